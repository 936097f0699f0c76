"""Edits as history: every version is kept, undo goes back one, and two open tabs lose nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from backstride.diary.entries import TOLD, Entry
from backstride.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of an entry.

    Parameters
    ----------
    entry_id : str
        The entry it is a version of.
    number : int
        1, 2, 3 in the order in which they were saved.
    saved_at : datetime
        When it was saved.
    entry : Entry or None
        The version; None when the entry was taken out.
    """

    entry_id: str
    number: int
    saved_at: datetime
    entry: Entry | None


def current(revisions: Sequence[Revision]) -> tuple[Entry, ...]:
    """Return the entries as they stand, oldest first; those taken out are left out."""
    latest = {one.entry_id: one for one in sorted(revisions, key=lambda one: one.number)}
    standing = [one.entry for one in latest.values() if one.entry is not None]
    return tuple(sorted(standing, key=lambda entry: (entry.at, entry.entry_id)))


def next_revision(revisions: Sequence[Revision], entry_id: str, entry: Entry | None, saved_at: datetime) -> Revision:
    """Return the revision that saves a version of an entry, or takes it out."""
    return Revision(entry_id, 1 + _last_number(revisions, entry_id), saved_at, entry)


def undo(revisions: Sequence[Revision], entry_id: str, saved_at: datetime) -> Revision:
    """Return the revision that brings back the version before the last one; undoing twice brings the last one back.

    Raises
    ------
    NothingToUndo
        If the entry has never been saved.
    """
    mine = sorted((one for one in revisions if one.entry_id == entry_id), key=lambda one: one.number)
    if not mine:
        raise NothingToUndo(entry_id)
    before = mine[-2].entry if len(mine) > 1 else None
    return Revision(entry_id, mine[-1].number + 1, saved_at, before)


def merged(base: Entry | None, stored: Entry, mine: Entry) -> tuple[Entry, tuple[Finding, ...]]:
    """Return one entry from two tabs that both started from `base`.

    What only one tab changed is taken from it. What both changed differently is taken from the later save, `mine`, and
    told as a finding; the other version stays in the history.

    Parameters
    ----------
    base : Entry or None
        What both tabs were opened with; None for a new entry.
    stored : Entry
        What the other tab saved meanwhile.
    mine : Entry
        What is saved now.
    """
    taken: dict[str, Any] = {}
    findings = []
    for name in ("at", *TOLD):
        began, theirs, ours = _told(base, name), getattr(stored, name), getattr(mine, name)
        taken[name] = theirs if ours == began else ours
        if ours != theirs and began not in (ours, theirs):
            findings.append(Finding("diary-both-changed", Severity.NOTE, name))
    return replace(mine, **taken), tuple(findings)


def changes(before: Entry, after: Entry) -> Mapping[str, tuple[Any, Any]]:
    """Return what an edit changed: the value before and after, per field."""
    told = {name: (getattr(before, name), getattr(after, name)) for name in ("at", *TOLD)}
    return {name: pair for name, pair in told.items() if pair[0] != pair[1]}


def _told(base: Entry | None, name: str) -> Any:
    if base is not None:
        return getattr(base, name)
    return next((field.default for field in fields(Entry) if field.name == name and name in TOLD), None)


def _last_number(revisions: Sequence[Revision], entry_id: str) -> int:
    return max((one.number for one in revisions if one.entry_id == entry_id), default=0)


class NothingToUndo(LookupError):
    """Undo was asked for an entry that was never saved."""

    def __init__(self, entry_id: str) -> None:
        super().__init__(f"entry {entry_id!r} was never saved, so there is nothing to take back")
