"""What is written reads back the same within the resolution of the fields, by Backstride and by fitdecode."""

import warnings
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import fitdecode
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from backstride.formats.fit.decode import decode
from backstride.formats.fit.encode import NoSuchField, one
from backstride.formats.fit.read import read_fit, read_with
from backstride.formats.fit.reference import decode_reference
from backstride.formats.fit.write import write_activity
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import NO_SAMPLES, CadenceUnit, ReadOutcome, Recording, Samples, Sport, Summary

RESOLUTION = {
    "latitude_deg": 180 / 2**31,
    "longitude_deg": 180 / 2**31,
    "altitude_m": 0.2,
    "distance_m": 0.01,
    "speed_m_per_s": 0.001,
    "cadence_spm": 2 / 128,
    "heart_rate_bpm": 1.0,
    "power_w": 1.0,
    "oscillation_mm": 0.1,
    "contact_ms": 0.1,
    "balance_left_percent": 0.01,
    "step_length_mm": 0.1,
    "temperature_c": 1.0,
}
RANGES = {
    "latitude_deg": (0.1, 89.0),
    "longitude_deg": (-179.0, 179.0),
    "altitude_m": (-400.0, 8800.0),
    "speed_m_per_s": (0.0, 12.0),
    "cadence_spm": (10.0, 236.0),
    "heart_rate_bpm": (31.0, 229.0),
    "power_w": (1.0, 1500.0),
    "oscillation_mm": (1.0, 200.0),
    "contact_ms": (50.0, 900.0),
    "balance_left_percent": (30.0, 70.0),
    "step_length_mm": (100.0, 2500.0),
    "temperature_c": (-40.0, 60.0),
}


@st.composite
def recordings(draw: st.DrawFn) -> Recording:
    count = draw(st.integers(2, 40))
    steps = draw(arrays(np.int64, count, elements=st.integers(1, 9)))
    time = np.cumsum(steps).astype(float) - steps[0]
    names = draw(st.lists(st.sampled_from(sorted(RANGES)), unique=True))
    columns = {}
    for name in names:
        low, high = RANGES[name]
        values = draw(arrays(np.float64, count, elements=st.floats(low, high)))
        gaps = draw(arrays(np.bool_, count))
        columns[name] = np.where(gaps, np.nan, values)
    if "latitude_deg" in columns or "longitude_deg" in columns:
        columns["latitude_deg"] = columns.get("latitude_deg", np.full(count, 10.0))
        columns["longitude_deg"] = columns.get("longitude_deg", np.full(count, 10.0))
        unknown = np.isnan(columns["latitude_deg"] + columns["longitude_deg"])
        columns |= {name: np.where(unknown, np.nan, columns[name]) for name in ("latitude_deg", "longitude_deg")}
    if draw(st.booleans()):
        columns["developer.Form Power"] = draw(arrays(np.float64, count, elements=st.floats(-1e6, 1e6)))
    start = datetime(2010, 1, 1, tzinfo=UTC) + timedelta(seconds=draw(st.integers(0, 10**9)))
    present = {name: values for name, values in columns.items() if not np.isnan(values).all()}
    return Recording(
        sport=Sport.RUNNING,
        activity=draw(st.sampled_from(["running", "trail_running", "treadmill_running", "track_running"])),
        start=start,
        summary=Summary(),
        samples=Samples(time, present),
        format=FileFormat.FIT,
        utc_offset_s=draw(st.none() | st.integers(-48, 56).map(lambda quarters: 900 * quarters)),
        cadence_unit=CadenceUnit.STEPS,
    )


def assert_same(read: Recording, written: Recording) -> None:
    assert read.start == written.start
    assert (read.sport, read.activity) == (written.sport, written.activity)
    assert read.utc_offset_s == written.utc_offset_s
    np.testing.assert_array_equal(read.samples.time_s, written.samples.time_s)
    assert set(read.samples.columns) == set(written.samples.columns)
    for name, values in written.samples.columns.items():
        np.testing.assert_allclose(
            read.samples.columns[name], values, rtol=0, atol=0.5001 * RESOLUTION.get(name, 0.0), err_msg=name
        )


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(recordings())
def test_round_trip(recording: Recording) -> None:
    data = write_activity(recording)
    reading = read_fit(data, "made.fit")
    assert reading.outcome is ReadOutcome.WHOLE
    assert reading.findings == ()
    assert_same(reading.recordings[0], recording)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(recordings())
def test_fitdecode_reads_the_same(recording: Recording) -> None:
    reading = read_with((decode_reference,), write_activity(recording), "made.fit")
    assert reading.outcome is ReadOutcome.WHOLE
    assert_same(reading.recordings[0], recording)


def test_everything_a_run_says_of_itself_comes_back(make_run: Callable[..., Recording], run_file: bytes) -> None:
    written, read = make_run(), read_fit(run_file, "made.fit").recordings[0]
    assert_same(read, written)
    assert read.summary == written.summary
    assert read.pauses == written.pauses
    assert read.device == written.device


def test_fitdecode_finds_sound_checksums_and_plain_names(run_file: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frames = list(fitdecode.FitReader(run_file, check_crc=fitdecode.CrcCheck.RAISE))
    messages = [frame for frame in frames if isinstance(frame, fitdecode.FitDataMessage)]
    session = next(frame for frame in messages if frame.name == "session")
    assert session.get_value("sport") == "running"
    assert session.get_value("sub_sport") == "trail"
    assert session.get_value("total_strides") == 830
    assert {frame.name for frame in messages} >= {"file_id", "device_info", "event", "record", "lap", "activity"}


@pytest.mark.parametrize("activity", ["hiking", "cycling", "lap_swimming", "strength_training", "virtual_running"])
def test_other_activities_keep_their_name(activity: str, make_run: Callable[..., Recording]) -> None:
    kinds = {"hiking": Sport.WALKING, "virtual_running": Sport.RUNNING}
    recording = replace(make_run(20), sport=kinds.get(activity, Sport.CROSS_TRAINING), activity=activity)
    assert read_fit(write_activity(recording), "").recordings[0].activity == activity


def test_an_activity_without_samples_is_written(make_run: Callable[..., Recording]) -> None:
    reading = read_fit(write_activity(replace(make_run(), samples=NO_SAMPLES, pauses=())), "made.fit")
    assert [finding.code for finding in reading.findings] == ["fit-no-samples"]
    assert reading.recordings[0].start == make_run().start


def test_samples_of_one_second_are_written_once(make_run: Callable[..., Recording]) -> None:
    run = make_run(20)
    halves = replace(run, samples=Samples(run.samples.time_s / 2, run.samples.columns), pauses=())
    assert len(read_fit(write_activity(halves), "").recordings[0].samples) < 20


def test_layouts_beyond_sixteen_are_written(make_run: Callable[..., Recording]) -> None:
    many = {f"developer.field {number}": np.arange(30.0) for number in range(40)}
    run = replace(make_run(30), samples=Samples(np.arange(30.0), many), pauses=())
    assert len(decode(write_activity(run))[0].table("record").numbers) == 41


def test_a_field_that_the_profile_does_not_know_is_refused() -> None:
    with pytest.raises(NoSuchField, match="record has no field 'sorrow'"):
        one("record", sorrow=1.0)
