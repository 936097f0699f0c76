"""Import: from paths to stored recordings, file by file, each with exactly one outcome."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from backstride.findings import Finding, Severity
from backstride.runs.summary import ReadOutcome
from backstride.services.importing.analyse import Analysed, Job
from backstride.services.importing.nets import DISK_FULL, disk_is_full, failure, processor_s
from backstride.services.importing.reconcile import Reconcile, Reconciled
from backstride.services.ports import Compute, FoundFile, Originals, Progress, Records, Stopped
from backstride.services.records import Content, ImportLogRow, ImportOutcome, KnownFile

BATCH = 64
"""Files kept per transaction; a kill loses at most the reading of so many. [files]"""


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """How the import of one path ended.

    Parameters
    ----------
    path : str
        As found; a member of an archive names the archive first.
    outcome : ImportOutcome
        Exactly one; `container` is an archive and is not counted.
    findings : tuple of Finding
        What was mended, missing or lost.
    """

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
    findings : tuple of Finding
        What is wrong with the import as a whole; a full disk ends it before runs are made of what was read.
    """

    files: tuple[FileOutcome, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def counts(self) -> Mapping[ImportOutcome, int]:
        """How many files ended how; archives themselves are not counted."""
        counted = Counter(file.outcome for file in self.files if file.outcome is not ImportOutcome.CONTAINER)
        return {outcome: counted[outcome] for outcome in ImportOutcome if outcome is not ImportOutcome.CONTAINER}

    @property
    def out_of_room(self) -> bool:
        """Whether the disk was too full for something, which the next import takes in."""
        return any(
            one.code == DISK_FULL for one in (*self.findings, *(f for file in self.files for f in file.findings))
        )

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
    originals : Originals or None
        Where bytes that are known are kept again, should they have been lost.
    """

    find: Callable[[Sequence[Path]], Iterator[FoundFile]]
    analyse: Callable[[Job], Analysed]
    records: Records
    compute: Compute
    reconcile: Reconcile
    originals: Originals | None = None

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
        intake = _Intake(self.records, dict(self.records.known_files()), progress, self.originals)
        jobs = intake.jobs(self.find(paths))
        results = self.compute.map_unordered(self.analyse, jobs, _processor_s)
        for batch in _batches(intake.told(results), BATCH):
            intake.keep_all(batch)
        try:
            return self._finished(intake, now, progress)
        except Exception as error:
            if not disk_is_full(error):
                raise
            return intake.unfinished()

    def _finished(self, intake: "_Intake", now: datetime, progress: Progress) -> ImportReport:
        self.records.put_paths(intake.paths())
        became = self.reconcile(progress)
        with self.records.transaction():
            report = intake.report(became)
            self.records.log_import(_log_rows(report, intake, now))
        return report


def _processor_s(job: Job) -> float:
    return processor_s(job.content.size_bytes)


@dataclass(frozen=True, slots=True)
class _Found:
    """A path with what became of its bytes so far."""

    path: str
    container: bool
    content_hash: str | None
    findings: tuple[Finding, ...]


@dataclass
class _Intake:
    """What one import knows while it runs."""

    records: Records
    known: dict[str, KnownFile]
    progress: Progress
    originals: Originals | None = None
    found: list[_Found] = field(default_factory=list)
    fresh: set[str] = field(default_factory=set)
    come_again: dict[str, KnownFile] = field(default_factory=dict)
    """What there was no room for; the next import reads it."""
    done: int = 0

    def __post_init__(self) -> None:
        self.first = 1 + max((file.sequence for file in self.known.values()), default=0)

    def jobs(self, files: Iterable[FoundFile]) -> Iterator[Job]:
        """Return the files whose bytes were never seen, noting all others on the way."""
        for file in files:
            content = None if file.container or _refused(file.findings) else _loaded(file)
            if isinstance(content, Content) and self._is_new(content):
                self._note(file, content.content_hash)
                self.fresh.add(content.content_hash)
                yield Job(file.path, file.kind, content, self.first + len(self.fresh))
            else:
                self._note_unread(file, content)
                self._keep_again(content)

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

    def _keep_again(self, content: Content | Finding | None) -> None:
        if self.originals is not None and isinstance(content, Content) and content.content_hash in self.known:
            self.originals.keep(content.pieces(), content.content_hash)

    def _tick(self, path: str) -> None:
        self.done += 1
        self.progress(self.done, None, path)

    def told(self, results: Iterable[tuple[Job, Analysed | Stopped]]) -> Iterator["_Result"]:
        """Yield results, telling of each as it comes and not only when its batch is kept."""
        for job, result in results:
            self._tick(job.path)
            yield job, Analysed.stopped(job, result) if isinstance(result, Stopped) else result

    def keep_all(self, batch: Sequence["_Result"]) -> None:
        """Keep the rows of some files in one transaction; where that fails, each in one of its own."""
        try:
            with self.records.transaction():
                self._keep([analysed for _, analysed in batch])
        except Exception:  # noqa: BLE001 - one of them is tried after the other then
            for job, analysed in batch:
                self._keep_alone(job, analysed)
        else:
            self._remember(analysed for _, analysed in batch)

    def _keep_alone(self, job: Job, analysed: Analysed) -> None:
        try:
            with self.records.transaction():
                self._keep([analysed])
            self._remember([analysed])
        except Exception as error:  # noqa: BLE001 - this one is kept as failed, the others go on
            failed = Analysed.failed(job, failure(error, job.path))
            if not failed.comes_again:
                with self.records.transaction():
                    self._keep([failed])
            self._remember([failed])

    def _keep(self, batch: Sequence[Analysed]) -> None:
        """Keep the rows of some files, all of one table at once: to make a statement costs more than to run it."""
        stay = [analysed for analysed in batch if not analysed.comes_again]
        self.records.put_files(analysed.file for analysed in stay)
        self.records.put_recordings(row for analysed in stay for row in analysed.recordings)
        self.records.put_remarks(row for analysed in stay for row in analysed.remarks)
        self.records.put_weighings(row for analysed in stay for row in analysed.weighings)
        self.records.put_nights(row for analysed in stay for row in analysed.nights)

    def _remember(self, kept: Iterable[Analysed]) -> None:
        for analysed in kept:
            seen = self.come_again if analysed.comes_again else self.known
            seen[analysed.file.content_hash] = analysed.file

    def paths(self) -> dict[str, str]:
        """Return the content hash of what was found and read under each path."""
        return {found.path: found.content_hash for found in self.found if found.content_hash in self.known}

    def report(self, became: Reconciled) -> ImportReport:
        """Settle every outcome, now that it is known which recordings joined a run that was there."""
        files = tuple(self._outcomes(became))
        unsettled = [row for row in self.known.values() if row.settled is None]
        self.records.put_files(_settled(row, became) for row in unsettled)
        return ImportReport(files)

    def unfinished(self) -> ImportReport:
        """Return what was read before the disk was full; runs are made of it by the next import."""
        return ImportReport(tuple(self._outcomes(Reconciled())), (Finding(DISK_FULL, Severity.ERROR),))

    def _outcomes(self, became: Reconciled) -> Iterator[FileOutcome]:
        seen: set[str] = set()
        for found in self.found:
            yield self._file_outcome(found, became, first=found.content_hash not in seen)
            seen.update(filter(None, [found.content_hash]))

    def _file_outcome(self, found: _Found, became: Reconciled, *, first: bool) -> FileOutcome:
        if found.content_hash is None:
            return FileOutcome(found.path, _unread_outcome(found), found.findings)
        if found.content_hash in self.come_again:
            again = self.come_again[found.content_hash]
            return FileOutcome(found.path, ImportOutcome.FAILED, (*found.findings, *again.findings))
        row = self.known[found.content_hash]
        outcome = outcome_of(row, became, first=first and row.settled is None)
        return FileOutcome(found.path, outcome, (*found.findings, *row.findings))


_Result = tuple[Job, Analysed]


def _loaded(file: FoundFile) -> Content | Finding:
    try:
        return file.load()
    except Exception as error:  # noqa: BLE001 - whatever the bytes did, the other files go on
        return failure(error, file.path)


def _refused(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def _unread_outcome(found: _Found) -> ImportOutcome:
    if _refused(found.findings):
        return ImportOutcome.FAILED
    return ImportOutcome.CONTAINER if found.container else ImportOutcome.SKIPPED


def outcome_of(row: KnownFile, became: Reconciled, *, first: bool) -> ImportOutcome:
    """Return the first outcome that applies: failed, salvaged, same, merged, imported, skipped.

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


def _log_rows(report: ImportReport, intake: _Intake, now: datetime) -> Iterator[ImportLogRow]:
    for file, found in zip(report.files, intake.found, strict=True):
        yield ImportLogRow(now, file.path, found.content_hash, file.outcome, file.findings)


def _batches(results: Iterable[_Result], size: int) -> Iterator[list[_Result]]:
    iterator = iter(results)
    while batch := list(islice(iterator, size)):
        yield batch
