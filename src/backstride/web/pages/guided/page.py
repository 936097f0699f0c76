"""Exercises done with a timer: from a day of the plan, or on their own."""

import secrets
from datetime import date, datetime

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from backstride.plan.reasons import DayNotInPlan
from backstride.plan.sessions import Dose
from backstride.services.gate import NoPlanForYou
from backstride.services.planning.state import NoPlanYet
from backstride.texts.catalogue import catalogue
from backstride.web.answers import JSON, notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Sent
from backstride.web.pages.guided.form import read_done
from backstride.web.pages.guided.view import GuidedPage, own_doses, steps_of
from backstride.web.refusals import Refusal
from backstride.web.write_lock import holds_write_lock

PATH = "/exercises/guided"
SITTING_LETTERS = 64
_SITTING_BYTES = 12


def guided_routes(app: AppContext) -> APIRouter:
    """Return the addresses of guided exercise."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get(PATH)
    def guided(day: date | None = None, done: str = "") -> Response:
        page = guided_page(app, day)
        return shown("guided/page.html", app.frame(PATH, app.now(), notice(done)), page)

    @router.post(PATH)
    def done(sent: Sent, request: Request) -> Response:
        now, sitting = app.now(), sent.text("sitting")[:SITTING_LETTERS]
        sets = read_done(sent, now.date())
        if sets is None or not sitting:
            return refused(Refusal.NOT_FOUND)
        for name, one in sets:
            app.backstride.exercise_log.tell(one, now, f"{sitting}:{name}")
        if JSON in request.headers.get("accept", ""):
            return JSONResponse({"says": catalogue().say("guided-kept", count=len(sets))})
        return to(PATH, "saved")

    return router


def guided_page(app: AppContext, day: date | None) -> GuidedPage:
    """Return what the page of guided exercise shows.

    Parameters
    ----------
    app : AppContext
        The home.
    day : date or None
        Day of the plan whose session is done; today's where the plan has one when None.
    """
    now = app.now()
    lock = app.lock(now)
    if lock is not None:
        return GuidedPage(lock=lock)
    guide = app.backstride.exercise_guide
    try:
        offered, fit = guide.offered(now=now), guide.fit_today(now=now)
    except NoPlanForYou as refused_for:
        return GuidedPage(no_plan=refused_for.reasons)
    if not fit:
        return GuidedPage(fit_today=False)
    planned = _planned(app, day or now.date(), now)
    steps = steps_of(planned or own_doses(offered), offered)
    return GuidedPage(steps=steps, of_plan=(day or now.date()) if planned else None, sitting=_new_sitting())


def _planned(app: AppContext, day: date, now: datetime) -> list[Dose]:
    try:
        found = app.backstride.planning.why(day, now=now)
    except (NoPlanYet, DayNotInPlan):
        return []
    return [dose for session, _ in found for dose in session.exercises]


def _new_sitting() -> str:
    return secrets.token_urlsafe(_SITTING_BYTES)
