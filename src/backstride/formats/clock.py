"""Clocks: the instants that files write, also those whose unit an exporter got wrong."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.formats.clock_words import ascii_digits, clock_in, offset_in, our_year
from backstride.runs.recording import FloatArray

EARLIEST_S: Final = datetime(1995, 1, 1, tzinfo=UTC).timestamp()
"""No sports watch wrote a file before this. [s since 1970]"""

LATEST_S: Final = datetime(2100, 1, 1, tzinfo=UTC).timestamp()
"""No file is from after this. [s since 1970]"""

DIVISORS: Final = (1000, 100, 101, 10)
"""How many times too large an instant can be.

Milliseconds read as seconds are 1000 times too large. Milliseconds read as tenths of a second and then turned into
seconds (a mistake seen in exporters of apps whose points count tenths of a second) are 100 times too large, which puts
runs of the 2020s in the years 7500-7700; with the start added once more they are 101 times too large.
"""

_SHORTEST_STEP_S: Final = 0.2
"""Points closer together than this after mending show that only the start was too large. [s]"""

_DAY: Final = re.compile(r"\s*([+-]?\d{1,6})[-/](\d{1,2})[-/](\d{1,2})(?=\D|$)")
_FRACTION: Final = re.compile(r":\d{2}([.,]\d+)")


@dataclass(frozen=True, slots=True)
class Instant:
    """An instant as a file wrote it.

    Parameters
    ----------
    epoch_s : float
        Seconds since 1970-01-01 UTC, also for years that `datetime` cannot hold. [s]
    offset_s : int or None
        The offset that was written, None where none or ``Z`` was. [s]
    zoned : bool
        Whether a zone or ``Z`` was written at all.
    """

    epoch_s: float
    offset_s: int | None
    zoned: bool
    calendar: str = ""
    """The calendar of its year where that was not ours."""


LONGEST_S: Final = 16 * 86_400.0
"""No activity is longer: races of ten days are the longest that are run in one go. [s]"""


@dataclass(frozen=True, eq=False, slots=True)
class Mended:
    """Instants brought back into the possible.

    Parameters
    ----------
    epoch_s : ndarray, shape (n,)
        Seconds since 1970-01-01 UTC. [s]
    divisor : int
        By what they were divided; 1 where nothing was wrong, 0 where nothing helped.
    """

    epoch_s: FloatArray
    divisor: int


def instant(text: str) -> Instant | None:
    """Return the instant that an ISO 8601 text names, None where it is none; a text without zone counts as UTC.

    Examples
    --------
    >>> instant("2018-10-21T13:50:14.500Z").epoch_s
    1540129814.5
    >>> instant("7525-07-20T00:00:00Z").epoch_s > 1e11
    True
    >>> instant("2023-11-10T6:43:25.000 PMZ") == instant("2023-11-10T18:43:25Z")
    True
    """
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return _odd_instant(text)
    if our_year(read.year)[1]:
        return _odd_instant(text)
    if read.tzinfo is None:
        return Instant(read.replace(tzinfo=UTC).timestamp(), None, zoned=False)
    offset = read.utcoffset()
    seconds = int(offset.total_seconds()) if offset else 0
    return Instant(read.timestamp(), seconds or None, zoned=True)


def _odd_instant(text: str) -> Instant | None:
    """An instant on a clock of twelve hours, in other digits, or of a year that is not ours."""
    bare = ascii_digits(text)
    day = _DAY.match(bare)
    if day is None:
        return None
    offset, ends = offset_in(bare[day.end() :])
    rest = bare[day.end() :][:ends]
    clock = clock_in(rest)
    year, month, in_month = (int(part) for part in day.groups())
    if not (1 <= month <= 12 and 1 <= in_month <= 31) or (clock is None and any(map(str.isdigit, rest))):
        return None
    year, calendar = our_year(year)
    fraction = _FRACTION.search(rest)
    second = (clock.second_of_day if clock else 0) + float(f"0.{fraction[1][1:]}" if fraction else 0.0)
    epoch = _days(year, month, in_month) * 86400 + second - (offset or 0)
    return Instant(float(epoch), offset or None, zoned=offset is not None, calendar=calendar)


def _days(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01; the calendar repeats after 400 years of 146,097 days."""
    cycles, inside = divmod(year - 2000, 400)
    first = date(2000 + inside, month, 1).toordinal() - date(1970, 1, 1).toordinal()
    return cycles * 146_097 + first + day - 1


def possible(epoch_s: float) -> bool:
    """Whether a sports watch can have written this instant."""
    return EARLIEST_S <= epoch_s < LATEST_S


def together(epoch_s: FloatArray) -> npt.NDArray[np.bool_]:
    """Whether each instant is one that a watch can have written and that lies with the rest of them.

    Parameters
    ----------
    epoch_s : ndarray, shape (n,)
        Seconds since 1970-01-01 UTC. [s]

    Returns
    -------
    ndarray of bool, shape (n,)
        False for instants that are impossible, or further from the middle one than any activity lasts.
    """
    can_be = (epoch_s >= EARLIEST_S) & (epoch_s < LATEST_S)
    if not can_be.any():
        return can_be
    return np.asarray(can_be & (np.abs(epoch_s - np.median(epoch_s[can_be])) <= LONGEST_S / 2))


def mend(epoch_s: FloatArray, known_end_s: float | None = None) -> Mended:
    """Return instants whose unit an exporter got wrong as what they were.

    Parameters
    ----------
    epoch_s : ndarray, shape (n,)
        Seconds since 1970-01-01 UTC as read, in the order of the file. [s]
    known_end_s : float, optional
        When the activity ended, from elsewhere; decides between divisors that are both possible. [s]

    Notes
    -----
    The years 7500 to 7700 are 100 times the seconds of the years 2025 to 2027. Where steps between points would become
    shorter than a fifth of a second, only the start was too large and the steps are kept.

    Examples
    --------
    >>> wrong = np.array([1.7530e11, 1.7530e11 + 100.0])  # year 7525, one second apart as 100
    >>> mend(wrong).epoch_s - 1.753e9
    array([0., 1.])
    """
    if not len(epoch_s) or possible(float(np.median(epoch_s))):
        return Mended(epoch_s, 1)
    candidates = [d for d in DIVISORS if possible(float(np.median(epoch_s)) / d)]
    if not candidates:
        return Mended(epoch_s, 0)
    divisor = candidates[0]
    if known_end_s is not None:
        divisor = min(candidates, key=lambda d: abs(epoch_s[-1] / d - known_end_s))
    steps = np.abs(np.diff(epoch_s)) / divisor
    if len(steps) and np.median(steps) < _SHORTEST_STEP_S:
        return Mended(epoch_s[0] / divisor + (epoch_s - epoch_s[0]), divisor)
    if divisor == 101:
        start = epoch_s[0] / divisor
        return Mended((epoch_s - start) / 100, divisor)
    return Mended(epoch_s / divisor, divisor)


def end_in_name(name: str) -> float | None:
    """Return the instant hidden in an identifier that counts down from the largest 64-bit number in milliseconds.

    Parameters
    ----------
    name : str
        A file name.

    Returns
    -------
    float or None
        Seconds since 1970-01-01 UTC at which the activity ended; it decides between units and never matches runs. [s]

    Examples
    --------
    >>> end_in_name("9223370305872635507.gpx")
    1730982140.3
    """
    found = re.search(r"(?<!\d)(92233\d{14})(?!\d)", name)
    if found is None:
        return None
    epoch = (2**63 - 1 - int(found[1])) / 1000
    return epoch if possible(epoch) else None
