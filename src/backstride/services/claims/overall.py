"""What is running doing to my back? One answer before three witnesses, for everybody and at once."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from backstride.claims.overall import OverallStudies, overall_studies
from backstride.diary.entries import mornings
from backstride.diary.gate import STOPPED
from backstride.dose.days import DatedRun
from backstride.dose.lately import Lately, lately
from backstride.learn.rules import RULES, VerdictRules
from backstride.services.classified import fact
from backstride.services.diary.entries import Diary
from backstride.services.gate import Gate
from backstride.services.runs.history import History

if TYPE_CHECKING:
    from backstride.learn.answer import Answer
    from backstride.services.learning.learning import Learning

STRIP_DAYS: Final = 84
"""Twelve weeks are shown on one line of time. [day]"""
EVERY_DAY_SHARE: Final = 5.0 / 7.0
"""Of the mornings, so many are scored by somebody who keeps a diary on most days. Chosen. [1]"""
RATE_DAYS: Final = 84
"""How often somebody runs is taken from at most so many days. [day]"""
LEAST_RATE_DAYS: Final = 14
"""Whoever began less than two weeks ago ran so often within two weeks. [day]"""


class DaysState(StrEnum):
    """How far the answer of the runner's own days is."""

    NO_DIARY = "no-diary"
    """No morning is written down."""
    COUNTING = "counting"
    """Mornings are there, too few to judge."""
    CLOSED = "closed"
    """It waits: looking at it fixes the question."""
    STOPPED = "stopped"
    """Nothing is judged while a stop sign stands."""
    WORKING = "working"
    """It is being worked out beside the page."""
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDays:
    """What the runner's own days say.

    Parameters
    ----------
    state : DaysState
        How far the answer is.
    mornings : int
        Scored mornings.
    weeks_to_tell : int or None
        Weeks of a diary on most days after which it may be judged, at the rate of the last twelve weeks' running; None
        where that cannot be said or is not needed. [week]
    answer : Answer or None
        To the main question; None unless answered.
    """

    state: DaysState
    mornings: int
    weeks_to_tell: int | None = None
    answer: "Answer | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StripDay:
    """One day of the line of time.

    Parameters
    ----------
    day : date
        Local day.
    running_m : float
        Distance run. [m]
    back_morning : int or None
        Score of the back that morning; None where none was given. [0 to 10]
    """

    day: date
    running_m: float
    back_morning: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallAnswer:
    """The answer to the product's own question.

    Parameters
    ----------
    today : date
        The day it was made for.
    studies : OverallStudies
        For most people.
    runs : Lately or None
        What the runner's own running asks; None without a run.
    days : OwnDays
        What the diary shows.
    strip : tuple of StripDay
        The twelve weeks up to today, or up to the last run where that is long ago; empty without run and morning.
    refused : str or None
        ``pregnancy`` where no loads are given today.
    """

    today: date
    studies: OverallStudies
    runs: Lately | None
    days: OwnDays
    strip: tuple[StripDay, ...]
    refused: str | None


@dataclass(frozen=True, slots=True)
class Overall:
    """The use case of the first answer.

    Parameters
    ----------
    gate : Gate
        The one gate, for the stop sign.
    history : History
        The runs.
    diary : Diary
        The mornings.
    learning : callable
        Gives what the own days show; asked only where a morning is written down, since it loads much.
    refused_on : callable
        Gives why no loads are given for a day, or None.
    """

    gate: Gate
    history: History
    diary: Diary
    learning: "Callable[[], Learning]"
    refused_on: Callable[[date], str | None]

    @fact
    def answer(self, now: datetime, days: OwnDays | None = None) -> OverallAnswer:
        """Return the answer of this moment.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        days : OwnDays, optional
            What `own_days` gave, where it was worked out already.
        """
        today, runs = now.date(), self.history.dated()
        recent = lately(runs, today)
        return OverallAnswer(
            today=today,
            studies=overall_studies(),
            runs=recent,
            days=self.own_days(now) if days is None else days,
            strip=self._strip(runs, recent, today),
            refused=self.refused_on(today),
        )

    @fact
    def own_days(self, now: datetime) -> OwnDays:
        """Return what the runner's own days say; an answer that nobody has looked at stays closed.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        """
        today = now.date()
        scored = len(self._scores(today))
        if self.gate.reading(now).state in STOPPED:
            return OwnDays(state=DaysState.STOPPED, mornings=scored)
        weeks = weeks_to_tell(self.history.dated(), today)
        if not scored:
            return OwnDays(state=DaysState.NO_DIARY, mornings=0, weeks_to_tell=weeks)
        learning = self.learning()
        if learning.waits_to_be_seen(now):
            return OwnDays(state=DaysState.CLOSED, mornings=scored)
        return _judged(learning, now, scored, weeks)

    def _scores(self, today: date) -> dict[date, int]:
        scored = mornings(one for one in self.diary.entries() if one.day <= today)
        return {one.day: one.back_pain for one in scored if one.back_pain is not None}

    def _strip(self, runs: Sequence[DatedRun], recent: Lately | None, today: date) -> tuple[StripDay, ...]:
        scores = self._scores(today)
        last = max([*scores, *([recent.until] if recent else [])], default=None)
        if last is None:
            return ()
        until = today if last > today - timedelta(days=STRIP_DAYS) else last
        way: dict[date, float] = {}
        for run in runs:
            if run.ran:
                way[run.day] = way.get(run.day, 0.0) + run.running_m
        shown = (until - timedelta(days=STRIP_DAYS - 1 - n) for n in range(STRIP_DAYS))
        return tuple(StripDay(day=day, running_m=way.get(day, 0.0), back_morning=scores.get(day)) for day in shown)


def _judged(learning: "Learning", now: datetime, scored: int, weeks: int | None) -> OwnDays:
    # what statistics load is not needed by whoever keeps no diary
    from backstride.learn.question import Horizon  # noqa: PLC0415
    from backstride.services.learning.asking import questions_of  # noqa: PLC0415

    answers = learning.answers(questions_of(learning.asked(now.date())), now)
    if answers and answers[0].at(Horizon.NEXT_MORNING).effect is not None:
        return OwnDays(state=DaysState.ANSWERED, mornings=scored, answer=answers[0])
    left = None if weeks is None else max(1, weeks - round(scored / (7 * EVERY_DAY_SHARE)))
    return OwnDays(state=DaysState.COUNTING, mornings=scored, weeks_to_tell=left)


def weeks_to_tell(runs: Sequence[DatedRun], today: date, rules: VerdictRules = RULES) -> int | None:
    """Return after how many weeks of a diary on most days the counts suffice for a judgement.

    Parameters
    ----------
    runs : sequence of DatedRun
        Every run; those of the last twelve weeks tell how often somebody runs.
    today : date
        Local day.
    rules : VerdictRules
        How many mornings are needed in all, after days with and after days without running.

    Returns
    -------
    int or None
        Weeks; None where no day with a run, or no day without one, was among them.
    """
    days = {run.day for run in runs if run.ran and today - timedelta(days=RATE_DAYS) < run.day <= today}
    if not days:
        return None
    with_run = len(days) / max((today - min(days)).days + 1, LEAST_RATE_DAYS)
    if with_run >= 1.0:
        return None
    pairs = EVERY_DAY_SHARE**2
    shares = ((rules.pairs, 1.0), (rules.pairs_each, with_run), (rules.pairs_each, 1.0 - with_run))
    return max(math.ceil(needed / (7.0 * pairs * share)) for needed, share in shares)
