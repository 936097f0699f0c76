"""Adaptive importance sampling of a few hyperparameters with a tempered population (cornuet2012)."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.multivariate_t import MultivariateT, draws_of, even_points, fitted_t, log_density, normal_quantile

Floats = NDArray[np.float64]

KEPT_WHILE_TEMPERING: Final = 20.0
"""Effective points that a round keeps before it sharpens the target."""
ENOUGH: Final = 60.0
"""Effective points below which a finished population is called thin."""


class Sampling(StrEnum):
    """How the sampling of hyperparameters ended."""

    SETTLED = "settled"
    """Enough effective points."""
    THIN = "thin"
    """The rounds ran out first; bands are rougher."""
    FAILED = "failed"
    """No point had a finite likelihood."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to sample.

    Parameters
    ----------
    rounds : int
        Rounds after the first, at least.
    most_rounds : int
        Rounds at most, while the population is thin.
    per_round : int
        Points in each round.
    enough : float
        Effective points at which sampling may stop.
    """

    rounds: int = 4
    most_rounds: int = 10
    per_round: int = 64
    enough: float = ENOUGH


@dataclass(frozen=True, slots=True)
class Population:
    """Points of a posterior before their likelihood is weighed in.

    Parameters
    ----------
    points : ndarray, shape (m, d)
        Standardised hyperparameters.
    log_prior_over_proposal : ndarray, shape (m,)
        Log of prior density over the density they were drawn from.
    log_likelihood : ndarray, shape (m,)
        At each point.
    sampling : Sampling
        How it ended.
    """

    points: Floats
    log_prior_over_proposal: Floats
    log_likelihood: Floats
    sampling: Sampling

    @property
    def effective_size(self) -> float:
        """Effective number of points."""
        return effective_size(weights(self.log_prior_over_proposal + self.log_likelihood))


def sample_population(
    log_likelihood: Callable[[Floats], Floats], dimensions: int, effort: Effort, rng: np.random.Generator
) -> Population:
    """Return weighted points of a posterior whose prior is standard normal (cornuet2012).

    The first round comes from the prior. Every later round fits one multivariate t to all points so far, under a
    likelihood raised to the largest power that keeps `KEPT_WHILE_TEMPERING` effective points, and draws from it. All
    points are weighed against the mixture of all proposals.

    Parameters
    ----------
    log_likelihood : callable
        From points of shape (m, d) to (m,).
    dimensions : int
        d.
    effort : Effort
        How long.
    rng : numpy.random.Generator
        Where chance comes from.

    Returns
    -------
    Population
        Points of shape (m, d), log importance ratio and log likelihood of shape (m,).
    """
    proposals: list[MultivariateT] = []
    points = normal_quantile(even_points(effort.per_round, 0, dimensions))
    likelihood = _finite(log_likelihood(points))
    ratio = _log_prior_over_mixture(points, proposals)
    for number in range(1, effort.most_rounds + 1):
        if number > effort.rounds and effective_size(weights(ratio + likelihood)) >= effort.enough:
            break
        proposals.append(fitted_t(points, _tempered(ratio, likelihood)))
        uniform = even_points(effort.per_round, number * effort.per_round, dimensions)
        new = draws_of(proposals[-1], uniform, rng)
        points = np.vstack([points, new])
        likelihood = np.r_[likelihood, _finite(log_likelihood(new))]
        ratio = _log_prior_over_mixture(points, proposals)
    return Population(points, ratio, likelihood, _ending(ratio, likelihood, effort))


def weights(log_weights: Floats) -> Floats:
    """Return importance weights that add up to one.

    Parameters
    ----------
    log_weights : ndarray, shape (m,)
        Up to a constant.

    Returns
    -------
    ndarray, shape (m,)
        0 to 1. [1]

    Examples
    --------
    >>> weights(np.log([1.0, 3.0]) + 1000.0).round(9).tolist()
    [0.25, 0.75]
    """
    raw = np.exp(log_weights - log_weights.max())
    normalised: Floats = raw / raw.sum()
    return normalised


def effective_size(normalised: Floats) -> float:
    """Return the effective number of weighted points: one over the sum of squared weights.

    Parameters
    ----------
    normalised : ndarray, shape (m,)
        Weights that add up to one. [1]

    Returns
    -------
    float
        1 where one point has all weight, m where all weigh the same. [1]

    Examples
    --------
    >>> effective_size(np.full(8, 0.125)), effective_size(np.array([1.0, 0.0]))
    (8.0, 1.0)
    """
    return float(1.0 / np.sum(normalised**2))


def _finite(values: Floats) -> Floats:
    return np.where(np.isfinite(values), values, -1e300)


def _ending(ratio: Floats, likelihood: Floats, effort: Effort) -> Sampling:
    if np.max(likelihood) <= -1e299:
        return Sampling.FAILED
    return Sampling.SETTLED if effective_size(weights(ratio + likelihood)) >= effort.enough else Sampling.THIN


def _log_prior_over_mixture(points: Floats, proposals: list[MultivariateT]) -> Floats:
    d = points.shape[1]
    prior = -0.5 * np.sum(points**2, axis=1) - 0.5 * d * math.log(2.0 * math.pi)
    parts = np.array([prior, *(log_density(proposal, points) for proposal in proposals)])
    top = parts.max(axis=0)
    return np.asarray(prior - top - np.log(np.mean(np.exp(parts - top), axis=0)))


def _tempered(ratio: Floats, likelihood: Floats) -> Floats:
    low, high = 0.0, 1.0
    if _kept_points(ratio + likelihood) >= KEPT_WHILE_TEMPERING:
        return weights(ratio + likelihood)
    for _ in range(30):
        middle = 0.5 * (low + high)
        enough = _kept_points(ratio + middle * likelihood) >= KEPT_WHILE_TEMPERING
        low, high = (middle, high) if enough else (low, middle)
    return weights(ratio + low * likelihood)


def _kept_points(log_weights: Floats) -> float:
    """Return the effective number of points, of weights up to a constant."""
    raw = np.exp(log_weights - log_weights.max())
    return float(raw.sum() ** 2 / (raw @ raw))
