"""Files that only their owner can read, whatever the process allows by default."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file from pieces so that it is there whole or not at all, also after a kill, and only its owner reads it.

    Parameters
    ----------
    path : Path
        The file; one that is there is replaced, and what it allowed to others goes with it.
    pieces : iterable of bytes
        Its content.
    """
    path = path.resolve()
    private_folder(path.parent)
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        keep_private(Path(part))
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def write_private(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; only its owner reads it. What is no file, such as a pipe, is written into."""
    if path.exists() and not path.is_file():
        path.write_bytes(content)
    else:
        write_pieces(path, [content])


def private_folder(folder: Path) -> None:
    """Make a folder, and those above it, where absent; only their owner looks into what is made."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(exist_ok=True, mode=PRIVATE_FOLDER)
        one.chmod(PRIVATE_FOLDER)


def create_private(path: Path) -> BinaryIO:
    """Open a file that is not there yet for writing; only its owner reads it.

    Raises
    ------
    FileExistsError
        If it is there.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    keep_private(path)
    return os.fdopen(handle, "wb")


def keep_private(path: Path) -> None:
    """Take from everybody but the owner what they may do with a file or folder, where it is still there and ours."""
    wanted = PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE
    try:
        if path.stat().st_mode & 0o777 != wanted and not path.is_symlink():
            path.chmod(wanted)
    except (FileNotFoundError, PermissionError):
        return


def touch_private(path: Path) -> None:
    """Make an empty file where there is none; only its owner reads it."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, PRIVATE_FILE)
    os.close(handle)
    keep_private(path)
