"""Answers to questions: bad input is turned away with a reason and never with a number."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from backstride.learn import (
    RULES,
    DailyTable,
    Direction,
    Horizon,
    Question,
    Size,
    Wording,
    answer_questions,
    read_rows,
)
from backstride.learn.columns import Role, named
from backstride.learn.question import (
    ContrastNotPositive,
    DifferentOutcomes,
    NoSuchHorizon,
    NotAnExposure,
    NotAnOutcome,
    TooManyQuestions,
    difference_to_act_on,
)
from backstride.learn.table import NoSuchColumn
from backstride.learn.triggers import TriggerName
from backstride.simulate.histories import Knobs, simulate_history

RUNNING = Question("run_min")


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def history(seed: int = 4, **knobs: object) -> DailyTable:
    return simulate_history(Knobs(**knobs), rng(seed)).table


def ask(table: DailyTable, *questions: Question, **settings: object):
    return answer_questions(table, questions or (RUNNING,), rng(), **settings)


def turned_away(table: DailyTable, reason: str) -> None:
    answer = ask(table)[0]
    for part in answer.horizons:
        assert part.effect is None
        assert part.chances is None
        assert part.verdict.direction is Direction.CANNOT_TELL
        assert part.verdict.size is Size.NONE
    assert reason in answer.at(Horizon.NEXT_MORNING).verdict.reasons


def test_constant_diary() -> None:
    table = history(days=200)
    turned_away(table.replacing(back_morning=np.full(200, 3.0)), "scores-never-change")


def test_all_zeros() -> None:
    table = history(days=200)
    turned_away(table.replacing(back_morning=np.zeros(200)), "scores-never-change")


def test_ten_days() -> None:
    turned_away(history(days=10), "few-pairs")


def test_a_month_without_a_run_does_not_hide_what_the_days_before_showed() -> None:
    table = history(days=300, effect=2.0)
    stopped = table.column("run_min").copy()
    stopped[-30:] = 0.0
    answer = ask(table.replacing(run_min=stopped))[0]
    assert answer.at("next_morning").verdict.direction is Direction.HARMS
    assert answer.last_done is not None
    assert (table.last - answer.last_done).days >= 30
    assert answer.evidence.since_exposed > RULES.stale


def test_no_run_at_all() -> None:
    table = history(days=200)
    turned_away(table.replacing(run_min=np.zeros(200)), "no-exposure")


def test_never_a_day_without() -> None:
    table = history(days=200)
    turned_away(table.replacing(run_min=np.full(200, 30.0)), "few-without")


def test_unknown_exposure_is_not_rest() -> None:
    table = history(days=200)
    runs = table.column("run_min")
    turned_away(table.replacing(run_min=np.where(runs > 0, runs, np.nan)), "few-without")


def test_gap_of_a_year() -> None:
    table = history(days=700)
    scores = table.column("back_morning").copy()
    scores[150:515] = np.nan
    gapped = table.replacing(back_morning=scores)
    first = date.fromordinal(table.start.toordinal() + 515)
    answer = ask(gapped)[0]
    assert (answer.first, answer.begins_after_gap) == (first, True)
    assert answer == replace(ask(gapped.since(first))[0], begins_after_gap=True)
    assert answer.at(Horizon.NEXT_MORNING).effect is not None


def test_one_old_entry_does_not_close_the_witness() -> None:
    table, days = history(days=940), 700
    scores = table.column("back_morning").copy()
    scores[1:days] = np.nan
    answer = ask(table.replacing(back_morning=scores))[0]
    assert answer.first == date.fromordinal(table.start.toordinal() + days)
    assert answer.at("next_morning").effect is not None


def test_blanks_on_rest_days_are_asked_to_be_zeros() -> None:
    table = history(days=200)
    runs = table.column("run_min")
    turned_away(table.replacing(run_min=np.where(runs > 0, runs, np.nan)), "blanks-not-zeros")


def test_a_seed_will_do_and_a_horizon_that_is_none_is_named() -> None:
    table = history(days=60)
    assert answer_questions(table, [RUNNING], 1) == answer_questions(table, [RUNNING], rng(1))
    with pytest.raises(NoSuchHorizon, match="next_morning, second_morning, weeks"):
        ask(table)[0].at("tomorrow")


def test_two_diaries_in_one_file_by_day_and_by_turn() -> None:
    table = history(days=200)
    twice = [{"date": "2026-01-05", "back_morning": s, "run_min": 0} for s in (1, 8)]
    assert read_rows(twice).table is None
    turns = np.where(np.arange(200) % 2 == 0, 1.0, 7.0) + rng().integers(0, 2, 200)
    turned_away(table.replacing(back_morning=turns), "scores-jump")


def test_empty_diary_and_missing_column() -> None:
    turned_away(DailyTable(date(2026, 1, 5), {"run_min": np.full(90, 30.0)}), "no-scores")
    turned_away(DailyTable(date(2026, 1, 5), {"back_morning": rng().integers(0, 5, 90)}), "no-exposure")


@pytest.mark.parametrize("days", [1, 2, 3, 7, 40, 60])
def test_short_tables_never_break(days: int) -> None:
    for seed in range(3):
        answer = ask(history(seed, days=days, missing=0.4))[0]
        assert len(answer.horizons) == 3


def test_open_stop_sign_comes_first() -> None:
    answer = ask(history(days=300, effect=2.0), stop_sign_open=True)[0]
    assert answer.at(Horizon.NEXT_MORNING).verdict.reasons[0] == "stop-sign"
    assert answer.at(Horizon.NEXT_MORNING).effect is None


def test_planted_effect_is_found_and_a_mirror_helps() -> None:
    table = history(days=365, effect=1.5, missing=0.2)
    part = ask(table)[0].at(Horizon.NEXT_MORNING)
    assert part.verdict.direction is Direction.HARMS
    assert part.effect is not None
    assert part.effect.low < 1.5 < part.effect.high
    mirrored = DailyTable(table.start, {**table.columns, "function": 10.0 - table.column("back_morning")})
    other = ask(mirrored, Question("run_min", outcome="function"))[0].at(Horizon.NEXT_MORNING)
    assert other.verdict.direction is Direction.HARMS
    assert other.effect is not None
    assert other.effect.value < 0.0


def test_same_seed_same_answer_and_table_unchanged() -> None:
    table = history(days=120, missing=0.2)
    kept = {name: values.copy() for name, values in table.columns.items()}
    assert ask(table) == ask(table)
    for name, values in table.columns.items():
        np.testing.assert_array_equal(values, kept[name])


def test_unit_of_the_contrast_does_not_matter_for_the_verdict() -> None:
    table = history(days=200, effect=1.0)
    halved = table.replacing(run_min=table.column("run_min") / 2.0)
    one = ask(table)[0].at(Horizon.NEXT_MORNING).effect
    other = ask(halved, Question("run_min", 22.5))[0].at(Horizon.NEXT_MORNING).effect
    assert one is not None
    assert other is not None
    assert one.value == pytest.approx(other.value, abs=1e-9)


def test_adding_a_constant_to_all_scores_changes_nothing_away_from_the_ends() -> None:
    table = history(days=200, effect=1.0, level=3.0, swing=0.6, flares_per_day=0.0)
    raised = table.replacing(back_morning=table.column("back_morning") + 2.0)
    one, other = (ask(each)[0].at(Horizon.NEXT_MORNING).effect for each in (table, raised))
    assert one is not None
    assert other is not None
    assert one.value == pytest.approx(other.value, abs=0.02)


def test_never_helps_while_leg_or_painkillers_rise() -> None:
    table = history(days=365, effect=-2.0)
    assert ask(table)[0].at(Horizon.NEXT_MORNING).verdict.direction is Direction.HELPS
    leg = np.zeros(365)
    leg[-20:] = 3.0
    verdict = ask(table.replacing(leg_morning=leg))[0].at(Horizon.NEXT_MORNING).verdict
    assert verdict.reasons == ("leg-rising",)
    pills = np.zeros(365)
    pills[-10:] = 1.0
    verdict = ask(table.replacing(painkiller=pills))[0].at(Horizon.NEXT_MORNING).verdict
    assert verdict.reasons == ("painkillers-rising",)


def test_weeks_need_phases() -> None:
    table = history(days=365, phases=60)
    plain, phased = ask(table)[0], ask(table, Question("run_min", phases=True))[0]
    assert plain.at(Horizon.WEEKS).verdict.reasons == ("weeks-need-phases",)
    assert plain.at(Horizon.WEEKS).effect is None
    assert phased.at(Horizon.WEEKS).effect is not None
    steady = ask(history(days=365), Question("run_min", phases=True))[0]
    assert steady.at(Horizon.WEEKS).verdict.reasons == ("phases-not-seen",)


def test_only_a_coin_allows_because_of() -> None:
    table = history(days=120)
    assert ask(table)[0].wording is Wording.GOES_ALONG
    assert ask(table, Question("run_min", randomised=True))[0].wording is Wording.BECAUSE


def test_side_questions_pay_for_the_family() -> None:
    table = history(days=365, effect=2.0, others=2)
    others = [name for name in named(Role.EXPOSURE) if name in table.columns and name != "run_min"]
    answers = ask(table, RUNNING, *(Question(name) for name in others))
    assert [answer.main for answer in answers] == [True, False, False]
    assert answers[0].at(Horizon.NEXT_MORNING).verdict.direction is Direction.HARMS


def test_scores_missing_because_of_pain_are_seen() -> None:
    tied = ask(history(days=365, missing=0.4, missing_slope=2.0))[0]
    random = ask(history(days=365, missing=0.4))[0]
    fired = [{t.name for t in answer.triggers if t.fired} for answer in (tied, random)]
    assert TriggerName.MISSING_TIED in fired[0]
    assert TriggerName.MISSING_TIED not in fired[1]
    assert tied.at(Horizon.NEXT_MORNING).verdict.direction is not Direction.NO_DIFFERENCE


def test_evening_scores_answer_for_the_same_day() -> None:
    table = history(days=200, effect=1.5)
    evening = np.r_[table.column("back_morning")[1:], np.nan]
    answer = ask(table.replacing(back_evening=evening), Question("run_min", outcome="back_evening"))[0]
    effect = answer.at(Horizon.NEXT_MORNING).effect
    assert effect is not None
    assert effect.low < 1.5 < effect.high


def test_misuse_is_refused() -> None:
    table = history(days=60)
    with pytest.raises(TooManyQuestions):
        ask(table, *[RUNNING] * 4)
    with pytest.raises(TooManyQuestions):
        answer_questions(table, [], rng())
    with pytest.raises(DifferentOutcomes):
        ask(table, RUNNING, Question("run_min", outcome="function"))
    with pytest.raises(NotAnExposure, match="run_min"):
        Question("back_morning")
    with pytest.raises(NotAnOutcome, match="back_morning"):
        Question("run_min", outcome="run_min")
    with pytest.raises(NoSuchColumn):
        Question("mileage")
    with pytest.raises(ContrastNotPositive):
        Question("run_min", 0.0)


def test_difference_to_act_on_follows_usual_unless_chosen() -> None:
    low = DailyTable(date(2026, 1, 5), {"back_morning": [2.0] * 20})
    high = DailyTable(date(2026, 1, 5), {"back_morning": [5.0] * 20})
    assert difference_to_act_on(RUNNING, low) == 1.0
    assert difference_to_act_on(RUNNING, high) == 2.0
    assert difference_to_act_on(Question("run_min", act_on=0.7), high) == 0.7
