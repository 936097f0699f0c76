"""The columns of the daily model: who is split, what is unknown, what is left out."""

import math
from datetime import date

import numpy as np
import pytest

from backstride.learn import DailyTable, Question, answer_questions, fit_questions
from backstride.learn.describe import describe, describe_all
from backstride.learn.fit import effect_posterior
from backstride.learn.likelihood import build_likelihood, score_step
from backstride.learn.placebo import future_dose, shifted_doses
from backstride.learn.terms import Asked, DoseForm, build_terms, forms_of, notes_what_decides, slow_averages
from backstride.simulate.histories import Knobs, simulate_history

NAN = math.nan
RUN = Asked("run_min", 45.0)


def table(scores: list[float], runs: list[float], **more: list[float]) -> DailyTable:
    return DailyTable(date(2026, 1, 5), {"back_morning": scores, "run_min": runs, **more})


def made(seed: int = 4, **knobs: object) -> DailyTable:
    return simulate_history(Knobs(**knobs), np.random.default_rng(seed)).table


def test_dose_is_split_by_whether_a_score_was_seen() -> None:
    terms = build_terms(table([3, NAN, 2, 4, 3], [45, 45, 0, 90, 0]), "back_morning", [RUN])
    assert terms.effects[:, 0].tolist() == [0.0, 1.0, 0.0, 0.0, 2.0]  # day 1's run was decided without a score
    assert terms.effects[:, 1].tolist() == [0.0, 0.0, 1.0, 0.0, 0.0]
    assert terms.observed.tolist() == [False, False, True, True, True]


def test_days_after_an_unknown_dose_do_not_enter() -> None:
    terms = build_terms(table([3, 3, 2, 4, 3], [45, NAN, 0, 45, 0]), "back_morning", [RUN])
    assert terms.observed.tolist() == [False, True, False, True, True]


def test_unknown_days_are_usual_days_in_the_slow_average() -> None:
    known = slow_averages(np.array([1.0, 0.0, 1.0, 0.0, 1.0, 0.0]))
    unknown = slow_averages(np.array([1.0, 0.0, NAN, NAN, 1.0, 0.0]))
    assert known[:2].tolist() == unknown[:2].tolist()
    assert np.isfinite(unknown).all()
    rest = slow_averages(np.array([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]))
    assert (unknown[4] > rest[4]).all()


def test_pain_noted_before_running_takes_the_place_of_the_morning() -> None:
    morning, noted = [3.0, 2.0, 4.0, 3.0] * 14, [5.0, NAN, 1.0, 2.0] * 14
    terms = build_terms(table(morning, [45.0, 0.0] * 28, back_before_run=noted), "back_morning", [RUN])
    assert terms.seen.all()
    assert terms.decided[:4].tolist() == [5.0, 2.0, 1.0, 2.0]  # the morning's score where nothing is noted


def test_notes_before_runs_alone_do_not_hold_what_decides() -> None:
    runs, ran = [45.0, 0.0] * 20, np.array([True, False] * 20)
    days = table([3.0, 2.0] * 20, runs)
    assert not notes_what_decides(days.replacing(back_before_run=np.where(ran, 4.0, NAN)))
    assert notes_what_decides(days.replacing(back_before_run=np.full(40, 4.0)))


def test_covariates_enter_when_they_vary_and_only_then() -> None:
    days = made(days=120)
    rng = np.random.default_rng(1)
    plain = build_terms(days, "back_morning", [RUN]).nuisance.shape[1]
    sleep = days.replacing(sleep_h=rng.normal(7, 1, 120))
    rare = days.replacing(illness=np.r_[1.0, np.zeros(119)])
    assert build_terms(sleep, "back_morning", [RUN]).nuisance.shape[1] == plain + 1
    assert build_terms(rare, "back_morning", [RUN]).nuisance.shape[1] == plain


@pytest.mark.parametrize("name", ["painkiller", "illness", "sleep_h"])
def test_what_may_follow_from_pain_explains_only_the_day_after(name: str) -> None:
    days, rng = made(days=120), np.random.default_rng(2)
    value = (rng.uniform(size=120) < 0.3).astype(float)
    bare, told = (build_terms(each, "back_morning", [RUN]).nuisance for each in (days, days.replacing(**{name: value})))
    assert told.shape[1] == bare.shape[1] + 1
    alike = [abs(np.corrcoef(column[1:], value[:-1])[0, 1]) for column in told.T if np.ptp(column[1:])]
    same_morning = [abs(np.corrcoef(column, value)[0, 1]) for column in told.T if np.ptp(column)]
    assert max(alike) > 0.999
    assert max(same_morning) < 0.6


def test_every_logged_exposure_with_enough_days_is_adjusted_for() -> None:
    rng, days = np.random.default_rng(3), 400
    runs = np.where(rng.uniform(size=days) < 0.5, 45.0, 0.0)
    work = np.where((runs > 0) & (rng.uniform(size=days) < 0.7), 15.0, 0.0)
    pain = np.clip(np.round(3.0 + 2.0 * np.r_[0.0, work[:-1]] / 15.0 + rng.normal(0, 0.8, days)), 0, 10)
    bare = table(pain.tolist(), runs.tolist())
    one, other, rare = (
        effect_posterior(fit_questions(t, [Question("run_min")], np.random.default_rng(1)), 0, 2.0).mean
        for t in (bare, bare.replacing(strength_min=work), bare.replacing(strength_min=np.r_[work[:20], np.zeros(380)]))
    )
    assert one > 1.0
    assert abs(other) < 0.3
    assert rare > 1.0  # fewer than a dozen days cannot explain it


def test_two_dose_forms_are_weighed_by_what_the_days_say() -> None:
    rng, days = np.random.default_rng(5), 365
    runs = np.where(rng.uniform(size=days) < 0.45, np.clip(rng.gamma(4.0, 11.25, days), 10, 120), 0.0)
    noise = rng.normal(0, 0.7, days)
    for form, done in enumerate((runs / 45.0, (runs > 0.0).astype(float))):
        pain = np.clip(np.round(3.0 + np.r_[0.0, done[:-1]] + noise), 0, 10)
        found = fit_questions(table(pain.tolist(), runs.tolist()), [Question("run_min")], np.random.default_rng(1))
        assert found.shares[form] > 0.8
        posterior = effect_posterior(found, 0, 2.0)
        assert posterior.quantile(0.02) < 1.0 < posterior.quantile(0.98)


def test_runs_of_one_length_have_one_form() -> None:
    days = table([3.0, 2.0, 4.0] * 40, [45.0, 0.0, 0.0] * 40)
    assert forms_of(days, [RUN]) == (DoseForm.AMOUNT,)
    assert len(forms_of(days, [Asked("run_min", 30.0)])) == 2


def test_a_confounder_that_is_logged_is_taken_out() -> None:
    rng, days = np.random.default_rng(3), 400
    ill = (rng.uniform(size=days) < 0.25).astype(float)
    runs = np.where((rng.uniform(size=days) < 0.9) & (ill == 0.0), 45.0, 0.0)
    pain = np.clip(np.round(3.0 + 2.0 * np.r_[0.0, ill[:-1]] + rng.normal(0, 0.8, days)), 0, 10)
    bare = table(pain.tolist(), runs.tolist())
    known = bare.replacing(illness=ill)
    one, other = (
        effect_posterior(fit_questions(t, [Question("run_min")], np.random.default_rng(1)), 0, 2.0).mean
        for t in (bare, known)
    )
    assert one < -0.8
    assert abs(other) < 0.35


def test_hills_are_asked_beside_running_itself() -> None:
    rng, days = np.random.default_rng(3), 300
    runs = np.where(rng.uniform(size=days) < 0.5, 45.0, 0.0)
    climb = np.where(runs > 0, rng.choice([0.0, 200.0], days), 0.0)
    pain = np.clip(np.round(3.0 + np.r_[0.0, runs[:-1]] / 45.0 + rng.normal(0, 0.7, days)), 0, 10)
    answer = answer_questions(table(pain.tolist(), runs.tolist(), climb_m=climb.tolist()), [Question("climb_m")], rng)[
        0
    ]
    effect = answer.horizons[0].effect
    assert effect is not None
    assert abs(effect.value) < 0.3  # the run makes the pain, not the climb


def test_step_of_scores() -> None:
    assert score_step(np.array([1.0, 2.0])) == 1.0
    assert score_step(np.array([1.0, 2.5])) == 0.5
    assert score_step(np.array([1.03, 2.5])) == 0.1
    half = made(days=100, level=0.5)
    assert build_likelihood(build_terms(half, "back_morning", [RUN])).censored
    assert not build_likelihood(build_terms(made(days=100, level=5.0, swing=0.6), "back_morning", [RUN])).censored


def test_future_dose_is_cleared_of_what_its_morning_explains() -> None:
    days = made(days=600, reverse=1.5)
    terms = build_terms(days, "back_morning", [RUN])
    cleared, scores = future_dose(terms)[:-1], days.column("back_morning")[1:]
    raw = np.nan_to_num(terms.dose)[1:]
    assert abs(np.corrcoef(cleared, scores)[0, 1]) < 0.02
    assert np.corrcoef(raw, scores)[0, 1] < -0.2


@pytest.mark.parametrize(("days", "count"), [(50, 0), (70, 3), (400, 12)])
def test_placebo_shifts_are_whole_weeks_away_from_the_ends(days: int, count: int) -> None:
    terms = build_terms(made(days=days), "back_morning", [RUN])
    shifts = shifted_doses(terms, 12, np.random.default_rng(1))
    assert len(shifts) == count
    assert all(shift % 7 == 0 and 28 <= shift <= days - 28 for shift in shifts)


def test_description_counts_and_adds_up() -> None:
    found = describe(table([3, 4, 2, NAN, 3, 3], [45, 45, 0, 45, 45, 0]), "run_min")
    assert (found.days, found.followed, found.rose, found.fell, found.same) == (4, 3, 1, 1, 1)
    assert {each.exposure for each in describe_all(made(days=60, others=2))} > {"run_min"}
