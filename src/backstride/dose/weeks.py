"""Weeks: what was run in each, and what is usual."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median, quantiles
from typing import Final

from backstride.dose.days import DatedRun, days_between, monday_of
from backstride.dose.model import summed
from backstride.estimates import Estimate

USUAL_FROM_WEEKS: Final = 12
"""The usual is the median of at most so many known weeks. Chosen: a season. [week]"""

USUAL_WITHIN_WEEKS: Final = 26
"""Known weeks further back say nothing of what is usual now. Chosen. [week]"""

USUAL_AT_LEAST: Final = 4
"""Fewer known weeks are not yet a usual. Chosen. [week]"""

BREAK_WEEKS: Final = 2
"""So many weeks in a row without running are a break, which says nothing of what is usual. Chosen. [week]"""

DROP_BELOW: Final = 0.5
"""A week below this share of the four before it is an exception: a taper, an illness, a holiday. Chosen. [1]"""

DROP_AGAINST_WEEKS: Final = 4
"""A low week is held against the middle one of so many before it. Chosen. [week]"""

DROPS_AT_MOST: Final = 1 / 3
"""Where more of the weeks than this share are that low, they are the habit and no exception. Chosen. [1]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekDays:
    """The days of one week, from Monday to Sunday.

    Parameters
    ----------
    monday : date
        First day.
    complete : bool
        Whether its seven days are over.
    known_days : int
        Days of which it is known whether the runner ran.
    run_days : int
        Days with a run.
    other_days : int
        Days without a run and with half an hour or more of another activity.
    rest_days : int
        Known days without either; unknown days are not rest days.
    """

    monday: date
    complete: bool
    known_days: int
    run_days: int
    other_days: int
    rest_days: int

    @property
    def known(self) -> bool:
        """Whether the week is over and all its days are known."""
        return self.complete and self.known_days == 7


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFacts(WeekDays):
    """What was run in one week.

    Parameters
    ----------
    runs : int
        Runs.
    running_distance_m : float
        Distance covered running. [m]
    longest_run_m : float
        Longest running distance in one run. [m]
    moving_s : float
        Time walking or running, walks included. [s]
    climb_m : float
        Metres up, where known. [m]
    steps : Estimate
        Steps of both feet, walks included. [steps]
    force_peak_sum_bw : Estimate or None
        Sum over steps of the peak vertical force; None where the loads of a run are not given. [BW]
    """

    runs: int
    running_distance_m: float
    longest_run_m: float
    moving_s: float
    climb_m: float
    steps: Estimate
    force_peak_sum_bw: Estimate | None

    @property
    def is_distance_told(self) -> bool:
        """Whether anybody told how far its runs were; a week without runs is told."""
        return self.runs == 0 or self.running_distance_m > 0.0

    @property
    def force_peak_mean_bw(self) -> Estimate | None:
        """Peak vertical force of the mean step; None without steps or loads. [BW]"""
        if self.steps.value <= 0 or self.force_peak_sum_bw is None or self.force_peak_sum_bw.value <= 0:
            return None
        return self.force_peak_sum_bw.scaled(1.0 / self.steps.value, "BW")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """The median known week.

    Parameters
    ----------
    weeks : int
        Known weeks it is made of.
    running_distance_m, moving_s, steps, run_days : float
        Medians, each on its own. [m], [s], [steps], [day]
    force_peak_sum_bw : float or None
        Median of the weeks whose loads are given; None where there are none. [BW]
    running_distance_low_m, running_distance_high_m : float
        Half of the weeks lie between these running distances. [m]
    """

    weeks: int
    running_distance_m: float
    moving_s: float
    steps: float
    force_peak_sum_bw: float | None
    run_days: float
    running_distance_low_m: float
    running_distance_high_m: float


def week_facts(runs: Sequence[DatedRun], known: Collection[date], today: date) -> tuple[WeekFacts, ...]:
    """Return every week from the first recording to the one of today, empty ones included.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order; those after today are left out.
    known : collection of date
        From `backstride.dose.days.known_days`.
    today : date
        Local day.

    Returns
    -------
    tuple of WeekFacts
        Oldest first: distances [m], times [s], steps [steps], summed peak forces [BW].
    """
    past = [run for run in runs if run.day <= today]
    if not past:
        return ()
    by_week: dict[date, list[DatedRun]] = {}
    for run in past:
        by_week.setdefault(monday_of(run.day), []).append(run)
    first, last = min(by_week), monday_of(today)
    mondays = [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    return tuple(_week(monday, by_week.get(monday, []), known, today) for monday in mondays)


def usual(weeks: Sequence[WeekFacts], before: date) -> Usual | None:
    """Return the median of the last known weeks before a day, or None when there are fewer than four.

    Weeks with unknown days are left out, neither counted as rest nor filled up; breaks and single low weeks as well.

    Parameters
    ----------
    weeks : sequence of WeekFacts
        In any order.
    before : date
        Only weeks that begin before this day, and at most 26 weeks before it, count.

    Returns
    -------
    Usual or None
        Medians, each on its own [m], [s], [steps], [day], [BW]; how many weeks are our own choice
        (backstride_judgement).
    """
    recent = usual_weeks(weeks, before)
    if not recent:
        return None
    low, _, high = quantiles((week.running_distance_m for week in recent), n=4, method="inclusive")
    return Usual(
        weeks=len(recent),
        running_distance_m=median(week.running_distance_m for week in recent),
        moving_s=median(week.moving_s for week in recent),
        steps=median(week.steps.value for week in recent),
        force_peak_sum_bw=_middle([week.force_peak_sum_bw for week in recent]),
        run_days=float(median(week.run_days for week in recent)),
        running_distance_low_m=low,
        running_distance_high_m=high,
    )


def usual_weeks(weeks: Sequence[WeekFacts], before: date) -> tuple[WeekFacts, ...]:
    """Return the known weeks that the usual is made of, oldest first; none when there are fewer than four.

    Parameters
    ----------
    weeks : sequence of WeekFacts
        In any order.
    before : date
        Only weeks that begin before this day, and at most 26 weeks before it, count.

    Returns
    -------
    tuple of WeekFacts
        At most twelve.
    """
    earliest = before - timedelta(weeks=USUAL_WITHIN_WEEKS)
    counted = {week.monday: week for week in weeks if week.known and earliest <= week.monday < before}
    kept = habitual({monday: week.running_distance_m for monday, week in counted.items()})
    return tuple(counted[monday] for monday in kept)


def habitual(metres: Mapping[date, float]) -> tuple[date, ...]:
    """Return the Mondays of the weeks that say what is usual, oldest first; none when there are fewer than four.

    Breaks are left out, and so are weeks far below those before them while they are the exception: somebody who rests
    eight weeks, tapers for a race or has the flu has not changed their habit.

    Parameters
    ----------
    metres : Mapping
        Running of each known week by its Monday. [m]

    Returns
    -------
    tuple of date
        Twelve at most (backstride_judgement).

    Examples
    --------
    >>> weeks = {date(2026, 1, 5) + timedelta(weeks=n): m for n, m in enumerate((30, 30, 9, 30, 30, 0, 0, 0))}
    >>> [monday.day for monday in habitual(weeks)]
    [5, 12, 26, 2]
    """
    ordered = [monday for monday in sorted(metres) if not _in_break(metres, monday)][-USUAL_FROM_WEEKS:]
    if len(ordered) < USUAL_AT_LEAST:
        return ()
    kept = tuple(
        monday for n, monday in enumerate(ordered) if metres[monday] >= DROP_BELOW * _before(metres, ordered, n)
    )
    few = len(ordered) - len(kept) <= DROPS_AT_MOST * len(ordered)
    return kept if few and len(kept) >= USUAL_AT_LEAST else tuple(ordered)


def _before(metres: Mapping[date, float], ordered: Sequence[date], place: int) -> float:
    """Return the middle of the weeks before one; nothing before the first. [m]"""
    before = ordered[max(place - DROP_AGAINST_WEEKS, 0) : place]
    return median(metres[monday] for monday in before) if before else 0.0


def _in_break(metres: Mapping[date, float], monday: date) -> bool:
    """Whether a week stands in a row of weeks without running, or is the last one and without."""
    if metres[monday] > 0:
        return False
    beside = (monday - timedelta(weeks=1), monday + timedelta(weeks=1))
    return monday == max(metres) or any(metres.get(one, 1.0) <= 0 for one in beside)


def _middle(known: Sequence[Estimate | None]) -> float | None:
    return median(values) if (values := [one.value for one in known if one is not None]) else None


def _week(monday: date, runs: Sequence[DatedRun], known: Collection[date], today: date) -> WeekFacts:
    days = days_between(monday, monday + timedelta(days=6))
    run_days = {run.day for run in runs if run.ran}
    others = {run.day for run in runs if run.is_other} - run_days
    known_here = {day for day in days if day in known and day <= today}
    walked = [run for run in runs if run.on_foot]
    loads = [run.load for run in walked if run.load is not None]
    return WeekFacts(
        monday=monday,
        complete=days[-1] < today,
        known_days=len(known_here | run_days),
        run_days=len(run_days),
        other_days=len(others),
        rest_days=len(known_here - run_days - others),
        runs=sum(run.ran for run in runs),
        running_distance_m=sum(run.running_m for run in runs if run.ran),
        longest_run_m=max((run.running_m for run in runs if run.ran), default=0.0),
        moving_s=sum(run.facts.moving_s for run in walked),
        climb_m=sum(run.facts.climb_m or 0.0 for run in walked),
        steps=summed((run.facts.steps for run in walked if run.facts.steps is not None), "steps"),
        force_peak_sum_bw=summed((load.peak_sum_bw for load in loads), "BW") if len(loads) == len(walked) else None,
    )
