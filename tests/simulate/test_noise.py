"""Noise has the size and the memory that were asked for."""

import numpy as np
import pytest

from backstride.simulate.noise import coloured_noise, lagged, smoothed


@pytest.mark.parametrize("memories", [(), (20.0,), (60.0, 8.0)])
def test_noise_has_its_standard_deviation(memories: tuple[float, ...]) -> None:
    noise = coloured_noise(np.random.default_rng(1), 400_000, 2.5, memories)
    assert noise.std() == pytest.approx(2.5, rel=0.05)
    assert abs(noise.mean()) < 0.2


def test_one_memory_decays_exponentially() -> None:
    noise = coloured_noise(np.random.default_rng(2), 400_000, 1.0, (20.0,))
    assert np.mean(noise[20:] * noise[:-20]) == pytest.approx(np.exp(-1.0), abs=0.03)


def test_two_memories_make_a_smoother_walk() -> None:
    rng = np.random.default_rng(3)
    rough, smooth = (coloured_noise(rng, 100_000, 1.0, memories) for memories in ((60.0,), (60.0, 8.0)))
    assert np.diff(smooth).std() < 0.5 * np.diff(rough).std()


def test_no_seconds_give_no_noise() -> None:
    assert coloured_noise(np.random.default_rng(1), 0, 1.0, (5.0,)).shape == (0,)


def test_lag_reaches_two_thirds_after_its_time() -> None:
    answer = lagged(np.ones(200), 30.0, 0.0)
    assert answer[29] == pytest.approx(1.0 - np.exp(-1.0))
    assert (np.diff(answer) > 0.0).all()


def test_smoothing_keeps_a_line_and_the_length() -> None:
    line = np.arange(50.0)
    assert smoothed(line, 5)[2:-2] == pytest.approx(line[2:-2])
    assert len(smoothed(line, 5)) == 50
    assert smoothed(np.full(7, 3.0), 5) == pytest.approx(3.0)


@pytest.mark.parametrize("count", [1, 63, 64, 65, 500])
def test_lag_follows_its_recursion_at_every_length(count: int) -> None:
    target = np.random.default_rng(1).normal(size=count)
    keep, value, expected = np.exp(-1.0 / 7.0), 2.0, []
    for wanted in target:
        value = keep * value + (1.0 - keep) * wanted
        expected.append(value)
    assert lagged(target, 7.0, 2.0) == pytest.approx(np.array(expected))
