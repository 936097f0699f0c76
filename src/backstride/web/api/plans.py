"""The next weeks: advice, behind the gate."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from backstride.api.plan import (
    AdaptAnswer,
    Around,
    PlanAnswer,
    PlanShowAnswer,
    PlanWhyAnswer,
    adapt_answer,
    proposal_answer,
    show_answer,
    why_answer,
)
from backstride.api.today import back_out
from backstride.plan.goals import named
from backstride.plan.sessions import SessionKind
from backstride.services.plan_values import DAY_MINUTES, MINUTES_UNTOLD, WEEKS, PlanPreferences
from backstride.web.api.days import Day
from backstride.web.api.problems import MISTOLD, REFUSES
from backstride.web.context import AppContext
from backstride.web.write_lock import holds_write_lock

DayMinutes = Annotated[int, Field(ge=DAY_MINUTES.low, le=DAY_MINUTES.high)]


class WishesIn(BaseModel):
    """What a plan should be."""

    model_config = ConfigDict(extra="forbid")
    goal: str = Field(description="As typed, e.g. 10 km.")
    weeks: Annotated[int, Field(ge=WEEKS.low, le=WEEKS.high)] = 12
    start: Day | None = Field(default=None, description="First day; the next one without a run if not said.")
    minutes: tuple[Annotated[int, Field(ge=DAY_MINUTES.low, le=DAY_MINUTES.high)], ...] = Field(
        default=MINUTES_UNTOLD, description="Minutes free on Monday to Sunday."
    )
    likes: frozenset[SessionKind] = frozenset()
    dislikes: frozenset[SessionKind] = frozenset()
    equipment: frozenset[str] = frozenset()
    treadmill: bool = False
    treadmill_calibrated: bool = False
    not_on: frozenset[Day] = frozenset()
    race_on: Day | None = None
    test_on: frozenset[Day] = frozenset()
    accept: bool = Field(default=False, description="Keep the plan.")

    def preferences(self) -> PlanPreferences:
        """Return them as the planner reads them."""
        told = self.model_dump(exclude={"goal", "start", "accept"})
        return PlanPreferences(named(self.goal), **told)


def plans_api(app: AppContext) -> APIRouter:
    """Return the addresses of the plan."""
    router = APIRouter(
        tags=["advice"], prefix="/plan", responses={**MISTOLD, **REFUSES}, dependencies=[holds_write_lock(app)]
    )

    @router.get("")
    def current() -> PlanShowAnswer:
        """Return the accepted plan as it stands today, and what became of it so far."""
        now = app.now()
        found = app.backstride.planning.current(now=now)
        return show_answer(found, app.backstride.planning.done(now.date()), now, **_around(app, now))

    @router.post("")
    def propose(told: WishesIn) -> PlanAnswer:
        """Return a plan for preferences; it is kept only where accepted."""
        now, planning = app.now(), app.backstride.planning
        give = planning.accept if told.accept else planning.propose
        found = give(told.preferences(), told.start, now=now)
        return proposal_answer(found, now, **_around(app, now), accepted_at=now if told.accept else None)

    @router.get("/days/{day}")
    def why(day: Day) -> PlanWhyAnswer:
        """Return what is planned on a day, and every rule that shaped it."""
        now = app.now()
        found = [session for session, _ in app.backstride.planning.why(day, now=now)]
        return why_answer(day, found, now)

    @router.get("/change")
    def change() -> AdaptAnswer:
        """Return what the plan becomes after what happened; nothing is kept."""
        return adapt_answer(app.backstride.planning.adapt(now=app.now()).adaptation)

    @router.post("/change")
    def accept_change() -> AdaptAnswer:
        """Keep what the plan becomes."""
        return adapt_answer(app.backstride.planning.accept_change(now=app.now()).adaptation)

    return router


def _around(app: AppContext, now: datetime) -> Around:
    home = app.backstride
    state = back_out(home.back.state(now=now), app.units(now))
    return {
        "gate": home.gate.reading(now).state,
        "back": state,
        "other_sports": home.planning.other_sports(now.date()),
        "simulated": home.home.is_simulated,
    }
