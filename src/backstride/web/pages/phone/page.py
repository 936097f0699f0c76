"""Which phones are paired, and pairing one more."""

from datetime import date
from typing import Final

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from backstride.plain_text import plain_line
from backstride.store.devices import Devices, NoSuchDevice
from backstride.web.answers import UNREADABLE, notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent
from backstride.web.frame import Frame
from backstride.web.pages.phone.view import PairPage, PhonePage
from backstride.web.phone.access import AUTHORITY_PATH, PAIR_PATH
from backstride.web.phone.door import Door
from backstride.web.phone.pairing import Outcome
from backstride.web.refusals import Refusal
from backstride.web.render import render

NAME_LETTERS: Final = 40
FORGET_PATH: Final = "/data/forget"
"""A lost phone must not remove everything; that is done on the computer."""
AFTER_PAIRING: Final = "/pocket"


def phone_routes(app: AppContext, door: Door | None = None) -> APIRouter:
    """Return the addresses of the computer's page about phones; a phone has none of them."""
    router = APIRouter()
    devices = Devices(app.backstride.home.folder)

    @router.get("/phone")
    def phones(done: str = "") -> Response:
        frame = app.frame("/phone", app.now(), notice(done))
        return shown("phone/page.html", frame, PhonePage(devices.every(), door))

    @router.post("/phone/code")
    def code() -> Response:
        if door is None:
            return refused(Refusal.NOT_FOUND)
        door.pairing.new_code()
        return to("/phone")

    @router.post("/phone/{device_id}/revoke")
    def revoke(device_id: str) -> Response:
        try:
            devices.revoke(device_id)
        except NoSuchDevice:
            return refused(Refusal.NOT_FOUND)
        return to("/phone", "taken-out")

    return router


def pair_routes(app: AppContext, door: Door) -> APIRouter:
    """Return the addresses of a phone that is to be paired, and what no phone may do."""
    router = APIRouter()

    @router.get(PAIR_PATH)
    def pair() -> Response:
        return _pair_shown(door, app.now().date(), Form())

    @router.get(AUTHORITY_PATH)
    def authority() -> Response:
        told = {"content-disposition": 'attachment; filename="backstride-authority.crt"'}
        return Response(door.certificate.authority, media_type="application/x-x509-ca-cert", headers=told)

    @router.post(FORGET_PATH)
    def forget() -> Response:
        return refused(Refusal.METHOD)

    @router.post(PAIR_PATH)
    def paired(sent: Sent) -> Response:
        today = app.now().date()
        name = plain_line(sent.text("name").strip()[:NAME_LETTERS], "name") or "phone"
        outcome = door.pairing.take("".join(sent.text("code").split()))
        if outcome is not Outcome.PAIRED:
            return _pair_shown(door, today, sent, f"pair-{outcome}")
        _, secret = door.access.devices.pair(name, today)
        answer = to(AFTER_PAIRING)
        answer.headers["set-cookie"] = door.access.cookie_of(secret)
        return answer

    return router


def _pair_shown(door: Door, today: date, sent: Form, says: str = "") -> Response:
    """Return the page that pairs; nothing of the home stands on it or around it."""
    page = PairPage(door.certificate.fingerprint, door.certificate.authority_fingerprint, says)
    frame = Frame(PAIR_PATH, today, has_rooms=False)
    return HTMLResponse(render("phone/pair.html", frame, page, form=sent), UNREADABLE if says else 200)
