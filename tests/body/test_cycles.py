"""Contacts of the feet, curves over the gait cycle, plates that saw only some steps, and sizes told by markers."""

import copy
import pickle
from dataclasses import replace

import numpy as np
import pytest

from backstride.body.cycles import PERCENT, over_cycle, whole_strides
from backstride.body.gait.law import Steady
from backstride.body.gait.pose import poses
from backstride.body.kernel.analysis import summed_up
from backstride.body.kernel.contacts import contact_times
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.gait_cycle import gait_cycle
from backstride.body.kernel.ground import bears, uncovered
from backstride.body.kernel.loading import build_engine
from backstride.body.kernel.member import Task, member_loads
from backstride.body.kernel.sizes import sizes
from backstride.body.markers import Markers, landmark_of
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import GroundForce, Motion
from backstride.body.person import Person
from backstride.body.results import Loads
from backstride.units import STANDARD_GRAVITY_M_PER_S2

STRIDE_S = 0.75


@pytest.fixture(scope="module")
def running(engine: Engine, person: Person) -> Task:
    """Three strides of made-up running at 80 strides a minute; the right foot comes down at 0, 0.75, ..."""
    steady = Steady("running", 3.0, 120.0 / STRIDE_S, person.height_m)
    times = np.arange(0.0, 3.2 * STRIDE_S, 0.01)
    rates = poses(steady, engine.map.names, 2.0 * np.pi * times / STRIDE_S)
    coordinates = {name: rates.values[:, column] for column, name in enumerate(rates.names)}
    coordinates["pelvis_ty"] = np.full(len(times), 0.95) + 0.03 * np.cos(4.0 * np.pi * times / STRIDE_S)
    return Task(Motion(times, coordinates), person)


def test_each_foot_comes_down_once_a_stride_half_a_stride_apart(running: Task) -> None:
    found = contact_times(running)
    assert np.diff(found["r"]) == pytest.approx(STRIDE_S, abs=0.02)
    assert np.diff(found["l"]) == pytest.approx(STRIDE_S, abs=0.02)
    apart = np.mod(found["l"][0] - found["r"][0], STRIDE_S)
    assert apart == pytest.approx(STRIDE_S / 2.0, abs=0.03)


def test_plates_tell_contacts_where_they_saw_as_many_as_the_heel(running: Task) -> None:
    times = np.arange(0.0, 3.2 * STRIDE_S, 0.001)
    heels = contact_times(running)
    plates = []
    for shift in (0.0, STRIDE_S / 2.0):
        since = np.mod(times - heels["r"][0] - 0.03 - shift, STRIDE_S)
        up = np.where(since < 0.25, 1500.0 * np.sin(np.pi * since / 0.25), 0.0)
        zeros = np.zeros((len(times), 3))
        plates.append(GroundForce(times, np.stack([0 * up, up, 0 * up], axis=1), zeros, zeros))
    found = contact_times(replace(running, forces=(plates[0],)))
    told = [one for side in "rl" for one in found[side] if np.abs(one - heels["r"] - 0.03).min() < 0.02]
    assert len(told) >= 2


def test_a_sine_of_the_stride_comes_out_as_one_wave_with_its_peak_in_place() -> None:
    times = np.arange(0.0, 2.0, 0.005)
    strides = whole_strides({"r": np.array([0.1, 0.8, 1.5]), "l": np.array([0.4])}, times)
    assert list(strides) == ["r"]
    wave = 2.0 + np.sin(2.0 * np.pi * (times - 0.1) / 0.7)
    told = over_cycle(times, [wave, 1.1 * wave, 0.9 * wave], strides["r"], "BW")
    assert strides["r"].duration_s == pytest.approx(0.7)
    assert told.peak.value == pytest.approx(3.0, abs=0.01)
    assert told.peak.low < 3.0 < told.peak.high
    assert told.peak_at_percent.value == pytest.approx(25.0, abs=1.0)
    assert told.between_cycles == pytest.approx(0.0, abs=1e-3)
    assert told.curve.middle[[0, 50, 75]] == pytest.approx([2.0, 2.0, 1.0], abs=0.02)
    assert len(told.curve.low) == len(PERCENT)


def test_a_stride_in_which_a_contact_was_missed_is_left_out() -> None:
    strides = whole_strides({"l": np.array([0.0, 0.7, 1.4, 2.8, 3.5])}, np.arange(0.0, 4.0, 0.01))
    assert list(strides["l"].starts_s) == [0.0, 0.7, 2.8]


def test_a_single_contact_makes_no_cycle() -> None:
    assert whole_strides({"r": np.array([0.4]), "l": np.array([])}, np.arange(0.0, 1.0, 0.01)) == {}


def test_the_cycle_mirrors_from_side_to_side_and_its_mean_is_that_over_time(running: Task) -> None:
    told = [member_loads(running, Assumptions())]
    cycle = gait_cycle(told, contact_times(running))
    assert cycle is not None
    assert cycle.cycles[cycle.foot] >= 2
    work = cycle.groups["gluteus_maximus"]
    assert work.left.peak_at_percent.value == pytest.approx(work.right.peak_at_percent.value, abs=3.0)
    assert cycle.levels["L5S1"].compression.peak.value <= np.nanmax(told[0].levels["L5S1"][:, 0]) + 1e-9
    assert cycle.vertical_force.curve.middle.mean() == pytest.approx(1.0, abs=0.02)


def test_without_a_repeated_contact_there_is_no_cycle_but_loads(running: Task) -> None:
    short = replace(running, motion=running.motion.between(0.0, 0.5))
    told = summed_up(short, [member_loads(short, Assumptions())], ())
    assert isinstance(told, Loads)
    assert told.cycle is None


def test_plates_that_missed_a_step_are_not_believed_there() -> None:
    times = np.arange(0.0, 2.0, 0.005)
    weight = 700.0
    up = weight * 2.0 * np.clip(np.sin(2.0 * np.pi * times / 0.4), 0.0, None)
    seen = np.where(times < 1.0, up, 0.0)
    gaps = uncovered(up, seen, times, weight)
    assert not gaps[times < 0.9].any()
    assert gaps[(times > 1.0) & (up > weight)].all()
    assert not uncovered(up, up * 1.1, times, weight).any()
    assert bears(up, gaps, weight)
    assert not bears(up, uncovered(up, -up, times, weight), weight)


def test_a_step_beside_the_plates_is_carried_by_the_motions_own_force(running: Task) -> None:
    nothing = np.zeros((4, 3))
    idle = GroundForce(np.linspace(0.0, 3.0, 4), nothing, nothing, nothing)
    with_idle, without = (member_loads(replace(running, forces=f), Assumptions()) for f in ((idle,), ()))
    inside = slice(40, -40)
    assert with_idle.activations["gluteus_maximus_r"][inside].max() == pytest.approx(
        without.activations["gluteus_maximus_r"][inside].max(), rel=0.05
    )
    found = summed_up(replace(running, forces=(idle,)), [with_idle], ())
    assert isinstance(found, Loads)
    assert "motion-plates-elsewhere" in {finding.code for finding in found.findings}


def stood(engine: Engine, tibia: float, lost: tuple[str, ...] = ()) -> Markers:
    """Markers of a person whose shanks are longer than their height gives, standing."""
    names = ["RASI", "LASI", "RKNE", "LKNE", "RANK", "LANK"]
    size = engine.body.person.height_m / engine.body.skeleton.stature_m
    still = engine.map.expand(np.zeros((1, len(engine.map.names))))
    places = []
    for name in names:
        mark = landmark_of(name)
        assert mark is not None
        origin, axes = engine.places(still, mark.bone)
        places.append(origin[0] + axes[0] @ (np.array(mark.at_m) * size))
    for right, up in ((4, 2), (5, 3)):
        shank = places[right] - places[up]
        places[right] = places[up] + shank * (1.0 + (tibia - 1.0) * 0.43 * size / np.linalg.norm(shank))
    kept = [index for index, name in enumerate(names) if name not in lost]
    table = np.tile(np.array(places)[kept], (5, 1, 1))
    return Markers(np.arange(5) / 100.0, tuple(names[index] for index in kept), table)


def test_a_standing_trial_tells_the_length_of_shank_and_thigh(engine: Engine) -> None:
    told = sizes(engine, stood(engine, 1.06), standing=True)
    assert told.factors["tibia_r"] == pytest.approx(1.06, abs=0.01)
    assert told.factors["tibia_l"] == told.factors["tibia_r"]
    assert told.factors["femur_r"] == pytest.approx(1.0, abs=0.01)
    assert told.findings == ()


def test_a_motion_tells_the_shank_but_not_the_thigh_by_the_hip_bone(engine: Engine) -> None:
    told = sizes(engine, stood(engine, 0.95), standing=False)
    assert set(told.factors) == {"tibia_r", "tibia_l"}


def test_an_unlikely_length_is_told_and_not_taken(engine: Engine) -> None:
    told = sizes(engine, stood(engine, 1.5), standing=False)
    assert told.factors == {}
    assert [finding.code for finding in told.findings] == ["motion-size-odd"]


def test_longer_shanks_make_a_longer_body(person: Person) -> None:
    longer = replace(person, factors={"tibia_r": 1.1, "tibia_l": 1.1})
    heights = []
    for one in (person, longer):
        built = build_engine(build_body(one))
        heights.append(built.places(built.map.expand(np.zeros((1, len(built.map.names)))), "calcn_r")[0][0, 1])
    assert heights[1] < heights[0] - 0.03


def test_a_person_travels_to_another_process(person: Person) -> None:
    tall = replace(person, factors={"femur_r": 1.05})
    assert pickle.loads(pickle.dumps(tall)) == tall
    assert copy.deepcopy(tall) == tall
    assert tall.mass_kg * STANDARD_GRAVITY_M_PER_S2 == pytest.approx(686.5, abs=0.1)
