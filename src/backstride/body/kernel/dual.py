"""The inner loops of static optimisation, compiled: see `statics` for the problem they solve."""

from typing import Final

import numba
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]

TOLERANCE: Final = 1e-9
"""Largest misfit of a balance at which a frame counts as solved, over the largest need of that frame. [1]"""

CUBE_SMOOTHING: Final = 1e-3
"""Weight of the square that keeps the cubic cost's slope finite at rest. [1]"""

SUMS: Final = {"reassoc", "contract"}
"""Sums may be taken in any order, several terms at once: same answers to the last digits."""

# ruff: noqa: PLR0913, PLR0917 -- compiled functions take arrays, not objects


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _respond(pull: float, exponent: float) -> float:
    if exponent == 3.0:
        return (np.sqrt(CUBE_SMOOTHING**2 + 3.0 * pull) - CUBE_SMOOTHING) / 3.0 if pull > 0.0 else 0.0
    return pull / 2.0


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _slope(pull: float, exponent: float) -> float:
    return 0.5 / np.sqrt(CUBE_SMOOTHING**2 + 3.0 * max(pull, 0.0)) if exponent == 3.0 else 0.5


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _activate(moments: Array, multiplier: Array, floor: Array, exponent: float, out: Array, slopes: Array) -> None:
    out[:] = 0.0
    for row in range(moments.shape[0]):
        if multiplier[row] != 0.0:
            for muscle in range(moments.shape[1]):
                out[muscle] += moments[row, muscle] * multiplier[row]
    for muscle in range(moments.shape[1]):
        pull = out[muscle]
        value = _respond(pull, exponent)
        inside = floor[muscle] < value < 1.0
        out[muscle] = min(max(value, floor[muscle]), 1.0)
        slopes[muscle] = _slope(pull, exponent) if inside else 0.0


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _dual(moments: Array, required: Array, sigma: Array, multiplier: Array, active: Array, exponent: float) -> float:
    value = 0.0
    for muscle in range(moments.shape[1]):
        a = active[muscle]
        value += a * a * (a + CUBE_SMOOTHING) if exponent == 3.0 else a * a
    for row in range(moments.shape[0]):
        given = 0.0
        for muscle in range(moments.shape[1]):
            given += moments[row, muscle] * active[muscle]
        value -= multiplier[row] * (given - required[row]) + (sigma[row] * multiplier[row]) ** 2 / 4.0
    return -value


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _newton(moments: Array, misfit: Array, sigma: Array, slopes: Array, resting: Flags) -> Array:
    """Return the Newton step of the multipliers; those at rest stay where they are."""
    rows = moments.shape[0]
    bend = np.zeros((rows, rows))
    for row in range(rows):
        for column in range(row + 1):
            if resting[row] or resting[column]:
                continue
            total = 0.0
            for muscle in range(moments.shape[1]):
                total += moments[row, muscle] * slopes[muscle] * moments[column, muscle]
            bend[row, column] = total
            bend[column, row] = total
        bend[row, row] += sigma[row] ** 2 / 2.0
    return np.linalg.solve(bend, np.where(resting, 0.0, misfit))  # type: ignore[return-value]


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _misfit(moments: Array, required: Array, sigma: Array, multiplier: Array, active: Array) -> Array:
    out = sigma**2 * multiplier / 2.0 - required
    for row in range(moments.shape[0]):
        for muscle in range(moments.shape[1]):
            out[row] += moments[row, muscle] * active[muscle]
    return out


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _moved(multiplier: Array, direction: Array, length: float, least: Flags) -> Array:
    """Return multipliers after a step; those of least needs are never negative."""
    out = multiplier - length * direction
    for row in range(len(out)):
        if least[row] and out[row] < 0.0:
            out[row] = 0.0
    return out


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _solve_one(
    moments: Array, required: Array, sigma: Array, floor: Array, exponent: float, least: Flags, multiplier: Array
) -> tuple[Array, int, bool]:
    active, slopes = np.empty(moments.shape[1]), np.empty(moments.shape[1])
    trial_active, trial_slopes = np.empty(moments.shape[1]), np.empty(moments.shape[1])
    scale = max(np.abs(required).max(), 1.0)
    _activate(moments, multiplier, floor, exponent, active, slopes)
    value = _dual(moments, required, sigma, multiplier, active, exponent)
    for step in range(200):
        misfit = _misfit(moments, required, sigma, multiplier, active)
        resting = least & (multiplier <= 0.0) & (misfit >= 0.0)
        if np.abs(np.where(resting, 0.0, misfit)).max() <= TOLERANCE * scale:
            return active, step, True
        direction = _newton(moments, misfit, sigma, slopes, resting)
        length = 1.0
        for _ in range(40):
            trial = _moved(multiplier, direction, length, least)
            _activate(moments, trial, floor, exponent, trial_active, trial_slopes)
            trial_value = _dual(moments, required, sigma, trial, trial_active, exponent)
            if trial_value <= value - 1e-4 * np.dot(misfit, multiplier - trial) + 1e-12 * abs(value):
                break
            length *= 0.5
        multiplier[:] = trial
        value = trial_value
        active[:], slopes[:] = trial_active, trial_slopes
    return active, 200, False


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def solve_all(
    moments: Array, required: Array, sigma: Array, floor: Array, exponent: float, least: Flags
) -> tuple[Array, Array, NDArray[np.int64], NDArray[np.bool_]]:
    """Return activations, reserves, steps and whether each frame was solved; each frame starts from the one before.

    Rows that are `least` ask for so much or more: their multipliers are never negative.

    Parameters
    ----------
    moments : Array, shape (frames, rows, muscles)
        What each muscle gives at full activation. [N or Nm; Nm/rad in rows of stiffness]
    required : Array, shape (frames, rows)
        What is asked for. [as moments]
    sigma : Array, shape (rows,)
        Reserve that costs as much as one full muscle. [as moments]
    floor : Array, shape (muscles,)
        Least activation. [1]
    exponent : float
        2, or 3 by continuation from 2. [1]
    least : Array of bool, shape (rows,)
        Rows that ask for so much or more.

    Returns
    -------
    tuple of Array
        Activations, shape (frames, muscles) [1]; reserves, shape (frames, rows); Newton steps and whether it was
        solved, each of shape (frames,). NaN where a frame was not solved.
    """
    frames, rows, muscles = moments.shape
    activations, reserves = np.empty((frames, muscles)), np.empty((frames, rows))
    steps, solved = np.zeros(frames, dtype=np.int64), np.zeros(frames, dtype=np.bool_)
    multiplier = np.zeros(rows)
    for frame in range(frames):
        if not (np.all(np.isfinite(moments[frame])) and np.all(np.isfinite(required[frame]))):
            activations[frame], reserves[frame] = np.nan, np.nan
            continue
        if exponent == 3.0 and frame == 0:  # continuation: the squared problem points the way
            _solve_one(moments[0], required[0], sigma, floor, 2.0, least, multiplier)
        active, steps[frame], solved[frame] = _solve_one(
            moments[frame], required[frame], sigma, floor, exponent, least, multiplier
        )
        if not solved[frame] and exponent == 3.0:  # again from the squared problem of this very frame, begun at rest
            multiplier[:] = 0.0
            _solve_one(moments[frame], required[frame], sigma, floor, 2.0, least, multiplier)
            active, steps[frame], solved[frame] = _solve_one(
                moments[frame], required[frame], sigma, floor, exponent, least, multiplier
            )
        if solved[frame]:
            activations[frame] = active
            reserves[frame] = sigma**2 * multiplier / 2.0
        else:
            activations[frame], reserves[frame] = np.nan, np.nan
            multiplier[:] = 0.0
    return activations, reserves, steps, solved
