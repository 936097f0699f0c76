"""Garmin's account export: what its summaries say about activities: exertion, feel, names and gear."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from backstride.findings import Finding, Severity
from backstride.formats.clock import possible
from backstride.formats.sports import Activity, activity_of
from backstride.runs.summary import Sport, Summary

_UNSEEN_S: Final = 3600.0
"""Of a night with more unmeasured sleep nothing is taken. Chosen. [s]"""
_LONGEST_NIGHT_H: Final = 20.0
"""Longer is no night. Chosen. [h]"""


@dataclass(frozen=True, slots=True)
class GarminRow:
    """One activity of the summaries.

    Parameters
    ----------
    identifier : int
        Garmin's number of the activity.
    start : datetime
        Instant of the start, UTC.
    activity : Activity or None
        What kind it was, as far as it says.
    utc_offset_s : int or None
        Local time minus UTC. [s]
    summary : Summary
        What is said of the whole, in SI.
    """

    identifier: int
    start: datetime
    activity: Activity | None
    utc_offset_s: int | None
    summary: Summary


@dataclass(frozen=True, slots=True)
class GarminSummaries:
    """All summaries of an export.

    Parameters
    ----------
    rows : tuple of GarminRow
        By start.
    findings : tuple of Finding
        What could not be read.
    """

    rows: tuple[GarminRow, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_garmin_summaries(data: bytes, where: str) -> GarminSummaries:
    """Return the summaries of ``*_summarizedActivities.json``.

    Lengths come in centimetres, durations in milliseconds, exertion from 10 to 100 and feel from 0 to 100.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its path, for findings.
    """
    held = _parsed(data)
    if held is None:
        return GarminSummaries((), (Finding("garmin-json-unreadable", Severity.ERROR, where),))
    made = [_row(item) for item in _items(held)]
    rows = tuple(sorted((row for row in made if row), key=lambda row: (row.start, row.identifier)))
    lost = len(made) - len(rows)
    return GarminSummaries(
        rows, (Finding("garmin-rows-lost", Severity.WARNING, where, {"count": lost}),) if lost else ()
    )


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        return None


def _items(held: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(held, dict):
        inner = held.get("summarizedActivitiesExport")
        if isinstance(inner, list):
            yield from (item for item in inner if isinstance(item, dict))
        elif "beginTimestamp" in held:
            yield held
    elif isinstance(held, list):
        for part in held:
            yield from _items(part)


def _number(item: Mapping[str, Any], key: str) -> float | None:
    value = item.get(key)
    good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e18
    return float(value) if good and value is not None else None


def _scaled(item: Mapping[str, Any], key: str, factor: float) -> float | None:
    """A quantity, where zero means missing."""
    value = _number(item, key)
    return value * factor if value is not None and value > 0 else None


def _row(item: Mapping[str, Any]) -> GarminRow | None:
    identifier = _number(item, "activityId")
    began = _number(item, "beginTimestamp") or _number(item, "startTimeGmt")
    if identifier is None or began is None or not possible(began / 1000):
        return None
    local = _number(item, "startTimeLocal")
    offset = None if local is None else round((local - began) / 60_000) * 60
    kind = item.get("activityType")
    word = kind.get("typeKey") if isinstance(kind, dict) else kind
    activity = activity_of(str(word)) if word else None
    return GarminRow(
        int(identifier),
        datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=began),
        activity,
        offset if offset is not None and abs(offset) <= 16 * 3600 else None,
        _summary(item, activity),
    )


def _summary(item: Mapping[str, Any], activity: Activity | None) -> Summary:
    on_foot = activity is not None and activity.sport is not Sport.CROSS_TRAINING
    cadence = _number(item, "avgDoubleCadence") or _scaled(item, "avgRunCadence", 2.0)
    rpe = _scaled(item, "workoutRpe", 0.1)
    feel = _number(item, "workoutFeel")
    steps = _number(item, "steps")
    return Summary(
        elapsed_s=_scaled(item, "elapsedDuration", 1e-3),
        timer_s=_scaled(item, "duration", 1e-3),
        distance_m=_scaled(item, "distance", 1e-2),
        steps=round(steps) if steps else None,
        ascent_m=_scaled(item, "elevationGain", 1e-2),
        descent_m=_scaled(item, "elevationLoss", 1e-2),
        mean_heart_rate_bpm=_scaled(item, "avgHr", 1.0),
        mean_cadence_spm=cadence if on_foot and cadence else None,
        oscillation_mm=_scaled(item, "avgVerticalOscillation", 10.0),
        contact_ms=_scaled(item, "avgGroundContactTime", 1.0),
        rpe=rpe if rpe is not None and rpe <= 10 else None,
        feel=feel if feel is not None and 0 <= feel <= 100 else None,
        name=str(item["name"]) if item.get("name") else None,
        note=str(item["description"]) if item.get("description") else None,
    )


def read_garmin_gear(data: bytes, where: str) -> tuple[Mapping[int, str], tuple[Finding, ...]]:
    """Return the name of the gear worn, by number of the activity, from ``*_gear.json``.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its path, for findings.
    """
    held = _parsed(data)
    parts: Sequence[Any] = held if isinstance(held, list) else [held]
    parts = [part for part in parts if isinstance(part, dict)]
    if not parts:
        return MappingProxyType({}), (Finding("garmin-json-unreadable", Severity.ERROR, where),)
    worn: dict[int, str] = {}
    for part in parts:
        names = {str(g.get("gearPk")): _gear_name(g) for g in _list(part.get("gearDTOS"))}
        links = part.get("gearActivityDTOs")
        for key, linked in links.items() if isinstance(links, dict) else ():
            worn |= {int(a["activityId"]): names[str(key)] for a in _list(linked) if _linked(a) and names.get(str(key))}
    return MappingProxyType(worn), ()


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _linked(item: Mapping[str, Any]) -> bool:
    return _number(item, "activityId") is not None


def _gear_name(gear: Mapping[str, Any]) -> str:
    return str(gear.get("displayName") or gear.get("customMakeModel") or "").strip()


def read_garmin_sleep(data: bytes, where: str) -> tuple[Mapping[date, float], tuple[Finding, ...]]:
    """Return the hours asleep by the day of waking, from ``*_sleepData.json``.

    A night is its deep, light and REM sleep; one without a stage, or of which more than an hour could not be measured,
    is left out, and naps are no nights.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its path, for findings.
    """
    held = _parsed(data)
    if not isinstance(held, list):
        return MappingProxyType({}), (Finding("garmin-json-unreadable", Severity.ERROR, where),)
    nights: dict[date, float] = {}
    for item in _list(held):
        stages = [_number(item, f"{stage}SleepSeconds") for stage in ("deep", "light", "rem")]
        day, unseen = _day(item.get("calendarDate")), _number(item, "unmeasurableSeconds") or 0.0
        hours = sum(stage or 0.0 for stage in stages) / 3600.0
        if day is not None and any(stages) and unseen <= _UNSEEN_S and 0.0 < hours <= _LONGEST_NIGHT_H:
            nights[day] = max(hours, nights.get(day, 0.0))
    return MappingProxyType(dict(sorted(nights.items()))), ()


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
