"""What the stop page needs: which of the three cards, the number to call, and the words to say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backstride.diary.questions import StopCard, questions_by_identifier
from backstride.package_data import load_toml

_MOST_URGENT_FIRST: Final = list(StopCard)
_NOT_TO_BE_MOVED: Final = "major_injury"


@dataclass(frozen=True, slots=True)
class EmergencyCard:
    """The stop card.

    Parameters
    ----------
    kind : StopCard
        Which of the three it is: of several signs the most urgent one decides.
    numbers : tuple of str
        Numbers to call.
    says : tuple of str
        Messages with the words to say, those of the most urgent signs first.
    is_injury : bool
        Whether somebody may have hurt their spine and is not to be moved.
    """

    kind: StopCard
    numbers: tuple[str, ...]
    says: tuple[str, ...]
    is_injury: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Messages of what to do and why, the words to say left out, in the order in which they help."""
        return _LINES[self.kind] if self.is_injury else tuple(one for one in _LINES[self.kind] if one != _LIE_STILL)

    @property
    def why(self) -> str:
        """Message of why such signs are asked about."""
        return f"stop-{self.kind}-why"


SAY: Final = "emergency-say"
"""Message with the words to say."""
_LIE_STILL: Final = "stop-call_now-lie-still"
_LINES: Final = {
    StopCard.CALL_NOW: ("stop-call_now-do", SAY, _LIE_STILL, "stop-call_now-not-alone", "stop-call_now-calm"),
    StopCard.NERVES: ("stop-nerves-do", SAY, "stop-nerves-why-now", "stop-nerves-drive", "stop-nerves-calm"),
    StopCard.URGENT: ("stop-urgent-do", SAY, "stop-urgent-turns", "stop-urgent-calm"),
}


def emergency_card(signs: Sequence[str], country: str | None) -> EmergencyCard:
    """Return the stop card for signs that were ticked or heard.

    Parameters
    ----------
    signs : sequence of str
        Identifiers of emergency questions.
    country : str or None
        Two letters, e.g. ``DE``; all usual numbers are given when unknown.
    """
    known = questions_by_identifier()
    ordered = sorted((known[sign] for sign in signs), key=lambda one: _urgency(one.card))
    return EmergencyCard(
        kind=(ordered[0].card if ordered else None) or StopCard.NERVES,
        numbers=emergency_numbers(country),
        says=tuple(f"{question.wording}-say" for question in ordered),
        is_injury=_NOT_TO_BE_MOVED in signs,
    )


def emergency_numbers(country: str | None) -> tuple[str, ...]:
    """Return the numbers to call in a country; all usual ones when it is unknown.

    Parameters
    ----------
    country : str or None
        Two letters, e.g. ``DE``.
    """
    table = load_toml("backstride.diary", "data/emergency_numbers.toml")
    number = table["numbers"].get((country or "").upper())
    return (number,) if number else tuple(table["default"])


def _urgency(card: StopCard | None) -> int:
    return _MOST_URGENT_FIRST.index(card or StopCard.NERVES)
