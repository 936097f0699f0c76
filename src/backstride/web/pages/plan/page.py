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
from backstride.web.forms import Form, Sent, fault
from backstride.web.here import Here
from backstride.web.pages.plan.form import read_wishes
from backstride.web.pages.plan.shown import PlanPages
from backstride.web.pages.plan.view import PlanPage
from backstride.web.pen import pen_of
from backstride.web.refusals import Refusal

PATH = "/plan"
WATCH_DAYS = 14
"""Workouts are handed out for so many days: what is on a watch cannot be called back. [days]"""


def plan_routes(here: Here) -> APIRouter:
    """Return the addresses of the plan."""
    router = APIRouter(dependencies=[pen_of(here)])

    @router.get(PATH)
    def plan(request: Request, done: str = "") -> Response:
        return _shown(here, PlanPages(here, str(request.base_url)).current(), done)

    @router.get(PATH + "/day/{day}")
    def one_day(day: date) -> Response:
        try:
            page = PlanPages(here).day(day)
        except (NoPlanYet, DayNotInPlan):
            return refused(Refusal.NOT_FOUND)
        return shown("plan/day.html", here.frame(f"{PATH}/day/{day}", here.now()), page)

    _add_wishes(router, here)
    _add_moves(router, here)
    _add_files(router, here)
    return router


def _add_wishes(router: APIRouter, here: Here) -> None:
    @router.post(PATH + "/look")
    def look(sent: Sent) -> Response:
        return _for_wishes(here, sent, keep=False)

    @router.post(PATH + "/keep")
    def keep(sent: Sent) -> Response:
        return _for_wishes(here, sent, keep=True)

    @router.post(PATH + "/change")
    def change() -> Response:
        try:
            here.backstride.planning.accept_change(now=here.now())
        except (GateClosed, NoPlanForYou, NoPlanYet):
            return to(PATH)
        return to(PATH, "saved")


def _add_moves(router: APIRouter, here: Here) -> None:
    @router.post(PATH + "/move")
    def move(sent: Sent, request: Request) -> Response:
        wanted = _day(sent.text("to"))
        try:
            if wanted is None:
                return to(PATH)
            if sent.text("keep") in {"yes", "shorter"}:
                shorter = sent.holds("keep", "shorter")
                found = here.backstride.plan_moves.keep(sent.text("session"), wanted, now=here.now(), shorter=shorter)
                if found.may_be_kept:
                    return to(PATH, "saved")
            page = PlanPages(here, str(request.base_url)).moved(sent.text("session"), wanted)
        except (GateClosed, NoPlanForYou, NoPlanYet, NothingToMove):
            return to(PATH)
        return _shown(here, page)


def _add_files(router: APIRouter, here: Here) -> None:
    @router.get(PATH + "/calendar.ics")
    def calendar() -> Response:
        try:
            held = PlanCalendar(here.backstride.planning, catalogue().say).file(here.now())
        except (GateClosed, NoPlanForYou, NoPlanYet):
            return to(PATH)
        return _file(held, "text/calendar", "plan.ics")

    @router.get(PATH + "/workouts.zip")
    def workouts() -> Response:
        now = here.now()
        try:
            found = here.backstride.planning.current(now=now)
        except (GateClosed, NoPlanForYou, NoPlanYet):
            return to(PATH)
        return _file(zipped_workouts(found.plan, WATCH_DAYS, now, catalogue().say), "application/zip", "workouts.zip")


def _for_wishes(here: Here, sent: Form, *, keep: bool) -> Response:
    """Show what wishes lead to, or keep it; with an accepted plan they change what is left of it."""
    now, planning, pages = here.now(), here.backstride.planning, PlanPages(here)
    before = None if sent.holds("anew", "yes") else planning.wishes()
    wishes, faults = read_wishes(sent, before)
    if wishes is None:
        return _shown(here, pages.current(sent.refused(*faults)))
    try:
        if keep and before is not None:
            planning.accept_change(wishes, now=now)
        elif keep:
            planning.accept(wishes, None, now=now)
        else:
            return _shown(here, pages.changed(wishes, sent) if before else pages.proposed(wishes, sent))
    except InputsDoNotFit:
        return _shown(here, pages.current(sent.refused(fault("plan-does-not-fit", "goal"))))
    except (GateClosed, NoPlanForYou, NoPlanYet):
        return to(PATH)
    return to(PATH, "saved")


def _shown(here: Here, page: PlanPage, done: str = "") -> Response:
    frame = here.frame(PATH, here.now(), notice(done))
    return shown("plan/page.html", frame, page, is_refused=page.form.is_refused and page.lock is None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})
