"""Can I run today? Three taps, the answer with its rule, and the flare card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.today import TapsSoFar
from backstride.services.gate import NoPlanForYou
from backstride.services.planning.today import Day
from backstride.texts.back_sentences import BackSentences
from backstride.texts.catalogue import catalogue
from backstride.texts.today_sentences import reason_lines
from backstride.web.answers import shown
from backstride.web.forms import Form, Sent
from backstride.web.here import Here
from backstride.web.pages.today.form import TAPS, read_plan, read_taps, tap_faults
from backstride.web.pages.today.view import FlarePage, FlareView, FoundView, TileView, TodayPage


def today_routes(here: Here) -> APIRouter:
    """Return the addresses of today."""
    router = APIRouter()

    @router.get("/today")
    def today() -> Response:
        return today_shown(here, Form(), here.now())

    @router.post("/today")
    def tapped(sent: Sent) -> Response:
        now = here.now()
        try:
            return today_shown(here, sent.refused(*tap_faults(sent)), now)
        finally:
            hear_taps(here, sent, now)

    @router.get("/flare")
    def flare() -> Response:
        now = here.now()
        return shown("today/flare.html", here.frame("/flare", now), flare_page(here, now))

    return router


def hear_taps(here: Here, sent: Form, now: datetime) -> None:
    """Keep what the taps tell of the back, once all of them are told."""
    if all(sent.text(name) for name in TAPS) and not tap_faults(sent):
        here.backstride.today.hear(TapsSoFar.of(read_taps(sent)), now)


def flare_page(here: Here, now: datetime) -> FlarePage:
    """Return the flare card, or what it would say."""
    lock, numbers = here.lock(now), here.backstride.safety.numbers(now)
    facts = here.backstride.flare.facts(now)
    if lock is not None:
        return FlarePage(facts, numbers, lock=lock)
    return FlarePage(facts, numbers, flare=_flare(here, now), beforehand=here.backstride.flare.beforehand(now=now))


def today_shown(here: Here, form: Form, now: datetime) -> Response:
    """Return the page of today after the taps so far."""
    frame, page = here.frame("/today", now), today_page(here, now, form)
    return shown("today/page.html", frame, page, is_refused=form.is_refused and not page.is_locked)


def today_page(here: Here, now: datetime, form: Form) -> TodayPage:
    """Return what the page of today shows after the taps so far."""
    lock, week = here.lock(now), week_of(here, now)
    if lock is not None:
        return TodayPage(lock=lock, week=week)
    if no_plan := here.backstride.safety.no_plan(now):
        return TodayPage(no_plan=no_plan, week=week)
    page = TodayPage(
        form=form, flare=_flare(here, now), week=week, has_plan=here.backstride.planning.wishes() is not None
    )
    try:
        if page.tap:
            return replace(page, found=_view(here, now, here.backstride.today.as_it_is(now=now)))
        found = here.backstride.today.answer(read_taps(page.form), now=now, planned=read_plan(page.form))
    except NoPlanForYou as refused:
        return TodayPage(no_plan=refused.reasons, week=week)
    return replace(page, found=_view(here, now, found), is_answered=True, week=week_of(here, now))


def week_of(here: Here, now: datetime) -> Sequence[TileView]:
    """Return the last seven days as tiles."""
    days = here.backstride.back.days(now.date())
    says = BackSentences(catalogue(), here.units(now))
    most = max((one.running_m or 0.0 for one in days), default=0.0)
    return [
        TileView(one, says.ran(one), says.score(one), round(100 * (one.running_m or 0.0) / most) if most else 0)
        for one in days
    ]


def _view(here: Here, now: datetime, found: Day) -> FoundView:
    return FoundView(
        found.answer,
        found.state.rung.name.lower(),
        reason_lines(catalogue(), found, here.units(now)),
    )


def _flare(here: Here, now: datetime) -> FlareView | None:
    card = here.backstride.flare.card(now=now)
    return None if card is None else FlareView(card.began, card.phase, card.steps)
