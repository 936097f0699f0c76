"""Load over time: weeks against the usual one, sums of days, rest days. A description; nothing recovers by sums."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Final

from backstride.dose.amount import Amount, Counts, against, amount, counts, over_days
from backstride.dose.answer import SHOWN_WEEKS, RestFacts, rest_facts
from backstride.dose.days import DatedRun, days_between, known_days, monday_of
from backstride.dose.long_runs import LongRun, long_runs
from backstride.dose.weeks import WeekDays, WeekFacts, usual_weeks, week_facts

RECENT_WEEKS: Final = 4
"""Runs of so many complete weeks, and of the one going on, are shown one by one. [week]"""

SUMS_OF_DAYS: Final = (7, 28)
"""Sums are given over so many days, today included. [day]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekAmount(WeekDays):
    """How much one week had.

    Parameters
    ----------
    counts : Counts
        How much in itself.
    against_usual : Mapping of str to float
        Over the usual week; a week going on is set against a whole one. Empty while there is no usual, and for a week
        with unknown days. [1]
    """

    counts: Counts
    against_usual: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAmount:
    """How much the last days had.

    Parameters
    ----------
    days : int
        How many, today included. [day]
    unknown_days : int
        Days of which it is not known whether the runner ran: they are not rest days. [day]
    counts : Counts
        Their sum.
    """

    days: int
    unknown_days: int
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """Load over time.

    Parameters
    ----------
    today : date
        The day it was made for.
    weeks : tuple of WeekAmount
        The last eight complete weeks and the one going on, oldest first.
    usual_weeks : int
        Known weeks that the usual is made of; 0 while there are too few.
    sums : tuple of DaysAmount
        Over 7 and 28 days. Nobody can compute when a back has recovered.
    rest : RestFacts
        Over the last 28 days up to yesterday.
    long_runs : tuple of LongRun
        Those over 110 % of the longest of the 30 days before, in the last four weeks and the one going on.
    recent : tuple of Amount
        Every run of the last four weeks and the one going on, the latest first.
    """

    today: date
    weeks: tuple[WeekAmount, ...]
    usual_weeks: int
    sums: tuple[DaysAmount, ...]
    rest: RestFacts
    long_runs: tuple[LongRun, ...]
    recent: tuple[Amount, ...]


def over_time(runs: Sequence[DatedRun], today: date, told: Collection[date] = ()) -> OverTime:
    """Return load over time.

    Parameters
    ----------
    runs : sequence of DatedRun
        Every run, walk and cross-training, in any order; those after today are left out.
    today : date
        Local day of the runner.
    told : collection of date
        Days the runner told about, so that they count as known.

    Returns
    -------
    OverTime
        Weeks oldest first, runs latest first; counts [steps, min, m, BW s] and ratios to the usual week [1].
    """
    past = sorted((run for run in runs if run.day <= today), key=lambda run: (run.start, run.id))
    known = known_days([run.day for run in past], told)
    weeks = week_facts(past, known, today)
    since, shown = (monday_of(today) - timedelta(weeks=n) for n in (RECENT_WEEKS, SHOWN_WEEKS))
    normal = [_counts_of(week, past) for week in usual_weeks(weeks, since)]
    return OverTime(
        today=today,
        weeks=tuple(_week(week, past, normal) for week in weeks if week.monday >= shown),
        usual_weeks=len(normal),
        sums=tuple(_days(past, known, today, days) for days in SUMS_OF_DAYS),
        rest=_rest(past, known, today),
        long_runs=long_runs(past, known, since, today),
        recent=tuple(amount(run, past) for run in reversed(past) if run.ran and run.day >= since),
    )


def _rest(past: Sequence[DatedRun], known: Collection[date], today: date) -> RestFacts:
    return rest_facts({run.day for run in past if run.ran}, known, today, {run.day for run in past if run.is_other})


def _week(week: WeekFacts, runs: Sequence[DatedRun], normal: Sequence[Counts]) -> WeekAmount:
    mine, comparable = _counts_of(week, runs), week.known or not week.complete
    days = {field.name: getattr(week, field.name) for field in fields(WeekDays)}
    return WeekAmount(**days, counts=mine, against_usual=against(mine, normal) if comparable else {})


def _counts_of(week: WeekFacts, runs: Sequence[DatedRun]) -> Counts:
    last = week.monday + timedelta(days=6)
    return counts([run for run in runs if week.monday <= run.day <= last])


def _days(runs: Sequence[DatedRun], known: Collection[date], today: date, days: int) -> DaysAmount:
    asked = days_between(today - timedelta(days=days - 1), today)
    unknown = sum(day not in known for day in asked)
    return DaysAmount(days=days, unknown_days=unknown, counts=over_days(runs, today, days))
