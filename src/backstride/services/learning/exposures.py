"""What a day's runs were beside the usual ones of their runner: faster, quicker steps, other shoes, other ground."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from backstride.diary.kit import ExerciseSet, Surface, Worn
from backstride.dose.amount import run_speed_m_per_s
from backstride.dose.days import DatedRun
from backstride.reference import CADENCE_WITH_SPEED
from backstride.runs.sports import OtherSport, other_sport
from backstride.runs.usual import USUAL_RUNS_MIN, USUAL_WITHIN_DAYS
from backstride.services.records import RunRow
from backstride.services.running_days import is_run

FASTER: Final = 1.05
"""A run whose mean running speed is so many times that of the usual run is a fast one. Chosen. [1]"""
QUICKER: Final = 1.03
"""A run with so many times the usual steps a minute at its speed is one with quicker steps. [1]"""
SET_MIN: Final = 2.0
"""What one logged set counts for, its rest included. Chosen. [min]"""
LOG_GOES_ON_DAYS: Final = 28
"""Days without strength work count as such for so long after the last one that was noted. [d]"""


@dataclass(frozen=True, slots=True)
class Beside:
    """What every run was beside the usual runs of the twelve weeks before it; None where nothing tells.

    Parameters
    ----------
    fast, quick_steps, other_shoe, trail, treadmill : Mapping of str to bool or None
        By identifier of the run.
    """

    fast: Mapping[str, bool | None]
    quick_steps: Mapping[str, bool | None]
    other_shoe: Mapping[str, bool | None]
    trail: Mapping[str, bool | None]
    treadmill: Mapping[str, bool | None]


def beside_usual(runs: Sequence[RunRow], worn: Sequence[Worn]) -> Beside:
    """Return what every run was beside the usual runs before it.

    Parameters
    ----------
    runs : sequence of RunRow
        Every activity; what is no run is left out.
    worn : sequence of Worn
        Shoes and surface of runs.
    """
    dated = sorted(
        (DatedRun(one.run_id, one.start, one.local_date, one.facts, one.load) for one in runs if is_run(one)),
        key=lambda one: (one.start, one.id),
    )
    kit = {one.run_id: one for one in worn}
    days = [run.day for run in dated]
    since = [bisect_left(days, run.day - timedelta(days=USUAL_WITHIN_DAYS)) for run in dated]
    before = {run.id: dated[since[place] : place] for place, run in enumerate(dated)}
    return Beside(
        fast={run.id: _fast(run, before[run.id]) for run in dated},
        quick_steps={run.id: _quick(run, before[run.id]) for run in dated},
        other_shoe={run.id: _other_shoe(run, before[run.id], kit) for run in dated},
        trail={run.id: _is_on(Surface.TRAIL, kit.get(run.id)) for run in dated},
        treadmill={run.id: bool(_is_on(Surface.TREADMILL, kit.get(run.id))) for run in dated},
    )


def strength_minutes(runs: Iterable[RunRow], sets: Iterable[ExerciseSet]) -> Mapping[date, float]:
    """Return the strength work of each day that had some: what a watch timed, or logged sets, whichever is more.

    Parameters
    ----------
    runs : iterable of RunRow
        Every activity.
    sets : iterable of ExerciseSet
        The exercise log.
    """
    timed: dict[date, float] = {}
    for one in runs:
        if other_sport(one.sport, one.activity) is OtherSport.STRENGTH:
            timed[one.local_date] = timed.get(one.local_date, 0.0) + one.facts.elapsed_s / 60.0
    logged: dict[date, float] = {}
    for done in sets:
        logged[done.on] = logged.get(done.on, 0.0) + SET_MIN
    return {day: max(timed.get(day, 0.0), logged.get(day, 0.0)) for day in sorted({*timed, *logged})}


def strength_on(day: date, done: Mapping[date, float]) -> float | None:
    """Return the strength work of a day, None before the first one noted and long after the last. [min]

    Parameters
    ----------
    day : date
        The day.
    done : Mapping of date to float
        From `strength_minutes`.
    """
    noted = bool(done) and min(done) <= day <= max(done) + timedelta(days=LOG_GOES_ON_DAYS)
    return done.get(day, 0.0) if noted else None


def _fast(run: DatedRun, before: Sequence[DatedRun]) -> bool | None:
    speeds = [speed for one in before if (speed := run_speed_m_per_s(one)) > 0.0]
    mine = run_speed_m_per_s(run)
    return mine >= FASTER * median(speeds) if mine > 0.0 and len(speeds) >= USUAL_RUNS_MIN else None


def _quick(run: DatedRun, before: Sequence[DatedRun]) -> bool | None:
    """Cadence rises with speed, so it is set against what the usual runs would have had at this run's speed."""
    mine, speed = run.facts.cadence_mean_spm, run_speed_m_per_s(run)
    usual = [
        known + CADENCE_WITH_SPEED * (speed - run_speed_m_per_s(one))
        for one in before
        if (known := one.facts.cadence_mean_spm)
    ]
    return mine >= QUICKER * median(usual) if mine and speed > 0.0 and len(usual) >= USUAL_RUNS_MIN else None


def _other_shoe(run: DatedRun, before: Sequence[DatedRun], kit: Mapping[str, Worn]) -> bool | None:
    mine = _shoe(run, kit)
    shoes = [shoe for one in before if (shoe := _shoe(one, kit))]
    if mine is None or len(shoes) < USUAL_RUNS_MIN:
        return None
    return mine != max(sorted(set(shoes)), key=shoes.count)


def _shoe(run: DatedRun, kit: Mapping[str, Worn]) -> str | None:
    return kit[run.id].shoe_id if run.id in kit else None


def _is_on(surface: Surface, worn: Worn | None) -> bool | None:
    return None if worn is None or worn.surface is None else worn.surface is surface
