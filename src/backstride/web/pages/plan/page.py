"""The next weeks: proposed, kept, moved, changed, explained and handed out."""

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from backstride.diary.gate import GateClosed
from backstride.plan.inputs import InputsDoNotFit
from backstride.plan.moving import NothingToMove
from backstride.plan.reasons import DayNotInPlan
from backstride.report.plan_calendar import PlanCalendar
from backstride.report.plan_workouts import zipped_workouts
from backstride.services.gate import NoPlanForYou
from backstride.services.planning.state import NoPlanYet
from backstride.texts.catalogue import catalogue
from backstride.web.answers import notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent, fault
from backstride.web.pages.plan.form import read_preferences
from backstride.web.pages.plan.shown import PlanPages
from backstride.web.pages.plan.view import PlanPage
from backstride.web.refusals import Refusal
from backstride.web.write_lock import holds_write_lock

PATH = "/plan"
WATCH_DAYS = 14
"""Workouts are handed out for so many days: what is on a watch cannot be called back. [days]"""


def plan_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the plan."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get(PATH)
    def plan(request: Request, done: str = "") -> Response:
        return _shown(app, PlanPages(app, str(request.base_url)).current(), done)

    @router.get(PATH + "/day/{day}")
    def one_day(day: date) -> Response:
        try:
            page = PlanPages(app).day(day)
        except (NoPlanYet, DayNotInPlan):
            return refused(Refusal.NOT_FOUND)
        return shown("plan/day.html", app.frame(f"{PATH}/day/{day}", app.now()), page)

    _add_preferences(router, app)
    _add_moves(router, app)
    _add_files(router, app)
    return router


def _add_preferences(router: APIRouter, app: AppContext) -> None:
    @router.post(PATH + "/look")
    def look(sent: Sent) -> Response:
        return _for_preferences(app, sent, keep=False)

    @router.post(PATH + "/keep")
    def keep(sent: Sent) -> Response:
        return _for_preferences(app, sent, keep=True)

    @router.post(PATH + "/change")
    def change() -> Response:
        try:
            app.backstride.planning.accept_change(now=app.now())
        except (GateClosed, NoPlanForYou, NoPlanYet):
            return to(PATH)
        return to(PATH, "saved")


def _add_moves(router: APIRouter, app: AppContext) -> None:
    @router.post(PATH + "/move")
    def move(sent: Sent, request: Request) -> Response:
        wanted = _day(sent.text("to"))
        try:
            if wanted is None:
                return to(PATH)
            if sent.text("keep") in {"yes", "shorter"}:
                shorter = sent.holds("keep", "shorter")
                found = app.backstride.plan_moves.keep(sent.text("session"), wanted, now=app.now(), shorter=shorter)
                if found.may_be_kept:
                    return to(PATH, "saved")
            page = PlanPages(app, str(request.base_url)).moved(sent.text("session"), wanted)
        except (GateClosed, NoPlanForYou, NoPlanYet, NothingToMove):
            return to(PATH)
        return _shown(app, page)


def _add_files(router: APIRouter, app: AppContext) -> None:
    @router.get(PATH + "/calendar.ics")
    def calendar() -> Response:
        try:
            held = PlanCalendar(app.backstride.planning, catalogue().say).file(app.now())
        except (GateClosed, NoPlanForYou, NoPlanYet):
            return to(PATH)
        return _file(held, "text/calendar", "plan.ics")

    @router.get(PATH + "/workouts.zip")
    def workouts() -> Response:
        now = app.now()
        try:
            found = app.backstride.planning.current(now=now)
        except (GateClosed, NoPlanForYou, NoPlanYet):
            return to(PATH)
        return _file(zipped_workouts(found.plan, WATCH_DAYS, now, catalogue().say), "application/zip", "workouts.zip")


def _for_preferences(app: AppContext, sent: Form, *, keep: bool) -> Response:
    """Show what preferences lead to, or keep it; with an accepted plan they change what is left of it."""
    now, planning, pages = app.now(), app.backstride.planning, PlanPages(app)
    before = None if sent.holds("anew", "yes") else planning.preferences()
    preferences, faults = read_preferences(sent, before)
    if preferences is None:
        return _shown(app, pages.current(sent.refused(*faults)))
    try:
        if keep and before is not None:
            planning.accept_change(preferences, now=now)
        elif keep:
            planning.accept(preferences, None, now=now)
        else:
            return _shown(app, pages.changed(preferences, sent) if before else pages.proposed(preferences, sent))
    except InputsDoNotFit:
        return _shown(app, pages.current(sent.refused(fault("plan-does-not-fit", "goal"))))
    except (GateClosed, NoPlanForYou, NoPlanYet):
        return to(PATH)
    return to(PATH, "saved")


def _shown(app: AppContext, page: PlanPage, done: str = "") -> Response:
    frame = app.frame(PATH, app.now(), notice(done))
    return shown("plan/page.html", frame, page, is_refused=page.form.is_refused and page.lock is None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})
