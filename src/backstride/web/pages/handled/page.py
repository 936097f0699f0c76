"""What my back has handled, as tables with their intervals."""

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.web.answers import shown
from backstride.web.context import AppContext
from backstride.web.pages.handled.view import HandledPage, table_view


def handled_routes(app: AppContext) -> APIRouter:
    """Return the address of the tables."""
    router = APIRouter()

    @router.get("/handled")
    def handled() -> Response:
        now = app.now()
        units = app.units(now)
        told = app.cache.get("handled", app.state(now), lambda: app.backstride.tolerance.table(now.date()))
        tables = tuple(table_view(table, units) for table in told.tables)
        page = HandledPage(tables, told.scored_mornings, names_starts=app.lock(now) is None)
        return shown("handled/page.html", app.frame("/handled", now), page)

    return router
