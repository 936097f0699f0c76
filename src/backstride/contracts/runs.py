"""The answer of `backstride runs --json`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, FindingOut, Part


class SourceOut(Part):
    """One recording behind a run."""

    format: str = Field(description="fit, gpx, tcx, strava, garmin or apple.")
    path: str = Field(description="Where its file was first found.")
    content_hash: str = Field(description="SHA-256 of the file's bytes.")
    shift_s: float = Field(description="Seconds by which its clock was moved to fit the others.")


class EffortOut(Part):
    """How hard a run was, 0 to 10."""

    rating: EstimateOut
    origin: str = Field(description="measured: the runner said it; derived: from heart rate.")


class LoadOut(Part):
    """What a run asked, as the load model sees it."""

    model: str = Field(description="Name and version of the load model.")
    steps: EstimateOut
    running_force_peak_bw: EstimateOut | None = Field(description="Mean peak vertical ground force of running steps.")
    walking_force_peak_bw: EstimateOut | None = Field(description="Mean peak vertical ground force of walking steps.")
    force_peak_sum_bw: EstimateOut = Field(description="Sum of the peaks over all steps.")
    outside_measured: list[str] = Field(description="Why the bands were widened.")


class RunOut(Part):
    """A run, walk or other activity."""

    id: str = Field(description="From its content; identifiers it had before copies were joined go on working.")
    start: str = Field(description="ISO 8601 with the offset of its place.")
    local_date: str = Field(description="Date at its place.")
    zone: str = Field(description="IANA zone, or a fixed offset.")
    zone_source: str = Field(description="file, position, runner or none.")
    sport: Literal["running", "walking", "cross_training"]
    activity: str = Field(description="The device's own word.")
    name: str | None
    note: str | None
    gear: str | None
    treadmill: bool
    distance_m: float | None
    running_distance_m: float | None
    moving_s: float
    elapsed_s: float
    steps: int | None = Field(description="Steps of both feet.")
    steps_band: EstimateOut | None = Field(description="The same with its band.")
    steps_origin: str = Field(description="measured, derived or absent.")
    climb_m: float | None
    descent_m: float | None
    running_share: float | None = Field(description="Share of the moving time that was running.")
    walking_share: float | None
    cadence_mean_spm: float | None = Field(description="Steps per minute, both feet.")
    effort: EffortOut | None
    has_dynamics: bool = Field(description="Whether contact time or oscillation was measured.")
    load: LoadOut | None
    sources: list[SourceOut] = Field(description="The recordings behind it, the one that gave the timeline first.")
    findings: list[FindingOut]


class RunsAnswer(Answer):
    """Runs and other activities, oldest first."""

    schema_name: Literal["backstride/runs/1"] = Field(default="backstride/runs/1", alias="schema")
    runs: list[RunOut]
