"""The time zone of a place, without a network."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def _at(latitude_deg: float, longitude_deg: float) -> str | None:
    from tzfpy import get_tz  # noqa: PLC0415 - its polygons take 40 MB, and most commands need no zone

    return get_tz(longitude_deg, latitude_deg) or None


def zone_of(latitude_deg: float, longitude_deg: float) -> str | None:
    """Return the IANA zone of a place, or None where there is none.

    Parameters
    ----------
    latitude_deg, longitude_deg : float
        WGS 84 position; looked up to about a kilometre. [deg]
    """
    return _at(round(latitude_deg, 2), round(longitude_deg, 2))
