"""The clock of a file: which records carry a time that can be believed, and when that was."""

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from typing import Final

import numpy as np

from backstride.formats.fit.scan import IntArray
from backstride.runs.recording import FloatArray

EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)
"""Second 0 of FIT's clock."""

FIRST_ABSOLUTE: Final = 0x10000000
"""Times below count from when the device was switched on (FIT profile, type date_time). [s]"""

WIDEST_GAP_S: Final = 30 * 86400.0
"""A longer silence inside one recording is a broken clock; watches let a pause run for days. [s]"""

WIDEST_GAP_IN_DAMAGE_S: Final = 86400.0
"""The same for a file with damage, where a flipped bit is likelier than a pause of a day. [s]"""


def instant(seconds: float) -> datetime:
    """Return the instant of a time on FIT's clock.

    Parameters
    ----------
    seconds : float
        Time since 1989-12-31 00:00 UTC. [s]
    """
    return EPOCH + timedelta(seconds=seconds)


def seconds_of(moment: datetime) -> float:
    """Return the time on FIT's clock of an aware instant [s]."""
    return (moment - EPOCH).total_seconds()


def is_absolute(seconds: float | None) -> bool:
    """Say whether a time counts from FIT's epoch and not from when the device was switched on."""
    return seconds is not None and seconds >= FIRST_ABSOLUTE


def longest_rise(values: FloatArray) -> IntArray:
    """Return the rows of the longest subsequence that never falls.

    Dropping the fewest values that makes a column rise: a jump ahead costs only itself, and so does a jump back.

    Parameters
    ----------
    values : ndarray, shape (n,)
        Without NaN.

    Examples
    --------
    >>> longest_rise(np.array([1.0, 2.0, 99.0, 3.0, 4.0])).tolist()
    [0, 1, 3, 4]
    """
    if np.all(values[1:] >= values[:-1]):
        return np.arange(len(values), dtype=np.int64)
    tops: list[float] = []
    rows: list[int] = []
    before = [-1] * len(values)
    for row, value in enumerate(values.tolist()):
        at = bisect_right(tops, value)
        before[row] = rows[at - 1] if at else -1
        tops[at : at + 1] = [value]
        rows[at : at + 1] = [row]
    kept = [rows[-1]]
    while before[kept[-1]] >= 0:
        kept.append(before[kept[-1]])
    return np.array(kept[::-1], dtype=np.int64)


def largest_stretch(times: FloatArray, widest_gap_s: float) -> slice:
    """Return the longest stretch of rising times without a gap that no recording has.

    Parameters
    ----------
    times : ndarray, shape (n,)
        Rising. [s]
    widest_gap_s : float
        Longest silence to believe. [s]
    """
    edges = np.concatenate(([0], np.flatnonzero(np.diff(times) > widest_gap_s) + 1, [len(times)]))
    longest = int(np.argmax(np.diff(edges)))
    return slice(int(edges[longest]), int(edges[longest + 1]))


def believable(times: FloatArray, widest_gap_s: float) -> IntArray:
    """Return the rows whose time can be believed, in an order in which time never falls.

    Parameters
    ----------
    times : ndarray, shape (n,)
        As in the file, NaN where missing. [s]
    widest_gap_s : float
        Longest silence to believe. [s]
    """
    kept = np.flatnonzero(times >= FIRST_ABSOLUTE)
    if not len(kept):
        kept = np.flatnonzero(times >= 0)
    kept = kept[longest_rise(times[kept])] if len(kept) else kept
    return kept[largest_stretch(times[kept], widest_gap_s)] if len(kept) else kept


def merged_seconds(times: FloatArray, columns: dict[str, FloatArray]) -> tuple[FloatArray, dict[str, FloatArray]]:
    """Return one row for each time: of rows with the same time, the first value that is not missing.

    Parameters
    ----------
    times : ndarray, shape (n,)
        Never falling. [s]
    columns : dict of str to ndarray, each of shape (n,)
        Any values.
    """
    starts = np.flatnonzero(np.concatenate(([True], times[1:] > times[:-1])))
    if len(starts) == len(times):
        return times, columns
    ends = np.concatenate((starts[1:], [len(times)]))
    return times[starts], {name: _first(values, starts, ends) for name, values in columns.items()}


def _first(values: FloatArray, starts: IntArray, ends: IntArray) -> FloatArray:
    places = np.where(np.isnan(values), len(values), np.arange(len(values)))
    first = np.minimum.reduceat(places, starts)
    return np.where(first < ends, values[np.minimum(first, len(values) - 1)], np.nan)
