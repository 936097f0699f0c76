"""TCX files: activities of laps with tracks, by Garmin, Strava, Google Fit, Polar and others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final
from xml.etree.ElementTree import Element

import numpy as np

from backstride.findings import Finding, Severity
from backstride.formats.clock import instant, possible
from backstride.formats.evidence import sport_by_speed
from backstride.formats.sports import Activity, activity_of
from backstride.formats.tracks import Points, Track, number, track
from backstride.formats.xml_text import Events, local, root_name, xml_text
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import (
    CadenceUnit,
    Device,
    FloatArray,
    Lap,
    Reading,
    ReadOutcome,
    Recording,
    Sport,
    Summary,
)
from backstride.runs.sports import GUESSED

_COLUMN_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "latitudedegrees": "latitude_deg",
        "longitudedegrees": "longitude_deg",
        "altitudemeters": "altitude_m",
        "distancemeters": "distance_m",
        "heartratebpm": "heart_rate_bpm",
        "cadence": "cadence_spm",
        "runcadence": "cadence_spm",
        "speed": "speed_m_per_s",
        "watts": "power_w",
    }
)
_WHOLE: Final = frozenset({"trackpoint", "averageheartratebpm", "maximumheartratebpm"})
_LAP_SLACK_S: Final = 2.0
"""A lap may begin so long before its first point. Chosen. [s]"""
_MOST_STRIDES_PER_MIN: Final = 120.0
"""Nobody takes more strides with one leg; a higher cadence counts both feet. [1/min]"""


_INTENSITIES: Final[Mapping[str, str]] = MappingProxyType({"active": "active", "resting": "rest"})


@dataclass(slots=True)
class _Lap:
    """The totals of one lap."""

    start: str
    figures: dict[str, float] = field(default_factory=dict)
    intensity: str = ""


@dataclass(slots=True)
class _Activity:
    """One activity while it is read."""

    word: str
    points: Points = field(default_factory=Points)
    laps: list[_Lap] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    stride_tag: bool = False
    """Whether cadence came as RunCadence, which counts one leg."""


def read_tcx(data: bytes, where: str) -> Reading:
    """Return the activities of a TCX file, each part of a multi-sport session by itself.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its name, for findings.

    Returns
    -------
    Reading
        Never raises on bad data: a file cut short gives what came before with outcome SALVAGED; courses and workouts
        are NOT_AN_ACTIVITY; a file that is no TCX has FAILED. Laps without points give a recording of their totals.
    """
    text = xml_text(data, where)
    if not text.text.strip():
        empty = () if text.refused else (Finding("tcx-empty", Severity.ERROR, where),)
        return Reading(ReadOutcome.FAILED, (), (*text.findings, *empty))
    if root_name(text.text) != "TrainingCenterDatabase":
        finding = Finding("tcx-not-tcx", Severity.ERROR, where, {"root": root_name(text.text)})
        return Reading(ReadOutcome.FAILED, (), (*text.findings, finding))
    events = Events(text.text, _WHOLE)
    activities = _read(events)
    return _reading(activities, events.damage, text.findings, where)


def _read(events: Events) -> Sequence[_Activity]:
    held: list[_Activity] = []
    path: list[str] = []
    for event, element in events:
        name = local(element.tag)
        if event == "start":
            path.append(name)
            _begin(held, name, element)
            continue
        path.pop()
        if held and "activity" in path:
            _end(held[-1], name, element, path[-1])
    return held


def _begin(held: list[_Activity], name: str, element: Element) -> None:
    if name == "activity":
        held.append(_Activity(element.get("Sport", "")))
    elif held and name == "lap":
        held[-1].laps.append(_Lap(element.get("StartTime", "")))
    elif held and name == "track":
        held[-1].points.segment()


def _end(activity: _Activity, name: str, element: Element, parent: str) -> None:
    if name == "trackpoint":
        _point(activity, element)
    elif parent == "lap" and activity.laps:
        _lap_figure(activity.laps[-1], name, element)
    elif parent in {"activity", "creator", "version"} and element.text and element.text.strip():
        activity.texts.setdefault(f"{parent}.{name}", element.text.strip())


def _lap_figure(lap: _Lap, name: str, element: Element) -> None:
    if name == "intensity":
        lap.intensity = _INTENSITIES.get((element.text or "").strip().casefold(), "")
        return
    value = number("".join(element.itertext())) if name.endswith("bpm") else number(element.text)
    if value is not None:
        lap.figures[name] = value


def _point(activity: _Activity, element: Element) -> None:
    values: dict[str, float] = {}
    time: str | None = None
    for part in element.iter():
        name = local(part.tag)
        if name == "time":
            time = part.text
        elif name == "heartratebpm":
            _keep(values, name, "".join(part.itertext()))
        elif name in _COLUMN_OF:
            activity.stride_tag = activity.stride_tag or name == "runcadence"
            _keep(values, name, part.text)
    activity.points.add(time, values)


def _keep(values: dict[str, float], name: str, text: str | None) -> None:
    value = number(text)
    if value is not None:
        values[_COLUMN_OF[name]] = value


def _reading(held: Sequence[_Activity], damage: str, findings: tuple[Finding, ...], where: str) -> Reading:
    recordings: list[Recording] = []
    for activity in held:
        made, said = _recording(activity, len(recordings), where)
        findings = (*findings, *said)
        recordings += [made] if made else []
    if damage:
        findings = (*findings, Finding("xml-cut-short", Severity.WARNING, where, {"parser": damage}))
    if recordings:
        return Reading(ReadOutcome.SALVAGED if damage else ReadOutcome.WHOLE, tuple(recordings), findings)
    if damage or any(f.severity is Severity.ERROR for f in findings):
        return Reading(ReadOutcome.FAILED, (), (*findings, Finding("tcx-nothing-salvaged", Severity.ERROR, where)))
    code = "tcx-activity-without-times" if held else "tcx-without-activity"
    return Reading(ReadOutcome.NOT_AN_ACTIVITY, (), (*findings, Finding(code, Severity.WARNING, where)))


def _recording(activity: _Activity, part: int, where: str) -> tuple[Recording | None, tuple[Finding, ...]]:
    one = track(activity.points, where)
    start = one.start or _written_start(activity)
    if start is None:
        return None, one.findings
    said, decisions, findings = _sport(activity, one, where)
    findings = (*one.findings, *findings)
    if not len(one.samples):
        findings = (*findings, Finding("track-without-points", Severity.NOTE, where))
    return Recording(
        sport=said.sport,
        activity=said.word,
        start=start,
        summary=_summary(activity, one),
        samples=one.samples,
        format=FileFormat.TCX,
        part=part,
        utc_offset_s=one.offset_s,
        pauses=one.pauses,
        cadence_unit=_cadence_unit(activity, one),
        treadmill=said.treadmill or "treadmill" in activity.texts.get("activity.notes", "").casefold(),
        device=_device(activity.texts),
        decisions=MappingProxyType({**one.decisions, **decisions}),
        laps=_laps(activity, start, one.elapsed_s),
    ), findings


def _written_start(activity: _Activity) -> datetime | None:
    """The earliest start of a lap, else the activity's identifier, which is meant to be its start."""
    if not activity.laps:
        return None
    epochs = _possible([lap.start for lap in activity.laps]) or _possible([activity.texts.get("activity.id", "")])
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=min(epochs)) if epochs else None


def _possible(texts: Sequence[str]) -> list[float]:
    return [read.epoch_s for text in texts if (read := instant(text)) is not None and possible(read.epoch_s)]


def _sport(activity: _Activity, one: Track, where: str) -> tuple[Activity, dict[str, str], tuple[Finding, ...]]:
    said = activity_of(activity.word)
    if said is not None:
        return said, {}, ()
    guess = sport_by_speed(one.samples)
    severity = Severity.NOTE if guess.certain else Severity.WARNING
    finding = Finding("track-sport-by-speed", severity, where, {"sport": guess.sport.value, "evidence": guess.evidence})
    word = "unknown" if guess.sport is Sport.CROSS_TRAINING else guess.sport.value
    return (
        Activity(guess.sport, word),
        {"sport": f"{guess.sport.value}: {guess.evidence}", GUESSED: "by speed"},
        (finding,),
    )


def _cadence_unit(activity: _Activity, one: Track) -> CadenceUnit:
    cadence = one.samples.columns.get("cadence_spm", np.empty(0))
    moving: FloatArray = cadence[cadence > 0]
    per_leg = activity.stride_tag and len(moving) > 0 and float(np.median(moving)) <= _MOST_STRIDES_PER_MIN
    return CadenceUnit.STRIDES if per_leg else CadenceUnit.UNKNOWN


def _summary(activity: _Activity, one: Track) -> Summary:
    times = [lap.figures.get("totaltimeseconds", 0.0) for lap in activity.laps]
    rates = [lap.figures.get("averageheartratebpm", 0.0) for lap in activity.laps]
    worn = [(rate, time) for rate, time in zip(rates, times, strict=True) if rate > 0 and time > 0]
    timer = sum(times) or None
    return Summary(
        elapsed_s=one.elapsed_s or timer,
        timer_s=timer,
        distance_m=sum(lap.figures.get("distancemeters", 0.0) for lap in activity.laps) or None,
        mean_heart_rate_bpm=sum(r * t for r, t in worn) / sum(t for _, t in worn) if worn else None,
        energy_kcal=sum(lap.figures.get("calories", 0.0) for lap in activity.laps) or None,
        note=activity.texts.get("activity.notes"),
    )


def _laps(activity: _Activity, start: datetime, elapsed_s: float | None) -> tuple[Lap, ...]:
    """The laps whose start can be read; each ends where the next one begins, the last one with the recording."""
    timed = [(when.epoch_s - start.timestamp(), lap) for lap in activity.laps if (when := instant(lap.start))]
    timed = sorted(
        (pair for pair in timed if -_LAP_SLACK_S <= pair[0] <= (elapsed_s or pair[0])), key=lambda pair: pair[0]
    )
    lasting = [lap.figures.get("totaltimeseconds", 0.0) for _, lap in timed]
    ends = [begin for begin, _ in timed[1:]] + [max(elapsed_s or 0.0, timed[-1][0] + lasting[-1])] if timed else []
    return tuple(
        Lap(max(begin, 0.0), end, timer or None, lap.figures.get("distancemeters"), lap.intensity)
        for (begin, lap), end, timer in zip(timed, ends, lasting, strict=True)
        if end > begin
    )


def _device(texts: Mapping[str, str]) -> Device:
    version = [texts.get(f"version.{part}") for part in ("versionmajor", "versionminor")]
    return Device(
        product=texts.get("creator.name"),
        serial=texts.get("creator.unitid") if texts.get("creator.unitid") != "0" else None,
        software=".".join(v for v in version if v) or None,
    )
