"""Speed and distance second by second: the watch's own, else from distance, else from positions."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.runs.grid import on_seconds, smooth
from backstride.runs.recording import FloatArray, Samples
from backstride.runs.run_facts import Origin as Origin
from backstride.runs.track import plane

KNOWN_SHARE: Final = 0.5
"""Share of the active seconds that a device's own speed must cover to be taken."""

AGREES_WITHIN: Final = 2.0
"""Factor between a device's own speed and its own distance beyond which the speed is not believed."""

DIFFERENCE_HALF_S: Final = 3
"""Distance is differenced over twice this span. [s]"""

TRACK_SMOOTHING_S: Final = 7
"""Width of the moving mean over positions before and over speed after differencing. [s]"""


@dataclass(frozen=True, eq=False, slots=True)
class Pace:
    """Speed and distance on a grid of seconds.

    Parameters
    ----------
    speed_m_per_s : ndarray, shape (n,)
        NaN where unknown. [m/s]
    distance_m : ndarray, shape (n,)
        Never falling; NaN where unknown. [m]
    speed_origin, distance_origin : Origin
        Where each comes from.
    """

    speed_m_per_s: FloatArray
    distance_m: FloatArray
    speed_origin: Origin
    distance_origin: Origin


def pace(samples: Samples, grid_s: FloatArray, active: np.ndarray, longest_s: float) -> Pace:
    """Return speed and distance second by second.

    Which witness is believed is our own rule (backstride_judgement).

    Parameters
    ----------
    samples : Samples
        Refined samples.
    grid_s : ndarray, shape (n,)
        Whole seconds. [s]
    active : ndarray of bool, shape (n,)
        Seconds in which the timer ran.
    longest_s : float
        Longest silence that is bridged. [s]

    Returns
    -------
    Pace
        The device's own speed where it covers half of the active time and agrees with the device's own distance within
        a factor of two; else central differences of distance over 6 s; else of positions after a moving mean of 7 s.
    """
    told_distance = _told_distance(samples, grid_s)
    derived = _difference(told_distance, longest_s) if told_distance is not None else None
    told_speed = _told_speed(samples, grid_s, longest_s)
    if told_speed is not None and _believable(told_speed, told_distance, active):
        speed = told_speed if derived is None else np.where(np.isfinite(told_speed), told_speed, derived)
        speed_origin = Origin.MEASURED
    else:
        speed = derived if derived is not None else _track_speed(samples, grid_s)
        speed_origin = Origin.DERIVED if np.isfinite(speed).any() else Origin.ABSENT
    speed = np.where(active, speed, np.nan)
    if told_distance is not None:
        return Pace(speed, told_distance, speed_origin, Origin.MEASURED)
    way = speed if speed_origin is Origin.ABSENT else np.cumsum(np.nan_to_num(speed))
    return Pace(speed, way, speed_origin, speed_origin)


def _told_speed(samples: Samples, grid_s: FloatArray, longest_s: float) -> FloatArray | None:
    column = samples.columns.get("speed_m_per_s")
    return None if column is None else on_seconds(grid_s, samples.time_s, column, longest_s)


def _told_distance(samples: Samples, grid_s: FloatArray) -> FloatArray | None:
    column = samples.columns.get("distance_m")
    if column is None or np.isfinite(column).sum() < 2:
        return None
    known = np.isfinite(column)
    return np.asarray(np.interp(grid_s, samples.time_s[known], np.maximum.accumulate(column[known])))


def _believable(speed: FloatArray, distance: FloatArray | None, active: np.ndarray) -> bool:
    known = active & np.isfinite(speed)
    if known.sum() < KNOWN_SHARE * max(int(active.sum()), 1):
        return False
    if distance is None:
        return bool(np.nanmax(speed, initial=0.0) > 0)
    covered = float(distance[-1] - distance[0]) * float(known.sum()) / max(int(active.sum()), 1)
    integral = float(speed[known].sum())
    return covered / AGREES_WITHIN <= integral <= covered * AGREES_WITHIN + 1.0


def _difference(distance: FloatArray, longest_s: float) -> FloatArray:
    half = max(DIFFERENCE_HALF_S, round(longest_s / 6))
    index = np.arange(len(distance))
    later, earlier = np.minimum(index + half, len(distance) - 1), np.maximum(index - half, 0)
    return np.asarray((distance[later] - distance[earlier]) / np.maximum(later - earlier, 1))


def _track_speed(samples: Samples, grid_s: FloatArray) -> FloatArray:
    latitude, longitude = (samples.columns.get(name) for name in ("latitude_deg", "longitude_deg"))
    if latitude is None or longitude is None or len(grid_s) < 2:
        return np.full(len(grid_s), np.nan)
    east, north = (
        smooth(on_seconds(grid_s, samples.time_s, axis, np.inf), TRACK_SMOOTHING_S)
        for axis in plane(latitude, longitude)
    )
    return smooth(np.hypot(np.gradient(east), np.gradient(north)), TRACK_SMOOTHING_S)
