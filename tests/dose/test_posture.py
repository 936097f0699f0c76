"""A runner's own posture: it narrows the band of what a run asked, in running only."""

from dataclasses import replace
from datetime import date

import pytest

from backstride.dose.table import load_table
from backstride.dose.table_load import TableLoad
from backstride.runner import Change, LeanFrom, OwnMotion, Runner, RunnerOutOfRange, runner_on
from backstride.runs.motion_state import State

MODEL = TableLoad()


def peak(load):
    return load.levels["L5S1"].compression_peak_bw


def test_a_told_lean_narrows_the_band_of_a_run_and_the_usual_one_moves_its_middle_little(make):
    usual = load_table().meta["usual_shoulder_line_deg"]["running"]
    gait = make.gait(seconds=600, speed_m_per_s=3.0, cadence_spm=168.0)
    unknown = peak(MODEL(gait, make.runner, make.day))
    measured = replace(make.runner, trunk_lean_deg=usual, trunk_lean_from=LeanFrom.MOTION_FILE)
    known = peak(MODEL(gait, measured, make.day))
    assert known.high - known.low < 0.9 * (unknown.high - unknown.low)
    assert known.value == pytest.approx(unknown.value, rel=0.01)


def test_the_surer_a_lean_was_measured_the_narrower_the_band_and_the_further_it_moves_the_middle(make):
    gait = make.gait(seconds=600, speed_m_per_s=3.0, cadence_spm=168.0)
    usual = load_table().meta["usual_shoulder_line_deg"]["running"]
    none = peak(MODEL(gait, make.runner, make.day))
    told = [
        peak(MODEL(gait, replace(make.runner, trunk_lean_deg=usual + 4.0, trunk_lean_from=how), make.day))
        for how in (LeanFrom.PHOTO_OR_VIDEO, LeanFrom.VIDEO_AGAINST_STANDING, LeanFrom.MOTION_FILE)
    ]
    widths = [(one.high - one.low) / one.value for one in (none, *told)]
    assert widths == sorted(widths, reverse=True)
    assert none.value < told[0].value < told[1].value < told[2].value


def test_a_lean_measured_nobody_says_how_counts_as_one_from_a_photo(make):
    gait = make.gait(seconds=600, speed_m_per_s=3.0, cadence_spm=168.0)
    plain, photo = (
        peak(MODEL(gait, replace(make.runner, trunk_lean_deg=9.0, trunk_lean_from=how), make.day))
        for how in (None, LeanFrom.PHOTO_OR_VIDEO)
    )
    assert plain == photo


def test_more_lean_asks_more_of_the_back(make):
    gait = make.gait(seconds=600, speed_m_per_s=3.0, cadence_spm=168.0)
    less, more = (peak(MODEL(gait, replace(make.runner, trunk_lean_deg=lean), make.day)) for lean in (2.0, 9.0))
    assert more.value > less.value


def test_a_lean_beyond_the_table_is_named_and_widens_the_band(make):
    gait = make.gait(seconds=600, speed_m_per_s=3.0, cadence_spm=168.0)
    told = MODEL(gait, replace(make.runner, trunk_lean_deg=30.0), make.day)
    assert told.outside_measured == ("posture",)


def test_the_lean_of_running_says_nothing_of_walking(make):
    gait = make.gait(seconds=600, state=State.WALKING, speed_m_per_s=1.3, cadence_spm=110.0)
    plain, leaning = (MODEL(gait, replace(make.runner, trunk_lean_deg=lean), make.day) for lean in (None, 9.0))
    assert peak(plain) == peak(leaning)


def test_a_lean_that_no_runner_has_is_refused():
    with pytest.raises(RunnerOutOfRange, match="trunk_lean_deg is 70, but must be between -10 and 35 degrees"):
        Runner(trunk_lean_deg=70.0)


def test_measured_runs_move_compression_and_narrow_its_band_and_two_say_more_than_one(make):
    gait = make.gait(seconds=600, speed_m_per_s=3.0, cadence_spm=168.0)
    one, other = OwnMotion(3.0, 1.2, 1.1), OwnMotion(4.0, 1.2, 1.1)
    none, once, twice = (
        peak(MODEL(gait, replace(make.runner, own_motions=own), make.day)) for own in ((), (one,), (one, other))
    )
    assert none.value < once.value < 1.2 * none.value
    assert twice.value == pytest.approx(once.value, rel=0.01)
    widths = [(found.high - found.low) / found.value for found in (none, once, twice)]
    assert widths == sorted(widths, reverse=True)
    assert widths[1] < 0.85 * widths[0]


def test_a_lean_counts_no_second_time_in_what_was_measured_and_still_in_what_was_not(make):
    gait = make.gait(seconds=600, speed_m_per_s=3.0, cadence_spm=168.0)
    own = replace(make.runner, own_motions=(OwnMotion(3.0, 1.2, 1.1),))
    leant = replace(own, trunk_lean_deg=9.0, trunk_lean_from=LeanFrom.MOTION_FILE)
    plain, leaning = MODEL(gait, own, make.day), MODEL(gait, leant, make.day)
    assert peak(leaning) == peak(plain)
    assert leaning.groups["multifidus"].activation_peak.value > plain.groups["multifidus"].activation_peak.value


def test_measured_runs_hold_from_their_day_and_can_be_taken_back(make):
    told = [
        Change(date(2026, 5, 1), own_motions=(OwnMotion(3.0, 1.2, 1.1),)),
        Change(date(2026, 6, 1), own_motions=()),
    ]
    assert runner_on(told, date(2026, 5, 2)).own_motions
    assert not runner_on(told, date(2026, 6, 2)).own_motions


@pytest.mark.parametrize("wrong", [(0.5, 1.0, 1.0), (3.0, 5.0, 1.0), (3.0, 1.0, 0.1)])
def test_a_measured_run_that_nobody_has_is_refused(wrong):
    with pytest.raises(RunnerOutOfRange):
        OwnMotion(*wrong)
