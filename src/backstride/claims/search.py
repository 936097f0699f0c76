"""Find the claims that a free question is about, offline.

Words are cut and stemmed by SQLite's full-text tokenizer (unicode61 with Porter's stemmer), misspelt ones are mended
against the words of the claims, words for one thing count as one. A question and a way of asking are then alike by the
weight of the words they share, rare words weighing more.
"""

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Final

from backstride.claims.claim import claims
from backstride.diary.spelling import sounds_like
from backstride.package_data import load_toml

LONG_FROM_LETTERS: Final = 8
"""From here on two wrong letters are mended; in shorter words one, as `backstride.diary.spelling` does. [letters]"""
LONG_ALIKE: Final = 0.82
"""How alike a long misspelt word must be to a known one (ratio of matching letters). [1]"""
LONGEST: Final = 500
"""A question is looked at up to here. [characters]"""
UNKNOWN_SHARE: Final = 0.4
"""Weight of a word that no claim has, over that of a word that one claim has. [1]"""
LEAST_WEIGHT: Final = 0.2
"""Least weight of a word, one that every claim has. [1]"""
SMOOTHING: Final = 1.0
"""Added below, so that a question of common words only is like nothing. [1]"""
WITHOUT_ANCHOR: Final = 0.8
"""A question that names neither back nor disc nor running counts less. [1]"""
OF_CLAIM: Final = 0.35
"""Share that all words of a claim have in the score, beside its nearest way of asking. [1]"""


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
        Claim, and stems of one way of asking it.
    bags : Mapping
        All stems of a claim.
    weights : Mapping
        Weight of every stem: rare ones more. [1]
    unknown : float
        Weight of a stem that no claim has. [1]
    """

    phrases: tuple[tuple[str, frozenset[str]], ...]
    bags: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]
    unknown: float


@cache
def index() -> Index:
    """Give the index of the package's claims."""
    asked = [(claim.id, alias) for claim in claims() for alias in claim.aliases]
    return build(asked)


def build(asked: Sequence[tuple[str, str]]) -> Index:
    """Give the index of ways of asking.

    Parameters
    ----------
    asked : sequence of (claim, text)
        Ways of asking.
    """
    stemmed = stems([text for _, text in asked])
    phrases = tuple((claim, frozenset(found)) for (claim, _), found in zip(asked, stemmed, strict=True))
    by_claim: dict[str, set[str]] = {}
    for claim, found in phrases:
        by_claim.setdefault(claim, set()).update(found)
    counts = Counter(stem for found in by_claim.values() for stem in found)
    most = math.log(1.0 + len(by_claim))
    weights = {stem: max(most - math.log(count), LEAST_WEIGHT) for stem, count in counts.items()}
    bags = {claim: frozenset(found) for claim, found in by_claim.items()}
    return Index(phrases, bags, weights, most * UNKNOWN_SHARE)


def search(text: str, among: Index | None = None) -> tuple[Match, ...]:
    """Give the claims a question may be about, the nearest first; none for a question about another place of the body.

    Parameters
    ----------
    text : str
        A free question.
    among : Index, optional
        The index; of the package's claims by default.
    """
    known = among or index()
    readable = text[:LONGEST].encode("utf-8", "ignore").decode("utf-8")
    wanted = frozenset(stems([_mended(readable)])[0])
    if wanted & _words().elsewhere and not wanted & {"back", "disc"}:
        return ()
    best: dict[str, float] = {}
    for claim, phrase in known.phrases:
        best[claim] = max(best.get(claim, 0.0), _alike(wanted, phrase, known))
    for claim, bag in known.bags.items():
        best[claim] = (1.0 - OF_CLAIM) * best[claim] + OF_CLAIM * _held(wanted, bag, known)
    less = 1.0 if wanted & _words().anchors else WITHOUT_ANCHOR
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Match(claim, less * score) for claim, score in ranked if score > 0.0)


def stems(texts: Sequence[str]) -> list[list[str]]:
    """Give the stems of texts, in order, without words that say nothing, one stem for words for one thing.

    Parameters
    ----------
    texts : sequence of str
        Texts in English.
    """
    words = _words()
    joined = [_joined(text, words.together) for text in texts]
    return [[words.same.get(stem, stem) for stem in found if stem not in words.nothing] for found in _tokens(joined)]


def _tokens(texts: Sequence[str]) -> list[list[str]]:
    database = sqlite3.connect(":memory:")
    try:
        database.execute("create virtual table asked using fts5(text, tokenize='porter unicode61')")
        rows = [(n + 1, re.sub(r"['’`´]", "", text)) for n, text in enumerate(texts)]
        database.executemany("insert into asked(rowid, text) values (?, ?)", rows)
        database.execute("create virtual table words using fts5vocab(asked, 'instance')")
        found: list[list[str]] = [[] for _ in texts]
        for row, term in database.execute("select doc, term from words order by doc, offset"):
            found[row - 1].append(term)
        return found
    finally:
        database.close()


@dataclass(frozen=True, slots=True)
class _Words:
    nothing: frozenset[str]
    same: Mapping[str, str]
    elsewhere: frozenset[str]
    anchors: frozenset[str]
    together: tuple[tuple[str, str], ...]
    spelt: frozenset[str]
    plain: frozenset[str]
    spelt_stems: frozenset[str]


@cache
def _words() -> _Words:
    table = load_toml("backstride.claims", "words.toml")
    same: dict[str, str] = {}
    for row in table["same"]:
        for found in _tokens(row):
            same.setdefault(found[0], row[0])
    nothing = frozenset(stem for found in _tokens(table["nothing"]) for stem in found) - set(same)
    aliases = re.findall(r"[a-z]+", " ".join(alias for claim in claims() for alias in claim.aliases).lower())
    spelt = frozenset([*table["nothing"], *aliases, *(word for row in table["same"] for word in row)])
    return _Words(
        nothing=nothing,
        same=same,
        elsewhere=frozenset(stem for found in _tokens(table["elsewhere"]) for stem in found),
        anchors=frozenset(table["anchors"]),
        together=tuple((apart, one) for apart, one in table["together"]),
        spelt=spelt,
        plain=frozenset(table["elsewhere"]),
        spelt_stems=frozenset(stem for found in _tokens(sorted(spelt)) for stem in found),
    )


def _joined(text: str, together: Sequence[tuple[str, str]]) -> str:
    low = text.lower().replace("-", " ")
    for apart, one in together:
        low = re.sub(rf"\b{apart}\b", one, low)
    return low


def _mended(text: str) -> str:
    """Give a text with misspelt words as the claims spell them; words whose stem is known are left alone."""
    plain = _joined(text, ())
    words = sorted(set(re.findall(r"[a-z]+", plain)))
    known = {word for word, found in zip(words, _tokens(words), strict=True) if _words().spelt_stems & set(found)}
    return re.sub(r"[a-z]+", lambda found: found[0] if found[0] in known else _spelt(found[0]), plain)


@lru_cache(maxsize=4096)
def _spelt(word: str) -> str:
    if word in _words().plain:
        return word
    starts_alike = sorted(one for one in _words().spelt if one[:1] == word[:1])
    near = [one for one in starts_alike if sounds_like(word, one)]
    if not near and len(word) >= LONG_FROM_LETTERS:
        near = get_close_matches(word, starts_alike, n=1, cutoff=LONG_ALIKE)
    return near[0] if near else word


def _alike(wanted: frozenset[str], phrase: frozenset[str], known: Index) -> float:
    """Give the weight of shared words over the mean weight of both, 0 to 1."""
    shared = _weight(wanted & phrase, known)
    return 2.0 * shared / (_weight(wanted, known) + _weight(phrase, known) + SMOOTHING)


def _held(wanted: frozenset[str], bag: frozenset[str], known: Index) -> float:
    """Give the share of the question's weight that a claim's words hold, 0 to 1."""
    return _weight(wanted & bag, known) / (_weight(wanted, known) + SMOOTHING)


def _weight(found: frozenset[str], known: Index) -> float:
    return math.fsum(known.weights.get(stem, known.unknown) for stem in found)
