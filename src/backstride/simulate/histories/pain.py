"""The pain a simulated back would have without any running."""

import numpy as np
from numpy.typing import NDArray

from backstride.simulate.histories.knobs import Knobs, Noise

Floats = NDArray[np.float64]

FLARE_DECAY = 0.85
FLARE_EXTRA_MEAN = 1.5
SEASON_DAYS = 90.0


def pain_without_running(knobs: Knobs, first_weekday: int, rng: np.random.Generator) -> Floats:
    """Return the pain of each morning that owes nothing to running.

    Parameters
    ----------
    knobs : Knobs
        The runner.
    first_weekday : int
        Weekday of the first day, Monday 0.
    rng : numpy.random.Generator
        Where chance comes from.

    Returns
    -------
    ndarray, shape (days,)
        Unrounded pain. [points]
    """
    days = np.arange(knobs.days)
    weekday = rng.normal(0.0, knobs.weekday, 7)
    level = knobs.level + np.cumsum(rng.normal(0.0, knobs.walk, knobs.days))
    level += knobs.trend * (days / max(knobs.days - 1, 1) - 0.5)
    wave = knobs.season * np.sin(2.0 * np.pi * (days / SEASON_DAYS + rng.uniform()))
    rhythm = (weekday - weekday.mean())[(days + first_weekday) % 7]
    return np.asarray(level + wave + rhythm + _swing(knobs, rng) + _flares(knobs, rng))


def _shocks(kind: Noise, count: int, rng: np.random.Generator) -> Floats:
    if kind is Noise.HEAVY:
        return np.asarray(rng.standard_t(3.0, count) / np.sqrt(3.0))
    if kind is Noise.SKEWED:
        return rng.exponential(1.0, count) - 1.0
    return rng.normal(0.0, 1.0, count)


def _swing(knobs: Knobs, rng: np.random.Generator) -> Floats:
    first, second = knobs.phi, knobs.second_memory
    share = (1.0 + second) * ((1.0 - second) ** 2 - first**2) / (1.0 - second)
    shocks = _shocks(knobs.swing_noise, knobs.days + 60, rng) * np.sqrt(share)
    out = np.zeros(shocks.size)
    for t in range(shocks.size):
        out[t] = first * out[t - 1] + second * out[t - 2] + shocks[t]
    return np.asarray(knobs.swing * out[60:])


def _flares(knobs: Knobs, rng: np.random.Generator) -> Floats:
    starts = rng.uniform(size=knobs.days) < knobs.flares_per_day
    sizes = np.where(starts, 1.0 + rng.exponential(FLARE_EXTRA_MEAN, knobs.days), 0.0)
    out = np.zeros(knobs.days)
    height = 0.0
    for t in range(knobs.days):
        height = FLARE_DECAY * height + sizes[t]
        out[t] = height
    return out
