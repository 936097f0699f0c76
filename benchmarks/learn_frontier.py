"""False answers against power for other margins, chances and numbers of pairs, by kind of runner.

Every world of `backstride learn check` is lived with nothing and with a point planted; what each history says is kept
as chances, so that any rule can be tried on the same histories afterwards. Least squares with one lagged score stands
beside, under the same margin and chance.

Run as ``python benchmarks/learn_frontier.py KEPT.jsonl --histories 12 --seed 701``; it goes on where it stopped.
Without ``--histories`` it only prints the table.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from backstride.learn import RULES, Answer, Question, answer_questions
from backstride.learn.asking import fit_questions
from backstride.learn.fit import effect_posterior
from backstride.learn.horizons import LOOSENS, NOT_EARNED
from backstride.learn.priors import VERDICT_EFFECT_SD
from backstride.learn.reported import ReportedEffect, reported_scale
from backstride.simulate.histories.cells import Cell, load_worlds
from backstride.simulate.histories.examined import examine_by_regression
from backstride.simulate.histories.history import STANDARD_RUN_MIN, simulate_history

MARGINS = (0.25, 0.3, 0.35, 0.4, 0.5)
LEAST = replace(RULES, pairs=12, pairs_each=5)
QUESTION = Question("run_min", STANDARD_RUN_MIN)
Row = Mapping[str, Any]
SURE = {0.8: 0.8416, 0.9: 1.2816, 0.95: 1.6449}
"""Standard normal quantiles of the chances tried."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule on the frontier: margin and chance of *worse* next morning, of the second morning, and pairs."""

    margin: float
    chance: float
    later_chance: float
    pairs: int


RULES_TRIED = (
    Rule(0.5, 0.9, 0.9, 40),
    Rule(0.5, 0.9, 0.95, 20),
    Rule(0.5, 0.8, 0.95, 20),
    Rule(0.4, 0.9, 0.95, 20),
    Rule(0.35, 0.9, 0.95, 20),
    Rule(0.3, 0.9, 0.95, 20),
    Rule(0.25, 0.95, 0.95, 20),
    Rule(0.25, 0.9, 0.95, 30),
    Rule(0.25, 0.9, 0.95, 20),
    Rule(0.25, 0.9, 0.95, 16),
)


def row(cell: Cell, number: int, seed: int) -> Row:
    """Return what one history says, as chances."""
    history = simulate_history(cell.knobs, np.random.default_rng([seed, cell.number, number]))
    answer = answer_questions(history.table, [QUESTION], np.random.default_rng([seed, number]), rules=LEAST)[0]
    peer = examine_by_regression(history, np.random.default_rng(0)).band
    found = {
        "world": cell.name,
        "planted": cell.knobs.effect,
        "number": number,
        "truth": [history.true_effect, history.true_effect_second],
        "pairs": answer.evidence.pairs,
        "each": min(answer.evidence.pairs_with, answer.evidence.pairs_without),
        "peer": list(peer),
        "mornings": [],
    }
    if answer.horizons[0].effect is not None:
        fitted = fit_questions(history.table, [QUESTION], np.random.default_rng([seed, number]))
        found["mornings"] = [morning(answer, fitted, place) for place in (0, 1)]
    return found


def morning(answer: Answer, fitted: Any, place: int) -> Row:
    """Return the chances of one morning beyond every margin, and what forbids a direction."""
    scale = reported_scale(fitted, place)
    effect = ReportedEffect(effect_posterior(fitted, place, VERDICT_EFFECT_SD), scale).widened(RULES.bias_allowance)
    verdict = answer.horizons[place].verdict
    loosens = answer.evidence.runs_on_bad_days > LOOSENS and not answer.evidence.asks_before
    return {
        "worse": [effect.above(margin) for margin in MARGINS],
        "closed": loosens or bool(set(verdict.reasons) - {"too-early", NOT_EARNED}),
        "said": verdict.direction,
    }


def worse(one: Row, rule: Rule, place: int) -> bool:
    """Whether a rule calls a morning worse."""
    if one["pairs"] < rule.pairs or one["each"] < round(0.4 * rule.pairs) or not one["mornings"]:
        return False
    part, needed = one["mornings"][place], rule.later_chance if place else rule.chance
    return not part["closed"] and part["worse"][MARGINS.index(rule.margin)] > needed


def wrong(one: Row, rule: Rule) -> bool:
    """Whether a rule says a direction that a morning does not have; *better* is said as it is shipped."""
    better = any(
        part["said"] == "helps" and truth >= 0.0 for part, truth in zip(one["mornings"], one["truth"], strict=False)
    )
    return better or any(worse(one, rule, place) and one["truth"][place] <= 0.0 for place in (0, 1))


def peer_worse(one: Row, rule: Rule) -> bool:
    """Whether least squares with one lagged score calls the next morning worse under the same rule."""
    value, low, high = one["peer"]
    if one["pairs"] < rule.pairs or high <= low:
        return False
    spread = float(np.hypot((high - low) / (2.0 * 1.645), RULES.bias_allowance))
    return bool(value - rule.margin > SURE[rule.chance] * spread)


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Return the frontier as a Markdown table."""
    kept = list(rows)
    null = [one for one in kept if not one["planted"]]
    worlds = sorted({one["world"] for one in null})
    typical = [name for name in worlds if name.startswith("typical runner")]
    typical.sort(key=lambda name: int(name.split(", ")[1].split()[0]))
    yield (
        "| margin, chance, second morning, pairs | false, null | worst kind | "
        + " | ".join(typical)
        + " | peer false |"
    )
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for rule in RULES_TRIED:
        false = [wrong(one, rule) for one in null]
        rates = {name: [wrong(one, rule) for one in null if one["world"] == name] for name in worlds}
        worst = max(worlds, key=lambda name: np.mean(rates[name]))
        power = (power_words(kept, name, rule) for name in typical)
        peers = sum(peer_worse(one, rule) for one in null)
        yield (
            f"| {rule.margin:g}, {rule.chance:g}, {rule.later_chance:g}, {rule.pairs} | {sum(false)} of {len(false)} | "
            f"{worst}: {sum(rates[worst])} of {len(rates[worst])} | {' | '.join(power)} | {peers} of {len(null)} |"
        )


def power_words(rows: Iterable[Row], name: str, rule: Rule) -> str:
    """Return how often a planted point is found, and how often the peer finds it."""
    lived = [one for one in rows if one["world"] == name and one["planted"] > 0.0]
    found, peer = sum(worse(one, rule, 0) for one in lived), sum(peer_worse(one, rule) for one in lived)
    return f"{found} of {len(lived)} (peer {peer})"


def main() -> None:
    """Live what is not kept yet, and print the frontier."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kept", type=Path)
    parser.add_argument("--histories", type=int, default=0)
    parser.add_argument("--seed", type=int, default=701)
    parser.add_argument("--world", default="")
    told = parser.parse_args()
    lines = told.kept.read_text(encoding="utf-8").splitlines() if told.kept.exists() else []
    rows = [json.loads(line) for line in lines]
    done = {(one["world"], one["planted"], one["number"]) for one in rows}
    with told.kept.open("a", encoding="utf-8") as file:
        for number in range(told.histories):
            for cell in load_worlds():
                if told.world in cell.name and (cell.name, cell.knobs.effect, number) not in done:
                    rows.append(row(cell, number, told.seed))
                    file.write(json.dumps(rows[-1]) + "\n")
            file.flush()
    print("\n".join(table(rows)))


if __name__ == "__main__":
    main()
