"""The fitted daily model: weighted hyperparameters and, at each, what the data say about the effects."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.likelihood import Information, Likelihood, information
from backstride.learn.mixture import Mixture
from backstride.learn.population import Effort, Population, Sampling, sample_population, weights
from backstride.learn.priors import REPORT_EFFECT_SD, SLOW_MEMORIES_DAYS
from backstride.learn.whitened import Whitened, whitened

Floats = NDArray[np.float64]

HYPERPARAMETERS: Final = 4
NEGLIGIBLE: Final = 1e-5
"""Weights below this share of the largest are left out of a posterior."""


@dataclass(frozen=True)
class Fit:
    """A fitted daily model: one or two dose forms on one population of hyperparameters, weighed by their evidence.

    Parameters
    ----------
    likelihoods : tuple of Likelihood
        What was fitted, one for each dose form.
    population : Population
        Hyperparameter points.
    informations : tuple of Information
        What the data say about the effects at each point, one for each dose form.
    shares : tuple of float
        Chance of each dose form.
    """

    likelihoods: tuple[Likelihood, ...]
    population: Population
    informations: tuple[Information, ...]
    shares: tuple[float, ...]

    @property
    def favoured(self) -> int:
        """Place of the dose form that the data favour."""
        return int(np.argmax(self.shares))

    @property
    def likelihood(self) -> Likelihood:
        """The likelihood of the dose form that the data favour."""
        return self.likelihoods[self.favoured]

    @property
    def asked(self) -> int:
        """Number of exposures asked about."""
        return (self.likelihood.effects - len(SLOW_MEMORIES_DAYS)) // 2

    @property
    def thetas(self) -> Floats:
        """phi, sa, sl and se of every point, shape (m, 4). [1, points, points, points]"""
        return self.likelihood.hyper.natural(self.population.points)

    @cached_property
    def typical(self) -> Floats:
        """Posterior mean of the standardised hyperparameters, on the natural scale, shape (1, 4)."""
        share = weights(self.population.log_prior_over_proposal + self.population.log_likelihood)
        middle = np.asarray(share @ self.population.points)
        return self.likelihood.hyper.natural(middle[None, :])

    @cached_property
    def at_typical(self) -> tuple[Whitened, ...]:
        """Each dose form whitened at the typical hyperparameters: where checks look from."""
        return tuple(whitened(each, self.typical) for each in self.likelihoods)

    @cached_property
    def pooled(self) -> dict[float, "Pooled"]:
        """What was pooled so far, by the prior standard deviation of effects; kept because every check asks again."""
        return {}

    @property
    def sampling(self) -> Sampling:
        """How the sampling of hyperparameters ended."""
        return self.population.sampling


def fit(likelihoods: Sequence[Likelihood], effort: Effort, rng: np.random.Generator) -> Fit:
    """Fit the daily model: hyperparameters by importance sampling (cornuet2012), effects exactly at each point.

    Parameters
    ----------
    likelihoods : sequence of Likelihood
        The problem in each dose form.
    effort : Effort
        How long to sample hyperparameters.
    rng : numpy.random.Generator
        Where chance comes from.

    Returns
    -------
    Fit
        Points of shape (m, 4) with what the data say about the effects at each, one for each dose form.
    """
    parts: tuple[list[Information], ...] = tuple([] for _ in likelihoods)
    evidence: tuple[list[Floats], ...] = tuple([] for _ in likelihoods)

    def log_likelihood(points: Floats) -> Floats:
        for likelihood, part, found in zip(likelihoods, parts, evidence, strict=True):
            part.append(information(likelihood, likelihood.hyper.natural(points)))
            found.append(np.logaddexp.reduce(solve_effects(part[-1], REPORT_EFFECT_SD).log_evidence, axis=1))
        return np.asarray(np.logaddexp.reduce([found[-1] for found in evidence]) - np.log(len(likelihoods)))

    population = sample_population(log_likelihood, HYPERPARAMETERS, effort, rng)
    shares = _shares([np.concatenate(found) for found in evidence], population.log_prior_over_proposal)
    return Fit(tuple(likelihoods), population, tuple(_joined(part) for part in parts), shares)


def _joined(parts: Sequence[Information]) -> Information:
    return Information(
        np.concatenate([part.matrix for part in parts]),
        np.concatenate([part.vector for part in parts]),
        np.concatenate([part.log_constant for part in parts]),
    )


def _shares(evidence: Sequence[Floats], ratio: Floats) -> tuple[float, ...]:
    """Return the chance of each dose form, both equally likely beforehand."""
    totals = [float(np.logaddexp.reduce(np.where(np.isfinite(one), one, -np.inf) + ratio)) for one in evidence]
    if not np.all(np.isfinite(totals)):
        return tuple(1.0 / len(totals) for _ in totals)
    return tuple(float(share) for share in weights(np.array(totals)))


def first_guess(likelihood: Likelihood) -> Floats:
    """Return the effects at the centre of the hyperprior: good enough to start from.

    Parameters
    ----------
    likelihood : Likelihood
        The problem.

    Returns
    -------
    ndarray, shape (e,)
        Next and second morning of each exposure, then four slow averages; positive where scores rise. [points]
    """
    known = information(likelihood, likelihood.hyper.natural(np.zeros((1, HYPERPARAMETERS))))
    matrix = known.matrix[0] + np.eye(likelihood.effects) * REPORT_EFFECT_SD**-2.0
    return np.asarray(np.linalg.solve(matrix, known.vector[0]))


@dataclass(frozen=True, slots=True)
class Effects:
    """Normal posteriors of all effects at each point and each memory of the slow average.

    Parameters
    ----------
    log_evidence : ndarray, shape (m, 4)
        Log evidence of point and memory.
    means, sds : ndarray, shape (m, 4, 2 k + 1)
        Next and second morning of each exposure, then the weeks effect. [points]
    """

    log_evidence: Floats
    means: Floats
    sds: Floats


def solve_effects(known: Information, prior_sd: float) -> Effects:
    """Return the posteriors of the effects under one prior standard deviation.

    Parameters
    ----------
    known : Information
        What the data say.
    prior_sd : float
        Prior standard deviation of every effect. [points]

    Returns
    -------
    Effects
        Log evidence of shape (m, 4); means and spreads of shape (m, 4, 2 k + 1). [points]
    """
    from backstride.learn.kernel.effects import solve_points  # noqa: PLC0415  (numba is loaded when a fit starts)

    memories = len(SLOW_MEMORIES_DAYS)
    count, effects = known.vector.shape
    gain = np.empty((count, memories))
    means, sds = (np.empty((count, memories, effects - memories + 1)) for _ in range(2))
    solve_points(known.matrix, known.vector, memories, prior_sd**-2.0, gain, means, sds)
    return Effects(known.log_constant[:, None] + gain - np.log(memories), means, sds)


def effect_posterior(fitted: Fit, index: int, prior_sd: float, tilt: Floats | None = None) -> Mixture:
    """Return the posterior of one effect, mixed over dose forms, hyperparameters and memories.

    Parameters
    ----------
    fitted : Fit
        The fit.
    index : int
        Twice the exposure's place for the next morning, one more for the second; the last is the weeks effect.
    prior_sd : float
        Prior standard deviation of every effect. [points]
    tilt : ndarray, shape (m,), optional
        Log ratio of another hyperprior to the one that was used, for asking how much priors matter.

    Returns
    -------
    Mixture
        On the latent scale, positive where scores rise; parts below a hundred-thousandth of the largest are left out.
        [points]
    """
    known = pooled(fitted, prior_sd)
    if tilt is None:
        return Mixture(known.shares, known.kept_means[:, index], known.kept_sds[:, index])
    share, kept = _kept(known.log_weights + tilt[None, :, None])
    return Mixture(share, known.means[..., index].ravel()[kept], known.sds[..., index].ravel()[kept])


@dataclass(frozen=True)
class Pooled:
    """Posteriors of all effects under one prior, of each form, point and memory.

    Parameters
    ----------
    log_weights : ndarray, shape (f, m, 4)
        Up to a constant.
    means, sds : ndarray, shape (f, m, 4, 2 k + 1)
        Next and second morning of each exposure, then the weeks effect. [points]
    shares : ndarray, shape (s,)
        Weights of the parts that are not negligible; they add up to one.
    kept_means, kept_sds : ndarray, shape (s, 2 k + 1)
        Their means and spreads. [points]
    """

    log_weights: Floats
    means: Floats
    sds: Floats
    shares: Floats
    kept_means: Floats
    kept_sds: Floats


def pooled(fitted: Fit, prior_sd: float) -> Pooled:
    """Return the posteriors of all effects under one prior, worked out once a fit.

    Parameters
    ----------
    fitted : Fit
        The fit.
    prior_sd : float
        Prior standard deviation of every effect. [points]

    Returns
    -------
    Pooled
        Of each form, point and memory; means and spreads positive where scores rise. [points]
    """
    if prior_sd not in fitted.pooled:
        solved = [solve_effects(known, prior_sd) for known in fitted.informations]
        evidence = np.stack([each.log_evidence for each in solved])
        log_weights = evidence + fitted.population.log_prior_over_proposal[None, :, None]
        means, sds = np.stack([each.means for each in solved]), np.stack([each.sds for each in solved])
        share, kept = _kept(log_weights)
        width = means.shape[-1]
        fitted.pooled[prior_sd] = Pooled(
            log_weights, means, sds, share, means.reshape(-1, width)[kept], sds.reshape(-1, width)[kept]
        )
    return fitted.pooled[prior_sd]


def _kept(log_weights: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Return the weights that are not negligible, adding up to one, and which they are."""
    share = weights(log_weights.ravel())
    kept = share > NEGLIGIBLE * share.max()
    return share[kept] / share[kept].sum(), kept
