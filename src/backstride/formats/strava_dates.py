"""The dates in Strava's list of activities, which are UTC in the words of the runner's language."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Final

from backstride.formats.clock_words import ascii_digits, clock_in, month_of, offset_in, our_year

_YEAR_FIRST: Final = re.compile(r"(\d{4})\s?[年년/.-]\s?(\d{1,2})\s?[月월/.-]\s?(\d{1,2})[日일]?")


def day_first(dates: list[str]) -> bool:
    """Whether dates written with slashes begin with the day: one first number above twelve shows it."""
    firsts = [int(m[1]) for date in dates if (m := re.match(r"\s*(\d{1,2})/\d{1,2}/\d{4}", date))]
    seconds = [int(m[1]) for date in dates if (m := re.match(r"\s*\d{1,2}/(\d{1,2})/\d{4}", date))]
    if any(first > 12 for first in firsts):
        return True
    return not any(second > 12 for second in seconds)


def date_of(text: str, *, slash_day_first: bool = True) -> datetime | None:
    """Return the instant that a cell names, None where it names none.

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
    bare = unicodedata.normalize("NFC", ascii_digits(text)).strip()
    offset, ends = offset_in(bare)
    bare = bare[:ends].strip()
    clock = clock_in(bare)
    if clock is None and ":" in bare:
        return None
    day = _day(bare[: clock.begins] if clock else bare, slash_day_first=slash_day_first)
    if day is None:
        return None
    try:
        midnight = datetime(our_year(day[0])[0], day[1], day[2], tzinfo=UTC)
        return midnight + timedelta(seconds=(clock.second_of_day if clock else 0) - (offset or 0))
    except (ValueError, OverflowError):
        return None


def _day(text: str, *, slash_day_first: bool) -> tuple[int, int, int] | None:
    year_first = _YEAR_FIRST.search(text)
    if year_first:
        return int(year_first[1]), int(year_first[2]), int(year_first[3])
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    month = next((found for word in re.findall(r"[^\W\d_][^\s\d,]*", text) if (found := month_of(word))), None)
    if month is not None and len(numbers) >= 2:
        return max(numbers[:2]), month, min(numbers[:2])
    if len(numbers) < 3:
        return None
    first, second, year = numbers[:3]
    if first > 31:
        return first, second, year
    swap = "/" in text and not slash_day_first
    return (year, first, second) if swap else (year, second, first)
