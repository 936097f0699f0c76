"""What a page answers where the home changed between two lines of a request: the ordinary refusal."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from backstride.diary.gate import GateClosed
from backstride.problems import status_of
from backstride.services.gate import NoPlanForYou, TestNotOffered
from backstride.store.home import HomeIsBusy, HomeProblem
from backstride.texts.catalogue import catalogue
from backstride.web.answers import JSON, busy_answer, refused, render_page
from backstride.web.context import AppContext
from backstride.web.forms import read_form
from backstride.web.frame import LockView
from backstride.web.refusals import Refusal
from backstride.web.write_lock import locked_out

CLOSED: Final = 403
TROUBLES: Final = (GateClosed, NoPlanForYou, TestNotOffered, HomeProblem)
"""What may be raised anywhere below a page, because somebody else changed the home meanwhile."""

Answering = Callable[[Request, Exception], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class ClosedPage:
    """Why there is nothing here.

    Parameters
    ----------
    lock : LockView or None
        Why there is no advice; None where it is for another reason.
    no_plan : sequence of str
        Reasons for which nothing is suggested to this runner.
    """

    lock: LockView | None = None
    no_plan: Sequence[str] = ()


def answering(app: AppContext) -> Answering:
    """Return what answers a request during which the gate closed or the home could not be used.

    Parameters
    ----------
    app : AppContext
        The home.
    """

    async def answer(request: Request, problem: Exception) -> Response:
        wants_json = JSON in request.headers.get("accept", "")
        if isinstance(problem, HomeIsBusy):
            held = locked_out(app, request.url.path, problem, await read_form(request))
            return busy_answer(held, wants_json=wants_json)
        if isinstance(problem, HomeProblem):
            return _unusable(problem, wants_json=wants_json)
        return _closed(app, request, problem, wants_json=wants_json)

    return answer


def _unusable(problem: HomeProblem, *, wants_json: bool) -> Response:
    return JSONResponse({"says": str(problem)}, status_of(problem) or 409) if wants_json else refused(Refusal.HOME)


def _closed(app: AppContext, request: Request, problem: Exception, *, wants_json: bool) -> Response:
    if wants_json:
        return JSONResponse({"says": catalogue().say("closed-meanwhile")}, CLOSED)
    now = app.now()
    reasons = tuple(problem.reasons) if isinstance(problem, NoPlanForYou) else ()
    page = ClosedPage(app.lock(now), reasons)
    return render_page("shared/closed.html", app.frame(request.url.path, now), page, CLOSED)
