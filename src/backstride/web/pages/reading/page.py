"""Pages to read: what Backstride is, and what words mean."""

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.condition_cards import NoSuchCondition, condition_card, condition_cards
from backstride.web.answers import refused, shown
from backstride.web.context import AppContext
from backstride.web.pages.reading.view import ConditionsPage, ExplainPage, explained
from backstride.web.refusals import Refusal


def reading_routes(app: AppContext) -> APIRouter:
    """Return the addresses of pages to read."""
    router = APIRouter()

    @router.get("/about")
    def about() -> Response:
        return shown("reading/about.html", app.frame("/about", app.now()), None)

    @router.get("/explain")
    def explain() -> Response:
        page = ExplainPage(tuple(explained(one) for one in app.backstride.explanations.all()))
        return shown("reading/explain.html", app.frame("/explain", app.now()), page)

    @router.get("/conditions")
    def conditions() -> Response:
        page = ConditionsPage(listed=condition_cards())
        return shown("reading/conditions.html", app.frame("/conditions", app.now()), page)

    @router.get("/conditions/{name}")
    def condition(name: str) -> Response:
        try:
            page = ConditionsPage(shown=(condition_card(name),))
        except NoSuchCondition:
            return refused(Refusal.NOT_FOUND)
        return shown("reading/conditions.html", app.frame(f"/conditions/{name}", app.now()), page)

    return router
