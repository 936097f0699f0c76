"""Mends what is wrong with a home's files and database; what cannot be used is moved aside and never deleted.

Every step can be cut off at any moment and done again: what is moved is copied or renamed whole, a new database takes
the place of a damaged one in one rename, and until then a mark says where the damaged one lies.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from backstride.store.health import SET_ASIDE, Damage, DatabaseState
from backstride.store.home import REPAIR_MARK, Home
from backstride.store.migrate import create, migrate
from backstride.store.private import keep_private, private_folder, write_private

_SUFFIXES: Final = ("", "-wal", "-shm", "-journal")
_MENDING: Final = "backstride.db.mending"


@dataclass(frozen=True, slots=True)
class Rescued:
    """What came of putting a database in the place of a damaged one.

    Parameters
    ----------
    rows : int
        Rows that could be read and were taken over.
    aside : Path
        Where the damaged one lies.
    """

    rows: int
    aside: Path


def mend_files(home: Home, damage: Damage, now: datetime) -> int:
    """Move aside what cannot be used, and take from others what is the owner's; return how much was moved."""
    aside = _aside(home, now)
    moved = [*damage.bad_originals, *damage.unreadable, *damage.loose, *damage.leftovers]
    for path in moved:
        _move(home, path, aside)
    for path in damage.open_to_others:
        keep_private(path)
    return len(moved)


def mend_rows(home: Home, damage: Damage, now: datetime) -> int:
    """Write rows that cannot be read into a file aside, and take them out of the database."""
    if not damage.bad_rows:
        return 0
    connection = sqlite3.connect(home.database)
    try:
        lines = [json.dumps(_row_told(connection, table, number)) for table, number in damage.bad_rows]
        write_private(_aside(home, now) / f"rows-{now:%H%M%S%f}.jsonl", "\n".join(lines).encode())
        with connection:
            for table, number in damage.bad_rows:
                connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))  # noqa: S608  our own tables
    finally:
        connection.close()
    return len(damage.bad_rows)


def mend_database(home: Home, damage: Damage, now: datetime) -> Rescued | None:
    """Put a sound database in the place of a damaged one, with every row that can be read; None where it is sound.

    Rows come from the damaged database, or, where it gives none, from the newest copy made before a migration.
    """
    mark = home.folder / REPAIR_MARK
    if damage.database is DatabaseState.SOUND and not mark.exists():
        return None
    aside = _copied_aside(home, mark, now)
    made = home.folder / _MENDING
    _remove(made)
    create(made)
    rows = _take_over(aside / home.database.name, made)
    if not rows:
        rows = next((count for copy in _copies(home) if (count := _take_over(copy, made))), 0)
    _put_in_place(home, made)
    mark.unlink(missing_ok=True)
    return Rescued(rows, aside)


def _copied_aside(home: Home, mark: Path, now: datetime) -> Path:
    """Return where the damaged database lies, copied there whole before anything is done to it."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        told = home.folder / str(json.loads(mark.read_text(encoding="utf-8"))["aside"])
        if told.is_dir():
            return told
    aside = _aside(home, now) / f"database-{now:%H%M%S%f}"
    private_folder(aside)
    for suffix in _SUFFIXES:
        source = Path(f"{home.database}{suffix}")
        if source.exists():
            shutil.copy2(source, aside / source.name)
            keep_private(aside / source.name)
    write_private(mark, json.dumps({"aside": aside.relative_to(home.folder).as_posix()}).encode())
    return aside


def _put_in_place(home: Home, made: Path) -> None:
    # the log of the damaged one must not be played into the new one; the mark says where it lies until all is done
    for suffix in _SUFFIXES[1:]:
        Path(f"{home.database}{suffix}").unlink(missing_ok=True)
    keep_private(made)
    made.replace(home.database)


def _remove(made: Path) -> None:
    for suffix in _SUFFIXES:
        Path(f"{made}{suffix}").unlink(missing_ok=True)


def _copies(home: Home) -> list[Path]:
    return sorted(home.backups.glob("*.db"), key=lambda path: path.stat().st_mtime, reverse=True)


def _take_over(source: Path, made: Path) -> int:
    """Copy every readable row of a database that may be damaged or older into a new one; return how many were told."""
    if not source.exists() or source.stat().st_size == 0:
        return 0
    if source.parent.name == "before-migration":
        source = _brought_forward(source, made)
    old, new = sqlite3.connect(f"file:{quote(os.fsencode(source))}?mode=rw", uri=True), sqlite3.connect(made)
    try:
        with new:
            counts = {table: _take_table(old, new, table) for table in _tables(new)}
    except sqlite3.DatabaseError:
        return 0
    finally:
        old.close()
        new.close()
    return sum(count for table, count in counts.items() if table not in {"alembic_version", "home_fact"})


def _brought_forward(copy: Path, made: Path) -> Path:
    """Return an older copy in today's schema; the copy itself stays as it is."""
    newer = made.with_name(f"{made.name}.older.part")
    shutil.copy2(copy, newer)
    migrate(newer)
    return newer


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [name for (name,) in connection.execute(query) if name != "alembic_version"]


def _take_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> int:
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    names = ", ".join(columns)
    marks = ", ".join("?" for _ in columns)
    put = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  our own tables
    count = 0
    for row in _readable_rows(old, table, names):
        with suppress(sqlite3.IntegrityError):
            count += new.execute(put, row).rowcount
    return count


def _readable_rows(old: sqlite3.Connection, table: str, names: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows before the first torn page, then those after the last one, without any index."""
    seen: set[int] = set()
    for order in ("ASC", "DESC"):
        query = f"SELECT rowid, {names} FROM {table} NOT INDEXED ORDER BY rowid {order}"  # noqa: S608  as above
        try:
            for number, *row in old.execute(query):
                if number not in seen:
                    seen.add(number)
                    yield tuple(row)
        except (sqlite3.DatabaseError, UnicodeDecodeError, OverflowError):
            continue
        return


def _row_told(connection: sqlite3.Connection, table: str, number: int) -> dict[str, Any]:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,))  # noqa: S608  as above
    names, row = [column[0] for column in cursor.description], cursor.fetchone() or ()
    told = {name: value.hex() if isinstance(value, bytes) else value for name, value in zip(names, row, strict=False)}
    return {"table": table, "row": told}


def _aside(home: Home, now: datetime) -> Path:
    return home.folder / SET_ASIDE / f"{now:%Y-%m-%d}"


def _move(home: Home, path: Path, aside: Path) -> None:
    """Move something aside under its own place, beside what was moved there before."""
    target = aside / path.relative_to(home.folder)
    private_folder(target.parent)
    number = 0
    while target.exists():
        number += 1
        target = target.with_name(f"{path.name}.{number}")
    if path.exists():
        path.replace(target)


def files_to_read_again(home: Home, damage: Damage) -> tuple[str, ...]:
    """Return the hashes of known originals whose rows or samples have to be made again."""
    keys: Iterable[str] = (*damage.bad_recordings, *_keys_of_bad_rows(home, damage))
    lost = {key.rpartition("-")[0] for key in keys}
    return tuple(sorted((lost | set(damage.read_before)) - set(damage.missing)))


def _keys_of_bad_rows(home: Home, damage: Damage) -> Iterator[str]:
    connection = sqlite3.connect(home.database)
    try:
        for table, number in damage.bad_rows:
            if table in {"recording", "remark"}:
                query = f"SELECT key FROM {table} WHERE rowid = ?"  # noqa: S608  our own tables
                yield from (str(key) for (key,) in connection.execute(query, (number,)))
    except sqlite3.DatabaseError:
        return
    finally:
        connection.close()
