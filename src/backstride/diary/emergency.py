"""What the stop page needs: the number to call, and the words to say."""

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.diary.questions import questions_by_identifier
from backstride.package_data import load_toml


@dataclass(frozen=True, slots=True)
class EmergencyCard:
    """The stop card.

    Parameters
    ----------
    numbers : tuple of str
        Numbers to call.
    things : tuple of str
        Messages that name what was ticked, for the words to say.
    """

    numbers: tuple[str, ...]
    things: tuple[str, ...]


def emergency_card(signs: Sequence[str], country: str | None) -> EmergencyCard:
    """Give the stop card for signs that were ticked.

    Parameters
    ----------
    signs : sequence of str
        Identifiers of emergency questions.
    country : str or None
        Two letters, e.g. ``DE``; all usual numbers are given when unknown.
    """
    table = load_toml("backstride.diary", "data/emergency_numbers.toml")
    number = table["numbers"].get((country or "").upper())
    known = questions_by_identifier()
    return EmergencyCard(
        numbers=(number,) if number else tuple(table["default"]),
        things=tuple(f"{known[sign].wording}-thing" for sign in signs),
    )
