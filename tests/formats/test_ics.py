"""Calendars of plans, opened by a real parser."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from backstride.formats.ics import STOP_UID, calendar, stopped_calendar
from backstride.plan.sessions import Dose, Plan, Session, SessionKind
from backstride.texts.catalogue import catalogue

MADE = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2026, 11, 23)
PLAN = Plan(
    DAY,
    1,
    "10_km",
    (
        Session(DAY, SessionKind.EASY, 30, 4500.0, 29.5),
        Session(DAY, SessionKind.STRENGTH, 25, exercises=(Dose("plank", 3, hold_s=20), Dose("bridge", 3, 10))),
        Session(DAY + timedelta(days=1), SessionKind.REST),
        Session(DAY + timedelta(days=2), SessionKind.RUN_WALK, 30, 1000.0, 8.0),
    ),
)
HEALTH_WORDS = ("pain", "back", "spine", "disc", "hurt", "gentle")


def say(name, **values):
    return catalogue().say(name, **values)


def events(raw):
    return list(Calendar.from_ical(raw).walk("VEVENT"))


def test_every_session_but_rest_is_one_event():
    found = events(calendar(PLAN, "r1", MADE, say))
    assert [event.decoded("dtstart") for event in found] == [DAY, DAY, DAY + timedelta(days=2)]
    assert str(found[0]["summary"]) == "Easy run 30 min"
    assert "4.5 km" in str(found[0]["description"])
    assert "Front plank: 3 times, hold 20 seconds." in str(found[1]["description"])


def test_titles_speak_of_no_health():
    for kind in SessionKind:
        (event,) = events(calendar(Plan(DAY, 1, "10_km", (Session(DAY, kind, 30),)), "r1", MADE, say)) or [None]
        if event is not None:
            assert not any(word in str(event["summary"]).lower() for word in HEALTH_WORDS)


def test_a_new_plan_changes_events_and_does_not_double_them():
    longer = replace(PLAN, sessions=(replace(PLAN.sessions[0], minutes=40, kind=SessionKind.LONG), *PLAN.sessions[1:]))
    old, new = events(calendar(PLAN, "r1", MADE, say)), events(calendar(longer, "r1", MADE + timedelta(days=1), say))
    assert [event["uid"] for event in old] == [event["uid"] for event in new]
    assert new[0]["sequence"] > old[0]["sequence"]
    assert len({event["uid"] for event in old}) == 3


def test_two_runners_share_no_event():
    mine, yours = (events(calendar(PLAN, name, MADE, say)) for name in ("r1", "r2"))
    assert not {event["uid"] for event in mine} & {event["uid"] for event in yours}


def test_sessions_that_are_gone_are_cancelled():
    shorter = replace(PLAN, sessions=PLAN.sessions[:1])
    found = events(calendar(shorter, "r1", MADE, say, removed=PLAN.sessions))
    assert [str(event.get("status", "")) for event in found] == ["", "CANCELLED", "CANCELLED"]


def test_the_same_plan_makes_the_same_bytes():
    assert calendar(PLAN, "r1", MADE, say) == calendar(PLAN, "r1", MADE, say)


def test_a_stopped_plan_is_one_event_for_the_whole_day():
    (event,) = events(stopped_calendar(DAY, MADE, say))
    assert event["uid"] == STOP_UID
    assert str(event["summary"]) == "Plan stopped - open Backstride"
    assert "Delete the workouts already on your watch." in str(event["description"])
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1)
