"""Logs in JSON of Polar and Suunto, and Garmin's nights: made here after what was read of their exports."""

import json
import math
from datetime import date, datetime, timedelta

import numpy as np
import pytest

from backstride.formats.garmin import read_garmin_sleep
from backstride.formats.polar import read_polar
from backstride.formats.sources_kind import SourceKind, kind_of
from backstride.formats.suunto import read_suunto
from backstride.runs.facts import facts
from backstride.runs.gait import gait
from backstride.runs.recording import ReadOutcome, Sport
from backstride.runs.refine import refine

SECONDS = 600
START = datetime(2024, 5, 4, 8, 0)  # noqa: DTZ001  on the clock of the place, as Polar writes it
DEGREES_PER_M = 1 / 111_195


def polar_today(sport: str = "1") -> dict:
    values = {
        "HEART_RATE": [math.nan, *[150] * (SECONDS - 1)],
        "SPEED": [math.nan, *[10.8] * (SECONDS - 1)],
        "DISTANCE": [3.0 * at for at in range(SECONDS)],
        "ALTITUDE": [0] * 5 + [100.0] * (SECONDS - 5),
        "CADENCE": [84] * SECONDS,
    }
    way = [
        {
            "latitude": 52 + 3.0 * at * DEGREES_PER_M,
            "longitude": 13.0,
            "altitude": 100.0,
            "elapsedMillis": 1000 * at + 2,
        }
        for at in range(SECONDS - 4)
    ]
    exercise = {
        "startTime": START.isoformat(),
        "durationMillis": 1000 * SECONDS,
        "distanceMeters": 3.0 * SECONDS,
        "timezoneOffsetMinutes": 120,
        "sport": {"id": sport},
        "samples": {"samples": [{"type": n, "intervalMillis": 1000, "values": v} for n, v in values.items()]},
        "routes": {"route": {"startTime": (START + timedelta(seconds=4)).isoformat(), "wayPoints": way}},
    }
    return {"identifier": {"id": "1"}, "startTime": START.isoformat(), "durationMillis": 1000, "exercises": [exercise]}


def polar_before(word: str = "RUNNING") -> dict:
    times = [(START + timedelta(seconds=at)).isoformat(timespec="milliseconds") for at in range(SECONDS)]
    samples = {
        "heartRate": [{"dateTime": time, "value": 150} for time in times],
        "speed": [{"dateTime": time, "value": 10.8} for time in times],
        "recordedRoute": [
            {"dateTime": time, "latitude": 52 + 3.0 * at * DEGREES_PER_M, "longitude": 13.0, "altitude": 100.0}
            for at, time in enumerate(times)
        ],
    }
    exercise = {"startTime": times[0], "duration": "PT600S", "distance": 1800.0, "sport": word, "samples": samples}
    whole = {"exportVersion": "1.6", "name": "Morning", "startTime": times[0], "duration": "PT600S"}
    return whole | {"exercises": [exercise | {"timezoneOffset": 120}]}


def suunto() -> dict:
    samples = []
    for at in range(SECONDS):
        time = f"2024-05-04T08:{at // 60:02d}:{at % 60:02d}.000+02:00"
        place = {"Latitude": math.radians(52 + 3.0 * at * DEGREES_PER_M), "Longitude": math.radians(13.0)}
        samples.append({"TimeISO8601": time, "HR": 2.5, "Speed": 3.0, "Distance": 3.0 * at, "Cadence": 1.4})
        samples.append({"TimeISO8601": time, "GPSAltitude": 100.0, "Temperature": 288.15, **place})
        if at in (299, 599):
            window = {"Type": "Lap", "Duration": 300.0, "Distance": 900.0}
            samples.append({"TimeISO8601": time, "Window": window})
    header = {"ActivityType": 1, "DateTime": "2024-05-04T08:00:00.000+02:00", "Duration": 600.0, "Distance": 1800.0}
    return {"DeviceLog": {"Header": header, "Samples": samples}}


LOGS = {
    "polar today": (polar_today(), read_polar, SourceKind.POLAR_SESSION_JSON),
    "polar before": (polar_before(), read_polar, SourceKind.POLAR_SESSION_JSON),
    "suunto": (suunto(), read_suunto, SourceKind.SUUNTO_LOG_JSON),
}


@pytest.mark.parametrize("name", LOGS)
def test_a_log_is_known_by_its_content_and_is_the_run_that_was_run(name):
    log, read, kind = LOGS[name]
    data = json.dumps(log).encode()
    assert kind_of("anything.json", data[:8192]) is kind
    reading = read(data, "a.json")
    assert reading.outcome is ReadOutcome.WHOLE
    (raw,) = reading.recordings
    assert (raw.start.isoformat(), raw.utc_offset_s) == ("2024-05-04T06:00:00+00:00", 7200)
    clean, _ = refine(raw)
    paced = gait(clean)
    told = facts(paced, clean)
    assert told.sport is Sport.RUNNING
    assert told.distance_m == pytest.approx(1800, rel=0.01)
    assert told.moving_s == pytest.approx(600, abs=3)
    assert np.nanmean(paced.heart_rate_bpm) == pytest.approx(150)
    assert np.nanmean(paced.altitude_m) == pytest.approx(100)
    assert np.nanmedian(paced.speed_m_per_s) == pytest.approx(3.0, rel=0.02)
    if name != "polar before":
        assert told.cadence_mean_spm == pytest.approx(168)


def test_laps_of_a_suunto_end_where_their_windows_are_told():
    (raw,) = read_suunto(json.dumps(suunto()).encode(), "a.json").recordings
    assert [(lap.start_s, lap.end_s, lap.timer_s, lap.distance_m) for lap in raw.laps] == [
        (0.0, 299.0, 300.0, 900.0),
        (299.0, 599.0, 300.0, 900.0),
    ]


@pytest.mark.parametrize(
    ("log", "sport"),
    [
        (polar_today("2"), Sport.CROSS_TRAINING),
        (polar_today("3"), Sport.WALKING),
        (polar_today("17"), Sport.RUNNING),
        (polar_today("123456"), Sport.RUNNING),
        (polar_before("ROAD_BIKING"), Sport.CROSS_TRAINING),
        (polar_before("OTHER_OUTDOOR"), Sport.RUNNING),
    ],
    ids=["cycling", "walking", "treadmill", "unknown number", "word", "other"],
)
def test_sports_of_polar_are_those_it_names_and_else_told_by_speed(log, sport):
    (raw,) = read_polar(json.dumps(log).encode(), "a.json").recordings
    assert raw.sport is sport


@pytest.mark.parametrize("read", [read_polar, read_suunto])
@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[1]", b'{"exercises": 3}', b'{"exercises": [{"startTime": 5}]}', b'{"DeviceLog": []}', b"{" * 5000,
     b'{"exercises": [{"startTime": "2024-05-04T08:00:00", "samples": {"samples": [{"values": 7}]}}]}'],
)  # fmt: skip
def test_what_is_no_log_never_raises(read, data):
    reading = read(data, "a.json")
    assert reading.outcome in {ReadOutcome.FAILED, ReadOutcome.WHOLE}
    assert reading.recordings or reading.findings


def night(
    day: str, deep: float | None = 3600.0, light: float = 14400.0, rem: float = 7200.0, unseen: float = 0.0
) -> dict:
    stages = {
        "deepSleepSeconds": deep,
        "lightSleepSeconds": light,
        "remSleepSeconds": rem,
        "unmeasurableSeconds": unseen,
    }
    return {"sleepStartTimestampGMT": f"{day}T22:00:00.0", "calendarDate": day, **stages, "awakeSleepSeconds": 1200}


def test_nights_of_garmin_are_their_sleep_without_time_awake():
    held = [
        night("2024-05-04"),
        night("2024-05-05", None),
        night("2024-05-06", unseen=7200.0),
        {"calendarDate": "never"},
    ]
    data = json.dumps(held).encode()
    assert kind_of("2024_sleepData.json", data[:8192]) is SourceKind.GARMIN_SLEEP_JSON
    nights, findings = read_garmin_sleep(data, "a")
    assert nights == {date(2024, 5, 4): 7.0, date(2024, 5, 5): 6.0}
    assert findings == ()
    assert [one.code for one in read_garmin_sleep(b"{", "a")[1]] == ["garmin-json-unreadable"]
