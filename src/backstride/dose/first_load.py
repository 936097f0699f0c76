"""The first load model: steps, and peak vertical ground force per step from contact time or speed. Level ground."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np

from backstride.dose.model import RunLoad
from backstride.estimates import Estimate
from backstride.package_data import load_toml
from backstride.runner import Runner, Sex
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import FloatArray
from backstride.runs.steps import steps_per_second

NAME: Final = "first-load/1"
LEVEL: Final = 0.9

WIDENED_ONCE: Final = 1.5
"""Factor on the half-width for a runner or a run unlike those measured. Chosen. [1]"""

WIDENED_MOST: Final = 2.25
"""The same with two reasons or more. [1]"""

SLOPE_WIDENS: Final = 1.5
"""Factor on the half-width for each second on a slope, where force from time is not valid (meyer_2023). Chosen. [1]"""

STEEP_DOWN_PERCENT: Final = -7.0
"""Steeper downhill impact peaks rise, by 54 % at -9 degrees (gottschall_kram_2005), which this model does not see.
[%]"""

SHARE_WORTH_A_WORD: Final = 0.1
"""Share of steps from which a condition outside the measured range counts for the whole run. [1]"""


@dataclass(frozen=True, eq=False, slots=True)
class StepForce:
    """Peak vertical ground force per step, second by second.

    Parameters
    ----------
    peak_bw : ndarray, shape (n,)
        NaN where the runner neither walks nor runs. [BW]
    half_band_bw : ndarray, shape (n,)
        Half-width of the band, before widening for the runner. [BW]
    steps_per_s : ndarray, shape (n,)
        Steps of both feet; 0 where none are taken. [1/s]
    steps_half_band : ndarray, shape (n,)
        Relative half-width of the steps. [1]
    from_contact : ndarray of bool, shape (n,)
        Where the force comes from contact time.
    """

    peak_bw: FloatArray
    half_band_bw: FloatArray
    steps_per_s: FloatArray
    steps_half_band: FloatArray
    from_contact: np.ndarray


@dataclass(frozen=True, slots=True)
class FirstLoad:
    """Steps and peak vertical ground force in body weights; `backstride.dose.model.LoadModel`.

    In running, the peak is ``0.448 + 0.876 (pi/4) / DF`` with the duty factor ``DF = contact time / (2 step time)``
    where a device measured contact time (morin_2005, recalibrated on fukuchi_2017), else ``1.83 + 0.201 speed``
    (fukuchi_2017). In walking it is 1.2 BW at 1.5 m/s and 0.289 BW more per m/s (keller_1996). Bands hold 90 % of
    runners left out of the fit; they are widened for runners and runs unlike those measured, with the reason. It is
    the force under the foot, not in the back.
    """

    @property
    def name(self) -> str:
        """Name and version."""
        return NAME

    def __call__(self, gait: Gait, runner: Runner, day: date) -> RunLoad:
        """Return the load of a run; see `backstride.dose.model.LoadModel`."""
        force = step_force(gait)
        reasons = tuple(sorted({*_about_runner(runner, day), *_about_run(gait, force)}))
        wider = 1.0 if not reasons else WIDENED_ONCE if len(reasons) == 1 else WIDENED_MOST
        running, walking = gait.within(State.RUNNING), gait.within(State.WALKING)
        counts = force.steps_per_s
        run_steps, walk_steps = float(counts[running].sum()), float(counts[walking].sum())
        return RunLoad(
            model=NAME,
            steps=_steps(force),
            running_steps=run_steps,
            walking_steps=walk_steps,
            running_peak_bw=_mean_peak(force, running, wider),
            walking_peak_bw=_mean_peak(force, walking, wider),
            peak_sum_bw=_peak_sum(force, wider),
            contact_share=_share(counts, force.from_contact, running),
            slope_share=_share(counts, _on_slope(gait), running),
            outside_measured=reasons,
        )


def step_force(gait: Gait) -> StepForce:
    """Return the peak vertical ground force per step in each second, with its band.

    Parameters
    ----------
    gait : Gait
        Second by second.
    """
    per_second, steps_half = steps_per_second(gait)
    running, walking = gait.within(State.RUNNING), gait.within(State.WALKING)
    by_speed, speed_half = _from_speed(gait.speed_m_per_s)
    by_contact, contact_half = _from_contact(gait, per_second)
    slope = _on_slope(gait)
    use_contact = running & np.isfinite(by_contact) & ~slope
    peak = np.where(use_contact, by_contact, by_speed)
    half = np.where(use_contact, contact_half, speed_half) * np.where(slope, SLOPE_WIDENS, 1.0)
    walk, walk_half = _walking(gait.speed_m_per_s)
    moving = running | walking
    return StepForce(
        peak_bw=np.where(moving, np.where(walking, walk, peak), np.nan),
        half_band_bw=np.where(moving, np.where(walking, walk_half, half), np.nan),
        steps_per_s=per_second,
        steps_half_band=steps_half,
        from_contact=use_contact,
    )


def _fukuchi() -> dict[str, Any]:
    return load_toml("backstride.dose", "data/fukuchi_2017.toml")


def _from_speed(speed: FloatArray) -> tuple[FloatArray, FloatArray]:
    fit = _fukuchi()["from_speed"]
    low, high = _fukuchi()["measured_on"]["speed_m_per_s"]
    known = np.isfinite(speed)
    at = np.where(known, speed, (low + high) / 2)
    half = np.where(known, fit["half_band_bw"], fit["half_band_bw"] + fit["slope_bw_per_m_per_s"] * (high - low) / 2)
    return fit["intercept_bw"] + fit["slope_bw_per_m_per_s"] * at, half


def _from_contact(gait: Gait, steps_per_s: FloatArray) -> tuple[FloatArray, FloatArray]:
    """NaN where contact time or cadence is not measured, or the duty factor is none of a runner."""
    fit = _fukuchi()["from_contact_time"]
    low, high = fit["duty_factor_range"]
    measured = np.isfinite(gait.contact_ms) & np.isfinite(gait.cadence_spm) & (steps_per_s > 0)
    contact_s = np.where(measured, gait.contact_ms, np.nan) / 1000.0
    duty = contact_s * np.where(steps_per_s > 0, steps_per_s, np.nan) / 2.0
    duty = np.where((duty >= low) & (duty <= high), duty, np.nan)
    ratio = np.pi / 4 / duty
    clock = fit["slope"] * ratio * (fit["watch_contact_error_ms"] / 1000.0) / contact_s
    return fit["intercept_bw"] + fit["slope"] * ratio, np.hypot(fit["half_band_bw"], clock)


def _walking(speed: FloatArray) -> tuple[FloatArray, FloatArray]:
    line = load_toml("backstride.dose", "data/keller_1996.toml")["walking"]
    at = np.where(np.isfinite(speed), speed, line["at_m_per_s"])
    peak = line["force_bw"] + line["slope_bw_per_m_per_s"] * (at - line["at_m_per_s"])
    return np.maximum(peak, line["lowest_bw"]), np.full(len(speed), line["half_band_bw"])


def _on_slope(gait: Gait) -> np.ndarray:
    low, high = _fukuchi()["measured_on"]["grade_percent"]
    return np.asarray((gait.grade_percent < low) | (gait.grade_percent > high))


def _steps(force: StepForce) -> Estimate:
    total = float(force.steps_per_s.sum())
    half = float((force.steps_per_s * force.steps_half_band).sum())
    return Estimate(total, max(total - half, 0.0), total + half, LEVEL, "steps")


def _mean_peak(force: StepForce, within: np.ndarray, wider: float) -> Estimate | None:
    weight = force.steps_per_s[within]
    if weight.sum() == 0:
        return None
    mean = float(np.average(force.peak_bw[within], weights=weight))
    half = wider * float(np.average(force.half_band_bw[within], weights=weight))
    return Estimate(mean, max(mean - half, 0.0), mean + half, LEVEL, "BW")


def _peak_sum(force: StepForce, wider: float) -> Estimate:
    """Errors of force and of steps go together over a run, but not with each other."""
    taken = force.steps_per_s > 0
    each = force.steps_per_s[taken] * force.peak_bw[taken]
    total = float(each.sum())
    by_force = wider * float((force.steps_per_s[taken] * force.half_band_bw[taken]).sum())
    half = float(np.hypot(by_force, (each * force.steps_half_band[taken]).sum()))
    return Estimate(total, max(total - half, 0.0), total + half, LEVEL, "BW")


def _share(counts: FloatArray, where: np.ndarray, within: np.ndarray) -> float:
    total = float(counts[within].sum())
    return float(counts[within & where].sum()) / total if total > 0 else 0.0


def _about_runner(runner: Runner, day: date) -> Iterator[str]:
    measured = _fukuchi()["measured_on"]
    if runner.sex.value not in measured["sexes"]:
        yield "sex_unknown" if runner.sex is Sex.UNKNOWN else f"sex_{runner.sex.value}"
    yield from _beyond("mass", runner.mass_kg, measured["mass_kg"])
    yield from _beyond("age", runner.age_years(day), measured["age_years"])


def _beyond(name: str, value: float | None, limits: tuple[float, float]) -> Iterator[str]:
    if value is None:
        yield f"{name}_unknown"
    elif value < limits[0]:
        yield f"{name}_below"
    elif value > limits[1]:
        yield f"{name}_above"


def _about_run(gait: Gait, force: StepForce) -> Iterator[str]:
    low, high = _fukuchi()["measured_on"]["speed_m_per_s"]
    counts, running = force.steps_per_s, gait.within(State.RUNNING)
    if counts[running].sum() == 0:
        return
    conditions = {
        "speed_below": gait.speed_m_per_s < low,
        "speed_above": gait.speed_m_per_s > high,
        "speed_unknown": np.isnan(gait.speed_m_per_s),
        "slope": _on_slope(gait),
        "steep_descent": gait.grade_percent < STEEP_DOWN_PERCENT,
    }
    yield from (name for name, where in conditions.items() if _share(counts, where, running) > SHARE_WORTH_A_WORD)
    if counts[gait.within(State.WALKING)].sum() > SHARE_WORTH_A_WORD * counts.sum():
        yield "run_walk"
