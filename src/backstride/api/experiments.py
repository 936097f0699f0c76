"""Experiments, as JSON answers: what was sealed and found, with its sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from backstride.api.learn import VerdictOut
from backstride.api.schema import Answer, shape, stands_for
from backstride.estimates import Estimate
from backstride.learn.experiments import KINDS, Arm, PairOutcome, ReportItem
from backstride.learn.experiments.kinds import SETTLING_DAYS
from backstride.learn.experiments.result import FEWEST_PAIRS, FEWEST_PHASE_PAIRS, NOTHING_RECORDED, fewest_pairs
from backstride.learn.verdict import Direction
from backstride.services.experiments.kept import Found, Preview
from backstride.services.learning.values import KeptExperiment
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import number

SMALL_P = 0.05
"""An exact test at or below this beside too few pairs is explained. [1]"""
WEAK_POWER = 0.8
"""A chance below this is said to be small. [1]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairOut:
    """A pair of sessions or phases that is over, as it was.

    Parameters
    ----------
    first_day, second_day : date
        Local dates of the sessions, or on which the phases began.
    first_arm : Arm
        What the first one was drawn to be, a or b.
    after_a, after_b : float or None
        Score of the morning after each, or the mean of its phase; null if missed. [points]
    swapped : bool
        Whether they were seen done the other way round; counted as drawn.
    confirmed : bool
        Whether both were seen done as drawn.
    """

    first_day: date
    second_day: date
    first_arm: Arm
    after_a: float | None
    after_b: float | None
    swapped: bool
    confirmed: bool


@stands_for(PairOutcome)
def pair_out(told: PairOutcome) -> PairOut:
    """Return a pair as it was, on one level."""
    return PairOut(
        **shape(told.pair),
        after_a=told.morning_after_a,
        after_b=told.morning_after_b,
        swapped=told.swapped,
        confirmed=told.confirmed,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportItemOut(ReportItem):
    """One item of a report on one person's experiment.

    Parameters
    ----------
    message : str
        The item in words.
    """

    message: str


def item_out(told: ReportItem) -> ReportItemOut:
    """Return an item of the report in words; what is not known is said to be so."""
    shown = {name: _shown(name, value) for name, value in told.values.items()}
    name = "design-phases" if told.values.get("phase_days") else told.code
    if name in _UNKNOWN_TOGETHER and told.values[_UNKNOWN_TOGETHER[name]] is None:
        name = f"{name}-none"
    return ReportItemOut(**shape(told), message=catalogue().say(f"experiment-report-{name}", **shown))


@dataclass(frozen=True, kw_only=True)
class ExperimentPreviewAnswer(Preview, Answer):
    """What an experiment could find, before anything is sealed.

    Parameters
    ----------
    notes : sequence of str
        The same, and what to know before the start, for people.
    """

    schema: Literal["backstride/experiment-preview/1"] = "backstride/experiment-preview/1"
    notes: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class ExperimentAnswer(Answer):
    """A sealed experiment, what today's session becomes, or its result.

    Parameters
    ----------
    kind : str
        What is compared.
    outcome : str
        Column of the daily table.
    act_on_points : float
        The difference the runner would act on. [points]
    seed : int or None
        What the order was drawn from; null until the last session is over.
    pairs : int
        How many were drawn.
    fingerprint : str
        SHA-256 of everything that was fixed at the start.
    power : Mapping of str to float or None
        Chance that the verdict finds so many points. [1]
    today : Arm or None
        What today's session becomes: a or b; null on other days.
    sealed_on, first_day, last_day : date or None
        Local dates of sealing, of the first session, and of the last.
    expectation_points : float or None
        What the runner expected, B minus A. [points]
    stopped_on : date or None
        Local date on which it was stopped; null if it was not.
    stopped_by : sequence of str
        Codes of what stopped it.
    notes : sequence of str
        What to know before the start, for people.
    complete, missed, swapped, confirmed : int or None
        Pairs with both mornings; without both, or with a session left out; seen done the other way round; seen done as
        drawn by watch, kit or log.
    effect, confirmed_effect : Estimate or None
        B minus A, and the same from the confirmed pairs alone. [points]
    verdict : VerdictOut or None
        Both parts, with reasons.
    p_value, smallest_p : float or None
        Of the exact test, and the smallest that so many pairs can reach. [1]
    phase_days : int or None
        Length of a phase; null where arms are single sessions. [d]
    pairs_done : sequence of PairOutcome
        Pairs that are over, as they were.
    report : sequence of ReportItemOut
        Items of the CENT 2015 statement.
    message : str
        What is said first.
    """

    schema: Literal["backstride/experiment/2"] = "backstride/experiment/2"
    kind: str
    outcome: str
    act_on_points: float
    seed: int | None
    pairs: int
    fingerprint: str
    power: Mapping[str, float] | None = None
    today: Arm | None = None
    sealed_on: date | None = None
    first_day: date | None = None
    last_day: date | None = None
    expectation_points: float | None = None
    stopped_on: date | None = None
    stopped_by: Sequence[str] = ()
    notes: Sequence[str] = ()
    complete: int | None = None
    missed: int | None = None
    swapped: int | None = None
    effect: Estimate | None = None
    verdict: VerdictOut | None = None
    p_value: float | None = None
    smallest_p: float | None = None
    phase_days: int | None = None
    confirmed: int | None = None
    confirmed_effect: Estimate | None = None
    pairs_done: Sequence[PairOutcome] = ()
    report: Sequence[ReportItemOut] = ()
    message: str


def experiment_answer(
    kept: KeptExperiment, message: str, *, before: bool = False, today: Arm | None = None, over: bool = False
) -> ExperimentAnswer:
    """Return an experiment without its order.

    Parameters
    ----------
    kept : KeptExperiment
        The experiment.
    message : str
        What is said first.
    before : bool
        Whether what to know before the start goes along.
    today : Arm or None
        What today's session becomes.
    over : bool
        Whether the order may be shown: the last session is over, or the experiment was stopped.
    """
    same = ("kind", "outcome", "fingerprint", "power", "sealed_on", "last_day", "stopped_on", "stopped_by")
    stopped = [catalogue().say(f"experiment-stop-{code}") for code in kept.stopped_by]
    return ExperimentAnswer(
        **{name: getattr(kept, name) for name in same},
        act_on_points=kept.act_on,
        seed=kept.seed if over else None,
        pairs=len(kept.pairs),
        today=today,
        first_day=min(one.first_day for one in kept.pairs),
        expectation_points=kept.expectation,
        phase_days=kept.phase_days or None,
        notes=[*(_before(kept, over=over) if before else ()), *stopped],
        message=message,
    )


def preview_answer(found: Preview) -> ExperimentPreviewAnswer:
    """Return what an experiment could find, with what to know before the start."""
    span = catalogue().say(
        "experiment-would", pairs=found.pairs, first=found.first_day.isoformat(), last=found.last_day.isoformat()
    )
    notes = _to_know(found.kind, found.act_on_points, found.pairs, found.power)
    return ExperimentPreviewAnswer(**shape(found), notes=[span, *notes])


def _before(kept: KeptExperiment, *, over: bool) -> Iterator[str]:
    yield from _to_know(kept.kind, kept.act_on, len(kept.pairs), kept.power)
    if kept.expectation is None:
        yield catalogue().say("experiment-nothing-expected")
    else:
        yield catalogue().say("experiment-expected", points=number(kept.expectation, "+g"))
    if over:
        yield catalogue().say("experiment-seed", seed=str(kept.seed))
    yield catalogue().say("experiment-fingerprint", fingerprint=kept.fingerprint)


def _to_know(name: str, act_on: float, pairs: int, power: Mapping[str, float]) -> Iterator[str]:
    kind = KINDS[name]
    needed = FEWEST_PHASE_PAIRS if kind.phase_days else FEWEST_PAIRS
    yield arms_words(name)
    yield catalogue().say(
        "experiment-outcome-phases" if kind.phase_days else "experiment-outcome", points=number(act_on)
    )
    for size, chance in sorted(power.items(), key=lambda one: float(one[0])):
        yield catalogue().say("experiment-power", points=number(float(size)), chance=number(100 * chance, ".0f"))
    if pairs < needed:
        yield catalogue().say("experiment-few-pairs", pairs=pairs, needed=needed)
    elif power.get(f"{act_on:g}", 1.0) < WEAK_POWER:
        yield catalogue().say("experiment-weak")
    for code in kind.notes:
        yield catalogue().say(f"experiment-note-{code}", days=kind.phase_days, settling=SETTLING_DAYS)


def arms_words(name: str) -> str:
    """Return what A and B are in an experiment of a kind."""
    kind = KINDS[name]
    return catalogue().say(
        "experiment-arms", a=catalogue().say(f"experiment-arm-{kind.a}"), b=catalogue().say(f"experiment-arm-{kind.b}")
    )


def found_answer(found: Found) -> ExperimentAnswer:
    """Return what an experiment showed."""
    result, message = found.result, _message(found)
    plain = experiment_answer(found.kept, message, over=found.over)
    return replace(
        plain,
        notes=[*_after(found), *plain.notes],
        complete=result.complete,
        missed=result.missed,
        swapped=result.swapped,
        effect=result.effect,
        verdict=VerdictOut(**shape(result.verdict), message=message),
        p_value=result.test.p_value if result.test else None,
        smallest_p=result.test.smallest_p if result.test else None,
        confirmed=result.confirmed,
        confirmed_effect=result.confirmed_effect,
        pairs_done=found.pairs,
        report=[item_out(one) for one in found.report],
    )


_UNKNOWN_TOGETHER = {
    "effect": "value",
    "confirmed": "value",
    "exact-test": "p",
    "sequence": "seed",
    "earlier": "experiments",
    "periods": "periods",
}
"""Items that have a sentence of their own where the value named is not there."""


def _shown(name: str, value: str | float | None) -> str:
    if value is None:
        return catalogue().say("experiment-report-no" if name == "on" else "experiment-report-none")
    if name in {"a", "b"}:
        return catalogue().say(f"experiment-arm-{value}")
    if name in {"outcome", "direction", "size"}:
        return catalogue().say(f"learn-{name}-{value}")
    if isinstance(value, float):
        return number(value, ".3g")
    return str(value)


def _message(found: Found) -> str:
    result, verdict = found.result, found.result.verdict
    if verdict.direction is not Direction.CANNOT_TELL:
        direction = catalogue().say(f"learn-direction-{verdict.direction}")
        size = catalogue().say(f"learn-size-{verdict.size}")
        name = "experiment-result-phases" if result.protocol.phase_days else "experiment-result"
        return catalogue().say(name, direction=direction, size=size, complete=result.complete, planned=result.planned)
    if result.complete < fewest_pairs(result.protocol):
        return catalogue().say("experiment-few", complete=result.complete, needed=fewest_pairs(result.protocol))
    return catalogue().say("experiment-open", complete=result.complete, planned=result.planned)


def _after(found: Found) -> Iterator[str]:
    result = found.result
    yield arms_words(found.kept.kind)
    if result.effect is not None:
        yield catalogue().say("experiment-effect", **_numbers(result.effect))
    if result.test is not None:
        p_value, smallest = number(result.test.p_value, ".3g"), number(result.test.smallest_p, ".2g")
        yield catalogue().say("experiment-test", p=p_value, smallest=smallest)
    if result.test is not None and result.complete < fewest_pairs(result.protocol) and result.test.p_value <= SMALL_P:
        yield catalogue().say("experiment-small-p-few-pairs", needed=fewest_pairs(result.protocol))
    yield catalogue().say("experiment-flow", missed=result.missed, swapped=result.swapped, confirmed=result.confirmed)
    if result.confirmed_effect is not None:
        yield catalogue().say("experiment-confirmed", **_numbers(result.confirmed_effect), pairs=result.confirmed)
    if found.over:
        yield catalogue().say("experiment-seed", seed=str(found.kept.seed))
    said = (code for code in result.verdict.reasons if code.startswith("veto-") or code == NOTHING_RECORDED)
    yield from (catalogue().say(f"learn-reason-{code}") for code in said)
    yield catalogue().say("experiment-one-person")


def _numbers(effect: Estimate) -> dict[str, str]:
    ends = {"value": effect.value, "low": effect.low, "high": effect.high}
    return {name: number(round(value, 1) + 0.0, "+.1f") for name, value in ends.items()}
