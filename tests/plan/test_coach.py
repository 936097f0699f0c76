"""A coach has nothing to object to: plans start from what is usual, come back by it, and say why where they do not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backstride.plan.check import violations
from backstride.plan.check.coach import objections, week_ratios
from backstride.plan.check.usual import own_weeks
from backstride.plan.goals import Goal
from backstride.plan.habit import habit
from backstride.plan.propose import propose
from backstride.plan.sessions import HARD_WORK, Reason, Session, SessionKind


def test_ordinary_runners_get_plans_that_nobody_objects_to(ordinary):
    found = {}
    for seed in range(30):
        inputs = ordinary.ordinary(seed)
        plan = propose(inputs).plan
        found[seed] = [*violations(plan, inputs), *objections(plan, inputs)]
    assert not any(found.values()), found


@pytest.mark.parametrize("seed", range(0, 40, 4))
def test_optimiser_and_checker_mean_the_same_by_usual(ordinary, attackers, seed):
    for inputs in (ordinary.ordinary(seed), attackers.attacker(seed)):
        theirs, ours = own_weeks(inputs), habit(inputs)
        assert (theirs.week_m, theirs.longest_m) == (ours.week_m, ours.longest_m)
        assert ours.by_weekday == {n: m for n in range(7) if (m := theirs.of_weekday(n)) is not None}


def test_weeks_of_less_before_one_full_week_do_not_hold_a_runner_down(twelve):
    forty = twelve.weeks_of(12, {1: 9000.0, 3: 9000.0, 5: 8000.0, 6: 14000.0})
    low = {4: 0.25, 3: 0.22, 2: 0.2}
    runs = tuple(
        replace(one, running_m=one.running_m * low.get((twelve.START - one.day).days // 7 + 1, 1.0)) for one in forty
    )
    inputs = twelve.inputs(Goal.HALF_MARATHON, minutes=(90, 90, 90, 90, 0, 120, 180), runs=runs, speed_m_per_s=2.9)
    plan = propose(inputs).plan
    assert habit(inputs).week_m == 40000.0
    assert min(ratio for _, ratio, told in week_ratios(plan, inputs) if "lighter_week" not in told) >= 0.95
    assert objections(plan, inputs) == ()


def test_the_first_week_keeps_the_days_and_their_lengths(twelve):
    usual = {1: 8000.0, 2: 13000.0, 3: 10000.0, 5: 12000.0, 6: 22000.0}
    inputs = twelve.inputs(
        Goal.MARATHON, weeks=16, minutes=(120,) * 6 + (240,), runs=twelve.weeks_of(14, usual), speed_m_per_s=3.1
    )
    first = [one for one in propose(inputs).plan.sessions if one.runs and one.date < twelve.START + timedelta(days=7)]
    assert {one.date.weekday() for one in first} == set(usual)
    assert all(
        abs(one.running_distance_m - usual[one.date.weekday()]) <= 0.1 * usual[one.date.weekday()] for one in first
    )


def test_a_marathon_on_a_date_has_a_taper_race_pace_and_the_race(twelve):
    race = twelve.START + timedelta(days=16 * 7 - 1)
    usual = {1: 8000.0, 2: 13000.0, 3: 10000.0, 5: 12000.0, 6: 22000.0}
    inputs = twelve.inputs(
        Goal.MARATHON,
        weeks=16,
        minutes=(120,) * 6 + (240,),
        runs=twelve.weeks_of(14, usual),
        speed_m_per_s=3.1,
        race=race,
    )
    proposal = propose(inputs)
    ratios = [ratio for _, ratio, _ in week_ratios(proposal.plan, inputs)]
    (there,) = [one for one in proposal.plan.on(race) if one.runs]
    assert (there.kind, there.running_distance_m) == (SessionKind.RACE, 42195.0)
    assert proposal.clashes == ()
    assert max(ratios[:13]) > ratios[13] > ratios[14]
    assert max(one.running_distance_m for one in proposal.plan.sessions if one.kind is SessionKind.LONG) >= 29000
    assert any(one.kind is SessionKind.RACE_PACE for one in proposal.plan.sessions)
    assert violations(proposal.plan, inputs) == objections(proposal.plan, inputs) == ()


def test_the_checker_sees_what_a_coach_would(twelve):
    inputs = twelve.inputs(Goal.TEN_KM, runs=twelve.weeks_of(12, {1: 8000.0, 3: 8000.0, 6: 12000.0}), speed_m_per_s=2.8)
    plan = propose(inputs).plan
    assert objections(plan, inputs) == ()
    halved = tuple(replace(one, running_distance_m=one.running_distance_m / 2, reasons=()) for one in plan.sessions)
    assert {one.rule for one in objections(replace(plan, sessions=halved), inputs)} == {"usual_week"}
    lies = tuple(replace(one, reasons=(Reason("usual_week"), Reason("pain"))) for one in halved)
    assert "usual_week" in {one.rule for one in objections(replace(plan, sessions=lies), inputs)}
    hard = next(one for one in plan.sessions if one.kind in HARD_WORK)
    beside = Session(hard.date + timedelta(days=1), SessionKind.LONG, 60, 8000.0, 45.0)
    assert "hard_work_apart" in {
        one.rule for one in objections(replace(plan, sessions=(*plan.sessions, beside)), inputs)
    }
    short = Session(plan.start, SessionKind.EASY, 11, 1800.0, 11.0)
    assert "even_runs" in {one.rule for one in objections(replace(plan, sessions=(short, *plan.sessions)), inputs)}
    far = Session(plan.start + timedelta(days=1), SessionKind.EASY, 70, 11000.0, 65.0)
    assert "usual_day" in {one.rule for one in violations(replace(plan, sessions=(far,)), inputs)}


def test_who_runs_an_hour_is_not_sent_to_run_and_walk_for_a_short_day(twelve):
    runs = twelve.weeks_of(2, {1: 5500.0, 3: 5500.0, 6: 9600.0})
    inputs = twelve.inputs(Goal.TEN_KM, weeks=8, runs=runs, speed_m_per_s=2.7)
    plan = propose(inputs).plan
    assert violations(plan, inputs) == ()
    assert not [one for one in plan.sessions if one.kind is SessionKind.RUN_WALK]


def test_a_run_is_called_long_only_where_it_is_longer_and_comes_back_whole_after_a_race(ordinary):
    inputs = ordinary.ordinary(71)
    plan = propose(inputs).plan
    assert objections(plan, inputs) == ()
    same = max(one.running_distance_m for one in plan.sessions if one.runs)
    alike = tuple(replace(one, running_distance_m=same) if one.runs else one for one in plan.sessions)
    assert "long_share" in {one.rule for one in objections(replace(plan, sessions=alike), inputs)}
