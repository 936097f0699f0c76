"""Running, walking and standing told apart second by second by speed and cadence."""

from enum import IntEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from backstride.runs.grid import smooth
from backstride.runs.recording import FloatArray, Sport

StateArray = npt.NDArray[np.int8]


class State(IntEnum):
    """What the runner does in a second."""

    UNKNOWN = 0
    """The timer ran, but nothing tells."""
    PAUSED = 1
    """The timer stood still, or the device was silent and nothing moved."""
    STANDING = 2
    WALKING = 3
    RUNNING = 4


STANDING_M_PER_S: Final = 0.5
"""Slower is standing. Chosen: half of a slow walk. [m/s]"""

STANDING_SPM: Final = 30.0
"""Fewer steps per minute is standing, where no speed says otherwise. Chosen. [1/min]"""

STEPPING_SPM: Final = 50.0
"""From so many steps per minute on somebody walks, however slow the device says: uphill, or on a treadmill that the
device cannot see. Chosen. [1/min]"""

TRANSITION_SPM: Final = 137.5
"""Cadence at which walking turns into running: middle of the 135 to 140 found to be right for 93 % of bouts
(walk_run_transition_2023). [1/min]"""

TRANSITION_M_PER_S: Final = 2.0
"""Speed at which walking turns into running: 1.9 to 2.1, right for 79 % of bouts (walk_run_transition_2023). [m/s]"""

CADENCE_SCALE_SPM: Final = 15.0
"""Cadence counts fully this far from the transition; chosen so that cadence, the better sign, outweighs speed.
[1/min]"""

SPEED_SCALE_M_PER_S: Final = 0.7
"""Speed counts fully this far from the transition. Chosen. [m/s]"""

SURELY_RUNNING_M_PER_S: Final = 2.6
"""Nobody walks this fast who is not a race walker, whatever the cadence says. Chosen. [m/s]"""

SHIFT_FOR_WALKS: Final = 0.5
"""How much more evidence a second of an activity called walking or hiking needs to count as running. Chosen."""

STEADY_S: Final = 9
"""States are the majority over this span. [s]"""


def states(
    speed_m_per_s: FloatArray, cadence_spm: FloatArray, paused: npt.NDArray[np.bool_], sport: Sport
) -> StateArray:
    """Return the state in each second.

    Walking turns into running at 137.5 steps a minute and 2 m/s (walk_run_transition_2023); the other limits are our
    own (backstride_judgement).

    Parameters
    ----------
    speed_m_per_s : ndarray, shape (n,)
        NaN where unknown. [m/s]
    cadence_spm : ndarray, shape (n,)
        Steps per minute of both feet; NaN where unknown. [1/min]
    paused : ndarray of bool, shape (n,)
        Seconds in which the timer stood still.
    sport : Sport
        What the activity is called; a walk needs more evidence to count as running.

    Returns
    -------
    ndarray of int8, shape (n,)
        Values of `State`.

    Examples
    --------
    >>> speed, cadence = np.repeat([1.3, 3.0], 30), np.repeat([110.0, 165.0], 30)
    >>> found = states(speed, cadence, np.zeros(60, dtype=bool), Sport.RUNNING)
    >>> State(found[10]).name, State(found[-10]).name
    ('WALKING', 'RUNNING')
    """
    evidence = _running_evidence(speed_m_per_s, cadence_spm)
    if sport is Sport.WALKING:
        evidence = evidence - SHIFT_FOR_WALKS
    running = _majority(np.where(np.isnan(evidence), np.nan, evidence > 0))
    out = np.where(running, State.RUNNING, State.WALKING).astype(np.int8)
    out[_standing(speed_m_per_s, cadence_spm)] = State.STANDING
    out[np.isnan(evidence)] = State.UNKNOWN
    out[paused] = State.PAUSED
    return out


def _running_evidence(speed: FloatArray, cadence: FloatArray) -> FloatArray:
    by_speed = (smooth(speed, 3) - TRANSITION_M_PER_S) / SPEED_SCALE_M_PER_S
    stepping = np.where(cadence > STANDING_SPM, cadence, np.nan)
    by_cadence = (smooth(stepping, 3) - TRANSITION_SPM) / CADENCE_SCALE_SPM
    known = np.isfinite(by_speed) | np.isfinite(cadence)
    both = np.nan_to_num(by_speed) + np.nan_to_num(by_cadence)
    both = np.where(speed > SURELY_RUNNING_M_PER_S, 1.0, both)
    return np.where(known, both, np.nan)


def _standing(speed: FloatArray, cadence: FloatArray) -> npt.NDArray[np.bool_]:
    by_speed = (speed < STANDING_M_PER_S) & ~(cadence >= STEPPING_SPM)
    by_cadence = np.isnan(speed) & (cadence < STANDING_SPM)
    return np.asarray(by_speed | by_cadence)


def _majority(running: FloatArray) -> npt.NDArray[np.bool_]:
    return np.asarray(np.nan_to_num(smooth(running, STEADY_S)) > 0.5)
