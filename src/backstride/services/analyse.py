"""One file in, everything it holds out: the pure, picklable unit of work of an import."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Final

import numpy as np

from backstride.dose.model import LoadModel
from backstride.findings import Finding, Severity
from backstride.runner import Runner
from backstride.runs.facts import facts
from backstride.runs.gait import gait
from backstride.runs.recording import Reading, ReadOutcome, Recording, Sport
from backstride.runs.refine import refine
from backstride.runs.same import fingerprint
from backstride.services.ports import Originals, SampleFiles
from backstride.services.records import Content, KnownFile, RecordingRow

RUN_ID_DIGITS: Final = 12
"""Hexadecimal digits of a run's identifier; two of 100,000 runs meet with a chance below 1 in 50,000."""


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
    weighings: tuple[tuple[date, float], ...] = ()

    @classmethod
    def crashed(cls, job: Job) -> "Analysed":
        """Give the result for a file whose reading took its process down or never ended."""
        return cls(_known(job, Reading(ReadOutcome.FAILED, (), (Finding("reader-stopped", Severity.ERROR, job.path),))))


Reader = Callable[[bytes, str], Reading]


@dataclass(frozen=True, slots=True)
class Analyse:
    """Reads a file, keeps its bytes and samples, and gives its rows.

    Parameters
    ----------
    readers : Mapping of str to callable
        The reader for each kind of file; a kind without one is not an activity.
    originals, samples : ports
        Where bytes and samples are kept; both are written whole or not at all.
    load_model : LoadModel
        Turns gait into loads.
    """

    readers: Mapping[str, Reader]
    originals: Originals
    samples: SampleFiles
    load_model: LoadModel

    def __call__(self, job: Job) -> Analysed:
        """Read one file.

        Parameters
        ----------
        job : Job
            The file's bytes, kind and path.
        """
        self.originals.keep(job.content.data, job.content.content_hash)
        reading = self._read(job)
        rows = tuple(self._row(job, part, recording) for part, recording in enumerate(reading.recordings))
        return Analysed(_known(job, reading), rows, reading.weighings)

    def _read(self, job: Job) -> Reading:
        reader = self.readers.get(job.kind)
        if reader is None:
            finding = Finding("not-an-activity-file", Severity.NOTE, job.path, {"kind": job.kind})
            return Reading(ReadOutcome.NOT_AN_ACTIVITY, (), (finding,))
        return reader(job.content.data, job.path)

    def _row(self, job: Job, part: int, raw: Recording) -> RecordingRow:
        recording, found = refine(raw)
        key = recording_key(job.content.content_hash, part)
        self.samples.write_recording(key, recording)
        row = RecordingRow(
            key=key,
            file_hash=job.content.content_hash,
            sequence=job.sequence,
            format=recording.format,
            sport=recording.sport,
            activity=recording.activity,
            start=recording.start,
            fingerprint=fingerprint(recording),
            utc_offset_s=recording.utc_offset_s,
            zone=recording.zone,
            place=_place(recording),
            name=recording.summary.name,
            note=recording.summary.note,
            gear=recording.summary.gear,
            treadmill=recording.treadmill,
            findings=found,
        )
        return self._with_figures(row, recording)

    def _with_figures(self, row: RecordingRow, recording: Recording) -> RecordingRow:
        paced = gait(recording)
        self.samples.write_gait(run_id_of(row.key), paced)
        load = None if recording.sport is Sport.CROSS_TRAINING else self.load_model(paced, Runner())
        return replace(row, facts=facts(recording, paced), load=load)


def recording_key(content_hash: str, part: int) -> str:
    """Give the key of one activity of a file: from its content alone."""
    return f"{content_hash}-{part}"


def run_id_of(first_recording: str) -> str:
    """Give the identifier of the run whose first recording, in order of keys, is this one."""
    return sha256(first_recording.encode()).hexdigest()[:RUN_ID_DIGITS]


def _known(job: Job, reading: Reading) -> KnownFile:
    content = job.content
    return KnownFile(
        content.content_hash,
        len(content.data),
        job.kind,
        job.path,
        job.sequence,
        reading.outcome,
        reading.findings,
    )


def _place(recording: Recording) -> tuple[float, float] | None:
    columns = recording.samples.columns
    if "latitude_deg" not in columns or "longitude_deg" not in columns:
        return None
    latitude, longitude = columns["latitude_deg"], columns["longitude_deg"]
    here = np.flatnonzero(np.isfinite(latitude) & np.isfinite(longitude))
    return None if not len(here) else (float(latitude[here[0]]), float(longitude[here[0]]))
