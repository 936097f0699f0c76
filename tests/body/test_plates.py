"""Force plates are held against the motion: faults put into them are found, and mended or said."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from backstride.body.kernel.engine import Engine
from backstride.body.kernel.ground import motion_wrenches
from backstride.body.kernel.loading import joint_motion
from backstride.body.kernel.member import Task
from backstride.body.kernel.plates import Held, held_against_motion
from backstride.body.motion import GroundForce, Motion, rates
from backstride.formats.motion.plates import tidy

Fault = Callable[[tuple[GroundForce, ...]], tuple[GroundForce, ...]]


@pytest.fixture(scope="module")
def bouncing(engine: Engine) -> Task:
    """A made-up run of 1.5 s with plates under both feet that say what the motion asks for."""
    t = np.arange(0.0, 1.5, 0.005)
    w = 2.0 * np.pi * 1.4
    coordinates = {
        "pelvis_ty": 0.9 + 0.03 * np.cos(2.0 * w * t), "pelvis_tilt": -0.1 + 0.0 * t,
        "hip_flexion_r": 0.3 + 0.4 * np.cos(w * t), "hip_flexion_l": 0.3 - 0.4 * np.cos(w * t),
        "knee_angle_r": 0.8 - 0.5 * np.sin(w * t), "knee_angle_l": 0.8 + 0.5 * np.sin(w * t),
        "lumbar_flexion": -0.1 + 0.02 * np.cos(2.0 * w * t),
    }  # fmt: skip
    motion = Motion(t, coordinates)
    moving = rates(motion, engine.map.names, 12.0)
    joints = joint_motion(engine, moving)
    pushes = motion_wrenches(engine, joints)
    return Task(motion, engine.body.person, tuple(_plate(engine, joints.positions, moving.times_s, w) for w in pushes))


def _plate(engine: Engine, positions: np.ndarray, times: np.ndarray, push: object) -> GroundForce:
    foot = engine.places(positions, push.bone)[0]  # type: ignore[attr-defined]
    return GroundForce(times, push.force_n, foot * [1.0, 0.0, 1.0], np.zeros_like(foot))  # type: ignore[attr-defined]


def read(task: Task, fault: Fault) -> tuple[Held, set[str]]:
    found = tidy(fault(task.forces))
    held = held_against_motion(replace(task, forces=found.plates))
    return held, {finding.code for finding in (*found.findings, *held.findings)}


def test_plates_that_fit_are_believed_in_silence(bouncing: Task) -> None:
    held, codes = read(bouncing, lambda plates: plates)
    assert held.believed
    assert not codes


@pytest.mark.parametrize("late_s", [-0.03, -0.013, 0.008, 0.03])
def test_a_clock_that_is_off_is_set_right_and_said(bouncing: Task, late_s: float) -> None:
    held, codes = read(bouncing, lambda plates: tuple(replace(p, times_s=p.times_s + late_s) for p in plates))
    assert codes == {"motion-plates-clock"}
    (finding,) = held.findings
    assert finding.values["way"] == ("late" if late_s > 0.0 else "early")
    assert finding.values["ms"] == pytest.approx(1000.0 * abs(late_s), abs=2.0)
    assert held.task.forces[0].times_s[0] == pytest.approx(bouncing.forces[0].times_s[0], abs=0.002)
    assert held.believed


def test_millimetres_are_read_as_such_plate_by_plate(bouncing: Task) -> None:
    def one_in_mm(plates: tuple[GroundForce, ...]) -> tuple[GroundForce, ...]:
        far = replace(plates[0], point_m=(plates[0].point_m + 30.0) * 1000.0)
        return (far, *plates[1:])

    found = tidy(one_in_mm(bouncing.forces))
    assert {f.code for f in found.findings} == {"motion-force-places-in-mm"}
    assert np.allclose(found.plates[0].point_m, bouncing.forces[0].point_m + 30.0)
    assert np.allclose(found.plates[1].point_m, bouncing.forces[1].point_m)


def test_one_wild_row_changes_nothing_but_is_counted(bouncing: Task) -> None:
    def wild(plates: tuple[GroundForce, ...]) -> tuple[GroundForce, ...]:
        force, point = plates[0].force_n.copy(), plates[0].point_m.copy()
        row = int(np.argmax(force[:, 1])) + 3
        point[row] = [272.7, 0.0, 5.0]
        force[row + 20] = [0.0, -237.0, 0.0]
        return (replace(plates[0], force_n=force, point_m=point), *plates[1:])

    held, codes = read(bouncing, wild)
    assert codes == {"motion-force-rows-wild"}
    assert held.believed
    assert np.abs(held.task.forces[0].force_n - bouncing.forces[0].force_n).max() < 60.0


def test_places_under_the_other_foot_are_not_believed(bouncing: Task) -> None:
    held, codes = read(
        bouncing,
        lambda plates: tuple(replace(p, point_m=p.point_m + np.array([1.2, 0.0, 0.0])) for p in plates),
    )
    assert codes == {"motion-force-places-astray"}
    assert not held.believed
    assert held.loads.forces == ()


def test_forces_into_the_ground_are_turned_round(bouncing: Task) -> None:
    held, codes = read(bouncing, lambda plates: tuple(replace(p, force_n=-p.force_n) for p in plates))
    assert codes == {"motion-forces-turned"}
    assert held.believed


@pytest.mark.parametrize("scale", [0.75, 1.3])
def test_forces_that_the_motion_does_not_ask_for_leave_the_spine_to_momentum(bouncing: Task, scale: float) -> None:
    held, codes = read(bouncing, lambda plates: tuple(replace(p, force_n=p.force_n * scale) for p in plates))
    assert "motion-plates-disagree" in codes
    assert not held.believed
    assert len(held.task.forces) == 2  # still told beside the motion


def test_a_motion_without_plates_is_left_as_it_is(bouncing: Task) -> None:
    alone = replace(bouncing, forces=())
    assert held_against_motion(alone) == Held(alone, believed=True, findings=())
