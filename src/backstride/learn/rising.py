"""Signs that forbid the word *helps*: leg scores, leg marks or painkiller days on the rise."""

from typing import Final

import numpy as np

from backstride.learn.table import DailyTable

WINDOW_DAYS: Final = 28
"""The last four weeks are compared with the four before them. [d]"""
LEG_RISE: Final = 0.5
"""Mean leg score that counts as risen. [points]"""
PAINKILLER_RISE: Final = 2
"""More painkiller days that count as risen. [d]"""


def rising_signs(table: DailyTable) -> tuple[str, ...]:
    """Return the codes of signs that rose over the last four weeks.

    Parameters
    ----------
    table : DailyTable
        The days.

    Returns
    -------
    tuple of str
        ``leg-rising`` from half a point more, ``painkillers-rising`` from two more days; our own limits
        (backstride_judgement).
    """
    leg_now, leg_before = _halves(table, "leg_morning")
    pills_now, pills_before = _halves(table, "painkiller")
    leg = _mean(leg_now) - _mean(leg_before) >= LEG_RISE
    pills = _total(pills_now) - _total(pills_before) >= PAINKILLER_RISE
    return (("leg-rising",) if leg else ()) + (("painkillers-rising",) if pills else ())


def _halves(table: DailyTable, name: str) -> tuple[np.ndarray, np.ndarray]:
    values = table.column(name)
    return values[-WINDOW_DAYS:], values[-2 * WINDOW_DAYS : -WINDOW_DAYS]


def _mean(values: np.ndarray) -> float:
    """Return the mean of what is known; nothing known is NaN, and from nothing known nothing has risen."""
    known = values[~np.isnan(values)]
    return float(known.mean()) if known.size else float("nan")


def _total(values: np.ndarray) -> float:
    known = values[~np.isnan(values)]
    return float(known.sum()) if known.size else float("nan")
