"""What the daily model leaves unexplained, one day ahead."""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.fit import Fit
from backstride.learn.likelihood import Likelihood
from backstride.learn.priors import REPORT_EFFECT_SD

Floats = NDArray[np.float64]

LAGS: Final = (1, 2, 7)
BEYOND_CHANCE: Final = 3.0
"""Standard errors of an autocorrelation that chance rarely reaches over three lags."""


def innovations(likelihood: Likelihood, theta: Floats) -> Floats:
    """Return the standardised innovations: each observed score minus its forecast from the days before (dejong1991).

    Parameters
    ----------
    likelihood : Likelihood
        The problem.
    theta : ndarray, shape (4,)
        phi, sa, sl, se.

    Returns
    -------
    ndarray, shape (n,)
        In standard deviations of the forecast, NaN on days without a score or with a censored one. [1]
    """
    observed = likelihood.terms.observed & (likelihood.side == 0.0)
    white = _whitened(replace(likelihood, terms=replace(likelihood.terms, observed=observed)), theta)
    out = np.full(observed.size, np.nan)
    out[observed] = white[-1] - _solved(likelihood, white) @ white[:-1]
    return out


def coefficients(likelihood: Likelihood, theta: Floats) -> Floats:
    """Return the posterior means of all coefficients at one hyperparameter point.

    Parameters
    ----------
    likelihood : Likelihood
        The problem.
    theta : ndarray, shape (4,)
        phi, sa, sl, se. [1, points, points, points]

    Returns
    -------
    ndarray, shape (q + e,)
        Nuisance, then effects. [points]
    """
    return _solved(likelihood, _whitened(likelihood, theta))


def _whitened(likelihood: Likelihood, theta: Floats) -> Floats:
    from backstride.learn.kernel.filtering import whiten  # noqa: PLC0415  (numba is loaded when a fit starts)

    scored = likelihood.scored
    white, days = np.empty(scored.shape[::-1]), len(scored)
    whiten(theta[:3], np.full(days, theta[3] ** 2), likelihood.waits, scored, white, np.empty((days, 4)))
    return white


def _solved(likelihood: Likelihood, white: Floats) -> Floats:
    columns, score = white[:-1], white[-1]
    precision = np.r_[likelihood.terms.nuisance_sd**-2.0, np.full(likelihood.effects, REPORT_EFFECT_SD**-2.0)]
    return np.asarray(np.linalg.solve(columns @ columns.T + np.diag(precision), columns @ score))


def autocorrelation(values: Floats, lag: int) -> tuple[float, int]:
    """Return the autocorrelation over pairs that both exist, and how many there are.

    With gaps it is biased: products are averaged over the pairs there are, squares over all days there are.

    Parameters
    ----------
    values : ndarray, shape (n,)
        One for each day, NaN where missing.
    lag : int
        How many days apart. [d]

    Returns
    -------
    tuple of float and int
        Autocorrelation [1], 0 where nothing varies, and the count of pairs [d].

    Examples
    --------
    >>> autocorrelation(np.array([1.0, -1.0, 1.0, -1.0]), 1)
    (-1.0, 3)
    """
    centred = values - np.nanmean(values)
    products = centred[lag:] * centred[:-lag]
    count = int(np.sum(~np.isnan(products)))
    variance = float(np.nanmean(centred**2))
    return (float(np.nansum(products) / count / variance) if count and variance > 0.0 else 0.0), count


def residual_memory(fitted: Fit) -> tuple[float, float]:
    """Return the largest autocorrelation of the innovations and what chance alone could reach.

    Returns
    -------
    tuple of float
        The autocorrelation at 1, 2 or 7 days that lies furthest beyond its standard error, with its sign, and three
        standard errors (backstride_judgement). [1]
    """
    left = innovations(fitted.likelihood, fitted.typical[0])
    found = [autocorrelation(left, lag) for lag in LAGS]
    memory, count = max(found, key=lambda pair: abs(pair[0]) * np.sqrt(pair[1]))
    return memory, float(BEYOND_CHANCE / np.sqrt(max(count, 1)))
