"""Logs in JSON as recordings: what Polar's and Suunto's readers share."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from backstride.findings import Finding, Severity
from backstride.formats.evidence import sport_by_speed
from backstride.formats.sports import Activity
from backstride.formats.tracks import Points, Track
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import CadenceUnit, Device, Lap, Reading, ReadOutcome, Recording, Sport, Summary
from backstride.runs.sports import GUESSED

Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What a log says of an activity beside its samples.

    Parameters
    ----------
    format : FileFormat
        Whose log it is.
    start : datetime
        When it began; UTC.
    activity : Activity or None
        What kind it was; None where nothing names it.
    summary : Summary
        What is said of the whole.
    offset_s : int or None
        Local time minus UTC. [s]
    pauses : tuple of (float, float)
        Since the start. [s]
    laps : tuple of Lap
        As the watch told them.
    device : Device
        What made it.
    """

    format: FileFormat
    start: datetime
    activity: Activity | None
    summary: Summary
    offset_s: int | None = None
    pauses: tuple[tuple[float, float], ...] = ()
    laps: tuple[Lap, ...] = ()
    device: Device = Device()  # noqa: RUF009 - frozen, as it is


def parsed(data: bytes) -> Item:
    """Return the object that JSON holds; empty where it is none."""
    try:
        held = json.loads(data.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def inside(item: Any, *names: str) -> Any:
    """Return what lies under names in one another, None where one of them is not there."""
    for name in names:
        item = item.get(name) if isinstance(item, Mapping) else None
    return item


def items(value: Any) -> Iterator[Item]:
    """Yield the objects of a list; none where it is no list."""
    yield from (item for item in (value if isinstance(value, list) else ()) if isinstance(item, dict))


def number(value: Any) -> float | None:
    """Return a finite number, None for anything else."""
    good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15
    return float(value) if good else None


def points_of(timed: Mapping[float, Mapping[str, float]], offset_s: int | None, *, zoned: bool) -> Points:
    """Return values by instant as points in the order of time."""
    points = Points(offset_s=offset_s, zoned=zoned)
    points.segment()
    for epoch_s in sorted(timed):
        points.at(epoch_s, timed[epoch_s])
    return points


def recording_of(one: Track, told: Told, part: int, where: str) -> tuple[Recording, tuple[Finding, ...]]:
    """Return a track with what is told of it as a recording, its sport by its speed where nothing names it."""
    said, decisions, findings = told.activity, dict(one.decisions), one.findings
    if said is None:
        guess = sport_by_speed(one.samples)
        decisions |= {"sport": f"{guess.sport.value}: {guess.evidence}", GUESSED: "by speed"}
        severity = Severity.NOTE if guess.certain else Severity.WARNING
        values = {"sport": guess.sport.value, "evidence": guess.evidence}
        findings = (*findings, Finding("track-sport-by-speed", severity, where, values))
        said = Activity(guess.sport, "unknown" if guess.sport is Sport.CROSS_TRAINING else guess.sport.value)
    return Recording(
        sport=said.sport,
        activity=said.word,
        start=one.start or told.start,
        summary=told.summary,
        samples=one.samples,
        format=told.format,
        part=part,
        utc_offset_s=told.offset_s,
        pauses=told.pauses,
        cadence_unit=CadenceUnit.UNKNOWN,
        treadmill=said.treadmill,
        device=told.device,
        decisions=MappingProxyType(decisions),
        laps=told.laps,
    ), findings


def reading(made: Sequence[tuple[Recording, tuple[Finding, ...]]], where: str, empty: str) -> Reading:
    """Return what came of a log; one without activities says why."""
    findings = tuple(finding for _, told in made for finding in told)
    if not made:
        return Reading(ReadOutcome.FAILED, (), (Finding(empty, Severity.ERROR, where),))
    return Reading(ReadOutcome.WHOLE, tuple(recording for recording, _ in made), findings)
