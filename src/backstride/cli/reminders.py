"""`backstride diary remind`: whether and how somebody is reminded of the diary."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.cli.options import HomeOption, opened, write_lock
from backstride.cli.output import out, texts
from backstride.services.diary.reminding import ReminderWay


def remind(
    context: typer.Context,
    by: Annotated[ReminderWay | None, typer.Option(help="What reminds you.")] = None,
    at: Annotated[datetime | None, typer.Option(formats=["%H:%M"], help="When, e.g. 07:30.")] = None,
    ics: Annotated[Path | None, typer.Option("--ics", help="Write the calendar's entries to this file.")] = None,
    home: HomeOption = None,
) -> None:
    """Choose whether and how you are reminded of the diary; nothing reminds until you do.

    Example: `backstride diary remind --by calendar --at 07:30 --ics diary.ics`
    """
    backstride = opened(context, home)
    reminders, now = backstride.reminders, backstride.now()
    setting = reminders.setting()
    with write_lock(backstride, "choosing a reminder", wanted=by is not None or at is not None):
        if by is not None or at is not None:
            setting = replace(setting, way=by or setting.way, at=at.time() if at else setting.at)
            reminders.choose(setting)
    say = texts().say
    out().print(say(f"cmd-reminder-{setting.way}", at=f"{setting.at:%H:%M}"), markup=False)
    if ics is not None:
        from backstride.formats.ics import reminder_calendar
        from backstride.store.private import write_private

        ahead = reminders.ahead(now)
        write_private(ics, reminder_calendar(ahead, backstride.planning.calendar_owner(), now, say))
        out().print(say("cmd-reminder-written", file=str(ics), count=len(ahead)), markup=False)
