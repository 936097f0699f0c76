"""What an experiment could find before it is started."""

from typing import Final

import numpy as np

from backstride.learn.experiments.randomisation import paired_test

LEVEL: Final = 0.05
TRIALS: Final = 400
UNKNOWN_SPREAD: Final = 1.5
"""Taken before a runner has scores of their own; cautious. [points]"""


def power_of_pairs(
    pairs: int, effect: float, pair_sd: float, rng: np.random.Generator, *, missed: float = 0.1
) -> float:
    """Give the chance that the exact test finds an effect of this size.

    Parameters
    ----------
    pairs : int
        Planned pairs.
    effect : float
        True difference between B and A. [points]
    pair_sd : float
        Standard deviation of one pair's difference, from the runner's own mornings. [points]
    rng : numpy.random.Generator
        Where chance comes from.
    missed : float
        Share of pairs expected to be lost.
    """
    kept = max(1, round(pairs * (1.0 - missed)))
    found = 0
    for _ in range(TRIALS):
        found += paired_test(np.round(rng.normal(effect, pair_sd, kept)).tolist()).p_value <= LEVEL
    return found / TRIALS


def pair_spread(scores: np.ndarray) -> float:
    """Give the spread of the difference of two mornings a few days apart, from a runner's own scores. [points]

    Parameters
    ----------
    scores : ndarray, shape (n,)
        Morning scores, NaN where missing; `UNKNOWN_SPREAD` is taken when there are too few to tell.
    """
    gaps = np.concatenate([scores[lag:] - scores[:-lag] for lag in (2, 3, 4)]) if scores.size > 4 else np.empty(0)
    known = gaps[~np.isnan(gaps)]
    return float(np.std(known)) if known.size >= 20 else UNKNOWN_SPREAD
