"""Runs, as a JSON answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from backstride.api.schema import Answer, Written, stands_for
from backstride.dose.model import RunLoad
from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.runs.effort import Effort
from backstride.runs.run_facts import Origin
from backstride.runs.summary import Sport
from backstride.services.records import RunRow, Source, ZoneSource
from backstride.services.runs.laps import LapOfRun
from backstride.services.zones import tzinfo_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOut:
    """One recording behind a run.

    Parameters
    ----------
    format : str
        Where it was read from, e.g. ``fit``.
    path : str
        Where its file was first found.
    content_hash : str
        SHA-256 of the file's bytes.
    shift_s : float
        Seconds by which its clock was moved to fit the others.
    """

    format: str
    path: str
    content_hash: str
    shift_s: float


@stands_for(Source)
def source_out(told: Source) -> SourceOut:
    """Return a recording without its own identifier."""
    return SourceOut(format=told.format, path=told.path, content_hash=told.file_hash, shift_s=told.shift_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOut:
    """What a run asked, as the load model sees it.

    Parameters
    ----------
    model : str
        Name and version of the load model.
    steps : Estimate
        Steps of both feet. [steps]
    running_force_peak_bw, walking_force_peak_bw : Estimate or None
        Mean peak vertical ground force of running and of walking steps. [BW]
    force_peak_sum_bw : Estimate
        Sum of the peaks over all steps. [BW]
    outside_measured : tuple of str
        Why the bands were widened.
    """

    model: str
    steps: Estimate
    running_force_peak_bw: Estimate | None
    walking_force_peak_bw: Estimate | None
    force_peak_sum_bw: Estimate
    outside_measured: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOut(Written):
    """A run, walk or other activity.

    Parameters
    ----------
    id : str
        From its content; identifiers it had before copies were joined go on working.
    start : datetime
        ISO 8601 with the offset of its place.
    local_date : date
        Date at its place.
    zone : str
        IANA zone, or a fixed offset.
    zone_source : ZoneSource
        file, position, runner or none.
    sport : Sport
        What it was.
    activity : str
        The device's own word.
    name, note, gear : str or None
        As an import named them.
    treadmill : bool
        Whether it was on a treadmill.
    distance_m, running_distance_m : float or None
        Whole distance, and distance covered running. [m]
    moving_s, elapsed_s : float
        Time walking or running, and time from start to end. [s]
    steps : int or None
        Steps of both feet.
    steps_band : Estimate or None
        The same with its band.
    steps_origin : Origin
        measured, derived or absent.
    climb_m, descent_m : float or None
        Metres up and down. [m]
    running_share, walking_share : float or None
        Share of the moving time that was running, and that was walking. [1]
    cadence_mean_spm : float or None
        Steps per minute, both feet. [1/min]
    effort : Effort or None
        How hard it was.
    has_dynamics : bool
        Whether contact time or oscillation was measured.
    load : LoadOut or None
        What it asked.
    sources : tuple of Source
        The recordings behind it, the one that gave the timeline first.
    findings : tuple of Finding
        What was wrong with its data.
    """

    id: str
    start: datetime
    local_date: date
    zone: str
    zone_source: ZoneSource
    sport: Sport
    activity: str
    name: str | None
    note: str | None
    gear: str | None
    treadmill: bool
    distance_m: float | None
    running_distance_m: float | None
    moving_s: float
    elapsed_s: float
    steps: int | None
    steps_band: Estimate | None
    steps_origin: Origin
    climb_m: float | None
    descent_m: float | None
    running_share: float | None
    walking_share: float | None
    cadence_mean_spm: float | None
    effort: Effort | None
    has_dynamics: bool
    load: LoadOut | None
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class RunsAnswer(Answer):
    """Runs and other activities, oldest first.

    Parameters
    ----------
    runs : sequence of RunRow
        The runs.
    """

    schema: Literal["backstride/runs/1"] = "backstride/runs/1"
    runs: Sequence[RunRow]


@dataclass(frozen=True, kw_only=True)
class RunAnswer(Answer):
    """One run with its laps.

    Parameters
    ----------
    run : RunRow
        The run.
    laps : sequence of LapOfRun
        Its laps and intervals, in the order of time; none where its devices told none.
    """

    schema: Literal["backstride/run/1"] = "backstride/run/1"
    run: RunRow
    laps: Sequence[LapOfRun]


_OF_FACTS = (
    *("distance_m", "running_distance_m", "moving_s", "elapsed_s", "steps_origin", "climb_m", "descent_m"),
    *("running_share", "walking_share", "cadence_mean_spm", "effort", "has_dynamics"),
)
_OF_ROW = (
    *("local_date", "zone", "zone_source", "sport", "activity", "name", "note", "gear", "treadmill"),
    *("sources", "findings"),
)


@stands_for(RunRow)
def run_out(run: RunRow) -> RunOut:
    """Return a run with its facts and what it asked, at the time of its place."""
    steps = run.facts.steps
    return RunOut(
        **{name: getattr(run, name) for name in _OF_ROW},
        **{name: getattr(run.facts, name) for name in _OF_FACTS},
        id=run.run_id,
        start=run.start.astimezone(tzinfo_of(run.zone)),
        steps=None if steps is None else round(steps.value),
        steps_band=steps,
        load=None if run.load is None else _load_out(run.load),
    )


def _load_out(load: RunLoad) -> LoadOut:
    return LoadOut(
        model=load.model,
        steps=load.steps,
        running_force_peak_bw=load.running_peak_bw,
        walking_force_peak_bw=load.walking_peak_bw,
        force_peak_sum_bw=load.peak_sum_bw,
        outside_measured=load.outside_measured,
    )
