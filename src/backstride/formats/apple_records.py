"""Second look through an Apple Health export: the records that were taken during its workouts, made into columns."""

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.formats.apple_units import epoch, quantity
from backstride.formats.apple_workouts import Workout
from backstride.formats.apple_xml import sieve
from backstride.formats.tracks import bounded
from backstride.runs.recording import FloatArray, Samples, Sport

PREFIX: Final = "HKQuantityTypeIdentifier"
_COLUMN_OF: Final[Mapping[str, tuple[str, float]]] = MappingProxyType(
    {
        PREFIX + "HeartRate": ("heart_rate_bpm", 1.0),
        PREFIX + "RunningSpeed": ("speed_m_per_s", 1.0),
        PREFIX + "RunningPower": ("power_w", 1.0),
        PREFIX + "RunningGroundContactTime": ("contact_ms", 1000.0),
        PREFIX + "RunningVerticalOscillation": ("oscillation_mm", 1000.0),
        PREFIX + "RunningStrideLength": ("step_length_mm", 1000.0),
        PREFIX + "StepCount": ("cadence_spm", 1.0),
        PREFIX + "DistanceWalkingRunning": ("distance_m", 1.0),
        PREFIX + "WorkoutEffortScore": ("rpe", 1.0),
    }
)
"""What HealthKit measures of a run; its stride length is the distance of a single step."""
_ON_FOOT_ONLY: Final = frozenset({"cadence_spm", "distance_m"})
_SLACK_S: Final = 2.0
_OVERLAPPING: Final = 4
"""So many workouts that began before a record are looked at; apps record the same run side by side."""
_REPEAT_S: Final = 5.0
"""A mean over a longer interval is said again every so often. [s]"""
_MOST_REPEATS: Final = 1_000_000
"""Records that would stand at more seconds than that, as those that last for years, stand once each."""


class RecordHandler:
    """Gathers records within workouts as start, end and value, in single precision since the workout's start."""

    def __init__(self, workouts: Sequence[Workout]) -> None:
        self._workouts = sorted(workouts, key=lambda workout: workout.start_s)
        self.sieve = sieve(*_COLUMN_OF)
        self._starts = [workout.start_s for workout in self._workouts]
        self.held: dict[int, dict[tuple[str, str], array[float]]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        if name != "Record":
            return
        column = _COLUMN_OF.get(attributes.get("type", ""))
        if column is None:
            return
        begin = epoch(attributes.get("startDate"))
        if begin is not None:
            self._take(column, begin, attributes)

    def end(self, name: str) -> None:
        """End an element."""

    def reset(self) -> None:
        """Nothing is open between records."""

    def _take(self, column: tuple[str, float], begin: float, attributes: dict[str, str]) -> None:
        last = bisect_right(self._starts, begin + _SLACK_S)
        for at in range(max(0, last - _OVERLAPPING), last):
            workout = self._workouts[at]
            if begin > workout.end_s + _SLACK_S or (
                column[0] in _ON_FOOT_ONLY and workout.activity.sport is Sport.CROSS_TRAINING
            ):
                continue
            value = quantity(attributes.get("value"), attributes.get("unit"))
            end = epoch(attributes.get("endDate")) or begin
            if value is not None and begin <= end <= workout.end_s + 60:
                of_workout = self.held.setdefault(id(workout), {})
                series = of_workout.setdefault((column[0], attributes.get("sourceName", "")), array("f"))
                series.extend((begin - workout.start_s, end - workout.start_s, value * column[1]))

    def of(self, workout: Workout) -> Mapping[str, FloatArray]:
        """Return the records of a workout by column: rows of start, end and value, from the best of several sources."""
        best: dict[str, array[float]] = {}
        chosen: dict[str, tuple[bool, int]] = {}
        for (column, source), values in self.held.get(id(workout), {}).items():
            merit = (source == workout.source, len(values))
            if merit > chosen.get(column, (False, -1)):
                best[column], chosen[column] = values, merit
        return {column: np.array(values, dtype=float).reshape(-1, 3) for column, values in best.items()}


def merged(records: Mapping[str, FloatArray], route: Samples | None, route_offset_s: float, length_s: float) -> Samples:
    """Return the records and the route of a workout as samples on whole seconds.

    Parameters
    ----------
    records : Mapping of str to ndarray, shape (n, 3)
        Start, end and value by column.
    route : Samples or None
        Positions.
    route_offset_s : float
        Start of the route since the workout's start. [s]
    length_s : float
        The workout's length; what lies outside is left out. [s]
    """
    series = {column: _series(column, rows) for column, rows in records.items() if column != "rpe"}
    for column, values in route.columns.items() if route is not None else ():
        if column not in series:
            assert route is not None
            series[column] = (route.time_s + route_offset_s, values)
    seconds = {name: (np.floor(times), values) for name, (times, values) in series.items()}
    inside = {
        n: (t[(t >= 0) & (t <= length_s + 60)], v[(t >= 0) & (t <= length_s + 60)]) for n, (t, v) in seconds.items()
    }
    times = np.unique(np.concatenate([t for t, _ in inside.values()])) if inside else np.empty(0)
    columns = {name: bounded(name, _spread(times, at, values)) for name, (at, values) in inside.items() if len(at)}
    return Samples(times, MappingProxyType({n: c for n, c in columns.items() if not np.all(np.isnan(c))}))


def _spread(times: FloatArray, at: FloatArray, values: FloatArray) -> FloatArray:
    column = np.full(len(times), np.nan)
    there = np.isfinite(values)
    column[np.searchsorted(times, at[there])] = values[there]
    return column


def _series(column: str, rows: FloatArray) -> tuple[FloatArray, FloatArray]:
    rows = rows[np.argsort(rows[:, 0], kind="stable")]
    begin, end, value = rows[:, 0], rows[:, 1], rows[:, 2]
    if column == "distance_m":
        return np.concatenate([begin[:1], end]), np.concatenate([[0.0], np.cumsum(value)])
    if column == "cadence_spm":
        long = end - begin > 0.5
        begin, end, value = begin[long], end[long], 60 * value[long] / (end - begin)[long]
    if not len(begin):
        return np.empty(0), np.empty(0)
    if np.sum((end - begin) / _REPEAT_S) > _MOST_REPEATS:
        return (begin + end) / 2, value
    times = [_repeated(b, e) for b, e in zip(begin, end, strict=True)]
    return np.concatenate(times), np.repeat(value, [len(t) for t in times])


def _repeated(begin: float, end: float) -> FloatArray:
    if end - begin <= _REPEAT_S:
        return np.array([(begin + end) / 2])
    return np.arange(begin, end, _REPEAT_S) + _REPEAT_S / 2
