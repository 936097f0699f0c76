"""Which activities may be one and the same, by what devices call them."""

from enum import StrEnum
from typing import Final

from backstride.runs.summary import Sport


class Family(StrEnum):
    """Kinds of activity that a body does one at a time."""

    FOOT = "foot"
    UNKNOWN = "unknown"
    """The device does not know or does not say: may be anything."""
    WHOLE = "whole"
    """Several sports in one recording."""
    OTHER = "other"


GUESSED: Final = "guessed"
"""Under this name a recording's decisions say that nothing named its sport."""

UNKNOWN_WORDS: Final = frozenset(
    {"", "unknown", "other", "generic", "all", "workout", "training", "cardio", "cardio_training", "fitness_equipment"}
)
WHOLE_WORDS: Final = frozenset({"multisport", "triathlon", "duathlon", "swimrun", "transition"})


def family(sport: Sport, activity: str) -> Family:
    """Return the kind of an activity.

    Parameters
    ----------
    sport : Sport
        What Backstride makes of it.
    activity : str
        The device's own word.

    Returns
    -------
    Family
        On foot by `sport` unless the word names several sports; unknown where the word says nothing.

    Examples
    --------
    >>> family(Sport.CROSS_TRAINING, "other").value, family(Sport.CROSS_TRAINING, "cycling").value
    ('unknown', 'other')
    """
    if activity in WHOLE_WORDS:
        return Family.WHOLE
    if sport is not Sport.CROSS_TRAINING:
        return Family.FOOT
    return Family.UNKNOWN if activity in UNKNOWN_WORDS else Family.OTHER
