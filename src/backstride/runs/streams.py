"""A run as curves and as parts: second by second is more than anybody can look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import FloatArray

POINTS_MAX: Final = 240
"""Points of a curve. Chosen: two screen dots each on the widest page."""

POINT_M_MIN: Final = 20.0
"""Of shorter stretches the speed is noise of the position. Chosen. [m]"""

MEASURED: Final = ("heart_rate_bpm", "cadence_spm", "altitude_m", "power_w", "contact_ms", "oscillation_mm")
"""Columns of gait that are drawn as they are."""


class Along(StrEnum):
    """Against what curves are drawn."""

    DISTANCE = "distance"
    TIME = "time"


@dataclass(frozen=True, eq=False, slots=True)
class Streams:
    """Curves of a run over equal stretches.

    Parameters
    ----------
    along : Along
        Distance where it is known, else moving time.
    at : ndarray, shape (n,)
        Middle of each stretch. [m] or [s]
    columns : Mapping of str to ndarray, each of shape (n,)
        ``speed_m_per_s`` and those of `MEASURED` that are known anywhere; the median over the stretch, for speed its
        mean; NaN where nothing is known.
    """

    along: Along
    at: FloatArray
    columns: Mapping[str, FloatArray]


@dataclass(frozen=True, slots=True)
class Split:
    """One part of a run.

    Parameters
    ----------
    distance_m : float
        Its length; the last one may be shorter. [m]
    moving_s : float
        Moving time. [s]
    climb_m : float or None
        Height at its end over that at its start. [m]
    heart_rate_bpm, cadence_spm : float or None
        Means. [1/min]
    """

    distance_m: float
    moving_s: float
    climb_m: float | None
    heart_rate_bpm: float | None
    cadence_spm: float | None


def streams(gait: Gait) -> Streams | None:
    """Return the curves of a run, or None where nothing moved.

    Parameters
    ----------
    gait : Gait
        The run second by second.

    Returns
    -------
    Streams or None
        At most 240 stretches, shape (n,): speed [m/s], and columns of `MEASURED` in their own units, NaN where unknown.
    """
    going = ~gait.within(State.PAUSED)
    if going.sum() < 2:
        return None
    whole = _whole_m(gait)
    along = Along.DISTANCE if whole > 0 else Along.TIME
    place = gait.distance_m - _first(gait.distance_m) if whole > 0 else np.cumsum(going) - 1.0
    top = whole if whole > 0 else float(going.sum() - 1)
    count = int(min(POINTS_MAX, max(top / POINT_M_MIN, 2.0)))
    edges = np.linspace(0.0, top, count + 1)
    within = np.clip(np.searchsorted(edges, place, side="right") - 1, 0, count - 1)
    known = going & np.isfinite(place)
    columns = {name: _medians(getattr(gait, name), within, known, count) for name in MEASURED}
    columns = {"speed_m_per_s": _means(gait.speed_m_per_s, within, known, count), **columns}
    told = {name: values for name, values in columns.items() if np.isfinite(values).any()}
    return Streams(along, (edges[:-1] + edges[1:]) / 2, MappingProxyType(told))


def splits(gait: Gait, length_m: float) -> tuple[Split, ...]:
    """Return a run in parts of one length, the last one being what is left; none where no distance is known.

    Parameters
    ----------
    gait : Gait
        The run second by second.
    length_m : float
        Length of a part. [m]

    Returns
    -------
    tuple of Split
        In order; lengths [m], moving times [s].
    """
    whole = _whole_m(gait)
    if whole <= 0:
        return ()
    place = gait.distance_m - _first(gait.distance_m)
    number = np.minimum(np.nan_to_num(place, nan=-1.0) // length_m, np.ceil(whole / length_m) - 1)
    return tuple(
        _split(gait, number == part, min(length_m, whole - part * length_m))
        for part in range(int(np.ceil(whole / length_m)))
        if (number == part).any()
    )


def _split(gait: Gait, inside: npt.NDArray[np.bool_], distance_m: float) -> Split:
    moving = inside & (gait.state >= State.WALKING)
    height = gait.altitude_m[inside]
    height = height[np.isfinite(height)]
    return Split(
        distance_m=distance_m,
        moving_s=float(moving.sum()),
        climb_m=float(height[-1] - height[0]) if height.size else None,
        heart_rate_bpm=_mean(gait.heart_rate_bpm[moving]),
        cadence_spm=_mean(gait.cadence_spm[moving]),
    )


def _mean(values: FloatArray) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else None


def _whole_m(gait: Gait) -> float:
    known = gait.distance_m[np.isfinite(gait.distance_m)]
    return float(known[-1] - known[0]) if known.size else 0.0


def _first(values: FloatArray) -> float:
    return float(values[np.isfinite(values)][0])


def _means(values: FloatArray, within: npt.NDArray[np.intp], known: npt.NDArray[np.bool_], count: int) -> FloatArray:
    use = known & np.isfinite(values)
    total = np.bincount(within[use], weights=values[use], minlength=count)
    seen = np.bincount(within[use], minlength=count)
    return np.where(seen > 0, total / np.maximum(seen, 1), np.nan)


def _medians(values: FloatArray, within: npt.NDArray[np.intp], known: npt.NDArray[np.bool_], count: int) -> FloatArray:
    use = np.flatnonzero(known & np.isfinite(values))
    ordered = use[np.lexsort((values[use], within[use]))]
    ends = np.searchsorted(within[ordered], np.arange(count + 1))
    middle = (ends[:-1] + ends[1:]) // 2
    found = np.full(count, np.nan)
    filled = ends[1:] > ends[:-1]
    found[filled] = values[ordered[middle[filled]]]
    return found
