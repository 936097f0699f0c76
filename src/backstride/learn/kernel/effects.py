"""Posteriors of a handful of effects at many points: small Cholesky factors, compiled."""

import math

import numpy as np
from numpy.typing import NDArray

from backstride.learn.kernel.compiling import compiled
from backstride.learn.kernel.filtering import Floats

Integers = NDArray[np.int64]


@compiled
def solve_points(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays, not values that hold them)
    matrix: Floats, vector: Floats, memories: int, precision: float, gain: Floats, means: Floats, sds: Floats
) -> None:
    """Fill in the normal posterior of the effects at each point and memory.

    Parameters
    ----------
    matrix : ndarray, shape (m, e, e)
        Information matrices; the last `memories` effects exclude each other.
    vector : ndarray, shape (m, e)
        Information vectors.
    memories : int
        How many of the last effects exclude each other.
    precision : float
        Prior precision of every effect.
    gain : ndarray, shape (m, memories)
        Receives the log evidence beyond effects of zero.
    means, sds : ndarray, shape (m, memories, e - memories + 1)
        Receive the posteriors.
    """
    daily = vector.shape[1] - memories
    size = daily + 1
    rows = np.empty(size, dtype=np.int64)
    root, inverse, half = np.empty((size, size)), np.empty((size, size)), np.empty(size)
    for m in range(matrix.shape[0]):
        for memory in range(memories):
            for i in range(daily):
                rows[i] = i
            rows[daily] = daily + memory
            total = 0.5 * size * math.log(precision) + factorise(matrix[m], vector[m], rows, precision, root, half)
            invert_lower(root, inverse)
            gain[m, memory] = total
            for i in range(size):
                mean, variance = 0.0, 0.0
                for k in range(i, size):
                    mean += inverse[k, i] * half[k]
                    variance += inverse[k, i] ** 2
                means[m, memory, i], sds[m, memory, i] = mean, math.sqrt(variance)


@compiled
def invert_lower(root: Floats, inverse: Floats) -> None:
    """Fill in the inverse of a lower triangle.

    Parameters
    ----------
    root : ndarray, shape (k, k)
        Lower triangle with a positive diagonal.
    inverse : ndarray, shape (k, k)
        Receives its inverse, a lower triangle.
    """
    size = root.shape[0]
    for j in range(size):
        inverse[j, j] = 1.0 / root[j, j]
        for i in range(j + 1, size):
            value = 0.0
            for k in range(j, i):
                value -= root[i, k] * inverse[k, j]
            inverse[i, j] = value / root[i, i]


@compiled
def factorise(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays, not values that hold them)
    matrix: Floats, vector: Floats, rows: Integers, precision: float, root: Floats, half: Floats
) -> float:
    """Fill in the Cholesky factor of the chosen rows and the half-solved vector.

    Parameters
    ----------
    matrix : ndarray, shape (e, e)
        Information matrix.
    vector : ndarray, shape (e,)
        Information vector.
    rows : ndarray of int, shape (k,)
        Which effects are in.
    precision : float
        Prior precision of every effect. [1 / points²]
    root, half : ndarray, shape (k, k) and (k,)
        Receive factor and half-solved vector.

    Returns
    -------
    float
        Their share of the log evidence: half the squared vector less the log determinant.
    """
    total = 0.0
    for i in range(rows.shape[0]):
        for j in range(i):
            value = matrix[rows[i], rows[j]]
            for k in range(j):
                value -= root[i, k] * root[j, k]
            root[i, j] = value / root[j, j]
        pivot, solved = matrix[rows[i], rows[i]] + precision, vector[rows[i]]
        for k in range(i):
            pivot -= root[i, k] ** 2
            solved -= root[i, k] * half[k]
        root[i, i] = math.sqrt(pivot)
        half[i] = solved / root[i, i]
        total += 0.5 * half[i] ** 2 - math.log(root[i, i])
    return total
