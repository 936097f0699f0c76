"""Bounds: what a figure may be, declared once where the figure is, held there and shown by every edge."""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Bounds:
    """The ends of what a figure may be, both included.

    Parameters
    ----------
    low, high : float
        The ends; whole numbers where only whole numbers are meant.
    unit : str
        Their unit, empty where there is none.

    Examples
    --------
    >>> Bounds(0, 10).hold("effort", 11)
    Traceback (most recent call last):
    ...
    backstride.bounds.OutOfBounds: effort is 11; it can be from 0 to 10
    """

    low: float
    high: float
    unit: str = ""

    def has(self, value: float) -> bool:
        """Whether a value lies within; what is no finite number does not."""
        return self.low <= value <= self.high

    def hold(self, name: str, value: float | None) -> None:
        """Refuse a value that does not lie within; what was not told is let through.

        Raises
        ------
        OutOfBounds
            If it does not, naming the field and what is allowed.
        """
        if value is not None and not self.has(value):
            raise OutOfBounds(name, value, self)

    def over(self, factor: float, unit: str) -> "Bounds":
        """Return the same bounds in a unit that is `factor` times as large."""
        return Bounds(self.low / factor, self.high / factor, unit)

    def __str__(self) -> str:
        return f"from {self.low:g} to {self.high:g}{f' {self.unit}' if self.unit else ''}"


SCORE: Bounds = Bounds(0, 10)
"""A score of the diary. [0 to 10]"""


FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
"""Days that somebody can mean; beyond them calendars end and sums of days stumble."""


def day_within(day: date) -> date:
    """Return a day that somebody can mean.

    Raises
    ------
    DayOutOfBounds
        If it lies beyond.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise DayOutOfBounds(day)
    return day


class DayOutOfBounds(ValueError):
    """A day that nobody can mean."""

    def __init__(self, day: date) -> None:
        super().__init__(f"{day.isoformat()} cannot be; days go from {FIRST_DAY} to {LAST_DAY}")


class OutOfBounds(ValueError):
    """A figure that cannot be; the message names the field and what is allowed."""

    def __init__(self, name: str, value: float, bounds: Bounds) -> None:
        self.name, self.value, self.bounds = name, value, bounds
        super().__init__(f"{name} is {value:g}; it can be {bounds}")
