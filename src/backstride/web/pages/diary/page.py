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
from backstride.web.forms import Form, Sent, fault
from backstride.web.here import Here
from backstride.web.pages.diary.form import read_diary
from backstride.web.pages.diary.shown import entry_page, merge_page, new_page
from backstride.web.refusals import Refusal

BOTH_CHANGED: Final = "diary-both-changed"


def diary_routes(here: Here) -> APIRouter:
    """Return the addresses of the diary."""
    router = APIRouter()
    _add_pages(router, here)
    _add_saving(router, here)
    _add_taking_back(router, here)
    _add_mode(router, here)
    return router


def _add_pages(router: APIRouter, here: Here) -> None:
    @router.get("/diary")
    def diary(kind: str = EntryKind.MORNING, done: str = "") -> Response:
        now = here.now()
        page = new_page(here, now, _kind(kind))
        return shown("diary/page.html", here.frame("/diary", now, notice(done)), page)

    @router.get("/diary/entry/{entry_id}")
    def entry(entry_id: str, done: str = "") -> Response:
        now = here.now()
        try:
            page = entry_page(here, now, entry_id)
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return shown("diary/entry.html", here.frame(f"/diary/entry/{entry_id}", now, notice(done)), page)

    @router.get("/diary/entry/{entry_id}/both")
    def both(entry_id: str, base: int) -> Response:
        now = here.now()
        try:
            page = merge_page(here, entry_id, base)
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return shown("diary/both.html", here.frame("/diary/both", now), page)


def _add_saving(router: APIRouter, here: Here) -> None:
    @router.post("/diary")
    def save(sent: Sent, request: Request) -> Response:
        is_touched = JSON in request.headers.get("accept", "")
        try:
            saved = _save(here, sent)
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return _told(here, saved, sent) if is_touched else _led(here, saved, sent)


def _save(here: Here, sent: Form) -> Saved:
    now, kind, entry_id = here.now(), _kind(sent.text("kind")), sent.text("entry_id")
    typed = read_diary(sent, kind, is_edit=bool(entry_id))
    if not entry_id:
        return here.backstride.diary.save(kind, typed, now)
    base = sent.text("base")
    return here.backstride.diary.edit(entry_id, typed, now, int(base) if base.isdigit() else None)


def _led(here: Here, saved: Saved, sent: Form) -> Response:
    """Lead a browser without the script on, or show the form again with what stands against it."""
    now, kind = here.now(), _kind(sent.text("kind"))
    if saved.entry is None:
        again = sent.refused(*saved.findings)
        if sent.text("edited"):
            page = entry_page(here, now, sent.text("entry_id"), again)
            return shown("diary/entry.html", here.frame("/diary/entry", now), page, is_refused=True)
        return shown("diary/page.html", here.frame("/diary", now), new_page(here, now, kind, again), is_refused=True)
    if _clash(saved.findings):
        return to(_both(saved.entry.entry_id, sent))
    if sent.text("edited"):
        return to(f"/diary/entry/{saved.entry.entry_id}", "saved")
    return to(f"/diary?kind={kind}", "saved")


def _told(here: Here, saved: Saved, sent: Form) -> Response:
    """Tell the script what is kept, or what stands against it."""
    texts = catalogue()
    if saved.entry is None:
        faults = [{"where": one.where, "says": texts.finding(one)} for one in saved.findings]
        return JSONResponse({"says": texts.say("form-not-saved"), "faults": faults}, UNREADABLE)
    entry_id = saved.entry.entry_id
    number = here.backstride.diary.history(entry_id)[-1].number
    told = {"says": texts.say("diary-saved"), "keep": {"entry_id": entry_id, "base": number}}
    is_due = here.backstride.safety.state(here.now()).why is Why.TRIGGERED
    go = _both(entry_id, sent) if _clash(saved.findings) else None
    return JSONResponse({**told, "due": is_due, "go": go})


def _clash(findings: tuple[Finding, ...]) -> bool:
    return any(one.code == BOTH_CHANGED for one in findings)


def _both(entry_id: str, sent: Form) -> str:
    return f"/diary/entry/{entry_id}/both?base={sent.text('base') or 0}"


def _add_taking_back(router: APIRouter, here: Here) -> None:
    @router.post("/diary/entry/{entry_id}/undo")
    def undo(entry_id: str) -> Response:
        try:
            here.backstride.diary.history(entry_id)
            here.backstride.diary.undo(entry_id, here.now())
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return to(f"/diary/entry/{entry_id}", "brought-back")

    @router.post("/diary/entry/{entry_id}/out")
    def take_out(entry_id: str) -> Response:
        try:
            here.backstride.diary.take_out(entry_id, here.now())
        except NoSuchEntry:
            return refused(Refusal.NOT_FOUND)
        return to(f"/diary/entry/{entry_id}", "taken-out")


def _add_mode(router: APIRouter, here: Here) -> None:
    @router.post("/diary/mode")
    def mode(sent: Sent) -> Response:
        now, diary = here.now(), here.backstride.diary_modes
        weeks = sent.text("weeks")
        ends = now.date() + timedelta(weeks=int(weeks)) if weeks.isdigit() and int(weeks) <= LONGEST_WEEKS else None
        change = {"pause": diary.pause, "resume": diary.resume, "light": diary.choose_light}.get(sent.text("change"))
        try:
            change(now) if change else diary.choose_daily(sent.text("question"), now, ends)
        except NoQuestionStated:
            again = sent.refused(fault("form-empty", "question"))
            page = new_page(here, now, EntryKind.MORNING, mode_form=again)
            return shown("diary/page.html", here.frame("/diary", now), page, is_refused=True)
        return to("/diary", "saved")


LONGEST_WEEKS: Final = 52
"""A question may end later than daily asking does; the diary shortens it. [weeks]"""


def _kind(text: str) -> EntryKind:
    return EntryKind(text) if text in tuple(EntryKind) else EntryKind.MORNING
