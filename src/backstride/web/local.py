"""The web app on one home of this machine."""

from collections.abc import Callable
from datetime import date
from functools import partial

from backstride.bootstrap import Backstride
from backstride.web.app import PageSources, create_app
from backstride.web.server import ANY_PORT, serve
from backstride.web.views.answer import AnswerPage
from backstride.web.views.from_answer import answer_page


def serve_home(
    backstride: Backstride,
    *,
    port: int = ANY_PORT,
    open_browser: bool = True,
    say: Callable[[str], object] = print,
) -> None:
    """Serve the pages of a home until interrupted; see `backstride.web.server.serve`."""
    serve(partial(create_app, page_sources(backstride)), port=port, open_browser=open_browser, say=say)


def page_sources(backstride: Backstride) -> PageSources:
    """Give what the pages of a home show."""
    return PageSources(answer=partial(todays_answer, backstride))


def todays_answer(backstride: Backstride) -> AnswerPage:
    """Give the answer page of today."""
    today = date.today()  # noqa: DTZ011 - the runner's own calendar
    units = backstride.me.known(today).units
    return answer_page(backstride.history.answer(today), units, is_simulated=backstride.home.is_simulated)
