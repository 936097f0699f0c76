import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.runs.cadence import decide_cadence
from backstride.runs.recording import CadenceUnit, Sport, Summary
from backstride.runs.refine import refine


@pytest.mark.parametrize(("speed", "cadence"), [(1.2, 106.0), (1.5, 116.0), (2.2, 158.0), (3.0, 166.0), (5.0, 190.0)])
@pytest.mark.parametrize("per_foot", [True, False])
def test_cadence_is_told_from_speed_alone(make, speed, cadence, per_foot):
    written = cadence / 2 if per_foot else cadence
    clean, _ = refine(make.recording(make.steady(speed=speed, cadence=written), unit=CadenceUnit.UNKNOWN))
    assert clean.cadence_unit is CadenceUnit.STEPS
    np.testing.assert_allclose(clean.samples.columns["cadence_spm"], cadence)
    assert clean.decisions["cadence_evidence"].startswith("x2" if per_foot else "x1")


@given(
    speed=st.floats(2.2, 5.5),
    off=st.floats(0.85, 1.15),
    per_foot=st.booleans(),
    declared=st.sampled_from(list(CadenceUnit)),
)
def test_cadence_of_any_runner_lands_on_both_feet(make, speed, off, per_foot, declared):
    truth = off * (135 + 10.9 * speed)
    written = np.full(50, truth / 2 if per_foot else truth)
    decided = decide_cadence(written, np.full(50, speed), declared, Sport.RUNNING)
    assert decided.factor == (2.0 if per_foot else 1.0)


def test_a_file_that_counts_both_feet_but_says_strides_is_corrected_and_said(make):
    clean, findings = refine(make.recording(make.steady(cadence=166.0), unit=CadenceUnit.STRIDES))
    assert clean.samples.columns["cadence_spm"][0] == 166.0
    assert [finding.code for finding in findings] == ["cadence-unit-corrected"]


def test_steps_that_a_reader_doubled_by_mistake_are_halved(make):
    clean, findings = refine(make.recording(make.steady(cadence=332.0), unit=CadenceUnit.STEPS))
    assert clean.samples.columns["cadence_spm"][0] == 166.0
    assert [finding.code for finding in findings] == ["cadence-unit-corrected"]


@pytest.mark.parametrize(
    ("sport", "written", "factor"), [(Sport.RUNNING, 83, 2), (Sport.RUNNING, 166, 1), (Sport.WALKING, 55, 2)]
)
def test_without_speed_the_cadence_itself_decides(make, sport, written, factor):
    bare = make.only(make.steady(cadence=float(written)), "cadence_spm")
    clean, _ = refine(make.recording(bare, unit=CadenceUnit.UNKNOWN, sport=sport))
    assert clean.samples.columns["cadence_spm"][0] == written * factor


def test_refining_twice_changes_nothing(make):
    once, _ = refine(make.recording(make.steady(cadence=83.0, contact_ms=0.0), unit=CadenceUnit.UNKNOWN))
    twice, findings = refine(once)
    assert not findings
    assert twice.decisions == once.decisions
    for name, column in once.samples.columns.items():
        np.testing.assert_array_equal(twice.samples.columns[name], column)


@pytest.mark.parametrize(
    "name", ["heart_rate_bpm", "oscillation_mm", "contact_ms", "balance_left_percent", "step_length_mm"]
)
def test_zero_means_missing_and_an_empty_column_is_left_out(make, name):
    clean, findings = refine(make.recording(make.steady() | {name: np.zeros(1201)}))
    assert name not in clean.samples.columns
    assert not findings


def test_cadence_of_zero_is_standing_at_rest_and_missing_while_running(make):
    columns = make.steady(seconds=100)
    columns["cadence_spm"][10:20] = 0
    columns["cadence_spm"][50:60] = 0
    columns["speed_m_per_s"][50:60] = 0
    cadence = refine(make.recording(columns))[0].samples.columns["cadence_spm"]
    assert np.isnan(cadence[10:20]).all()
    assert (cadence[50:60] == 0).all()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("heart_rate_bpm", 255.0),
        ("speed_m_per_s", 40.0),
        ("altitude_m", 20_000.0),
        ("contact_ms", 9999.0),
        ("latitude_deg", 180.0),
    ],
)
def test_absurd_values_are_missing_and_said(make, name, value):
    columns = make.steady(contact_ms=240.0)
    columns[name][100:200] = value
    clean, findings = refine(make.recording(columns))
    assert np.isnan(clean.samples.columns[name][100:200]).all()
    assert np.isfinite(clean.samples.columns[name][300:]).all()
    assert ("values-absurd", name) in {(finding.code, finding.where) for finding in findings}


def test_a_ride_may_be_as_fast_as_a_ride(make):
    clean, findings = refine(make.recording(make.steady(speed=14.0, cadence=80.0), sport=Sport.CROSS_TRAINING))
    assert (clean.samples.columns["speed_m_per_s"] == 14.0).all()
    assert "cadence_spm" not in clean.samples.columns
    assert not findings


def test_places_no_runner_could_reach_are_dropped_and_the_rest_stays(make):
    columns = make.steady()
    columns["longitude_deg"][500:520] += 0.5
    columns["latitude_deg"][700], columns["longitude_deg"][700] = 0.0, 0.0
    clean, findings = refine(make.recording(columns))
    missing = np.flatnonzero(np.isnan(clean.samples.columns["longitude_deg"]))
    np.testing.assert_array_equal(missing, [*range(500, 520), 700])
    np.testing.assert_array_equal(
        np.isnan(clean.samples.columns["latitude_deg"]), np.isnan(clean.samples.columns["longitude_deg"])
    )
    assert [(finding.code, finding.values["count"]) for finding in findings] == [("position-jumps", 21)]


def test_a_train_ride_in_a_pause_is_no_jump(make):
    columns = make.steady()
    columns["time"][600:] += 1800
    columns["longitude_deg"][600:] += 1.0
    clean, findings = refine(make.recording(columns))
    assert np.isfinite(clean.samples.columns["longitude_deg"]).all()
    assert not findings


def test_distance_never_falls(make):
    columns = make.steady()
    columns["distance_m"][600:] -= 1000.0
    clean, findings = refine(make.recording(columns))
    assert (np.diff(clean.samples.columns["distance_m"]) >= 0).all()
    assert clean.samples.columns["distance_m"][-1] == pytest.approx(3600.0, abs=4)
    assert [finding.code for finding in findings] == ["distance-leaps"]


def test_samples_days_away_are_left_out_and_said(make):
    columns = make.steady()
    columns["time"][:3] -= 400 * 86_400.0
    columns["time"] -= columns["time"][0]
    clean, findings = refine(make.recording(columns))
    assert len(clean.samples) == 1198
    assert clean.samples.time_s[0] == 0.0
    assert [finding.code for finding in findings] == ["samples-far-in-time"]


def test_the_mean_cadence_of_a_summary_follows_the_samples(make):
    raw = make.recording(make.steady(cadence=83.0), unit=CadenceUnit.STRIDES, summary=Summary(mean_cadence_spm=83.0))
    assert refine(raw)[0].summary.mean_cadence_spm == 166.0


def test_a_recording_without_samples_stays_as_it_is(make):
    bare = make.recording({"time": np.empty(0)}, summary=Summary(distance_m=5000.0))
    clean, findings = refine(bare)
    assert clean.summary == bare.summary
    assert not findings


@given(
    st.lists(st.floats(allow_nan=True, allow_infinity=True, width=32), min_size=5, max_size=40),
    st.sampled_from(list(Sport)),
)
def test_nothing_a_device_can_write_breaks_it(make, values, sport):
    rubbish = np.array(values, dtype=float)
    names = [
        "latitude_deg",
        "longitude_deg",
        "distance_m",
        "speed_m_per_s",
        "cadence_spm",
        "heart_rate_bpm",
        "contact_ms",
    ]
    columns = {"time": np.arange(len(values), dtype=float)} | {
        name: np.roll(rubbish, n) for n, name in enumerate(names)
    }
    clean, _ = refine(make.recording(columns, sport=sport, unit=CadenceUnit.UNKNOWN))
    for column in clean.samples.columns.values():
        assert np.isfinite(column).any()
        assert not np.isinf(column).any()
    distance = clean.samples.columns.get("distance_m", np.zeros(1))
    assert (np.diff(distance[np.isfinite(distance)]) >= 0).all()


def driving(make, speed, cadence=0.0, begin=1200, end=2400):
    columns = make.steady(seconds=3000, speed=3.0)
    going = np.where((columns["time"] >= begin) & (columns["time"] < end), speed, 3.0)
    columns["speed_m_per_s"] = going
    columns["distance_m"] = np.concatenate([[0.0], np.cumsum(going[1:])])
    columns["latitude_deg"] = 50 + columns["distance_m"] / 111_195
    columns["cadence_spm"] = np.where(going == speed, cadence, 166.0)
    return columns


@pytest.mark.parametrize(("speed", "cadence"), [(14.0, 0.0), (9.0, np.nan), (6.0, 0.0)])
def test_a_ride_home_with_the_watch_running_does_not_count(make, speed, cadence):
    columns = driving(make, speed, cadence)
    told = Summary(distance_m=float(columns["distance_m"][-1]))
    clean, findings = refine(make.recording(columns, summary=told))
    assert ("carried", 20) in {(finding.code, finding.values.get("minutes")) for finding in findings}
    assert clean.summary.distance_m == pytest.approx(1800 * 3.0, rel=0.01)
    assert [pytest.approx(span, abs=10) for span in clean.pauses] == [(1200, 2400)]
    assert refine(clean)[1] == ()


def test_a_ride_known_by_places_alone_does_not_count_either(make):
    columns = make.only(driving(make, 14.0), "latitude_deg", "longitude_deg")
    clean, _ = refine(make.recording(columns))
    assert [pytest.approx(span, abs=10) for span in clean.pauses] == [(1200, 2400)]


def test_fast_intervals_are_run(make):
    columns = make.steady(seconds=3000)
    fast = (columns["time"] % 240) < 65
    columns["speed_m_per_s"] = np.where(fast, 7.6, 2.0)
    columns["distance_m"] = np.cumsum(columns["speed_m_per_s"])
    columns = make.only(columns, "speed_m_per_s", "distance_m", "cadence_spm")
    clean, findings = refine(make.recording(columns))
    assert (clean.pauses, findings) == ((), ())


def test_a_ride_named_a_run_is_another_sport(make):
    clean, findings = refine(make.recording(make.steady(speed=9.0, cadence=None)))
    assert clean.sport is Sport.CROSS_TRAINING
    assert [finding.code for finding in findings] == ["faster-than-on-foot"]


def test_columns_of_zeros_throughout_say_nothing(make):
    columns = make.steady(speed=0.0) | {"power_w": np.zeros(1201)}
    clean, _ = refine(make.recording(make.only(columns, "speed_m_per_s", "distance_m", "power_w", "cadence_spm")))
    assert set(clean.samples.columns) == {"cadence_spm"}
