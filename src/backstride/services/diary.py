"""The diary: told in half a minute, edited with its history, taken out and in as a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from backstride.diary.daily import DiaryDay, diary_days
from backstride.diary.entries import TOLD, Entry, ghosts
from backstride.diary.fields import EntryKind
from backstride.diary.gate import STALE_AFTER_DAYS
from backstride.diary.history import Revision, current, merged, next_revision, undo
from backstride.diary.jumps import triggers
from backstride.diary.modes import DiaryMode, daily_mode, paused, reminds, resumed, starting_mode
from backstride.diary.reading import Draft, Frame, read_entry
from backstride.diary.tables import ColumnMap, entry_row, read_foreign_row, read_own_row
from backstride.diary.triggers import Trigger
from backstride.findings import Finding
from backstride.services.classified import fact
from backstride.services.clock import Clock
from backstride.services.diary_ports import DiaryRecords, RevisionTaken
from backstride.services.diary_values import Reminder

_TRIES: Final = 5
_MODE: Final = "mode"


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving something typed.

    Parameters
    ----------
    entry : Entry or None
        The entry as kept; None where something stood against it and nothing was kept.
    findings : tuple of Finding
        What stood against it, `where` naming the field; or what two tabs both changed.
    typed : Mapping
        What was typed, unchanged, to be shown again.
    triggers : tuple of Trigger
        What in it made the safety questions due again.
    """

    entry: Entry | None
    findings: tuple[Finding, ...]
    typed: Mapping[str, Any]
    triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True)
class TableIn:
    """What came of a table.

    Parameters
    ----------
    rows : int
        Rows that were about the diary.
    saved, known : int
        Entries that were kept, and entries that were there already.
    findings : tuple of Finding
        What was wrong, naming row and field.
    triggers : tuple of Trigger
        What in the last four weeks of it made the safety questions due again.
    """

    rows: int
    saved: int
    known: int
    findings: tuple[Finding, ...]
    triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True)
class Diary:
    """The use cases around the diary.

    Parameters
    ----------
    records : DiaryRecords
        Where every version of every entry is kept.
    clock : Clock
        Which local time it is where the runner is.
    """

    records: DiaryRecords
    clock: Clock

    @fact
    def ghosts(self, kind: EntryKind) -> Mapping[str, Any]:
        """Give the last answers to an entry of a kind, to be shown faintly; they are never saved by themselves."""
        last = ghosts(self.entries(), kind)
        return {} if last is None else typed_of(last)

    @fact
    def save(self, kind: EntryKind, typed: Mapping[str, Any], now: datetime) -> Saved:
        """Keep a new entry, or say what stands against it at each field and keep nothing.

        Parameters
        ----------
        kind : EntryKind
            When it is made.
        typed : Mapping
            Field names with what was typed; ``at`` may be an ISO time without offset, meant where the runner was then.
        now : datetime
            This moment, local, with offset.
        """
        entry_id = identifier_of(self.records.runner_id, kind, now.isoformat(), repr(sorted(map(str, typed.items()))))
        frame = Frame(entry_id, self.records.runner_id, kind, now)
        draft = read_entry(frame, self._with_offset(typed, now))
        if draft.entry is None:
            return Saved(None, draft.findings, typed)
        with self.records.transaction():
            revisions = self.records.revisions()
            if any(one.entry_id == entry_id for one in revisions):
                return Saved(draft.entry, (), typed)
            found = triggers(draft.entry, _before(draft.entry, current(revisions)))
            self._keep(next_revision(revisions, entry_id, draft.entry, now), found)
        return Saved(draft.entry, (), typed, found)

    @fact
    def edit(self, entry_id: str, changed: Mapping[str, Any], now: datetime, base: int | None = None) -> Saved:
        """Keep a new version of an entry; what another tab saved meanwhile is not lost.

        Parameters
        ----------
        entry_id : str
            The entry.
        changed : Mapping
            Fields with what was typed; an empty value takes the field back, fields left out stay as they were.
        now : datetime
            This moment, local, with offset.
        base : int or None
            Number of the version the editor was opened with (`Revision.number`); the last one when None.

        Raises
        ------
        NoSuchEntry
            If no entry has the identifier.
        """
        for left in reversed(range(_TRIES)):
            try:
                return self._edited(entry_id, changed, now, base)
            except RevisionTaken:
                if not left:
                    raise
        raise NoSuchEntry(entry_id)

    def _edited(self, entry_id: str, changed: Mapping[str, Any], now: datetime, base: int | None) -> Saved:
        with self.records.transaction():
            revisions = self.records.revisions()
            mine = [one for one in revisions if one.entry_id == entry_id]
            began = next((one.entry for one in mine if one.number == base), None) or _last_told(entry_id, mine)
            draft = self._redrafted(began, changed, now)
            if draft.entry is None:
                return Saved(None, draft.findings, changed)
            stored = max(mine, key=lambda one: one.number).entry
            entry, findings = (draft.entry, ()) if stored is None else merged(began, stored, draft.entry)
            earlier = _before(entry, current(revisions))
            known = {(one.cause, one.signs) for one in triggers(stored, earlier)} if stored else set()
            grew = stored is None or (entry.back_pain or 0) > (stored.back_pain or 0)
            found = tuple(one for one in triggers(entry, earlier) if grew or (one.cause, one.signs) not in known)
            self._keep(next_revision(revisions, entry_id, entry, now), found)
        return Saved(entry, findings, changed, found)

    def _redrafted(self, began: Entry, changed: Mapping[str, Any], now: datetime) -> Draft:
        """Give the version in which some fields are told otherwise; an old time that stays may be old."""
        typed = {**typed_of(began), **self._with_offset(changed, now)}
        old = "at" not in changed or typed["at"] == began.at.isoformat()
        return read_entry(Frame(began.entry_id, began.runner_id, began.kind, now, imported=old), typed)

    @fact
    def undo(self, entry_id: str, now: datetime) -> Entry | None:
        """Bring back the version before the last one; None where the entry is out now. Undoing twice brings it back.

        Raises
        ------
        NothingToUndo
            If the entry was never saved.
        """
        with self.records.transaction():
            revisions = self.records.revisions()
            revision = undo(revisions, entry_id, now)
            entry = None if revision.entry is None else replace(revision.entry, recorded_at=now)
            found = triggers(entry, _before(entry, current(revisions))) if entry else ()
            self._keep(replace(revision, entry=entry), found)
        return entry

    @fact
    def take_out(self, entry_id: str, now: datetime) -> None:
        """Take an entry out; its versions stay kept and `undo` brings it back.

        Raises
        ------
        NoSuchEntry
            If no entry has the identifier.
        """
        with self.records.transaction():
            revisions = self.records.revisions(entry_id)
            _last_told(entry_id, revisions)
            self._keep(next_revision(revisions, entry_id, None, now), ())

    @fact
    def entries(self, since: date | None = None, until: date | None = None) -> Sequence[Entry]:
        """Give the entries as they stand, oldest first, of all days or between two."""
        standing = current(self.records.revisions())
        return tuple(one for one in standing if (since or one.day) <= one.day <= (until or one.day))

    @fact
    def entry(self, entry_id: str) -> Entry:
        """Give one entry as it stands.

        Raises
        ------
        NoSuchEntry
            If no entry has the identifier, or it was taken out.
        """
        found = current(self.records.revisions(entry_id))
        if not found:
            raise NoSuchEntry(entry_id)
        return found[0]

    @fact
    def history(self, entry_id: str) -> Sequence[Revision]:
        """Give every version of an entry, the first one first.

        Raises
        ------
        NoSuchEntry
            If no entry ever had the identifier.
        """
        found = sorted(self.records.revisions(entry_id), key=lambda one: one.number)
        if not found:
            raise NoSuchEntry(entry_id)
        return found

    @fact
    def days(self) -> Sequence[DiaryDay]:
        """Give the diary as one row per day, days without an entry as empty rows."""
        return diary_days(self.entries())

    @fact
    def mode(self, today: date) -> DiaryMode:
        """Give how the diary asks; light until daily asking is chosen."""
        told = self.records.told(DiaryMode)
        return told[-1] if told else starting_mode(today)

    @fact
    def choose_daily(self, question: str, now: datetime, question_ends: date | None = None) -> DiaryMode:
        """Choose daily asking for a stated question; it ends with it, and after 12 weeks at the latest.

        Raises
        ------
        NoQuestionStated
            If it is for nothing.
        """
        return self._tell_mode(daily_mode(now.date(), question, question_ends), now)

    @fact
    def choose_light(self, now: datetime) -> DiaryMode:
        """Go back to two mornings a week."""
        return self._tell_mode(starting_mode(now.date()), now)

    @fact
    def pause(self, now: datetime) -> DiaryMode:
        """Pause asking by one tap; nothing is lost and nothing nags."""
        return self._tell_mode(paused(self.mode(now.date())), now)

    @fact
    def resume(self, now: datetime) -> DiaryMode:
        """Take the pause back; the mode is as it was."""
        return self._tell_mode(resumed(self.mode(now.date())), now)

    @fact
    def remind(self, now: datetime) -> bool:
        """Tell whether to remind now, and remember it if so: at most once a day, none after three without an entry."""
        today = now.date()
        days = [one.day for one in self.entries()]
        reminded = [one.on for one in self.records.told(Reminder)]
        due = reminds(self.mode(today), today, reminded, max(days, default=None))
        if due:
            self.records.tell(Reminder(today), today.isoformat(), now)
        return due

    @fact
    def import_table(self, rows: Sequence[Mapping[str, str]], columns: ColumnMap | None, now: datetime) -> TableIn:
        """Keep the entries of a table; a row that was taken in before changes nothing.

        Parameters
        ----------
        rows : sequence of Mapping
            Cells by column.
        columns : ColumnMap or None
            How the columns of a foreign table are read; None for a table that `export_table` gave.
        now : datetime
            This moment, local, with offset.
        """
        zone = self.clock.zone(now) or now.tzinfo or UTC
        drafts = [self._row(row, number, columns, now.astimezone(zone)) for number, row in enumerate(rows, 2)]
        meant = [draft for draft in drafts if draft is not None]
        brought = self.bring([draft.entry for draft in meant if draft.entry is not None], now)
        findings = tuple(finding for draft in meant for finding in draft.findings)
        return replace(brought, rows=len(meant), findings=findings)

    @fact
    def bring(self, entries: Iterable[Entry], now: datetime) -> TableIn:
        """Keep entries that were written elsewhere, all together; those that are known already change nothing.

        Parameters
        ----------
        entries : iterable of Entry
            Their identifiers come from their content.
        now : datetime
            This moment, local, with offset.
        """
        come = {entry.entry_id: entry for entry in entries}
        with self.records.transaction():
            known = {one.entry_id for one in self.records.revisions()}
            fresh = tuple(entry for entry_id, entry in come.items() if entry_id not in known)
            for entry in fresh:
                self.records.put_revision(Revision(entry.entry_id, 1, now, entry))
            found = tuple(self._recent_triggers(fresh, now))
            for trigger in found:
                self.records.add_to_gate(trigger)
        return TableIn(len(come), len(fresh), len(come) - len(fresh), (), found)

    def _row(self, row: Mapping[str, str], number: int, columns: ColumnMap | None, now: datetime) -> Draft | None:
        runner_id = self.records.runner_id
        if columns is None:
            told = {name: value for name, value in row.items() if name != "recorded_at"}
            draft = read_own_row(row, identifier_of(runner_id, repr(sorted(told.items()))), runner_id, now)
            return replace(
                draft, findings=tuple(replace(one, where=f"row {number}, {one.where}") for one in draft.findings)
            )
        entry_id = identifier_of(runner_id, "table", repr(sorted(row.items())))
        return read_foreign_row(row, columns, Frame(entry_id, runner_id, columns.kind, now), now.tzinfo or UTC, number)

    def _recent_triggers(self, fresh: Sequence[Entry], now: datetime) -> Sequence[Trigger]:
        """Give the triggers in the last four weeks of a table; what is older was settled one way or the other."""
        since = now.date() - timedelta(days=STALE_AFTER_DAYS)
        standing = current(self.records.revisions())
        recent = [one for one in fresh if one.day >= since]
        return [trigger for entry in recent for trigger in triggers(entry, _before(entry, standing))]

    @fact
    def export_table(self, *, own_words: bool = False) -> Sequence[Mapping[str, str]]:
        """Give the entries as rows of text; own words are left out unless asked for.

        Parameters
        ----------
        own_words : bool
            Whether own words go along.
        """
        return [entry_row(entry, own_words=own_words) for entry in self.entries()]

    def _keep(self, revision: Revision, found: Sequence[Trigger]) -> None:
        self.records.put_revision(revision)
        for trigger in found:
            self.records.add_to_gate(trigger)

    def _tell_mode(self, mode: DiaryMode, now: datetime) -> DiaryMode:
        self.records.tell(mode, _MODE, now)
        return mode

    def _with_offset(self, typed: Mapping[str, Any], now: datetime) -> Mapping[str, Any]:
        """Give what was typed with times that say where they are, where they can be read at all."""
        read = dict(typed)
        for name in ("at", "painkiller_at"):
            if isinstance(read.get(name), str) and read[name]:
                read[name] = self.clock.read(read[name], now) or read[name]
        return read


def typed_of(entry: Entry) -> Mapping[str, Any]:
    """Give the fields of an entry as they would be typed; what was not told is left out."""
    return {name: cell for name, cell in entry_row(entry, own_words=True).items() if cell and name in ("at", *TOLD)}


def _before(entry: Entry, standing: Sequence[Entry]) -> Sequence[Entry]:
    return [one for one in standing if one.at <= entry.at and one.entry_id != entry.entry_id]


def _last_told(entry_id: str, revisions: Sequence[Revision]) -> Entry:
    told = [one.entry for one in sorted(revisions, key=lambda one: one.number) if one.entry is not None]
    if not told:
        raise NoSuchEntry(entry_id)
    return told[-1]


def identifier_of(*parts: str) -> str:
    """Give the identifier of an entry from what makes it the one it is."""
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


class NoSuchEntry(LookupError):
    """An identifier was named that no diary entry has."""

    def __init__(self, entry_id: str) -> None:
        super().__init__(f"no diary entry has the identifier {entry_id}; 'backstride diary list' shows them")
