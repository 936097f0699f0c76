"""How a simulated runner writes the diary: what is missing, late, copied, heaped or repeated."""

import math

import numpy as np
from numpy.typing import NDArray

from backstride.simulate.histories.knobs import Knobs

Floats = NDArray[np.float64]

_EVENING = 0.6
"""How far an evening's pain is on its way to the next morning's."""
_BURST_DAYS = 5.0


def written_scores(knobs: Knobs, pain: Floats, scores: Floats, usual: Floats, rng: np.random.Generator) -> Floats:
    """Return the scores as the diary holds them, NaN where nothing was written. [points]

    Parameters
    ----------
    knobs : Knobs
        The runner.
    pain : ndarray, shape (days,)
        Unrounded pain of each morning. [points]
    scores : ndarray, shape (days,)
        Each morning's score, had it been written in the morning. [points]
    usual : ndarray, shape (days,)
        What the runner holds for usual. [points]
    rng : numpy.random.Generator
        Where chance comes from.
    """
    given = _given(knobs, pain, scores, rng)
    if knobs.missing <= 0.0:
        return given
    missing = _missing_in_bursts(knobs, rng) if knobs.missing_bursts else _missing_by_day(knobs, scores, usual, rng)
    kept = np.where(missing, np.nan, given)
    return _copied_back(knobs, kept, rng) if knobs.copied_share else kept


def _given(knobs: Knobs, pain: Floats, scores: Floats, rng: np.random.Generator) -> Floats:
    given = scores
    if knobs.evening_share:
        evening = np.clip(np.round((1.0 - _EVENING) * pain + _EVENING * np.r_[pain[1:], pain[-1]]), 0.0, 10.0)
        given = np.where(rng.uniform(size=knobs.days) < knobs.evening_share, evening, given)
    if knobs.meaning_drift:
        given = np.round(given * (1.0 - knobs.meaning_drift * np.arange(knobs.days) / knobs.days))
    if knobs.report_step != 1.0:
        given = np.clip(np.round(pain / knobs.report_step) * knobs.report_step, 0.0, 10.0)
    return _sticky(given, rng.uniform(size=knobs.days) < knobs.sticky) if knobs.sticky else given


def _sticky(given: Floats, again: NDArray[np.bool_]) -> Floats:
    out = given.copy()
    for t in range(1, out.size):
        if again[t]:
            out[t] = out[t - 1]
    return out


def _missing_by_day(knobs: Knobs, scores: Floats, usual: Floats, rng: np.random.Generator) -> NDArray[np.bool_]:
    sign = rng.choice((-1.0, 1.0)) if knobs.missing_slope_random_sign else 1.0
    odds = math.log(knobs.missing / (1.0 - knobs.missing))
    log_odds = odds + sign * knobs.missing_slope * (scores - usual)
    return np.asarray(rng.uniform(size=knobs.days) < 1.0 / (1.0 + np.exp(-log_odds)))


def _missing_in_bursts(knobs: Knobs, rng: np.random.Generator) -> NDArray[np.bool_]:
    out, t = np.zeros(knobs.days, dtype=np.bool_), 0
    while t < knobs.days:
        t += 1 + int(rng.exponential(_BURST_DAYS * (1.0 - knobs.missing) / knobs.missing))
        gap = 1 + int(rng.exponential(_BURST_DAYS))
        out[t : t + gap] = True
        t += gap
    return out


def _copied_back(knobs: Knobs, kept: Floats, rng: np.random.Generator) -> Floats:
    later = np.r_[kept[1:], np.nan]
    copied = np.isnan(kept) & (rng.uniform(size=knobs.days) < knobs.copied_share)
    return np.where(copied, later, kept)
