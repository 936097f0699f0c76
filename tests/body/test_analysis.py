"""The ensemble's summary, comparison tasks and what-ifs."""

import numpy as np
import pytest

from backstride.body.changes import Change, ChangeUnknown, Kind, StrengthOutOfRange
from backstride.body.ensemble import load_ensemble
from backstride.body.kernel.analysis import agreement, analyse, summed_up
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.member import Task, member_loads
from backstride.body.kernel.tasks import compare_tasks
from backstride.body.kernel.what_if import moved, what_if
from backstride.body.measured_range import outside_measured, widened
from backstride.body.model import Assumptions
from backstride.body.motion import Motion, named, rates
from backstride.body.person import Person
from backstride.body.results import Loads, Refused

FEW = (Assumptions(), Assumptions(inertia="de_leva_1996", freedoms="levels"), Assumptions(strength=1.0, exponent=3.0))


def sway(engine: Engine, frames: int = 40) -> Motion:
    """Standing, bending forwards a little and back, on two feet."""
    times = np.linspace(0.0, 1.0, frames)
    bend = np.radians(10.0) * (1.0 - np.cos(2.0 * np.pi * times))
    coordinates = {name: np.zeros(frames) for name in engine.map.names}
    coordinates["pelvis_tilt"] = -bend
    coordinates["hip_flexion_r"] = coordinates["hip_flexion_l"] = bend
    coordinates["pelvis_ty"] = np.full(frames, 0.93)
    return Motion(times, coordinates)


@pytest.fixture(scope="module")
def task(engine: Engine, person: Person) -> Task:
    return Task(sway(engine), person)


@pytest.fixture(scope="module")
def loads(task: Task) -> Loads:
    found = analyse(task, FEW)
    assert isinstance(found, Loads)
    return found


def test_every_estimate_lies_in_its_band_and_bending_loads_more_than_standing(loads: Loads) -> None:
    level = loads.levels["L5S1"]
    assert 1.0 < level.compression_peak_bw.value < 3.0
    assert level.compression.middle[20] > level.compression.middle[0]
    assert level.compression_mean_bw.low <= level.compression_mean_bw.value <= level.compression_mean_bw.high


def test_the_ground_force_of_slow_swaying_is_the_weight(loads: Loads) -> None:
    assert loads.vertical_force.middle.mean() == pytest.approx(1.0, abs=0.03)


def test_muscles_behind_work_and_those_before_rest(loads: Loads) -> None:
    assert loads.groups["longissimus_thoracis"].activation_peak.value > 0.1
    assert loads.groups["rectus_abdominis"].activation_right.middle[100] < 0.06  # at the deepest bend


def test_a_motion_with_too_many_failed_frames_is_refused(task: Task) -> None:
    told = member_loads(task, Assumptions())
    told.solution.outcomes[:5] = 3
    refused = summed_up(task, [told], ())
    assert isinstance(refused, Refused)
    assert refused.findings[0].code == "motion-frames-failed"
    assert refused.failed_share == pytest.approx(5 / len(told.times_s))


def test_the_packages_own_ensemble_crosses_inertia_and_freedoms() -> None:
    crossed = {(one.inertia, one.freedoms) for one in load_ensemble()}
    assert len(crossed) == 4
    assert {one.strength for one in load_ensemble()} == {1.0, 1.5, 2.0}


def test_everyday_tasks_stand_in_a_sensible_order(person: Person) -> None:
    tasks = compare_tasks(person, FEW[:2])
    peak = {name: one.compression_bw["L5S1"].value for name, one in tasks.items()}
    assert peak["standing"] < peak["leaning_30"] < peak["leaning_60"]
    assert peak["lift_10_kg_straight"] < peak["lift_20_kg_straight"] < peak["lift_20_kg_round"]
    assert 0.4 < peak["standing"] < 1.2
    assert 1.5 < peak["back_extension_hold"] < 4.0


def test_more_body_mass_is_more_load_in_newtons_and_about_the_same_in_body_weights(task: Task) -> None:
    answer = what_if(task, Change("body_mass", 1.1), FEW[:1])
    assert abs(answer.compression_peak["L5S1"].relative.value) < 0.05


def test_leaning_further_presses_more(task: Task) -> None:
    answer = what_if(task, Change("trunk_lean", 5.0), FEW[:2])
    assert answer.compression_peak["L5S1"].relative.value > 0.05
    assert answer.compression_peak["L5S1"].seen
    assert answer.change.kind is Kind.MOVEMENT


def test_weaker_extensors_work_harder_and_a_change_below_resolution_is_not_seen(task: Task) -> None:
    answer = what_if(task, Change("abdominals", 0.9), FEW[:1])
    assert answer.change.kind is Kind.MUSCLES
    assert not answer.compression_peak["L5S1"].seen


def test_longer_steps_swing_the_hips_further(engine: Engine) -> None:
    motion = sway(engine)
    longer = moved(motion, Change("step_length", 1.1))
    assert np.ptp(longer.coordinates["hip_flexion_r"]) == pytest.approx(
        1.1 * np.ptp(motion.coordinates["hip_flexion_r"])
    )


def test_unknown_and_unreachable_what_ifs_are_refused() -> None:
    with pytest.raises(ChangeUnknown, match="glutes"):
        Change("luck", 1.0)
    with pytest.raises(StrengthOutOfRange):
        Change("glutes", 0.0)


def test_agreement_with_itself_is_whole_and_with_a_flat_curve_none() -> None:
    curve = np.sin(np.linspace(0, 6, 50))
    assert agreement(curve, curve).r == pytest.approx(1.0)
    assert agreement(curve, curve).rmse_bw == 0.0
    assert agreement(curve, np.ones(50)).r == 0.0


def test_names_of_other_laboratories_become_ours(engine: Engine) -> None:
    times = np.arange(3) / 100.0
    columns = {
        "knee_angle_r": np.array([-0.1, -0.5, -0.6]),
        "lumbar_extension": np.full(3, -0.2),
        "pelvis_tilt": np.full(3, -0.1),
        "pelvis_ty": np.ones(3),
    }
    told = named(times, columns, engine.map.names)
    assert told.motion.coordinates["knee_angle_r"] == pytest.approx([0.1, 0.5, 0.6])
    assert told.motion.coordinates["lumbar_flexion"] == pytest.approx([-0.2] * 3)
    assert {finding.code for finding in told.findings} == {"motion-knee-turned", "motion-coordinate-missing"}


def test_the_filter_keeps_slow_and_takes_fast(engine: Engine) -> None:
    times = np.arange(400) / 200.0
    slow, fast = np.sin(2 * np.pi * times), 0.1 * np.sin(2 * np.pi * 60 * times)
    kept = rates(Motion(times, {"pelvis_ty": slow + fast}), ("pelvis_ty",), 10.0).values[:, 0]
    assert np.abs(kept - slow)[50:-50].max() < 0.003


def test_filtering_halves_the_power_at_the_stated_frequency() -> None:
    times = np.arange(2000) / 200.0
    wave = np.sin(2 * np.pi * 8.0 * times)
    kept = rates(Motion(times, {"x": wave}), ("x",), 8.0).values[:, 0]
    assert np.std(kept[300:-300]) / np.std(wave) == pytest.approx(2**-0.5, abs=0.02)


def test_people_few_of_whom_were_measured_get_a_wider_band(loads: Loads) -> None:
    assert outside_measured(70.0, "m") == ()
    assert outside_measured(95.0, "f") == ("not_a_man", "heavier_than_measured")
    assert widened(loads, ()) is loads
    before, after = (one.levels["L5S1"].compression_peak_bw for one in (loads, widened(loads, ("not_a_man",))))
    assert after.high - after.value == pytest.approx(1.5 * (before.high - before.value))
    assert after.value == before.value
