"""Which questions stand: one main question a quarter, at most two beside it, fixed before the answer is seen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from backstride.learn.question import (
    MOST_SIDE_QUESTIONS,
    DifferentOutcomes,
    Question,
    TooManyQuestions,
    difference_to_act_on,
)
from backstride.learn.rules import RULES
from backstride.learn.table import DailyTable
from backstride.services.learning.values import AskedQuestion, AskedQuestions

STANDS_DAYS: Final = 91
"""A question whose answer was seen stands for a quarter of a year. [d]"""
USUAL_EXPOSURE: Final = "run_min"
"""What is asked where nobody chose: what running does."""


def fixed(question: Question, table: DailyTable | None, today: date, *, chosen: bool = True) -> AskedQuestion:
    """Return a question with everything that is fixed before its answer is seen.

    Parameters
    ----------
    question : Question
        What is asked; a difference to act on that was not said comes from the usual score.
    table : DailyTable or None
        The days so far.
    today : date
        Local day.
    chosen : bool
        Whether the runner chose it.
    """
    act_on = difference_to_act_on(question, table) if table else (question.act_on or RULES.act_on_low)
    return AskedQuestion(
        exposure=question.exposure,
        outcome=question.outcome,
        contrast=question.amount,
        act_on=act_on,
        asked_on=today,
        phases=question.phases,
        chosen=chosen,
        act_on_said=question.act_on is not None,
    )


def with_main(standing: AskedQuestions | None, asked: AskedQuestion) -> AskedQuestions:
    """Return what stands once a main question was asked.

    Parameters
    ----------
    standing : AskedQuestions or None
        What stood before.
    asked : AskedQuestion
        The main question, with the day on which it is asked.

    Raises
    ------
    QuestionStands
        If another one's answer was seen less than a quarter ago.
    """
    if standing is None:
        return AskedQuestions(asked)
    if _same(standing.main, asked):
        return replace(standing, main=replace(standing.main, chosen=True))
    free = not standing.main.chosen and not _same_subject(standing.main, asked)
    if not free and not is_open(standing.main, standing.seen_on, asked.asked_on):
        raise QuestionStands(standing.main, asked.asked_on)
    kept = tuple(one for one in standing.beside if one.outcome == asked.outcome and one.exposure != asked.exposure)
    return AskedQuestions(asked, kept)


def with_beside(standing: AskedQuestions, asked: AskedQuestion) -> AskedQuestions:
    """Return what stands once a question was asked beside the main one.

    Raises
    ------
    DifferentOutcomes
        If it is about another outcome than the main question.
    QuestionStands
        If it stands already, otherwise fixed.
    TooManyQuestions
        If two of this quarter stand beside the main question.
    """
    if asked.outcome != standing.main.outcome:
        raise DifferentOutcomes([standing.main.outcome, asked.outcome])
    if any(_same(one, asked) for one in standing.all):
        return standing
    for one in standing.all:
        if one.exposure == asked.exposure and not is_open(one, standing.seen_on, asked.asked_on):
            raise QuestionStands(one, asked.asked_on)
    others = [one for one in standing.beside if one.exposure != asked.exposure]
    if len(others) >= MOST_SIDE_QUESTIONS:
        others = _without_the_oldest(others, standing.seen_on, asked.asked_on)
    return replace(standing, beside=(*others, asked))


def is_open(asked: AskedQuestion, seen_on: date | None, today: date) -> bool:
    """Whether a question may be changed: its answer was not seen yet, or a quarter has passed.

    Parameters
    ----------
    asked : AskedQuestion
        The question.
    seen_on : date or None
        Day on which answers were first looked at.
    today : date
        Local day.
    """
    return seen_on is None or today >= asked.asked_on + timedelta(days=STANDS_DAYS)


def questions_of(asked: AskedQuestions) -> tuple[Question, ...]:
    """Return the questions as statistics take them, the main one first."""
    return tuple(Question(one.exposure, one.contrast, one.outcome, one.act_on, phases=one.phases) for one in asked.all)


def _without_the_oldest(others: Sequence[AskedQuestion], seen_on: date | None, today: date) -> list[AskedQuestion]:
    oldest = min(others, key=lambda one: one.asked_on)
    if not is_open(oldest, seen_on, today):
        raise TooManyQuestions(2 + len(others))
    return [one for one in others if one is not oldest]


def _same(one: AskedQuestion, other: AskedQuestion) -> bool:
    return replace(one, asked_on=other.asked_on, chosen=other.chosen, act_on_said=other.act_on_said) == other


def _same_subject(one: AskedQuestion, other: AskedQuestion) -> bool:
    return (one.exposure, one.outcome) == (other.exposure, other.outcome)


class QuestionStands(ValueError):
    """A question was to be changed after its answer was seen, before its quarter has passed."""

    def __init__(self, standing: AskedQuestion, today: date) -> None:
        self.standing = standing
        self.until = standing.asked_on + timedelta(days=STANDS_DAYS)
        super().__init__(
            f"the question about {standing.exposure} was fixed on {standing.asked_on} with a difference of "
            f"{standing.act_on:g} points, and its answer was seen; it can be changed from {self.until} "
            f"(today is {today})"
        )
