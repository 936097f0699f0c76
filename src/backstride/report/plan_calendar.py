"""The calendar of the accepted plan, made anew at every request."""

from collections.abc import Callable
from datetime import datetime

from backstride.diary.gate import GateClosed
from backstride.formats.ics import calendar, stopped_calendar
from backstride.plan.sessions import Plan
from backstride.services.gate import NoPlanForYou
from backstride.services.plan_state import NoPlanYet
from backstride.services.planning import Planning

Say = Callable[..., str]


def plan_calendar(planning: Planning, now: datetime, say: Say) -> bytes:
    """Give the accepted plan, as it stands now, as an iCalendar file.

    Parameters
    ----------
    planning : Planning
        The plans.
    now : datetime
        This moment, local, with offset.
    say : callable
        Gives a sentence by message name and values.

    Raises
    ------
    GateClosed
        If the gate is not open.
    NoPlanForYou
        If no plan is made for this runner whatever the gate says.
    NoPlanYet
        If none was accepted.
    """
    found = planning.current(now=now)
    return calendar(found.plan, planning.calendar_owner(), now, say, found.removed)


def subscribed_calendar(planning: Planning, now: datetime, say: Say) -> bytes:
    """Give the same to a calendar that asks by itself and cannot read a refusal.

    Behind a closed gate it holds one event for the whole day, which says that the plan stopped, and no session.
    Without a plan it holds nothing.

    Parameters
    ----------
    planning : Planning
        The plans.
    now : datetime
        This moment, local, with offset.
    say : callable
        Gives a sentence by message name and values.
    """
    try:
        return plan_calendar(planning, now, say)
    except (GateClosed, NoPlanForYou):
        return stopped_calendar(now.date(), now, say)
    except NoPlanYet:
        return calendar(Plan(now.date(), 1, "", ()), planning.calendar_owner(), now, say)
