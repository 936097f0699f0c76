"""The way of a run on the ground, simplified so that a picture of it stays small."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.runs.recording import FloatArray, Recording
from backstride.runs.track import plane

TOLERANCE_SHARE: Final = 1 / 600
"""A simplified way leaves the true one by at most so much of the longer side: half a dot on a page. [1]"""

HIDDEN_M: Final = 200.0
"""So much is left out at each end where home shall not be shown. Chosen: a few streets. [m]"""


@dataclass(frozen=True, eq=False, slots=True)
class Route:
    """A way on the ground.

    Parameters
    ----------
    east_m, north_m : ndarray, shape (n,)
        Points of the simplified way from the first one known; NaN between two parts. [m]
    marks : tuple of (float, float)
        Where each further kilometre or mile ended, east and north. [m]
    has_ends : bool
        Whether start and end are shown.
    """

    east_m: FloatArray
    north_m: FloatArray
    marks: tuple[tuple[float, float], ...] = ()
    has_ends: bool = True


def has_positions(recording: Recording) -> bool:
    """Whether a recording knows where it was, and is not of a treadmill with a made-up world."""
    columns = recording.samples.columns
    if recording.treadmill or "latitude_deg" not in columns or "longitude_deg" not in columns:
        return False
    return bool(np.isfinite(columns["latitude_deg"] + columns["longitude_deg"]).sum() > 1)


def route(recording: Recording, *, hides_ends: bool = False, mark_m: float = 1000.0) -> Route | None:
    """Return the way of a recording, or None where it has no positions or nothing is left of them.

    Parameters
    ----------
    recording : Recording
        Refined.
    hides_ends : bool
        Whether to leave out everything within 200 m of start and end, as the crow flies.
    mark_m : float
        Distance between marks. [m]

    Returns
    -------
    Route or None
        East and north of the first known point, shape (n,), at most a six-hundredth of the longer side off the true
        way. [m]
    """
    if not has_positions(recording):
        return None
    columns = recording.samples.columns
    east, north = plane(columns["latitude_deg"], columns["longitude_deg"])
    known = np.isfinite(east + north)
    east, north = east[known], north[known]
    marks = _marks(east, north, mark_m)
    far = _far_from_ends(east, north) if hides_ends else np.ones(len(east), dtype=bool)
    if far.sum() < 2:
        return None
    parts = _parts(far)
    tolerance = max(np.ptp(east), np.ptp(north)) * TOLERANCE_SHARE
    drawn = [_simplified(east[part], north[part], tolerance) for part in parts if len(part) > 1]
    if hides_ends:
        marks = tuple(mark for mark in marks if _is_far(mark, east, north))
    return Route(*_joined(drawn), marks, has_ends=not hides_ends) if drawn else None


def _far_from_ends(east: FloatArray, north: FloatArray) -> npt.NDArray[np.bool_]:
    start, end = np.hypot(east - east[0], north - north[0]), np.hypot(east - east[-1], north - north[-1])
    return np.asarray((start > HIDDEN_M) & (end > HIDDEN_M))


def _is_far(mark: tuple[float, float], east: FloatArray, north: FloatArray) -> bool:
    return all(np.hypot(mark[0] - east[end], mark[1] - north[end]) > HIDDEN_M for end in (0, -1))


def _parts(shown: npt.NDArray[np.bool_]) -> list[npt.NDArray[np.intp]]:
    places = np.flatnonzero(shown)
    return np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)


def _joined(drawn: list[tuple[FloatArray, FloatArray]]) -> tuple[FloatArray, FloatArray]:
    gap = np.array([np.nan])
    east = [piece for part in drawn for piece in (part[0], gap)][:-1]
    north = [piece for part in drawn for piece in (part[1], gap)][:-1]
    return np.concatenate(east), np.concatenate(north)


def _marks(east: FloatArray, north: FloatArray, mark_m: float) -> tuple[tuple[float, float], ...]:
    steps = np.hypot(np.diff(east), np.diff(north))
    gone = np.concatenate([[0.0], np.cumsum(steps)])
    wanted = np.arange(mark_m, gone[-1], mark_m)
    places = np.searchsorted(gone, wanted)
    return tuple((float(east[place]), float(north[place])) for place in places)


def _simplified(east: FloatArray, north: FloatArray, tolerance_m: float) -> tuple[FloatArray, FloatArray]:
    """Return the points that a line through them needs to stay within the tolerance (Douglas and Peucker's rule)."""
    kept = np.zeros(len(east), dtype=bool)
    kept[[0, -1]] = True
    open_parts = [(0, len(east) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        if last - first < 2:
            continue
        away = _away(east[first : last + 1], north[first : last + 1])
        worst = int(np.argmax(away))
        if away[worst] > tolerance_m:
            kept[first + worst] = True
            open_parts += [(first, first + worst), (first + worst, last)]
    return east[kept], north[kept]


def _away(east: FloatArray, north: FloatArray) -> FloatArray:
    """Return how far points lie from the straight stretch between the first and the last of them. [m]"""
    along_east, along_north = east[-1] - east[0], north[-1] - north[0]
    to_east, to_north = east - east[0], north - north[0]
    squared = along_east**2 + along_north**2
    share = np.clip((to_east * along_east + to_north * along_north) / squared, 0.0, 1.0) if squared > 0 else 0.0
    return np.asarray(np.hypot(to_east - share * along_east, to_north - share * along_north))
