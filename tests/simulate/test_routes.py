"""Routes close, are as long as asked, and lie where they say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.simulate.routes import ACROPOLIS, BELEM, TIERGARTEN, Place, geographic, loop, track
from backstride.units import EARTH_RADIUS_M


@settings(max_examples=30, deadline=None)
@given(
    st.integers(0, 9999),
    st.floats(1500.0, 20_000.0),
    st.floats(0.0, 200.0),
    st.sampled_from([TIERGARTEN, BELEM, ACROPOLIS]),
)
def test_loops_close_and_keep_length_and_climb(seed: int, length_m: float, climb_m: float, place: Place) -> None:
    route = loop(place, length_m, climb_m, np.random.default_rng(seed))
    assert route.length_m == pytest.approx(length_m)
    assert np.hypot(np.diff(route.east_m), np.diff(route.north_m)).sum() == pytest.approx(length_m, rel=1e-6)
    for column in (route.east_m, route.north_m, route.altitude_m):
        assert column[0] == pytest.approx(column[-1], abs=1e-6)
    assert np.diff(route.altitude_m).clip(0.0).sum() == pytest.approx(climb_m, abs=1e-6)


def test_a_second_lap_runs_over_the_first() -> None:
    route = loop(TIERGARTEN, 3000.0, 20.0, np.random.default_rng(1))
    way = np.linspace(0.0, 2900.0, 30)
    for once, again in zip(route.at(way), route.at(way + 3000.0), strict=True):
        assert again == pytest.approx(once)


def test_track_is_level_and_four_hundred_metres_round() -> None:
    route = track(TIERGARTEN)
    assert route.length_m == pytest.approx(400.0)
    assert (route.grade_at(np.arange(0.0, 400.0)) == 0.0).all()
    assert np.ptp(route.east_m) == pytest.approx(84.39 + 2 * 36.8, abs=0.1)


def test_grade_is_the_slope_of_the_height() -> None:
    route = loop(TIERGARTEN, 6000.0, 140.0, np.random.default_rng(3))
    way = np.arange(0.0, 6000.0)
    assert np.sum(route.grade_at(way)) == pytest.approx(0.0, abs=0.05)
    assert np.sum(route.grade_at(way).clip(0.0)) == pytest.approx(140.0, rel=0.02)


def test_metres_on_the_map_are_metres_on_the_globe() -> None:
    latitude, longitude = geographic(ACROPOLIS, np.array([0.0, 300.0]), np.array([0.0, 400.0]))
    north = np.radians(latitude[1] - latitude[0]) * EARTH_RADIUS_M
    east = np.radians(longitude[1] - longitude[0]) * EARTH_RADIUS_M * np.cos(np.radians(latitude[0]))
    assert (east, north) == (pytest.approx(300.0), pytest.approx(400.0))
