"""What my running asks of my low back: beside everyday things, against my usual, and what if."""

from dataclasses import replace
from datetime import datetime

from fastapi import APIRouter, Request
from fastapi.responses import Response

from backstride.dose.lately import lately
from backstride.dose.steady import PregnancyNotMeasured
from backstride.dose.what_if import AmountOutOfRange, LighterNotOffered, MassNotTold, WhatIfUnknown
from backstride.runner import TRUNK_LEAN_RANGE_DEG, Change, LeanFrom, RunnerOutOfRange
from backstride.services.runs.what_if import WhatIfs, WishUnreadable, wish
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import Words, number
from backstride.texts.load_sentences import LoadSentences
from backstride.texts.overall_sentences import OverallSentences
from backstride.texts.what_if_sentences import WhatIfSentences
from backstride.web.answers import notice, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Reader, Sent, fault, form_of
from backstride.web.pages.data.page import give_recompute
from backstride.web.pages.load.view import FIRST, LoadPage, WhatIfPanel, load_page, panel_of
from backstride.web.write_lock import holds_write_lock


def load_routes(app: AppContext) -> APIRouter:
    """Return the address of the page."""
    router = APIRouter(dependencies=[holds_write_lock(app)])

    @router.get("/load")
    def load(request: Request, done: str = "") -> Response:
        now = app.now()
        form = form_of({name: request.query_params.get(name) for name in ("what", "no_worries")})
        page = page_of(app, now, form)
        refused = page.what_if is not None and page.what_if.form.is_refused
        return shown("load/page.html", app.frame("/load", now, notice(done)), page, is_refused=refused)

    @router.post("/load/posture")
    def posture(sent: Sent) -> Response:
        now, reader = app.now(), Reader(sent)
        lean = reader.number("trunk_lean_deg", needed=True)
        told = sent.text("trunk_lean_from")
        how = LeanFrom(told) if told in set(LeanFrom) else LeanFrom.PHOTO_OR_VIDEO
        if lean is not None and _keep(app, now, lean, how):
            return to("/load", "saved")
        if lean is not None:
            low, high = (number(end) for end in TRUNK_LEAN_RANGE_DEG)
            reader.faults.append(fault("form-number-outside", "trunk_lean_deg", value=number(lean), low=low, high=high))
        page = replace(page_of(app, now, Form()), posture=sent.refused(*reader.faults))
        return shown("load/page.html", app.frame("/load", now), page, is_refused=True)

    return router


def page_of(app: AppContext, now: datetime, form: Form) -> LoadPage:
    """Return what the page shows, with the what-if that a form asks for."""
    texts, units = catalogue(), app.units(now)
    told = app.cache.get("loads", app.state(now), lambda: app.backstride.run_load.over_time(now.date()))
    panel = _panel(app, now, form, WhatIfSentences(texts, units))
    page = load_page(told, panel, LoadSentences(texts, units), Words(units))
    recent = app.cache.get("lately", app.state(now), lambda: lately(app.backstride.run_load.dated(), now.date()))
    page = replace(page, facts=() if recent is None else OverallSentences(texts, units).facts(recent))
    return replace(page, trunk_lean_deg=app.backstride.me.known(now.date()).trunk_lean_deg)


def _keep(app: AppContext, now: datetime, lean_deg: float, how: LeanFrom) -> bool:
    """Keep a posture and work all runs out anew; tell whether it can be a runner's."""
    try:
        app.backstride.me.tell(Change(now.date(), trunk_lean_deg=lean_deg, trunk_lean_from=how), now)
    except RunnerOutOfRange:
        return False
    if app.backstride.records.runs():
        give_recompute(app)
    return True


def _panel(app: AppContext, now: datetime, form: Form, say: WhatIfSentences) -> WhatIfPanel | None:
    service, today = app.backstride.load_what_if, now.date()
    try:
        usual = service.answer(today)
    except PregnancyNotMeasured:
        return None
    if usual is None:
        return None
    told, form = _answered(app, now, form)
    return panel_of(usual.ask, told, form, lighter_offered=usual.lighter_offered, say=say)


def _answered(app: AppContext, now: datetime, form: Form) -> tuple[WhatIfs | None, Form]:
    """Return the answer, or the form with what stands against it."""
    asked, fine = form.text("what") or FIRST, form.holds("no_worries", "yes")
    try:
        return app.backstride.load_what_if.answer(now.date(), [wish(asked)], no_worries=fine), form
    except LighterNotOffered:
        return None, form.refused(fault("what-if-lighter", "what"))
    except (WishUnreadable, WhatIfUnknown, AmountOutOfRange, MassNotTold):
        return None, form.refused(fault("what-if-unknown", "what", value=asked))
