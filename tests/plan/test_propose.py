"""Plans keep every hard rule whoever asks, are the same for the same inputs, and say what stands against a wish."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backstride.diary.gate import GateState
from backstride.diary.ladder import Rung, Standing
from backstride.diary.permission import NoPlan
from backstride.plan.check import violations
from backstride.plan.clashes import Give
from backstride.plan.goals import Goal
from backstride.plan.inputs import PastRun
from backstride.plan.propose import propose
from backstride.plan.reasons import DayNotInPlan, why
from backstride.plan.rules import rules
from backstride.plan.sessions import HARD_WORK, RUNNING, SessionKind


@pytest.mark.parametrize("seed", range(30))
def test_no_plan_breaks_a_hard_rule(attackers, seed):
    inputs = attackers.attacker(seed)
    proposal = propose(inputs)
    assert proposal.plan is not None or proposal.clashes
    if proposal.plan is not None:
        assert violations(proposal.plan, inputs) == ()


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    runs=st.lists(st.tuples(st.integers(1, 120), st.floats(50, 40000)), max_size=60),
    minutes=st.lists(st.sampled_from([0, 20, 45, 90, 240]), min_size=7, max_size=7),
    goal=st.sampled_from(list(Goal)),
    rung=st.sampled_from(list(Rung)),
    speed=st.floats(1.5, 5.0),
)
def test_no_history_breaks_a_hard_rule(twelve, runs, minutes, goal, rung, speed):
    inputs = twelve.inputs(
        goal,
        weeks=4,
        minutes=tuple(minutes),
        runs=tuple(PastRun(twelve.START - timedelta(days=ago), metres) for ago, metres in runs),
        standing=Standing.on_rung(rung, twelve.START),
        speed_m_per_s=speed,
    )
    plan = propose(inputs).plan
    assert plan is None or violations(plan, inputs) == ()


def case(twelve, name):
    return next(one for one in twelve.CASES if one.name == name)


def planned(twelve, name):
    return twelve.planned(case(twelve, name))[0]


@pytest.mark.parametrize("seed", range(0, 24, 8))
def test_the_same_inputs_give_the_same_plan(attackers, seed):
    assert propose(attackers.attacker(seed)) == propose(attackers.attacker(seed))


def test_somebody_new_starts_with_a_short_run_walk(twelve):
    first = next(one for one in planned(twelve, "novice_with_pain").plan.sessions if one.runs)
    assert first.kind is SessionKind.RUN_WALK
    assert first.minutes <= 30
    assert 0 < first.running_minutes <= 10


def test_after_a_gap_the_way_back_goes_by_the_usual_week(twelve):
    plan = planned(twelve, "gap_of_45_days").plan
    weeks = [
        sum(one.running_distance_m for one in plan.sessions if 0 <= (one.date - plan.start).days - 7 * n < 7)
        for n in range(12)
    ]
    first = next(one for one in plan.sessions if one.runs)
    assert first.kind is SessionKind.RUN_WALK
    assert 0.3 * 30000 <= weeks[0] <= 0.5 * 30000
    assert weeks[7] >= 0.8 * 30000
    assert "coming_back" in {reason.rule for reason in first.reasons}


def test_one_short_run_does_not_open_the_door(twelve):
    plan = planned(twelve, "one_run_of_2_km").plan
    first_week = [one for one in plan.sessions if one.runs and one.date < plan.start + timedelta(days=7)]
    assert sum(one.running_distance_m for one in first_week) <= 3000
    assert max(one.running_distance_m for one in first_week) <= 2200


def test_the_greediest_walk_through_the_plan_stays_under_the_ceiling(twelve):
    plan = planned(twelve, "one_run_of_2_km").plan
    longest = max(one.running_distance_m for one in plan.sessions)
    assert longest <= 2000 * 1.1**plan.weeks


def test_a_goal_in_reach_is_reached_and_growth_is_spread(twelve):
    proposal = planned(twelve, "only_weekends")
    longest = [
        max(s.running_distance_m for s in proposal.plan.on(d))
        for d in sorted({s.date for s in proposal.plan.sessions if s.kind is SessionKind.LONG})
    ]
    assert proposal.clashes == ()
    assert longest[-1] == max(longest) == 10000
    assert longest[0] < 8800


def test_strength_stands_in_every_week_and_hips_are_flexed(twelve):
    plan = planned(twelve, "marathoner").plan
    strength = [one for one in plan.sessions if one.kind is SessionKind.STRENGTH]
    assert len(strength) == 2 * plan.weeks
    parts = {dose.exercise for one in strength for dose in one.exercises}
    assert parts & {"banded_march", "reverse_plank_march", "seated_knee_lift"}
    assert all(dose.left_in_reserve or dose.hold_s for one in strength for dose in one.exercises)


def test_the_side_plank_comes_last_while_there_is_pain(twelve):
    plan = propose(replace(case(twelve, "novice_with_pain").inputs, minutes=(90,) * 7)).plan
    for one in plan.sessions:
        names = [dose.exercise for dose in one.exercises]
        assert "side_plank" not in names[:-1]


@pytest.mark.parametrize("gate", [state for state in GateState if state not in {GateState.GO, GateState.GENTLE}])
def test_a_closed_gate_gives_no_plan(twelve, gate):
    proposal = propose(replace(case(twelve, "marathoner").inputs, gate=gate))
    assert proposal.plan is None
    assert proposal.clashes[0].rules == ("gate",)


def test_refusals_give_no_plan(twelve):
    proposal = propose(replace(case(twelve, "marathoner").inputs, refusals=(NoPlan.UNDER_18,)))
    assert proposal.plan is None
    assert proposal.clashes[0].give is Give.NOTHING


def test_a_marathon_without_four_weeks_of_go_waits_for_them_only(twelve):
    inputs = replace(case(twelve, "marathoner").inputs, go_since=twelve.START - timedelta(days=20))
    proposal = propose(inputs)
    longest = {one.date: one.running_distance_m for one in proposal.plan.sessions}
    assert proposal.plan.goal == "marathon"
    assert (proposal.clashes[0].give, proposal.clashes[0].value) == (Give.SMALLER_GOAL, 8)
    assert max(metres for day, metres in longest.items() if day < twelve.START + timedelta(days=8)) <= 20000
    assert max(longest.values()) > 28000
    hard = [one.date for one in proposal.plan.sessions if one.kind in HARD_WORK]
    assert min(hard) >= twelve.START + timedelta(days=8)


def test_no_time_at_all_asks_for_days(twelve):
    proposal = propose(replace(case(twelve, "marathoner").inputs, minutes=(0,) * 7))
    assert proposal.plan is None
    assert proposal.clashes[-1].give is Give.MORE_DAYS


def test_too_little_time_asks_for_minutes(twelve):
    proposal = propose(replace(case(twelve, "only_weekends").inputs, minutes=(40,) * 7))
    assert proposal.clashes[0].rules == ("availability",)
    assert proposal.clashes[0].give is Give.MORE_MINUTES
    assert proposal.clashes[0].value == 20


def test_a_goal_too_far_says_how_many_weeks_are_missing(twelve):
    inputs = replace(case(twelve, "novice_with_pain").inputs, goal=Goal.TEN_KM)
    clash = propose(inputs).clashes[0]
    assert clash.give is Give.MORE_WEEKS
    longer = replace(inputs, weeks=min(inputs.weeks + round(clash.value), 26))
    more = max(one.running_distance_m for one in propose(longer).plan.sessions)
    assert more > 2 * max(one.running_distance_m for one in propose(inputs).plan.sessions)


def test_a_limit_on_minutes_asks_the_one_who_set_it(twelve):
    inputs = replace(case(twelve, "only_weekends").inputs, limits=twelve.AFTER_SURGERY)
    assert propose(inputs).clashes[0].give is Give.ASK_SOMEONE


def test_nothing_hard_the_day_before_a_test(twelve):
    found = case(twelve, "new_shoes_and_hills")
    plan = propose(found.inputs).plan
    eve = found.inputs.tests[0] - timedelta(days=1)
    assert not {one.kind for one in plan.on(eve)} & {*HARD_WORK, SessionKind.LONG, SessionKind.STRENGTH}


def test_every_session_says_why(twelve):
    plan = planned(twelve, "marathoner").plan
    for session in plan.sessions:
        assert session.reasons, session
        assert {reason.rule for reason in session.reasons} <= set(rules())
    longest = max((one for one in plan.sessions if one.kind in RUNNING), key=lambda one: one.running_distance_m)
    (told,) = [reasons for one, reasons in why(plan, longest.date) if one == longest]
    assert "longest" in {reason.rule for reason in told}


def test_a_day_outside_the_plan_is_refused(twelve):
    plan = planned(twelve, "marathoner").plan
    with pytest.raises(DayNotInPlan, match="runs from 2026-11-23"):
        why(plan, plan.start - timedelta(days=1))


def test_run_walks_add_up(twelve):
    plan = planned(twelve, "novice_with_pain").plan
    for session in plan.sessions:
        if session.kind is SessionKind.RUN_WALK:
            seconds = sum(step.duration_s * block.repeats for block in session.blocks for step in block.steps)
            running = sum(s.duration_s * b.repeats for b in session.blocks for s in b.steps if s.kind.value == "run")
            assert abs(seconds - 60 * session.minutes) <= 30
            assert running <= 60 * session.running_minutes


def test_making_a_plan_is_what_loads_the_solver():
    code = "import sys, backstride.plan.propose, backstride.plan.check; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"scipy", "numpy"} & set(loaded)
