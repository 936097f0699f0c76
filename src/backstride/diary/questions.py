"""The questions of the safety check, as data with their sources."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from backstride.package_data import load_toml


class Group(StrEnum):
    """What a yes to a question asks for."""

    EMERGENCY = "emergency"
    """An examination today."""
    SOON = "soon"
    """A professional's look before running."""
    CONDITION = "condition"
    """Something known that changes what may be suggested."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the safety check.

    Parameters
    ----------
    identifier : str
        Name in answers, files and addresses, e.g. ``bladder_change``.
    group : Group
        What a yes asks for.
    source : tuple of str
        Keys of references.bib; ``backstride_judgement`` marks our own caution without a source.
    standing : bool
        A fact that stays true, such as an operation years ago.
    asked_from_age : int or None
        Only asked from this age on, or when the age is unknown. [years]
    rather_not_say : bool
        May be declined; declining is not a no.
    symptom_rule_only : bool
        Known, but changes nothing beyond the ordinary pain rules.
    """

    identifier: str
    group: Group
    source: tuple[str, ...]
    standing: bool = False
    asked_from_age: int | None = None
    rather_not_say: bool = False
    symptom_rule_only: bool = False

    @property
    def wording(self) -> str:
        """Give the message of the catalogue that asks this question."""
        return f"sign-{self.identifier}"


@cache
def questions() -> tuple[Question, ...]:
    """Give every question, emergency ones first, in the order in which they are asked."""
    table = load_toml("backstride.diary", "data/stop_signs.toml")
    return tuple(
        Question(**{**row, "group": group, "source": tuple(row["source"])}) for group in Group for row in table[group]
    )


@cache
def questions_by_identifier() -> dict[str, Question]:
    """Give every question under its identifier."""
    return {question.identifier: question for question in questions()}


def questions_for(age_years: int | None) -> tuple[Question, ...]:
    """Give the questions that are asked at an age; all of them when the age is unknown.

    Parameters
    ----------
    age_years : int or None
        Age of the runner. [years]
    """
    return tuple(question for question in questions() if _is_asked(question, age_years))


def _is_asked(question: Question, age_years: int | None) -> bool:
    return question.asked_from_age is None or age_years is None or age_years >= question.asked_from_age
