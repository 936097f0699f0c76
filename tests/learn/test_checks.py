"""Every check beside a verdict can fail: each has a history made to fail it, and ordinary ones that pass."""

import pickle
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from backstride.learn import DailyTable, Question, answer_questions, fit_questions
from backstride.learn.checks import (
    MARK_LIMIT,
    CheckName,
    amount_response,
    negative_control,
    pain_during_the_day,
    residuals,
    shifted_placebo,
)
from backstride.learn.fit import Fit, effect_posterior
from backstride.learn.reported import SAME_SCALE, ReportedEffect
from backstride.learn.rules import RULES
from backstride.simulate.histories import Knobs, simulate_history
from backstride.simulate.histories.cells import load_cells


def fitted(scores: np.ndarray, runs: np.ndarray) -> Fit:
    table = DailyTable(date(2025, 1, 6), {"back_morning": np.clip(np.round(scores), 0, 10), "run_min": runs})
    return fit_questions(table, [Question("run_min")], np.random.default_rng(1))


def coin(days: int, rng: np.random.Generator) -> np.ndarray:
    return np.where(rng.uniform(size=days) < 0.5, 45.0, 0.0)


def ordinary(number: int = 20) -> list[Fit]:
    tables = [
        simulate_history(Knobs(days=200, reverse=1.5), np.random.default_rng([6, i])).table for i in range(number)
    ]
    return [fit_questions(table, [Question("run_min")], np.random.default_rng(1)) for table in tables]


def test_ordinary_histories_pass() -> None:
    rng = np.random.default_rng(1)
    failed = [
        [not check.passed for check in (negative_control(each), shifted_placebo(each, rng), residuals(each))]
        for each in ordinary()
    ]
    assert np.sum(failed) <= 2


def test_tomorrows_run_that_changes_today_is_caught() -> None:
    rng = np.random.default_rng(2)
    runs = coin(200, rng)
    pain = 4.0 + rng.normal(0, 1, 200) + 1.5 * np.r_[runs[1:], 0.0] / 45.0
    check = negative_control(fitted(pain, runs))
    assert not check.passed
    assert check.value is not None
    assert check.value > 3.0


def test_runs_of_other_weeks_that_go_along_with_pain_are_caught() -> None:
    rng = np.random.default_rng(3)
    runs = coin(140, rng)
    pain = 3.0 + 2.5 * np.roll(runs, 36) / 45.0 + rng.normal(0, 0.5, 140)
    assert not shifted_placebo(fitted(pain, runs), np.random.default_rng(1)).passed


def test_a_pattern_that_was_not_understood_is_caught() -> None:
    rng = np.random.default_rng(4)
    days = np.arange(300)
    pain = 5.0 + 2.5 * np.sin(2 * np.pi * days / 4.0 + 0.8) + rng.normal(0, 0.4, 300)
    assert not residuals(fitted(pain, coin(300, rng))).passed


def test_a_verdict_that_hangs_on_its_prior_is_caught() -> None:
    calm = Knobs(days=40, swing=0.4, flares_per_day=0.0, noise=0.3)
    tables = [simulate_history(calm, np.random.default_rng([8, i])).table for i in range(25)]
    answers = [answer_questions(table, [Question("run_min")], np.random.default_rng(1))[0] for table in tables]
    checks = [c for a in answers for part in a.horizons[:2] for c in part.checks if c.name is CheckName.PRIORS]
    assert {check.passed for check in checks} == {True, False}


def test_a_stronger_effect_takes_a_larger_hidden_bias_to_overturn() -> None:
    rng = np.random.default_rng(5)
    tipping = []
    for size in (1.0, 2.0):
        runs = coin(250, rng)
        found = fitted(4.0 + rng.normal(0, 0.8, 250) + size * np.r_[0.0, runs[:-1]] / 45.0, runs)
        tipping.append(pain_during_the_day(ReportedEffect(effect_posterior(found, 0, 1.0), SAME_SCALE), RULES).value)
    assert tipping[0] is not None
    assert tipping[1] == pytest.approx(tipping[0] + 1.0, abs=0.35)


def test_answers_travel_to_another_process() -> None:
    table = simulate_history(Knobs(days=90), np.random.default_rng(1)).table
    answers = answer_questions(table, [Question("run_min")], np.random.default_rng(1))
    assert pickle.loads(pickle.dumps(answers)) == answers


def test_better_is_taken_back_where_only_having_run_goes_along_with_it() -> None:
    """Who skips runs by pain felt later in the day looks better after any run, however short."""
    cells = {cell.name: cell for cell in load_cells()}
    skips = cells["decides during the day, reverse 1.5, feels 80 % of tomorrow"].knobs
    pulled = [_amount_score(replace(skips, days=300), seed) for seed in range(12)]
    real = [_amount_score(replace(cells["-1 points, 365 days"].knobs, days=300), seed) for seed in range(12)]
    assert np.mean(pulled) > 1.8
    assert abs(np.mean(real)) < 0.9
    assert sum(score >= MARK_LIMIT for score in real) <= 3


def _amount_score(knobs: Knobs, seed: int) -> float:
    table = simulate_history(knobs, np.random.default_rng([31, seed])).table
    fitted = fit_questions(table, [Question("run_min")], np.random.default_rng(seed))
    value = amount_response(fitted, 0, better=-1.0).value
    assert value is not None
    return value
