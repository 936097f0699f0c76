"""The app: which address shows which page."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from backstride.plain_text import TextNotPlain, TextTooLong
from backstride.web.access import Entrance
from backstride.web.api_prefix import API_PREFIX
from backstride.web.assets import ASSET_PREFIX, assets
from backstride.web.frame import Frame
from backstride.web.language import Spoken
from backstride.web.limits import TABLE_BYTES, BodyLimits
from backstride.web.pages.home.view import HomePage
from backstride.web.pages.weeks.page import render_answer
from backstride.web.pages.weeks.view import AnswerPage
from backstride.web.policy import Policy
from backstride.web.refusals import STATUS, Refusal, refusal_of_status
from backstride.web.render import render, render_refusal
from backstride.web.uploads import IMPORT_BYTES, SHARED_BYTES
from backstride.web.write_lock import HomeLocked

Answering = Callable[[Request, Exception], Awaitable[Response]]

TAKES_FILES: Final = BodyLimits(
    by_path=MappingProxyType(
        {
            "/data/import": IMPORT_BYTES,
            "/pocket/share": SHARED_BYTES,
            "/diary/table": TABLE_BYTES,
            "/diary/table/bring": 2 * TABLE_BYTES,
        }
    )
)
"""The addresses that take files take more than a form."""


@dataclass(frozen=True, slots=True)
class PageSources:
    """Where pages get what they show; each is asked anew for every view.

    Parameters
    ----------
    answer : callable
        Gives the answer page of today.
    frame : callable or None
        Gives what stands around it; None where there is no home, as in a preview.
    rooms : sequence of APIRouter
        The addresses of every other room of pages.
    api : FastAPI or None
        The JSON API of the home.
    home : callable or None
        Gives the first page; None where there is no home, and the answer page stands in its place.
    leads_to : callable or None
        Gives where the first page leads instead; empty for nowhere else.
    language : callable
        Gives the language that the runner told; None for the browser's own.
    troubles : Mapping
        What answers where the home changed during a request, by the exception that says so.
    """

    answer: Callable[[], AnswerPage]
    frame: Callable[[], Frame] | None = None
    rooms: Sequence[APIRouter] = ()
    api: FastAPI | None = None
    home: Callable[[], HomePage] | None = None
    leads_to: Callable[[], str] | None = None
    language: Callable[[], str | None] = lambda: None
    troubles: Mapping[type[Exception], Answering] = field(default_factory=lambda: MappingProxyType({}))


def create_app(services: PageSources, access: Entrance, limits: BodyLimits | None = None) -> FastAPI:
    """Return the web app behind its policy.

    Parameters
    ----------
    services : PageSources
        Where pages get what they show.
    access : Entrance
        Who may come in.
    limits : BodyLimits or None
        How many bytes a request may bring; None for the usual limits.
    """
    app = FastAPI(title="Backstride", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(Policy, access=access, limits=limits or TAKES_FILES, refuse=refusal_page)
    app.add_middleware(Spoken, told=services.language)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HomeLocked, _busy)
    app.add_exception_handler(TextNotPlain, _not_plain)
    app.add_exception_handler(TextTooLong, _unreadable)
    for kind, answer in services.troubles.items():
        app.add_exception_handler(kind, answer)
    _add_assets(app)
    _add_answer(app, services)
    for room in services.rooms:
        app.include_router(room)
    if services.api is not None:
        app.mount(API_PREFIX, services.api)
    return app


def refusal_page(refusal: Refusal) -> HTMLResponse:
    """Return the answer of a refusal: its sentence and its status."""
    return HTMLResponse(render_refusal(refusal), status_code=STATUS[refusal])


def _add_answer(app: FastAPI, services: PageSources) -> None:
    @app.get("/", response_class=HTMLResponse)
    def answer() -> Response:
        if services.leads_to and (path := services.leads_to()):
            return RedirectResponse(path, status_code=303)
        if services.home is None or services.frame is None:
            return HTMLResponse(render_answer(services.answer()))
        return HTMLResponse(render("home/page.html", services.frame(), services.home()))

    @app.get("/weeks", response_class=HTMLResponse)
    def weeks() -> Response:
        frame = replace(services.frame(), path="/weeks", lock=None) if services.frame else None
        return HTMLResponse(render_answer(services.answer(), frame))


def _add_assets(app: FastAPI) -> None:
    @app.get(ASSET_PREFIX + "{name}")
    def asset(name: str) -> Response:
        found = assets().get(name)
        if found is None:
            return refusal_page(Refusal.NOT_FOUND)
        return Response(found.content, media_type=found.media_type)


async def _refused(request: Request, error: Exception) -> Response:  # noqa: ARG001  the framework's signature
    status = error.status_code if isinstance(error, HTTPException) else STATUS[Refusal.BROKEN]
    return refusal_page(refusal_of_status(status))


async def _busy(request: Request, error: Exception) -> Response:
    # the package of rooms reads the store, which a preview of one page does not need
    from backstride.web.answers import JSON, busy_answer  # noqa: PLC0415

    if not isinstance(error, HomeLocked):
        raise error
    return busy_answer(error, wants_json=JSON in request.headers.get("accept", ""))


async def _not_plain(request: Request, error: Exception) -> Response:  # noqa: ARG001  as above
    return refusal_page(Refusal.NOT_PLAIN)


async def _unreadable(request: Request, error: Exception) -> Response:  # noqa: ARG001  as above
    return refusal_page(Refusal.UNREADABLE)
