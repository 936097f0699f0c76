"""The answer of `backstride import --json`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.findings import Finding

OutcomeName = Literal["failed", "salvaged", "same", "merged", "imported", "skipped", "container"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOut:
    """One file and how its import ended.

    Parameters
    ----------
    path : str
        As found; a member of an archive names the archive first.
    outcome : OutcomeName
        Exactly one; `container` is an archive and is not counted.
    findings : sequence of Finding
        What was mended, missing or lost.
    """

    path: str
    outcome: OutcomeName
    findings: Sequence[Finding]


@dataclass(frozen=True, kw_only=True)
class ImportAnswer(Answer):
    """How an import ended. The six counts add up to the number of files that are no containers.

    Parameters
    ----------
    imported : int
        Files that brought something new.
    merged : int
        Files whose activity joined a run that was already there.
    same : int
        Files whose bytes were known.
    skipped : int
        Files that are no activity.
    salvaged : int
        Damaged files of which a part was saved.
    failed : int
        Files that could not be used.
    files : sequence of FileOut
        Every file found, in order.
    findings : sequence of Finding
        What is wrong with the import as a whole, e.g. that the disk is full.
    """

    schema: Literal["backstride/import/1"] = "backstride/import/1"
    imported: int
    merged: int
    same: int
    skipped: int
    salvaged: int
    failed: int
    files: Sequence[FileOut]
    findings: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLineOut(FileOut):
    """One line of the log of imports.

    Parameters
    ----------
    at : str
        When, ISO 8601.
    """

    at: str


@dataclass(frozen=True, kw_only=True)
class ImportLogAnswer(Answer):
    """The log of all imports, oldest first.

    Parameters
    ----------
    lines : sequence of LogLineOut
        One line a file and import.
    """

    schema: Literal["backstride/import-log/1"] = "backstride/import-log/1"
    lines: Sequence[LogLineOut]
