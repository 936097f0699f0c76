"""The small rooms at the bottom: units, findings, estimates, package data, the runner."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.estimates import BandDoesNotHoldValue, Estimate
from backstride.package_data import NoSuchPackageData, load_toml
from backstride.runner import Change, Runner, RunnerOutOfRange, Sex, runner_on
from backstride.units import body_weight_n

DAY = date(2026, 5, 1)
finite = st.floats(-1e6, 1e6)


@given(st.lists(finite, min_size=3, max_size=3), st.floats(-100, 100))
def test_a_scaled_estimate_still_holds_its_value(ends, factor):
    low, value, high = sorted(ends)
    scaled = Estimate(value, low, high, 0.9, "N").scaled(factor, "BW")
    assert scaled.low <= scaled.value <= scaled.high
    assert scaled.unit == "BW"


@pytest.mark.parametrize(("low", "value", "high"), [(1, 0, 2), (0, 3, 2), (0, float("nan"), 2), (float("nan"), 1, 2)])
def test_an_estimate_outside_its_band_is_refused(low, value, high):
    with pytest.raises(BandDoesNotHoldValue):
        Estimate(value, low, high, 0.9, "N")


def test_body_weight_is_mass_times_standard_gravity():
    assert body_weight_n(100.0) == pytest.approx(980.665)


def test_a_data_file_that_is_not_shipped_is_named():
    with pytest.raises(NoSuchPackageData, match=r"nothing\.toml"):
        load_toml("backstride.dose", "nothing.toml")


@pytest.mark.parametrize(
    ("field", "value"), [("mass_kg", 7), ("mass_kg", 400), ("height_m", 170), ("height_m", 0.5), ("birth_year", 88)]
)
def test_a_figure_no_person_has_is_refused(field, value):
    with pytest.raises(RunnerOutOfRange, match=field):
        Runner(**{field: value})


def test_the_last_word_before_a_day_holds_and_the_first_reaches_back():
    history = [Change(DAY, mass_kg=70.0), Change(DAY + timedelta(10), mass_kg=68.0, sex=Sex.FEMALE)]
    assert runner_on(history, DAY - timedelta(100)).mass_kg == 70.0
    assert runner_on(history, DAY + timedelta(9)).mass_kg == 70.0
    assert runner_on(history, DAY + timedelta(10)).mass_kg == 68.0
    assert runner_on(history, DAY).sex is Sex.FEMALE


def test_of_two_words_on_one_day_the_later_told_holds():
    assert runner_on([Change(DAY, mass_kg=70.0), Change(DAY, mass_kg=71.0)], DAY).mass_kg == 71.0


def test_nobody_told_is_nobody_known():
    assert runner_on([], DAY) == Runner()


@given(st.permutations([Change(DAY + timedelta(n), mass_kg=60.0 + n) for n in range(5)]))
def test_the_order_of_telling_different_days_does_not_matter(history):
    assert [runner_on(history, DAY + timedelta(n)).mass_kg for n in range(5)] == [60, 61, 62, 63, 64]


def test_age_is_that_reached_in_the_year():
    assert Runner(birth_year=1990).age_years(DAY) == 36
    assert Runner().age_years(DAY) is None
