"""Laws of the small parts of the plan: workouts for the watch, runs cut back, and rules at their edges."""

from datetime import date, timedelta

from backstride.diary.gate import GateState
from backstride.plan.check import violations
from backstride.plan.fitting import shortened
from backstride.plan.goals import Goal
from backstride.plan.inputs import Changed, PastRun, PlanInputs, Thing
from backstride.plan.rules import Kind, rules
from backstride.plan.sessions import Dose, Plan, Session, SessionKind
from backstride.plan.shapes import run_walk
from backstride.plan.steps import Length, workout

MONDAY = date(2026, 11, 23)


def past(*weeks, days=((1, 5000.0), (6, 8000.0))):
    return tuple(PastRun(MONDAY - timedelta(days=7 * n - d), m) for n in weeks for d, m in days)


def inputs(**more):
    usual = {"weeks": 4, "goal": Goal.TEN_KM, "minutes": (120,) * 7, "runs": past(*range(1, 13)), "gate": GateState.GO}
    return PlanInputs(start=MONDAY, **{"go_since": MONDAY - timedelta(days=60), **usual, **more})


def run(day, metres, kind=SessionKind.EASY, **more):
    told = {"minutes": 30, "running_minutes": 10.0, **more}
    return Session(MONDAY + timedelta(days=day), kind, running_distance_m=metres, **told)


def found(*sessions, **more):
    plan = Plan(MONDAY, 4, "10_km", tuple(sorted(sessions, key=lambda one: one.date)))
    return violations(plan, inputs(**more))


def broken(*sessions, **more):
    return {one.rule for one in found(*sessions, **more)}


def test_a_run_walk_is_a_workout_of_turns():
    blocks = workout(run(0, 1500.0, SessionKind.RUN_WALK, blocks=run_walk(30.0, 10.0)))
    assert [block.repeats for block in blocks] == [1, 10]
    run_step, walk_step = blocks[1].steps
    assert (run_step.length, run_step.rest, walk_step.rest) == (Length.TIME_S, False, True)
    assert sum(step.value * block.repeats for block in blocks for step in block.steps) <= 1800.0


def test_a_strength_session_is_a_workout_of_sets_with_a_minute_of_rest():
    doses = (Dose("side_plank", 3, hold_s=20), Dose("step_up", 2, repetitions=10))
    hold, steps = workout(Session(MONDAY, SessionKind.STRENGTH, 25, exercises=doses))
    assert (hold.repeats, steps.repeats) == (3, 2)
    assert [(one.length, one.value) for one in hold.steps] == [(Length.TIME_S, 20.0), (Length.TIME_S, 60.0)]
    assert [one.rest for one in steps.steps] == [False, True]
    assert (steps.steps[0].length, steps.steps[0].value) == (Length.REPETITIONS, 10.0)
    assert (hold.steps[0].exercise, steps.steps[1].exercise) == ("side_plank", "")


def test_a_session_of_rest_has_no_steps_and_a_walk_one():
    assert workout(Session(MONDAY, SessionKind.REST)) == ()
    (block,) = workout(Session(MONDAY, SessionKind.WALK, 40))
    assert (block.repeats, block.steps[0].value) == (1, 2400.0)


def test_runs_are_cut_back_to_what_the_rules_leave_and_keep_what_they_are():
    long, walk = run(6, 20_000.0, SessionKind.LONG, minutes=120), run(2, 9000.0, SessionKind.RUN_WALK, minutes=60)
    cut_walk, cut_long = shortened([walk, long], inputs())
    assert cut_long.kind is SessionKind.LONG
    assert cut_walk.kind is SessionKind.RUN_WALK
    assert 8000.0 < cut_long.running_distance_m <= 1.1 * 8800.0
    assert 8000.0 <= cut_walk.running_distance_m <= 8800.0
    assert cut_walk.blocks
    assert cut_long.fast_minutes == cut_long.hill_minutes == 0.0


def test_a_run_on_a_day_without_time_becomes_rest():
    (rest,) = shortened([run(0, 5000.0)], inputs(minutes=(0, *(120,) * 6)))
    assert (rest.kind, rest.running_distance_m) == (SessionKind.REST, 0.0)


def test_hills_are_a_change_beside_new_shoes():
    shoes = (Changed(MONDAY + timedelta(days=2), Thing.SHOES),)
    hills = run(1, 5000.0, SessionKind.HILLS, hill_minutes=8.0)
    assert "one_change" in broken(hills, run(6, 8000.0), changes=shoes)
    assert "one_change" not in broken(hills, run(6, 8000.0))


def test_somebody_heavy_is_new_until_four_weeks_had_running():
    one_week = tuple(PastRun(MONDAY - timedelta(days=n), 2000.0) for n in range(1, 6))
    long_ago = tuple(PastRun(MONDAY - timedelta(weeks=30 + n), 2000.0) for n in range(8)) + one_week[:1]
    for runs in (one_week, long_ago):
        assert "new_and_heavy" in broken(run(1, 2000.0), run(3, 2000.0), runs=runs, bmi=35.0)
    assert "new_and_heavy" not in broken(run(1, 2000.0), run(3, 2000.0), bmi=35.0)


def test_the_first_run_after_a_gap_holds_some_running():
    none = run(1, 0.0, SessionKind.RUN_WALK, running_minutes=0.0)
    some = run(1, 1500.0, SessionKind.RUN_WALK, running_minutes=10.0)
    assert "return_after_gap" in broken(none, runs=())
    assert "return_after_gap" not in broken(some, runs=())


def test_what_a_condition_forbids_may_have_nothing_of_it():
    told = found(run(1, 5000.0), conditions=frozenset({"surgery_within_year"}))
    assert {(one.value, one.bound) for one in told if one.rule == "condition"} == {(5000.0, 0.0)}


def test_hard_rules_stand_first_and_every_one_names_its_source():
    every = list(rules.__wrapped__().values())
    kinds = [one.kind for one in every]
    assert kinds.index(Kind.PREFERENCE) > 5
    assert all(one.source for one in every)
