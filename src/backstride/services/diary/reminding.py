"""How the runner wants to be reminded of the diary: not at all, by their calendar, or by this machine's desktop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from backstride.diary.modes import IGNORED_REMINDERS_MAX, asks_this_morning
from backstride.dose.days import days_between
from backstride.services.classified import fact
from backstride.services.diary.lately import last_day
from backstride.services.diary.modes import DiaryModes
from backstride.services.ports import Records

CALENDAR_DAYS: Final = 84
"""A calendar is given so many days ahead; then it ends by itself. [days]"""
USUAL_TIME: Final = time(7, 30)
_WAY: Final = "reminder_way"
_AT: Final = "reminder_at"


class ReminderWay(StrEnum):
    """What reminds of the diary."""

    NONE = "none"
    CALENDAR = "calendar"
    """Entries with an alarm in the runner's own calendar."""
    DESKTOP = "desktop"
    """A notification of this machine, while the pages are served."""


@dataclass(frozen=True, slots=True)
class ReminderSetting:
    """How the runner wants to be reminded.

    Parameters
    ----------
    way : ReminderWay
        What reminds.
    at : time
        When, on the clock where the runner is.
    """

    way: ReminderWay = ReminderWay.NONE
    at: time = USUAL_TIME


@dataclass(frozen=True, slots=True)
class Reminders:
    """The use cases around being reminded; on which days is what the mode of the diary says.

    Parameters
    ----------
    records : Records
        Where the setting is kept.
    modes : DiaryModes
        How the diary asks.
    """

    records: Records
    modes: DiaryModes

    @fact
    def setting(self) -> ReminderSetting:
        """Return how the runner wants to be reminded."""
        kept = self.records.home_facts()
        way, at = kept.get(_WAY), kept.get(_AT)
        return ReminderSetting(
            ReminderWay(way) if way in tuple(ReminderWay) else ReminderWay.NONE,
            time.fromisoformat(at) if at else USUAL_TIME,
        )

    @fact
    def choose(self, setting: ReminderSetting) -> None:
        """Keep how the runner wants to be reminded."""
        self.records.put_home_facts({_WAY: setting.way.value, _AT: setting.at.isoformat("minutes")})

    @fact
    def would_notify(self, now: datetime) -> bool:
        """Whether the desktop reminds now, by `DiaryModes.would_remind`, and not before the time that was chosen."""
        setting = self.setting()
        is_time = setting.way is ReminderWay.DESKTOP and now.time().replace(tzinfo=None) >= setting.at
        return is_time and self.modes.would_remind(now.date(), wanted=True)

    @fact
    def notify(self, now: datetime) -> bool:
        """Whether the desktop is to remind now, and remember it if so, so that nothing else reminds on that day."""
        return self.would_notify(now) and self.modes.remind(now, wanted=True)

    @fact
    def page_may_remind(self) -> bool:
        """Whether a page may remind as well: not where a calendar does, which tells nobody that it did."""
        return self.setting().way is not ReminderWay.CALENDAR

    @fact
    def ahead(self, now: datetime) -> Sequence[datetime]:
        """Return when a calendar reminds in the next weeks, in local time; nothing unless that was chosen.

        A day with an entry is left out, and after three mornings without one there are no more until the next entry.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        """
        setting, today = self.setting(), now.date()
        if setting.way is not ReminderWay.CALENDAR:
            return ()
        mode, last = self.modes.mode(today), last_day(self.records, today)
        since = last if last is not None else mode.since
        unheard = [day for day in days_between(since, today)[1:-1] if asks_this_morning(mode, day)]
        if len(unheard) >= IGNORED_REMINDERS_MAX:
            return ()
        days = [day for day in days_between(today, today + timedelta(days=CALENDAR_DAYS)) if day != last]
        found = (datetime.combine(day, setting.at, now.tzinfo) for day in days if asks_this_morning(mode, day))
        return tuple(at for at in found if at > now)
