"""A made-up run keeps its own books and its watch errs as it should."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.runs.recording import COLUMNS, Sport
from backstride.simulate.heart_laws import HeartLaws, cost_ratio, heart_rate_bpm
from backstride.simulate.person import Person, made_up_person
from backstride.simulate.plans import (
    Kind,
    Mode,
    RunPlan,
    easy_pieces,
    long_pieces,
    planned_seconds,
    run_walk_pieces,
    walk_pieces,
)
from backstride.simulate.routes import TIERGARTEN, geographic, loop, track
from backstride.simulate.run import SimulatedRun, simulate_run
from backstride.simulate.watch import PHONE, STRAP, WRIST, Heart, Watch

START_OF_TESTS = datetime(2025, 5, 1, 16, 0, tzinfo=UTC)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_truth_keeps_its_books(seed: int) -> None:
    rng = np.random.default_rng(seed)
    person = made_up_person(rng)
    plan = RunPlan(START_OF_TESTS, Kind.RUN_WALK, run_walk_pieces(person, 4), track(TIERGARTEN), TIERGARTEN.zone, 1.0)
    truth = simulate_run(person, plan, rng, STRAP).truth
    assert truth.total_m == pytest.approx(truth.distance_m[-1] + truth.speed_m_per_s[-1])
    assert np.diff(truth.distance_m) == pytest.approx(truth.speed_m_per_s[:-1])
    assert truth.steps == pytest.approx(np.trapezoid(truth.cadence_spm, dx=1.0 / 60.0), rel=2e-3)
    assert sum(truth.seconds_of(mode) for mode in Mode) == len(truth)
    still = truth.mode == Mode.STANDING
    assert (truth.speed_m_per_s[still] == 0.0).all()
    assert (truth.cadence_spm[still] == 0.0).all()
    assert np.isfinite(truth.peak_bw[~still]).all()
    running = truth.mode == Mode.RUNNING
    assert (truth.contact_s[running] < 60.0 / truth.cadence_spm[running]).all()
    assert (truth.peak_bw[running] > 1.5).all()


def test_same_seed_same_run_to_the_last_bit(easy_plan: RunPlan) -> None:
    one, two = (simulate_run(Person(), easy_plan, np.random.default_rng(5), STRAP) for _ in range(2))
    assert one.recording.summary == two.recording.summary
    for name, column in one.recording.samples.columns.items():
        np.testing.assert_array_equal(column, two.recording.samples.columns[name])
    other = simulate_run(Person(), easy_plan, np.random.default_rng(6), STRAP)
    assert other.recording.summary != one.recording.summary


def test_columns_are_canonical_and_fit_the_time(easy_run: SimulatedRun) -> None:
    samples = easy_run.recording.samples
    assert set(samples.columns) <= set(COLUMNS)
    assert (np.diff(samples.time_s) > 0.0).all()
    assert all(len(column) == len(samples) for column in samples.columns.values())
    assert (np.diff(samples.columns["distance_m"]) >= 0.0).all()


def test_position_error_has_its_size_and_leaves_the_track_smooth(easy_plan: RunPlan) -> None:
    assert easy_plan.route is not None
    errors = []
    for seed in range(40):
        run = simulate_run(Person(), easy_plan, np.random.default_rng(seed), replace(WRIST, autopause=False))
        latitude, _ = geographic(easy_plan.route.place, run.truth.east_m, run.truth.north_m)
        errors.append((run.recording.samples.columns["latitude_deg"] - latitude) * 111_195.0)
    every = np.concatenate(errors)
    assert np.sqrt(np.mean(every**2)) == pytest.approx(WRIST.position_sd_m, rel=0.1)
    assert np.diff(errors[0]).std() < 0.25


def test_distance_of_the_watch_is_off_by_its_bias_only(easy_plan: RunPlan) -> None:
    ratios = []
    for seed in range(30):
        run = simulate_run(Person(), easy_plan, np.random.default_rng(seed))
        ratios.append(float(run.recording.summary.distance_m or 0.0) / run.truth.total_m)
    assert np.std(ratios) == pytest.approx(WRIST.distance_bias_sd, rel=0.5)
    assert np.mean(ratios) == pytest.approx(1.0, abs=0.003)


def test_cadence_and_contact_of_the_watch_lie_round_the_truth(easy_run: SimulatedRun) -> None:
    at = easy_run.recording.samples.time_s.astype(int)
    running = easy_run.truth.mode[at] == Mode.RUNNING
    columns, truth = easy_run.recording.samples.columns, easy_run.truth
    assert np.mean(columns["cadence_spm"][running] - truth.cadence_spm[at][running]) == pytest.approx(0.0, abs=0.2)
    bias = np.mean(columns["contact_ms"][running] - 1000.0 * truth.contact_s[at][running])
    assert bias == pytest.approx(STRAP.contact_bias_ms, abs=0.5)
    assert np.isnan(columns["contact_ms"][~running]).all()


def test_autopause_leaves_spans_without_samples(easy_run: SimulatedRun) -> None:
    recording = easy_run.recording
    assert recording.pauses
    for begin, end in recording.pauses:
        inside = (recording.samples.time_s >= begin) & (recording.samples.time_s < end)
        assert not inside.any()
        assert (easy_run.truth.speed_m_per_s[int(begin) : int(end)] == 0.0).all()
    paused = sum(end - begin for begin, end in recording.pauses)
    assert recording.summary.timer_s == pytest.approx(len(easy_run.truth) - paused)


def test_without_a_sensor_there_are_no_dynamics(easy_plan: RunPlan) -> None:
    recording = simulate_run(Person(), easy_plan, np.random.default_rng(1), replace(WRIST, heart=Heart.NONE)).recording
    assert not {"contact_ms", "oscillation_mm", "heart_rate_bpm"} & set(recording.samples.columns)
    assert recording.summary.contact_ms is None


def test_treadmill_run_has_no_place_and_no_lights() -> None:
    plan = RunPlan(START_OF_TESTS, Kind.TREADMILL, easy_pieces(Person(), 30.0), None, TIERGARTEN.zone, 2.0)
    run = simulate_run(Person(), plan, np.random.default_rng(1))
    assert run.recording.treadmill
    assert not {"latitude_deg", "longitude_deg", "altitude_m"} & set(run.recording.samples.columns)
    assert len(run.truth) == planned_seconds(plan.pieces)
    assert run.recording.samples.columns["distance_m"][-1] > 4000.0


def test_walk_is_walking() -> None:
    plan = RunPlan(START_OF_TESTS, Kind.WALK, walk_pieces(30.0), track(TIERGARTEN), TIERGARTEN.zone)
    run = simulate_run(Person(), plan, np.random.default_rng(1))
    assert run.recording.sport is Sport.WALKING
    assert run.truth.seconds_of(Mode.RUNNING) == 0
    assert np.nanmax(run.truth.peak_bw) < 1.6


@pytest.mark.parametrize("watch", [PHONE, Watch(interval_s=5, dropout_share=0.2)])
def test_sparse_devices_write_fewer_samples(easy_plan: RunPlan, watch: Watch) -> None:
    run = simulate_run(Person(), easy_plan, np.random.default_rng(1), watch)
    expected = len(run.truth) / watch.interval_s * (1.0 - watch.dropout_share)
    paused = sum(end - begin for begin, end in run.recording.pauses) / watch.interval_s
    assert len(run.recording.samples) == pytest.approx(expected - paused, rel=0.08)


def test_hills_cost_speed_up_and_give_some_down() -> None:
    route = loop(TIERGARTEN, 5000.0, 150.0, np.random.default_rng(7))
    plan = RunPlan(START_OF_TESTS, Kind.HILLS, easy_pieces(Person(), 90.0), route, TIERGARTEN.zone, 0.0)
    run = simulate_run(Person(), plan, np.random.default_rng(3))
    running = run.truth.mode == Mode.RUNNING
    up, down = running & (run.truth.grade > 0.03), running & (run.truth.grade < -0.03)
    assert up.sum() > 100
    assert run.truth.speed_m_per_s[up].mean() < run.truth.speed_m_per_s[down].mean()


def test_cost_on_the_level_is_the_unit_and_has_its_least_downhill() -> None:
    assert cost_ratio(np.array([0.0]))[0] == pytest.approx(1.0)
    grades = np.linspace(-0.4, 0.4, 81)
    assert -0.25 < grades[np.argmin(cost_ratio(grades))] < -0.05


def test_heart_lags_behind_and_drifts_up() -> None:
    speed, flat = np.full(5400, 2.8), np.zeros(5400)
    heart = heart_rate_bpm(HeartLaws(), speed, flat, np.ones(5400))
    assert heart[10] < heart[200] < heart[-1]
    assert heart[-1] - heart[1800] == pytest.approx(HeartLaws().drift_bpm_per_h, abs=0.5)


def test_long_run_has_walking_breaks_that_the_truth_and_the_watch_know() -> None:
    plan = RunPlan(START_OF_TESTS, Kind.LONG, long_pieces(Person(), 80.0), track(TIERGARTEN), TIERGARTEN.zone, 0.0)
    run = simulate_run(Person(), plan, np.random.default_rng(1), STRAP)
    assert 3 * 50 <= run.truth.seconds_of(Mode.WALKING) <= 3 * 65
    walking = run.truth.mode[run.recording.samples.time_s.astype(int)] == Mode.WALKING
    assert run.recording.samples.columns["cadence_spm"][walking].mean() < 130.0
    assert np.isnan(run.recording.samples.columns["contact_ms"][walking]).all()
