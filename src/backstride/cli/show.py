"""Numbers as people read them: rounded to what is known, always with their unit."""

from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.texts import figures
from backstride.texts.figures import Words
from backstride.units import METRES_PER_KM, METRES_PER_MILE


def distance(metres: float | None, units: Units, digits: int | None = None) -> str:
    """Return a distance in kilometres or miles, as pages write it; empty where it is unknown."""
    if metres is None:
        return ""
    words = Words(units)
    return (
        words.distance(metres)
        if digits is None
        else f"{figures.number(words.distance_value(metres), f'.{digits}f')} {words.distance_unit}"
    )


def duration(seconds: float) -> str:
    """Return a time as hours and minutes.

    Examples
    --------
    >>> duration(5460)
    '1:31 h'
    """
    minutes = round(seconds / 60)
    return f"{minutes // 60}:{minutes % 60:02d} h"


def minutes_and_seconds(seconds: float) -> str:
    """Return a time as minutes and seconds.

    Examples
    --------
    >>> minutes_and_seconds(312.4)
    '5:12'
    """
    minutes, left = divmod(round(seconds), 60)
    return f"{minutes}:{left:02d}"


def pace(speed_m_per_s: float | None, units: Units) -> str:
    """Return a speed as the time for one kilometre or mile; empty where it is unknown."""
    if not speed_m_per_s:
        return ""
    metres, unit = (METRES_PER_MILE, "mi") if units is Units.IMPERIAL else (METRES_PER_KM, "km")
    return f"{minutes_and_seconds(metres / speed_m_per_s)} min/{unit}"


def banded(estimate: Estimate, digits: int = 1) -> str:
    """Return a value with its band, without its unit.

    Examples
    --------
    >>> banded(Estimate(2.41, 2.1, 2.74, 0.9, "BW"))
    '2.4 (2.1 to 2.7)'
    """
    return figures.banded(estimate.value, estimate.low, estimate.high, f",.{digits}f")
