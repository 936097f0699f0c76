"""What the data say about the effects at each point of the four hyperparameters, normal noise."""

import numpy as np

from backstride.learn.kernel.compiling import compiled
from backstride.learn.kernel.filtering import TILE, Floats, Integers, eliminate, gram, whiten


@compiled
def information(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays, not values that hold them)
    thetas: Floats, waits: Integers, columns: Floats, nuisance_precision: Floats, out: Floats, log_constant: Floats
) -> None:
    """Fill in the information about the effects with all nuisance coefficients integrated out (dejong1991).

    Parameters
    ----------
    thetas : ndarray, shape (m, 4)
        phi, sa, sl, se of every point.
    waits : ndarray of int, shape (r,)
        Days since the scored day before, of the first since the first day. [d]
    columns : ndarray, shape (r, q + e + 1)
        Nuisance columns, effect columns, and the score last, on scored days.
    nuisance_precision : ndarray, shape (q,)
        One over the prior variance of each nuisance coefficient.
    out : ndarray, shape (m, e + 1, e + 1)
        Receives, as a lower triangle, the information matrix of the effects and in its last row the
        information vector.
    log_constant : ndarray, shape (m,)
        Receives the log evidence for effects of exactly zero.
    """
    days, width = columns.shape
    count, filled = nuisance_precision.shape[0], (width + TILE - 1) // TILE * TILE
    white, gains, matrix = np.zeros((filled, days)), np.empty((days, 4)), np.empty((filled, filled))
    priors = np.sum(np.log(nuisance_precision))
    for m in range(thetas.shape[0]):
        logs = whiten(thetas[m, :3], np.full(days, thetas[m, 3] ** 2), waits, columns, white, gains) - priors
        gram(white, matrix)
        for k in range(count):
            matrix[k, k] += nuisance_precision[k]
        logs += eliminate(matrix, width, count)
        out[m] = matrix[count:width, count:width]
        log_constant[m] = -0.5 * (logs + matrix[width - 1, width - 1] + days * np.log(2.0 * np.pi))
