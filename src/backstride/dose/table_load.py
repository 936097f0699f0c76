"""The load model that looks runs up in the table: forces from the watch, loads and muscle work from the body model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

import numpy as np

from backstride.dose.balance import left_percent
from backstride.dose.bridge import Force, Watched, measured, on_slope, peak_force
from backstride.dose.first_load import (
    LEVEL,
    SHARE_WORTH_A_WORD,
    SLOPE_WIDENS,
    STEEP_DOWN_PERCENT,
    StepForce,
    step_force,
)
from backstride.dose.lookup import CHUNK, Own, Who, lean_error_deg, own_table, weights
from backstride.dose.model import EXPONENTS, GroupWork, LevelLoad, RunLoad
from backstride.dose.outside import POSTURE, about_runner, factor
from backstride.dose.table import Kind, Table, load_table
from backstride.estimates import Estimate
from backstride.reference import usual_cadence_spm
from backstride.runner import Runner
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import FloatArray

STATES: Final[Mapping[Kind, State]] = {"running": State.RUNNING, "walking": State.WALKING}
PEAK: Final = "levels.L5S1.compression_peak_bw"
MEAN: Final = "levels.L5S1.compression_mean_bw"


@dataclass(frozen=True, eq=False, slots=True)
class Summed:
    """Sums over the moments of one kind of gait.

    Parameters
    ----------
    seconds, steps : float
        Time [s] and steps of both feet.
    by_time, by_steps : ndarray, shape (quantities, 3)
        Low, middle and high of every quantity summed over seconds and over steps.
    powered : ndarray, shape (exponents,)
        Sum over steps of the peak compression at L5/S1 raised to each exponent.
    """

    seconds: float
    steps: float
    by_time: FloatArray
    by_steps: FloatArray
    powered: FloatArray


@dataclass(frozen=True, slots=True)
class TableLoad:
    """Loads from the table; `backstride.dose.model.LoadModel`.

    The peak vertical force and the net force at L5/S1 come from the watch (`backstride.dose.bridge`), compression and
    muscle work from the table by speed and cadence. On slopes the level table is taken and the band widened. Contact
    time changes no compression: nobody showed that it does.
    """

    @property
    def name(self) -> str:
        """Name and version."""
        return f"table-load/3 {load_table().meta['version']}"

    def __call__(self, gait: Gait, runner: Runner, day: date) -> RunLoad:
        """Return the load of a run; see `backstride.dose.model.LoadModel`."""
        table = load_table()
        force = step_force(gait)
        running = gait.within(State.RUNNING)
        vertical, net = _forces(gait, runner)
        peak = np.where(running, vertical.middle_bw, force.peak_bw)
        half = np.where(running, vertical.half_band_bw * _slope(gait), force.half_band_bw)
        reasons = tuple(sorted({*_about(runner, day), *_about_run(gait, force.steps_per_s)}))
        wider, shown = factor(reasons), StepForce(peak, half, force.steps_per_s, force.steps_half_band,
                                                  vertical.from_contact & running)  # fmt: skip
        sums = [one for kind in STATES if (one := _summed(table, kind, gait, runner, force.steps_per_s))]
        return RunLoad(
            model=self.name,
            steps=_steps(shown),
            running_steps=float(shown.steps_per_s[running].sum()),
            walking_steps=float(shown.steps_per_s[gait.within(State.WALKING)].sum()),
            running_peak_bw=_mean(shown, peak, half, running, wider),
            walking_peak_bw=_mean(shown, peak, half, gait.within(State.WALKING), wider),
            peak_sum_bw=_peak_sum(shown, wider),
            contact_share=_share(shown.steps_per_s, shown.from_contact, running),
            slope_share=_share(shown.steps_per_s, on_slope(gait.grade_percent), running),
            outside_measured=reasons,
            net_peak_bw=_mean(shown, net.middle_bw, net.half_band_bw * _slope(gait), running, wider),
            levels=_levels(table, sums, wider),
            groups=_groups(table, sums, wider),
            load_time_bw_s=_load_time(table, sums, wider),
            powered_sums=tuple(float(value) for value in np.sum([one.powered for one in sums], axis=0))
            if sums
            else None,
            balance_left_percent=left_percent(gait),
        )


def _forces(gait: Gait, runner: Runner) -> tuple[Force, Force]:
    told = Watched(gait.speed_m_per_s, gait.cadence_spm, gait.contact_ms, gait.grade_percent, runner.height_m)
    return peak_force("vertical_force", told), peak_force("net_force_l5s1", told)


def _slope(gait: Gait) -> FloatArray:
    return np.where(on_slope(gait.grade_percent), SLOPE_WIDENS, 1.0)


def _summed(table: Table, kind: Kind, gait: Gait, runner: Runner, steps_per_s: FloatArray) -> Summed | None:
    """Sums need no value at every second: weights of the nodes are summed first, the rows multiplied once."""
    inside = np.flatnonzero(gait.within(STATES[kind]))
    if not len(inside):
        return None
    own = _own(kind, _who(table, kind, runner))
    middle = own.rows.reshape(len(own.rows), -1, 3)[:, table.column(PEAK), 1]
    over_time, over_steps = np.zeros(len(own.rows)), np.zeros(len(own.rows))
    powered = np.zeros(len(EXPONENTS))
    for start in range(0, len(inside), CHUNK):
        part = inside[start : start + CHUNK]
        share, steps = weights(own.axes, _known_speed(own, gait, part), gait.cadence_spm[part]), steps_per_s[part]
        over_time += share.sum(axis=0)
        over_steps += steps @ share
        powered += [float(steps @ (share @ middle).astype(np.float64) ** power) for power in EXPONENTS]
    return Summed(float(len(inside)), float(steps_per_s[inside].sum()), _times(over_time, own), _times(over_steps, own),
                  powered)  # fmt: skip


def _who(table: Table, kind: Kind, runner: Runner) -> Who:
    """The posture that was told is that of running."""
    told = runner.trunk_lean_deg if kind == "running" else None
    lean = None if told is None else table.lean_deg(kind, told)
    own = runner.own_motions if kind == "running" else ()
    return Who(runner.sex, runner.mass_kg, runner.height_m, lean, lean_error_deg(runner.trunk_lean_from), own)


@lru_cache(maxsize=64)
def _own(kind: Kind, who: Who) -> Own:
    """The shipped table of one runner, kept: a history has few runners and many runs."""
    return own_table(load_table(), kind, who)


def _known_speed(own: Own, gait: Gait, part: np.ndarray) -> FloatArray:
    speed = gait.speed_m_per_s[part]
    return np.where(np.isfinite(speed), speed, float(own.axes.speeds_m_per_s.mean()))


def _times(node_sums: FloatArray, own: Own) -> FloatArray:
    return np.asarray(node_sums @ own.rows, dtype=np.float64).reshape(-1, 3)


@dataclass(frozen=True, eq=False, slots=True)
class Averaged:
    """Low, middle and high of every quantity by its name: over steps and over time."""

    places: Mapping[str, int]
    over_steps: FloatArray
    over_time: FloatArray


def _averaged(table: Table, sums: list[Summed]) -> Averaged:
    steps, seconds = (max(sum(values), 1e-9) for values in zip(*((s.steps, s.seconds) for s in sums), strict=True))
    places = {name: index for index, name in enumerate(table.quantities)}
    over_steps, over_time = sum(one.by_steps for one in sums), sum(one.by_time for one in sums)
    return Averaged(places, np.asarray(over_steps / steps), np.asarray(over_time / seconds))


def _estimate(row: FloatArray, wider: float, unit: str) -> Estimate:
    low, middle, high = (float(min(value, 1.0)) if unit == "1" else float(value) for value in row)
    ends = (max(middle - wider * (middle - low), 0.0), middle + wider * (high - middle))
    return Estimate(middle, min(ends[0], middle), min(ends[1], 1.0) if unit == "1" else ends[1], LEVEL, unit)


def _levels(table: Table, sums: list[Summed], wider: float) -> Mapping[str, LevelLoad] | None:
    if not sums:
        return None
    means, names = _averaged(table, sums), _named(table, "compression_peak_bw")
    return {level: LevelLoad(*_pair(means, f"levels.{level}.compression", "_bw", wider)) for level in names}


def _groups(table: Table, sums: list[Summed], wider: float) -> Mapping[str, GroupWork] | None:
    if not sums:
        return None
    means, names = _averaged(table, sums), _named(table, "activation_peak")
    return {group: GroupWork(*_pair(means, f"groups.{group}.activation", "", wider)) for group in names}


def _named(table: Table, ending: str) -> list[str]:
    return [name.split(".")[1] for name in table.quantities if name.endswith(ending)]


def _pair(means: Averaged, start: str, end: str, wider: float) -> Iterator[Estimate]:
    unit = "BW" if end else "1"
    yield _estimate(means.over_steps[means.places[f"{start}_peak{end}"]], wider, unit)
    yield _estimate(means.over_time[means.places[f"{start}_mean{end}"]], wider, unit)


def _load_time(table: Table, sums: list[Summed], wider: float) -> Estimate | None:
    if not sums:
        return None
    row = np.sum([one.by_time[table.column(MEAN)] for one in sums], axis=0)
    return _estimate(np.asarray(row), wider, "BW s")


def _steps(force: StepForce) -> Estimate:
    total = float(force.steps_per_s.sum())
    half = float((force.steps_per_s * force.steps_half_band).sum())
    return Estimate(total, max(total - half, 0.0), total + half, LEVEL, "steps")


def _mean(force: StepForce, peak: FloatArray, half: FloatArray, within: np.ndarray, wider: float) -> Estimate | None:
    weight = force.steps_per_s[within]
    if weight.sum() == 0:
        return None
    mean = max(float(np.average(peak[within], weights=weight)), 0.0)
    around = wider * float(np.average(half[within], weights=weight))
    return Estimate(mean, max(mean - around, 0.0), mean + around, LEVEL, "BW")


def _peak_sum(force: StepForce, wider: float) -> Estimate:
    """Errors of force and of steps go together over a run, but not with each other."""
    taken = force.steps_per_s > 0
    each = force.steps_per_s[taken] * force.peak_bw[taken]
    by_force = wider * float((force.steps_per_s[taken] * force.half_band_bw[taken]).sum())
    half = float(np.hypot(by_force, (each * force.steps_half_band[taken]).sum()))
    total = max(float(each.sum()), 0.0)
    return Estimate(total, max(total - half, 0.0), total + half, LEVEL, "BW")


def _share(counts: FloatArray, where: np.ndarray, within: np.ndarray) -> float:
    total = float(counts[within].sum())
    return float(counts[within & where].sum()) / total if total > 0 else 0.0


def _about(runner: Runner, day: date) -> Iterator[str]:
    age = runner.age_years(day)
    yield from about_runner(runner.sex, runner.mass_kg, age)
    if age is None:
        yield "age_unknown"
    if runner.trunk_lean_deg is not None and load_table().is_beyond_lean("running", runner.trunk_lean_deg):
        yield POSTURE


def _about_run(gait: Gait, counts: FloatArray) -> Iterator[str]:
    running, limits = gait.within(State.RUNNING), measured()["measured_on"]
    if counts[running].sum() == 0:
        return
    low, high = limits["speed_m_per_s"]
    usual = usual_cadence_spm(gait.speed_m_per_s)
    with np.errstate(invalid="ignore"):
        conditions = {
            "speed_below": gait.speed_m_per_s < low,
            "speed_above": gait.speed_m_per_s > high,
            "speed_unknown": np.isnan(gait.speed_m_per_s),
            "cadence": np.abs(gait.cadence_spm / usual - 1.0) > limits["cadence_from_usual"],
            "slope": on_slope(gait.grade_percent),
            "steep_descent": gait.grade_percent < STEEP_DOWN_PERCENT,
        }
    yield from (name for name, where in conditions.items() if _share(counts, where, running) > SHARE_WORTH_A_WORD)
    if counts[gait.within(State.WALKING)].sum() > SHARE_WORTH_A_WORD * counts.sum():
        yield "run_walk"
