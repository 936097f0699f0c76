"""Clocks in the words of the world: halves of the day, months, digits and calendars."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from backstride.package_data import load_toml

NOON: Final = 12
_TABLE: Final[Mapping[str, Mapping[str, Sequence[str]]]] = load_toml("backstride.formats", "clock_words.toml")

_CLOCK: Final = re.compile(
    r"(?<![\d:])(\d{1,2})\s?[:.h時时시]\s?(\d{2})(?:\s?[:.m分분]\s?(\d{2})(?:[.,]\d+)?)?(?![\d:])"
)
_OFFSET: Final = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})\s*$|(?:UTC|GMT|Z)\s*$", re.IGNORECASE)

BUDDHIST: Final = 543
BUDDHIST_YEARS: Final = range(2533, 2644)
"""Years that are those from 1990 to 2100 in the Buddhist calendar, whose months and days are ours. [year]"""
TAIWANESE: Final = 1911
TAIWANESE_YEARS: Final = range(79, 190)
REIWA: Final = 2018
REIWA_YEARS: Final = range(1, 40)


def ascii_digits(text: str) -> str:
    """Return a text with the digits of every script as ours, and its odd blanks as plain ones.

    Examples
    --------
    >>> ascii_digits("٢٠٢٣\u202fPM")
    '2023 PM'
    """
    if text.isascii():
        return text
    return "".join(_ascii(letter) for letter in text)


def _ascii(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    kind = unicodedata.category(letter)
    return " " if kind == "Zs" else "" if kind == "Cf" and letter != "\u200c" else letter


def letters(text: str) -> str:
    """Return what is compared of a word of the clock: its letters alone, in lower case, without accents.

    Examples
    --------
    >>> letters("p. m."), letters("ÖÖ"), letters("μ.μ.")
    ('pm', 'oo', 'μμ')
    """
    bare = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in bare if c.isalpha() or _is_vowel(c)))


def _is_vowel(letter: str) -> bool:
    """Whether a sign stands for a vowel of its own, as in Thai and Hindi, and is no accent."""
    return unicodedata.category(letter) in {"Mc", "Mn"} and unicodedata.combining(letter) == 0


def _by_letters(kind: str) -> Mapping[str, str]:
    return {letters(word): kind for words in _TABLE[kind].values() for word in words}


_HALVES: Final[Mapping[str, str]] = MappingProxyType({**_by_letters("morning"), **_by_letters("afternoon")})
_LONGEST: Final = max(map(len, _HALVES))


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it stands in a text.

    Parameters
    ----------
    second_of_day : int
        Since midnight. [s]
    begins, ends : int
        Where it stands.
    """

    second_of_day: int
    begins: int
    ends: int


def half_of_day(word: str) -> str | None:
    """Return ``morning`` or ``afternoon`` where a word says so in any language of the table, else None.

    Examples
    --------
    >>> half_of_day("下午"), half_of_day("a. m."), half_of_day("o'clock")
    ('afternoon', 'morning', None)
    """
    return _HALVES.get(letters(word))


def clock_in(text: str) -> Clock | None:
    """Return the last time of day in a text, on a clock of 24 hours or of twelve with a word beside it.

    Parameters
    ----------
    text : str
        With our digits.

    Examples
    --------
    >>> clock_in("2023年11月17日 下午6:15:00").second_of_day / 3600
    18.25
    """
    found = next(reversed(list(_CLOCK.finditer(text))), None)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    half = _half_beside(text[: found.start()], text[found.end() :])
    if hour > 24 or minute > 59 or second > 60 or (half and hour > NOON and half == "morning"):
        return None
    if half is not None and hour <= NOON:
        hour = hour % NOON + (NOON if half == "afternoon" else 0)
    return Clock(hour * 3600 + minute * 60 + second, found.start(), found.end())


def _half_beside(before: str, after: str) -> str | None:
    words = re.findall(r"[^\d:,/年月日]+$", before)
    behind = re.findall(r"^[^\d:,+]+", after)
    ahead = letters(words[0]) if words else ""
    following = letters(behind[0]) if behind else ""
    for length in range(min(_LONGEST, max(len(ahead), len(following))), 0, -1):
        if len(following) >= length and (half := _HALVES.get(following[:length])) and _ends(following[length:]):
            return half
        if len(ahead) >= length and length > 1 and (half := _HALVES.get(ahead[-length:])):
            return half
    return None


def _ends(rest: str) -> bool:
    """Whether what follows a word for half of a day is nothing, or the name of a zone."""
    return rest in {"", "z", "utc", "gmt"}


def offset_in(text: str) -> tuple[int | None, int]:
    """Return the offset from UTC at the end of a text, None where there is none, and where it begins. [s]."""
    found = _OFFSET.search(text)
    if found is None:
        return None, len(text)
    if found[1] is None:
        return 0, found.start()
    seconds = int(found[2]) * 3600 + int(found[3]) * 60
    return (seconds if found[1] == "+" else -seconds), found.start()


def months() -> Mapping[str, int]:
    """Return the number of each month by the letters of its name, for every language of the table."""
    return _MONTHS


_MONTHS: Final = MappingProxyType(
    {letters(name): at for names in _TABLE["months"].values() for at, name in enumerate(names, 1)}
    | {letters(name): int(at) for at, names in _TABLE["short_months"].items() for name in names}
)
_LEAST_LETTERS: Final = 3


def month_of(word: str) -> int | None:
    """Return the month that a name or its beginning means; None where it means none, or several.

    Examples
    --------
    >>> month_of("Sept."), month_of("déc"), month_of("нояб."), month_of("ju")
    (9, 12, 11, None)
    """
    told = letters(word)
    if told in _MONTHS:
        return _MONTHS[told]
    if len(told) < _LEAST_LETTERS:
        return None
    meant = {at for name, at in _MONTHS.items() if name.startswith(told)}
    return meant.pop() if len(meant) == 1 else _ENGLISH_FIRST.get(told)


_ENGLISH_FIRST: Final = MappingProxyType({letters(n)[:3]: at for at, n in enumerate(_TABLE["months"]["english"], 1)})
"""Where a beginning means several months in as many languages."""


def our_year(year: int) -> tuple[int, str]:
    """Return a year of another calendar whose months and days are ours as our own, with the calendar's name.

    Parameters
    ----------
    year : int
        As written.

    Returns
    -------
    tuple of (int, str)
        The year, and ``buddhist``, ``taiwanese`` or ``japanese``; as it was, and nothing, for every other year.

    Examples
    --------
    >>> our_year(2566), our_year(112), our_year(5), our_year(2023)
    ((2023, 'buddhist'), (2023, 'taiwanese'), (2023, 'japanese'), (2023, ''))
    """
    if year in BUDDHIST_YEARS:
        return year - BUDDHIST, "buddhist"
    if year in TAIWANESE_YEARS:
        return year + TAIWANESE, "taiwanese"
    if year in REIWA_YEARS:
        return year + REIWA, "japanese"
    return year, ""
