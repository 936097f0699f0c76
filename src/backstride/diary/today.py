"""Can I run today? Three taps to one of six answers, with the rule that decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from backstride.bounds import SCORE, Bounds
from backstride.diary.gate import GateReading, GateState
from backstride.diary.jumps import GENTLE, HIGH_SCORE, JUMP
from backstride.diary.limits import ClinicianLimits
from backstride.diary.pain_rules import CARRY_ON_MAX, HOLD_MAX, MORNING_TOLERANCE, Decision, Ruling
from backstride.diary.triggers import Cause, Trigger

PLANNED_MINUTES: Final = Bounds(1, 1440, "min")
"""No session is longer than its day."""
LONG_GAP_DAYS: Final = 30
"""After so many days without running the first run is a run-walk. [days]"""
FIRST_RUN_MINUTES_MAX: Final = 30
FIRST_RUN_RUNNING_MINUTES_MAX: Final = 10
"""Our choice: at most half an hour with ten minutes of running after a long gap. [min]"""


class Leg(StrEnum):
    """The second tap: how the legs are."""

    NOTHING = "nothing"
    AS_USUAL = "as_usual"
    NEW_OR_WORSE = "new_or_worse"


class Settled(StrEnum):
    """The third tap: has the last run settled?"""

    SETTLED = "settled"
    NOT_YET = "not_yet"
    NOT_RUN = "not_run"


class Suggestion(StrEnum):
    """What today can be, from the freest to the most cautious."""

    AS_PLANNED = "as_planned"
    SHORTER = "shorter"
    RUN_WALK = "run_walk"
    WALK = "walk"
    REST = "rest"
    ASK_SOMEONE = "ask_someone"


class TodayRule(StrEnum):
    """The rule that decided."""

    NOTHING_AGAINST = "nothing_against"
    NOTHING_PLANNED = "nothing_planned"
    PAINKILLER = "painkiller"
    TWO_ABOVE_USUAL = "two_above_usual"
    FOUR_OR_FIVE = "four_or_five"
    OVER_FIVE = "over_five"
    NOT_SETTLED = "not_settled"
    LAST_RUN_HELD = "last_run_held"
    LAST_RUN_STEPPED_DOWN = "last_run_stepped_down"
    LAST_RUN_STOPPED = "last_run_stopped"
    LONG_GAP = "long_gap"
    GENTLE = "gentle"
    LIMIT_MINUTES = "limit_minutes"
    LIMIT_RUN_WALK = "limit_run_walk"
    LIMIT_NO_RUNNING = "limit_no_running"
    ILL = "ill"
    LEG_SIGN = "leg_sign"
    JUMP = "jump"


@dataclass(frozen=True, slots=True)
class Taps:
    """The three taps, with what may be added.

    Parameters
    ----------
    back_pain : int
        The back now. [0 to 10]
    leg : Leg
        The legs now.
    settled : Settled
        Whether the last run has settled.
    painkiller : bool
        A painkiller within the last 8 hours.
    ill : bool
        Ill or feverish.

    Raises
    ------
    OutOfBounds
        If the score of the back is not from 0 to 10.
    """

    back_pain: int
    leg: Leg
    settled: Settled
    painkiller: bool = False
    ill: bool = False

    def __post_init__(self) -> None:
        SCORE.hold("back_pain", self.back_pain)


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known beside the taps.

    Parameters
    ----------
    today : date
        The local day.
    usual : float or None
        Median of the last 14 scored mornings. [0 to 10]
    planned_minutes : int or None
        Length of today's session; None when nothing is planned. [min]
    planned_grows : bool
        Today's session is longer or harder than the last of its kind.
    last_run : date or None
        Day of the last run.
    last_ruling : Ruling or None
        What the pain rules said about the last run.
    limits : ClinicianLimits or None
        What a professional allows.
    """

    today: date
    usual: float | None = None
    planned_minutes: int | None = None
    planned_grows: bool = False
    last_run: date | None = None
    last_ruling: Ruling | None = None
    limits: ClinicianLimits | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayAnswer:
    """What today can be.

    Parameters
    ----------
    suggestion : Suggestion
        The answer.
    rule : TodayRule
        The rule that decided.
    other_rules : tuple of TodayRule
        Other rules that spoke for caution.
    minutes_max : int or None
        Longest session, where a rule sets it and there is one. [min]
    gate : GateState
        Where the gate stands: go or gentle.
    """

    suggestion: Suggestion
    rule: TodayRule
    other_rules: tuple[TodayRule, ...]
    minutes_max: int | None
    gate: GateState

    @property
    def running_minutes_max(self) -> int | None:
        """Most running in it, after a long gap. [min]"""
        return FIRST_RUN_RUNNING_MINUTES_MAX if TodayRule.LONG_GAP in {self.rule, *self.other_rules} else None


_Voice = tuple[Suggestion, TodayRule]
_ORDER: Final = list(Suggestion)


def tap_triggers(back_pain: int | None, leg: Leg | None, usual: float | None, now: datetime) -> tuple[Trigger, ...]:
    """Return what the taps tell of a stop sign; each makes the safety questions due, whatever today can be.

    Parameters
    ----------
    back_pain : int or None
        The back now; None where it was not told. [0 to 10]
    leg : Leg or None
        The legs now.
    usual : float or None
        Median of the last 14 scored mornings. [0 to 10]
    now : datetime
        This moment, local, with offset.
    """
    return tuple(Trigger(now, cause) for cause in _tap_causes(back_pain, leg, usual))


def _tap_causes(back_pain: int | None, leg: Leg | None, usual: float | None) -> Iterable[Cause]:
    score = back_pain if back_pain is not None and SCORE.has(back_pain) else None
    if score is not None and score >= HIGH_SCORE:
        yield Cause.SCORE_HIGH
    if score is not None and usual is not None and score >= usual + JUMP:
        yield Cause.SCORE_JUMPED
    if leg is Leg.NEW_OR_WORSE:
        yield Cause.LEG_WORSE


def today_answer(gate: GateReading, taps: Taps, situation: Situation) -> TodayAnswer:
    """Return what today can be: of all rules that speak, the most cautious decides.

    Parameters
    ----------
    gate : GateReading
        The reading of an open gate, from `backstride.diary.gate.require_open`.
    taps : Taps
        The three taps.
    situation : Situation
        What is known beside them.
    """
    voices = [*_pain(taps, situation), *_history(taps, situation), *_limits(gate, situation)]
    voices.append((Suggestion.AS_PLANNED, TodayRule.NOTHING_AGAINST))
    voices.sort(key=lambda voice: -_ORDER.index(voice[0]))
    (suggestion, rule), rest = voices[0], voices[1:]
    others = tuple(dict.fromkeys(name for said, name in rest if said is not Suggestion.AS_PLANNED))
    moves = suggestion not in {Suggestion.REST, Suggestion.ASK_SOMEONE}
    return TodayAnswer(
        suggestion=suggestion,
        rule=rule,
        other_rules=others,
        minutes_max=_minutes_max(gate, {rule, *others}, situation) if moves else None,
        gate=gate.state,
    )


def _pain(taps: Taps, situation: Situation) -> Iterable[_Voice]:
    if taps.leg is Leg.NEW_OR_WORSE:
        yield Suggestion.ASK_SOMEONE, TodayRule.LEG_SIGN
    usual = situation.usual
    if taps.back_pain >= HIGH_SCORE or (usual is not None and taps.back_pain >= usual + JUMP):
        yield Suggestion.ASK_SOMEONE, TodayRule.JUMP
    raised = usual is None or taps.back_pain > usual + MORNING_TOLERANCE
    if taps.back_pain > HOLD_MAX:
        yield Suggestion.WALK, TodayRule.OVER_FIVE
    elif taps.back_pain > CARRY_ON_MAX and raised:
        yield Suggestion.RUN_WALK, TodayRule.FOUR_OR_FIVE
    elif usual is not None and raised:
        yield Suggestion.SHORTER, TodayRule.TWO_ABOVE_USUAL
    if taps.painkiller and situation.planned_grows:
        yield Suggestion.SHORTER, TodayRule.PAINKILLER


def _history(taps: Taps, situation: Situation) -> Iterable[_Voice]:
    if taps.ill:
        yield Suggestion.REST, TodayRule.ILL
    if situation.planned_minutes is None:
        yield Suggestion.REST, TodayRule.NOTHING_PLANNED
    if taps.settled is Settled.NOT_YET:
        worse = taps.back_pain > CARRY_ON_MAX
        yield (Suggestion.WALK if worse else Suggestion.RUN_WALK), TodayRule.NOT_SETTLED
    if situation.last_run is None or (situation.today - situation.last_run).days >= LONG_GAP_DAYS:
        yield Suggestion.RUN_WALK, TodayRule.LONG_GAP
    if situation.last_ruling is not None:
        yield from _after_ruling(situation.last_ruling.decision, grows=situation.planned_grows)


def _after_ruling(decision: Decision, *, grows: bool) -> Iterable[_Voice]:
    if decision is Decision.STOP_AND_ASK:
        yield Suggestion.ASK_SOMEONE, TodayRule.LAST_RUN_STOPPED
    elif decision is Decision.STEP_DOWN:
        yield Suggestion.SHORTER, TodayRule.LAST_RUN_STEPPED_DOWN
    elif decision is Decision.HOLD and grows:
        yield Suggestion.SHORTER, TodayRule.LAST_RUN_HELD


def _limits(gate: GateReading, situation: Situation) -> Iterable[_Voice]:
    if gate.state is GateState.GENTLE:
        yield Suggestion.RUN_WALK, TodayRule.GENTLE
    limits = situation.limits
    if limits is None:
        return
    if limits.forbids_running(situation.today):
        yield Suggestion.WALK, TodayRule.LIMIT_NO_RUNNING
    if limits.run_walk_only:
        yield Suggestion.RUN_WALK, TodayRule.LIMIT_RUN_WALK
    if limits.minutes_max is not None and (situation.planned_minutes or 0) > limits.minutes_max:
        yield Suggestion.SHORTER, TodayRule.LIMIT_MINUTES


def _minutes_max(gate: GateReading, rules: set[TodayRule], situation: Situation) -> int | None:
    bounds = []
    if TodayRule.LONG_GAP in rules:
        bounds.append(FIRST_RUN_MINUTES_MAX)
    if gate.state is GateState.GENTLE:
        bounds.append(GENTLE.minutes_max)
    if situation.limits is not None and situation.limits.minutes_max is not None:
        bounds.append(situation.limits.minutes_max)
    return min(bounds, default=None)
