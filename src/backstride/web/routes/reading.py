"""Pages to read: what Backstride is, and what words mean."""

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.web.here import Here
from backstride.web.routes.answers import shown
from backstride.web.views.reading import ExplainPage, explained


def reading_routes(here: Here) -> APIRouter:
    """Give the addresses of pages to read."""
    router = APIRouter()

    @router.get("/about")
    def about() -> Response:
        return shown("about.html", here.frame("/about", here.now()), None)

    @router.get("/explain")
    def explain() -> Response:
        page = ExplainPage(tuple(explained(one) for one in here.backstride.explanations.all()))
        return shown("explain.html", here.frame("/explain", here.now()), page)

    return router
