"""First look through an Apple Health export: its workouts and weighings."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from backstride.formats.apple_units import calendar, day, epoch, offset_s, quantity
from backstride.formats.apple_xml import sieve
from backstride.formats.clock import possible
from backstride.formats.sports import Activity, activity_of
from backstride.runs.summary import Device, Sport, Summary

_MASS: Final = "HKQuantityTypeIdentifierBodyMass"
_PAUSES: Final = frozenset({"HKWorkoutEventTypePause", "HKWorkoutEventTypeMotionPaused"})
_RESUMES: Final = frozenset({"HKWorkoutEventTypeResume", "HKWorkoutEventTypeMotionResumed"})


@dataclass(slots=True)
class Workout:
    """A workout as the export tells it.

    Parameters
    ----------
    activity : Activity
        What kind it was.
    start_s, end_s : float
        Since 1970. [s]
    timer_s : float or None
        Duration without pauses. [s]
    source : str
        The app or watch that recorded it.
    """

    activity: Activity
    start_s: float
    end_s: float
    timer_s: float | None
    source: str
    device: Device
    figures: dict[str, float] = field(default_factory=dict)
    """Totals and averages by their identifier, in SI."""
    metadata: dict[str, str] = field(default_factory=dict)
    utc_offset_s: int | None = None
    """Local time minus UTC as its dates say it. [s]"""
    routes: list[str] = field(default_factory=list)
    events: list[tuple[float, bool]] = field(default_factory=list)
    """Instants at which the timer stopped (True) or went on."""

    @property
    def pauses(self) -> tuple[tuple[float, float], ...]:
        """Spans in which the timer stood still, since the start, in seconds."""
        spans: list[tuple[float, float]] = []
        since: float | None = None
        for at, stops in sorted(self.events):
            if stops and since is None:
                since = at
            elif not stops and since is not None:
                if at > since:
                    spans.append((max(0.0, since - self.start_s), at - self.start_s))
                since = None
        return tuple(spans)


class WorkoutHandler:
    """Gathers workouts and weighings; everything else passes by."""

    def __init__(self) -> None:
        self.workouts: list[Workout] = []
        self.weighings: dict[date, float] = {}
        self.lost = 0
        self.calendar = ""
        """The calendar of the dates, where it is not ours."""
        self.sieve = sieve(_MASS)
        self._open: Workout | None = None
        self._parts = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        if name == "Record":
            if attributes.get("type") == _MASS:
                self._weigh(attributes)
        elif name == "Workout":
            self._open, self._parts = _workout(attributes), 0
            self.lost += self._open is None
            self.calendar = self.calendar or calendar(attributes.get("startDate"))
        elif self._open is not None:
            if name == "WorkoutActivity":
                self._parts += 1
            self._part(self._open, name, attributes)

    def end(self, name: str) -> None:
        """End an element."""
        if name == "Workout":
            if self._open is not None:
                self.workouts.append(self._open)
            self._open = None
        elif name == "WorkoutActivity" and self._parts:
            self._parts -= 1

    def reset(self) -> None:
        """Keep a workout that is cut in its midst: its own figures stand in its first line."""
        self.end("Workout")

    def _weigh(self, attributes: dict[str, str]) -> None:
        mass, on = quantity(attributes.get("value"), attributes.get("unit")), day(attributes.get("startDate", ""))
        if mass is not None and on is not None and 20 <= mass <= 300:
            self.weighings[on] = mass

    def _part(self, workout: Workout, name: str, attributes: dict[str, str]) -> None:
        if name == "FileReference":
            workout.routes.append(attributes.get("path", ""))
        elif name == "WorkoutEvent":
            at = epoch(attributes.get("date"))
            if at is not None and attributes.get("type") in _PAUSES | _RESUMES:
                workout.events.append((at, attributes.get("type") in _PAUSES))
        elif self._parts == 0 and name == "MetadataEntry":
            workout.metadata[attributes.get("key", "")] = attributes.get("value", "")
        elif self._parts == 0 and name == "WorkoutStatistics":
            _statistics(workout, attributes)


def _workout(attributes: dict[str, str]) -> Workout | None:
    start, end = epoch(attributes.get("startDate")), epoch(attributes.get("endDate"))
    if start is None or end is None or end < start or not possible(start):
        return None
    activity = activity_of(attributes.get("workoutActivityType")) or Activity(Sport.CROSS_TRAINING, "unknown")
    workout = Workout(
        activity,
        start,
        end,
        quantity(attributes.get("duration"), attributes.get("durationUnit") or "min"),
        attributes.get("sourceName", ""),
        device_of(attributes),
        utc_offset_s=offset_s(attributes.get("startDate")),
    )
    for figure, unit in (("totalDistance", "totalDistanceUnit"), ("totalEnergyBurned", "totalEnergyBurnedUnit")):
        value = quantity(attributes.get(figure), attributes.get(unit))
        if value:
            workout.figures[figure] = value
    return workout


def _statistics(workout: Workout, attributes: dict[str, str]) -> None:
    kind = attributes.get("type", "").removeprefix("HKQuantityTypeIdentifier")
    value = quantity(attributes.get("sum") or attributes.get("average"), attributes.get("unit"))
    if kind and value:
        workout.figures[kind] = value


def device_of(attributes: dict[str, str]) -> Device:
    """Return the device of an element, from what HealthKit prints about it.

    Examples
    --------
    >>> text = "<<HKDevice: 0x28>, name:Apple Watch, manufacturer:Apple, model:Watch, hardware:Watch2,4, software:4.3>"
    >>> device_of({"device": text}).product
    'Watch2,4'
    """
    parts = dict(
        re.findall(r"(manufacturer|model|hardware|software):(.*?)(?=, \w+:|>?$)", attributes.get("device", ""))
    )
    return Device(
        maker=parts.get("manufacturer"),
        product=parts.get("hardware") or attributes.get("sourceName") or None,
        software=parts.get("software") or attributes.get("sourceVersion") or None,
    )


def summary_of(workout: Workout) -> Summary:
    """Return what the export says of a whole workout."""
    figures = workout.figures
    distances = [v for k, v in figures.items() if k.startswith("Distance")]
    steps = figures.get("StepCount")
    oscillation, rpe = figures.get("RunningVerticalOscillation"), figures.get("WorkoutEffortScore")
    contact = figures.get("RunningGroundContactTime")
    climb = re.fullmatch(r"\s*([\d.]+)\s*(\w+)\s*", workout.metadata.get("HKElevationAscended", ""))
    return Summary(
        elapsed_s=workout.end_s - workout.start_s,
        timer_s=workout.timer_s,
        distance_m=figures.get("totalDistance") or max(distances, default=None),
        steps=round(steps) if steps and workout.activity.sport is not Sport.CROSS_TRAINING else None,
        ascent_m=quantity(climb[1], climb[2]) if climb else None,
        mean_heart_rate_bpm=figures.get("HeartRate"),
        oscillation_mm=None if oscillation is None else 1000 * oscillation,
        contact_ms=None if contact is None else 1000 * contact,
        energy_kcal=figures.get("totalEnergyBurned") or figures.get("ActiveEnergyBurned"),
        rpe=rpe if rpe is not None and rpe <= 10 else None,
    )
