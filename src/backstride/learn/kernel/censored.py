"""The same with scores that pile up at the ends of the scale: Laplace approximation at each point (tobin1958)."""

import math
from typing import Final

import numpy as np

from backstride.learn.kernel.compiling import compiled
from backstride.learn.kernel.filtering import TILE, Floats, Integers, eliminate, gram, whiten

STEPS: Final = 8
CLOSE_ENOUGH: Final = 1e-3
LONGEST_STEP: Final = 3.0


@compiled
def tail(u: float) -> tuple[float, float]:
    """Return log Phi(u) and phi(u) / Phi(u), steady far into the left tail (tobin1958).

    Returns
    -------
    tuple of float
        By the complementary error function down to -6, by an asymptotic series below. [1]
    """
    if u > -6.0:
        mass = 0.5 * math.erfc(-u / math.sqrt(2.0))
        return math.log(mass), math.exp(-0.5 * u * u) / math.sqrt(2.0 * math.pi) / mass
    inverse = 1.0 / (u * u)
    series = 1.0 - inverse + 3.0 * inverse**2 - 15.0 * inverse**3
    return -0.5 * u * u - math.log(-u * math.sqrt(2.0 * math.pi)) + math.log(series), -u / series


@compiled
def expand(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays)
    scores: Floats, side: Floats, limits: Floats, eta: Floats, se: float, pseudo: Floats, noise: Floats
) -> float:
    """Replace each censored score by the normal one that looks the same near `eta` (tobin1958).

    Parameters
    ----------
    scores : ndarray, shape (n,)
        Centred scores. [points]
    side : ndarray, shape (n,)
        -1 on the floor, +1 on the ceiling, 0 between.
    limits : ndarray, shape (n,)
        Half a step inside the scale's end. [points]
    eta : ndarray, shape (n,)
        Signal about which is expanded. [points]
    se : float
        Standard deviation of scoring. [points]
    pseudo, noise : ndarray, shape (n,)
        Receive the score that stands for it [points], and its variance [points²].

    Returns
    -------
    float
        What the log likelihood gains beside that of the normal scores.
    """
    gap = 0.0
    for t in range(scores.shape[0]):
        noise[t] = se * se
        pseudo[t] = scores[t]
        if side[t] != 0.0:
            u = (eta[t] - limits[t]) * side[t] / se
            log_mass, ratio = tail(u)
            curvature = max(ratio * (ratio + u), 1e-8) / (se * se)
            noise[t] = 1.0 / curvature
            pseudo[t] = eta[t] + side[t] * ratio / se * noise[t]
            gap += log_mass + 0.5 * math.log(2.0 * math.pi * noise[t]) + 0.5 * curvature * (pseudo[t] - eta[t]) ** 2
    return gap


@compiled
def solve_lower(matrix: Floats, coefficients: Floats) -> None:
    """Solve for all coefficients after every column has been eliminated in place.

    Parameters
    ----------
    matrix : ndarray, shape (at least k + 1, at least k + 1)
        Lower triangle after elimination, the right-hand side in its last row.
    coefficients : ndarray, shape (k,)
        Receives the solution.
    """
    size = coefficients.shape[0]
    for i in range(size - 1, -1, -1):
        value = matrix[size, i]
        for j in range(i + 1, size):
            value -= matrix[j, i] * coefficients[j]
        coefficients[i] = value / matrix[i, i]


@compiled
def smooth(white: Floats, gains: Floats, beta: Floats, noise: Floats, pull: Floats) -> None:
    """Fill in how far the smoothed signal lies from each day's score, by the backward recursion of dejong1991.

    Parameters
    ----------
    white, gains : ndarray, shape (at least k, r) and (r, 4)
        From `backstride.learn.kernel.filtering.whiten`.
    beta : ndarray, shape (k - 1,)
        Coefficients of the columns; the score is the column after them.
    noise : ndarray, shape (r,)
        Variance of each scored day's score. [points²]
    pull : ndarray, shape (r,)
        Receives pseudo minus eta. [points]
    """
    r1, r2, size, days = 0.0, 0.0, beta.shape[0], noise.shape[0]
    for r in range(days):
        pull[r] = white[size, r]
    for j in range(size):
        for r in range(days):
            pull[r] -= white[j, r] * beta[j]
    for r in range(days - 1, -1, -1):
        k1, k2, variance = gains[r, 0], gains[r, 1], gains[r, 2]
        error = pull[r] / math.sqrt(variance) - k1 * r1 - k2 * r2
        pull[r] = noise[r] * error
        r1, r2 = (r1 + error) * gains[r, 3], r2 + error


@compiled
def advance(side: Floats, pseudo: Floats, pull: Floats, eta: Floats) -> float:
    """Move `eta` to the smoothed signal, censored days by a bounded step.

    Parameters
    ----------
    side, pseudo, pull : ndarray, shape (r,)
        As in `expand` and `smooth`.
    eta : ndarray, shape (r,)
        Is moved. [points]

    Returns
    -------
    float
        The longest step of a censored day, at most three. [points]
    """
    longest = 0.0
    for r in range(side.shape[0]):
        step = pseudo[r] - pull[r] - eta[r]
        if side[r] != 0.0:
            step = min(max(step, -LONGEST_STEP), LONGEST_STEP)
            longest = max(longest, abs(step))
        eta[r] += step
    return longest


@compiled
def information(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays, not values that hold them)
    thetas: Floats,
    waits: Integers,
    columns: Floats,
    precision: Floats,
    nuisance: int,
    side: Floats,
    limits: Floats,
    eta: Floats,
    out: Floats,
    log_constant: Floats,
) -> None:
    """Fill in the information about the effects, the censored likelihood (tobin1958) expanded at its mode.

    Parameters
    ----------
    thetas, waits, columns, out, log_constant
        As in `backstride.learn.kernel.gaussian.information`.
    precision : ndarray, shape (q + e,)
        Prior precision of every coefficient; those of effects only find the mode.
    nuisance : int
        How many of the columns are nuisance, q.
    side : ndarray, shape (r,)
        -1 where the score lies on the floor, +1 on the ceiling, 0 between.
    limits : ndarray, shape (r,)
        Half a step inside the scale's end on those days.
    eta : ndarray, shape (r,)
        Where the search starts; receives the mode of the last point.
    """
    days, width = columns.shape
    work, filled = columns.copy(), (width + TILE - 1) // TILE * TILE
    white, gains = np.zeros((filled, days)), np.empty((days, 4))
    matrix, kept = np.empty((filled, filled)), np.empty((width, width))
    noise, pseudo, pull, beta = np.empty(days), np.empty(days), np.empty(days), np.zeros(width - 1)
    for m in range(thetas.shape[0]):
        theta, se = thetas[m, :3], thetas[m, 3]
        gap, logs = 0.0, 0.0
        for _ in range(STEPS):
            gap = expand(columns[:, width - 1], side, limits, eta, se, pseudo, noise)
            work[:, width - 1] = pseudo
            logs = whiten(theta, noise, waits, work, white, gains)
            gram(white, matrix)
            for k in range(width - 1):
                kept[k, :] = matrix[k, :width]
                matrix[k, k] += precision[k]
            kept[width - 1, :] = matrix[width - 1, :width]
            eliminate(matrix, width, width - 1)
            solve_lower(matrix, beta)
            smooth(white, gains, beta, noise, pull)
            if advance(side, pseudo, pull, eta) < CLOSE_ENOUGH:
                break
        for k in range(nuisance):
            kept[k, k] += precision[k]
            logs -= math.log(precision[k])
        logs += eliminate(kept, width, nuisance)
        out[m] = kept[nuisance:, nuisance:]
        log_constant[m] = gap - 0.5 * (logs + kept[width - 1, width - 1] + days * math.log(2.0 * math.pi))
