"""Left and right: the balance of ground contact against one's own range. It is contact, not force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import numpy as np

from backstride.dose.days import DatedRun
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State

RANGE_DAYS: Final = 90
"""One's own range is that of the runs of so many days before. [day]"""

LEAST_RUNS: Final = 5
"""Fewer runs are no range yet. Chosen."""

LEAST_S: Final = 300
"""So many seconds of running must tell the balance of a run. Chosen. [s]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The balance of a run against one's own range; nothing shows that evening it out helps.

    Parameters
    ----------
    left_percent : float
        The left foot's mean share of ground contact. [%]
    low_percent, high_percent : float
        Least and greatest of the runs of the 90 days before. [%]
    runs : int
        How many these were.
    """

    left_percent: float
    low_percent: float
    high_percent: float
    runs: int

    @property
    def beyond(self) -> bool:
        """Whether it lies outside the range; only then is it shown to people."""
        return not self.low_percent <= self.left_percent <= self.high_percent

    @property
    def mirrored(self) -> "Balance":
        """Return the same with left and right changed over.

        Returns
        -------
        Balance
            Shares of the right foot where those of the left were. [%]

        Examples
        --------
        >>> one = Balance(left_percent=52.0, low_percent=49.0, high_percent=51.0, runs=8)
        >>> one.mirrored.left_percent, one.mirrored.low_percent, one.beyond
        (48.0, 49.0, True)
        """
        return Balance(
            left_percent=100.0 - self.left_percent,
            low_percent=100.0 - self.high_percent,
            high_percent=100.0 - self.low_percent,
            runs=self.runs,
        )


def left_percent(gait: Gait) -> float | None:
    """Return the left foot's mean share of contact while running, or None where it was hardly measured. [%]

    Parameters
    ----------
    gait : Gait
        The run second by second.

    Returns
    -------
    float or None
        50 is even, more is longer on the left; None with less than 300 s of running in which it was measured. [%]
    """
    told = gait.balance_left_percent[gait.within(State.RUNNING)]
    known = told[np.isfinite(told)]
    return float(known.mean()) if len(known) >= LEAST_S else None


def balance(run: DatedRun, runs: Sequence[DatedRun]) -> Balance | None:
    """Return a run's balance against those of the 90 days before it, or None where it or a range is not known.

    Parameters
    ----------
    run : DatedRun
        The run.
    runs : sequence of DatedRun
        Every run, in any order.

    Returns
    -------
    Balance or None
        Mean share of the left foot, with the least and the greatest of the runs before. [%]
    """
    first = run.day - timedelta(days=RANGE_DAYS)
    before = [_told(one) for one in runs if first <= one.day <= run.day and one.start < run.start]
    known = [one for one in before if one is not None]
    mine = _told(run)
    if mine is None or len(known) < LEAST_RUNS:
        return None
    return Balance(left_percent=mine, low_percent=min(known), high_percent=max(known), runs=len(known))


def _told(run: DatedRun) -> float | None:
    return None if run.load is None else run.load.balance_left_percent
