"""Emergency words in free text: lay phrases, misspelt ones too, that make the safety questions due at once.

Finding too much asks nine questions; finding too little may miss an emergency. So the lists lean towards finding.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from backstride.diary.spelling import sounds_like
from backstride.package_data import load_toml

LANGUAGES: Final = ("en", "de")
"""Languages with a word list."""

_JOINED = (("can not", "cannot"), ("do not", "dont"), ("does not", "doesnt"), ("is not", "isnt"))
_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WordList:
    """The lay words of one language.

    Parameters
    ----------
    window : int
        Within how many words the items of a rule must stand.
    forgiving_from : int
        Length of a word from which one wrong letter is forgiven. [letters]
    denial, ended : tuple of tuple of str
        What takes a word back: before it ("no numbness"), or after it ("numbness gone").
    families : Mapping
        Items per family, each a sequence of words.
    rules : tuple
        Sign and the families that must all be found.
    """

    window: int
    forgiving_from: int
    denial: tuple[tuple[str, ...], ...]
    ended: tuple[tuple[str, ...], ...]
    families: Mapping[str, tuple[tuple[str, ...], ...]]
    rules: tuple[tuple[str, tuple[str, ...]], ...]


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
    table = load_toml("backstride.diary", f"data/emergency_words.{language}.toml")
    return WordList(
        window=table["window"],
        forgiving_from=table["forgiving_from_letters"],
        denial=_items(table["denial"]),
        ended=_items(table["ended"]),
        families={name: _items(items) for name, items in table["families"].items()},
        rules=tuple((rule["sign"], tuple(rule["all"])) for rule in table["rules"]),
    )


def emergency_words(text: str, languages: Sequence[str] = LANGUAGES) -> tuple[str, ...]:
    """Give the emergency signs that a text may speak of, as identifiers of the safety check's questions.

    Parameters
    ----------
    text : str
        A note, a question, any free text.
    languages : sequence of str
        Languages to look in; all by default, because people mix them.

    Raises
    ------
    NoWordList
        If a language has no word list.

    Examples
    --------
    >>> emergency_words("back ok but numb down there since lunch")
    ('saddle_numbness',)
    >>> emergency_words("easy run, no numbness, felt great")
    ()
    """
    words = _words(text)
    found = [sign for language in languages for sign in _signs(words, word_list(language))]
    return tuple(dict.fromkeys(found))


def _signs(words: Sequence[str], lists: WordList) -> Iterable[str]:
    places: dict[str, list[_Place]] = {}
    for sign, families in lists.rules:
        for family in families:
            if family not in places:
                places[family] = list(_places(words, lists.families[family], lists.forgiving_from))
        if _near(words, [places[family] for family in families], lists):
            yield sign


def _near(words: Sequence[str], found: Sequence[Sequence[_Place]], lists: WordList) -> bool:
    """Tell whether one place of each family stands within the window without being taken back."""
    if not all(found):
        return False
    for begin in sorted({place[0] for places in found for place in places}):
        inside = [[end for start, end in places if begin <= start and end <= begin + lists.window] for places in found]
        if all(inside) and not _taken_back(words, begin, max(map(min, inside)), lists):
            return True
    return False


def _taken_back(words: Sequence[str], begin: int, end: int, lists: WordList) -> bool:
    before, after = words[max(0, begin - 1) : begin], words[end : end + 2]
    forgiving = lists.forgiving_from
    denied = any(True for _ in _places(before, lists.denial, forgiving))
    return denied or any(True for _ in _places(after, lists.ended, forgiving))


def _places(words: Sequence[str], items: Iterable[Sequence[str]], forgiving_from: int) -> Iterable[_Place]:
    """Give where items stand; every distinct word of the text is compared only once with each first word."""
    distinct: dict[str, list[int]] = {}
    for n, word in enumerate(words):
        distinct.setdefault(word, []).append(n)
    for item in items:
        for word, starts in distinct.items():
            if sounds_like(word, item[0], forgiving_from):
                yield from ((n, n + len(item)) for n in starts if _continues(words, n, item, forgiving_from))


def _continues(words: Sequence[str], start: int, item: Sequence[str], forgiving_from: int) -> bool:
    rest = words[start + 1 : start + len(item)]
    fits = len(rest) == len(item) - 1
    return fits and all(sounds_like(word, wanted, forgiving_from) for word, wanted in zip(rest, item[1:], strict=True))


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"['’`´]", "", plain)
    joined = " ".join(re.findall(r"[a-z]+|\d+", plain))
    for apart, together in _JOINED:
        joined = re.sub(rf"\b{apart}\b", together, joined)
    return tuple(joined.split())


def _items(lines: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(_item(line) for line in lines)


def _item(line: str) -> tuple[str, ...]:
    starred = line.endswith("*")
    words = _words(line)
    return (*words[:-1], words[-1] + "*") if starred else words


class NoWordList(LookupError):
    """A language was asked for that has no list of emergency words."""

    def __init__(self, language: str) -> None:
        super().__init__(f"no emergency words in {language!r}; there are lists in {', '.join(LANGUAGES)}")
