"""How much the diary asks: light by default, daily only when chosen, and with an end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from backstride.plain_text import hold_lines

LIGHT_WEEKDAYS: Final = (0, 3)
"""Mondays and Thursdays: two mornings a week. [weekday, Monday is 0]"""
DAILY_WEEKS_MAX: Final = 12
"""Daily asking ends by itself. [weeks]"""
RARELY_DAYS: Final = 14
RARELY_BELOW: Final = 8
"""Who scores fewer mornings than this in two weeks has hardly any two in a row; chosen."""
IGNORED_REMINDERS_MAX: Final = 3
"""After so many reminders without an entry there are no more."""


class Mode(StrEnum):
    """How often the diary asks."""

    LIGHT = "light"
    DAILY = "daily"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class DiaryMode:
    """How the diary asks from a day on.

    Parameters
    ----------
    mode : Mode
        How often.
    since : date
        First day.
    until : date or None
        Last day of daily asking; light afterwards.
    question : str
        The question daily asking is for.
    paused : bool
        Paused by a tap; nothing is lost and nothing nags.
    """

    mode: Mode
    since: date
    until: date | None = None
    question: str = ""
    paused: bool = False

    def __post_init__(self) -> None:
        hold_lines(self, "question")


def starting_mode(today: date) -> DiaryMode:
    """Return the mode everybody starts in: light. Daily asking is only ever chosen."""
    return DiaryMode(Mode.LIGHT, today)


def daily_mode(today: date, question: str, question_ends: date | None = None) -> DiaryMode:
    """Return daily asking for a stated question, ending with it and after 12 weeks at the latest.

    Raises
    ------
    NoQuestionStated
        If it is for nothing.
    """
    if not question.strip():
        raise NoQuestionStated
    latest = today + timedelta(weeks=DAILY_WEEKS_MAX)
    return DiaryMode(Mode.DAILY, today, min(latest, question_ends or latest), question.strip())


def paused(mode: DiaryMode) -> DiaryMode:
    """Return the mode with its pause turned on; `resumed` gives it back as it was."""
    return replace(mode, paused=True)


def resumed(mode: DiaryMode) -> DiaryMode:
    """Return the mode without its pause."""
    return replace(mode, paused=False)


def mode_on(mode: DiaryMode, today: date) -> Mode:
    """Return what holds on a day, after the end of daily asking and pauses are heeded."""
    if mode.paused:
        return Mode.PAUSED
    ended = mode.until is not None and today > mode.until
    return Mode.LIGHT if ended else mode.mode


def asks_this_morning(mode: DiaryMode, today: date) -> bool:
    """Whether the morning entry is asked on a day."""
    now = mode_on(mode, today)
    return now is Mode.DAILY or (now is Mode.LIGHT and today.weekday() in LIGHT_WEEKDAYS)


def asks_too_rarely(mode: DiaryMode, today: date, scored: Sequence[date]) -> bool:
    """Whether two mornings a week are asked and not many more scored: too few in a row for a question about days.

    Parameters
    ----------
    mode : DiaryMode
        How the diary asks.
    today : date
        The local day.
    scored : sequence of date
        Days with a scored morning.
    """
    lately = {day for day in scored if 0 <= (today - day).days < RARELY_DAYS}
    return mode_on(mode, today) is Mode.LIGHT and len(lately) < RARELY_BELOW


def shows_pain_graph(mode: DiaryMode, today: date) -> bool:
    """Whether pain is drawn over time; the light diary draws what could be done instead."""
    return mode_on(mode, today) is Mode.DAILY


def reminds(mode: DiaryMode, today: date, reminded: Sequence[date], last_entry: date | None) -> bool:
    """Whether a reminder may be shown: at most one a day, none after three without an entry.

    Parameters
    ----------
    mode : DiaryMode
        How the diary asks.
    today : date
        The local day.
    reminded : sequence of date
        Days on which there was a reminder.
    last_entry : date or None
        Day of the last entry.
    """
    if not asks_this_morning(mode, today) or today in reminded or last_entry == today:
        return False
    ignored = [day for day in reminded if last_entry is None or day > last_entry]
    return len(ignored) < IGNORED_REMINDERS_MAX


class NoQuestionStated(ValueError):
    """Daily asking was chosen without a question."""

    def __init__(self) -> None:
        super().__init__(
            "daily asking needs a question it is for, for example 'do long runs follow me into the morning?'"
        )
