"""The first answer, and what runs asked of the low back."""

from fastapi import APIRouter

from backstride.api.answer import FirstAnswer, first_answer
from backstride.api.loads import LoadHistoryAnswer, RunLoadAnswer, load_history_answer, run_load_answer
from backstride.web.api.days import Day
from backstride.web.api.problems import MISTOLD
from backstride.web.context import AppContext
from backstride.web.pages.home.page import Snapshot, overall


def loads_api(app: AppContext) -> APIRouter:
    """Return the addresses of the answer and of loads."""
    router = APIRouter(tags=["facts"], responses=MISTOLD)

    @router.get("/answer")
    def answer(today: Day | None = None) -> FirstAnswer:
        """Recent weeks against the runner's own usual."""
        day, backstride = today or app.now().date(), app.backstride
        told = backstride.history.answer(day)
        seen = None if today else overall(Snapshot.at(app))
        return first_answer(told, backstride.run_load.over_time(day), seen, simulated=backstride.home.is_simulated)

    @router.get("/load")
    def history() -> LoadHistoryAnswer:
        """What the last weeks asked of the low back."""
        now, backstride = app.now(), app.backstride
        told = backstride.run_load.over_time(now.date())
        return load_history_answer(told, app.units(now), simulated=backstride.home.is_simulated)

    @router.get("/runs/{run_id}/load")
    def of_run(run_id: str) -> RunLoadAnswer:
        """What one run asked of the low back, beside everyday tasks."""
        return run_load_answer(app.backstride.run_load.of_run(run_id), app.units(app.now()))

    return router
