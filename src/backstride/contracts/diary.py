"""The answers of `backstride diary`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, FileName, FindingOut, Part
from backstride.diary.entries import Entry
from backstride.diary.history import Revision
from backstride.services.diary_values import typed_of


class EntryOut(Part):
    """One diary entry; what is left out of `told` was not told, which is never a zero."""

    entry_id: str
    kind: str = Field(description="morning, before_run, skipped_because, after_run, evening or weekly.")
    day: str = Field(description="Local diary day; the day ends at four in the morning.")
    at: str = Field(description="Local time it speaks about, with offset.")
    told: dict[str, str] = Field(description="Fields as they would be typed; several marks joined by ;")

    @classmethod
    def of(cls, entry: Entry) -> "EntryOut":
        """Give an entry for JSON."""
        told = {name: cell for name, cell in typed_of(entry).items() if name != "at"}
        return cls(
            entry_id=entry.entry_id, kind=entry.kind, day=entry.day.isoformat(), at=entry.at.isoformat(), told=told
        )


class DueOut(Part):
    """What made the safety questions due again."""

    cause: str
    signs: list[str] = Field(description="Identifiers of the questions that words in a note sound like.")
    message: str


class DiarySavedAnswer(Answer):
    """What came of saving, editing, taking out or undoing."""

    schema_name: Literal["backstride/diary-saved/1"] = Field(default="backstride/diary-saved/1", alias="schema")
    entry: EntryOut | None = Field(description="As kept; null where nothing was kept, or the entry is out now.")
    findings: list[FindingOut] = Field(description="What stood against it, `where` naming the field.")
    due_again: list[DueOut]
    conditions: list[str] = Field(
        default_factory=list,
        description="Cards for conditions that its words name.",
    )


class DiaryAnswer(Answer):
    """The diary as it stands."""

    schema_name: Literal["backstride/diary/1"] = Field(default="backstride/diary/1", alias="schema")
    mode: str = Field(description="light, daily or paused.")
    until: str | None = Field(description="Last local day of daily asking.")
    question: str = Field(description="What daily asking is for; empty in light mode.")
    asks_today: bool = Field(description="Whether the morning entry is asked today.")
    entries: list[EntryOut] = Field(description="Oldest first.")


class VersionOut(Part):
    """One version of an entry."""

    number: int
    saved_at: str
    entry: EntryOut | None = Field(description="null: the entry was taken out.")

    @classmethod
    def of(cls, revision: Revision) -> "VersionOut":
        """Give a version for JSON."""
        entry = None if revision.entry is None else EntryOut.of(revision.entry)
        return cls(number=revision.number, saved_at=revision.saved_at.isoformat(), entry=entry)


class DiaryHistoryAnswer(Answer):
    """Every version of one entry."""

    schema_name: Literal["backstride/diary-history/1"] = Field(default="backstride/diary-history/1", alias="schema")
    versions: list[VersionOut] = Field(description="The first one first.")


class DiaryImportAnswer(Answer):
    """What came of a table."""

    schema_name: Literal["backstride/diary-import/1"] = Field(default="backstride/diary-import/1", alias="schema")
    file: FileName
    columns: str = Field(description="How its columns were read: own, the name of a known shape, or a file.")
    rows: int = Field(description="Rows that were about the diary.")
    saved: int
    known: int = Field(description="Entries that were there already.")
    findings: list[FindingOut]
    due_again: list[DueOut]


class DiaryExportAnswer(Answer):
    """A table that was written."""

    schema_name: Literal["backstride/diary-export/1"] = Field(default="backstride/diary-export/1", alias="schema")
    file: FileName
    rows: int
    own_words: bool = Field(description="Whether own words went along.")
