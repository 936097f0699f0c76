"""The pages that every page leads to, in the order in which they are shown."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """One page that every page leads to.

    Parameters
    ----------
    path : str
        Its address.
    wording : str
        Message of the catalogue that names it.
    is_daily : bool
        Whether it is among the few that a phone shows at the bottom.
    """

    path: str
    wording: str
    is_daily: bool = False

    def is_around(self, path: str) -> bool:
        """Tell whether an address is this page or lies below it."""
        return path == self.path or (self.path != "/" and path.startswith(f"{self.path}/"))


PLACES: Final = (
    Place("/", "web-page-answer", is_daily=True),
    Place("/today", "web-page-today", is_daily=True),
    Place("/diary", "web-page-diary", is_daily=True),
    Place("/runs", "web-page-runs"),
    Place("/handled", "web-page-handled", is_daily=True),
    Place("/load", "web-page-load"),
    Place("/body", "web-page-body"),
    Place("/ask", "web-page-ask"),
    Place("/claims", "web-page-claims"),
    Place("/back", "web-page-back"),
    Place("/plan", "web-page-plan"),
    Place("/exercises", "web-page-exercises"),
    Place("/strength", "web-page-strength"),
    Place("/kit", "web-page-kit"),
    Place("/report", "web-page-report"),
    Place("/story", "web-page-story"),
    Place("/check", "web-page-check"),
    Place("/data", "web-page-data"),
    Place("/settings", "web-page-settings"),
    Place("/explain", "web-page-explain"),
    Place("/about", "web-page-about"),
)
