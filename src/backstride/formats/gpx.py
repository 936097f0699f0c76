"""GPX files: tracks of points with extensions by many exporters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final
from xml.etree.ElementTree import Element

import numpy as np

from backstride.findings import Finding, Severity
from backstride.formats.evidence import sport_by_speed
from backstride.formats.sports import activity_in_name, activity_of
from backstride.formats.tracks import Points, Track, number, track
from backstride.formats.xml_text import Events, local, root_name, xml_text
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import (
    CadenceUnit,
    Device,
    Lap,
    Reading,
    ReadOutcome,
    Recording,
    Sport,
    Summary,
)
from backstride.runs.sports import GUESSED
from backstride.runs.track import metres_between

_COLUMN_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ele": "altitude_m",
        "hr": "heart_rate_bpm",
        "heartrate": "heart_rate_bpm",
        "heart_rate": "heart_rate_bpm",
        "heartratebpm": "heart_rate_bpm",
        "bpm": "heart_rate_bpm",
        "cad": "cadence_spm",
        "cadence": "cadence_spm",
        "runcadence": "cadence_spm",
        "run_cadence": "cadence_spm",
        "runningcadence": "cadence_spm",
        "speed": "speed_m_per_s",
        "power": "power_w",
        "watts": "power_w",
        "pwr": "power_w",
        "powerinwatts": "power_w",
        "atemp": "temperature_c",
        "temp": "temperature_c",
        "temperature": "temperature_c",
        "distance": "distance_m",
    }
)
_NO_MEASURE: Final = frozenset(
    ["sym", "name", "desc", "cmt", "src", "link", "type", "fix", "extensions", "trackpointextension", "text", "href"]
)


TOUCH_S: Final = 60.0
"""Tracks this near in time are the laps of one. Chosen: a lap button is pressed at once. [s]"""
TOUCH_M: Final = 60.0
"""The same for their places. [m]"""
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Trk:
    """One track while it is read."""

    points: Points = field(default_factory=Points)
    words: dict[str, str] = field(default_factory=dict)
    laps: list[Track] = field(default_factory=list)
    """The tracks it was joined from, where there were several."""


@dataclass(slots=True)
class _File:
    """What a file held."""

    creator: str = ""
    tracks: list[_Trk] = field(default_factory=list)
    others: int = 0
    """Routes and waypoints."""


def read_gpx(data: bytes, where: str) -> Reading:
    """Return the activities of a GPX file, one per track; segments are separated by pauses.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its name, for findings.

    Returns
    -------
    Reading
        Never raises on bad data: a file cut short gives what came before with outcome SALVAGED; a file without times is
        NOT_AN_ACTIVITY; a file that is no GPX has FAILED. Cadence is as written, its unit UNKNOWN.
    """
    text = xml_text(data, where)
    if not text.text.strip():
        empty = () if text.refused else (Finding("gpx-empty", Severity.ERROR, where),)
        return Reading(ReadOutcome.FAILED, (), (*text.findings, *empty))
    if root_name(text.text) != "gpx":
        finding = Finding("gpx-not-gpx", Severity.ERROR, where, {"root": root_name(text.text)})
        return Reading(ReadOutcome.FAILED, (), (*text.findings, finding))
    events = Events(text.text, frozenset({"trkpt"}))
    held = _read(events)
    return _reading(held, events.damage, text.findings, where)


def _read(events: Events) -> _File:
    held = _File()
    columns: dict[str, str | None] = {}
    for event, element in events:
        name = local(element.tag)
        if event == "start":
            _begin(held, name, element)
        elif name == "trkpt" and held.tracks:
            held.tracks[-1].points.add(*_point(element, columns))
        elif name in {"type", "name", "desc", "cmt"} and held.tracks and element.text:
            held.tracks[-1].words.setdefault(name, element.text.strip())
        elif name in {"rtept", "wpt"}:
            held.others += 1
    return held


def _begin(held: _File, name: str, element: Element) -> None:
    if name == "gpx":
        held.creator = element.get("creator", "").strip()
    elif name == "trk":
        held.tracks.append(_Trk())
    elif name == "trkseg":
        if not held.tracks:
            held.tracks.append(_Trk())
        held.tracks[-1].points.segment()


def _point(element: Element, columns: dict[str, str | None]) -> tuple[str | None, dict[str, float]]:
    values: dict[str, float] = {}
    time: str | None = None
    for part in element.iter():
        if part is element:
            continue
        if part.tag not in columns:
            columns[part.tag] = _column(local(part.tag))
        column = columns[part.tag]
        if column == "time":
            time = part.text if time is None else time
        elif column is not None and part.text and (value := number(part.text)) is not None:
            values.setdefault(column, value)
    _position(element, values)
    return time, values


def _position(element: Element, values: dict[str, float]) -> None:
    latitude, longitude = number(element.get("lat")), number(element.get("lon"))
    if latitude is not None and longitude is not None:
        values["latitude_deg"], values["longitude_deg"] = latitude, longitude


def _column(name: str) -> str | None:
    if name == "time":
        return "time"
    if name in _COLUMN_OF:
        return _COLUMN_OF[name]
    return None if name in _NO_MEASURE else f"developer.{name}"


def _reading(held: _File, damage: str, findings: tuple[Finding, ...], where: str) -> Reading:
    made = [(trk, track(trk.points, where)) for trk in held.tracks]
    for _, one in made:
        findings = (*findings, *one.findings)
    whole = [(trk, one) for trk, one in made if len(one.samples) > 1]
    if damage:
        findings = (*findings, Finding("xml-cut-short", Severity.WARNING, where, {"parser": damage}))
    if not whole:
        return _nothing(held, damage, findings, where)
    recordings = []
    for part, (trk, one) in enumerate(_laps_joined(whole, where)):
        recording, said = _recording(trk, one, held.creator, part, where)
        recordings.append(recording)
        findings = (*findings, *said)
    return Reading(ReadOutcome.SALVAGED if damage else ReadOutcome.WHOLE, tuple(recordings), findings)


def _laps_joined(tracks: Sequence[tuple[_Trk, Track]], where: str) -> Sequence[tuple[_Trk, Track]]:
    """Tracks that touch in time and place and name the same sport are the laps of one."""
    groups: list[list[tuple[_Trk, Track]]] = []
    for trk, one in sorted(tracks, key=lambda pair: pair[1].start or _NEVER):
        if groups and _touch(groups[-1][-1], (trk, one)):
            groups[-1].append((trk, one))
        else:
            groups.append([(trk, one)])
    return [group[0] if len(group) == 1 else _as_one(group, where) for group in groups]


def _touch(before: tuple[_Trk, Track], after: tuple[_Trk, Track]) -> bool:
    first, second = before[1], after[1]
    if first.start is None or second.start is None or before[0].words.get("type") != after[0].words.get("type"):
        return False
    gap = (second.start - first.start).total_seconds() - (first.elapsed_s or 0.0)
    ends, begins = _place(first, -1), _place(second, 0)
    if not -1.0 <= gap <= TOUCH_S or ends is None or begins is None:
        return False
    return float(metres_between(*(np.array(value) for value in (*ends, *begins)))) <= TOUCH_M


def _place(one: Track, at: int) -> tuple[float, float] | None:
    columns = one.samples.columns
    if "latitude_deg" not in columns:
        return None
    known = np.flatnonzero(np.isfinite(columns["latitude_deg"]))
    return (
        (float(columns["latitude_deg"][known[at]]), float(columns["longitude_deg"][known[at]])) if len(known) else None
    )


def _as_one(group: Sequence[tuple[_Trk, Track]], where: str) -> tuple[_Trk, Track]:
    whole = Points(offset_s=group[0][0].points.offset_s)
    for trk, _ in group:
        whole.extend(trk.points)
    made = track(whole, where)
    return _Trk(whole, dict(group[0][0].words), [one for _, one in group]), made


def _laps(trk: _Trk, start: datetime) -> tuple[Lap, ...]:
    spans = [((one.start - start).total_seconds(), one.elapsed_s or 0.0) for one in trk.laps if one.start is not None]
    return tuple(Lap(begin, begin + lasts, lasts) for begin, lasts in spans)


def _nothing(held: _File, damage: str, findings: tuple[Finding, ...], where: str) -> Reading:
    if damage or any(f.severity is Severity.ERROR for f in findings):
        lost = Finding("gpx-nothing-salvaged", Severity.ERROR, where)
        return Reading(ReadOutcome.FAILED, (), (*findings, lost))
    timed = sum(len(trk.points.epoch_s) for trk in held.tracks)
    untimed = sum(trk.points.untimed for trk in held.tracks)
    code = "gpx-too-few-points" if timed else "gpx-without-time" if untimed else "gpx-without-track"
    said = Finding(code, Severity.WARNING, where, {"points": untimed + timed})
    return Reading(ReadOutcome.NOT_AN_ACTIVITY, (), (*findings, said))


def _recording(trk: _Trk, one: Track, creator: str, part: int, where: str) -> tuple[Recording, tuple[Finding, ...]]:
    said = activity_of(trk.words.get("type")) or activity_in_name(trk.words.get("name"))
    decisions = dict(one.decisions)
    findings: tuple[Finding, ...] = ()
    if said is None:
        guess = sport_by_speed(one.samples)
        decisions |= {"sport": f"{guess.sport.value}: {guess.evidence}", GUESSED: "by speed"}
        severity = Severity.NOTE if guess.certain else Severity.WARNING
        values = {"sport": guess.sport.value, "evidence": guess.evidence}
        findings = (Finding("track-sport-by-speed", severity, where, values),)
    assert one.start is not None
    sport = said.sport if said else guess.sport
    return Recording(
        sport=sport,
        activity=said.word if said else _plain_word(sport),
        start=one.start,
        summary=_summary(trk.words, one),
        samples=one.samples,
        format=FileFormat.GPX,
        part=part,
        utc_offset_s=one.offset_s,
        pauses=one.pauses,
        cadence_unit=CadenceUnit.UNKNOWN,
        treadmill=said.treadmill if said else False,
        device=Device(product=creator or None),
        decisions=MappingProxyType(decisions),
        laps=_laps(trk, one.start),
    ), findings


def _plain_word(sport: Sport) -> str:
    return "unknown" if sport is Sport.CROSS_TRAINING else sport.value


def _summary(words: Mapping[str, str], one: Track) -> Summary:
    note = words.get("desc") or words.get("cmt") or None
    return Summary(elapsed_s=one.elapsed_s, name=words.get("name") or None, note=note)
