"""Cards for conditions and stages of life: what is known, what is not, whom to see, and what stops."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from backstride.package_data import load_toml

PARTS: Final = ("known", "unknown", "can", "whom", "stops")
"""What a card says, in order."""


@dataclass(frozen=True, slots=True)
class ConditionCard:
    """One card.

    Parameters
    ----------
    identifier : str
        Name in answers, files and addresses, e.g. ``sciatica``.
    questions : tuple of str
        Safety questions that lead to it.
    source : tuple of str
        Keys of references.bib; ``backstride_judgement`` marks our own caution without a source.
    """

    identifier: str
    questions: tuple[str, ...]
    source: tuple[str, ...]

    @property
    def title(self) -> str:
        """Message of the catalogue that names it."""
        return f"condition-{self.identifier}"

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Pairs of messages: what a part is about, and what it says."""
        return tuple((f"condition-part-{part}", f"{self.title}-{part}") for part in PARTS)


@cache
def condition_cards() -> tuple[ConditionCard, ...]:
    """Return every card, in the order of the table."""
    rows = load_toml("backstride.diary", "data/condition_cards.toml")["card"]
    return tuple(ConditionCard(row["identifier"], tuple(row["questions"]), tuple(row["source"])) for row in rows)


def condition_card(identifier: str) -> ConditionCard:
    """Return one card.

    Parameters
    ----------
    identifier : str
        Its name.

    Raises
    ------
    NoSuchCondition
        If there is none of that name; the error lists those that there are.
    """
    found = next((card for card in condition_cards() if card.identifier == identifier), None)
    if found is None:
        raise NoSuchCondition(identifier)
    return found


def cards_for(questions: Iterable[str]) -> tuple[ConditionCard, ...]:
    """Return the cards that some safety questions lead to.

    Parameters
    ----------
    questions : iterable of str
        Identifiers of questions.
    """
    asked = set(questions)
    return tuple(card for card in condition_cards() if asked.intersection(card.questions))


class NoSuchCondition(LookupError):
    """A card was asked for that does not exist."""

    def __init__(self, identifier: str) -> None:
        self.identifier = identifier
        known = ", ".join(card.identifier for card in condition_cards())
        super().__init__(f"no card is called {identifier!r}; there are {known}")
