"""What the runner's own days show."""

from contextlib import nullcontext
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from backstride.api.learn import LearnAnswer, LearnAskAnswer, learnt_answer
from backstride.learn import Question
from backstride.learn.question import ACT_ON_POINTS
from backstride.web.api.problems import MISTOLD
from backstride.web.context import AppContext
from backstride.web.write_lock import holds_write_lock


class QuestionIn(BaseModel):
    """A question, fixed before its answer is seen."""

    model_config = ConfigDict(extra="forbid")
    exposure: str
    contrast: float | None = None
    outcome: str = "back_morning"
    act_on_points: Annotated[float, Field(ge=ACT_ON_POINTS.low, le=ACT_ON_POINTS.high)] | None = Field(
        default=None, description="The difference the runner would act on."
    )
    phases: bool = False
    beside: bool = Field(default=False, description="Whether it goes beside the main question.")


def learn_api(app: AppContext) -> APIRouter:
    """Return the addresses of one person's statistics."""
    router = APIRouter(tags=["learn"], prefix="/learn", responses=MISTOLD, dependencies=[holds_write_lock(app)])

    @router.get("")
    def learnt() -> LearnAnswer:
        """Return the answers to the questions that stand, and counts of the rest."""
        now, learning = app.now(), app.backstride.learning
        with app.backstride.writing("answering") if learning.waits_to_be_seen(now) else nullcontext():
            return learnt_answer(learning.learnt(now))

    @router.get("/questions")
    def asked() -> LearnAskAnswer:
        """Return the questions that stand."""
        return LearnAskAnswer(asked=app.backstride.learning.asked(app.now().date()))

    @router.post("/questions")
    def ask(told: QuestionIn) -> LearnAskAnswer:
        """Choose a question before its answer is looked at."""
        question = Question(told.exposure, told.contrast, told.outcome, told.act_on_points, phases=told.phases)
        found = app.backstride.learning.ask(question, app.now(), beside=told.beside)
        return LearnAskAnswer(asked=found)

    return router
