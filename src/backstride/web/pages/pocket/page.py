"""The addresses of the page that a phone keeps, and of what makes it installable."""

import json
from collections.abc import Mapping
from typing import Annotated, Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import AwareDatetime, BaseModel, Field, StringConstraints

from backstride.diary.fields import EntryKind
from backstride.plain_text import TEXT_LETTERS_MAX
from backstride.runs.file_format import watch_suffixes
from backstride.services.diary.handing_over import Entered, Taken
from backstride.texts.catalogue import catalogue, spoken
from backstride.web.assets import asset_url, assets
from backstride.web.context import AppContext
from backstride.web.forms import fault
from backstride.web.pages.data.page import take_in
from backstride.web.pages.pocket.view import pocket_page, pocket_state
from backstride.web.render import render
from backstride.web.uploads import UploadRefused

POCKET_PATH: Final = "/pocket"
SHARE_PATH: Final = "/pocket/share"
SHELL_ASSETS: Final = (
    "tokens.css",
    "backstride.css",
    "forms.css",
    "pocket.css",
    "pocket_store.js",
    "pocket.js",
    "mark.svg",
)
"""What the page needs without the computer."""
ENTRIES_MAX: Final = 50
"""Handed over at once; a phone that holds more goes on with the rest."""
_UNREADABLE: Final = 422

Identifier = Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{8,64}$")]
Text = Annotated[str, StringConstraints(max_length=TEXT_LETTERS_MAX)]


class OneEntered(BaseModel, extra="forbid"):
    """One thing that a phone holds, as it sends it."""

    id: Identifier
    at: AwareDatetime
    kind: EntryKind | None = None
    told: dict[str, Text] = Field(default_factory=dict, max_length=60)
    signs: list[str] = Field(default_factory=list, max_length=40)


class Held(BaseModel, extra="forbid"):
    """What a phone holds, in its order."""

    sent_at: AwareDatetime
    entries: list[OneEntered] = Field(max_length=ENTRIES_MAX)


def pocket_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the page that a phone keeps."""
    router = APIRouter()
    _add_page(router, app)
    _add_handing_over(router, app)
    return router


def _add_page(router: APIRouter, app: AppContext) -> None:
    @router.get(POCKET_PATH)
    def pocket() -> Response:
        now = app.now()
        return HTMLResponse(render("pocket/page.html", app.frame(POCKET_PATH, now), pocket_page(app, now)))

    @router.get(f"{POCKET_PATH}/state")
    def state() -> Response:
        return JSONResponse(pocket_state(app, app.now()))

    @router.get(f"{POCKET_PATH}/app.webmanifest")
    def manifest() -> Response:
        return JSONResponse(web_manifest(), media_type="application/manifest+json")

    @router.get("/worker.js")
    def worker() -> Response:
        kept = json.dumps([POCKET_PATH, *(asset_url(name) for name in SHELL_ASSETS)])
        script = assets()["worker.js"].content.decode()
        return Response(f"const SHELL = {kept};\n{script}", media_type="text/javascript")


def _add_handing_over(router: APIRouter, app: AppContext) -> None:
    @router.post(f"{POCKET_PATH}/hand-over")
    def hand_over(held: Held) -> Response:
        now = app.now()
        entered = [Entered(one.id, one.at, one.kind, one.told, tuple(one.signs)) for one in held.entries]
        taken = app.backstride.handing_over.take(entered, held.sent_at, now)
        return JSONResponse({"taken": [_said(one) for one in taken], "state": pocket_state(app, app.now())})

    @router.post(SHARE_PATH)
    async def share(request: Request) -> Response:
        try:
            await take_in(app, request)
        except UploadRefused as refusal:
            return JSONResponse({"says": catalogue().finding(fault(refusal.why, "files"))}, _UNREADABLE)
        return JSONResponse({"says": catalogue().say("pocket-files-taken")})


def web_manifest() -> Mapping[str, object]:
    """Return what a phone needs to put the page on its first screen, and to share files with it."""
    texts = catalogue()
    icons = [
        {"src": asset_url(f"mark-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]
    kinds = [*watch_suffixes(), ".gz", ".zip", "application/gpx+xml", "application/octet-stream", "application/zip"]
    return {
        "id": POCKET_PATH,
        "name": texts.say("web-site-name"),
        "short_name": texts.say("web-site-name"),
        "description": texts.say("pocket-title"),
        "lang": spoken(),
        "start_url": POCKET_PATH,
        "scope": "/",
        "display": "standalone",
        "background_color": "#f6f4ef",
        "theme_color": "#1f6b66",
        "icons": icons,
        "share_target": {
            "action": SHARE_PATH,
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {"files": [{"name": "files", "accept": kinds}]},
        },
    }


def _said(taken: Taken) -> dict[str, object]:
    says = [catalogue().finding(one) for one in taken.findings]
    return {"id": taken.client_id, "kept": taken.is_kept, "says": " ".join(says)}
