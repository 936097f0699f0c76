"""What a file's cadence counts, decided by evidence: both feet, or one."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.runs.recording import CadenceUnit, FloatArray, Sport

STEP_LENGTH_RANGE_M: Final = (0.4, 2.2)
"""Step lengths that a walking or running person can have. [m]"""

MOVING_M_PER_S: Final = 0.7
"""Slower samples say nothing about step length. [m/s]"""

EXPECTED_SPEED_M_PER_S: Final = np.array([0.7, 1.03, 1.4, 1.8, 2.1, 2.5, 3.5, 4.5, 6.5])
"""Speeds of `EXPECTED_CADENCE_SPM`. [m/s]"""

EXPECTED_CADENCE_SPM: Final = np.array([80.0, 98.0, 114.0, 129.0, 145.0, 163.0, 172.0, 183.0, 200.0])
"""Steps per minute that people take: walking from the constant walk ratio of murakami_otaka_2017, running from
the means at 2.5, 3.5 and 4.5 m/s of fukuchi_2017; between and beyond by line. Only used to tell a factor of two.
[1/min]"""

NOBODY_STEPS_SPM: Final = 230.0
"""A median beyond is that of both feet counted twice. [1/min]"""

SURE_OF_DECLARED: Final = 1.3
"""How many times better the other reading must fit before a file's own word is overruled."""

ONE_FOOT_AT_MOST_SPM: Final = {Sport.RUNNING: 115.0, Sport.WALKING: 72.0}
"""Without any speed, a median below this counts one foot. [1/min]"""


@dataclass(frozen=True, slots=True)
class CadenceDecision:
    """What a cadence counts and why.

    Parameters
    ----------
    factor : float
        What the file's cadence is multiplied by to give steps per minute of both feet.
    why : str
        The evidence, as recorded in a recording's decisions.
    against_declared : bool
        Whether the file's own word was overruled.
    """

    factor: float
    why: str
    against_declared: bool = False


CANDIDATES: Final = {
    CadenceUnit.UNKNOWN: (1.0, 2.0),
    CadenceUnit.STRIDES: (2.0, 1.0),
    CadenceUnit.STEPS: (1.0, 2.0, 0.5),
}
"""Factors that are tried, what the file says first; steps may have been doubled by mistake before."""


def decide_cadence(
    cadence: FloatArray, speed_m_per_s: FloatArray | None, declared: CadenceUnit, sport: Sport
) -> CadenceDecision:
    """Return the factor that turns a file's cadence into steps per minute of both feet.

    The step length that follows from speed and cadence is compared, on a logarithmic scale, with what people do at that
    speed; the nearer of "both feet" and "one foot" wins. A file that says what it counts is overruled only by clear
    evidence.

    What people do is the constant walk ratio of murakami_otaka_2017 and the means of fukuchi_2017.

    Parameters
    ----------
    cadence : ndarray, shape (n,)
        As in the file; NaN and 0 are left out. [1/min]
    speed_m_per_s : ndarray, shape (n,), or None
        Speed at the same times. [m/s]
    declared : CadenceUnit
        What the file says.
    sport : Sport
        Only used where there is no speed.

    Returns
    -------
    CadenceDecision
        Its factor is 0.5, 1 or 2. [1]

    Examples
    --------
    >>> decide_cadence(np.full(10, 84.0), np.full(10, 3.0), CadenceUnit.UNKNOWN, Sport.RUNNING).factor
    2.0
    """
    use = np.isfinite(cadence) & (cadence > 0)
    if speed_m_per_s is not None:
        moving = use & (np.nan_to_num(speed_m_per_s) > MOVING_M_PER_S)
        if moving.sum() >= 3:
            return _by_step_length(cadence[moving], speed_m_per_s[moving], declared)
    if declared is not CadenceUnit.UNKNOWN:
        factor = CANDIDATES[declared][0]
        return CadenceDecision(factor, f"x{factor:g}: the file says {declared}")
    return _by_cadence_alone(cadence[use], sport)


def _by_step_length(cadence: FloatArray, speed: FloatArray, declared: CadenceUnit) -> CadenceDecision:
    expected = np.interp(speed, EXPECTED_SPEED_M_PER_S, EXPECTED_CADENCE_SPM)
    candidates = CANDIDATES[declared]
    if float(np.median(cadence)) > NOBODY_STEPS_SPM and 0.5 not in candidates:
        candidates = (*candidates, 0.5)
    lengths = {factor: float(np.median(60 * speed / (factor * cadence))) for factor in candidates}
    misfit = {factor: _misfit(factor * cadence, expected, lengths[factor]) for factor in candidates}
    told = None if declared is CadenceUnit.UNKNOWN else candidates[0]
    doubted = {
        factor: value * (1.0 if told in (None, factor) else SURE_OF_DECLARED) for factor, value in misfit.items()
    }
    factor = min(doubted, key=lambda candidate: doubted[candidate])
    why = f"x{factor:g}: step length {lengths[factor]:.2f} m at {float(np.median(speed)):.1f} m/s"
    return CadenceDecision(factor, why, against_declared=told not in (None, factor))


def _misfit(cadence: FloatArray, expected: FloatArray, step_length_m: float) -> float:
    low, high = STEP_LENGTH_RANGE_M
    absurd = 0.0 if low <= step_length_m <= high else 1.0
    return float(np.median(np.abs(np.log(cadence / expected)))) + absurd + 1e-9


def _by_cadence_alone(cadence: FloatArray, sport: Sport) -> CadenceDecision:
    if cadence.size == 0:
        return CadenceDecision(1.0, "x1: nothing to decide on")
    median = float(np.median(cadence))
    factor = 2.0 if median < ONE_FOOT_AT_MOST_SPM.get(sport, 0.0) else 0.5 if median > NOBODY_STEPS_SPM else 1.0
    return CadenceDecision(factor, f"x{factor:g}: median {median:.0f} and no speed")
