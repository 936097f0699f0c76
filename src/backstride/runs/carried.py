"""Stretches of a run in which something carried the runner: a car, a train, a bicycle."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.runs.grid import bridge_s, on_seconds, seconds, smooth
from backstride.runs.recording import FloatArray, Recording

FASTER_THAN_FEET_M_PER_S: Final = 7.5
"""Over a minute and a half nobody runs this fast who is not among the best of the world over 800 m. Chosen. [m/s]"""

FAST_WITHOUT_STEPS_M_PER_S: Final = 5.0
"""This fast a watch that counts steps would count some. Chosen. [m/s]"""

STILL_SPM: Final = 50.0
"""Fewer steps per minute are none. Chosen. [1/min]"""

LASTING_S: Final = 91
"""Span over which the speed must last: longer than any sprint and any slip of the positions. [s]"""

LASTING_SHARE: Final = 0.8
HALT_S: Final = 180.0
"""Between two rides a shorter halt belongs to them. [s]"""

MOSTLY: Final = 0.5
"""With a larger share of the way carried than this, and of the time, it was no run. [1]"""

NOISE_S: Final = 7

Spans = tuple[tuple[float, float], ...]


def carried(recording: Recording, speed_m_per_s: FloatArray | None) -> Spans:
    """Return the spans in which the runner was carried.

    Speed and span are our own limits (backstride_judgement).

    Parameters
    ----------
    recording : Recording
        With cadence as written.
    speed_m_per_s : ndarray, shape (n,), or None
        Best speed at each sample, absurd values included. [m/s]

    Returns
    -------
    tuple of (float, float)
        Since the start, in order; pauses are left out of the search. [s]
    """
    time = recording.samples.time_s
    if speed_m_per_s is None or len(time) < 2 or time[-1] < LASTING_S:
        return ()
    fast = _fast(recording, speed_m_per_s)
    around = np.convolve(fast, np.ones(LASTING_S), "same")[: len(fast)]
    lasting = fast & (around >= LASTING_SHARE * LASTING_S)
    ahead = np.concatenate([[0], np.cumsum(lasting)])
    return _joined([(b, e) for b, e in _runs(fast) if ahead[int(e) + 1] > ahead[int(b)]])


def share(spans: Sequence[tuple[float, float]], time_s: FloatArray) -> float:
    """Return the share of samples inside some spans.

    Parameters
    ----------
    spans : sequence of (float, float)
        Begin and end of each. [s]
    time_s : ndarray, shape (n,)
        Sample times. [s]

    Returns
    -------
    float
        0 to 1. [1]

    Examples
    --------
    >>> share([(1.0, 2.0)], np.array([0.0, 1.0, 2.0, 3.0]))
    0.5
    """
    return float(np.mean(inside(spans, time_s))) if len(time_s) else 0.0


def inside(spans: Sequence[tuple[float, float]], time_s: FloatArray) -> npt.NDArray[np.bool_]:
    """Return which times lie in one of some spans, their edges included.

    Parameters
    ----------
    spans : sequence of (float, float)
        Begin and end of each. [s]
    time_s : ndarray, shape (n,)
        Times. [s]

    Returns
    -------
    ndarray of bool, shape (n,)
        True inside.

    Examples
    --------
    >>> inside([(1.0, 2.0)], np.array([0.5, 1.0, 2.5])).tolist()
    [False, True, False]
    """
    found = np.zeros(len(time_s), dtype=bool)
    for begin, end in spans:
        found |= (time_s >= begin) & (time_s <= end)
    return found


def on_foot_only(columns: Mapping[str, FloatArray], within: npt.NDArray[np.bool_]) -> dict[str, FloatArray]:
    """Return columns in which carried stretches have no speed and add no distance.

    Parameters
    ----------
    columns : Mapping of str to ndarray, each of shape (n,)
        Columns of samples.
    within : ndarray of bool, shape (n,)
        Samples in which the runner was carried.

    Returns
    -------
    dict of str to ndarray, each of shape (n,)
        Speed NaN there [m/s], distance standing still there [m], the rest as it was.

    Examples
    --------
    >>> ridden = np.array([False, True, True])
    >>> on_foot_only({"speed_m_per_s": np.array([3.0, 9.0, 9.0])}, ridden)["speed_m_per_s"].tolist()
    [3.0, nan, nan]
    """
    kept = dict(columns)
    if "speed_m_per_s" in kept:
        kept["speed_m_per_s"] = np.where(within, np.nan, kept["speed_m_per_s"])
    if "distance_m" in kept:
        kept["distance_m"] = _standing_still(kept["distance_m"], within)
    return kept


def _standing_still(distance: FloatArray, within: npt.NDArray[np.bool_]) -> FloatArray:
    known = np.flatnonzero(np.isfinite(distance))
    if not known.size:
        return distance
    gained = np.diff(distance[known])
    gained[within[known][1:]] = 0.0
    mended = distance.copy()
    mended[known] = distance[known[0]] + np.concatenate([[0.0], np.cumsum(gained)])
    return mended


def _fast(recording: Recording, speed: FloatArray) -> npt.NDArray[np.bool_]:
    time, columns = recording.samples.time_s, recording.samples.columns
    grid, bridge = seconds(time), bridge_s(time)
    going = smooth(on_seconds(grid, time, speed, bridge), NOISE_S)
    fast = np.nan_to_num(going) > FASTER_THAN_FEET_M_PER_S
    if "cadence_spm" in columns:
        stepping = on_seconds(grid, time, columns["cadence_spm"], bridge)
        counts = bool((stepping > STILL_SPM).any())
        fast |= counts & (np.nan_to_num(going) > FAST_WITHOUT_STEPS_M_PER_S) & (stepping < STILL_SPM / 2)
    return fast & ~inside(recording.pauses, grid)


def _runs(fast: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], fast, [False]]).astype(np.int8)))
    return [(float(begin), float(end - 1)) for begin, end in zip(edges[::2], edges[1::2], strict=True)]


def _joined(spans: Sequence[tuple[float, float]]) -> Spans:
    joined: list[tuple[float, float]] = []
    for begin, end in spans:
        if joined and begin - joined[-1][1] <= HALT_S:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return tuple(joined)
