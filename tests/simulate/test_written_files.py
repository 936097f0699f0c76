"""Written GPX and TCX are XML that holds what the recording held."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.formats.fit.read import read_fit
from backstride.formats.fit.write import write_activity
from backstride.formats.gpx import read_gpx
from backstride.formats.tcx import read_tcx
from backstride.runs.recording import NO_SAMPLES, ReadOutcome, Recording, Summary
from backstride.runs.refine import refine
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, RunPlan, easy_pieces
from backstride.simulate.routes import TIERGARTEN, track
from backstride.simulate.run import SimulatedRun, simulate_run
from tools.made_files.copies import gpx_like
from tools.made_files.write_gpx import NoPositionToWrite, write_gpx
from tools.made_files.write_tcx import write_tcx

GPX = "{http://www.topografix.com/GPX/1/1}"
GARMIN = "{http://www.garmin.com/xmlschemas/TrackPointExtension/v1}"
TCX = "{http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2}"
TPX = "{http://www.garmin.com/xmlschemas/ActivityExtension/v2}"


def texts(root: ET.Element, path: str) -> list[str]:
    return [str(element.text) for element in root.iterfind(path)]


def test_gpx_holds_every_position_time_and_leg_cadence(easy_run: SimulatedRun) -> None:
    samples, root = easy_run.recording.samples, ET.fromstring(write_gpx(easy_run.recording))
    points = list(root.iter(f"{GPX}trkpt"))
    assert len(points) == len(samples)
    assert [float(point.get("lat", "")) for point in points] == pytest.approx(samples.columns["latitude_deg"], abs=1e-7)
    assert [float(point.get("lon", "")) for point in points] == pytest.approx(
        samples.columns["longitude_deg"], abs=1e-7
    )
    cadence = [float(text) for text in texts(root, f".//{GARMIN}cad")]
    assert cadence == pytest.approx(samples.columns["cadence_spm"] / 2.0, abs=0.51)
    moments = [datetime.fromisoformat(text) for text in texts(root, f".//{GPX}trkpt/{GPX}time")]
    since = [(moment - easy_run.recording.start).total_seconds() for moment in moments]
    assert since == pytest.approx(samples.time_s)


def test_gpx_has_one_segment_for_each_stretch_between_pauses(easy_run: SimulatedRun) -> None:
    root = ET.fromstring(write_gpx(easy_run.recording))
    assert len(list(root.iter(f"{GPX}trkseg"))) == len(easy_run.recording.pauses) + 1


def test_tcx_holds_distance_speed_heart_and_cadence(easy_run: SimulatedRun) -> None:
    columns, root = easy_run.recording.samples.columns, ET.fromstring(write_tcx(easy_run.recording))
    points = f".//{TCX}Trackpoint"
    distance = [float(text) for text in texts(root, f"{points}/{TCX}DistanceMeters")]
    assert distance == pytest.approx(columns["distance_m"], abs=0.006)
    assert [float(text) for text in texts(root, f".//{TPX}Speed")] == pytest.approx(columns["speed_m_per_s"], abs=6e-4)
    assert [float(text) for text in texts(root, f".//{TPX}RunCadence")] == pytest.approx(
        columns["cadence_spm"] / 2.0, abs=0.51
    )
    assert [float(text) for text in texts(root, f"{points}/{TCX}HeartRateBpm/{TCX}Value")] == pytest.approx(
        columns["heart_rate_bpm"]
    )
    assert len(list(root.iter(f"{TCX}Track"))) == len(easy_run.recording.pauses) + 1


def test_strides_are_not_halved_again(easy_run: SimulatedRun) -> None:
    copy = gpx_like(easy_run.recording)
    cadence = [float(text) for text in texts(ET.fromstring(write_gpx(copy)), f".//{GARMIN}cad")]
    assert cadence == pytest.approx(copy.samples.columns["cadence_spm"])


@pytest.fixture(scope="module")
def treadmill() -> Recording:
    plan = RunPlan(
        datetime.fromisoformat("2025-05-01T16:00:00+00:00"), Kind.TREADMILL, easy_pieces(Person(), 20.0), None, "UTC"
    )
    return simulate_run(Person(), plan, np.random.default_rng(1)).recording


def test_treadmill_run_is_refused_by_gpx_and_written_by_tcx(treadmill: Recording) -> None:
    with pytest.raises(NoPositionToWrite, match="write TCX or FIT"):
        write_gpx(treadmill)
    root = ET.fromstring(write_tcx(treadmill))
    assert len(list(root.iter(f"{TCX}Trackpoint"))) == len(treadmill.samples)
    assert not list(root.iter(f"{TCX}Position"))


def test_recording_without_samples_is_an_empty_lap(treadmill: Recording) -> None:
    root = ET.fromstring(write_tcx(replace(treadmill, samples=NO_SAMPLES, summary=Summary())))
    assert texts(root, f".//{TCX}TotalTimeSeconds") == ["0.0"]
    assert not list(root.iter(f"{TCX}Track"))


@given(st.text())
def test_any_name_gives_xml(name: str) -> None:
    recording = SMALL
    named = replace(recording, summary=replace(recording.summary, name=name))
    for data in (write_gpx(named), write_tcx(named)):
        ET.fromstring(data)


def _small() -> Recording:
    pieces = easy_pieces(Person(), 4.0)
    plan = RunPlan(datetime.fromisoformat("2025-05-01T16:00:00+00:00"), Kind.EASY, pieces, track(TIERGARTEN), "UTC")
    return gpx_like(simulate_run(Person(), plan, np.random.default_rng(1)).recording, 60.0)


SMALL = _small()


def test_special_marks_of_a_name_survive() -> None:
    named = replace(SMALL, summary=Summary(name='Round & <back> "home"\x00'))
    root = ET.fromstring(write_gpx(named))
    assert root.findtext(f".//{GPX}trk/{GPX}name") == 'Round & <back> "home"'
    assert ET.fromstring(write_tcx(named)).findtext(f".//{TCX}Notes") == 'Round & <back> "home"'


def test_own_readers_read_back_what_was_written(easy_run: SimulatedRun) -> None:
    whole = easy_run.recording
    for reading in (read_gpx(write_gpx(whole), "a.gpx"), read_tcx(write_tcx(whole), "a.tcx")):
        assert reading.outcome is ReadOutcome.WHOLE
        (recording,) = reading.recordings
        assert (recording.start, recording.sport) == (whole.start, whole.sport)
        assert recording.samples.time_s == pytest.approx(whole.samples.time_s)
        assert recording.samples.columns["heart_rate_bpm"] == pytest.approx(whole.samples.columns["heart_rate_bpm"])
        refined, _ = refine(recording)
        moving = whole.samples.columns["cadence_spm"] > 0.0
        cadence = refined.samples.columns["cadence_spm"]
        assert cadence[moving] == pytest.approx(whole.samples.columns["cadence_spm"][moving], abs=1.01)


def test_fit_file_holds_the_recording_without_loss(easy_run: SimulatedRun) -> None:
    whole = easy_run.recording
    reading = read_fit(write_activity(whole), "a.fit")
    assert (reading.outcome, reading.findings) == (ReadOutcome.WHOLE, ())
    (recording,) = reading.recordings
    for name in ("sport", "activity", "start", "utc_offset_s", "pauses", "treadmill"):
        assert getattr(recording, name) == getattr(whole, name), name
    assert set(whole.samples.columns) <= set(recording.samples.columns)
    for name, column in whole.samples.columns.items():
        np.testing.assert_allclose(recording.samples.columns[name], column, rtol=0.0, atol=0.11, err_msg=name)
