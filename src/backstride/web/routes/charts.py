"""Live charts: their specifications, and the engine that draws them, each asked for only when somebody wants it."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from markupsafe import Markup

from backstride.charts.engine import engine_script
from backstride.charts.live import vega_lite
from backstride.charts.series import chart_svg, table_of
from backstride.contracts.live_chart import LiveChartAnswer
from backstride.services.history import NoSuchRun
from backstride.services.in_motion import NoSuchMovement
from backstride.texts.catalogue import catalogue
from backstride.web.here import Here
from backstride.web.live_charts import LIVE, days_chart
from backstride.web.pages import WIDTHS_PX
from backstride.web.refusals import Refusal
from backstride.web.routes.answers import refused, shown
from backstride.web.views.days import DaysPage


def chart_routes(here: Here) -> APIRouter:
    """Give the addresses of live charts."""
    router = APIRouter()

    @router.get("/days")
    def days() -> Response:
        chart = days_chart(here, catalogue())
        if chart is None:
            return shown("days.html", here.frame("/days", here.now()), DaysPage())
        # the drawing escapes every word itself
        pictures = [Markup(chart_svg(chart, width)) for width in WIDTHS_PX]  # noqa: S704
        page = DaysPage(pictures, table_of(chart))
        return shown("days.html", here.frame("/days", here.now()), page)

    @router.get("/charts/vega.js")
    def engine() -> Response:
        return Response(engine_script(), media_type="text/javascript")

    @router.get("/charts/{name}.json")
    def specification(name: str, request: Request) -> Response:
        if name not in LIVE:
            return refused(Refusal.NOT_FOUND)
        try:
            chart = LIVE[name](here, request.query_params)
        except (NoSuchMovement, NoSuchRun):
            return refused(Refusal.NOT_FOUND)
        if chart is None:
            return refused(Refusal.NOT_FOUND)
        return JSONResponse(LiveChartAnswer(chart=vega_lite(chart)).model_dump(by_alias=True))

    return router
