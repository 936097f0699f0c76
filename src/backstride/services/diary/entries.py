"""The diary: told in half a minute, edited with its history, read as it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from backstride.diary.daily import DiaryDay, diary_days
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.history import Revision, current, merged, next_revision, undo
from backstride.diary.jumps import own_words, triggers
from backstride.diary.pain_rules import usual
from backstride.diary.reading import Draft, Frame, read_entry
from backstride.diary.triggers import Cause, Trigger
from backstride.diary.words import Heard, heard_in
from backstride.services.classified import fact
from backstride.services.clock import Clock
from backstride.services.diary.lately import entries_of_days, last_of_kind, mornings_before, told_before
from backstride.services.diary.values import NoSuchEntry, Saved, identifier_of, typed_of
from backstride.services.ports import Records, RevisionTaken

_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Diary:
    """The use cases around the diary.

    Parameters
    ----------
    records : Records
        Where every version of every entry is kept.
    clock : Clock
        Which local time it is where the runner is.
    hear : callable
        Gives the signs and conditions that words of this runner speak of on a day.
    """

    records: Records
    clock: Clock
    hear: Callable[[str, date], Heard] = lambda text, _day: heard_in(text)

    @fact
    def ghosts(self, kind: EntryKind, today: date) -> Mapping[str, Any]:
        """Return the last answers to an entry of a kind, to be shown faintly; they are never saved by themselves."""
        last = last_of_kind(self.records, kind, today)
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
        return self._kept(Frame(entry_id, self.records.runner_id, kind, now), typed)

    @fact
    def hand_over(self, client_id: str, kind: EntryKind, typed: Mapping[str, Any], now: datetime) -> Saved:
        """Keep an entry that was written elsewhere, once: the same again changes nothing, whatever became of it here.

        Parameters
        ----------
        client_id : str
            What it was called where it was written; the entry's identifier is made of it.
        kind : EntryKind
            When it was made.
        typed : Mapping
            As in `save`; it may speak about a time long ago, because it was written then.
        now : datetime
            This moment, local, with offset.
        """
        entry_id = identifier_of(self.records.runner_id, "handed over", client_id)
        frame = Frame(entry_id, self.records.runner_id, kind, now, imported=True)
        for left in reversed(range(_TRIES)):
            told = [one.entry for one in self.records.revisions(entry_id) if one.entry is not None]
            if told:
                return Saved(told[0], (), typed)
            try:
                return self._kept(frame, typed)
            except RevisionTaken:
                if not left:
                    raise
        raise NoSuchEntry(entry_id)

    def _kept(self, frame: Frame, typed: Mapping[str, Any]) -> Saved:
        draft = read_entry(frame, self._with_offset(typed, frame.now))
        if draft.entry is None:
            return self._refused(draft, typed, frame.now)
        with self.records.transaction():
            if self.records.revisions(frame.entry_id):
                return Saved(draft.entry, (), typed)
            found = self._triggers(draft.entry, told_before(self.records, draft.entry))
            self._keep(next_revision((), frame.entry_id, draft.entry, frame.now), found)
        return Saved(draft.entry, (), typed, found, self._conditions(draft.entry))

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
            mine = self.records.revisions(entry_id)
            began = next((one.entry for one in mine if one.number == base), None) or _last_told(entry_id, mine)
            draft = self._redrafted(began, changed, now)
            if draft.entry is None:
                return self._refused(draft, changed, now)
            stored = max(mine, key=lambda one: one.number).entry
            entry, findings = (draft.entry, ()) if stored is None else merged(began, stored, draft.entry)
            earlier = told_before(self.records, entry)
            known = {(one.cause, one.signs) for one in self._triggers(stored, earlier)} if stored else set()
            grew = stored is None or (entry.back_pain or 0) > (stored.back_pain or 0)
            found = tuple(one for one in self._triggers(entry, earlier) if grew or (one.cause, one.signs) not in known)
            self._keep(next_revision(mine, entry_id, entry, now), found)
        return Saved(entry, findings, changed, found, self._conditions(entry))

    def _redrafted(self, began: Entry, changed: Mapping[str, Any], now: datetime) -> Draft:
        """Return the version in which some fields are told otherwise; an old time that stays may be old."""
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
            revision = undo(self.records.revisions(entry_id), entry_id, now)
            entry = None if revision.entry is None else replace(revision.entry, recorded_at=now)
            found = self._triggers(entry, told_before(self.records, entry)) if entry else ()
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
        """Return the entries as they stand, oldest first, of all days or between two."""
        if since is not None:
            return entries_of_days(self.records, since, until or date.max)
        return tuple(one for one in current(self.records.revisions()) if one.day <= (until or one.day))

    @fact
    def entry(self, entry_id: str) -> Entry:
        """Return one entry as it stands.

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
        """Return every version of an entry, the first one first.

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
    def days(self, since: date | None = None) -> Sequence[DiaryDay]:
        """Return the diary as one row per day, days without an entry as empty rows, from the start or from a day.

        Where a watch told how long somebody slept, and the diary does not, the watch's word stands.
        """
        nights = self.records.nights()
        return [
            replace(one, sleep_h=nights[one.day]) if one.sleep_h is None and one.day in nights else one
            for one in diary_days(self.entries(since))
        ]

    @fact
    def usual(self, today: date) -> float | None:
        """Return the usual morning score of the back before a day, or None while there are too few. [0 to 10]"""
        return usual(mornings_before(self.records, today), today)

    def _triggers(self, entry: Entry, earlier: Sequence[Entry]) -> tuple[Trigger, ...]:
        return triggers(entry, earlier, lambda text: self.hear(text, entry.recorded_at.date()))

    def _refused(self, draft: Draft, typed: Mapping[str, Any], now: datetime) -> Saved:
        """Keep nothing of what was typed but a stop sign in its words: that binds even where the rest is refused."""
        words = ". ".join(str(typed[name]) for name in ("could_do", "went_well", "note") if typed.get(name))
        signs = self.hear(words, now.date()).signs
        found = (Trigger(now, Cause.WORDS_IN_NOTE, signs),) if signs else ()
        for trigger in found:
            self.records.add_to_gate(trigger)
        return Saved(None, draft.findings, typed, found)

    def _conditions(self, entry: Entry) -> tuple[str, ...]:
        return self.hear(own_words(entry), entry.recorded_at.date()).cards

    def _keep(self, revision: Revision, found: Sequence[Trigger]) -> None:
        # a stop sign binds even where what was typed beside it cannot be kept
        for trigger in found:
            self.records.add_to_gate(trigger)
        self.records.put_revision(revision)

    def _with_offset(self, typed: Mapping[str, Any], now: datetime) -> Mapping[str, Any]:
        """Return what was typed with times that say where they are, where they can be read at all."""
        read = dict(typed)
        for name in ("at", "painkiller_at"):
            if isinstance(read.get(name), str) and read[name]:
                read[name] = self.clock.read(read[name], now) or read[name]
        return read


def _last_told(entry_id: str, revisions: Sequence[Revision]) -> Entry:
    told = [one.entry for one in sorted(revisions, key=lambda one: one.number) if one.entry is not None]
    if not told:
        raise NoSuchEntry(entry_id)
    return told[-1]
