"""Mood after a run against the evenings of days without: found when planted, not when good days get the runs."""

from datetime import date

import numpy as np

from backstride.learn import DailyTable, Direction, Horizon, Question, answer_questions
from backstride.learn.question import difference_to_act_on

DAYS = 240


def moods(seed: int, effect: float) -> DailyTable:
    """Days on which a good morning mood sends somebody running, and runs lift the mood of the same day."""
    rng = np.random.default_rng([seed, 12])
    swing, morning, later, dose = 0.0, np.zeros(DAYS), np.zeros(DAYS), np.zeros(DAYS)
    for day in range(DAYS):
        swing = 0.7 * swing + rng.normal(0.0, 0.8)
        morning[day] = np.clip(np.round(6.0 + swing + rng.normal(0.0, 0.3)), 0.0, 10.0)
        if rng.uniform() < 1.0 / (1.0 + np.exp(0.3 - 1.2 * (morning[day] - 6.0))):
            dose[day] = max(15.0, rng.normal(45.0, 8.0))
        felt = 6.0 + swing + effect * dose[day] / 45.0 + rng.normal(0.0, 0.5)
        later[day] = np.clip(np.round(felt), 0.0, 10.0)
    pain = np.clip(np.round(2.0 + rng.normal(0.0, 1.0, DAYS)), 0.0, 10.0)
    columns = {"mood_morning": morning, "mood_after_run": later, "run_min": dose, "back_morning": pain}
    return DailyTable(date(2025, 1, 6), columns)


def said(seed: int, effect: float) -> Direction:
    asked = Question("run_min", outcome="mood_after_run")
    answer = answer_questions(moods(seed, effect), [asked], np.random.default_rng(seed))[0]
    return answer.at(Horizon.NEXT_MORNING).verdict.direction


def test_a_planted_lift_of_mood_is_found() -> None:
    found = [said(seed, 1.5) for seed in range(8)]
    assert found.count(Direction.HELPS) >= 6
    assert Direction.HARMS not in found


def test_good_days_that_get_the_runs_are_not_called_better() -> None:
    found = [said(seed, 0.0) for seed in range(20)]
    assert found.count(Direction.HELPS) + found.count(Direction.HARMS) <= 1


def test_of_moods_the_way_to_the_top_tells_how_much_to_act_on() -> None:
    asked = Question("run_min", outcome="mood_after_run")
    tables = [DailyTable(date(2025, 1, 6), {"mood_after_run": np.full(20, mood)}) for mood in (8.0, 4.0)]
    assert [difference_to_act_on(asked, table) for table in tables] == [1.0, 2.0]
