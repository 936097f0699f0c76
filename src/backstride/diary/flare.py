"""The flare card: what to do after a jump of pain, while the back leaves no running and on the way back."""

from enum import StrEnum
from typing import Final

from backstride.diary.ladder import Rung, Standing


class Phase(StrEnum):
    """Where in a flare a day lies."""

    FIRST_DAYS = "first_days"
    COMING_BACK = "coming_back"
    OVER = "over"


FACTS: Final = ("flare-get-help", "flare-get-help-soon", "flare-most-settle", "flare-bed-does-not-help")
"""What is true in every flare, the signs that need help first; said whether or not advice is open."""
WHERE_HELP_IS: Final = FACTS[:2]
"""What is said beside an emergency sign, where nothing else may stand."""
STEPS: Final = {
    Phase.FIRST_DAYS: (
        "flare-keep-moving",
        "flare-walk-short-often",
        "flare-two-usual-mornings-first",
        "flare-nothing-new",
        "flare-no-tests",
    ),
    Phase.COMING_BACK: (
        "flare-step-by-step",
        "flare-nothing-grows",
        "flare-no-tests",
        "flare-not-better-in-two-weeks",
    ),
    Phase.OVER: ("flare-over",),
}
"""What to do, behind the gate: messages per phase, in order (qaseem_2017 for keeping active; the rest is our own)."""


def phase(standing: Standing) -> Phase:
    """Return where in a flare a back is, by where it stands on the ladder of pain.

    Parameters
    ----------
    standing : Standing
        Where it stands today.
    """
    if standing.rung >= Rung.CROSS_TRAINING:
        return Phase.FIRST_DAYS
    return Phase.OVER if standing.rung is Rung.FREE else Phase.COMING_BACK
