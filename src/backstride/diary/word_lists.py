"""The lay words of a language: which words are one, which may be left out, and what stands together for a sign."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, Final

from backstride.diary.spelling import meant
from backstride.package_data import load_toml

LANGUAGES: Final = ("en", "de")
"""Languages with a word list."""

_JOINED = (
    ("can not", "cannot"), ("do not", "dont"), ("does not", "doesnt"), ("did not", "didnt"), ("is not", "isnt"),
    ("could not", "couldnt"), ("will not", "wont"), ("would not", "wouldnt"), ("have not", "havent"),
)  # fmt: skip
Item = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What must stand together for a sign.

    Parameters
    ----------
    sign : str
        Identifier of the safety check's question.
    families : tuple of str
        Families of which one item each must be found.
    within : int
        Within how many words. [words]
    unless : tuple of str
        Families of which no item may stand near.
    """

    sign: str
    families: tuple[str, ...]
    within: int
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordList:
    """The lay words of one language.

    Parameters
    ----------
    forgiving_from : int
        Length of a word from which one wrong letter is forgiven. [letters]
    same : Mapping
        The word that stands for each of its forms.
    fillers : frozenset of str
        Words that are left out before anything is compared.
    known : frozenset of str
        Words that mean what they say and are never taken for a misspelt other one.
    wanted : Mapping
        Words that a misspelt one can be taken for, by their first letter, which is hardly ever wrong.
    stems : tuple of str
        Beginnings of words that are looked for.
    denial : frozenset of str
        What takes the words after it back, as in "no numbness".
    listed : frozenset of str
        Words that a denial reaches across, as in "no pain or numbness".
    ended : tuple of tuple of str
        What takes the words before it back, as in "numb, gone at once".
    families : Mapping
        Items per family, each a sequence of words.
    rules : tuple of Rule
        What makes a sign.
    """

    forgiving_from: int
    same: Mapping[str, str]
    fillers: frozenset[str]
    known: frozenset[str]
    wanted: Mapping[str, tuple[str, ...]]
    stems: tuple[str, ...]
    denial: frozenset[str]
    listed: frozenset[str]
    ended: tuple[Item, ...]
    families: Mapping[str, tuple[Item, ...]]
    rules: tuple[Rule, ...]


def plain_words(text: str) -> tuple[str, ...]:
    """Give a text as plain lower-case words; a full stop ends a sentence and a comma a part of it.

    Examples
    --------
    >>> plain_words("Can't pee. Üble Nacht, but ok")
    ('cant', 'pee', '.', 'uble', 'nacht', ',', 'but', 'ok')
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"['’`´]", "", plain)
    plain = re.sub(r"(?<=\d)[.,](?=\d)", " ", plain)
    joined = " ".join(re.findall(r"[a-z]+|\d+|[.,;:!?\n+&]", plain))
    for apart, together in _JOINED:
        joined = re.sub(rf"\b{apart}\b", together, joined)
    marks = {";": ".", "!": ".", "?": ".", ":": ",", "+": "and", "&": "and"}
    return tuple(marks.get(word, word) for word in joined.split())


def folded(words: Iterable[str], lists: WordList) -> tuple[str, ...]:
    """Give words as they are compared: spelt right, each form under its one word, fillers left out.

    Parameters
    ----------
    words : iterable of str
        What `plain_words` gave.
    lists : WordList
        The language.
    """
    right = (_spelt(word, lists) for word in words)
    return tuple(lists.same.get(word, word) for word in right if word not in lists.fillers)


def _spelt(word: str, lists: WordList) -> str:
    if len(word) < 4 or word in lists.known or word.startswith(lists.stems):
        return word
    return meant(word, lists.wanted.get(word[0], ()), lists.forgiving_from)


@cache
def word_list(language: str) -> WordList:
    """Give the word list of a language.

    Raises
    ------
    NoWordList
        If there is none for that language.
    """
    if language not in LANGUAGES:
        raise NoWordList(language)
    return read_word_list(load_toml("backstride.diary", f"data/emergency_words.{language}.toml"))


def read_word_list(table: Mapping[str, Any]) -> WordList:
    """Give a word list from its description."""
    same = {form: word for word, forms in table.get("same", {}).items() for form in (word, *forms)}
    fillers = frozenset(table.get("fillers", ()))

    def item(line: str) -> Item:
        starred = line.endswith("*")
        words = [same.get(word, word) for word in plain_words(line) if word not in fillers]
        return (*words[:-1], words[-1] + "*") if starred else tuple(words)

    families = {
        name: tuple(dict.fromkeys(one for one in map(item, lines) if one)) for name, lines in table["families"].items()
    }
    spelt = frozenset(same.get(word, word) for word in table.get("spelt", ()))
    in_items = {word for items in families.values() for one in items for word in one}
    whole = frozenset(word for word in in_items if not word.endswith("*"))
    denial = frozenset(table["denial"])
    return WordList(
        forgiving_from=table["forgiving_from_letters"],
        same=same,
        fillers=fillers,
        known=whole | same.keys() | spelt | fillers | denial | frozenset(table.get("plain", ())),
        wanted=_by_letter(whole | same.keys() | spelt),
        stems=tuple(word[:-1] for word in in_items if word.endswith("*")),
        denial=denial,
        listed=frozenset(table.get("listed", ())),
        ended=tuple(map(item, table["ended"])),
        families=families,
        rules=tuple(
            Rule(rule["sign"], tuple(rule["all"]), rule.get("within", table["window"]), tuple(rule.get("unless", ())))
            for rule in table["rules"]
        ),
    )


def _by_letter(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    ordered = sorted(words)
    return {letter: tuple(group) for letter, group in groupby(ordered, key=lambda word: word[:1])}


class NoWordList(LookupError):
    """A language was asked for that has no list of emergency words."""

    def __init__(self, language: str) -> None:
        super().__init__(f"no emergency words in {language!r}; there are lists in {', '.join(LANGUAGES)}")
