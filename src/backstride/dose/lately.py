"""What one's running asked of the back lately: against the own usual, and the one thing that stood out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from backstride.dose.amount import Amount
from backstride.dose.days import DatedRun
from backstride.dose.over_time import OverTime, WeekAmount, over_time

OLD_DAYS: Final = 28
"""Running that ended longer ago is told as what was, with its date. Chosen. [day]"""

MEASURES: Final = ("load_time", "steps", "minutes")
"""What a week is set against the usual by, the best that is known first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """The last running that is known.

    Parameters
    ----------
    until : date
        The day up to which it speaks: today, or the day of the last run where that is long ago.
    is_old : bool
        Whether the last run is more than four weeks ago.
    last_run : date
        Day of the last run.
    week : date or None
        Monday of the last known week; None where none of the last ones is wholly known or there is no usual.
    ratio : float or None
        That week over the usual week. [1]
    measure : str
        By what: ``load_time`` (mean compression times time), ``steps`` or ``minutes``; empty without a ratio.
    usual_weeks : int
        Known weeks that the usual is made of; 0 while there are too few.
    stood_out : Amount or None
        The latest run of the last four weeks with something far from the usual.
    runs : int
        Runs of the last four weeks.
    running_m : float
        Distance of these. [m]
    """

    until: date
    is_old: bool
    last_run: date
    week: date | None
    ratio: float | None
    measure: str
    usual_weeks: int
    stood_out: Amount | None
    runs: int
    running_m: float


def lately(runs: Sequence[DatedRun], today: date) -> Lately | None:
    """Return what the last running asked, or None without a run.

    Parameters
    ----------
    runs : sequence of DatedRun
        Every run, walk and cross-training, in any order; those after today are left out.
    today : date
        Local day of the runner.

    Returns
    -------
    Lately or None
        Last known week over the usual one [1], distance of the last four weeks [m].
    """
    ran = [run for run in runs if run.ran and run.day <= today]
    if not ran:
        return None
    last = max(run.day for run in ran)
    is_old = last < today - timedelta(days=OLD_DAYS)
    until = last if is_old else today
    told = over_time(runs, until)
    week = _last_known(told, today)
    measure = _measure(week.against_usual) if week else ""
    recent = [run for run in ran if until - timedelta(days=OLD_DAYS) < run.day <= until]
    return Lately(
        until=until,
        is_old=is_old,
        last_run=last,
        week=week.monday if week else None,
        ratio=week.against_usual[measure] if week and measure else None,
        measure=measure,
        usual_weeks=told.usual_weeks,
        stood_out=next((one for one in told.recent if one.unusual), None),
        runs=len(recent),
        running_m=sum(run.running_m for run in recent),
    )


def _last_known(told: OverTime, today: date) -> WeekAmount | None:
    """Return the last week that is over; that of an old last run is over, too."""
    over = [one for one in told.weeks if one.against_usual and one.monday + timedelta(days=7) <= today]
    return over[-1] if over else None


def _measure(against: Mapping[str, float]) -> str:
    return next((name for name in MEASURES if name in against), "")
