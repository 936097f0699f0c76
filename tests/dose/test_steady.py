from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.dose.lookup import Who
from backstride.dose.reference_scale import EVERYDAY, PoseUnknown, compared, reference_scale, task
from backstride.dose.steady import (
    Ask,
    PregnancyNotMeasured,
    SpeedNotSteady,
    TrunkLeanOutOfRange,
    steady_load,
)
from backstride.dose.table import load_table
from backstride.estimates import Estimate
from backstride.runner import LeanFrom, Sex

MAN = Ask("running", 3.0, 165.0, sex=Sex.MALE, mass_kg=70.0, height_m=1.75)
PEAK, MEAN = "levels.L5S1.compression_peak_bw", "levels.L5S1.compression_mean_bw"


def width(one):
    return one.high - one.low


def peak(ask):
    return steady_load(ask).table[PEAK].whole


def test_one_answer_has_every_level_and_group_with_a_band():
    found = steady_load(MAN)
    for level in ("L5S1", "L4L5", "L3L4", "L2L3", "L1L2"):
        one = found.table[f"levels.{level}.compression_peak_bw"].whole
        assert 1.0 < one.low < one.value < one.high < 10.0
        assert found.table[f"levels.{level}.compression_mean_bw"].whole.value < one.value
    for name, one in found.table.items():
        if "activation" in name:
            assert 0.0 <= one.whole.low <= one.whole.value <= one.whole.high <= 1.0
    assert found.outside_measured == ()
    assert found.widened_by == 1.0


def test_the_band_is_parted_into_the_model_and_the_runner():
    one = steady_load(MAN).table[PEAK]
    for end in ("low", "high"):
        parts = (abs(getattr(part, end) - part.value) for part in (one.model, one.form))
        assert sum(part**2 for part in parts) == pytest.approx(
            (getattr(one.whole, end) - one.whole.value) ** 2, rel=1e-3
        )


def test_a_told_posture_narrows_the_band_and_more_lean_loads_more():
    usual = load_table().meta["usual_shoulder_line_deg"]["running"]
    told = replace(MAN, trunk_lean_deg=usual, trunk_lean_from=LeanFrom.MOTION_FILE)
    assert peak(told).value == pytest.approx(peak(MAN).value)
    assert width(peak(told)) < 0.95 * width(peak(MAN))
    assert peak(replace(told, trunk_lean_deg=usual + 4)).value > peak(told).value


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"sex": Sex.FEMALE}, "sex_f"), ({"sex": Sex.UNKNOWN}, "sex_unknown"), ({"speed_m_per_s": 2.0}, "speed_below"),
        ({"speed_m_per_s": 5.5}, "speed_above"), ({"mass_kg": 95.0}, "mass_above"), ({"mass_kg": 50.0}, "mass_below"),
        ({"age_years": 60}, "age_above"), ({"grade_percent": 5.0}, "slope"), ({"cadence_spm": 130.0}, "cadence"),
        ({"tired": True}, "fatigue"), ({"trunk_lean_deg": 30.0}, "posture"), ({"grade_percent": -9.0}, "steep_descent"),
    ],
)  # fmt: skip
def test_outside_what_was_measured_the_band_is_wider_and_says_why(change, reason):
    found = steady_load(replace(MAN, **change))
    assert reason in found.outside_measured
    assert found.widened_by >= 1.5
    inside = steady_load(MAN)
    for quantity in ("vertical_force_peak_bw", "net_force_l5s1_peak_bw"):
        wide, usual = (getattr(one, quantity) for one in (found, inside))
        assert width(wide) >= 1.49 * width(usual)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [({"pregnant": True}, PregnancyNotMeasured), ({"speed_m_per_s": 15.0}, SpeedNotSteady), ({"trunk_lean_deg": 60.0}, TrunkLeanOutOfRange)],
)  # fmt: skip
def test_what_nobody_can_tell_is_refused(change, refusal):
    with pytest.raises(refusal):
        replace(MAN, **change)


@given(mass=st.floats(56, 70), more=st.floats(1, 14))
def test_heavier_is_more_newtons_and_nearly_the_same_body_weights(mass, more):
    light, heavy = (peak(replace(MAN, mass_kg=kilograms)).value for kilograms in (mass, mass + more))
    assert heavy * (mass + more) > light * mass
    assert heavy == pytest.approx(light, rel=0.05)


@given(speed=st.floats(2.0, 4.9))
def test_peak_force_and_extension_moment_rise_with_speed(speed):
    slow, fast = (steady_load(replace(MAN, speed_m_per_s=v, cadence_spm=None)) for v in (speed, speed + 0.3))
    assert fast.vertical_force_peak_bw.value > slow.vertical_force_peak_bw.value
    name = "levels.L5S1.extension_moment_peak_nm_per_kg"
    assert fast.table[name].whole.value > slow.table[name].whole.value


@given(balance=st.floats(46, 54))
def test_mirrored_balance_mirrors_the_sides(balance):
    told = replace(MAN, contact_ms=250.0)
    one, other = (steady_load(replace(told, balance_left_percent=b)).sides for b in (balance, 100 - balance))
    assert one["left"].value == pytest.approx(other["right"].value)
    assert one["right"].value == pytest.approx(other["left"].value)


def test_contact_time_and_balance_change_no_load_in_the_spine():
    told = replace(MAN, contact_ms=230.0, balance_left_percent=52.0)
    assert peak(told) == peak(MAN)
    assert steady_load(told).vertical_force_peak_bw != steady_load(MAN).vertical_force_peak_bw


def test_walking_loads_less_than_running_and_standing_least():
    walk = Ask("walking", 1.3, sex=Sex.MALE, mass_kg=70.0, height_m=1.75)
    standing = task(load_table(), Sex.MALE, "standing", PEAK)
    assert standing.value < peak(walk).value < peak(MAN).value
    assert 0.4 < standing.value < 1.1


def test_the_strip_has_the_everyday_things_and_the_runs():
    row = reference_scale(Who(Sex.MALE, 70.0, 1.75), {"my_easy_run": MAN})
    assert [one.name for one in row] == ["standing", "walking", *list(EVERYDAY)[1:], "my_easy_run"]
    assert all(one.compression_peak_bw.low <= one.compression_peak_bw.value for one in row)


def test_a_pose_that_is_not_there_is_refused():
    with pytest.raises(PoseUnknown):
        task(load_table(), Sex.MALE, "handstand", PEAK)


def test_about_means_within_a_quarter():
    def of(value):
        return Estimate(value, value, value, 0.9, "1")

    assert [compared(of(value), of(1.0)) for value in (0.7, 0.9, 1.2, 1.3)] == ["less", "about", "about", "more"]


def test_steps_per_kilometre_are_those_of_the_cadence_told_or_of_the_usual_one():
    # 165 steps a minute at 3 m/s: a kilometre takes 333.3 s, 5.556 min
    assert steady_load(MAN).steps_per_km == pytest.approx(916.67, abs=0.01)
    # usual at 3 m/s between the 13 men measured: about 168 a minute
    assert steady_load(replace(MAN, cadence_spm=None)).steps_per_km == pytest.approx(932, abs=3)


def test_the_foot_that_stays_longer_on_the_ground_has_the_lower_peak():
    left_longer = steady_load(replace(MAN, contact_ms=250.0, balance_left_percent=52.0)).sides
    assert left_longer["left"].value < left_longer["right"].value
    assert left_longer["right"].value - left_longer["left"].value > 0.05
