"""Gait: what a run was like, second by second."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.runs.grid import bridge_s, on_seconds, seconds
from backstride.runs.hills import profile
from backstride.runs.motion_state import STANDING_M_PER_S, STANDING_SPM, State, StateArray, states
from backstride.runs.recording import FloatArray, Lap, Recording, Samples, Sport
from backstride.runs.speed import Origin, Pace, pace
from backstride.runs.track import metres_between

TAKEN_AS_WRITTEN: Final = (
    "cadence_spm",
    "heart_rate_bpm",
    "power_w",
    "oscillation_mm",
    "contact_ms",
    "balance_left_percent",
)
"""Columns that are only put on the grid."""

KNOWS_ITS_WAY: Final = frozenset({"speed_m_per_s", "distance_m", "latitude_deg", "cadence_spm"})
"""A recording with one of these columns knows how it went on."""

FASTEST_THROUGH_SILENCE_M_PER_S: Final = 7.0
"""Who got further in a silence of the device was carried. Chosen: no long run is faster. [m/s]"""


@dataclass(frozen=True, eq=False, slots=True)
class Gait:
    """A run second by second, all columns of one length, NaN where unknown.

    Parameters
    ----------
    start : datetime
        Instant of second 0; aware, UTC.
    speed_m_per_s : ndarray, shape (n,)
        Speed over ground or belt. [m/s]
    distance_m : ndarray, shape (n,)
        Distance so far, never falling. [m]
    altitude_m : ndarray, shape (n,)
        Altitude smoothed over distance. [m]
    grade_percent : ndarray, shape (n,)
        Rise over run, uphill positive. [%]
    cadence_spm : ndarray, shape (n,)
        Steps per minute of both feet. [1/min]
    step_length_m : ndarray, shape (n,)
        Length of one step. [m]
    contact_ms : ndarray, shape (n,)
        Ground contact time of one step. [ms]
    oscillation_mm : ndarray, shape (n,)
        Vertical oscillation per step. [mm]
    heart_rate_bpm : ndarray, shape (n,)
        Heart rate. [1/min]
    power_w : ndarray, shape (n,)
        Running power as the device says. [W]
    balance_left_percent : ndarray, shape (n,)
        Share of ground contact on the left foot. [%]
    state : ndarray of int8, shape (n,)
        Values of `backstride.runs.motion_state.State`.
    origin : Mapping of str to Origin
        For every column above but `state`: measured, derived or absent.
    laps : tuple of Lap
        As its devices told them, since `start`.
    """

    start: datetime
    speed_m_per_s: FloatArray
    distance_m: FloatArray
    altitude_m: FloatArray
    grade_percent: FloatArray
    cadence_spm: FloatArray
    step_length_m: FloatArray
    contact_ms: FloatArray
    oscillation_mm: FloatArray
    heart_rate_bpm: FloatArray
    power_w: FloatArray
    balance_left_percent: FloatArray
    state: StateArray
    origin: Mapping[str, Origin]
    laps: tuple[Lap, ...] = ()

    def __len__(self) -> int:
        return len(self.state)

    def within(self, *wanted: State) -> npt.NDArray[np.bool_]:
        """Return which seconds are in one of some states.

        Parameters
        ----------
        *wanted : State
            The states.

        Returns
        -------
        ndarray of bool, shape (n,)
            One for each second.
        """
        return np.isin(self.state, [int(state) for state in wanted])


def gait(recording: Recording) -> Gait:
    """Return the gait of a refined recording, one value a second over its elapsed time.

    Speed is the device's own where it is believable, else from distance, else from positions; grade comes from altitude
    smoothed over distance; the rest is put on the grid by straight lines, never across silences longer than three usual
    intervals (10 s at least, 120 s at most). Running, walking and standing are told apart by speed and cadence. Of an
    activity on foot that knows nothing but its whole distance, the mean speed is taken throughout.

    Where walking turns into running is that of walk_run_transition_2023; no grade is steeper than minetti_2002
    measured.

    Parameters
    ----------
    recording : Recording
        After `backstride.runs.refine.refine`, or merged from such.

    Returns
    -------
    Gait
        Empty when the recording has neither samples nor a distance.
    """
    recording, evenly = _spread_evenly(recording)
    samples = recording.samples
    grid = seconds(samples.time_s)
    bridge = bridge_s(samples.time_s)
    paused = _paused(recording, grid, bridge)
    going = pace(samples, grid, ~paused, bridge)
    columns = {name: _as_written(samples, grid, name, bridge, paused) for name in TAKEN_AS_WRITTEN}
    altitude, grade = _hills(samples, grid, going, bridge)
    step_length, step_origin = _step_length(samples, grid, going, columns["cadence_spm"], bridge)
    state = states(going.speed_m_per_s, columns["cadence_spm"], paused, recording.sport)
    if evenly:
        state = _by_name(state, recording.sport)
    shown = columns | {
        "speed_m_per_s": going.speed_m_per_s,
        "distance_m": going.distance_m,
        "altitude_m": altitude,
        "grade_percent": np.where(paused, np.nan, grade),
        "step_length_m": np.where(state >= State.WALKING, step_length, np.nan),
    }
    how = {"speed_m_per_s": going.speed_origin, "distance_m": going.distance_origin, "step_length_m": step_origin}
    how |= {"distance_m": Origin.DERIVED} if evenly else {}
    how |= {"altitude_m": Origin.DERIVED, "grade_percent": Origin.DERIVED}
    origin = MappingProxyType(dict(_origins(shown, how)))
    return Gait(start=recording.start, state=state, origin=origin, laps=recording.laps, **shown)


def _spread_evenly(recording: Recording) -> tuple[Recording, bool]:
    """A recording that knows only its whole distance, as one at a steady speed; and whether it is such a one."""
    total, columns = recording.summary.distance_m, recording.samples.columns
    if total is None or recording.sport is Sport.CROSS_TRAINING or not KNOWS_ITS_WAY.isdisjoint(columns):
        return recording, False
    time = recording.samples.time_s
    if len(time) < 2:
        whole = recording.summary.timer_s or recording.summary.elapsed_s or 0.0
        time, columns, recording = np.array([0.0, whole - 1.0]), {}, replace(recording, pauses=())
        total *= (whole - 1.0) / whole if whole else 0.0
    going = time - sum((np.clip(time, b, e) - b for b, e in recording.pauses), np.zeros(len(time)))
    if going[-1] <= 0 or not _on_foot(total / going[-1]):
        return recording, False
    samples = Samples(time, MappingProxyType({**columns, "distance_m": total * going / going[-1]}))
    return replace(recording, samples=samples), True


def _by_name(state: StateArray, sport: Sport) -> StateArray:
    """Where a mean over all is the only speed, the activity's name says whether it was run or walked."""
    named = State.RUNNING if sport is Sport.RUNNING else State.WALKING
    return np.where(state >= State.WALKING, named, state).astype(np.int8)


def _origins(columns: Mapping[str, FloatArray], how: Mapping[str, Origin]) -> Iterator[tuple[str, Origin]]:
    for name, column in columns.items():
        known = bool(np.isfinite(column).any())
        yield name, how.get(name, Origin.MEASURED) if known else Origin.ABSENT


def _as_written(
    samples: Samples, grid: FloatArray, name: str, bridge: float, paused: npt.NDArray[np.bool_]
) -> FloatArray:
    column = samples.columns.get(name)
    if column is None:
        return np.full(len(grid), np.nan)
    return np.where(paused, np.nan, on_seconds(grid, samples.time_s, column, bridge))


def _paused(recording: Recording, grid: FloatArray, bridge: float) -> npt.NDArray[np.bool_]:
    paused = np.zeros(len(grid), dtype=bool)
    for begin, end in recording.pauses:
        paused |= (grid > begin) & (grid < end)
    time = recording.samples.time_s
    for index in np.flatnonzero(np.diff(time) > bridge):
        if not _on_foot(_moved_m(recording.samples, int(index)) / (time[index + 1] - time[index])):
            paused |= (grid > time[index]) & (grid < time[index + 1])
    return paused


def _on_foot(speed_m_per_s: float) -> bool:
    return STANDING_M_PER_S <= speed_m_per_s <= FASTEST_THROUGH_SILENCE_M_PER_S


def _moved_m(samples: Samples, index: int) -> float:
    """How far the runner got in a silence; 0 when nothing tells."""
    pair = slice(index, index + 2)
    distance = samples.columns.get("distance_m")
    if distance is not None and np.isfinite(distance[pair]).all():
        return float(distance[index + 1] - distance[index])
    latitude, longitude = (samples.columns.get(name) for name in ("latitude_deg", "longitude_deg"))
    if latitude is None or longitude is None:
        return 0.0
    (north, other_north), (east, other_east) = latitude[pair], longitude[pair]
    return float(np.nan_to_num(metres_between(north, east, other_north, other_east)))


def _hills(samples: Samples, grid: FloatArray, going: Pace, bridge: float) -> tuple[FloatArray, FloatArray]:
    column = samples.columns.get("altitude_m")
    if column is None or going.distance_origin is Origin.ABSENT:
        return np.full(len(grid), np.nan), np.full(len(grid), np.nan)
    return profile(going.distance_m, on_seconds(grid, samples.time_s, column, bridge))


def _step_length(
    samples: Samples, grid: FloatArray, going: Pace, cadence: FloatArray, bridge: float
) -> tuple[FloatArray, Origin]:
    stepping = np.where(cadence > STANDING_SPM, cadence, np.nan)
    derived = 60.0 * going.speed_m_per_s / stepping
    column = samples.columns.get("step_length_mm")
    if column is None:
        return derived, Origin.DERIVED
    told = on_seconds(grid, samples.time_s, column, bridge) / 1000.0
    return np.where(np.isfinite(told), told, derived), Origin.MEASURED
