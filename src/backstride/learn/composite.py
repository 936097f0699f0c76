"""A finer morning score: pain, stiffness and what one can do, as one mean that does not heap on whole numbers."""

from typing import Final

import numpy as np

from backstride.learn.columns import COLUMNS
from backstride.learn.table import DailyTable

COMPOSITE: Final = "morning_score"
PARTS: Final = ("back_morning", "stiffness", "function")
"""Parts, each turned so that more is worse."""
FEWEST_MORNINGS: Final = 10
"""Mornings with every part from which the mean is offered. [d]"""


def with_composite(table: DailyTable) -> DailyTable:
    """Return the table with the mean of the morning's parts, where it holds pain and at least one other part.

    A morning has one only when every part that the table holds was written, so that it means the same on every day.

    Parameters
    ----------
    table : DailyTable
        The days.

    Returns
    -------
    DailyTable
        With ``morning_score``, 0 to 10 and more is worse, or the table as it was. [points]

    Examples
    --------
    >>> from datetime import date
    >>> days = DailyTable(date(2026, 1, 5), {"back_morning": [4.0] * 12, "function": [7.0] * 12})
    >>> with_composite(days).column("morning_score")[:2].tolist()
    [3.5, 3.5]
    """
    parts = [name for name in PARTS if name in table.columns]
    if COMPOSITE in table.columns or "back_morning" not in parts or len(parts) < 2:
        return table
    score = np.mean([_worse(table, name) for name in parts], axis=0)
    if int(np.sum(~np.isnan(score))) < FEWEST_MORNINGS:
        return table
    return table.replacing(**{COMPOSITE: score})


def _worse(table: DailyTable, name: str) -> np.ndarray:
    column, values = COLUMNS[name], table.column(name)
    return column.high - values if column.more_is_better else values
