"""The ladder of pain, done against planned, and plans that change only for a cause."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backstride.diary.gate import GateState
from backstride.diary.kit import ExerciseSet
from backstride.diary.ladder import Rung, Standing
from backstride.plan.check import violations
from backstride.plan.done import Status, done_against_planned
from backstride.plan.goals import Goal
from backstride.plan.inputs import PastRun
from backstride.plan.ladder import rung_on
from backstride.plan.living import Change, adapt, differences
from backstride.plan.propose import propose
from backstride.plan.sessions import SessionKind

DAY = date(2026, 11, 23)


def test_a_plan_counts_on_usual_mornings_and_never_on_asking_for_ever():
    """Days ahead are drawn as they come if mornings stay as usual: a rung every two days, and again after asking."""
    easier = Standing.on_rung(Rung.EASIER, DAY)
    assert [rung_on(easier, DAY, DAY + timedelta(days=n)) for n in range(6)] == [2, 2, 1, 1, 0, 0]
    asking = Standing.on_rung(Rung.ASK, DAY)
    assert [rung_on(asking, DAY, DAY + timedelta(days=n)) for n in (0, 6, 7, 9, 11, 13)] == [5, 5, 3, 2, 1, 0]
    held = easier.held_until(DAY + timedelta(days=9), DAY)
    assert [rung_on(held, DAY, DAY + timedelta(days=n)) for n in (0, 2, 8, 9)] == [2, 1, 1, 0]
    today_alone = replace(easier, after=Rung.HOLD)
    assert [rung_on(today_alone, DAY, DAY + timedelta(days=n)) for n in range(3)] == [2, 1, 0]
    waiting = replace(easier, not_before=DAY + timedelta(days=3), usual_mornings=1)
    assert [rung_on(waiting, DAY, DAY + timedelta(days=n)) for n in (1, 2, 3, 5)] == [2, 2, 1, 0]


@pytest.fixture(scope="module")
def running(twelve):
    case = next(one for one in twelve.CASES if one.name == "pain_jump_in_week_3")
    return case.inputs, propose(case.inputs).plan


def later(inputs, plan, days, *, share=1.0, **more):
    today = plan.start + timedelta(days=days)
    done = tuple(PastRun(s.date, s.running_distance_m * share) for s in plan.sessions if s.runs and s.date < today)
    hard = tuple(
        replace(run, fast_minutes=s.fast_minutes)
        for run, s in zip(done, [s for s in plan.sessions if s.runs], strict=False)
    )
    return replace(inputs, start=today, runs=(*inputs.runs, *(run for run in hard if run.running_m > 0)), **more)


@pytest.mark.parametrize("days", [1, 4, 7, 17, 30, 60])
def test_what_was_done_as_planned_changes_nothing(running, days):
    inputs, plan = running
    found = adapt(plan, later(inputs, plan, days))
    assert found.differences == ()
    assert found.causes == ()
    assert found.plan.sessions == tuple(one for one in plan.sessions if one.date >= found.plan.start)


def test_three_weeks_without_running_plan_from_where_the_runner_is(running):
    inputs, plan = running
    now = later(inputs, plan, 21, share=0.0)
    found = adapt(plan, now)
    assert found.causes
    assert violations(found.plan, replace(now, weeks=found.plan.weeks, end=plan.end)) == ()
    first = next(one for one in found.plan.sessions if one.runs)
    before = next(one for one in plan.sessions if one.id == first.id)
    assert first.running_distance_m < before.running_distance_m


def test_a_jump_of_pain_makes_it_easier_at_once_and_comes_back_slowly(running):
    inputs, plan = running
    now = later(inputs, plan, 17, standing=Standing.on_rung(Rung.RUN_WALK, plan.start + timedelta(days=17)))
    found = adapt(plan, now)
    assert "pain" in found.causes
    week = [one for one in found.plan.sessions if one.runs and one.date < now.start + timedelta(days=2)]
    longest = max(run.running_m for run in now.runs if (now.start - run.day).days <= 30)
    assert all(one.running_distance_m <= longest / 2 for one in week)
    assert not any(one.kind in {SessionKind.TEMPO, SessionKind.STRIDES, SessionKind.LONG} for one in week)


def test_asking_leaves_walks_and_rest_until_somebody_can_be_asked(running):
    inputs, plan = running
    now = later(inputs, plan, 17, standing=Standing.on_rung(Rung.ASK, plan.start + timedelta(days=17)))
    ahead = adapt(plan, now).plan.sessions
    week = {one.kind for one in ahead if one.date < now.start + timedelta(days=7)}
    assert week <= {SessionKind.WALK, SessionKind.REST}
    assert any(one.runs for one in ahead if one.date >= now.start + timedelta(days=7))


@pytest.mark.parametrize("gate", [GateState.EMERGENCY, GateState.SEE_SOMEONE, GateState.STALE, GateState.NEVER_ASKED])
def test_a_closed_gate_takes_every_session_away(running, gate):
    inputs, plan = running
    found = adapt(plan, later(inputs, plan, 17, gate=gate))
    assert found.plan is None
    left = [
        one for one in plan.sessions if one.date >= plan.start + timedelta(days=17) and one.kind is not SessionKind.REST
    ]
    assert len(found.differences) == len(left)
    assert {one.change for one in found.differences} == {Change.REMOVED}


def test_only_the_weeks_with_a_cause_change(running):
    inputs, plan = running
    away = frozenset(plan.start + timedelta(days=n) for n in (22, 23))
    found = adapt(plan, later(inputs, plan, 14, blocked=away))
    monday = plan.start + timedelta(days=21)
    assert found.causes == ("availability",)
    assert found.differences
    assert all(monday <= one.day < monday + timedelta(days=14) for one in found.differences)


def test_a_new_goal_is_a_cause(running):
    inputs, plan = running
    found = adapt(plan, later(inputs, plan, 14, goal=Goal.KEEP_WELL))
    assert found.causes == ("goal",)


def test_adapting_twice_changes_nothing_more(running):
    inputs, plan = running
    now = later(inputs, plan, 17, standing=Standing.on_rung(Rung.RUN_WALK, plan.start + timedelta(days=17)))
    once = adapt(plan, now).plan
    assert adapt(once, now).differences == ()


def test_a_plan_does_not_differ_from_itself(running):
    _, plan = running
    assert differences(plan.sessions, plan.sessions) == ()


def test_done_against_planned(running):
    _, plan = running
    runs = [one for one in plan.sessions if one.runs][:4]
    strength = next(one for one in plan.sessions if one.kind is SessionKind.STRENGTH)
    free = next(
        one.date for one in plan.sessions if not any(s.runs for s in plan.on(one.date)) and one.date > runs[0].date
    )
    done = [
        PastRun(runs[0].date, runs[0].running_distance_m),
        PastRun(runs[1].date, runs[1].running_distance_m / 2),
        PastRun(runs[2].date, runs[2].running_distance_m * 1.3),
        PastRun(free, 1000.0),
    ]
    log = [ExerciseSet("bridge", strength.date, repetitions=10)]
    found = done_against_planned(plan, done, log, runs[3].date + timedelta(days=1))
    status = {(one.day, one.planned.kind if one.planned else None): one.status for one in found}
    assert [status[one.date, one.kind] for one in runs] == [
        Status.AS_PLANNED,
        Status.SHORTER,
        Status.LONGER,
        Status.MISSED,
    ]
    assert status[free, None] is Status.EXTRA
    assert status[strength.date, SessionKind.STRENGTH] is Status.SHORTER
