"""Apple Health: the workouts of an export with their routes and the records taken in them, and body mass."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from types import MappingProxyType
from typing import IO, Final

import numpy as np

from backstride.findings import Finding, Severity
from backstride.formats.apple_records import RecordHandler, merged
from backstride.formats.apple_units import utc
from backstride.formats.apple_workouts import Workout, WorkoutHandler, summary_of
from backstride.formats.apple_xml import Flow, flow
from backstride.formats.archives import Unreadable
from backstride.formats.gpx import read_gpx
from backstride.formats.sources import Locator, beside, load, opened
from backstride.formats.xml_text import encoding_refused
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import (
    CadenceUnit,
    FloatArray,
    Reading,
    ReadOutcome,
    Recording,
    Samples,
    Summary,
)

Open = Callable[[], AbstractContextManager[IO[bytes]]]
Route = Callable[[str], bytes | None]

_LONGEST_WORKOUT_S: Final = 4 * 86400.0


def read_apple(data: bytes, where: str) -> Reading:
    """Return the workouts of an ``export.xml`` in memory, without the routes that lie beside it.

    Parameters
    ----------
    data : bytes
        The file.
    where : str
        Its name, for findings.
    """
    return _read(lambda: nullcontext(io.BytesIO(data)), where, lambda _: None)


def read_apple_export(locator: Locator, where: str) -> Reading:
    """Return the workouts of an ``export.xml`` in a folder or archive, with the routes beside it, and body mass.

    The file is streamed twice: once for workouts and weighings, once for the records taken in workouts. Only that is
    held, however long the file.

    Parameters
    ----------
    locator : Locator
        The file.
    where : str
        Its path as shown to people, for findings.
    """

    def route(name: str) -> bytes | None:
        found = beside(locator, name)
        return None if found is None else load(found).data

    return _read(lambda: opened(locator), where, route)


def _read(source: Open, where: str, route: Route) -> Reading:
    first = WorkoutHandler()
    state = _flow(source, first)
    refusal = _refusal(state, where)
    if refusal is not None:
        return Reading(ReadOutcome.FAILED, (), (refusal,))
    usable = bool(first.workouts or first.weighings)
    findings = _damage(state, where, Severity.WARNING if usable else Severity.ERROR)
    if first.lost:
        findings.append(Finding("apple-workouts-lost", Severity.WARNING, where, {"count": first.lost}))
    if first.calendar:
        findings.append(Finding("clock-calendar-mended", Severity.WARNING, where, {"calendar": first.calendar}))
    second = RecordHandler(first.workouts)
    if first.workouts:
        _flow(source, second)
    recordings = tuple(_recordings(first.workouts, second, route, where, findings))
    weighings = tuple(sorted(first.weighings.items()))
    if not recordings:
        findings.append(Finding("apple-without-workouts", Severity.NOTE, where, {"weighings": len(weighings)}))
        return Reading(_outcome_without_workouts(state, weighings), (), tuple(findings), weighings)
    return Reading(ReadOutcome.SALVAGED if state.damage else ReadOutcome.WHOLE, recordings, tuple(findings), weighings)


def _outcome_without_workouts(state: Flow, weighings: Sequence[object]) -> ReadOutcome:
    if not state.damage:
        return ReadOutcome.NOT_AN_ACTIVITY
    return ReadOutcome.SALVAGED if weighings else ReadOutcome.FAILED


def _flow(source: Open, handler: WorkoutHandler | RecordHandler) -> Flow:
    try:
        with source() as stream:
            return flow(stream, handler)
    except Unreadable as error:
        return Flow(damage=str(error) or type(error).__name__)


def _refusal(state: Flow, where: str) -> Finding | None:
    if state.refused:
        return Finding("xml-entities-refused", Severity.ERROR, where)
    if not state.found:
        return Finding("apple-no-health-data", Severity.ERROR, where, {"problem": state.damage})
    return encoding_refused(state.prologue, where)


def _damage(state: Flow, where: str, severity: Severity) -> list[Finding]:
    if not state.damage:
        return []
    places = max(1, state.places)
    return [Finding("apple-broken", severity, where, {"parser": state.damage, "places": places})]


def _recordings(
    workouts: list[Workout], records: RecordHandler, route: Route, where: str, findings: list[Finding]
) -> Iterator[Recording]:
    ordered = sorted(workouts, key=lambda workout: (workout.start_s, workout.end_s, workout.source))
    for part, workout in enumerate(ordered):
        path, offset_s, said = _route(workout, route, where)
        findings += said
        held = records.of(workout)
        length_s = min(workout.end_s - workout.start_s, _LONGEST_WORKOUT_S)
        yield _recording(workout, part, merged(held, path, offset_s, length_s), held)


def _route(workout: Workout, route: Route, where: str) -> tuple[Samples | None, float, list[Finding]]:
    found = [data for data in map(route, workout.routes) if data]
    missing = len(workout.routes) - len(found)
    said = (
        [Finding("apple-route-missing", Severity.WARNING, where, {"start": str(utc(workout.start_s))})]
        if missing
        else []
    )
    for data in found:
        reading = read_gpx(data, where)
        for recording in reading.recordings:
            offset_s = recording.start.timestamp() - workout.start_s
            overlaps = offset_s < workout.end_s - workout.start_s and offset_s + recording.samples.time_s[-1] > 0
            if overlaps:
                return recording.samples, offset_s, said
            said.append(Finding("apple-route-elsewhen", Severity.NOTE, where, {"start": str(utc(workout.start_s))}))
    return None, 0.0, said


def _recording(workout: Workout, part: int, samples: Samples, held: Mapping[str, FloatArray]) -> Recording:
    indoors = workout.metadata.get("HKIndoorWorkout") == "1"
    word = workout.activity.word
    word = f"indoor_{word}" if indoors and word in {"running", "walking"} else word
    shift = float(samples.time_s[0]) if len(samples) else 0.0
    decisions = {"cadence": "from steps counted in intervals"} if "cadence_spm" in samples.columns else {}
    return Recording(
        sport=workout.activity.sport,
        activity=word,
        start=utc(workout.start_s + shift),
        summary=_summary(workout, held),
        samples=replace(samples, time_s=samples.time_s - shift),
        format=FileFormat.APPLE,
        part=part,
        utc_offset_s=workout.utc_offset_s,
        zone=workout.metadata.get("HKTimeZone") or None,
        pauses=tuple((max(0.0, begin - shift), end - shift) for begin, end in workout.pauses if end > shift),
        cadence_unit=CadenceUnit.STEPS,
        treadmill=workout.activity.treadmill,
        device=workout.device,
        decisions=MappingProxyType(decisions),
    )


def _summary(workout: Workout, held: Mapping[str, FloatArray]) -> Summary:
    summary = summary_of(workout)
    steps, rate, effort = held.get("cadence_spm"), held.get("heart_rate_bpm"), held.get("rpe")
    if summary.steps is None and steps is not None and 0 < steps[:, 2].sum() < np.inf:
        summary = replace(summary, steps=round(float(steps[:, 2].sum())))
    if summary.mean_heart_rate_bpm is None and rate is not None:
        summary = replace(summary, mean_heart_rate_bpm=float(np.mean(rate[:, 2])))
    if summary.rpe is None and effort is not None and 0 < effort[-1, 2] <= 10:
        summary = replace(summary, rpe=float(effort[-1, 2]))
    return summary
