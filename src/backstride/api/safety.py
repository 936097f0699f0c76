"""The answers of `backstride check` and `unlock`, and of everything that the gate refuses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from backstride.api.schema import Answer as Written
from backstride.api.schema import shape, stands_for
from backstride.diary.check import Answer
from backstride.diary.condition_cards import cards_for
from backstride.diary.gate import GateReading, opens
from backstride.diary.questions import Group, Question
from backstride.findings import Finding
from backstride.services.safety.check import Safety
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import GateSentences, said_of


@dataclass(frozen=True, slots=True, kw_only=True)
class GateOut(GateReading):
    """Where the gate stands.

    Parameters
    ----------
    open : bool
        Whether anything that suggests is open; only in go and gentle.
    """

    open: bool


@stands_for(GateReading)
def gate_out(told: GateReading) -> GateOut:
    """Return a reading of the gate with whether it is open."""
    return GateOut(**shape(told), open=opens(told.state))


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOut(GateSentences):
    """What people are told.

    Parameters
    ----------
    emergency_numbers : sequence of str
        Numbers to call; empty where no emergency sign stands.
    """

    emergency_numbers: Sequence[str]


def said_out(safety: Safety, said: GateSentences, now: datetime) -> SaidOut:
    """Return the same for JSON, with the numbers to call."""
    card = safety.card(now)
    return SaidOut(**shape(said), emergency_numbers=card.numbers if card else ())


@dataclass(frozen=True, kw_only=True)
class RefusedAnswer(Written):
    """Something that suggests was asked for and refused; the command ends with 3.

    Parameters
    ----------
    gate : GateReading
        Where it stands.
    reasons : sequence of str
        Why it is refused beside the gate, e.g. under_18; often empty.
    said : SaidOut
        What people are told.
    """

    schema: Literal["backstride/refused/1"] = "backstride/refused/1"
    gate: GateReading
    reasons: Sequence[str]
    said: SaidOut


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOut:
    """One question of the safety check.

    Parameters
    ----------
    identifier : str
        Its identifier.
    group : Group
        emergency, soon or condition.
    text : str
        The question for people.
    answers : sequence of Answer
        What can be answered.
    answered : Answer or None
        The answer of the last check; null was not answered.
    conditions : sequence of str
        Cards to read about it, by their identifiers.
    """

    identifier: str
    group: Group
    text: str
    answers: Sequence[Answer]
    answered: Answer | None
    conditions: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionOut:
    """What is known about running with a condition or at a stage of life; it is no plan and says nothing of anybody.

    Parameters
    ----------
    identifier : str
        Its identifier.
    title : str
        Its title for people.
    known : str
        What is known.
    unknown : str
        What is not known.
    can : str
        What most people can do.
    whom : str
        Whom to see.
    stops : str
        What stops somebody today.
    always : str
        The signs that need an emergency department today, whatever the condition.
    sources : sequence of str
        Keys of references.bib.
    """

    identifier: str
    title: str
    known: str
    unknown: str
    can: str
    whom: str
    stops: str
    always: str
    sources: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class ConditionsAnswer(Written):
    """Cards for conditions and stages of life.

    Parameters
    ----------
    note : str
        What the cards are not.
    conditions : sequence of ConditionOut
        The cards.
    """

    schema: Literal["backstride/conditions/1"] = "backstride/conditions/1"
    note: str
    conditions: Sequence[ConditionOut]


@dataclass(frozen=True, kw_only=True)
class CheckAnswer(Written):
    """Where the safety check stands. It is a stop sign, not a check-up.

    Parameters
    ----------
    gate : GateReading
        Where it stands.
    said : SaidOut
        What people are told.
    note : str
        What the answers do not mean.
    still_open : sequence of str
        Identifiers that were not answered; silence is never a no.
    questions : sequence of QuestionOut
        Every question.
    """

    schema: Literal["backstride/check/1"] = "backstride/check/1"
    gate: GateReading
    said: SaidOut
    note: str
    still_open: Sequence[str]
    questions: Sequence[QuestionOut]


@dataclass(frozen=True, kw_only=True)
class UnlockAnswer(Written):
    """What came of telling what a professional said.

    Parameters
    ----------
    kept : bool
        Whether it was kept.
    findings : sequence of Finding
        What stood against it, per field; nothing was kept then.
    gate : GateReading
        Where it stands.
    said : SaidOut
        What people are told.
    """

    schema: Literal["backstride/unlock/1"] = "backstride/unlock/1"
    kept: bool
    findings: Sequence[Finding]
    gate: GateReading
    said: SaidOut


def check_out(safety: Safety, now: datetime) -> CheckAnswer:
    """Return where the check stands, its questions and the last answers.

    Parameters
    ----------
    safety : Safety
        The safety check of a home.
    now : datetime
        This moment, local, with offset.
    """
    reading, answered = safety.state(now), safety.last_answers()
    return CheckAnswer(
        gate=reading,
        said=said_out(safety, said_of(safety, reading, now), now),
        note=catalogue().say("check-header"),
        still_open=[question.identifier for question in safety.still_open(now)],
        questions=[_question(question, answered.get(question.identifier)) for question in safety.questions(now)],
    )


def unlock_out(safety: Safety, findings: Sequence[Finding], now: datetime) -> UnlockAnswer:
    """Return whether what a professional said was kept, and where the gate stands.

    Parameters
    ----------
    safety : Safety
        The safety check of a home.
    findings : sequence of Finding
        What stands against it; empty when it was kept.
    now : datetime
        This moment, local, with offset.
    """
    reading = safety.state(now)
    said = said_out(safety, said_of(safety, reading, now), now)
    return UnlockAnswer(kept=not findings, findings=findings, gate=reading, said=said)


def _question(question: Question, answered: Answer | None) -> QuestionOut:
    return QuestionOut(
        identifier=question.identifier,
        group=question.group,
        text=catalogue().say(question.wording),
        answers=[answer for answer in Answer if question.rather_not_say or answer is not Answer.RATHER_NOT_SAY],
        answered=answered,
        conditions=[card.identifier for card in cards_for([question.identifier])],
    )
