"""Words as exporters write them, made alike: one function for what comes in and for tables it is looked up in."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_ONE_LETTER: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
_MARKS: Final = frozenset({"Mn", "Mc"})
_LAST_ACCENT: Final = 0x36F
_FIRST_ACCENT: Final = 0x300


def plain(word: str) -> str:
    """Return a word in lower case, without accents, with underscores between its parts.

    Accents of Latin, Greek and Cyrillic letters go; signs that make another letter of one (of Japanese, Hindi, Thai and
    others) stay.

    Parameters
    ----------
    word : str
        In any of the world's scripts.

    Examples
    --------
    >>> plain("Course à pied"), plain("TrailRun"), plain("Løping"), plain("ランニング"), plain("Бёг")
    ('course_a_pied', 'trail_run', 'loping', 'ランニング', 'бег')
    """
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word.strip())
    taken_apart = unicodedata.normalize("NFKD", parts.casefold())
    bare = "".join(letter for letter in taken_apart if not _FIRST_ACCENT <= ord(letter) <= _LAST_ACCENT)
    whole = unicodedata.normalize("NFC", bare).translate(_ONE_LETTER)
    return re.sub(r"_+", "_", "".join(letter if _belongs(letter) else "_" for letter in whole)).strip("_")


def _belongs(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in _MARKS


def pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some words or parts of words in a plain word.

    Parameters
    ----------
    entries : iterable of str
        As people write them. With ``^`` before it an entry stands at the beginning of a part of the word, with ``$``
        behind it at the end of one.
    """
    return re.compile("|".join(_alternative(entry) for entry in entries))


def _alternative(entry: str) -> str:
    begins = r"(?:^|_)" if entry.startswith("^") else ""
    ends = r"(?:_|$)" if entry.endswith("$") else ""
    return begins + re.escape(core(entry)) + ends


def core(entry: str) -> str:
    """Return the plain word of an entry.

    Examples
    --------
    >>> core("^Løb$")
    'lob'
    """
    return plain(entry.removeprefix("^").removesuffix("$"))
