"""Backs that share nothing with the model's form: nothing is planted, so no direction may be found."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from backstride.learn import DailyTable, Direction, Question, answer_questions

HISTORIES = 30
Diary = tuple[np.ndarray, np.ndarray]


def bounded_walk(rng: np.random.Generator, days: int = 250) -> Diary:
    """Pain wanders by whole points between 0 and 10; bad mornings keep from running."""
    scores, runs, pain = np.zeros(days), np.zeros(days), 3.0
    for t in range(days):
        pain = np.clip(pain + rng.choice([-1, 0, 1], p=[0.25, 0.5, 0.25]), 0, 10)
        scores[t], runs[t] = pain, 45.0 * (rng.uniform() < 1 / (1 + np.exp(1.2 * (pain - 3) - 0.3)))
    return scores, runs


def good_and_bad_spells(rng: np.random.Generator, days: int = 250) -> Diary:
    """Weeks around 1.5 and weeks around 6; hardly any run in the bad ones."""
    bad = np.cumsum(rng.uniform(size=days) < 0.05) % 2 == 1
    scores = np.clip(np.round(np.where(bad, 6.0, 1.5) + rng.normal(0, 0.8, days)), 0, 10)
    return scores, 45.0 * (rng.uniform(size=days) < np.where(bad, 0.1, 0.6))


def same_number_for_a_week(rng: np.random.Generator, days: int = 250) -> Diary:
    """The same score is written down six days in a row; it decides the runs."""
    scores = np.repeat(rng.integers(1, 6, days // 6 + 1), 6)[:days].astype(float)
    return scores, 45.0 * (rng.uniform(size=days) < 1 / (1 + np.exp(scores - 3)))


def both_rise(rng: np.random.Generator, days: int = 150) -> Diary:
    """Pain and running both rise over five months."""
    share = np.arange(days) / days
    scores = np.clip(np.round(2 + 4 * share + rng.normal(0, 1, days)), 0, 10)
    return scores, 45.0 * (rng.uniform(size=days) < 0.15 + 0.6 * share)


@pytest.mark.parametrize("stranger", [bounded_walk, good_and_bad_spells, same_number_for_a_week, both_rise])
def test_no_direction_where_nothing_was_planted(stranger: Callable[[np.random.Generator], Diary]) -> None:
    false = 0
    for number in range(HISTORIES):
        rng = np.random.default_rng([91, number])
        scores, runs = stranger(rng)
        table = DailyTable(date(2025, 1, 1), {"back_morning": scores, "run_min": runs})
        answer = answer_questions(table, [Question("run_min")], rng)[0]
        false += any(part.verdict.direction in {Direction.HARMS, Direction.HELPS} for part in answer.horizons)
    assert false <= 2, (stranger.__name__, false)
