"""The diary: half a minute, saved as it is touched, edited with its history."""

from datetime import timedelta
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from backstride.diary.fields import EntryKind
from backstride.diary.gate import Why
from backstride.diary.modes import NoQuestionStated
from backstride.findings import Finding
from backstride.services.diary.values import NoSuchEntry, Saved
from backstride.texts.catalogue import catalogue
from backstride.web.answers import JSON, UNREADABLE, notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent, fault
from backstride.web.pages.diary.form import read_diary
from backstride.web.pages.diary.shown import entry_page, merge_page, new_page
from backstride.web.refusals import Refusal

BOTH_CHANGED: Final = "diary-both-changed"


def diary_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the diary."""
    router = APIRouter()
    _add_pages(router, app)
    _add_saving(router, app)
    _add_taking_back(router, app)
    _add_mode(router, app)
    return router


def _add_pages(router: APIRouter, app: AppContext) -> None:
    @router.get("/diary")
    def diary(kind: str = EntryKind.MORNING, done: str = "") -> Response:
        now = app.now()
        page = new_page(app, now, _kind(kind))
        return shown("diary/page.html", app.frame("/diary", now, notice(done)), page)

    @router.get("/diary/entry/{entry_id}")
    def entry(entry_id: str, done: str = "") -> Response:
        now = app.now()
        try:
            page = entry_page(app, now, entry_id)
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return shown("diary/entry.html", app.frame(f"/diary/entry/{entry_id}", now, notice(done)), page)

    @router.get("/diary/entry/{entry_id}/both")
    def both(entry_id: str, base: int) -> Response:
        now = app.now()
        try:
            page = merge_page(app, entry_id, base)
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return shown("diary/both.html", app.frame("/diary/both", now), page)


def _add_saving(router: APIRouter, app: AppContext) -> None:
    @router.post("/diary")
    def save(sent: Sent, request: Request) -> Response:
        is_touched = JSON in request.headers.get("accept", "")
        try:
            saved = _save(app, sent)
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return _told(app, saved, sent) if is_touched else _led(app, saved, sent)


def _save(app: AppContext, sent: Form) -> Saved:
    now, kind, entry_id = app.now(), _kind(sent.text("kind")), sent.text("entry_id")
    typed = read_diary(sent, kind, is_edit=bool(entry_id))
    if not entry_id:
        return app.backstride.diary.save(kind, typed, now)
    base = sent.text("base")
    return app.backstride.diary.edit(entry_id, typed, now, int(base) if base.isdigit() else None)


def _led(app: AppContext, saved: Saved, sent: Form) -> Response:
    """Lead a browser without the script on, or show the form again with what stands against it."""
    now, kind = app.now(), _kind(sent.text("kind"))
    if saved.entry is None:
        again = sent.refused(*saved.findings)
        if sent.text("edited"):
            page = entry_page(app, now, sent.text("entry_id"), again)
            return shown("diary/entry.html", app.frame("/diary/entry", now), page, is_refused=True)
        return shown("diary/page.html", app.frame("/diary", now), new_page(app, now, kind, again), is_refused=True)
    if _clash(saved.findings):
        return to(_both(saved.entry.entry_id, sent))
    if sent.text("edited"):
        return to(f"/diary/entry/{saved.entry.entry_id}", "saved")
    return to(f"/diary?kind={kind}", "saved")


def _told(app: AppContext, saved: Saved, sent: Form) -> Response:
    """Tell the script what is kept, or what stands against it."""
    texts = catalogue()
    if saved.entry is None:
        faults = [{"where": one.where, "says": texts.finding(one)} for one in saved.findings]
        return JSONResponse({"says": texts.say("form-not-saved"), "faults": faults}, UNREADABLE)
    entry_id = saved.entry.entry_id
    number = app.backstride.diary.history(entry_id)[-1].number
    told = {"says": texts.say("diary-saved"), "keep": {"entry_id": entry_id, "base": number}}
    is_due = app.backstride.safety.state(app.now()).why is Why.TRIGGERED
    go = _both(entry_id, sent) if _clash(saved.findings) else None
    return JSONResponse({**told, "due": is_due, "go": go})


def _clash(findings: tuple[Finding, ...]) -> bool:
    return any(one.code == BOTH_CHANGED for one in findings)


def _both(entry_id: str, sent: Form) -> str:
    return f"/diary/entry/{entry_id}/both?base={sent.text('base') or 0}"


def _add_taking_back(router: APIRouter, app: AppContext) -> None:
    @router.post("/diary/entry/{entry_id}/undo")
    def undo(entry_id: str) -> Response:
        try:
            app.backstride.diary.history(entry_id)
            app.backstride.diary.undo(entry_id, app.now())
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return to(f"/diary/entry/{entry_id}", "brought-back")

    @router.post("/diary/entry/{entry_id}/out")
    def take_out(entry_id: str) -> Response:
        try:
            app.backstride.diary.take_out(entry_id, app.now())
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return to(f"/diary/entry/{entry_id}", "taken-out")


def _add_mode(router: APIRouter, app: AppContext) -> None:
    @router.post("/diary/mode")
    def mode(sent: Sent) -> Response:
        now, diary = app.now(), app.backstride.diary_modes
        weeks = sent.text("weeks")
        ends = now.date() + timedelta(weeks=int(weeks)) if weeks.isdigit() and int(weeks) <= LONGEST_WEEKS else None
        change = {"pause": diary.pause, "resume": diary.resume, "light": diary.choose_light}.get(sent.text("change"))
        try:
            change(now) if change else diary.choose_daily(sent.text("question"), now, ends)
        except NoQuestionStated:
            again = sent.refused(fault("form-empty", "question"))
            page = new_page(app, now, EntryKind.MORNING, mode_form=again)
            return shown("diary/page.html", app.frame("/diary", now), page, is_refused=True)
        return to("/diary", "saved")


LONGEST_WEEKS: Final = 52
"""A question may end later than daily asking does; the diary shortens it. [weeks]"""


def _kind(text: str) -> EntryKind:
    return EntryKind(text) if text in tuple(EntryKind) else EntryKind.MORNING
