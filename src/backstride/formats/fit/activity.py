"""From the tables of one FIT file to recordings."""

from dataclasses import dataclass, replace

from backstride.findings import Finding, FindingValue, Severity
from backstride.formats.fit import around
from backstride.formats.fit.clock import WIDEST_GAP_IN_DAMAGE_S, WIDEST_GAP_S, believable, instant, is_absolute
from backstride.formats.fit.developer import descriptions
from backstride.formats.fit.laps import laps
from backstride.formats.fit.part import Part
from backstride.formats.fit.samples import Sampled, sampled
from backstride.formats.fit.sessions import Stretch, stretches
from backstride.formats.fit.sports import Discipline, discipline, guessed
from backstride.formats.fit.summary import summary
from backstride.formats.fit.table import Table
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import NO_SAMPLES, CadenceUnit, Recording, Sport, Summary
from backstride.runs.sports import GUESSED


@dataclass(frozen=True, slots=True)
class Assembled:
    """Recordings with what was found on the way."""

    recordings: tuple[Recording, ...]
    findings: tuple[Finding, ...]


def assembled(part: Part, where: str, first: int = 0) -> Assembled:
    """Return the recordings of one FIT file.

    Parameters
    ----------
    part : Part
        The decoded file.
    where : str
        Name of the file, for findings.
    first : int
        Number of the first recording, for files of a chain.
    """
    records, findings = _timed_records(part, where)
    recordings: list[Recording] = []
    for stretch in stretches(part, records):
        made = _recording(part, stretch, where, first + len(recordings))
        if made is not None:
            recordings.append(made[0])
            findings += made[1]
    if not recordings and holds_activity(part):
        findings.append(Finding("fit-no-clock", Severity.ERROR, where))
    return Assembled(tuple(recordings), tuple(findings))


def holds_activity(part: Part) -> bool:
    """Say whether a file has anything that a recording could be made of."""
    return bool(len(part.table("record")) or len(part.table("session")))


def _timed_records(part: Part, where: str) -> tuple[Table, list[Finding]]:
    """Return the records whose time can be believed, in the order of time."""
    records = part.table("record")
    kept = believable(records.column("timestamp"), WIDEST_GAP_IN_DAMAGE_S if part.damaged else WIDEST_GAP_S)
    dropped = len(records) - len(kept)
    values = {"count": dropped, "of": len(records)}
    findings = [Finding("fit-times-dropped", Severity.WARNING, where, values)] if dropped else []
    return (records.where(kept) if dropped else records), findings


def _discipline(part: Part, stretch: Stretch) -> Discipline:
    told = discipline(stretch.told("sport"), stretch.told("sub_sport"))
    for name in ("sport", "lap"):
        table = part.table(name)
        if told is None and len(table):
            told = discipline(table.number(0, "sport"), table.number(0, "sub_sport"))
    if told is not None and told.activity != "generic":
        return told
    looks = guessed(stretch.records)
    return looks if told is None or looks.sport is not Sport.CROSS_TRAINING else told


def _recording(part: Part, stretch: Stretch, where: str, number: int) -> tuple[Recording, list[Finding]] | None:
    kind = _discipline(part, stretch)
    described = descriptions(part.table("field_description")).values()
    samples = sampled(stretch.records, kind.sport, stretch.already_m, described) if len(stretch.records) else None
    start = _start(part, stretch, samples)
    if start is None:
        return None
    base = Recording(
        sport=kind.sport,
        activity=kind.activity,
        start=instant(start),
        summary=_summary(part, stretch, kind.sport),
        samples=NO_SAMPLES if samples is None else samples.samples,
        format=FileFormat.FIT,
        part=number,
        utc_offset_s=around.utc_offset_s(part),
        treadmill=kind.treadmill,
        cadence_unit=CadenceUnit.STRIDES if kind.sport is Sport.CROSS_TRAINING else CadenceUnit.STEPS,
        device=around.device(part),
        laps=laps(part, stretch, start),
        decisions={GUESSED: "by speed and cadence"} if kind.guessed else {},
    )
    return _with_samples(part, base, samples), _findings(stretch, kind, samples, where)


def _with_samples(part: Part, recording: Recording, samples: Sampled | None) -> Recording:
    if samples is None:
        return recording
    end = samples.start + float(samples.samples.time_s[-1])
    return replace(
        recording,
        pauses=around.pauses(part, samples.start, end),
        decisions={**recording.decisions, **samples.decisions},
    )


def _start(part: Part, stretch: Stretch, samples: Sampled | None) -> float | None:
    """Return when an activity began on FIT's clock, from the best witness that knows the date."""
    made = part.table("file_id")
    shown = None if samples is None else samples.start
    witnesses = (
        shown,
        _by_local_clock(part, shown),
        stretch.told("start_time"),
        stretch.told("timestamp"),
        made.number(0, "time_created") if len(made) else None,
    )
    return next((time for time in witnesses if time is not None and is_absolute(time)), None)


def _by_local_clock(part: Part, relative: float | None) -> float | None:
    """Return a time that counts from switching on by the local clock that the activity message shows beside it."""
    told = part.table("activity")
    shown = told.number(0, "timestamp") if len(told) else None
    local = told.number(0, "local_timestamp") if len(told) else None
    return None if relative is None or shown is None or local is None else local - shown + relative


def _summary(part: Part, stretch: Stretch, sport: Sport) -> Summary:
    mass_kg = around.mass_kg(part)
    if stretch.row is None:
        return Summary(body_mass_kg=mass_kg)
    return summary(stretch.sessions, stretch.row, sport, mass_kg)


def _findings(stretch: Stretch, kind: Discipline, samples: Sampled | None, where: str) -> list[Finding]:
    """Return what a person should know about one activity."""
    relative = not is_absolute(stretch.told("start_time") if samples is None else samples.start)
    seen: dict[str, tuple[bool, Severity, dict[str, FindingValue]]] = {
        "fit-no-session": (stretch.row is None, Severity.NOTE, {}),
        "fit-sport-guessed": (kind.guessed, Severity.WARNING, {"activity": kind.activity}),
        "fit-no-samples": (samples is None, Severity.WARNING, {"activity": kind.activity}),
        "fit-clock-unset": (relative, Severity.WARNING, {}),
        "fit-times-doubled": (_doubled(samples) > 0, Severity.NOTE, {"count": _doubled(samples)}),
        "fit-distance-fell": (_falling(samples) > 0, Severity.NOTE, {"count": _falling(samples)}),
    }
    return [Finding(code, severity, where, values) for code, (is_seen, severity, values) in seen.items() if is_seen]


def _doubled(samples: Sampled | None) -> int:
    return 0 if samples is None else samples.doubled_rows


def _falling(samples: Sampled | None) -> int:
    return 0 if samples is None else samples.falling_distances
