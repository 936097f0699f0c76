"""The web app on one home of this machine."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Thread

from backstride.bootstrap import Backstride
from backstride.texts.catalogue import catalogue
from backstride.texts.load_sentences import LoadSentences
from backstride.web.api import api_of
from backstride.web.app import PageSources, create_app
from backstride.web.context import AppContext, this_moment
from backstride.web.pages.home.page import Snapshot, home_page
from backstride.web.pages.load.view import load_card
from backstride.web.pages.settings.page import is_empty
from backstride.web.pages.weeks.news import news
from backstride.web.pages.weeks.view import AnswerPage
from backstride.web.reminding import DesktopReminder
from backstride.web.rooms import every_route
from backstride.web.server import ANY_PORT, serve
from backstride.web.trouble import TROUBLES, answering
from backstride.web.watching import FolderWatch


def serve_home(
    app: AppContext,
    *,
    port: int = ANY_PORT,
    open_browser: bool = True,
    say: Callable[[str], object] = print,
    opening: Path | None = None,
) -> None:
    """Serve the pages of a home until interrupted; see `backstride.web.server.serve`."""
    backstride = app.backstride
    # whoever opens the address finds years of runs read already
    Thread(target=partial(read_ahead, backstride), name="backstride read ahead", daemon=True).start()
    ends = [DesktopReminder(backstride, app.instant).started()]
    ends += [FolderWatch(app, app.watched).started()] if app.watched else []
    try:
        make_app = partial(create_app, sources_of(app))
        serve(make_app, port=port, open_browser=open_browser, say=say, opening=opening)
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
    return sources_of(AppContext(backstride, instant))


def sources_of(app: AppContext) -> PageSources:
    """Return what the pages of a home show that is seen already."""
    return PageSources(
        answer=partial(todays_answer, app),
        frame=app.first_frame,
        home=lambda: home_page(Snapshot.at(app)),
        rooms=every_route(app),
        api=api_of(app),
        leads_to=lambda: "/start" if is_empty(app) else "",
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
