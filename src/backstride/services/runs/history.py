"""The runs of a home: listed, taken apart, put together, set on the right clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from backstride.diary.gate import GateRecord
from backstride.dose.answer import Answer, answer
from backstride.dose.days import DatedRun
from backstride.runner import Runner, runner_on
from backstride.services.ports import Progress, Records
from backstride.services.records import OneRun, RunRow, ZoneRule
from backstride.services.runs.loads_refused import Span, refused_on, refused_spans
from backstride.services.zones import tzinfo_of

if TYPE_CHECKING:
    from backstride.services.importing.reconcile import Reconciled


BETWEEN_S: Final = 12 * 3600.0
"""With a longer rest between them two runs are two. Chosen. [s]"""


@dataclass(frozen=True, slots=True)
class History:
    """The use cases around the runs that are kept.

    Parameters
    ----------
    records : Records
        Where they are kept.
    reconcile : callable
        Makes the runs anew after something about them was told.
    gate_record : callable
        What was told at the safety check: in pregnancy no loads are given.
    """

    records: Records
    reconcile: Callable[..., "Reconciled"]
    gate_record: Callable[[], GateRecord]

    def runs(self) -> Sequence[RunRow]:
        """Return every run and other activity, oldest first; without loads where those are refused."""
        spans = self.refused()
        return [_without(run, spans) for run in self.records.runs()]

    def run(self, run_id: str) -> RunRow:
        """Return one run, also by an identifier it had before copies were joined.

        Raises
        ------
        NoSuchRun
            If no run has or had it.
        """
        today = self.records.resolve_run(run_id)
        found = next((run for run in self.runs() if run.run_id == today), None)
        if found is None:
            raise NoSuchRun(run_id)
        return found

    def apart(self, run_id: str, progress: Progress) -> Sequence[RunRow]:
        """Take the recordings of a run apart again: they are not one run; nothing joins them until told otherwise.

        Raises
        ------
        NoSuchRun
            If there is no such run.
        """
        keys = self._recordings(run_id)
        pairs = [frozenset(pair) for pair in combinations(sorted(keys), 2)]
        return self._made_anew(keys, lambda: self._say_apart(keys, pairs), progress)

    def _say_apart(self, keys: frozenset[str], pairs: Sequence[frozenset[str]]) -> None:
        for one in self.records.told(OneRun):
            if keys & set(one.recordings):
                self.records.take_back(OneRun, one.recordings[0], datetime.now(UTC))
        self.records.put_vetoes(pairs)

    def together(self, run_ids: Sequence[str], progress: Progress) -> Sequence[RunRow]:
        """Say that runs are one, or of one run take back what `apart` said about it.

        Parameters
        ----------
        run_ids : sequence of str
            Runs, each named by any of its parts or by an identifier it had before.
        progress : Progress
            Told of each run that is made anew.

        Raises
        ------
        NoSuchRun
            If one of them is not there.
        RunsFarApart
            If hours lie between them.
        """
        _near(sorted(map(self.run, run_ids), key=lambda run: run.start))
        keys = frozenset[str]().union(*map(self._recordings, run_ids))
        parted = self._parted_from(keys)
        told = OneRun(tuple(sorted(keys))) if len(run_ids) > 1 else None
        return self._made_anew(parted, lambda: self._say_one(parted, told), progress)

    def _say_one(self, parted: frozenset[str], told: OneRun | None) -> None:
        self.records.drop_vetoes(parted)
        if told is not None:
            self.records.tell(told, told.recordings[0], datetime.now(UTC))

    def _recordings(self, run_id: str) -> frozenset[str]:
        return frozenset(source.recording for source in self.run(run_id).sources)

    def _parted_from(self, keys: frozenset[str]) -> frozenset[str]:
        """Return some recordings with all that were kept apart from them, and from those."""
        vetoes, known = tuple(self.records.vetoes()), frozenset[str]()
        while known != keys:
            known, keys = keys, keys.union(*(pair for pair in vetoes if pair & keys))
        return known

    def _made_anew(self, keys: frozenset[str], told: Callable[[], None], progress: Progress) -> Sequence[RunRow]:
        with self.records.transaction():
            told()
            self.reconcile(progress, again=True)
        return [run for run in self.records.runs() if any(source.recording in keys for source in run.sources)]

    def assume_zone(self, rule: ZoneRule, progress: Progress) -> Sequence[RunRow]:
        """Say in which zone runs were whose files do not say; gives the runs that changed.

        Raises
        ------
        NoSuchZone
            If the zone does not exist.
        """
        tzinfo_of(rule.zone)
        before = {run.run_id: (run.zone, run.local_date) for run in self.records.runs()}
        with self.records.transaction():
            self.records.put_zone_rule(rule)
            self.reconcile(progress, again=True)
        return [run for run in self.records.runs() if before.get(run.run_id) != (run.zone, run.local_date)]

    def answer(self, today: date) -> Answer:
        """Return the first answer: facts about recent weeks against the runner's own usual."""
        return answer(self.dated(), today, self._runner(today))

    def dated(self) -> Sequence[DatedRun]:
        """Return every run on its local day."""
        return [DatedRun(run.run_id, run.start, run.local_date, run.facts, run.load) for run in self.runs()]

    def refused(self) -> tuple[Span, ...]:
        """Return the days for which no loads are given."""
        return refused_spans(self.gate_record())

    def _runner(self, day: date) -> Runner:
        return runner_on(self.records.changes(), day)


def _without(run: RunRow, spans: tuple[Span, ...]) -> RunRow:
    return replace(run, load=None) if run.load is not None and refused_on(spans, run.local_date) else run


def near_runs(run: RunRow, runs: Sequence[RunRow]) -> tuple[RunRow, ...]:
    """Return the other runs that may be called one with a run."""
    return tuple(one for one in runs if one.run_id != run.run_id and _rest_s(run, one) <= BETWEEN_S)


def _rest_s(one: RunRow, other: RunRow) -> float:
    """Seconds from the end of the earlier one to the start of the later one; below 0 where they overlap."""
    first, second = sorted((one, other), key=lambda run: run.start)
    return (second.start - first.start).total_seconds() - first.facts.elapsed_s


def _near(runs: Sequence[RunRow]) -> None:
    for one, other in pairwise(runs):
        if _rest_s(one, other) > BETWEEN_S:
            raise RunsFarApart(one.run_id, other.run_id)


class RunsFarApart(ValueError):
    """Runs were called one between which hours lie."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{BETWEEN_S / 3600:.0f} hours or more lie between {one} and {other}; they are two runs")


class NoSuchRun(LookupError):
    """An identifier was named that no run has or had."""

    def __init__(self, run_id: str) -> None:
        super().__init__(f"no run has the identifier {run_id}; 'backstride runs' lists them")
