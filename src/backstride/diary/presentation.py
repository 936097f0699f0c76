"""How a back presents itself over the last weeks: what stands first on a referral note, counted from the diary."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from backstride.diary.body_map import Region
from backstride.diary.entries import Entry, mornings
from backstride.diary.fields import EntryKind, LegSign
from backstride.diary.jumps import HIGH_SCORE, JUMP
from backstride.diary.pain_rules import usual

PRESENT_DAYS: Final = 28
"""Our choice: a referral note speaks of the last four weeks. [days]"""


@dataclass(frozen=True, slots=True)
class Scored:
    """A score on its day. [0 to 10]"""

    day: date
    score: int


@dataclass(frozen=True, slots=True)
class Jump:
    """A morning on which pain jumped.

    Parameters
    ----------
    day : date
        The morning.
    score : int
        How much it hurt. [0 to 10]
    usual : float or None
        What had been usual, where it was known. [0 to 10]
    """

    day: date
    score: int
    usual: float | None


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the diary of four weeks says about a back.

    Parameters
    ----------
    scored : int
        Mornings with a score.
    usual : float or None
        What is usual now. [0 to 10]
    worst, latest : Scored or None
        The worst morning, the latest of equals, and the last one.
    jumps : sequence of Jump
        Mornings of a jump of pain, oldest first.
    placed : int
        Entries with a place on the body map.
    places : Mapping
        In how many entries each place was marked, the most frequent first.
    leg_worst : Scored or None
        The worst leg pain told.
    leg_signs : Mapping
        In how many entries each sign in a leg was told, the most frequent first.
    night_asked, nights : int
        Entries that say whether the back woke the runner at night, and how many say yes.
    function : Scored or None
        What could be done, as told last. [0 to 10]
    could_do : str or None
        The thing that the function is about, as told last.
    """

    scored: int = 0
    usual: float | None = None
    worst: Scored | None = None
    latest: Scored | None = None
    jumps: Sequence[Jump] = ()
    placed: int = 0
    places: Mapping[Region, int] | None = None
    leg_worst: Scored | None = None
    leg_signs: Mapping[LegSign, int] | None = None
    night_asked: int = 0
    nights: int = 0
    function: Scored | None = None
    could_do: str | None = None


def presentation(entries: Sequence[Entry], today: date) -> Presentation:
    """Return what the diary says about a back in the four weeks up to a day.

    Parameters
    ----------
    entries : sequence of Entry
        The diary as it stands.
    today : date
        The last day that counts.
    """
    known = [one for one in entries if one.day <= today]
    lately = [one for one in known if one.day > today - timedelta(days=PRESENT_DAYS)]
    backs = [Scored(one.day, one.back_pain) for one in mornings(lately) if one.back_pain is not None]
    legs = [Scored(one.day, one.leg_pain) for one in lately if one.leg_pain]
    functions = [Scored(one.day, one.function) for one in lately if one.function is not None]
    nights = [one.woke_at_night for one in lately if one.woke_at_night is not None]
    return Presentation(
        scored=len(backs),
        usual=usual(known, today + timedelta(days=1)),
        worst=_worst(backs),
        latest=backs[-1] if backs else None,
        jumps=tuple(_jumps(known, today - timedelta(days=PRESENT_DAYS))),
        placed=sum(bool(one.regions) for one in lately),
        places=dict(Counter(region for one in lately for region in sorted(one.regions)).most_common()),
        leg_worst=_worst(legs),
        leg_signs=dict(Counter(sign for one in lately for sign in sorted(one.leg_signs)).most_common()),
        night_asked=len(nights),
        nights=sum(nights),
        function=functions[-1] if functions else None,
        could_do=next((one.could_do for one in reversed(lately) if one.could_do), None),
    )


def _worst(scores: Sequence[Scored]) -> Scored | None:
    return max(scores, key=lambda one: (one.score, one.day), default=None)


def _jumps(entries: Sequence[Entry], since: date) -> list[Jump]:
    found = []
    for one in entries:
        if one.kind is not EntryKind.MORNING or one.back_pain is None or one.day <= since:
            continue
        ordinary = usual([each for each in entries if each.day < one.day], one.day)
        if one.back_pain >= HIGH_SCORE or (ordinary is not None and one.back_pain >= ordinary + JUMP):
            found.append(Jump(one.day, one.back_pain, ordinary))
    return found
