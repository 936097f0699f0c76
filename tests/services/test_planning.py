"""Plans from a home: behind the gate, from what the home holds, the same for the same, changed only for a cause."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.bounds import OutOfBounds
from backstride.diary.check import Answer, SafetyCheck
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateClosed, GateReading, GateRecord, GateState, Why, reading
from backstride.diary.hold_tests import Change as HeldChange
from backstride.diary.kit import Surface, Worn
from backstride.diary.ladder import Cause as Binds
from backstride.diary.ladder import Rung, Standing
from backstride.diary.limits import ClinicianLimits
from backstride.diary.questions import Group, questions
from backstride.diary.today import Leg, Settled, Taps, TodayRule
from backstride.diary.triggers import Cause, Trigger
from backstride.diary.unlock import Allowed
from backstride.estimates import Estimate
from backstride.learn.verdict import Direction
from backstride.plan.check import violations
from backstride.plan.done import Status
from backstride.plan.goals import Goal
from backstride.plan.inputs import Changed, InputsDoNotFit, Thing, Worse
from backstride.plan.moving import NothingToMove
from backstride.plan.propose import propose
from backstride.plan.reasons import DayNotInPlan
from backstride.plan.sessions import Plan, Session, SessionKind
from backstride.runner import Change
from backstride.runs.motion_state import State
from backstride.runs.recording import Sport
from backstride.services.classified import Class, class_of
from backstride.services.gate import NoPlanForYou
from backstride.services.learning.values import AskedQuestion, AskedQuestions
from backstride.services.plan_values import AcceptedPlan, PlanPreferences, PreferencesDoNotFit
from backstride.services.planning.inputs import (
    Known,
    Said,
    easy_speed,
    gentle_until,
    go_since,
    new_kit,
    past_runs,
    plan_inputs,
    unknown_weeks,
)
from backstride.services.planning.planning import Planning, StartIsPast
from backstride.services.planning.state import NoPlanYet
from backstride.services.planning.witnesses import hard_minutes, hard_runs, is_loaded, strength_steps, worse_after
from backstride.services.records import RunRow, ZoneSource
from backstride.services.safety.back import back_now
from backstride.services.safety.check import Spoken

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 8, tzinfo=CET)
TODAY = NOW.date()
NONE = {"none_of_these": True}
PREFERENCES = PlanPreferences(Goal.TEN_KM, 4)
EMERGENCIES = [question.identifier for question in questions() if question.group is Group.EMERGENCY]
CALLS: dict[str, Callable[[Planning, datetime], object]] = {
    "propose": lambda planning, now: planning.propose(PREFERENCES, None, now=now),
    "accept": lambda planning, now: planning.accept(PREFERENCES, None, now=now),
    "current": lambda planning, now: planning.current(now=now),
    "why": lambda planning, now: planning.why(TODAY, now=now),
    "adapt": lambda planning, now: planning.adapt(now=now),
    "accept_change": lambda planning, now: planning.accept_change(now=now),
    "history": lambda planning, now: planning.history(now=now),
}
"""Every advice about plans."""


@pytest.fixture
def home(tmp_path) -> Backstride:
    opened = open_backstride(tmp_path / "home")
    told = Change(date(2020, 1, 1), birth_year=1988, mass_kg=70, height_m=1.75, zone="Europe/Berlin")
    opened.me.tell(told, NOW)
    return opened


@pytest.fixture
def open_home(home) -> Backstride:
    home.safety.answer(NONE, NOW)
    return home


def run_row(day: date, metres: float | None, *, treadmill: bool = False, minutes: float = 30.0) -> RunRow:
    """A run as the home keeps it, with as much as plans read."""
    facts: Any = SimpleNamespace(
        sport=Sport.RUNNING,
        running_share=1.0,
        running_distance_m=metres,
        run_m=metres,
        moving_s=60.0 * minutes,
        elapsed_s=60.0 * minutes,
        climb_m=None,
        descent_m=None,
        steps=None,
        treadmill=False,
    )
    start = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
    where = ("Europe/Berlin", ZoneSource.FILE, day)
    return RunRow(f"run-{day}", Sport.RUNNING, "running", start, *where, facts, None, (), treadmill=treadmill)


def known(runs=(), entries=(), record: GateRecord | None = None, **other: Any) -> Known:
    runner: Any = SimpleNamespace(age_years=lambda _: 38, mass_kg=70.0, height_m=1.75)
    held = record or GateRecord("me", checks=(check_on(TODAY),))
    back = back_now(held, runs, entries, (), TODAY)
    return replace(Known(TODAY, held, runs, (), entries, back, runner, None), **other)


def check_on(day: date, **answers: str) -> SafetyCheck:
    told = {q.identifier: Answer(answers.get(q.identifier, "no")) for q in questions()}
    return SafetyCheck(datetime(day.year, day.month, day.day, 8, tzinfo=CET), told, 38)


def regular(until: date = TODAY, every: int = 2, metres: float = 5000.0, count: int = 40) -> list[RunRow]:
    return [run_row(until - timedelta(days=every * n), metres) for n in range(1, count)]


# The gate


def test_every_advice_about_plans_is_in_the_table():
    advice = {name for name in vars(Planning) if class_of(Planning, name) is Class.ADVICE}
    assert advice == set(CALLS)


def test_never_asked_refuses_all_and_an_open_gate_does_not(home):
    for call in CALLS.values():
        with pytest.raises(GateClosed):
            call(home.planning, NOW)
    home.safety.answer(NONE, NOW)
    assert home.planning.accept(PREFERENCES, None, now=NOW).plan
    for call in CALLS.values():
        call(home.planning, NOW)


@pytest.mark.parametrize("reply", ["yes", "not_sure"])
@pytest.mark.parametrize("sign", EMERGENCIES)
def test_each_emergency_answer_alone_refuses_every_advice_about_plans(open_home, sign, reply):
    open_home.records.accept_plan(kept_plan())
    told = {question.identifier: "no" for question in questions()}
    open_home.safety.answer({**told, sign: reply}, NOW + timedelta(minutes=1))
    later = NOW + timedelta(minutes=2)
    for name, call in CALLS.items():
        with pytest.raises(GateClosed) as closed:
            call(open_home.planning, later)
        assert closed.value.reading.state is GateState.EMERGENCY, name
    assert all(done.day < TODAY for done in open_home.planning.done(TODAY))


def test_what_is_ahead_is_no_fact(open_home):
    open_home.records.accept_plan(kept_plan())
    assert open_home.planning.done(TODAY) == ()
    assert [one.status for one in open_home.planning.done(TODAY + timedelta(days=2))] == [Status.MISSED] * 2


def kept_plan() -> AcceptedPlan:
    days = [TODAY + timedelta(days=n) for n in range(14)]
    sessions = tuple(Session(day, SessionKind.EASY, 30, 4000.0, 25.0) for day in days)
    return AcceptedPlan(NOW, PREFERENCES, Plan(TODAY, 2, "10_km", sessions))


def test_a_child_gets_no_plan(open_home):
    open_home.me.tell(Change(TODAY, birth_year=2010), NOW)
    for call in CALLS.values():
        with pytest.raises(NoPlanForYou):
            call(open_home.planning, NOW)


def test_29_days_after_the_answers_nobody_gets_a_plan(open_home):
    open_home.records.accept_plan(kept_plan())
    for call in CALLS.values():
        with pytest.raises(GateClosed):
            call(open_home.planning, NOW + timedelta(days=29))


def test_nobody_accepted_means_nothing_to_show(open_home):
    for name in ("current", "why", "adapt", "accept_change"):
        with pytest.raises(NoPlanYet, match="--accept"):
            CALLS[name](open_home.planning, NOW)


# Proposing and keeping


def test_the_same_home_gives_the_same_plan_and_proposing_keeps_nothing(open_home):
    first = open_home.planning.propose(PREFERENCES, None, now=NOW)
    assert first == open_home.planning.propose(PREFERENCES, None, now=NOW)
    assert open_home.planning.history(now=NOW) == ()


def test_what_was_accepted_comes_back_whole_and_its_history_stays(open_home):
    planning = open_home.planning
    plan = planning.accept(PREFERENCES, None, now=NOW).plan
    other = PlanPreferences(
        Goal.FIVE_KM, 3, (30, 0, 30, 0, 30, 0, 60), frozenset({SessionKind.SWIM}), equipment=frozenset({"band"})
    )
    planning.accept(other, None, now=NOW)
    held = open_backstride(open_home.home.folder).planning.history(now=NOW)
    assert [one.preferences for one in held] == [PREFERENCES, other]
    assert held[0].plan == plan


def test_a_plan_that_is_kept_starts_today_or_later(open_home):
    with pytest.raises(StartIsPast, match="or later"):
        open_home.planning.accept(PREFERENCES, TODAY - timedelta(days=1), now=NOW)


def test_a_start_before_a_run_is_refused():
    with pytest.raises(InputsDoNotFit, match="start the plan later"):
        plan_inputs(known([run_row(TODAY, 5000.0)]), PREFERENCES, TODAY)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [({"weeks": 27}, "27"), ({"minutes": (60,)}, "seven numbers"), ({"equipment": frozenset({"rope"})}, "band")],
)
def test_preferences_outside_a_plan_are_refused(wrong, says):
    with pytest.raises((PreferencesDoNotFit, OutOfBounds), match=says):
        replace(PREFERENCES, **wrong)


def test_why_knows_only_days_of_the_plan(open_home):
    open_home.planning.accept(PREFERENCES, None, now=NOW)
    with pytest.raises(DayNotInPlan):
        open_home.planning.why(date(2020, 1, 1), now=NOW)


# Living with it


def test_nothing_changes_without_a_cause(open_home):
    open_home.planning.accept(PREFERENCES, None, now=NOW)
    found = open_home.planning.accept_change(now=NOW)
    assert (found.adaptation.causes, found.adaptation.differences) == ((), ())
    assert len(open_home.planning.history(now=NOW)) == 1


def test_a_plan_that_the_rules_no_longer_allow_is_never_shown_as_it_was(open_home):
    open_home.records.accept_plan(kept_plan())
    found = open_home.planning.current(now=NOW)
    assert "return_after_gap" in found.adaptation.causes
    first = next(one for one in found.plan.sessions if one.runs)
    assert (first.kind, first.minutes <= 30) == (SessionKind.RUN_WALK, True)
    assert found.removed


def test_a_jump_of_pain_makes_the_rest_gentle_by_itself(open_home):
    open_home.planning.accept(PREFERENCES, None, now=NOW)
    open_home.records.add_to_gate(Trigger(NOW + timedelta(minutes=1), Cause.SCORE_HIGH))
    with pytest.raises(GateClosed):
        open_home.planning.current(now=NOW + timedelta(minutes=2))
    later = NOW + timedelta(minutes=3)
    open_home.safety.answer(NONE, later)
    assert open_home.gate.reading(later).state is GateState.GENTLE
    plan = open_home.planning.current(now=later).plan
    gentle = [one for one in plan.sessions if one.date < TODAY + timedelta(days=14) and one.runs]
    assert {one.kind for one in gentle} <= {SessionKind.RUN_WALK}
    assert all(one.minutes <= 30 for one in gentle)


def test_new_limits_shorten_what_was_accepted(open_home):
    open_home.planning.accept(PREFERENCES, None, now=NOW)
    open_home.safety.tell_limits(ClinicianLimits(NOW, TODAY, "physiotherapist", may_run=True, minutes_max=15))
    found = open_home.planning.current(now=NOW)
    assert "clinician" in found.adaptation.causes
    assert all(one.minutes <= 15 for one in found.plan.sessions if one.runs)


def test_today_knows_what_is_planned(open_home):
    taps = Taps(1, Leg.NOTHING, Settled.SETTLED)
    assert open_home.today.answer(taps, now=NOW).answer.rule is not TodayRule.NOTHING_PLANNED
    plan = open_home.planning.accept(PREFERENCES, None, now=NOW).plan
    day = next(one.date for one in plan.sessions if one.runs)
    then = NOW + timedelta(days=(day - TODAY).days)
    found = open_home.today.answer(taps, now=then).answer
    run = next(one for one in open_home.planning.current(now=then).plan.on(day) if one.runs)
    assert (found.rule, found.minutes_max) == (TodayRule.NOTHING_AGAINST, run.minutes)
    for n in range(7):
        then = NOW + timedelta(days=n)
        planned = any(one.runs for one in open_home.planning.current(now=then).plan.on(then.date()))
        rule = open_home.today.answer(taps, now=then).answer.rule
        assert (rule is TodayRule.NOTHING_PLANNED) is not planned


def test_a_plan_that_has_ended_shows_nothing_ahead(open_home):
    open_home.records.accept_plan(
        replace(kept_plan(), plan=replace(kept_plan().plan, start=TODAY - timedelta(days=30), weeks=1, sessions=()))
    )
    assert open_home.planning.current(now=NOW).plan.sessions == ()


# What a plan is made from


def test_a_treadmill_counts_only_when_it_is_right():
    belt = run_row(TODAY - timedelta(days=3), 6000.0, treadmill=True)
    said = run_row(TODAY - timedelta(days=2), 5000.0)
    worn = [Worn(said.run_id, TODAY, 5000.0, surface=Surface.TREADMILL)]
    assert [run.running_m for run in past_runs([belt, said], worn)] == [0.0, 0.0]
    assert [run.running_m for run in past_runs([belt, said], worn, calibrated=True)] == [6000.0, 5000.0]


def test_45_days_without_running_start_with_a_part_of_the_usual_run_in_turns_with_walking(open_home):
    inputs = plan_inputs(known(regular(until=TODAY - timedelta(days=45))), PREFERENCES, TODAY)
    plan = propose(inputs).plan
    first = next(one for one in plan.sessions if one.runs)
    assert (first.kind, first.running_distance_m <= 0.5 * 5000.0) == (SessionKind.RUN_WALK, True)
    assert violations(plan, inputs) == ()


def test_a_week_without_a_word_is_a_week_without_running(open_home):
    assert plan_inputs(known(regular()), PREFERENCES, TODAY).unknown_weeks == frozenset()
    entry: Any = SimpleNamespace(kind=EntryKind.AFTER_RUN, day=date(2026, 11, 11))
    assert unknown_weeks([run_row(date(2026, 11, 12), 5000.0)], [entry]) == frozenset()
    assert unknown_weeks([], [entry]) == {date(2026, 11, 9)}


def test_new_shoes_are_the_change_of_their_week():
    days = {"old": TODAY - timedelta(days=90), "new": TODAY - timedelta(days=3), "gone": TODAY - timedelta(days=20)}
    worn = [Worn(f"run-{day}", day, 5000.0, shoe_id) for shoe_id, day in days.items()]
    assert new_kit(worn, TODAY) == (Changed(days["new"], Thing.SHOES),)
    assert new_kit(worn[1:2], TODAY) == ()


def test_a_new_surface_is_a_change_of_its_week_too():
    days = [TODAY - timedelta(days=n) for n in (40, 4)]
    worn = [
        Worn(f"run-{day}", day, 5000.0, surface=on) for day, on in zip(days, (Surface.ROAD, Surface.TRAIL), strict=True)
    ]
    assert new_kit(worn, TODAY) == (Changed(days[1], Thing.SURFACE),)


def test_a_run_today_leaves_today_alone(open_home, monkeypatch):
    plan = open_home.planning.propose(PREFERENCES, None, now=NOW).plan
    assert plan.start == TODAY
    ran = [run_row(TODAY, 2000.0)]
    monkeypatch.setattr(type(open_home.records), "runs", lambda _: ran)
    monkeypatch.setattr(type(open_home.records), "runs_started", lambda *_: ran)
    assert open_home.planning.propose(PREFERENCES, None, now=NOW).plan.start == TODAY + timedelta(days=1)


def test_the_easy_speed_is_the_middle_of_the_last_runs():
    assert easy_speed(regular(count=3)) is None
    assert easy_speed(regular(metres=5400.0)) == 3.0


def test_one_band_that_just_fails_does_not_send_a_regular_runner_to_the_beginning():
    assert plan_inputs(known(regular(metres=8000.0), tolerated_m=1000.0), PREFERENCES, TODAY).tolerated_m == 4000.0
    assert plan_inputs(known(regular(metres=8000.0), tolerated_m=6000.0), PREFERENCES, TODAY).tolerated_m == 6000.0
    assert plan_inputs(known(regular(metres=8000.0)), PREFERENCES, TODAY).tolerated_m is None


def test_go_is_counted_from_when_it_has_stood_without_a_break():
    days = [TODAY - timedelta(days=n) for n in (40, 20)]
    record = GateRecord("me", checks=tuple(map(check_on, days)))
    assert go_since(record, TODAY) == days[0]
    late = GateRecord("me", checks=tuple(check_on(TODAY - timedelta(days=n)) for n in (50, 20)))
    assert go_since(late, TODAY) == TODAY - timedelta(days=20)
    assert go_since(GateRecord("me"), TODAY) is None


def test_a_break_that_was_answered_on_the_same_day_is_a_break():
    jump = Trigger(datetime(2026, 11, 2, 7, tzinfo=CET), Cause.WORDS_IN_NOTE)
    checks = (check_on(TODAY - timedelta(days=40)), check_on(date(2026, 11, 2)))
    assert go_since(GateRecord("me", checks, triggers=(jump,)), TODAY) == date(2026, 11, 3)


def test_the_gate_is_gentle_for_two_weeks_after_a_jump_and_the_ladder_says_what_may_be_run():
    jump = Trigger(datetime(2026, 11, 20, 7, tzinfo=CET), Cause.SCORE_HIGH)
    record, last = GateRecord("me", (check_on(TODAY),), triggers=(jump,)), date(2026, 12, 3)
    assert gentle_until(reading(record, TODAY), TODAY) < TODAY
    assert back_now(record, (), (), (), TODAY).standing.grows_from == last + timedelta(days=1)
    assert reading(replace(record, checks=(check_on(last),)), last).state is GateState.GENTLE
    assert reading(replace(record, checks=(check_on(last),)), last + timedelta(days=1)).state is GateState.GO


def test_gentle_mode_by_a_professionals_word_has_no_end_of_its_own():
    word = GateReading(GateState.GENTLE, Why.PROFESSIONAL_SAID, until=date(2026, 12, 3))
    assert gentle_until(word, TODAY) is None


def test_somebody_who_plans_anew_each_day_and_takes_the_longest_each_time_grows_once_a_week():
    runs, start = regular(metres=5000.0, every=3, count=12), TODAY
    for n in range(28):
        day = start + timedelta(days=n)
        preferences = PlanPreferences(Goal.MARATHON, 1, (0,) * day.weekday() + (240,) + (0,) * (6 - day.weekday()))
        plan = propose(replace(plan_inputs(known(runs), preferences, day), go_since=day - timedelta(days=30))).plan
        runs += [run_row(day, one.running_distance_m) for one in (plan.on(day) if plan else ()) if one.runs]
    longest = max(run.facts.running_distance_m for run in runs)
    assert 5000.0 < longest <= 5000.0 * 1.1**4


@pytest.fixture
def scored(open_home) -> Callable[..., Known]:
    """The home after mornings at 1 and runs with scores."""

    def made(*runs: tuple[int, int | None, int | None]) -> Known:
        rows = []
        told = {TODAY - timedelta(days=n): 1 for n in range(40, 0, -1)}
        for ago, after, morning in runs:
            day = TODAY - timedelta(days=ago)
            rows.append(run_row(day, 5000.0))
            told.pop(day + timedelta(days=1), None)
            if morning is not None:
                told[day + timedelta(days=1)] = morning
            if after is not None:
                save(open_home, EntryKind.AFTER_RUN, day, 10, after)
        for day, score in told.items():
            save(open_home, EntryKind.MORNING, day, 7, score)
        return known(rows, open_home.diary.entries(), open_home.gate.record())

    return made


def save(home: Backstride, kind: EntryKind, day: date, hour: int, score: int) -> None:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=CET)
    saved = home.diary.save(kind, {"at": at.isoformat(), "back_pain": score}, at)
    assert saved.findings == ()


def standing_of(known: Known, record: GateRecord | None = None) -> Standing:
    return back_now(record or known.record, known.runs, known.entries, (), TODAY).standing


def test_a_run_that_nobody_scored_leads_neither_up_nor_down(scored):
    assert standing_of(scored((10, None, None), (6, None, 1), (3, 2, None))).rung is Rung.FREE


@pytest.mark.parametrize(
    ("runs", "rung", "left"),
    [
        (((1, 2, 3),), Rung.EASIER, 2),
        (((3, 2, 3),), Rung.EASIER, 1),
        (((4, 2, 3),), Rung.HOLD, 2),
        (((6, 2, 3), (4, None, 1)), Rung.FREE, 2),
    ],
)
def test_a_morning_above_usual_steps_down_at_once_and_two_usual_ones_lead_up(scored, runs, rung, left):
    found = standing_of(scored(*runs))
    assert (found.rung, found.mornings_left) == (rung, left)
    if found.entry is not None:
        assert found.since == found.entry.day == TODAY - timedelta(days=runs[0][0] - 1)


def test_two_step_downs_in_a_week_mean_run_and_walk_and_a_day_to_look_again(scored):
    found = standing_of(scored((3, 6, 3), (1, 6, 3)))
    assert (found.rung, found.cause) == (Rung.RUN_WALK, Binds.STEPPED_DOWN_TWICE)
    assert found.goes_up == TODAY + timedelta(days=2)
    assert found.until == TODAY + timedelta(days=6)


# What the other parts say


def gait_of(speeds, grades) -> Any:
    seconds = len(speeds)
    return SimpleNamespace(
        speed_m_per_s=np.array(speeds, dtype=float),
        grade_percent=np.array(grades, dtype=float),
        state=np.full(seconds, State.RUNNING),
    )


def test_only_stretches_that_are_long_enough_are_fast_or_uphill():
    speeds = [2.5] * 60 + [3.2] * 10 + [2.5] * 60 + [3.2] * 30 + [2.5] * 60
    assert hard_minutes(gait_of(speeds, [0.0] * len(speeds)), 2.5) == (0.5, 0.0)
    assert hard_minutes(gait_of([2.5] * 120, [0.0] * 60 + [6.0] * 60), 2.5) == (0.0, 1.0)
    assert hard_minutes(gait_of([3.5] * 60, [-8.0] * 60), 2.5) == (0.0, 0.0), "downhill is not fast on purpose"
    walking = gait_of([3.5] * 60, [8.0] * 60)
    walking.state[:] = State.WALKING
    assert hard_minutes(walking, 2.5) == (0.0, 0.0)


def test_fast_and_hilly_runs_of_the_last_weeks_reach_the_plan(monkeypatch):
    runs = regular(count=20)
    samples: Any = SimpleNamespace(read_gait=lambda _: gait_of([3.2] * 120, [0.0] * 120))
    found = hard_runs(runs, samples, TODAY, 2.6)
    assert {run.run_id for run in runs if run.local_date >= date(2026, 10, 19)} == set(found)
    inputs = plan_inputs(known(runs, said=Said(hard=found)), PREFERENCES, TODAY)
    assert {run.fast_minutes for run in inputs.runs if run.day >= date(2026, 10, 19)} == {2.0}
    assert {run.fast_minutes for run in inputs.runs if run.day < date(2026, 10, 19)} == {0.0}
    assert hard_runs(runs, samples, TODAY, None) == {}


def test_a_run_whose_seconds_are_gone_counts_as_easy():
    def gone(_: str) -> None:
        raise FileNotFoundError

    samples: Any = SimpleNamespace(read_gait=gone)
    assert hard_runs(regular(), samples, TODAY, 2.6) == {}


def test_what_is_worse_for_the_runner_is_read_only_from_answers_that_were_looked_at():
    told = AskedQuestion("fast_min", "back_morning", 30.0, 1.0, TODAY)
    harms = SimpleNamespace(
        question=SimpleNamespace(exposure="fast_min"),
        at=lambda _: SimpleNamespace(verdict=SimpleNamespace(direction=Direction.HARMS)),
    )

    def learning(seen_on: date | None) -> Any:
        records = SimpleNamespace(told=lambda _: [AskedQuestions(told, seen_on=seen_on)])
        return SimpleNamespace(records=records, answers=lambda *_: (harms,))

    assert worse_after(learning(TODAY), NOW) == {Worse.SPEED}
    assert worse_after(learning(None), NOW) == frozenset()


def test_a_verdict_of_worse_mornings_changes_the_plan_for_that_cause(open_home, monkeypatch):
    open_home.planning.accept(PREFERENCES, None, now=NOW)
    monkeypatch.setattr("backstride.services.planning.planning.worse_after", lambda *_: frozenset({Worse.DISTANCE}))
    assert open_home.planning.adapt(now=NOW).adaptation.causes == ("worse_for_you",)
    assert open_home.planning.current(now=NOW).adaptation.causes == ()
    open_home.planning.accept_change(now=NOW)
    assert open_home.planning.adapt(now=NOW).adaptation.causes == ()
    assert open_home.planning.history(now=NOW)[-1].worse == {Worse.DISTANCE}


def test_a_week_that_asked_much_more_than_usual_is_seen(monkeypatch):
    def runs(last: float) -> list[Any]:
        days = [(TODAY - timedelta(days=n), 1000.0) for n in (10, 17, 24, 31)] + [(TODAY, last)]
        return [SimpleNamespace(day=day, on_foot=True, facts=facts_of(), load=load_of(much)) for day, much in days]

    def facts_of() -> Any:
        return SimpleNamespace(steps=None, moving_s=1800.0, climb_m=None, descent_m=None)

    def load_of(much: float) -> Any:
        return SimpleNamespace(load_time_bw_s=Estimate(much, much, much, 0.9, "BW s"))

    assert is_loaded(runs(1500.0), TODAY)
    assert not is_loaded(runs(1200.0), TODAY)
    assert not is_loaded([], TODAY)


@pytest.mark.parametrize(("change", "steps"), [("more", 1), ("less", -1), ("no_change_we_can_see", 0)])
def test_the_back_hold_steps_the_exercises(change, steps):
    held: Any = SimpleNamespace(test=SimpleNamespace(identifier="floor_trunk_hold"), change=HeldChange(change))
    other: Any = SimpleNamespace(test=SimpleNamespace(identifier="sit_to_stand_30_s"), change=HeldChange("more"))
    assert strength_steps([other, held]) == steps
    assert strength_steps([other]) == 0


def test_a_race_and_tests_are_told_as_preferences():
    race, test = TODAY + timedelta(days=20), TODAY + timedelta(days=10)
    inputs = plan_inputs(known(regular()), replace(PREFERENCES, race_on=race, test_on=frozenset({test})), TODAY)
    assert (inputs.race, inputs.tests, inputs.hard_days) == (race, (test,), {race, test})


# Moving


def test_a_session_goes_to_another_day_unless_a_hard_rule_stands_against_it(open_home):
    plan = open_home.planning.accept(PREFERENCES, None, now=NOW).plan
    strength = next(one for one in plan.sessions if one.kind is SessionKind.STRENGTH)
    to = strength.date + timedelta(days=1)
    found = open_home.plan_moves.attempt(strength.id, to, now=NOW)
    assert (found.objections, bool(found.differences)) == ((), True)
    assert len(open_home.planning.history(now=NOW)) == 1
    open_home.plan_moves.keep(strength.id, to, now=NOW)
    now = open_home.planning.current(now=NOW)
    assert any(one.kind is SessionKind.STRENGTH and one.date == to for one in now.plan.sessions)
    assert now.adaptation.causes == ()
    moved_one = next(one for one in now.plan.on(to) if one.kind is SessionKind.STRENGTH)
    assert moved_one.reasons[0].rule == "moved"


def test_a_move_that_breaks_a_rule_is_refused_in_words_and_not_kept(open_home):
    plan = open_home.planning.accept(replace(PREFERENCES, minutes=(60, 60, 0, 60, 60, 60, 60)), None, now=NOW).plan
    first = next(one for one in plan.sessions if one.runs)
    wednesday = TODAY + timedelta(days=3)
    found = open_home.plan_moves.keep(first.id, wednesday, now=NOW)
    assert "availability" in {one.rule for one in found.objections}
    assert not found.may_be_kept
    assert len(open_home.planning.history(now=NOW)) == 1


def test_where_a_rule_objects_shorter_runs_may_do(open_home, monkeypatch):
    ran = regular(metres=5000.0)
    monkeypatch.setattr(type(open_home.records), "runs", lambda _: ran)
    monkeypatch.setattr(type(open_home.records), "runs_started", lambda *_: [])
    plan = open_home.planning.accept(PREFERENCES, None, now=NOW).plan
    growing = [one for one in plan.sessions if one.kind is SessionKind.LONG]
    to = growing[1].date - timedelta(days=1)
    found = open_home.plan_moves.attempt(growing[1].id, to, now=NOW)
    assert found.objections
    assert found.shorter is not None
    open_home.plan_moves.keep(growing[1].id, to, now=NOW)
    assert len(open_home.planning.history(now=NOW)) == 1
    open_home.plan_moves.keep(growing[1].id, to, now=NOW, shorter=True)
    now = open_home.planning.current(now=NOW)
    there = sum(one.running_distance_m for one in now.plan.on(to))
    assert there < growing[1].running_distance_m, "what is left on the day, be it nothing"
    assert now.adaptation.causes == ()


def test_two_sessions_of_a_slot_change_places_and_what_speaks_against_it_is_said(open_home):
    plan = open_home.planning.accept(PREFERENCES, None, now=NOW).plan
    runs = [one for one in plan.sessions if one.runs]
    found = open_home.plan_moves.attempt(runs[0].id, runs[1].date, now=NOW)
    assert [one.date for one in found.plan.sessions if one.runs][:2] == [runs[0].date, runs[1].date]
    beside = open_home.plan_moves.attempt(runs[0].id, runs[1].date - timedelta(days=1), now=NOW)
    assert "rest_between_runs" in beside.notes


def test_what_is_not_there_cannot_be_moved(open_home):
    plan = open_home.planning.accept(PREFERENCES, None, now=NOW).plan
    with pytest.raises(NothingToMove, match="nothing called"):
        open_home.plan_moves.attempt("20200101-run", TODAY, now=NOW)
    with pytest.raises(NothingToMove, match="may move lies from"):
        open_home.plan_moves.attempt(plan.sessions[0].id, plan.end + timedelta(days=1), now=NOW)


def test_moves_and_exercises_stand_behind_the_gate(home):
    with pytest.raises(GateClosed):
        home.plan_moves.attempt("20261124-run", TODAY, now=NOW)
    with pytest.raises(GateClosed):
        home.plan_moves.keep("20261124-run", TODAY, now=NOW)
    with pytest.raises(GateClosed):
        home.exercise_guide.offered(now=NOW)


def test_exercises_say_what_leaves_them_out(home):
    surgeon = ClinicianLimits(NOW, TODAY, "GP", may_run=True, no_loaded_bending=True, exercises=("plank",))
    home.safety.tell_limits(surgeon)
    told = {question.identifier: "no" for question in questions()}
    home.safety.answer({**told, "stenosis": "yes"}, NOW)
    spoken = Spoken("GP", TODAY, "easy running is fine", Allowed.USUAL, TODAY + timedelta(days=28))
    home.safety.unlock(spoken, NOW + timedelta(minutes=1))
    offered = {one.exercise.id: one for one in home.exercise_guide.offered(now=NOW + timedelta(minutes=2))}
    assert offered["back_extension"].left_out_by == ("stenosis",)
    assert offered["deadlift"].left_out_by == ("clinician",)
    assert offered["plank"].asked_for
    assert offered["banded_march"].lacks == {"band"}
    assert len(offered) == 20
