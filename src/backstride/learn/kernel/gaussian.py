"""What the data say about the effects at each point of the four hyperparameters, normal noise."""

import numpy as np

from backstride.learn.kernel.compiling import compiled
from backstride.learn.kernel.filtering import Flags, Floats, eliminate, gram, whiten


@compiled
def information(  # noqa: PLR0913, PLR0917  (a compiled loop takes arrays, not values that hold them)
    thetas: Floats, observed: Flags, columns: Floats, nuisance_precision: Floats, out: Floats, log_constant: Floats
) -> None:
    """Fill in the information about the effects with all nuisance coefficients integrated out (dejong1991).

    Parameters
    ----------
    thetas : ndarray, shape (m, 4)
        phi, sa, sl, se of every point.
    observed : ndarray of bool, shape (n,)
        Days whose score enters.
    columns : ndarray, shape (n, q + e + 1)
        Nuisance columns, effect columns, and the score last.
    nuisance_precision : ndarray, shape (q,)
        One over the prior variance of each nuisance coefficient.
    out : ndarray, shape (m, e + 1, e + 1)
        Receives, as a lower triangle, the information matrix of the effects and in its last row the
        information vector.
    log_constant : ndarray, shape (m,)
        Receives the log evidence for effects of exactly zero.
    """
    days, width = columns.shape
    count = nuisance_precision.shape[0]
    white, gains, matrix = np.empty((days, width)), np.empty((days, 3)), np.empty((width, width))
    scores = observed.sum()
    for m in range(thetas.shape[0]):
        noise = np.full(days, thetas[m, 3] ** 2)
        logs = whiten(thetas[m, :3], noise, observed, columns, white, gains)
        gram(white, observed, matrix)
        for k in range(count):
            matrix[k, k] += nuisance_precision[k]
            logs -= np.log(nuisance_precision[k])
        logs += eliminate(matrix, count)
        out[m] = matrix[count:, count:]
        log_constant[m] = -0.5 * (logs + matrix[width - 1, width - 1] + scores * np.log(2.0 * np.pi))
