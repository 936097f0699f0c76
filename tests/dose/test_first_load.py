import csv
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.dose.first_load import FirstLoad, step_force
from backstride.package_data import load_toml
from backstride.runner import Runner, Sex
from backstride.runs.motion_state import State

MODEL = FirstLoad()
STEPPING = {"cadence_spm": 165.0, "contact_ms": 260.0}


def half(estimate):
    return estimate.high - estimate.value


def test_the_worked_example_of_morin_before_and_after_recalibration(make):
    # 165 steps a minute and 0.26 s of contact: duty factor 0.3575, Morin 2.197 BW
    peak = step_force(make.gait(**STEPPING)).peak_bw[0]
    assert peak == pytest.approx(0.4482 + 0.8759 * (np.pi / 4) / (0.260 * 165 / 120), rel=1e-9)
    assert peak == pytest.approx(2.37, abs=0.01)


def test_steps_and_sums_of_a_steady_run(make):
    run = MODEL(make.gait(seconds=600, **STEPPING), make.runner, make.day)
    assert run.steps.value == pytest.approx(1650)
    assert run.running_steps == pytest.approx(1650)
    assert run.walking_steps == 0
    assert run.peak_sum_bw.value == pytest.approx(run.steps.value * run.running_peak_bw.value)
    assert run.walking_peak_bw is None
    assert run.contact_share == 1
    assert run.outside_measured == ()


@given(contact=st.floats(180, 330), cadence=st.floats(150, 200))
def test_shorter_contact_never_lowers_the_force(make, contact, cadence):
    longer = step_force(make.gait(seconds=1, cadence_spm=cadence, contact_ms=contact + 5))
    shorter = step_force(make.gait(seconds=1, cadence_spm=cadence, contact_ms=contact))
    if longer.from_contact[0] and shorter.from_contact[0]:
        assert shorter.peak_bw[0] > longer.peak_bw[0]


@given(speed=st.floats(1.5, 6.0), more=st.floats(0.01, 1.0))
def test_faster_never_lowers_the_force_without_contact_time(make, speed, more):
    slow, fast = (
        step_force(make.gait(seconds=1, speed_m_per_s=v, cadence_spm=165.0)).peak_bw[0] for v in (speed, speed + more)
    )
    assert fast > slow


def test_the_laws_of_running_and_walking_meet_the_literature(make):
    running = step_force(make.gait(speed_m_per_s=3.0, cadence_spm=165.0)).peak_bw[0]
    walking = step_force(make.gait(speed_m_per_s=1.5, cadence_spm=115.0, state=State.WALKING)).peak_bw[0]
    assert walking == pytest.approx(1.2)  # Keller 1996
    assert running / walking > 1.5  # Keller 1996: slow jogging more than half above walking
    assert step_force(make.gait(speed_m_per_s=0.6, cadence_spm=80.0, state=State.WALKING)).peak_bw[0] == 1.0


def test_a_contact_time_no_runner_has_falls_back_on_speed(make):
    force = step_force(make.gait(cadence_spm=165.0, contact_ms=600.0))
    assert not force.from_contact.any()
    assert force.peak_bw[0] == pytest.approx(1.8281 + 0.2013 * 3.0)


def test_time_tells_nothing_on_slopes_so_speed_does_with_a_wider_band(make):
    level, hill = (step_force(make.gait(grade_percent=grade, **STEPPING)) for grade in (1.0, 4.0))
    assert level.from_contact.all()
    assert not hill.from_contact.any()
    assert hill.half_band_bw[0] == pytest.approx(1.5 * 0.270)


def test_contact_time_narrows_the_band(make):
    timed = step_force(make.gait(**STEPPING)).half_band_bw[0]
    untimed = step_force(make.gait(cadence_spm=165.0)).half_band_bw[0]
    assert 0.132 < timed < untimed == 0.270


@pytest.mark.parametrize(
    ("runner", "reason"),
    [
        ({"sex": Sex.FEMALE}, "sex_f"),
        ({"sex": Sex.UNKNOWN}, "sex_unknown"),
        ({"mass_kg": 95.0}, "mass_above"),
        ({"mass_kg": 50.0}, "mass_below"),
        ({"mass_kg": None}, "mass_unknown"),
        ({"birth_year": 1950}, "age_above"),
        ({"birth_year": None}, "age_unknown"),
    ],
)
def test_runners_unlike_those_measured_get_a_wider_band_and_the_reason(make, runner, reason):
    gait = make.gait(**STEPPING)
    usual = MODEL(gait, make.runner, make.day)
    other = MODEL(gait, replace(make.runner, **runner), make.day)
    assert other.outside_measured == (reason,)
    assert half(other.running_peak_bw) == pytest.approx(1.5 * half(usual.running_peak_bw))
    assert half(other.peak_sum_bw) > half(usual.peak_sum_bw)


@pytest.mark.parametrize(
    ("columns", "reasons"),
    [
        ({"speed_m_per_s": 2.0}, ("speed_below",)),
        ({"speed_m_per_s": 5.5}, ("speed_above",)),
        ({"speed_m_per_s": np.nan}, ("speed_unknown",)),
        ({"grade_percent": 5.0}, ("slope",)),
        ({"grade_percent": -9.0}, ("slope", "steep_descent")),
    ],
)
def test_runs_unlike_those_measured_get_a_wider_band_and_the_reason(make, columns, reasons):
    usual = MODEL(make.gait(**STEPPING), make.runner, make.day)
    other = MODEL(make.gait(**STEPPING, **columns), make.runner, make.day)
    assert other.outside_measured == reasons
    assert half(other.running_peak_bw) > 1.49 * half(usual.running_peak_bw)


def test_a_slow_heavy_woman_is_outside_in_three_ways(make):
    runner = Runner(sex=Sex.FEMALE, birth_year=1990, mass_kg=95.0)
    gait = make.gait(**STEPPING, speed_m_per_s=2.0)
    load = MODEL(gait, runner, make.day)
    assert load.outside_measured == ("mass_above", "sex_f", "speed_below")
    assert half(load.running_peak_bw) == pytest.approx(
        2.25 * half(MODEL(make.gait(**STEPPING), make.runner, make.day).running_peak_bw)
    )


def test_walking_is_counted_with_its_own_force(make):
    load = MODEL(make.gait(state=State.WALKING, speed_m_per_s=1.5, cadence_spm=115.0), make.runner, make.day)
    assert load.running_peak_bw is None
    assert load.walking_peak_bw.value == pytest.approx(1.2)
    assert load.walking_steps == pytest.approx(1150)
    assert load.outside_measured == ()


@pytest.mark.parametrize("state", [State.STANDING, State.PAUSED, State.UNKNOWN])
def test_who_takes_no_steps_bears_no_load(make, state):
    load = MODEL(make.gait(state=state, **STEPPING), make.runner, make.day)
    assert load.steps.value == load.peak_sum_bw.value == 0


@given(st.lists(st.sampled_from(list(State)), min_size=1, max_size=50), st.floats(0.1, 7.0), st.floats(-40, 40))
def test_bands_always_hold_their_value_and_are_never_nan(make, states, speed, grade):
    gait = replace(
        make.gait(seconds=len(states), speed_m_per_s=speed, grade_percent=grade),
        state=np.array(states, dtype=np.int8),
    )
    load = MODEL(gait, make.runner, make.day)
    for estimate in (load.steps, load.peak_sum_bw, load.running_peak_bw, load.walking_peak_bw):
        assert estimate is None or 0 <= estimate.low <= estimate.value <= estimate.high < np.inf


def test_the_shipped_coefficients_are_the_least_squares_of_the_runners(data_folder):
    with (data_folder / "motion" / "treadmill-13" / "reference.csv").open() as file:
        rows = list(csv.DictReader(file))
    speed, force, contact, step = (
        np.array([float(row[name]) for row in rows])
        for name in ("speed_from_stance_foot_m_s", "peak_vGRF_50Hz_BW", "contact_time_50N_s", "step_time_s")
    )
    runner = np.array([row["runner"] for row in rows])
    shipped = load_toml("backstride.dose", "data/fukuchi_2017.toml")
    laws = {
        "from_speed": (speed, ("intercept_bw", "slope_bw_per_m_per_s")),
        "from_contact_time": (np.pi / 4 * 2 * step / contact, ("intercept_bw", "slope")),
    }
    for name, (x, keys) in laws.items():
        table = np.column_stack([np.ones_like(x), x])
        np.testing.assert_allclose(np.linalg.lstsq(table, force)[0], [shipped[name][key] for key in keys], atol=2e-4)
        left_out = np.empty_like(force)
        for one in set(runner):
            out = runner == one
            left_out[out] = force[out] - table[out] @ np.linalg.lstsq(table[~out], force[~out])[0]
        assert np.quantile(np.abs(left_out), 0.9) == pytest.approx(shipped[name]["half_band_bw"], abs=2e-3)
        assert 100 * np.sqrt(np.mean((left_out / force) ** 2)) == pytest.approx(
            shipped[name]["left_out_rmse_percent"], abs=0.06
        )
