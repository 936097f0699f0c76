"""Days as the page for the physiotherapist writes them."""

from datetime import date
from typing import Final

FRONT: Final = ("feeling", "history", "tried", "questions")
"""Sections of the first page, the note; all others stand behind it."""


def short_day(day: date) -> str:
    """Return a day without its year.

    Examples
    --------
    >>> short_day(date(2026, 11, 2))
    '2 Nov'
    """
    return f"{day.day} {day:%b}"


def day_words(day: date) -> str:
    """Return a day as people write it.

    Examples
    --------
    >>> day_words(date(2026, 11, 2))
    '2 November 2026'
    """
    return f"{day.day} {day:%B %Y}"
