"""Exposures that cannot have acted: the future's, and those of other weeks."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.terms import Terms

Floats = NDArray[np.float64]

LEAST_SHIFT_WEEKS: Final = 4
"""Shorter shifts may still touch what the exposure did. [weeks]"""
RIDGE: Final = 1.0


def future_dose(terms: Terms) -> Floats:
    """Return the dose of the day after each score, cleared of what was seen before deciding on it.

    Returns
    -------
    ndarray, shape (n,)
        At t the cleared dose of day t + 1 over its contrast; 0 where it is unknown or decided without a score. [1]
    """
    dose, seen = terms.dose, terms.seen & ~np.isnan(terms.dose)
    ran_before = np.r_[0.0, np.nan_to_num(dose[:-1]) > 0.0]
    had_dose_before = np.r_[0.0, np.nan_to_num(dose[:-1])]
    centred = np.where(terms.seen, terms.decided - np.nanmean(terms.decided), 0.0) if terms.seen.any() else dose * 0.0
    weekday = terms.nuisance[:, 1:7]
    powers = (centred, centred**2, centred**3)
    design = np.column_stack([np.ones(dose.size), weekday, *powers, ran_before, had_dose_before])
    gram = design[seen].T @ design[seen] + RIDGE * np.diag([0.0, *np.ones(design.shape[1] - 1)])
    fitted = design @ np.linalg.lstsq(gram, design[seen].T @ np.nan_to_num(dose[seen]), rcond=None)[0]
    cleared = np.where(seen, np.nan_to_num(dose) - fitted, 0.0)
    return np.asarray(np.r_[cleared[1:], 0.0])


def shifted(terms: Terms, shifts: Sequence[int]) -> Floats:
    """Return the daily exposure of so many days earlier, its end joined to its start.

    Parameters
    ----------
    terms : Terms
        The regression.
    shifts : sequence of int
        How much earlier, each. [d]

    Returns
    -------
    ndarray, shape (n, len(shifts))
        Doses over their contrast. [1]
    """
    return np.column_stack([np.roll(terms.effects[:, 0], shift) for shift in shifts])


def shifted_doses(terms: Terms, most: int, rng: np.random.Generator) -> Sequence[int]:
    """Return up to so many whole-week shifts, none within four weeks of the start or the end.

    Four weeks are our own limit (backstride_judgement).

    Returns
    -------
    sequence of int
        Multiples of seven, each once; empty in a history too short. [d]
    """
    weeks = terms.dose.size // 7
    choices = np.arange(LEAST_SHIFT_WEEKS, weeks - LEAST_SHIFT_WEEKS + 1)
    if choices.size == 0:
        return ()
    return tuple(int(7 * week) for week in rng.choice(choices, min(most, choices.size), replace=False))
