"""Claims before their witnesses, and free questions, stop signs first."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from backstride.api.asked import ask_out
from backstride.api.claim_out import claim_out
from backstride.api.claims import AskAnswer, ClaimOut, ClaimsAnswer
from backstride.claims.ask import ask as heard
from backstride.claims.claim import Claim, claim_named, claims
from backstride.web.api.problems import MISTOLD
from backstride.web.context import AppContext

_LETTERS_MOST = 1000


class AskIn(BaseModel):
    """A question in the runner's own words."""

    model_config = ConfigDict(extra="forbid")
    question: Annotated[str, Field(min_length=1, max_length=_LETTERS_MOST)]


def claims_api(app: AppContext) -> APIRouter:
    """Return the addresses of claims and of asking."""
    router = APIRouter(tags=["claims"], responses=MISTOLD)

    @router.get("/claims")
    def every() -> ClaimsAnswer:
        """Every claim, before studies, the model and the runner's own days."""
        return ClaimsAnswer(claims=_cards(app, claims()), simulated=app.backstride.home.is_simulated)

    @router.get("/claims/{name}")
    def one(name: str) -> ClaimOut:
        """One claim with its findings and their sources."""
        (card,) = _cards(app, [claim_named(name)])
        return card

    @router.post("/ask")
    def ask(asked: AskIn) -> AskAnswer:
        """Ask anything; words of an emergency give what to do first, and no ordinary answer."""
        wanted = [claim_named(match.claim) for match in heard(asked.question).matches]
        with _write_lock(app, wanted):
            told = app.backstride.claims.ask(asked.question, app.now())
        return ask_out(told, units=app.units(app.now()), simulated=app.backstride.home.is_simulated)

    return router


def _cards(app: AppContext, chosen: Sequence[Claim]) -> list[ClaimOut]:
    with _write_lock(app, chosen):
        return [claim_out(card) for card in app.backstride.claims.cards(chosen, app.now())]


def _write_lock(app: AppContext, chosen: Sequence[Claim]) -> AbstractContextManager[None]:
    """Hold the write lock where an answer of the own days is looked at for the first time; a stop sign needs none."""
    first = bool(chosen) and app.backstride.claims.looks_at_answers(chosen, app.now().date())
    return app.backstride.writing("answering") if first else nullcontext()
