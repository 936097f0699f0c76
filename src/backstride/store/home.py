"""A home: the one folder that holds all of one runner's data."""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote

import sqlalchemy as sa

from backstride.store.migrate import HEAD_REVISION, create, migrate, revision_of
from backstride.store.private import PRIVATE_FILE, keep_private, touch_private, write_private

RUNNER_ID: Final = "me"
"""One home holds one runner; the column is there so that rows of two homes can never be mistaken for each other."""

PATIENCE_MS: Final = 5000
"""So long the database is waited for while somebody else writes to it. [ms]"""
_PRIVATE: Final = 0o700
REPAIR_MARK: Final = "repair.json"
"""Says, while a database is put in the place of a damaged one, where the damaged one was copied to."""
REMAKE_MARK: Final = "remake.mark"
"""There while rows and samples are worked out again."""
RESTORE_FOLDER: Final = "restoring"
"""There while a backup is put back; what is not in its place yet lies in it."""
FORGET_MARK: Final = "forgetting"
"""There from the moment somebody wants everything forgotten until all of it is."""
_SIMULATED: Final = "simulated"
_FILE: Final = "file"


@dataclass(frozen=True, slots=True)
class Home:
    """Where everything of one home lies."""

    folder: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "backstride.db"

    @property
    def originals(self) -> Path:
        """Original files under their content hash."""
        return self.folder / "originals"

    @property
    def samples(self) -> Path:
        """Samples and gait as Parquet."""
        return self.folder / "samples"

    @property
    def backups(self) -> Path:
        """Copies of the database made before a migration."""
        return self.folder / "before-migration"

    @property
    def log(self) -> Path:
        """The rotating log, without diary text, positions or scores."""
        return self.folder / "log"

    @property
    def uploads(self) -> Path:
        """What pages were given and is not imported yet."""
        return self.folder / "uploads"

    @property
    def gate_journal(self) -> Path:
        """What the gate is decided from, added to without waiting for the one who writes."""
        return gate_journal_beside(self.database)

    @property
    def lock(self) -> Path:
        """Held by the one who writes."""
        return self.folder / "writer.lock"

    @property
    def holder(self) -> Path:
        """Says who holds the lock."""
        return self.folder / "writer.json"

    @property
    def is_simulated(self) -> bool:
        """Whether runner and runs are made up; everything that shows them must say so."""
        return (self.folder / _SIMULATED).exists()

    def mark_simulated(self) -> None:
        """Say for good that runner and runs are made up."""
        touch_private(self.folder / _SIMULATED)


def gate_journal_beside(database: Path) -> Path:
    """Return the journal of the gate that belongs to a database."""
    return database.with_name("gate.journal")


def default_folder() -> Path:
    """Return the platform's user data folder for Backstride."""
    import platformdirs

    return Path(platformdirs.user_data_dir("backstride", appauthor=False))


def open_home(folder: Path) -> Home:
    """Open a home, making or migrating it where needed.

    Parameters
    ----------
    folder : Path
        The home's folder; made with mode 0700 where absent.

    Raises
    ------
    HomeIsNewer
        If a newer Backstride wrote it.
    HomeIsNotAFolder
        If a file stands in its place.
    HomeIsDamaged
        If its database is lost, torn or half repaired; nothing is changed then.
    HomeIsHalfRestored
        If a backup was being put back and that did not end.
    """
    home = Home(folder.expanduser().absolute())
    if home.folder.exists() and not home.folder.is_dir():
        raise HomeIsNotAFolder(home.folder)
    end_what_was_cut_off(home)
    for part in (home.folder, home.originals, home.samples, home.log):
        part.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
    for part in (home.folder, *home.folder.iterdir(), *home.log.iterdir(), *home.backups.glob("*")):
        keep_private(part)
    _bring_up_to_date(home)
    return home


def end_what_was_cut_off(home: Home) -> None:
    """Forget what was to be forgotten, and take a backup that was put back whole for what it is.

    Raises
    ------
    HomeIsHalfRestored
        If the database of a backup is not in its place yet.
    """
    if (home.folder / FORGET_MARK).exists():
        forget_everything(home)
    restoring = home.folder / RESTORE_FOLDER
    if restoring.is_dir():
        if not home.database.exists():
            raise HomeIsHalfRestored(home.folder)
        shutil.rmtree(restoring, ignore_errors=True)


MIGRATION_PATIENCE_S: Final = 60.0
"""Our choice: a home that another process brings up to date is waited for, so that no sign is turned away. [s]"""


def _bring_up_to_date(home: Home) -> None:
    found = _revision(home)
    if found == HEAD_REVISION:
        return
    if found is not None and found > HEAD_REVISION:
        raise HomeIsNewer(home.folder, found, HEAD_REVISION)
    with writer(home, "opening the home", MIGRATION_PATIENCE_S):
        if revision_of(home.database) == HEAD_REVISION:
            return
        if found is None:
            touch_private(home.database)
            create(home.database)
            return
        _copy_before_migration(home, found)
        migrate(home.database)


def _revision(home: Home) -> str | None:
    """Return the schema of the database; one that is lost beside original files is not made anew in silence."""
    try:
        found = revision_of(home.database)
    except sqlite3.DatabaseError as torn:
        raise HomeIsDamaged(home.folder) from torn
    is_lost = found is None and any(path.is_file() for path in home.originals.rglob("*"))
    if is_lost or (home.folder / REPAIR_MARK).exists():
        raise HomeIsDamaged(home.folder)
    return found


def _copy_before_migration(home: Home, revision: str) -> None:
    home.backups.mkdir(exist_ok=True, mode=_PRIVATE)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    copy_database(home.database, home.backups / f"{revision}-{stamp}.db")


def copy_database(source: Path, target: Path) -> None:
    """Copy a database as one consistent state, even while somebody writes."""
    touch_private(target)
    with sqlite3.connect(source) as old, sqlite3.connect(target) as new:
        old.backup(new)
    new.close()
    old.close()


def engine_of(home: Home) -> sa.Engine:
    """Return the database of a home: WAL, one writer, waits five seconds for another.

    A connection is given up as soon as another file lies in the place of the one it was made to.
    """
    place = f"file:{quote(os.fsencode(home.database))}"
    engine = sa.create_engine(sa.URL.create("sqlite", database=place, query={"mode": "rw", "uri": "true"}))

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, record: sa.pool.ConnectionPoolEntry) -> None:
        record.info[_FILE] = file_of(home.database)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")

    @sa.event.listens_for(engine, "checkout")
    def _look(_connection: sqlite3.Connection, record: sa.pool.ConnectionPoolEntry, _proxy: object) -> None:
        if record.info.get(_FILE) != file_of(home.database):
            raise sa.exc.DisconnectionError

    return engine


def file_of(path: Path) -> tuple[int, int] | None:
    """Return which file lies in a place; None where none does."""
    try:
        told = path.stat()
    except FileNotFoundError:
        return None
    return told.st_dev, told.st_ino


@contextmanager
def writer(home: Home, doing: str, patience_s: float = 0.0) -> Iterator[None]:
    """Hold the home's one write lock while the block runs.

    Parameters
    ----------
    home : Home
        The home to write to.
    doing : str
        What is being done, told to whoever comes second.
    patience_s : float
        How long somebody else is waited for. [s]

    Raises
    ------
    HomeIsBusy
        If somebody else holds it for longer; says who and since when.
    """
    from filelock import FileLock, Timeout  # it brings an event loop along, and looking needs no lock

    lock = FileLock(home.lock, timeout=patience_s, mode=PRIVATE_FILE)
    try:
        lock.acquire()
    except Timeout as busy:
        raise HomeIsBusy(home.folder, *_holder(home)) from busy
    try:
        told = {"pid": os.getpid(), "doing": doing, "since": datetime.now(UTC).isoformat(timespec="seconds")}
        write_private(home.holder, json.dumps(told).encode())
        yield
    finally:
        home.holder.unlink(missing_ok=True)
        lock.release()


def _holder(home: Home) -> tuple[str, str, datetime | None]:
    """Return who holds the write lock, what for and since when, as far as it is told."""
    try:
        told = json.loads(home.holder.read_text(encoding="utf-8"))
        since = datetime.fromisoformat(str(told["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return "another program", "", None
    return f"process {told.get('pid')}, {told.get('doing')}, since {told['since']}", str(told.get("doing", "")), since


def forget_everything(home: Home) -> None:
    """Remove the whole home from this machine; cut off, it goes on when the home is opened next."""
    with writer(home, "forgetting everything"):
        touch_private(home.folder / FORGET_MARK)
        for part in (home.originals, home.samples, home.backups, home.log, home.uploads):
            shutil.rmtree(part, ignore_errors=True)
        for suffix in ("", "-wal", "-shm"):
            Path(f"{home.database}{suffix}").unlink(missing_ok=True)
    shutil.rmtree(home.folder, ignore_errors=True)


class HomeProblem(RuntimeError):
    """A home cannot be used; the message says why and what to do."""


class HomeIsNewer(HomeProblem):
    """A newer Backstride wrote this home."""

    def __init__(self, folder: Path, found: str, known: str) -> None:
        super().__init__(
            f"{folder} was written by a newer Backstride (schema {found}; this one knows up to {known}). "
            "Nothing was changed. Update Backstride, or name another folder with --home."
        )


class HomeIsBusy(HomeProblem):
    """Somebody else writes to this home."""

    def __init__(self, folder: Path, holder: str, doing: str = "", since: datetime | None = None) -> None:
        self.doing, self.since = doing, since
        super().__init__(f"{folder} is being written to by {holder}. Wait until it is done, then try again.")


class HomeIsHalfRestored(HomeProblem):
    """A backup was being put back and that did not end."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"A backup was being put back into {folder}, and that was cut off. Run 'backstride restore' with the same "
            "backup again; nothing has to be removed before."
        )


class HomeIsUnreadable(HomeProblem):
    """The database of this home is gone or damaged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"the database in {folder} is gone or damaged. "
            "Run 'backstride doctor'; it says what is wrong and what to do."
        )


class HomeIsNotAFolder(HomeProblem):
    """A file stands where the home should be."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is a file, but a home is a folder. Name another one with --home.")


class HomeIsDamaged(HomeProblem):
    """The database of a home is lost or torn."""

    def __init__(self, folder: Path | None = None) -> None:
        place = "" if folder is None else f" of {folder}"
        super().__init__(
            f"The database{place} is damaged, so this was not done. 'backstride doctor' says what is wrong, and "
            "'backstride doctor --repair' mends what can be mended."
        )


class DiskIsFull(HomeProblem):
    """There is no room left to write."""

    def __init__(self) -> None:
        super().__init__("The disk is full, so this could not be done. Free some space, then do it again.")
