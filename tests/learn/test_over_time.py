"""Repeated tests over weeks: a planted change is found, noise is not, and too little is said to be too little."""

import numpy as np
import pytest

from backstride.learn import Direction
from backstride.learn.over_time import judge_over_time

NOISE = 35.0
ERROR = NOISE / (1.96 * np.sqrt(2.0))
DAYS = [0.0, 21.0, 42.0, 63.0, 84.0]


def lived(change: float, seed: int, **more: bool):
    rng = np.random.default_rng([seed, 7])
    values = 80.0 + change * np.array(DAYS) / DAYS[-1] + rng.normal(0.0, ERROR, len(DAYS))
    return judge_over_time(DAYS, values.tolist(), NOISE, "s", **more)


def test_noise_alone_rarely_gets_a_direction() -> None:
    found = [lived(0.0, seed).verdict.direction for seed in range(400)]
    assert sum(one in {Direction.HELPS, Direction.HARMS} for one in found) <= 16


def test_a_large_change_is_found_and_its_direction_is_the_runners_own() -> None:
    found = [lived(2.5 * NOISE, seed) for seed in range(60)]
    assert sum(one.verdict.direction is Direction.HELPS for one in found) >= 54
    assert lived(-2.5 * NOISE, 1).verdict.direction is Direction.HARMS
    assert lived(2.5 * NOISE, 1, more_is_better=False).verdict.direction is Direction.HARMS


def test_bands_hold_the_truth_about_nine_times_in_ten() -> None:
    rng = np.random.default_rng(3)
    held = 0
    for seed in range(400):
        change = float(rng.normal(0.0, NOISE))
        found = lived(change, seed).change
        assert found is not None
        held += found.low <= change <= found.high
    assert 0.86 <= held / 400 <= 0.97


@pytest.mark.parametrize(
    ("days", "noise", "reason"),
    [([0.0, 40.0], NOISE, "few-tests"), ([0.0, 5.0, 20.0], NOISE, "short-span"), (DAYS, None, "noise-not-known")],
)
def test_too_little_gives_no_number(days, noise, reason) -> None:
    found = judge_over_time(days, [60.0 + n for n in range(len(days))], noise, "s")
    assert found.change is None
    assert reason in found.verdict.reasons
