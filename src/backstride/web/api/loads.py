"""The first answer, and what runs asked of the low back."""

from datetime import date

from fastapi import APIRouter

from backstride.answers.answer import answer_out
from backstride.answers.own_loads import load_history_out, run_load_out
from backstride.contracts.answer import FirstAnswer
from backstride.contracts.load_history import LoadHistoryAnswer
from backstride.contracts.run_load import RunLoadAnswer
from backstride.web.api.problems import MISTOLD
from backstride.web.here import Here


def loads_api(here: Here) -> APIRouter:
    """Give the addresses of the answer and of loads."""
    router = APIRouter(tags=["facts"], responses=MISTOLD)

    @router.get("/answer")
    def answer(today: date | None = None) -> FirstAnswer:
        """Recent weeks against the runner's own usual."""
        day, backstride = today or here.now().date(), here.backstride
        told = backstride.history.answer(day)
        return answer_out(told, backstride.run_load.over_time(day), simulated=backstride.home.is_simulated)

    @router.get("/load")
    def history() -> LoadHistoryAnswer:
        """What the last weeks asked of the low back."""
        now, backstride = here.now(), here.backstride
        told = backstride.run_load.over_time(now.date())
        return load_history_out(told, here.units(now), simulated=backstride.home.is_simulated)

    @router.get("/runs/{run_id}/load")
    def of_run(run_id: str) -> RunLoadAnswer:
        """What one run asked of the low back, beside everyday tasks."""
        return run_load_out(here.backstride.run_load.of_run(run_id), here.units(here.now()))

    return router
