"""What the parts of the page for the physiotherapist share."""

from typing import Final

FRONT: Final = ("feeling", "history", "tried", "questions")
"""Sections of the first page, the note; all others stand behind it."""
