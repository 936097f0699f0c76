"""Laps: kept by every format, through joining and on disk, each with what it was like."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from backstride.formats.fit.read import read_fit
from backstride.formats.fit.write import write_activity
from backstride.formats.tcx import read_tcx
from backstride.runs.gait import gait
from backstride.runs.laps import laps_of, parts_of
from backstride.runs.merge import merge
from backstride.runs.recording import Lap
from backstride.runs.refine import refine
from backstride.store.sample_files import read_gait, write_gait

LAPS = (
    Lap(0.0, 300.0, 300.0, 900.0, "warmup"),
    Lap(300.0, 500.0, 190.0, 600.0, "interval"),
    Lap(500.0, 1200.0, 700.0, 2100.0, "cooldown"),
)


def lapped(make, **columns):
    return replace(make.recording(make.steady(**columns)), laps=LAPS)


def test_a_lap_tells_its_own_time_and_distance_and_the_means_of_its_seconds(make):
    columns = make.steady(contact_ms=240.0)
    columns["heart_rate_bpm"] = np.where(columns["time"] < 300, 120.0, np.where(columns["time"] < 500, 170.0, 130.0))
    told = laps_of(gait(replace(make.recording(columns), laps=LAPS)))
    assert [(lap.number, lap.time_s, lap.distance_m, lap.intensity) for lap in told] == [
        (1, 300.0, 900.0, "warmup"),
        (2, 190.0, 600.0, "interval"),
        (3, 700.0, 2100.0, "cooldown"),
    ]
    assert [lap.heart_rate_bpm for lap in told] == [120.0, 170.0, 130.0]
    assert told[1].speed_m_per_s == pytest.approx(600 / 190)
    assert {(lap.cadence_spm, lap.contact_ms) for lap in told} == {(166.0, 240.0)}


def test_a_lap_without_a_distance_takes_that_of_the_samples(make):
    bare = tuple(Lap(lap.start_s, lap.end_s) for lap in LAPS)
    told = laps_of(gait(replace(make.recording(make.steady()), laps=bare)))
    assert [lap.distance_m for lap in told] == pytest.approx([900.0, 600.0, 2100.0], abs=1e-6)


def test_one_lap_is_the_run_itself(make):
    paced = gait(replace(make.recording(make.steady()), laps=LAPS[:1]))
    assert laps_of(paced) == ()
    assert list(parts_of(paced)) == []


def test_parts_are_the_seconds_of_the_laps(make):
    parts = list(parts_of(gait(lapped(make))))
    assert [len(part) for part in parts] == [300, 200, 700]
    assert parts[1].start == make.start + timedelta(seconds=300)
    assert np.nanmean(parts[1].speed_m_per_s) == pytest.approx(3.0)


def test_joining_keeps_the_laps_of_who_told_them_on_the_clock_of_the_run(make):
    rich = make.recording(make.steady(contact_ms=240.0, oscillation_mm=80.0))
    late = replace(make.recording(make.steady(seconds=1200, every=5), kind="gpx", later_s=-10.0), laps=LAPS)
    merged = merge({"rich": rich, "late": late}).recording
    begin = merged.start - make.start
    assert [lap.start_s + begin.total_seconds() for lap in merged.laps] == [-10.0, 290.0, 490.0]


def test_laps_of_a_run_in_two_parts_follow_each_other(make):
    second = replace(make.recording(make.steady(), later_s=1500.0), laps=LAPS)
    merged = merge({"a": lapped(make), "b": second}).recording
    assert [lap.start_s for lap in merged.laps] == [0.0, 300.0, 500.0, 1500.0, 1800.0, 2000.0]


def test_a_single_lap_does_not_hide_the_laps_of_another_device(make):
    whole = replace(make.recording(make.steady(contact_ms=240.0)), laps=(Lap(0.0, 1200.0, 1200.0, 3600.0),))
    other = replace(make.recording(make.steady(), kind="tcx"), laps=LAPS)
    assert len(merge({"a": whole, "b": other}).recording.laps) == 3


def test_laps_are_written_to_watch_files_and_read_back(make):
    (read,) = read_fit(write_activity(lapped(make)), "a.fit").recordings
    assert read.laps == LAPS


def test_laps_are_kept_with_the_gait(make, tmp_path):
    paced = gait(lapped(make))
    write_gait(tmp_path / "a.parquet", paced)
    assert laps_of(read_gait(tmp_path / "a.parquet")) == laps_of(paced)


def test_laps_of_a_tcx_end_where_the_next_begins():
    def lap(begin: int, intensity: str) -> str:
        points = "".join(
            f"<Trackpoint><Time>2024-05-04T06:{s // 60:02d}:{s % 60:02d}Z</Time><DistanceMeters>{3 * s}</DistanceMeters>"
            "</Trackpoint>"
            for s in range(begin, begin + 120, 10)
        )
        return (
            f'<Lap StartTime="2024-05-04T06:{begin // 60:02d}:00Z"><TotalTimeSeconds>110</TotalTimeSeconds>'
            f"<DistanceMeters>360</DistanceMeters><Intensity>{intensity}</Intensity><Track>{points}</Track></Lap>"
        )

    body = lap(0, "Active") + lap(120, "Resting") + lap(240, "Active")
    text = f'<TrainingCenterDatabase><Activity Sport="Running">{body}</Activity></TrainingCenterDatabase>'
    (raw,) = read_tcx(text.encode(), "a.tcx").recordings
    clean, _ = refine(raw)
    assert [(one.start_s, one.end_s, one.intensity) for one in clean.laps] == [
        (0.0, 120.0, "active"),
        (120.0, 240.0, "rest"),
        (240.0, 350.0, "active"),
    ]
    assert [one.distance_m for one in laps_of(gait(clean))] == [360.0, 360.0, 360.0]
