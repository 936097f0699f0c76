"""What makes the safety questions due again before their time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backstride.diary.moments import with_offset
from backstride.plain_text import hold_lines


class Cause(StrEnum):
    """Why the safety questions are asked again."""

    SCORE_HIGH = "score_high"
    """A morning score of seven or more."""
    SCORE_JUMPED = "score_jumped"
    """A morning score three or more above usual."""
    SCORE_STAYED_UP = "score_stayed_up"
    """Morning scores two or more above usual on three mornings."""
    FIRST_LEG_MARK = "first_leg_mark"
    """The first mark on a leg of the body map."""
    LEG_WORSE = "leg_worse"
    """A leg that is new or worse than usual, told before a run."""
    WORDS_IN_NOTE = "words_in_note"
    """Words in a note that match an emergency sign."""
    RESTORED = "restored"
    """The records came back from a backup or an export, and may be older than what happened since."""


JUMPS_OF_PAIN = frozenset(
    {Cause.SCORE_HIGH, Cause.SCORE_JUMPED, Cause.SCORE_STAYED_UP, Cause.FIRST_LEG_MARK, Cause.LEG_WORSE}
)
"""The causes after which a clear check opens the gentle mode first."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One reason to ask again, at one moment.

    Parameters
    ----------
    at : datetime
        Local time with its offset.
    cause : Cause
        What happened.
    signs : tuple of str
        For words in a note: identifiers of the questions the words belong to.
    """

    at: datetime
    cause: Cause
    signs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        with_offset(self.at)
        hold_lines(self, "signs")
