"""My back in motion: the page, the scene that the browser draws, and stills for those who have no script or paper."""

from enum import StrEnum
from typing import Annotated, Final

from fastapi import APIRouter, Query
from fastapi.responses import Response

from backstride.api.schema import json_text
from backstride.body.scenes import anatomy
from backstride.charts.still import Look, side_by_side, still_svg, with_own_colours
from backstride.services.runs.history import NoSuchRun
from backstride.services.runs.in_motion import LIFT, USUAL, NoSuchMovement, Seen
from backstride.texts.catalogue import catalogue
from backstride.web.answers import JSON, refused, shown
from backstride.web.context import AppContext
from backstride.web.pages.motion.drawings import movement_title
from backstride.web.pages.motion.scene import scene_answer
from backstride.web.pages.motion.shown import motion_page
from backstride.web.refusals import Refusal

SVG: Final = "image/svg+xml"


class Tone(StrEnum):
    """What tones tell in a still."""

    WORK = "work"
    LOAD = "load"


def motion_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the body in motion."""
    router = APIRouter()

    def seen(show: str, beside: str) -> Seen:
        return app.backstride.in_motion.seen(show, beside, app.now().date())

    @router.get("/body")
    def body(show: str = USUAL, beside: str = LIFT) -> Response:
        now = app.now()
        movements = app.backstride.in_motion.movements(now.date())
        try:
            # what is chosen beside a run stays in the form, and means nothing beside a pose
            is_run = show == USUAL or show.startswith("run-")
            found = seen(show, beside if is_run else "")
        except (NoSuchMovement, NoSuchRun):
            return refused(Refusal.NOT_FOUND)
        changes = app.backstride.in_motion.changes()
        page = motion_page(found, movements, changes, beside if is_run else "", catalogue())
        return shown("motion/page.html", app.frame("/body", now), page)

    @router.get("/body/scene.json")
    def scene(show: str = USUAL, beside: str = "") -> Response:
        try:
            answer = scene_answer(seen(show, beside), catalogue())
        except (NoSuchMovement, NoSuchRun):
            return refused(Refusal.NOT_FOUND)
        return Response(json_text(answer), media_type=JSON)

    @router.get("/body/still.svg")
    def still(
        show: str = USUAL, beside: str = "", at: Annotated[int, Query(ge=0, le=99)] = 0, tone: Tone = Tone.WORK
    ) -> Response:
        try:
            found = seen(show, beside)
        except (NoSuchMovement, NoSuchRun):
            return refused(Refusal.NOT_FOUND)
        return Response(_still(found, at, shows_load=tone is Tone.LOAD), media_type=SVG)

    return router


def _still(seen: Seen, percent: int, *, shows_load: bool) -> str:
    texts = catalogue()
    drawn = []
    for moving in seen.bodies:
        frame = percent * len(moving.scene.places_m) // 100
        plain = seen.plain_groups if moving.tells_work else frozenset(line.group for line in anatomy().lines)
        look = Look(frame, plain_groups=plain, shows_load=shows_load and moving.load_bw is not None)
        title = texts.say("motion-still", title=movement_title(moving.movement, texts), percent=percent)
        drawn.append(still_svg(moving.scene, look, title))
    return with_own_colours(side_by_side(drawn))
