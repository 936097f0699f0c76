"""Being reminded of the diary: only as wanted, once a day at most, never on a day that is written down."""

import os
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient
from typer.testing import CliRunner

from backstride.cli.main import app
from backstride.diary.fields import EntryKind
from backstride.services.diary.reminding import ReminderSetting, ReminderWay
from backstride.web.notify import Notice, command_of, show
from backstride.web.reminding import DesktopReminder

MONDAY = timedelta(days=1)
"""From the wall's Sunday to the next morning on which a light diary asks."""
HALF_SEVEN = time(7, 30)


def choose(visitor: Any, way: ReminderWay, at: time = HALF_SEVEN) -> None:
    visitor.home.reminders.choose(ReminderSetting(way, at))


def write(visitor: Any, at: datetime) -> None:
    visitor.home.diary.save(EntryKind.MORNING, {"back_pain": "1"}, at)


def desktop(visitor: Any, shown: list[Notice]) -> DesktopReminder:
    return DesktopReminder(visitor.home, visitor.wall, lambda notice: shown.append(notice) or True)


def test_nothing_reminds_until_it_is_wanted(visitor: Any) -> None:
    shown: list[Notice] = []
    visitor.wall.now += MONDAY
    assert not desktop(visitor, shown).look()
    assert visitor.home.reminders.ahead(visitor.wall()) == ()
    assert visitor.home.reminders.setting() == ReminderSetting()


@pytest.mark.parametrize(
    ("later", "told", "at", "reminds"),
    [
        (MONDAY, None, HALF_SEVEN, True),
        (MONDAY, None, time(8, 31), False),
        (MONDAY, "today", HALF_SEVEN, False),
        (MONDAY, "yesterday", HALF_SEVEN, True),
        (2 * MONDAY, None, HALF_SEVEN, False),
    ],
    ids=["asked", "too early", "written down", "written yesterday", "no morning of a light diary"],
)
def test_the_desktop_reminds_once_on_a_morning_that_is_asked(
    visitor: Any, later: timedelta, told: str | None, at: time, reminds: bool
) -> None:
    shown: list[Notice] = []
    choose(visitor, ReminderWay.DESKTOP, at)
    visitor.wall.now += later
    if told:
        write(visitor, visitor.wall() - timedelta(hours=1, days=told == "yesterday"))
    looks = [desktop(visitor, shown).look() for _ in range(3)]
    assert looks == [reminds, False, False]
    assert len(shown) == reminds


def test_three_without_an_answer_end_it_until_the_next_entry(visitor: Any) -> None:
    shown: list[Notice] = []
    choose(visitor, ReminderWay.DESKTOP)
    for _ in range(28):
        visitor.wall.now += timedelta(days=1)
        desktop(visitor, shown).look()
    assert len(shown) == 3
    write(visitor, visitor.wall())
    for _ in range(7):
        visitor.wall.now += timedelta(days=1)
        desktop(visitor, shown).look()
    assert len(shown) == 5


def test_nothing_reminds_beside_a_stop_sign_and_a_page_is_one_reminder_too(visitor: Any) -> None:
    shown: list[Notice] = []
    choose(visitor, ReminderWay.DESKTOP)
    visitor.wall.now += MONDAY
    visitor.home.safety.answer({"none_of_these": True, "both_legs": "yes"}, visitor.wall())
    assert not desktop(visitor, shown).look()
    visitor.wall.now += timedelta(days=3)
    visitor.home.diary_modes.remind(visitor.wall(), wanted=True)
    assert not desktop(visitor, shown).look()
    assert shown == []


def alarms(raw: bytes) -> list[Any]:
    events = [one for one in Calendar.from_ical(raw).walk("VEVENT") if str(one["uid"]).endswith("-diary@backstride")]
    assert all(len(one.walk("VALARM")) == 1 for one in events)
    return [one.decoded("dtstart") for one in events]


def test_a_calendar_holds_twelve_weeks_of_light_mornings_and_the_feed_leaves_out_what_is_written(visitor: Any) -> None:
    choose(visitor, ReminderWay.CALENDAR)
    found = alarms(visitor.client.get("/settings/diary.ics").content)
    assert len(found) == 24
    assert {one.weekday() for one in found} == {0, 3}
    assert {(one.hour, one.minute) for one in found} == {(6, 30)}
    secret = f"/calendar/{visitor.home.planning.calendar_secret()}.ics"
    stranger = TestClient(visitor.client.app, base_url="http://127.0.0.1:8123")
    assert alarms(stranger.get(secret).content) == []
    visitor.answer_no()
    assert alarms(stranger.get(secret).content) == found
    visitor.wall.now = visitor.wall() + MONDAY - timedelta(hours=2)
    write(visitor, visitor.wall() - timedelta(minutes=5))
    assert alarms(stranger.get(secret).content)[0] == found[1]
    assert "How was this morning" not in visitor.get("/today")
    visitor.wall.now += timedelta(days=15)
    assert alarms(stranger.get(secret).content) == []


def test_it_is_chosen_on_the_page_and_by_command(visitor: Any, tmp_path: Path) -> None:
    answer = visitor.post("/settings/reminder", reminder_way="desktop", reminder_at="06:45")
    assert answer.headers["location"] == "/settings?done=saved"
    assert visitor.home.reminders.setting() == ReminderSetting(ReminderWay.DESKTOP, time(6, 45))
    assert 'value="06:45"' in visitor.get("/settings")
    assert visitor.post("/settings/reminder", reminder_way="desktop", reminder_at="soon").status_code == 422
    assert visitor.post("/settings/reminder", reminder_way="owl").status_code == 422
    folder, file = str(visitor.home.home.folder), tmp_path / "diary.ics"
    told = ["diary", "remind", "--by", "calendar", "--at", "07:15", "--ics", str(file), "--home", folder]
    said = CliRunner().invoke(app, told)
    assert said.exit_code == 0, said.output
    assert "Your calendar asks at 07:15" in said.output
    assert alarms(file.read_bytes())


def test_words_of_a_notification_are_never_part_of_a_script() -> None:
    notice = Notice('"; rm -rf ~; "', "$(reboot) `x`")
    for platform in ("linux", "darwin"):
        assert list(command_of(notice, platform))[-2:] == [notice.title, notice.text]
    assert all(notice.title not in part and notice.text not in part for part in command_of(notice, "win32"))


@pytest.mark.skipif(os.name != "posix", reason="a program of the name notify-send is a shell script here")
def test_a_notification_is_one_command_and_a_system_without_it_shows_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    notice = Notice("A minute", "How was it?")
    assert not show(notice, "linux")
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {tmp_path}/said\n', encoding="ascii")
    program.chmod(0o755)
    assert show(notice, "linux")
    assert (tmp_path / "said").read_text(encoding="ascii") == "--app-name=Backstride|--|A minute|How was it?|"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
    assert not show(notice, "linux")
