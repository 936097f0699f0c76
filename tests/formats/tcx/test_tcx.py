"""TCX files by many exporters, whole and broken."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from backstride.formats.tcx import read_tcx
from backstride.runs.recording import CadenceUnit, Reading, ReadOutcome, Sport

START = datetime(2024, 5, 1, 6, 0, tzinfo=UTC)
NS = (
    'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" '
    'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"'
)


def when(second: float) -> str:
    return (START + timedelta(seconds=second)).isoformat().replace("+00:00", "Z")


def trackpoint(second: int, *, position: bool = True, cadence: int = 85) -> str:
    where = f"<Position><LatitudeDegrees>{48 + second * 3 / 111_195}</LatitudeDegrees><LongitudeDegrees>11</LongitudeDegrees></Position>"
    return (
        f"<Trackpoint><Time>{when(second)}</Time>{where if position else ''}<AltitudeMeters>501</AltitudeMeters>"
        f"<DistanceMeters>{3 * second}</DistanceMeters><HeartRateBpm><Value>151</Value></HeartRateBpm>"
        f"<Extensions><ns3:TPX><ns3:Speed>3.0</ns3:Speed><ns3:RunCadence>{cadence}</ns3:RunCadence>"
        "<ns3:Watts>240</ns3:Watts></ns3:TPX></Extensions></Trackpoint>"
    )


def lap(begin: int, end: int, *, position: bool = True, cadence: int = 85) -> str:
    points = "".join(trackpoint(s, position=position, cadence=cadence) for s in range(begin, end))
    return (
        f'<Lap StartTime="{when(begin)}"><TotalTimeSeconds>{end - begin}</TotalTimeSeconds>'
        f"<DistanceMeters>{3 * (end - begin)}</DistanceMeters><Calories>10</Calories>"
        f"<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><Track>{points}</Track></Lap>"
    )


def tcx(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase {NS}><Activities>{body}</Activities></TrainingCenterDatabase>'.encode()


def activity(body: str, sport: str = "Running") -> str:
    creator = "<Creator><Name>Watch 5</Name><UnitId>77</UnitId><Version><VersionMajor>5</VersionMajor><VersionMinor>30</VersionMinor></Version></Creator>"
    return f'<Activity Sport="{sport}"><Id>{when(0)}</Id>{body}<Notes>felt good</Notes>{creator}</Activity>'


def codes(reading: Reading) -> set[str]:
    return {finding.code for finding in reading.findings}


def test_an_activity_of_laps_is_one_recording() -> None:
    reading = read_tcx(tcx(activity(lap(0, 60) + lap(60, 90))), "a.tcx")
    assert reading.outcome is ReadOutcome.WHOLE
    (recording,) = reading.recordings
    assert (recording.sport, recording.start, recording.cadence_unit) == (Sport.RUNNING, START, CadenceUnit.STRIDES)
    summary = recording.summary
    assert (summary.timer_s, summary.distance_m, summary.energy_kcal, summary.note) == (90, 270, 20, "felt good")
    assert summary.mean_heart_rate_bpm == 150
    assert {n: float(c[5]) for n, c in recording.samples.columns.items() if n != "latitude_deg"} == {
        "longitude_deg": 11,
        "altitude_m": 501,
        "distance_m": 15,
        "heart_rate_bpm": 151,
        "speed_m_per_s": 3,
        "cadence_spm": 85,
        "power_w": 240,
    }
    assert (recording.device.product, recording.device.serial, recording.device.software) == ("Watch 5", "77", "5.30")
    assert recording.pauses == ()


def test_a_gap_between_laps_is_a_pause() -> None:
    (recording,) = read_tcx(tcx(activity(lap(0, 60) + lap(120, 180))), "a.tcx").recordings
    assert recording.pauses == ((59.0, 120.0),)


def test_a_treadmill_run_has_no_position_and_is_a_run() -> None:
    (recording,) = read_tcx(tcx(activity(lap(0, 60, position=False))), "a.tcx").recordings
    assert recording.sport is Sport.RUNNING
    assert "latitude_deg" not in recording.samples.columns


def test_run_cadence_of_both_feet_is_left_to_evidence() -> None:
    (recording,) = read_tcx(tcx(activity(lap(0, 60, cadence=172))), "a.tcx").recordings
    assert recording.cadence_unit is CadenceUnit.UNKNOWN


def test_each_part_of_a_multi_sport_session_is_given() -> None:
    session = (
        f"<MultiSportSession><Id>{when(0)}</Id><FirstSport>{activity(lap(0, 30), 'Biking')}</FirstSport>"
        f"<NextSport>{activity(lap(40, 90))}</NextSport></MultiSportSession>"
    )
    recordings = read_tcx(tcx(session), "a.tcx").recordings
    assert [(r.sport, r.part) for r in recordings] == [(Sport.CROSS_TRAINING, 0), (Sport.RUNNING, 1)]


def test_other_is_decided_by_speed() -> None:
    reading = read_tcx(tcx(activity(lap(0, 300), "Other")), "a.tcx")
    assert reading.recordings[0].sport is Sport.RUNNING
    assert codes(reading) == {"track-sport-by-speed"}


def test_laps_without_points_give_their_totals() -> None:
    body = activity(
        f'<Lap StartTime="{when(5)}"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters></Lap>'
    )
    reading = read_tcx(tcx(body), "a.tcx")
    (recording,) = reading.recordings
    assert len(recording.samples) == 0
    assert recording.start == START + timedelta(seconds=5)
    assert (recording.summary.elapsed_s, recording.summary.distance_m) == (1800, 5000)
    assert codes(reading) == {"track-without-points"}


@pytest.mark.parametrize("share", [0.4, 0.8])
def test_a_cut_file_gives_what_comes_before(share: float) -> None:
    data = tcx(activity(lap(0, 200) + lap(200, 400)))
    reading = read_tcx(data[: int(share * len(data))], "a.tcx")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert abs(len(reading.recordings[0].samples) - 400 * share) < 12
    assert "xml-cut-short" in codes(reading)


def test_courses_are_no_activity_and_other_files_fail() -> None:
    course = f"<TrainingCenterDatabase {NS}><Courses><Course><Name>x</Name></Course></Courses></TrainingCenterDatabase>"
    assert codes(read_tcx(course.encode(), "a.tcx")) == {"tcx-without-activity"}
    assert codes(read_tcx(tcx(activity("").replace(when(0), "")), "a.tcx")) == {"tcx-activity-without-times"}
    assert codes(read_tcx(b"", "a.tcx")) == {"tcx-empty"}
    assert codes(read_tcx(b"<gpx/>", "a.tcx")) == {"tcx-not-tcx"}
    assert read_tcx(b"<!DOCTYPE x [<!ENTITY a 'b'>]><TrainingCenterDatabase/>", "a").outcome is ReadOutcome.FAILED


@pytest.mark.data
def test_every_real_file_is_whole_and_agrees_with_its_own_totals(data_folder: Path) -> None:
    for path in sorted((data_folder / "tcx").iterdir()):
        reading = read_tcx(path.read_bytes(), path.name)
        assert reading.outcome is ReadOutcome.WHOLE
        for recording in reading.recordings:
            assert recording.sport is (Sport.WALKING if "Walking" in path.name else Sport.RUNNING)
            far = recording.samples.columns["distance_m"]
            assert recording.summary.distance_m == pytest.approx(float(far[np.isfinite(far)].max()), rel=0.02)
