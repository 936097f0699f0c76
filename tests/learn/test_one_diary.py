"""Two people's scores in one diary are turned away in every way they can be mixed; one restless back is not."""

from datetime import date

import numpy as np
import pytest

from backstride.learn import DailyTable
from backstride.learn.evidence import gather_evidence, unmet
from backstride.learn.rules import RULES
from backstride.simulate.histories import Knobs, simulate_history

DAYS = 200


def turned_away(scores: np.ndarray) -> set[str]:
    runs = np.where(np.random.default_rng(2).uniform(size=scores.size) < 0.5, 45.0, 0.0)
    table = DailyTable(date(2025, 1, 6), {"back_morning": scores, "run_min": runs})
    return set(unmet(gather_evidence(table, "run_min", "back_morning"), RULES))


@pytest.mark.parametrize("how", ["in turn", "at random", "one after the other"])
def test_two_peoples_scores_in_one_diary_get_no_number(how: str) -> None:
    rng = np.random.default_rng(1)
    whose = {
        "in turn": np.arange(DAYS) % 2,
        "at random": rng.integers(0, 2, DAYS),
        "one after the other": (np.arange(DAYS) >= DAYS // 2).astype(int),
    }[how]
    scores = np.where(whose == 1, 7.0, 1.0) + rng.integers(0, 2, DAYS)
    assert turned_away(scores) & {"scores-jump", "scores-shift"}


@pytest.mark.parametrize(
    "knobs", [{"swing": 2.0}, {"phi": 0.0}, {"flares_per_day": 1 / 15}, {"trend": -4.0}, {"walk": 0.15}]
)
def test_one_restless_back_is_not_taken_for_two(knobs: dict[str, float]) -> None:
    for seed in range(12):
        table = simulate_history(Knobs(days=DAYS, **knobs), np.random.default_rng([8, seed])).table  # type: ignore[arg-type]
        assert not turned_away(table.column("back_morning")) & {"scores-jump", "scores-shift"}
