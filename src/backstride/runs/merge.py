"""One run from several recordings of it: the best samples of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from backstride.runs.grid import bridge_s, on_seconds
from backstride.runs.recording import FloatArray, Lap, Recording, Samples, Sport, Summary
from backstride.runs.sports import GUESSED, Family, family

DYNAMICS: Final = ("contact_ms", "oscillation_mm", "balance_left_percent", "step_length_mm")
EXTENSIVE: Final = frozenset({"elapsed_s", "timer_s", "distance_m", "steps", "ascent_m", "descent_m", "energy_kcal"})
"""Fields of a summary that only hold for the whole, so a recording of a part has no say in them."""

SAID_BY_THE_RUNNER: Final = frozenset({"rpe", "feel", "name", "note", "gear", "body_mass_kg"})
"""Fields of a summary that any recording may tell."""

COVERS_SHARE: Final = 0.9
"""Share of the run from which a recording speaks for the whole. [1]"""


@dataclass(frozen=True, slots=True)
class Merged:
    """A run joined from its recordings.

    Parameters
    ----------
    recording : Recording
        Looks like one refined recording, on the run's clock.
    base : str
        Key of the recording that gave the timeline.
    sources : Mapping of str to tuple of str
        For each column, the keys of the recordings that gave values, the largest share first.
    """

    recording: Recording
    base: str
    sources: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False, slots=True)
class _Member:
    key: str
    recording: Recording
    time_s: FloatArray
    """On the run's clock, seconds since 1970."""

    @property
    def span(self) -> tuple[float, float]:
        return (float(self.time_s[0]), float(self.time_s[-1])) if len(self.time_s) else (np.inf, -np.inf)


def merge(recordings: Mapping[str, Recording], shifts_s: Mapping[str, float] = MappingProxyType({})) -> Merged:
    """Return one run from the recordings of it.

    The recording with the most running dynamics, then the finest and richest samples, is the base; where it is silent
    at either end or in a stretch that another one covers, the timeline goes on with the next best. Each column takes
    the best recording's values and fills what is missing by straight lines from the next. Distance is joined by its
    gains, not its readings. Neither the order of the mapping nor the names of the keys matter, except to break exact
    ties.

    Parameters
    ----------
    recordings : Mapping of str to Recording
        Refined recordings by key.
    shifts_s : Mapping of str to float
        To be added to each one's times; 0 where left out. [s]

    Returns
    -------
    Merged
        Samples on the run's clock, columns of one shape (n,) in the units of `backstride.runs.recording.COLUMNS`; which
        recording is best is our own rule (backstride_judgement).

    Raises
    ------
    NothingToMerge
        If there is no recording.
    """
    if not recordings:
        raise NothingToMerge
    members = _ranked(recordings, shifts_s)
    if len(members) == 1 and not shifts_s.get(members[0].key):
        only = members[0]
        return Merged(
            only.recording, only.key, MappingProxyType(dict.fromkeys(only.recording.samples.columns, (only.key,)))
        )
    time = _timeline(members)
    columns, sources = _columns(members, time)
    merged = _joined(members, time, columns, shifts_s)
    return Merged(merged, members[0].key, MappingProxyType(sources))


class NothingToMerge(ValueError):
    """A merge was asked for without any recording."""

    def __init__(self) -> None:
        super().__init__("a merge needs at least one recording")


def _ranked(recordings: Mapping[str, Recording], shifts_s: Mapping[str, float]) -> list[_Member]:
    members = [
        _Member(key, one, one.samples.time_s + one.start.timestamp() + shifts_s.get(key, 0.0))
        for key, one in recordings.items()
    ]
    return sorted(members, key=_rank)


def _rank(member: _Member) -> tuple[float | str, ...]:
    one = member.recording
    columns = one.samples.columns
    dynamics = sum(float(np.isfinite(columns[name]).mean() > 0.1) for name in DYNAMICS if name in columns)
    interval = float(np.median(np.diff(member.time_s))) if len(member.time_s) > 1 else np.inf
    rank, start = one.format.samples_rank, one.start.timestamp()
    return (-dynamics, float(np.round(interval)), -len(columns), -len(member.time_s), rank, start, member.key)


def _timeline(members: Sequence[_Member]) -> FloatArray:
    """Times of the base, and of the next best wherever no better one was recording."""
    times, spans = [np.empty(0)], list[tuple[float, float]]()
    for member in members:
        if len(member.time_s):
            times.append(member.time_s[_outside(member.time_s, spans)])
            spans.append(member.span)
    return np.sort(np.concatenate(times))


def _outside(time: FloatArray, spans: Iterable[tuple[float, float]]) -> np.ndarray:
    free = np.ones(len(time), dtype=bool)
    for begin, end in spans:
        free &= (time < begin) | (time > end)
    return free


def _columns(members: Sequence[_Member], time: FloatArray) -> tuple[dict[str, FloatArray], dict[str, tuple[str, ...]]]:
    names = sorted({name for member in members for name in member.recording.samples.columns})
    columns, sources = dict[str, FloatArray](), dict[str, tuple[str, ...]]()
    for name in names:
        if name == "longitude_deg":
            continue
        if name == "latitude_deg":
            _add_places(members, time, columns, sources)
            continue
        join = _join_distance if name == "distance_m" else _join
        columns[name], sources[name] = join(members, name, time)
    return columns, sources


def _values(member: _Member, name: str, time: FloatArray) -> FloatArray | None:
    column = member.recording.samples.columns.get(name)
    if column is None or len(member.time_s) == 0:
        return None
    if len(time) == len(member.time_s) and np.array_equal(time, member.time_s):
        return column
    return _exact_where_sampled(member, column, time)


def _exact_where_sampled(member: _Member, column: FloatArray, time: FloatArray) -> FloatArray:
    between = on_seconds(time, member.time_s, column, bridge_s(member.time_s))
    at = np.minimum(np.searchsorted(member.time_s, time), len(member.time_s) - 1)
    return np.where(member.time_s[at] == time, column[at], between)


def _join(members: Sequence[_Member], name: str, time: FloatArray) -> tuple[FloatArray, tuple[str, ...]]:
    out, given = np.full(len(time), np.nan), dict[str, int]()
    for member in members:
        values = _values(member, name, time)
        if values is None:
            continue
        fill = np.isnan(out) & np.isfinite(values)
        if fill.any():
            out[fill] = values[fill]
            given[member.key] = int(fill.sum())
    return out, _by_share(given)


def _add_places(
    members: Sequence[_Member], time: FloatArray, columns: dict[str, FloatArray], sources: dict[str, tuple[str, ...]]
) -> None:
    latitude, given = _join(members, "latitude_deg", time)
    longitude, _ = _join(members, "longitude_deg", time)
    columns["latitude_deg"], columns["longitude_deg"] = latitude, longitude
    sources["latitude_deg"] = sources["longitude_deg"] = given


def _join_distance(members: Sequence[_Member], name: str, time: FloatArray) -> tuple[FloatArray, tuple[str, ...]]:
    """Distance joined by its gains: from sample to sample by the best recording that knows both ends."""
    readings = [(member.key, values) for member in members if (values := _values(member, name, time)) is not None]
    if len(readings) == 1:
        return readings[0][1], (readings[0][0],)
    gains, given = np.full(max(len(time) - 1, 0), np.nan), dict[str, int]()
    for key, values in readings:
        gain = np.diff(values)
        fill = np.isnan(gains) & np.isfinite(gain)
        gains[fill] = gain[fill]
        given[key] = int(fill.sum())
    first = next((values[0] for _, values in readings if np.isfinite(values[0])), 0.0)
    joined = first + np.concatenate([[0.0], np.cumsum(np.nan_to_num(np.maximum(gains, 0.0)))])
    return joined, _by_share({key: count for key, count in given.items() if count})


def _by_share(given: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(given, key=lambda key: (-given[key], key)))


def _joined(
    members: Sequence[_Member], time: FloatArray, columns: Mapping[str, FloatArray], shifts_s: Mapping[str, float]
) -> Recording:
    base = members[0]
    named = min(members, key=lambda member: (_naming_order(member.recording), members.index(member)))
    start = float(time[0]) if len(time) else base.recording.start.timestamp() + shifts_s.get(base.key, 0.0)
    away = base.recording.start.timestamp() + shifts_s.get(base.key, 0.0) - start
    on_time = [member.recording for member in members if abs(shifts_s.get(member.key, 0.0)) < 1800.0] or [
        base.recording
    ]
    return replace(
        base.recording,
        sport=named.recording.sport,
        activity=named.recording.activity,
        start=base.recording.start + timedelta(seconds=shifts_s.get(base.key, 0.0) - away),
        summary=_summary(members, time),
        samples=Samples(time - start, MappingProxyType({name: columns[name] for name in sorted(columns)})),
        utc_offset_s=next((one.utc_offset_s for one in on_time if one.utc_offset_s is not None), None),
        zone=next((one.zone for one in on_time if one.zone is not None), None),
        pauses=_pauses(members, start),
        treadmill=any(member.recording.treadmill for member in members) and "latitude_deg" not in columns,
        decisions=_decisions(members),
        laps=_laps(members, start),
    )


def _naming_order(recording: Recording) -> int:
    if GUESSED in recording.decisions:
        return 3
    kind = family(recording.sport, recording.activity)
    if recording.sport is Sport.RUNNING:
        return 0
    return {Family.FOOT: 1, Family.OTHER: 2, Family.WHOLE: 4, Family.UNKNOWN: 5}[kind]


def _pauses(members: Sequence[_Member], start: float) -> tuple[tuple[float, float], ...]:
    """Pauses of each recording in the stretch for which it gives the timeline."""
    kept, spans = list[tuple[float, float]](), list[tuple[float, float]]()
    for member in members:
        if len(member.time_s) == 0:
            continue
        zero = float(member.time_s[0] - member.recording.samples.time_s[0])
        for begin, end in member.recording.pauses:
            middle = np.array([zero + (begin + end) / 2])
            if _outside(middle, spans)[0]:
                kept.append((zero + begin - start, zero + end - start))
        spans.append(member.span)
    return tuple(sorted(kept))


def _laps(members: Sequence[_Member], start: float) -> tuple[Lap, ...]:
    """Laps of each recording in the stretch that no better one has laps of; a lap that is a whole recording is none."""
    kept, spans = list[Lap](), list[tuple[float, float]]()
    for member in sorted(members, key=lambda one: len(one.recording.laps) < 2):
        if not member.recording.laps or len(member.time_s) == 0:
            continue
        zero = float(member.time_s[0] - member.recording.samples.time_s[0])
        for lap in member.recording.laps:
            if _outside(np.array([zero + (lap.start_s + lap.end_s) / 2]), spans)[0]:
                shift = zero - start
                kept.append(replace(lap, start_s=lap.start_s + shift, end_s=lap.end_s + shift))
        spans.append(member.span)
    return tuple(sorted(kept, key=lambda lap: lap.start_s))


def _decisions(members: Sequence[_Member]) -> Mapping[str, str]:
    if len(members) == 1:
        return members[0].recording.decisions
    told = {
        f"{name} ({member.key})": why for member in members for name, why in sorted(member.recording.decisions.items())
    }
    return MappingProxyType({"merge": f"base {members[0].key}, {len(members)} recordings"} | told)


def _summary(members: Sequence[_Member], time: FloatArray) -> Summary:
    whole = float(time[-1] - time[0]) if len(time) else 0.0
    covering = [member.recording for member in members if _covers(member, whole)]
    everyone = [member.recording for member in members]
    told = {
        field.name: _first(field.name, everyone if field.name in SAID_BY_THE_RUNNER else covering)
        for field in fields(Summary)
    }
    return Summary(**told)


def _covers(member: _Member, whole_s: float) -> bool:
    if len(member.time_s) == 0:
        length = member.recording.summary.elapsed_s or member.recording.summary.timer_s or 0.0
    else:
        length = member.span[1] - member.span[0]
    return length >= COVERS_SHARE * whole_s


def _first(name: str, recordings: Iterable[Recording]) -> Any:
    return next((value for one in recordings if (value := getattr(one.summary, name)) is not None), None)
