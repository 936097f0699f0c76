"""What my running asks of my low back: beside everyday things, against my usual, and what if."""

from dataclasses import replace
from datetime import datetime

from fastapi import APIRouter, Request
from fastapi.responses import Response

from backstride.dose.steady import PregnancyNotMeasured
from backstride.dose.what_if import AmountOutOfRange, LighterNotOffered, MassNotTold, WhatIfUnknown
from backstride.runner import TRUNK_LEAN_RANGE_DEG, Change, LeanFrom, RunnerOutOfRange
from backstride.services.runs.what_if import WhatIfs, WishUnreadable, wish
from backstride.texts.catalogue import catalogue
from backstride.texts.load_sentences import LoadSentences
from backstride.texts.what_if_sentences import WhatIfSentences
from backstride.web.answers import notice, shown, to
from backstride.web.forms import Form, Reader, Sent, fault, form_of
from backstride.web.here import Here
from backstride.web.pages.data.page import give_recompute
from backstride.web.pages.load.view import FIRST, LoadPage, WhatIfPanel, load_page, panel_of
from backstride.web.pen import pen_of
from backstride.web.words import Words


def load_routes(here: Here) -> APIRouter:
    """Return the address of the page."""
    router = APIRouter(dependencies=[pen_of(here)])

    @router.get("/load")
    def load(request: Request, done: str = "") -> Response:
        now = here.now()
        form = form_of({name: request.query_params.get(name) for name in ("what", "no_worries")})
        page = page_of(here, now, form)
        refused = page.what_if is not None and page.what_if.form.is_refused
        return shown("load/page.html", here.frame("/load", now, notice(done)), page, is_refused=refused)

    @router.post("/load/posture")
    def posture(sent: Sent) -> Response:
        now, reader = here.now(), Reader(sent)
        lean = reader.number("trunk_lean_deg", needed=True)
        told = sent.text("trunk_lean_from")
        how = LeanFrom(told) if told in set(LeanFrom) else LeanFrom.PHOTO_OR_VIDEO
        if lean is not None and _keep(here, now, lean, how):
            return to("/load", "saved")
        if lean is not None:
            low, high = (f"{end:g}" for end in TRUNK_LEAN_RANGE_DEG)
            reader.faults.append(fault("form-number-outside", "trunk_lean_deg", value=f"{lean:g}", low=low, high=high))
        page = replace(page_of(here, now, Form()), posture=sent.refused(*reader.faults))
        return shown("load/page.html", here.frame("/load", now), page, is_refused=True)

    return router


def page_of(here: Here, now: datetime, form: Form) -> LoadPage:
    """Return what the page shows, with the what-if that a form asks for."""
    texts, units = catalogue(), here.units(now)
    told = here.kept.get("loads", here.state(now), lambda: here.backstride.run_load.over_time(now.date()))
    panel = _panel(here, now, form, WhatIfSentences(texts, units))
    page = load_page(told, panel, LoadSentences(texts, units), Words(units))
    return replace(page, trunk_lean_deg=here.backstride.me.known(now.date()).trunk_lean_deg)


def _keep(here: Here, now: datetime, lean_deg: float, how: LeanFrom) -> bool:
    """Keep a posture and work all runs out anew; tell whether it can be a runner's."""
    try:
        here.backstride.me.tell(Change(now.date(), trunk_lean_deg=lean_deg, trunk_lean_from=how), now)
    except RunnerOutOfRange:
        return False
    if here.backstride.records.runs():
        give_recompute(here)
    return True


def _panel(here: Here, now: datetime, form: Form, say: WhatIfSentences) -> WhatIfPanel | None:
    service, today = here.backstride.load_what_if, now.date()
    try:
        usual = service.answer(today)
    except PregnancyNotMeasured:
        return None
    if usual is None:
        return None
    told, form = _answered(here, now, form)
    return panel_of(usual.ask, told, form, lighter_offered=usual.lighter_offered, say=say)


def _answered(here: Here, now: datetime, form: Form) -> tuple[WhatIfs | None, Form]:
    """Return the answer, or the form with what stands against it."""
    asked, fine = form.text("what") or FIRST, form.holds("no_worries", "yes")
    try:
        return here.backstride.load_what_if.answer(now.date(), [wish(asked)], no_worries=fine), form
    except LighterNotOffered:
        return None, form.refused(fault("what-if-lighter", "what"))
    except (WishUnreadable, WhatIfUnknown, AmountOutOfRange, MassNotTold):
        return None, form.refused(fault("what-if-unknown", "what", value=asked))
