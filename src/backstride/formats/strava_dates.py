"""The dates in Strava's list of activities, which are UTC in the words of the runner's language."""

import re
import unicodedata
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

_MONTHS: Final = MappingProxyType(
    {
        word: month
        for month, words in enumerate(
            (
                "jan januar janvier janv enero ene gennaio gen januari janeiro",
                "feb februar fevrier fev fevr febrero febbraio februari fevereiro",
                "mar marz maerz mars marzo maart mrt marco mrz",
                "apr april avril avr abril abr aprile",
                "may mai mayo maggio mag mei maio",
                "jun juni juin junio giugno giu junho",
                "jul juli juillet juil julio luglio lug julho",
                "aug august aout aou agosto ago augustus",
                "sep sept september septembre septiembre settembre set setembro",
                "oct okt oktober octobre octubre ottobre ott out outubro",
                "nov november novembre noviembre novembro",
                "dec dez dezember decembre dic diciembre dicembre december dezembro",
            ),
            start=1,
        )
        for word in words.split()
    }
    | {"january": 1, "february": 2, "march": 3, "june": 6, "july": 7, "october": 10}
)
_TIME: Final = re.compile(r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?\s*m?\.?\s*$", re.IGNORECASE)
_CHINESE: Final = re.compile(r"(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?")


def day_first(dates: list[str]) -> bool:
    """Tell whether dates written with slashes begin with the day: one first number above twelve shows it."""
    firsts = [int(m[1]) for date in dates if (m := re.match(r"\s*(\d{1,2})/\d{1,2}/\d{4}", date))]
    seconds = [int(m[1]) for date in dates if (m := re.match(r"\s*\d{1,2}/(\d{1,2})/\d{4}", date))]
    if any(first > 12 for first in firsts):
        return True
    return not any(second > 12 for second in seconds)


def date_of(text: str, *, slash_day_first: bool = True) -> datetime | None:
    """Give the instant that a cell names, None where it names none.

    Parameters
    ----------
    text : str
        In any of the forms that exports come in.
    slash_day_first : bool
        Whether dates with slashes begin with the day.

    Examples
    --------
    >>> date_of("Sep 12, 2018, 3:02:23 PM").isoformat()
    '2018-09-12T15:02:23+00:00'
    >>> date_of("12 sept. 2018 à 15:02:23") == date_of("12.09.2018, 15:02:23") == date_of(
    ...     "12 de set. de 2018, 15:02:23"
    ... )
    True
    """
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c)).strip()
    clock = _TIME.search(bare)
    hour, minute, second = _clock(clock) if clock else (0, 0, 0)
    day = _day(bare[: clock.start()] if clock else bare, slash_day_first=slash_day_first)
    if day is None:
        return None
    try:
        return datetime(*day, hour, minute, second, tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _clock(found: "re.Match[str]") -> tuple[int, int, int]:
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4] == "p" and hour < 12:
        hour += 12
    if found[4] == "a" and hour == 12:
        hour = 0
    return hour, minute, second


def _day(text: str, *, slash_day_first: bool) -> tuple[int, int, int] | None:
    year_first = _CHINESE.search(text)
    if year_first:
        return int(year_first[1]), int(year_first[2]), int(year_first[3])
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    month = next((_MONTHS[word] for word in re.findall(r"[a-z]+", text) if word in _MONTHS), None)
    if month is not None and len(numbers) >= 2:
        return max(numbers[:2]), month, min(numbers[:2])
    if len(numbers) < 3:
        return None
    first, second, year = numbers[:3]
    swap = "/" in text and not slash_day_first
    return (year, first, second) if swap else (year, second, first)
