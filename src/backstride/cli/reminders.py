"""`backstride diary remind`: whether and how somebody is reminded of the diary."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.reminders import ReminderAnswer
from backstride.cli.options import HomeOption, JsonOption, opened, write_lock
from backstride.cli.output import out, print_json, texts
from backstride.services.diary.reminding import ReminderWay


def remind(
    context: typer.Context,
    by: Annotated[ReminderWay | None, typer.Option(help="What reminds you.")] = None,
    at: Annotated[datetime | None, typer.Option(formats=["%H:%M"], help="When, e.g. 07:30.")] = None,
    ics: Annotated[Path | None, typer.Option("--ics", help="Write the calendar's entries to this file.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
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
    say, written = texts().say, None
    if ics is not None:
        from backstride.formats.ics import reminder_calendar
        from backstride.store.private import write_private

        ahead = reminders.ahead(now)
        write_private(ics, reminder_calendar(ahead, backstride.planning.calendar_owner(), now, say))
        written = len(ahead)
    if json:
        print_json(ReminderAnswer(setting=setting, written=written))
        return
    out().print(say(f"cmd-reminder-{setting.way}", at=f"{setting.at:%H:%M}"), markup=False)
    if written is not None:
        out().print(say("cmd-reminder-written", file=str(ics), count=written), markup=False)
