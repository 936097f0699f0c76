"""The questions of the safety check, as data with their sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from backstride.package_data import load_toml


class Group(StrEnum):
    """What a yes to a question asks for."""

    EMERGENCY = "emergency"
    """An examination today."""
    SOON = "soon"
    """A professional's look before running."""
    CONDITION = "condition"
    """Something known that changes what may be suggested."""


class StopCard(StrEnum):
    """What an emergency sign asks for, the most urgent first."""

    CALL_NOW = "call_now"
    """An emergency call now."""
    NERVES = "nerves"
    """An emergency department today, because nerves of bladder, bowel or legs may be in danger."""
    URGENT = "urgent"
    """A doctor today."""


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
    card : StopCard or None
        The stop card that an emergency calls for.
    replaced_by : tuple of str
        The questions that are asked in its place; it is asked no more, and answers given to it keep their meaning.
    """

    identifier: str
    group: Group
    source: tuple[str, ...]
    standing: bool = False
    asked_from_age: int | None = None
    rather_not_say: bool = False
    symptom_rule_only: bool = False
    card: StopCard | None = None
    replaced_by: tuple[str, ...] = ()

    @property
    def wording(self) -> str:
        """The message of the catalogue that asks this question."""
        return f"sign-{self.identifier}"


@cache
def questions() -> tuple[Question, ...]:
    """Return every question that is asked, emergency ones first, in the order in which they are asked."""
    return tuple(question for question in questions_by_identifier().values() if not question.replaced_by)


@cache
def questions_by_identifier() -> dict[str, Question]:
    """Return every question under its identifier, those that are asked no more last."""
    table = load_toml("backstride.diary", "data/stop_signs.toml")
    asked = [_question({**row, "group": group}) for group in Group for row in table[group]]
    return {question.identifier: question for question in (*asked, *map(_question, table["retired"]))}


def _question(row: Mapping[str, Any]) -> Question:
    lists = {name: tuple(row.get(name, ())) for name in ("source", "replaced_by")}
    card = StopCard(row["card"]) if "card" in row else None
    return Question(**{**row, **lists, "group": Group(row["group"]), "card": card})


def questions_for(age_years: int | None) -> tuple[Question, ...]:
    """Return the questions that are asked at an age; all of them when the age is unknown.

    Parameters
    ----------
    age_years : int or None
        Age of the runner. [years]
    """
    return tuple(question for question in questions() if _is_asked(question, age_years))


def _is_asked(question: Question, age_years: int | None) -> bool:
    return question.asked_from_age is None or age_years is None or age_years >= question.asked_from_age
