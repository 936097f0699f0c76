"""The body as data: masses, places, symmetry, curves."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.body.inertia import INERTIA_SETS, joined
from backstride.body.model import RHYTHM_LEVELS, Assumptions, build_body, rhythm_shares
from backstride.body.muscles import (
    LEG_GROUPS,
    TRUNK_GROUPS,
    Point,
    force_length,
    force_velocity,
    load_muscles,
    passive_force,
)
from backstride.body.person import Person
from backstride.body.skeleton import VERTEBRAE, neutral_places
from backstride.runner import RunnerOutOfRange

MAN = Person(75.0, 1.75, "m")


@settings(deadline=None, max_examples=15)
@given(st.floats(40, 120), st.floats(1.45, 2.05), st.sampled_from(["f", "m"]), st.sampled_from(INERTIA_SETS))
def test_parts_weigh_as_much_as_the_person_and_resist_turning(mass: float, height: float, sex: str, which: str) -> None:
    parts = build_body(Person(mass, height, sex), Assumptions(inertia=which)).inertias  # type: ignore[arg-type]
    assert sum(part.mass_kg for part in parts.values()) == pytest.approx(mass)
    for part in parts.values():
        moments = np.linalg.eigvalsh(part.tensor_kg_m2)
        assert moments.min() > 0.0
        assert moments.max() <= moments[:2].sum() * (1.0 + 1e-9)


@pytest.mark.parametrize("which", INERTIA_SETS)
def test_the_trunk_keeps_the_mass_of_its_source_above_the_pelvis(which: str) -> None:
    body = build_body(MAN, Assumptions(inertia=which))  # type: ignore[arg-type]
    limbs = [f"{bone}_{side}" for bone in ("humerus", "forearm", "hand") for side in "rl"]
    above = sum(body.inertias[name].mass_kg for name in (*VERTEBRAE, "thorax", "head", *limbs))
    assert above / MAN.mass_kg == pytest.approx(0.49, abs=0.01)  # Dumas 2007 and de Leva 1996 agree here


def test_inertia_grows_with_mass_and_height_as_solids_do() -> None:
    one, other = (build_body(Person(60.0 * f, 1.70, "f")).inertias["thorax"] for f in (1.0, 1.5))
    assert np.allclose(other.tensor_kg_m2, 1.5 * one.tensor_kg_m2)
    taller = build_body(Person(60.0, 1.87, "f")).inertias["thorax"]
    assert np.allclose(taller.tensor_kg_m2, 1.21 * one.tensor_kg_m2, rtol=0.03)


def test_joining_parts_is_the_parallel_axis_rule() -> None:
    parts = build_body(MAN).inertias
    both = joined([parts["femur_r"], parts["femur_r"].at(np.array([0.0, 0.0, -0.2]))])
    assert both.mass_kg == pytest.approx(2.0 * parts["femur_r"].mass_kg)
    swing = parts["femur_r"].mass_kg * 2.0 * 0.1**2
    assert both.tensor_kg_m2[0, 0] == pytest.approx(2.0 * parts["femur_r"].tensor_kg_m2[0, 0] + swing)


def test_left_is_the_mirror_of_right() -> None:
    places = neutral_places(build_body(MAN).skeleton.bones)
    for name, place in places.items():
        if name.endswith("_r"):
            left = places[f"{name[:-2]}_l"]
            assert left == pytest.approx((place[0], place[1], -place[2]))


def test_every_group_has_muscles_and_every_muscle_a_group() -> None:
    groups = {muscle.group for muscle in load_muscles()}
    assert groups == {*TRUNK_GROUPS, *LEG_GROUPS}


def test_one_psoas_runs_from_each_vertebra_over_the_pelvis_to_the_femur() -> None:
    psoas = [muscle for muscle in load_muscles() if muscle.group == "psoas" and muscle.side == "r"]
    assert {muscle.path[0].bone for muscle in psoas} == set(VERTEBRAE)
    for muscle in psoas:
        assert muscle.path[-1].bone == "femur_r"
        assert any(isinstance(part, Point) and part.bone == "pelvis" for part in muscle.path)


@pytest.mark.parametrize("rhythm", ["christophy", "raabe", "even", "caudal"])
def test_shares_of_a_rhythm_add_up_to_the_whole(rhythm: str) -> None:
    for shares in rhythm_shares(rhythm).values():  # type: ignore[arg-type]
        assert len(shares) == len(RHYTHM_LEVELS)
        assert sum(shares) == pytest.approx(1.0, abs=0.002)


def test_curves_of_the_fibre() -> None:
    at = np.array
    assert force_length(at(1.0)) == pytest.approx(1.0)
    assert force_velocity(at(0.0)) == pytest.approx(1.0)
    assert force_velocity(at(-10.0)) == pytest.approx(0.0)
    assert 1.3 < force_velocity(at(10.0)) <= 1.4
    assert passive_force(at(0.99)) == pytest.approx(0.0)
    assert passive_force(at(1.6)) == pytest.approx(1.0)


@given(st.floats(-12, 12), st.floats(-12, 12))
def test_the_faster_a_fibre_shortens_the_less_it_bears(one: float, other: float) -> None:
    slow, fast = max(one, other), min(one, other)
    assert force_velocity(np.array(fast)) <= force_velocity(np.array(slow)) + 1e-12


@pytest.mark.parametrize(("mass", "height"), [(10.0, 1.7), (70.0, 0.5), (400.0, 1.7)])
def test_no_body_is_built_of_what_no_person_is(mass: float, height: float) -> None:
    with pytest.raises(RunnerOutOfRange):
        Person(mass, height, "m")
