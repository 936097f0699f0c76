"""Copies of one run as other devices and exporters would give it, for whoever must tell that they are one run."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.runs.file_format import FileFormat
from backstride.runs.recording import CadenceUnit, FloatArray, Recording, Samples, Summary
from backstride.simulate.observe import observe
from backstride.simulate.person import Person
from backstride.simulate.run import SimulatedRun
from backstride.simulate.watch import PHONE, Watch

_GPX_COLUMNS: Final = ("latitude_deg", "longitude_deg", "altitude_m", "cadence_spm", "heart_rate_bpm")


def gpx_like(recording: Recording, interval_s: float = 5.0) -> Recording:
    """Return what a GPX exporter leaves: position, height, heart rate, cadence per leg; sparse, no summary, no pauses.

    Parameters
    ----------
    recording : Recording
        A recording whose cadence counts both feet.
    interval_s : float
        Least time between samples. [s]
    """
    sparse = _chosen(recording.samples, _spaced(recording.samples.time_s, interval_s))
    columns = {name: sparse.columns[name] for name in _GPX_COLUMNS if name in sparse.columns}
    if "cadence_spm" in columns:
        columns["cadence_spm"] = np.round(columns["cadence_spm"] / 2.0)
    return replace(
        recording,
        summary=Summary(name=recording.summary.name),
        samples=Samples(sparse.time_s, MappingProxyType(columns)),
        format=FileFormat.GPX,
        utc_offset_s=None,
        pauses=(),
        cadence_unit=CadenceUnit.STRIDES,
    )


def second_device(
    person: Person, run: SimulatedRun, rng: np.random.Generator, clock_off_s: int = 120, watch: Watch = PHONE
) -> Recording:
    """Return the same run as another device saw it, with noise of its own and a clock that is off.

    Parameters
    ----------
    person : Person
        Who ran.
    run : SimulatedRun
        The run.
    rng : numpy.random.Generator
        Noise of the second device.
    clock_off_s : int
        What its clock is ahead of the truth: 120, or whole hours for a wrong zone. [s]
    watch : Watch
        The second device.
    """
    return observe(person, run.plan, run.truth, replace(watch, clock_off_s=clock_off_s), rng)


def clock_off(recording: Recording, seconds: float) -> Recording:
    """Return the recording with a start that is so much later [s]."""
    return replace(recording, start=recording.start + timedelta(seconds=seconds))


def split_in_two(recording: Recording, at_s: float, lost_s: float = 0.0) -> tuple[Recording, Recording]:
    """Return both halves of a run that was saved and started again on the way.

    Parameters
    ----------
    recording : Recording
        The whole.
    at_s : float
        When it was saved, inside the recording. [s]
    lost_s : float
        Time until it was started again. [s]

    Raises
    ------
    HalfWithoutSamples
        If either half would have no samples.
    """
    return _between(recording, 0.0, at_s), _between(recording, at_s + lost_s, np.inf)


def truncated(recording: Recording, share: float) -> Recording:
    """Return the first share of a recording, 0 to 1, as when a battery dies: without a summary.

    Raises
    ------
    HalfWithoutSamples
        If nothing would be left.
    """
    end_s = float(recording.samples.time_s[-1]) * share
    return replace(_between(recording, 0.0, end_s), summary=Summary())


def _between(recording: Recording, begin_s: float, end_s: float) -> Recording:
    """Return the part of a recording from one time to just before another, counted from its own first sample."""
    time = recording.samples.time_s
    inside = (time >= begin_s) & (time < end_s)
    if not inside.any():
        raise HalfWithoutSamples(begin_s, end_s, float(time[-1]))
    first_s = float(time[inside][0])
    part = _chosen(recording.samples, inside)
    columns = _changed(part.columns, "distance_m", lambda way: way - way[0])
    last_s = float(part.time_s[-1])
    pauses = [(begin - first_s, end - first_s) for begin, end in recording.pauses if first_s <= begin and end <= last_s]
    return replace(
        recording,
        start=recording.start + timedelta(seconds=first_s),
        summary=_part_summary(recording.summary, columns, last_s - first_s, sum(end - begin for begin, end in pauses)),
        samples=Samples(part.time_s - first_s, MappingProxyType(columns)),
        pauses=tuple(pauses),
    )


def _part_summary(whole: Summary, columns: Mapping[str, FloatArray], elapsed_s: float, paused_s: float) -> Summary:
    way = columns.get("distance_m")
    return Summary(
        elapsed_s=elapsed_s,
        timer_s=elapsed_s - paused_s,
        distance_m=None if way is None else float(way[-1]),
        name=whole.name,
    )


def _spaced(time_s: FloatArray, interval_s: float) -> np.ndarray:
    """Choose the first sample of every interval."""
    slots = np.floor(time_s / interval_s)
    return np.concatenate([[True], np.diff(slots) > 0.0])


def _chosen(samples: Samples, chosen: np.ndarray) -> Samples:
    return Samples(samples.time_s[chosen], {name: column[chosen] for name, column in samples.columns.items()})


def _changed(
    columns: Mapping[str, FloatArray], name: str, change: Callable[[FloatArray], FloatArray]
) -> dict[str, FloatArray]:
    return {key: change(column) if key == name else column for key, column in columns.items()}


class HalfWithoutSamples(ValueError):
    """A recording was to be cut where one side has no samples."""

    def __init__(self, begin_s: float, end_s: float, length_s: float) -> None:
        super().__init__(f"no samples from {begin_s:g} to {end_s:g} s; the recording runs from 0 to {length_s:g} s")
