"""Dates and units as Apple Health writes them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from backstride.formats.clock import instant, possible
from backstride.formats.clock_words import offset_in
from backstride.formats.tracks import number
from backstride.units import KILOGRAMS_PER_POUND, METRES_PER_FOOT, METRES_PER_MILE

_FACTORS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "m": 1.0,
        "km": 1000.0,
        "cm": 0.01,
        "mm": 0.001,
        "mi": METRES_PER_MILE,
        "ft": METRES_PER_FOOT,
        "yd": 3 * METRES_PER_FOOT,
        "in": METRES_PER_FOOT / 12,
        "s": 1.0,
        "sec": 1.0,
        "min": 60.0,
        "hr": 3600.0,
        "h": 3600.0,
        "ms": 0.001,
        "m/s": 1.0,
        "km/hr": 1 / 3.6,
        "km/h": 1 / 3.6,
        "mi/hr": METRES_PER_MILE / 3600,
        "mph": METRES_PER_MILE / 3600,
        "kg": 1.0,
        "g": 0.001,
        "lb": KILOGRAMS_PER_POUND,
        "st": 14 * KILOGRAMS_PER_POUND,
        "kcal": 1.0,
        "cal": 1.0,
        "kj": 1 / 4.184,
        "w": 1.0,
        "count": 1.0,
        "count/min": 1.0,
        "count/s": 60.0,
        "appleeffortscore": 1.0,
        "": 1.0,
    }
)
"""Each unit in m, s, m/s, kg, kcal, W or 1/min."""


def quantity(value: str | None, unit: str | None) -> float | None:
    """Return a value in SI (kcal and 1/min for energy and rates), None where it is none or its unit is unknown.

    Examples
    --------
    >>> round(quantity("0.4971749504535062", "mi"), 1), quantity("9.4", "cm"), quantity("5", "furlong")
    (800.1, 0.094, None)
    """
    factor = _FACTORS.get((unit or "").strip().casefold())
    read = number(value)
    return None if factor is None or read is None else read * factor


_USUAL_LENGTH: Final = 25
_USUAL_CENTURIES: Final = frozenset({"19", "20"})


@lru_cache(maxsize=4096)
def _midnight(day: str, zone: str) -> float:
    return datetime.fromisoformat(f"{day}T00:00:00{zone[:3]}:{zone[3:]}").timestamp()


def epoch(text: str | None) -> float | None:
    """Return seconds since 1970 of a date such as ``2018-09-10 02:28:55 -0700``, None where it is none. [s].

    Examples
    --------
    >>> epoch("1970-01-02 00:00:01 +0100")
    82801.0
    """
    if text is None:
        return None
    if len(text) == _USUAL_LENGTH and text.isascii() and text[4] == "-" and text[:2] in _USUAL_CENTURIES:
        try:
            clock = int(text[11:13]) * 3600 + int(text[14:16]) * 60 + int(text[17:19])
            return _midnight(text[:10], text[20:]) + clock
        except ValueError:
            pass
    read = instant(text)
    return read.epoch_s if read is not None and read.zoned and possible(read.epoch_s) else None


def calendar(text: str | None) -> str:
    """Return the name of the calendar in which a date was written, empty for ours."""
    read = None if text is None else instant(text)
    return "" if read is None else read.calendar


def offset_s(text: str | None) -> int | None:
    """Return local time minus UTC as a date says it, None where it says nothing. [s].

    Examples
    --------
    >>> offset_s("2023-06-14 18:30:00 -0700"), offset_s("2023-06-14 6:30:00 PM -07:00"), offset_s("2023-06-14")
    (-25200, -25200, None)
    """
    return None if text is None else offset_in(text[10:])[0]


def day(text: str) -> date | None:
    """Return the local date of such a date, None where it is none or of an impossible year."""
    at, offset = epoch(text), offset_s(text)
    return None if at is None or not possible(at) else utc(at + (offset or 0)).date()


def utc(epoch_s: float) -> datetime:
    """Return an instant as a datetime."""
    return datetime.fromtimestamp(epoch_s, UTC)
