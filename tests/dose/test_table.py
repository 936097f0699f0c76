import sys
from subprocess import run

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.dose.lookup import Who, form_share, looked_up, own_table, weights
from backstride.dose.table import load_table
from backstride.runner import Sex

MAN = Who(Sex.MALE, 70.0, 1.75)


@pytest.fixture(scope="module")
def own():
    return own_table(load_table(), "running", MAN)


def test_the_table_says_what_it_is_and_has_no_holes():
    table = load_table()
    assert table.meta["version"].startswith("watch-to-spine/")
    assert len(table.meta["data_sha256"]) == 64
    for kind in ("running", "walking"):
        assert np.isfinite(table.spread[kind]).all()
        assert (np.diff(table.spread[kind], axis=-1) >= -1e-6).all()
    assert np.isfinite(table.what_ifs).all()
    assert np.isfinite(table.tasks).all()


@given(speed=st.floats(0.5, 9), cadence=st.floats(90, 260))
def test_weights_sum_to_one_and_are_none_below_zero(own, speed, cadence):
    share = weights(own.axes, np.array([speed]), np.array([cadence]))
    assert share.sum() == pytest.approx(1.0, abs=1e-5)
    assert share.min() >= 0.0


def test_at_a_node_the_table_itself_is_given(own):
    at = looked_up(own, own.axes.speeds_m_per_s[[2]].astype(float), own.axes.usual_cadence_spm[[2]].astype(float))
    assert at[0].ravel() == pytest.approx(own.rows[2 * 3 + 1], rel=1e-4)


def test_it_is_what_scipy_interpolates(own):
    from scipy.interpolate import RegularGridInterpolator

    rng = np.random.default_rng(1)
    speed, share = rng.uniform(1.8, 5.2, 200), rng.uniform(0.86, 1.14, 200)
    cadence = share * np.interp(speed, own.axes.speeds_m_per_s, own.axes.usual_cadence_spm)
    grid = own.rows.reshape(len(own.axes.speeds_m_per_s), len(own.axes.cadences), -1)
    peer = RegularGridInterpolator((own.axes.speeds_m_per_s, own.axes.cadences), grid)(np.column_stack([speed, share]))
    assert looked_up(own, speed, cadence).reshape(200, -1) == pytest.approx(peer, rel=1e-4, abs=1e-4)


def test_an_unknown_sex_takes_both_bands():
    both, man, woman = (own_table(load_table(), "running", Who(sex)) for sex in (Sex.UNKNOWN, Sex.MALE, Sex.FEMALE))
    low, high = both.model_rows[:, 0::3], both.model_rows[:, 2::3]
    for one in (man, woman):
        assert (low <= one.model_rows[:, 0::3] + 1e-6).all()
        assert (high >= one.model_rows[:, 2::3] - 1e-6).all()


def test_form_narrows_when_posture_is_told_and_means_less_than_peaks():
    for name in ("levels.L5S1.compression_peak_bw", "levels.L5S1.compression_mean_bw"):
        assert form_share(name, 1.0) < form_share(name, 0.5) < form_share(name)
    peak, mean = "levels.L5S1.compression_peak_bw", "levels.L5S1.compression_mean_bw"
    assert form_share(mean) < form_share(peak)


def test_looking_up_loads_no_solver_and_no_interpolator():
    code = (
        "import sys; from backstride.dose.steady import Ask, steady_load; steady_load(Ask('running', 3.0));"
        "sys.exit(any(name.split('.')[0] in ('mujoco', 'scipy', 'numba') for name in sys.modules))"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0
