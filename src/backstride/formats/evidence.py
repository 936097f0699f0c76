"""Which sport a track was, from how fast it went, where the file does not say."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.formats.tracks import path_m
from backstride.runs.recording import Samples, Sport

_WINDOW_S: Final = 30.0
"""Speeds are taken over this span, which is long against the noise of positions. [s]"""
_STANDING_M_PER_S: Final = 0.5
_RUNNING_M_PER_S: Final = 2.0
"""Near this speed people change from walking to running. [m/s]"""
_RUNNING_SHARE: Final = 0.25
"""A run with walks in it still runs for this share of its moving time."""
_WHEELS_M_PER_S: Final = 6.5
"""Nobody runs this fast for a tenth of the time (world record of the half marathon: 6.1 m/s). [m/s]"""
_WHEELS_MEDIAN_M_PER_S: Final = 5.2
"""Half of the time this fast is a marathon in two hours and a quarter; a file without a word for its sport is more
often a slow ride. Chosen. [m/s]"""
_STEPPING_SHARE: Final = 0.5
_FEWEST_STRIDES: Final = 40.0
_MOST_STRIDES: Final = 115.0
"""Strides of one leg per minute of people on foot lie between; more counts both feet. [1/min]"""
_LONGEST_STEP_M: Final = 1.8
"""A middle step longer than this was turned by pedals. [m]"""
_SHORTEST_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Guess:
    """A sport with the evidence for it.

    Parameters
    ----------
    sport : Sport
        What it was.
    evidence : str
        Why.
    certain : bool
        Whether there was anything to decide on.
    """

    sport: Sport
    evidence: str
    certain: bool = True


def sport_by_speed(samples: Samples) -> Guess:
    """Return the sport of a track without a word for it, from its speed.

    Parameters
    ----------
    samples : Samples
        The track; speed is the device's own, else along positions.

    Notes
    -----
    A track that says nothing (too short, no position, no movement) counts as cross-training: kept, not analysed.
    """
    stepping = _steps_say_no(samples)
    if stepping:
        return Guess(Sport.CROSS_TRAINING, stepping)
    speeds = window_speeds(samples)
    moving = speeds[speeds > _STANDING_M_PER_S]
    if not len(moving):
        return Guess(Sport.CROSS_TRAINING, "no movement to judge by", certain=False)
    fast, share = float(np.quantile(moving, 0.9)), float(np.mean(moving >= _RUNNING_M_PER_S))
    if float(np.median(moving)) > _WHEELS_MEDIAN_M_PER_S:
        return Guess(Sport.CROSS_TRAINING, f"half of it faster than {np.median(moving):.1f} m/s")
    if fast > _WHEELS_M_PER_S:
        return Guess(Sport.CROSS_TRAINING, f"a tenth of it faster than {fast:.1f} m/s")
    sport = Sport.RUNNING if share >= _RUNNING_SHARE else Sport.WALKING
    return Guess(sport, f"median {np.median(moving):.1f} m/s, {100 * share:.0f} % at running speed")


def _steps_say_no(samples: Samples) -> str:
    """Why the cadence of a track rules out that it was on foot, empty where it does not; revolutions are no steps."""
    cadence = samples.columns.get("cadence_spm")
    if cadence is None or not np.isfinite(cadence).any():
        return ""
    known = cadence[np.isfinite(cadence)]
    if float(np.mean(known > 0)) < _STEPPING_SHARE:
        return "hardly any steps"
    middle = float(np.median(known[known > 0]))
    if middle < _FEWEST_STRIDES:
        return f"{middle:.0f} a minute are no steps"
    speeds = window_speeds(samples)
    moving = speeds[speeds > _STANDING_M_PER_S]
    both = middle if middle > _MOST_STRIDES else 2.0 * middle
    step_m = 60.0 * float(np.median(moving)) / both if len(moving) else 0.0
    return f"steps of {step_m:.1f} m" if step_m > _LONGEST_STEP_M else ""


def window_speeds(samples: Samples) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return mean speeds [m/s] over windows of half a minute."""
    path = path_m(samples)
    if path is None or not len(samples):
        return _own_speed(samples)
    there = np.flatnonzero(np.isfinite(path))
    time, way = samples.time_s[there], path[there]
    if len(time) < 2 or time[-1] - time[0] < _SHORTEST_S:
        return np.empty(0)
    at = np.arange(time[0], time[-1], _WINDOW_S)
    return np.diff(np.interp(at, time, way)) / _WINDOW_S


def _own_speed(samples: Samples) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    speed = samples.columns.get("speed_m_per_s", np.empty(0))
    return speed[np.isfinite(speed)]
