"""The history of a back: what a clinician asks first, told once and changed when it changes."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Final

from backstride.plain_text import hold_lines

HISTORY_LETTERS_MAX: Final = 160
"""Our choice: two lines on the page for the physiotherapist. [letters]"""


class DayPattern(StrEnum):
    """When in a day it hurts most."""

    MORNING = "morning"
    LATER = "later"
    NIGHT = "night"
    SAME = "same"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackHistory:
    """What the runner says of the back, once; None was not told.

    Parameters
    ----------
    began_on : date or None
        First day of the present trouble, as well as it is remembered.
    began_with : str or None
        What happened then.
    day_pattern : DayPattern or None
        When in 24 hours it hurts most.
    worse_with, eased_by : str or None
        What brings it on, and what eases it.
    earlier : str or None
        Earlier times of back trouble.
    care : str or None
        Who looked at it, and what was done.
    medicines : str or None
        What is taken, by name.
    work : str or None
        Work, and how much of a day is sitting or lifting.
    goal : str or None
        What the runner wants to be able to do.

    Raises
    ------
    TextNotPlain, TextTooLong
        If the words cannot be kept.
    """

    began_on: date | None = None
    began_with: str | None = None
    day_pattern: DayPattern | None = None
    worse_with: str | None = None
    eased_by: str | None = None
    earlier: str | None = None
    care: str | None = None
    medicines: str | None = None
    work: str | None = None
    goal: str | None = None

    def __post_init__(self) -> None:
        hold_lines(self, *OWN_WORDS, most=HISTORY_LETTERS_MAX)

    @property
    def words(self) -> str:
        """Everything that was written in own words, for the nets that listen for signs."""
        return ". ".join(text for name in OWN_WORDS if (text := getattr(self, name)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was told."""
        return all(getattr(self, field.name) is None for field in fields(self))


OWN_WORDS: Final = ("began_with", "worse_with", "eased_by", "earlier", "care", "medicines", "work", "goal")
"""Fields in own words."""
