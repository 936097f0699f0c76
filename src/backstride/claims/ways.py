"""Ways from a free question to a place: concepts that its words hold, and which of them must be there together."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from backstride.package_data import load_toml

OURS: Final = frozenset({"back", "run", "pain", "disc"})
"""Concepts one of which makes a question ours; others do where the table says so."""
NOT_ME: Final = "not_me"
"""The concept of somebody's dog, car or telephone: then nothing is ours."""
WEIGHT: Final = 2.0
"""What a concept says for a way, where the table does not say. [1]"""


@dataclass(frozen=True, slots=True)
class Concept:
    """What some words mean.

    Parameters
    ----------
    words : re.Pattern
        Words and phrases that hold it.
    weight : float
        What having it says for a way. [1]
    own : bool
        Whether it asks for a place of its own: no way without it answers a question that holds it.
    alone : bool
        Whether it makes a question ours without back, running, pain or a disc beside it.
    """

    words: re.Pattern[str]
    weight: float
    own: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Way:
    """Concepts that lead to a place when all of them are there.

    Parameters
    ----------
    to : str
        The place.
    when, unless : frozenset of str
        Concepts that must be there, and those one of which closes the way.
    weight : float
        How much they say together. [1]
    """

    to: str
    when: frozenset[str]
    unless: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is neither a claim nor a condition nor an exercise nor a page on how the back works.

    Parameters
    ----------
    id : str
        Its name.
    ask : tuple of str
        Sentences that must lead there.
    page, command : str
        Where it opens; empty for an everyday help about which nothing is filed.
    sources : tuple of str
        Keys of references.bib of what is told of it.
    """

    id: str
    ask: tuple[str, ...]
    page: str = ""
    command: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The table of concepts, ways and places."""

    concepts: Mapping[str, Concept]
    ways: tuple[Way, ...]
    places: Mapping[str, Place]


@cache
def table() -> Table:
    """Return the package's table of ways."""
    rows = load_toml("backstride.claims", "destinations.toml")
    concepts = {name: _concept(row) for name, row in rows["concepts"].items()}
    ways = tuple(_way(row, concepts) for row in rows["ways"])
    places = [_place(row) for row in rows["destination"]]
    return Table(concepts, ways, {place.id: place for place in places})


def _place(row: Mapping[str, object]) -> Place:
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Place(**given)


def _concept(row: Mapping[str, object]) -> Concept:
    words = row["words"]
    assert isinstance(words, list)
    return Concept(
        words=re.compile(rf"(?<![\w])(?:{'|'.join(_pattern(word) for word in words)})(?![\w])"),
        weight=float(str(row.get("weight", WEIGHT))),
        own=bool(row.get("own", False)),
        alone=bool(row.get("alone", False)),
    )


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")


def _way(row: Mapping[str, list[str]], concepts: Mapping[str, Concept]) -> Way:
    when = frozenset(row["when"])
    weight = math.fsum(concepts[name].weight for name in when)  # whatever the order of a set
    return Way(str(row["to"]), when, frozenset(row.get("unless", ())), weight)


def concepts_in(text: str) -> frozenset[str]:
    """Return the concepts that a text holds.

    Parameters
    ----------
    text : str
        In small letters, without apostrophes.
    """
    return frozenset(name for name, concept in table().concepts.items() if concept.words.search(text))


def says_nothing_else(text: str, found: Iterable[str], small: frozenset[str]) -> bool:
    """Whether a text holds nothing but concepts and small words: "hills?", "grass or asphalt".

    Parameters
    ----------
    text : str
        In small letters, without apostrophes.
    found : iterable of str
        Its concepts.
    small : frozenset of str
        Words that say nothing.
    """
    said = list(text)
    for name in found:  # each on the text as it stands, so that their order takes no word from another
        for one in table().concepts[name].words.finditer(text):
            said[one.start() : one.end()] = " " * (one.end() - one.start())
    return not set(re.findall(r"\w+", "".join(said))) - small


def ways_for(found: frozenset[str], *, ours: bool = False) -> Mapping[str, float]:
    """Return the places to which concepts lead, with how much they say for each, the heaviest first.

    Parameters
    ----------
    found : frozenset of str
        Concepts of a question.
    ours : bool
        Whether it is known to be one of ours, whatever it names.

    Examples
    --------
    >>> list(ways_for(concepts_in("is yoga good for a sore back")))[0]
    'claim:yoga'
    >>> ways_for(concepts_in("what is the plan for dinner"))
    {}
    """
    if NOT_ME in found or not (ours or is_ours(found)):
        return {}
    own = owning(found)
    best: dict[str, float] = {}
    for way in table().ways:
        if way.when <= found and not way.unless & found and (not own or way.when & own):
            best[way.to] = max(best.get(way.to, 0.0), way.weight)
    return dict(sorted(best.items(), key=lambda one: -one[1]))


def is_ours(found: Iterable[str]) -> bool:
    """Return whether concepts make a question one of ours."""
    held = set(found)
    return NOT_ME not in held and any(name in OURS or table().concepts[name].alone for name in held)


def owning(found: Iterable[str]) -> frozenset[str]:
    """Return the concepts among some that ask for a place of their own."""
    return frozenset(name for name in found if table().concepts[name].own)
