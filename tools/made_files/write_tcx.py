"""A recording as a TCX file (Training Center Database version 2) with Garmin's activity extension."""

import math
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from backstride.runs.recording import Recording, Sport
from tools.made_files.write_gpx import instant, leg_cadence, stretch_of, written

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
    xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
 <Activities>
"""
_TAIL: Final = " </Activities>\n</TrainingCenterDatabase>\n"

Rows = Mapping[str, Sequence[float]]


def write_tcx(recording: Recording) -> bytes:
    """Return a recording as a TCX file: one lap, one track for each stretch between pauses.

    Parameters
    ----------
    recording : Recording
        What to write; position, height, distance, speed, heart rate, cadence (per leg) and power are kept, the rest
        is lost. The name goes to the notes.

    Returns
    -------
    bytes
        The file, UTF-8. A recording without samples gives a lap without tracks.
    """
    sport = "Running" if recording.sport is Sport.RUNNING else "Biking" if recording.activity == "cycling" else "Other"
    start = instant(recording.start)
    notes = written(recording.summary.name or recording.activity)
    activity = (
        f'  <Activity Sport="{sport}">\n   <Id>{start}</Id>\n   <Lap StartTime="{start}">\n{_lap(recording)}'
        f"{_tracks(recording)}   </Lap>\n   <Notes>{notes}</Notes>\n  </Activity>\n"
    )
    return f"{_HEAD}{activity}{_TAIL}".encode()


def _lap(recording: Recording) -> str:
    """Return the lap's summary in the order that the schema asks for."""
    summary, times = recording.summary, recording.samples.time_s
    elapsed_s = float(times[-1]) if len(times) else 0.0
    heart = summary.mean_heart_rate_bpm
    mean = f"<AverageHeartRateBpm><Value>{heart:.0f}</Value></AverageHeartRateBpm>" if heart is not None else ""
    return (
        f"    <TotalTimeSeconds>{_first(summary.timer_s, summary.elapsed_s, elapsed_s):.1f}</TotalTimeSeconds>"
        f"<DistanceMeters>{_first(summary.distance_m, _last_distance(recording), 0.0):.2f}</DistanceMeters>"
        f"<Calories>{_first(summary.energy_kcal, 0.0):.0f}</Calories>{mean}"
        "<Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>\n"
    )


def _first(*told: float | None) -> float:
    return next(value for value in told if value is not None)


def _last_distance(recording: Recording) -> float | None:
    way = recording.samples.columns.get("distance_m")
    known = [] if way is None else [value for value in way.tolist() if math.isfinite(value)]
    return known[-1] if known else None


def _tracks(recording: Recording) -> str:
    rows: dict[str, Sequence[float]] = {name: column.tolist() for name, column in recording.samples.columns.items()}
    cadence = leg_cadence(recording)
    if cadence is not None:
        rows["_cad"] = cadence
    points: dict[int, list[str]] = {}
    for place, time_s in enumerate(recording.samples.time_s.tolist()):
        moment = instant(recording.start + timedelta(seconds=time_s))
        points.setdefault(stretch_of(recording, time_s), []).append(_point(moment, rows, place))
    return "".join(f"    <Track>\n{''.join(inside)}    </Track>\n" for inside in points.values())


def _point(moment: str, rows: Rows, place: int) -> str:
    latitude = _element(rows, "latitude_deg", place, "<LatitudeDegrees>{:.7f}</LatitudeDegrees>")
    longitude = _element(rows, "longitude_deg", place, "<LongitudeDegrees>{:.7f}</LongitudeDegrees>")
    where = f"<Position>{latitude}{longitude}</Position>" if latitude and longitude else ""
    height = _element(rows, "altitude_m", place, "<AltitudeMeters>{:.1f}</AltitudeMeters>")
    way = _element(rows, "distance_m", place, "<DistanceMeters>{:.2f}</DistanceMeters>")
    heart = _element(rows, "heart_rate_bpm", place, "<HeartRateBpm><Value>{:.0f}</Value></HeartRateBpm>")
    return f"     <Trackpoint><Time>{moment}</Time>{where}{height}{way}{heart}{_extension(rows, place)}</Trackpoint>\n"


def _extension(rows: Rows, place: int) -> str:
    inner = (
        _element(rows, "speed_m_per_s", place, "<ns3:Speed>{:.3f}</ns3:Speed>")
        + _element(rows, "_cad", place, "<ns3:RunCadence>{:.0f}</ns3:RunCadence>")
        + _element(rows, "power_w", place, "<ns3:Watts>{:.0f}</ns3:Watts>")
    )
    return f"<Extensions><ns3:TPX>{inner}</ns3:TPX></Extensions>" if inner else ""


def _element(rows: Rows, name: str, place: int, form: str) -> str:
    value = rows[name][place] if name in rows else math.nan
    return form.format(value) if math.isfinite(value) else ""
