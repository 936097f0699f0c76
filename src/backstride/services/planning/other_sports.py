"""What a runner does beside running: the sports of a usual week, and those of days that have been."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from backstride.diary.back_state import BackState
from backstride.diary.ladder import Rung
from backstride.dose.days import monday_of
from backstride.plan.sessions import Session
from backstride.runs.sports import OtherSport, other_sport
from backstride.services.records import RunRow
from backstride.services.running_days import is_run

WEEKS: Final = 8
"""What is usual is taken from so many whole weeks. [weeks]"""
WEEKS_AT_LEAST: Final = 3
"""A sport is usual on a weekday that held it in so many of them; our choice. [weeks]"""
MINUTES_AT_LEAST: Final = 20.0
"""Less of a sport makes no day of it; our choice. [min]"""
_WITHOUT_IMPACT: Final = frozenset({OtherSport.WALK, OtherSport.CYCLE, OtherSport.SWIM})
LOAD_KNOWN: Final = frozenset({OtherSport.WALK})
"""Sports whose load on the back the model knows: walking stands on its scale of everyday tasks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SportOfDay:
    """One sport of a day beside running.

    Parameters
    ----------
    weekday : int
        Monday is 0.
    day : date or None
        The day; None for what is usual on the weekday.
    sport : OtherSport
        Which.
    minutes : int
        How long. [min]
    effort : int or None
        How hard, told or derived from the heart rate; None where nothing tells. [0 to 10]
    load_known : bool
        Whether it is known what it asks of the back.
    """

    weekday: int
    day: date | None = None
    sport: OtherSport
    minutes: int
    effort: int | None = None
    load_known: bool = False


def sports_done(runs: Iterable[RunRow], first: date, last: date) -> tuple[SportOfDay, ...]:
    """Return the sports of some days beside running, by day; short ones are left out.

    Parameters
    ----------
    runs : iterable of RunRow
        Every activity.
    first, last : date
        The days.
    """
    held: dict[tuple[date, OtherSport], list[RunRow]] = {}
    for one in runs:
        if first <= one.local_date <= last and not is_run(one):
            held.setdefault((one.local_date, other_sport(one.sport, one.activity)), []).append(one)
    found = (
        _of(day.weekday(), sport, sum(map(_minutes, rows)), [_effort(row) for row in rows], day)
        for (day, sport), rows in sorted(held.items())
    )
    return tuple(one for one in found if one.minutes >= MINUTES_AT_LEAST)


def usual_sports(runs: Iterable[RunRow], today: date) -> tuple[SportOfDay, ...]:
    """Return what is usual on each weekday beside running, from the whole weeks before a day.

    Parameters
    ----------
    runs : iterable of RunRow
        Every activity.
    today : date
        The local day.
    """
    end = monday_of(today)
    held: dict[tuple[int, OtherSport], list[SportOfDay]] = {}
    for one in sports_done(runs, end - timedelta(weeks=WEEKS), end - timedelta(days=1)):
        held.setdefault((one.weekday, one.sport), []).append(one)
    return tuple(
        _of(weekday, sport, median(one.minutes for one in days), [one.effort for one in days])
        for (weekday, sport), days in sorted(held.items())
        if len(days) >= WEEKS_AT_LEAST
    )


def sports_of(
    day: date, sports: Iterable[SportOfDay], today: date, back: BackState, planned: Iterable[Session]
) -> tuple[SportOfDay, ...]:
    """Return what stands on a day beside running: what was done, or what is usual and nothing speaks against.

    Parameters
    ----------
    day : date
        The day.
    sports : iterable of SportOfDay
        Done and usual ones.
    today : date
        The local day.
    back : BackState
        Until it lifts, only sports without impact are named.
    planned : iterable of Session
        What the plan has on the day: a sport that it names itself is not said again.
    """
    if day < today:
        return tuple(one for one in sports if one.day == day)
    careful = back.rung >= Rung.EASIER and day < (back.until or today + timedelta(weeks=1))
    named = {one.kind.value for one in planned}
    usual = [one for one in sports if one.day is None and one.weekday == day.weekday() and one.sport not in named]
    return tuple(one for one in usual if not careful or one.sport in _WITHOUT_IMPACT)


def weekdays_of(usual: Iterable[SportOfDay], *, strength: bool) -> frozenset[int]:
    """Return the weekdays of usual strength work, or of all other sports."""
    return frozenset(one.weekday for one in usual if (one.sport is OtherSport.STRENGTH) == strength)


def _of(
    weekday: int, sport: OtherSport, minutes: float, efforts: Sequence[float | None], day: date | None = None
) -> SportOfDay:
    told = [one for one in efforts if one is not None]
    return SportOfDay(
        weekday=weekday,
        day=day,
        sport=sport,
        minutes=round(minutes),
        effort=round(median(told)) if told else None,
        load_known=sport in LOAD_KNOWN,
    )


def _minutes(run: RunRow) -> float:
    return (run.facts.moving_s or run.facts.elapsed_s) / 60.0


def _effort(run: RunRow) -> float | None:
    return None if run.facts.effort is None else run.facts.effort.rating.value
