import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.runs.facts import facts
from backstride.runs.gait import gait
from backstride.runs.recording import Sport, Summary
from backstride.runs.refine import refine
from backstride.runs.speed import Origin


def facts_of(recording, **how):
    return facts(gait(recording), recording, **how)


def test_facts_of_a_steady_run(make):
    run = facts_of(make.recording(make.steady()))
    assert run.distance_m == pytest.approx(3600)
    assert run.running_distance_m == pytest.approx(3600)
    assert (run.moving_s, run.elapsed_s) == (1200, 1200)
    assert (run.running_share, run.walking_share) == (1.0, 0.0)
    assert run.steps.value == pytest.approx(1201 * 166 / 60)
    assert run.steps_origin is Origin.MEASURED
    assert run.cadence_mean_spm == pytest.approx(166)
    assert (run.climb_m, run.descent_m) == (0, 0)
    assert run.effort is None
    assert not run.has_dynamics


def test_steps_without_cadence_are_derived_with_a_band_that_holds_the_truth(make):
    run = facts_of(make.recording(make.steady(cadence=None)))
    assert run.steps_origin is Origin.DERIVED
    assert run.steps.low < 1200 * 166 / 60 < run.steps.high
    assert run.steps.high - run.steps.low > 0.2 * run.steps.value


@given(st.floats(2.3, 4.7), st.floats(-0.12, 0.12))
def test_the_band_of_derived_steps_holds_cadences_that_differ_by_twelve_percent(make, speed, off):
    run = facts_of(make.recording(make.steady(seconds=100, speed=speed, cadence=None)))
    assert run.steps.low <= 101 * (134.95 + 10.92 * speed) * (1 + off) / 60 <= run.steps.high


def test_the_count_of_the_watch_is_taken_unless_it_is_absurd(make):
    assert facts_of(make.recording(make.steady(), summary=Summary(steps=3300))).steps.value == 3300
    assert facts_of(make.recording(make.steady(), summary=Summary(steps=33))).steps.value == pytest.approx(
        3322.8, abs=1
    )


def test_run_and_walk_share_the_moving_time_and_the_distance(make):
    columns = make.steady(seconds=1000)
    columns["speed_m_per_s"][500:] = 1.5
    columns["cadence_spm"][500:] = 115.0
    columns["distance_m"] = np.concatenate([[0.0], np.cumsum(columns["speed_m_per_s"][1:])])
    run = facts_of(make.recording(columns))
    assert run.running_share + run.walking_share == 1
    assert run.running_share == pytest.approx(0.5, abs=0.01)
    assert run.running_distance_m == pytest.approx(1500, rel=0.01)


def test_what_the_device_says_of_the_whole_is_preferred_unless_it_cannot_be(make):
    columns = make.steady()
    told = facts_of(make.recording(columns, summary=Summary(distance_m=3700.0, ascent_m=12.0, descent_m=9.0)))
    assert (told.distance_m, told.climb_m, told.descent_m) == (3700.0, 12.0, 9.0)
    assert told.climb_origin is Origin.MEASURED
    assert facts_of(make.recording(columns, summary=Summary(distance_m=36.0))).distance_m == pytest.approx(3600)


def test_a_run_known_only_from_a_list_has_its_facts(make):
    bare = make.recording({"time": np.empty(0)}, summary=Summary(distance_m=5000.0, timer_s=1500.0, elapsed_s=1600.0))
    run = facts_of(bare)
    assert (run.distance_m, run.running_distance_m, run.moving_s, run.elapsed_s) == (5000.0, 5000.0, 1500.0, 1600.0)
    assert run.running_share == 1.0
    assert run.steps_origin is Origin.DERIVED
    assert run.steps.low < 1500 * 166 / 60 < run.steps.high


def test_a_treadmill_run_that_knows_only_its_heart_and_its_whole_distance_has_steps(make):
    columns = make.only(make.steady(cadence=None), "heart_rate_bpm")
    run = facts_of(make.recording(columns, summary=Summary(distance_m=3600.0)))
    assert (run.running_share, run.steps_origin) == (1.0, Origin.DERIVED)
    assert run.running_distance_m == pytest.approx(3600.0)


def test_a_walk_known_only_from_a_list_is_walked(make):
    told = Summary(distance_m=4000.0, timer_s=1800.0)
    run = facts_of(make.recording({"time": np.empty(0)}, summary=told, sport=Sport.WALKING))
    assert (run.running_share, run.walking_share) == (0.0, 1.0)


def test_a_total_that_cannot_be_on_foot_gives_no_steps(make):
    told = Summary(distance_m=50_000.0, timer_s=1800.0)
    assert facts_of(make.recording({"time": np.empty(0)}, summary=told)).steps is None


def test_a_steep_hike_slower_than_a_stroll_is_not_standing(make):
    columns = make.steady(speed=0.4, cadence=70.0)
    assert facts_of(make.recording(columns, sport=Sport.WALKING)).moving_s == 1200


def test_a_treadmill_that_the_watch_cannot_see_is_run_by_its_cadence(make):
    columns = make.only(make.steady(speed=0.0), "speed_m_per_s", "distance_m", "cadence_spm")
    run = facts_of(refine(make.recording(columns))[0])
    assert (run.running_share, run.moving_s) == (1.0, 1200)
    assert run.distance_m is None


def test_cross_training_has_time_and_effort_and_no_steps(make):
    ride = facts_of(make.recording(make.steady(speed=8.0), sport=Sport.CROSS_TRAINING, summary=Summary(rpe=4.0)))
    assert ride.steps is None
    assert ride.running_distance_m is None
    assert ride.moving_s == 1200
    assert ride.effort.rating.value == 4.0


def test_effort_is_what_the_runner_said_else_from_the_heart_and_marked(make):
    recording = make.recording(make.steady())
    said = facts_of(make.recording(make.steady(), summary=Summary(rpe=3.0)), age_years=40).effort
    assert (said.rating.value, said.origin) == (3.0, Origin.MEASURED)
    derived = facts_of(recording, age_years=40).effort
    assert derived.origin is Origin.DERIVED
    assert derived.rating.high - derived.rating.low > 2
    assert facts_of(recording, highest_heart_rate_bpm=200.0).effort.rating.value < derived.rating.value


def test_walks_are_never_runs(make):
    walk = facts_of(make.recording(make.steady(speed=1.4, cadence=110.0), sport=Sport.WALKING))
    assert walk.running_share == 0
    assert walk.running_distance_m == 0
    assert walk.cadence_mean_spm == pytest.approx(110)


def test_who_stood_still_all_the_time_did_not_move(make):
    two_points = {"time": np.array([0.0, 2000.0]), "latitude_deg": np.full(2, 50.0), "longitude_deg": np.full(2, 8.0)}
    still = facts_of(make.recording(two_points, sport=Sport.WALKING))
    assert still.moving_s <= 2
    assert still.elapsed_s == 2000


def test_a_treadmill_run_with_nothing_but_a_heart_rate_lasted_as_long_as_it_did(make):
    run = facts_of(make.recording(make.only(make.steady(), "heart_rate_bpm"), treadmill=True, pauses=((100.0, 201.0),)))
    assert run.moving_s == 1101
    assert run.running_share == 1.0
    assert run.distance_m is None
    assert run.steps is None
    assert run.treadmill


@pytest.mark.parametrize("sport", list(Sport))
def test_nobody_moves_longer_than_it_took(make, sport):
    told = facts_of(make.recording(make.steady(), sport=sport))
    assert told.moving_s <= told.elapsed_s
