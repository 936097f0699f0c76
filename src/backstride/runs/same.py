"""Which recordings are one run, by time, place and heart, never by file name."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np

from backstride.runs.fingerprint import EVERY_S, Fingerprint
from backstride.runs.recording import FloatArray, Sport
from backstride.runs.sports import Family
from backstride.runs.track import metres_between

OVERLAP_SHARE: Final = 0.8
"""Two recordings of one run overlap by this share of the shorter. [1]"""

APART_M: Final = 100.0
"""Median distance at common times up to which two recordings are at one place. [m]"""

CLOSE_M: Final = 40.0
"""At least this close no clock shift is looked for. [m]"""

DRIFT_S: Final = 120.0
"""A device's clock may be off by this much. [s]"""

DRIFT_STEP_S: Final = 10.0
HOUR_S: Final = 3600.0
MOST_HOURS: Final = 14
"""Zones lie at most this far from UTC. [h]"""

SAME_LENGTH: Final = 0.03
"""Relative difference of durations and distances allowed where the clock is off by hours. [1]"""

SAME_PLACE_M: Final = 20.0
"""Median distance allowed where the clock is off by exactly whole hours: people run the same round again at the same
pace, but hardly to the second. [m]"""

SAME_PLACE_BY_HEART_M: Final = 30.0
"""Median distance allowed where the clock is off by hours and some seconds, and the hearts beat alike. [m]"""

SAME_BEATS_BPM: Final = 3.0
"""Median difference of heart rates allowed where the clock is off by hours. [1/min]"""

SAME_BEATS_CORRELATION: Final = 0.9
"""Every run begins with a rising heart rate, so this much correlation only speaks against sameness when missed."""

SAME_CHANGES_CORRELATION: Final = 0.7
"""Correlation of the changes from half minute to half minute, which two runs do not share. [1]"""

BEATS_AT_LEAST: Final = 10
"""So many common half minutes a heart-rate comparison needs."""

PART_WITHOUT_PLACE: Final = 0.2
"""Without places the shorter one must last at least this share of the longer one, which may be mostly silence. [1]"""

RAW_OVERLAP_WITHOUT_PLACE: Final = 0.5
"""Without places two recordings must overlap by this share as their clocks stand: short ones, one after the other, are
two things and not one with a wrong clock. [1]"""

LONG_S: Final = 4 * 3600.0
"""In a longer recording, which may be a whole day's track, a short one is only found when both say that they are runs.
[s]"""

LONGEST_WITHOUT_PLACE_S: Final = 2 * 86_400.0
"""Longer recordings are joined only by place: their clock is most likely broken. [s]"""


@dataclass(frozen=True, slots=True)
class Sameness:
    """Why two recordings are one run.

    Parameters
    ----------
    shift_s : float
        To be added to the second one's times to bring them to the first one's clock. [s]
    overlap : float
        Share of the shorter one that both cover after the shift. [1]
    apart_m : float or None
        Median distance at common times; None where one has no position. [m]
    """

    shift_s: float
    overlap: float
    apart_m: float | None


def same_run(a: Fingerprint, b: Fingerprint) -> Sameness | None:
    """Return why two recordings are of one run, or None when they are not.

    They must overlap by 80 % of the shorter and, where both have positions, lie within 100 m (median at common times).
    A clock off by up to two minutes is tried first; then one off by whole hours up to 14, on stronger evidence, since
    people run the same round twice a day: the same duration and distance within 3 %, and the same places within 20 m at
    exactly whole hours, or the same ups and downs of the heart. One device has one clock, so between its own recordings
    no shift is tried. A run and a strength session at one time are two things; a
    recording that does not know its sport may be any of them.

    Parameters
    ----------
    a, b : Fingerprint
        The order only sets the sign of the shift.

    Returns
    -------
    Sameness or None
        Shift [s], overlap [1] and distance [m]; all limits are our own (backstride_judgement).
    """
    at_once = _same_hour(a, b)
    return at_once if at_once is not None else _other_hour(a, b)


def overlap(a: Fingerprint, b: Fingerprint, shift_s: float = 0.0) -> float:
    """Return the share of the shorter recording that both cover.

    Parameters
    ----------
    a, b : Fingerprint
        Two recordings.
    shift_s : float
        Added to the times of `b`. [s]

    Returns
    -------
    float
        0 to 1. [1]
    """
    common = min(a.end_s, b.end_s + shift_s) - max(a.start_s, b.start_s + shift_s)
    shorter = min(a.duration_s, b.duration_s)
    if shorter <= 0:
        return 1.0 if common >= 0 else 0.0
    return max(common, 0.0) / shorter


def _same_hour(a: Fingerprint, b: Fingerprint) -> Sameness | None:
    if not _could_overlap(a, b):
        return None
    shift, apart = _best_drift(a, b, 0.0)
    share = overlap(a, b, shift)
    if share < OVERLAP_SHARE or not _whole_fits(a, b, shift) or _lost_in_a_day(a, b):
        return None
    if apart is not None:
        return Sameness(shift, share, apart) if apart <= APART_M else None
    return Sameness(shift, share, None) if _may_join_without_place(a, b) else None


def _could_overlap(a: Fingerprint, b: Fingerprint) -> bool:
    common = min(a.end_s, b.end_s) - max(a.start_s, b.start_s)
    return common + DRIFT_S >= OVERLAP_SHARE * min(a.duration_s, b.duration_s)


def _lost_in_a_day(a: Fingerprint, b: Fingerprint) -> bool:
    """A day's track must not swallow the runs of that day."""
    shorter, longer = sorted((a.duration_s, b.duration_s))
    both_run = a.sport is Sport.RUNNING and b.sport is Sport.RUNNING
    return longer > LONG_S and shorter < PART_WITHOUT_PLACE * longer and not both_run


def _other_hour(a: Fingerprint, b: Fingerprint) -> Sameness | None:
    hours = _hours_between(a, b)
    if hours is None or (a.device and a.device == b.device) or not _joinable(a.family, b.family):
        return None
    if not _same_length(a, b):
        return None
    found = _exact_hours(a, b, hours * HOUR_S)
    return found if found is not None else _hours_by_heart(a, b, hours * HOUR_S)


def _exact_hours(a: Fingerprint, b: Fingerprint, shift_s: float) -> Sameness | None:
    """A zone that got lost moves a clock by whole hours to the second."""
    apart, share = _apart_m(a, b, shift_s), overlap(a, b, shift_s)
    if apart is None or apart > SAME_PLACE_M or share < OVERLAP_SHARE or _beats_differ(a, b, shift_s):
        return None
    return Sameness(shift_s, share, apart)


def _hours_by_heart(a: Fingerprint, b: Fingerprint, base_s: float) -> Sameness | None:
    shift, apart = _best_drift(a, b, base_s)
    share = overlap(a, b, shift)
    near = apart is None or apart <= SAME_PLACE_BY_HEART_M
    if near and share >= OVERLAP_SHARE and _beats_alike(a, b, shift):
        return Sameness(shift, share, apart)
    return None


def _may_join_without_place(a: Fingerprint, b: Fingerprint) -> bool:
    """Two that know their places but never at one time were not recorded together."""
    shorter, longer = sorted((a.duration_s, b.duration_s))
    long_enough = PART_WITHOUT_PLACE * longer <= shorter and longer <= LONGEST_WITHOUT_PLACE_S
    at_once = overlap(a, b) >= RAW_OVERLAP_WITHOUT_PLACE
    return at_once and long_enough and _joinable(a.family, b.family) and not (a.track and b.track)


def _joinable(one: Family, other: Family) -> bool:
    return one == other or Family.UNKNOWN in (one, other)


def _whole_fits(a: Fingerprint, b: Fingerprint, shift_s: float) -> bool:
    """A recording of several sports is not the same as one of its parts."""
    if (a.family is Family.WHOLE) == (b.family is Family.WHOLE):
        return True
    common = min(a.end_s, b.end_s + shift_s) - max(a.start_s, b.start_s + shift_s)
    return common >= OVERLAP_SHARE * max(a.duration_s, b.duration_s)


def _hours_between(a: Fingerprint, b: Fingerprint) -> int | None:
    apart = a.start_s - b.start_s
    hours = round(apart / HOUR_S)
    near = hours != 0 and abs(hours) <= MOST_HOURS and abs(apart - hours * HOUR_S) <= DRIFT_S
    return hours if near else None


def _same_length(a: Fingerprint, b: Fingerprint) -> bool:
    if abs(a.duration_s - b.duration_s) > SAME_LENGTH * max(a.duration_s, b.duration_s):
        return False
    if a.distance_m is None or b.distance_m is None:
        return True
    return abs(a.distance_m - b.distance_m) <= SAME_LENGTH * max(a.distance_m, b.distance_m)


def _drifts(a: Fingerprint, b: Fingerprint) -> FloatArray:
    if a.device and a.device == b.device:
        return np.zeros(1)
    around = np.arange(-DRIFT_S, DRIFT_S + 1, DRIFT_STEP_S)
    return around[np.argsort(np.abs(around), kind="stable")]


def _best_drift(a: Fingerprint, b: Fingerprint, base_s: float) -> tuple[float, float | None]:
    """The shift near `base_s` that brings the tracks closest; `base_s` itself when they are close already."""
    apart = _apart_m(a, b, base_s)
    if apart is not None and apart > CLOSE_M:
        tried = [(_apart_m(a, b, base_s + float(drift)), base_s + float(drift)) for drift in _drifts(a, b)]
        known = [(metres, shift) for metres, shift in tried if metres is not None]
        best, shift = min(known, key=lambda pair: (pair[0], abs(pair[1] - base_s), pair[1]))
        return (shift, best) if best < apart / 2 else (base_s, apart)
    if apart is not None or overlap(a, b, base_s) >= OVERLAP_SHARE:
        return base_s, apart
    return _by_edges(a, b, base_s), None


def _by_edges(a: Fingerprint, b: Fingerprint, base_s: float) -> float:
    """Without places: the starts are brought together when they differ by no more than a clock's drift."""
    drift = a.start_s - (b.start_s + base_s)
    shared_clock = bool(a.device) and a.device == b.device
    return base_s + drift if abs(drift) <= DRIFT_S and not shared_clock and _same_length(a, b) else base_s


def _apart_m(a: Fingerprint, b: Fingerprint, shift_s: float) -> float | None:
    if not a.track or not b.track:
        return None
    here, there = a.places(), b.places()
    position = (np.arange(len(here)) * EVERY_S + a.start_s - b.start_s - shift_s) / EVERY_S
    inside = (position >= 0) & (position <= len(there) - 1)
    below = position[inside].astype(int)
    part = (position[inside] - below)[:, None]
    above = np.minimum(below + 1, len(there) - 1)
    met = np.where(part > 0, there[below] * (1 - part) + there[above] * part, there[below])
    apart = metres_between(here[inside, 0], here[inside, 1], met[:, 0], met[:, 1])
    known = apart[np.isfinite(apart)]
    return float(np.median(known)) if known.size else None


def _common_beats(a: Fingerprint, b: Fingerprint, shift_s: float) -> tuple[FloatArray, FloatArray] | None:
    """Heart rates of both at common times; None where they are too few to tell."""
    if not a.heart or not b.heart:
        return None
    here, there = a.beats(), b.beats()
    at = np.arange(len(here)) + (a.start_s - b.start_s - shift_s) / EVERY_S
    inside = (at >= 0) & (at <= len(there) - 1)
    one, other = here[inside], np.interp(at[inside], np.arange(len(there)), there)
    known = np.isfinite(one) & np.isfinite(other)
    return (one[known], other[known]) if known.sum() >= BEATS_AT_LEAST else None


def _beats_differ(a: Fingerprint, b: Fingerprint, shift_s: float) -> bool:
    both = _common_beats(a, b, shift_s)
    if both is None:
        return False
    near = float(np.median(np.abs(both[0] - both[1]))) <= SAME_BEATS_BPM
    return not (near and _correlated(*both, SAME_BEATS_CORRELATION))


def _beats_alike(a: Fingerprint, b: Fingerprint, shift_s: float) -> bool:
    both = _common_beats(a, b, shift_s)
    if both is None or _beats_differ(a, b, shift_s):
        return False
    return _correlated(np.diff(both[0]), np.diff(both[1]), SAME_CHANGES_CORRELATION)


def _correlated(one: FloatArray, other: FloatArray, least: float) -> bool:
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return bool(np.array_equal(one, other))
    return float(np.corrcoef(one, other)[0, 1]) >= least


def candidate_pairs(ordered: list[Fingerprint]) -> Iterator[tuple[Fingerprint, Fingerprint]]:
    """Return each pair that may be one run, once, from recordings in order of start.

    Parameters
    ----------
    ordered : list of Fingerprint
        Sorted by start.

    Returns
    -------
    iterator of tuple
        Earlier and later one: overlapping within a clock's drift, or apart by whole hours up to 14.
    """
    return chain(_overlapping_pairs(ordered), _hour_pairs(ordered))


def _overlapping_pairs(ordered: list[Fingerprint]) -> Iterator[tuple[Fingerprint, Fingerprint]]:
    going: list[Fingerprint] = []
    for new in ordered:
        going = [old for old in going if old.end_s + DRIFT_S >= new.start_s]
        yield from ((old, new) for old in going)
        going.append(new)


def _hour_pairs(ordered: list[Fingerprint]) -> Iterator[tuple[Fingerprint, Fingerprint]]:
    starts = np.array([one.start_s for one in ordered])
    for hours in range(1, MOST_HOURS + 1):
        first = np.searchsorted(starts, starts + hours * HOUR_S - DRIFT_S)
        last = np.searchsorted(starts, starts + hours * HOUR_S + DRIFT_S, side="right")
        for index in np.flatnonzero(last > first):
            later = ordered[first[index] : last[index]]
            one = ordered[index]
            yield from ((one, other) for other in later if other.start_s > one.end_s + DRIFT_S)
