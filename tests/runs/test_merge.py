from itertools import permutations

import numpy as np
import pytest

from backstride.runs.gait import gait
from backstride.runs.merge import NothingToMerge, merge
from backstride.runs.recording import Sport, Summary

PLACES = ("latitude_deg", "longitude_deg")


def test_one_recording_is_itself(make):
    only = make.recording(make.steady())
    assert merge({"a": only}).recording is only


def test_nothing_cannot_be_merged():
    with pytest.raises(NothingToMerge, match="at least one recording"):
        merge({})


def test_the_best_samples_of_each_are_taken(make):
    columns = make.steady(contact_ms=240.0, oscillation_mm=80.0)
    watch = make.recording(
        make.only(columns, "contact_ms", "oscillation_mm", "speed_m_per_s", "cadence_spm", "distance_m")
    )
    phone = make.recording(make.only(make.steady(every=5), *PLACES, "altitude_m", "heart_rate_bpm"), kind="gpx")
    merged = merge({"phone": phone, "watch": watch})
    assert merged.base == "watch"
    assert len(merged.recording.samples) == 1201
    assert merged.sources["contact_ms"] == ("watch",)
    assert merged.sources["latitude_deg"] == merged.sources["longitude_deg"] == ("phone",)
    np.testing.assert_allclose(merged.recording.samples.columns["latitude_deg"], columns["latitude_deg"], atol=1e-9)
    assert set(merged.recording.samples.columns) == set(columns) - {"time"}


def test_holes_of_the_best_are_filled_from_the_next(make):
    columns = make.steady(contact_ms=240.0)
    columns["heart_rate_bpm"] = np.where(np.arange(1201) < 600, np.nan, 150.0)
    watch = make.recording(columns)
    strap = make.recording(make.only(make.steady(), "heart_rate_bpm"), kind="gpx")
    merged = merge({"w": watch, "s": strap})
    assert np.isfinite(merged.recording.samples.columns["heart_rate_bpm"]).all()
    assert merged.sources["heart_rate_bpm"] == ("w", "s")


def test_a_clock_off_by_hours_is_moved(make):
    columns = make.steady(contact_ms=240.0)
    watch = make.recording(make.only(columns, "contact_ms", "distance_m"))
    export = make.recording(make.only(columns, *PLACES), kind="gpx", later_s=7200)
    merged = merge({"w": watch, "e": export}, {"w": 0.0, "e": -7200.0}).recording
    assert merged.start == make.start
    np.testing.assert_allclose(merged.samples.columns["latitude_deg"], columns["latitude_deg"])
    wrong_clock_best = merge({"e": export, "w": watch}, {"w": 7200.0, "e": 0.0}).recording
    assert wrong_clock_best.start == export.start


def halves(make):
    columns = make.steady(seconds=1800, contact_ms=240.0)
    first = make.recording(make.part(columns, 0, 800), summary=Summary(distance_m=2397.0, elapsed_s=799.0, rpe=6.0))
    second = make.recording(
        make.part(columns, 900, 1801), later_s=900, summary=Summary(distance_m=2700.0, elapsed_s=900.0)
    )
    whole = make.recording(
        make.only(make.steady(seconds=1800, every=4), "distance_m", *PLACES),
        kind="gpx",
        summary=Summary(distance_m=5410.0),
    )
    return {"first": first, "second": second, "whole": whole}


def test_two_halves_and_a_whole_give_the_whole(make):
    merged = merge(halves(make)).recording
    assert merged.samples.time_s[-1] == 1800
    assert (np.diff(merged.samples.time_s) > 0).all()
    np.testing.assert_allclose(merged.samples.columns["distance_m"], 3.0 * merged.samples.time_s, atol=1e-6)
    assert merged.summary.distance_m == 5410.0
    assert merged.summary.rpe == 6.0
    run = gait(merged)
    assert np.isfinite(run.speed_m_per_s).all()
    assert np.isfinite(run.contact_ms).sum() == pytest.approx(1701, abs=10)


def test_neither_order_nor_names_matter(make):
    parts = halves(make)
    expected = merge(parts).recording
    for order in permutations(parts):
        renamed = merge({f"{n}": parts[name] for n, name in enumerate(order)}).recording
        assert renamed.summary == expected.summary
        assert renamed.start == expected.start
        np.testing.assert_array_equal(renamed.samples.time_s, expected.samples.time_s)
        for name, column in expected.samples.columns.items():
            np.testing.assert_array_equal(renamed.samples.columns[name], column)


def test_it_is_called_what_the_device_that_knows_calls_it(make):
    bare = make.steady(contact_ms=240.0)
    unknown = make.recording(bare, sport=Sport.CROSS_TRAINING, activity="unknown")
    run = make.recording(make.only(bare, "distance_m"), activity="trail_running", kind="gpx")
    merged = merge({"u": unknown, "r": run}).recording
    assert (merged.sport, merged.activity) == (Sport.RUNNING, "trail_running")


def test_pauses_count_where_their_recording_gives_the_timeline(make):
    parts = halves(make)
    parts["second"] = make.recording(
        make.part(make.steady(seconds=1800, contact_ms=240.0), 900, 1801), later_s=900, pauses=((100.0, 200.0),)
    )
    merged = merge(parts).recording
    assert merged.pauses == ((1000.0, 1100.0),)


def test_a_list_entry_without_samples_adds_its_words(make):
    listed = make.recording(
        {"time": np.empty(0)}, kind="strava", summary=Summary(rpe=7.0, name="Easy", distance_m=3600.0)
    )
    merged = merge({"a": make.recording(make.steady()), "s": listed}).recording
    assert (merged.summary.rpe, merged.summary.name, len(merged.samples)) == (7.0, "Easy", 1201)
