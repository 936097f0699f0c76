"""What measured runs of one runner say of the same runner at another speed."""

import numpy as np

from backstride.runs.recording import FloatArray


def told_by(
    known_m_per_s: FloatArray, at_m_per_s: FloatArray, reach: float, noise: float
) -> tuple[FloatArray, FloatArray]:
    """Return how much each measured run counts at some speeds, and which share of the variance between runners is left.

    A runner's difference from others is taken to be alike at two speeds by exp(-apart / reach), and to repeat within
    noise; the weights are those of least error. Far from every measured run they fall to nothing.

    Parameters
    ----------
    known_m_per_s : ndarray, shape (runs,)
        Speeds of the measured runs. [m/s]
    at_m_per_s : ndarray, shape (n,)
        Speeds asked for. [m/s]
    reach : float
        Speeds so far apart are alike by 1 / e. [m/s]
    noise : float
        Standard deviation of one run about its runner's own, over that between runners. [1]

    Returns
    -------
    tuple of ndarray
        Weights, shape (n, runs) [1], and what is left of the variance, shape (n,) [1].

    Examples
    --------
    >>> weights, left = told_by(np.array([2.5]), np.array([2.5, 8.5]), 6.0, 0.0)
    >>> weights[:, 0].round(2).tolist(), left.round(2).tolist()
    ([1.0, 0.37], [0.0, 0.86])
    """
    between = np.exp(-np.abs(at_m_per_s[:, None] - known_m_per_s) / reach)
    among = np.exp(-np.abs(known_m_per_s[:, None] - known_m_per_s) / reach) + noise**2 * np.eye(len(known_m_per_s))
    weights: FloatArray = np.asarray(np.linalg.solve(among, between.T).T, dtype=np.float64)
    left: FloatArray = np.maximum(1.0 + noise**2 - np.sum(weights * between, axis=1), 0.0)
    return weights, left
