"""Placing sessions on days: hard rules are constraints, preferences a cost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from backstride.plan.inputs import PlanInputs
from backstride.plan.optimiser.day_slots import RUNNING_SHARE_MAX, SHORTEST_MINUTES, DaySlot, speed_m_per_s
from backstride.plan.optimiser.hard_work import HardWork
from backstride.plan.optimiser.ledger import State
from backstride.plan.optimiser.outline import WeekOutline
from backstride.plan.optimiser.programme import Outcome, Programme, solved
from backstride.plan.rules import figure
from backstride.plan.shapes import hard_work_fits

_TINY = 0.1
"""Cost that sets equal days apart, so that equal weeks get equal days."""
_KM = 1000.0
"""Distances are kilometres inside the programme, so that its numbers are of one size. [m]"""
_SURE = 0.95
"""A day holds hard work if it would with so much of what is usual on it: lengths move a little from week to week."""
_MARGIN_MINUTES = 1.0
"""Minutes are rounded up when a session is written down. [min]"""


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands on one day.

    Parameters
    ----------
    day : date
        The day.
    running_m : float
        Running; 0 for none. [m]
    long, hard, race, strength, cross_training : bool
        Whether it is the longest run, has hard work, is the race, and what stands beside it.
    after_gap : bool
        Whether it is the first run after a month or more without.
    """

    day: date
    running_m: float = 0.0
    long: bool = False
    hard: bool = False
    race: bool = False
    strength: bool = False
    cross_training: bool = False
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier plan had on each day, which a new one keeps where it can.

    Parameters
    ----------
    runs, strength : frozenset of date
        Days.
    """

    runs: frozenset[date] = field(default_factory=frozenset)
    strength: frozenset[date] = field(default_factory=frozenset)


def run_walk_minutes(inputs: PlanInputs, week: WeekOutline, slot: DaySlot) -> float:
    """Return the longest that a run-walk takes on a day of a week. [min]"""
    running = week.longest_m / speed_m_per_s(inputs) / 60.0 / RUNNING_SHARE_MAX
    return min(max(figure("run_walk_first", "minutes"), running + _MARGIN_MINUTES), slot.running_minutes_max)


def strength_minutes(slot: DaySlot) -> float:
    """Return the length of a strength session on a day. [min]"""
    return min(figure("strength_per_week", "minutes"), float(slot.minutes))


def cross_minutes(slot: DaySlot) -> float:
    """Return the length of cross-training on a day. [min]"""
    return min(figure("cross_training", "minutes"), float(slot.minutes))


def placed(
    inputs: PlanInputs, week: WeekOutline, state: State, earlier: Earlier | None = None
) -> tuple[Outcome, Mapping[date, Placed]]:
    """Return what stands on each day of a week.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    week : WeekOutline
        The outline of the week.
    state : State
        What stands before it.
    earlier : Earlier or None
        An earlier plan to stay near to.

    Returns
    -------
    tuple of Outcome and Mapping of date to Placed
        Distances [m]; none where nothing is feasible. Costs are our own (backstride_judgement).
    """
    programme = Programme()
    _week(programme, inputs, week, earlier, last_hard=state.last_hard)
    _whole_weeks(programme, week, state)
    _neighbours(programme, inputs, week, state)
    outcome, values = solved(programme)
    if outcome is Outcome.INFEASIBLE:
        return outcome, MappingProxyType({})
    return outcome, MappingProxyType({slot.day: _read(values, slot.day, week) for slot in week.slots})


def _week(
    programme: Programme, inputs: PlanInputs, week: WeekOutline, earlier: Earlier | None, *, last_hard: bool
) -> None:
    if week.longest_m > 0:
        programme.variable(f"most{week.monday}", cost=figure("even_runs", "cost") / (week.longest_m / _KM))
    for slot in week.slots:
        _day(programme, inputs, week, slot, earlier)
    name = week.monday.isoformat()
    x = {f"x{slot.day}": 1.0 for slot in week.slots}
    r = {f"r{slot.day}": 1.0 for slot in week.slots}
    programme.row(x, high=week.week_m / _KM)
    _shortfall(programme, f"week{name}", x, week.week_m / _KM, figure("goal", "cost_week"))
    if week.long_day is not None:
        longest = {f"x{week.long_day}": 1.0}
        _shortfall(programme, f"longest{name}", longest, week.longest_m / _KM, figure("goal", "cost_longest"))
    _count(programme, f"runs{name}", r, week.runs, figure("runs_per_week", "cost"))
    strength = {f"s{slot.day}": 1.0 for slot in week.slots}
    _count(programme, f"strength{name}", strength, week.strength, figure("strength_per_week", "cost"))
    cross = {f"c{slot.day}": 1.0 for slot in week.slots}
    _count(programme, f"cross{name}", cross, week.cross_training, figure("cross_training", "cost"))
    if len(week.slots) >= 6:
        rest = {f"o{slot.day}": 1.0 for slot in week.slots}
        days = figure("rest_day", "days")
        programme.variable(f"norest{name}", cost=figure("rest_day", "cost"), upper=days)
        programme.row({**rest, f"norest{name}": 1.0}, low=days)
    if week.restart and not week.back:
        first = min(week.run_m_max)
        programme.row({f"r{first}": 1.0}, low=1.0)
    if week.hard is not None:
        _hard(programme, inputs, week, week.hard, last_hard=last_hard)


def _whole_weeks(programme: Programme, week: WeekOutline, state: State) -> None:
    """Hold every week that begins before this one or with it; one that begins in it waits for the exact pass."""
    for first in state.book.firsts_around(week.slots[0].day):
        race = week.long_day if week.race else None
        inside = {f"x{slot.day}": 1.0 for slot in week.slots if (slot.day - first).days < 7 and slot.day != race}
        left = state.book.week_cap(first) - state.book.seven_days(first)
        programme.row(inside, high=max(left, 0.0) / _KM)


def _day(programme: Programme, inputs: PlanInputs, week: WeekOutline, slot: DaySlot, earlier: Earlier | None) -> None:
    day = slot.day
    most = week.run_m_max.get(day, 0.0)
    if most > 0 and week.longest_m > 0:
        bound = min(most, week.longest_m) / _KM
        race = figure("race", "cost") if day == inputs.race else 0.0
        stays = _own_runs(week) if earlier is None else earlier.runs
        programme.variable(f"r{day}", cost=_stay(day, stays) - race, upper=1, whole=True)
        programme.variable(f"x{day}")
        programme.row({f"x{day}": 1.0, f"r{day}": -bound}, high=0.0)
        least = bound if week.restart or day == inputs.race else min(0.5 * bound, max(2.0, _least(week) / _KM))
        programme.row({f"x{day}": 1.0, f"r{day}": -least}, low=0.0)
        _even(programme, week, day)
    if slot.strength:
        cost = _stay(day, earlier.strength if earlier else _own_strength(inputs, week))
        programme.variable(f"s{day}", cost=cost, upper=1, whole=True)
        programme.variable(f"sr{day}", cost=figure("strength_apart", "cost_on_run"))
        programme.row({f"s{day}": 1.0, f"r{day}": 1.0, f"sr{day}": -1.0}, high=1.0)
    if slot.cross_training and day.weekday() not in inputs.sports_on:
        programme.variable(f"c{day}", cost=_TINY * (6 - day.weekday()), upper=1, whole=True)
        programme.row({f"c{day}": 1.0, f"r{day}": 1.0}, high=1.0)
        programme.row({f"c{day}": 1.0, f"s{day}": 1.0}, high=1.0)
    programme.variable(f"o{day}", upper=0 if day.weekday() in inputs.sports_on else 1)
    for kind in "rsc":
        programme.row({f"o{day}": 1.0, f"{kind}{day}": 1.0}, high=1.0)
    _time(programme, inputs, week, slot)


def _own_runs(week: WeekOutline) -> frozenset[date] | None:
    """Return the days on which the runner usually runs; None where nothing is usual."""
    if not week.own_day_m:
        return None
    return frozenset(week.own_day_m) | (frozenset() if week.long_day is None else frozenset({week.long_day}))


def _own_strength(inputs: PlanInputs, week: WeekOutline) -> frozenset[date] | None:
    """Return the days on which strength work is usual; None where it is on none."""
    return frozenset(slot.day for slot in week.slots if slot.day.weekday() in inputs.strength_on) or None


def _even(programme: Programme, week: WeekOutline, day: date) -> None:
    """Hold a day near what is usual on it, or near the other days where nothing is."""
    if week.restart or week.long_day is None or day == week.long_day:
        return
    if day in week.own_day_m:
        programme.variable(f"over{day}", cost=figure("even_runs", "cost") / (week.longest_m / _KM))
        usual = week.own_day_m[day] / _KM
        programme.row({f"x{day}": 1.0, f"over{day}": -1.0}, high=usual)
        programme.row({f"x{day}": 1.0, f"r{day}": -usual, f"over{day}": 1.0}, low=0.0)
    else:
        programme.row({f"x{day}": 1.0, f"most{week.monday}": -1.0}, high=0.0)


def _least(week: WeekOutline) -> float:
    """Return the shortest run that is worth a day for somebody with a usual week. [m]"""
    return figure("even_runs", "ratio_min") * min(week.week_m, week.usual_m) / max(week.runs, 1)


def _time(programme: Programme, inputs: PlanInputs, week: WeekOutline, slot: DaySlot) -> None:
    day, per_km = slot.day, _KM / (60.0 * speed_m_per_s(inputs))
    beside = {f"s{day}": strength_minutes(slot), f"c{day}": cross_minutes(slot)}
    if week.run_walk or slot.run_walk_only:
        programme.row({f"r{day}": run_walk_minutes(inputs, week, slot), **beside}, high=slot.minutes)
        return
    margin = {f"r{day}": _MARGIN_MINUTES}
    if week.usual_m <= 0:
        programme.row(
            {f"r{day}": min(figure("run_walk_first", "minutes"), slot.running_minutes_max), **beside}, high=slot.minutes
        )
    programme.row({f"x{day}": per_km, **margin, **beside}, high=slot.minutes)
    programme.row({f"x{day}": per_km, **margin}, high=slot.running_minutes_max)
    programme.row({f"x{day}": per_km, f"r{day}": -SHORTEST_MINUTES / 2}, low=0.0)


def _hard(programme: Programme, inputs: PlanInputs, week: WeekOutline, work: HardWork, *, last_hard: bool) -> None:
    name, speed = week.monday.isoformat(), speed_m_per_s(inputs)
    free = [slot.day for slot in week.slots if slot.hard and slot.day != week.long_day]
    usual = {day: week.own_day_m.get(day, 0.0) for day in free}
    days = [day for day in free if hard_work_fits(_SURE * usual[day], work.kind, work.minutes, speed)] or free
    for day in days:
        programme.variable(f"q{day}", cost=_TINY * _order(day), upper=1, whole=True)
        programme.row({f"q{day}": 1.0, f"r{day}": -1.0}, high=0.0)
    terms = {f"q{day}": 1.0 for day in days}
    programme.row(terms, high=1.0)
    programme.variable(f"missing{name}", cost=figure("hard_work_apart", "cost_missing"), upper=1)
    programme.row({**terms, f"missing{name}": 1.0}, low=1.0)
    for day in days:
        after_hard = day == week.slots[0].day and last_hard
        if after_hard or (week.long_day is not None and abs((day - week.long_day).days) == 1):
            programme.row({f"q{day}": 1.0}, high=0.0)


def _neighbours(programme: Programme, inputs: PlanInputs, week: WeekOutline, state: State) -> None:
    for slot in week.slots:
        day, tomorrow = slot.day, slot.day + timedelta(days=1)
        _pair(programme, "r", day, figure("rest_between_runs", "cost"))
        _pair(programme, "s", day, figure("strength_apart", "cost_next_day"))
        _cost(programme, f"s{day}", figure("strength_apart", "cost_on_long") if day == week.long_day else 0.0)
        _cost(programme, f"s{day}", figure("strength_apart", "cost_before_long") if tomorrow == week.long_day else 0.0)
        if tomorrow == inputs.race:
            _cost(programme, f"r{day}", figure("nothing_hard_before_test", "cost"))
        if tomorrow in inputs.hard_days:
            cost = figure("nothing_hard_before_test", "cost")
            for name in (f"s{day}", f"q{day}", *([f"r{day}"] if day == week.long_day else [])):
                _cost(programme, name, cost)
        _cost(programme, f"r{day}", _TINY * _order(day))
        _cost(programme, f"s{day}", _TINY * _order(tomorrow))
    first = week.slots[0].day
    _cost(programme, f"r{first}", figure("rest_between_runs", "cost") if state.last_run else 0.0)
    _cost(programme, f"s{first}", figure("strength_apart", "cost_next_day") if state.last_strength else 0.0)


def _pair(programme: Programme, kind: str, day: date, cost: float) -> None:
    after = day + timedelta(days=1)
    if f"{kind}{day}" in programme.names and f"{kind}{after}" in programme.names:
        programme.variable(f"{kind}{kind}{day}", cost=cost)
        programme.row({f"{kind}{day}": 1.0, f"{kind}{after}": 1.0, f"{kind}{kind}{day}": -1.0}, high=1.0)


def _order(day: date) -> int:
    """Return a fixed order of weekdays, so that equal weeks get equal days."""
    return (1, 4, 2, 5, 3, 6, 0)[day.weekday()]


def _cost(programme: Programme, name: str, cost: float) -> None:
    if name in programme.names:
        programme.costs[programme.names[name]] += cost


def _stay(day: date, had: frozenset[date] | None) -> float:
    """Return the cost of a session on a day that had none; a day that had one is cheaper."""
    if had is None:
        return 0.0
    return -figure("same_days", "cost") if day in had else figure("same_days", "cost")


def _shortfall(programme: Programme, name: str, terms: Mapping[str, float], wanted: float, cost: float) -> None:
    if wanted > 0:
        programme.variable(f"short{name}", cost=cost / wanted)
        programme.row({**terms, f"short{name}": 1.0}, low=wanted)


def _count(programme: Programme, name: str, terms: Mapping[str, float], wanted: int, cost: float) -> None:
    programme.variable(f"few{name}", cost=cost)
    programme.variable(f"many{name}", cost=cost)
    programme.row({**terms, f"few{name}": 1.0, f"many{name}": -1.0}, low=wanted, high=wanted)


def _read(values: Mapping[str, float], day: date, week: WeekOutline) -> Placed:
    def stands(kind: str) -> bool:
        return values.get(f"{kind}{day}", 0.0) > 0.5

    runs = stands("r")
    race = runs and week.race and day == week.long_day
    return Placed(
        day=day,
        running_m=values.get(f"x{day}", 0.0) * _KM if runs else 0.0,
        long=runs and day == week.long_day and week.runs > 1 and not race,
        race=race,
        hard=runs and stands("q"),
        strength=stands("s"),
        cross_training=stands("c"),
    )
