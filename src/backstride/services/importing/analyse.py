"""One file in, everything it holds out: the pure, picklable unit of work of an import."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from backstride.findings import Finding, Severity
from backstride.runs.fingerprint import fingerprint
from backstride.runs.recording import Reading, ReadOutcome, Recording, Remark
from backstride.runs.refine import refine
from backstride.services.importing.figures import Figure
from backstride.services.importing.nets import DISK_FULL, OF_STOPPED, failure
from backstride.services.ports import Originals, SampleFiles, Stopped
from backstride.services.records import READERS, Content, KnownFile, RecordingRow, RemarkRow, run_id_of


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read."""

    path: str
    kind: str
    content: Content
    sequence: int


@dataclass(frozen=True, slots=True)
class Analysed:
    """What one file held."""

    file: KnownFile
    recordings: tuple[RecordingRow, ...] = ()
    remarks: tuple[RemarkRow, ...] = ()
    weighings: tuple[tuple[date, float], ...] = ()
    nights: tuple[tuple[date, float], ...] = ()

    @classmethod
    def failed(cls, job: Job, finding: Finding) -> "Analysed":
        """Return the result for a file of which nothing is used, with the reason."""
        return cls(_known(job, Reading(ReadOutcome.FAILED, (), (finding,))))

    @classmethod
    def stopped(cls, job: Job, why: Stopped) -> "Analysed":
        """Return the result for a file whose reading was stopped from outside."""
        return cls.failed(job, Finding(OF_STOPPED[why], Severity.ERROR, job.path, {"problem": why.value}))

    @property
    def comes_again(self) -> bool:
        """Whether nothing of it is kept, because the file can be read once there is room on the disk."""
        return any(finding.code == DISK_FULL for finding in self.file.findings)


Reader = Callable[[Content, str], Reading]


@dataclass(frozen=True, slots=True)
class Analyse:
    """Reads a file, keeps its bytes and samples, and returns its rows.

    Parameters
    ----------
    readers : Mapping of str to callable
        The reader for each kind of file; a kind without one is not an activity.
    originals, samples : ports
        Where bytes and samples are kept; both are written whole or not at all.
    figure : Figure
        Works out gait, facts and loads.
    """

    readers: Mapping[str, Reader]
    originals: Originals
    samples: SampleFiles
    figure: Figure

    def __call__(self, job: Job) -> Analysed:
        """Read one file; whatever goes wrong in it becomes a finding.

        Parameters
        ----------
        job : Job
            The file's bytes, kind and path.

        Raises
        ------
        MemoryError
            If there is not enough; the process should not go on then.
        """
        try:
            return self._analysed(job)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the bytes did, the other files go on
            return Analysed.failed(job, failure(error, job.path))

    def _analysed(self, job: Job) -> Analysed:
        self.originals.keep(job.content.pieces(), job.content.content_hash)
        reading = self._read(job)
        rows = tuple(self._row(job, part, recording) for part, recording in enumerate(reading.recordings))
        remarks = tuple(_remark_row(job, line, remark) for line, remark in enumerate(reading.remarks))
        return Analysed(_known(job, reading), rows, remarks, reading.weighings, reading.nights)

    def _read(self, job: Job) -> Reading:
        reader = self.readers.get(job.kind)
        if reader is None:
            finding = Finding("not-an-activity-file", Severity.NOTE, job.path, {"kind": job.kind})
            return Reading(ReadOutcome.NOT_AN_ACTIVITY, (), (finding,))
        return reader(job.content, job.path)

    def _row(self, job: Job, part: int, raw: Recording) -> RecordingRow:
        recording, found = refine(raw)
        return self.keep(recording_key(job.content.content_hash, part), job.sequence, recording, found)

    def keep(self, key: str, sequence: int, recording: Recording, findings: tuple[Finding, ...] = ()) -> RecordingRow:
        """Keep a refined recording's samples and gait, and return its row.

        Parameters
        ----------
        key : str
            From its content.
        sequence : int
            When its file came.
        recording : Recording
            Refined.
        findings : tuple of Finding
            What was found while refining.
        """
        figures = self.figure(recording)
        self.samples.write_recording(key, recording)
        self.samples.write_gait(run_id_of([key]), figures.gait)
        return RecordingRow(
            key=key,
            file_hash=key.rpartition("-")[0],
            sequence=sequence,
            format=recording.format,
            sport=recording.sport,
            activity=recording.activity,
            start=recording.start,
            fingerprint=fingerprint(key, recording),
            facts=figures.facts,
            load=figures.load,
            utc_offset_s=recording.utc_offset_s,
            zone=recording.zone,
            place=_place(recording),
            name=recording.summary.name,
            note=recording.summary.note,
            gear=recording.summary.gear,
            treadmill=recording.treadmill,
            findings=findings,
            provenance=figures.provenance,
        )


def recording_key(content_hash: str, part: int) -> str:
    """Return the key of one activity of a file: from its content alone."""
    return f"{content_hash}-{part}"


def _known(job: Job, reading: Reading) -> KnownFile:
    content = job.content
    return KnownFile(
        content.content_hash,
        content.size_bytes,
        job.kind,
        job.path,
        job.sequence,
        ReadOutcome.SALVAGED if content.findings and reading.recordings else reading.outcome,
        (*content.findings, *reading.findings),
        readers=READERS,
    )


def _remark_row(job: Job, line: int, remark: Remark) -> RemarkRow:
    recording = remark.recording
    return RemarkRow(
        key=recording_key(job.content.content_hash, line),
        file_hash=job.content.content_hash,
        path=remark.path,
        alone=remark.alone,
        sport=recording.sport,
        activity=recording.activity,
        start=recording.start,
        summary=recording.summary,
        format=recording.format,
        utc_offset_s=recording.utc_offset_s,
        identifier=remark.identifier,
    )


def _place(recording: Recording) -> tuple[float, float] | None:
    columns = recording.samples.columns
    if "latitude_deg" not in columns or "longitude_deg" not in columns:
        return None
    latitude, longitude = columns["latitude_deg"], columns["longitude_deg"]
    here = np.flatnonzero(np.isfinite(latitude) & np.isfinite(longitude))
    return None if not len(here) else (float(latitude[here[0]]), float(longitude[here[0]]))
