"""A recording as GPX 1.1 with Garmin's track point extension."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from html import escape
from typing import Final

from backstride.runs.recording import CadenceUnit, Recording

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="{creator}" xmlns="http://www.topografix.com/GPX/1/1"
     xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
 <metadata><time>{time}</time></metadata>
 <trk><name>{name}</name><type>{type}</type>
"""
_EXTENSIONS: Final = (
    ("temperature_c", "atemp", "{:.0f}"),
    ("heart_rate_bpm", "hr", "{:.0f}"),
    ("_cad", "cad", "{:.0f}"),
)
_FORBIDDEN: Final = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Rows = Mapping[str, Sequence[float]]


def write_gpx(recording: Recording) -> bytes:
    """Return a recording as a GPX file: one segment for each stretch between pauses.

    Parameters
    ----------
    recording : Recording
        What to write; position, height, heart rate, temperature and cadence are kept, the rest is lost. Cadence is
        written per leg, as most exporters do.

    Returns
    -------
    bytes
        The file, UTF-8. Samples without a position are left out: the format cannot hold them.

    Raises
    ------
    NoPositionToWrite
        If no sample has a position.
    """
    rows = _rows(recording)
    stretches = [list(points) for points in _stretches(recording, rows)]
    if not any(stretches):
        raise NoPositionToWrite(recording.activity)
    head = _HEAD.format(
        creator=written(recording.device.product or "backstride"),
        time=instant(recording.start),
        name=written(recording.summary.name or recording.activity),
        type=written(recording.activity),
    )
    segments = "".join(f"  <trkseg>\n{''.join(points)}  </trkseg>\n" for points in stretches if points)
    return f"{head}{segments} </trk>\n</gpx>\n".encode()


def written(text: str) -> str:
    """Return a text that XML can hold: escaped, and without the control characters that it forbids."""
    return escape(_FORBIDDEN.sub("", text))


def instant(moment: datetime) -> str:
    """Return an aware UTC instant as XML writes it, with milliseconds where there are any."""
    kind = "milliseconds" if moment.microsecond >= 1000 else "seconds"
    return moment.isoformat(timespec=kind).replace("+00:00", "Z")


def leg_cadence(recording: Recording) -> Sequence[float] | None:
    """Return the cadence of one leg, or None where there is none [1/min]."""
    cadence = recording.samples.columns.get("cadence_spm")
    if cadence is None:
        return None
    told: list[float] = (cadence / (1.0 if recording.cadence_unit is CadenceUnit.STRIDES else 2.0)).tolist()
    return told


def stretch_of(recording: Recording, time_s: float) -> int:
    """Return how many pauses lie before a time: the number of the stretch that it is in."""
    return sum(begin < time_s for begin, _ in recording.pauses)


def _rows(recording: Recording) -> Rows:
    rows: dict[str, Sequence[float]] = {name: column.tolist() for name, column in recording.samples.columns.items()}
    cadence = leg_cadence(recording)
    return rows if cadence is None else {**rows, "_cad": cadence}


def _stretches(recording: Recording, rows: Rows) -> Iterator[Iterator[str]]:
    times = recording.samples.time_s.tolist()
    numbers = [stretch_of(recording, time_s) for time_s in times]
    for number in range(len(recording.pauses) + 1):
        inside = [place for place, found in enumerate(numbers) if found == number]
        yield (_point(recording.start, times[place], rows, place) for place in inside if _has_position(rows, place))


def _has_position(rows: Rows, place: int) -> bool:
    return all(name in rows and math.isfinite(rows[name][place]) for name in ("latitude_deg", "longitude_deg"))


def _point(start: datetime, time_s: float, rows: Rows, place: int) -> str:
    position = f'lat="{rows["latitude_deg"][place]:.7f}" lon="{rows["longitude_deg"][place]:.7f}"'
    height = _element(rows, "altitude_m", place, "<ele>{:.1f}</ele>")
    inner = "".join(
        _element(rows, name, place, f"<gpxtpx:{tag}>{form}</gpxtpx:{tag}>") for name, tag, form in _EXTENSIONS
    )
    wrapped = f"<gpxtpx:TrackPointExtension>{inner}</gpxtpx:TrackPointExtension>"
    more = f"<extensions>{wrapped}</extensions>" if inner else ""
    time = instant(start + timedelta(seconds=time_s))
    return f"   <trkpt {position}>{height}<time>{time}</time>{more}</trkpt>\n"


def _element(rows: Rows, name: str, place: int, form: str) -> str:
    value = rows[name][place] if name in rows else math.nan
    return form.format(value) if math.isfinite(value) else ""


class NoPositionToWrite(ValueError):
    """GPX was asked for a recording without any position, such as a treadmill run."""

    def __init__(self, activity: str) -> None:
        super().__init__(f"GPX holds positions only and this {activity} has none; write TCX or FIT instead")
