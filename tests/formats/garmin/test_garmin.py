"""Garmin's summaries of activities and its list of gear."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.formats.garmin import read_garmin_gear, read_garmin_summaries
from backstride.formats.lists import read_garmin_list
from backstride.runs.recording import ReadOutcome, Sport, Summary

WHEN = datetime(2024, 5, 1, 6, 0, tzinfo=UTC)
ITEM = {
    "activityId": 111,
    "name": "Morning Run",
    "activityType": "running",
    "beginTimestamp": int(WHEN.timestamp() * 1000),
    "startTimeLocal": int(WHEN.timestamp() * 1000) + 7_200_000,
    "duration": 1_800_000.0,
    "elapsedDuration": 1_860_000.0,
    "distance": 500_000.0,
    "elevationGain": 2_500.0,
    "avgHr": 140.0,
    "avgRunCadence": 84.0,
    "steps": 5040,
    "workoutRpe": 40,
    "workoutFeel": 75,
}


def export(*items: dict[str, Any]) -> bytes:
    return json.dumps([{"summarizedActivitiesExport": list(items)}]).encode()


def test_units_become_si() -> None:
    (row,) = read_garmin_summaries(export(ITEM), "x").rows
    assert (row.identifier, row.start, row.utc_offset_s) == (111, WHEN, 7200)
    assert row.summary == Summary(
        elapsed_s=1860,
        timer_s=1800,
        distance_m=5000,
        steps=5040,
        ascent_m=25,
        mean_heart_rate_bpm=140,
        mean_cadence_spm=168,
        rpe=4,
        feel=75,
        name="Morning Run",
    )


def test_the_list_gives_remarks_without_paths() -> None:
    reading = read_garmin_list(export(ITEM, ITEM | {"activityId": 5, "activityType": "cycling"}), "x")
    assert reading.outcome is ReadOutcome.NOT_AN_ACTIVITY
    assert sorted(r.recording.sport for r in reading.remarks) == [Sport.CROSS_TRAINING, Sport.RUNNING]
    assert all(r.path is None and not r.alone for r in reading.remarks)


def test_gear_is_worn_in_activities() -> None:
    gear = [
        {
            "gearDTOS": [{"gearPk": 9, "customMakeModel": "Blue shoes"}],
            "gearActivityDTOs": {"9": [{"activityId": 111, "gearPk": 9}]},
        }
    ]
    worn, findings = read_garmin_gear(json.dumps(gear).encode(), "x")
    assert (dict(worn), findings) == ({111: "Blue shoes"}, ())


def test_rows_without_start_are_counted() -> None:
    read_back = read_garmin_summaries(export(ITEM, {"activityId": 3}, {"beginTimestamp": 5}), "x")
    assert (len(read_back.rows), read_back.findings[0].values["count"]) == (1, 2)


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"\xff\xfe"])
def test_what_is_no_json_fails(data: bytes) -> None:
    assert read_garmin_list(data, "x").outcome is ReadOutcome.FAILED
    assert read_garmin_gear(data, "x")[1]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*ITEM, "gearDTOS", "gearActivityDTOs", "gearPk"]), inner, max_size=6)
    ),
    max_leaves=12,
)


@given(JSON, JSON)
def test_any_json_ends_with_an_outcome(value: Any, inner: Any) -> None:
    for held in (value, [{"summarizedActivitiesExport": [inner]}], [{"summarizedActivitiesExport": inner}]):
        data = json.dumps(held).encode()
        assert read_garmin_list(data, "x").outcome in set(ReadOutcome)
        read_garmin_gear(data, "x")
