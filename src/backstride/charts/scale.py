"""Scales of charts: round steps and the map from values to places."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

_ROUND: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def round_ticks(top: float, count: int) -> tuple[float, ...]:
    """Return round values from 0 that cover `top` in at most `count` steps.

    Parameters
    ----------
    top : float
        Largest value to cover; not above 0 counts as 1.
    count : int
        Most steps.

    Examples
    --------
    >>> round_ticks(47.0, 4)
    (0.0, 20.0, 40.0, 60.0)
    """
    top = top if top > 0 else 1.0
    power = 10.0 ** floor(log10(top / count))
    step = next(factor * power for factor in _ROUND if factor * power * count >= top * (1 - 1e-9))
    return tuple(step * index for index in range(ceil(top / step * (1 - 1e-9)) + 1))


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight map from values to places.

    Parameters
    ----------
    low, high : float
        Values at the ends.
    start, end : float
        Places of the ends. [px]
    """

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Return the place of a value; what lies outside is put at the end. [px]"""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)


def every_nth(count: int, width: float, label_width: float) -> int:
    """Return the n for which every n-th of `count` labels fits side by side, counted from the last.

    Parameters
    ----------
    count : int
        How many labels there are.
    width : float
        Room for all of them. [px]
    label_width : float
        Room that one needs. [px]
    """
    return max(1, ceil(count * label_width / width)) if count else 1


def largest(values: Sequence[float | None]) -> float:
    """Return the largest known value, 0 where none is known."""
    return max((value for value in values if value is not None), default=0.0)
