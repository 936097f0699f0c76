"""Strength gets harder: more of one exercise, then a harder one, then load; what was logged decides first."""

from dataclasses import replace
from itertools import pairwise

import pytest

from backstride.plan.exercises import exercises
from backstride.plan.goals import Goal
from backstride.plan.strength import strength_doses


@pytest.fixture(scope="module")
def runner(twelve):
    return twelve.inputs(Goal.KEEP_WELL, equipment=frozenset({"weight", "step", "band"}))


def dose_of(inputs, part, week):
    found = [
        one for n in (0, 1) for one in strength_doses(inputs, 60, week, n) if exercises()[one.exercise].part == part
    ]
    return found[0]


def amount(one):
    return one.sets * (one.repetitions or one.hold_s)


@pytest.mark.parametrize("part", ["back", "hip_back", "hip_front", "legs", "hip_side", "trunk_front", "calf"])
def test_every_part_gets_harder_for_a_quarter(runner, part):
    doses = [dose_of(runner, part, week) for week in range(12)]
    for before, after in pairwise(doses):
        if before.exercise == after.exercise and not after.load:
            assert amount(after) >= amount(before)
        if before.load and before.exercise == after.exercise:
            assert after.steps >= before.steps
    assert (doses[-1].exercise, amount(doses[-1]), doses[-1].steps) != (doses[0].exercise, amount(doses[0]), 0)
    assert all(one.rest_s >= 30 and one.tempo in {"steady", "slow", "pause"} for one in doses)


def test_from_body_weight_to_load(runner):
    loaded = dose_of(runner, "legs", 16)
    assert (loaded.load, loaded.steps > 0) == ("weight", True)
    bare = dose_of(replace(runner, equipment=frozenset()), "legs", 16)
    assert (bare.load, bare.exercise) == ("slower", "split_squat")


def test_what_was_left_in_the_last_sets_decides(runner):
    plain = dose_of(runner, "back", 1)
    less = dose_of(replace(runner, left_in_reserve=(("bird_dog", 0),)), "back", 1)
    more = dose_of(replace(runner, left_in_reserve=(("bird_dog", 6),)), "back", 1)
    assert amount(less) < amount(plain)
    assert (plain.exercise, more.exercise) == ("bird_dog", "back_extension")


def test_every_exercise_has_an_easier_and_a_harder_way():
    from backstride.texts.catalogue import catalogue

    for one in exercises().values():
        assert catalogue().has(one.message + "-easier")
        assert catalogue().has(one.message + "-harder")
