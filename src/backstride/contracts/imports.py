"""The answer of `backstride import --json`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, FindingOut, Part

OutcomeName = Literal["failed", "salvaged", "same", "merged", "imported", "skipped", "container"]


class FileOut(Part):
    """One file and how its import ended."""

    path: str = Field(description="As found; a member of an archive names the archive first.")
    outcome: OutcomeName = Field(description="Exactly one; `container` is an archive and is not counted.")
    findings: list[FindingOut] = Field(description="What was mended, missing or lost.")


class ImportAnswer(Answer):
    """How an import ended. The six counts add up to the number of files that are no containers."""

    schema_name: Literal["backstride/import/1"] = Field(default="backstride/import/1", alias="schema")
    imported: int = Field(description="Files that brought something new.")
    merged: int = Field(description="Files whose activity joined a run that was already there.")
    same: int = Field(description="Files whose bytes were known.")
    skipped: int = Field(description="Files that are no activity.")
    salvaged: int = Field(description="Damaged files of which a part was saved.")
    failed: int = Field(description="Files that could not be used.")
    files: list[FileOut] = Field(description="Every file found, in order.")
    findings: list[FindingOut] = Field(
        default=[], description="What is wrong with the import as a whole, e.g. that the disk is full."
    )


class LogLineOut(FileOut):
    """One line of the log of imports."""

    at: str = Field(description="When, ISO 8601.")


class ImportLogAnswer(Answer):
    """The log of all imports, oldest first."""

    schema_name: Literal["backstride/import-log/1"] = Field(default="backstride/import-log/1", alias="schema")
    lines: list[LogLineOut] = Field(description="One line a file and import.")
