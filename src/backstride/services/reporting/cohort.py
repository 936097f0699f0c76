"""A cohort: the homes of many runners as three tables without anything that names somebody.

Dates are shifted for each runner, so that the first known day is day 0; figures are rounded to the steps of the data
dictionary; positions, names, notes, file names and times of day are not taken along; numbers are drawn. What is left
that few runners share is left out when the tables are put together: see `backstride.services.reporting.disclosure`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Generic, TypeVar

from backstride.diary.daily import DiaryDay
from backstride.diary.moments import diary_day
from backstride.estimates import Estimate
from backstride.findings import Finding, Severity
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.learning.daily_table import daily_rows
from backstride.services.ports import Compute, Stopped
from backstride.services.records import RunRow
from backstride.services.reporting.cohort_columns import CohortColumn, Table, columns_of
from backstride.services.zones import tzinfo_of

Cell = str | float | None
Row = Mapping[str, Cell]
Packed = TypeVar("Packed")


@dataclass(frozen=True, slots=True)
class Told:
    """What one runner's home holds.

    Parameters
    ----------
    runner : Runner
        As known today.
    runs : sequence of RunRow
        Every activity, oldest first.
    diary : sequence of DiaryDay
        The diary by days.
    simulated : bool
        Whether runner and runs are made up.
    """

    runner: Runner
    runs: Sequence[RunRow]
    diary: Sequence[DiaryDay]
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A runner of the cohort.

    Parameters
    ----------
    number : int
        The runner's number; it says nothing about the folder.
    folder : Path
        A home, or watch files.
    """

    number: int
    folder: Path

    @property
    def name(self) -> str:
        """What the runner is called in the tables."""
        return f"r{self.number:05d}"


@dataclass(frozen=True, slots=True)
class Part(Generic[Packed]):
    """What came of one runner.

    Parameters
    ----------
    runner : Enrolled
        Who.
    packed : object
        The rows in every table, as the adapter packs them; where there are none, one row that says why.
    finding : Finding or None
        Why there are none.
    """

    runner: Enrolled
    packed: Packed
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Cohort(Generic[Packed]):
    """The use case of putting many runners side by side.

    Parameters
    ----------
    compute : Compute
        Where the homes are read; one home is one piece of work.
    read : callable
        Reads one folder as it stands on a day; picklable.
    pack : callable
        Packs the rows of one runner for their way here; picklable.
    """

    compute: Compute
    read: Callable[[Path, date], Told]
    pack: Callable[[Mapping[Table, Sequence[Row]]], Packed]

    @fact
    def __call__(self, runners: Iterable[Enrolled], today: date, *, sensitive: bool = False) -> Iterator[Part[Packed]]:
        """Yield what came of each runner, as they come.

        Parameters
        ----------
        runners : iterable of Enrolled
            Drawn from only as fast as homes are read.
        today : date
            Nothing after it counts.
        sensitive : bool
            Whether painkillers, treatment, illness and cycle are taken along.
        """
        work = partial(_part, self.read, self.pack, today, sensitive=sensitive)
        for runner, part in self.compute.map_unordered(work, runners):
            yield _unreadable(self.pack, runner, part.value) if isinstance(part, Stopped) else part


def enrolled(folder: Path, known: Mapping[str, int], rng: Random) -> Sequence[Enrolled]:
    """Return every subfolder as a runner, by number.

    Numbers that are known stay; the others are drawn, so that no order of names can be read from them.

    Parameters
    ----------
    folder : Path
        Each subfolder holds one runner: a home, or watch files.
    known : Mapping
        Numbers given before, by the name of the subfolder.
    rng : random.Random
        Where chance comes from.

    Raises
    ------
    NoRunnersThere
        If the folder has no subfolder.
    """
    there = folder.iterdir() if folder.is_dir() else ()
    names = sorted(path.name for path in there if path.is_dir() and not path.name.startswith("."))
    if not names:
        raise NoRunnersThere(folder)
    new = [name for name in names if name not in known]
    first = max(known.values(), default=0) + 1
    rng.shuffle(new)
    numbers = dict(known) | {name: number for number, name in enumerate(new, first)}
    return sorted((Enrolled(numbers[name], folder / name) for name in names), key=lambda one: one.number)


def _part(
    read: Callable[[Path, date], Told],
    pack: Callable[[Mapping[Table, Sequence[Row]]], Packed],
    today: date,
    runner: Enrolled,
    *,
    sensitive: bool,
) -> Part[Packed]:
    try:
        told = read(runner.folder, today)
    except Exception as problem:  # noqa: BLE001 - one home that cannot be read must not end the others
        return _unreadable(pack, runner, type(problem).__name__)
    return Part(runner, pack(rows_of(told, runner.name, today, sensitive=sensitive)))


def _unreadable(pack: Callable[[Mapping[Table, Sequence[Row]]], Packed], runner: Enrolled, reason: str) -> Part[Packed]:
    finding = Finding("cohort-home-unreadable", Severity.ERROR, runner.name, {"reason": reason})
    return Part(runner, pack({Table.RUNNERS: [{"runner": runner.name, "failed": reason}]}), finding)


def rows_of(told: Told, runner: str, today: date, *, sensitive: bool = False) -> Mapping[Table, Sequence[Row]]:
    """Return one runner's rows in every table.

    Parameters
    ----------
    told : Told
        What the home holds.
    runner : str
        What the runner is called in the tables.
    today : date
        Nothing after it counts.
    sensitive : bool
        Whether sensitive columns are taken along.
    """
    days = daily_rows(told.diary, told.runs, today)
    first = min((date.fromisoformat(str(row["date"])) for row in days), default=today)
    runs = [run for run in told.runs if _day(run) <= today]
    rows: Mapping[Table, Iterable[Row]] = {
        Table.RUNNERS: [_runner(told, len(runs), len(days), today)],
        Table.RUNS: (_when(_day(run), first) | run_cells(run) for run in runs),
        Table.DAYS: (_when(date.fromisoformat(str(row["date"])), first) | dict(row) for row in days),
    }
    return {
        table: [_rounded({"runner": runner, **row}, columns_of(table, sensitive=sensitive)) for row in each]
        for table, each in rows.items()
    }


def _day(run: RunRow) -> date:
    return diary_day(run.start.astimezone(tzinfo_of(run.zone)))


def _when(day: date, first: date) -> dict[str, Cell]:
    return {"study_day": (day - first).days, "weekday": day.weekday()}


def _runner(told: Told, runs: int, days: int, today: date) -> dict[str, Cell]:
    runner = told.runner
    return {
        "sex": runner.sex.value,
        "age_years": runner.age_years(today),
        "height_m": runner.height_m,
        "mass_kg": runner.mass_kg,
        "runs": runs,
        "diary_days": sum(1 for day in told.diary if day != DiaryDay(day.day)),
        "days_known": days,
        "simulated": float(told.simulated),
    }


def run_cells(run: RunRow) -> dict[str, Cell]:
    """Return the figures of a run, each under the name it has in the data dictionary."""
    facts, load = run.facts, run.load
    effort = facts.effort
    return {
        "sport": run.sport.value,
        "treadmill": float(run.treadmill),
        "distance_m": facts.distance_m,
        "moving_min": facts.moving_s / 60.0,
        "climb_m": facts.climb_m,
        "descent_m": facts.descent_m,
        "running_share": facts.running_share,
        "steps": facts.steps.value if facts.steps else None,
        "cadence_mean_spm": facts.cadence_mean_spm,
        "effort": effort.rating.value if effort else None,
        "effort_origin": effort.origin.value if effort else None,
        "load_model": load.model if load else None,
        **_band("running_force_peak", load.running_peak_bw if load else None),
        **_band("force_peak_sum", load.peak_sum_bw if load else None),
    }


def _band(name: str, of: Estimate | None) -> dict[str, Cell]:
    if of is None:
        return {}
    return {f"{name}_bw": of.value, f"{name}_low_bw": of.low, f"{name}_high_bw": of.high}


def _rounded(row: Row, columns: Sequence[CohortColumn]) -> Row:
    return {column.name: _to_step(row.get(column.name), column.step) for column in columns}


def _to_step(cell: Cell, step: float) -> Cell:
    if cell is None or isinstance(cell, str) or not step:
        return cell
    return round(round(float(cell) / step) * step, 6)


class NoRunnersThere(LookupError):
    """A folder of runners was asked for that holds none."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} holds no subfolders; give a folder with one subfolder for each runner")
