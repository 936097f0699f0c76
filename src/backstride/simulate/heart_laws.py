"""How a made-up runner's heart answers: a level for each effort, a lag, and a slow drift upwards."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray
from backstride.simulate.noise import lagged

RUNNING_COST: Final = (155.4, -30.4, -43.3, 46.3, 19.5, 3.6)
"""Energy cost of running over grade, highest power first [minetti_2002]_ [J/(kg m)]."""

WALKING_COST_LEVEL: Final = 2.5
"""Energy cost of level walking [minetti_2002]_ [J/(kg m)]."""

GRADE_MAX: Final = 0.45
"""Steepest grade the cost was measured at [minetti_2002]_, as a ratio."""


@dataclass(frozen=True, slots=True)
class HeartLaws:
    """A runner's own heart; the defaults are chosen, not measured.

    Parameters
    ----------
    rest_bpm, max_bpm : float
        Heart rate at rest and at most. [1/min]
    speed_at_max_m_per_s : float
        Steady level speed that asks for `max_bpm`. [m/s]
    lag_s : float
        Time constant of the answer. [s]
    drift_bpm_per_h : float
        Rise with running time at the same effort. [1/min per h]
    """

    rest_bpm: float = 52.0
    max_bpm: float = 186.0
    speed_at_max_m_per_s: float = 4.6
    lag_s: float = 35.0
    drift_bpm_per_h: float = 9.0


def cost_ratio(grade: FloatArray) -> FloatArray:
    """Return the energy cost of running on a grade over that on the level [minetti_2002]_.

    Parameters
    ----------
    grade : ndarray
        Rise over horizontal distance; beyond the measured range the end of the range counts.
    """
    return np.asarray(np.polyval(RUNNING_COST, np.clip(grade, -GRADE_MAX, GRADE_MAX)) / RUNNING_COST[-1])


def heart_rate_bpm(laws: HeartLaws, speed_m_per_s: FloatArray, grade: FloatArray, running: FloatArray) -> FloatArray:
    """Return heart rate second by second, from a warm start a third of the way up.

    Parameters
    ----------
    laws : HeartLaws
        Whose heart.
    speed_m_per_s, grade : ndarray, shape (n,)
        Motion, and slope as a ratio.
    running : ndarray, shape (n,)
        1 where running, 0 where walking or standing.

    Returns
    -------
    ndarray, shape (n,)
        Heart rate without noise. [1/min]
    """
    walking_ratio = WALKING_COST_LEVEL / RUNNING_COST[-1]
    effort = speed_m_per_s * cost_ratio(grade) * np.where(running > 0.0, 1.0, walking_ratio)
    reserve = laws.max_bpm - laws.rest_bpm
    share = np.clip(0.2 + 0.8 * effort / laws.speed_at_max_m_per_s, 0.0, 1.0)
    drift = laws.drift_bpm_per_h * np.cumsum(running) / 3600.0
    target = np.minimum(laws.rest_bpm + reserve * share + drift, laws.max_bpm)
    return lagged(target, laws.lag_s, laws.rest_bpm + 0.3 * reserve)
