"""What the many words that exporters write for a sport mean."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from backstride.runs.recording import Sport


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
        Whether the word says that it was on a treadmill or indoors on foot.
    """

    sport: Sport
    word: str
    treadmill: bool = False


NUMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {"1": "cycling", "4": "hiking", "7": "nordic_skiing", "9": "running", "10": "walking", "16": "swimming"}
)
"""Numbers that Strava writes as the type of a GPX track."""

_NOT_ON_FOOT: Final = re.compile(
    r"ride|cycl|bike|biking|velo|bici|fiets|rad(?!itional)|spinn|骑|自行车|swim|schwimm|(^|_)nata|nage|nuoto|zwem|游泳"
    r"|ski|snow|skate|schlitt|row|rud|rem|aviron|kayak|canoe|paddl|surf|sail|yoga|pilat|strength|weight|kraft|gym|fitness"
    r"|fuerza|pesi|muscul|elliptic|crosstrain|stair|aerobic|hiit|cardio|climb|klett|golf|tennis|soccer|football|fussball|dance"
    r"|wheelchair|driv|flying|motor|equestrian|游|瑜伽|力量|健身|登山机"
)
_TREADMILL: Final = re.compile(
    r"treadmill|laufband|tapis|loopband|cinta|esteira|indoor|virtual_?run|virtueller_lauf|室内|跑步机|tredmill"
)
_RUNNING: Final = re.compile(
    r"run|jog|lauf|läuf|laeuf|footing|^course|correr|corr[ie]|carrera|corsa|hardlo|lopen|löp|lop(ning)?$|løb|lob$"
    r"|juoks|bieg|běh|futás|kosu|跑|ランニング|달리기|бег|sprint|marathon|parkrun|orienteering|trail$"
)
_WALKING: Final = re.compile(
    r"walk|hik|wander|spazier|gehen|march|marche|randonn|caminar?|caminata|senderis|cammin|escursion|passegg|wandel"
    r"|wandeling|caminhada|trilha|trek|mountaineer|bergsteig|徒步|步行|健走|登山|走路|爬山|ウォーキング|ходьба|nordic_walking|snowshoe"
)


def plain(word: str) -> str:
    """Give a word in lower case, without accents, with underscores between its parts.

    Examples
    --------
    >>> plain("Course à pied")
    'course_a_pied'
    """
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word.strip())
    bare = "".join(c for c in unicodedata.normalize("NFKD", parts.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "_", bare).strip("_")


def activity_of(word: str | None) -> Activity | None:
    """Give what an exporter's sport word means, None where it says nothing.

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
    if name in {"", "other", "unknown", "generic", "uncategorized", "default", "track", "tracks", "gps", "activity"}:
        return None
    sport = _sport(name)
    return Activity(sport, name, treadmill=sport is not Sport.CROSS_TRAINING and bool(_TREADMILL.search(name)))


_NAMED: Final = re.compile(
    r"^(?:suuntoapp-)?(running|trail running|jogging|treadmill|cycling|mountain biking|biking|walking|nordic walking"
    r"|hiking|swimming|skating|rowing|wheelchair|elliptical|(?:downhill|cross-country) skiing|snowboarding)[ -]+\d",
    re.IGNORECASE,
)


def activity_in_name(name: str | None) -> Activity | None:
    """Give the sport that some exporters write at the head of a track's name, before its date, and nowhere else.

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


_NOT_RUNNING: Final = re.compile(r"ride|cycl|bike|wheelchair|ski|langlauf|eislauf|schlitt|skat|wander|walk|golf")
"""Words that hold a word for running and mean something else."""


def _sport(name: str) -> Sport:
    if "nordic_walk" in name or "snowshoe" in name or name == "mountaineering":
        return Sport.WALKING
    if _RUNNING.search(name) and not _NOT_RUNNING.search(name):
        return Sport.RUNNING
    if _WALKING.search(name):
        return Sport.WALKING
    if _NOT_ON_FOOT.search(name):
        return Sport.CROSS_TRAINING
    return Sport.RUNNING if _TREADMILL.search(name) and not name.startswith("indoor") else Sport.CROSS_TRAINING
