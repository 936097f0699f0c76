"""Import: from paths to stored recordings, file by file, each with exactly one outcome."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from backstride.findings import Finding, Severity
from backstride.runs.recording import ReadOutcome
from backstride.services.analyse import Analysed, Job
from backstride.services.ports import Compute, FoundFile, Progress, Records
from backstride.services.reconcile import Reconcile, Reconciled
from backstride.services.records import Content, ImportLogRow, ImportOutcome, KnownFile

BATCH = 64
"""Files kept per transaction; a kill loses at most the reading of so many. [files]"""


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """How the import of one path ended."""

    path: str
    outcome: ImportOutcome
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How an import ended.

    Parameters
    ----------
    files : tuple of FileOutcome
        One for each file found, members of archives included, in the order found.
    """

    files: tuple[FileOutcome, ...]

    @property
    def counts(self) -> Mapping[ImportOutcome, int]:
        """How many files ended how; archives themselves are not counted."""
        counted = Counter(file.outcome for file in self.files if file.outcome is not ImportOutcome.CONTAINER)
        return {outcome: counted[outcome] for outcome in ImportOutcome if outcome is not ImportOutcome.CONTAINER}

    @property
    def any_usable(self) -> bool:
        """Whether at least one file ended other than failed."""
        return any(count for outcome, count in self.counts.items() if outcome is not ImportOutcome.FAILED)


@dataclass(frozen=True, slots=True)
class Import:
    """The use case of importing, with what it needs.

    Parameters
    ----------
    find : callable
        Walks paths and archives and gives what it finds, in a steady order.
    analyse : callable
        Reads one file's bytes and keeps what it holds; picklable, done in other processes.
    records, compute : ports
        Where rows are kept, and where work is done.
    reconcile : Reconcile
        Makes runs of recordings.
    """

    find: Callable[[Sequence[Path]], Iterator[FoundFile]]
    analyse: Callable[[Job], Analysed]
    records: Records
    compute: Compute
    reconcile: Reconcile

    def __call__(self, paths: Sequence[Path], now: datetime, progress: Progress) -> ImportReport:
        """Import files, folders and archives.

        Known bytes are not read again. Killed at any moment, nothing is lost or doubled: the next import goes on.

        Parameters
        ----------
        paths : sequence of Path
            Files, folders and archives in any mix.
        now : datetime
            The moment of the import, for its log.
        progress : Progress
            Told of each file.
        """
        desk = _Desk(self.records, dict(self.records.known_files()), progress)
        jobs = desk.jobs(self.find(paths))
        for batch in _batches(desk.told(self.compute.map_unordered(self.analyse, jobs)), BATCH):
            with self.records.transaction():
                for job, analysed in batch:
                    desk.keep(job, analysed)
        self.records.put_paths(desk.paths())
        became = self.reconcile(progress)
        with self.records.transaction():
            report = desk.report(became)
            self.records.log_import(_log_rows(report, desk, now))
        return report


@dataclass(frozen=True, slots=True)
class _Found:
    """A path with what became of its bytes so far."""

    path: str
    container: bool
    content_hash: str | None
    findings: tuple[Finding, ...]


@dataclass
class _Desk:
    """What one import knows while it runs."""

    records: Records
    known: dict[str, KnownFile]
    progress: Progress
    found: list[_Found] = field(default_factory=list)
    fresh: set[str] = field(default_factory=set)
    done: int = 0

    def __post_init__(self) -> None:
        self.first = 1 + max((file.sequence for file in self.known.values()), default=0)

    def jobs(self, files: Iterable[FoundFile]) -> Iterator[Job]:
        """Give the files whose bytes were never seen, noting all others on the way."""
        for file in files:
            content = None if file.container or _refused(file.findings) else file.load()
            if isinstance(content, Content) and self._is_new(content):
                self._note(file, content.content_hash)
                self.fresh.add(content.content_hash)
                yield Job(file.path, file.kind, content, self.first + len(self.fresh))
            else:
                self._note_unread(file, content)

    def _is_new(self, content: Content) -> bool:
        return content.content_hash not in self.known and content.content_hash not in self.fresh

    def _note(self, file: FoundFile, content_hash: str | None, *findings: Finding) -> None:
        self.found.append(_Found(file.path, file.container, content_hash, (*file.findings, *findings)))

    def _note_unread(self, file: FoundFile, content: Content | Finding | None) -> None:
        self._tick(file.path)
        if isinstance(content, Finding):
            self._note(file, None, *(() if content in file.findings else (content,)))
        else:
            self._note(file, None if content is None else content.content_hash)

    def _tick(self, path: str) -> None:
        self.done += 1
        self.progress(self.done, None, path)

    def told(self, results: Iterable[tuple[Job, Analysed | None]]) -> Iterator[tuple[Job, Analysed | None]]:
        """Give results on, telling of each as it comes and not only when its batch is kept."""
        for job, analysed in results:
            self._tick(job.path)
            yield job, analysed

    def keep(self, job: Job, analysed: Analysed | None) -> None:
        """Keep the rows of one file that was read, or note that reading it took its process down."""
        told = analysed or Analysed.crashed(job)
        self.known[job.content.content_hash] = told.file
        self.records.put_files([told.file])
        self.records.put_recordings(told.recordings)
        self.records.put_remarks(told.remarks)
        self.records.put_weighings(told.weighings)

    def paths(self) -> dict[str, str]:
        """Give the content hash of what was found under each path."""
        return {found.path: found.content_hash for found in self.found if found.content_hash is not None}

    def report(self, became: Reconciled) -> ImportReport:
        """Settle every outcome, now that it is known which recordings joined a run that was there."""
        seen: set[str] = set()
        files = []
        for found in self.found:
            files.append(self._file_outcome(found, became, first=found.content_hash not in seen))
            seen.update(filter(None, [found.content_hash]))
        unsettled = [row for row in self.known.values() if row.settled is None]
        self.records.put_files(_settled(row, became) for row in unsettled)
        return ImportReport(tuple(files))

    def _file_outcome(self, found: _Found, became: Reconciled, *, first: bool) -> FileOutcome:
        if found.content_hash is None:
            return FileOutcome(found.path, _unread_outcome(found), found.findings)
        row = self.known[found.content_hash]
        outcome = outcome_of(row, became, first=first and row.settled is None)
        return FileOutcome(found.path, outcome, (*found.findings, *row.findings))


def _refused(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def _unread_outcome(found: _Found) -> ImportOutcome:
    if _refused(found.findings):
        return ImportOutcome.FAILED
    return ImportOutcome.CONTAINER if found.container else ImportOutcome.SKIPPED


def outcome_of(row: KnownFile, became: Reconciled, *, first: bool) -> ImportOutcome:
    """Give the first outcome that applies: failed, salvaged, same, merged, imported, skipped.

    Parameters
    ----------
    row : KnownFile
        What reading the bytes gave.
    became : Reconciled
        What became of the recordings that are new.
    first : bool
        Whether these bytes were never seen before.
    """
    if row.read is ReadOutcome.FAILED:
        return ImportOutcome.FAILED
    if row.read is ReadOutcome.SALVAGED:
        return ImportOutcome.SALVAGED
    if not first:
        return ImportOutcome.SAME
    if row.content_hash in became.merged:
        return ImportOutcome.MERGED
    empty = row.read is ReadOutcome.NOT_AN_ACTIVITY and row.content_hash not in became.alone
    return ImportOutcome.SKIPPED if empty else ImportOutcome.IMPORTED


def _settled(row: KnownFile, became: Reconciled) -> KnownFile:
    return replace(row, settled=outcome_of(row, became, first=True))


def _log_rows(report: ImportReport, desk: _Desk, now: datetime) -> Iterator[ImportLogRow]:
    for file, found in zip(report.files, desk.found, strict=True):
        yield ImportLogRow(now, file.path, found.content_hash, file.outcome, file.findings)


def _batches(results: Iterable[tuple[Job, Analysed | None]], size: int) -> Iterator[list[tuple[Job, Analysed | None]]]:
    iterator = iter(results)
    while batch := list(islice(iterator, size)):
        yield batch
