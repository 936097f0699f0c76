"""The page of every day, and stretches of charts that move and zoom."""

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from markupsafe import Markup
from pydantic import BaseModel, Field

from backstride.charts.inline import as_document
from backstride.charts.series import chart_svg, table_of, windowed
from backstride.services.runs.history import NoSuchRun
from backstride.services.runs.in_motion import NoSuchMovement
from backstride.texts.catalogue import catalogue
from backstride.web.answers import refused, shown
from backstride.web.context import AppContext
from backstride.web.incognito import picture_without_numbers
from backstride.web.pages.charts.live import LIVE, days_chart
from backstride.web.pages.charts.view import DaysPage
from backstride.web.refusals import Refusal
from backstride.web.render import WIDTHS_PX

WIDTH_PX: Final = (160, 2000)
"""The narrowest and the widest picture that is drawn. [px]"""


class Stretch(BaseModel):
    """Which stretch of a chart is asked for, and how wide; all of it where no ends are told."""

    width: int = Field(default=WIDTHS_PX[-1], ge=WIDTH_PX[0], le=WIDTH_PX[1])
    low: float = Field(default=0.0, allow_inf_nan=False)
    high: float = Field(default=0.0, allow_inf_nan=False)


def chart_routes(app: AppContext) -> APIRouter:
    """Return the addresses of charts."""
    router = APIRouter()

    @router.get("/days")
    def days() -> Response:
        chart = days_chart(app, catalogue())
        if chart is None:
            return shown("charts/days.html", app.frame("/days", app.now()), DaysPage())
        # the drawing escapes every word itself
        pictures = [Markup(chart_svg(chart, width)) for width in WIDTHS_PX]  # noqa: S704
        page = DaysPage(pictures, table_of(chart))
        return shown("charts/days.html", app.frame("/days", app.now()), page)

    @router.get("/charts/{name}.svg")
    def picture(name: str, request: Request, asked: Annotated[Stretch, Query()]) -> Response:
        if name not in LIVE:
            return refused(Refusal.NOT_FOUND)
        try:
            chart = LIVE[name](app, request.query_params)
        except (NoSuchMovement, NoSuchRun):
            return refused(Refusal.NOT_FOUND)
        if chart is None:
            return refused(Refusal.NOT_FOUND)
        shown = windowed(chart, asked.low, asked.high) if asked.low < asked.high else chart
        svg = as_document(chart_svg(shown, asked.width))
        is_masked = app.frame("/days", app.now()).is_masked
        return Response(picture_without_numbers(svg) if is_masked else svg, media_type="image/svg+xml")

    return router
