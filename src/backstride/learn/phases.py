"""Planned phases with and without an exposure, as they can be seen in what was done."""

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WINDOW_DAYS: Final = 14
"""A phase shows in the mean over so many days. [d]"""
WITH_SHARE: Final = 0.6
WITHOUT_SHARE: Final = 0.35
"""Shares of the busy level (75th percentile) above which a day belongs to a phase with, below which without."""
PHASES_NEEDED: Final = 4
"""Fewest phases, with and without in turn, from which weeks may be judged."""


def count_phases(dose: Floats) -> int:
    """Return the number of phases with and without the exposure, in turn.

    Parameters
    ----------
    dose : ndarray, shape (n,)
        The exposure of each day, NaN where unknown.

    Returns
    -------
    int
        0 where there is no phase; shares and windows are our own (backstride_judgement). [1]

    Examples
    --------
    >>> count_phases(np.tile(np.repeat([1.0, 0.0], 42), 2))
    4
    """
    if dose.size < WINDOW_DAYS:
        return 0
    done = np.nan_to_num(dose > 0.0).astype(float)
    level = np.convolve(done, np.full(WINDOW_DAYS, 1.0 / WINDOW_DAYS), mode="valid")
    busy = float(np.quantile(level, 0.75))
    state = np.where(level >= WITH_SHARE * busy, 1, np.where(level <= WITHOUT_SHARE * busy, -1, 0))
    stays = [_run(state, i) for i in range(state.size)]
    held = [int(s) for s, stay in zip(state, stays, strict=True) if s != 0 and stay >= WINDOW_DAYS]
    return 1 + sum(a != b for a, b in pairwise(held)) if held and busy > 0.0 else 0


def _run(state: NDArray[np.int64], at: int) -> int:
    different = np.flatnonzero(state != state[at])
    before, after = different[different < at], different[different > at]
    first = before[-1] + 1 if before.size else 0
    last = after[0] if after.size else state.size
    return int(last - first)
