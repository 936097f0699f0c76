"""What the three witnesses say together: never more than the weakest that speaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backstride.claims.scale import Direction, Name, Witness


class Agreement(StrEnum):
    """How the witnesses stand to each other."""

    NOBODY_SPEAKS = "nobody_speaks"
    ONE_SPEAKS = "one_speaks"
    AGREE = "agree"
    DISAGREE = "disagree"


@dataclass(frozen=True, slots=True)
class Together:
    """The witnesses together.

    Parameters
    ----------
    agreement : Agreement
        How they stand to each other.
    direction : Direction
        The direction they share; mixed when they disagree; silent when nobody speaks.
    strength : int
        The least of those that speak. [1]
    disagreeing : tuple of Name
        Those that speak, when they disagree.
    silent : tuple of Name
        Those that do not speak; they are named.
    """

    agreement: Agreement
    direction: Direction
    strength: int
    disagreeing: tuple[Name, ...]
    silent: tuple[Name, ...]


def together(witnesses: Sequence[Witness]) -> Together:
    """Return what witnesses say together.

    Witnesses that speak and differ in direction disagree, and are named. Else their direction holds, with the least
    strength of those that speak. Those that are silent do not weigh, and are named.

    Parameters
    ----------
    witnesses : sequence of Witness
        One of each name at most.

    Raises
    ------
    WitnessTwice
        If two have one name.
    """
    names = [one.name for one in witnesses]
    if len(set(names)) != len(names):
        raise WitnessTwice(names)
    quiet = tuple(one.name for one in witnesses if not one.speaks)
    speaking = [one for one in witnesses if one.speaks]
    if not speaking:
        return Together(Agreement.NOBODY_SPEAKS, Direction.SILENT, 0, (), quiet)
    least = min(one.strength for one in speaking)
    if len({one.direction for one in speaking}) > 1:
        apart = tuple(one.name for one in speaking)
        return Together(Agreement.DISAGREE, Direction.MIXED, least, apart, quiet)
    agreement = Agreement.ONE_SPEAKS if len(speaking) == 1 else Agreement.AGREE
    return Together(agreement, speaking[0].direction, least, (), quiet)


class WitnessTwice(ValueError):
    """Two witnesses of one name were heard together."""

    def __init__(self, names: Sequence[Name]) -> None:
        super().__init__(f"each witness is heard once; got {', '.join(names)}")
