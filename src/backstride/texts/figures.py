"""Numbers as people read them: rounded to what is known, with their unit, in the runner's units."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.units import KILOGRAMS_PER_POUND, METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE

INCHES_PER_FOOT: Final = 12
NO_BREAK: Final = "\u00a0"
"""A space at which no line ends, between a number and its unit."""
_DAYS_KEPT: Final = 8192
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
        """Return a distance in the unit of long distances."""
        return metres / (METRES_PER_MILE if self.units is Units.IMPERIAL else METRES_PER_KM)

    def distance(self, metres: float) -> str:
        """Return a distance with its unit: one decimal below 20, none above."""
        value = self.distance_value(metres)
        digits = 1 if value < 20 else 0
        return f"{number(value, f',.{digits}f')}{NO_BREAK}{self.distance_unit}"

    @property
    def long_distance_m(self) -> float:
        """One unit of long distances. [m]"""
        return METRES_PER_MILE if self.units is Units.IMPERIAL else METRES_PER_KM

    @property
    def climb_unit(self) -> str:
        """The unit of heights."""
        return "ft" if self.units is Units.IMPERIAL else "m"

    def climb_value(self, metres: float) -> float:
        """Return a height in the unit of heights."""
        return metres / METRES_PER_FOOT if self.units is Units.IMPERIAL else metres

    def climb(self, metres: float) -> str:
        """Return a height with its unit, to whole metres or feet."""
        return f"{number(self.climb_value(metres), ',.0f')}{NO_BREAK}{self.climb_unit}"

    def stature(self, metres: float) -> str:
        """Return the height of a person, to whole centimetres or inches."""
        if self.units is not Units.IMPERIAL:
            return f"{metres * 100:.0f}{NO_BREAK}cm"
        feet, inches = divmod(round(metres / METRES_PER_FOOT * INCHES_PER_FOOT), INCHES_PER_FOOT)
        return f"{feet}{NO_BREAK}ft {inches}{NO_BREAK}in"

    def mass(self, kilograms: float) -> str:
        """Return a body mass, to half a kilogram or whole pounds."""
        if self.units is Units.IMPERIAL:
            return f"{kilograms / KILOGRAMS_PER_POUND:.0f}{NO_BREAK}lb"
        return f"{number(round(2 * kilograms) / 2)}{NO_BREAK}kg"

    @property
    def pace_unit(self) -> str:
        """The unit of paces."""
        return f"min/{self.distance_unit}"

    def pace_seconds(self, speed_m_per_s: float) -> float:
        """Return the time for one kilometre or mile. [s]"""
        return self.long_distance_m / speed_m_per_s

    def pace(self, speed_m_per_s: float) -> str:
        """Return a speed as the time for one kilometre or mile, with its unit."""
        return f"{clock(self.pace_seconds(speed_m_per_s))}{NO_BREAK}{self.pace_unit}"


def clock(seconds: float) -> str:
    """Return a time as minutes and seconds.

    Examples
    --------
    >>> clock(312.4)
    '5:12'
    """
    minutes, left = divmod(round(seconds), 60)
    return f"{minutes}:{left:02d}"


def duration(seconds: float) -> str:
    """Return how long something took: hours, minutes and seconds, without what is not needed.

    Examples
    --------
    >>> duration(4510), duration(310)
    ('1:15:10', '5:10')
    """
    hours, left = divmod(round(seconds), 3600)
    return f"{hours}:{left // 60:02d}:{left % 60:02d}" if hours else clock(left)


def number(value: float, how: str = "g") -> str:
    """Return a number with the signs of the language that is spoken.

    Parameters
    ----------
    value : float
        The number.
    how : str
        How Python would write it, e.g. ``,.0f``.
    """
    return catalogue().written(format(value, how))


def numbers(how: str, *values: float) -> str:
    """Return numbers that a template wrote as Python does, with the signs of the language that is spoken."""
    return catalogue().written(how % values)


def day(when: date) -> str:
    """Return a day of this or another year, e.g. ``Thu 19 Nov 2026``."""
    return _day(catalogue(), "date-full", when)


def short_day(when: date) -> str:
    """Return a day for a label, e.g. ``19 Nov``."""
    return _day(catalogue(), "date-short", when)


def near_day(when: date) -> str:
    """Return a day of the weeks around now, e.g. ``Thu 19 Nov``."""
    return _day(catalogue(), "date-near", when)


def week_day(when: date) -> str:
    """Return a day within a known month, e.g. ``Thu 19``."""
    return _day(catalogue(), "date-week-day", when)


def long_day(when: date) -> str:
    """Return a day within a sentence, e.g. ``19 November 2026``."""
    return _day(catalogue(), "date-long", when)


def month(when: date) -> str:
    """Return a month for a label, e.g. ``Nov``."""
    return catalogue().say(f"month-short-{when.month}")


def month_of_year(when: date) -> str:
    """Return a month, e.g. ``November 2026``."""
    return _day(catalogue(), "date-month", when)


@lru_cache(maxsize=_DAYS_KEPT)
def _day(texts: Catalogue, message: str, when: date) -> str:
    return texts.say(
        message,
        weekday=texts.say(f"weekday-{when.isoweekday()}"),
        day=str(when.day),
        month=texts.say(f"month-short-{when.month}"),
        month_long=texts.say(f"month-{when.month}"),
        year=str(when.year),
    )


def hours(seconds: float) -> str:
    """Return a long time in whole hours and minutes.

    Examples
    --------
    >>> hours(93_780)
    '26:03'
    """
    whole, left = divmod(round(seconds / 60), 60)
    return f"{number(whole, ',')}:{left:02d}"


def rounded(value: float, digits: int = 2) -> str:
    """Return a count to two digits, which is more than anybody can feel: ``21640`` becomes ``22,000``."""
    drop = max(len(f"{abs(value):.0f}") - digits, 0)
    return number(round(value, -drop), ",.0f")


def banded(value: float, low: float, high: float, how: str = "g") -> str:
    """Return a number with its band, e.g. ``2.5 (2.1 to 2.9)``; `how` as of `number`."""
    said = (number(one, how) for one in (value, low, high))
    return catalogue().say("banded", **dict(zip(("value", "low", "high"), said, strict=True)))


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
    """Return how a counted estimate is written: to two digits, or to three where that tells it from its band's ends.

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
    """Return how a ratio to the usual is said.

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


def capital(text: str) -> str:
    """Return a text that begins as a sentence does."""
    return text[:1].upper() + text[1:]
