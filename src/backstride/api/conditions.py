"""Cards for conditions and stages of life, as JSON answers."""

from collections.abc import Iterable

from backstride.api.safety import ConditionOut
from backstride.diary.condition_cards import ConditionCard
from backstride.texts.catalogue import catalogue


def condition_out(card: ConditionCard) -> ConditionOut:
    """Return a card for JSON."""
    say = catalogue().say
    said = {part: say(f"{card.title}-{part}") for part in ("known", "unknown", "can", "whom", "stops")}
    return ConditionOut(
        identifier=card.identifier, title=say(card.title), **said, always=say(NERVES), sources=list(card.source)
    )


def condition_lines(cards: Iterable[ConditionCard]) -> tuple[str, ...]:
    """Return cards in sentences for a terminal: the title, then each part under its name."""
    say = catalogue().say
    return tuple(
        line
        for card in cards
        for line in (say(card.title), *(f"{say(name)}: {say(text)}" for name, text in card.parts), say(NERVES))
    )


NERVES = "condition-stops-nerves"
"""Message at the end of every card."""
