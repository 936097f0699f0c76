"""The web app on one home of this machine."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import uvicorn
from fastapi import APIRouter, FastAPI

from backstride.bootstrap import Backstride
from backstride.texts.catalogue import catalogue
from backstride.texts.load_sentences import LoadSentences
from backstride.web.api import api_of
from backstride.web.app import PageSources, create_app
from backstride.web.context import AppContext, this_moment
from backstride.web.pages.home.page import Snapshot, home_page
from backstride.web.pages.load.view import load_card
from backstride.web.pages.phone.page import pair_routes, phone_routes
from backstride.web.pages.pocket.page import pocket_routes
from backstride.web.pages.settings.page import is_empty
from backstride.web.pages.weeks.news import news
from backstride.web.pages.weeks.view import AnswerPage
from backstride.web.reminding import DesktopReminder
from backstride.web.rooms import every_route
from backstride.web.server import ANY_PORT, Serving, serve
from backstride.web.trouble import TROUBLES, answering
from backstride.web.watching import FolderWatch

if TYPE_CHECKING:
    from backstride.web.phone.door import Door


def serve_home(  # noqa: PLR0913  each by name
    app: AppContext,
    *,
    port: int = ANY_PORT,
    open_browser: bool = True,
    say: Callable[[str], object] = print,
    opening: Path | None = None,
    door: "Door | None" = None,
) -> None:
    """Serve the pages of a home until interrupted; see `backstride.web.server.serve`.

    Parameters
    ----------
    app : AppContext
        The home.
    port, open_browser, say, opening
        As there.
    door : Door or None
        How phones come in; None for no phones.
    """
    backstride = app.backstride
    # whoever opens the address finds years of runs read already
    Thread(target=partial(read_ahead, backstride), name="backstride read ahead", daemon=True).start()
    ends = [DesktopReminder(backstride, app.instant).started()]
    ends += [FolderWatch(app, app.watched).started()] if app.watched else []
    beside = [] if door is None else [phone_server(app, door)]
    try:
        make_app = partial(create_app, sources_of(app, phone_routes(app, door)))
        serve(make_app, port=port, open_browser=open_browser, say=say, opening=opening, beside=beside)
    finally:
        for ended in ends:
            ended.set()


def read_ahead(backstride: Backstride) -> None:
    """Read what every page needs, so that the first view does not wait for it."""
    backstride.records.runs()
    backstride.diary.entries()
    backstride.claims.hear("", datetime.now(UTC))


def page_sources(backstride: Backstride, instant: Callable[[], datetime] = this_moment) -> PageSources:
    """Return what the pages of a home show.

    Parameters
    ----------
    backstride : Backstride
        The home.
    instant : callable
        Gives this moment, with offset.
    """
    app = AppContext(backstride, instant)
    return sources_of(app, phone_routes(app))


def phone_app(app: AppContext, door: "Door") -> FastAPI:
    """Return the app that phones see: the pages of the home, and the page that pairs."""
    return create_app(sources_of(app, pair_routes(app, door), pocket_routes(app)), door.access)


def phone_server(app: AppContext, door: "Door") -> Serving:
    """Return the server that phones reach."""
    from backstride.web.phone.certificate import speaks_tls  # noqa: PLC0415  only where a phone is let in

    config = uvicorn.Config(
        phone_app(app, door),
        loop="asyncio",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        lifespan="off",
        ssl_context_factory=lambda *_: speaks_tls(door.certificate),
    )
    return Serving(uvicorn.Server(config), door.listening)


def sources_of(app: AppContext, *more: APIRouter) -> PageSources:
    """Return what the pages of a home show, with addresses that only some have."""
    return PageSources(
        answer=partial(todays_answer, app),
        frame=app.first_frame,
        home=lambda: home_page(Snapshot.at(app)),
        rooms=(*more, *every_route(app)),
        api=api_of(app),
        leads_to=lambda: "/start" if is_empty(app) else "",
        language=app.backstride.language,
        troubles=dict.fromkeys(TROUBLES, answering(app)),
    )


def todays_answer(app: AppContext) -> AnswerPage:
    """Return the answer page of today."""
    snapshot, backstride = Snapshot.at(app), app.backstride
    today = snapshot.now.date()
    answer = snapshot.kept("answer", lambda: backstride.history.answer(today))
    loads = snapshot.kept("loads", lambda: backstride.run_load.over_time(today))
    return AnswerPage(
        facts=answer,
        units=snapshot.units,
        is_simulated=backstride.home.is_simulated,
        has_mornings=bool(snapshot.scored()),
        load=load_card(loads, LoadSentences(catalogue(), snapshot.units)),
        news=news(app, snapshot.now, answer),
    )
