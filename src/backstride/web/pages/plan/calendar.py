"""The calendar that another program subscribes to: it knows one secret address, and reads no refusals."""

from secrets import compare_digest

from fastapi import APIRouter
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from backstride.report.plan_calendar import PlanCalendar
from backstride.texts.catalogue import catalogue
from backstride.web.access import FEED_PREFIX
from backstride.web.context import AppContext


def calendar_routes(app: AppContext) -> APIRouter:
    """Return the address of the calendar; what it holds is decided at every request, and nothing of it is kept."""
    router = APIRouter()

    @router.get(FEED_PREFIX + "{secret}.ics")
    def feed(secret: str) -> Response:
        planning = app.backstride.planning
        if not compare_digest(secret.encode(), planning.calendar_secret().encode()):
            raise HTTPException(status_code=404)
        held = PlanCalendar(planning, catalogue().say, app.backstride.reminders.ahead).feed(app.now())
        return Response(held, media_type="text/calendar; charset=utf-8")

    return router
