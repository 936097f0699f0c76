"""Which home this is: a database that came from elsewhere, or from earlier, does not bring an open gate along.

Beside the database lie two small files that no backup holds: a token, and how many gate events the database held. The
database remembers the token, the place of its file on the disk and whose account it was. A copied folder has another
place, a restored or foreign database another token, an older database fewer events than the file remembers. Where the
whole folder was put back, files and all, `store.anchor` outside the folder remembers what it had.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from math import inf
from pathlib import Path
from secrets import token_hex
from threading import RLock
from typing import Final

import sqlalchemy as sa

from backstride.diary.gate import unanswered_signs
from backstride.diary.triggers import Cause, Trigger
from backstride.store.anchor import Anchor, forget_anchor, read_anchor, write_anchor
from backstride.store.codec import to_json
from backstride.store.gate_events import KeptEvent, kept_event, latest_moment
from backstride.store.gate_rows import SqlGateRecords
from backstride.store.home import Home, HomeIsBusy, engine_of, file_of
from backstride.store.plan_rows import SqlPlanRecords
from backstride.store.private import write_private

_TOKEN, _PLACE, _ACCOUNT = "identity", "identity_place", "identity_account"
_FACTS: Final = (_TOKEN, _PLACE, _ACCOUNT)
_DATABASE: Final = "identity_database"
_ANCHORED: Final = "identity_anchored"
_YES, _NO = "yes", "no"


def records_of(home: Home, now: datetime) -> SqlPlanRecords:
    """Return the rows of a home; where the home is not the one that was left, the safety questions are due again.

    Parameters
    ----------
    home : Home
        An opened home.
    now : datetime
        This moment, with offset.
    """
    watch = HomeWatch(home)
    records = SqlPlanRecords(engine_of(home), watch)
    watch.look(records, now)
    return records


def forget_identity(home: Home) -> None:
    """Remember nothing of a home outside its folder."""
    forget_anchor(_read(_token_file(home)))


@dataclass(frozen=True, slots=True)
class HomeWatch:
    """Looks at every use of the gate whether the home is the one that was left.

    Parameters
    ----------
    home : Home
        The home.
    """

    home: Home
    _one_by_one: RLock = field(default_factory=RLock, repr=False)

    def look(self, records: SqlGateRecords, now: datetime | None = None) -> None:
        """Look once; where the home is another one, or an older one, its questions are made due."""
        with self._one_by_one:
            facts = records.home_facts()
            if not _is_recognised(self.home, records, facts):
                _make_due(self.home, records, facts, now or datetime.now(UTC))
            records.take_in()
            self._remember(records)

    def grew(self, records: SqlGateRecords) -> None:
        """Remember outside the folder that an event was added."""
        with self._one_by_one:
            self._remember(records)

    def took_in(self, count: int) -> None:
        """Remember beside the database how many events it holds."""
        _write(_mark(self.home), str(count))

    def _remember(self, records: SqlGateRecords) -> None:
        token, events = _read(_token_file(self.home)), records.kept_events()
        if token is None or not events or self.home.is_simulated:
            return
        wanted, held = _anchor_of(records), read_anchor(token)
        done = held == wanted or write_anchor(token, wanted)
        _put_facts(records, {_ANCHORED: _YES if done else _NO, _DATABASE: _database_place(self.home)})


def _anchor_of(records: SqlGateRecords) -> Anchor:
    events = records.kept_events()
    signs = tuple(to_json(one) for one in unanswered_signs(records.kept_record()))
    return Anchor(len(events), tuple(events)[-1], signs)


def _is_recognised(home: Home, records: SqlGateRecords, facts: Mapping[str, str]) -> bool:
    held = tuple(facts.get(name) for name in _FACTS)
    # homes of earlier versions do not know the place of their database yet
    is_in_place = facts.get(_DATABASE) in {None, _database_place(home)}
    has_all = records.gate_events() >= _marked(home)
    return held == _found(home) and is_in_place and has_all and _is_anchored(records, facts)


def _is_anchored(records: SqlGateRecords, facts: Mapping[str, str]) -> bool:
    """Whether what is remembered outside the folder fits; nothing is remembered of a home that never was anchored."""
    anchor = read_anchor(facts.get(_TOKEN))
    if anchor is None:
        return facts.get(_ANCHORED) != _YES
    return anchor.fits(tuple(records.kept_events()))


def _make_due(home: Home, records: SqlGateRecords, facts: Mapping[str, str], now: datetime) -> None:
    """Make the questions due, bring back the stop signs that are remembered, and return the home a token of its own.

    The signs come first: a kill between two steps leaves a home that is not recognised, and is looked at again.
    """
    tokens = {facts.get(_TOKEN), _read(_token_file(home))}
    for anchor in filter(None, map(read_anchor, tokens)):
        _bring_back(records, anchor)
    _add_due(records, now)
    _leave(home, facts)
    _put_facts(records, _renewed(home))
    _write(_mark(home), str(records.gate_events()))


def _bring_back(records: SqlGateRecords, anchor: Anchor) -> None:
    known = [to_json(one) for one in unanswered_signs(records.kept_record())]
    for sign in anchor.signs:
        if sign not in known:
            records.keep_event(KeptEvent("check", sign))


def _add_due(records: SqlGateRecords, now: datetime) -> None:
    """Add that the questions are due, unless that is the last thing that was told."""
    events = records.kept_events()
    if not events:
        return
    latest = latest_moment(events.values())
    if not any(one.cause is Cause.RESTORED and one.at >= latest for one in records.kept_record().triggers):
        records.keep_event(kept_event(Trigger(max(now, latest), Cause.RESTORED)))


def _leave(home: Home, facts: Mapping[str, str]) -> None:
    """Remember of the token of this very place that it only comes back with an older copy."""
    token, place, _ = _found(home)
    anchor = read_anchor(token)
    if token is not None and anchor is not None and place == facts.get(_PLACE):
        write_anchor(token, replace(anchor, is_left=True))


def _put_facts(records: SqlGateRecords, facts: Mapping[str, str]) -> None:
    """Keep what is known of the home, where the database can be written; the next look tries again where not."""
    kept = records.home_facts()
    if any(kept.get(name) != value for name, value in facts.items()):
        with suppress(HomeIsBusy, sa.exc.OperationalError), records.hurried():
            records.put_home_facts(facts)


def _found(home: Home) -> tuple[str | None, ...]:
    path = _token_file(home)
    return (_read(path), str(path.stat().st_ino) if path.exists() else None, _account())


def _renewed(home: Home) -> dict[str, str]:
    # written beside the old one and put in its place, so that the disk cannot give it the same place again
    _write(_token_file(home), token_hex(16))
    found = {name: value for name, value in zip(_FACTS, _found(home), strict=True) if value is not None}
    return {**found, _DATABASE: _database_place(home)}


def _database_place(home: Home) -> str:
    return str((file_of(home.database) or (0, 0))[1])


def _account() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")


def _token_file(home: Home) -> Path:
    return home.folder / "identity"


def _mark(home: Home) -> Path:
    return home.folder / "gate-mark"


def _marked(home: Home) -> float:
    """Return how many events the database held at least; without end where that cannot be read."""
    told = _read(_mark(home)) or "0"
    return int(told) if told.isdecimal() else inf


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def _write(path: Path, text: str) -> None:
    write_private(path, text.encode("ascii"))
