"""The answers of `backstride diary`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.diary.entries import Entry
from backstride.diary.history import Revision
from backstride.findings import Finding
from backstride.services.diary.values import typed_of


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryOut:
    """One diary entry; what is left out of `told` was not told, which is never a zero.

    Parameters
    ----------
    entry_id : str
        Entry id.
    kind : str
        morning, before_run, skipped_because, after_run, evening or weekly.
    day : str
        Local diary day; the day ends at four in the morning.
    at : str
        Local time it speaks about, with offset.
    told : Mapping of str to str
        Fields as they would be typed; several marks joined by ;
    """

    entry_id: str
    kind: str
    day: str
    at: str
    told: Mapping[str, str]

    @classmethod
    def of(cls, entry: Entry) -> "EntryOut":
        """Return an entry for JSON."""
        told = {name: cell for name, cell in typed_of(entry).items() if name != "at"}
        return cls(
            entry_id=entry.entry_id, kind=entry.kind, day=entry.day.isoformat(), at=entry.at.isoformat(), told=told
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DueOut:
    """What made the safety questions due again.

    Parameters
    ----------
    cause : str
        Cause.
    signs : sequence of str
        Identifiers of the questions that words in a note sound like.
    message : str
        Message.
    """

    cause: str
    signs: Sequence[str]
    message: str


@dataclass(frozen=True, kw_only=True)
class DiarySavedAnswer(Answer):
    """What came of saving, editing, taking out or undoing.

    Parameters
    ----------
    entry : EntryOut or None
        As kept; null where nothing was kept, or the entry is out now.
    findings : sequence of Finding
        What stood against it, `where` naming the field.
    due_again : sequence of DueOut
        Due again.
    conditions : sequence of str
        Cards for conditions that its words name.
    """

    schema: Literal["backstride/diary-saved/1"] = "backstride/diary-saved/1"
    entry: EntryOut | None
    findings: Sequence[Finding]
    due_again: Sequence[DueOut]
    conditions: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class DiaryAnswer(Answer):
    """The diary as it stands.

    Parameters
    ----------
    mode : str
        light, daily or paused.
    until : str or None
        Last local day of daily asking.
    question : str
        What daily asking is for; empty in light mode.
    asks_today : bool
        Whether the morning entry is asked today.
    entries : sequence of EntryOut
        Oldest first.
    """

    schema: Literal["backstride/diary/1"] = "backstride/diary/1"
    mode: str
    until: str | None
    question: str
    asks_today: bool
    entries: Sequence[EntryOut]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionOut:
    """One version of an entry.

    Parameters
    ----------
    number : int
        Number.
    saved_at : str
        Saved at.
    entry : EntryOut or None
        null: the entry was taken out.
    """

    number: int
    saved_at: str
    entry: EntryOut | None

    @classmethod
    def of(cls, revision: Revision) -> "VersionOut":
        """Return a version for JSON."""
        entry = None if revision.entry is None else EntryOut.of(revision.entry)
        return cls(number=revision.number, saved_at=revision.saved_at.isoformat(), entry=entry)


@dataclass(frozen=True, kw_only=True)
class DiaryHistoryAnswer(Answer):
    """Every version of one entry.

    Parameters
    ----------
    versions : sequence of VersionOut
        The first one first.
    """

    schema: Literal["backstride/diary-history/1"] = "backstride/diary-history/1"
    versions: Sequence[VersionOut]


@dataclass(frozen=True, kw_only=True)
class DiaryImportAnswer(Answer):
    """What came of a table.

    Parameters
    ----------
    file : str
        File.
    columns : str
        How its columns were read: own, the name of a known shape, or a file.
    rows : int
        Rows that were about the diary.
    saved : int
        Saved.
    known : int
        Entries that were there already.
    findings : sequence of Finding
        Findings.
    due_again : sequence of DueOut
        Due again.
    """

    schema: Literal["backstride/diary-import/1"] = "backstride/diary-import/1"
    file: str
    columns: str
    rows: int
    saved: int
    known: int
    findings: Sequence[Finding]
    due_again: Sequence[DueOut]


@dataclass(frozen=True, kw_only=True)
class DiaryExportAnswer(Answer):
    """A table that was written.

    Parameters
    ----------
    file : str
        File.
    rows : int
        Rows.
    own_words : bool
        Whether own words went along.
    """

    schema: Literal["backstride/diary-export/1"] = "backstride/diary-export/1"
    file: str
    rows: int
    own_words: bool
