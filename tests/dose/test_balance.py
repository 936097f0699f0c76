"""Left and right: contact against one's own 90 days, silent inside them; mirrored balance mirrors everything."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.dose.balance import LEAST_RUNS, Balance, balance, left_percent
from backstride.dose.steady import Ask, steady_load
from backstride.runner import Sex
from backstride.texts.catalogue import catalogue
from backstride.texts.load_sentences import LoadSentences

SAYS = LoadSentences(catalogue())


@pytest.fixture
def told(make):
    """A run of a day with a balance."""

    def run(day, left):
        one = make.dated(day)
        return replace(one, load=replace(one.load, balance_left_percent=left))

    return run


def test_only_a_run_beyond_the_own_range_is_said_and_names_no_target(told):
    before = [told(day, 50.0 + 0.1 * day) for day in range(10)]
    inside, beyond = balance(told(20, 50.5), before), balance(told(20, 52.0), before)
    assert SAYS.balance(inside) == ""
    assert SAYS.balance(beyond).startswith("Your left foot had 52.0 % of the ground contact")
    assert "50/50" not in SAYS.balance(beyond)


def test_runs_over_90_days_ago_and_later_ones_are_no_range(told):
    old, later = [told(day, 48.0) for day in range(10)], [told(300 + day, 48.0) for day in range(10)]
    assert balance(told(200, 52.0), [*old, *later]) is None
    assert balance(told(95, 52.0), old).runs == LEAST_RUNS


def test_a_run_without_measured_balance_has_none(told, make):
    before = [told(day, 50.0) for day in range(10)]
    assert balance(told(20, None), before) is None
    assert left_percent(make.gait(seconds=600, speed_m_per_s=3.0)) is None
    assert left_percent(make.gait(seconds=600, speed_m_per_s=3.0, balance_left_percent=51.0)) == pytest.approx(51.0)


@given(left=st.floats(40, 60), low=st.floats(45, 50), high=st.floats(50, 55))
def test_mirrored_balance_is_beyond_where_the_other_is(left, low, high):
    one = Balance(left_percent=left, low_percent=low, high_percent=high, runs=9)
    assert one.mirrored.mirrored.left_percent == pytest.approx(left)
    assert one.mirrored.beyond == one.beyond or min(abs(left - low), abs(left - high)) < 1e-9


@given(left=st.floats(45, 55), contact=st.floats(210, 290))
def test_mirrored_balance_mirrors_the_forces_of_the_sides(left, contact):
    def asked(share):
        return steady_load(
            Ask("running", 3.0, 165.0, contact_ms=contact, balance_left_percent=share, sex=Sex.MALE, mass_kg=70.0)
        )

    one, other = asked(left), asked(100.0 - left)
    assert one.sides["left"].value == pytest.approx(other.sides["right"].value)
    assert one.sides["right"].value == pytest.approx(other.sides["left"].value)
    assert one.table == other.table
