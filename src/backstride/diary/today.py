"""Can I run today? Three taps are kept as a score; the state of the back and the plan give one order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from backstride.bounds import SCORE, Bounds
from backstride.diary.back_state import BackState, Beside
from backstride.diary.gate import GateState
from backstride.diary.ladder import Cause, Rung
from backstride.diary.triggers import Cause as Asks
from backstride.diary.triggers import Trigger

PLANNED_MINUTES: Final = Bounds(1, 1440, "min")
"""No session is longer than its day."""
LONG_GAP_DAYS: Final = 30
"""After so many days without running the first run is a run-walk. [days]"""
FIRST_RUN_MINUTES_MAX: Final = 30
FIRST_RUN_RUNNING_MINUTES_MAX: Final = 10
"""Our choice: at most half an hour with ten minutes of running after a long gap. [min]"""
RUN_WALK_MINUTES_MAX: Final = 30
"""Run and walk is half an hour at most; our choice. [min]"""


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

    AS_USUAL = "as_usual"
    AS_PLANNED = "as_planned"
    SHORTER = "shorter"
    RUN_WALK = "run_walk"
    WALK = "walk"
    REST = "rest"
    ASK_SOMEONE = "ask_someone"


class TodayRule(StrEnum):
    """What decides beside the state of the back."""

    NOTHING_AGAINST = "nothing_against"
    NOTHING_PLANNED = "nothing_planned"
    LONG_GAP = "long_gap"
    LIMIT_MINUTES = "limit_minutes"


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
class TapsSoFar:
    """The taps as far as they were given; what was told of the back counts even where the rest is missing.

    Parameters
    ----------
    back_pain : int or None
        The back now. [0 to 10]
    leg : Leg or None
        The legs now.
    settled : Settled or None
        Whether the last run has settled.
    painkiller : bool
        A painkiller within the last 8 hours.
    ill : bool
        Ill or feverish.
    """

    back_pain: int | None = None
    leg: Leg | None = None
    settled: Settled | None = None
    painkiller: bool = False
    ill: bool = False

    @classmethod
    def of(cls, taps: Taps) -> "TapsSoFar":
        """Return all taps."""
        return cls(taps.back_pain, taps.leg, taps.settled, taps.painkiller, taps.ill)

    @property
    def entry(self) -> Mapping[str, object]:
        """What of them is kept in the diary as a score before a run; empty where no score can be kept."""
        if self.back_pain is None or not SCORE.has(self.back_pain):
            return {}
        told: dict[str, object] = {"back_pain": self.back_pain}
        if self.settled in {Settled.SETTLED, Settled.NOT_YET}:
            told["settled"] = self.settled is Settled.SETTLED
        told |= {name: True for name in ("painkiller", "ill") if getattr(self, name)}
        return told


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned for a day.

    Parameters
    ----------
    minutes : int
        Its length. [min]
    grows : bool
        Longer or harder than the last of its kind.
    run_walk : bool
        Whether it is run and walk.
    shorter : bool
        Whether the plan had to become smaller than it was accepted.

    Raises
    ------
    OutOfBounds
        If nothing lasts that long.
    """

    minutes: int
    grows: bool = False
    run_walk: bool = False
    shorter: bool = False

    def __post_init__(self) -> None:
        PLANNED_MINUTES.hold("minutes", self.minutes)


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known beside the state of the back.

    Parameters
    ----------
    planned : Planned or None
        Today's run: of the plan, or as the runner means to do without one.
    has_plan : bool
        Whether there is a plan, so that a day without a run is meant so.
    last_run : date or None
        Day of the last run.
    longest_minutes : int or None
        Longest run of the last 30 days; None without one. [min]
    """

    planned: Planned | None = None
    has_plan: bool = False
    last_run: date | None = None
    longest_minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayAnswer:
    """What today can be.

    Parameters
    ----------
    suggestion : Suggestion
        The answer: one order.
    rule : str
        What decided: a cause on the ladder of pain, something beside it, or a rule of the day.
    minutes_max : int or None
        Longest session, where something sets it and there is one. [min]
    running_minutes_max : int or None
        Most running in it, after a long gap. [min]
    gate : GateState
        Where the gate stands.
    """

    suggestion: Suggestion
    rule: Cause | Beside | TodayRule
    minutes_max: int | None = None
    running_minutes_max: int | None = None
    gate: GateState


_Found = tuple[Suggestion, Cause | Beside | TodayRule, int | None]


def tap_triggers(leg: Leg | None, now: datetime) -> tuple[Trigger, ...]:
    """Return what the second tap tells of a stop sign; scores are held against usual where they are kept.

    Parameters
    ----------
    leg : Leg or None
        The legs now.
    now : datetime
        This moment, local, with offset.
    """
    return (Trigger(now, Asks.LEG_WORSE),) if leg is Leg.NEW_OR_WORSE else ()


def today_answer(state: BackState, situation: Situation) -> TodayAnswer:
    """Return what today can be: the state of the back, then what the plan or the runner means to do, then a gap.

    Parameters
    ----------
    state : BackState
        The state of the back with what the taps told in it.
    situation : Situation
        What is known beside it.
    """
    found = _stopped(state) or (_of_plan if situation.has_plan else _without_plan)(state, situation)
    suggestion, rule, minutes = found
    gap = rule is TodayRule.LONG_GAP
    limit = state.limits.minutes_max if state.limits else None
    moves = suggestion not in {Suggestion.REST, Suggestion.ASK_SOMEONE}
    bounds = [one for one in (minutes, limit) if one is not None]
    return TodayAnswer(
        suggestion=suggestion,
        rule=rule,
        minutes_max=min(bounds, default=None) if moves else None,
        running_minutes_max=FIRST_RUN_RUNNING_MINUTES_MAX if gap else None,
        gate=state.gate.state,
    )


def _stopped(state: BackState) -> _Found | None:
    """Return what the state of the back leaves where it leaves no running; None where there may be some."""
    if state.rung is Rung.ASK:
        told_now = state.standing.since == state.today and state.standing.cause in {Cause.JUMP, Cause.LEG_SIGN}
        return Suggestion.ASK_SOMEONE, state.standing.cause if told_now else state.why, None
    if state.ill:
        return Suggestion.REST, Beside.ILL, None
    return (Suggestion.WALK, state.why, None) if state.rung is Rung.CROSS_TRAINING else None


def _of_plan(state: BackState, situation: Situation) -> _Found:
    """Return today's run of the plan, which was made for this very state."""
    planned = situation.planned
    if planned is None:
        return Suggestion.REST, TodayRule.NOTHING_PLANNED, None
    why = state.why if state.rung > Rung.FREE else TodayRule.NOTHING_AGAINST
    if planned.run_walk:
        return Suggestion.RUN_WALK, why, planned.minutes
    return Suggestion.SHORTER if planned.shorter else Suggestion.AS_PLANNED, why, planned.minutes


def _without_plan(state: BackState, situation: Situation) -> _Found:
    """Return what the state of the back makes of what the runner means to do, or usually does."""
    meant = situation.planned.minutes if situation.planned else None
    if state.rung is Rung.RUN_WALK:
        return Suggestion.RUN_WALK, state.why, min(RUN_WALK_MINUTES_MAX, meant or RUN_WALK_MINUTES_MAX)
    if _long_gap(state.today, situation.last_run):
        return Suggestion.RUN_WALK, TodayRule.LONG_GAP, min(FIRST_RUN_MINUTES_MAX, meant or FIRST_RUN_MINUTES_MAX)
    if state.rung is Rung.EASIER:
        half = situation.longest_minutes // 2 if situation.longest_minutes else None
        return Suggestion.SHORTER, state.why, min((one for one in (half, meant) if one), default=None)
    if state.rung is Rung.HOLD and situation.planned is not None and situation.planned.grows:
        return Suggestion.SHORTER, state.why, None
    if state.limits and state.limits.minutes_max and meant and meant > state.limits.minutes_max:
        return Suggestion.SHORTER, TodayRule.LIMIT_MINUTES, None
    why = TodayRule.NOTHING_AGAINST if state.rung is Rung.FREE else state.why
    return (Suggestion.AS_PLANNED, why, meant) if meant else (Suggestion.AS_USUAL, why, None)


def _long_gap(today: date, last_run: date | None) -> bool:
    return last_run is None or (today - last_run).days >= LONG_GAP_DAYS
