"""How the back works in running: short pages to read, each with figures of the body model for the runner."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from backstride.claims.by_physics import BodyModel
from backstride.claims.computed import Computed, Part, has_load
from backstride.package_data import load_toml


@dataclass(frozen=True, slots=True)
class Mechanics:
    """One page.

    Parameters
    ----------
    id : str
        Its name: ``backstride explain <id>``.
    paragraphs : int
        How many messages ``mechanics-<id>-<n>`` it has, from 1 on.
    sources : tuple of str
        Keys in references.bib.
    figures : tuple
        Kinds of figures that stand beside the text, and what they are about.
    claims : tuple of str
        Claims that go on from here.
    numbers : tuple of float
        Figures of the text whose sources are not in the evidence store; the others must be figures of the store.
    """

    id: str
    paragraphs: int
    sources: tuple[str, ...]
    figures: tuple[tuple[Part, tuple[str, ...]], ...]
    claims: tuple[str, ...]
    numbers: tuple[float, ...] = ()

    @property
    def messages(self) -> tuple[str, ...]:
        """Return the messages of its paragraphs, in order."""
        return tuple(f"mechanics-{self.id}-{n + 1}" for n in range(self.paragraphs))


@cache
def mechanics() -> tuple[Mechanics, ...]:
    """Return every page, in reading order."""
    return tuple(_page(row) for row in load_toml("backstride.claims", "mechanics.toml")["page"])


def mechanics_named(name: str) -> Mechanics:
    """Return one page.

    Raises
    ------
    NoSuchPage
        If there is none of that name; the error gives those there are.
    """
    found = {page.id: page for page in mechanics()}
    if name not in found:
        raise NoSuchPage(name, tuple(found))
    return found[name]


def figures_beside(page: Mechanics, model: BodyModel | None) -> tuple[Computed, ...]:
    """Return the figures that stand beside a page; loads have everyday things beside them.

    Parameters
    ----------
    page : Mechanics
        The page.
    model : BodyModel or None
        The body model at the runner's usual run; None gives none.
    """
    if model is None:
        return ()
    found: Sequence[Computed] = [one for part, names in page.figures for one in model.figures(part, names)]
    return (*found, *model.figures(Part.EVERYDAY)) if has_load(found) else tuple(found)


def _page(row: dict[str, Any]) -> Mechanics:
    figures = tuple((Part(part), tuple(names)) for part, *names in row["figures"])
    numbers = tuple(float(one) for read in row.get("numbers", {}).values() for one in read)
    return Mechanics(row["id"], row["paragraphs"], tuple(row["sources"]), figures, tuple(row["claims"]), numbers)


class NoSuchPage(LookupError):
    """A page on how the back works was asked for by a name that none has."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(f"no page is called {name!r}; there are {', '.join(known)}")
