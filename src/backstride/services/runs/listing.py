"""Years of runs: found by year, words, length, kind; and one of them beside the runner's usual run."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from backstride.diary.entries import Entry, mornings
from backstride.diary.kit import Worn
from backstride.dose.beside_usual import BesideUsual, Placed, beside_usual, ruler
from backstride.dose.days import DatedRun, known_days
from backstride.dose.long_runs import LongRun, long_runs
from backstride.runs.gait import Gait
from backstride.runs.recording import Recording, Sport
from backstride.runs.route import has_positions
from backstride.runs.usual import USUAL_WITHIN_DAYS, UsualRun, usual_run
from backstride.services.classified import fact
from backstride.services.diary.entries import Diary
from backstride.services.diary.gear import Kit
from backstride.services.ports import Records, SampleFiles
from backstride.services.records import RunRow
from backstride.services.running_days import is_run, way_m
from backstride.services.runs.history import History, NoSuchRun, near_runs

PAGE_RUNS: Final = 300
"""Runs shown at once: about a year of daily running. [runs]"""
_BEFORE: Final = timedelta(days=32)
_NEAR: Final = timedelta(days=7)
"""An entry that names a run was written within so many days of it. Chosen."""
_SEASON: Final = timedelta(days=60)
NOTHING_BESIDE: Final = BesideUsual()


class Kind(StrEnum):
    """What is looked for."""

    RUNS = "runs"
    TREADMILL = "treadmill"
    WALKS = "walks"
    OTHER = "other"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for.

    Parameters
    ----------
    year : int or None
        Only this year; None for every year.
    words : str
        Words that all must stand in name, note, activity or shoes, in any case.
    from_m, to_m : float or None
        Least and greatest distance. [m]
    kind : Kind
        What it was.
    shoe_id : str or None
        Only in these shoes.
    page : int
        Which page, from 1.
    """

    year: int | None = None
    words: str = ""
    from_m: float | None = None
    to_m: float | None = None
    kind: Kind = Kind.RUNS
    shoe_id: str | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class ListedRun:
    """A run in the list.

    Parameters
    ----------
    run : RunRow
        The run.
    shoes : str or None
        Name of what was worn.
    longer : LongRun or None
        That it was much longer than those of the 30 days before it.
    beside : BesideUsual
        What it asked of the back against the usual run, and what stood out.
    morning, morning_after : int or None
        Pain of the back on its morning and on the next one. [0 to 10]
    """

    run: RunRow
    shoes: str | None = None
    longer: LongRun | None = None
    beside: BesideUsual = NOTHING_BESIDE
    morning: int | None = None
    morning_after: int | None = None


@dataclass(frozen=True, slots=True)
class RunList:
    """What was found.

    Parameters
    ----------
    years : tuple of (int, int)
        Years with how many of the kind are in each, the newest first.
    found : int
        How many were found in all.
    distance_m, moving_s : float
        All of them together. [m], [s]
    rows : tuple of ListedRun
        Those of this page, the newest first.
    months : tuple of float or None
        Distance in each month of the year; None where every year is asked for. [m]
    page, pages : int
        Which page of how many.
    """

    years: tuple[tuple[int, int], ...]
    found: int
    distance_m: float
    moving_s: float
    rows: tuple[ListedRun, ...]
    months: tuple[float, ...] | None
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class RunSheet:
    """One run with what stands around it.

    Parameters
    ----------
    run : RunRow
        The run.
    usual : UsualRun or None
        The usual run of the twelve weeks before; None for other activities and with too few.
    longer : LongRun or None
        That it was much longer than those of the 30 days before it.
    earlier, later : RunRow or None
        The run before and after it.
    worn : Worn or None
        Shoes and surface; None for other activities.
    shoes : str or None
        Name of the shoes.
    entries : tuple of Entry
        What the diary says of it: after the run, on its day and on the next morning, in order of time.
    beside : BesideUsual
        What it asked of the back against the usual run, and what stood out.
    ruler : tuple of Placed
        Where it lies among the runs of the twelve weeks before it, measure by measure; empty with too few.
    same_day : tuple of RunRow
        What else was recorded near it, which may be a part of it.
    """

    run: RunRow
    usual: UsualRun | None = None
    longer: LongRun | None = None
    earlier: RunRow | None = None
    later: RunRow | None = None
    worn: Worn | None = None
    shoes: str | None = None
    beside: BesideUsual = NOTHING_BESIDE
    ruler: tuple[Placed, ...] = ()
    entries: tuple[Entry, ...] = ()
    same_day: tuple[RunRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Runs:
    """The use cases of looking at runs.

    Parameters
    ----------
    records : Records
        The runs.
    samples : SampleFiles
        Their samples.
    kit : Kit
        Shoes and surfaces.
    diary : Diary
        How the back felt.
    history : History
        What the runs asked, where that is given.
    """

    records: Records
    samples: SampleFiles
    kit: Kit
    diary: Diary
    history: History

    @fact
    def find(self, wanted: Wanted) -> RunList:
        """Return the runs that were looked for, the newest first."""
        every = self.history.runs()
        runs = [run for run in every if _is_kind(run, wanted.kind)]
        years = Counter(run.local_date.year for run in runs)
        on_foot = _Shoes({one.run_id: one.shoe_id for one in self.kit.worn()}, self.kit.names())
        found = [run for run in reversed(runs) if _fits(run, wanted, on_foot)]
        pages = max(1, -(-len(found) // PAGE_RUNS))
        page = min(max(wanted.page, 1), pages)
        shown = found[(page - 1) * PAGE_RUNS : page * PAGE_RUNS]
        marked = _longer(every, shown[-1].local_date, shown[0].local_date) if shown else {}
        scores, usual = self._scores(shown), _Usual([run for run in every if is_run(run)])
        return RunList(
            years=tuple(sorted(years.items(), reverse=True)),
            found=len(found),
            distance_m=sum(way_m(run) or 0.0 for run in found),
            moving_s=sum(run.facts.moving_s for run in found),
            rows=tuple(
                ListedRun(
                    run,
                    on_foot.name(run),
                    marked.get(run.run_id),
                    usual.beside(run),
                    scores.get(run.local_date),
                    scores.get(run.local_date + timedelta(days=1)),
                )
                for run in shown
            ),
            months=None if wanted.year is None else _months(found),
            page=page,
            pages=pages,
        )

    @fact
    def newest_year(self) -> int | None:
        """Return the year of the last run; None where there is none."""
        return next((run.local_date.year for run in reversed(self.records.runs()) if is_run(run)), None)

    @fact
    def shoes(self) -> Sequence[tuple[str, str]]:
        """Return every pair of shoes to choose from, as pairs of identifier and name."""
        return tuple(self.kit.names().items())

    @fact
    def sheet(self, run_id: str) -> RunSheet:
        """Return one run with what stands around it.

        Parameters
        ----------
        run_id : str
            The run, also by an identifier it had before copies were joined.

        Raises
        ------
        NoSuchRun
            If no run has or had it.
        """
        every, today = self.history.runs(), self.records.resolve_run(run_id)
        run = next((one for one in every if one.run_id == today), None)
        if run is None:
            raise NoSuchRun(run_id)
        if not is_run(run):
            return RunSheet(run, entries=self._entries(run), same_day=near_runs(run, every))
        runs = [one for one in every if is_run(one)]
        place = next(number for number, one in enumerate(runs) if one.run_id == run.run_id)
        since = run.local_date - timedelta(days=USUAL_WITHIN_DAYS)
        before = [one for one in runs[:place] if one.local_date >= since]
        facts, loads = [one.facts for one in before], [one.load for one in before]
        worn = next((one for one in self.kit.worn() if one.run_id == run.run_id), None)
        return RunSheet(
            run=run,
            usual=usual_run(facts),
            beside=beside_usual(run.facts, run.load, facts, loads),
            ruler=ruler((run.facts, run.load), list(zip(facts, loads, strict=True))),
            longer=_longer(runs, run.local_date, run.local_date).get(run.run_id),
            earlier=runs[place - 1] if place else None,
            later=runs[place + 1] if place + 1 < len(runs) else None,
            worn=worn,
            shoes=self.kit.names().get(worn.shoe_id) if worn and worn.shoe_id else None,
            entries=self._entries(run),
            same_day=near_runs(run, every),
        )

    @fact
    def gait(self, run: RunRow) -> Gait | None:
        """Return a run second by second, or None where its samples are gone."""
        try:
            return self.samples.read_gait(run.run_id)
        except FileNotFoundError:
            return None

    @fact
    def placed(self, run: RunRow) -> Recording | None:
        """Return the first recording of a run that knows where it was, or None where none does."""
        for source in run.sources:
            try:
                recording = self.samples.read_recording(source.recording)
            except FileNotFoundError:
                continue
            if has_positions(recording):
                return recording
        return None

    def _scores(self, shown: Sequence[RunRow]) -> Mapping[date, int]:
        """Return the scored mornings from the oldest of these runs to the morning after the newest. [0 to 10]"""
        if not shown:
            return {}
        near = self.diary.entries(shown[-1].local_date, shown[0].local_date + timedelta(days=1))
        return {one.day: one.back_pain for one in mornings(near) if one.back_pain is not None}

    def _entries(self, run: RunRow) -> tuple[Entry, ...]:
        near = self.diary.entries(run.local_date - _NEAR, run.local_date + _NEAR)
        return tuple(sorted((one for one in near if _belongs(one, run)), key=lambda one: one.at))


def _belongs(entry: Entry, run: RunRow) -> bool:
    """Whether an entry speaks of a run: its own, its day, or the morning after."""
    if entry.run_id is not None:
        return entry.run_id == run.run_id
    if entry.day == run.local_date:
        return True
    return entry.kind == "morning" and entry.day == run.local_date + timedelta(days=1)


def _is_kind(run: RunRow, kind: Kind) -> bool:
    if kind is Kind.ALL:
        return True
    if kind is Kind.OTHER:
        return run.sport is Sport.CROSS_TRAINING
    if kind is Kind.WALKS:
        return run.sport is not Sport.CROSS_TRAINING and not is_run(run)
    return is_run(run) and (kind is Kind.RUNS or run.treadmill or run.facts.treadmill)


class _Usual:
    """The runs that a run is held against: those of the twelve weeks before it."""

    def __init__(self, runs: Sequence[RunRow]) -> None:
        self._runs = runs
        self._days = [run.local_date for run in runs]

    def beside(self, run: RunRow) -> BesideUsual:
        if not is_run(run):
            return NOTHING_BESIDE
        first = bisect_left(self._days, run.local_date - timedelta(days=USUAL_WITHIN_DAYS))
        before = self._runs[first : bisect_left(self._days, run.local_date)]
        return beside_usual(run.facts, run.load, [one.facts for one in before], [one.load for one in before])


@dataclass(frozen=True, slots=True)
class _Shoes:
    """What was worn in each run."""

    worn: Mapping[str, str | None]
    names: Mapping[str, str]

    def name(self, run: RunRow) -> str | None:
        return self.names.get(self.worn.get(run.run_id) or "")


def _fits(run: RunRow, wanted: Wanted, shoes: _Shoes) -> bool:
    if wanted.year is not None and run.local_date.year != wanted.year:
        return False
    if wanted.shoe_id and shoes.worn.get(run.run_id) != wanted.shoe_id:
        return False
    metres = way_m(run) or 0.0
    if metres < (wanted.from_m or 0.0) or (wanted.to_m is not None and metres > wanted.to_m):
        return False
    words = wanted.words.casefold().split()
    if not words:
        return True
    told = " ".join(filter(None, (run.name, run.note, run.activity, run.gear, shoes.name(run)))).casefold()
    return all(word in told for word in words)


def _months(found: Sequence[RunRow]) -> tuple[float, ...]:
    sums = [0.0] * 12
    for run in found:
        sums[run.local_date.month - 1] += way_m(run) or 0.0
    return tuple(sums)


def _longer(runs: Sequence[RunRow], first: date, last: date) -> Mapping[str, LongRun]:
    """Return the runs between two days that were much longer than those of the 30 days before.

    Season by season, so that no run is held against those of all years.
    """
    starts = [run.start.date() for run in runs]
    found: dict[str, LongRun] = {}
    while first <= last:
        until = min(first + _SEASON, last)
        near = runs[bisect_left(starts, first - _BEFORE) : bisect_right(starts, until + timedelta(days=1))]
        dated = [DatedRun(run.run_id, run.start, run.local_date, run.facts) for run in near]
        found |= {one.id: one for one in long_runs(dated, known_days([run.day for run in dated]), first, until)}
        first = until + timedelta(days=1)
    return found
