"""One month at a glance: what was, what is planned, and a way to move a session."""

from contextlib import suppress
from datetime import date, timedelta

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.bounds import day_within
from backstride.diary.gate import GateClosed
from backstride.services.gate import NoPlanForYou
from backstride.web.answers import shown
from backstride.web.context import AppContext
from backstride.web.pages.calendar.view import CalendarPage, DayOfMonth, ends_of
from backstride.web.pages.plan.shown import PlanPages
from backstride.web.pages.plan.view import DayView

PATH = "/calendar"


def month_routes(app: AppContext) -> APIRouter:
    """Return the address of the calendar."""
    router = APIRouter()

    @router.get(PATH)
    def calendar(month: str = "", day: str = "") -> Response:
        today = app.now().date()
        chosen = _day(day)
        shows = chosen or _day(f"{month}-01") or today
        return shown("calendar/page.html", app.frame(PATH, app.now()), calendar_page(app, shows, chosen))

    return router


def calendar_page(app: AppContext, shows: date, chosen: date | None = None) -> CalendarPage:
    """Return what the calendar shows of a month.

    Parameters
    ----------
    app : AppContext
        The home.
    shows : date
        A day of the month.
    chosen : date or None
        The day that is opened; today, in its month, when None.
    """
    now = app.now()
    first, last = ends_of(shows)
    plan = PlanPages(app).current()
    planned = {one.day: one for week in plan.weeks for one in week.days}
    drawn = frozenset[date]()
    with suppress(GateClosed, NoPlanForYou):
        drawn = app.backstride.month.drawn_ahead(first, last, now=now)
    days = [
        DayOfMonth(held, planned.get(held.day, DayView(held.day)), held.in_experiment or held.day in drawn)
        for held in app.backstride.month.days(first, last, now.date())
    ]
    wanted = chosen or (now.date() if first <= now.date() <= last else None)
    return CalendarPage(
        month=shows.replace(day=1),
        days=days,
        chosen=next((one for one in days if one.day == wanted), None),
        lock=plan.lock,
        no_plan=plan.no_plan,
        days_to_move_to=plan.days_to_move_to,
        units=app.units(now),
    )


def _day(text: str) -> date | None:
    try:
        found = day_within(date.fromisoformat(text))
        # the six weeks around it can be shown as well
        day_within(found - timedelta(days=62))
        day_within(found + timedelta(days=62))
    except (ValueError, OverflowError):
        return None
    return found
