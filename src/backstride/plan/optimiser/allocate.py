"""The exact pass: whole tens of metres, each day cut back to what the rules leave it after all days before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import floor, inf

from backstride.plan.inputs import PlanInputs
from backstride.plan.optimiser.day_slots import DaySlot, speed_m_per_s
from backstride.plan.optimiser.ledger import State, left_for_new, new_and_heavy
from backstride.plan.optimiser.outline import WeekOutline
from backstride.plan.optimiser.placing import Placed
from backstride.plan.rules import figure
from backstride.plan.sessions import SessionKind
from backstride.plan.shapes import hard_work_fits

SHORTEST_RUN_M = 300.0
"""Less running is left out; chosen. [m]"""


def allocated(
    inputs: PlanInputs, week: WeekOutline, state: State, days: Mapping[date, Placed]
) -> tuple[Mapping[date, Placed], State]:
    """Return a week's days with distances that keep every rule exactly, and the state after it.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    week : WeekOutline
        The outline of the week.
    state : State
        What stands before it.
    days : Mapping
        What was placed on each day.

    Returns
    -------
    tuple of Mapping of date to Placed and State
        Distances in whole tens of metres, never more than the rules leave a day. [m]
    """
    before = state
    found: dict[date, Placed] = {}
    for slot in week.slots:
        one = _day(inputs, week, state, slot, days[slot.day])
        if one.running_m > 0:
            book = state.book.with_run(slot.day, _counted(state, slot, one))
            state = replace(state, book=book, planned=(*state.planned, (slot.day, one.running_m)))
        found[slot.day] = one
    if week.hard is not None and week.hard.grows and _longer(week, before, state):
        found = {day: replace(one, hard=False) for day, one in found.items()}
    found = _named(found)
    last = found[week.slots[-1].day]
    hard = last.long or last.hard or last.race
    state = replace(state, last_run=last.running_m > 0, last_strength=last.strength, last_hard=hard)
    return found, _with_hard_work(week, state, any(one.hard for one in found.values()))


def whole(metres: float) -> float:
    """Return a distance cut back to tens of metres, or to hundreds from five kilometres on.

    Returns
    -------
    float
        Never more than it was. [m]

    Examples
    --------
    >>> whole(2209.9), whole(8799.0)
    (2200.0, 8700.0)
    """
    step = 10.0 if metres < 5000.0 else 100.0
    return floor((metres + 1e-6) / step) * step


def _counted(state: State, slot: DaySlot, one: Placed) -> float:
    """Return what a run counts for the weeks after it: a race no more than the longest run the rules allow. [m]"""
    most = state.book.before(slot.day) * figure("longest", "ratio_max")
    return min(one.running_m, most) if one.race and most > 0 else one.running_m


def _day(inputs: PlanInputs, week: WeekOutline, state: State, slot: DaySlot, one: Placed) -> Placed:
    metres = _metres(inputs, week, state, slot, one)
    gap = metres > 0 and state.book.before(slot.day) <= 0
    steady = metres > 0 and not gap
    work = week.hard
    fits = work is not None and hard_work_fits(metres, work.kind, work.minutes, speed_m_per_s(inputs))
    return replace(
        one,
        running_m=metres,
        long=one.long and steady and slot.share_of_longest >= 1.0,
        hard=one.hard and steady and fits,
        after_gap=gap,
    )


def _metres(inputs: PlanInputs, week: WeekOutline, state: State, slot: DaySlot, one: Placed) -> float:
    if one.running_m <= 0 or not slot.running:
        return 0.0
    book = state.book
    if one.race and one.running_m > book.before(slot.day) * figure("longest", "ratio_max"):
        return one.running_m
    held = inf if week.grows else book.most_of_weeks(week.monday) - book.weeks.get(week.monday, 0.0)
    new = left_for_new(book, slot.day, state.planned) if new_and_heavy(inputs) else inf
    own = book.own_day(slot.day, inputs.weeks_from)
    bound = min(one.running_m, book.left_on(slot.day), held, new, own, _longest(inputs, week, state, slot))
    metres = whole(max(bound, 0.0))
    return metres if metres >= min(SHORTEST_RUN_M, whole(one.running_m)) else 0.0


def _longest(inputs: PlanInputs, week: WeekOutline, state: State, slot: DaySlot) -> float:
    book = state.book
    if book.before(slot.day) <= 0:
        minutes = figure("return_after_gap", "running_minutes_max")
        return max(minutes * 60.0 * speed_m_per_s(inputs), book.own_longest(slot.day))
    bound = book.longest_bound(slot.day, grows=week.grows and slot.grows, weeks=not week.grows)
    return bound * slot.share_of_longest


def _named(days: Mapping[date, Placed]) -> dict[date, Placed]:
    """Return a week's days with a run called the long one only where it is longer than every other."""
    ratio = figure("long_share", "above_others_ratio")

    def stands_out(one: Placed) -> bool:
        return all(one.running_m >= ratio * other.running_m for other in days.values() if other is not one)

    return {day: replace(one, long=one.long and stands_out(one)) for day, one in days.items()}


def _longer(week: WeekOutline, before: State, after: State) -> bool:
    """Whether distance changed in a week."""
    tolerance = figure("one_change", "distance_m")
    metres = after.book.weeks.get(week.monday, 0.0)
    longest = max((after.book.longest.get(slot.day, 0.0) for slot in week.slots), default=0.0)
    more = metres > before.book.most_of_weeks(week.monday) + tolerance
    return more or longest > before.book.longest_of_weeks(week.monday) + tolerance


def _with_hard_work(week: WeekOutline, state: State, done: bool) -> State:  # noqa: FBT001
    if week.hard is None or not done:
        return state
    uphill = week.hard.kind is SessionKind.HILLS
    before = state.hill if uphill else state.fast
    minutes = {**before, week.monday: before.get(week.monday, 0.0) + week.hard.minutes}
    return replace(state, hill=minutes) if uphill else replace(state, fast=minutes)
