"""Made-up sessions of other sports: time and heart rate, for a ride also where."""

from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from backstride.runs.file_format import FileFormat
from backstride.runs.recording import Recording, Samples, Sport, Summary
from backstride.simulate.noise import coloured_noise
from backstride.simulate.person import Person
from backstride.simulate.routes import Place, geographic, loop
from backstride.simulate.watch import WRIST

RIDE_SPEED_M_PER_S: Final = 6.2
"""Everyday riding speed, chosen. [m/s]"""


def ride(person: Person, start: datetime, minutes: float, place: Place, rng: np.random.Generator) -> Recording:
    """Return a bicycle ride.

    Parameters
    ----------
    person : Person
        Who rides.
    start : datetime
        Instant of the start, aware.
    minutes : float
        How long. [min]
    place : Place
        Where.
    rng : numpy.random.Generator
        Its shape and noise.
    """
    count = round(60.0 * minutes)
    speed = RIDE_SPEED_M_PER_S * (1.0 + coloured_noise(rng, count, 0.1, (30.0, 10.0)))
    way = np.cumsum(speed) - speed
    east, north, height = loop(place, 14_000.0, 60.0, rng).at(way)
    latitude, longitude = geographic(place, east, north)
    heart = _heart(person, count, 0.5, rng)
    columns = {"latitude_deg": latitude, "longitude_deg": longitude, "altitude_m": np.round(height * 5.0) / 5.0}
    columns |= {"distance_m": np.round(way, 2), "speed_m_per_s": np.round(speed, 3), "heart_rate_bpm": heart}
    return _session(person, start, place, "cycling", columns)


def strength(person: Person, start: datetime, minutes: float, place: Place, rng: np.random.Generator) -> Recording:
    """Return a strength session, of which a watch knows heart rate only; parameters as for `ride`."""
    return _session(
        person, start, place, "strength_training", {"heart_rate_bpm": _heart(person, round(60.0 * minutes), 0.35, rng)}
    )


def _heart(person: Person, count: int, share: float, rng: np.random.Generator) -> np.ndarray:
    laws = person.heart
    level = laws.rest_bpm + share * (laws.max_bpm - laws.rest_bpm)
    return np.asarray(np.round(level + coloured_noise(rng, count, 8.0, (90.0, 20.0))))


def _session(person: Person, start: datetime, place: Place, activity: str, columns: dict[str, np.ndarray]) -> Recording:
    count = len(columns["heart_rate_bpm"])
    way = columns.get("distance_m")
    return Recording(
        sport=Sport.CROSS_TRAINING,
        activity=activity,
        start=start,
        summary=Summary(
            elapsed_s=float(count),
            timer_s=float(count),
            distance_m=None if way is None else float(way[-1]),
            mean_heart_rate_bpm=round(float(columns["heart_rate_bpm"].mean()), 1),
            name=f"{person.name}: {activity.replace('_', ' ')}",
        ),
        samples=Samples(np.arange(count, dtype=np.float64), MappingProxyType(columns)),
        format=FileFormat.FIT,
        utc_offset_s=round((start.astimezone(ZoneInfo(place.zone)).utcoffset() or timedelta()).total_seconds()),
        device=WRIST.device,
    )
