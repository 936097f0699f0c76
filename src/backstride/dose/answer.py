"""The first answer: facts about recent weeks against the runner's own usual; no sentence, no advice."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from backstride.dose.days import DatedRun, days_between, known_days, monday_of
from backstride.dose.gaps import Drop, Gap, drops, gaps
from backstride.dose.long_runs import LongRun, long_runs
from backstride.dose.weeks import Usual, WeekFacts, usual, week_facts
from backstride.findings import Finding, Severity
from backstride.runner import Runner
from backstride.units import body_weight_n

SHOWN_WEEKS: Final = 8
"""Complete weeks shown, besides the one that is going on. [week]"""

RECENT_WEEKS: Final = 4
"""Of these, the complete weeks held against the usual, besides the one that is going on. [week]"""

REST_OVER_DAYS: Final = 28
"""Rest days are counted over so many days up to yesterday. [day]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainstUsual:
    """A recent known week over the usual one; None where the usual is nothing.

    Parameters
    ----------
    monday : date
        First day of the week.
    running_distance_ratio, moving_ratio, steps_ratio, force_peak_sum_ratio : float or None
        Ratios of running distance, moving time, steps and summed peak force. [1]
    """

    monday: date
    running_distance_ratio: float | None
    moving_ratio: float | None
    steps_ratio: float | None
    force_peak_sum_ratio: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestFacts:
    """Days of the last four weeks up to yesterday; they sum to 28.

    Parameters
    ----------
    run_days, other_days, rest_days, unknown_days : int
        With a run; with another activity of half an hour; known and without either; not known. [day]
    longest_row : int
        Longest row of days in a row with a run. [day]
    """

    run_days: int
    other_days: int
    rest_days: int
    unknown_days: int
    longest_row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Facts for the question what running does to the runner's back: how much was run, against their own usual.

    Parameters
    ----------
    today : date
        The day it was made for.
    runs : int
        Runs known in all.
    first_day, last_day : date or None
        Days of the first and the last run.
    weeks : tuple of WeekFacts
        The last eight complete weeks and the one going on, oldest first.
    usual_week : Usual or None
        The median known week before the last four complete ones; None when fewer than four are known.
    against_usual : tuple of AgainstUsual
        One for each complete known week of the last four, when there is a usual.
    long_runs : tuple of LongRun
        Those of the last four weeks and the one going on.
    rest : RestFacts
        Over the last 28 days.
    gaps : tuple of Gap
        In all years.
    drops : tuple of Drop
        In all years.
    body_weight_n : float or None
        One body weight. [N]
    outside_measured : tuple of str
        Why bands of recent loads were widened.
    findings : tuple of Finding
        What the reader should know of the answer itself.
    """

    today: date
    runs: int
    first_day: date | None
    last_day: date | None
    weeks: tuple[WeekFacts, ...]
    usual_week: Usual | None
    against_usual: tuple[AgainstUsual, ...]
    long_runs: tuple[LongRun, ...]
    rest: RestFacts
    gaps: tuple[Gap, ...]
    drops: tuple[Drop, ...]
    body_weight_n: float | None
    outside_measured: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def latest_week(self) -> WeekFacts | None:
        """The latest shown week that is over and wholly known."""
        return max((week for week in self.weeks if week.known), key=lambda week: week.monday, default=None)

    @property
    def pauses(self) -> tuple[Gap | Drop, ...]:
        """Gaps and drops in all years, the newest first."""
        return tuple(sorted((*self.gaps, *self.drops), key=lambda one: one.first_day, reverse=True))


def answer(runs: Sequence[DatedRun], today: date, runner: Runner, told: Collection[date] = ()) -> Answer:
    """Return the first answer.

    Parameters
    ----------
    runs : sequence of DatedRun
        Every run, walk and cross-training, in any order; those after today are left out.
    today : date
        Local day of the runner.
    runner : Runner
        As known today.
    told : collection of date
        Days the runner told about, so that they count as known.

    Returns
    -------
    Answer
        Eight complete weeks and the one going on, the usual week, rest days, gaps and drops; steps [steps], distances
        [m], times [s], summed peak forces [BW].
    """
    past = sorted((run for run in runs if run.day <= today), key=lambda run: (run.start, run.id))
    known = known_days([run.day for run in past], told)
    all_weeks = week_facts(past, known, today)
    since = monday_of(today) - timedelta(weeks=RECENT_WEEKS)
    shown = tuple(week for week in all_weeks if week.monday >= monday_of(today) - timedelta(weeks=SHOWN_WEEKS))
    weeks = tuple(week for week in shown if week.monday >= since)
    normal = usual(all_weeks, since)
    ran = [run.day for run in past if run.ran]
    return Answer(
        today=today,
        runs=len(ran),
        first_day=min(ran, default=None),
        last_day=max(ran, default=None),
        weeks=shown,
        usual_week=normal,
        against_usual=() if normal is None else tuple(_against(week, normal) for week in weeks if week.known),
        long_runs=long_runs(past, known, since, today),
        rest=rest_facts(set(ran), known, today, {run.day for run in past if run.is_other}),
        gaps=gaps(past, today),
        drops=drops(past, today, tuple(told)),
        body_weight_n=None if runner.mass_kg is None else body_weight_n(runner.mass_kg),
        outside_measured=_reasons([run for run in past if run.day >= since]),
        findings=_findings(ran, weeks, normal),
    )


def _against(week: WeekFacts, normal: Usual) -> AgainstUsual:
    force = week.force_peak_sum_bw
    return AgainstUsual(
        monday=week.monday,
        running_distance_ratio=_ratio(week.running_distance_m, normal.running_distance_m),
        moving_ratio=_ratio(week.moving_s, normal.moving_s),
        steps_ratio=_ratio(week.steps.value, normal.steps),
        force_peak_sum_ratio=None
        if (force := week.force_peak_sum_bw) is None
        else _ratio(force.value, normal.force_peak_sum_bw),
    )


def _ratio(value: float, normal: float | None) -> float | None:
    return value / normal if normal else None


def rest_facts(ran: Collection[date], known: Collection[date], today: date, others: Collection[date] = ()) -> RestFacts:
    """Return the days with a run, of rest and unknown ones in the four weeks up to yesterday.

    Parameters
    ----------
    ran, known : collection of date
        Days with a run, and days of which it is known whether there was one.
    today : date
        Local day.
    others : collection of date
        Days with half an hour or more of another activity.

    Returns
    -------
    RestFacts
        Days that add up to 28. [day]

    Examples
    --------
    >>> ran = {date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 10)}
    >>> found = rest_facts(ran, {*ran, date(2026, 3, 3)}, date(2026, 3, 20))
    >>> found.run_days, found.rest_days, found.unknown_days, found.longest_row
    (3, 1, 24, 2)
    """
    days = days_between(today - timedelta(days=REST_OVER_DAYS), today - timedelta(days=1))
    run_days = sum(day in ran for day in days)
    other_days = sum(day in others and day not in ran for day in days)
    rest_days = sum(day in known and day not in ran and day not in others for day in days)
    return RestFacts(
        run_days=run_days,
        other_days=other_days,
        rest_days=rest_days,
        unknown_days=len(days) - run_days - other_days - rest_days,
        longest_row=_longest_row(ran, days),
    )


def _longest_row(ran: Collection[date], days: Sequence[date]) -> int:
    longest = row = 0
    for day in days:
        row = row + 1 if day in ran else 0
        longest = max(longest, row)
    return longest


def _reasons(recent: Sequence[DatedRun]) -> tuple[str, ...]:
    return tuple(sorted({reason for run in recent if run.load for reason in run.load.outside_measured}))


def _findings(ran: Sequence[date], weeks: Sequence[WeekFacts], normal: Usual | None) -> tuple[Finding, ...]:
    if not ran:
        return (Finding("answer-without-runs", Severity.WARNING),)
    found = []
    if normal is None:
        found.append(Finding("answer-without-usual", Severity.NOTE))
    if not any(week.runs for week in weeks):
        found.append(Finding("answer-without-recent-runs", Severity.NOTE, "", {"last_day": max(ran).isoformat()}))
    return tuple(found)
