"""Can I run today? Three taps, the answer with its rule, and the flare card."""

from datetime import datetime

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.services.gate import NoPlanForYou
from backstride.web.answers import shown
from backstride.web.forms import Form, Sent
from backstride.web.here import Here
from backstride.web.pages.today.form import MINUTES_USUAL, TAPS, read_plan, read_taps, tap_faults
from backstride.web.pages.today.view import FlarePage, FlareView, TodayPage


def today_routes(here: Here) -> APIRouter:
    """Return the addresses of today."""
    router = APIRouter()

    @router.get("/today")
    def today() -> Response:
        return today_shown(here, Form({"minutes": (str(MINUTES_USUAL),)}))

    @router.post("/today")
    def tapped(sent: Sent) -> Response:
        answer = today_shown(here, sent.refused(*tap_faults(sent)))
        hear_taps(here, sent)
        return answer

    @router.get("/flare")
    def flare() -> Response:
        now = here.now()
        return shown("today/flare.html", here.frame("/flare", now), flare_page(here, now))

    return router


def hear_taps(here: Here, sent: Form) -> None:
    """Keep what the taps tell of a stop sign, once all of them are told."""
    if all(sent.text(name) for name in TAPS) and not tap_faults(sent):
        taps = read_taps(sent)
        here.backstride.today.hear(taps.back_pain, taps.leg, here.now())


def flare_page(here: Here, now: datetime) -> FlarePage:
    """Return the flare card, or what it would say."""
    lock, numbers = here.lock(now), here.backstride.safety.numbers(now)
    facts = here.backstride.flare.facts(now)
    if lock is not None:
        return FlarePage(facts, numbers, lock=lock)
    return FlarePage(facts, numbers, flare=_flare(here, now), beforehand=here.backstride.flare.beforehand(now=now))


def today_shown(here: Here, form: Form) -> Response:
    """Return the page of today after the taps so far."""
    now = here.now()
    frame, page = here.frame("/today", now), today_page(here, now, form)
    return shown("today/page.html", frame, page, is_refused=form.is_refused and not page.is_locked)


def today_page(here: Here, now: datetime, form: Form) -> TodayPage:
    """Return what the page of today shows after the taps so far."""
    lock = here.lock(now)
    if lock is not None:
        return TodayPage(lock=lock)
    if no_plan := here.backstride.safety.no_plan(now):
        return TodayPage(no_plan=no_plan)
    page = TodayPage(form=form, flare=_flare(here, now))
    return page if page.tap else _answered(here, now, page)


def _answered(here: Here, now: datetime, page: TodayPage) -> TodayPage:
    planned, taps = read_plan(page.form), read_taps(page.form)
    try:
        answer = here.backstride.today.answer(taps, now=now, planned=planned)
    except NoPlanForYou as refused:
        return TodayPage(no_plan=refused.reasons)
    return TodayPage(
        form=page.form,
        answer=answer,
        flare=page.flare,
    )


def _flare(here: Here, now: datetime) -> FlareView | None:
    card = here.backstride.flare.card(now=now)
    return None if card is None else FlareView(card.began, card.phase, card.steps)
