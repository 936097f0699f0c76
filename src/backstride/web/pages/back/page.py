"""How does my back work when I run? Short pages to read, with figures for the runner."""

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.claims.mechanics import NoSuchPage, mechanics, mechanics_named
from backstride.web.answers import refused, shown
from backstride.web.context import AppContext
from backstride.web.pages.claims.view import MechanicsPage, model_view
from backstride.web.refusals import Refusal


def back_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the pages on how the back works."""
    router = APIRouter()

    @router.get("/back")
    def every() -> Response:
        return shown("back/page.html", app.frame("/back", app.now()), MechanicsPage(mechanics()))

    @router.get("/back/{name}")
    def one(name: str) -> Response:
        try:
            page = mechanics_named(name)
        except NoSuchPage:
            return refused(Refusal.NOT_FOUND)
        now = app.now()
        beside = app.backstride.how_backs_work.beside(page, now)
        view = MechanicsPage(mechanics(), page, model_view(beside.figures, beside.outside_measured))
        return shown("back/page.html", app.frame(f"/back/{name}", now), view)

    return router
