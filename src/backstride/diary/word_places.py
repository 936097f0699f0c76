"""Where the families of a word list stand in a text: items of words, of other families, and with words between."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from backstride.diary.word_lists import Item

Place = tuple[int, int]
"""The first word, and the one after the last."""


@dataclass(frozen=True, slots=True)
class FirstWords:
    """The items of a family by their first word, so that a text is held against those alone that it may hold.

    Parameters
    ----------
    items : sequence of Item
        The family, kept so that its identity stays its own.
    whole : Mapping
        Those that begin with a word as it stands.
    open : sequence of Item
        Those that begin with a part of a word, another family or any words.
    """

    items: Sequence[Item]
    whole: Mapping[str, Sequence[Item]]
    open: Sequence[Item]

    def that_may_stand_in(self, words: Iterable[str]) -> Iterator[Item]:
        """Yield the items whose first word is among the words of a text, and all that begin in another way."""
        for word in words:
            yield from self.whole.get(word, ())
        yield from self.open


_BY_FIRST_WORD: Final[dict[int, FirstWords]] = {}


def _by_first_word(items: Sequence[Item]) -> FirstWords:
    """Return a family by first words, worked out once: lists are few and never change."""
    found = _BY_FIRST_WORD.get(id(items))
    if found is None or found.items is not items:
        whole: dict[str, list[Item]] = {}
        for item in items:
            if not _is_open(item[0]):
                whole.setdefault(item[0], []).append(item)
        found = FirstWords(items, whole, [item for item in items if _is_open(item[0])])
        _BY_FIRST_WORD[id(items)] = found
    return found


def _is_open(first: str) -> bool:
    return first[0] in "@~" or first.endswith("*")


@dataclass(frozen=True, slots=True)
class Places:
    """Looks for families in a text, each once.

    Parameters
    ----------
    words : sequence of str
        The text as folded words.
    families : Mapping
        Items per family.

    Examples
    --------
    >>> families = {"better": (("better",), ("ease",)), "stuck": (("not", "~2", "@better"),)}
    >>> Places(("back", "not", "getting", "better"), families)["stuck"]
    [(1, 4)]
    """

    words: Sequence[str]
    families: Mapping[str, Sequence[Item]]
    _found: dict[str, list[Place]] = field(default_factory=dict, init=False, repr=False)
    _starts: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Note where each word stands."""
        for n, word in enumerate(self.words):
            self._starts.setdefault(word, []).append(n)

    def __getitem__(self, family: str) -> list[Place]:
        """Return where the items of a family stand."""
        if family not in self._found:
            self._found[family] = []  # a family inside itself would find nothing
            items = _by_first_word(self.families[family]).that_may_stand_in(self._starts)
            self._found[family] = sorted({place for item in items for place in self._of(item)})
        return self._found[family]

    def _of(self, item: Item) -> Iterable[Place]:
        for start in self._beginnings(item[0]):
            for end in self._ends(start, item):
                yield start, end

    def _beginnings(self, first: str) -> Iterable[int]:
        if first[0] == "@":
            return sorted({start for start, _ in self[first[1:]]})
        if first.endswith("*"):
            return [n for word, places in self._starts.items() if word.startswith(first[:-1]) for n in places]
        return self._starts.get(first, ())

    def _ends(self, start: int, item: Item) -> set[int]:
        """Return where an item can end that begins at a place; commas inside do not matter."""
        ends = {start}
        for wanted in item:
            ends = {end for at in ends for end in self._after(at if at == start else self._past_commas(at), wanted)}
            if not ends:
                break
        return ends

    def _past_commas(self, at: int) -> int:
        while at < len(self.words) and self.words[at] == ",":
            at += 1
        return at

    def _after(self, at: int, wanted: str) -> Iterable[int]:
        """Return where one piece of an item ends that begins at a place."""
        if wanted[0] == "@":
            return [end for start, end in self[wanted[1:]] if start == at]
        if wanted[0] == "~":
            return self._skipped(at, int(wanted[1:]))
        is_there = at < len(self.words) and _is(self.words[at], wanted)
        return (at + 1,) if is_there else ()

    def _skipped(self, at: int, most: int) -> Iterable[int]:
        """Yield the places after up to so many words of the same sentence."""
        yield at
        for n in range(at, min(at + most, len(self.words))):
            if self.words[n] == ".":
                return
            yield n + 1


def _is(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
