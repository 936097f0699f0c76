"""What my back has handled, as tables with their intervals."""

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.web.answers import shown
from backstride.web.here import Here
from backstride.web.pages.handled.view import HandledPage, table_view


def handled_routes(here: Here) -> APIRouter:
    """Return the address of the tables."""
    router = APIRouter()

    @router.get("/handled")
    def handled() -> Response:
        now = here.now()
        units = here.units(now)
        told = here.kept.get("handled", here.state(now), lambda: here.backstride.handled.table(now.date()))
        tables = tuple(table_view(table, units) for table in told.tables)
        page = HandledPage(tables, told.scored_mornings, names_starts=here.lock(now) is None)
        return shown("handled/page.html", here.frame("/handled", now), page)

    return router
