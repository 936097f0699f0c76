"""The safety check: answers to the stop-sign questions, and what they ask for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from backstride.diary.moments import with_offset
from backstride.diary.questions import Group, Question, questions_by_identifier, questions_for

NONE_OF_THESE: Final = "none_of_these"


class Answer(StrEnum):
    """What can be said to a question; silence is not among them, because silence is never a no."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    RATHER_NOT_SAY = "rather_not_say"


@dataclass(frozen=True, slots=True)
class SafetyCheck:
    """One set of answers, given at one moment.

    Parameters
    ----------
    answered_at : datetime
        Local time with its offset.
    answers : Mapping
        Answer per identifier; what is missing was not answered.
    age_years : int or None
        Age when answering, which decides what had to be asked. [years]

    Raises
    ------
    MomentWithoutOffset
        If `answered_at` does not say where it was.
    UnknownQuestion
        If an identifier is none of the check's.
    AnswerNotOffered
        If a question was declined that cannot be.
    """

    answered_at: datetime
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    age_years: int | None = None

    def __post_init__(self) -> None:
        with_offset(self.answered_at)
        _refuse_unknown(self.answers)
        for identifier, answer in self.answers.items():
            if answer is Answer.RATHER_NOT_SAY and not questions_by_identifier()[identifier].rather_not_say:
                raise AnswerNotOffered(identifier, answer)


def read_answers(raw: Mapping[str, object], age_years: int | None = None) -> Mapping[str, Answer]:
    """Return the answers of a mapping such as ``{"bladder_change": "no"}`` or ``{"none_of_these": true}``.

    Parameters
    ----------
    raw : Mapping
        Identifiers with ``yes``, ``no``, ``not_sure`` (or ``rather_not_say`` where it is offered). ``none_of_these``
        answers no to everything that is asked at that age and was not answered otherwise.
    age_years : int or None
        Age of the runner. [years]

    Raises
    ------
    UnknownQuestion
        If an identifier is none of the check's.
    AnswerNotOffered
        If an answer is none of those offered.
    """
    told = {name: value for name, value in raw.items() if name != NONE_OF_THESE}
    _refuse_unknown(told)
    none_of_these = raw.get(NONE_OF_THESE, False)
    if not isinstance(none_of_these, bool):
        raise AnswerNotOffered(NONE_OF_THESE, none_of_these)
    asked = (question.identifier for question in questions_for(age_years)) if none_of_these else ()
    return MappingProxyType(dict.fromkeys(asked, Answer.NO) | {name: _answer(name, told[name]) for name in told})


def missing(check: SafetyCheck) -> tuple[Question, ...]:
    """Return the questions that had to be asked and were not answered."""
    return tuple(question for question in questions_for(check.age_years) if question.identifier not in check.answers)


def emergency_signs(check: SafetyCheck) -> tuple[Question, ...]:
    """Return the emergency questions answered yes or not sure: any single one is enough."""
    return _answered(check, Group.EMERGENCY, {Answer.YES, Answer.NOT_SURE})


def soon_signs(check: SafetyCheck) -> tuple[Question, ...]:
    """Return the see-someone questions answered yes."""
    return _answered(check, Group.SOON, {Answer.YES})


def conditions(check: SafetyCheck) -> tuple[Question, ...]:
    """Return the conditions answered yes or not sure; the exercise table is used for both."""
    return _answered(check, Group.CONDITION, {Answer.YES, Answer.NOT_SURE})


def open_questions(check: SafetyCheck) -> tuple[Question, ...]:
    """Return what a professional has to be asked first: not sure, declined, or a condition that changes something."""
    unsure = _answered(check, Group.SOON, {Answer.NOT_SURE})
    declined = _answered(check, Group.EMERGENCY, {Answer.RATHER_NOT_SAY})
    known = (question for question in conditions(check) if not question.symptom_rule_only)
    return (*unsure, *declined, *known)


def _answered(check: SafetyCheck, group: Group, wanted: Iterable[Answer]) -> tuple[Question, ...]:
    known = questions_by_identifier()
    named = (known[name] for name, answer in check.answers.items() if answer in wanted)
    return tuple(sorted((q for q in named if q.group is group), key=list(known.values()).index))


def _answer(identifier: str, value: object) -> Answer:
    offered = {str(answer): answer for answer in Answer}
    if not isinstance(value, str) or value not in offered:
        raise AnswerNotOffered(identifier, value)
    return offered[value]


def _refuse_unknown(answers: Mapping[str, object]) -> None:
    unknown = sorted(set(answers) - set(questions_by_identifier()))
    if unknown:
        raise UnknownQuestion(unknown)


class UnknownQuestion(ValueError):
    """Answers named a question that the safety check does not ask."""

    def __init__(self, identifiers: Iterable[str]) -> None:
        self.identifiers = tuple(identifiers)
        known = ", ".join(sorted(questions_by_identifier()))
        super().__init__(f"unknown question: {', '.join(self.identifiers)}; the safety check asks {known}")


class AnswerNotOffered(ValueError):
    """An answer that the question does not offer."""

    def __init__(self, identifier: str, value: object) -> None:
        self.identifier, self.value = identifier, value
        offered = "true or false" if identifier == NONE_OF_THESE else "yes, no or not_sure"
        super().__init__(f"{identifier} is {value!r}; answer {offered}")
