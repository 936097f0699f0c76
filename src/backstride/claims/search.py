"""Find the claims that a free question is about, offline.

A question and a way of asking are alike by the weight of the words they share (`backstride.claims.words`), rare words
weighing more.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from backstride.claims.claim import claims
from backstride.claims.letters import Letters, alike, letters_of
from backstride.claims.words import mended, stems, vocabulary

BACK: Final = frozenset({"back", "disc"})
"""Stems of the low back."""
LONGEST: Final = 500
"""A question is looked at up to here. [characters]"""
UNKNOWN_SHARE: Final = 0.4
"""Weight of a word that no claim has, over that of a word that one claim has. [1]"""
LEAST_WEIGHT: Final = 0.2
"""Least weight of a word, one that every claim has. [1]"""
SMOOTHING: Final = 1.0
"""Added below, so that a question of common words only is like nothing. [1]"""
WITHOUT_BACK: Final = 0.68
"""A question that names neither back nor disc counts less. [1]"""
WITHOUT_ANCHOR: Final = 0.56
"""One that does not name running either counts less still. [1]"""
STORY: Final = 3.0
"""What a question tells beyond a way of asking counts against it up to here: people tell stories around. [1]"""
LONG_STORY: Final = 8.0
"""The same for all words of a claim. [1]"""
OF_CLAIM: Final = 0.35
"""Share that all words of a claim have in the score, beside its nearest way of asking. [1]"""
OF_LETTERS: Final = 0.4
"""Share that runs of letters have in the score, beside words. [1]"""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim that a question may be about.

    Parameters
    ----------
    claim : str
        Its name.
    score : float
        How alike its nearest way of asking is, 0 to 1. [1]
    """

    claim: str
    score: float


@dataclass(frozen=True, slots=True)
class Index:
    """Every way of asking, as stems with weights.

    Parameters
    ----------
    phrases : tuple
        Claim, stems of one way of asking it, and their weight.
    bags : Mapping
        All stems of a claim.
    weights : Mapping
        Weight of every stem: rare ones more. [1]
    unknown : float
        Weight of a stem that no claim has. [1]
    letters : Letters
        The same ways of asking by their runs of letters.
    """

    phrases: tuple[tuple[str, frozenset[str], float], ...]
    bags: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]
    unknown: float
    letters: Letters


@cache
def index() -> Index:
    """Return the index of the package's claims."""
    asked = [(claim.id, alias) for claim in claims() for alias in claim.aliases]
    return build(asked)


def build(asked: Sequence[tuple[str, str]]) -> Index:
    """Return the index of ways of asking.

    Parameters
    ----------
    asked : sequence of (claim, text)
        Ways of asking.
    """
    stemmed = stems([text for _, text in asked])
    by_claim: dict[str, set[str]] = {}
    for (claim, _), phrase in zip(asked, stemmed, strict=True):
        by_claim.setdefault(claim, set()).update(phrase)
    counts = Counter(stem for found in by_claim.values() for stem in found)
    most = math.log(1.0 + len(by_claim))
    weights = {stem: max(most - math.log(count), LEAST_WEIGHT) for stem, count in counts.items()}
    phrases = tuple(
        (claim, frozenset(phrase), math.fsum(weights[stem] for stem in set(phrase)))
        for (claim, _), phrase in zip(asked, stemmed, strict=True)
    )
    bags = {claim: frozenset(found) for claim, found in by_claim.items()}
    return Index(phrases, bags, weights, most * UNKNOWN_SHARE, letters_of(asked))


def search(text: str, among: Index | None = None) -> tuple[Match, ...]:
    """Return claims a question may be about, the nearest first; none for a question about another part of the body.

    Parameters
    ----------
    text : str
        A free question.
    among : Index, optional
        The index; of the package's claims by default.
    """
    known = among or index()
    readable = mended(text[:LONGEST].encode("utf-8", "ignore").decode("utf-8"))
    wanted = frozenset(stems([readable])[0])
    if _is_elsewhere(wanted):
        return ()
    looks = alike(readable, known.letters) if wanted else {}
    weight = _weight(wanted, known)
    best: dict[str, float] = {}
    for claim, phrase, own in known.phrases:
        shared = 2.0 * _weight(wanted & phrase, known) / (min(weight, own + STORY) + own + SMOOTHING)
        best[claim] = max(best.get(claim, 0.0), shared)
    for claim, bag in known.bags.items():
        held = _weight(wanted & bag, known) / (min(weight, LONG_STORY) + SMOOTHING)
        by_words = min((1.0 - OF_CLAIM) * best[claim] + OF_CLAIM * held, 1.0)
        best[claim] = (1.0 - OF_LETTERS) * by_words + OF_LETTERS * looks.get(claim, 0.0)
    less = _of_ours(wanted)
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Match(claim, less * score) for claim, score in ranked if score > 0.0)


def names_another_place(text: str) -> bool:
    """Return whether a question is about another place of the body and not about the back.

    Parameters
    ----------
    text : str
        A free question.
    """
    readable = text[:LONGEST].encode("utf-8", "ignore").decode("utf-8")
    return _is_elsewhere(frozenset(stems([mended(readable)])[0]))


def _is_elsewhere(wanted: frozenset[str]) -> bool:
    return bool(wanted & vocabulary().elsewhere) and not wanted & BACK


def is_of_ours(text: str) -> bool:
    """Whether a question names the back, a disc or running.

    Parameters
    ----------
    text : str
        A free question.
    """
    readable = text[:LONGEST].encode("utf-8", "ignore").decode("utf-8")
    return bool(frozenset(stems([mended(readable)])[0]) & (vocabulary().anchors | BACK))


def _of_ours(wanted: frozenset[str]) -> float:
    """Return how much a question counts by what it names."""
    if wanted & BACK:
        return 1.0
    return WITHOUT_BACK if wanted & vocabulary().anchors else WITHOUT_ANCHOR


def _weight(found: frozenset[str], known: Index) -> float:
    return math.fsum(known.weights.get(stem, known.unknown) for stem in found)
