"""From record messages to samples in Backstride's columns and units."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from backstride.formats.fit.clock import longest_rise, merged_seconds
from backstride.formats.fit.developer import Description
from backstride.formats.fit.pods import native_columns, pod_columns
from backstride.formats.fit.scan import IntArray
from backstride.formats.fit.table import Table
from backstride.runs.recording import FloatArray, Samples, Sport

_SEMICIRCLE_DEG: Final = 180.0 / 2**31
_ROLLOVER_M: Final = 256.0
_STARTED_AGAIN: Final = 0.05
"""With a larger share of distances below earlier ones than this, the count began again along the way. [1]"""

BOTH_FEET_ABOVE_RPM: Final = {Sport.RUNNING: 120.0, Sport.WALKING: 90.0}
"""A median cadence above is that of both feet already: nobody runs 240 or walks 180 steps a minute. [1/min]"""

_PLAIN: Final = {
    "heart_rate_bpm": ("heart_rate",),
    "altitude_m": ("enhanced_altitude", "altitude"),
    "speed_m_per_s": ("enhanced_speed", "speed", "packed_speed"),
    "power_w": ("power",),
    "oscillation_mm": ("vertical_oscillation",),
    "contact_ms": ("stance_time",),
    "balance_left_percent": ("stance_time_balance",),
    "step_length_mm": ("step_length",),
    "temperature_c": ("temperature",),
}
_ZERO_IS_MISSING: Final = frozenset(
    {"heart_rate_bpm", "oscillation_mm", "contact_ms", "balance_left_percent", "step_length_mm"}
)


@dataclass(frozen=True, eq=False, slots=True)
class Sampled:
    """Samples with what was dropped and decided on the way."""

    samples: Samples
    start: float
    """Time of the first sample on FIT's clock. [s]"""
    doubled_rows: int = 0
    falling_distances: int = 0
    decisions: Mapping[str, str] = field(default_factory=dict)


def preferred(records: Table, names: tuple[str, ...]) -> FloatArray:
    """Return the first of several fields, row by row, that is not missing."""
    values = records.column(names[0])
    for name in names[1:]:
        if name in records.numbers:
            values = np.where(np.isnan(values), records.numbers[name], values)
    return values


def feet(cadence_rpm: FloatArray, sport: Sport) -> int:
    """Return by how much a file's cadence is to be multiplied to count both feet: 2, or 1 where it does already."""
    moving = cadence_rpm[cadence_rpm > 0]
    if sport is Sport.CROSS_TRAINING:
        return 1
    return 1 if len(moving) and float(np.median(moving)) > BOTH_FEET_ABOVE_RPM[sport] else 2


def _cadence(records: Table) -> FloatArray:
    fraction = records.column("fractional_cadence")
    whole = records.column("cadence") + np.where(np.isnan(fraction), 0.0, fraction)
    finer = records.column("cadence256")
    return np.where(np.isnan(whole), finer, whole)


def _position(records: Table) -> dict[str, FloatArray]:
    latitude = records.column("position_lat") * _SEMICIRCLE_DEG
    longitude = records.column("position_long") * _SEMICIRCLE_DEG
    unfixed = ((latitude == 0) & (longitude == 0)) | (np.abs(latitude) > 90) | np.isnan(latitude + longitude)
    return {
        "latitude_deg": np.where(unfixed, np.nan, latitude),
        "longitude_deg": np.where(unfixed, np.nan, longitude),
    }


def _unrolled(packed: FloatArray) -> FloatArray:
    """Return the distance that rolls over every 256 m as one that rises."""
    known = ~np.isnan(packed)
    distance = packed.copy()
    turns = np.cumsum(np.concatenate(([0.0], np.diff(packed[known]) < 0)))[: int(known.sum())]
    distance[known] += turns * _ROLLOVER_M
    return distance


def _distance(records: Table, already_m: float) -> tuple[FloatArray, int]:
    """Return the distance since the start of this recording, falling values as NaN, and their count."""
    distance = records.column("distance")
    if "packed_distance" in records.numbers:
        distance = np.where(np.isnan(distance), _unrolled(records.column("packed_distance")), distance)
    known = np.flatnonzero(~np.isnan(distance))
    kept = known[longest_rise(distance[known])] if len(known) else known
    if len(known) - len(kept) > _STARTED_AGAIN * len(known):
        return _added_up(distance, known), len(known) - len(kept)
    rising = np.full(len(distance), np.nan)
    rising[kept] = distance[kept]
    if len(kept) and already_m > 0 and rising[kept[0]] >= already_m - 1.0:
        rising -= already_m
    return np.maximum(rising, 0.0), len(known) - len(kept)


def _added_up(distance: FloatArray, known: IntArray) -> FloatArray:
    """Return a distance that began again from zero along the way as one that goes on."""
    gained = np.maximum(np.diff(distance[known]), 0.0)
    whole = np.full(len(distance), np.nan)
    whole[known] = np.concatenate(([0.0], np.cumsum(gained)))
    return whole


def last_distance(records: Table) -> float:
    """Return the distance of the last record as the file writes it, 0 where it writes none [m]."""
    distance = records.column("distance")
    known = distance[~np.isnan(distance)]
    return float(known[-1]) if len(known) else 0.0


def sampled(records: Table, sport: Sport, already_m: float = 0.0, described: Iterable[Description] = ()) -> Sampled:
    """Return record messages as samples.

    Parameters
    ----------
    records : Table
        At least one record, times never falling.
    sport : Sport
        Cadence of running and walking is given for both feet.
    already_m : float
        Distance of the parts before, where a file counts on. [m]
    described : iterable of Description
        What the file says of its developer fields.
    """
    cadence = _cadence(records)
    factor = feet(cadence, sport)
    distance, falling = _distance(records, already_m)
    columns = {"cadence_spm": cadence * factor, "distance_m": distance} | _position(records)
    columns |= {name: preferred(records, fields) for name, fields in _PLAIN.items()}
    columns |= {name: values for name, values in records.numbers.items() if name.startswith("developer.")}
    natives, of_natives = native_columns(_present(columns), described)
    columns |= natives
    from_pods, of_pods = pod_columns(_present(columns))
    decisions = {**of_natives, **of_pods}
    times, merged = merged_seconds(records.column("timestamp"), _present(columns | dict(from_pods)))
    if sport is not Sport.CROSS_TRAINING and "cadence_spm" in merged:
        decisions = {**decisions, "cadence": _feet_decision(factor)}
    samples = Samples(times - times[0], merged)
    return Sampled(samples, float(times[0]), len(records) - len(times), falling, decisions)


def _present(columns: Mapping[str, FloatArray]) -> dict[str, FloatArray]:
    """Return the columns that hold something."""
    clean = {name: _without_zeros(name, values) for name, values in columns.items()}
    return {name: values for name, values in clean.items() if not np.isnan(values).all()}


def _without_zeros(name: str, values: FloatArray) -> FloatArray:
    """Return a column with NaN where zero means missing; a power that is zero throughout was never measured."""
    unmeasured = name == "power_w" and not np.any(values > 0)
    return np.where(values == 0, np.nan, values) if name in _ZERO_IS_MISSING or unmeasured else values


def _feet_decision(factor: int) -> str:
    return "doubled: FIT counts one foot" if factor == 2 else "kept: too high for one foot"
