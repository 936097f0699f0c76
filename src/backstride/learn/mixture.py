"""Mixtures of normals: what the posterior of one effect is."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CLOSE: Final = 1e-9
"""A quantile is found to this. [points]"""
_NORMAL_PEAK: Final = 1.0 / math.sqrt(2.0 * math.pi)


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
        """Return the chance of a value above a threshold.

        Parameters
        ----------
        threshold : float
            In the unit of the mixture.

        Returns
        -------
        float
            0 to 1. [1]
        """
        from scipy.special import ndtr  # noqa: PLC0415  (loaded when a fit starts, not with the room)

        return float(self.weights @ ndtr((self.means - threshold) / self.sds))

    def quantile(self, chance: float) -> float:
        """Return the value that the mixture stays below with a chance, by Newton steps kept inside a bracket.

        Parameters
        ----------
        chance : float
            Inside 0 and 1. [1]

        Returns
        -------
        float
            To a billionth, in the unit of the mixture.
        """
        from scipy.special import ndtr, ndtri  # noqa: PLC0415  (loaded when a fit starts, not with the room)

        low = float(np.min(self.means - 9.0 * self.sds))
        high = float(np.max(self.means + 9.0 * self.sds))
        value = self.mean + self.sd * float(ndtri(chance))
        for _ in range(60):
            away = (value - self.means) / self.sds
            surplus = float(self.weights @ ndtr(away)) - chance
            low, high = (low, value) if surplus > 0.0 else (value, high)
            slope = float((self.weights / self.sds) @ np.exp(-0.5 * away**2)) * _NORMAL_PEAK
            step = surplus / slope if slope > 0.0 else np.inf
            if abs(step) < CLOSE or high - low < CLOSE:
                return value - (step if abs(step) < CLOSE else 0.0)
            value = value - step if low < value - step < high else 0.5 * (low + high)
        return value

    def widened(self, sd: float) -> "Mixture":
        """Return the mixture with an independent normal error added.

        Parameters
        ----------
        sd : float
            Standard deviation of the error, in the unit of the mixture.

        Returns
        -------
        Mixture
            The same weights and means.

        Examples
        --------
        >>> Mixture(np.ones(1), np.zeros(1), np.array([3.0])).widened(4.0).sd
        5.0
        """
        return Mixture(self.weights, self.means, np.hypot(self.sds, sd))
