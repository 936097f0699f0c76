"""A home in one file and back, and a look at its state without anything of its content."""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from backstride.store.home import RESTORE_FOLDER, Home, HomeProblem, copy_database, open_home, writer
from backstride.store.migrate import revision_of
from backstride.store.private import keep_private, private_folder, touch_private

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_PIECE_BYTES: Final = 1 << 20
_DATABASE: Final = "backstride.db"
_PARTS: Final = ("originals", "samples")
_BESIDE: Final = ("gate.journal", "notes.journal", "simulated")
"""Small files of a home that belong to it: what waits for the database, and that it is made up."""


def backup(home: Home, target: Path) -> int:
    """Write a home into one zip file, as one consistent state.

    Parameters
    ----------
    home : Home
        The home to keep.
    target : Path
        The file to make.

    Returns
    -------
    int
        How many files it holds. [files]

    Raises
    ------
    BackupExists
        If the file is there already; nothing is overwritten.
    """
    if target.exists():
        raise BackupExists(target)
    part = target.with_name(f".{target.name}.part")
    try:
        touch_private(part)
        with writer(home, "making a backup"):
            count = _write(home, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return count


def stream_backup(home: Home) -> Iterator[bytes]:
    """Return a home as one zip file in pieces, as one consistent state, without writing it anywhere first.

    The database is copied first. Whatever it names lies there already, and no original or sample is ever changed, so
    nobody has to stop writing meanwhile.

    Parameters
    ----------
    home : Home
        The home to keep.
    """
    pipe = _Pipe()
    with tempfile.TemporaryDirectory(dir=home.folder) as scratch:
        copied = Path(scratch) / _DATABASE
        copy_database(home.database, copied)
        with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, name in [(copied, _DATABASE), *((path, _name(home, path)) for path in _kept(home))]:
                with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as member:
                    while piece := source.read(_PIECE_BYTES):
                        member.write(piece)
                        yield pipe.taken()
        yield pipe.taken()


class _Pipe(io.RawIOBase):
    """A file that is only written to, and hands out what was written."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: "ReadableBuffer") -> int:
        self._held += piece
        return memoryview(piece).nbytes

    def taken(self) -> bytes:
        """Return what was written since the last time."""
        taken, self._held = bytes(self._held), bytearray()
        return taken


def _name(home: Home, path: Path) -> str:
    return path.relative_to(home.folder).as_posix()


def _write(home: Home, part: Path) -> int:
    with tempfile.TemporaryDirectory() as scratch, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        copied = Path(scratch) / _DATABASE
        copy_database(home.database, copied)
        archive.write(copied, _DATABASE)
        for path in _kept(home):
            archive.write(path, _name(home, path))
        return len(archive.namelist())


def _kept(home: Home) -> Iterator[Path]:
    for name in _PARTS:
        yield from sorted(path for path in (home.folder / name).rglob("*") if path.is_file())
    yield from (home.folder / name for name in _BESIDE if (home.folder / name).is_file())


def restore(source: Path, folder: Path) -> Home:
    """Return a home from its backup; the safety check has to be answered anew.

    Parameters
    ----------
    source : Path
        What `backup` made.
    folder : Path
        Where the home shall be; must be empty or absent, so that nothing is lost, or hold what a restore that was cut
        off has left.

    Raises
    ------
    HomeIsThere
        If the folder holds something.
    NotABackup
        If the file is no backup of Backstride.
    """
    if folder.exists() and any(folder.iterdir()) and not _is_half_restored(folder):
        raise HomeIsThere(folder)
    with _opened(source) as archive:
        _unpack(archive, _safe_members(source, archive), folder, source)
    _put_in_place(folder)
    return open_home(folder)


def _is_half_restored(folder: Path) -> bool:
    """Whether a folder holds nothing but what a restore that was cut off has left."""
    left = {path.name for path in folder.iterdir()}
    return RESTORE_FOLDER in left and left <= {RESTORE_FOLDER, *_PARTS, *_BESIDE}


def _unpack(archive: zipfile.ZipFile, members: list[str], folder: Path, source: Path) -> None:
    """Unpack a backup into a folder of its own inside the home; the home is no home before its database is in place."""
    scratch, was_there = folder / RESTORE_FOLDER, folder.exists()
    _clear(folder)
    private_folder(scratch)
    try:
        archive.extractall(scratch, members=members)
        _require_revision(scratch, source)
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        if not was_there:
            folder.rmdir()
        raise
    for path in scratch.rglob("*"):
        keep_private(path)


def _require_revision(scratch: Path, source: Path) -> None:
    if revision_of(scratch / _DATABASE) is None:
        raise NotABackup(source)


def _clear(folder: Path) -> None:
    for name in (*_PARTS, *_BESIDE, RESTORE_FOLDER):
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _put_in_place(folder: Path) -> None:
    """Move each part to its place, the database last."""
    scratch = folder / RESTORE_FOLDER
    for path in sorted(scratch.iterdir(), key=lambda path: path.name == _DATABASE):
        path.rename(folder / path.name)
    scratch.rmdir()


def _opened(source: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(source)
    except (OSError, zipfile.BadZipFile) as problem:
        raise NotABackup(source) from problem


def _safe_members(source: Path, archive: zipfile.ZipFile) -> list[str]:
    for name in archive.namelist():
        parts = PurePosixPath(name).parts
        if name not in {_DATABASE, *_BESIDE} and (parts[:1] not in {(part,) for part in _PARTS} or ".." in parts):
            raise NotABackup(source)
    return archive.namelist()


class BackupExists(HomeProblem):
    """A backup would overwrite a file."""

    def __init__(self, target: Path) -> None:
        super().__init__(f"{target} is there already and was not touched. Name another file.")


class HomeIsThere(HomeProblem):
    """A restore would overwrite a home."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is not empty and was not touched. Name an empty folder with --home.")


class NotABackup(HomeProblem):
    """A file is no backup of Backstride."""

    def __init__(self, source: Path) -> None:
        super().__init__(f"{source} is not a backup made by 'backstride backup'. Nothing was changed.")
