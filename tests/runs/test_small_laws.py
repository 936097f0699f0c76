"""Laws of the small parts of runs: what each says at its edges, by figures that are not read off the code."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from backstride.runs.carried import _joined
from backstride.runs.coarse import Fingerprint
from backstride.runs.facts import facts
from backstride.runs.file_format import FileFormat
from backstride.runs.gait import gait
from backstride.runs.hills import climb_and_descent
from backstride.runs.recording import Recording, Samples
from backstride.runs.refine import refine
from backstride.runs.same import _drifts
from backstride.runs.summary import Sport, Summary

START = datetime(2026, 5, 1, 6, tzinfo=UTC)


def recording(sport=Sport.RUNNING, summary=None, **columns):
    count = len(next(iter(columns.values())))
    return Recording(
        sport, "running", START, summary or Summary(), Samples(np.arange(float(count)), columns), FileFormat.FIT
    )


def test_a_short_halt_belongs_to_the_rides_around_it():
    assert _joined([(0.0, 100.0), (250.0, 300.0), (900.0, 950.0), (960.0, 990.0)]) == ((0.0, 300.0), (900.0, 990.0))


def test_a_ride_has_no_share_of_running():
    ride = recording(Sport.CROSS_TRAINING, Summary(timer_s=600.0), heart_rate_bpm=np.full(600, 120.0))
    found = facts(gait(ride), ride)
    assert (found.running_share, found.walking_share, found.steps) == (None, None, None)
    assert found.moving_s == 599.0


def test_what_a_sprinter_and_a_shuffler_do_is_kept_and_what_nobody_does_is_not():
    told = recording(
        distance_m=np.arange(4.0) * 3.0,
        contact_ms=np.array([110.0, 60.0, 400.0, 250.0]),
        step_length_mm=np.array([150.0, 50.0, 2500.0, 1100.0]),
        oscillation_mm=np.array([20.0, 5.0, 150.0, 90.0]),
    )
    columns = refine(told)[0].samples.columns
    for name in ("contact_ms", "step_length_mm", "oscillation_mm"):
        assert np.isfinite(columns[name]).tolist() == [True, False, True, True], name


def test_ten_days_in_one_go_are_a_race_and_three_weeks_are_a_broken_clock():
    day = 86_400.0
    told = recording(distance_m=np.arange(4.0) * 3.0)
    assert refine(replace(told, summary=Summary(elapsed_s=10 * day)))[0].summary.elapsed_s == 10 * day
    assert refine(replace(told, summary=Summary(elapsed_s=21 * day)))[0].summary.elapsed_s is None


def test_a_single_height_is_no_climb():
    assert climb_and_descent(np.array([5.0])) == climb_and_descent(np.full(3, np.nan)) == (0.0, 0.0)


def test_one_device_has_one_clock():
    one = Fingerprint("a", 0.0, 600.0, None, Sport.RUNNING, "running", "maker/watch/1", FileFormat.FIT)
    assert _drifts(one, replace(one, key="b")).tolist() == [0.0]
    others = _drifts(one, replace(one, key="b", device="maker/watch/2"))
    assert (others[0], np.abs(others).max()) == (0.0, 120.0)
    assert len(_drifts(replace(one, device=""), replace(one, key="b", device=""))) == len(others)
