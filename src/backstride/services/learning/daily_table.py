"""The daily table that statistics read: what was done and how it felt, one row per local day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from statistics import median
from typing import Final

from backstride.diary.daily import DiaryDay
from backstride.diary.kit import ExerciseSet, Worn
from backstride.diary.moments import diary_day
from backstride.dose.days import DatedRun, days_between, known_days
from backstride.dose.long_runs import long_runs
from backstride.learn.columns import COLUMNS
from backstride.runs.summary import Sport
from backstride.services.learning.exposures import Beside, beside_usual, strength_minutes, strength_on
from backstride.services.records import RunRow
from backstride.services.running_days import is_run
from backstride.services.zones import tzinfo_of

EARLY_BEFORE_HOUR: Final = 12
"""A run that starts before this hour of the clock at its place is an early one. [h]"""

_TOLD: Final = tuple(field.name for field in fields(DiaryDay) if field.name in COLUMNS)

Row = Mapping[str, str | float | None]


def daily_rows(
    diary: Sequence[DiaryDay],
    runs: Sequence[RunRow],
    today: date,
    worn: Sequence[Worn] = (),
    sets: Sequence[ExerciseSet] = (),
) -> tuple[Row, ...]:
    """Return one row for each day from the first thing known to the last.

    What was done is 0 on a day of which it is known that nothing was done, and empty on an unknown day; what was felt
    is empty where it was not told.

    Parameters
    ----------
    diary : sequence of DiaryDay
        What the diary holds.
    runs : sequence of RunRow
        Every run and other activity.
    today : date
        Local day; nothing after it counts.
    worn : sequence of Worn
        Shoes and surface of runs.
    sets : sequence of ExerciseSet
        The exercise log.
    """
    told = {one.day: one for one in diary if one.day <= today}
    done = _by_day(run for run in runs if _day(run) <= today)
    strength = strength_minutes((run for run in runs if _day(run) <= today), (one for one in sets if one.on <= today))
    days = sorted({*told, *done, *strength})
    if not days:
        return ()
    known = known_days(list(done), _days_told_to_be_without(diary))
    doing = _Doing.of(runs, today, worn)
    return tuple(
        _row(day, told.get(day), done.get(day, ()), doing, known=day in known)
        | {"strength_min": strength_on(day, strength)}
        for day in days_between(days[0], days[-1])
    )


class _Doing:
    """What one day's activities come to, in the columns of the table."""

    def __init__(self, usual_load: float | None, long_ones: frozenset[str], beside: Beside) -> None:
        self._usual_load = usual_load
        self._long = long_ones
        self.columns: Mapping[str, Callable[[Sequence[RunRow]], float | None]] = {
            "run_min": lambda runs: _minutes(_runs(runs), running=True),
            "walk_min": lambda runs: _minutes(runs, running=False),
            "treadmill_min": lambda runs: _minutes(
                (run for run in _runs(runs) if run.treadmill or beside.treadmill.get(run.run_id)), running=True
            ),
            "trail_min": lambda runs: _marked(_runs(runs), beside.trail),
            "other_shoe_min": lambda runs: _marked(_runs(runs), beside.other_shoe),
            "cadence_up_min": lambda runs: _marked(_runs(runs), beside.quick_steps),
            "fast_min": lambda runs: _marked(_runs(runs), beside.fast),
            "early_run_min": lambda runs: _minutes(filter(_is_early, _runs(runs)), running=True),
            "climb_m": lambda runs: _climb(_runs(runs)),
            "run_load": self._load,
            "long_run": lambda runs: float(any(run.run_id in self._long for run in runs)),
        }

    @classmethod
    def of(cls, runs: Sequence[RunRow], today: date, worn: Sequence[Worn]) -> "_Doing":
        """Return it for one runner's years."""
        dated = [DatedRun(run.run_id, run.start, run.local_date, run.facts, run.load) for run in runs]
        loads = [run.load.peak_sum_bw.value for run in runs if is_run(run) and run.load is not None]
        known = known_days([one.day for one in dated])
        marked = long_runs(dated, known, date.min, today)
        usual_load = median(loads) if loads else None
        return cls(usual_load, frozenset(one.id for one in marked), beside_usual(runs, worn))

    def _load(self, runs: Sequence[RunRow]) -> float | None:
        if not self._usual_load:
            return None
        return sum(run.load.peak_sum_bw.value for run in _runs(runs) if run.load) / self._usual_load


def _runs(activities: Iterable[RunRow]) -> list[RunRow]:
    return [one for one in activities if is_run(one)]


def _row(
    day: date, told: DiaryDay | None, runs: Sequence[RunRow], doing: _Doing, *, known: bool
) -> dict[str, str | float | None]:
    felt = {name: getattr(told, name) for name in _TOLD} if told else {}
    if told and felt["mood_after_run"] is None and known and not _runs(runs):
        felt["mood_after_run"] = told.mood_later  # of a day without a run, to compare with
    did = {name: give(runs) for name, give in doing.columns.items()} if known or runs else {}
    return {"date": day.isoformat(), **felt, **did}


def _day(run: RunRow) -> date:
    return diary_day(run.start.astimezone(tzinfo_of(run.zone)))


def _by_day(runs: Iterable[RunRow]) -> dict[date, list[RunRow]]:
    found: dict[date, list[RunRow]] = {}
    for run in runs:
        found.setdefault(_day(run), []).append(run)
    return found


def _days_told_to_be_without(diary: Sequence[DiaryDay]) -> list[date]:
    """Return the days on which a run was left out because of the back: the runner told that there was none."""
    return [one.day for one in diary if one.back_before_run is not None]


def _minutes(runs: Iterable[RunRow], *, running: bool) -> float:
    total = 0.0
    for run in runs:
        if run.sport is not Sport.CROSS_TRAINING:
            share = run.facts.running_share if running else run.facts.walking_share
            total += run.facts.moving_s * (share if share is not None else float(running == is_run(run))) / 60.0
    return total


def _marked(runs: Sequence[RunRow], marks: Mapping[str, bool | None]) -> float | None:
    """Return the minutes of marked runs, None where nothing tells of one of them."""
    found = [marks.get(run.run_id) for run in runs]
    if any(mark is None for mark in found):
        return None
    return _minutes((run for run, mark in zip(runs, found, strict=True) if mark), running=True)


def _is_early(run: RunRow) -> bool:
    return run.start.astimezone(tzinfo_of(run.zone)).hour < EARLY_BEFORE_HOUR


def _climb(runs: Sequence[RunRow]) -> float | None:
    climbs = [run.facts.climb_m for run in runs]
    known = [climb for climb in climbs if climb is not None]
    return sum(known) if len(known) == len(climbs) else None
