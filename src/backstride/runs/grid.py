"""From a device's samples to one value each second, and smoothing that knows what is missing."""

from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray

SHORTEST_BRIDGE_S: Final = 10.0
"""A silence up to this long is always bridged by a line. [s]"""

LONGEST_BRIDGE_S: Final = 120.0
"""A longer silence is never bridged, however rarely the device writes. [s]"""

BRIDGED_INTERVALS: Final = 3.0
"""Between the two: so many of the device's own usual intervals are bridged."""


def seconds(time_s: FloatArray) -> FloatArray:
    """Return the whole seconds from the start to the last sample.

    Parameters
    ----------
    time_s : ndarray, shape (n,)
        Sample times, strictly increasing from 0. [s]

    Returns
    -------
    ndarray, shape (floor(last) + 1,)
        0, 1, 2 ...; empty without samples. [s]

    Examples
    --------
    >>> seconds(np.array([0.0, 0.9, 2.5])).tolist()
    [0.0, 1.0, 2.0]
    """
    return np.arange(int(np.floor(time_s[-1])) + 1, dtype=float) if len(time_s) else np.empty(0)


def bridge_s(time_s: FloatArray) -> float:
    """Return how long a silence may be before it is a gap: three usual intervals, 10 s at least, 120 s at most.

    Parameters
    ----------
    time_s : ndarray, shape (n,)
        Sample times. [s]

    Returns
    -------
    float
        Our own limits (backstride_judgement). [s]

    Examples
    --------
    >>> bridge_s(np.arange(0.0, 100.0, 10.0)), bridge_s(np.arange(5.0))
    (30.0, 10.0)
    """
    usual = float(np.median(np.diff(time_s))) if len(time_s) > 1 else 1.0
    return min(max(BRIDGED_INTERVALS * usual, SHORTEST_BRIDGE_S), LONGEST_BRIDGE_S)


def on_seconds(grid_s: FloatArray, time_s: FloatArray, values: FloatArray, longest_s: float) -> FloatArray:
    """Return values at other times by straight lines, missing inside silences longer than `longest_s` and outside.

    Parameters
    ----------
    grid_s : ndarray, shape (m,)
        Times asked for, increasing. [s]
    time_s : ndarray, shape (n,)
        Sample times, strictly increasing. [s]
    values : ndarray, shape (n,)
        NaN where missing.
    longest_s : float
        Longest silence that is bridged. [s]

    Returns
    -------
    ndarray, shape (m,)
        In the unit of `values`.

    Examples
    --------
    >>> on_seconds(np.arange(4.0), np.array([0.0, 2.0]), np.array([1.0, 3.0]), 10.0).tolist()
    [1.0, 2.0, 3.0, nan]
    """
    known = np.isfinite(values)
    if not known.any():
        return np.full(len(grid_s), np.nan)
    at, what = (time_s, values) if known.all() else (time_s[known], values[known])
    out = np.interp(grid_s, at, what, left=np.nan, right=np.nan)
    for gap in np.flatnonzero(np.diff(at) > longest_s):
        out[np.searchsorted(grid_s, at[gap], side="right") : np.searchsorted(grid_s, at[gap + 1])] = np.nan
    return out


def smooth(values: FloatArray, width: int) -> FloatArray:
    """Return the centred moving mean of what is known.

    Parameters
    ----------
    values : ndarray, shape (n,)
        NaN where missing.
    width : int
        Odd number of values in a window; windows are cut at the ends.

    Returns
    -------
    ndarray, shape (n,)
        Missing only where `values` is.

    Examples
    --------
    >>> smooth(np.array([0.0, 3.0, np.nan, 6.0]), 3).tolist()
    [1.5, 1.5, nan, 6.0]
    """
    known = np.isfinite(values)
    total = _windowed(np.where(known, values, 0.0), width)
    count = _windowed(known.astype(float), width)
    return np.where(known, total / np.maximum(count, 1.0), np.nan)


def _windowed(values: FloatArray, width: int) -> FloatArray:
    half = width // 2
    ahead = np.concatenate([[0.0], np.cumsum(values)])
    index = np.arange(len(values))
    return np.asarray(ahead[np.minimum(index + half + 1, len(values))] - ahead[np.maximum(index - half, 0)])
