"""Shared-gain Kalman filter over the score and every column at once (dejong1991)."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.kernel.compiling import compiled

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Integers = NDArray[np.int64]


TILE: Final = 3
"""Columns are multiplied in tiles of so many at once; their number is filled up to a multiple with zeros."""
LOGS_AT_ONCE: Final = 8
"""Variances are multiplied before one logarithm is taken of so many."""


@compiled
def whiten(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays, not values that hold them)
    theta: Floats, noise_variance: Floats, waits: Integers, columns: Floats, white: Floats, gains: Floats
) -> float:
    """Turn columns into independent innovations of unit variance (dejong1991).

    The state is ``(a_t, mu_t)`` with ``a_t = phi a_{t-1} + N(0, sa^2 (1 - phi^2))`` and
    ``mu_t = mu_{t-1} + N(0, sl^2)``. One gain sequence serves all columns, because gains do not depend on data.

    Parameters
    ----------
    theta : ndarray, shape (3,)
        phi, sa, sl on their natural scales.
    noise_variance : ndarray, shape (r,)
        Variance of the score's own noise on each scored day.
    waits : ndarray of int, shape (r,)
        Days since the scored day before, of the first since the first day. [d]
    columns : ndarray, shape (r, k)
        The columns on scored days, the score among them.
    white : ndarray, shape (at least k, r)
        Receives the innovations over their standard deviation, one row a column.
    gains : ndarray, shape (r, 4)
        Receives both gains, the innovation variance, and what is left of the swing of the scored day before.

    Returns
    -------
    float
        Sum over scored days of log innovation variance. [points² inside the logarithm]
    """
    total = fill_gains(theta, noise_variance, waits, gains)
    days, width = columns.shape
    ar1, level, row = np.zeros(width), np.zeros(width), np.empty(width)
    for r in range(days):
        k1, k2, scale, left = gains[r, 0], gains[r, 1], 1.0 / np.sqrt(gains[r, 2]), gains[r, 3]
        for j in range(width):
            ahead = left * ar1[j]
            innovation = columns[r, j] - ahead - level[j]
            ar1[j] = ahead + k1 * innovation
            level[j] += k2 * innovation
            row[j] = innovation * scale
        for j in range(width):
            white[j, r] = row[j]
    return total


@compiled
def fill_gains(theta: Floats, noise_variance: Floats, waits: Integers, gains: Floats) -> float:
    """Fill in the gains of the filter on every scored day (dejong1991).

    Parameters
    ----------
    theta, noise_variance, waits, gains
        As in `whiten`.

    Returns
    -------
    float
        Sum over scored days of log innovation variance. [points² inside the logarithm]
    """
    phi, ar1_step, level_step = theta[0], theta[1] ** 2 * (1.0 - theta[0] ** 2), theta[2] ** 2
    v11, v12, v22 = theta[1] ** 2, 0.0, 0.0
    total, product = 0.0, 1.0
    for r in range(waits.shape[0]):
        left = 1.0
        for _ in range(waits[r]):
            v11, v12, v22 = phi * phi * v11 + ar1_step, phi * v12, v22 + level_step
            left *= phi
        both, level = v11 + v12, v12 + v22
        variance = both + level + noise_variance[r]
        k1, k2 = both / variance, level / variance
        v11, v12, v22 = v11 - k1 * both, v12 - k1 * level, v22 - k2 * level
        gains[r, 0], gains[r, 1], gains[r, 2], gains[r, 3] = k1, k2, variance, left
        product *= variance
        if r % LOGS_AT_ONCE == 0:
            total += np.log(product)
            product = 1.0
    log_determinant: float = total + np.log(product)
    return log_determinant


@compiled
def gram(white: Floats, out: Floats) -> None:
    """Fill the lower triangle of `out` with the products of all innovation columns, tile by tile.

    Parameters
    ----------
    white : ndarray, shape (k, r)
        Innovations, one row a column; k is a multiple of `TILE`.
    out : ndarray, shape (k, k)
        Receives the products; of its upper triangle only what lies in a tile of the diagonal.
    """
    for i in range(0, white.shape[0], TILE):
        a0, a1, a2 = white[i], white[i + 1], white[i + 2]
        for j in range(0, i + 1, TILE):
            b0, b1, b2 = white[j], white[j + 1], white[j + 2]
            s00, s01, s02, s10, s11, s12, s20, s21, s22 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
            for r in range(white.shape[1]):
                x0, x1, x2, y0, y1, y2 = a0[r], a1[r], a2[r], b0[r], b1[r], b2[r]
                s00, s01, s02 = s00 + x0 * y0, s01 + x0 * y1, s02 + x0 * y2
                s10, s11, s12 = s10 + x1 * y0, s11 + x1 * y1, s12 + x1 * y2
                s20, s21, s22 = s20 + x2 * y0, s21 + x2 * y1, s22 + x2 * y2
            out[i, j], out[i, j + 1], out[i, j + 2] = s00, s01, s02
            out[i + 1, j], out[i + 1, j + 1], out[i + 1, j + 2] = s10, s11, s12
            out[i + 2, j], out[i + 2, j + 1], out[i + 2, j + 2] = s20, s21, s22


@compiled
def eliminate(matrix: Floats, size: int, count: int) -> float:
    """Integrate the first `count` columns out of a lower triangle in place.

    Parameters
    ----------
    matrix : ndarray, shape (at least k, at least k)
        Lower triangle of products; the rest below and right of `count` becomes the Schur complement.
    size : int
        How many columns there are, k.
    count : int
        How many columns.

    Returns
    -------
    float
        Log determinant of what was integrated out.
    """
    log_determinant, below = 0.0, np.empty(size)
    for k in range(count):
        pivot = matrix[k, k]
        log_determinant += np.log(pivot)
        for i in range(k + 1, size):
            below[i] = matrix[i, k]
        for i in range(k + 1, size):
            share = below[i] / pivot
            for j in range(k + 1, i + 1):
                matrix[i, j] -= share * below[j]
    return log_determinant


@compiled
def forecast(theta: Floats, noise_variance: Floats, observed: Flags, target: Floats, ar1: Floats) -> None:
    """Fill in each day's forecast of the AR(1) state from the days before, scored or not (dejong1991).

    Parameters
    ----------
    theta : ndarray, shape (3,)
        phi, sa, sl. [1, points, points]
    noise_variance : ndarray, shape (n,)
        Variance of the score's own noise on each day. [points²]
    observed : ndarray of bool, shape (n,)
        Days whose score enters; the others only let time pass.
    target : ndarray, shape (n,)
        Score minus what the columns explain.
    ar1 : ndarray, shape (n,)
        Receives the forecasts. [points]
    """
    phi, ar1_step, level_step = theta[0], theta[1] ** 2 * (1.0 - theta[0] ** 2), theta[2] ** 2
    v11, v12, v22, a, level = theta[1] ** 2, 0.0, 0.0, 0.0, 0.0
    for t in range(target.shape[0]):
        if t > 0:
            v11, v12, v22 = phi * phi * v11 + ar1_step, phi * v12, v22 + level_step
            a *= phi
        ar1[t] = a
        if observed[t]:
            variance = v11 + 2.0 * v12 + v22 + noise_variance[t]
            k1, k2 = (v11 + v12) / variance, (v12 + v22) / variance
            innovation = target[t] - a - level
            a += k1 * innovation
            level += k2 * innovation
            v11, v12, v22 = v11 - k1 * k1 * variance, v12 - k1 * k2 * variance, v22 - k2 * k2 * variance


@compiled
def fade(values: Floats, left: float) -> None:
    """Add to each day what is left of the day before, in place.

    Parameters
    ----------
    values : ndarray, shape (n,)
        One for each day.
    left : float
        Share that is left after a day. [1]
    """
    for t in range(1, values.shape[0]):
        values[t] += left * values[t - 1]
