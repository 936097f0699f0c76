"""How much the diary asks, and when it may remind."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from backstride.diary.entries import mornings
from backstride.diary.modes import (
    RARELY_DAYS,
    DiaryMode,
    Mode,
    asks_this_morning,
    asks_too_rarely,
    daily_mode,
    paused,
    reminds,
    resumed,
    starting_mode,
)
from backstride.services.classified import fact
from backstride.services.diary.lately import entries_of_days, last_day
from backstride.services.diary.values import Reminder
from backstride.services.ports import Records

_MODE: Final = "mode"


@dataclass(frozen=True, slots=True)
class DiaryModes:
    """The use cases around asking.

    Parameters
    ----------
    records : Records
        Where modes and reminders are kept.
    """

    records: Records

    @fact
    def mode(self, today: date) -> DiaryMode:
        """Return how the diary asks; light until daily asking is chosen."""
        told = self.records.told(DiaryMode)
        return told[-1] if told else starting_mode(today)

    @fact
    def choose_daily(self, question: str, now: datetime, question_ends: date | None = None) -> DiaryMode:
        """Choose daily asking for a stated question; it ends with it, and after 12 weeks at the latest.

        Raises
        ------
        NoQuestionStated
            If it is for nothing.
        """
        return self._tell_mode(daily_mode(now.date(), question, question_ends), now)

    @fact
    def choose_light(self, now: datetime) -> DiaryMode:
        """Go back to two mornings a week."""
        return self._tell_mode(starting_mode(now.date()), now)

    @fact
    def pause(self, now: datetime) -> DiaryMode:
        """Pause asking by one tap; nothing is lost and nothing nags."""
        return self._tell_mode(paused(self.mode(now.date())), now)

    @fact
    def resume(self, now: datetime) -> DiaryMode:
        """Take the pause back; the mode is as it was."""
        return self._tell_mode(resumed(self.mode(now.date())), now)

    @fact
    def asks_now(self, today: date) -> bool:
        """Whether the morning of a day is asked and not told yet."""
        return asks_this_morning(self.mode(today), today) and last_day(self.records, today) != today

    @fact
    def asks_too_rarely(self, today: date) -> bool:
        """Whether the light diary gives too few mornings in a row for a question about days."""
        since = today - timedelta(days=RARELY_DAYS - 1)
        scored = [one.day for one in mornings(entries_of_days(self.records, since, today))]
        return asks_too_rarely(self.mode(today), today, scored)

    @fact
    def would_remind(self, today: date, *, wanted: bool = False) -> bool:
        """Whether a reminder fits on a day: at most one a day, none after three without an entry.

        Nobody is reminded of a light diary that was never begun, unless they wanted to be.

        Parameters
        ----------
        today : date
            The local day.
        wanted : bool
            Whether the runner chose to be reminded.
        """
        mode, last = self.mode(today), last_day(self.records, today)
        reminded = [one.on for one in self.records.told(Reminder)]
        begun = wanted or last is not None or mode.mode is Mode.DAILY
        return begun and reminds(mode, today, reminded, last)

    @fact
    def remind(self, now: datetime, *, wanted: bool = False) -> bool:
        """Whether to remind now, and remember it if so; see `would_remind`."""
        due = self.would_remind(now.date(), wanted=wanted)
        if due:
            self.records.tell(Reminder(now.date()), now.date().isoformat(), now)
        return due

    def _tell_mode(self, mode: DiaryMode, now: datetime) -> DiaryMode:
        self.records.tell(mode, _MODE, now)
        return mode
