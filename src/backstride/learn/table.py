"""The daily table: one row for each local day, one column for each thing known about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from backstride.learn.columns import COLUMNS

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DailyTable:
    """A person's days without a gap in dates; what nobody knows is NaN.

    An exposure of 0 says that the day went without it; NaN says that nobody knows. A score of NaN is a morning
    that was not written down, which is not a morning without pain.

    Parameters
    ----------
    start : date
        Local date of the first row.
    columns : Mapping of str to ndarray, shape (n_days,)
        Columns of `backstride.learn.columns.COLUMNS`; the arrays are made read-only.

    Raises
    ------
    NoSuchColumn
        If a name is not in the contract.
    ColumnsOfDifferentLength
        If the columns do not all have one length above 0.
    StartNotADate
        If the start is no date.
    NumberOutOfRange
        If a number lies outside its column's range, or is infinite; it names the column and the row.

    Examples
    --------
    >>> table = DailyTable(date(2026, 1, 5), {"back_morning": [3, 2, 4], "run_min": [45, 0, 30]})
    >>> table.days, table.last
    (3, datetime.date(2026, 1, 7))
    """

    start: date
    columns: Mapping[str, Floats]

    def __post_init__(self) -> None:
        frozen = {name: _frozen(values) for name, values in self.columns.items()}
        for name in frozen:
            if name not in COLUMNS:
                raise NoSuchColumn(name)
        if len({values.size for values in frozen.values()}) != 1 or not next(iter(frozen.values())).size:
            raise ColumnsOfDifferentLength({name: values.size for name, values in frozen.items()})
        if not isinstance(self.start, date):
            raise StartNotADate(self.start)
        for name, values in frozen.items():
            _within_range(name, values, self.start)
        object.__setattr__(self, "columns", MappingProxyType(frozen))

    def __reduce__(self) -> tuple[type["DailyTable"], tuple[date, dict[str, Floats]]]:
        return DailyTable, (self.start, dict(self.columns))

    @property
    def days(self) -> int:
        """Number of rows. [d]"""
        return next(iter(self.columns.values())).size

    @property
    def last(self) -> date:
        """Local date of the last row."""
        return self.start + timedelta(days=self.days - 1)

    def column(self, name: str) -> Floats:
        """Return a column, all NaN when the table does not have it.

        Returns
        -------
        ndarray, shape (n_days,)
            In the unit of the column, NaN where unknown.

        Raises
        ------
        NoSuchColumn
            If the name is not in the contract.
        """
        if name not in COLUMNS:
            raise NoSuchColumn(name)
        return self.columns.get(name, np.full(self.days, np.nan))

    def weekdays(self) -> NDArray[np.int64]:
        """Return the weekday of each row, Monday 0.

        Returns
        -------
        ndarray of int, shape (n_days,)
            0 to 6.

        Examples
        --------
        >>> DailyTable(date(2026, 1, 10), {"run_min": [0.0, 45.0, 0.0]}).weekdays().tolist()
        [5, 6, 0]
        """
        return (self.start.weekday() + np.arange(self.days)) % 7

    def since(self, first: date) -> "DailyTable":
        """Return the rows from a date on.

        Returns
        -------
        DailyTable
            Beginning on that date, or as it was where it begins later.

        Raises
        ------
        NoRowsSince
            If the table ends before that date.
        """
        skip = max((first - self.start).days, 0)
        if skip >= self.days:
            raise NoRowsSince(first, self.last)
        return DailyTable(self.start + timedelta(days=skip), {name: v[skip:] for name, v in self.columns.items()})

    def replacing(self, **columns: Floats) -> "DailyTable":
        """Return the same days with some columns exchanged or added.

        Parameters
        ----------
        **columns : ndarray, shape (n_days,)
            In the unit of the column, NaN where unknown.

        Returns
        -------
        DailyTable
            The same days.
        """
        return DailyTable(self.start, {**self.columns, **columns})


def _frozen(values: object) -> Floats:
    out = np.array(values, dtype=np.float64)
    out.flags.writeable = False
    return out


def _within_range(name: str, values: Floats, start: date) -> None:
    column = COLUMNS[name]
    outside = np.flatnonzero(~np.isnan(values) & ~((values >= column.low) & (values <= column.high)))
    if outside.size:
        row = int(outside[0])
        raise NumberOutOfRange(name, row, start + timedelta(days=row), float(values[row]))


class StartNotADate(TypeError):
    """A daily table starts with something that is no date."""

    def __init__(self, start: object) -> None:
        super().__init__(f"a daily table starts with a date, e.g. date(2026, 1, 31), not {start!r}")


class NumberOutOfRange(ValueError):
    """A number of a daily table lies outside the range of its column."""

    def __init__(self, name: str, row: int, day: date, value: float) -> None:
        column = COLUMNS[name]
        super().__init__(
            f"{name} in row {row} ({day}) is {value:g}; it goes from {column.low:g} to {column.high:g} {column.unit}, "
            "and what is not known is NaN"
        )


class NoSuchColumn(LookupError):
    """A column was named that the contract does not have."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no column {name!r} in a daily table; there are {', '.join(COLUMNS)}")


class ColumnsOfDifferentLength(ValueError):
    """The columns of a daily table do not have one common length."""

    def __init__(self, sizes: Mapping[str, int]) -> None:
        super().__init__(f"a daily table needs at least one day and one length for all columns; got {dict(sizes)}")


class NoRowsSince(ValueError):
    """A table was asked for days after its end."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(f"the table ends on {last}; there is nothing from {first} on")
