"""Which home this is: a database that came from elsewhere, or from earlier, does not bring an open gate along.

Beside the database lie two small files that no backup holds: a token, and how many gate events there were. The
database remembers the token, the place of its file on the disk and whose account it was. A copied folder has another
place, a restored or foreign database another token, an older database fewer events than the file remembers.
"""

import os
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Final

from backstride.diary.gate import GateRecord
from backstride.diary.triggers import Cause, Trigger
from backstride.store.diary_records import SqlDiaryRecords
from backstride.store.home import Home, engine_of
from backstride.store.plan_rows import SqlPlanRecords

_TOKEN, _PLACE, _ACCOUNT = "identity", "identity_place", "identity_account"
_FACTS: Final = (_TOKEN, _PLACE, _ACCOUNT)


def records_of(home: Home, now: datetime) -> SqlPlanRecords:
    """Give the rows of a home; where the home is not the one that was left, the safety questions are due again.

    Parameters
    ----------
    home : Home
        An opened home.
    now : datetime
        This moment, with offset.
    """
    records = SqlPlanRecords(engine_of(home), lambda count: _write(_mark(home), str(count)))
    if not _is_recognised(home, records):
        with records.transaction():
            record = records.gate_record()
            if records.gate_events():
                records.add_to_gate(Trigger(_not_before(record, now), Cause.RESTORED))
            records.put_home_facts(_renewed(home))
        _write(_mark(home), str(records.gate_events()))
    return records


def _is_recognised(home: Home, records: SqlDiaryRecords) -> bool:
    kept = records.home_facts()
    held = tuple(kept.get(name) for name in _FACTS)
    return held == _found(home) and records.gate_events() >= int(_read(_mark(home)) or 0)


def _found(home: Home) -> tuple[str | None, ...]:
    path = _token_file(home)
    return (_read(path), str(path.stat().st_ino) if path.exists() else None, _account())


def _renewed(home: Home) -> dict[str, str]:
    _token_file(home).unlink(missing_ok=True)
    _write(_token_file(home), token_hex(16))
    return {name: value for name, value in zip(_FACTS, _found(home), strict=True) if value is not None}


def _not_before(record: GateRecord, now: datetime) -> datetime:
    """Give a moment after everything on record, so that a clock set back does not hide the trigger."""
    moments = [check.answered_at for check in record.checks] + [unlock.recorded_at for unlock in record.unlocks]
    return max([now, *moments])


def _account() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")


def _token_file(home: Home) -> Path:
    return home.folder / "identity"


def _mark(home: Home) -> Path:
    return home.folder / "gate-mark"


def _read(path: Path) -> str | None:
    return path.read_text(encoding="ascii").strip() if path.exists() else None


def _write(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="ascii")
    part.replace(path)
