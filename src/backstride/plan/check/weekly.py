"""The rules of weeks: how much at most, and one change at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from backstride.plan.check.usual import daily_with, own_weeks, share_of
from backstride.plan.check.violation import Violation
from backstride.plan.inputs import PlanInputs
from backstride.plan.rules import figure
from backstride.plan.sessions import Plan, SessionKind


@dataclass(frozen=True, slots=True)
class _Week:
    """What one calendar week holds, done and planned together."""

    monday: date
    running_m: float = 0.0
    planned_m: float = 0.0
    fast_minutes: float = 0.0
    hill_minutes: float = 0.0
    longest_m: float = 0.0
    planned_longest_m: float = 0.0
    planned_fast: bool = False
    planned_hills: bool = False


def broken(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    """Yield what weeks break: how much at most, and one change at a time (backstride_judgement).

    Returns
    -------
    iterator of Violation
        Distances [m] and counts of changes [1].
    """
    yield from _cap(plan, inputs)
    for monday in _mondays(plan):
        week = _week(monday, plan, inputs)
        if week.planned_m > 0:
            yield from _one_change(week, plan, inputs)


def _mondays(plan: Plan) -> Sequence[date]:
    first = plan.start - timedelta(days=plan.start.weekday())
    return [first + timedelta(weeks=n) for n in range((plan.end - first).days // 7 + 1)]


def _cap(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    """Return every week with too much in it, counted from Mondays and counted from the first day of the plan."""
    planned = {one.date for one in plan.sessions if one.running_distance_m > 0 and one.kind is not SessionKind.RACE}
    daily, own = daily_with(plan, inputs), own_weeks(inputs).week_m
    race = next((one.date for one in plan.sessions if one.kind is SessionKind.RACE), None)
    around = {day - timedelta(days=n) for day in planned for n in range(7)}
    for first in sorted(day for day in around if day.weekday() in {0, inputs.weeks_from.weekday()}):
        bound = cap_of(first, daily, inputs, own)
        held = sum(daily.get(day, 0.0) for day in _days_from(first) if day != race)
        if held > bound + 0.5:
            yield Violation("week_cap", first, held, bound)


def cap_of(first: date, daily: Mapping[date, float], inputs: PlanInputs, own_m: float) -> float:
    """Return the most that the seven days from a day on may hold. [m]

    Returns
    -------
    float
        Three kilometres at least; on the way back as much as the fuller of the weeks they touch
        (backstride_judgement). [m]
    """
    usual = median(_known_before(first, daily, inputs.unknown_weeks))
    share = share_of(first, daily, own_m)
    if share < 1.0 and own_m >= figure("usual_week", "from_m"):
        if first.weekday():
            before = first - timedelta(days=first.weekday())
            share = max(share, *(share_of(before + timedelta(days=n), daily, own_m) for n in (0, 7)))
        return max(share * own_m, figure("week_cap", "more_m"))
    return max(usual + figure("week_cap", "more_m"), figure("week_cap", "ratio_max") * usual, share * own_m)


def _known_before(first: date, daily: Mapping[date, float], unknown: frozenset[date]) -> Sequence[float]:
    """Return the running of the last four known weeks; weeks before the first run, and weeks too long ago, are zero."""
    hidden = {monday + timedelta(days=n) for monday in unknown for n in range(7)}
    wanted = int(figure("week_cap", "weeks"))
    found: list[float] = []
    for back in range(1, int(figure("week_cap", "look_back_weeks")) + 1):
        days = _days_from(first - timedelta(weeks=back))
        if len(found) < wanted and not hidden.intersection(days):
            found.append(sum(daily.get(day, 0.0) for day in days))
    return (found + [0.0] * wanted)[:wanted]


def _days_from(first: date) -> Sequence[date]:
    return [first + timedelta(days=n) for n in range(7)]


def _one_change(week: _Week, plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    count = int(figure("one_change", "look_back_weeks"))
    before = [_week(week.monday - timedelta(weeks=n), plan, inputs) for n in range(1, count + 1)]
    more_m, more_minutes = figure("one_change", "distance_m"), figure("one_change", "minutes")
    longer = week.planned_longest_m > max(one.longest_m for one in before) + more_m
    farther = longer or week.running_m > max(one.running_m for one in before) + more_m
    changes = {
        "distance": farther and any(one.running_m > 0 for one in before),
        "speed": week.fast_minutes > max(one.fast_minutes for one in before) + more_minutes,
        "hills": week.hill_minutes > max(one.hill_minutes for one in before) + more_minutes,
    }
    last = week.monday + timedelta(days=6)
    things = {change.thing for change in inputs.changes if week.monday <= change.day <= last}
    count_of_changes = sum(changes.values()) + len(things)
    fast, hills = changes["speed"] and week.planned_fast, changes["hills"] and week.planned_hills
    if (changes["distance"] or fast or hills) and count_of_changes > 1:
        yield Violation("one_change", week.monday, count_of_changes, 1)


def _week(monday: date, plan: Plan, inputs: PlanInputs) -> _Week:
    last = monday + timedelta(days=6)
    done = [run for run in inputs.runs if monday <= run.day <= last]
    races = {SessionKind.RACE}
    planned = [one for one in plan.sessions if monday <= one.date <= last and one.runs and one.kind not in races]
    by_day: Mapping[date, float] = {
        day: sum(one.running_distance_m for one in planned if one.date == day) for day in {one.date for one in planned}
    }
    planned_longest = max(by_day.values(), default=0.0)
    return _Week(
        monday=monday,
        running_m=sum(run.running_m for run in done) + sum(by_day.values()),
        planned_m=sum(by_day.values()),
        fast_minutes=sum(run.fast_minutes for run in done) + sum(one.fast_minutes for one in planned),
        hill_minutes=sum(run.hill_minutes for run in done) + sum(one.hill_minutes for one in planned),
        longest_m=max([planned_longest, *(run.running_m for run in done)]),
        planned_longest_m=planned_longest,
        planned_fast=any(one.fast_minutes > 0 for one in planned),
        planned_hills=any(one.hill_minutes > 0 for one in planned),
    )
