"""The inner loops of static optimisation, compiled: see `statics` for the problem they solve."""

from typing import Final

import numba
import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.chain import SUMS

Array = NDArray[np.float64]
Index = NDArray[np.int64]
Flags = NDArray[np.bool_]

TOLERANCE: Final = 1e-9
"""Largest misfit of a balance at which a frame counts as solved, over the largest need of that frame. [1]"""

STEPS: Final = 200
"""Newton steps after which a frame is given up. [1]"""

CUBE_SMOOTHING: Final = 1e-3
"""Weight of the square that keeps the cubic cost's slope finite at rest. [1]"""

# ruff: noqa: PLR0913, PLR0917 -- compiled functions take arrays, not objects


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _respond(pull: float, exponent: float) -> float:
    if exponent == 3.0:
        return (np.sqrt(CUBE_SMOOTHING**2 + 3.0 * pull) - CUBE_SMOOTHING) / 3.0 if pull > 0.0 else 0.0
    return pull / 2.0


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _slope(pull: float, exponent: float) -> float:
    return 0.5 / np.sqrt(CUBE_SMOOTHING**2 + 3.0 * max(pull, 0.0)) if exponent == 3.0 else 0.5


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _spans(moments: Array, out: Index) -> None:
    """Write between which muscles each row is not zero: a leg's rows know nothing of the other leg."""
    rows, muscles = moments.shape
    for row in range(rows):
        first, last = 0, muscles
        while first < muscles and moments[row, first] == 0.0:
            first += 1
        while last > first and moments[row, last - 1] == 0.0:
            last -= 1
        out[row, 0], out[row, 1] = first, last


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _dot(a: Array, b: Array) -> float:
    total = 0.0
    for index in range(len(a)):
        total += a[index] * b[index]
    return total


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _evaluate(
    moments: Array, spans: Index, required: Array, sigma: Array, multiplier: Array, floor: Array, exponent: float,
    active: Array, slopes: Array, misfit: Array,
) -> float:  # fmt: skip
    """Write activations, how they yield and the misfit at some multipliers; return minus the dual."""
    active[:] = 0.0
    for row in range(len(required)):
        weight = multiplier[row]
        if weight != 0.0:
            first, last = spans[row, 0], spans[row, 1]
            pulls, mine = active[first:last], moments[row, first:last]
            for muscle in range(len(mine)):
                pulls[muscle] += mine[muscle] * weight
    value = 0.0
    for muscle in range(len(active)):
        pull = active[muscle]
        free = _respond(pull, exponent)
        a = min(max(free, floor[muscle]), 1.0)
        slopes[muscle] = _slope(pull, exponent) if floor[muscle] < free < 1.0 else 0.0
        active[muscle] = a
        value += a * a * (a + CUBE_SMOOTHING) if exponent == 3.0 else a * a
    for row in range(len(required)):
        first, last = spans[row, 0], spans[row, 1]
        lacking = _dot(moments[row, first:last], active[first:last]) - required[row]
        reserve = sigma[row] ** 2 * multiplier[row] / 2.0
        misfit[row] = lacking + reserve
        value -= multiplier[row] * (lacking + reserve / 2.0)
    return -value


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def _newton(
    moments: Array, spans: Index, misfit: Array, sigma: Array, slopes: Array, resting: Flags, bend: Array,
    weighted: Array, out: Array,
) -> None:  # fmt: skip
    """Write the Newton step of the multipliers; those at rest stay where they are. By Cholesky's factors."""
    rows = moments.shape[0]
    for row in range(rows):
        out[row] = 0.0 if resting[row] else misfit[row]
        first, last = spans[row, 0], spans[row, 1]
        for muscle in range(len(slopes)):
            weighted[muscle] = moments[row, muscle] * slopes[muscle]
        for column in range(row + 1):
            total = sigma[row] ** 2 / 2.0 if column == row else 0.0
            if not (resting[row] or resting[column]):
                low, high = max(first, spans[column, 0]), min(last, spans[column, 1])
                if low < high:
                    total += _dot(weighted[low:high], moments[column, low:high])
            total -= _dot(bend[row, :column], bend[column, :column])
            bend[row, column] = np.sqrt(total) if column == row else total / bend[column, column]
        for inner in range(row):
            out[row] -= bend[row, inner] * out[inner]
        out[row] /= bend[row, row]
    for row in range(rows - 1, -1, -1):
        for inner in range(row + 1, rows):
            out[row] -= bend[inner, row] * out[inner]
        out[row] /= bend[row, row]


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _moved(multiplier: Array, direction: Array, length: float, least: Flags, out: Array) -> None:
    """Write multipliers after a step; those of least needs are never negative."""
    for row in range(len(out)):
        out[row] = multiplier[row] - length * direction[row]
        if least[row] and out[row] < 0.0:
            out[row] = 0.0


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _rest(misfit: Array, multiplier: Array, least: Flags, resting: Flags) -> float:
    """Write which least needs are met without being asked for, and return the largest misfit of all others."""
    worst = 0.0
    for row in range(len(misfit)):
        resting[row] = least[row] and multiplier[row] <= 0.0 and misfit[row] >= 0.0
        if not resting[row]:
            worst = max(worst, abs(misfit[row]))
    return worst


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _solve_one(
    moments: Array, required: Array, sigma: Array, floor: Array, exponent: float, least: Flags, multiplier: Array,
    active: Array,
) -> tuple[int, bool]:  # fmt: skip
    """Write activations and multipliers of least cost; return the steps that took, and whether they were enough."""
    rows, muscles = moments.shape
    spans, resting = np.empty((rows, 2), dtype=np.int64), np.zeros(rows, dtype=np.bool_)
    slopes, weighted = np.empty(muscles), np.empty(muscles)
    misfit, direction, trial, tried = np.empty(rows), np.empty(rows), np.empty(rows), np.empty(rows)
    bend = np.empty((rows, rows))
    _spans(moments, spans)
    scale = max(np.abs(required).max(), 1.0)
    value = _evaluate(moments, spans, required, sigma, multiplier, floor, exponent, active, slopes, misfit)
    for step in range(STEPS):
        if _rest(misfit, multiplier, least, resting) <= TOLERANCE * scale:
            return step, True
        _newton(moments, spans, misfit, sigma, slopes, resting, bend, weighted, direction)
        length, trial_value = 1.0, value
        for _ in range(40):
            _moved(multiplier, direction, length, least, trial)
            trial_value = _evaluate(moments, spans, required, sigma, trial, floor, exponent, active, slopes, tried)
            gain = 0.0
            for row in range(rows):
                gain += misfit[row] * (multiplier[row] - trial[row])
            if trial_value <= value - 1e-4 * gain + 1e-12 * abs(value):
                break
            length *= 0.5
        multiplier[:], misfit[:], value = trial, tried, trial_value
    return STEPS, False


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
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
        active = activations[frame]
        if not (np.all(np.isfinite(moments[frame])) and np.all(np.isfinite(required[frame]))):
            activations[frame], reserves[frame] = np.nan, np.nan
            continue
        if exponent == 3.0 and frame == 0:  # continuation: the squared problem points the way
            _solve_one(moments[0], required[0], sigma, floor, 2.0, least, multiplier, active)
        steps[frame], solved[frame] = _solve_one(
            moments[frame], required[frame], sigma, floor, exponent, least, multiplier, active
        )
        if not solved[frame] and exponent == 3.0:  # again from the squared problem of this very frame, begun at rest
            multiplier[:] = 0.0
            _solve_one(moments[frame], required[frame], sigma, floor, 2.0, least, multiplier, active)
            steps[frame], solved[frame] = _solve_one(
                moments[frame], required[frame], sigma, floor, exponent, least, multiplier, active
            )
        if solved[frame]:
            reserves[frame] = sigma**2 * multiplier / 2.0
        else:
            activations[frame], reserves[frame] = np.nan, np.nan
            multiplier[:] = 0.0
    return activations, reserves, steps, solved
