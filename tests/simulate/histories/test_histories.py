"""The public simulator: every knob does what it says."""

import numpy as np
import pytest

from backstride.learn.evidence import day_to_day
from backstride.simulate.histories import Decision, Knobs, Noise, simulate_history
from backstride.simulate.histories.pain import pain_without_running


def made(seed: int = 1, **knobs: object):
    return simulate_history(Knobs(**{"days": 800, **knobs}), np.random.default_rng(seed))


def column(history: object, name: str) -> np.ndarray:
    return history.table.column(name)


def test_same_seed_same_history() -> None:
    one, other = made(3, missing=0.3), made(3, missing=0.3)
    for name in one.table.columns:
        np.testing.assert_array_equal(column(one, name), column(other, name))


def test_scores_are_whole_and_inside_the_scale() -> None:
    scores = column(made(level=0.5, swing=3.0), "back_morning")
    assert set(np.unique(scores)) <= set(range(11))


def test_memory_is_memory() -> None:
    assert day_to_day(column(made(phi=0.0, flares_per_day=0.0, walk=0.0, weekday=0.0), "back_morning")) < 0.15
    assert day_to_day(column(made(phi=0.9), "back_morning")) > 0.6


@pytest.mark.parametrize("kind", list(Noise))
def test_every_swing_has_the_same_spread(kind: Noise) -> None:
    knobs = Knobs(days=20_000, swing_noise=kind, walk=0.0, weekday=0.0, flares_per_day=0.0)
    assert np.std(pain_without_running(knobs, 0, np.random.default_rng(2))) == pytest.approx(1.2, rel=0.1)


def test_second_order_memory_keeps_the_spread() -> None:
    knobs = Knobs(days=20_000, phi=0.4, second_memory=0.3, walk=0.0, weekday=0.0, flares_per_day=0.0)
    assert np.std(pain_without_running(knobs, 0, np.random.default_rng(2))) == pytest.approx(1.2, rel=0.1)


def test_pain_keeps_from_running_only_with_reverse() -> None:
    gaps = []
    for reverse in (0.0, 1.5):
        history = made(reverse=reverse)
        ran = column(history, "run_min") > 0
        scores = column(history, "back_morning")
        gaps.append(scores[~ran].mean() - scores[ran].mean())
    assert abs(gaps[0]) < 0.4
    assert gaps[1] > 1.0


def test_a_coin_ignores_pain() -> None:
    history = made(decision=Decision.COIN, reverse=3.0)
    ran = column(history, "run_min") > 0
    assert ran.mean() == pytest.approx(0.5, abs=0.06)


def test_missing_share_and_its_tie_to_pain() -> None:
    assert np.isnan(column(made(missing=0.3), "back_morning")).mean() == pytest.approx(0.3, abs=0.06)
    full, tied = made(), made(missing=0.4, missing_slope=2.0)
    hidden = np.isnan(column(tied, "back_morning"))
    scores = column(full, "back_morning")
    assert scores[hidden].mean() > scores[~hidden].mean() + 0.5


def test_planted_effect_is_the_difference_of_two_lives() -> None:
    history = made(effect=1.0, level=5.0)
    assert history.true_effect == pytest.approx(1.0, abs=0.05)
    assert made(effect=1.0, level=0.0).true_effect < 0.8
    assert made(effect=1.0, carry=0.5, level=5.0).true_effect_second == pytest.approx(0.5, abs=0.05)
    assert made().true_effect == 0.0


def test_others_are_correlated_and_as_many_as_asked() -> None:
    history = made(others=5)
    others = [name for name in history.table.columns if name.endswith("_min") and name != "run_min"]
    assert len(others) == 5
    run = column(history, "run_min")
    assert all(np.corrcoef(run, column(history, name))[0, 1] > 0.5 for name in others)


def test_doses_can_be_unknown_and_phases_alternate() -> None:
    assert np.isnan(column(made(dose_missing=0.2), "run_min")).mean() == pytest.approx(0.2, abs=0.05)
    ran = column(made(phases=100, reverse=0.0), "run_min") > 0
    assert ran[:100].mean() > ran[100:200].mean() + 0.2


def test_pain_before_running_is_noted_when_asked_and_holds_tomorrow() -> None:
    history = made(decision=Decision.INTRADAY, intraday_share=0.8, records_before_run=True, phi=0.3)
    noted, scores = column(history, "back_before_run"), column(history, "back_morning")
    change, coming = noted[:-1] - scores[:-1], np.diff(scores)
    known = ~np.isnan(change)
    assert np.corrcoef(change[known], coming[known])[0, 1] > 0.4
