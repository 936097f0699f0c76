"""A plan as a calendar: one event per session with an identifier that stays, or one event that says it stopped."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from backstride.plan.sessions import Plan, Session, SessionKind
from backstride.texts.figures import long_day

PRODUCT: Final = "-//Backstride//Plan//EN"
REMINDER_LASTS: Final = timedelta(minutes=5)
STOP_UID: Final = "plan-stopped@backstride"

Say = Callable[..., str]
"""Returns a sentence of the catalogue by its name and values."""


def calendar(  # noqa: PLR0913, PLR0917  all that a subscribed calendar holds
    plan: Plan,
    runner: str,
    made_at: datetime,
    say: Say,
    removed: Sequence[Session] = (),
    reminders: Sequence[datetime] = (),
) -> bytes:
    """Return a plan as an iCalendar file.

    A session is known by its day and slot, so a new plan changes an event and does not double it. Sessions that are
    gone are cancelled by the same identifier. Titles are neutral: what and how long, no word about health.

    Parameters
    ----------
    plan : Plan
        The plan; rest days make no event.
    runner : str
        An identifier of the runner without meaning, which keeps two runners' events apart.
    made_at : datetime
        When it is made; aware. Later makes overwrite earlier ones.
    say : callable
        Gives a sentence by message name and values.
    removed : sequence of Session
        Sessions of an earlier plan that are no more.
    reminders : sequence of datetime
        When it reminds of the diary; aware.
    """
    found = _empty(say)
    found.add("x-wr-caldesc", _validity(made_at, say))
    ids = {session.id for session in plan.sessions}
    for session in plan.sessions:
        if session.kind is not SessionKind.REST:
            found.add_component(_event(session, runner, made_at, say))
    for session in removed:
        if session.kind is not SessionKind.REST and session.id not in ids:
            event = _event(session, runner, made_at, say)
            event.add("status", "CANCELLED")
            found.add_component(event)
    for at in reminders:
        found.add_component(_reminder(at, runner, made_at, say))
    return bytes(found.to_ical())


def reminder_calendar(reminders: Sequence[datetime], runner: str, made_at: datetime, say: Say) -> bytes:
    """Return a calendar that only reminds of the diary.

    Parameters
    ----------
    reminders : sequence of datetime
        When; aware.
    runner : str
        As in `calendar`.
    made_at : datetime
        When it is made; aware.
    say : callable
        Gives a sentence by message name.
    """
    found = _empty(say)
    for at in reminders:
        found.add_component(_reminder(at, runner, made_at, say))
    return bytes(found.to_ical())


def stopped_calendar(today: date, made_at: datetime, say: Say) -> bytes:
    """Return the calendar of a plan that had to stop: one event for the whole day, and nothing else.

    Parameters
    ----------
    today : date
        The local day.
    made_at : datetime
        When it is made; aware.
    say : callable
        Gives a sentence by message name.
    """
    found = _empty(say)
    event = _whole_day(STOP_UID, today, made_at)
    event.add("summary", say("plan-stopped-title"))
    event.add("description", say("plan-stopped-text"))
    found.add_component(event)
    return bytes(found.to_ical())


def uid(session: Session, runner: str) -> str:
    """Return the identifier of a session's event."""
    return f"{runner}-{session.id}@backstride"


def _empty(say: Say) -> Calendar:
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", say("plan-calendar-name"))
    return found


def _event(session: Session, runner: str, made_at: datetime, say: Say) -> Event:
    event = _whole_day(uid(session, runner), session.date, made_at)
    title = f"session-{session.kind.value}"
    event.add("summary", say("plan-event-title", session=say(title), minutes=session.minutes))
    event.add("description", "\n".join(filter(None, (description(session, say), _validity(made_at, say)))))
    return event


def _reminder(at: datetime, runner: str, made_at: datetime, say: Say) -> Event:
    """Return one event with an alarm at its beginning; its title is as neutral as that of a session."""
    title = say("reminder-event")
    event, alarm = Event(), Alarm()
    event.add("uid", f"{runner}-{at.date()}-diary@backstride")
    event.add("dtstamp", made_at)
    event.add("dtstart", at.astimezone(UTC))
    event.add("dtend", at.astimezone(UTC) + REMINDER_LASTS)
    event.add("transp", "TRANSPARENT")
    event.add("summary", title)
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta())
    alarm.add("description", title)
    event.add_component(alarm)
    return event


def _validity(made_at: datetime, say: Say) -> str:
    """Return when it was made and how long it is valid; a file that was handed out cannot be called back."""
    return say("plan-validity", day=long_day(made_at))


def _whole_day(identifier: str, day: date, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", identifier)
    event.add("dtstamp", made_at)
    event.add("last-modified", made_at)
    event.add("sequence", int(made_at.timestamp()) // 60)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def description(session: Session, say: Say) -> str:
    """Return what is done in a session, one line for each part."""
    lines = []
    if session.runs:
        lines.append(
            say(
                "plan-event-running",
                km=round(session.running_distance_m / 1000.0, 1),
                minutes=round(session.running_minutes),
            )
        )
    for dose in session.exercises:
        name = say(f"exercise-{dose.exercise}")
        if dose.hold_s is not None:
            lines.append(say("plan-event-hold", exercise=name, sets=dose.sets, seconds=dose.hold_s))
        else:
            lines.append(say("plan-event-repetitions", exercise=name, sets=dose.sets, times=dose.repetitions or 0))
    if session.exercises:
        lines.append(say("plan-event-effort"))
    return "\n".join(lines)
