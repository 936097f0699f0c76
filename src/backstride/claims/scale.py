"""The one scale on which the three witnesses speak."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

SentenceValue = str | int | float


class Name(StrEnum):
    """The three witnesses."""

    STUDIES = "studies"
    PHYSICS = "physics"
    YOU = "you"


class Direction(StrEnum):
    """Which way a witness points, with respect to the claim as worded."""

    FOR = "for"
    AGAINST = "against"
    """The claim is not borne out, or its opposite is."""
    MIXED = "mixed"
    SILENT = "silent"
    """It does not speak; its sentence says why."""


STRONGEST: Final = 3
"""3 well known, 2 some, 1 little, 0 nobody knows."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is to be said, for the edge to put in words.

    Parameters
    ----------
    code : str
        Identifier of a message.
    values : Mapping
        What the message needs.
    """

    code: str
    values: Mapping[str, SentenceValue] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Witness:
    """What one witness says of one claim.

    Parameters
    ----------
    name : Name
        Which of the three.
    verdict : str
        Its own word: of studies supported, partly, not_shown, contradicted, depends; of physics above, about, below,
        grows; of one's own days better, worse, no_difference; silent otherwise.
    direction : Direction
        Which way it points.
    strength : int
        3 well known, 2 some, 1 little, 0 exactly when it is silent. [1]
    sentence : Sentence
        Its row on the card.
    findings : tuple of str
        Identifiers of what it rests on.

    Raises
    ------
    StrengthDoesNotFit
        If the strength is not 0 to 3, or is 0 while it speaks, or above 0 while it is silent.
    """

    name: Name
    verdict: str
    direction: Direction
    strength: int
    sentence: Sentence
    findings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.strength <= STRONGEST or (self.strength == 0) is self.speaks:
            raise StrengthDoesNotFit(self.direction, self.strength)

    @property
    def speaks(self) -> bool:
        """Whether it says anything of the claim."""
        return self.direction is not Direction.SILENT


def silent(name: Name, sentence: Sentence, verdict: str = "silent", findings: tuple[str, ...] = ()) -> Witness:
    """Return a witness that does not speak, with its reason."""
    return Witness(name, verdict, Direction.SILENT, 0, sentence, findings)


class StrengthDoesNotFit(ValueError):
    """A witness was built whose strength does not go with its direction."""

    def __init__(self, direction: Direction, strength: int) -> None:
        super().__init__(f"strength {strength} with direction {direction}; it is 1 to 3, and 0 exactly when silent")
