"""How many steps a run had: counted by the watch, summed from cadence, or derived from speed with a wide band."""

from typing import Final

import numpy as np

from backstride.estimates import Estimate
from backstride.reference import usual_cadence_spm
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import FloatArray, Summary
from backstride.runs.run_facts import Origin

LEVEL: Final = 0.9

MEASURED_HALF_BAND: Final = 0.03
"""Relative half-width for steps from cadence: on 479 runs of one watch the sum over moving seconds lay 0.6 to 3.1 % (5
to 95 %) below the watch's own count. [1]"""

RUNNING_CADENCE_HALF_BAND: Final = 0.13
"""Relative half-width that held 90 % of runners left out of the fit of `usual_cadence_spm`. [1]"""

WALK_RATIO_M_MIN: Final = 0.00646
"""Step length over cadence in walking: (62 m/min) / (98 /min)^2, where murakami_otaka_2017 found its constancy to
begin. [m min]"""

WALKING_CADENCE_HALF_BAND: Final = 0.15
"""Relative half-width for walking. Chosen: walk ratios differ with height, and none was read with its spread. [1]"""

COUNT_AGREES: Final = (0.6, 1.6)
"""A watch's own count is taken when it lies within these factors of the sum over seconds."""


def steps(gait: Gait, summary: Summary) -> tuple[Estimate | None, Origin]:
    """Return the number of steps, walking and running, with its band, and where it comes from.

    The bands: 3 % of steps from cadence or the watch, 13 % from the line over speed (fukuchi_2017), 15 % in walking
    from a constant walk ratio (murakami_otaka_2017).

    Parameters
    ----------
    gait : Gait
        Second by second.
    summary : Summary
        May hold the watch's own count, which is preferred when it agrees with the gait.

    Returns
    -------
    tuple of (Estimate or None, Origin)
        Steps of both feet. [steps] *Measured* when more than half of them come from cadence or from the watch's count;
        None when there is neither cadence nor speed.
    """
    per_second, half_band = steps_per_second(gait)
    total, spread = float(per_second.sum()), float((per_second * half_band).sum())
    if (
        summary.steps
        and summary.steps > 0
        and (total == 0 or COUNT_AGREES[0] <= summary.steps / total <= COUNT_AGREES[1])
    ):
        return _around(float(summary.steps), MEASURED_HALF_BAND * summary.steps), Origin.MEASURED
    if total == 0:
        return None, Origin.ABSENT
    counted = float(per_second[np.isfinite(gait.cadence_spm)].sum())
    return _around(total, spread), Origin.MEASURED if counted > total / 2 else Origin.DERIVED


def steps_per_second(gait: Gait) -> tuple[FloatArray, FloatArray]:
    """Return steps taken in each second and the relative half-width of their band.

    Where cadence is unknown, running takes the line of fukuchi_2017, walking the walk ratio of murakami_otaka_2017.

    Parameters
    ----------
    gait : Gait
        Second by second.

    Returns
    -------
    tuple of ndarray, each of shape (n,)
        Steps per second of both feet, 0 where the runner neither walks nor runs [1/s], and their relative half-width
        [1].
    """
    running, walking = gait.within(State.RUNNING), gait.within(State.WALKING)
    speed = np.nan_to_num(gait.speed_m_per_s)
    derived = np.where(running, usual_cadence_spm(speed), np.sqrt(60.0 * speed / WALK_RATIO_M_MIN))
    derived_half = np.where(running, RUNNING_CADENCE_HALF_BAND, WALKING_CADENCE_HALF_BAND)
    known = np.isfinite(gait.cadence_spm)
    cadence = np.where(known, gait.cadence_spm, derived)
    return np.where(running | walking, cadence / 60.0, 0.0), np.where(known, MEASURED_HALF_BAND, derived_half)


def _around(value: float, half: float) -> Estimate:
    return Estimate(value, max(value - half, 0.0), value + half, LEVEL, "steps")
