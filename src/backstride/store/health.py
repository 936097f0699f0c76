"""What is wrong with a home: found by looking, without opening, migrating or changing anything."""

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import quote

from backstride.findings import Finding, FindingValue, Severity
from backstride.store.home import REMAKE_MARK, REPAIR_MARK, Home
from backstride.store.journal import Journal
from backstride.store.migrate import HEAD_REVISION

SET_ASIDE: Final = "set-aside"
"""The folder for what cannot be used; nothing of it is ever deleted."""
_PIECE_BYTES: Final = 1 << 20
_OLD_S: Final = 3600.0
"""A temporary folder of a download is left alone for so long. [s]"""
_OTHERS: Final = 0o077


class DatabaseState(StrEnum):
    """How a database is."""

    SOUND = "sound"
    ABSENT = "absent"
    EMPTY = "empty"
    """0 bytes, or without a table."""
    TORN = "torn"
    """Pages of it do not fit together, or it is no database at all."""


_OF_DATABASE: Final = {
    "absent": "home-database-absent",
    "empty": "home-database-empty",
    "torn": "home-database-torn",
}
"""What is said of a database that is not sound."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What was found in detail, for who mends it.

    Parameters
    ----------
    database : DatabaseState
        How the database is.
    cut_off : bool
        Whether a repair was cut off.
    open_to_others : tuple of Path
        What others on this machine can read.
    bad_originals : tuple of Path
        Originals whose content is not what their name says.
    missing, strangers : tuple of str
        Hashes of originals that rows know and that are gone; and of those that no row knows.
    bad_recordings, bad_gaits : tuple of str
        Recordings without readable samples, and runs without readable gait.
    unreadable : tuple of Path
        Files of samples that cannot be read.
    loose : tuple of Path
        Files of samples that belong to no row.
    leftovers : tuple of Path
        What writers that were stopped left behind.
    bad_rows : tuple of (str, int)
        Table and number of rows that cannot be read.
    bad_lines : int
        Lines of the journal of the safety check that cannot be read.
    mended : int
        Rows whose texts were mended when the home was opened.
    read_before : tuple of str
        Hashes of originals with activities that were read when less was taken out of files.
    """

    database: DatabaseState
    cut_off: bool = False
    open_to_others: tuple[Path, ...] = ()
    bad_originals: tuple[Path, ...] = ()
    missing: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    bad_recordings: tuple[str, ...] = ()
    bad_gaits: tuple[str, ...] = ()
    unreadable: tuple[Path, ...] = ()
    loose: tuple[Path, ...] = ()
    leftovers: tuple[Path, ...] = ()
    bad_rows: tuple[tuple[str, int], ...] = ()
    bad_lines: int = 0
    mended: int = 0
    read_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Health:
    """The state of a home, without anything of its content."""

    folder: str
    schema_found: str
    schema_known: str
    database_sound: bool
    private: bool
    originals: int
    originals_missing: int
    originals_bytes: int
    samples_bytes: int
    rows: dict[str, int]
    findings: tuple[Finding, ...]
    damage: Damage

    @property
    def is_sound(self) -> bool:
        """Whether nothing has to be done."""
        return not any(one.severity is Severity.ERROR for one in self.findings)


def examine(home: Home, *, thorough: bool = True) -> Health:
    """Look at a home without changing it.

    Parameters
    ----------
    home : Home
        The home, opened or not.
    thorough : bool
        Whether every original, row and file of samples is read; else only names and the database's own check.
    """
    with _Look(home) as look:
        damage = _damage(home, look, thorough=thorough)
        originals = _files(home.originals)
        return Health(
            folder=str(home.folder),
            schema_found=look.revision or "none",
            schema_known=HEAD_REVISION,
            database_sound=damage.database is DatabaseState.SOUND,
            private=not damage.open_to_others,
            originals=len(originals),
            originals_missing=len(damage.missing),
            originals_bytes=sum(path.stat().st_size for path in originals),
            samples_bytes=sum(path.stat().st_size for path in _files(home.samples)),
            rows=look.counts(),
            findings=tuple(_findings(damage, len(originals), look.revision)),
            damage=damage,
        )


def _damage(home: Home, look: "_Look", *, thorough: bool) -> Damage:
    known, recordings, runs = look.column("file", "content_hash"), look.column("recording", "key"), look.runs()
    originals = {path.name: path for path in _files(home.originals) if not _is_part(path)}
    bad_originals = tuple(path for path in originals.values() if _is_misnamed(path)) if thorough else ()
    good = originals.keys() - {path.name for path in bad_originals}
    is_sound = look.state is DatabaseState.SOUND
    samples = {path: path.stem for path in _files(home.samples) if not _is_part(path)}
    unreadable = tuple(path for path in samples if not _is_readable(path)) if thorough else ()
    readable = {(path.parent.parent.name, name) for path, name in samples.items() if path not in set(unreadable)}
    named = {("recording", key) for key in recordings} | {("gait", run) for run in (*runs, *look.gaits())}
    return Damage(
        database=look.state,
        cut_off=any((home.folder / mark).exists() for mark in (REPAIR_MARK, REMAKE_MARK)),
        open_to_others=tuple(_open_to_others(home)),
        bad_originals=bad_originals,
        missing=tuple(sorted(known - originals.keys())),
        strangers=tuple(sorted(good - known)) if is_sound or thorough else (),
        bad_recordings=tuple(sorted(key for key in recordings if ("recording", key) not in readable)),
        bad_gaits=tuple(sorted(run for run in runs if ("gait", run) not in readable)),
        unreadable=unreadable,
        loose=tuple(path for path in samples if is_sound and (path.parent.parent.name, path.stem) not in named),
        leftovers=tuple(_leftovers(home)),
        bad_rows=tuple(look.bad_rows()) if thorough else (),
        bad_lines=sum(one is None for one in Journal(home.gate_journal).values()),
        mended=look.mended(),
        read_before=tuple(sorted(look.read_before() & good)),
    )


class _Look:
    """A database that is only read, whatever its state."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._connection: sqlite3.Connection | None = None
        self.state = DatabaseState.SOUND
        self.revision: str | None = None

    def __enter__(self) -> Self:
        if not self._home.database.exists():
            self.state = DatabaseState.ABSENT
        elif self._home.database.stat().st_size == 0:
            self.state = DatabaseState.EMPTY
        else:
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection is not None:
            self._connection.close()

    def _open(self) -> None:
        place = f"file:{quote(os.fsencode(self._home.database))}?mode=rw"
        self._connection = sqlite3.connect(place, uri=True)
        try:
            told = self._connection.execute("PRAGMA integrity_check(1)").fetchone()
            tables = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        except sqlite3.DatabaseError:
            self.state = DatabaseState.TORN
            return
        if told != ("ok",):
            self.state = DatabaseState.TORN
        elif "alembic_version" not in tables:
            self.state = DatabaseState.EMPTY
        self.revision = next(iter(self.column("alembic_version", "version_num")), None)

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what can be read; what cannot is no reason to see nothing."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query).fetchall()
        except sqlite3.DatabaseError:
            return []

    def column(self, table: str, name: str) -> set[str]:
        """Return every value of a column."""
        return {str(value) for (value,) in self._rows(f"SELECT {name} FROM {table}")}  # noqa: S608  names of our own

    def counts(self) -> dict[str, int]:
        """Return how many rows each table has."""
        tables = sorted(name for (name,) in self._rows("SELECT name FROM sqlite_master WHERE type = 'table'"))
        counted = {name: self._rows(f'SELECT count(*) FROM "{name}"') for name in tables}  # noqa: S608  as above
        return {name: rows[0][0] for name, rows in counted.items() if rows}

    def runs(self) -> set[str]:
        """Return the runs whose gait is kept."""
        return self.column("run", "run_id")

    def gaits(self) -> Iterator[str]:
        """Return the names under which gait of single recordings is kept as well."""
        for key in self.column("recording", "key"):
            yield sha256(key.encode()).hexdigest()[:12]

    def mended(self) -> int:
        """Return how many rows were mended when the home was opened."""
        found = self._rows("SELECT value FROM home_fact WHERE name = 'rows_mended'")
        return int(found[0][0]) if found and str(found[0][0]).isdigit() else 0

    def read_before(self) -> set[str]:
        """Return the files with activities that were read when less was taken out of files."""
        from backstride.services.records import READERS

        older = f"coalesce(json_extract(body, '$.readers'), 1) < {READERS}"
        query = f"SELECT content_hash FROM file WHERE {older} AND json_extract(body, '$.read') IN ('whole', 'salvaged')"  # noqa: S608  as above
        return {str(name) for (name,) in self._rows(query)}

    def bad_rows(self) -> Iterator[tuple[str, int]]:
        """Find rows that cannot be read as what they are."""
        if self.state is not DatabaseState.SOUND or self.revision != HEAD_REVISION:
            return
        for table, kind_of in row_kinds().items():
            kind = "kind" if table in {"gate_event", "told"} else "''"
            query = f"SELECT rowid, {kind}, CAST(body AS TEXT) FROM {table}"  # noqa: S608  as above
            for number, name, text in self._rows(query):
                if text is not None and text != "null" and not _reads(kind_of(name), text):
                    yield table, number


def row_kinds() -> Mapping[str, Callable[[str], Any]]:
    """Return what the rows of each table are, where need be by their own kind."""
    from backstride.diary.entries import Entry
    from backstride.runner import Change
    from backstride.services.plan_values import AcceptedPlan
    from backstride.services.records import ImportLogRow, KnownFile, RecordingRow, RemarkRow, RunRow, ZoneRule
    from backstride.store.diary_records import told_kinds
    from backstride.store.gate_events import GATE_KINDS

    fixed: dict[str, Any] = {
        "file": KnownFile,
        "recording": RecordingRow,
        "remark": RemarkRow,
        "run": RunRow,
        "import_log": ImportLogRow,
        "runner_change": Change,
        "zone_rule": ZoneRule,
        "diary_revision": Entry,
        "accepted_plan": AcceptedPlan,
    }
    always = {name: _always(kind) for name, kind in fixed.items()}
    return always | {"gate_event": GATE_KINDS.get, "told": told_kinds().get}


def _always(kind: Any) -> Callable[[str], Any]:
    return lambda _: kind


def _reads(kind: Any, text: str) -> bool:
    from backstride.store.codec import from_json

    try:
        return kind is not None and from_json(kind, json.loads(text)) is not None
    except (ValueError, TypeError, RecursionError):
        return False


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


def _is_part(path: Path) -> bool:
    return path.name.startswith(".part-") or path.name.endswith(".part")


def _is_misnamed(path: Path) -> bool:
    digest = sha256()
    try:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE_BYTES):
                digest.update(piece)
    except OSError:
        return True
    return digest.hexdigest() != path.name or path.parent.name != path.name[:2]


def _is_readable(path: Path) -> bool:
    """Whether a file of samples can be read to its end."""
    from backstride.store import sample_files

    read = sample_files.read_gait if path.parent.parent.name == "gait" else sample_files.read_recording
    try:
        read(path)
    except Exception:  # noqa: BLE001  whatever damage does to a reader, the file is not readable
        return False
    return True


def _open_to_others(home: Home) -> Iterator[Path]:
    """Find what others can read; behind a closed folder nobody reaches anything."""
    if not home.folder.exists() or not home.folder.stat().st_mode & _OTHERS:
        return
    for path in (home.folder, *home.folder.rglob("*")):
        if not path.is_symlink() and path.exists() and path.stat().st_mode & _OTHERS:
            yield path


def _leftovers(home: Home) -> Iterator[Path]:
    for folder in (home.originals, home.samples):
        yield from (path for path in _files(folder) if _is_part(path))
    for path in home.folder.glob("*") if home.folder.is_dir() else ():
        is_old = time.time() - path.stat().st_mtime > _OLD_S
        if is_old and (_is_part(path) or (path.is_dir() and path.name.startswith("tmp"))):
            yield path


def _findings(damage: Damage, originals: int, revision: str | None) -> Iterator[Finding]:
    if damage.cut_off:
        yield _error("home-repair-cut-off")
    if damage.database is not DatabaseState.SOUND and (originals or damage.database is not DatabaseState.ABSENT):
        yield _error(_OF_DATABASE[damage.database], count=originals)
    if revision is not None and revision > HEAD_REVISION:
        yield _error("home-newer")
    counted: tuple[tuple[str, int], ...] = (
        ("home-rows-unreadable", len(damage.bad_rows)),
        ("home-originals-damaged", len(damage.bad_originals)),
        ("home-originals-missing", len(damage.missing)),
        ("home-samples-missing", len({*damage.bad_recordings, *damage.bad_gaits})),
        ("home-samples-unreadable", len(damage.unreadable)),
        ("home-journal-damaged", damage.bad_lines),
        ("home-open-to-others", len(damage.open_to_others)),
    )
    for code, count in counted:
        if count:
            yield _error(code, count=count)
    is_lost = damage.database is not DatabaseState.SOUND
    notes = (
        ("home-originals-unread", 0 if is_lost else len(damage.strangers)),
        ("home-leftovers", len(damage.leftovers)),
        ("home-samples-loose", len(damage.loose)),
        ("home-texts-mended", damage.mended),
        ("home-read-before", len(damage.read_before)),
    )
    for code, count in notes:
        if count:
            yield Finding(code, Severity.NOTE, values={"count": count})


def _error(code: str, **values: FindingValue) -> Finding:
    return Finding(code, Severity.ERROR, values=values)
