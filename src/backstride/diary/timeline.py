"""Gaps and drops of the imported years, asked about once: was it your back? Recalled, never used for verdicts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import Final

from backstride.plain_text import hold_lines

GAP_DAYS: Final = 10
"""A gap is at least so many days without running. [days]"""
DROP_SHARE: Final = 0.5
"""A drop is four weeks with less than half of the twelve weeks before. [1]"""
DROP_WEEKS: Final = 4
BEFORE_WEEKS: Final = 12
ASKED_MOST: Final = 12
"""No more than so many are asked about, the longest first: two minutes."""


class Pause(StrEnum):
    """What kind of pause it was."""

    GAP = "gap"
    DROP = "drop"


class WasItTheBack(StrEnum):
    """The answer to the one question."""

    YES = "yes"
    NO = "no"
    OTHER = "other"
    FORGOT = "forgot"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the imported years that is asked about once.

    Parameters
    ----------
    kind : Pause
        A gap or a drop.
    first, last : date
        Its ends, both included.
    """

    kind: Pause
    first: date
    last: date

    @property
    def days(self) -> int:
        """Its length. [days]"""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Recalled:
    """An answer about a stretch; marked recalled for ever.

    Parameters
    ----------
    candidate : Candidate
        The stretch.
    answer : WasItTheBack
        What was answered.
    answered_at : datetime
        When.
    """

    candidate: Candidate
    answer: WasItTheBack
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One of at most three dated lines of the runner's own story; printed, never analysed."""

    on: date
    text: str

    def __post_init__(self) -> None:
        hold_lines(self, "text")


STORY_LINES_MAX: Final = 3


def candidates(distance_m: Mapping[date, float], answered: Sequence[Recalled] = ()) -> tuple[Candidate, ...]:
    """Return the stretches to ask about, oldest first, without those already answered.

    Parameters
    ----------
    distance_m : Mapping
        Running distance per day; days without running are left out. [m]
    answered : sequence of Recalled
        What was answered before; nothing is asked twice.
    """
    days = sorted(day for day, metres in distance_m.items() if metres > 0)
    gaps = tuple(_gaps(days))
    drops = tuple(one for one in _drops(distance_m, days) if not any(_overlap(one, gap) for gap in gaps))
    asked = [one.candidate for one in answered]
    fresh = [one for one in (*gaps, *drops) if not any(_overlap(one, known) for known in asked)]
    longest = sorted(fresh, key=lambda one: -one.days)[:ASKED_MOST]
    return tuple(sorted(longest, key=lambda one: one.first))


def back_pain_timeline(answered: Sequence[Recalled]) -> tuple[Candidate, ...]:
    """Return the stretches in which the back was the reason, as recalled."""
    told = [one.candidate for one in answered if one.answer is WasItTheBack.YES]
    return tuple(sorted(told, key=lambda one: one.first))


def _gaps(days: Sequence[date]) -> Iterable[Candidate]:
    for before, after in pairwise(days):
        if (after - before).days > GAP_DAYS:
            yield Candidate(Pause.GAP, before + timedelta(days=1), after - timedelta(days=1))


def _drops(distance_m: Mapping[date, float], days: Sequence[date]) -> Iterable[Candidate]:
    """Return stretches of four weeks below half of the median week of the twelve before; neighbours are joined."""
    if not days:
        return
    first = days[0] - timedelta(days=days[0].weekday())
    weeks = [first + timedelta(weeks=n) for n in range((days[-1] - first).days // 7 + 1)]
    sums = [sum(distance_m.get(week + timedelta(days=n), 0.0) for n in range(7)) for week in weeks]
    low = [n for n in range(BEFORE_WEEKS, len(weeks) - DROP_WEEKS + 1) if _dropped(sums, n)]
    began = None
    for n in low:
        began = n if began is None else began
        if n + 1 not in low:
            yield Candidate(Pause.DROP, weeks[began], weeks[n] + timedelta(weeks=DROP_WEEKS, days=-1))
            began = None


def _dropped(sums: Sequence[float], n: int) -> bool:
    usual = median(sums[n - BEFORE_WEEKS : n])
    return usual > 0 and sum(sums[n : n + DROP_WEEKS]) < DROP_SHARE * DROP_WEEKS * usual


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.first <= other.last and other.first <= one.last
