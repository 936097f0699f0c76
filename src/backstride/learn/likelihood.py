"""The likelihood of a person's scores at given hyperparameters, normal or censored, coefficients integrated out."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.priors import CENSORED_HYPER, NORMAL_HYPER, REPORT_EFFECT_SD, HyperPrior
from backstride.learn.terms import Terms

Floats = NDArray[np.float64]

CENSORED_FROM_SHARE: Final = 0.05
"""Share of scores on an end of the scale from which the censored likelihood is used."""
SCALE: Final = (0.0, 10.0)
"""Ends of every score. [points]"""
STEPS: Final = (1.0, 0.5, 0.1)
"""Steps a score may be given in. [points]"""


@dataclass(frozen=True, slots=True)
class Information:
    """What the data say about the effects at each point.

    Parameters
    ----------
    matrix : ndarray, shape (m, e, e)
        Information matrix with nuisance coefficients integrated out.
    vector : ndarray, shape (m, e)
        Information vector.
    log_constant : ndarray, shape (m,)
        Log evidence for effects of zero.
    """

    matrix: Floats
    vector: Floats
    log_constant: Floats


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A problem that is ready to be solved: columns, precisions, and which scores are censored.

    Parameters
    ----------
    terms : Terms
        The regression.
    columns : ndarray, shape (n, q + e + 1)
        Nuisance, effects and the centred score.
    side : ndarray, shape (n,)
        -1 on the floor, +1 on the ceiling, 0 between; all 0 in the normal version.
    step : float
        Step the scores are given in. [points]
    """

    terms: Terms
    columns: Floats
    side: Floats
    step: float

    @property
    def censored(self) -> bool:
        """Whether the censored version is used."""
        return bool(np.any(self.side != 0.0))

    @property
    def hyper(self) -> HyperPrior:
        """Priors of the hyperparameters."""
        return CENSORED_HYPER if self.censored else NORMAL_HYPER

    @property
    def effects(self) -> int:
        """Number of effect columns."""
        return int(self.terms.effects.shape[1])

    @property
    def scored(self) -> Floats:
        """The columns on the days whose score enters, shape (r, q + e + 1)."""
        return np.ascontiguousarray(self.columns[self.terms.observed])

    @property
    def waits(self) -> NDArray[np.int64]:
        """Days since the scored day before, of the first since the first day, shape (r,). [d]"""
        return np.diff(np.flatnonzero(self.terms.observed), prepend=0)

    @property
    def limits(self) -> Floats:
        """Centred score beyond which a day is censored, shape (n,). [points]"""
        inside = np.where(self.side < 0.0, SCALE[0] + 0.5 * self.step, SCALE[1] - 0.5 * self.step)
        return inside - self.terms.centre


def build_likelihood(terms: Terms) -> Likelihood:
    """Return the likelihood of a person's scores, censored where many lie on an end of the scale.

    From which share on is our own (backstride_judgement).

    Returns
    -------
    Likelihood
        Columns of shape (n, q + e + 1); censored (tobin1958) from one score in twenty on an end of the scale.
    """
    scores = terms.scores
    side = np.where(terms.observed, (scores >= SCALE[1]) * 1.0 - (scores <= SCALE[0]) * 1.0, 0.0)
    share = np.sum(side != 0.0) / max(int(terms.observed.sum()), 1)
    used = side if share > CENSORED_FROM_SHARE else np.zeros_like(side)
    centred = np.where(terms.observed, scores - terms.centre, 0.0)
    columns = np.ascontiguousarray(np.column_stack([terms.nuisance, terms.effects, centred]))
    return Likelihood(terms, columns, used, score_step(scores))


def score_step(scores: Floats) -> float:
    """Return the coarsest step that all scores are multiples of.

    Parameters
    ----------
    scores : ndarray, shape (n,)
        NaN where missing. [points]

    Returns
    -------
    float
        1, 0.5 or 0.1. [points]

    Examples
    --------
    >>> score_step(np.array([1.0, 2.5, np.nan]))
    0.5
    """
    given = scores[~np.isnan(scores)]
    fits = (step for step in STEPS if np.allclose(given / step, np.round(given / step), atol=1e-6))
    return next(fits, STEPS[-1])


def information(likelihood: Likelihood, thetas: Floats) -> Information:
    """Return what the data say about the effects at each hyperparameter point.

    Parameters
    ----------
    likelihood : Likelihood
        The problem.
    thetas : ndarray, shape (m, 4)
        phi, sa, sl, se.

    Returns
    -------
    Information
        Matrix of shape (m, e, e) [1 / points²], vector of shape (m, e) [1 / points], log evidence of shape (m,);
        nuisance coefficients are integrated out (dejong1991).
    """
    count, size = len(thetas), likelihood.effects
    out, constant = np.empty((count, size + 1, size + 1)), np.empty(count)
    fill_information(likelihood, np.ascontiguousarray(thetas), out, constant)
    lower = np.tril(out[:, :size, :size])
    matrix = lower + np.tril(lower, -1).transpose(0, 2, 1)
    return Information(matrix, out[:, size, :size].copy(), constant)


def fill_information(likelihood: Likelihood, thetas: Floats, out: Floats, constant: Floats) -> Floats:
    """Run the compiled filter over all points.

    Parameters
    ----------
    likelihood : Likelihood
        The problem.
    thetas : ndarray, shape (m, 4)
        phi, sa, sl, se. [1, points, points, points]
    out, constant : ndarray, shape (m, e + 1, e + 1) and (m,)
        Receive information and log evidence.

    Returns
    -------
    ndarray, shape (r,)
        Smoothed signal of the scored days at the last point, centred; in the normal version empty. [points]
    """
    from backstride.learn.kernel import censored, gaussian  # noqa: PLC0415  (numba is loaded when a fit starts)

    terms = likelihood.terms
    nuisance, scored, waits = terms.nuisance_sd**-2.0, likelihood.scored, likelihood.waits
    if not likelihood.censored:
        gaussian.information(thetas, waits, scored, nuisance, out, constant)
        return np.empty(0)
    side, limits = likelihood.side[terms.observed], likelihood.limits[terms.observed]
    eta = np.where(side != 0.0, limits + 0.3 * side, 0.0)
    precision = np.r_[nuisance, np.full(likelihood.effects, REPORT_EFFECT_SD**-2.0)]
    censored.information(thetas, waits, scored, precision, nuisance.size, side, limits, eta, out, constant)
    return eta


def expanded(likelihood: Likelihood, theta: Floats) -> tuple[Floats, Floats]:
    """Return the scores as normal ones at one hyperparameter point: censored ones expanded at their mode (tobin1958).

    Parameters
    ----------
    likelihood : Likelihood
        The problem.
    theta : ndarray, shape (1, 4)
        phi, sa, sl, se. [1, points, points, points]

    Returns
    -------
    tuple of ndarray, each of shape (r,)
        Centred scores of the scored days [points], and the variance of each one's own noise [points²].
    """
    from backstride.learn.kernel.censored import expand  # noqa: PLC0415  (numba is loaded when a fit starts)

    observed, size = likelihood.terms.observed, likelihood.effects
    scores, noise = likelihood.columns[observed, -1], np.full(int(observed.sum()), float(theta[0, 3]) ** 2)
    if not likelihood.censored:
        return scores, noise
    eta = fill_information(likelihood, theta, np.empty((1, size + 1, size + 1)), np.empty(1))
    pseudo = np.empty_like(scores)
    expand(scores, likelihood.side[observed], likelihood.limits[observed], eta, float(theta[0, 3]), pseudo, noise)
    return pseudo, noise
