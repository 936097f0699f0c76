"""Made-up tracks around real places: where a run could have been, without being anybody's."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray
from backstride.units import EARTH_RADIUS_M

_POINT_SPACING_M: Final = 5.0


@dataclass(frozen=True, slots=True)
class Place:
    """A public landmark to run around.

    Parameters
    ----------
    name : str
        Its name.
    latitude_deg, longitude_deg : float
        WGS 84 coordinates. [deg]
    altitude_m : float
        Rough height above sea level. [m]
    zone : str
        IANA zone.
    """

    name: str
    latitude_deg: float
    longitude_deg: float
    altitude_m: float
    zone: str


TIERGARTEN: Final = Place("Victory Column, Berlin", 52.5145, 13.3501, 35.0, "Europe/Berlin")
BELEM: Final = Place("Belém Tower, Lisbon", 38.6916, -9.2160, 6.0, "Europe/Lisbon")
ENGLISH_GARDEN: Final = Place("Monopteros, Munich", 48.1498, 11.5910, 510.0, "Europe/Berlin")
ACROPOLIS: Final = Place("Acropolis, Athens", 37.9715, 23.7257, 110.0, "Europe/Athens")


@dataclass(frozen=True, eq=False, slots=True)
class Route:
    """A closed way that repeats itself when a run is longer.

    Parameters
    ----------
    place : Place
        Where it starts.
    distance_m : ndarray, shape (n,)
        Way along the ground from the start, 0 to the loop's length. [m]
    east_m, north_m : ndarray, shape (n,)
        Position relative to the place. [m]
    altitude_m : ndarray, shape (n,)
        Height above sea level; first and last equal. [m]
    """

    place: Place
    distance_m: FloatArray
    east_m: FloatArray
    north_m: FloatArray
    altitude_m: FloatArray

    @property
    def length_m(self) -> float:
        """Return the way once around [m]."""
        return float(self.distance_m[-1])

    def at(self, distance_m: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return east, north and altitude after each distance run [m]."""
        along = np.mod(distance_m, self.length_m)
        columns = (self.east_m, self.north_m, self.altitude_m)
        east, north, altitude = (np.interp(along, self.distance_m, column) for column in columns)
        return east, north, altitude

    def grade_at(self, distance_m: FloatArray) -> FloatArray:
        """Return the slope after each distance run, as a ratio, over twenty metres."""
        ahead, behind = self.at(distance_m + 10.0)[2], self.at(distance_m - 10.0)[2]
        return np.asarray((ahead - behind) / 20.0)


def geographic(place: Place, east_m: FloatArray, north_m: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return latitude and longitude of positions near a place, on a sphere [deg]."""
    latitude = place.latitude_deg + np.degrees(north_m / EARTH_RADIUS_M)
    circle_m = EARTH_RADIUS_M * np.cos(np.radians(place.latitude_deg))
    return np.asarray(latitude), np.asarray(place.longitude_deg + np.degrees(east_m / circle_m))


def loop(place: Place, length_m: float, climb_m: float, rng: np.random.Generator) -> Route:
    """Return a winding closed loop that starts at a place.

    Parameters
    ----------
    place : Place
        Where it starts and ends.
    length_m : float
        Way once around. [m]
    climb_m : float
        Ascent once around. [m]
    rng : numpy.random.Generator
        Its shape.
    """
    angle = np.linspace(0.0, 2.0 * np.pi, max(int(length_m / _POINT_SPACING_M), 32))
    radius = 1.0 + _waves(angle, rng, (2, 3, 5), 0.22)
    turn = rng.uniform(0.0, 2.0 * np.pi)
    east, north = radius * np.cos(angle + turn), radius * np.sin(angle + turn)
    hills = _waves(angle, rng, (1, 2, 3, 4), 1.0)
    hills *= climb_m / max(float(np.diff(hills).clip(0.0).sum()), 1e-9)
    return _closed(place, east, north, hills, length_m)


def track(place: Place) -> Route:
    """Return a level oval of 400 m with straights of 84.39 m."""
    straight_m, radius_m = 84.39, (400.0 - 2.0 * 84.39) / (2.0 * np.pi)
    bend = np.linspace(-np.pi / 2.0, np.pi / 2.0, 40)
    east = np.concatenate([[0.0], straight_m / 2 + radius_m * np.cos(bend), -straight_m / 2 - radius_m * np.cos(bend)])
    north = np.concatenate([[-radius_m], radius_m * np.sin(bend), -radius_m * np.sin(bend)])
    east, north = np.append(east, east[0]), np.append(north, north[0])
    return _closed(place, east, north, np.zeros_like(east), 400.0)


def _waves(angle: FloatArray, rng: np.random.Generator, orders: tuple[int, ...], size: float) -> FloatArray:
    shapes = [rng.normal(0.0, size / order) * np.cos(order * angle + rng.uniform(0.0, 6.28)) for order in orders]
    return np.asarray(np.sum(shapes, axis=0))


def _closed(place: Place, east: FloatArray, north: FloatArray, hills: FloatArray, length_m: float) -> Route:
    """Return the route of a given length whose first point is the place."""
    way = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(east), np.diff(north)))])
    scale = length_m / float(way[-1])
    return Route(
        place,
        way * scale,
        (east - east[0]) * scale,
        (north - north[0]) * scale,
        place.altitude_m + hills - hills[0],
    )
