"""Everything that is not asked as a question: counts, without any verdict."""

from dataclasses import dataclass

import numpy as np

from backstride.learn.columns import Role, named
from backstride.learn.table import DailyTable
from backstride.learn.terms import before, outcome_scores, seen_before_deciding


@dataclass(frozen=True, slots=True)
class Described:
    """What followed an exposure, counted.

    Parameters
    ----------
    exposure : str
        Its column.
    days : int
        Days with it. [d]
    followed : int
        Of these, days with a score seen before and one the morning after. [d]
    rose, fell, same : int
        Mornings after whose score was higher, lower, or as before; they add up to `followed`. [d]
    """

    exposure: str
    days: int
    followed: int
    rose: int
    fell: int
    same: int


def describe(table: DailyTable, exposure: str, outcome: str = "back_morning") -> Described:
    """Return the counts of one exposure. Described, not proven: no verdict may be read from them.

    Parameters
    ----------
    table : DailyTable
        The days.
    exposure, outcome : str
        Columns.

    Returns
    -------
    Described
        Counts of days. [d]
    """
    done = table.column(exposure) > 0.0
    seen, _ = seen_before_deciding(table, outcome)
    change = outcome_scores(table, outcome) - before(seen, 1)
    after = change[(before(done.astype(float), 1) > 0.0) & ~np.isnan(change)]
    rose, fell = int(np.sum(after > 0.0)), int(np.sum(after < 0.0))
    return Described(exposure, int(done.sum()), after.size, rose, fell, after.size - rose - fell)


def describe_all(table: DailyTable, outcome: str = "back_morning") -> tuple[Described, ...]:
    """Return the counts of every exposure that occurs in a table.

    Returns
    -------
    tuple of Described
        In the order of the contract, exposures without a day left out. [d]
    """
    found = (describe(table, name, outcome) for name in named(Role.EXPOSURE) if name in table.columns)
    return tuple(each for each in found if each.days)
