"""Scenes: what the table of them keeps of the body model, and the laws that a looked-up scene obeys."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.body import scenes
from backstride.body.ensemble import load_ensemble
from backstride.body.gait.law import Steady, usual_cadence_spm
from backstride.body.gait.motion import step
from backstride.body.kernel.loading import build_engine, joint_motion
from backstride.body.model import Assumptions, build_body
from backstride.body.scenes import (
    SPEEDS,
    NoSuchScene,
    anatomy,
    change_names,
    gait_scene,
    packed,
    pose_names,
    pose_scene,
    unpacked,
)
from tools.load_grid import PERSONS
from tools.load_table import data_sha256

BONES = [name for name, _ in anatomy().bones]
GAITS = st.tuples(st.sampled_from(["running", "walking"]), st.floats(0.5, 6.0), st.floats(100.0, 210.0))


def test_the_table_was_made_from_the_data_that_ship():
    assert scenes._meta()["data_sha256"] == data_sha256()
    assert scenes._meta()["members"] == len(load_ensemble())


@given(GAITS)
@settings(max_examples=30, deadline=None)
def test_every_gait_is_whole_and_possible(gait):
    kind, speed, cadence = gait
    scene = gait_scene(kind, speed, cadence)
    for values in (scene.places_m, scene.turns, scene.work, scene.pressed_bw):
        assert np.isfinite(values).all()
        assert len(values) == 48
    assert np.linalg.norm(scene.turns, axis=-1) == pytest.approx(1.0)
    assert 0.0 <= scene.work.min() <= scene.work.max() <= 1.0
    assert (np.diff(scene.pressed_bw, axis=-1) >= 0.0).all()
    assert scene.step_s == pytest.approx(60.0 / cadence)


@pytest.mark.parametrize("kind", ["running", "walking"])
def test_the_second_step_mirrors_the_first(kind):
    scene = gait_scene(kind, SPEEDS[kind][1])
    right, left = BONES.index("tibia_r"), BONES.index("tibia_l")
    first, second = scene.places_m[:24], scene.places_m[24:]
    assert second[:, left] == pytest.approx(first[:, right] * [1.0, 1.0, -1.0])
    names = [line.name for line in anatomy().lines]
    assert scene.work[24:, names.index("soleus_l")] == pytest.approx(scene.work[:24, names.index("soleus_r")])


@pytest.mark.parametrize("speed", [2.0, 2.8, 4.0, 5.0])
def test_bones_keep_their_length_between_the_speeds_of_the_table(speed):
    scene, standing = gait_scene("running", speed), pose_scene("standing")
    for below, above in (("femur_r", "tibia_r"), ("tibia_l", "talus_l"), ("humerus_r", "forearm_r")):
        ends = [BONES.index(below), BONES.index(above)]
        length = np.linalg.norm(np.diff(scene.places_m[:, ends], axis=1)[:, 0], axis=1)
        usual = np.linalg.norm(np.diff(standing.places_m[0, ends], axis=0))
        assert length == pytest.approx(usual, rel=0.03)


def test_a_node_is_what_the_kernel_says():
    """Places of the drawn body at a speed of the table, against MuJoCo, in the pelvis's own place."""
    person, speed = PERSONS["m"], SPEEDS["running"][2]
    engine = build_engine(build_body(person, Assumptions()))
    gait = Steady("running", speed, usual_cadence_spm("running", speed), person.height_m)
    joints = joint_motion(engine, step(engine, gait).rates).positions
    scene = gait_scene("running", speed)
    pelvis, foot = (engine.places(joints, bone)[0] for bone in ("pelvis", "calcn_r"))
    drawn = scene.places_m[:24, BONES.index("calcn_r")] - scene.places_m[:24, BONES.index("pelvis")]
    assert drawn == pytest.approx(foot - pelvis, abs=1e-3)


def test_running_leaves_the_ground_and_walking_does_not():
    feet = [BONES.index(name) for name in ("calcn_r", "calcn_l", "toes_r", "toes_l")]
    lowest = {
        kind: gait_scene(kind, speed).places_m[:, feet, 1].min(axis=1)
        for kind, speed in (("running", 3.5), ("walking", 1.2))
    }
    assert lowest["running"].min() == pytest.approx(0.0, abs=0.01)
    assert lowest["running"].max() > lowest["walking"].max()


def test_faster_running_presses_more_and_a_lean_changes_it():
    slow, fast = (gait_scene("running", speed).pressed_bw[:, 0, 1].max() for speed in (2.0, 5.0))
    assert slow < fast
    leaning = gait_scene("running", 3.0, None, ("trunk_lean", 5.0))
    assert leaning.pressed_bw[:, 0, 1].max() > gait_scene("running", 3.0).pressed_bw[:, 0, 1].max()


def test_every_pose_and_change_that_is_named_is_there():
    assert all(len(pose_scene(name).places_m) == 1 for name in pose_names())
    assert len(change_names()) == 6
    for change in change_names():
        assert len(gait_scene("running", 3.0, None, change).places_m) == 48


def test_what_is_not_there_is_named():
    with pytest.raises(NoSuchScene, match="standing"):
        pose_scene("handstand")
    with pytest.raises(NoSuchScene):
        gait_scene("running", 3.0, None, ("trunk_lean", 90.0))


@given(st.lists(st.lists(st.integers(-9000, 9000), min_size=3, max_size=3), min_size=1, max_size=30))
def test_packing_loses_nothing(rows):
    values = np.array(rows, dtype=float)
    assert unpacked(packed(values)) == pytest.approx(values)


def test_the_table_is_small_and_holds_plain_arrays():
    table = scenes._table()
    assert json.loads(str(table["meta"]))["version"].startswith("scenes/")
    assert sum(array.nbytes for array in table.values()) < 2_000_000
