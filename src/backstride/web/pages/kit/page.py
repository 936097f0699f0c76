"""Shoes, surfaces, and the weight log that is off until asked for."""

from datetime import datetime
from typing import Final

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.kit import Surface
from backstride.runner import MASS_RANGE_KG, RunnerOutOfRange
from backstride.services.diary.body_log import WeightLogIsOff
from backstride.services.diary.gear import NoRunToWearIn, NoSuchShoe
from backstride.texts.figures import number
from backstride.web.answers import notice, refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Reader, Sent, fault
from backstride.web.pages.kit.form import read_shoe
from backstride.web.pages.kit.view import KitPage, ShoeView, WornView
from backstride.web.refusals import Refusal
from backstride.web.write_lock import holds_write_lock

LISTED_RUNS: Final = 10
"""Runs whose shoes and surface are shown, the last ones first."""


def kit_routes(app: AppContext) -> APIRouter:
    """Return the addresses of the kit."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get("/kit")
    def kit(done: str = "") -> Response:
        now = app.now()
        return shown("kit/page.html", app.frame("/kit", now, notice(done)), kit_page(app, now))

    _add_shoes(router, app)
    _add_worn(router, app)
    _add_weight(router, app)
    return router


def kit_page(app: AppContext, now: datetime, form: Form | None = None, weight_form: Form | None = None) -> KitPage:
    """Return what the page shows, with forms that were refused."""
    shoes = [ShoeView(one.shoe, one.distance_m, is_default=one.is_default) for one in app.backstride.kit.shoes()]
    worn = list(app.backstride.kit.worn())[-LISTED_RUNS:]
    return KitPage(
        shoes=tuple(sorted(shoes, key=lambda one: one.shoe.retired_on is not None)),
        worn=tuple(WornView(one.run_id, one.on, one.distance_m, one.shoe_id, one.surface) for one in reversed(worn)),
        weight=app.backstride.weight.log(),
        units=app.units(now),
        form=form or Form(),
        weight_form=weight_form or Form(),
    )


def _add_shoes(router: APIRouter, app: AppContext) -> None:
    @router.post("/kit/shoes")
    def told(sent: Sent) -> Response:
        now = app.now()
        shoe, faults = read_shoe(sent, app.backstride.kit.shoes(), now.date())
        if shoe is not None:
            app.backstride.kit.tell_shoe(shoe, now)
            return to("/kit", "saved")
        page = kit_page(app, now, sent.refused(*faults))
        return shown("kit/page.html", app.frame("/kit", now), page, is_refused=True)

    @router.post("/kit/shoes/{shoe_id}/usual")
    def usual(shoe_id: str) -> Response:
        try:
            app.backstride.kit.choose_default(shoe_id, app.now())
        except NoSuchShoe:
            return refused(Refusal.NOT_FOUND)
        return to("/kit", "saved")


def _add_worn(router: APIRouter, app: AppContext) -> None:
    @router.post("/kit/runs/{run_id}")
    def worn(run_id: str, sent: Sent) -> Response:
        surface = sent.text("surface")
        try:
            app.backstride.kit.wear(
                run_id,
                app.now(),
                shoe_id=sent.text("shoe_id") or None,
                surface=Surface(surface) if surface in tuple(Surface) else None,
            )
        except (NoSuchShoe, NoRunToWearIn):
            return refused(Refusal.NOT_FOUND)
        return to("/kit", "saved")


def _add_weight(router: APIRouter, app: AppContext) -> None:
    @router.post("/kit/weight")
    def turned(sent: Sent) -> Response:
        app.backstride.weight.turn(on=sent.text("turn") == "on", now=app.now())
        return to("/kit", "saved")

    @router.post("/kit/weight/today")
    def weighed(sent: Sent) -> Response:
        now, reader = app.now(), Reader(sent)
        mass = reader.number("mass_kg", needed=True)
        if mass is not None:
            try:
                app.backstride.weight.tell(mass, now)
            except WeightLogIsOff:
                return to("/kit")
            except RunnerOutOfRange:
                low, high = MASS_RANGE_KG
                reader.faults.append(
                    fault(
                        "form-number-outside", "mass_kg", value=sent.text("mass_kg"), low=number(low), high=number(high)
                    )
                )
            else:
                return to("/kit", "saved")
        page = kit_page(app, now, weight_form=sent.refused(*reader.faults))
        return shown("kit/page.html", app.frame("/kit", now), page, is_refused=True)
