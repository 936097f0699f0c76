"""Laws of the small parts of learning: what each says at its edges, by figures that are not read off the code."""

from datetime import date, timedelta

import numpy as np
import pytest

from backstride.learn.checks import BesideMark, pain_during_the_day
from backstride.learn.evidence import gather_evidence, runs_on_bad_days
from backstride.learn.experiments.kinds import KINDS, Before, hindrances
from backstride.learn.experiments.protocol import Arm, Protocol, SealedPair
from backstride.learn.experiments.result import mornings_after
from backstride.learn.forecast import _future_days
from backstride.learn.kernel.filtering import forecast
from backstride.learn.mixture import Mixture
from backstride.learn.over_time import judge_over_time
from backstride.learn.reported import SAME_SCALE, ReportedEffect, tabulated
from backstride.learn.rules import RULES
from backstride.learn.table import DailyTable
from backstride.learn.verdict import Chances, Direction, judge

DAY = date(2026, 1, 5)


def normal(mean, sd):
    return Mixture(np.ones(1), np.array([float(mean)]), np.array([float(sd)]))


def test_half_of_the_days_scored_are_half_unseen():
    scores = np.where(np.arange(40) % 2 == 0, 3.0, np.nan)
    found = gather_evidence(
        DailyTable(DAY, {"back_morning": scores, "run_min": np.zeros(40)}), "run_min", "back_morning"
    )
    assert found.unseen_share == pytest.approx(0.5)
    assert (found.scored, found.days_without, found.exposed_days) == (20, 40, 0)


def test_without_a_score_one_score_is_as_common_as_can_be():
    nothing = np.full(10, np.nan)
    found = gather_evidence(DailyTable(DAY, {"back_morning": nothing, "run_min": nothing}), "run_min", "back_morning")
    assert found.most_common_share == 1.0
    assert found.end_share == 0.0


def test_nobody_has_been_prescribed_anything_who_did_not_say_so():
    assert hindrances(KINDS["strength"], Before()) == ()
    assert hindrances(KINDS["strength"], Before(prescribed=True)) == ("set-by-a-clinician",)


def test_a_hidden_influence_must_be_as_large_as_what_is_sure():
    # a band of sd 0.3, widened by 0.15 to 0.335, whose 90 % ends at -1.57: 1.07 beyond a margin of half a point
    check = pain_during_the_day(ReportedEffect(normal(-2.0, 0.3), SAME_SCALE), RULES)
    assert check.value == pytest.approx(1.07, abs=0.01)
    assert check.passed
    assert pain_during_the_day(ReportedEffect(normal(0.0, 0.3), SAME_SCALE), RULES).value == 0.0


def test_nothing_measured_has_no_span():
    found = judge_over_time([], [], 5.0, "s")
    assert (found.span_days, found.counted, found.verdict.direction) == (0.0, 0, Direction.CANNOT_TELL)


def test_a_phase_counts_once_its_last_day_is_over():
    pair = SealedPair(DAY, DAY + timedelta(days=21), Arm.A)
    protocol = Protocol("strength", "back_morning", 1.0, 1, (pair,), phase_days=21)
    scores = {DAY + timedelta(days=n): 3.0 if n <= 21 else 1.0 for n in range(60)}
    assert mornings_after(protocol, scores, DAY + timedelta(days=41)) == ()
    (outcome,) = mornings_after(protocol, scores, DAY + timedelta(days=42))
    assert (outcome.morning_after_a, outcome.morning_after_b) == (3.0, 1.0)


def test_a_quantile_is_that_of_the_normal_law():
    assert normal(1.0, 2.0).quantile(0.95) == pytest.approx(1.0 + 2.0 * 1.6448536269514722, abs=1e-8)


def test_scores_at_the_floor_show_less_of_an_effect_than_those_in_the_middle():
    floor = tabulated(np.zeros(5), noise=0.5, step=1.0)
    assert floor.reported(-2.0) > -0.3
    assert 0.5 < floor.reported(1.0) < 1.1
    assert tabulated(np.full(5, 5.0), noise=0.5, step=1.0).reported(-2.0) == pytest.approx(-2.0, abs=0.01)


def test_amount_and_mark_make_the_sum_that_must_be_near_nothing():
    clear = BesideMark(amount=0.3, amount_sd=0.05, mark=-0.3, mark_sd=0.05, both_sd=0.05)
    assert clear.nothing(0.5, 0.25) < 0.5
    assert BesideMark(0.0, 0.05, 0.0, 0.05, 0.05).nothing(0.5, 0.25) > 0.99
    assert clear.amount_beyond(0.5, better=1.0) < 0.01


def test_a_chance_just_as_large_as_needed_is_not_enough():
    for name in ("worse", "better", "within", "probably_worse"):
        given = dict.fromkeys(("worse", "better", "within", "worse_act_on", "better_act_on", "probably_worse"), 0.0)
        at, above = (judge(Chances(**{**given, name: chance}), (), 0.9, difference_available=True, grades=True)
                     for chance in (0.9, 0.91))  # fmt: skip
        assert at.direction is Direction.CANNOT_TELL, name
        assert above.direction is not Direction.CANNOT_TELL, name


def test_a_forecast_forgets_from_day_to_day_by_the_memory_of_the_state():
    # no noise and a level that never moves: the score of a day is the state, and half of it is left on the next
    ahead = np.empty(4)
    target, observed = np.array([2.0, np.nan, np.nan, np.nan]), np.array([True, False, False, False])
    forecast.py_func(np.array([0.5, 1.0, 0.0]), np.zeros(4), observed, target, ahead)
    assert ahead == pytest.approx([0.0, 1.0, 0.5, 0.25])


def test_few_days_tell_nothing_of_running_on_bad_days():
    few = DailyTable(DAY, {"back_morning": [1.0, 4.0, 2.0], "run_min": [0.0, 45.0, 0.0]})
    assert runs_on_bad_days(few, "run_min") == 0.0
    scores = np.tile([1.0, 4.0, 2.0, 5.0, 3.0], 20)
    loosens = DailyTable(DAY, {"back_morning": scores, "run_min": np.where(scores > 2.5, 45.0, 0.0)})
    eases = DailyTable(DAY, {"back_morning": scores, "run_min": np.where(scores > 2.5, 0.0, 45.0)})
    assert runs_on_bad_days(loosens, "run_min") > 3.0
    assert runs_on_bad_days(eases, "run_min") < -3.0


def test_futures_are_made_of_whole_recent_weeks():
    chance = np.random.default_rng(1)
    for days in (7, 20, 84, 200):
        found = _future_days(days, 70, chance)
        assert len(found) == 70
        assert max(days - 84, 0) <= found.min() <= found.max() <= days - 1
        assert (np.diff(found.reshape(-1, 7), axis=1) == 1).all()
    assert _future_days(84, 700, chance).max() == 83
