"""What a report of an experiment on one person must say, item by item (vohra2015)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from backstride.estimates import Estimate
from backstride.learn.experiments.kinds import KINDS
from backstride.learn.experiments.protocol import Arm
from backstride.learn.experiments.result import ExperimentResult, PairOutcome
from backstride.learn.experiments.stopping import HIGH, JUMP, RAISED, RAISED_MORNINGS

ReportValue = str | int | float | bool | None

FEWEST_FOR_MEMORY = 6
"""Complete pairs from which it is looked at whether one pair goes along with the next."""


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One item of the report; the edge puts it in words.

    Parameters
    ----------
    code : str
        Which item.
    values : mapping
        What it says.
    """

    code: str
    values: Mapping[str, ReportValue]


@dataclass(frozen=True, slots=True)
class Earlier:
    """An experiment that was sealed before, whatever became of it.

    Parameters
    ----------
    kind : str
        Its kind.
    sealed_on : date
        Local day.
    stopped_on : date or None
        Local day on which it was stopped; None where it went on to its end.
    """

    kind: str
    sealed_on: date
    stopped_on: date | None


@dataclass(frozen=True, slots=True)
class Around:
    """What a report says besides the result itself.

    Parameters
    ----------
    power : float or None
        Chance that the verdict finds the difference to act on, as shown before the start.
    expectation : float or None
        What the runner expected beforehand: B minus A. [points]
    outcomes : sequence of PairOutcome
        Pairs that are over.
    over : bool
        Whether the last session is over, or the experiment was stopped: only then is the order shown.
    usual : float or None
        Median of the last scored mornings before the start. [points]
    highest : float or None
        Highest morning score since the start. [points]
    painkiller_days, treatment_days, strength_days, leg_days : int
        Days since the start with each, leg pain or a leg sign among them. [d]
    stopped_by : tuple of str
        Codes of what stopped it.
    earlier : tuple of Earlier
        Every experiment before it.
    """

    power: float | None = None
    expectation: float | None = None
    outcomes: Sequence[PairOutcome] = ()
    over: bool = True
    usual: float | None = None
    highest: float | None = None
    painkiller_days: int = 0
    treatment_days: int = 0
    strength_days: int = 0
    leg_days: int = 0
    stopped_by: tuple[str, ...] = ()
    earlier: tuple[Earlier, ...] = ()


def report_items(result: ExperimentResult, around: Around) -> tuple[ReportItem, ...]:
    """Return all items in the order of the CENT 2015 statement (vohra2015).

    Parameters
    ----------
    result : ExperimentResult
        What the experiment showed.
    around : Around
        What else the report says.

    Returns
    -------
    tuple of ReportItem
        Codes with values; effects are B minus A. [points]
    """
    return tuple(
        ReportItem(code, values)
        for code, values in (*_methods(result, around), *_results(result, around), *_discussion(around))
    )


Item = tuple[str, Mapping[str, ReportValue]]


def _methods(result: ExperimentResult, around: Around) -> tuple[Item, ...]:
    protocol, kind = result.protocol, KINDS[result.protocol.kind]
    revealed = "each phase at its start" if protocol.phase_days else "each session on its own morning"
    order = " ".join("AB" if pair.first_arm is Arm.A else "BA" for pair in protocol.pairs)
    design: Mapping[str, ReportValue] = {"kind": kind.name, "a": kind.a, "b": kind.b, "planned_pairs": result.planned}
    return (
        ("design", {**design, "phase_days": protocol.phase_days or None}),
        (
            "participant",
            {
                "usual_points": around.usual,
                "painkiller_days": around.painkiller_days,
                "treatment_days": around.treatment_days,
                "strength_days": around.strength_days,
            },
        ),
        ("outcome", {"outcome": protocol.outcome, "act_on_points": protocol.act_on}),
        ("stop-rules", {"high": HIGH, "jump": JUMP, "raised": RAISED, "mornings": RAISED_MORNINGS}),
        ("sample-size", {"pairs": result.planned, "power": around.power}),
        (
            "sequence",
            {
                "seed": protocol.seed if around.over else None,
                "order": order if around.over else None,
                "fingerprint": protocol.fingerprint,
            },
        ),
        ("concealment", {"revealed": revealed}),
        ("blinding", {"blinded": kind.blinded, "expectation_points": around.expectation}),
        ("analysis", {"analysis": protocol.analysis}),
    )


def _results(result: ExperimentResult, around: Around) -> tuple[Item, ...]:
    protocol, test = result.protocol, result.test
    counts = {name: getattr(result, name) for name in ("complete", "missed", "swapped", "confirmed")}
    alone = result.confirmed_verdict
    return (
        ("dates", {"first": str(protocol.sessions[0]), "last": str(protocol.last_day)}),
        ("flow", counts),
        ("stopped", {"on": None if result.stopped_on is None else str(result.stopped_on)}),
        ("periods", {"periods": _periods(around.outcomes)}),
        ("effect", _ends(result.effect)),
        (
            "confirmed",
            {
                "pairs": sum(each.confirmed and each.difference is not None for each in around.outcomes),
                **_ends(result.confirmed_effect),
                "direction": None if alone is None else alone.direction,
            },
        ),
        ("exact-test", {"p": test.p_value if test else None, "smallest_p": test.smallest_p if test else None}),
        ("carry-over", _carried(result, around.outcomes)),
        (
            "harms",
            {"highest": around.highest, "leg_days": around.leg_days, "painkiller_days": around.painkiller_days},
        ),
        ("verdict", {"direction": result.verdict.direction, "size": result.verdict.size}),
    )


def _discussion(around: Around) -> tuple[Item, ...]:
    tried = "; ".join(
        f"{one.kind} {one.sealed_on}" + (f" (stopped {one.stopped_on})" if one.stopped_on else "")
        for one in around.earlier
    )
    return (
        ("earlier", {"count": len(around.earlier), "experiments": tried or None}),
        ("limitations", {}),
        ("one-person", {"generalises": False}),
    )


def _ends(effect: Estimate | None) -> dict[str, ReportValue]:
    if effect is None:
        return dict.fromkeys(("value", "low", "high"))
    return {"value": effect.value, "low": effect.low, "high": effect.high}


def _periods(outcomes: Sequence[PairOutcome]) -> str | None:
    """Return the scores of every pair that is over, one after the other."""
    after = ((_score(one.morning_after_a), _score(one.morning_after_b)) for one in outcomes)
    shown = (f"{number}: A {a}, B {b}" for number, (a, b) in enumerate(after, 1))
    return "; ".join(shown) or None


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:g}" if value == round(value) else f"{value:.1f}"


def _carried(result: ExperimentResult, outcomes: Sequence[PairOutcome]) -> dict[str, ReportValue]:
    """Return what speaks for carry-over: the closest sessions, the order, and one pair going along with the next."""
    days = result.protocol.sessions
    closest = min((later - earlier).days for earlier, later in pairwise(days))
    complete = [(one.pair.first_arm, one.difference) for one in outcomes if one.difference is not None]
    by_order = {arm: [gap for first, gap in complete if first is arm] for arm in Arm}
    means = {arm: float(np.mean(gaps)) for arm, gaps in by_order.items() if gaps}
    gap = means[Arm.A] - means[Arm.B] if len(means) == len(Arm) else None
    return {"closest_days": closest, "order_gap_points": gap, "memory": _memory([each for _, each in complete])}


def _memory(differences: Sequence[float]) -> float | None:
    """Return the correlation of one pair's difference with the next one's, None where it cannot be told."""
    values = np.asarray(differences, dtype=np.float64)
    if values.size < FEWEST_FOR_MEMORY or min(np.ptp(values[1:]), np.ptp(values[:-1])) == 0.0:
        return None
    return float(np.corrcoef(values[1:], values[:-1])[0, 1])
