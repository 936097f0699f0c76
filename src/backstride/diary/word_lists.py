"""The lay words of a language: which words are one, which may be left out, and what stands together for a sign."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, Final

from backstride.diary.measures import with_measures
from backstride.diary.questions import Group, questions_by_identifier
from backstride.diary.spelling import meant
from backstride.package_data import load_toml

LANGUAGES: Final = ("en", "de")
"""Languages with a word list."""
FILES: Final = ("emergency_words", "soon_words", "concepts")
"""What a word list is made of; a later file adds to the earlier ones."""

_JOINED = (
    ("can not", "cannot"), ("do not", "dont"), ("does not", "doesnt"), ("did not", "didnt"), ("is not", "isnt"),
    ("could not", "couldnt"), ("will not", "wont"), ("would not", "wouldnt"), ("have not", "havent"),
)  # fmt: skip
_MARKS: Final = ("@", "~")
"""What stands before the name of a family, and before a number of words, in an item."""
_WENT: Final = ("go",)
"""*Gone* alone excuses nothing: it is one word with *went*, as in "since my back went"."""
_DIGRAPHS: Final = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_OWNED: Final = re.compile(r"\b(?!(?:it|he|she|that|what|let|there|here|who|how|where|crohn)'s)([a-z]{3,})'s\b")
"""A word with an *s* of its own or for *is*: "my foot's numb" speaks of a foot."""
_WILL: Final = re.compile(r"\b(i|we|you|he|she|they|it|that)'ll\b")
"""Without its apostrophe "I'll" would be ill."""
Item = tuple[str, ...]
"""Words one after another; ``@pain`` stands for any item of the family *pain*, ``~3`` for at most three words."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What must stand together for a sign.

    Parameters
    ----------
    sign : str
        Identifier of the safety check's question, or ``card:`` and a condition.
    families : tuple of str
        Families of which one item each must be found.
    within : int
        Within how many words. [words]
    unless : tuple of str
        Families of which no item may stand near.
    unless_anywhere : tuple of str
        Families of which no item may stand in the whole text.
    sex : str or None
        Only for this sex, where it is known.
    age_under, age_from : int or None
        Only for a known age below, or from. [years]
    lasting : bool
        Holds however long ago it was, such as a cancer.
    of_anybody : bool
        Holds about other people and in general, too, such as the name of a condition.
    is_emergency : bool
        Belongs to an emergency question.
    """

    sign: str
    families: tuple[str, ...]
    within: int
    unless: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    sex: str | None = None
    age_under: int | None = None
    age_from: int | None = None
    lasting: bool = False
    of_anybody: bool = False
    is_emergency: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """Every family that the rule looks at."""
        return (*self.families, *self.unless, *self.unless_anywhere)


@dataclass(frozen=True, slots=True)
class About:
    """The words that tell whom and when a sentence is about.

    Parameters
    ----------
    first, relations, pronouns, determiners, openers, relatives : frozenset of str
        Oneself; other people; words for them that always do something; what stands before them; what may stand before
        somebody who does something; what after somebody says that they do.
    asked_for : tuple
        What shows that the question is about another person's body now.
    stories, dreams : frozenset of str
        What is told of something made up.
    denied : tuple
        Phrases that deny what comes after them, as in "never had".
    breaks : frozenset of str
        What ends a denial, as in "no pain but numb".
    denied_within : int
        So many words may stand between. [words]
    hypothetical, general, general_soft, general_even_so : tuple
        What makes a sentence one about nobody's body: always; without a word for oneself; the same for see-someone
        signs only; for see-someone signs even beside a word for oneself.
    supposing : tuple
        How a sentence begins that supposes something: "what if I get".
    asking, asking_own : tuple
        How a question begins that is one in general; and what makes it one about whoever asks even so.
    over, past, again : tuple
        Over for good; long ago; and what brings it back to now.
    """

    first: frozenset[str]
    relations: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    asked_for: tuple[Item, ...]
    stories: frozenset[str]
    dreams: frozenset[str]
    denied: tuple[Item, ...]
    breaks: frozenset[str]
    denied_within: int
    hypothetical: tuple[Item, ...]
    general: tuple[Item, ...]
    general_soft: tuple[Item, ...]
    general_even_so: tuple[Item, ...]
    supposing: tuple[Item, ...]
    asking: tuple[Item, ...]
    asking_own: tuple[Item, ...]
    over: tuple[Item, ...]
    past: tuple[Item, ...]
    again: tuple[Item, ...]


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
    about : About
        What tells whom and when a sentence is about.
    digraphs : bool
        Whether ``ue`` is another way of writing ``ü``.
    together : tuple
        Words that mean one thing only together, and the word they become.
    own : frozenset of str
        Words that only this language has, which tell that a text is in it.
    deniable : frozenset of str
        Families of feelings, which a denial before them takes out: "no back pain" is no pain.
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
    about: About
    digraphs: bool
    together: tuple[tuple[str, str], ...]
    own: frozenset[str]
    deniable: frozenset[str] = frozenset()

    def plain(self, text: str) -> tuple[str, ...]:
        """Return a text as plain words of this language."""
        return plain_words(text, digraphs=self.digraphs, together=self.together)


def plain_words(text: str, *, digraphs: bool = False, together: Sequence[tuple[str, str]] = ()) -> tuple[str, ...]:
    """Return a text as plain lower-case words; a full stop ends a sentence and a comma a part of it.

    Parameters
    ----------
    text : str
        Any text.
    digraphs : bool
        Whether ``ue`` is another way of writing ``ü``, as in German.
    together : sequence of (str, str)
        Words that mean one thing only together, and the word they become.

    Examples
    --------
    >>> plain_words("Can't pee. Üble Nacht, but ok")
    ('cant', 'pee', '.', 'uble', 'nacht', ',', 'but', 'ok')
    >>> plain_words("Rueckenschmerzen", digraphs=True) == plain_words("Rückenschmerzen", digraphs=True)
    True
    """
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(one for one in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(one))
    plain = _OWNED.sub(r"\1", _WILL.sub(r"\1 will", re.sub(r"[’`´]", "'", plain))).replace("'", "").replace("\n", ". ")
    for pair, letter in _DIGRAPHS if digraphs else ():
        plain = plain.replace(pair, letter)
    plain = re.sub(r"(?<=\d)[.,](?=\d)", " ", with_measures(plain))
    joined = " ".join(re.findall(r"[a-z]+|\d+|[.,;:!?+&]", plain))
    joined = _one_word_each(joined, (*_JOINED, *together))
    marks = {";": ".", "!": ".", "?": ".", ":": ",", "+": "and", "&": "and"}
    return tuple(marks.get(word, word) for word in joined.split())


def _one_word_each(text: str, together: tuple[tuple[str, str], ...]) -> str:
    pattern, known = _joints(together)
    return pattern.sub(lambda found: known[found[0]], text)


@cache
def _joints(together: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    longest_first = sorted((apart for apart, _ in together), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b"), dict(together)


def folded(words: Sequence[str], lists: WordList) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return words as they are compared, and where each of them stood.

    They are spelt right, each form goes under its one word, and fillers are left out.

    Parameters
    ----------
    words : sequence of str
        What `plain_words` gave.
    lists : WordList
        The language.
    """
    right = [_spelt(word, lists) for word in words]
    held = [(lists.same.get(word, word), n) for n, word in enumerate(right) if word not in lists.fillers]
    return tuple(word for word, _ in held), tuple(n for _, n in held)


def _spelt(word: str, lists: WordList) -> str:
    if len(word) < 4 or word in lists.known or word.startswith(lists.stems):
        return word
    return meant(word, lists.wanted.get(word[0], ()), lists.forgiving_from)


@cache
def word_list(language: str) -> WordList:
    """Return the word list of a language.

    Raises
    ------
    NoWordList
        If there is none for that language.
    """
    if language not in LANGUAGES:
        raise NoWordList(language)
    names = [f"data/{name}.{language}.toml" for name in FILES]
    return read_word_list(*(load_toml("backstride.diary", name) for name in names))


def read_word_list(*tables: Mapping[str, Any]) -> WordList:
    """Return a word list from its descriptions; a later one adds to the earlier ones."""
    table = _joined(tables)
    digraphs = bool(table.get("digraphs", False))
    same = {form: word for word, forms in table["same"].items() for form in (word, *forms)}
    fillers = frozenset(table["fillers"])

    together = tuple((apart, one) for apart, one in table["together"])

    def plainly(line: str) -> Item:
        plain = plain_words(line.replace("*", " starred "), digraphs=digraphs, together=together)
        words = [same.get(word, word) for word in plain if word not in fillers]
        return _starred(words)

    def item(line: str) -> Item:
        pieces = re.split(r"(?:^|(?<=\s))([@~]\w+)", line)
        return tuple(word for piece in pieces for word in ((piece,) if piece[:1] in _MARKS else plainly(piece)))

    def items(lines: Iterable[str]) -> tuple[Item, ...]:
        found = [one for line in lines for one in (item(line), _unfolded(line)) if one]
        return tuple(dict.fromkeys(found))

    excuses = _excuses(table["rules"])
    families = {
        name: tuple(one for one in items(lines) if name not in excuses or one != _WENT)
        for name, lines in table["families"].items()
    }
    spelt = frozenset(same.get(word, word) for word in table["spelt"])
    in_items = {word for items in families.values() for one in items for word in one if word[0] not in _MARKS}
    whole = frozenset(word for word in in_items if not word.endswith("*"))  # beginnings are no words to be meant
    denial = frozenset(table["denial"])
    return WordList(
        forgiving_from=table["forgiving_from_letters"],
        same=same,
        fillers=fillers,
        known=whole | same.keys() | spelt | fillers | denial | frozenset(table["plain"]),
        wanted=_by_letter(whole | same.keys() | spelt),
        stems=tuple(word[:-1] for word in in_items if word.endswith("*")),
        denial=denial,
        listed=frozenset(table["listed"]),
        ended=tuple(map(item, table["ended"])),
        families=families,
        rules=tuple(_rule(row, table["window"]) for row in table["rules"]),
        about=_about(table["about"], digraphs, together),
        digraphs=digraphs,
        together=together,
        own=frozenset(plain_words(" ".join(table["own"]), digraphs=digraphs)),
        deniable=frozenset(table["deniable"]),
    )


def _unfolded(line: str) -> Item:
    """Return an item that is the beginning of one word as it was written, whatever stands for that word."""
    alone = re.fullmatch(r"([a-z]+)\*", line)
    return (line,) if alone else ()


def _excuses(rules: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the families that only make something harmless."""
    asked = {name for row in rules for name in row["all"]}
    named = {name for row in rules for kind in ("unless", "unless_anywhere") for name in row.get(kind, ())}
    return frozenset(named - asked)


def _starred(words: Sequence[str]) -> Item:
    """Return words of which those before the word *starred* are beginnings of words."""
    after = [*words[1:], ""][: len(words)]
    pairs = zip(words, after, strict=True)
    return tuple(f"{word}*" if following == "starred" else word for word, following in pairs if word != "starred")


def _joined(tables: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the descriptions as one: lists and tables grow, single values of a later one stand."""
    lists = ("fillers", "spelt", "plain", "listed", "denial", "ended", "together", "own", "deniable")
    whole: dict[str, Any] = {"same": {}, **{name: [] for name in lists}}
    for table in tables:
        for key, value in table.items():
            if isinstance(value, list):
                whole[key] = [*whole.get(key, []), *value]
            elif isinstance(value, Mapping):
                whole[key] = _grown(whole.get(key, {}), value)
            else:
                whole[key] = value
    return whole


def _grown(held: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **held,
        **{
            name: [*held[name], *value] if isinstance(value, list) and isinstance(held.get(name), list) else value
            for name, value in more.items()
        },
    }


def _rule(row: Mapping[str, Any], window: int) -> Rule:
    known = questions_by_identifier().get(row["sign"])
    narrowed = {name: row[name] for name in ("sex", "age_under", "age_from", "lasting", "of_anybody") if name in row}
    return Rule(
        sign=row["sign"],
        families=tuple(row["all"]),
        within=row.get("within", window),
        unless=tuple(row.get("unless", ())),
        unless_anywhere=tuple(row.get("unless_anywhere", ())),
        is_emergency=known is not None and known.group is Group.EMERGENCY,
        **narrowed,
    )


def _about(table: Mapping[str, Any], digraphs: bool, together: tuple[tuple[str, str], ...]) -> About:  # noqa: FBT001
    def words(name: str) -> frozenset[str]:
        return frozenset(plain_words(" ".join(table[name]), digraphs=digraphs))

    def phrase(line: str) -> Item:
        return _starred(plain_words(line.replace("*", " starred "), digraphs=digraphs, together=together))

    def phrases(name: str) -> tuple[Item, ...]:
        return tuple(map(phrase, table[name]))

    return About(
        first=words("first"),
        relations=words("relations"),
        pronouns=words("pronouns"),
        determiners=words("determiners"),
        openers=words("openers"),
        relatives=words("relatives"),
        asked_for=phrases("asked_for"),
        stories=words("stories"),
        dreams=words("dreams"),
        denied=phrases("denied"),
        breaks=words("breaks"),
        denied_within=table["denied_within"],
        hypothetical=phrases("hypothetical"),
        general=phrases("general"),
        general_soft=phrases("general_soft"),
        general_even_so=phrases("general_even_so"),
        supposing=phrases("supposing"),
        asking=phrases("asking"),
        asking_own=phrases("asking_own"),
        over=phrases("over"),
        past=phrases("past"),
        again=phrases("again"),
    )


def _by_letter(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    ordered = sorted(words)
    return {letter: tuple(group) for letter, group in groupby(ordered, key=lambda word: word[:1])}


class NoWordList(LookupError):
    """A language was asked for that has no list of emergency words."""

    def __init__(self, language: str) -> None:
        super().__init__(f"no emergency words in {language!r}; there are lists in {', '.join(LANGUAGES)}")
