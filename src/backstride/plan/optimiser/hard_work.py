"""Hard work: strides, tempo and hills, a little at a time, each step up the one change of its week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.diary.conditions import leaves_out
from backstride.dose.days import monday_of
from backstride.plan.inputs import PlanInputs, Worse
from backstride.plan.optimiser.day_slots import DaySlot, speed_m_per_s
from backstride.plan.optimiser.ledger import State
from backstride.plan.rules import figure, table
from backstride.plan.sessions import SessionKind
from backstride.plan.shapes import hard_work_fits


@dataclass(frozen=True, slots=True)
class HardWork:
    """Hard work of one week.

    Parameters
    ----------
    kind : SessionKind
        Strides, tempo or hills.
    minutes : float
        Time fast or uphill. [min]
    grows : bool
        Whether it is more than in the four weeks before.
    """

    kind: SessionKind
    minutes: float
    grows: bool


def hard_work(  # noqa: PLR0913  inputs, and what the week is for
    inputs: PlanInputs,
    state: State,
    inside: Sequence[DaySlot],
    *,
    steps_up: bool,
    wanted: bool,
    race_pace: Sequence[float] = (),
) -> HardWork | None:
    """Return the hard work of a week, None where there is none.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    state : State
        What was run up to this week.
    inside : sequence of DaySlot
        The days of the week.
    steps_up : bool
        Whether it is the turn of a week to step up.
    wanted : bool
        Whether goal and week leave place for hard work.
    race_pace : sequence of float
        Minutes at the pace of a race that the goal asks for, step by step. [min]
    """
    monday = monday_of(inside[0].day)
    started = state.fast.get(monday, 0.0) + state.hill.get(monday, 0.0) > 0
    if not wanted or started or not any(slot.hard for slot in inside) or not _has_base(state, monday):
        return None
    steps = _steps(inputs, race_pace)
    if race_pace and state.book.habit.week_m >= figure("hard_work_apart", "no_strides_from_m") and len(steps) > 1:
        steps = tuple(step for step in steps if step[0] is not SessionKind.STRIDES)
    most = _longest_beside(state, monday)
    steps = tuple(step for step in steps if hard_work_fits(most, *step, speed_m_per_s(inputs)))
    level = _reached(state, steps, monday)
    if steps_up and level + 1 < len(steps) and not changes_elsewhere(inputs, state, monday):
        return HardWork(*steps[level + 1], grows=True)
    return HardWork(*steps[level], grows=False) if level >= 0 else None


def changes_elsewhere(inputs: PlanInputs, state: State, monday: date) -> bool:
    """Whether something beside distance changes in a week: shoes, surface, cadence, or hard runs already done.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    state : State
        What was run up to this week.
    monday : date
        First day of the week.

    Returns
    -------
    bool
        By more than half a minute of hard running, or any change of things (backstride_judgement).
    """
    if any(monday_of(change.day) == monday for change in inputs.changes):
        return True
    more = figure("one_change", "minutes")
    both = (state.fast, state.hill)
    return any(minutes.get(monday, 0.0) > state.most_before(minutes, monday) + more for minutes in both)


def _has_base(state: State, monday: date) -> bool:
    enough = state.book.usual(monday) >= figure("hard_work_apart", "week_at_least_m")
    return enough and state.book.before(monday) >= figure("hard_work_apart", "longest_at_least_m")


def _longest_beside(state: State, monday: date) -> float:
    """Return the longest run of the four weeks before that stood on no day of long runs. [m]"""
    long = state.book.habit.long_weekday
    days = (monday - timedelta(days=n) for n in range(1, 7 * int(figure("one_change", "look_back_weeks")) + 1))
    return max((state.book.longest.get(day, 0.0) for day in days if day.weekday() != long), default=0.0)


def _steps(inputs: PlanInputs, race_pace: Sequence[float]) -> tuple[tuple[SessionKind, float], ...]:
    amounts = table("hard_work")
    if SessionKind.HILLS in inputs.likes and not inputs.treadmill and Worse.HILLS not in inputs.worse:
        return ((SessionKind.HILLS, float(amounts["hills"]["minutes"])),)
    if "high_speed_running" in leaves_out(inputs.conditions) or Worse.SPEED in inputs.worse:
        return ()
    strides = () if SessionKind.STRIDES in inputs.dislikes else ((SessionKind.STRIDES, amounts["strides"]["minutes"]),)
    brisk = SessionKind.RACE_PACE if race_pace else SessionKind.TEMPO
    disliked = bool(inputs.dislikes & {SessionKind.TEMPO, brisk})
    brisk_minutes = () if disliked else race_pace or amounts["tempo"]
    return (*strides, *((brisk, float(minutes)) for minutes in brisk_minutes))


def _reached(state: State, steps: Sequence[tuple[SessionKind, float]], monday: date) -> int:
    """Return the step that the last four weeks reached already, -1 for none."""

    def before(kind: SessionKind) -> float:
        return state.most_before(state.hill if kind is SessionKind.HILLS else state.fast, monday)

    return max((n for n, (kind, minutes) in enumerate(steps) if minutes <= before(kind)), default=-1)
