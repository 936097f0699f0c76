"""What surrounds the records: device, local time, body mass, pauses."""

from typing import Final

import numpy as np

from backstride.formats.fit.clock import is_absolute
from backstride.formats.fit.part import Part
from backstride.formats.fit.profile import name_of
from backstride.formats.fit.table import Table
from backstride.runs.summary import Device

_TIMER: Final = 0
_START: Final = 0
_STOPS: Final = (1, 4, 8, 9)
_QUARTER_HOUR_S: Final = 900
_WIDEST_OFFSET_S: Final = 14 * 3600

_Spans = tuple[tuple[float, float], ...]


def _maker(table: Table, row: int) -> str | None:
    number = table.number(row, "manufacturer")
    return None if number is None else name_of("manufacturer", number) or str(int(number))


def _whole(number: float | None) -> str | None:
    return None if number is None else str(int(number))


def device(part: Part) -> Device:
    """Return what made the file, from its file_id and the device_info of its creator."""
    made, told = part.table("file_id"), part.table("device_info")
    creator = next((row for row in range(len(told)) if told.number(row, "device_index") == 0), None)
    software = None if creator is None else told.number(creator, "software_version")
    if not len(made):
        return Device(software=None if software is None else f"{software:g}")
    named = made.text(0, "product_name") or (None if creator is None else told.text(creator, "product_name"))
    return Device(
        maker=_maker(made, 0),
        product=named or _whole(made.number(0, "product")),
        serial=_whole(made.number(0, "serial_number")),
        software=None if software is None else f"{software:g}",
    )


def utc_offset_s(part: Part) -> int | None:
    """Return local time minus UTC as the file says it, to the quarter of an hour; None where it says nothing [s]."""
    activities = part.table("activity")
    for row in range(len(activities)):
        local, utc = activities.number(row, "local_timestamp"), activities.number(row, "timestamp")
        if local is not None and utc is not None and is_absolute(local) and is_absolute(utc):
            offset = round((local - utc) / _QUARTER_HOUR_S) * _QUARTER_HOUR_S
            if abs(offset) <= _WIDEST_OFFSET_S:
                return offset
    return None


def mass_kg(part: Part) -> float | None:
    """Return the body mass in the watch's settings; None where it says nothing [kg]."""
    profiles = part.table("user_profile")
    told = [profiles.number(row, "weight") for row in range(len(profiles))]
    return next((mass for mass in told if mass), None)


def pauses(part: Part, start: float, end: float) -> _Spans:
    """Return the spans between a stop and the next start of the timer.

    Parameters
    ----------
    part : Part
        Whose events.
    start, end : float
        Of the recording, on FIT's clock. [s]

    Returns
    -------
    tuple of (float, float)
        Since `start`. [s]
    """
    events = part.table("event")
    timer = np.flatnonzero((events.column("event") == _TIMER) & ~np.isnan(events.column("timestamp")))
    times, kinds = events.column("timestamp")[timer], events.column("event_type")[timer]
    spans: list[tuple[float, float]] = []
    stopped: float | None = None
    for time, kind in zip(times.tolist(), kinds.tolist(), strict=True):
        if kind in _STOPS and stopped is None:
            stopped = time
        elif kind == _START and stopped is not None:
            spans.append((stopped, time))
            stopped = None
    return _clipped(spans, start, end)


def _clipped(spans: list[tuple[float, float]], start: float, end: float) -> _Spans:
    inside = ((max(first, start) - start, min(last, end) - start) for first, last in sorted(spans))
    clean: list[tuple[float, float]] = []
    for first, last in inside:
        begin = max(first, clean[-1][1]) if clean else first
        if last > begin:
            clean.append((begin, last))
    return tuple(clean)
