"""The independent checker sees every broken rule, and nothing where none is broken."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from backstride.diary.gate import GateState
from backstride.diary.ladder import Rung, Standing
from backstride.diary.limits import ClinicianLimits
from backstride.diary.permission import NoPlan
from backstride.plan.check import violations
from backstride.plan.goals import Goal
from backstride.plan.inputs import Changed, InputsDoNotFit, PastRun, PlanInputs, Thing
from backstride.plan.sessions import Dose, Plan, Session, SessionKind

MONDAY = date(2026, 11, 23)
HISTORY = tuple(
    PastRun(MONDAY - timedelta(days=7 * n - d), m) for n in range(1, 13) for d, m in ((1, 5000.0), (6, 8000.0))
)
EASY, LONG, RUN_WALK = SessionKind.EASY, SessionKind.LONG, SessionKind.RUN_WALK


def inputs(**more):
    usual = {"weeks": 4, "goal": Goal.TEN_KM, "minutes": (120,) * 7, "runs": HISTORY, "gate": GateState.GO}
    return PlanInputs(start=MONDAY, **{"go_since": MONDAY - timedelta(days=60), **usual, **more})


def run(day, metres, kind=EASY, **more):
    return Session(
        MONDAY + timedelta(days=day),
        kind,
        **{"minutes": 30, "running_minutes": 10.0, **more},
        running_distance_m=metres,
    )


def broken(*sessions, goal=Goal.TEN_KM, **more):
    plan = Plan(MONDAY, 4, goal.value, tuple(sorted(sessions, key=lambda one: one.date)))
    return {one.rule for one in violations(plan, inputs(goal=goal, **more))}


def limits(**more):
    return ClinicianLimits(datetime(2026, 11, 1, tzinfo=UTC), date(2026, 11, 1), "physiotherapist", **more)


def test_a_plain_week_breaks_nothing():
    assert broken(run(1, 5000), run(6, 8000)) == set()


@pytest.mark.parametrize(("metres", "rules"), [(8800, set()), (8810, {"longest"})])
def test_a_run_may_be_a_tenth_longer(metres, rules):
    assert broken(run(6, metres)) == rules


@pytest.mark.parametrize("kind", [EASY, LONG, RUN_WALK, SessionKind.STRIDES, SessionKind.HILLS, SessionKind.TEMPO])
def test_every_kind_of_running_counts(kind):
    assert "longest" in broken(run(6, 9500, kind))


def test_two_runs_of_one_day_are_one():
    assert {"longest", "availability"} <= broken(run(6, 5000), run(6, 5000, LONG))


def test_the_longest_grows_once_in_seven_days():
    assert "longest_grows_once" in broken(run(0, 8500), run(6, 9000))
    assert "longest_grows_once" not in broken(run(0, 8500), run(7, 9000))


def test_growth_before_the_plan_counts():
    grown = (*HISTORY[2:], PastRun(MONDAY - timedelta(days=3), 8700.0))
    assert "longest_grows_once" in broken(run(3, 9000), runs=grown)
    assert "longest_grows_once" not in broken(run(4, 9000), runs=grown)


def test_a_tenth_more_each_run_is_caught():
    runs = [run(2 * n, 8000 * 1.1 ** (n + 1)) for n in range(12)]
    assert "longest_grows_once" in broken(*runs)


def test_a_week_holds_three_kilometres_or_a_quarter_more():
    assert "week_cap" not in broken(run(0, 8000), run(2, 4000), run(4, 4250))
    assert "week_cap" in broken(run(0, 8000), run(2, 4000), run(4, 4400))


def test_weeks_nobody_knows_are_skipped_and_missing_ones_are_nothing():
    assert "week_cap" in broken(run(0, 4000), runs=(PastRun(MONDAY - timedelta(days=2), 4000.0),))
    unknown = frozenset(MONDAY - timedelta(weeks=n) for n in range(1, 4))
    assert "week_cap" not in broken(run(0, 8000), run(2, 8000), unknown_weeks=unknown)


@pytest.mark.parametrize("history", [(), tuple(PastRun(MONDAY - timedelta(days=n), 12000.0) for n in (45, 47, 50))])
def test_after_a_gap_only_a_short_run_walk_will_do(history):
    assert broken(run(0, 1000, RUN_WALK, minutes=30, running_minutes=10.0), runs=history) == set()
    assert "return_after_gap" in broken(run(0, 1000, EASY), runs=history)
    assert "return_after_gap" in broken(run(0, 1000, RUN_WALK, minutes=31), runs=history)
    assert "return_after_gap" in broken(run(0, 1400, RUN_WALK, running_minutes=10.5), runs=history)


def test_thirty_days_are_a_gap():
    at_29, at_30 = ((PastRun(MONDAY - timedelta(days=n), 8000.0),) for n in (29, 30))
    assert "return_after_gap" not in broken(run(0, 3000), runs=at_29)
    assert "return_after_gap" in broken(run(0, 3000), runs=at_30)


def test_a_week_counts_from_the_first_day_of_the_plan_as_well():
    wednesday = MONDAY + timedelta(days=2)
    runs = (run(2, 6000), run(5, 8000), run(7, 8000))
    assert "week_cap" not in broken(*runs)
    assert "week_cap" in broken(*runs, began=wednesday)


def test_somebody_new_and_heavy_stays_below_three_kilometres():
    week = [run(n, 1000.0, RUN_WALK, running_minutes=8.0) for n in (0, 2, 4)]
    assert "new_and_heavy" in broken(*week, runs=(), bmi=31.0)
    assert "new_and_heavy" not in broken(*week[:2], runs=(), bmi=31.0)
    assert "new_and_heavy" not in broken(*week, runs=(), bmi=30.0)


def test_a_heavy_runner_of_many_weeks_is_not_new():
    assert "new_and_heavy" not in broken(run(1, 5000), run(6, 8000), bmi=34.0)


def test_one_thing_changes_in_a_week():
    tempo = run(2, 5000, SessionKind.TEMPO, fast_minutes=10.0)
    assert "one_change" not in broken(tempo, run(6, 8000))
    assert "one_change" in broken(tempo, run(6, 8700))
    shoes = (Changed(MONDAY + timedelta(days=3), Thing.SHOES),)
    assert "one_change" in broken(tempo, changes=shoes)
    assert "one_change" in broken(run(6, 8700), changes=shoes)
    assert "one_change" not in broken(run(6, 8000), changes=shoes)


@pytest.mark.parametrize("gate", [state for state in GateState if state not in {GateState.GO, GateState.GENTLE}])
def test_a_closed_gate_allows_nothing(gate):
    assert "gate" in broken(Session(MONDAY, SessionKind.WALK, 30), gate=gate)


@pytest.mark.parametrize("refusal", NoPlan)
def test_nobody_who_gets_no_plan_gets_one(refusal):
    assert "no_plan" in broken(Session(MONDAY, SessionKind.WALK, 30), refusals=(refusal,))


@pytest.mark.parametrize(
    ("said", "session"),
    [
        (limits(may_run=False), run(1, 3000)),
        (limits(no_impact_until=MONDAY + timedelta(days=5)), run(4, 3000)),
        (limits(minutes_max=20), run(1, 3000)),
        (limits(run_walk_only=True), run(1, 3000)),
        (
            limits(no_back_bending=True),
            Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("back_extension", 3, 12),)),
        ),
        (
            limits(no_loaded_bending=True),
            Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("hip_hinge", 3, 12),)),
        ),
        (limits(lift_max_kg=5.0), Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("deadlift", 3, 8),))),
    ],
)
def test_what_a_professional_wrote_is_kept(said, session):
    assert "clinician" in broken(session, limits=said)
    assert "clinician" not in broken(session)


@pytest.mark.parametrize(
    "session",
    [
        run(0, 3000),
        run(0, 3000, RUN_WALK, minutes=31),
        run(0, 8500, RUN_WALK),
        run(0, 3000, RUN_WALK, fast_minutes=2.0),
    ],
)
def test_gentle_mode_is_kept(session):
    assert "gentle" in broken(session, gate=GateState.GENTLE)
    ended = {"gate": GateState.GENTLE, "gentle_until": MONDAY - timedelta(days=1)}
    assert "gentle" not in broken(session, **ended)


@pytest.mark.parametrize(
    ("rung", "session"),
    [
        (Rung.HOLD, run(1, 8500)),
        (Rung.HOLD, run(1, 5000, SessionKind.TEMPO, fast_minutes=10.0)),
        (Rung.EASIER, run(1, 4100)),
        (Rung.RUN_WALK, run(1, 3000)),
        (Rung.RUN_WALK, run(1, 3000, RUN_WALK, minutes=31)),
        (Rung.CROSS_TRAINING, run(1, 1000, RUN_WALK)),
        (Rung.CROSS_TRAINING, Session(MONDAY, SessionKind.STRENGTH, 20)),
        (Rung.ASK, Session(MONDAY + timedelta(days=6), SessionKind.CYCLE, 20)),
    ],
)
def test_pain_is_heeded(rung, session):
    assert "pain" in broken(session, standing=Standing.on_rung(rung, MONDAY))
    assert "pain" not in broken(session)


@pytest.mark.parametrize(
    ("condition", "session"),
    [
        ("pars_stress", Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("back_extension", 3, 12),))),
        ("pars_stress", run(1, 5000, SessionKind.STRIDES, fast_minutes=2.0)),
        ("osteoporosis_or_vertebral_fracture", run(1, 5000)),
        (
            "osteoporosis_or_vertebral_fracture",
            Session(MONDAY, SessionKind.MOBILITY, 10, exercises=(Dose("lumbar_rotation", 2, 8),)),
        ),
        ("sacroiliac_pain", Session(MONDAY, SessionKind.MOBILITY, 10, exercises=(Dose("lumbar_rotation", 2, 8),))),
        (
            "disc_with_leg_pain",
            Session(MONDAY, SessionKind.MOBILITY, 10, exercises=(Dose("hamstring_stretch", 2, hold_s=30),)),
        ),
        ("stenosis", Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("back_extension", 3, 12),))),
        ("surgery_within_year", Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("plank", 3, hold_s=20),))),
        ("surgery_within_year", run(1, 3000)),
        ("no_breath_holding", Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("deadlift", 3, 8),))),
    ],
)
def test_conditions_leave_things_out(condition, session):
    assert "condition" in broken(session, conditions=frozenset({condition}))
    assert "condition" not in broken(session)


def test_a_professional_may_allow_running_and_exercises_by_name():
    said = limits(may_run=True, exercises=("plank",))
    session = Session(MONDAY, SessionKind.STRENGTH, 20, exercises=(Dose("plank", 3, hold_s=20),))
    assert broken(run(1, 5000), session, conditions=frozenset({"surgery_within_year"}), limits=said) == set()


def test_hard_work_and_the_marathon_wait_for_four_weeks_of_go():
    tempo = run(0, 5000, SessionKind.TEMPO, fast_minutes=10.0)
    assert "four_weeks_of_go" in broken(tempo, go_since=MONDAY - timedelta(days=27))
    assert "four_weeks_of_go" in broken(tempo, go_since=None)
    assert "four_weeks_of_go" not in broken(tempo, go_since=MONDAY - timedelta(days=28))
    growing = run(6, 20000, SessionKind.LONG)
    waiting = {"goal": Goal.MARATHON, "go_since": MONDAY - timedelta(days=21)}
    assert "four_weeks_of_go" in broken(growing, **waiting)
    assert "four_weeks_of_go" not in broken(run(6, 5000, SessionKind.LONG), **waiting)
    assert "four_weeks_of_go" not in broken(growing, **{**waiting, "go_since": MONDAY - timedelta(days=28)})


def test_time_at_hand_is_kept():
    assert "availability" in broken(run(0, 3000, minutes=31), minutes=(30,) * 7)
    assert "availability" in broken(run(0, 3000), blocked=frozenset({MONDAY}))


def test_inputs_that_cannot_be_are_refused():
    with pytest.raises(InputsDoNotFit, match="weeks is 27"):
        inputs(weeks=27)
    with pytest.raises(InputsDoNotFit, match="seven numbers"):
        inputs(minutes=(30,) * 6)
    with pytest.raises(InputsDoNotFit, match="start the plan later"):
        replace(inputs(), runs=(PastRun(MONDAY, 5000.0),))
