"""Whom and when words are about: oneself now, somebody else, long ago, a question in general, or a story.

"My dad had chest pain", "can running cause incontinence?" and "I fainted in 2011" name signs that nobody has now.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backstride.diary.word_lists import Item, Rule, WordList

_STOP = "."
_PAST_WITHIN = 12
"""So many words to each side are looked at for when it was."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a text before anything is left out.

    Parameters
    ----------
    words : sequence of str
        Plain words with full stops and commas.
    lists : WordList
        The language.
    """

    words: Sequence[str]
    lists: WordList = field(repr=False)

    def sentence(self, begin: int, end: int) -> tuple[int, int]:
        """Return where the sentence around some words begins and ends."""
        start = max((n + 1 for n in range(begin) if self.words[n] == _STOP), default=0)
        stop = next((n for n in range(end, len(self.words)) if self.words[n] == _STOP), len(self.words))
        return start, stop

    def says(self, items: Sequence[Item], start: int, stop: int) -> bool:
        """Whether one of some items stands between two places."""
        return any(_stands(self.words, n, item, stop) for item in items for n in range(start, stop))

    def begins(self, items: Sequence[Item], start: int, stop: int) -> bool:
        """Whether a sentence begins with one of some items."""
        return any(_stands(self.words, start, item, stop) for item in items)


def is_about_oneself(told: Told, begin: int, end: int, rule: Rule) -> bool:
    """Whether words that a rule found are about whoever writes, and about now.

    Parameters
    ----------
    told : Told
        The text.
    begin, end : int
        Where the words stand.
    rule : Rule
        What found them.
    """
    start, stop = told.sentence(begin, end)
    if rule.of_anybody:
        return not _denied_wholly(told, begin, start, rule)
    elsewhere = _of_somebody_else(told, begin, end, start) and not _asked_for_another(told)
    if elsewhere or _denied_wholly(told, begin, start, rule):
        return False
    if _in_a_story(told, begin, start) or _in_general(told, (start, begin, stop), rule):
        return False
    return rule.lasting or not _long_ago(told, begin, end, start, stop)


def _of_somebody_else(told: Told, begin: int, end: int, start: int) -> bool:
    """Whether the last person named before (or among) the words, in their part of the sentence, is another one."""
    about = told.lists.about
    for n in range(end - 1, start - 1, -1):
        word = told.words[n]
        if word == "," and n < begin:
            return False
        if word in about.relations and n < end:
            return word in about.pronouns or _is_subject(told, n, start)
        if word in about.first and not _owns_a_relation(told, n, end):
            return False
    return False


def _asked_for_another(told: Told) -> bool:
    """Whether somebody asks for another person who is ill now, as parents do."""
    return told.says(told.lists.about.asked_for, 0, len(told.words))


def _is_subject(told: Told, n: int, start: int) -> bool:
    """Whether the person at a place does or has something, as in "my aunt who", and is not only "with my wife"."""
    about, before = told.lists.about, n - 1
    if told.words[n + 1 : n + 2] and told.words[n + 1] in about.relatives:
        return True
    while before >= start and told.words[before] in about.determiners:
        before -= 1
    return before < start or told.words[before] in about.openers


def _owns_a_relation(told: Told, n: int, end: int) -> bool:
    """Whether a "my" only says whose mother it is."""
    near = told.words[n + 1 : min(n + 3, end + 1)]
    return told.words[n] in told.lists.about.determiners and any(word in told.lists.about.relations for word in near)


def _denied_wholly(told: Told, begin: int, start: int, rule: Rule) -> bool:
    """Whether phrases such as "no history of" or "never had" stand before the words, with no "but" between.

    A single "no" takes back a see-someone sign only: of emergencies it does so in lists alone ("no pain or numbness").
    """
    about = told.lists.about
    phrases = [item for item in about.denied if len(item) > 1 or not rule.is_emergency]
    for n in range(max(start, begin - about.denied_within - 5), begin):
        for item in phrases:
            after = n + len(item)
            between = told.words[after:begin]
            near = len(between) <= about.denied_within and not about.breaks.intersection(between)
            if near and _stands(told.words, n, item, begin):
                return True
    return False


def _in_a_story(told: Told, begin: int, start: int) -> bool:
    about = told.lists.about
    for n in range(begin - 1, start - 1, -1):
        if told.words[n] in about.stories:
            return True
        if told.words[n] in about.first and told.words[n] not in about.determiners:
            return n > start and any(told.words[m] in about.dreams for m in range(start, n))
    return False


def _in_general(told: Told, places: tuple[int, int, int], rule: Rule) -> bool:
    """Whether a question in general, or one about what might be, comes before the words."""
    start, begin, stop = places
    about = told.lists.about
    if told.says(about.hypothetical, start, stop) or told.begins(about.supposing, start, stop):
        return True
    if any(told.words[n] in about.first for n in range(start, stop)):
        return told.says(about.general_even_so, start, stop) and not rule.is_emergency
    before = begin + 1
    softly = not rule.is_emergency and (told.says(about.general_soft, start, before) or _is_asked(told, start, stop))
    return softly or told.says(about.general, start, before)


def _is_asked(told: Told, start: int, stop: int) -> bool:
    """Whether a sentence is a question that could be anybody's."""
    about = told.lists.about
    return told.begins(about.asking, start, stop) and not told.says(about.asking_own, start, stop)


def _long_ago(told: Told, begin: int, end: int, start: int, stop: int) -> bool:
    about = told.lists.about
    start = _turn_to_now(told, begin, start)
    near = (max(start, begin - _PAST_WITHIN), min(stop, end + _PAST_WITHIN))
    if told.says(about.over, start, stop):
        return True
    return told.says(about.past, *near) and not told.says(about.again, start, stop)


def _turn_to_now(told: Told, begin: int, start: int) -> int:
    """Return where a sentence turns to now before some words, as in "fine ever since, but today"; else where it begins.

    What was over before the turn excuses nothing after it.
    """
    about = told.lists.about
    for n in range(begin - 1, start - 1, -1):
        if told.words[n] in about.breaks and any(_stands(told.words, n + 1, item, begin + 1) for item in about.again):
            return n + 1
    return start


def _stands(words: Sequence[str], at: int, item: Item, stop: int) -> bool:
    if at + len(item) > stop:
        return False
    pairs = zip(words[at : at + len(item)], item, strict=True)
    return all(word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted for word, wanted in pairs)
