"""Where the safety check stands, as JSON answers."""

from collections.abc import Sequence
from datetime import datetime

from backstride.answers.gate import said_of, said_out
from backstride.api.safety import CheckAnswer, GateOut, QuestionOut, UnlockAnswer
from backstride.bootstrap import Backstride
from backstride.diary.check import Answer
from backstride.diary.condition_cards import cards_for
from backstride.diary.questions import Question
from backstride.findings import Finding
from backstride.texts.catalogue import catalogue


def check_out(backstride: Backstride, now: datetime) -> CheckAnswer:
    """Return where the check stands, its questions and the last answers.

    Parameters
    ----------
    backstride : Backstride
        The home.
    now : datetime
        This moment, local, with offset.
    """
    safety, reading = backstride.safety, backstride.safety.state(now)
    answered = safety.last_answers()
    return CheckAnswer(
        gate=GateOut.of(reading),
        said=said_out(backstride, said_of(backstride, reading, now), now),
        note=catalogue().say("check-header"),
        still_open=[question.identifier for question in safety.still_open(now)],
        questions=[_question(question, answered.get(question.identifier)) for question in safety.questions(now)],
    )


def unlock_out(backstride: Backstride, findings: Sequence[Finding], now: datetime) -> UnlockAnswer:
    """Return whether what a professional said was kept, and where the gate stands.

    Parameters
    ----------
    backstride : Backstride
        The home.
    findings : sequence of Finding
        What stands against it; empty when it was kept.
    now : datetime
        This moment, local, with offset.
    """
    reading = backstride.safety.state(now)
    return UnlockAnswer(
        kept=not findings,
        findings=findings,
        gate=GateOut.of(reading),
        said=said_out(backstride, said_of(backstride, reading, now), now),
    )


def _question(question: Question, answered: Answer | None) -> QuestionOut:
    offered = [str(answer) for answer in Answer if question.rather_not_say or answer is not Answer.RATHER_NOT_SAY]
    return QuestionOut(
        identifier=question.identifier,
        group=question.group,
        text=catalogue().say(question.wording),
        answers=offered,
        answered=answered,
        conditions=[card.identifier for card in cards_for([question.identifier])],
    )
