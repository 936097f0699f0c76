"""What the page for the physiotherapist is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

FRONT: Final = ("feeling", "history", "tried", "questions")
"""Sections of the first page, the note; all others stand behind it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its title.

    Parameters
    ----------
    title : str
        What it shows.
    svg : str
        A standalone SVG document; empty where nothing is known.
    description : str
        What a person sees in it.
    """

    title: str
    svg: str
    description: str


@dataclass(frozen=True, slots=True)
class Block:
    """One section.

    Parameters
    ----------
    name : str
        Identifier, in lower case.
    title : str
        Its heading.
    lines : sequence of str
        Sentences.
    head, rows : sequence
        Headings and rows of its table; empty for none.
    pictures : sequence of Picture
        Its charts.
    """

    name: str
    title: str
    lines: Sequence[str]
    head: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    pictures: Sequence[Picture] = field(default=())


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
