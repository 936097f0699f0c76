"""A run to look at: its curves and parts, its way on the ground, and what is usual."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.runs.facts import RunFacts
from backstride.runs.file_format import FileFormat
from backstride.runs.gait import gait
from backstride.runs.recording import Recording, Samples, Sport, Summary
from backstride.runs.route import HIDDEN_M, TOLERANCE_SHARE, route
from backstride.runs.speed import Origin
from backstride.runs.streams import POINTS_MAX, Along, splits, streams
from backstride.runs.usual import USUAL_RUNS_MIN, mean_speed, usual_run
from backstride.units import EARTH_RADIUS_M

START = datetime(2026, 11, 20, 7, tzinfo=UTC)


def recording(seconds: int = 1800, speed: float = 3.0, *, turn_m: float = 1e9, distance: bool = True) -> Recording:
    """A run straight north that turns round after some metres, on the equator's scale of degrees."""
    time = np.arange(seconds, dtype=float)
    gone = speed * time
    north = np.where(gone <= turn_m, gone, np.maximum(2 * turn_m - gone, 0.0))
    columns = {
        "latitude_deg": np.degrees(north / EARTH_RADIUS_M),
        "longitude_deg": np.zeros(seconds),
        "speed_m_per_s": np.full(seconds, speed),
        "heart_rate_bpm": 120 + 20 * np.sin(time / 60),
        "cadence_spm": np.full(seconds, 168.0),
    }
    if distance:
        columns["distance_m"] = gone
    return Recording(Sport.RUNNING, "running", START, Summary(), Samples(time, columns), FileFormat.FIT)


def facts(km: float, pace_s: float = 330.0, climb: float | None = 20.0) -> RunFacts:
    return RunFacts(
        Sport.RUNNING, km * 1000, km * pace_s, km * pace_s, None, Origin.ABSENT, climb, climb, Origin.MEASURED, 1.0, 0.0,
        km * 1000, 168.0, None, has_dynamics=False, treadmill=False,
    )  # fmt: skip


# What is usual


def test_fewer_than_five_runs_are_no_usual():
    assert usual_run([facts(8)] * (USUAL_RUNS_MIN - 1)) is None


def test_the_usual_run_is_the_middle_one_and_what_nobody_knows_stays_unknown():
    found = usual_run([facts(km, climb=None) for km in (4, 6, 8, 10, 30)])
    assert (found.distance_m, found.climb_m, found.runs) == (8000.0, None, 5)
    assert found.speed_m_per_s == pytest.approx(1000 / 330)


def test_a_run_without_a_distance_has_no_speed():
    assert mean_speed(replace(facts(5), distance_m=None)) is None


# Curves and parts


@settings(deadline=None, max_examples=25)
@given(seconds=st.integers(60, 5000), speed=st.floats(1.5, 5.0))
def test_curves_cover_the_whole_run_with_few_points_and_keep_a_steady_speed(seconds: int, speed: float):
    found = streams(gait(recording(seconds, speed)))
    whole = speed * (seconds - 1)
    assert found.along is Along.DISTANCE
    assert 2 <= len(found.at) <= POINTS_MAX
    assert found.at[0] > 0
    assert found.at[-1] < whole
    assert np.nanmax(np.abs(found.columns["speed_m_per_s"] - speed)) < 0.2
    assert np.nanmin(found.columns["heart_rate_bpm"]) >= 99


def test_without_a_distance_curves_run_along_time():
    bare = recording(distance=False)
    kept = {name: values for name, values in bare.samples.columns.items() if name == "heart_rate_bpm"}
    found = streams(gait(replace(bare, samples=Samples(bare.samples.time_s, kept))))
    assert found.along is Along.TIME
    assert set(found.columns) == {"heart_rate_bpm"}


def test_a_recording_of_nothing_has_no_curves_and_no_parts():
    empty = gait(Recording(Sport.RUNNING, "running", START, Summary(), Samples(np.empty(0), {}), FileFormat.FIT))
    assert streams(empty) is None
    assert splits(empty, 1000.0) == ()


@settings(deadline=None, max_examples=25)
@given(seconds=st.integers(400, 5000), length=st.sampled_from([1000.0, 1609.344]))
def test_parts_add_up_to_the_run(seconds: int, length: float):
    paced = gait(recording(seconds))
    parts = splits(paced, length)
    assert sum(part.distance_m for part in parts) == pytest.approx(3.0 * (seconds - 1), abs=1.0)
    assert all(part.distance_m <= length for part in parts)
    assert sum(part.moving_s for part in parts) == pytest.approx(seconds, abs=2)
    assert all(part.heart_rate_bpm is None or 99 <= part.heart_rate_bpm <= 141 for part in parts)


# The way


def test_a_straight_way_needs_two_points_and_marks_each_kilometre():
    found = route(recording(2000, 3.0))
    assert len(found.east_m) == 2
    assert [round(north) for _, north in found.marks] == [1002, 2001, 3000, 4002, 5001]


def test_no_point_of_the_true_way_lies_further_from_the_drawn_one_than_promised():
    time = np.arange(3000, dtype=float)
    angle = time / 300
    east, north = 400 * np.cos(angle) + 30 * np.cos(7 * angle), 300 * np.sin(angle)
    columns = {"latitude_deg": np.degrees(north / EARTH_RADIUS_M), "longitude_deg": np.degrees(east / EARTH_RADIUS_M)}
    made = Recording(Sport.RUNNING, "running", START, Summary(), Samples(time, columns), FileFormat.GPX)
    found = route(made)
    drawn = np.interp(np.linspace(0, 1, 40_000), np.linspace(0, 1, len(found.east_m)), found.east_m)
    across = np.interp(np.linspace(0, 1, 40_000), np.linspace(0, 1, len(found.east_m)), found.north_m)
    away = [
        np.hypot(drawn - e, across - n).min() for e, n in zip(east[::20] - east[0], north[::20] - north[0], strict=True)
    ]
    assert len(found.east_m) < 200
    assert max(away) < 2 * TOLERANCE_SHARE * 900


def test_hidden_ends_leave_nothing_near_start_and_end():
    there_and_back = recording(2000, 3.0, turn_m=3000.0)
    found = route(there_and_back, hides_ends=True)
    away = np.hypot(found.east_m, found.north_m)
    assert not found.has_ends
    assert np.nanmin(away) > HIDDEN_M
    assert all(np.hypot(*mark) > HIDDEN_M for mark in found.marks)


def test_a_way_that_stays_near_home_is_not_drawn_at_all():
    assert route(recording(100, 1.0), hides_ends=True) is None


@pytest.mark.parametrize("change", [{"treadmill": True}, {"samples": Samples(np.arange(9.0), {})}], ids=str)
def test_a_treadmill_and_a_watch_without_positions_have_no_way(change):
    assert route(replace(recording(), **change)) is None
