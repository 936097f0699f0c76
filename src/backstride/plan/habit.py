"""What a runner usually does: the week, the longest run and the days that a plan starts from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median
from types import MappingProxyType
from typing import Final

from backstride.dose.days import monday_of
from backstride.dose.weeks import USUAL_WITHIN_WEEKS, habitual
from backstride.plan.inputs import PastRun, PlanInputs

DAY_FROM: Final = 1 / 3
"""A weekday is one of the runner's own when so many of the usual weeks hold a run on it; chosen. [1]"""


@dataclass(frozen=True, slots=True)
class Habit:
    """What is usual, from the same weeks everywhere in the program; zeros while there are too few of them.

    Parameters
    ----------
    week_m, longest_m : float
        The middle week, and the middle of each week's longest run. [m]
    runs : int
        Days with a run in the middle week.
    by_weekday : Mapping
        The middle run of each weekday that is one of the runner's own. [m]
    """

    week_m: float = 0.0
    longest_m: float = 0.0
    runs: int = 0
    by_weekday: Mapping[int, float] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def long_weekday(self) -> int | None:
        """Return the weekday of the longest run.

        Returns
        -------
        int or None
            Monday is 0.
        """
        return max(self.by_weekday, key=lambda day: (self.by_weekday[day], day), default=None)


def habit(inputs: PlanInputs) -> Habit:
    """Return what was usual when the plan began.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.

    Returns
    -------
    Habit
        From four weeks on (backstride_judgement). [m]
    """
    days = _by_day(inputs.runs)
    mondays = inputs.usual_weeks if inputs.usual_weeks is not None else _mondays(days, inputs)
    weeks = [[days.get(monday + timedelta(days=n), 0.0) for n in range(7)] for monday in mondays]
    if not weeks:
        return Habit()
    return Habit(
        week_m=median(sum(week) for week in weeks),
        longest_m=median(max(week) for week in weeks),
        runs=round(median(sum(one > 0 for one in week) for week in weeks)),
        by_weekday=MappingProxyType(_weekdays(weeks)),
    )


def _by_day(runs: Sequence[PastRun]) -> Mapping[date, float]:
    days: dict[date, float] = {}
    for run in runs:
        days[run.day] = days.get(run.day, 0.0) + run.running_m
    return days


def _mondays(days: Mapping[date, float], inputs: PlanInputs) -> tuple[date, ...]:
    """Return the usual weeks of the runs themselves: whole weeks before the plan, from the first run on."""
    first, end = min(days, default=inputs.weeks_from), monday_of(inputs.weeks_from)
    earliest = max(monday_of(first + timedelta(days=6)), end - timedelta(weeks=USUAL_WITHIN_WEEKS))
    count = max((end - earliest).days // 7, 0)
    mondays = [earliest + timedelta(weeks=n) for n in range(count)]
    known = [monday for monday in mondays if monday not in inputs.unknown_weeks]
    return habitual({one: sum(days.get(one + timedelta(days=n), 0.0) for n in range(7)) for one in known})


def _weekdays(weeks: Sequence[Sequence[float]]) -> dict[int, float]:
    ran = {n: [week[n] for week in weeks if week[n] > 0] for n in range(7)}
    return {n: median(found) for n, found in ran.items() if found and len(found) >= DAY_FROM * len(weeks)}
