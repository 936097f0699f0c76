"""What is usual, and what the weeks without it leave, counted for the checker alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from backstride.plan.inputs import PlanInputs
from backstride.plan.rules import figure
from backstride.plan.sessions import Plan, SessionKind

_LOOK_BACK: Final = 26
_WEEKS: Final = 12
_AT_LEAST: Final = 4


@dataclass(frozen=True, slots=True)
class OwnWeeks:
    """The usual weeks, day by day from Monday. [m]"""

    weeks: Sequence[Sequence[float]]

    @property
    def week_m(self) -> float:
        """Return the middle week. [m]"""
        return median(map(sum, self.weeks)) if self.weeks else 0.0

    @property
    def longest_m(self) -> float:
        """Return the middle of the longest runs. [m]"""
        return median(map(max, self.weeks)) if self.weeks else 0.0

    @property
    def runs(self) -> float:
        """Return how many days of the middle week hold a run."""
        return median(sum(day > 0 for day in week) for week in self.weeks) if self.weeks else 0.0

    def of_weekday(self, weekday: int) -> float | None:
        """Return the middle run of a weekday on which a third of the weeks hold one; None for all others. [m]

        Returns
        -------
        float or None
            A third is our own choice (backstride_judgement). [m]
        """
        ran = [week[weekday] for week in self.weeks if week[weekday] > 0]
        return median(ran) if ran and 3 * len(ran) >= len(self.weeks) else None


def own_weeks(inputs: PlanInputs) -> OwnWeeks:
    """Return the usual weeks before the plan began: breaks left out, and weeks of less than half where they are few.

    Returns
    -------
    OwnWeeks
        Four at least, or none (backstride_judgement). [m]
    """
    daily = done_daily(inputs)
    if inputs.usual_weeks is not None:
        return OwnWeeks([_seven(daily, monday) for monday in inputs.usual_weeks])
    if not daily:
        return OwnWeeks([])
    end = inputs.weeks_from - timedelta(days=inputs.weeks_from.weekday())
    mondays = [end - timedelta(weeks=n) for n in range(_LOOK_BACK, 0, -1)]
    known = [monday for monday in mondays if min(daily) <= monday and monday not in inputs.unknown_weeks]
    totals = {monday: sum(_seven(daily, monday)) for monday in known}
    zeros = {monday for monday in known if totals[monday] <= 0}
    week = timedelta(weeks=1)
    broken = {one for one in zeros if one == known[-1] or one - week in zeros or one + week in zeros}
    rest = [monday for monday in known if monday not in broken][-_WEEKS:]
    if len(rest) < _AT_LEAST:
        return OwnWeeks([])
    four = {one: [totals[before] for before in rest[max(n - 4, 0) : n]] for n, one in enumerate(rest)}
    full = [monday for monday in rest if not four[monday] or 2 * totals[monday] >= median(four[monday])]
    exceptions = 3 * (len(rest) - len(full)) <= len(rest) and len(full) >= _AT_LEAST
    return OwnWeeks([_seven(daily, monday) for monday in (full if exceptions else rest)])


def done_daily(inputs: PlanInputs) -> Mapping[date, float]:
    """Return the running of each day that was done. [m]

    Returns
    -------
    Mapping of date to float
        Days without running are left out. [m]
    """
    daily: dict[date, float] = {}
    for run in inputs.runs:
        daily[run.day] = daily.get(run.day, 0.0) + run.running_m
    return daily


def daily_with(plan: Plan, inputs: PlanInputs) -> Mapping[date, float]:
    """Return the running of each day, done and planned; a race counts as the longest run that the rules allow. [m]

    Returns
    -------
    Mapping of date to float
        Days without running are left out. [m]
    """
    daily = dict(done_daily(inputs))
    for one in sorted(plan.sessions, key=lambda session: session.date):
        if one.running_distance_m > 0:
            daily[one.date] = daily.get(one.date, 0.0) + _counted(one.kind, one.running_distance_m, one.date, daily)
    return daily


def longest_before(day: date, daily: Mapping[date, float]) -> float:
    """Return the longest day of running of the 30 days that end with a day, itself left out. [m]

    Returns
    -------
    float
        0 where nothing was run (window of frandsen_2025). [m]
    """
    days = int(figure("longest", "window_days"))
    return max((daily.get(day - timedelta(days=n), 0.0) for n in range(1, days)), default=0.0)


def share_of(first: date, daily: Mapping[date, float], usual_m: float) -> float:
    """Return how much of the usual week the seven days from a day on may hold at once. [1]

    Returns
    -------
    float
        From 0 to 1 (backstride_judgement). [1]
    """
    if usual_m <= 0:
        return 0.0
    most = int(figure("coming_back", "weeks_max"))
    spans = [sum(_seven(daily, first - timedelta(weeks=n))) for n in range(1, most + 2)]
    away = next(
        (n for n, metres in enumerate(spans) if metres >= figure("coming_back", "full_from") * usual_m), most + 1
    )
    if away == 0 or (away == 1 and spans[0] >= figure("coming_back", "light_from") * usual_m):
        return 1.0
    grown = figure("coming_back", "ratio_max") * max(spans[: min(away, 2)]) / usual_m
    return min(max(_after(away), grown), 1.0)


def _after(away: int) -> float:
    if away > figure("coming_back", "weeks_max"):
        return 0.0
    if away > figure("coming_back", "weeks_third"):
        return figure("coming_back", "share_long")
    falling = figure("coming_back", "share_first") - (away - 1) * figure("coming_back", "share_less_a_week")
    return max(falling, figure("coming_back", "share_third"))


def _counted(kind: SessionKind, metres: float, day: date, daily: Mapping[date, float]) -> float:
    most = figure("longest", "ratio_max") * longest_before(day, daily)
    return min(metres, most) if kind is SessionKind.RACE and most > 0 else metres


def _seven(daily: Mapping[date, float], first: date) -> list[float]:
    return [daily.get(first + timedelta(days=n), 0.0) for n in range(7)]
