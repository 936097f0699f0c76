"""From the latent scale to the scores people write down: standardisation over one's own days (robins1986)."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.fit import Fit, effect_posterior
from backstride.learn.likelihood import SCALE, fill_information
from backstride.learn.mixture import Mixture
from backstride.learn.priors import REPORT_EFFECT_SD

Floats = NDArray[np.float64]

LATENT_GRID: Final = np.linspace(-15.0, 15.0, 301)
"""Latent effects at which the reported one is tabulated; straight lines between. [points]"""


@dataclass(frozen=True, slots=True)
class ReportedScale:
    """How a latent effect shows in reported scores, averaged over a person's days.

    Parameters
    ----------
    latent_effects, reported_effects : ndarray, shape (g,)
        Rising table of both; empty when latent and reported are the same. [points]
    """

    latent_effects: Floats
    reported_effects: Floats

    def reported(self, latent: float) -> float:
        """Return the change of the reported score that a latent effect makes.

        Returns
        -------
        float
            By straight lines between the table's nodes (robins1986). [points]
        """
        if not self.latent_effects.size:
            return latent
        return float(np.interp(latent, self.latent_effects, self.reported_effects))

    def latent(self, reported: float) -> float:
        """Return the latent effect that shows as a change of the reported score, infinite where none is large enough.

        Returns
        -------
        float
            The other way round from `reported`, with its sign. [points]
        """
        if not self.latent_effects.size:
            return reported
        if not self.reported_effects[0] < reported < self.reported_effects[-1]:
            return math.copysign(math.inf, reported)
        return float(np.interp(reported, self.reported_effects, self.latent_effects))


SAME_SCALE: Final = ReportedScale(np.empty(0), np.empty(0))
"""Latent and reported are the same: no scores pile up at an end."""


def expected_scores(pain: Floats, noise: float, step: float) -> Floats:
    """Return the mean reported score of latent pain: rounded to steps and kept inside the scale.

    Parameters
    ----------
    pain : ndarray
        Latent pain. [points]
    noise : float
        Standard deviation of scoring. [points]
    step : float
        Step of the scores. [points]

    Returns
    -------
    ndarray, of the shape of `pain`
        0 to 10. [points]

    Examples
    --------
    Rounding takes a pain of 3.2 to 3 where nobody errs, and a pain beyond the scale to its end:

    >>> expected_scores(np.array([3.2, 14.0]), noise=0.01, step=1.0).round(3).tolist()
    [3.0, 10.0]
    """
    from scipy.special import ndtr  # noqa: PLC0415  (loaded when a fit starts, not with the room)

    edges = np.arange(SCALE[0] + 0.5 * step, SCALE[1], step)
    return np.asarray(ndtr((pain[..., None] - edges) / noise).sum(axis=-1) * step)


def reported_scale(fitted: Fit, index: int) -> ReportedScale:
    """Return how one effect of a fit shows in reported scores.

    Parameters
    ----------
    fitted : Fit
        The fit; in its normal version latent and reported scores are the same.
    index : int
        Place of the effect, as in `effect_posterior`.

    Returns
    -------
    ReportedScale
        Effects averaged over the runner's own days, as if each had and had not had the exposure (robins1986). [points]
    """
    likelihood = fitted.likelihood
    if not likelihood.censored:
        return SAME_SCALE
    theta, size, terms = fitted.typical, likelihood.effects, likelihood.terms
    eta = fill_information(likelihood, theta, np.empty((1, size + 1, size + 1)), np.empty(1))
    mean = effect_posterior(fitted, index, REPORT_EFFECT_SD).mean
    without = eta + terms.centre - mean * terms.effects[terms.observed, min(index, size - 1)]
    return tabulated(without, float(theta[0, 3]), likelihood.step)


def tabulated(without: Floats, noise: float, step: float) -> ReportedScale:
    """Return the table of reported effects for days with this latent pain without the exposure (robins1986).

    Parameters
    ----------
    without : ndarray, shape (d,)
        Latent pain of each day. [points]
    noise : float
        Standard deviation of scoring. [points]
    step : float
        Step of the scores. [points]

    Returns
    -------
    ReportedScale
        301 latent effects from -15 to 15, and how each shows. [points]

    Examples
    --------
    Where no score comes near an end of the scale, a latent point is a reported one:

    >>> round(tabulated(np.full(3, 5.0), noise=1.0, step=1.0).reported(1.0), 3)
    1.0
    """
    pain = np.linspace(float(without.min()) + LATENT_GRID[0], float(without.max()) + LATENT_GRID[-1], 2001)
    scores = expected_scores(pain, noise, step)
    base = np.interp(without, pain, scores).mean()
    shown = np.interp(without[None, :] + LATENT_GRID[:, None], pain, scores).mean(axis=1) - base
    return ReportedScale(LATENT_GRID, shown)


@dataclass(frozen=True, slots=True)
class ReportedEffect:
    """The posterior of an effect on the scale that people write down.

    Parameters
    ----------
    latent : Mixture
        Posterior on the latent scale. [points]
    scale : ReportedScale
        The way between the two.
    """

    latent: Mixture
    scale: ReportedScale

    @property
    def mean(self) -> float:
        """Middle value, from the latent mean. [points]"""
        return self.scale.reported(self.latent.mean)

    def quantile(self, chance: float) -> float:
        """Return the value that the effect stays below with a chance.

        Returns
        -------
        float
            In reported points. [points]
        """
        return self.scale.reported(self.latent.quantile(chance))

    def above(self, threshold: float) -> float:
        """Return the chance of an effect above a threshold in reported points.

        Parameters
        ----------
        threshold : float
            In reported points. [points]

        Returns
        -------
        float
            0 to 1. [1]
        """
        return self.latent.above(self.scale.latent(threshold))

    def widened(self, sd: float) -> "ReportedEffect":
        """Return the effect with an allowance for bias added to its spread.

        Parameters
        ----------
        sd : float
            Standard deviation on the latent scale. [points]

        Returns
        -------
        ReportedEffect
            The same scale, a wider posterior.
        """
        return ReportedEffect(self.latent.widened(sd), self.scale)
