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
class Bell:
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


def shaped_like(points: Floats, weights: Floats) -> Bell:
    """Return the bell with the mean and (a little more than) the spread of weighted points."""
    centre = weights @ points
    away = points - centre
    spread = away.T @ (away * weights[:, None]) / max(1.0 - float(np.sum(weights**2)), 0.1)
    root: Floats = np.asarray(
        np.linalg.cholesky(WIDER * spread + SMALLEST_VARIANCE * np.eye(centre.size)), dtype=np.float64
    )
    return Bell(centre, root)


def draw_bell(bell: Bell, uniform: Floats, rng: np.random.Generator) -> Floats:
    """Return points of a bell, one for each row of even points."""
    stretch = np.sqrt(TAIL_DEGREES / rng.chisquare(TAIL_DEGREES, len(uniform)))
    return bell.centre + (normal_quantile(uniform) * stretch[:, None]) @ bell.root.T


def log_density(bell: Bell, points: Floats) -> Floats:
    """Return the log density of a bell at points of shape (m, d)."""
    d = bell.centre.size
    scale = math.lgamma(0.5 * (TAIL_DEGREES + d)) - math.lgamma(0.5 * TAIL_DEGREES)
    scale -= 0.5 * d * math.log(TAIL_DEGREES * math.pi) + float(np.sum(np.log(np.diag(bell.root))))
    away: Floats = np.sum(np.linalg.solve(bell.root, (points - bell.centre).T) ** 2, axis=0)
    return np.asarray(scale - 0.5 * (TAIL_DEGREES + d) * np.log1p(away / TAIL_DEGREES))


def even_points(count: int, start: int, dimensions: int) -> Floats:
    """Return points that fill the open unit cube evenly, from position `start` of an endless additive sequence.

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
    """Return the standard normal quantiles of probabilities."""
    from scipy.special import ndtri  # noqa: PLC0415  (loaded when a fit starts, not with the room)

    return np.asarray(ndtri(uniform), dtype=np.float64)
