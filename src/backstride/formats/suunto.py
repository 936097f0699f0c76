"""The log of a Suunto watch as JSON, as its app and account hand it out.

It was read about, not documented by Suunto: a header, and samples that each tell some values. Positions are in
radians, heart rate and cadence in hertz, temperatures in kelvin. What its numbers of sports mean differs from app to
app, so the sport is told by the speed.
"""

import math
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from backstride.formats.clock import instant
from backstride.formats.logs import Item, Told, inside, items, number, parsed, points_of, reading, recording_of
from backstride.formats.tracks import track
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import Device, Lap, Reading, Summary

_ZERO_CELSIUS_K: Final = 273.15
_COLUMNS: Final = {
    "HR": ("heart_rate_bpm", 60.0, 0.0),
    "Latitude": ("latitude_deg", 180.0 / math.pi, 0.0),
    "Longitude": ("longitude_deg", 180.0 / math.pi, 0.0),
    "Altitude": ("altitude_m", 1.0, 0.0),
    "GPSAltitude": ("altitude_m", 1.0, 0.0),
    "Distance": ("distance_m", 1.0, 0.0),
    "Speed": ("speed_m_per_s", 1.0, 0.0),
    "Cadence": ("cadence_spm", 60.0, 0.0),
    "Temperature": ("temperature_c", 1.0, -_ZERO_CELSIUS_K),
}
"""Columns by the name of a value, with what it is multiplied by and what is added then."""


def read_suunto(data: bytes, where: str) -> Reading:
    """Return the activity of a log.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its name, for findings.

    Returns
    -------
    Reading
        Never raises on bad data; a log without a time that can be read has FAILED.
    """
    log = inside(parsed(data), "DeviceLog")
    header = inside(log, "Header") or {}
    samples = [(when.epoch_s, one) for one in items(inside(log, "Samples")) if (when := _when(one))]
    begun = instant(str(header.get("DateTime") or "")) if isinstance(header, dict) else None
    times = [epoch_s for epoch_s, _ in samples] or ([begun.epoch_s] if begun else [])
    if not times:
        return reading((), where, "suunto-without-time")
    timed: dict[float, dict[str, float]] = defaultdict(dict)
    for epoch_s, one in samples:
        for name, value in _values(one).items():
            timed[epoch_s].setdefault(name, value)
    shown = {epoch_s: values for epoch_s, values in timed.items() if values}
    first_s, offset_s = min(shown, default=min(times)), begun.offset_s if begun else None
    told = Told(
        FileFormat.SUUNTO,
        datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=first_s),
        None,
        _summary(header),
        offset_s,
        laps=_laps(samples, first_s),
        device=Device("suunto", str(inside(log, "Device", "Name") or "") or None),
    )
    made = recording_of(track(points_of(shown, offset_s, zoned=True), where), told, 0, where)
    return reading([made], where, "suunto-without-time")


def _when(one: Item) -> Any:
    return instant(str(one.get("TimeISO8601") or ""))


def _values(one: Item) -> dict[str, float]:
    made: dict[str, float] = {}
    for name, (column, factor, plus) in _COLUMNS.items():
        value = number(one.get(name))
        if value is not None:
            made.setdefault(column, value * factor + plus)
    return made


def _summary(header: Item) -> Summary:
    def told(name: str) -> float | None:
        value = number(header.get(name))
        return value if value is not None and value > 0 else None

    steps = told("StepCount")
    return Summary(
        elapsed_s=None,
        timer_s=told("Duration"),
        distance_m=told("Distance"),
        steps=round(steps) if steps else None,
        ascent_m=told("Ascent"),
        descent_m=told("Descent"),
    )


def _laps(samples: list[tuple[float, Item]], first_s: float) -> tuple[Lap, ...]:
    """Laps as windows: each is told at its end."""
    laps: list[Lap] = []
    begin = 0.0
    for epoch_s, one in samples:
        window = one.get("Window")
        if not isinstance(window, dict) or window.get("Type") != "Lap":
            continue
        end = epoch_s - first_s
        if end > begin:
            laps.append(Lap(begin, end, number(window.get("Duration")), number(window.get("Distance"))))
            begin = end
    return tuple(laps)
