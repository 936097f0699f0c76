"""The next weeks: advice, behind the gate."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from backstride.answers.plan import plan_show_out, proposal_out, validity
from backstride.contracts.plan import AdaptAnswer, PlanAnswer, PlanShowAnswer, PlanWhyAnswer, SessionOut
from backstride.plan.goals import named
from backstride.plan.sessions import SessionKind
from backstride.services.plan_values import DAY_MINUTES, MINUTES_UNTOLD, WEEKS, PlanWishes
from backstride.texts.catalogue import catalogue
from backstride.web.api.problems import MISTOLD, REFUSES
from backstride.web.here import Here
from backstride.web.pen import pen_of

DayMinutes = Annotated[int, Field(ge=DAY_MINUTES.low, le=DAY_MINUTES.high)]


class WishesIn(BaseModel):
    """What a plan should be."""

    model_config = ConfigDict(extra="forbid")
    goal: str = Field(description="As typed, e.g. 10 km.")
    weeks: Annotated[int, Field(ge=WEEKS.low, le=WEEKS.high)] = 12
    start: date | None = Field(default=None, description="First day; the next one without a run if not said.")
    minutes: tuple[Annotated[int, Field(ge=DAY_MINUTES.low, le=DAY_MINUTES.high)], ...] = Field(
        default=MINUTES_UNTOLD, description="Minutes free on Monday to Sunday."
    )
    likes: frozenset[SessionKind] = frozenset()
    dislikes: frozenset[SessionKind] = frozenset()
    equipment: frozenset[str] = frozenset()
    treadmill: bool = False
    treadmill_calibrated: bool = False
    not_on: frozenset[date] = frozenset()
    race_on: date | None = None
    test_on: frozenset[date] = frozenset()
    accept: bool = Field(default=False, description="Keep the plan.")

    def wishes(self) -> PlanWishes:
        """Give them as the planner reads them."""
        told = self.model_dump(exclude={"goal", "start", "accept"})
        return PlanWishes(named(self.goal), **told)


def plans_api(here: Here) -> APIRouter:
    """Give the addresses of the plan."""
    router = APIRouter(tags=["advice"], prefix="/plan", responses={**MISTOLD, **REFUSES}, dependencies=[pen_of(here)])

    @router.get("")
    def current() -> PlanShowAnswer:
        """Give the accepted plan as it stands today, and what became of it so far."""
        now = here.now()
        return plan_show_out(here.backstride, here.backstride.planning.current(now=now), now)

    @router.post("")
    def propose(told: WishesIn) -> PlanAnswer:
        """Give a plan for wishes; it is kept only where accepted."""
        now, planning = here.now(), here.backstride.planning
        here.backstride.gate.require_plan(now)
        give = planning.accept if told.accept else planning.propose
        found = give(told.wishes(), told.start, now=now)
        return proposal_out(here.backstride, found, now, accepted=told.accept)

    @router.get("/days/{day}")
    def why(day: date) -> PlanWhyAnswer:
        """Give what is planned on a day, and every rule that shaped it."""
        now = here.now()
        found = [session for session, _ in here.backstride.planning.why(day, now=now)]
        told = [SessionOut.of(session, catalogue().say) for session in found]
        return PlanWhyAnswer(date=day.isoformat(), sessions=told, note=validity(now))

    @router.get("/change")
    def change() -> AdaptAnswer:
        """Give what the plan becomes after what happened; nothing is kept."""
        return AdaptAnswer.of(here.backstride.planning.adapt(now=here.now()).adaptation, catalogue().say)

    @router.post("/change")
    def accept_change() -> AdaptAnswer:
        """Keep what the plan becomes."""
        return AdaptAnswer.of(here.backstride.planning.accept_change(now=here.now()).adaptation, catalogue().say)

    return router
