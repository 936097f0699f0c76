"""What an experiment could find before it is started."""

from typing import Final

import numpy as np

from backstride.learn.experiments.randomisation import paired_test

LEVEL: Final = 0.05
TRIALS: Final = 400
UNKNOWN_SPREAD: Final = 1.5
"""Taken before a runner has scores of their own; cautious. [points]"""


def power_of_pairs(  # noqa: PLR0913  (two of them are settings by name)
    pairs: int, effect: float, pair_sd: float, rng: np.random.Generator, *, missed: float = 0.1, step: float = 1.0
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
    step : float
        Step in which differences come: whole points of sessions, tenths of phase means. [points]
    """
    kept = max(1, round(pairs * (1.0 - missed)))
    found = 0
    for _ in range(TRIALS):
        drawn = np.round(rng.normal(effect, pair_sd, kept) / step) * step
        found += paired_test(drawn.tolist()).p_value <= LEVEL
    return found / TRIALS


def phase_spread(scores: np.ndarray, phase_days: int, settling_days: int) -> float:
    """Give the spread of the difference of two neighbouring phase means, from a runner's own scores. [points]

    Parameters
    ----------
    scores : ndarray, shape (n,)
        Morning scores, NaN where missing; `UNKNOWN_SPREAD` is taken when there are too few to tell.
    phase_days, settling_days : int
        Length of a phase, and its first days that do not count. [d]
    """
    counted = phase_days - settling_days
    starts = range(0, max(scores.size - counted + 1, 0), counted)
    means = np.array([np.nanmean(part) for at in starts if np.sum(~np.isnan(part := scores[at : at + counted])) >= 4])
    gaps = np.diff(means)
    return max(float(np.sqrt(np.mean(gaps**2))), 0.1) if gaps.size >= 5 else UNKNOWN_SPREAD


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
