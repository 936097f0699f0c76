from dataclasses import replace

import numpy as np
import pytest

from backstride.dose.amount import DEPENDS, amount, counts, over_days, rank, unusual
from backstride.dose.drift import drift
from backstride.dose.table_load import TableLoad
from backstride.runs.motion_state import State

MODEL = TableLoad()


@pytest.fixture
def row(make):
    """Twelve easy runs, three days apart, and the maker of another."""

    def run(number, minutes=40.0, speed=3.0, **fields):
        gait = make.gait(seconds=int(60 * minutes), speed_m_per_s=speed, cadence_spm=134.95 + 10.92 * speed)
        one = make.dated(3 * number, 60 * minutes * speed)
        told = {"moving_s": 60 * minutes, "climb_m": 20.0, "descent_m": 20.0, "cadence_mean_spm": 166.0} | fields
        return replace(one, facts=replace(one.facts, **told), load=MODEL(gait, make.runner, make.day))

    return [run(number) for number in range(12)], run


def test_a_run_is_set_against_the_usual(row):
    usual, run = row
    told = amount(run(12, minutes=60), usual)
    assert told.against_usual["minutes"] == pytest.approx(1.5)
    assert told.against_usual["load_time"] == pytest.approx(1.5, rel=1e-3)
    assert told.unusual == ("longer",)


def test_with_few_runs_before_there_is_no_usual_and_no_rank(row):
    usual, run = row
    told = amount(run(12), usual[:5])
    assert (told.against_usual, told.rank, told.unusual) == ({}, None, ())


def test_a_run_longer_than_all_at_the_same_pace_ranks_high_whatever_counts(row):
    usual, run = row
    told = rank(run(12, minutes=80), usual)
    assert set(told.places.values()) == {1}
    assert told.says == "high"


def test_short_and_fast_among_long_and_slow_depends_on_what_counts(row):
    _, run = row
    mixed = [run(n, minutes=30 + n, speed=2.6) for n in range(14)] + [
        run(14 + n, minutes=26, speed=4.2) for n in range(3)
    ]
    mine = rank(run(20, minutes=20, speed=5.0), mixed)
    assert mine.places[6] < mine.places[1]
    assert mine.says == DEPENDS


def test_a_short_run_ranks_low(row):
    usual, run = row
    assert rank(run(12, minutes=10), usual).says == "low"


def test_what_was_unusual_is_named(row):
    usual, run = row
    assert "faster" in unusual(run(12, speed=3.6), usual)
    assert "more_descent" in unusual(run(12, descent_m=400.0), usual)
    assert "quicker_cadence" in unusual(run(12, cadence_mean_spm=180.0), usual)
    assert "slower_cadence" in unusual(run(12, cadence_mean_spm=150.0), usual)
    assert unusual(run(12), usual) == ()


def test_quicker_steps_of_a_faster_run_are_not_unusual(row):
    usual, run = row
    faster = run(12, speed=3.28, cadence_mean_spm=166.0 * 1.06)
    assert "quicker_cadence" in unusual(run(12, cadence_mean_spm=166.0 * 1.06), usual)
    assert "quicker_cadence" not in unusual(faster, usual)


def test_sums_over_days_count_today_and_not_the_day_before_the_first(row):
    usual, _ = row
    last = usual[-1].day
    assert over_days(usual, last, 7).minutes == pytest.approx(3 * 40)
    assert over_days(usual, last, 28).minutes == pytest.approx(10 * 40)
    assert counts(usual).steps.value == pytest.approx(sum(run.facts.steps.value for run in usual))


def long_gait(make, **columns):
    return make.gait(seconds=3600, speed_m_per_s=3.0, cadence_spm=168.0, contact_ms=250.0, **columns)


def test_a_drift_of_form_is_found_at_equal_speed(make):
    rng = np.random.default_rng(2)
    gait = long_gait(make)
    at = np.arange(3600)
    slowing = 3.2 - 0.4 * at / 3600 + rng.normal(0, 0.2, 3600)
    tired = replace(
        gait, speed_m_per_s=slowing, cadence_spm=140 + 9 * slowing - 4.0 * at / 3600 + rng.normal(0, 2, 3600)
    )
    found = drift(tired)
    assert found.change("cadence_spm") == pytest.approx(-4.0 * 2 / 3, abs=0.8)
    assert found.seen("cadence_spm")
    assert set(found.first) == {"cadence_spm", "contact_ms"}


def test_a_run_that_only_slows_has_no_drift(make):
    rng = np.random.default_rng(3)
    gait = long_gait(make)
    slowing = 3.2 - 0.4 * np.arange(3600) / 3600 + rng.normal(0, 0.2, 3600)
    found = drift(replace(gait, speed_m_per_s=slowing, cadence_spm=140 + 9 * slowing + rng.normal(0, 2, 3600)))
    assert abs(found.change("cadence_spm")) < 0.5


def test_short_runs_walks_and_runs_without_a_common_speed_have_none(make):
    assert drift(make.gait(seconds=1200, speed_m_per_s=3.0)) is None
    assert drift(make.gait(seconds=3600, state=State.WALKING, speed_m_per_s=1.4)) is None
    gait = long_gait(make)
    assert drift(replace(gait, speed_m_per_s=np.where(np.arange(3600) < 1200, 2.5, 3.5))) is None
    assert drift(replace(gait, grade_percent=np.full(3600, 5.0))) is None
