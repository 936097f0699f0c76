"""The words of a question: cut and stemmed, mended when misspelt, one stem for words for one thing.

Cutting and stemming is done by SQLite's full-text tokenizer (unicode61 with Porter's stemmer).
"""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache, lru_cache
from typing import Final

from backstride.claims.claim import claims
from backstride.diary.spelling import sounds_like
from backstride.package_data import load_toml

LONG_FROM_LETTERS: Final = 8
"""From here on two wrong letters are mended; in shorter words one, as `backstride.diary.spelling` does. [letters]"""
LONG_ALIKE: Final = 0.82
"""How alike a long misspelt word must be to a known one (ratio of matching letters). [1]"""


def stems(texts: Sequence[str]) -> list[list[str]]:
    """Return the stems of texts, in order, without words that say nothing, one stem for words for one thing.

    Parameters
    ----------
    texts : sequence of str
        Texts in English.
    """
    known = vocabulary()
    joined = [_joined(text, known.together) for text in texts]
    return [[known.same.get(stem, stem) for stem in found if stem not in known.nothing] for found in _tokens(joined)]


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
class Vocabulary:
    """What is known of words.

    Parameters
    ----------
    nothing : frozenset of str
        Stems that say nothing.
    same : Mapping
        The one stem of words for one thing.
    elsewhere : frozenset of str
        Stems of other places of the body.
    anchors : frozenset of str
        Stems one of which stands in nearly all our questions.
    together : tuple
        Words that belong together, and the one they become.
    spelt, spelt_stems : frozenset of str
        Words that misspelt ones are mended to, and their stems.
    plain : frozenset of str
        Words that are never mended and never mended to.
    small : frozenset of str
        Words that say nothing, as they are written.
    slips : Mapping
        Common slips, and what is meant.
    """

    nothing: frozenset[str]
    same: Mapping[str, str]
    elsewhere: frozenset[str]
    anchors: frozenset[str]
    together: tuple[tuple[str, str], ...]
    spelt: frozenset[str]
    plain: frozenset[str]
    spelt_stems: frozenset[str]
    small: frozenset[str]
    slips: Mapping[str, str]


@cache
def vocabulary() -> Vocabulary:
    """Return what is known of words."""
    table = load_toml("backstride.claims", "words.toml")
    same: dict[str, str] = {}
    for row in table["same"]:
        for found in _tokens(row):
            same.setdefault(found[0], row[0])
    nothing = frozenset(stem for found in _tokens(table["nothing"]) for stem in found) - set(same)
    aliases = re.findall(r"[a-z]+", " ".join(alias for claim in claims() for alias in claim.aliases).lower())
    spelt = frozenset([*table["nothing"], *aliases, *(word for row in table["same"] for word in row)])
    return Vocabulary(
        nothing=nothing,
        same=same,
        elsewhere=frozenset(stem for found in _tokens(table["elsewhere"]) for stem in found),
        anchors=frozenset(table["anchors"]),
        together=tuple((apart, one) for apart, one in table["together"]),
        spelt=spelt,
        plain=frozenset(table["elsewhere"]),
        spelt_stems=frozenset(stem for found in _tokens(sorted(spelt)) for stem in found),
        small=frozenset(table["nothing"]) - {"trouble", "problem", "problems"},
        slips=dict(table["slips"]),
    )


_BACKWARDS: Final = re.compile(
    r"\b(give|gives|get|gets|got|take|takes|go|goes|come|comes|came|bring|send|pay|call|turn|look|money|way|deposit|date)"
    r"( it| them| me)? back\b|(?<!my )(?<!your )(?<!the )(?<!lower )(?<!low )\bback (to|up|from|home|into|then)\b"
)
"""The word *back* where it means backwards, not a part of the body."""


def plain(text: str) -> str:
    """Return a text in small letters without apostrophes, *back* as in *give back* written out.

    Parameters
    ----------
    text : str
        A text in English.
    """
    return re.sub(r"['’`´]", "", _joined(text.encode("utf-8", "ignore").decode("utf-8"), ()))


def _joined(text: str, together: Sequence[tuple[str, str]]) -> str:
    low = _BACKWARDS.sub(lambda found: found[0].replace("back", "backwards"), text.lower().replace("-", " "))
    for apart, one in together:
        low = re.sub(rf"\b{apart}\b", one, low)
    return low


def mended(text: str) -> str:
    """Return a text with misspelt words as the claims spell them; words whose stem is known are left alone.

    Parameters
    ----------
    text : str
        A text in English.
    """
    low = re.sub(r"[a-z]+", lambda found: vocabulary().slips.get(found[0], found[0]), _joined(text, ()))
    words = sorted(set(re.findall(r"[a-z]+", low)))
    known = {word for word, found in zip(words, _tokens(words), strict=True) if vocabulary().spelt_stems & set(found)}
    return re.sub(r"[a-z]+", lambda found: found[0] if found[0] in known else _spelt(found[0]), low)


@lru_cache(maxsize=4096)
def _spelt(word: str) -> str:
    if word in vocabulary().plain:
        return word
    starts_alike = sorted(one for one in vocabulary().spelt if one[:1] == word[:1])
    near = [one for one in starts_alike if sounds_like(word, one)]
    if not near and len(word) >= LONG_FROM_LETTERS:
        near = get_close_matches(word, starts_alike, n=1, cutoff=LONG_ALIKE)
    return max(near, key=lambda one: SequenceMatcher(None, word, one).ratio()) if near else word
