"""A file of lines that are only ever added, without waiting for anybody.

Each line carries a sum of its own content and is written by one call in append mode and flushed to the disk before
the call ends. A line that was cut off by a kill or damaged later is recognised by its sum and never taken for another.
"""

import json
import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

_PRIVATE: Final = 0o600
_SUM_LETTERS: Final = 16
_APPEND: Final = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
_TRIES: Final = 5

Signature = tuple[int, int, int]


@dataclass(slots=True)
class Journal:
    """Values in a file, one a line, in the order added.

    Parameters
    ----------
    path : Path
        The file; absent until something is added.
    """

    path: Path
    _read: tuple[Signature | None, tuple[Any, ...]] = field(default=(None, ()), init=False, repr=False)

    def append(self, value: object) -> None:
        """Add a value that JSON can hold; once this returns, neither a kill nor a power cut takes it away.

        Raises
        ------
        OSError
            If the disk takes nothing more.
        """
        line = _line(value)
        # where appending is not one step, another process may have written over this line: look, and add it again
        for _ in range(_TRIES):
            _add(self.path, line)
            if line.strip() in self.path.read_bytes():
                return
        raise OSError(f"{self.path} does not keep what is written to it")

    def values(self) -> tuple[Any, ...]:
        """Return every value in the order added; None stands for a line that is damaged."""
        signature = self.signature()
        if signature is None or signature != self._read[0]:
            self._read = (signature, tuple(_values(self.path)) if signature else ())
        return self._read[1]

    def signature(self) -> Signature | None:
        """Return what differs whenever something was added or the file was replaced; None where there is none."""
        try:
            told = self.path.stat()
        except FileNotFoundError:
            return None
        return told.st_ino, told.st_size, told.st_mtime_ns


def _add(path: Path, line: bytes) -> None:
    is_new = not path.exists()
    handle = os.open(path, _APPEND, _PRIVATE)
    try:
        if is_new and hasattr(os, "fchmod"):
            os.fchmod(handle, _PRIVATE)
        if os.write(handle, line) != len(line):
            raise OSError(f"{path} could not be written in full")
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Flush the names of the files in a folder to the disk, where a folder can be opened at all."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _line(value: object) -> bytes:
    """Return a line that begins anew whatever stands before it, so that a cut one takes no other along."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()
    return b"\n" + _sum(text) + b" " + text + b"\n"


def _sum(text: bytes) -> bytes:
    return sha256(text).hexdigest()[:_SUM_LETTERS].encode()


def _values(path: Path) -> list[Any]:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return []
    return [_value(line) for line in content.split(b"\n") if line]


def _value(line: bytes) -> Any:
    told, _, text = line.partition(b" ")
    return json.loads(text) if told == _sum(text) else None
