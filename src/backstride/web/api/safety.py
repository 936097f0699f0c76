"""The safety check and what professionals said."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field

from backstride.api.conditions import condition_out
from backstride.api.safety import CheckAnswer, ConditionsAnswer, UnlockAnswer, check_out, unlock_out
from backstride.diary.condition_cards import condition_cards
from backstride.diary.unlock import Allowed, UnlockRefused
from backstride.services.safety.check import Spoken
from backstride.texts.catalogue import catalogue
from backstride.web.api.days import Day
from backstride.web.api.problems import MISTOLD
from backstride.web.context import AppContext

Answers = Annotated[
    Mapping[str, Any],
    Body(
        description="Answers by question, or none_of_these.",
        examples=[{"bladder_change": "no"}, {"none_of_these": True}],
    ),
]


class SpokenIn(BaseModel):
    """What a professional said after a stop sign."""

    model_config = ConfigDict(extra="forbid")
    examined_by: str
    examined_on: Day
    said: str = Field(description="What they said may be done.")
    allowed: Allowed
    until: Day = Field(description="Last day on which it holds.")


def safety_api(app: AppContext) -> APIRouter:
    """Return the addresses of the safety check."""
    router = APIRouter(tags=["safety"], responses=MISTOLD)

    @router.get("/conditions")
    def conditions() -> ConditionsAnswer:
        """Cards for conditions and stages of life: what is known, what is not, whom to see, what stops."""
        told = [condition_out(card) for card in condition_cards()]
        return ConditionsAnswer(note=catalogue().say("conditions-note"), conditions=told)

    @router.get("/check")
    def check() -> CheckAnswer:
        """Where the safety check stands. It is a stop sign, not a check-up."""
        return check_out(app.backstride.safety, app.now())

    @router.post("/check")
    def answer(answers: Answers) -> CheckAnswer:
        """Answer the questions; what is not answered stays open."""
        app.backstride.safety.answer(answers, app.now())
        return check_out(app.backstride.safety, app.now())

    @router.post("/unlock")
    def unlock(told: SpokenIn) -> UnlockAnswer:
        """Tell what a professional said after a stop sign."""
        spoken = Spoken(told.examined_by, told.examined_on, told.said, told.allowed, told.until)
        try:
            app.backstride.safety.unlock(spoken, app.now())
        except UnlockRefused as refused:
            return unlock_out(app.backstride.safety, refused.findings, app.now())
        return unlock_out(app.backstride.safety, (), app.now())

    return router
