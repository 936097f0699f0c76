"""What is known: every claim, one claim in full, and any question, stop signs first."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from fastapi import APIRouter
from fastapi.responses import Response

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
from backstride.web.forms import Form, Sent
from backstride.web.here import Here
from backstride.web.navigation import PLACES
from backstride.web.pages.claims.view import QUESTION, AskPage, CardView, SeeSomeone, StopFirst, card_view, claims_page
from backstride.web.pen import PageHasNoPen
from backstride.web.refusals import Refusal


def claims_routes(here: Here) -> APIRouter:
    """Return the addresses of claims and of asking."""
    router = APIRouter()
    _add_claims(router, here)
    _add_asking(router, here)
    return router


def _add_claims(router: APIRouter, here: Here) -> None:
    @router.get("/claims")
    def every() -> Response:
        cards = _cards(here, claims(), "/claims")
        return shown("claims/page.html", here.frame("/claims", here.now()), claims_page(cards))

    @router.get("/claims/{name}")
    def one(name: str) -> Response:
        try:
            claim = claim_named(name)
        except NoSuchClaim:
            return refused(Refusal.NOT_FOUND)
        (card,) = _cards(here, [claim], f"/claims/{name}")
        return shown("claims/claim.html", here.frame(f"/claims/{name}", here.now()), _view(card))

    @router.post("/claims")
    @router.post("/claims/{name}")
    def again(name: str = "") -> Response:
        """Read once more after somebody else was writing."""
        return to(f"/claims/{name}" if name else "/claims")


def _add_asking(router: APIRouter, here: Here) -> None:
    @router.get("/ask")
    def form() -> Response:
        return shown("claims/ask.html", here.frame("/ask", here.now()), AskPage())

    @router.post("/ask")
    def ask(sent: Sent) -> Response:
        question = sent.text(QUESTION).strip()
        if not question:
            return to("/ask")
        asked = heard(question)
        if asked.stops_first:
            return _stop_first(here, asked)
        asked = here.backstride.claims.hear(question, here.now())
        if asked.is_answered_by_nothing:
            return _see_someone(here, sent, asked)
        told = _told(here, sent, asked)
        first = _view(told.cards[0]) if told.cards else None
        return shown("claims/ask.html", here.frame("/ask", here.now()), AskPage(sent, told.asked, first))


def _stop_first(here: Here, asked: Asked) -> Response:
    """Show the stop card whatever else happens, and make the safety questions due, also while somebody else writes."""
    try:
        stop = here.backstride.claims.ask(asked.question, here.now()).stop
    except Exception:  # noqa: BLE001  nothing that goes wrong in the home may keep the stop card away
        stop = None
    card = stop or emergency_card(asked.signs, None)
    return shown("claims/ask_stop.html", here.frame("/check/stop", here.now()), StopFirst(card))


def _see_someone(here: Here, sent: Form, asked: Asked) -> Response:
    """Show the see-someone card, or the stop card that the runner's age calls for, and make the questions due."""
    told = here.backstride.claims.ask(asked.question, here.now())
    frame = here.frame("/ask", here.now())
    if told.stop is not None:
        return shown("claims/ask_stop.html", frame, StopFirst(told.stop))
    cards = [condition_card(name) for name in asked.conditions]
    return shown("claims/ask_see_someone.html", frame, SeeSomeone(asked.soon, told.numbers, sent, cards))


def _told(here: Here, sent: Form, asked: Asked) -> Answered:
    wanted = [claim_named(match.claim) for match in asked.matches]
    with _pen(here, wanted, "/ask", sent):
        return here.backstride.claims.ask(asked.question, here.now())


def _cards(here: Here, wanted: Sequence[Claim], path: str) -> Sequence[Card]:
    now = here.now()
    with _pen(here, wanted, path, Form()):
        state = (*here.state(now), here.backstride.gate.reading(now).state)
        return here.kept.get(f"cards {path}", state, lambda: here.backstride.claims.cards(wanted, now))


@contextmanager
def _pen(here: Here, wanted: Sequence[Claim], path: str, form: Form) -> Iterator[None]:
    """Hold the pen where an answer of the own days is looked at for the first time: that it was seen is kept."""
    now = here.now()
    with ExitStack() as held:
        if wanted and here.backstride.claims.looks_at_answers(wanted, now.date()):
            try:
                held.enter_context(here.backstride.writing("answering"))
            except HomeIsBusy as busy:
                since = busy.since.astimezone(now.tzinfo) if busy.since else None
                raise PageHasNoPen(busy, form, here.frame(path, now), since) from busy
        yield


def _view(card: Card) -> CardView:
    return card_view(card, evidence(card.claim), [place.path for place in PLACES])
