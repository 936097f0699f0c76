"""Numbers as people read them: rounded to what is known, with their unit, in the runner's units."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from backstride.estimates import Estimate
from backstride.runner import Units

METRES_PER_KM: Final = 1000.0
METRES_PER_MILE: Final = 1609.344
"""The international mile, exact since 1959."""
NO_BREAK: Final = "\u00a0"
"""A space at which no line ends, between a number and its unit."""
SAME_SHARE: Final = 0.05
"""Our choice: closer to the usual than a twentieth is called the usual; watches differ by about as much."""


@dataclass(frozen=True, slots=True)
class Words:
    r"""Writes numbers for one runner.

    Parameters
    ----------
    units : Units
        What the runner wants to read.

    Examples
    --------
    >>> Words(Units.METRIC).distance(8240.0)
    '8.2\xa0km'
    >>> Words(Units.IMPERIAL).distance(8240.0)
    '5.1\xa0mi'
    """

    units: Units

    @property
    def distance_unit(self) -> str:
        """The unit of long distances."""
        return "mi" if self.units is Units.IMPERIAL else "km"

    def distance_value(self, metres: float) -> float:
        """Give a distance in the unit of long distances."""
        return metres / (METRES_PER_MILE if self.units is Units.IMPERIAL else METRES_PER_KM)

    def distance(self, metres: float) -> str:
        """Give a distance with its unit: one decimal below 20, none above."""
        value = self.distance_value(metres)
        digits = 1 if value < 20 else 0
        return f"{value:,.{digits}f}{NO_BREAK}{self.distance_unit}"


def day(when: date) -> str:
    """Give a day of this or another year, e.g. ``Thu 19 Nov 2026``."""
    return f"{when:%a} {when.day} {when:%b} {when.year}"


def short_day(when: date) -> str:
    """Give a day for a label, e.g. ``19 Nov``."""
    return f"{when.day} {when:%b}"


def rounded(value: float, digits: int = 2) -> str:
    """Give a count to two digits, which is more than anybody can feel: ``21640`` becomes ``22,000``."""
    drop = max(len(f"{abs(value):.0f}") - digits, 0)
    return f"{round(value, -drop):,.0f}"


def band(estimate: Estimate, digits: int = 1) -> str:
    """Give an estimate's band, e.g. ``2.1 to 2.9``."""
    return f"{estimate.low:.{digits}f} to {estimate.high:.{digits}f}"


@dataclass(frozen=True, slots=True)
class Count:
    """A counted estimate as it is written.

    Parameters
    ----------
    middle : str
        The count.
    low, high : str or None
        Its band; None where the band is narrower than the rounding.
    """

    middle: str
    low: str | None = None
    high: str | None = None


def count(estimate: Estimate) -> Count:
    """Give how a counted estimate is written: to two digits, or to three where that tells it from its band's ends.

    Parameters
    ----------
    estimate : Estimate
        The count with its band.

    Examples
    --------
    >>> count(Estimate(18_420.0, 17_980.0, 18_610.0, 0.9, "steps"))
    Count(middle='18,400', low='18,000', high='18,600')
    """
    for digits in (2, 3):
        low, middle, high = (rounded(each, digits) for each in (estimate.low, estimate.value, estimate.high))
        if low == middle == high:
            return Count(middle)
        if low != middle != high:
            return Count(middle, low, high)
    return Count(middle, low, high)


@dataclass(frozen=True, slots=True)
class Change:
    """How something compares with the usual.

    Parameters
    ----------
    direction : str
        ``more``, ``less``, ``same``, or ``much-more`` from double on.
    percent : int
        How much, rounded to 1 % below 10 and to 5 % above.
    times : float
        The ratio itself, to one decimal.
    """

    direction: str
    percent: int
    times: float


def change(ratio: float) -> Change:
    """Give how a ratio to the usual is said.

    Parameters
    ----------
    ratio : float
        Over the usual, above or equal to 0.

    Examples
    --------
    >>> change(1.18)
    Change(direction='more', percent=20, times=1.2)
    """
    percent = abs(ratio - 1.0) * 100
    whole = round(percent) if percent < 10 else 5 * round(percent / 5)
    if abs(ratio - 1.0) < SAME_SHARE:
        return Change("same", whole, round(ratio, 1))
    if ratio >= 2.0:
        return Change("much-more", whole, round(ratio, 1))
    return Change("more" if ratio > 1.0 else "less", whole, round(ratio, 1))
