"""One problem whitened at one hyperparameter point: what checks look at again and again."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backstride.learn.likelihood import Likelihood, expanded
from backstride.learn.priors import REPORT_EFFECT_SD

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Whitened:
    """Columns and score as independent innovations of unit variance, at one hyperparameter point (dejong1991).

    Parameters
    ----------
    likelihood : Likelihood
        The problem.
    theta : ndarray, shape (4,)
        phi, sa, sl, se. [1, points, points, points]
    noise : ndarray, shape (r,)
        Variance of each scored day's score; of a censored one, of the normal one that looks the same. [points²]
    columns : ndarray, shape (q + e, r)
        Nuisance, then effects.
    score : ndarray, shape (r,)
        The score.
    """

    likelihood: Likelihood
    theta: Floats
    noise: Floats
    columns: Floats
    score: Floats

    def precision(self, effect_sd: float = REPORT_EFFECT_SD) -> Floats:
        """Return the prior precision of every coefficient.

        Returns
        -------
        ndarray, shape (q + e,)
            One over the prior variance. [1 / points²]
        """
        precision: Floats = np.r_[
            self.likelihood.terms.nuisance_sd**-2.0, np.full(self.likelihood.effects, effect_sd**-2.0)
        ]
        return precision

    def standardised(self, extra: Floats) -> Floats:
        """Return the effect of each further column over its standard error, each beside all others of the problem.

        Parameters
        ----------
        extra : ndarray, shape (n, p)
            One further column each, on all days.

        Returns
        -------
        ndarray, shape (p,)
            Under the report prior, positive where scores rise with the column. [1]
        """
        more = whiten_columns(self, extra)
        inside = self.columns @ self.columns.T + np.diag(self.precision())
        across = np.linalg.solve(inside, self.columns @ np.column_stack([more.T, self.score]))
        left = more @ self.columns.T
        power = np.sum(more**2, axis=1) + REPORT_EFFECT_SD**-2.0 - np.sum(left * across[:, :-1].T, axis=1)
        return np.asarray((more @ self.score - left @ across[:, -1]) / np.sqrt(power))

    def with_column(self, extra: Floats, effect_sd: float) -> tuple[Floats, Floats]:
        """Return the effects when one further column stands in front of them.

        Parameters
        ----------
        extra : ndarray, shape (n,)
            The further column.
        effect_sd : float
            Prior standard deviation of every effect, the further one among them. [points]

        Returns
        -------
        tuple of ndarray, of shape (e + 1,) and (e + 1, e + 1)
            Posterior means [points] and their covariance [points²], the further column first.
        """
        rows = np.vstack([whiten_columns(self, extra[:, None]), self.columns])
        precision = np.r_[effect_sd**-2.0, self.precision(effect_sd)]
        cover = np.linalg.inv(rows @ rows.T + np.diag(precision))
        chosen = np.r_[0, np.arange(len(rows) - self.likelihood.effects, len(rows))]
        return (cover @ (rows @ self.score))[chosen], cover[np.ix_(chosen, chosen)]


def whitened(likelihood: Likelihood, theta: Floats) -> Whitened:
    """Return a problem whitened at one hyperparameter point, censored scores expanded at their mode (tobin1958).

    Parameters
    ----------
    likelihood : Likelihood
        The problem.
    theta : ndarray, shape (1, 4)
        phi, sa, sl, se. [1, points, points, points]

    Returns
    -------
    Whitened
        Columns of shape (q + e, r) and the score of shape (r,).
    """
    score, noise = expanded(likelihood, theta)
    columns = np.column_stack([likelihood.scored[:, :-1], score])
    white = _whiten(likelihood, theta[0], noise, columns)
    return Whitened(likelihood, theta[0], noise, white[:-1], white[-1])


def whiten_columns(known: Whitened, extra: Floats) -> Floats:
    """Return further columns as innovations, shape (p, r), from columns on all days, shape (n, p)."""
    observed = known.likelihood.terms.observed
    return _whiten(known.likelihood, known.theta, known.noise, np.ascontiguousarray(extra[observed]))


def _whiten(likelihood: Likelihood, theta: Floats, noise: Floats, columns: Floats) -> Floats:
    from backstride.learn.kernel.filtering import whiten  # noqa: PLC0415  (numba is loaded when a fit starts)

    white = np.empty(columns.shape[::-1])
    whiten(theta[:3], noise, likelihood.waits, columns, white, np.empty((len(columns), 4)))
    return white
