"""The subscribed calendar: its address is its secret, and the gate decides what it holds at every request."""

from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from backstride.diary.questions import Group, questions
from backstride.formats.ics import STOP_UID
from backstride.plan.goals import Goal
from backstride.runner import Change
from backstride.services.plan_values import PlanPreferences
from backstride.web.access import Access

EMERGENCIES = [question.identifier for question in questions() if question.group is Group.EMERGENCY]


def events(raw: bytes) -> list[Any]:
    return list(Calendar.from_ical(raw).walk("VEVENT"))


@pytest.fixture
def subscribed(visitor: Any) -> Any:
    """A visitor who accepted a plan, and an address of the calendar."""
    now = visitor.wall()
    visitor.home.me.tell(Change(date(2020, 1, 1), birth_year=1988), now)
    visitor.answer_no()
    visitor.home.planning.accept(PlanPreferences(Goal.FIVE_KM, 4), None, now=now)
    visitor.address = f"/calendar/{visitor.home.planning.calendar_secret()}.ics"
    visitor.calendar = TestClient(visitor.client.app, base_url="http://127.0.0.1:8123", follow_redirects=False)
    return visitor


def test_a_program_that_knows_the_address_reads_the_plan_without_a_cookie(subscribed: Any) -> None:
    answer = subscribed.calendar.get(subscribed.address)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.headers["cache-control"] == "no-store"
    assert len(events(answer.content)) > 8


def test_nobody_else_reads_it(subscribed: Any, access: Access) -> None:
    assert subscribed.calendar.get("/calendar/guessed.ics").status_code == 404
    assert subscribed.calendar.get(subscribed.address[:-5] + ".ics").status_code == 404
    assert subscribed.calendar.post(subscribed.address).status_code == 403
    assert subscribed.calendar.get(subscribed.address, headers={"host": "evil.example"}).status_code != 200
    assert subscribed.calendar.get(subscribed.address, headers={"origin": "https://evil.example"}).status_code == 403


def test_the_way_without_a_cookie_leads_to_no_page(subscribed: Any) -> None:
    for path in ("/", "/diary", "/calendar", "/calendar/../diary", "/calendarx"):
        assert subscribed.calendar.get(path).status_code != 200


@pytest.mark.parametrize("reply", ["yes", "not_sure"])
@pytest.mark.parametrize("sign", EMERGENCIES)
def test_it_empties_within_one_request_after_a_sign(subscribed: Any, sign: str, reply: str) -> None:
    assert len(events(subscribed.calendar.get(subscribed.address).content)) > 8
    told = {question.identifier: "no" for question in questions()}
    subscribed.home.safety.answer({**told, sign: reply}, subscribed.wall() + timedelta(seconds=1))
    (event,) = events(subscribed.calendar.get(subscribed.address).content)
    assert str(event["uid"]) == STOP_UID
    assert str(event["summary"]) == "Plan stopped - open Backstride"
    assert "Delete the workouts already on your watch" in str(event["description"])


def test_it_empties_when_the_answers_are_too_old(subscribed: Any) -> None:
    subscribed.wall.now += timedelta(days=29)
    (event,) = events(subscribed.calendar.get(subscribed.address).content)
    assert str(event["uid"]) == STOP_UID


def test_it_empties_for_somebody_for_whom_no_plan_is_made(subscribed: Any) -> None:
    subscribed.home.me.tell(Change(subscribed.wall().date(), birth_year=2015), subscribed.wall())
    (event,) = events(subscribed.calendar.get(subscribed.address).content)
    assert str(event["uid"]) == STOP_UID


def test_without_a_plan_it_holds_nothing(visitor: Any) -> None:
    now = visitor.wall()
    visitor.home.me.tell(Change(date(2020, 1, 1), birth_year=1988), now)
    visitor.answer_no()
    assert events(visitor.client.get(f"/calendar/{visitor.home.planning.calendar_secret()}.ics").content) == []
