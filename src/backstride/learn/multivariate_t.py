"""Multivariate t proposals and even points to draw them from."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

TAIL_DEGREES: Final = 6.0
"""Degrees of freedom of a proposal."""
WIDER: Final = 1.1
"""How much wider a proposal is than the points it is fitted to, as a variance ratio."""
SMALLEST_VARIANCE: Final = 1e-4


@dataclass(frozen=True, slots=True)
class MultivariateT:
    """A multivariate t distribution.

    Parameters
    ----------
    centre : ndarray, shape (d,)
        Its middle.
    root : ndarray, shape (d, d)
        Lower Cholesky factor of its scale matrix.
    """

    centre: Floats
    root: Floats


def fitted_t(points: Floats, weights: Floats) -> MultivariateT:
    """Return the multivariate t with the mean, and a little more than the spread, of weighted points (cornuet2012).

    Parameters
    ----------
    points : ndarray, shape (m, d)
        Where.
    weights : ndarray, shape (m,)
        Add up to one. [1]

    Returns
    -------
    MultivariateT
        Centre of shape (d,), lower Cholesky factor of the scale of shape (d, d).

    Examples
    --------
    >>> found = fitted_t(np.array([[0.0], [2.0]]), np.array([0.5, 0.5]))
    >>> found.centre.tolist()
    [1.0]
    """
    centre = weights @ points
    away = points - centre
    spread = away.T @ (away * weights[:, None]) / max(1.0 - float(np.sum(weights**2)), 0.1)
    root: Floats = np.asarray(
        np.linalg.cholesky(WIDER * spread + SMALLEST_VARIANCE * np.eye(centre.size)), dtype=np.float64
    )
    return MultivariateT(centre, root)


def draws_of(proposal: MultivariateT, uniform: Floats, rng: np.random.Generator) -> Floats:
    """Return points of a multivariate t, one for each row of even points.

    Parameters
    ----------
    proposal : MultivariateT
        Centre and scale.
    uniform : ndarray, shape (m, d)
        Points of the open unit cube.
    rng : numpy.random.Generator
        Draws the chi-square that makes tails heavy.

    Returns
    -------
    ndarray, shape (m, d)
        In the unit of the centre.
    """
    stretch = np.sqrt(TAIL_DEGREES / rng.chisquare(TAIL_DEGREES, len(uniform)))
    return proposal.centre + (normal_quantile(uniform) * stretch[:, None]) @ proposal.root.T


def log_density(proposal: MultivariateT, points: Floats) -> Floats:
    """Return the log density of a multivariate t with `TAIL_DEGREES` degrees of freedom.

    Parameters
    ----------
    proposal : MultivariateT
        Centre and scale.
    points : ndarray, shape (m, d)
        Where.

    Returns
    -------
    ndarray, shape (m,)
        Natural logarithm.

    Examples
    --------
    One dimension, at the centre: gamma(3.5) / (gamma(3) sqrt(6 pi)):

    >>> log_density(MultivariateT(np.zeros(1), np.eye(1)), np.zeros((1, 1))).round(4).tolist()
    [-0.9604]
    """
    d = proposal.centre.size
    scale = math.lgamma(0.5 * (TAIL_DEGREES + d)) - math.lgamma(0.5 * TAIL_DEGREES)
    scale -= 0.5 * d * math.log(TAIL_DEGREES * math.pi) + float(np.sum(np.log(np.diag(proposal.root))))
    away: Floats = np.sum(np.linalg.solve(proposal.root, (points - proposal.centre).T) ** 2, axis=0)
    return np.asarray(scale - 0.5 * (TAIL_DEGREES + d) * np.log1p(away / TAIL_DEGREES))


def even_points(count: int, start: int, dimensions: int) -> Floats:
    """Return points that fill the open unit cube evenly, from position `start` of an endless additive sequence.

    Parameters
    ----------
    count : int
        How many points.
    start : int
        Position of the first.
    dimensions : int
        d.

    Returns
    -------
    ndarray, shape (count, dimensions)
        Between 0 and 1. [1]

    Examples
    --------
    >>> even_points(2, 0, 1).round(3).tolist()
    [[0.118], [0.736]]
    """
    root = 2.0
    for _ in range(50):
        root = (1.0 + root) ** (1.0 / (dimensions + 1.0))
    steps = root ** -np.arange(1.0, dimensions + 1.0)
    return np.clip((0.5 + np.outer(np.arange(start + 1, start + count + 1), steps)) % 1.0, 1e-9, 1.0 - 1e-9)


def normal_quantile(uniform: Floats) -> Floats:
    """Return the standard normal quantiles of probabilities.

    Parameters
    ----------
    uniform : ndarray
        Probabilities inside 0 and 1. [1]

    Returns
    -------
    ndarray, of the same shape
        Standard deviations from the mean. [1]

    Examples
    --------
    >>> normal_quantile(np.array([0.5, 0.95])).round(3).tolist()
    [0.0, 1.645]
    """
    from scipy.special import ndtri  # noqa: PLC0415  (loaded when a fit starts, not with the room)

    return np.asarray(ndtri(uniform), dtype=np.float64)
