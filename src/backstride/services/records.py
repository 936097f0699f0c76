"""Rows that the use cases keep: small frozen values, without samples."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from backstride.dose.model import RunLoad
from backstride.findings import Finding
from backstride.plain_text import hold_lines
from backstride.runs.coarse import Fingerprint
from backstride.runs.file_format import FileFormat
from backstride.runs.run_facts import RunFacts
from backstride.runs.summary import ReadOutcome, Sport, Summary

RUN_ID_DIGITS: Final = 12
"""Hexadecimal digits of a run's identifier; two of 100,000 runs meet with a chance below 1 in 50,000."""


class ImportOutcome(StrEnum):
    """How the import of one file ended; exactly one of them holds, the first that applies."""

    FAILED = "failed"
    SALVAGED = "salvaged"
    SAME = "same"
    MERGED = "merged"
    IMPORTED = "imported"
    SKIPPED = "skipped"
    CONTAINER = "container"
    """An archive: its members count, it does not."""


class ZoneSource(StrEnum):
    """Where a run's local time comes from."""

    FILE = "file"
    POSITION = "position"
    RUNNER = "runner"
    """The runner's home zone, or a zone given for a span: nothing in the file says."""
    NONE = "none"
    """Nobody said: the clock is UTC."""


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes that came by a path, in memory or, where they may be too large for it, as a stream.

    Parameters
    ----------
    content_hash : str
        SHA-256 of the bytes, hexadecimal.
    size_bytes : int
        How many they are. [bytes]
    data : bytes
        The bytes themselves; empty where there is a stream.
    findings : tuple of Finding
        What was damaged on the way to them.
    stream : callable or None
        Gives the bytes in pieces; picklable.
    """

    content_hash: str
    size_bytes: int
    data: bytes = field(default=b"", repr=False)
    findings: tuple[Finding, ...] = ()
    stream: Callable[[], Iterator[bytes]] | None = None

    @classmethod
    def of(cls, data: bytes, findings: tuple[Finding, ...] = ()) -> "Content":
        """Return bytes in memory with their hash."""
        return cls(sha256(data).hexdigest(), len(data), data, findings)

    @classmethod
    def streamed(cls, stream: Callable[[], Iterator[bytes]]) -> "Content":
        """Return a stream of bytes with its hash."""
        digest, size = sha256(), 0
        for piece in stream():
            digest.update(piece)
            size += len(piece)
        return cls(digest.hexdigest(), size, stream=stream)

    def pieces(self) -> Iterator[bytes]:
        """Return the bytes in pieces."""
        return iter((self.data,)) if self.stream is None else self.stream()


READERS: Final = 2
"""Number of what is taken out of files: with a new one, files read before are read again by a repair (2: laps)."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """Bytes that were seen: what reading them gave, and the first path they came by."""

    content_hash: str
    size_bytes: int
    kind: str
    path: str
    sequence: int
    read: ReadOutcome
    findings: tuple[Finding, ...] = ()
    settled: ImportOutcome | None = None
    """The outcome of their first import; None until runs were made of them."""
    readers: int = 1
    """`READERS` as it was when they were read."""


@dataclass(frozen=True, slots=True)
class RecordingRow:
    """A recording without its samples."""

    key: str
    file_hash: str
    sequence: int
    format: FileFormat
    sport: Sport
    activity: str
    start: datetime
    fingerprint: Fingerprint
    facts: RunFacts
    load: RunLoad | None = None
    utc_offset_s: int | None = None
    zone: str | None = None
    place: tuple[float, float] | None = None
    """Latitude and longitude of the first position. [deg]"""
    name: str | None = None
    note: str | None = None
    gear: str | None = None
    treadmill: bool = False
    findings: tuple[Finding, ...] = ()
    provenance: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What a list says of an activity, as kept."""

    key: str
    file_hash: str
    path: str | None
    alone: bool
    sport: Sport
    activity: str
    start: datetime
    summary: Summary
    format: FileFormat
    utc_offset_s: int | None = None
    identifier: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One recording behind a run."""

    recording: str
    file_hash: str
    format: FileFormat
    path: str
    shift_s: float = 0.0
    """Seconds by which its clock was moved to fit the others."""


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run, walk or other activity, as kept."""

    run_id: str
    sport: Sport
    activity: str
    start: datetime
    zone: str
    zone_source: ZoneSource
    local_date: date
    facts: RunFacts
    load: RunLoad | None
    sources: tuple[Source, ...]
    name: str | None = None
    note: str | None = None
    gear: str | None = None
    treadmill: bool = False
    findings: tuple[Finding, ...] = ()
    provenance: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Versions of what the figures were made with."""


@dataclass(frozen=True, slots=True)
class ImportLogRow:
    """One line of the log of imports.

    Parameters
    ----------
    at : datetime
        When.
    path : str
        As found; a member of an archive names the archive first.
    content_hash : str or None
        SHA-256 of its bytes; None of an archive.
    outcome : ImportOutcome
        How it ended.
    findings : tuple of Finding
        What was mended, missing or lost.
    """

    at: datetime
    path: str
    content_hash: str | None = field(metadata={"inside": True})
    outcome: ImportOutcome
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class OneRun:
    """Recordings of which the runner said that they are one run.

    Parameters
    ----------
    recordings : tuple of str
        Their keys, in order.
    """

    recordings: tuple[str, ...]

    def __post_init__(self) -> None:
        hold_lines(self, "recordings")


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """The zone in which the runner says they were, for runs whose files do not say."""

    since: date
    until: date
    zone: str


def run_id_of(recordings: Iterable[str]) -> str:
    """Return the identifier of the run that some recordings are: from their content, whatever their order."""
    return sha256("+".join(sorted(recordings)).encode()).hexdigest()[:RUN_ID_DIGITS]
