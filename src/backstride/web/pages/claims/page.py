"""What is known: every claim, one claim in full, and any question, stop signs first."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from fastapi import APIRouter
from fastapi.responses import Response

from backstride.api.asked import own_words
from backstride.claims.ask import Asked
from backstride.claims.ask import ask as heard
from backstride.claims.by_studies import evidence
from backstride.claims.card import Card
from backstride.claims.claim import Claim, NoSuchClaim, claim_named, claims
from backstride.diary.condition_cards import condition_card
from backstride.diary.emergency import emergency_card
from backstride.services.claims.claims import Answered
from backstride.store.home import HomeIsBusy
from backstride.web.answers import refused, shown, to
from backstride.web.context import AppContext
from backstride.web.forms import Form, Sent
from backstride.web.navigation import PLACES
from backstride.web.pages.claims.view import QUESTION, AskPage, CardView, SeeSomeone, StopFirst, card_view, claims_page
from backstride.web.refusals import Refusal
from backstride.web.write_lock import HomeLocked


def claims_routes(app: AppContext) -> APIRouter:
    """Return the addresses of claims and of asking."""
    router = APIRouter()
    _add_claims(router, app)
    _add_asking(router, app)
    return router


def _add_claims(router: APIRouter, app: AppContext) -> None:
    @router.get("/claims")
    def every() -> Response:
        cards = _cards(app, claims(), "/claims")
        return shown("claims/page.html", app.frame("/claims", app.now()), claims_page(cards))

    @router.get("/claims/{name}")
    def one(name: str) -> Response:
        try:
            claim = claim_named(name)
        except NoSuchClaim:
            return refused(Refusal.NOT_FOUND)
        (card,) = _cards(app, [claim], f"/claims/{name}")
        return shown("claims/claim.html", app.frame(f"/claims/{name}", app.now()), _view(card))

    @router.post("/claims")
    @router.post("/claims/{name}")
    def again(name: str = "") -> Response:
        """Read once more after somebody else was writing."""
        return to(f"/claims/{name}" if name else "/claims")


def _add_asking(router: APIRouter, app: AppContext) -> None:
    @router.get("/ask")
    def form() -> Response:
        return shown("claims/ask.html", app.frame("/ask", app.now()), AskPage())

    @router.post("/ask")
    def ask(sent: Sent) -> Response:
        question = sent.text(QUESTION).strip()
        if not question:
            return to("/ask")
        asked = heard(question)
        if asked.stops_first:
            return _stop_first(app, asked)
        asked = app.backstride.claims.hear(question, app.now())
        if asked.is_answered_by_nothing:
            return _see_someone(app, sent, asked)
        told = _told(app, sent, asked)
        first = _view(told.cards[0]) if told.cards else None
        own = own_words(told, app.units(app.now()))
        return shown("claims/ask.html", app.frame("/ask", app.now()), AskPage(sent, told.asked, first, own))


def _stop_first(app: AppContext, asked: Asked) -> Response:
    """Show the stop card whatever else happens, and make the safety questions due, also while somebody else writes."""
    try:
        stop = app.backstride.claims.ask(asked.question, app.now()).stop
    except Exception:  # noqa: BLE001  nothing that goes wrong in the home may keep the stop card away
        stop = None
    card = stop or emergency_card(asked.signs, None)
    return shown("claims/ask_stop.html", app.frame("/check/stop", app.now()), StopFirst(card))


def _see_someone(app: AppContext, sent: Form, asked: Asked) -> Response:
    """Show the see-someone card, or the stop card that the runner's age calls for, and make the questions due."""
    told = app.backstride.claims.ask(asked.question, app.now())
    frame = app.frame("/ask", app.now())
    if told.stop is not None:
        return shown("claims/ask_stop.html", frame, StopFirst(told.stop))
    cards = [condition_card(name) for name in asked.conditions]
    return shown("claims/ask_see_someone.html", frame, SeeSomeone(asked.soon, told.numbers, sent, cards))


def _told(app: AppContext, sent: Form, asked: Asked) -> Answered:
    wanted = [claim_named(match.claim) for match in asked.matches]
    with _write_lock(app, wanted, "/ask", sent):
        return app.backstride.claims.ask(asked.question, app.now())


def _cards(app: AppContext, wanted: Sequence[Claim], path: str) -> Sequence[Card]:
    now = app.now()
    with _write_lock(app, wanted, path, Form()):
        state = (*app.state(now), app.backstride.gate.reading(now).state)
        return app.cache.get(f"cards {path}", state, lambda: app.backstride.claims.cards(wanted, now))


@contextmanager
def _write_lock(app: AppContext, wanted: Sequence[Claim], path: str, form: Form) -> Iterator[None]:
    """Hold the write lock where an answer of the own days is looked at for the first time: that it was seen is kept."""
    now = app.now()
    with ExitStack() as held:
        if wanted and app.backstride.claims.looks_at_answers(wanted, now.date()):
            try:
                held.enter_context(app.backstride.writing("answering"))
            except HomeIsBusy as busy:
                since = busy.since.astimezone(now.tzinfo) if busy.since else None
                raise HomeLocked(busy, form, app.frame(path, now), since) from busy
        yield


def _view(card: Card) -> CardView:
    return card_view(card, evidence(card.claim), [place.path for place in PLACES])
