"""How somebody is reminded of the diary, as a JSON answer."""

from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.services.diary.reminding import ReminderSetting


@dataclass(frozen=True, kw_only=True)
class ReminderAnswer(Answer):
    """Whether and how the diary reminds.

    Parameters
    ----------
    setting : ReminderSetting
        What reminds, and when.
    written : int or None
        Reminders in the calendar file, where one was asked for.
    """

    schema: Literal["backstride/reminder/1"] = "backstride/reminder/1"
    setting: ReminderSetting
    written: int | None = None
