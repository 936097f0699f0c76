"""Running day by day: the usual of a day looks back only."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.services.runs.every_day import USUAL_DAYS, usual_before


@given(st.integers(USUAL_DAYS + 1, 500), st.integers(0, 10_000))
def test_the_usual_looks_back_only(count, seed):
    week = np.random.default_rng(seed).uniform(0.0, 60_000.0, count)
    usual = usual_before(week)
    assert usual.shape == (count, 3)
    assert np.isnan(usual[:USUAL_DAYS]).all()
    at = count - 1
    assert usual[at] == pytest.approx(np.percentile(week[at - USUAL_DAYS : at], [25, 50, 75]))


def test_half_a_year_has_no_usual_yet():
    assert np.isnan(usual_before(np.ones(USUAL_DAYS))).all()
