"""Runs on their diary days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from backstride.diary.around_runs import BackRun
from backstride.diary.moments import diary_day
from backstride.diary.tolerance import RunningDay
from backstride.dose.days import DatedRun
from backstride.services.records import RunRow
from backstride.services.zones import tzinfo_of


@dataclass(frozen=True, slots=True)
class Ran:
    """A run on the clock of its place.

    Parameters
    ----------
    run_id : str
        The run.
    start, end : datetime
        Local times with offset.
    minutes : float
        Time of running. [min]
    distance_m : float or None
        Distance covered running; None where nothing tells. [m]
    climb_m : float or None
        Height gained; None where nothing tells. [m]
    """

    run_id: str
    start: datetime
    end: datetime
    minutes: float
    distance_m: float | None
    climb_m: float | None

    @property
    def day(self) -> date:
        """Return its diary day: a run ending at 00:30 belongs to that evening."""
        return diary_day(self.end)


def rans(runs: Iterable[RunRow]) -> tuple[Ran, ...]:
    """Return what was run, oldest first; walks and other sports are left out."""
    return tuple(sorted((_ran(run) for run in runs if is_run(run)), key=lambda one: one.start))


def is_run(run: RunRow) -> bool:
    """Whether an activity counts as a run, by the one rule of `DatedRun.ran`."""
    return DatedRun(run.run_id, run.start, run.local_date, run.facts, run.load).ran


def way_m(run: RunRow) -> float | None:
    """Return the distance told of an activity: of a run that of the run, of anything else the whole. [m]"""
    return run.facts.run_m if is_run(run) else run.facts.distance_m


def running_days(ran: Sequence[Ran]) -> tuple[RunningDay, ...]:
    """Return all running of each diary day together; a sum with an unknown part is unknown."""
    by_day: dict[date, list[Ran]] = {}
    for one in ran:
        by_day.setdefault(one.day, []).append(one)
    return tuple(
        RunningDay(
            day,
            sum(one.minutes for one in ones),
            _whole([one.distance_m for one in ones]),
            _whole([one.climb_m for one in ones]),
        )
        for day, ones in sorted(by_day.items())
    )


def back_runs(ran: Sequence[Ran]) -> tuple[BackRun, ...]:
    """Return all running of each diary day as the state of the back asks about it, oldest first."""
    starts: dict[date, datetime] = {}
    for one in ran:
        starts[one.day] = min(one.start, starts.get(one.day, one.start))
    return tuple(BackRun(day.day, starts[day.day], day.minutes, day.distance_m) for day in running_days(ran))


def _ran(run: RunRow) -> Ran:
    start = run.start.astimezone(tzinfo_of(run.zone))
    facts = run.facts
    share = 1.0 if facts.running_share is None else facts.running_share
    return Ran(
        run.run_id,
        start,
        (run.start + timedelta(seconds=facts.elapsed_s)).astimezone(tzinfo_of(run.zone)),
        facts.moving_s * share / 60,
        facts.run_m,
        facts.climb_m,
    )


def _whole(parts: Sequence[float | None]) -> float | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None
