"""Grade and climb from altitude: smoothed over distance, since a device's altitude is noisier than any hill."""

from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray

SPACING_M: Final = 5.0
"""Altitude is put on a grid of this spacing along the way. [m]"""

SMOOTHING_M: Final = 105.0
"""Width of the moving mean over altitude, applied twice. [m]"""

STEEPEST: Final = 0.45
"""Grades beyond are noise: minetti_2002 measured running up to here. [1]"""

CLIMB_THRESHOLD_M: Final = 2.0
"""Altitude must turn by this much before it counts as climb or descent. [m]"""


def profile(distance_m: FloatArray, altitude_m: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return smoothed altitude and grade second by second.

    Grades are clipped at 45 %, up to where minetti_2002 measured running; the smoothing is our own
    (backstride_judgement).

    Parameters
    ----------
    distance_m : ndarray, shape (n,)
        Distance so far, never falling. [m]
    altitude_m : ndarray, shape (n,)
        Altitude; NaN where missing. [m]

    Returns
    -------
    tuple of ndarray, each of shape (n,)
        Altitude [m] and grade, rise over run, uphill positive [%]. NaN where altitude is missing, and everywhere when
        the way is shorter than the smoothing.
    """
    nothing = np.full(len(distance_m), np.nan)
    known = np.isfinite(altitude_m) & np.isfinite(distance_m)
    if known.sum() < 2 or np.ptp(distance_m[known]) < 2 * SMOOTHING_M:
        return nothing, nothing
    way, height = _along_the_way(distance_m[known], altitude_m[known])
    smoothed = _twice_smoothed(height)
    grade = np.clip(np.gradient(smoothed, SPACING_M), -STEEPEST, STEEPEST)
    altitude_out = np.where(known, np.interp(distance_m, way, smoothed), np.nan)
    return altitude_out, np.where(known, 100.0 * np.interp(distance_m, way, grade), np.nan)


def climb_and_descent(altitude_m: FloatArray, threshold_m: float = CLIMB_THRESHOLD_M) -> tuple[float, float]:
    """Return how far a profile goes up and down in all, turns smaller than a threshold left out.

    Parameters
    ----------
    altitude_m : ndarray, shape (n,)
        Smoothed altitude; NaN is left out. [m]
    threshold_m : float
        Smallest turn that counts. [m]

    Returns
    -------
    tuple of float
        Climb and descent, both positive; climb - descent is the last turning height minus the first one. [m]

    Examples
    --------
    >>> climb_and_descent(np.array([0.0, 10.0, 9.0, 20.0, 5.0]))
    (20.0, 15.0)
    """
    heights = altitude_m[np.isfinite(altitude_m)]
    if heights.size < 2:
        return 0.0, 0.0
    turns = np.diff(_turning_heights(heights, threshold_m))
    return float(turns[turns > 0].sum()), float(-turns[turns < 0].sum())


def _along_the_way(distance: FloatArray, altitude: FloatArray) -> tuple[FloatArray, FloatArray]:
    moved = np.concatenate([[True], np.diff(distance) > 0])
    way = np.arange(distance[0], distance[-1] + SPACING_M, SPACING_M)
    return way, np.interp(way, distance[moved], altitude[moved])


def _twice_smoothed(height: FloatArray) -> FloatArray:
    width = int(SMOOTHING_M / SPACING_M) | 1
    for _ in range(2):
        padded = np.pad(height, width // 2, mode="reflect", reflect_type="odd")
        total = np.concatenate([[0.0], np.cumsum(padded)])
        height = (total[width:] - total[:-width]) / width
    return height


def _turning_heights(heights: FloatArray, threshold: float) -> list[float]:
    local = np.flatnonzero(np.diff(np.sign(np.diff(heights)), prepend=2, append=2) != 0)
    candidates = heights[np.union1d(local, [0, len(heights) - 1])]
    turns = [float(candidates[0])]
    for height in candidates[1:]:
        _take_turn(turns, float(height), threshold)
    return turns


def _take_turn(turns: list[float], height: float, threshold: float) -> None:
    going_on = len(turns) > 1 and (height - turns[-1]) * (turns[-1] - turns[-2]) > 0
    if going_on:
        turns[-1] = height
    elif abs(height - turns[-1]) >= threshold:
        turns.append(height)
