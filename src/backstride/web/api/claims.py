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
from backstride.web.here import Here

_LETTERS_MOST = 1000


class AskIn(BaseModel):
    """A question in the runner's own words."""

    model_config = ConfigDict(extra="forbid")
    question: Annotated[str, Field(min_length=1, max_length=_LETTERS_MOST)]


def claims_api(here: Here) -> APIRouter:
    """Return the addresses of claims and of asking."""
    router = APIRouter(tags=["claims"], responses=MISTOLD)

    @router.get("/claims")
    def every() -> ClaimsAnswer:
        """Every claim, before studies, the model and the runner's own days."""
        return ClaimsAnswer(claims=_cards(here, claims()), simulated=here.backstride.home.is_simulated)

    @router.get("/claims/{name}")
    def one(name: str) -> ClaimOut:
        """One claim with its findings and their sources."""
        (card,) = _cards(here, [claim_named(name)])
        return card

    @router.post("/ask")
    def ask(asked: AskIn) -> AskAnswer:
        """Ask anything; words of an emergency give what to do first, and no ordinary answer."""
        wanted = [claim_named(match.claim) for match in heard(asked.question).matches]
        with _pen(here, wanted):
            told = here.backstride.claims.ask(asked.question, here.now())
        return ask_out(told, simulated=here.backstride.home.is_simulated)

    return router


def _cards(here: Here, chosen: Sequence[Claim]) -> list[ClaimOut]:
    with _pen(here, chosen):
        return [claim_out(card) for card in here.backstride.claims.cards(chosen, here.now())]


def _pen(here: Here, chosen: Sequence[Claim]) -> AbstractContextManager[None]:
    """Hold the write lock where an answer of the own days is looked at for the first time; a stop sign needs none."""
    first = bool(chosen) and here.backstride.claims.looks_at_answers(chosen, here.now().date())
    return here.backstride.writing("answering") if first else nullcontext()
