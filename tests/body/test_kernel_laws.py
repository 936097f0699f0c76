"""Laws of the kernel: what must hold whatever the motion."""

from dataclasses import replace

import mujoco
import numpy as np
import pytest

from backstride.body.kernel.balances import balance, fibres, problem
from backstride.body.kernel.engine import Engine, JointMotion, Wrench
from backstride.body.kernel.ground import motion_wrenches, root_wrench
from backstride.body.kernel.loading import build_engine, joint_motion, loading
from backstride.body.kernel.spine import in_endplate
from backstride.body.kernel.statics import solve
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import Rates
from backstride.body.person import Person
from backstride.body.skeleton import LEVELS
from backstride.units import STANDARD_GRAVITY_M_PER_S2
from tests.body.by_mujoco import arms, moved, with_muscles

MASS_KG = 70.0
BW = MASS_KG * STANDARD_GRAVITY_M_PER_S2


def standing(engine: Engine, frames: int = 1) -> Rates:
    zeros = np.zeros((frames, len(engine.map.names)))
    return Rates(np.arange(frames) / 100.0, engine.map.names, zeros, zeros, zeros)


def test_places_needs_lengths_and_arms_are_those_of_mujoco(engine: Engine) -> None:
    """In poses no one can take, so that every path meets its surfaces on every side."""
    rng = np.random.default_rng(4)
    frames, joints = 40, len(engine.joints)
    motion = JointMotion(*(rng.normal(0.0, size, (frames, joints)) for size in (0.3, 2.0, 20.0)))
    push = Wrench("calcn_r", *(rng.normal(0.0, size, (frames, 3)) for size in (500.0, 1.0, 50.0)))
    theirs = with_muscles(engine.body)
    ours = engine.balance(motion, np.repeat(np.eye(joints)[None], frames, axis=0), [push])
    for frame in range(frames):
        data, needed = moved(theirs, motion, frame), np.zeros(joints)
        mujoco.mj_rne(theirs, data, 1, needed)
        bone, moment = engine.model.body(push.bone).id, -push.moment_nm[frame]
        mujoco.mj_applyFT(theirs, data, -push.force_n[frame], moment, push.point_m[frame], bone, needed)
        assert ours.required[frame] == pytest.approx(needed, rel=1e-9, abs=1e-6)
        assert ours.lengths_m[frame] == pytest.approx(data.ten_length, abs=1e-12)
        jacobian = arms(theirs, data)
        assert np.abs(ours.changes[frame].T - jacobian).max() < 1e-12
        assert ours.speeds_m_per_s[frame] == pytest.approx(jacobian @ motion.velocities[frame], abs=1e-11)
        for found, there in zip(
            engine.places(motion.positions[[frame]], "toes_l"), (data.xpos, data.xmat), strict=True
        ):
            assert found.ravel() == pytest.approx(there[engine.model.body("toes_l").id], abs=1e-12)


def test_forward_dynamics_gives_back_what_inverse_dynamics_was_fed(engine: Engine, wriggle: Rates) -> None:
    motion = joint_motion(engine, wriggle)
    needed = engine.requirement(motion)
    data = mujoco.MjData(engine.model)
    for frame in (0, 5, 11):
        data.qpos[:], data.qvel[:] = motion.positions[frame], motion.velocities[frame]
        data.qfrc_applied[:] = needed[frame]
        mujoco.mj_forward(engine.model, data)
        moved = np.asarray(data.qacc)
        heavy = [i for i, name in enumerate(engine.joints) if "beta" not in name and "abdomen" not in name]
        assert np.abs(moved - motion.accelerations[frame])[heavy].max() < 1e-4 * np.abs(motion.accelerations).max()


def test_curved_joints_have_the_rates_of_their_positions(engine: Engine, wriggle: Rates) -> None:
    motion = joint_motion(engine, wriggle)
    step = 1e-5
    ahead = engine.map.expand(wriggle.values + step * wriggle.velocities + 0.5 * step**2 * wriggle.accelerations)
    behind = engine.map.expand(wriggle.values - step * wriggle.velocities + 0.5 * step**2 * wriggle.accelerations)
    assert np.allclose((ahead - behind) / (2 * step), motion.velocities, atol=1e-5)
    assert np.allclose((ahead - 2 * motion.positions + behind) / step**2, motion.accelerations, atol=2e-2)


def test_standing_needs_one_body_weight_from_the_ground(engine: Engine) -> None:
    wrench = root_wrench(engine, joint_motion(engine, standing(engine)))
    assert wrench.force_n[0] == pytest.approx([0.0, BW, 0.0], abs=1e-6)


def test_free_flight_needs_nothing_from_the_ground(engine: Engine) -> None:
    rest = standing(engine)
    falling = rest.accelerations.copy()
    falling[:, engine.map.names.index("pelvis_ty")] = -STANDARD_GRAVITY_M_PER_S2
    rates = Rates(rest.times_s, rest.names, rest.values, rest.velocities, falling)
    wrench = root_wrench(engine, joint_motion(engine, rates))
    assert np.abs(wrench.force_n).max() < 1e-9
    assert np.abs(wrench.moment_nm).max() < 1e-9


def test_the_ground_wrench_leaves_nothing_on_the_pelvis(engine: Engine, wriggle: Rates) -> None:
    motion = joint_motion(engine, wriggle)
    left = engine.requirement(motion, motion_wrenches(engine, motion))
    assert np.abs(left[:, :6]).max() < 1e-7


def test_the_ground_force_is_the_momentum_of_all_parts(engine: Engine, wriggle: Rates) -> None:
    step = 1e-4
    shifted = [wriggle.values + s * wriggle.velocities + 0.5 * s**2 * wriggle.accelerations for s in (-step, 0.0, step)]
    centres = np.stack([centre_of_mass(engine, engine.map.expand(values)) for values in shifted])
    acceleration = (centres[0] - 2.0 * centres[1] + centres[2]) / step**2
    force = root_wrench(engine, joint_motion(engine, wriggle)).force_n
    expected = MASS_KG * (acceleration + np.array([0.0, STANDARD_GRAVITY_M_PER_S2, 0.0]))
    assert np.abs(force - expected).max() < 1e-3 * np.abs(expected).max()


def centre_of_mass(engine: Engine, joints: np.ndarray) -> np.ndarray:
    data = mujoco.MjData(engine.model)
    out = []
    for joint in joints:
        data.qpos[:] = joint
        mujoco.mj_kinematics(engine.model, data)
        out.append(np.asarray(engine.model.body_mass) @ np.asarray(data.xipos) / engine.model.body_mass.sum())
    return np.array(out)


def mirrored(engine: Engine, rates: Rates) -> Rates:
    """Swap sides: right for left, and turn what the mirror turns."""
    names = list(rates.names)
    order, signs = [], []
    turned = {"pelvis_list", "pelvis_rotation", "pelvis_tz", "lumbar_bending", "lumbar_rotation"}
    for name in names:
        other = f"{name[:-1]}{'l' if name.endswith('r') else 'r'}" if name.endswith(("_r", "_l")) else name
        order.append(names.index(other))
        signs.append(-1.0 if name in turned else 1.0)
    flip = np.array(signs)
    parts = (rates.values, rates.velocities, rates.accelerations)
    return Rates(rates.times_s, rates.names, *(part[:, order] * flip for part in parts))


def test_left_and_right_are_mirror_images(engine: Engine, wriggle: Rates) -> None:
    one, other = loading(engine, wriggle), loading(engine, mirrored(engine, wriggle))
    for level in LEVELS:
        assert other.levels[level][:, :2] == pytest.approx(one.levels[level][:, :2], rel=1e-6, abs=1e-3)
        assert other.levels[level][:, 2] == pytest.approx(-one.levels[level][:, 2], rel=1e-6, abs=1e-3)


def test_force_between_vertebrae_carries_the_weight_above_when_no_muscle_pulls(engine: Engine) -> None:
    from backstride.body.kernel.spine import level_forces

    rest = standing(engine)
    needs = balance(engine, rest.values, joint_motion(engine, rest))
    forces = level_forces(engine, needs, np.zeros((1, len(engine.body.muscles))))
    above = sum(
        part.mass_kg
        for name, part in engine.body.inertias.items()
        if name.startswith(("lumbar", "thorax", "head", "humerus", "forearm", "hand"))
    )
    assert forces["L5S1"][0] == pytest.approx([0.0, above * STANDARD_GRAVITY_M_PER_S2, 0.0], abs=1e-3)


def test_a_muscle_presses_a_level_with_its_pull_along_its_line(engine: Engine) -> None:
    """The slides' answer equals an explicit walk along the path of a straight muscle."""
    from backstride.body.kernel.spine import level_forces

    rest = standing(engine)
    motion = joint_motion(engine, rest)
    needs = balance(engine, rest.values, motion)
    names = [muscle.name for muscle in engine.body.muscles]
    index = names.index("LTpL_L5_r")  # from the pelvis to the fifth vertebra, two points
    muscle = engine.body.muscles[index]
    ends = [engine.places(motion.positions, part.bone)[0][0] + np.array(part.at_m) for part in muscle.path]
    pull = np.zeros((1, len(names)))
    pull[0, index] = 100.0
    change = level_forces(engine, needs, pull)["L5S1"] - level_forces(engine, needs, pull * 0.0)["L5S1"]
    line = (ends[1] - ends[0]) / np.linalg.norm(ends[1] - ends[0])
    assert change[0] == pytest.approx(100.0 * line, abs=1e-9)


def test_a_level_endplate_makes_no_shear_of_a_weight_and_a_tilted_one_drives_forwards() -> None:
    up = np.array([[0.0, 100.0, 0.0]])  # the lower vertebra pushes the upper up: it carries it
    assert in_endplate(up, 0.0)[0] == pytest.approx([100.0, 0.0, 0.0])
    compression, front, side = in_endplate(up, np.radians(40.0))[0]
    assert compression == pytest.approx(100.0 * np.cos(np.radians(40.0)))
    assert front == pytest.approx(100.0 * np.sin(np.radians(40.0)))
    assert side == pytest.approx(0.0)


def test_a_push_to_the_left_by_the_lower_drives_the_upper_to_the_right() -> None:
    assert in_endplate(np.array([[0.0, 0.0, -10.0]]), 0.0)[0, 2] == pytest.approx(10.0)


def test_a_heavier_copy_of_a_runner_needs_the_same_moments_and_forces_per_mass_exactly(wriggle: Rates) -> None:
    needed = []
    for mass in (60.0, 72.0):
        heavy = build_engine(build_body(Person(mass, 1.75, "m")))
        needed.append(heavy.requirement(joint_motion(heavy, wriggle)) / mass)
    assert np.abs(needed[1] - needed[0]).max() < 1e-9 * np.abs(needed[0]).max()


def test_statics_that_are_all_scaled_give_the_same_activations_exactly(engine: Engine, wriggle: Rates) -> None:
    """Were strength, discs and reserves in proportion to mass, muscles would not know of it at all."""
    needs = balance(engine, wriggle.values, joint_motion(engine, wriggle))
    posed = problem(engine, wriggle.values, needs, fibres(engine, needs))
    scaled = replace(posed, moments=1.2 * posed.moments, required=1.2 * posed.required, sigma=1.2 * posed.sigma)
    assert np.abs(solve(scaled).activations - solve(posed).activations).max() < 1e-6


def test_a_heavier_copy_of_a_runner_bears_the_same_body_weights_but_for_strength() -> None:
    """Strength grows with mass to two thirds, area by volume, so a heavier copy works a little harder: within 3 %."""
    loads = []
    for mass in (60.0, 72.0):
        engine = build_engine(build_body(Person(mass, 1.7, "m"), Assumptions(strength=2.0)))
        rates = standing(engine)
        loads.append(loading(engine, rates).levels["L5S1"][0, 0] / (mass * STANDARD_GRAVITY_M_PER_S2))
    assert loads[1] == pytest.approx(loads[0], rel=0.03)
    assert loads[1] != loads[0]


def test_a_wrench_on_the_hand_reaches_the_spine(engine: Engine) -> None:
    rest = standing(engine)
    motion: JointMotion = joint_motion(engine, rest)
    place, _ = engine.places(motion.positions, "hand_r")
    weight = Wrench("hand_r", np.array([[0.0, -100.0, 0.0]]), place, np.zeros((1, 3)))
    slide = engine.joints.index("L5S1_y")
    change = engine.requirement(motion, [weight])[0, slide] - engine.requirement(motion)[0, slide]
    assert change == pytest.approx(100.0)


def test_a_long_motion_cut_into_pieces_gives_what_it_gives_whole(
    engine: Engine, wriggle: Rates, monkeypatch: pytest.MonkeyPatch
) -> None:
    push = Wrench("calcn_r", np.tile([10.0, 700.0, 5.0], (12, 1)), np.zeros((12, 3)), np.zeros((12, 3)))
    whole = loading(engine, wriggle, [push])
    monkeypatch.setattr("backstride.body.kernel.loading.FRAMES_AT_ONCE", 5)
    cut = loading(engine, wriggle, [push])
    assert len(cut.tensions_n) == len(whole.tensions_n) == 12
    assert cut.solution.counts() == whole.solution.counts()
    for level in LEVELS:
        assert cut.levels[level] == pytest.approx(whole.levels[level], rel=1e-5, abs=1e-3)
        assert cut.moments[level] == pytest.approx(whole.moments[level], abs=1e-9)
