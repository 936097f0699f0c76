"""What appears in a folder: files that are new or changed there, once nothing writes them any more."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from backstride.formats.sources_kind import hidden

LOOKS_EVERY_S: Final = 5.0
"""A folder is looked at so often. Chosen: soon enough to wait for, and no work for the disk. [s]"""

_Marks = Mapping[Path, tuple[int, int]]


@dataclass(slots=True)
class Appearing:
    """A folder that is looked at again and again.

    Parameters
    ----------
    folder : Path
        What is looked at, with all below it; links are not followed.
    """

    folder: Path
    _before: _Marks = field(default_factory=dict)
    _given: _Marks = field(default_factory=dict)

    def look(self) -> tuple[Path, ...]:
        """Return files that are new or changed since they were given last, and are as they were a look ago."""
        now = _marks(self.folder)
        still = {path: mark for path, mark in now.items() if self._before.get(path) == mark}
        found = {path: mark for path, mark in still.items() if self._given.get(path) != mark}
        self._before, self._given = now, {path: mark for path, mark in {**self._given, **found}.items() if path in now}
        return tuple(sorted(found))


def _marks(folder: Path) -> _Marks:
    """Return size and time of change of every file; what cannot be looked at is not there."""
    found: dict[Path, tuple[int, int]] = {}
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not hidden(name))
        for name in names:
            path = Path(place) / name
            try:
                told = path.lstat()
            except OSError:
                continue
            if not hidden(name) and path.is_file() and not path.is_symlink():
                found[path] = (told.st_size, told.st_mtime_ns)
    return found
