"""What the many words that exporters write for a sport mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from backstride.formats.words import pattern, plain
from backstride.package_data import load_toml
from backstride.runs.summary import Sport


@dataclass(frozen=True, slots=True)
class Activity:
    """What a sport word means.

    Parameters
    ----------
    sport : Sport
        What Backstride does with it.
    word : str
        The word in lower case with underscores.
    treadmill : bool
        Whether the word says that it was on a treadmill; indoors alone does not say so.
    """

    sport: Sport
    word: str
    treadmill: bool = False


NUMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {"1": "cycling", "4": "hiking", "7": "nordic_skiing", "9": "running", "10": "walking", "16": "swimming"}
)
"""Numbers that Strava writes as the type of a GPX track."""

_TABLE: Final[Mapping[str, Mapping[str, Sequence[str]]]] = load_toml("backstride.formats", "sport_words.toml")


def entries(kind: str) -> Sequence[str]:
    """Return all words and parts of words of one kind of the table, whatever their language.

    Parameters
    ----------
    kind : str
        ``running``, ``walking``, ``other``, ``treadmill`` or ``not_running``.
    """
    return [entry for words in _TABLE[kind].values() for entry in words]


_RUNNING: Final = pattern(entries("running"))
_NOT_RUNNING: Final = pattern(entries("not_running"))
_NOT_WALKING: Final = pattern(entries("not_walking"))
_WALKING: Final = pattern(entries("walking"))
_OTHER: Final = pattern(entries("other"))
_TREADMILL: Final = pattern(entries("treadmill"))
_SURELY_WALKING: Final = pattern(
    ["nordic_walk", "snowshoe", "snow_shoe", "^mountaineering$", "schneeschuh", "raquette"]
)
_SAYS_NOTHING: Final = frozenset(
    ["", "other", "unknown", "generic", "uncategorized", "default", "track", "tracks", "gps", "activity"]
)


def activity_of(word: str | None) -> Activity | None:
    """Return what an exporter's sport word means, None where it says nothing.

    Parameters
    ----------
    word : str or None
        As the exporter wrote it: a word in any of many languages, an identifier or a number.

    Examples
    --------
    >>> activity_of("HKWorkoutActivityTypeRunning").sport
    <Sport.RUNNING: 'running'>
    >>> activity_of("Laufband").treadmill
    True
    >>> activity_of("17").word
    '17'
    """
    name = plain(word or "").removeprefix("hkworkout_activity_type_").removeprefix("hkworkoutactivitytype_")
    name = NUMBERS.get(name, name)
    if name in _SAYS_NOTHING:
        return None
    sport = _sport(name)
    return Activity(sport, name, treadmill=sport is not Sport.CROSS_TRAINING and bool(_TREADMILL.search(name)))


_NAMED: Final = re.compile(
    r"^(?:suuntoapp-)?(running|trail running|jogging|treadmill|cycling|mountain biking|biking|walking|nordic walking"
    r"|hiking|swimming|skating|rowing|wheelchair|elliptical|(?:downhill|cross-country) skiing|snowboarding)[ -]+\d",
    re.IGNORECASE,
)


def activity_in_name(name: str | None) -> Activity | None:
    """Return the sport that some exporters write at the head of a track's name, before its date, and nowhere else.

    Parameters
    ----------
    name : str or None
        Name of the track; a name of the runner's own says nothing.

    Examples
    --------
    >>> activity_in_name("Mountain Biking 8/3/12 5:13 pm").word
    'mountain_biking'
    >>> activity_in_name("Cycling path run") is None
    True
    """
    found = _NAMED.match((name or "").strip())
    return activity_of(found[1]) if found else None


def _sport(name: str) -> Sport:
    if _SURELY_WALKING.search(name):
        return Sport.WALKING
    if _RUNNING.search(name) and not _NOT_RUNNING.search(name):
        return Sport.RUNNING
    if _WALKING.search(name) and not _NOT_WALKING.search(name):
        return Sport.WALKING
    if _OTHER.search(name):
        return Sport.CROSS_TRAINING
    return Sport.RUNNING if _TREADMILL.search(name) else Sport.CROSS_TRAINING
