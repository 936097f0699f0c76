"""Stretches without running and weeks of far less: found to be asked about, never explained."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import Final

from backstride.dose.days import DatedRun, days_between, known_days
from backstride.dose.weeks import DROP_AGAINST_WEEKS, DROP_BELOW, WeekFacts, week_facts

GAP_DAYS: Final = 10
"""So many days without a recorded run are a gap. [day]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days without a recorded run.

    Parameters
    ----------
    first_day, last_day : date
        First and last day without; the last is today's when it is still open.
    days : int
        How many.
    still_open : bool
        Whether no run has come after it.
    other_recordings : int
        Recordings of other kinds within it: the watch was in use.
    """

    first_day: date
    last_day: date
    days: int
    still_open: bool
    other_recordings: int

    @property
    def kept_share(self) -> float:
        """Distance over what was usual before: nothing of it. [1]"""
        return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """A known week with less than half of the usual running.

    Parameters
    ----------
    monday : date
        Its first day.
    running_distance_m, usual_before_m : float
        Running distance of the week, and the median of the four known weeks before it. [m]
    """

    monday: date
    running_distance_m: float
    usual_before_m: float

    @property
    def first_day(self) -> date:
        """Its Monday."""
        return self.monday

    @property
    def last_day(self) -> date:
        """Its Sunday."""
        return self.monday + timedelta(days=6)

    @property
    def still_open(self) -> bool:
        """Whether no run has come after it: a drop is of a week that is over."""
        return False

    @property
    def kept_share(self) -> float:
        """Distance over what was usual before. [1]"""
        return self.running_distance_m / self.usual_before_m


def gaps(runs: Sequence[DatedRun], today: date) -> tuple[Gap, ...]:
    """Return the stretches of ten days or more without a recorded run, in order, the open one included.

    Nothing says why: a broken watch, a holiday and a sore back look the same.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order, other activities included.
    today : date
        Local day.

    Returns
    -------
    tuple of Gap
        Ten days are our own limit (backstride_judgement). [day]
    """
    ran = sorted({run.day for run in runs if run.ran and run.day <= today})
    others = sorted(run.day for run in runs if not run.ran)
    spans = [(before, after - timedelta(days=1), False) for before, after in pairwise(ran)]
    spans += [(ran[-1], today, True)] if ran else []
    return tuple(_gap(*span, others) for span in spans if (span[1] - span[0]).days >= GAP_DAYS)


def drops(runs: Sequence[DatedRun], today: date, told: Sequence[date] = ()) -> tuple[Drop, ...]:
    """Return known weeks with less than half of the running that was usual before them, weeks within a gap left out.

    Parameters
    ----------
    runs : sequence of DatedRun
        In any order, other activities included.
    today : date
        Local day.
    told : sequence of date
        Days the runner told about.

    Returns
    -------
    tuple of Drop
        In order of time; distances of the week and of the usual before it. [m]
    """
    weeks = week_facts(runs, known_days([run.day for run in runs], told), today)
    away = {day for gap in gaps(runs, today) for day in days_between(gap.first_day, gap.last_day)}
    known = [week for week in weeks if week.known]
    found = (_drop(week, known[max(index - DROP_AGAINST_WEEKS, 0) : index]) for index, week in enumerate(known))
    return tuple(drop for drop in found if drop is not None and drop.monday not in away)


def _gap(last_run: date, last_day: date, still_open: bool, others: Sequence[date]) -> Gap:  # noqa: FBT001
    first_day = last_run + timedelta(days=1)
    within = sum(first_day <= day <= last_day for day in others)
    days = (last_day - last_run).days
    return Gap(first_day=first_day, last_day=last_day, days=days, still_open=still_open, other_recordings=within)


def _drop(week: WeekFacts, before: Sequence[WeekFacts]) -> Drop | None:
    if len(before) < DROP_AGAINST_WEEKS:
        return None
    usual_m = median(one.running_distance_m for one in before)
    if usual_m <= 0 or week.running_distance_m >= DROP_BELOW * usual_m:
        return None
    return Drop(monday=week.monday, running_distance_m=week.running_distance_m, usual_before_m=usual_m)
