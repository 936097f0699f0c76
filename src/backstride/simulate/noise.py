"""Noise with memory and lags: what separates a device's story from the truth."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray

_BLOCK: Final = 64
"""Seconds that are filtered by one matrix product; only the carry between blocks goes one by one."""


def coloured_noise(rng: np.random.Generator, count: int, sd: float, memories_s: Sequence[float]) -> FloatArray:
    """Return stationary Gaussian noise at 1 Hz that forgets itself over the given times.

    White noise goes through one first-order filter per memory; the result is scaled so that its standard deviation
    over all realisations is `sd`. No memory gives white noise, one an Ornstein-Uhlenbeck process, two a smooth walk.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where the randomness comes from.
    count : int
        Number of seconds.
    sd : float
        Standard deviation, in the unit wanted.
    memories_s : sequence of float
        Time constants, each above zero. [s]

    Returns
    -------
    ndarray, shape (count,)
        The noise, in the unit of `sd`.

    Notes
    -----
    Filtering on a circle has no transient at the start; five times the longest memory is added to the circle and cut
    off so that start and end know nothing of each other, and some more to a length that transforms quickly.
    """
    if count == 0:
        return np.empty(0)
    length = _quick_length(count + int(np.ceil(5.0 * max(memories_s, default=0.0))))
    response = _response(length, memories_s)
    noise = np.fft.irfft(np.fft.rfft(rng.standard_normal(length)) * response, length)
    return np.asarray(sd * noise[:count])


def _quick_length(least: int) -> int:
    """Return the next length that is a power of two, or three quarters of one."""
    power = 1 << max(least - 1, 1).bit_length()
    return power * 3 // 4 if power * 3 // 4 >= least else power


def _response(length: int, memories_s: Sequence[float]) -> FloatArray:
    """Return the gain of all filters over frequency, scaled to unit variance of the output."""
    turn = np.exp(-1j * np.pi * np.arange(length // 2 + 1) * 2.0 / length)
    gain = np.ones_like(turn)
    for memory_s in memories_s:
        gain = gain / (1.0 - np.exp(-1.0 / memory_s) * turn)
    size = np.abs(gain)
    both_sides = np.concatenate([size, size[1 : (length + 1) // 2]])
    return np.asarray(size / np.sqrt(np.mean(both_sides**2)))


def lagged(target: FloatArray, lag_s: float, start: float) -> FloatArray:
    """Return what follows a target with a first-order lag, second by second.

    Parameters
    ----------
    target : ndarray, shape (n,)
        Where it wants to be.
    lag_s : float
        Time constant. [s]
    start : float
        Where it was one second before the first value, in the unit of `target`.
    """
    count, keep = len(target), float(np.exp(-1.0 / lag_s))
    padded = np.zeros(-(-count // _BLOCK) * _BLOCK)
    padded[:count] = (1.0 - keep) * target
    powers = keep ** np.arange(1.0, _BLOCK + 1.0)
    apart = np.subtract.outer(np.arange(_BLOCK), np.arange(_BLOCK))
    within = padded.reshape(-1, _BLOCK) @ np.where(apart >= 0, keep ** np.maximum(apart, 0), 0.0).T
    carried = accumulate(within[:, -1].tolist(), lambda before, own: powers[-1] * before + own, initial=start)
    before = np.array(list(carried)[:-1])
    return np.asarray((within + np.outer(before, powers)).ravel()[:count])


def smoothed(values: FloatArray, window_s: int) -> FloatArray:
    """Return the running mean over a centred window; at the ends over what there is of it."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    place = np.arange(len(values))
    begin = np.maximum(place - window_s // 2, 0)
    end = np.minimum(place + (window_s + 1) // 2, len(values))
    return np.asarray((sums[end] - sums[begin]) / (end - begin))
