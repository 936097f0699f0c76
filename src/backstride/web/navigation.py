"""The pages that every page leads to, by what they are about, in the order in which they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Group(StrEnum):
    """What pages are about."""

    DAY = "day"
    RUNNING = "running"
    ANSWERS = "answers"
    NEXT = "next"
    MINE = "mine"


class Prominence(StrEnum):
    """Where a page is named."""

    MAIN = "main"
    """One of the five places: at the top, and on a phone at the bottom under the thumb."""
    LISTED = "listed"
    """In the menu of all pages."""


@dataclass(frozen=True, slots=True)
class Place:
    """One page that every page leads to.

    Parameters
    ----------
    path : str
        Its address.
    wording : str
        Message of the catalogue that names it.
    group : Group
        What it is about.
    prominence : Prominence
        Where it is named.
    """

    path: str
    wording: str
    group: Group
    prominence: Prominence = Prominence.LISTED

    @property
    def is_main(self) -> bool:
        """Whether it is one of the five places that every page names."""
        return self.prominence is Prominence.MAIN

    def is_around(self, path: str) -> bool:
        """Whether an address is this page or lies below it."""
        return path == self.path or (self.path != "/" and path.startswith(f"{self.path}/"))


PLACES: Final = (
    Place("/", "web-page-answer", Group.DAY),
    Place("/today", "web-page-today", Group.DAY, Prominence.MAIN),
    Place("/diary", "web-page-diary", Group.DAY, Prominence.MAIN),
    Place("/check", "web-page-check", Group.DAY),
    Place("/runs", "web-page-runs", Group.RUNNING, Prominence.MAIN),
    Place("/weeks", "web-page-weeks", Group.RUNNING),
    Place("/load", "web-page-load", Group.RUNNING),
    Place("/body", "web-page-body", Group.RUNNING),
    Place("/days", "web-page-days", Group.RUNNING),
    Place("/handled", "web-page-handled", Group.RUNNING),
    Place("/kit", "web-page-kit", Group.RUNNING),
    Place("/claims", "web-page-claims", Group.ANSWERS, Prominence.MAIN),
    Place("/learn", "web-page-learn", Group.ANSWERS),
    Place("/ask", "web-page-ask", Group.ANSWERS),
    Place("/back", "web-page-back", Group.ANSWERS),
    Place("/explain", "web-page-explain", Group.ANSWERS),
    Place("/plan", "web-page-plan", Group.NEXT, Prominence.MAIN),
    Place("/calendar", "web-page-calendar", Group.NEXT),
    Place("/exercises", "web-page-exercises", Group.NEXT),
    Place("/strength", "web-page-strength", Group.NEXT),
    Place("/report", "web-page-report", Group.MINE),
    Place("/questionnaires", "web-page-questionnaires", Group.MINE),
    Place("/story", "web-page-story", Group.MINE),
    Place("/data", "web-page-data", Group.MINE),
    Place("/phone", "web-page-phone", Group.MINE),
    Place("/settings", "web-page-settings", Group.MINE),
    Place("/about", "web-page-about", Group.MINE),
)

MAIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "/today": "web-place-today",
        "/diary": "web-place-diary",
        "/runs": "web-place-running",
        "/claims": "web-place-known",
        "/plan": "web-place-next",
    }
)
"""What the five places are called where only they are named, by address."""

GROUPS: Final[Mapping[Group, tuple[Place, ...]]] = MappingProxyType(
    {group: tuple(place for place in PLACES if place.group is group) for group in Group}
)
"""The pages by what they are about."""
