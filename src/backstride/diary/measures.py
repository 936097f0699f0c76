"""Ages, durations, weights and temperatures in free text, as words that the nets can look for.

A note says "im 16", "for eight weeks", "38.5": the nets look for words. So a word of our own is put behind each
measure, for instance ``xagechild`` behind an age under 18.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from backstride.package_data import load_toml

CHILD_UNDER_YEARS: Final = 18
OLDER_FROM_YEARS: Final = 50
OLD_FROM_YEARS: Final = 65
LONG_DAYS: Final = 42
"""Pain that lasts so long without getting better is looked at. [d]"""
SOME_DAYS: Final = 14
"""Shorter than that is no time that somebody waits for pain to go. [d]"""
HEIGHTS_CM: Final = (140, 199)
"""What a number can be as somebody's height. [cm]"""
LOST_CM: Final = 16
"""More between two heights is another person's. [cm]"""
STIFF_MINUTES: Final = 30
"""Mornings that are stiff for longer may point to an inflamed back. [min]"""
RISE: Final = 2
"""So many points more are a rise: "2 to 3" is how a back feels on two days."""
FEVER_C: Final = 37.8
FEVER_F: Final = 100.0

_TABLE: Final = load_toml("backstride.diary", "data/measures.toml")
_NUMBERS: Final[Mapping[str, float]] = _TABLE["numbers"]
_DAYS: Final[Mapping[str, float]] = _TABLE["days"]
_MINUTES: Final[Mapping[str, float]] = _TABLE["minutes"]
_N = r"(\d{1,3}(?:[.,]\d)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_TEEN = "thirteen|fourteen|fifteen|sixteen|seventeen"
_NOT_AN_AGE = (
    r"(?!\s*(?:[.,:/-]?\d|k\b|km|kilo|miles?|mi\b|m\b|min|hours?|hrs?|h\b|sec|s\b|weeks?|wks?|months?|mths?|days?|woche|monat"
    r"|tage|stunde|kg|lbs?|pounds?|stone|%|percent|percent|cm|degrees?|grad|bpm|watts?|w\b|runs?|times?|reps?|x\b|am\b|pm\b"
    r"|p\.?m|a\.?m|oclock|o.clock|uhr|out of|of 10|/|euro|dollars?))"
)


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is looked for, compiled when a text is first read, and the words it stands for."""

    pattern: str
    words: Callable[[re.Match[str]], str]


def with_measures(text: str) -> str:
    """Return a text in which a word of our own stands behind each age, long time, temperature and lost weight.

    Parameters
    ----------
    text : str
        Plain lower-case text.

    Examples
    --------
    >>> with_measures("im 16 and it hurts"), with_measures("stiff for an hour")
    ('im 16 xagechild and it hurts', 'stiff for an hour xlongwhile')
    >>> with_measures("back pain for eight weeks"), with_measures("im 16 weeks in")
    ('back pain for eight weeks xlongtime', 'im 16 weeks xlongtime in')
    """
    if not _MAY_HOLD.search(text):
        return text
    marks = sorted(_marks(text))
    pieces, at = [], 0
    for end, word in marks:
        pieces += [text[at:end], f" {word}"]
        at = end
    return "".join([*pieces, text[at:]])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _marks(text: str) -> Iterable[tuple[int, str]]:
    for measure in _MEASURES:
        for found in _compiled(measure.pattern).finditer(text):
            if word := measure.words(found):
                yield found.end(), word
    yield from _heights(text)


def _value(typed: str) -> float:
    return _NUMBERS[typed] if typed in _NUMBERS else float(typed.replace(",", "."))


def _age(found: re.Match[str]) -> str:
    years = _value(next(group for group in found.groups() if group))
    if years < 8 or years > 99:
        return ""
    if years < CHILD_UNDER_YEARS:
        return "xagechild"
    return "xageold xageolder" if years >= OLD_FROM_YEARS else "xageolder" if years >= OLDER_FROM_YEARS else "xageadult"


def _time(found: re.Match[str]) -> str:
    days = _value(found[1]) * _of(found[2], _DAYS)
    return "xlongtime" if days >= LONG_DAYS else "xsometime" if days >= SOME_DAYS else ""


def _pain_up(found: re.Match[str]) -> str:
    """Return a word for a score of pain that has gone up, as in "was 3 now 7"."""
    before, now = int(found[1]), int(found[2])
    return "xpainup" if before + RISE <= now <= 10 and _compiled(_PAIN_WORDS).search(found.string) else ""


def _heights(text: str) -> Iterable[tuple[int, str]]:
    """Yield a word behind the second of two heights that differ, as in "5'7 to 5'5" or "was 168, now 164"."""
    feet = [
        (found.end(), 30.48 * int(found[1]) + 2.54 * int(found[2] or 0)) for found in _compiled(_FEET).finditer(text)
    ]
    told = feet or [(found.end(), float(found[1])) for found in _compiled(_CENTIMETRES).finditer(text)]
    for (_, one), (end, other) in pairwise(told):
        if 1.0 <= abs(one - other) <= LOST_CM:
            yield end, "xtwoheights"


def _while(found: re.Match[str]) -> str:
    return "xlongwhile" if _value(found[1]) * _of(found[2], _MINUTES) >= STIFF_MINUTES else ""


def _of(unit: str, units: Mapping[str, float]) -> float:
    return next(value for name, value in units.items() if unit.startswith(name))


_NO_SCORE: Final = r"(?! ?(?:k\b|km|min|mile|week|month|day|year|am|pm|kg|x\b|times|hour|reps|sets|[.:]\d))"
_OF_TEN: Final = r"(?:/10| out of (?:10|ten))?\b"
_PAIN_UP: Final = (
    rf"\b(\d){_OF_TEN}{_NO_SCORE}[^\d]{{1,40}}?"
    r"\b(?:now|today|these days|currently|lately|this week|to|is)(?: it'?s| it is| around| about| at| a| up to)* "
    rf"(\d{{1,2}}){_OF_TEN}{_NO_SCORE}"
)
_PAIN_WORDS: Final = r"pain|ache|back|sore|hurt|score|out of|/10|\bit\b|schmerz"
_FEET: Final = r"\b([456])(?: ?'| ?ft\.? ?| ?foot ?| ?feet ?)(\d{1,2})?(?![\d.])"
_CENTIMETRES: Final = r"\b(1[4-9]\d)(?! ?(?:\d|km|k\b|bpm|beats|w\b|watt|spm|steps|kg|lb|min|h\b|cal|kcal|[.,:/]\d))"


def _degrees(found: re.Match[str]) -> str:
    value = float(next(group for group in found.groups() if group).replace(",", "."))
    return "xfeverish" if FEVER_C <= value < 42.5 or FEVER_F <= value <= 107.0 else ""


_MAY_HOLD: Final = re.compile(rf"\d|\b(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})")
"""No measure is without a number; most texts hold none, and are looked at no further."""
_MEASURES: Final = (
    _Measure(
        (
            rf"\b(?:i'?m|i am|im|am|aged?|age of|turn(?:ed|ing)?|bin|at age|alter|now) {_N}\b"
            rf"(?! year)(?! yr){_NOT_AN_AGE}"
            r"|^(\d\d)(?= and |,|\.| here| n?xt| next)|, (\d\d)(?=, |\.?$|\. | and (?!\d))"
            rf"|^({_TEEN})(?=,| and | here)|, ({_TEEN})(?=, |\.?$)"
            r"|\b(?:shes|hes|she is|he is|is) (\d\d)(?=[,. ]*(?:$|and\b|has\b|,|\.))"
            r"|\b(\d\d) (?:nxt|next) (?:month|week|year)"
            r"|\b(?:son|daughter|nephew|niece|girl|boy|grandson|granddaughter|sohn|tochter)"
            r",? (?:is |aged |of |ist )?(\d\d)\b"
            rf"|\b{_N}[ -]?(?:years?|yrs?|yr)[ -]?olds?\b|\b{_N} ?(?:yo|y/o|y\.o\.?|yrs old)\b"
            rf"|^{_N} jahre(?= alt|,)"
            rf"|\b{_N} jahre alt\b|\b{_N} ?jahrig\w*|\bmit {_N}(?= jahren| noch|$)|\b(?:m|f|w)[ /]?(\d\d)\b|\((\d\d)\)"
            rf"|\bi'?m a {_N}\b|\bage:? (\d\d)\b|\bat (\d\d)\b{_NOT_AN_AGE}|\bover (\d\d)\b{_NOT_AN_AGE}"
        ),
        _age,
    ),
    _Measure(
        rf"\b{_N}\+? ?(days?|weeks?|wks?|months?|mths?|years?|yrs?|tage?n?|wochen?|monate?n?|jahre?n?)\b",
        _time,
    ),
    _Measure(_PAIN_UP, _pain_up),
    _Measure(rf"\b{_N}\+? ?(min(?:ute)?s?|minuten?|hours?|hrs?|stunden?)\b", _while),
    _Measure(
        (
            r"\b(3[7-9][.,]\d|4[01][.,]\d)(?! ?(?:\d|km|k\b|kg|mi|min|h\b|m\b|l\b|lit))"
            r"|\btemp(?:erature)?(?: of)? (10[0-6](?:[.,]\d)?)"
            r"|\b(3[89]|4[01]|10[0-6](?:[.,]\d)?) ?(?:°|c\b|f\b|degrees?|grad|celsius|fahrenheit|fever|fieber)"
        ),
        _degrees,
    ),
)
