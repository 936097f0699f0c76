import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.runs.gait import gait
from backstride.runs.hills import climb_and_descent, profile
from backstride.runs.motion_state import State
from backstride.runs.recording import Sport
from backstride.runs.refine import refine
from backstride.runs.speed import Origin


def test_a_steady_run_is_what_it_is(make):
    run = gait(make.recording(make.steady(contact_ms=240.0)))
    assert len(run) == 1201
    assert (run.state == State.RUNNING).all()
    np.testing.assert_allclose(run.speed_m_per_s, 3.0)
    np.testing.assert_allclose(run.step_length_m, 60 * 3.0 / 166.0)
    np.testing.assert_allclose(run.grade_percent, 0.0, atol=1e-9)
    assert run.origin["speed_m_per_s"] is Origin.MEASURED
    assert run.origin["step_length_m"] is Origin.DERIVED
    assert run.origin["contact_ms"] is Origin.MEASURED
    assert run.origin["power_w"] is Origin.ABSENT


@pytest.mark.parametrize("known", [("distance_m",), ("latitude_deg", "longitude_deg")])
@pytest.mark.parametrize("every", [1, 4, 7])
def test_speed_is_derived_from_what_there_is(make, known, every):
    run = gait(make.recording(make.only(make.steady(every=every), *known)))
    assert run.origin["speed_m_per_s"] is Origin.DERIVED
    np.testing.assert_allclose(run.speed_m_per_s[10:-10], 3.0, rtol=1e-3)
    assert run.distance_m[-1] == pytest.approx(run.distance_m[0] + 3.0 * (len(run) - 1), rel=2e-2)


def test_noise_of_positions_hardly_lengthens_the_way(make):
    columns = make.only(make.steady(seconds=3600), "latitude_deg", "longitude_deg")
    noise = np.random.default_rng(7).normal(0, 1.0, (2, 3601))
    wander = np.apply_along_axis(lambda row: np.convolve(row, np.ones(10) / 3, "same"), 1, noise) / 111_000
    columns["latitude_deg"] += wander[0]
    columns["longitude_deg"] += wander[1]
    run = gait(make.recording(columns))
    assert run.distance_m[-1] == pytest.approx(3600 * 3.0, rel=0.03)
    assert np.sqrt(np.mean((run.speed_m_per_s - 3.0) ** 2)) < 0.4


def test_a_speed_that_contradicts_the_distance_is_not_believed(make):
    columns = make.steady()
    columns["speed_m_per_s"] = np.full(1201, 0.01)
    run = gait(make.recording(columns))
    assert run.origin["speed_m_per_s"] is Origin.DERIVED
    np.testing.assert_allclose(run.speed_m_per_s, 3.0)


def test_run_walk_stand_and_pause_are_told_apart(make):
    columns = make.steady(seconds=1000)
    speed, cadence = columns["speed_m_per_s"], columns["cadence_spm"]
    speed[250:500], cadence[250:500] = 1.4, 112.0
    speed[500:600], cadence[500:600] = 0.0, 0.0
    columns["distance_m"] = np.concatenate([[0.0], np.cumsum(speed[1:])])
    state = gait(make.recording(columns, pauses=((800.0, 900.0),))).state
    assert (state[10:240] == State.RUNNING).all()
    assert (state[260:490] == State.WALKING).all()
    assert (state[505:595] == State.STANDING).all()
    assert (state[801:900] == State.PAUSED).all()
    assert (state[910:] == State.RUNNING).all()


@pytest.mark.parametrize(
    ("speed", "cadence", "expected"),
    [
        (1.7, 160.0, State.RUNNING),
        (2.0, 120.0, State.WALKING),
        (2.3, None, State.RUNNING),
        (1.6, None, State.WALKING),
        (3.0, 90.0, State.RUNNING),
    ],
)
def test_cadence_outweighs_speed_near_the_transition(make, speed, cadence, expected):
    run = gait(make.recording(make.steady(speed=speed, cadence=cadence)))
    assert (run.state[5:-5] == expected).all()


def test_a_hike_needs_more_to_count_as_running(make):
    columns = make.steady(speed=2.2, cadence=None)
    assert (gait(make.recording(columns)).state == State.RUNNING).all()
    assert (gait(make.recording(columns, sport=Sport.WALKING)).state == State.WALKING).all()


def test_a_treadmill_without_speed_still_runs(make):
    run = gait(make.recording(make.only(make.steady(), "cadence_spm", "heart_rate_bpm")))
    assert (run.state == State.RUNNING).all()
    assert run.origin["speed_m_per_s"] is Origin.ABSENT
    assert np.isnan(run.grade_percent).all()


def test_silence_while_standing_is_a_pause_and_silence_on_the_way_is_not(make):
    columns = make.steady(seconds=900)
    still = {name: column.copy() for name, column in columns.items()}
    still["time"][400:] += 300
    run = gait(make.recording(still))
    assert (run.state[401:699] == State.PAUSED).all()
    moved = {name: np.delete(column, slice(400, 700)) for name, column in columns.items()}
    run = gait(make.recording(moved))
    assert not run.within(State.PAUSED).any()
    assert np.isnan(run.heart_rate_bpm[420:680]).all()
    np.testing.assert_allclose(run.speed_m_per_s[420:680], 3.0, rtol=0.02)


def test_a_ride_in_a_silence_is_not_run(make):
    columns = make.steady(seconds=900)
    columns["time"][400:] += 300
    columns["distance_m"][400:] += 6000
    columns["latitude_deg"][400:] += 6000 / 111_195
    run = gait(make.recording(columns))
    assert (run.state[401:699] == State.PAUSED).all()


def test_grade_and_climb_of_a_hill(make):
    columns = make.steady(seconds=2000)
    up = np.clip(columns["distance_m"] - 1000, 0, 1000) * 0.05 - np.clip(columns["distance_m"] - 3000, 0, 1000) * 0.08
    columns["altitude_m"] = 100 + up + np.random.default_rng(1).normal(0, 0.5, 2001)
    run = gait(make.recording(columns))
    middle_up = (run.distance_m > 1200) & (run.distance_m < 1800)
    middle_down = (run.distance_m > 3200) & (run.distance_m < 3800)
    np.testing.assert_allclose(run.grade_percent[middle_up].mean(), 5.0, atol=0.4)
    np.testing.assert_allclose(run.grade_percent[middle_down].mean(), -8.0, atol=0.5)
    climb, descent = climb_and_descent(run.altitude_m)
    assert climb == pytest.approx(50, abs=3)
    assert descent == pytest.approx(80, abs=3)


@given(st.lists(st.floats(-50, 50), min_size=2, max_size=60), st.floats(0, 10))
def test_climb_less_descent_is_the_way_from_turn_to_turn(heights, threshold):
    profile_m = np.array(heights)
    climb, descent = climb_and_descent(profile_m, threshold)
    assert climb >= 0
    assert descent >= 0
    assert climb <= np.clip(np.diff(profile_m), 0, None).sum() + 1e-9
    assert abs((climb - descent) - (profile_m[-1] - profile_m[0])) <= threshold + 1e-9


def test_a_way_shorter_than_the_smoothing_has_no_grade():
    altitude, grade = profile(np.linspace(0, 150, 50), np.linspace(0, 15, 50))
    assert np.isnan(altitude).all()
    assert np.isnan(grade).all()


@settings(max_examples=40, deadline=None)
@given(
    keep=st.lists(st.booleans(), min_size=120, max_size=120),
    dropped=st.sets(st.sampled_from(["speed_m_per_s", "distance_m", "latitude_deg", "altitude_m", "cadence_spm"])),
)
def test_every_column_has_one_length_and_says_where_it_comes_from(make, keep, dropped):
    chosen = np.array([True, *keep])
    columns = {name: column[chosen] for name, column in make.steady(seconds=120).items() if name not in dropped}
    run = gait(refine(make.recording(columns))[0])
    for name, origin in run.origin.items():
        column = getattr(run, name)
        assert len(column) == len(run)
        assert (origin is Origin.ABSENT) == bool(np.isnan(column).all())
    known = run.distance_m[np.isfinite(run.distance_m)]
    assert (np.diff(known) >= -1e-9).all()


def test_no_samples_no_gait(make):
    assert len(gait(make.recording({"time": np.empty(0)}))) == 0
