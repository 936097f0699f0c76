"""Can I run today? Three taps, the answer with its rule, and the flare card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.diary.gate import GateClosed
from backstride.diary.today import TapsSoFar
from backstride.services.gate import NoPlanForYou
from backstride.services.planning.today import Day
from backstride.texts.back_sentences import BackSentences
from backstride.texts.catalogue import catalogue
from backstride.texts.today_sentences import reason_lines
from backstride.web.answers import shown
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent
from backstride.web.frame import lock_of
from backstride.web.pages.today.form import TAPS, read_plan, read_taps, tap_faults
from backstride.web.pages.today.view import FlarePage, FlareView, FoundView, TileView, TodayPage


def today_routes(app: AppContext) -> APIRouter:
    """Return the addresses of today."""
    router = APIRouter()

    @router.get("/today")
    def today() -> Response:
        return today_shown(app, Form(), app.now())

    @router.post("/today")
    def tapped(sent: Sent) -> Response:
        now = app.now()
        try:
            return today_shown(app, sent.refused(*tap_faults(sent)), now)
        finally:
            hear_taps(app, sent, now)

    @router.get("/flare")
    def flare() -> Response:
        now = app.now()
        page = flare_page(app, now)
        return shown("today/flare.html", app.frame("/flare", now), page)

    return router


def hear_taps(app: AppContext, sent: Form, now: datetime) -> None:
    """Keep what the taps tell of the back, once all of them are told."""
    if all(sent.text(name) for name in TAPS) and not tap_faults(sent):
        app.backstride.today.hear(TapsSoFar.of(read_taps(sent)), now)


def flare_page(app: AppContext, now: datetime) -> FlarePage:
    """Return the flare card, or what it would say."""
    facts, numbers = app.backstride.flare.facts(now), app.backstride.safety.numbers(now)
    try:
        beforehand = app.backstride.flare.beforehand(now=now)
        return FlarePage(facts, numbers, flare=_flare(app, now), beforehand=beforehand)
    except GateClosed as closed:
        return FlarePage(facts, numbers, lock=lock_of(closed.reading))


def today_shown(app: AppContext, form: Form, now: datetime) -> Response:
    """Return the page of today after the taps so far."""
    page = today_page(app, now, form)  # first, so that the frame knows of a gate that closed meanwhile
    return shown("today/page.html", app.frame("/today", now), page, is_refused=form.is_refused and not page.is_locked)


def today_page(app: AppContext, now: datetime, form: Form) -> TodayPage:
    """Return what the page of today shows after the taps so far."""
    week, has_plan = week_of(app, now), app.backstride.planning.preferences() is not None
    try:
        page = TodayPage(form=form, flare=_flare(app, now), week=week, has_plan=has_plan)
        if page.tap:
            return replace(page, found=_view(app, now, app.backstride.today.as_it_is(now=now)))
        found = app.backstride.today.answer(read_taps(page.form), now=now, planned=read_plan(page.form))
    except GateClosed as closed:
        return TodayPage(lock=lock_of(closed.reading), week=week)
    except NoPlanForYou as refused:
        return TodayPage(no_plan=refused.reasons, week=week)
    return replace(page, found=_view(app, now, found), is_answered=True, week=week_of(app, now))


def week_of(app: AppContext, now: datetime) -> Sequence[TileView]:
    """Return the last seven days as tiles."""
    days = app.backstride.back.days(now.date())
    says = BackSentences(catalogue(), app.units(now))
    most = max((one.running_m or 0.0 for one in days), default=0.0)
    return [
        TileView(one, says.ran(one), says.score(one), round(100 * (one.running_m or 0.0) / most) if most else 0)
        for one in days
    ]


def _view(app: AppContext, now: datetime, found: Day) -> FoundView:
    return FoundView(
        found.answer,
        found.state.rung.name.lower(),
        reason_lines(catalogue(), found, app.units(now)),
    )


def _flare(app: AppContext, now: datetime) -> FlareView | None:
    card = app.backstride.flare.card(now=now)
    return None if card is None else FlareView(card.began, card.phase, card.steps)
