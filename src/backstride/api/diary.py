"""The answers of `backstride diary`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from backstride.api.schema import Answer, stands_for
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.history import Revision
from backstride.diary.modes import Mode, asks_this_morning, mode_on
from backstride.diary.triggers import Cause, Trigger
from backstride.findings import Finding
from backstride.services.diary.modes import DiaryModes
from backstride.services.diary.values import Saved, typed_of
from backstride.texts.catalogue import catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryOut:
    """One diary entry; what is left out of `told` was not told, which is never a zero.

    Parameters
    ----------
    entry_id : str
        Stays the same through edits.
    kind : EntryKind
        morning, before_run, skipped_because, after_run, evening or weekly.
    day : date
        Local diary day; the day ends at four in the morning.
    at : datetime
        Local time it speaks about, with offset.
    told : Mapping of str to str
        Fields as they would be typed; several marks joined by ;
    """

    entry_id: str
    kind: EntryKind
    day: date
    at: datetime
    told: Mapping[str, str]


@stands_for(Entry)
def entry_out(told: Entry) -> EntryOut:
    """Return an entry as it would be typed."""
    typed = {name: cell for name, cell in typed_of(told).items() if name != "at"}
    return EntryOut(entry_id=told.entry_id, kind=told.kind, day=told.day, at=told.at, told=typed)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueOut:
    """What made the safety questions due again.

    Parameters
    ----------
    cause : Cause
        What happened.
    signs : sequence of str
        Identifiers of the questions that words in a note sound like.
    message : str
        The same in a sentence.
    """

    cause: Cause
    signs: Sequence[str]
    message: str


@stands_for(Trigger)
def due_out(told: Trigger) -> DueOut:
    """Return what made the safety questions due again, with its sentence."""
    return DueOut(cause=told.cause, signs=told.signs, message=catalogue().say(f"cause-{told.cause}"))


@dataclass(frozen=True, kw_only=True)
class DiarySavedAnswer(Answer):
    """What came of saving, editing, taking out or undoing.

    Parameters
    ----------
    entry : Entry or None
        As kept; null where nothing was kept, or the entry is out now.
    findings : sequence of Finding
        What stood against it, `where` naming the field.
    due_again : sequence of Trigger
        What made the safety questions due again.
    conditions : sequence of str
        Cards for conditions that its words name.
    """

    schema: Literal["backstride/diary-saved/1"] = "backstride/diary-saved/1"
    entry: Entry | None
    findings: Sequence[Finding]
    due_again: Sequence[Trigger]
    conditions: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class DiaryAnswer(Answer):
    """The diary as it stands.

    Parameters
    ----------
    mode : Mode
        light, daily or paused.
    until : date or None
        Last local day of daily asking.
    question : str
        What daily asking is for; empty in light mode.
    asks_today : bool
        Whether the morning entry is asked today.
    entries : sequence of Entry
        Oldest first.
    """

    schema: Literal["backstride/diary/1"] = "backstride/diary/1"
    mode: Mode
    until: date | None
    question: str
    asks_today: bool
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionOut:
    """One version of an entry.

    Parameters
    ----------
    number : int
        1, 2, 3 in the order in which they were saved.
    saved_at : datetime
        When it was saved.
    entry : Entry or None
        The version; null: the entry was taken out.
    """

    number: int
    saved_at: datetime
    entry: Entry | None


@stands_for(Revision)
def version_out(told: Revision) -> VersionOut:
    """Return a version without the identifier that all of them share."""
    return VersionOut(number=told.number, saved_at=told.saved_at, entry=told.entry)


@dataclass(frozen=True, kw_only=True)
class DiaryHistoryAnswer(Answer):
    """Every version of one entry.

    Parameters
    ----------
    versions : sequence of Revision
        The first one first.
    """

    schema: Literal["backstride/diary-history/1"] = "backstride/diary-history/1"
    versions: Sequence[Revision]


@dataclass(frozen=True, kw_only=True)
class DiaryImportAnswer(Answer):
    """What came of a table.

    Parameters
    ----------
    file : str
        Its name.
    columns : str
        How its columns were read: own, common, the name of a known shape, or a file.
    rows : int
        Rows that were about the diary.
    saved : int
        Entries that were kept.
    known : int
        Entries that were there already.
    findings : sequence of Finding
        What stood against rows.
    due_again : sequence of Trigger
        What made the safety questions due again.
    zone : str
        Where times without an offset were taken to be told; empty where nothing was read.
    """

    schema: Literal["backstride/diary-import/1"] = "backstride/diary-import/1"
    file: str
    columns: str
    rows: int
    saved: int
    known: int
    findings: Sequence[Finding]
    due_again: Sequence[Trigger]
    zone: str = ""


@dataclass(frozen=True, kw_only=True)
class DiaryExportAnswer(Answer):
    """A table that was written.

    Parameters
    ----------
    file : str
        Its name.
    rows : int
        How many it has.
    own_words : bool
        Whether own words went along.
    """

    schema: Literal["backstride/diary-export/1"] = "backstride/diary-export/1"
    file: str
    rows: int
    own_words: bool


def diary_out(modes: DiaryModes, entries: Sequence[Entry], today: date) -> DiaryAnswer:
    """Return entries, and how often the diary asks.

    Parameters
    ----------
    modes : DiaryModes
        How often the diary of a home asks.
    entries : sequence of Entry
        Those to give.
    today : date
        The local day.
    """
    held = modes.mode(today)
    return DiaryAnswer(
        mode=mode_on(held, today),
        until=held.until,
        question=held.question,
        asks_today=asks_this_morning(held, today),
        entries=entries,
    )


def saved_out(saved: Saved) -> DiarySavedAnswer:
    """Return what was kept, what stood against it, and what made the safety questions due again."""
    return DiarySavedAnswer(
        entry=saved.entry, findings=saved.findings, due_again=saved.triggers, conditions=saved.conditions
    )
