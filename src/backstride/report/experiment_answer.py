"""Experiments as JSON answers and in sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from backstride.api import learn as contract
from backstride.estimates import Estimate
from backstride.learn.experiments import KINDS, Arm, PairOutcome, ReportItem
from backstride.learn.experiments.kinds import SETTLING_DAYS
from backstride.learn.experiments.result import FEWEST_PAIRS, FEWEST_PHASE_PAIRS, NOTHING_RECORDED, fewest_pairs
from backstride.learn.verdict import Direction
from backstride.services.experiments.kept import Found, Preview
from backstride.services.learning.values import KeptExperiment
from backstride.texts.catalogue import Catalogue

SMALL_P = 0.05
"""An exact test at or below this beside too few pairs is explained. [1]"""
WEAK_POWER = 0.8
"""A chance below this is said to be small. [1]"""


def experiment_answer(  # noqa: PLR0913  (three of them are settings by name)
    kept: KeptExperiment,
    message: str,
    texts: Catalogue,
    *,
    before: bool = False,
    today: Arm | None = None,
    over: bool = False,
) -> contract.ExperimentAnswer:
    """Return an experiment without its order.

    Parameters
    ----------
    kept : KeptExperiment
        The experiment.
    message : str
        What is said first.
    texts : Catalogue
        The sentences.
    before : bool
        Whether what to know before the start goes along.
    today : Arm or None
        What today's session becomes.
    over : bool
        Whether the order may be shown: the last session is over, or the experiment was stopped.
    """
    stopped = [texts.say(f"experiment-stop-{code}") for code in kept.stopped_by]
    return contract.ExperimentAnswer(
        kind=kept.kind,
        outcome=kept.outcome,
        act_on_points=kept.act_on,
        seed=kept.seed if over else None,
        pairs=len(kept.pairs),
        fingerprint=kept.fingerprint,
        power=dict(kept.power),
        today=today,
        sealed_on=kept.sealed_on.isoformat(),
        first_day=min(one.first_day for one in kept.pairs).isoformat(),
        last_day=kept.last_day.isoformat(),
        expectation_points=kept.expectation,
        phase_days=kept.phase_days or None,
        stopped_on=kept.stopped_on.isoformat() if kept.stopped_on else None,
        stopped_by=list(kept.stopped_by),
        notes=[*(_before(kept, texts, over=over) if before else ()), *stopped],
        message=message,
    )


def preview_answer(found: Preview, texts: Catalogue) -> contract.ExperimentPreviewAnswer:
    """Return what an experiment could find.

    Parameters
    ----------
    found : Preview
        What was found.
    texts : Catalogue
        The sentences.
    """
    span = texts.say(
        "experiment-would", pairs=found.pairs, first=found.first_day.isoformat(), last=found.last_day.isoformat()
    )
    notes = _to_know(found.kind, found.act_on, found.pairs, found.power, texts)
    return contract.ExperimentPreviewAnswer(
        kind=found.kind,
        act_on_points=found.act_on,
        pairs=found.pairs,
        first_day=found.first_day.isoformat(),
        last_day=found.last_day.isoformat(),
        power=dict(found.power),
        notes=[span, *notes],
    )


def _before(kept: KeptExperiment, texts: Catalogue, *, over: bool) -> Iterator[str]:
    yield from _to_know(kept.kind, kept.act_on, len(kept.pairs), kept.power, texts)
    if kept.expectation is None:
        yield texts.say("experiment-nothing-expected")
    else:
        yield texts.say("experiment-expected", points=f"{kept.expectation:+g}")
    if over:
        yield texts.say("experiment-seed", seed=str(kept.seed))
    yield texts.say("experiment-fingerprint", fingerprint=kept.fingerprint)


def _to_know(name: str, act_on: float, pairs: int, power: Mapping[str, float], texts: Catalogue) -> Iterator[str]:
    kind = KINDS[name]
    needed = FEWEST_PHASE_PAIRS if kind.phase_days else FEWEST_PAIRS
    yield arms_words(name, texts)
    yield texts.say("experiment-outcome-phases" if kind.phase_days else "experiment-outcome", points=f"{act_on:g}")
    for size, chance in sorted(power.items(), key=lambda one: float(one[0])):
        yield texts.say("experiment-power", points=size, chance=f"{100 * chance:.0f}")
    if pairs < needed:
        yield texts.say("experiment-few-pairs", pairs=pairs, needed=needed)
    elif power.get(f"{act_on:g}", 1.0) < WEAK_POWER:
        yield texts.say("experiment-weak")
    for code in kind.notes:
        yield texts.say(f"experiment-note-{code}", days=kind.phase_days, settling=SETTLING_DAYS)


def arms_words(name: str, texts: Catalogue) -> str:
    """Return what A and B are in an experiment of a kind."""
    kind = KINDS[name]
    return texts.say(
        "experiment-arms", a=texts.say(f"experiment-arm-{kind.a}"), b=texts.say(f"experiment-arm-{kind.b}")
    )


def found_answer(found: Found, texts: Catalogue) -> contract.ExperimentAnswer:
    """Return what an experiment showed.

    Parameters
    ----------
    found : Found
        What was found.
    texts : Catalogue
        The sentences.
    """
    result, verdict = found.result, found.result.verdict
    message = _message(found, texts)
    plain = experiment_answer(found.kept, message, texts, over=found.over)
    return replace(
        plain,
        notes=[*_after(found, texts), *plain.notes],
        complete=result.complete,
        missed=result.missed,
        swapped=result.swapped,
        effect=result.effect or None,
        verdict=contract.VerdictOut(
            direction=verdict.direction, size=verdict.size, reasons=list(verdict.reasons), message=message
        ),
        p_value=result.test.p_value if result.test else None,
        smallest_p=result.test.smallest_p if result.test else None,
        confirmed=result.confirmed,
        confirmed_effect=result.confirmed_effect or None,
        pairs_done=[_pair(one) for one in found.pairs],
        report=[_item(one, texts) for one in found.report],
    )


def _pair(one: PairOutcome) -> contract.PairOut:
    return contract.PairOut(
        first_day=one.pair.first_day.isoformat(),
        second_day=one.pair.second_day.isoformat(),
        first_arm=one.pair.first_arm.value,
        after_a=one.morning_after_a,
        after_b=one.morning_after_b,
        swapped=one.swapped,
        confirmed=one.confirmed,
    )


def _item(one: ReportItem, texts: Catalogue) -> contract.ReportItemOut:
    """Return an item of the report in words; what is not known is said to be so."""
    shown = {name: _shown(name, value, texts) for name, value in one.values.items()}
    name = "design-phases" if one.values.get("phase_days") else one.code
    if name in _UNKNOWN_TOGETHER and one.values[_UNKNOWN_TOGETHER[name]] is None:
        name = f"{name}-none"
    message = texts.say(f"experiment-report-{name}", **shown)
    return contract.ReportItemOut(code=one.code, message=message, values=dict(one.values))


_UNKNOWN_TOGETHER = {
    "effect": "value",
    "confirmed": "value",
    "exact-test": "p",
    "sequence": "seed",
    "earlier": "experiments",
    "periods": "periods",
}
"""Items that have a sentence of their own where the value named is not there."""


def _shown(name: str, value: str | float | None, texts: Catalogue) -> str:
    if value is None:
        return texts.say("experiment-report-no" if name == "on" else "experiment-report-none")
    if name in {"a", "b"}:
        return texts.say(f"experiment-arm-{value}")
    if name in {"outcome", "direction", "size"}:
        return texts.say(f"learn-{name}-{value}")
    if isinstance(value, float):
        return f"{value:.3g}"
    return str(value)


def _message(found: Found, texts: Catalogue) -> str:
    result, verdict = found.result, found.result.verdict
    if verdict.direction is not Direction.CANNOT_TELL:
        direction = texts.say(f"learn-direction-{verdict.direction}")
        size = texts.say(f"learn-size-{verdict.size}")
        name = "experiment-result-phases" if result.protocol.phase_days else "experiment-result"
        return texts.say(name, direction=direction, size=size, complete=result.complete, planned=result.planned)
    if result.complete < fewest_pairs(result.protocol):
        return texts.say("experiment-few", complete=result.complete, needed=fewest_pairs(result.protocol))
    return texts.say("experiment-open", complete=result.complete, planned=result.planned)


def _after(found: Found, texts: Catalogue) -> Iterator[str]:
    result = found.result
    yield arms_words(found.kept.kind, texts)
    if result.effect is not None:
        yield texts.say("experiment-effect", **_numbers(result.effect))
    if result.test is not None:
        p_value, smallest = f"{result.test.p_value:.3g}", f"{result.test.smallest_p:.2g}"
        yield texts.say("experiment-test", p=p_value, smallest=smallest)
    if result.test is not None and result.complete < fewest_pairs(result.protocol) and result.test.p_value <= SMALL_P:
        yield texts.say("experiment-small-p-few-pairs", needed=fewest_pairs(result.protocol))
    yield texts.say("experiment-flow", missed=result.missed, swapped=result.swapped, confirmed=result.confirmed)
    if result.confirmed_effect is not None:
        yield texts.say("experiment-confirmed", **_numbers(result.confirmed_effect), pairs=result.confirmed)
    if found.over:
        yield texts.say("experiment-seed", seed=str(found.kept.seed))
    said = (code for code in result.verdict.reasons if code.startswith("veto-") or code == NOTHING_RECORDED)
    yield from (texts.say(f"learn-reason-{code}") for code in said)
    yield texts.say("experiment-one-person")


def _numbers(effect: Estimate) -> dict[str, str]:
    ends = {"value": effect.value, "low": effect.low, "high": effect.high}
    return {name: f"{round(value, 1) + 0.0:+.1f}" for name, value in ends.items()}
