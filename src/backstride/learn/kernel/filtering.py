"""Shared-gain Kalman filter over the score and every column at once (dejong1991)."""

import numpy as np
from numpy.typing import NDArray

from backstride.learn.kernel.compiling import compiled

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@compiled
def whiten(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays, not values that hold them)
    theta: Floats, noise_variance: Floats, observed: Flags, columns: Floats, white: Floats, gains: Floats
) -> float:
    """Turn columns into independent innovations of unit variance (dejong1991).

    The state is ``(a_t, mu_t)`` with ``a_t = phi a_{t-1} + N(0, sa^2 (1 - phi^2))`` and
    ``mu_t = mu_{t-1} + N(0, sl^2)``. One gain sequence serves all columns, because gains do not depend on data.

    Parameters
    ----------
    theta : ndarray, shape (3,)
        phi, sa, sl on their natural scales.
    noise_variance : ndarray, shape (n,)
        Variance of the score's own noise on each day.
    observed : ndarray of bool, shape (n,)
        Days whose row enters; the others only let time pass.
    columns : ndarray, shape (n, k)
        The columns, the score among them.
    white : ndarray, shape (n, k)
        Receives the innovations over their standard deviation; rows of other days become 0.
    gains : ndarray, shape (n, 3)
        Receives both gains and the innovation variance of each day.

    Returns
    -------
    float
        Sum over observed days of log innovation variance. [points² inside the logarithm]
    """
    phi, ar1_step, level_step = theta[0], theta[1] ** 2 * (1.0 - theta[0] ** 2), theta[2] ** 2
    days, width = columns.shape
    ar1, level = np.zeros(width), np.zeros(width)
    v11, v12, v22 = theta[1] ** 2, 0.0, 0.0
    total = 0.0
    for t in range(days):
        if t > 0:
            v11, v12, v22 = phi * phi * v11 + ar1_step, phi * v12, v22 + level_step
            for j in range(width):
                ar1[j] *= phi
        if not observed[t]:
            white[t, :] = 0.0
            gains[t, :] = 0.0
            continue
        variance = v11 + 2.0 * v12 + v22 + noise_variance[t]
        k1, k2 = (v11 + v12) / variance, (v12 + v22) / variance
        scale = 1.0 / np.sqrt(variance)
        for j in range(width):
            innovation = columns[t, j] - ar1[j] - level[j]
            ar1[j] += k1 * innovation
            level[j] += k2 * innovation
            white[t, j] = innovation * scale
        v11, v12, v22 = (
            v11 - k1 * k1 * variance,
            v12 - k1 * k2 * variance,
            v22 - k2 * k2 * variance,
        )
        gains[t, 0], gains[t, 1], gains[t, 2] = k1, k2, variance
        total += np.log(variance)
    return total


@compiled
def gram(white: Floats, observed: Flags, out: Floats) -> None:
    """Fill the lower triangle of `out` with the products of all innovation columns, four observed days at a time.

    Parameters
    ----------
    white : ndarray, shape (n, k)
        Innovations.
    observed : ndarray of bool, shape (n,)
        Days that count.
    out : ndarray, shape (k, k)
        Receives the products; its upper triangle is 0.
    """
    out[:, :] = 0.0
    width, days = white.shape[1], white.shape[0]
    rows = np.empty(days, dtype=np.int64)
    count = 0
    for t in range(days):
        if observed[t]:
            rows[count] = t
            count += 1
    whole = count - count % 4
    for r in range(0, whole, 4):
        a, b, c, d = white[rows[r]], white[rows[r + 1]], white[rows[r + 2]], white[rows[r + 3]]
        for i in range(width):
            wa, wb, wc, wd = a[i], b[i], c[i], d[i]
            for j in range(i + 1):
                out[i, j] += wa * a[j] + wb * b[j] + wc * c[j] + wd * d[j]
    for r in range(whole, count):
        a = white[rows[r]]
        for i in range(width):
            for j in range(i + 1):
                out[i, j] += a[i] * a[j]


@compiled
def eliminate(matrix: Floats, count: int) -> float:
    """Integrate the first `count` columns out of a lower triangle in place.

    Parameters
    ----------
    matrix : ndarray, shape (k, k)
        Lower triangle of products; the rest below and right of `count` becomes the Schur complement.
    count : int
        How many columns.

    Returns
    -------
    float
        Log determinant of what was integrated out.
    """
    size = matrix.shape[0]
    log_determinant = 0.0
    for k in range(count):
        pivot = matrix[k, k]
        log_determinant += np.log(pivot)
        for i in range(k + 1, size):
            share = matrix[i, k] / pivot
            if share != 0.0:
                for j in range(k + 1, i + 1):
                    matrix[i, j] -= share * matrix[j, k]
    return log_determinant


@compiled
def forecast(theta: Floats, noise_variance: Floats, observed: Flags, target: Floats, ar1: Floats) -> None:
    """Fill in each day's forecast of the AR(1) state from the days before, scored or not (dejong1991).

    Parameters
    ----------
    theta, noise_variance, observed
        As in `whiten`.
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
