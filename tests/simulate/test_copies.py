"""Copies lose what their exporter loses, and nothing else."""

from datetime import timedelta

import numpy as np
import pytest

from backstride.runs.recording import CadenceUnit
from backstride.simulate.person import Person
from backstride.simulate.run import SimulatedRun
from tools.made_files.copies import HalfWithoutSamples, clock_off, gpx_like, second_device, split_in_two, truncated


def test_gpx_copy_has_half_the_cadence_and_no_dynamics(easy_run: SimulatedRun) -> None:
    whole, copy = easy_run.recording, gpx_like(easy_run.recording)
    assert copy.cadence_unit is CadenceUnit.STRIDES
    assert not {"contact_ms", "oscillation_mm", "speed_m_per_s", "distance_m"} & set(copy.samples.columns)
    at = np.searchsorted(whole.samples.time_s, copy.samples.time_s)
    assert 2.0 * copy.samples.columns["cadence_spm"] == pytest.approx(
        whole.samples.columns["cadence_spm"][at], abs=1.01
    )
    assert len(copy.samples) == pytest.approx(len(whole.samples) / 5, rel=0.02)


@pytest.mark.parametrize("off_s", [0, 120, -3600, 7200])
def test_second_device_saw_the_same_run_at_another_hour(easy_run: SimulatedRun, off_s: int) -> None:
    other = second_device(Person(), easy_run, np.random.default_rng(3), off_s)
    assert other.start - easy_run.recording.start == timedelta(seconds=off_s)
    one, two = easy_run.recording.samples, other.samples
    shared, here, there = np.intersect1d(one.time_s, two.time_s, return_indices=True)
    assert len(shared) > 500
    apart = 111_195.0 * (one.columns["latitude_deg"][here] - two.columns["latitude_deg"][there])
    assert 0.5 < apart.std() < 10.0


def test_halves_join_to_the_whole(easy_run: SimulatedRun) -> None:
    whole = easy_run.recording
    first, second = split_in_two(whole, 1200.0)
    assert len(first.samples) + len(second.samples) == len(whole.samples)
    assert second.start >= whole.start + timedelta(seconds=1200)
    assert second.samples.time_s[0] == 0.0
    assert second.samples.columns["distance_m"][0] == 0.0
    assert float(first.summary.distance_m or 0) + float(second.summary.distance_m or 0) == pytest.approx(
        float(whole.summary.distance_m or 0), abs=6.0
    )
    assert len(first.pauses) + len(second.pauses) == len(whole.pauses)


def test_time_lost_between_halves_is_in_neither(easy_run: SimulatedRun) -> None:
    first, second = split_in_two(easy_run.recording, 1200.0, 300.0)
    assert second.start - first.start >= timedelta(seconds=1500)


def test_truncated_keeps_the_first_share_and_says_nothing_of_the_whole(easy_run: SimulatedRun) -> None:
    part = truncated(easy_run.recording, 0.4)
    assert part.samples.time_s[-1] == pytest.approx(0.4 * easy_run.recording.samples.time_s[-1], abs=60.0)
    assert part.summary.distance_m is None
    assert part.start == easy_run.recording.start


def test_cut_beyond_the_end_is_refused(easy_run: SimulatedRun) -> None:
    with pytest.raises(HalfWithoutSamples, match="no samples from"):
        split_in_two(easy_run.recording, 1e6)


def test_nothing_left_is_refused(easy_run: SimulatedRun) -> None:
    with pytest.raises(HalfWithoutSamples):
        truncated(easy_run.recording, 0.0)


def test_clock_off_moves_the_start_only(easy_run: SimulatedRun) -> None:
    moved = clock_off(easy_run.recording, 90.0)
    assert moved.start - easy_run.recording.start == timedelta(seconds=90)
    assert moved.samples is easy_run.recording.samples
