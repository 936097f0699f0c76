"""The country of a time zone, from the table that comes with the time zone data."""

from functools import cache
from importlib import resources


@cache
def _countries() -> dict[str, str]:
    lines = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


def country_of(zone: str) -> str | None:
    """Return the two letters of the country a time zone lies in, or None for zones of no country.

    Parameters
    ----------
    zone : str
        IANA name.

    Examples
    --------
    >>> country_of("Europe/Berlin")
    'DE'
    """
    return _countries().get(zone)
