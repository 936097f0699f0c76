"""My easy and my hard run, from runs as they come: broken figures change nothing and break nothing."""

from dataclasses import replace

import pytest

from backstride.dose.own_runs import EASY, HARD, LEAST_RUNS, own_runs


@pytest.fixture
def runs(make):
    """Thirty runs, each a little faster than the one before."""

    def run(day, speed, cadence=166.0):
        one = make.dated(day, 1800.0 * speed)
        facts = replace(one.facts, moving_s=1800.0, running_share=1.0, cadence_mean_spm=cadence)
        return replace(one, facts=facts)

    return run, [run(day, 2.5 + 0.02 * day) for day in range(30)]


def test_easy_is_the_middle_pace_and_hard_the_pace_one_in_ten_goes_beyond(runs, make):
    _, row = runs
    mine = own_runs(row, make.runner, make.after(30))
    assert mine[EASY].speed_m_per_s == pytest.approx(2.79, abs=0.01)
    assert mine[HARD].speed_m_per_s == pytest.approx(3.022, abs=0.01)
    assert mine[EASY].cadence_spm == 166.0


def test_broken_speeds_and_cadences_of_a_watch_are_left_out(runs, make):
    run, row = runs
    broken = [run(31, 15.0), run(32, 0.2), run(33, 2.79, cadence=3.0)]
    mine = own_runs([*row, *broken], make.runner, make.after(34))
    assert mine[EASY].speed_m_per_s == pytest.approx(2.8, abs=0.02)
    assert mine[EASY].cadence_spm == 166.0


def test_a_year_of_birth_that_cannot_be_does_not_break_it(runs, make):
    _, row = runs
    mine = own_runs(row, replace(make.runner, birth_year=1900), make.after(30))
    assert mine[EASY].age_years == 126


def test_with_too_few_or_old_runs_there_is_no_own_pace(runs, make):
    _, row = runs
    assert own_runs(row[: LEAST_RUNS - 1], make.runner, make.after(30)) == {}
    assert own_runs(row, make.runner, make.after(300)) == {}
