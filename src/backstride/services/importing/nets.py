"""The net around each file: what goes wrong with one becomes a finding of that one."""

import errno
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from backstride.findings import Finding, FindingValue, Severity
from backstride.services.ports import Stopped

_FULL_ERRNOS: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_SQLITE_FULL: Final = 13
_SQLITE_TORN: Final = frozenset({11, 26})
"""SQLite's codes for a malformed image and for a file that is no database."""
_SQLITE_PRIMARY: Final = 0xFF

DISK_FULL: Final = "disk-full"
"""Code of the finding that says so."""

OF_STOPPED: Final[Mapping[Stopped, str]] = MappingProxyType(
    {
        Stopped.DIED: "reader-stopped",
        Stopped.TIME: "reader-out-of-time",
        Stopped.MEMORY: "reader-out-of-memory",
        Stopped.RAISED: "reader-failed",
    }
)
"""Code of the finding for each way in which reading a file can stop."""

BASE_PROCESSOR_S: Final = 30.0
"""Processor time that any file may take. Chosen: a hundred times what the slowest file of a day needs. [s]"""

PROCESSOR_S_PER_MB: Final = 4.0
"""Processor time more for each megabyte. Chosen: the slowest reader needs a tenth. [s/MB]"""


def disk_is_full(error: BaseException) -> bool:
    """Whether an exception, or one that led to it, says that there is no room left to write.

    Parameters
    ----------
    error : BaseException
        From a file, from SQLite or from what stands around it.
    """
    return any(_says_full(one) for one in _behind(error))


def database_is_torn(error: BaseException) -> bool:
    """Whether an exception, or one that led to it, says that a database is damaged or is none."""
    codes = (getattr(one, "sqlite_errorcode", None) for one in _behind(error))
    return any(isinstance(code, int) and code & _SQLITE_PRIMARY in _SQLITE_TORN for code in codes)


def _says_full(error: BaseException) -> bool:
    if isinstance(error, OSError) and error.errno in _FULL_ERRNOS:
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(code, int) and code & _SQLITE_PRIMARY == _SQLITE_FULL


def _behind(error: BaseException) -> Iterator[BaseException]:
    """An exception and those behind it, also the one that a database library wraps."""
    seen: set[int] = set()
    todo: list[object] = [error]
    while todo:
        one = todo.pop()
        if isinstance(one, BaseException) and id(one) not in seen:
            seen.add(id(one))
            yield one
            todo += [one.__cause__, one.__context__, getattr(one, "orig", None)]


def failure(error: Exception, where: str) -> Finding:
    """Return what an exception during the reading of a file means for it; its message may quote data and stays out."""
    if disk_is_full(error):
        return Finding(DISK_FULL, Severity.ERROR, where)
    told: dict[str, FindingValue] = {"problem": type(error).__name__, "at": _place(error)}
    return Finding(OF_STOPPED[Stopped.RAISED], Severity.ERROR, where, told)


def _place(error: BaseException) -> str:
    """Return the line of the program at which an exception was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


def processor_s(size_bytes: int) -> float:
    """Return the processor time that reading a file of this size may take. [s]"""
    return BASE_PROCESSOR_S + PROCESSOR_S_PER_MB * size_bytes / 1e6
