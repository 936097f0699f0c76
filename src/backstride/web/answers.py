"""What routes answer with: a page, a page that asks for another look, or the way to another page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from backstride.texts.catalogue import catalogue
from backstride.web.forms import Form
from backstride.web.frame import Frame
from backstride.web.refusals import STATUS, Refusal
from backstride.web.render import render, render_refusal
from backstride.web.write_lock import HomeLocked

SEE_OTHER: Final = 303
"""After something was changed the browser reads anew, so that loading again changes nothing."""
BUSY: Final = 503
"""Somebody else writes to the home; the same again in a moment will do."""
JSON: Final = "application/json"
"""What the script asks for that saves as something is touched."""
UNREADABLE: Final = 422
"""What was typed stands beside what is wrong with it."""
NOTICES: Final = frozenset({"saved", "taken-out", "brought-back", "forgotten"})
"""What an address may ask a page to say about what was just done."""


@dataclass(frozen=True, slots=True)
class BusyPage:
    """Who holds the write lock, and what was typed.

    Parameters
    ----------
    action : str
        Where the form goes once more.
    form : Form
        What was typed.
    doing : str
        What is being written; empty where it is not told.
    since : datetime or None
        Since when; None where it is not told.
    """

    action: str
    form: Form
    doing: str = ""
    since: datetime | None = None


def shown(template: str, frame: Frame, page: object, *, is_refused: bool = False) -> HTMLResponse:
    """Return a page; one with advice is made before its frame, which then knows of a gate that closed meanwhile."""
    return HTMLResponse(render(template, frame, page), status_code=UNREADABLE if is_refused else 200)


def render_page(template: str, frame: Frame, page: object, status: int) -> HTMLResponse:
    """Return a page with a status of its own."""
    return HTMLResponse(render(template, frame, page), status_code=status)


def refused(refusal: Refusal) -> HTMLResponse:
    """Return the page of a refusal."""
    return HTMLResponse(render_refusal(refusal), status_code=STATUS[refusal])


def busy_answer(held: HomeLocked, *, wants_json: bool) -> Response:
    """Say who writes to the home right now, and keep what was typed for another try."""
    if wants_json:
        return JSONResponse({"says": catalogue().say("busy-not-saved")}, BUSY)
    page = BusyPage(held.frame.path, held.form, held.busy.doing, held.since)
    return HTMLResponse(render("shared/busy.html", held.frame, page), status_code=BUSY)


def to(path: str, done: str = "") -> RedirectResponse:
    """Lead to a page, which then says what was done."""
    sign = "&" if "?" in path else "?"
    return RedirectResponse(f"{path}{sign}done={done}" if done else path, status_code=SEE_OTHER)


def notice(done: str) -> str:
    """Return the message about what was just done; empty for anything else that an address may hold."""
    return f"notice-{done}" if done in NOTICES else ""
