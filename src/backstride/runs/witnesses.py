"""What a file says of its own distance in several ways, compared: those that agree decide over the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.findings import Finding, FindingValue, Severity
from backstride.runs.carried import inside
from backstride.runs.places import drop_gps_jumps
from backstride.runs.recording import FloatArray, Recording, Samples, Sport
from backstride.runs.track import metres_between
from backstride.units import METRES_PER_FOOT, METRES_PER_MILE

DECIDED: Final = "distance"
"""Under this name a recording's decisions say which witnesses agree."""

AGREE: Final = 0.05
"""Relative difference up to which two witnesses say the same: watches and their positions differ by two or three
hundredths. Chosen. [1]"""

POSITIONS_AGREE: Final = 0.10
"""The same where one of them is the path along positions, which is longer the worse they are. Chosen. [1]"""

CALIBRATED: Final = 2.0
"""Factor up to which a total may differ from a watch's own points where there are no positions: treadmills are
calibrated afterwards. [1]"""

LEAST_M: Final = 200.0
"""Shorter ways say nothing. [m]"""

KNOWN_SHARE: Final = 0.8
"""A witness must have seen this share of the time. [1]"""

ODD_SPEED: Final = 5.0
"""So many times the middle speed is a slip of one sample. [1]"""

BEYOND_MEASURE: Final = 1e9

SILENT_S: Final = 60.0
"""In a longer silence between samples nobody knows the speed. [s]"""

A_UNIT: Final = 1.5
"""Where one witness stands against one, only a factor beyond that of another unit is believed. Chosen. [1]"""

SPEED_MAY_DIFFER: Final = 1.25
"""A speed beside points is only looked at for how fast, not for how far; up to this factor it is let be. Chosen. [1]"""

THINNED_S: Final = 5.0
"""Spacing of the positions whose path is measured: closer ones add up their noise. [s]"""

STEP_M: Final = (0.35, 2.2)
"""Mean lengths of a step that people on foot take over a whole run. [m]"""

POINT_UNITS: Final[Mapping[str, float]] = MappingProxyType(
    {"km": 1000.0, "mi": METRES_PER_MILE, "ft": METRES_PER_FOOT, "cm": 0.01, "mm": 0.001}
)
SPEED_UNITS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "km/h": 1 / 3.6,
        "mph": METRES_PER_MILE / 3600.0,
        "km/s": 1000.0,
        "mm/s": 0.001,
        "m/min": 1 / 60.0,
        "ft/s": METRES_PER_FOOT,
    }
)
"""Units that exporters write for metres, and for metres a second, with what turns them into those."""

TRUSTED: Final = ("positions", "laps", "points", "total", "speed")
"""Witnesses of distance; of two that nobody supports the first holds."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which distance holds.

    Parameters
    ----------
    distance_m : float
        The distance that holds. [m]
    agree : tuple of str
        The witnesses that say so.
    differ : Mapping of str to float
        What the others say. [m]
    """

    distance_m: float
    agree: tuple[str, ...]
    differ: Mapping[str, float]


def witnesses(recording: Recording) -> Mapping[str, float]:
    """Return what each witness says of the whole distance, those that saw enough of it alone.

    Positions are thinned to one in five seconds, since closer ones add up their noise (our own rule,
    backstride_judgement).

    Parameters
    ----------
    recording : Recording
        As a reader gave it.

    Returns
    -------
    Mapping of str to float
        Metres by name of `TRUSTED`. [m]
    """
    told = {
        "positions": _by_positions(recording),
        "laps": sum(lap.distance_m or 0.0 for lap in recording.laps) if len(recording.laps) > 1 else None,
        "points": _by_points(recording),
        "total": recording.summary.distance_m,
        "speed": _by_speed(recording),
    }
    return {name: value for name, value in told.items() if value is not None and value > 0.0}


def _going(recording: Recording) -> FloatArray:
    """Seconds from each sample to the next, zero where the timer stood still."""
    time = recording.samples.time_s
    steps = np.diff(time)
    silent = steps > max(SILENT_S, 10.0 * float(np.median(steps)) if len(steps) else 0.0)
    return np.where(silent | inside(recording.pauses, (time[1:] + time[:-1]) / 2), 0.0, steps)


def _by_positions(recording: Recording) -> float | None:
    time, columns = recording.samples.time_s, recording.samples.columns
    if "latitude_deg" not in columns or "longitude_deg" not in columns or recording.treadmill or len(time) < 2:
        return None
    limit = 60.0 if recording.sport is Sport.CROSS_TRAINING else 12.5
    latitude, longitude, _ = drop_gps_jumps(time, columns["latitude_deg"], columns["longitude_deg"], limit)
    known = np.flatnonzero(np.isfinite(latitude) & np.isfinite(longitude))
    if len(known) < 2 or time[known[-1]] - time[known[0]] < KNOWN_SHARE * (time[-1] - time[0]):
        return None
    kept = known[_thinned(time[known])]
    apart = metres_between(latitude[kept][:-1], longitude[kept][:-1], latitude[kept][1:], longitude[kept][1:])
    still = inside(recording.pauses, (time[kept][1:] + time[kept][:-1]) / 2)
    return float(apart[~still].sum())


def _thinned(time: FloatArray) -> np.ndarray:
    """Indices of the first time in each stretch of five seconds, and of the last time of all."""
    first = np.unique(np.floor((time - time[0]) / THINNED_S), return_index=True)[1]
    return np.unique(np.append(first, len(time) - 1))


def _by_points(recording: Recording) -> float | None:
    column = recording.samples.columns.get("distance_m")
    if column is None:
        return None
    known = column[np.isfinite(column)]
    return float(np.maximum(np.diff(known), 0.0).sum()) if len(known) > 1 else None


def _by_speed(recording: Recording) -> float | None:
    column = recording.samples.columns.get("speed_m_per_s")
    if column is None or np.isfinite(column).sum() < 2:
        return None
    going = _going(recording)
    speed = (column[1:] + column[:-1]) / 2
    if not np.isfinite(speed).any():
        return None
    with np.errstate(invalid="ignore"):
        known = np.isfinite(speed) & (speed >= 0) & (speed <= ODD_SPEED * np.nanmedian(np.abs(speed)))
    if going.sum() <= 0 or going[known].sum() < KNOWN_SHARE * going.sum():
        return None
    return float((speed[known] * going[known]).sum() * going.sum() / max(float(going[known].sum()), 1e-9))


def steps_taken(recording: Recording) -> float | None:
    """Return the number of steps that cadence or the watch's count tells, as written, None where neither does.

    Returns
    -------
    float or None
        Of one foot or of both. [1]
    """
    column = recording.samples.columns.get("cadence_spm")
    if column is not None and np.isfinite(column).any() and len(column) > 1:
        going = _going(recording)
        return float(np.nansum(column[1:] * going) / 60.0) or None
    return float(recording.summary.steps) if recording.summary.steps else None


def verdict(told: Mapping[str, float], steps: float | None = None, *, part: bool = False) -> Verdict | None:
    """Return which distance holds, None where there is nothing to compare or nothing to doubt.

    Parameters
    ----------
    told : Mapping of str to float
        Metres by witness. [m]
    steps : float or None
        Steps taken, of one foot or both; distances that no step reaches have no vote. [1]
    part : bool
        Whether the total is known to be that of a part.

    Returns
    -------
    Verdict or None
        The distance that holds, and what the others say [m]; how near is the same is our own (backstride_judgement).

    Examples
    --------
    Positions and points agree, a total in kilometres does not:

    >>> found = verdict({"positions": 10100.0, "points": 10000.0, "total": 10.0e6})
    >>> found.agree, dict(found.differ)
    (('positions', 'points'), {'total': 10000000.0})
    """
    able = {name: value for name, value in told.items() if value >= LEAST_M and _walkable(value, steps)}
    if part and len(able) > 1:
        able.pop("total", None)
    if not able or len(told) < 2:
        return None
    best = max(TRUSTED, key=lambda name: _votes(name, able) if name in able else -1.0)
    agree = tuple(name for name in TRUSTED if name in told and _same(best, name, told))
    differ = {name: value for name, value in told.items() if name not in agree and _is_sure(name, best, told)}
    return Verdict(able[best], agree, MappingProxyType(differ)) if differ else None


def _is_sure(name: str, best: str, told: Mapping[str, float]) -> bool:
    """Whether several witnesses speak against one, or the two are as far apart as units are."""
    apart = abs(float(np.log(told[name] / told[best])))
    if name == "speed" and "points" in told and apart < np.log(SPEED_MAY_DIFFER):
        return False
    return _votes(best, told) >= 2.0 or apart >= float(np.log(A_UNIT))


def _walkable(distance_m: float, steps: float | None) -> bool:
    return steps is None or STEP_M[0] <= distance_m / steps <= 2 * STEP_M[1]


def _votes(name: str, told: Mapping[str, float]) -> float:
    """How many independent witnesses say what one says; without positions all the watch's own are one.

    A watch whose points and total agree outweighs positions and speeds that differ: it filters them, or has a foot pod.
    """
    agree = [other for other in told if _same(name, other, told)]
    if "positions" in told:
        return len(agree) + (0.5 if {"points", "total"} <= set(agree) else 0.0)
    sources = {"total" if other in {"laps", "total"} else "points" for other in agree}
    return len(sources) + (0.5 if "total" in sources else 0.0)


def _same(one: str, other: str, told: Mapping[str, float]) -> bool:
    within = POSITIONS_AGREE if "positions" in (one, other) else AGREE
    if "positions" not in told and "total" in {_source(one), _source(other)} and _source(one) != _source(other):
        within = CALIBRATED - 1.0
    return abs(float(np.log(told[one] / told[other]))) <= float(np.log1p(within))


def _source(name: str) -> str:
    return "total" if name in {"laps", "total"} else "points"


def agreed(recording: Recording) -> tuple[Recording, tuple[Finding, ...]]:
    """Return a recording whose witnesses of distance agree, and what was mended or left out for that.

    Points and speeds in another unit are turned into metres and metres a second; those that fit no unit are left out,
    and so is a total that the others contradict. What was compared once is not compared again.

    Parameters
    ----------
    recording : Recording
        As a reader gave it.

    Returns
    -------
    tuple of Recording and tuple of Finding
        Distances [m] and speeds [m/s] in metres throughout.
    """
    seen = _measurable(recording)
    told = witnesses(seen)
    if DECIDED in recording.decisions or recording.sport is Sport.CROSS_TRAINING:
        return recording, ()
    found = verdict(told, steps_taken(seen), part=_of_a_part(seen, told))
    if found is None:
        return recording, ()
    columns, notes = dict(recording.samples.columns), list[Finding]()
    notes += _mended(columns, "distance_m", "points", POINT_UNITS, found)
    notes += _mended(columns, "speed_m_per_s", "speed", SPEED_UNITS, found)
    summary, laps = recording.summary, recording.laps
    if "total" in found.differ or ("laps" in found.agree and summary.distance_m is None):
        notes += [_left_out("total", found)] if "total" in found.differ else []
        summary = replace(summary, distance_m=found.distance_m if _told_as_a_whole(found) else None)
        summary = replace(summary, timer_s=None) if _of_a_part(seen, told) else summary
    if "laps" in found.differ:
        notes.append(_left_out("laps", found))
        laps = tuple(replace(lap, distance_m=None) for lap in laps)
    decisions = {**recording.decisions, DECIDED: f"{found.distance_m:.0f} m: {', '.join(found.agree)}"}
    samples = Samples(recording.samples.time_s, MappingProxyType(columns))
    mended = replace(recording, samples=samples, summary=summary, laps=laps, decisions=MappingProxyType(decisions))
    return mended, tuple(notes)


def _measurable(recording: Recording) -> Recording:
    """The same without infinities and values beyond all measure."""
    columns = recording.samples.columns
    names = ("latitude_deg", "longitude_deg", "distance_m", "speed_m_per_s", "cadence_spm")
    with np.errstate(invalid="ignore"):
        kept = {n: np.where(np.abs(columns[n]) < BEYOND_MEASURE, columns[n], np.nan) for n in names if n in columns}
    return replace(recording, samples=Samples(recording.samples.time_s, MappingProxyType(kept)))


def _told_as_a_whole(found: Verdict) -> bool:
    return not {"points", "positions", "speed"} & set(found.agree)


def _of_a_part(recording: Recording, told: Mapping[str, float]) -> bool:
    """Whether a total is that of the first part of a run that went on later: time and distance fall short alike."""
    summary = recording.summary
    if summary.timer_s is None or "total" not in told or not len(recording.samples):
        return False
    whole = next((told[name] for name in ("positions", "points", "speed") if name in told), 0.0)
    active = float(_going(recording).sum()) if len(recording.samples) > 1 else 0.0
    shares = (told["total"] / whole if whole else 1.0, summary.timer_s / active if active else 1.0)
    return max(shares) < 1 - AGREE and abs(shares[0] - shares[1]) <= 2 * AGREE


def _mended(
    columns: dict[str, FloatArray], column: str, name: str, units: Mapping[str, float], found: Verdict
) -> Iterator[Finding]:
    if name not in found.differ:
        return
    unit = _unit(found.distance_m / found.differ[name], units)
    if unit is None:
        del columns[column]
        yield _left_out(name, found)
        return
    columns[column] = columns[column] * units[unit]
    values: dict[str, FindingValue] = {"witness": name, "unit": unit, "agree": ", ".join(found.agree)}
    yield Finding("distance-unit-mended", Severity.WARNING, column, MappingProxyType(values))


def _unit(factor: float, units: Mapping[str, float]) -> str | None:
    near = min(units, key=lambda unit: abs(float(np.log(factor / units[unit]))))
    return near if abs(float(np.log(factor / units[near]))) <= np.log1p(POSITIONS_AGREE) else None


def _left_out(name: str, found: Verdict) -> Finding:
    values: dict[str, FindingValue] = {
        "witness": name,
        "told_m": round(found.differ[name]),
        "taken_m": round(found.distance_m),
        "agree": ", ".join(found.agree),
    }
    needed = name != "speed" or "points" not in found.agree
    severity = Severity.WARNING if needed else Severity.NOTE
    return Finding("distance-witness-left-out", severity, name, MappingProxyType(values))


def rising_again(distance_m: FloatArray) -> FloatArray:
    """Return a distance that began again along the way, as laps do in some exports, as one that goes on.

    Parameters
    ----------
    distance_m : ndarray, shape (n,)
        As written, NaN where missing. [m]

    Returns
    -------
    ndarray, shape (n,)
        The same where it never begins again: falls to less than a fifth of what was reached. [m]

    Examples
    --------
    >>> rising_again(np.array([0.0, 500.0, 1000.0, 10.0, 500.0, 1000.0])).tolist()
    [0.0, 500.0, 1000.0, 1010.0, 1500.0, 2000.0]
    """
    known = np.flatnonzero(np.isfinite(distance_m))
    values = distance_m[known]
    restarts = np.flatnonzero((values[1:] < BEGINS_AGAIN * values[:-1]) & (values[:-1] > 0)) + 1
    lasting = _lasting(values, restarts)
    if not len(lasting):
        return distance_m
    offset = np.zeros(len(values))
    offset[lasting] = values[lasting - 1]
    whole = distance_m.copy()
    whole[known] = values + np.cumsum(offset)
    return whole


BEGINS_AGAIN: Final = 0.2


def _lasting(values: FloatArray, restarts: np.ndarray) -> np.ndarray:
    """Restarts after which the count goes on from there; a single low value is a slip, and so is one far too high."""
    steps = np.diff(values)
    usual = 20.0 * float(np.median(steps[steps > 0])) if (steps > 0).any() else 0.0
    after = np.minimum(restarts + 1, len(values) - 1)
    before = np.where(restarts > 1, values[restarts - 1] - values[restarts - 2], values[restarts - 1])
    return np.asarray(
        restarts[(values[after] < values[restarts - 1]) & (after > restarts) & (before <= max(usual, 50.0))]
    )
