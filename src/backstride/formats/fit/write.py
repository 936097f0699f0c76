"""FIT files written: an activity with everything that a recording holds."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

import numpy as np

from backstride.formats.fit.clock import seconds_of
from backstride.formats.fit.encode import Block, DeveloperColumn, Value, block, developer_column, fit_bytes, one
from backstride.formats.fit.profile import base_named, name_of, number_of
from backstride.formats.fit.scan import IntArray
from backstride.formats.fit.sports import UNSAID, discipline
from backstride.runs.recording import CadenceUnit, FloatArray, Lap, Recording, Samples, Sport, Summary

DEVELOPMENT: Final = 255
"""The maker's number for files that no maker registered."""

_SEMICIRCLES_PER_DEG: Final = 2**31 / 180.0
_MOST_DEVELOPER_FIELDS: Final = 255
_ACTIVITY_FILE: Final = 4
_TIMER: Final = 0
_START: Final = 0
_STOP_ALL: Final = 4
_SAME: Final = {
    "altitude_m": "enhanced_altitude",
    "distance_m": "distance",
    "speed_m_per_s": "enhanced_speed",
    "heart_rate_bpm": "heart_rate",
    "power_w": "power",
    "oscillation_mm": "vertical_oscillation",
    "contact_ms": "stance_time",
    "balance_left_percent": "stance_time_balance",
    "step_length_mm": "step_length",
    "temperature_c": "temperature",
}


def write_activity(recording: Recording) -> bytes:
    """Return a recording as a FIT activity file.

    Parameters
    ----------
    recording : Recording
        Times are written in whole seconds; of samples in the same second the first is kept.

    Returns
    -------
    bytes
        file_id, device_info, timer events around pauses, records with running dynamics and developer fields, one lap,
        one session, and activity with the local time where the recording knows it.
    """
    start = round(seconds_of(recording.start))
    times, kept = _whole_seconds(recording, start)
    end = int(times[-1]) if len(times) else start + round(recording.summary.elapsed_s or 0.0)
    return fit_bytes(
        [
            *_opening(recording, start),
            *_timeline(recording, times, kept, start, end),
            *_closing(recording, start, end),
        ]
    )


def _whole_seconds(recording: Recording, start: int) -> tuple[FloatArray, IntArray]:
    times = np.rint(start + recording.samples.time_s)
    kept = np.flatnonzero(np.concatenate(([True], np.diff(times) > 0))[: len(times)])
    return times[kept], kept


def _opening(recording: Recording, start: int) -> Iterator[Block]:
    device = recording.device
    maker = number_of("manufacturer", device.maker or "")
    who: dict[str, Value] = {
        "manufacturer": DEVELOPMENT if maker is None else maker,
        "product": _number(device.product),
        "serial_number": _number(device.serial),
    }
    named = device.product if device.product and _number(device.product) is None else None
    yield one("file_id", type=_ACTIVITY_FILE, **who, time_created=start, product_name=named)
    yield one("device_info", timestamp=start, device_index=0, **who, software_version=_number(device.software))
    if recording.summary.body_mass_kg is not None:
        yield one("user_profile", weight=recording.summary.body_mass_kg)
    names = _developer_names(recording.samples)
    if names:
        yield block("developer_data_id", {"developer_data_index": np.zeros(1)})
    for number, name in enumerate(names):
        yield _description(number, name)


def _description(number: int, name: str) -> Block:
    return one(
        "field_description",
        developer_data_index=0,
        field_definition_number=number,
        fit_base_type_id=base_named("float64").code,
        field_name=name.removeprefix("developer."),
    )


def _developer_names(samples: Samples) -> Sequence[str]:
    return [name for name in samples.columns if name.startswith("developer.")][:_MOST_DEVELOPER_FIELDS]


def _number(text: str | None) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def _timeline(recording: Recording, times: FloatArray, kept: IntArray, start: int, end: int) -> Iterator[Block]:
    """Return records and timer events in the order of time."""
    columns = {"timestamp": times} | _record_columns(recording, kept)
    developer = _developer_columns(recording.samples, kept)
    yield _timer(start, _START)
    begin = 0
    for first, last in recording.pauses:
        stop = int(np.searchsorted(times, start + first, side="right"))
        yield from _records(columns, developer, slice(begin, stop))
        yield from (_timer(start + first, _STOP_ALL), _timer(start + last, _START))
        begin = stop
    yield from _records(columns, developer, slice(begin, len(times)))
    yield _timer(end, _STOP_ALL)


def _timer(at: float, kind: int) -> Block:
    return one("event", timestamp=at, event=_TIMER, event_type=kind)


def _records(columns: Mapping[str, FloatArray], developer: Sequence[DeveloperColumn], rows: slice) -> Iterator[Block]:
    part = {name: values[rows] for name, values in columns.items()}
    if len(part["timestamp"]):
        yield block("record", part, [DeveloperColumn(c.index, c.number, c.base, c.raw[rows]) for c in developer])


def _record_columns(recording: Recording, kept: IntArray) -> dict[str, FloatArray]:
    held = {name: values[kept] for name, values in recording.samples.columns.items()}
    columns = {field: held[name] for name, field in _SAME.items() if name in held}
    if "latitude_deg" in held and "longitude_deg" in held:
        columns["position_lat"] = held["latitude_deg"] * _SEMICIRCLES_PER_DEG
        columns["position_long"] = held["longitude_deg"] * _SEMICIRCLES_PER_DEG
    if "cadence_spm" in held:
        columns["cadence"], columns["fractional_cadence"] = _split(held["cadence_spm"] / _feet(recording))
    return columns


def _feet(recording: Recording) -> float:
    return 1.0 if recording.cadence_unit is CadenceUnit.STRIDES or recording.sport is Sport.CROSS_TRAINING else 2.0


def _split(values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return whole numbers and the rest in 128ths."""
    finest = np.rint(values * 128.0) / 128.0
    return np.floor(finest), finest - np.floor(finest)


def _developer_columns(samples: Samples, kept: IntArray) -> Sequence[DeveloperColumn]:
    names = _developer_names(samples)
    return [developer_column(0, number, samples.columns[name][kept]) for number, name in enumerate(names)]


@cache
def _numbers_by_activity() -> Mapping[str, tuple[int, int]]:
    """Return sport and sub-sport of every activity that the profile can name."""
    named: dict[str, tuple[int, int]] = {}
    sports = [sport for sport in range(255) if name_of("sport", sport)]
    subs = [sub for sub in range(255) if name_of("sub_sport", sub)]
    for sport in sorted(sports, key=lambda sport: name_of("sport", sport) in UNSAID):
        for sub in subs:
            found = discipline(sport, sub)
            if found is not None:
                named.setdefault(found.activity, (sport, sub))
    return named


def _sport_numbers(recording: Recording) -> tuple[int, int]:
    by_kind = {Sport.RUNNING: "running", Sport.WALKING: "walking", Sport.CROSS_TRAINING: "generic"}
    named = _numbers_by_activity()
    return named.get(recording.activity, named[by_kind[recording.sport]])


def _closing(recording: Recording, start: int, end: int) -> Iterator[Block]:
    told = recording.summary
    sport, sub = _sport_numbers(recording)
    elapsed = told.elapsed_s if told.elapsed_s is not None else float(end - start)
    paused = sum(last - first for first, last in recording.pauses)
    timer = told.timer_s if told.timer_s is not None else elapsed - paused
    whole: dict[str, Value] = {
        "timestamp": end,
        "start_time": start,
        "sport": sport,
        "sub_sport": sub,
        "total_elapsed_time": elapsed,
        "total_timer_time": timer,
        "total_distance": told.distance_m,
        "total_calories": told.energy_kcal,
        "message_index": 0,
        "event_type": 1,
    }
    laps = [_lap(lap, number, start) for number, lap in enumerate(recording.laps)] or [{}]
    yield from (one("lap", **whole | lap, event=9) for lap in laps)
    session = _session_fields(told, _feet(recording))
    yield one("session", **whole, **session, event=8, first_lap_index=0, num_laps=len(laps))
    local = None if recording.utc_offset_s is None else end + recording.utc_offset_s
    yield one(
        "activity",
        timestamp=end,
        total_timer_time=timer,
        num_sessions=1,
        type=0,
        event=26,
        event_type=1,
        local_timestamp=local,
    )


def _lap(lap: Lap, number: int, start: int) -> dict[str, Value]:
    lasts = lap.end_s - lap.start_s
    return {
        "message_index": number,
        "start_time": start + round(lap.start_s),
        "timestamp": start + round(lap.end_s),
        "total_elapsed_time": lasts,
        "total_timer_time": lasts if lap.timer_s is None else lap.timer_s,
        "total_distance": lap.distance_m,
        "total_calories": None,
        "intensity": number_of("intensity", lap.intensity),
    }


def _session_fields(told: Summary, feet: float) -> dict[str, Value]:
    strides = None if told.steps is None else told.steps / feet
    cadence = None if told.mean_cadence_spm is None else told.mean_cadence_spm / feet
    return {
        "total_cycles": None if strides is None else float(np.floor(strides)),
        "total_fractional_cycles": None if strides is None else strides % 1.0,
        "avg_heart_rate": told.mean_heart_rate_bpm,
        "avg_cadence": None if cadence is None else float(np.floor(cadence)),
        "avg_fractional_cadence": None if cadence is None else np.floor(cadence % 1.0 * 128.0) / 128.0,
        "total_ascent": told.ascent_m,
        "total_descent": told.descent_m,
        "avg_vertical_oscillation": told.oscillation_mm,
        "avg_stance_time": told.contact_ms,
        "avg_stance_time_balance": told.balance_left_percent,
        "workout_feel": told.feel,
        "workout_rpe": None if told.rpe is None else told.rpe * 10.0,
    }
