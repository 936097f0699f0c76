"""Distances and paths from positions."""

import numpy as np

from backstride.runs.recording import FloatArray
from backstride.units import EARTH_RADIUS_M


def metres_between(
    latitude_deg: FloatArray, longitude_deg: FloatArray, other_latitude_deg: FloatArray, other_longitude_deg: FloatArray
) -> FloatArray:
    """Return the great-circle distance between positions, pair by pair.

    Parameters
    ----------
    latitude_deg, longitude_deg : ndarray
        First positions; NaN gives NaN. [deg]
    other_latitude_deg, other_longitude_deg : ndarray
        Second positions, of a shape that broadcasts with the first. [deg]

    Returns
    -------
    ndarray
        Distance on a sphere of the Earth's mean radius (haversine formula; below 0.6 % off the ellipsoid). [m]

    Examples
    --------
    A degree of latitude is 111 km:

    >>> metres_between(np.array([52.0]), np.array([13.0]), np.array([53.0]), np.array([13.0])).round(-2).tolist()
    [111200.0]
    """
    north, east = np.radians(latitude_deg), np.radians(longitude_deg)
    other_north, other_east = np.radians(other_latitude_deg), np.radians(other_longitude_deg)
    half_chord = (
        np.sin((other_north - north) / 2) ** 2
        + np.cos(north) * np.cos(other_north) * np.sin((other_east - east) / 2) ** 2
    )
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.clip(half_chord, 0.0, 1.0))))


def plane(latitude_deg: FloatArray, longitude_deg: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return positions as metres east and north of the first known one.

    Parameters
    ----------
    latitude_deg, longitude_deg : ndarray, shape (n,)
        Positions with at least one that is known; the track is assumed to stay within some hundred kilometres. [deg]

    Returns
    -------
    tuple of ndarray, each of shape (n,)
        East and north. [m]

    Examples
    --------
    >>> east, north = plane(np.array([0.0, 0.001]), np.array([10.0, 10.001]))
    >>> east.round(1).tolist(), north.round(1).tolist()
    ([0.0, 111.2], [0.0, 111.2])
    """
    known = np.flatnonzero(np.isfinite(latitude_deg + longitude_deg))[0]
    turn = (longitude_deg - longitude_deg[known] + 180.0) % 360.0 - 180.0
    east = np.radians(turn) * np.cos(np.radians(latitude_deg[known])) * EARTH_RADIUS_M
    north = np.radians(latitude_deg - latitude_deg[known]) * EARTH_RADIUS_M
    return east, north
