"""What a watch would have written of a made-up run."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from backstride.runs.file_format import FileFormat
from backstride.runs.recording import CadenceUnit, FloatArray, Recording, Samples, Sport, Summary
from backstride.simulate.noise import coloured_noise, smoothed
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, Mode, RunPlan
from backstride.simulate.routes import geographic
from backstride.simulate.truth import RunTruth
from backstride.simulate.watch import Heart, Watch

AUTOPAUSE_AFTER_S: Final = 4
"""Standing this long stops the timer of a watch with autopause. [s]"""

_DEGREES_PER_SEMICIRCLE: Final = 180.0 / 2**31
_LOCK_CHANCE: Final = 0.1
_LOCK_SECONDS: Final = 240

Columns = dict[str, FloatArray]


def observe(person: Person, plan: RunPlan, truth: RunTruth, watch: Watch, rng: np.random.Generator) -> Recording:
    """Return the recording that a watch makes of a run.

    Parameters
    ----------
    person : Person
        Who wears it.
    plan : RunPlan
        Start, place and kind of the run.
    truth : RunTruth
        What happened.
    watch : Watch
        What measures it.
    rng : numpy.random.Generator
        Its noise; two watches on one run need two states of it.
    """
    columns = _columns(person, plan, truth, watch, rng)
    pauses = _pauses(truth) if watch.autopause else ()
    kept = _kept(truth, watch, pauses, rng)
    chosen = {name: column[kept] for name, column in columns.items()}
    samples = Samples(np.flatnonzero(kept).astype(np.float64), MappingProxyType(_told(chosen)))
    start = plan.start + timedelta(seconds=watch.clock_off_s)
    return Recording(
        sport=Sport.WALKING if plan.kind is Kind.WALK else Sport.RUNNING,
        activity=_activity(plan),
        start=start,
        summary=_summary(person, plan, truth, columns, pauses),
        samples=samples,
        format=watch.format,
        utc_offset_s=_offset_s(plan.start, plan.zone) if watch.format is FileFormat.FIT else None,
        pauses=pauses,
        cadence_unit=CadenceUnit.STEPS,
        treadmill=plan.route is None,
        device=watch.device,
    )


def _columns(person: Person, plan: RunPlan, truth: RunTruth, watch: Watch, rng: np.random.Generator) -> Columns:
    return {
        **_position(plan, truth, watch, rng),
        **_motion(plan, truth, watch, rng),
        **_heart(truth, watch, rng),
        **(_dynamics(person, truth, watch, rng) if watch.dynamics else {}),
    }


def _position(plan: RunPlan, truth: RunTruth, watch: Watch, rng: np.random.Generator) -> Columns:
    """Return position with a slow walk of the error, which is what keeps real tracks smooth yet metres off."""
    if plan.route is None or not watch.position:
        return {}
    errors = [
        coloured_noise(rng, len(truth), watch.position_sd_m, (60.0, 8.0))
        + rng.normal(0.0, watch.position_white_m, len(truth))
        for _ in range(2)
    ]
    latitude, longitude = geographic(plan.route.place, truth.east_m + errors[0], truth.north_m + errors[1])
    height = (
        truth.altitude_m + rng.normal(0.0, 3.0) + coloured_noise(rng, len(truth), watch.altitude_sd_m, (300.0, 30.0))
    )
    return {
        "latitude_deg": _to_step(latitude, _DEGREES_PER_SEMICIRCLE),
        "longitude_deg": _to_step(longitude, _DEGREES_PER_SEMICIRCLE),
        "altitude_m": _to_step(height, 0.2),
    }


def _motion(plan: RunPlan, truth: RunTruth, watch: Watch, rng: np.random.Generator) -> Columns:
    """Return distance, speed and cadence; both of the first two carry the run's own bias."""
    worse = 8.0 if plan.route is None else 1.0
    bias = 1.0 + worse * watch.distance_bias_sd * float(rng.standard_normal())
    moving = truth.mode != Mode.STANDING
    speed = smoothed(truth.speed_m_per_s, 5) * bias + coloured_noise(rng, len(truth), 0.06, (5.0, 2.0))
    way = truth.distance_m * bias + coloured_noise(rng, len(truth), 1.0, (30.0, 8.0)) * (truth.distance_m > 0.0)
    cadence = truth.cadence_spm + rng.normal(0.0, watch.cadence_sd_spm, len(truth))
    return {
        "distance_m": _to_step(np.maximum.accumulate(np.maximum(way, 0.0)), 0.01),
        "speed_m_per_s": _to_step(np.where(moving, np.maximum(speed, 0.0), 0.0), 0.001),
        "cadence_spm": np.where(moving, np.round(cadence), 0.0),
    }


def _heart(truth: RunTruth, watch: Watch, rng: np.random.Generator) -> Columns:
    if watch.heart is Heart.NONE:
        return {}
    wrist = watch.heart is Heart.WRIST
    told = truth.heart_rate_bpm + coloured_noise(rng, len(truth), 3.0 if wrist else 1.0, (15.0,))
    if wrist and rng.random() < _LOCK_CHANCE:
        locked = (np.arange(len(truth)) < _LOCK_SECONDS) & (truth.mode == Mode.RUNNING)
        told = np.where(locked, truth.cadence_spm, told)
    return {"heart_rate_bpm": np.round(told)}


def _dynamics(person: Person, truth: RunTruth, watch: Watch, rng: np.random.Generator) -> Columns:
    """Return what a strap measures; it knows running only."""
    running, count = truth.mode == Mode.RUNNING, len(truth)
    contact = 1000.0 * truth.contact_s + watch.contact_bias_ms + rng.normal(0.0, watch.contact_sd_ms, count)
    travel = 1000.0 * truth.travel_m * person.gait.trunk_share + rng.normal(0.0, watch.travel_sd_mm, count)
    left = truth.left_percent + rng.normal(0.0, 0.3, count)
    length = 60_000.0 * truth.speed_m_per_s / np.maximum(truth.cadence_spm, 1.0) * (1.0 + rng.normal(0.0, 0.01, count))
    told = {
        "contact_ms": np.round(contact),
        "oscillation_mm": _to_step(travel, 0.1),
        "balance_left_percent": _to_step(left, 0.01),
        "step_length_mm": np.round(length),
    }
    return {name: np.where(running, column, np.nan) for name, column in told.items()}


def _pauses(truth: RunTruth) -> tuple[tuple[float, float], ...]:
    """Return the spans in which an automatic timer stands still."""
    still = np.concatenate([[False], truth.mode == Mode.STANDING, [False]]).astype(np.int8)
    begins, ends = np.flatnonzero(np.diff(still) == 1), np.flatnonzero(np.diff(still) == -1)
    spans = [(begin + AUTOPAUSE_AFTER_S, end) for begin, end in zip(begins, ends, strict=True)]
    return tuple((float(begin), float(end)) for begin, end in spans if begin < end < len(truth))


def _kept(
    truth: RunTruth, watch: Watch, pauses: tuple[tuple[float, float], ...], rng: np.random.Generator
) -> np.ndarray:
    due = np.arange(len(truth)) % watch.interval_s == 0
    kept: np.ndarray = due & (rng.random(len(truth)) >= watch.dropout_share)
    for begin, end in pauses:
        kept[int(begin) : int(end)] = False
    kept[0] = True
    return kept


def _told(columns: Mapping[str, FloatArray]) -> Columns:
    return {name: column for name, column in columns.items() if not np.isnan(column).all()}


def _to_step(values: FloatArray, step: float) -> FloatArray:
    return np.asarray(np.round(values / step) * step)


def _activity(plan: RunPlan) -> str:
    if plan.kind is Kind.WALK:
        return "walking"
    return "treadmill_running" if plan.route is None else "running"


def _offset_s(start: datetime, zone: str) -> int:
    offset = start.astimezone(ZoneInfo(zone)).utcoffset()
    return round(offset.total_seconds()) if offset else 0


def _summary(
    person: Person, plan: RunPlan, truth: RunTruth, columns: Columns, pauses: tuple[tuple[float, float], ...]
) -> Summary:
    climbs = np.diff(columns["altitude_m"][::15]) if "altitude_m" in columns else None
    return Summary(
        elapsed_s=float(len(truth)),
        timer_s=len(truth) - sum(end - begin for begin, end in pauses),
        distance_m=round(float(columns["distance_m"][-1]), 2),
        steps=round(float(columns["cadence_spm"].sum()) / 60.0),
        ascent_m=None if climbs is None else round(float(climbs.clip(0.0).sum())),
        descent_m=None if climbs is None else round(float((-climbs).clip(0.0).sum())),
        mean_heart_rate_bpm=_mean(columns.get("heart_rate_bpm")),
        mean_cadence_spm=_mean(columns["cadence_spm"][columns["cadence_spm"] > 0.0]),
        oscillation_mm=_mean(columns.get("oscillation_mm")),
        contact_ms=_mean(columns.get("contact_ms")),
        balance_left_percent=_mean(columns.get("balance_left_percent")),
        name=f"{person.name}: {plan.kind.value.replace('_', ' ')}",
    )


def _mean(values: FloatArray | None) -> float | None:
    return None if values is None or not np.isfinite(values).any() else round(float(np.nanmean(values)), 1)
