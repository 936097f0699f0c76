"""The part of the diary that a question needs: read back only as far as it takes, however long the diary is."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from backstride.diary.entries import Entry, mornings
from backstride.diary.fields import EntryKind
from backstride.diary.history import current
from backstride.diary.jumps import STAYED_UP_WINDOW_DAYS
from backstride.diary.pain_rules import USUAL_MORNINGS
from backstride.services.ports import Records

FIRST_LOOK_DAYS: Final = 60
"""How far back the first look goes; each further one goes four times as far. [days]"""
WIDER: Final = 4
MORNINGS_NEEDED: Final = STAYED_UP_WINDOW_DAYS + USUAL_MORNINGS
"""Scored mornings that decide about a jump: a week of them, each against the usual of the mornings before it."""


def entries_of_days(records: Records, since: date, until: date) -> tuple[Entry, ...]:
    """Return the entries of some days as they stand, oldest first.

    Parameters
    ----------
    records : Records
        Where every version is kept.
    since, until : date
        First and last diary day.
    """
    return tuple(one for one in current(records.revisions_of_days(since, until)) if since <= one.day <= until)


def last_of_kind(records: Records, kind: EntryKind, until: date) -> Entry | None:
    """Return the last entry of a kind up to a day.

    Parameters
    ----------
    records : Records
        Where every version is kept.
    kind : EntryKind
        Which kind.
    until : date
        Last day.
    """
    found = _looked_back(records, until, kind, bool)
    return max(found, key=lambda one: (one.at, one.recorded_at), default=None)


def last_day(records: Records, until: date) -> date | None:
    """Return the last diary day with an entry up to a day."""
    return max((one.day for one in _looked_back(records, until, None, bool)), default=None)


def mornings_before(records: Records, day: date) -> Sequence[Entry]:
    """Return at least as many mornings before a day as the usual is made of, where there are so many."""
    return _looked_back(
        records,
        day,
        EntryKind.MORNING,
        lambda found: sum(one.day < day for one in mornings(found)) >= USUAL_MORNINGS,
    )


def told_before(records: Records, entry: Entry) -> tuple[Entry, ...]:
    """Return as much of what was told before an entry as decides whether it is a jump.

    Parameters
    ----------
    records : Records
        Where every version is kept.
    entry : Entry
        The entry; itself not among them.
    """
    scored = _looked_back(records, entry.day, EntryKind.MORNING, lambda found: _enough_mornings(found, entry))
    marked = _looked_back(records, entry.day, None, lambda found: _leg_told(found, entry)) if entry.leg_told else ()
    known = {one.entry_id: one for one in (*scored, *marked)}
    return tuple(sorted(before(entry, tuple(known.values())), key=lambda one: (one.at, one.entry_id)))


def before(entry: Entry, standing: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries that speak about a time up to that of an entry, without itself."""
    return [one for one in standing if one.at <= entry.at and one.entry_id != entry.entry_id]


def _enough_mornings(found: Sequence[Entry], entry: Entry) -> bool:
    return sum(one.day < entry.day for one in mornings(before(entry, found))) >= MORNINGS_NEEDED


def _leg_told(found: Sequence[Entry], entry: Entry) -> bool:
    return any(one.leg_told for one in before(entry, found))


def _looked_back(
    records: Records, until: date, kind: EntryKind | None, enough: Callable[[Sequence[Entry]], bool]
) -> Sequence[Entry]:
    """Look back further and further until there is enough, or nothing earlier."""
    first = records.first_diary_day()
    days, found = FIRST_LOOK_DAYS, list[Entry]()
    while first is not None and not enough(found):
        since = max(first, until - timedelta(days=min(days, (until - date.min).days)))
        standing = [one for one in current(records.revisions_of_days(since, until, kind)) if one.day <= until]
        if since <= first:
            return standing
        found = [one for one in standing if one.day >= since]
        days *= WIDER
    return found
