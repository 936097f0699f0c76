"""Stop signs in free text: lay phrases, misspelt ones too, that make the safety questions due at once.

Three nets read every text: *call now*, *emergency department today* and *see someone before you run*. Finding too much
asks some questions; finding too little may miss an emergency. So the lists lean towards finding.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from backstride.diary.questions import Group, questions_by_identifier
from backstride.diary.told_of import Told, is_about_oneself
from backstride.diary.word_lists import LANGUAGES, NoWordList, Rule, WordList, folded, word_list
from backstride.diary.word_places import Place, Places

__all__ = ["LANGUAGES", "NOBODY_KNOWN", "Heard", "NoWordList", "Who", "emergency_words", "heard_in", "word_list"]

_IDIOM: Final = "idiom"
_BLANK: Final = "xidiom"
"""No word of any list."""
_MARKS: Final = frozenset({".", ","})
_UNLESS_WITHIN: Final = 5
"""So many words to each side are looked at for what makes a word harmless."""
_DENIAL_REACHES: Final = 5
_ENDED_WITHIN: Final = 3


@dataclass(frozen=True, slots=True)
class Who:
    """What the profile knows of whoever writes.

    Parameters
    ----------
    age_years : int or None
        Age. [years]
    sex : str
        ``f``, ``m`` or ``unknown``.
    """

    age_years: int | None = None
    sex: str = "unknown"


NOBODY_KNOWN: Final = Who()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a text speaks of.

    Parameters
    ----------
    emergencies : tuple of str
        Emergency questions that its words make due.
    soon : tuple of str
        See-someone questions that its words make due.
    cards : tuple of str
        Conditions and stages of life that it names.
    """

    emergencies: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()

    def without(self, cleared: frozenset[str]) -> "Heard":
        """Return the same without see-someone signs that a professional has answered for."""
        return Heard(self.emergencies, tuple(sign for sign in self.soon if sign not in cleared), self.cards)

    @property
    def signs(self) -> tuple[str, ...]:
        """Every question that is due, emergency ones first."""
        return (*self.emergencies, *self.soon)


def emergency_words(text: str, languages: Sequence[str] = LANGUAGES) -> tuple[str, ...]:
    """Return the emergency signs that a text may speak of, as identifiers of the safety check's questions.

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
    return heard_in(text, languages=languages).emergencies


def heard_in(text: str, who: Who = NOBODY_KNOWN, languages: Sequence[str] = LANGUAGES) -> Heard:
    """Return the signs and conditions that a text may speak of.

    Parameters
    ----------
    text : str
        A note, a question, a line of the story, any free text.
    who : Who
        What the profile knows of whoever writes.
    languages : sequence of str
        Languages to look in; all by default, because people mix them.

    Raises
    ------
    NoWordList
        If a language has no word list.

    Examples
    --------
    >>> heard_in("I had breast cancer and now my back hurts").soon
    ('cancer_ever',)
    >>> heard_in("my mum had breast cancer, easy run").signs
    ()
    >>> heard_in("my back hurts when I run", Who(age_years=16)).soon
    ('first_pain_under_18_or_over_50',)
    """
    lists = _spoken(text, [word_list(language) for language in languages])
    found = tuple(dict.fromkeys(rule.sign for each in lists for rule in _held(text, each, who)))
    group = {name: question.group for name, question in questions_by_identifier().items()}
    return Heard(
        emergencies=tuple(sign for sign in found if group.get(sign) is Group.EMERGENCY),
        soon=tuple(sign for sign in found if group.get(sign) is Group.SOON),
        cards=tuple(sign.removeprefix("card:") for sign in found if sign.startswith("card:")),
    )


def _spoken(text: str, lists: Sequence[WordList]) -> Sequence[WordList]:
    """Return the lists of the languages that a text seems to be in; all where nothing tells."""
    own = [sum(word in each.own for word in each.plain(text)) for each in lists]
    return [each for each, count in zip(lists, own, strict=True) if count or not any(own)]


def _held(text: str, lists: WordList, who: Who) -> Iterable[Rule]:
    plain = lists.plain(text)
    if not plain:
        return
    folded_words, origins = folded(plain, lists)
    words = _without_idioms(folded_words, lists)
    told, places = Told(plain, lists), Places(words, lists.families)
    for rule in lists.rules:
        if not _fits(rule, who):
            continue
        if any(_counts(rule, told, origins, span) for span in _spans(words, rule, places, lists)):
            yield rule


def _without_idioms(words: Sequence[str], lists: WordList) -> Sequence[str]:
    """Return the words of a text with those blanked out that stand together for something harmless, as "race fever"."""
    if _IDIOM not in lists.families:
        return words
    inside = {n for start, end in Places(words, lists.families)[_IDIOM] for n in range(start, end)}
    return [_BLANK if n in inside and word not in _MARKS else word for n, word in enumerate(words)]


def _fits(rule: Rule, who: Who) -> bool:
    """Whether a rule is about somebody like the one who writes."""
    if rule.sex is not None and who.sex not in {rule.sex, "unknown"}:
        return False
    if rule.age_under is not None or rule.age_from is not None:
        age = who.age_years
        return age is not None and (rule.age_from or 0) <= age < (rule.age_under or 200)
    return True


def _counts(rule: Rule, told: Told, origins: Sequence[int], span: Place) -> bool:
    begin, end = origins[span[0]], origins[span[1] - 1] + 1
    return is_about_oneself(told, begin, end, rule)


def _spans(words: Sequence[str], rule: Rule, places: Places, lists: WordList) -> Iterable[Place]:
    """Yield where one place of each family stands near the others without being taken back."""
    found = [
        _told(words, places[family], lists) if family in lists.deniable else places[family] for family in rule.families
    ]
    if not all(found) or any(places[family] for family in rule.unless_anywhere):
        return
    for begin in sorted({place[0] for each in found for place in each}):
        inside = [[end for start, end in each if begin <= start and end <= begin + rule.within] for each in found]
        if all(inside):
            end = max(map(min, inside))
            if not _taken_back(words, begin, end, lists) and not _harmless(words, rule, places, (begin, end), lists):
                yield begin, end


def _told(words: Sequence[str], places: Sequence[Place], lists: WordList) -> list[Place]:
    """Return the places that no denial takes out."""
    return [place for place in places if not _denied(words, place[0], lists)]


def _harmless(words: Sequence[str], rule: Rule, places: Places, span: Place, lists: WordList) -> bool:
    """Whether a word that makes it harmless stands near, and is not denied itself, as in "not getting better"."""
    begin, end = span[0] - _UNLESS_WITHIN, span[1] + _UNLESS_WITHIN
    signs = [place for family in rule.families for place in places[family]]
    near = (place for family in rule.unless for place in places[family] if begin <= place[0] and place[1] <= end)
    return any(
        not (start and words[start - 1] in lists.denial) and not any(_inside((start, stop), sign) for sign in signs)
        for start, stop in near
    )


def _inside(place: Place, other: Place) -> bool:
    """Whether a place is only a part of another one, which then says what it means: "better" in "no better"."""
    return place != other and other[0] <= place[0] and place[1] <= other[1]


def _taken_back(words: Sequence[str], begin: int, end: int, lists: WordList) -> bool:
    after = words[end : end + _ENDED_WITHIN]
    return _denied(words, begin, lists) or any(Places(after, {"ended": lists.ended})["ended"])


def _denied(words: Sequence[str], begin: int, lists: WordList) -> bool:
    """Whether a denial stands before a place, with nothing but other denied things between."""
    for word in reversed(words[max(0, begin - _DENIAL_REACHES) : begin]):
        if word in lists.denial:
            return True
        if word not in lists.listed:
            return False
    return False
