"""What a race, worse mornings, last week's load and strength tests do to a plan, and what they never do."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backstride.diary.gate import GateState
from backstride.plan.check import violations
from backstride.plan.clashes import Give
from backstride.plan.fitting import shortened
from backstride.plan.goals import Goal
from backstride.plan.inputs import PastRun, PlanInputs, Worse
from backstride.plan.propose import propose
from backstride.plan.rules import figure
from backstride.plan.sessions import HARD_WORK, SessionKind

START = date(2026, 11, 23)
DAYS = ((1, 5500.0), (3, 5500.0), (6, 9000.0))
RUNNER = PlanInputs(
    start=START,
    weeks=8,
    goal=Goal.TEN_KM,
    minutes=(60, 60, 60, 60, 60, 120, 150),
    runs=tuple(PastRun(START - timedelta(weeks=n) + timedelta(days=d), m) for n in range(1, 13) for d, m in DAYS),
    gate=GateState.GO,
    go_since=START - timedelta(days=60),
    speed_m_per_s=2.8,
)


def planned(**more):
    inputs = replace(RUNNER, **more)
    found = propose(inputs)
    assert violations(found.plan, inputs) == ()
    return found


def metres(plan, first, days=7):
    return sum(one.running_distance_m for one in plan.sessions if first <= one.date < first + timedelta(days=days))


@pytest.fixture(scope="module")
def plain():
    return planned().plan


@pytest.mark.parametrize("days", [41, 44])
def test_a_race_is_run_on_its_day_with_lighter_days_before(days):
    race = START + timedelta(days=days)
    plan = planned(race=race).plan
    on_the_day = [one for one in plan.on(race) if one.runs]
    assert [one.running_distance_m for one in on_the_day] == [10000.0]
    assert "race" in {reason.rule for reason in on_the_day[0].reasons}
    before = metres(plan, race - timedelta(days=6), 6)
    assert before < 0.7 * metres(plan, race - timedelta(days=14))
    assert not any(one.kind in HARD_WORK for n in (1, 2) for one in plan.on(race - timedelta(days=n)))


def test_a_race_that_the_rules_do_not_reach_says_so_and_plans_what_they_leave():
    race = START + timedelta(days=20)
    found = planned(goal=Goal.HALF_MARATHON, race=race)
    clash = next(one for one in found.clashes if one.give is Give.YOUR_CHOICE)
    there = metres(found.plan, race, 1)
    assert 0 < there < 21097.5
    assert clash.value == pytest.approx(there / 1000.0, abs=0.06)


def test_a_race_outside_the_plan_changes_nothing_in_it_but_the_growth(plain):
    far = planned(race=START + timedelta(days=200))
    assert [one.date for one in far.plan.sessions if one.runs] == [one.date for one in plain.sessions if one.runs]
    assert not any(one.give is Give.YOUR_CHOICE for one in far.clashes)


def test_worse_mornings_after_distance_keep_the_longest_and_never_take_running_away(plain):
    plan = planned(worse=frozenset({Worse.DISTANCE})).plan
    longest = max(one.running_distance_m for one in plan.sessions)
    assert longest <= 9000.0 < max(one.running_distance_m for one in plain.sessions)
    assert metres(plan, START, 56) > 0.8 * metres(plain, START, 56)
    assert any(reason.rule == "worse_for_you" for one in plan.sessions for reason in one.reasons)


def test_worse_mornings_after_speed_or_hills_leave_these_out_and_nothing_else(plain):
    assert any(one.kind in HARD_WORK for one in plain.sessions)
    slow = planned(worse=frozenset({Worse.SPEED})).plan
    assert not any(one.kind in HARD_WORK for one in slow.sessions)
    likes = {"likes": frozenset({SessionKind.HILLS})}
    assert any(one.kind is SessionKind.HILLS for one in planned(**likes).plan.sessions)
    flat = planned(**likes, worse=frozenset({Worse.HILLS})).plan
    assert not any(one.kind is SessionKind.HILLS for one in flat.sessions)


def test_a_week_that_asked_much_is_not_followed_by_one_that_grows(plain):
    held = planned(loaded=True).plan
    assert metres(held, START) <= 20000.0 + figure("one_change", "distance_m")
    assert max(one.running_distance_m for one in held.sessions if one.date < START + timedelta(days=7)) <= 9000.0
    assert any(reason.rule == "load_of_last_week" for one in held.sessions for reason in one.reasons)


def test_strength_tests_step_the_exercises_up_or_down(plain):
    def first(steps):
        plan = planned(strength_steps=steps).plan
        return next(one for one in plan.sessions if one.kind is SessionKind.STRENGTH)

    assert first(0).exercises[0].exercise == "bird_dog"
    assert first(1).exercises[0].exercise == "back_extension"
    assert first(-1).exercises[0].exercise == "bird_dog"
    assert "strength_tests" in {reason.rule for reason in first(1).reasons}


def test_nobody_starts_with_the_hardest_of_a_ladder(plain):
    early = {dose.exercise for one in plain.sessions if one.date < START + timedelta(days=14) for dose in one.exercises}
    assert "seated_knee_lift" in early
    assert not early & {"reverse_plank_march", "deadlift", "single_leg_bridge", "back_extension"}


def test_the_longest_run_is_about_half_of_a_week_of_three(plain):
    for monday in (START + timedelta(weeks=n) for n in range(8)):
        longest = max(one.running_distance_m for one in plain.sessions if 0 <= (one.date - monday).days < 7)
        assert longest <= figure("long_share", "ratio_max") * metres(plain, monday) + 100.0


def test_runs_are_cut_back_to_what_the_rules_leave_and_others_stay(plain):
    double = tuple(
        replace(one, running_distance_m=2 * one.running_distance_m) if one.runs else one for one in plain.sessions
    )
    cut = replace(plain, sessions=shortened(double, RUNNER))
    assert violations(cut, RUNNER) == ()
    assert all(now.running_distance_m <= was.running_distance_m for now, was in zip(cut.sessions, double, strict=True))
    assert shortened(plain.sessions, RUNNER) == plain.sessions


def test_a_run_that_is_cut_to_nothing_is_rest(plain):
    gone = replace(RUNNER, blocked=frozenset({one.date for one in plain.sessions}))
    assert {one.kind for one in shortened([one for one in plain.sessions if one.runs], gone)} == {SessionKind.REST}
