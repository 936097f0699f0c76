"""Runs as a JSON answer."""

from backstride.contracts.common import EstimateOut, FindingOut
from backstride.contracts.runs import EffortOut, LoadOut, RunOut, SourceOut
from backstride.dose.model import RunLoad
from backstride.services.records import RunRow, Source
from backstride.services.zones import tzinfo_of
from backstride.texts.catalogue import catalogue


def run_out(run: RunRow) -> RunOut:
    """Give a run for JSON."""
    facts = run.facts
    effort = facts.effort
    return RunOut(
        id=run.run_id,
        start=run.start.astimezone(tzinfo_of(run.zone)).isoformat(),
        local_date=run.local_date.isoformat(),
        zone=run.zone,
        zone_source=run.zone_source.value,
        sport=run.sport.value,
        activity=run.activity,
        name=run.name,
        note=run.note,
        gear=run.gear,
        treadmill=run.treadmill,
        distance_m=facts.distance_m,
        running_distance_m=facts.running_distance_m,
        moving_s=facts.moving_s,
        elapsed_s=facts.elapsed_s,
        steps=None if facts.steps is None else round(facts.steps.value),
        steps_band=None if facts.steps is None else EstimateOut.of(facts.steps),
        steps_origin=facts.steps_origin.value,
        climb_m=facts.climb_m,
        descent_m=facts.descent_m,
        running_share=facts.running_share,
        walking_share=facts.walking_share,
        cadence_mean_spm=facts.cadence_mean_spm,
        effort=None if effort is None else EffortOut(rating=EstimateOut.of(effort.rating), origin=effort.origin.value),
        has_dynamics=facts.has_dynamics,
        load=None if run.load is None else _load_out(run.load),
        sources=[_source_out(source) for source in run.sources],
        findings=[FindingOut.of(finding, catalogue().finding(finding)) for finding in run.findings],
    )


def _load_out(load: RunLoad) -> LoadOut:
    running, walking = load.running_peak_bw, load.walking_peak_bw
    return LoadOut(
        model=load.model,
        steps=EstimateOut.of(load.steps),
        running_force_peak_bw=None if running is None else EstimateOut.of(running),
        walking_force_peak_bw=None if walking is None else EstimateOut.of(walking),
        force_peak_sum_bw=EstimateOut.of(load.peak_sum_bw),
        outside_measured=list(load.outside_measured),
    )


def _source_out(source: Source) -> SourceOut:
    return SourceOut(format=source.format, path=source.path, content_hash=source.file_hash, shift_s=source.shift_s)
