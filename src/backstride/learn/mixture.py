"""Mixtures of normals: what the posterior of one effect is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mixture:
    """A weighted mixture of normal distributions.

    Parameters
    ----------
    weights, means, sds : ndarray, shape (s,)
        Weights add up to one.

    Examples
    --------
    >>> bell = Mixture(np.ones(1), np.zeros(1), np.ones(1))
    >>> round(bell.quantile(0.95), 2), round(bell.above(0.0), 2)
    (1.64, 0.5)
    """

    weights: Floats
    means: Floats
    sds: Floats

    @property
    def mean(self) -> float:
        """Mean of the mixture."""
        return float(self.weights @ self.means)

    @property
    def sd(self) -> float:
        """Standard deviation of the mixture."""
        return float(np.sqrt(self.weights @ (self.sds**2 + (self.means - self.mean) ** 2)))

    def above(self, threshold: float) -> float:
        """Give the chance of a value above a threshold."""
        from scipy.special import ndtr  # noqa: PLC0415  (loaded when a fit starts, not with the room)

        return float(self.weights @ ndtr((self.means - threshold) / self.sds))

    def quantile(self, chance: float) -> float:
        """Give the value that the mixture stays below with this chance, by bisection."""
        low = float(np.min(self.means - 9.0 * self.sds))
        high = float(np.max(self.means + 9.0 * self.sds))
        for _ in range(40):
            middle = 0.5 * (low + high)
            low, high = (low, middle) if 1.0 - self.above(middle) >= chance else (middle, high)
        return 0.5 * (low + high)

    def widened(self, sd: float) -> "Mixture":
        """Give the mixture with an independent normal error added."""
        return Mixture(self.weights, self.means, np.hypot(self.sds, sd))
