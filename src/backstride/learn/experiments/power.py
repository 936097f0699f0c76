"""What an experiment could find before it is started."""

import math
from typing import Final

import numpy as np

from backstride.learn.experiments.result import FEWEST_PAIRS, judged
from backstride.learn.rules import RULES
from backstride.learn.verdict import Direction

TRIALS: Final = 400
USUALLY_MISSED: Final = 0.15
"""Share of pairs taken to be lost before anything is known of the runner."""
LEAST_MISSED: Final = 0.05
MOST_MISSED: Final = 0.7
PHASES_MISSED: Final = 0.05
RECENT_DAYS: Final = 84
"""Mornings of so many days tell how many will be written. [d]"""
UNKNOWN_SPREAD: Final = 1.5
"""Taken before a runner has scores of their own; cautious. [points]"""


def power_of_pairs(  # noqa: PLR0913  (four of them are settings by name)
    pairs: int,
    effect: float,
    pair_sd: float,
    rng: np.random.Generator,
    *,
    missed: float = USUALLY_MISSED,
    step: float = 1.0,
    fewest: int = FEWEST_PAIRS,
) -> float:
    """Return the chance that the verdict finds an effect of this size, by living the experiment many times.

    Each life loses every pair with the chance `missed`, and is judged by the rules that will judge the experiment.

    Parameters
    ----------
    pairs : int
        Planned pairs.
    effect : float
        True difference between B and A; of 0, the chance of any direction. [points]
    pair_sd : float
        Standard deviation of one pair's difference, from the runner's own mornings. [points]
    rng : numpy.random.Generator
        Where chance comes from.
    missed : float
        Share of pairs expected to be lost.
    step : float
        Step in which differences come: whole points of sessions, tenths of phase means. [points]
    fewest : int
        Complete pairs that a judgement needs.

    Returns
    -------
    float
        Share of 400 simulated experiments, 0 to 1. [1]
    """
    right = {Direction.HARMS: effect >= 0.0, Direction.HELPS: effect <= 0.0}
    kept = rng.binomial(pairs, 1.0 - missed, TRIALS)
    lives = (np.round(rng.normal(effect, pair_sd, count) / step) * step for count in kept)
    said = (judged(life.tolist(), RULES.act_on_low, fewest=fewest)[1].direction for life in lives)
    return sum(right.get(direction, False) for direction in said) / TRIALS


def missed_pairs(scores: np.ndarray, *, phases: bool) -> float:
    """Return the share of pairs that is likely to be lost, from how many of the last mornings were written.

    Parameters
    ----------
    scores : ndarray, shape (n,)
        Morning scores, NaN where missing.
    phases : bool
        Whether arms are phases, whose means forgive missing mornings.

    Returns
    -------
    float
        One less the share of written mornings squared, since a pair needs two; held within 0.05 and 0.7
        (backstride_judgement). [1]

    Examples
    --------
    >>> scores = np.tile([2.0, 3.0, np.nan, 2.0], 21)
    >>> round(missed_pairs(scores, phases=False), 4)
    0.4375
    """
    if phases:
        return PHASES_MISSED
    recent = scores[-RECENT_DAYS:]
    written = float(np.mean(~np.isnan(recent))) if recent.size >= RECENT_DAYS // 4 else math.sqrt(1.0 - USUALLY_MISSED)
    return min(max(1.0 - written**2, LEAST_MISSED), MOST_MISSED)


def phase_spread(scores: np.ndarray, phase_days: int, settling_days: int) -> float:
    """Return the spread of the difference of two neighbouring phase means, from a runner's own scores. [points]

    Parameters
    ----------
    scores : ndarray, shape (n,)
        Morning scores, NaN where missing; `UNKNOWN_SPREAD` is taken when there are too few to tell.
    phase_days, settling_days : int
        Length of a phase, and its first days that do not count. [d]

    Returns
    -------
    float
        Root mean square of the gaps between neighbouring means of the days that count, at least 0.1. [points]
    """
    counted = phase_days - settling_days
    starts = range(0, max(scores.size - counted + 1, 0), counted)
    means = np.array([np.nanmean(part) for at in starts if np.sum(~np.isnan(part := scores[at : at + counted])) >= 4])
    gaps = np.diff(means)
    return max(float(np.sqrt(np.mean(gaps**2))), 0.1) if gaps.size >= 5 else UNKNOWN_SPREAD


def pair_spread(scores: np.ndarray) -> float:
    """Return the spread of the difference of two mornings a few days apart, from a runner's own scores. [points]

    Parameters
    ----------
    scores : ndarray, shape (n,)
        Morning scores, NaN where missing; `UNKNOWN_SPREAD` is taken when there are too few to tell.

    Returns
    -------
    float
        Standard deviation of differences of mornings two, three and four days apart. [points]

    Examples
    --------
    >>> pair_spread(np.array([2.0, 3.0]))
    1.5
    """
    gaps = np.concatenate([scores[lag:] - scores[:-lag] for lag in (2, 3, 4)]) if scores.size > 4 else np.empty(0)
    known = gaps[~np.isnan(gaps)]
    return float(np.std(known)) if known.size >= 20 else UNKNOWN_SPREAD
