"""The pain rules: what a run's scores say about the next one.

Our adaptation of a rule from Achilles studies (silbernagel_2007); untested for backs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from typing import Final

from backstride.diary.entries import Entry, mornings

USUAL_MORNINGS: Final = 14
"""Usual is the median of so many last scored mornings."""
USUAL_FROM_MORNINGS: Final = 3
"""Below so many scored mornings nothing is called usual."""
CARRY_ON_MAX: Final = 3
HOLD_MAX: Final = 5
"""Over five, the next step is smaller whatever the score was before. [0 to 10]"""
RISE_CARRIED: Final = 1
RISE_HELD: Final = 2
MORNING_TOLERANCE: Final = 1
"""A morning up to one point above usual is as usual: a score repeats no better than that. [0 to 10]"""
STEP_DOWN_WINDOW_DAYS: Final = 7
"""Two step-downs within so many days mean run and walk, and a day to look again. [days]"""


class Decision(StrEnum):
    """What the next run may be, from the freest to the most cautious."""

    CARRY_ON = "carry_on"
    HOLD = "hold"
    """Repeat, do not grow."""
    STEP_DOWN = "step_down"
    STOP_AND_ASK = "stop_and_ask"


class PainRule(StrEnum):
    """The rule that decided."""

    LOW_OR_AS_BEFORE = "low_or_as_before"
    MIDDLE_SCORE = "middle_score"
    TWO_ABOVE_BEFORE = "two_above_before"
    NOT_SCORED = "not_scored"
    MORNING_NOT_SCORED = "morning_not_scored"
    PAINKILLER = "painkiller"
    OVER_FIVE = "over_five"
    THREE_ABOVE_BEFORE = "three_above_before"
    NOT_USUAL_NEXT_MORNING = "not_usual_next_morning"
    NOT_SETTLED = "not_settled"
    """The runner said so before the next run."""
    LEG_WORSE = "leg_worse"
    NEW_LEG_SIGN = "new_leg_sign"
    BONY_SPOT = "bony_spot"
    WOKE_AT_NIGHT = "woke_at_night"


@dataclass(frozen=True, slots=True)
class RunScores:
    """The scores around one run; None was not told.

    Parameters
    ----------
    before, during, next_morning : int or None
        Back pain just before, highest during or just after, and the next morning. [0 to 10]
    leg_before, leg_during, leg_next_morning : int or None
        The same for the leg. [0 to 10]
    usual : float or None
        Median of the last 14 scored mornings before the run. [0 to 10]
    usual_leg : float or None
        The same for the leg; leg pain may never rise above it. [0 to 10]
    tolerance : int
        So far above usual a morning is still as usual for this back. [points]
    as_usual : bool or None
        The runner's own word about the next morning, which goes before the arithmetic when it says no.
    new_leg_sign : bool
        New or spreading leg pain, tingling, numbness or weakness.
    bony_spot, woke_at_night : bool
        Pain at one bony spot; woken at night by it.
    painkiller : bool
        Any of the scores was given within 8 hours of a painkiller.
    """

    before: int | None = None
    during: int | None = None
    next_morning: int | None = None
    leg_before: int | None = None
    leg_during: int | None = None
    leg_next_morning: int | None = None
    usual: float | None = None
    usual_leg: float | None = None
    tolerance: int = MORNING_TOLERANCE
    as_usual: bool | None = None
    new_leg_sign: bool = False
    bony_spot: bool = False
    woke_at_night: bool = False
    painkiller: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with every rule that pointed at it.

    Parameters
    ----------
    decision : Decision
        What the next run may be.
    rules : tuple of PainRule
        The rules behind it, the deciding one first.
    """

    decision: Decision
    rules: tuple[PainRule, ...]


def usual(entries: Sequence[Entry], before: date) -> float | None:
    """Return the median of the last 14 scored mornings before a day, None while there are fewer than three. [0 to 10]

    Parameters
    ----------
    entries : sequence of Entry
        Entries of any kind.
    before : date
        The day asked about, not counted itself.
    """
    return _median([one.back_pain for one in mornings(entries) if one.day < before])


def usual_leg(entries: Sequence[Entry], before: date) -> float | None:
    """Return the same median for the leg. [0 to 10]"""
    return _median([one.leg_pain for one in mornings(entries) if one.day < before])


def is_usual(score: int, usual_score: float, tolerance: int = MORNING_TOLERANCE) -> bool:
    """Whether a morning score is as usual: no more than the tolerance above, one point where nothing is known."""
    return score <= usual_score + tolerance


def rule(scores: RunScores) -> Ruling:
    """Return what the scores around a run say about the next one.

    Step down beats carry on, and carry on beats hold, so that each clause has its effect: somebody at a steady 5 may
    go on, somebody who goes from 0 to 3 may not.

    Parameters
    ----------
    scores : RunScores
        The scores around the run.
    """
    stops = _stops(scores)
    downs = _step_downs(scores)
    if stops:
        return Ruling(Decision.STOP_AND_ASK, (*stops, *downs))
    if downs:
        return Ruling(Decision.STEP_DOWN, downs)
    holds = _holds(scores)
    return Ruling(Decision.HOLD, holds) if holds else Ruling(Decision.CARRY_ON, (PainRule.LOW_OR_AS_BEFORE,))


def _stops(scores: RunScores) -> tuple[PainRule, ...]:
    signs = (
        (PainRule.NEW_LEG_SIGN, scores.new_leg_sign or _leg_is_new(scores)),
        (PainRule.BONY_SPOT, scores.bony_spot),
        (PainRule.WOKE_AT_NIGHT, scores.woke_at_night),
    )
    return tuple(name for name, holds in signs if holds)


def _step_downs(scores: RunScores) -> tuple[PainRule, ...]:
    rise = _rise(scores.before, scores.during)
    signs = (
        (PainRule.LEG_WORSE, _leg_is_worse(scores)),
        (PainRule.OVER_FIVE, scores.during is not None and scores.during > HOLD_MAX),
        (PainRule.THREE_ABOVE_BEFORE, rise is not None and rise > RISE_HELD),
        (PainRule.NOT_USUAL_NEXT_MORNING, _settled(scores) is False),
    )
    return tuple(name for name, holds in signs if holds)


def _holds(scores: RunScores) -> tuple[PainRule, ...]:
    carried = _carried(scores)
    rise = _rise(scores.before, scores.during)
    signs = (
        (PainRule.NOT_SCORED, scores.during is None),
        (PainRule.MORNING_NOT_SCORED, _settled(scores) is None),
        (PainRule.PAINKILLER, scores.painkiller),
        (PainRule.TWO_ABOVE_BEFORE, not carried and rise is not None and rise >= RISE_HELD),
        (PainRule.MIDDLE_SCORE, not carried and scores.during is not None and scores.during > CARRY_ON_MAX),
    )
    return tuple(name for name, holds in signs if holds)


def _carried(scores: RunScores) -> bool:
    if scores.during is None:
        return False
    rise = _rise(scores.before, scores.during)
    return scores.during <= CARRY_ON_MAX or (rise is not None and rise <= RISE_CARRIED)


def _settled(scores: RunScores) -> bool | None:
    """Whether the next morning was as usual; against the score before the run while nothing is usual yet."""
    if scores.as_usual is False:
        return False
    reference = scores.usual if scores.usual is not None else scores.before
    if scores.next_morning is None or reference is None:
        return scores.as_usual
    return is_usual(scores.next_morning, reference, scores.tolerance)


def _leg_is_new(scores: RunScores) -> bool:
    known = max(scores.leg_before or 0, scores.usual_leg or 0)
    return known == 0 and max(scores.leg_during or 0, scores.leg_next_morning or 0) > 0


def _leg_is_worse(scores: RunScores) -> bool:
    """Whether a leg score rose at all: leg symptoms have no acceptable worsening."""
    reference = scores.leg_before if scores.leg_before is not None else (scores.usual_leg or 0)
    return max(scores.leg_during or 0, scores.leg_next_morning or 0) > reference


def _rise(before: int | None, during: int | None) -> int | None:
    return None if before is None or during is None else during - before


def _median(scores: Sequence[int | None]) -> float | None:
    told = [score for score in scores if score is not None][-USUAL_MORNINGS:]
    return float(median(told)) if len(told) >= USUAL_FROM_MORNINGS else None
