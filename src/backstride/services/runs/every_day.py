"""Running day by day over all years: the way of the last seven days, and what was usual before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from backstride.runs.recording import FloatArray
from backstride.services.classified import fact
from backstride.services.ports import Records

SUM_DAYS: Final = 7
USUAL_DAYS: Final = 182
"""The usual is that of the half year before a day. [days]"""
QUARTILES: Final = (25.0, 50.0, 75.0)


@dataclass(frozen=True, eq=False, slots=True)
class EveryDay:
    """Every day from the first run on.

    Parameters
    ----------
    days : sequence of date
        Without gaps.
    week_m : ndarray, shape (days,)
        Running distance of the seven days up to each. [m]
    usual_m : ndarray, shape (days, 3)
        First quartile, median and third quartile of `week_m` over the half year before; NaN while that is not over. [m]
    """

    days: Sequence[date]
    week_m: FloatArray
    usual_m: FloatArray


@dataclass(frozen=True, slots=True)
class Days:
    """The use case.

    Parameters
    ----------
    records : Records
        The runs.
    """

    records: Records

    @fact
    def running(self, today: date) -> EveryDay | None:
        """Return the way run up to every day, or None without a run."""
        ways = [(run.local_date, run.facts.run_m or 0.0) for run in self.records.runs()]
        known = [(day, way) for day, way in ways if way > 0.0 and day <= today]
        if not known:
            return None
        first = min(day for day, _ in known)
        daily = np.zeros((today - first).days + 1)
        for day, way in known:
            daily[(day - first).days] += way
        days = [first + timedelta(days=at) for at in range(len(daily))]
        week = np.convolve(daily, np.ones(SUM_DAYS))[: len(daily)]
        return EveryDay(days, week, usual_before(week))


def usual_before(week_m: FloatArray) -> FloatArray:
    """Return quartiles and median of the half year before each day, shape (days, 3); NaN while it is not over. [m]"""
    usual = np.full((len(week_m), 3), np.nan)
    if len(week_m) > USUAL_DAYS:
        windows = sliding_window_view(week_m[:-1], USUAL_DAYS)
        usual[USUAL_DAYS:] = np.percentile(windows, QUARTILES, axis=1).T
    return usual
