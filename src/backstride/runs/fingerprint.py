"""A small value of a recording by which copies of one run are found without loading samples."""

from typing import Final

import numpy as np

from backstride.runs.coarse import MICRODEGREES, MISSING
from backstride.runs.coarse import Fingerprint as Fingerprint
from backstride.runs.recording import FloatArray, Recording
from backstride.runs.sports import GUESSED

EVERY_S: Final = 30.0
"""Spacing of the coarse track. [s]"""

MOST_PLACES: Final = 2_880
"""A coarse track ends after a day. [1]"""

NEAREST_S: Final = 60.0
"""A place of the coarse track is known when samples lie this near on both sides. [s]"""


def fingerprint(key: str, recording: Recording) -> Fingerprint:
    """Return the fingerprint of a refined recording.

    Parameters
    ----------
    key : str
        Names the recording; must be unique.
    recording : Recording
        Refined.

    Returns
    -------
    Fingerprint
        Positions every 30 s [microdegrees], mean heart rates of 30 s [1/min], at most a day long.
    """
    start = recording.start.timestamp()
    time = recording.samples.time_s
    length = float(time[-1]) if len(time) else recording.summary.elapsed_s or recording.summary.timer_s or 0.0
    return Fingerprint(
        key=key,
        start_s=start,
        end_s=start + length,
        distance_m=_distance(recording),
        sport=recording.sport,
        activity=recording.activity,
        device=_device(recording),
        format=recording.format,
        track=_track(recording),
        heart=_heart(recording),
        guessed=GUESSED in recording.decisions,
    )


def _device(recording: Recording) -> str:
    device = recording.device
    return "" if not device.serial else "/".join((device.maker or "", device.product or "", device.serial))


def _distance(recording: Recording) -> float | None:
    if recording.summary.distance_m is not None:
        return recording.summary.distance_m
    distance = recording.samples.columns.get("distance_m")
    return None if distance is None else float(np.nanmax(distance) - np.nanmin(distance))


def _coarse(time: FloatArray) -> FloatArray:
    return np.arange(0.0, min(float(time[-1]), MOST_PLACES * EVERY_S) + 1e-9, EVERY_S)


def _track(recording: Recording) -> bytes:
    columns, time = recording.samples.columns, recording.samples.time_s
    if "latitude_deg" not in columns or "longitude_deg" not in columns:
        return b""
    known = np.isfinite(columns["latitude_deg"]) & np.isfinite(columns["longitude_deg"])
    if not known.any():
        return b""
    at, grid = time[known], _coarse(time)
    place = np.column_stack([np.interp(grid, at, columns[name][known]) for name in ("latitude_deg", "longitude_deg")])
    micro = np.round(place * MICRODEGREES).astype("<i4")
    micro[~_near(grid, at)] = MISSING
    return micro.tobytes()


def _near(grid: FloatArray, at: FloatArray) -> np.ndarray:
    after = np.clip(np.searchsorted(at, grid), 0, len(at) - 1)
    before = np.clip(np.searchsorted(at, grid, side="right") - 1, 0, len(at) - 1)
    return np.asarray((np.abs(at[after] - grid) <= NEAREST_S) & (np.abs(grid - at[before]) <= NEAREST_S))


def _heart(recording: Recording) -> bytes:
    beats, time = recording.samples.columns.get("heart_rate_bpm"), recording.samples.time_s
    if beats is None:
        return b""
    known = np.isfinite(beats) & (time < MOST_PLACES * EVERY_S)
    bins = (time[known] // EVERY_S).astype(int)
    total, count = np.bincount(bins, beats[known]), np.bincount(bins)
    return np.round(np.where(count > 0, total / np.maximum(count, 1), 0.0)).clip(0, 255).astype(np.uint8).tobytes()
