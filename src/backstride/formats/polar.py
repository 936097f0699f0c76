"""Polar's account export: one JSON file for each training session, as it was written before 2022 and as it is today.

Both kinds were read about, not documented by Polar: sessions hold exercises, exercises hold channels at a steady
interval (today) or points with their times (before), and a route on a clock of its own. Speed is in km/h; clocks are
local, with the offset beside them; an altimeter that has not settled writes 0.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from re import fullmatch
from typing import Any, Final

from backstride.findings import Finding
from backstride.formats.clock import instant
from backstride.formats.logs import Item, Told, inside, items, number, parsed, points_of, reading, recording_of
from backstride.formats.sports import Activity, activity_of
from backstride.formats.tracks import track
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import Device, Reading, Recording, Summary
from backstride.units import METRES_PER_KM

_KMH: Final = METRES_PER_KM / 3600.0
_CHANNELS: Final[Mapping[str, tuple[str, float]]] = {
    "heartrate": ("heart_rate_bpm", 1.0),
    "speed": ("speed_m_per_s", _KMH),
    "distance": ("distance_m", 1.0),
    "altitude": ("altitude_m", 1.0),
    "cadence": ("cadence_spm", 1.0),
    "temperature": ("temperature_c", 1.0),
}
"""Columns by the name of a channel without underscores, with what its values are multiplied by."""
_SPORTS: Final[Mapping[str, str]] = {
    "1": "running",
    "2": "cycling",
    "3": "walking",
    "11": "hiking",
    "13": "squash",
    "15": "strength_training",
    "17": "treadmill_running",
    "18": "indoor_cycling",
    "38": "road_cycling",
    "39": "soccer",
    "50": "futsal",
}
"""Polar's numbers of sports, as far as they are known; what has none here is told by its speed."""
_ROUTE_SUFFIXES: Final = ("route", "transitionRoute")
_Timed = dict[float, dict[str, float]]


def read_polar(data: bytes, where: str) -> Reading:
    """Return the exercises of one training session.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its name, for findings.

    Returns
    -------
    Reading
        Never raises on bad data; a file without an exercise whose start can be read has FAILED.
    """
    session = parsed(data)
    made: list[tuple[Recording, tuple[Finding, ...]]] = []
    for exercise in items(session.get("exercises")):
        found = _recording(session, exercise, len(made), where)
        made += [found] if found is not None else []
    return reading(made, where, "polar-without-exercise")


def _recording(session: Item, exercise: Item, part: int, where: str) -> tuple[Recording, tuple[Finding, ...]] | None:
    offset_s = _offset_s(exercise) if _offset_s(exercise) is not None else _offset_s(session)
    start_s = _epoch(exercise.get("startTime") or session.get("startTime"), offset_s)
    if start_s is None:
        return None
    timed = _samples(exercise, start_s, offset_s)
    one = track(points_of(timed, offset_s, zoned=offset_s is not None), where)
    first_s = min(timed, default=start_s)
    told = Told(
        FileFormat.POLAR,
        datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=start_s),
        _activity(exercise, session),
        _summary(exercise, session),
        offset_s,
        _pauses(exercise, first_s, offset_s),
        device=Device("polar", str(inside(session, "product", "modelName") or session.get("deviceName") or "") or None),
    )
    return recording_of(one, told, part, where)


def _offset_s(item: Item) -> int | None:
    minutes = number(item.get("timezoneOffsetMinutes", item.get("timezoneOffset")))
    return None if minutes is None or abs(minutes) > 960 else round(60 * minutes)


def _epoch(text: Any, offset_s: int | None) -> float | None:
    """Return the instant of a local time; one with an offset of its own stands as it is. [s]"""
    when = instant(text.strip()) if isinstance(text, str) else None
    if when is None:
        return None
    return when.epoch_s if when.zoned else when.epoch_s - (offset_s or 0)


def _activity(exercise: Item, session: Item) -> Activity | None:
    sport = exercise.get("sport") or session.get("sport")
    if isinstance(sport, Mapping):
        return activity_of(_SPORTS.get(str(sport.get("id"))))
    word = str(sport or "").casefold()
    return None if word.startswith("other") else activity_of(word)


def _summary(exercise: Item, session: Item) -> Summary:
    def told(*names: str) -> float | None:
        found = (number(item.get(name)) for item in (exercise, session) for name in names)
        return next((value for value in found if value is not None and value > 0), None)

    lasts = told("durationMillis")
    duration = lasts / 1000.0 if lasts else _duration_s(exercise.get("duration") or session.get("duration"))
    return Summary(
        elapsed_s=duration,
        distance_m=told("distanceMeters", "distance"),
        ascent_m=told("ascentMeters", "ascent"),
        descent_m=told("descentMeters", "descent"),
        mean_heart_rate_bpm=told("hrAvg"),
        energy_kcal=told("calories", "kiloCalories"),
        name=str(session.get("name") or "") or None,
    )


def _duration_s(text: Any) -> float | None:
    """Return a time written as ``PT1H2M3.5S``. [s]"""
    found = fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?", str(text or ""))
    if found is None:
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return 3600 * hours + 60 * minutes + seconds or None


def _pauses(exercise: Item, first_s: float, offset_s: int | None) -> tuple[tuple[float, float], ...]:
    spans = []
    for one in items(exercise.get("pauseTimes")):
        begin, end = _epoch(one.get("startTime"), offset_s), _epoch(one.get("endTime"), offset_s)
        if begin is not None and end is not None and first_s <= begin < end:
            spans.append((begin - first_s, end - first_s))
    return tuple(sorted(spans))


def _samples(exercise: Item, start_s: float, offset_s: int | None) -> _Timed:
    """Values by instant, to the second: channels and the route are on clocks of their own."""
    timed: _Timed = defaultdict(dict)
    for name, epoch_s, value in (*_channels(exercise, start_s), *_dated(exercise, offset_s)):
        column = _CHANNELS.get(name.replace("_", "").casefold())
        if column is not None and not (column[0] == "altitude_m" and value == 0):
            timed[round(epoch_s)].setdefault(column[0], value * column[1])
    for epoch_s, point in _route(exercise, offset_s):
        timed[round(epoch_s)] |= point
    return timed


def _channels(exercise: Item, start_s: float) -> Iterator[tuple[str, float, float]]:
    for channel in items(inside(exercise, "samples", "samples")):
        step_s = (number(channel.get("intervalMillis")) or 1000.0) / 1000.0
        values = channel.get("values")
        for at, raw in enumerate(values if isinstance(values, list) else ()):
            value = number(raw)
            if value is not None:
                yield str(channel.get("type")), start_s + at * step_s, value


def _dated(exercise: Item, offset_s: int | None) -> Iterator[tuple[str, float, float]]:
    held = exercise.get("samples")
    for name, values in held.items() if isinstance(held, Mapping) else ():
        for one in items(values):
            epoch_s, value = _epoch(one.get("dateTime"), offset_s), number(one.get("value"))
            if epoch_s is not None and value is not None:
                yield str(name), epoch_s, value


def _route(exercise: Item, offset_s: int | None) -> Iterator[tuple[float, dict[str, float]]]:
    for name in _ROUTE_SUFFIXES:
        route = inside(exercise, "routes", name)
        begin = _epoch(inside(route, "startTime"), offset_s)
        for point in items(inside(route, "wayPoints")):
            elapsed = number(point.get("elapsedMillis"))
            if begin is not None and elapsed is not None and (place := _place(point)):
                yield begin + elapsed / 1000.0, place
    for point in items(inside(exercise, "samples", "recordedRoute")):
        epoch_s = _epoch(point.get("dateTime"), offset_s)
        if epoch_s is not None and (place := _place(point)):
            yield epoch_s, place


def _place(point: Item) -> dict[str, float]:
    latitude, longitude = number(point.get("latitude")), number(point.get("longitude"))
    if latitude is None or longitude is None:
        return {}
    height = number(point.get("altitude"))
    return {"latitude_deg": latitude, "longitude_deg": longitude} | ({"altitude_m": height} if height else {})
