"""Can I run today, and what after a jump of pain: advice, behind the gate."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from backstride.api.today import FlareAnswer, TodayOut, flare_answer, today_out
from backstride.bounds import SCORE
from backstride.diary.gate import GateClosed
from backstride.diary.today import PLANNED_MINUTES, Leg, Planned, Settled, Taps, TapsSoFar
from backstride.web.api.problems import MISTOLD, REFUSES
from backstride.web.context import AppContext


class TapsIn(BaseModel):
    """Three answers, and what else matters today."""

    model_config = ConfigDict(extra="forbid")
    back_pain: Annotated[int, Field(ge=SCORE.low, le=SCORE.high)]
    leg: Leg
    settled: Settled = Field(description="Whether the last run has settled.")
    painkiller: bool = Field(default=False, description="Taken within the last 8 hours.")
    ill: bool = False
    planned_minutes: Annotated[int, Field(ge=PLANNED_MINUTES.low, le=PLANNED_MINUTES.high)] | None = None
    grows: bool = Field(default=False, description="It is longer or harder than the last of its kind.")


def today_api(app: AppContext) -> APIRouter:
    """Return the addresses of today."""
    router, advice = APIRouter(), APIRouter(tags=["advice"], responses={**MISTOLD, **REFUSES})
    facts = APIRouter(tags=["facts"], responses=MISTOLD)

    @advice.post("/today")
    def today(taps: TapsIn) -> TodayOut:
        """Return what today can be, with the rule that decided."""
        now = app.now()
        told = Taps(taps.back_pain, taps.leg, taps.settled, taps.painkiller, taps.ill)
        planned = Planned(taps.planned_minutes, taps.grows) if taps.planned_minutes else None
        backstride = app.backstride
        try:
            found = backstride.today.answer(told, now=now, planned=planned)
        finally:
            backstride.today.hear(TapsSoFar.of(told), now)
        return today_out(found, backstride.back.days(now.date()), app.units(now))

    @advice.get("/today")
    def as_it_is() -> TodayOut:
        """Return what today can be by what was told until now, with the state of the back."""
        now, backstride = app.now(), app.backstride
        found = backstride.today.as_it_is(now=now)
        return today_out(found, backstride.back.days(now.date()), app.units(now))

    @facts.get("/flare")
    def flare() -> FlareAnswer:
        """When help is needed and what is true in every flare; and what to do, where advice is open."""
        now, backstride = app.now(), app.backstride
        try:
            card = backstride.flare.card(now=now)
        except GateClosed:
            card = None
        return flare_answer(backstride.flare.facts(now), backstride.safety.numbers(now), card)

    router.include_router(advice)
    router.include_router(facts)
    return router
