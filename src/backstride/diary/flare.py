"""The flare card: what to do in the next 72 hours and two weeks after a jump of pain."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

FIRST_DAYS: Final = 3
"""The first part of the card: 72 hours. [days]"""
CARD_DAYS: Final = 14
"""The card closes by itself after two weeks. [days]"""
RE_ENTRY_MORNINGS: Final = 2
"""So many mornings as usual in a row before the pain rules take over again."""


class Phase(StrEnum):
    """Where in a flare a day lies."""

    FIRST_DAYS = "first_days"
    COMING_BACK = "coming_back"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Flare:
    """One flare.

    Parameters
    ----------
    began : date
        Day of the jump of pain.
    """

    began: date


FACTS: Final = ("flare-get-help", "flare-get-help-soon", "flare-most-settle", "flare-bed-does-not-help")
"""What is true in every flare, the signs that need help first; said whether or not advice is open."""
WHERE_HELP_IS: Final = FACTS[:2]
"""What is said beside an emergency sign, where nothing else may stand."""
STEPS: Final = {
    Phase.FIRST_DAYS: (
        "flare-keep-moving",
        "flare-walk-short-often",
        "flare-nothing-new",
        "flare-no-tests",
    ),
    Phase.COMING_BACK: (
        "flare-halve-last-settled-run",
        "flare-two-usual-mornings-first",
        "flare-grow-by-the-pain-rules",
        "flare-no-tests",
        "flare-not-better-in-two-weeks",
    ),
    Phase.OVER: ("flare-over",),
}
"""What to do, behind the gate: messages per phase, in order (qaseem_2017 for keeping active; the rest is our own)."""


def phase(flare: Flare, today: date, usual_mornings_in_a_row: int) -> Phase:
    """Return where in a flare a day lies.

    Parameters
    ----------
    flare : Flare
        The flare.
    today : date
        The local day.
    usual_mornings_in_a_row : int
        Last scored mornings that were as usual.
    """
    if today < flare.began + timedelta(days=FIRST_DAYS):
        return Phase.FIRST_DAYS
    if today >= flare.began + timedelta(days=CARD_DAYS) and usual_mornings_in_a_row >= RE_ENTRY_MORNINGS:
        return Phase.OVER
    return Phase.COMING_BACK


def may_run_again(flare: Flare, today: date, usual_mornings_in_a_row: int) -> bool:
    """Whether a first short run after a flare fits: after 72 hours and two mornings as usual in a row."""
    rested = phase(flare, today, usual_mornings_in_a_row) is not Phase.FIRST_DAYS
    return rested and usual_mornings_in_a_row >= RE_ENTRY_MORNINGS
