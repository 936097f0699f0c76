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


class OtherSport(StrEnum):
    """What somebody does beside running."""

    WALK = "walk"
    CYCLE = "cycle"
    SWIM = "swim"
    CLIMB = "climb"
    """On a wall or on rock; running uphill is no climbing."""
    STRENGTH = "strength"
    SKI = "ski"
    OTHER = "other"


_PARTS: Final = {
    OtherSport.SKI: ("ski", "snowboard", "langlauf"),
    OtherSport.CLIMB: ("climb", "boulder", "kletter", "escalad"),
    OtherSport.SWIM: ("swim", "schwimm", "natation"),
    OtherSport.CYCLE: ("cycl", "bik", "radfahr", "velo", "vtt", "spinning"),
    OtherSport.STRENGTH: ("strength", "weight", "kraft", "gym"),
}
"""Parts of the words by which devices and archives call a sport."""
_CYCLE_WORDS: Final = frozenset({"ride", "virtual_ride", "gravel_ride", "mtb", "rad"})


def other_sport(sport: Sport, activity: str) -> OtherSport:
    """Return which sport beside running an activity is.

    Parameters
    ----------
    sport : Sport
        What Backstride makes of it.
    activity : str
        The device's own word.

    Returns
    -------
    OtherSport
        Walking by `sport`, the rest by the word.

    Examples
    --------
    >>> [other_sport(Sport.CROSS_TRAINING, word).value for word in ("rock_climbing", "backcountry_ski", "yoga")]
    ['climb', 'ski', 'other']
    """
    if sport is not Sport.CROSS_TRAINING:
        return OtherSport.WALK
    word = activity.casefold()
    if word in _CYCLE_WORDS:
        return OtherSport.CYCLE
    return next((one for one, parts in _PARTS.items() if any(part in word for part in parts)), OtherSport.OTHER)


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
