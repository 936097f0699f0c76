"""What routes answer with: a page, a page that asks for another look, or the way to another page."""

from typing import Final

from fastapi.responses import HTMLResponse, RedirectResponse

from backstride.web.pages import render, render_refusal
from backstride.web.refusals import STATUS, Refusal
from backstride.web.views.frame import Frame

SEE_OTHER: Final = 303
"""After something was changed the browser reads anew, so that loading again changes nothing."""
UNREADABLE: Final = 422
"""What was typed stands beside what is wrong with it."""
NOTICES: Final = frozenset({"saved", "taken-out", "brought-back"})
"""What an address may ask a page to say about what was just done."""


def shown(template: str, frame: Frame, page: object, *, is_refused: bool = False) -> HTMLResponse:
    """Give a page."""
    return HTMLResponse(render(template, frame, page), status_code=UNREADABLE if is_refused else 200)


def refused(refusal: Refusal) -> HTMLResponse:
    """Give the page of a refusal."""
    return HTMLResponse(render_refusal(refusal), status_code=STATUS[refusal])


def to(path: str, done: str = "") -> RedirectResponse:
    """Lead to a page, which then says what was done."""
    sign = "&" if "?" in path else "?"
    return RedirectResponse(f"{path}{sign}done={done}" if done else path, status_code=SEE_OTHER)


def notice(done: str) -> str:
    """Give the message about what was just done; empty for anything else that an address may hold."""
    return f"notice-{done}" if done in NOTICES else ""
