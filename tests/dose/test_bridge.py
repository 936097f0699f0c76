import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.dose.bridge import Watched, by_rule, measured, net_mean_bw, peak_force

MEASURED = {"vertical_force": "peak_vGRF_50Hz_BW", "net_force_l5s1": "L5S1_net_axial_peak_BW"}
WORST_PERCENT = {"from_contact": (3.5, 6.2), "from_cadence": (5.6, 7.9), "from_speed": (6.8, 9.9)}


def watched(speed=3.0, cadence=165.0, contact=np.nan, grade=0.0, height=1.75, error=None):
    return Watched(*(np.atleast_1d(np.asarray(x, float)) for x in (speed, cadence, contact, grade)), height, error)


def middle(quantity, **told):
    return float(peak_force(quantity, watched(**told)).middle_bw[0])


def half(quantity, **told):
    return float(peak_force(quantity, watched(**told)).half_band_bw[0])


@pytest.fixture(scope="module")
def runners(data_folder):
    with (data_folder / "motion/treadmill-13/reference.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def terms(runners, rule):
    speed, step, contact = (runners[name].astype(float) for name in ("speed_m_s", "step_time_s", "contact_time_50N_s"))
    height = runners["height_cm"].astype(float) / 100
    known = {
        "one": np.ones(len(speed)), "speed": speed, "ratio": np.pi / 4 / (contact / (2 * step)),
        "froude": speed / np.sqrt(9.80665 * height), "reach": speed * step / height,
    }  # fmt: skip
    return np.column_stack([known[name] for name in rule["terms"]])


@pytest.mark.data
@pytest.mark.parametrize("quantity", MEASURED)
@pytest.mark.parametrize("rule", ["from_contact", "from_cadence", "from_speed"])
def test_the_shipped_coefficients_are_the_fit_and_the_bands_the_left_out_error(runners, quantity, rule):
    shipped, aim = measured()[quantity][rule], runners[MEASURED[quantity]].astype(float)
    table = terms(runners, shipped)
    assert np.linalg.lstsq(table, aim, rcond=None)[0] == pytest.approx(shipped["coefficients"], abs=2e-4)
    left_out = np.empty(len(aim))
    for runner in set(runners["runner"]):
        mine = runners["runner"] == runner
        left_out[mine] = aim[mine] - table[mine] @ np.linalg.lstsq(table[~mine], aim[~mine], rcond=None)[0]
    assert shipped["half_band_bw"] == pytest.approx(1.782 * np.sqrt(np.mean(left_out**2)), abs=2e-3)
    percent = 100 * np.sqrt(np.mean((left_out / aim) ** 2))
    assert percent == pytest.approx(shipped["left_out_rmse_percent"], abs=0.02)
    assert percent < WORST_PERCENT[rule][quantity == "net_force_l5s1"]
    assert 0.82 <= np.mean(np.abs(left_out) <= shipped["half_band_bw"]) <= 0.98


@pytest.mark.data
def test_the_function_gives_what_the_fit_gives(runners):
    told = Watched(
        runners["speed_m_s"].astype(float), runners["cadence_steps_min"].astype(float),
        1000 * runners["contact_time_50N_s"].astype(float), np.zeros(39), 1.75, 0.0,
    )  # fmt: skip
    force = peak_force("vertical_force", told)
    aim = runners["peak_vGRF_50Hz_BW"].astype(float)
    assert force.from_contact.all()
    assert np.sqrt(np.mean((force.middle_bw / aim - 1) ** 2)) < 0.033
    assert np.mean(np.abs(force.middle_bw - aim) <= force.half_band_bw) > 0.85


@given(speed=st.floats(1.5, 6), cadence=st.floats(140, 220), height=st.floats(1.5, 2.0))
def test_quicker_steps_at_one_speed_never_raise_either_force(speed, cadence, height):
    for quantity in MEASURED:
        slow, quick = (middle(quantity, speed=speed, cadence=c, height=height) for c in (cadence, cadence + 5))
        assert quick <= slow + 1e-9


@pytest.mark.parametrize("quantity", MEASURED)
def test_a_cadence_further_off_than_any_measured_is_taken_as_the_furthest(quantity):
    ends = [middle(quantity, speed=3.0, cadence=cadence, height=1.75) for cadence in (60.0, 100.0, 130.0, 160.0)]
    assert ends[0] == ends[1] == pytest.approx(ends[2], rel=0.01)
    assert ends[2] > ends[3]


@given(contact=st.floats(190, 300), cadence=st.floats(150, 190))
def test_shorter_contact_never_lowers_either_force(contact, cadence):
    for quantity in MEASURED:
        longer, shorter = (watched(cadence=cadence, contact=c) for c in (contact + 5, contact))
        if peak_force(quantity, longer).from_contact[0] and peak_force(quantity, shorter).from_contact[0]:
            assert peak_force(quantity, shorter).middle_bw[0] > peak_force(quantity, longer).middle_bw[0]


@pytest.mark.parametrize("quantity", MEASURED)
def test_each_quantity_that_a_watch_adds_narrows_the_band_of_its_own_rule(quantity):
    speed_only = half(quantity, cadence=np.nan)
    with_cadence = half(quantity)
    plate = half(quantity, contact=250.0, error=0.0)
    watch = half(quantity, contact=250.0)
    assert plate < with_cadence < speed_only
    assert plate < watch < speed_only
    assert half(quantity, height=None) > with_cadence


@pytest.mark.parametrize("grade", [-5.0, 5.0])
def test_contact_time_is_not_used_on_slopes(grade):
    assert middle("vertical_force", contact=230.0, grade=grade) == middle("vertical_force", grade=grade)


def test_contact_time_that_no_runner_has_is_not_used():
    assert not peak_force("vertical_force", watched(contact=90.0)).from_contact[0]


def test_a_rule_without_its_quantities_says_nothing():
    assert np.isnan(by_rule("vertical_force", "from_contact", watched())[0][0])
    assert np.isfinite(middle("vertical_force", speed=np.nan, cadence=np.nan))


@pytest.mark.data
def test_the_mean_net_force_is_the_weight_above(runners):
    mean = runners["L5S1_net_axial_mean_BW"].astype(float)
    value, band = net_mean_bw()
    assert mean.mean() == pytest.approx(value, abs=2e-4)
    assert np.mean(np.abs(mean - value) <= band) > 0.85


MEANS = {
    2.5: (162.54, 275.7, 2.3146, 1.2238),
    3.5: (172.13, 228.0, 2.5706, 1.3293),
    4.5: (184.91, 196.8, 2.7142, 1.3780),
}
"""Of the 13 men of fukuchi_2017 at each speed [m/s]: cadence [1/min], contact time [ms], peak force [BW], net peak [BW]."""


@pytest.mark.parametrize("speed", MEANS)
@pytest.mark.parametrize(("quantity", "column"), [("vertical_force", 2), ("net_force_l5s1", 3)])
@pytest.mark.parametrize("rule", ["from_contact", "from_cadence", "from_speed"])
def test_every_rule_gives_the_mean_of_the_men_measured(speed, quantity, column, rule):
    cadence, contact = MEANS[speed][:2]
    found, _ = by_rule(quantity, rule, watched(speed=speed, cadence=cadence, contact=contact, height=1.76, error=0.0))
    assert found[0] == pytest.approx(MEANS[speed][column], rel=0.025)


def test_the_mean_net_force_is_about_half_a_body_weight():
    # means of the 13 men: 0.4874, 0.4882 and 0.4886 at the three speeds
    value, band = net_mean_bw()
    assert value == pytest.approx(0.488, abs=0.001)
    assert 0.001 < band < 0.02


@pytest.mark.parametrize("quantity", MEASURED)
@pytest.mark.parametrize("rule", ["from_contact", "from_cadence", "from_speed"])
def test_least_squares_on_made_up_runners_finds_the_shipped_coefficients_again(quantity, rule):
    rng = np.random.default_rng(5)
    speed = np.tile([2.5, 3.5, 4.5], 13)
    cadence = 135.0 + 10.9 * speed + np.repeat(rng.normal(0, 9, 13), 3)
    step = 60.0 / cadence
    contact = step * rng.uniform(0.55, 0.75, 39)
    made = {"speed_m_s": speed, "step_time_s": step, "contact_time_50N_s": contact, "height_cm": np.full(39, 176.0)}
    table = terms(made, measured()[quantity][rule])
    told = Watched(speed, cadence, 1000 * contact, np.zeros(39), 1.76, 0.0)
    found, _ = by_rule(quantity, rule, told)
    kept = np.isfinite(found)
    if rule == "from_cadence":
        kept &= np.abs(cadence / (134.95 + 10.92 * speed) - 1) < 0.2
    assert kept.sum() > 25
    again = np.linalg.lstsq(table[kept], found[kept], rcond=None)[0]
    assert again == pytest.approx(measured()[quantity][rule]["coefficients"], abs=1e-6)
