"""False directions when one looks every day for a year, and when twelve questions are asked of one diary.

Of every kind of runner that is lived, each morning with a new score is a look: the days up to it are asked the main
question as if for the first time. Beside it, twelve exposures of a runner whose runs differ are asked in turn, each as
a main question, with nothing planted and with a point planted for running. What each look said is kept, so that any
rule over looks can be tried afterwards.

Run as ``python benchmarks/learn_looks.py KEPT.jsonl --histories 20 --seed 811``; it goes on where it stopped. Without
``--histories`` it only prints the tables.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from backstride.learn import DailyTable, Question, answer_questions
from backstride.learn.question import Horizon
from backstride.simulate.histories.cells import Cell, load_worlds
from backstride.simulate.histories.gates import clopper_pearson_upper
from backstride.simulate.histories.history import STANDARD_RUN_MIN, History, simulate_history

Row = Mapping[str, Any]
LOOKED_AT = (
    "typical runner, 365 days",
    "runs alike",
    "skips strongly by the written score",
    "feels 80 % of tomorrow, skips, mixed",
    "hidden stress days",
    "missing on bad days",
    "six runs a week",
    "flares come and go",
    "repeats yesterday's number",
    "many zeros",
)
"""Kinds of runners who look every day; of each name the first half with nothing, the second with a point."""
TWELVE = (
    "run_min", "run_load", "long_run", "climb_m", "fast_min", "treadmill_min", "trail_min", "other_shoe_min",
    "early_run_min", "cadence_up_min", "walk_min", "strength_min",
)  # fmt: skip
LEAST_DAYS = 40
"""No diary of fewer days has pairs enough. [d]"""
PARTS = {"fast_min": 0.25, "treadmill_min": 0.2, "trail_min": 0.2, "other_shoe_min": 0.4, "early_run_min": 0.4,
         "cadence_up_min": 0.3}  # fmt: skip
"""Share of runs that are of a kind."""


def looks(cell: Cell, number: int, seed: int) -> Row:
    """Return what a runner hears who looks on every morning with a new score."""
    history = simulate_history(cell.knobs, np.random.default_rng([seed, cell.number, number]))
    scored = np.flatnonzero(~np.isnan(history.table.column("back_morning")))
    said = [said_on(history.table, int(day), seed + number) for day in scored if day >= LEAST_DAYS]
    return {"world": cell.name, "number": number, **_truth(history), "looks": [one for one in said if any(one[1:])]}


def said_on(table: DailyTable, day: int, seed: int) -> tuple[int, str, str]:
    """Return the day and what is said of both mornings from the days up to it; empty where nothing can be told."""
    known = DailyTable(table.start, {name: values[: day + 1] for name, values in table.columns.items()})
    return (day, *said(known, Question("run_min", STANDARD_RUN_MIN), seed))


def said(table: DailyTable, question: Question, seed: int) -> tuple[str, str]:
    """Return what is said of both mornings: a direction with its grade, or nothing."""
    answer = answer_questions(table, [question], np.random.default_rng(seed))[0]
    verdicts = (answer.at(horizon).verdict for horizon in (Horizon.NEXT_MORNING, Horizon.SECOND_MORNING))
    first, second = (
        "" if v.direction.value == "cannot_tell_yet" else f"{'probably ' * v.probable}{v.direction.value}"
        for v in verdicts
    )
    return first, second


def twelve(cell: Cell, number: int, seed: int) -> Row:
    """Return what is said of twelve exposures of one diary, each asked as a main question."""
    rng = np.random.default_rng([seed, cell.number, number, 12])
    history = simulate_history(cell.knobs, np.random.default_rng([seed, cell.number, number]))
    table = history.table.replacing(**parts_of_runs(history.table.column("run_min"), rng))
    heard = {name: said(table, Question(name), seed + number) for name in TWELVE}
    return {"world": cell.name, "number": number, **_truth(history), "twelve": heard}


def parts_of_runs(minutes: np.ndarray, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return what a watch and a log would add: kinds of runs, load, climb, walks and strength work."""
    days = minutes.size
    out = {name: np.where(rng.uniform(size=days) < share, minutes, 0.0) for name, share in PARTS.items()}
    out["run_load"] = np.minimum(minutes / STANDARD_RUN_MIN * rng.gamma(25.0, 0.04, days), 40.0)
    out["long_run"] = (minutes > 1.3 * STANDARD_RUN_MIN).astype(np.float64)
    out["climb_m"] = np.minimum(minutes * rng.gamma(1.5, 2.0, days), 5000.0)
    out["walk_min"] = np.where(rng.uniform(size=days) < 0.3, np.minimum(rng.gamma(4.0, 10.0, days), 600.0), 0.0)
    out["strength_min"] = np.where(rng.uniform(size=days) < np.where(minutes > 0.0, 0.5, 0.15), 15.0, 0.0)
    return out


def _truth(history: History) -> dict[str, float]:
    return {"truth": round(history.true_effect, 3), "truth_second": round(history.true_effect_second, 3)}


def ever_wrong(one: Row) -> bool:
    """Whether any look said a direction of either morning that its truth does not have."""
    truths = (one["truth"], one["truth_second"])
    return any(wrong(word, truth) for look in one["looks"] for word, truth in zip(look[1:], truths, strict=True))


def wrong(word: str, truth: float) -> bool:
    """Whether a direction is said that the truth does not have."""
    return ("harms" in word and truth <= 0.0) or ("helps" in word and truth >= 0.0)


def ever_alike(one: Row) -> bool:
    """Whether any look said *no difference* where a point is true."""
    return one["truth"] >= 0.75 and any("no_difference" in look[1] for look in one["looks"])


def looks_table(rows: Sequence[Row]) -> Iterator[str]:
    """Return what daily looks said, by kind of runner."""
    yield "| kind | planted | runners | ever a wrong direction | at most | ever *no difference* | found by the end |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    groups = dict.fromkeys((one["world"], one["truth"] > 0.0) for one in rows)
    for world, planted in [*groups, ("all", False), ("all", True)]:
        some = [one for one in rows if world in {one["world"], "all"} and (one["truth"] > 0.0) is planted]
        if not some:
            continue
        false, alike = sum(map(ever_wrong, some)), sum(map(ever_alike, some))
        found = sum(any("harms" in look[1] for look in one["looks"]) for one in some)
        bound = clopper_pearson_upper(false, len(some))
        yield (
            f"| {world} | {'1 point' if planted else 'nothing'} | {len(some)} | {false} | {bound:.1%} | "
            f"{alike if planted else '–'} | {found if planted else '–'} |"
        )


def twelve_table(rows: Sequence[Row]) -> Iterator[str]:
    """Return what twelve questions in turn said."""
    yield "| planted for running | diaries | questions | false directions | diaries with any | at most |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for planted in (False, True):
        some = [one for one in rows if (one["truth"] > 0.0) is planted]
        counts = [len(false_of_twelve(one)) for one in some]
        if some:
            bound = clopper_pearson_upper(sum(map(bool, counts)), len(some))
            yield (
                f"| {'1 point' if planted else 'nothing'} | {len(some)} | {len(TWELVE) * len(some)} | {sum(counts)} | "
                f"{sum(map(bool, counts))} | {bound:.1%} |"
            )


def false_of_twelve(one: Row) -> list[str]:
    """Return the exposures of which something false is said; running's own amount may harm where a point is planted."""
    out = []
    for name, words in one["twelve"].items():
        own = name in {"run_min", "run_load"}
        truths = (one["truth"], one["truth_second"]) if own else (0.0, 0.0)
        if any(wrong(word, truth) for word, truth in zip(words, truths, strict=True)):
            out.append(name)
    return out


def cells() -> list[Cell]:
    """Return the kinds that are looked at, each with nothing and with a point planted, all for a year."""
    named = [cell for cell in load_worlds() if cell.name in LOOKED_AT]
    return [replace(cell, knobs=replace(cell.knobs, days=365)) for cell in named]


def lived(kept: Path, histories: int, seed: int) -> list[Row]:
    """Live what is not kept yet and return everything."""
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    rows: list[Row] = [json.loads(line) for line in lines]
    done = {(one["world"], one["planted"], one["number"], "twelve" in one) for one in rows}
    with kept.open("a", encoding="utf-8") as file:
        for number in range(histories):
            for cell in cells():
                tasks = {False: looks, True: twelve} if cell.name.startswith("typical") else {False: looks}
                for many, live in tasks.items():
                    if (cell.name, cell.knobs.effect, number, many) not in done:
                        rows.append({**live(cell, number, seed), "planted": cell.knobs.effect})
                        file.write(json.dumps(rows[-1]) + "\n")
                        file.flush()
    return rows


def tables(rows: Iterable[Row]) -> Iterator[str]:
    """Return both tables as Markdown."""
    kept = list(rows)
    yield from looks_table([one for one in kept if "looks" in one])
    yield ""
    yield from twelve_table([one for one in kept if "twelve" in one])


def main() -> None:
    """Live what is not kept yet, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kept", type=Path)
    parser.add_argument("--histories", type=int, default=0)
    parser.add_argument("--seed", type=int, default=811)
    told = parser.parse_args()
    print("\n".join(tables(lived(told.kept, told.histories, told.seed))))


if __name__ == "__main__":
    main()
