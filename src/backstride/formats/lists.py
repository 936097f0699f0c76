"""The lists of archives as remarks about activities in other files."""

from datetime import UTC, datetime
from typing import Final

from backstride.findings import Finding, Severity
from backstride.formats.garmin import GarminRow, read_garmin_gear, read_garmin_sleep, read_garmin_summaries
from backstride.formats.strava import StravaRow, read_strava_activities, recording_of
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import (
    NO_SAMPLES,
    CadenceUnit,
    Reading,
    ReadOutcome,
    Recording,
    Remark,
    Sport,
    Summary,
)

_NO_START: Final = datetime(1970, 1, 1, tzinfo=UTC)


def read_strava_list(data: bytes, where: str) -> Reading:
    """Return what Strava's list of activities says, each with the path of its file."""
    table = read_strava_activities(data, where)
    base = where.replace("\\", "/").rpartition("/")[0]
    remarks = tuple(remark for row in table.rows if (remark := _strava_remark(row, base)) is not None)
    return _listed(remarks, table.findings, Finding("strava-list-used", Severity.NOTE, where, {"rows": len(remarks)}))


def _strava_remark(row: StravaRow, base: str) -> Remark | None:
    recording = recording_of(row)
    if recording is None:
        return None
    return Remark(recording, "/".join(filter(None, [base, row.filename])) if row.filename else None, alone=True)


def read_garmin_list(data: bytes, where: str) -> Reading:
    """Return what Garmin's summaries say; they name no files, only starts."""
    summaries = read_garmin_summaries(data, where)
    remarks = tuple(Remark(_garmin_recording(row), identifier=f"garmin {row.identifier}") for row in summaries.rows)
    return _listed(
        remarks, summaries.findings, Finding("garmin-list-used", Severity.NOTE, where, {"rows": len(remarks)})
    )


def read_garmin_gear_list(data: bytes, where: str) -> Reading:
    """Return what Garmin's list of gear says; it names activities by number only."""
    worn, findings = read_garmin_gear(data, where)
    remarks = tuple(_gear_remark(number, gear) for number, gear in sorted(worn.items()))
    return _listed(remarks, findings, Finding("garmin-list-used", Severity.NOTE, where, {"rows": len(remarks)}))


def read_garmin_nights(data: bytes, where: str) -> Reading:
    """Return how long somebody slept, as Garmin's nights say."""
    nights, findings = read_garmin_sleep(data, where)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Reading(ReadOutcome.FAILED, (), findings)
    used = Finding("garmin-nights-used", Severity.NOTE, where, {"nights": len(nights)})
    return Reading(ReadOutcome.NOT_AN_ACTIVITY, (), (*findings, used), nights=tuple(nights.items()))


def _gear_remark(number: int, gear: str) -> Remark:
    bare = Recording(Sport.CROSS_TRAINING, "unknown", _NO_START, Summary(gear=gear), NO_SAMPLES, FileFormat.GARMIN)
    return Remark(bare, identifier=f"garmin {number}")


def _garmin_recording(row: GarminRow) -> Recording:
    activity = row.activity
    return Recording(
        sport=Sport.CROSS_TRAINING if activity is None else activity.sport,
        activity="unknown" if activity is None else activity.word,
        start=row.start,
        summary=row.summary,
        samples=NO_SAMPLES,
        format=FileFormat.GARMIN,
        utc_offset_s=row.utc_offset_s,
        cadence_unit=CadenceUnit.STEPS,
    )


def _listed(remarks: tuple[Remark, ...], findings: tuple[Finding, ...], used: Finding) -> Reading:
    if not remarks and any(finding.severity is Severity.ERROR for finding in findings):
        return Reading(ReadOutcome.FAILED, (), findings)
    return Reading(ReadOutcome.NOT_AN_ACTIVITY, (), (*findings, used), remarks=remarks)
