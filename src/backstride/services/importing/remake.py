"""Everything that is worked out, worked out again from the originals that are kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from backstride.runs.by_hand import HandRun
from backstride.services.importing.analyse import Analyse, Job
from backstride.services.importing.import_runs import Import
from backstride.services.importing.reconcile import JoinJob, Reconcile
from backstride.services.importing.remarks import recording_of
from backstride.services.ports import FoundFile, Progress, Records
from backstride.services.records import Content, run_id_of


@dataclass(frozen=True, slots=True)
class Remake:
    """The use case of making rows and samples again.

    Parameters
    ----------
    find : callable
        Finds what lies under paths and tells what it is.
    analyse : Analyse
        Reads a file and keeps what it holds.
    records : Records
        Where rows are kept.
    reconcile : Reconcile
        Makes runs of recordings.
    import_runs : Import
        Imports what no row knows.
    """

    find: Callable[[Sequence[Path]], Iterator[FoundFile]]
    analyse: Analyse
    records: Records
    reconcile: Reconcile
    import_runs: Import

    def __call__(
        self, again: Sequence[Path], new: Sequence[Path], gaits: Iterable[str], now: datetime, progress: Progress
    ) -> int:
        """Read originals again, import those that no row knows, and bring the runs up to date.

        Parameters
        ----------
        again : sequence of Path
            Originals of which rows or samples have to be made again.
        new : sequence of Path
            Originals that no row knows.
        gaits : iterable of str
            Runs whose gait has to be made again.
        now : datetime
            This moment, for the log of imports.
        progress : Progress
            Told of each file.

        Returns
        -------
        int
            How many files were read.
        """
        read = sum(self._read_again(path) for path in again)
        if new:
            read += len(self.import_runs(new, now, progress).files)
        self._keep_listed()
        self._keep_told()
        self.reconcile(progress, again=True)
        for run_id in gaits:
            self._join_again(run_id)
        return read

    def _read_again(self, path: Path) -> bool:
        known = self.records.known_files().get(path.name)
        found = next(iter(self.find([path])), None)
        content = None if known is None or found is None else found.load()
        if known is None or not isinstance(content, Content):
            return False
        made = self.analyse(Job(known.path, known.kind, content, known.sequence))
        with self.records.transaction():
            self.records.put_files([replace(made.file, settled=known.settled)])
            self.records.put_recordings(made.recordings)
            self.records.put_remarks(made.remarks)
            self.records.put_weighings(made.weighings)
            self.records.put_nights(made.nights)
        return True

    def _keep_listed(self) -> None:
        """Keep the samples of activities again that only a list knows."""
        rows = {row.key: row for row in self.records.recordings()}
        for remark in self.records.remarks():
            if remark.alone and remark.key in rows:
                self.records.put_recordings(
                    [self.analyse.keep(remark.key, rows[remark.key].sequence, recording_of(remark))]
                )

    def _keep_told(self) -> None:
        """Keep the samples of runs again that were told by hand."""
        sequences = {row.key: row.sequence for row in self.records.recordings()}
        last = max(sequences.values(), default=0)
        for told in self.records.told(HandRun):
            key = told.recording_key
            self.records.put_recordings([self.analyse.keep(key, sequences.get(key, last + 1), told.recording())])

    def _join_again(self, run_id: str) -> None:
        run = next((one for one in self.records.runs() if one.run_id == run_id), None)
        if run is None or run.run_id != run_id_of([source.recording for source in run.sources]):
            return
        self.reconcile.join(JoinJob(run_id, tuple((source.recording, source.shift_s) for source in run.sources)))
