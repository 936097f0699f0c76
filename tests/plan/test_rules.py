"""Rules and exercises as data: sources exist, sentences exist, figures are those of the sources."""

import re
from pathlib import Path

import pytest

from backstride.diary.conditions import exercise_rules
from backstride.package_data import load_toml
from backstride.plan.exercises import Tag, exercises
from backstride.plan.goals import Goal, NoSuchGoal, named, target
from backstride.plan.rules import Kind, figure, rules
from backstride.plan.sessions import SessionKind, StepKind
from backstride.texts.catalogue import catalogue

ROOT = Path(__file__).parents[2]
KEYS = set(re.findall(r"@\w+\{([^,\s]+),", (ROOT / "references.bib").read_text(encoding="utf-8")))


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_every_rule_has_sources_and_a_sentence(rule):
    assert rule.source
    assert set(rule.source) <= KEYS
    assert catalogue().has(rule.message)


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_on_judgement_alone_is_called_our_own(rule):
    if set(rule.source) == {"backstride_judgement"} and rule.strength.value == "judgement":
        assert rule.custom


def test_the_hard_rules_are_the_ones_that_were_asked_for():
    hard = {rule.id for rule in rules().values() if rule.kind is Kind.HARD}
    assert {"gate", "longest", "longest_grows_once", "week_cap", "one_change", "return_after_gap"} <= hard
    assert {"new_and_heavy", "clinician", "gentle", "condition", "pain", "four_weeks_of_go"} <= hard
    assert figure("longest", "ratio_max") == 1.1
    assert figure("week_cap", "more_m") == 3000
    assert figure("week_cap", "ratio_max") == 1.25
    assert figure("return_after_gap", "running_minutes_max") == 10


@pytest.mark.parametrize("one", exercises().values(), ids=lambda one: one.id)
def test_every_exercise_is_whole(one):
    for part in ("", "-purpose", "-how", "-harder", "-easier", "-stop"):
        assert catalogue().has(one.message + part)
    assert set(one.source) <= KEYS
    assert one.repetitions or one.hold_s
    assert {one.harder, one.easier} - {""} <= set(exercises())


def test_muscles_are_groups_of_the_body_model():
    files = ("data/muscles_trunk_myo_sim.toml", "data/muscles_leg_myo_sim.toml")
    groups = {row["group"] for name in files for row in load_toml("backstride.body", name)["muscle"]}
    assert {muscle for one in exercises().values() for muscle in one.muscles} <= groups


def test_hip_flexors_are_strengthened_and_the_side_plank_is_optional():
    front = [one for one in exercises().values() if one.part == "hip_front"]
    assert any(one.tag is Tag.STRENGTH and "psoas" in one.muscles for one in front)
    assert [one.id for one in exercises().values() if one.optional] == ["side_plank"]


def test_easy_exercises_are_not_called_strength():
    for name in ("plank", "bridge", "bird_dog", "dead_bug"):
        assert exercises()[name].tag is Tag.HOLD_TIME_AND_CONTROL
    for name in ("back_extension", "deadlift", "split_squat", "step_up"):
        assert exercises()[name].tag is Tag.STRENGTH


def test_properties_speak_the_language_of_the_conditions():
    known = {name for rule in exercise_rules().values() for name in (*rule.leaves_out, *rule.prefers)}
    assert {name for one in exercises().values() for name in one.properties} <= known


@pytest.mark.parametrize("kind", [*SessionKind, *StepKind])
def test_sessions_and_steps_have_names(kind):
    prefix = "session" if isinstance(kind, SessionKind) else "step"
    if kind is not StepKind.OTHER:
        assert catalogue().has(f"{prefix}-{kind.value.replace('_', '-')}")


@pytest.mark.parametrize("goal", Goal)
def test_every_goal_has_a_target_and_a_name(goal):
    assert target(goal, 2.5).runs_of_longest > 1
    assert catalogue().has(f"goal-{goal.value.replace('_', '-')}")
    assert named(goal.value.replace("_", " ")) is goal


def test_an_unknown_goal_names_the_known_ones():
    with pytest.raises(NoSuchGoal, match="half marathon"):
        named("ultra")
