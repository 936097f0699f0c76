"""From FIT's sport and sub-sport to what Backstride does with an activity."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.formats.fit.profile import name_of
from backstride.formats.fit.table import Table
from backstride.runs.summary import Sport

_RUNNING_PLACES: Final = frozenset({"treadmill", "trail", "track", "street", "indoor_running", "ultra", "obstacle"})
UNSAID: Final = ("generic", "fitness_equipment", "training", "rock_climbing", "diving", "flying", "racket")
"""Sports of which the sub-sport says more."""
_ON_A_BELT: Final = frozenset({"treadmill", "virtual_activity"})
"""Being indoors alone is no belt: halls and indoor tracks are indoors too."""
_WALKING: Final = frozenset({"walking", "hiking"})
_WALKING_PLACES: Final = frozenset({"indoor_walking", "casual_walking", "speed_walking"})

WALKING_BELOW_M_PER_S: Final = 2.0
"""Median speed under which an activity on foot is taken for a walk (`backstride_judgement`). [m/s]"""
RUNNING_BELOW_M_PER_S: Final = 6.0
"""Median speed above which it was not on foot (`backstride_judgement`). [m/s]"""
STEP_BELOW_M: Final = 1.8
"""Median length of a step above which it was not on foot: a cyclist's feet turn as fast as a runner's
(`backstride_judgement`). [m]"""
STEPPING_SHARE: Final = 0.5
"""Share of the cadences that must not be 0 (`backstride_judgement`). [1]"""
FOOT_CADENCE_RPM: Final = (40.0, 115.0)
"""Steps of one foot per minute when walking or running (`backstride_judgement`). [1/min]"""


@dataclass(frozen=True, slots=True)
class Discipline:
    """What kind of activity a file says it holds."""

    sport: Sport
    activity: str
    treadmill: bool = False
    guessed: bool = False


def discipline(sport_number: float | None, sub_number: float | None) -> Discipline | None:
    """Return what the numbers of sport and sub-sport mean; None where the sport is missing.

    Examples
    --------
    >>> discipline(1, 3).activity
    'trail_running'
    """
    if sport_number is None:
        return None
    sport = name_of("sport", sport_number) or f"sport_{int(sport_number)}"
    sub = name_of("sub_sport", sub_number) or "generic"
    kind = _sport(sport, sub)
    on_a_belt = kind is not Sport.CROSS_TRAINING and sub in _ON_A_BELT
    return Discipline(kind, _activity(sport, sub), treadmill=on_a_belt)


def _sport(sport: str, sub: str) -> Sport:
    if sport == "running":
        return Sport.RUNNING
    if sport in _WALKING or (sport in UNSAID and sub in _WALKING_PLACES):
        return Sport.WALKING
    if sport in UNSAID and sub in _RUNNING_PLACES:
        return Sport.RUNNING
    return Sport.CROSS_TRAINING


def _activity(sport: str, sub: str) -> str:
    if sub in ("generic", "all") or sub == sport:
        return sport
    if sub in _RUNNING_PLACES and sport in (*UNSAID, "running"):
        return sub if sub.endswith("running") else f"{sub}_running"
    if sub == "virtual_activity":
        return f"virtual_{sport}"
    said = sport in UNSAID or sport in sub or sub in _WALKING_PLACES
    return sub if said else f"{sub}_{sport}"


def guessed(records: Table) -> Discipline:
    """Return what an activity without a word about its sport looks like, from speed and cadence."""
    speed, cadence = _median(records, "enhanced_speed", "speed"), _median(records, "cadence")
    if speed is None or cadence is None or not _on_foot(speed, cadence) or not _keeps_stepping(records):
        return Discipline(Sport.CROSS_TRAINING, "unknown", guessed=True)
    walks = speed < WALKING_BELOW_M_PER_S
    return Discipline(Sport.WALKING if walks else Sport.RUNNING, "walking" if walks else "running", guessed=True)


def _on_foot(speed: float, cadence: float) -> bool:
    step_m = 30.0 * speed / cadence
    in_range = FOOT_CADENCE_RPM[0] <= cadence <= FOOT_CADENCE_RPM[1]
    return in_range and speed <= RUNNING_BELOW_M_PER_S and step_m <= STEP_BELOW_M


def _keeps_stepping(records: Table) -> bool:
    known = records.column("cadence")
    known = known[~np.isnan(known)]
    return float(np.mean(known > 0)) >= STEPPING_SHARE


def _median(records: Table, *names: str) -> float | None:
    for name in names:
        values = records.column(name)
        moving = values[values > 0]
        if len(moving):
            return float(np.median(moving))
    return None
