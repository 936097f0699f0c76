"""Emergency words in free text: lay phrases, misspelt ones too, that make the safety questions due at once.

Finding too much asks nine questions; finding too little may miss an emergency. So the lists lean towards finding.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from backstride.diary.word_lists import LANGUAGES, Item, NoWordList, Rule, WordList, folded, plain_words, word_list

__all__ = ["LANGUAGES", "NoWordList", "emergency_words", "word_list"]

_UNLESS_WITHIN: Final = 5
"""So many words to each side are looked at for what makes a word harmless."""
_DENIAL_REACHES: Final = 5
_ENDED_WITHIN: Final = 3
_MARKS: Final = frozenset({".", ","})
_Place = tuple[int, int]


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
    plain = plain_words(text)
    lists = [word_list(language) for language in languages]
    found = [sign for each in lists if plain for sign in _signs(plain, each)]
    return tuple(dict.fromkeys(found))


def _signs(plain: Sequence[str], lists: WordList) -> Iterable[str]:
    words = folded(plain, lists)
    places: dict[str, list[_Place]] = {}
    for rule in lists.rules:
        for family in (*rule.families, *rule.unless):
            if family not in places:
                places[family] = list(_places(words, lists.families[family]))
        if _holds(words, rule, places, lists):
            yield rule.sign


def _holds(words: Sequence[str], rule: Rule, places: dict[str, list[_Place]], lists: WordList) -> bool:
    """Tell whether one place of each family stands near the others without being taken back."""
    found = [places[family] for family in rule.families]
    if not all(found):
        return False
    for begin in sorted({place[0] for each in found for place in each}):
        inside = [[end for start, end in each if begin <= start and end <= begin + rule.within] for each in found]
        if all(inside):
            end = max(map(min, inside))
            if not _taken_back(words, begin, end, lists) and not _harmless(rule, places, begin, end):
                return True
    return False


def _harmless(rule: Rule, places: dict[str, list[_Place]], begin: int, end: int) -> bool:
    near = (place for family in rule.unless for place in places[family])
    return any(begin - _UNLESS_WITHIN <= start and stop <= end + _UNLESS_WITHIN for start, stop in near)


def _taken_back(words: Sequence[str], begin: int, end: int, lists: WordList) -> bool:
    after = words[end : end + _ENDED_WITHIN]
    return _denied(words, begin, lists) or any(True for _ in _places(after, lists.ended))


def _denied(words: Sequence[str], begin: int, lists: WordList) -> bool:
    """Tell whether a denial stands before a place, with nothing but other denied things between."""
    for word in reversed(words[max(0, begin - _DENIAL_REACHES) : begin]):
        if word in lists.denial:
            return True
        if word not in lists.listed:
            return False
    return False


def _places(words: Sequence[str], items: Iterable[Item]) -> Iterable[_Place]:
    """Give where items stand; commas inside them do not matter."""
    starts: dict[str, list[int]] = {}
    for n, word in enumerate(words):
        starts.setdefault(word, []).append(n)
    for item in items:
        firsts = _beginning(starts, item[0]) if item[0].endswith("*") else starts.get(item[0], ())
        for n in firsts:
            end = _end(words, n, item)
            if end is not None:
                yield n, end


def _beginning(starts: dict[str, list[int]], starred: str) -> list[int]:
    return [n for word, places in starts.items() if word.startswith(starred[:-1]) for n in places]


def _end(words: Sequence[str], start: int, item: Item) -> int | None:
    at = start
    for wanted in item:
        while at < len(words) and words[at] == "," and at > start:
            at += 1
        if at >= len(words) or not _is(words[at], wanted):
            return None
        at += 1
    return at


def _is(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
