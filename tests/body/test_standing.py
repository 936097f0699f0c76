"""A standing man stands, lifts move, and changes of form go the way their names say: body by body."""

import numpy as np
import pytest

from backstride.body.changes import Change
from backstride.body.ensemble import load_ensemble
from backstride.body.gait.form import added
from backstride.body.kernel.balances import balance, fibres, toppling_stiffness, trunk_stiffness
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import build_engine, joint_motion
from backstride.body.kernel.postures import load_tasks, pose_values, support_wrenches, task_rates
from backstride.body.kernel.tasks import group_activation, task_loading
from backstride.body.kernel.what_if import moved
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import Motion
from backstride.body.person import Person
from backstride.units import body_weight_n

ERECTORS = ("longissimus_thoracis", "longissimus_lumborum", "iliocostalis")


@pytest.mark.parametrize("member", load_ensemble())
def test_the_back_holds_a_standing_body_up_and_not_the_belly(person: Person, member: Assumptions) -> None:
    engine = build_engine(build_body(person, member))
    found = task_loading(engine, load_tasks()["standing"])
    back, belly = (group_activation(engine, found, groups, "r")[0] for groups in (ERECTORS, ("rectus_abdominis",)))
    assert back > belly
    assert 0.0 < found.moments["L5S1"][0, 0] / person.mass_kg < 0.1
    assert 0.4 < found.levels["L5S1"][0, 0] / body_weight_n(person.mass_kg) < 1.3


def test_the_trunk_of_a_standing_body_bears_its_mass_one_centimetre_ahead_of_the_lowest_disc(engine: Engine) -> None:
    values = pose_values(engine, load_tasks()["standing"])
    assert engine.above("lumbar5", values)[1][0] == pytest.approx(0.01, abs=1e-5)


def test_muscles_keep_the_trunk_from_toppling_and_stronger_ones_give_no_more(person: Person) -> None:
    for strength in (1.0, 2.0):
        engine = build_engine(build_body(person, Assumptions(strength=strength)))
        found = task_loading(engine, load_tasks()["standing"])
        rates = task_rates(engine, load_tasks()["standing"])
        flexion = engine.map.columns(rates.values, ("lumbar_flexion",))
        needs = engine.balance(joint_motion(engine, rates), flexion)
        stiffness = float(np.sum(10.0 * found.tensions_n[0] * needs.changes[0, 0] ** 2 / needs.lengths_m[0]))
        assert 60.0 < toppling_stiffness(engine) < 130.0
        assert stiffness == pytest.approx(toppling_stiffness(engine), rel=0.1)


def test_discs_share_what_keeps_the_trunk_up_only_where_levels_turn_on_their_own(
    engine: Engine, levels_engine: Engine
) -> None:
    rates = task_rates(engine, load_tasks()["standing"])
    needed = []
    for one in (engine, levels_engine):
        needs = balance(one, rates.values, joint_motion(one, rates))
        needed.append(trunk_stiffness(one, needs, fibres(one, needs))[1][0])
    assert np.all(needed[1] < needed[0])


def test_a_lift_that_moves_presses_more_than_the_same_lift_held_still(engine: Engine) -> None:
    row = load_tasks()["lift_20_kg_straight"]
    held = task_loading(engine, {name: value for name, value in row.items() if name != "lasts_s"})
    lifted = task_loading(engine, row)
    most = lifted.levels["L5S1"][:, 0].max() / held.levels["L5S1"][0, 0]
    assert 1.05 < most < 1.6


def test_feet_stay_where_they_are_while_a_load_is_lifted_and_bear_all_of_it(engine: Engine) -> None:
    row = load_tasks()["lift_20_kg_straight"]
    rates = task_rates(engine, row)
    joints = joint_motion(engine, rates)
    feet = np.mean([engine.places(joints.positions, foot)[0] for foot in row["supports"]], axis=0)
    assert np.abs(feet - feet[0]).max() < 1e-9
    assert np.abs(rates.velocities[[0, -1]]).max() < 1e-9
    pushes = support_wrenches(engine, joints, [], row["supports"])
    assert sum(one.force_n[0, 1] for one in pushes) == pytest.approx(
        body_weight_n(engine.body.person.mass_kg), rel=2e-3
    )


def test_the_bird_dog_is_held_by_the_knee_of_one_side_and_the_hand_of_the_other() -> None:
    knee, hand = load_tasks()["bird_dog"]["supports"]
    assert {knee[-1], hand[-1]} == {"r", "l"}


def test_a_pelvis_that_drops_drops_on_the_free_side(engine: Engine) -> None:
    waves, _ = added("opposite_pelvis_drop", 5.0, 0.35)
    values = np.zeros((1, len(engine.map.names)))
    for name, share in waves.items():
        values[0, engine.map.names.index(name)] = np.radians(5.0) * share
    assert hip_heights(engine, values)["l"] < hip_heights(engine, values)["r"]  # the right foot stands
    standing_left = {name: np.zeros(3) for name in engine.map.names} | {"knee_angle_r": np.full(3, 1.5)}
    dropped = moved(Motion(np.arange(3.0), standing_left), Change("opposite_pelvis_drop", 5.0)).coordinates
    frame = np.array([[dropped[name][0] for name in engine.map.names]])
    assert hip_heights(engine, frame)["r"] < hip_heights(engine, frame)["l"]


def hip_heights(engine: Engine, values: np.ndarray) -> dict[str, float]:
    joints = engine.map.expand(values)
    return {side: float(engine.places(joints, f"femur_{side}")[0][0, 1]) for side in "rl"}
