"""How hard a run felt, or was by its heart rate."""

from typing import Final

import numpy as np

from backstride.estimates import Estimate
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.run_facts import Effort as Effort
from backstride.runs.run_facts import Origin
from backstride.runs.summary import Summary

TANAKA: Final = (208.0, 0.7)
"""Highest heart rate by age: 208 - 0.7 age (as tested on marathon runners by nikolaidis_2018). [1/min], [1/min per
year]"""

HALF_BAND: Final = 2.0
"""Half-width of an effort derived from heart rate, on the 0-10 scale. Chosen wide: our own mapping, untested. [1]"""

NO_EFFORT_SHARE: Final = 0.5
"""Share of the highest heart rate that counts as effort 0; effort rises by line to 10 at the highest. Chosen. [1]"""

LEVEL: Final = 0.9


def effort(gait: Gait, summary: Summary, age_years: int | None, highest_heart_rate_bpm: float | None) -> Effort | None:
    """Return the runner's own rating, else one derived from heart rate, else None.

    The highest heart rate by age is 208 - 0.7 age (nikolaidis_2018), or the highest seen where that is more; what
    share of it is which effort is our own (backstride_judgement).

    Parameters
    ----------
    gait : Gait
        For the heart rate while walking and running.
    summary : Summary
        May hold the rating and the mean heart rate.
    age_years : int or None
        For the highest heart rate where none was seen. [year]
    highest_heart_rate_bpm : float or None
        Highest heart rate known of the runner. [1/min]

    Returns
    -------
    Effort or None
        0 to 10, with a band of 2 either way where it is derived. [1]
    """
    if summary.rpe is not None:
        return Effort(Estimate(summary.rpe, summary.rpe, summary.rpe, 1.0, "1"), Origin.MEASURED)
    highest = _highest(age_years, highest_heart_rate_bpm)
    mean = _mean_heart_rate(gait, summary)
    if highest is None or mean is None:
        return None
    rating = 10.0 * min(max((mean / highest - NO_EFFORT_SHARE) / (1 - NO_EFFORT_SHARE), 0.0), 1.0)
    band = Estimate(rating, max(rating - HALF_BAND, 0.0), min(rating + HALF_BAND, 10.0), LEVEL, "1")
    return Effort(band, Origin.DERIVED)


def _highest(age_years: int | None, seen_bpm: float | None) -> float | None:
    by_age = None if age_years is None else TANAKA[0] - TANAKA[1] * age_years
    known = [value for value in (by_age, seen_bpm) if value is not None]
    return max(known, default=None)


def _mean_heart_rate(gait: Gait, summary: Summary) -> float | None:
    beats = gait.heart_rate_bpm[gait.within(State.WALKING, State.RUNNING)]
    known = beats[np.isfinite(beats)]
    return float(known.mean()) if known.size else summary.mean_heart_rate_bpm
