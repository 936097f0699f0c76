"""Facts: who runs, what was run, what the back has handled, what is written down, what is printed."""

from typing import Annotated

from fastapi import APIRouter, Query

from backstride.api.handled import HandledAnswer, handled_answer
from backstride.api.limits import LimitsAnswer, limits_answer
from backstride.api.me import MeAnswer
from backstride.api.report import ReportAnswer
from backstride.api.runs import RunAnswer, RunOut, RunsAnswer, run_out
from backstride.api.story import StoryAnswer, story_answer
from backstride.bounds import FIRST_DAY, LAST_DAY
from backstride.report.sheet import sheet
from backstride.report.sheet_json import report_out
from backstride.runs.summary import Sport
from backstride.services.reporting.values import Section
from backstride.texts.catalogue import catalogue
from backstride.web.api.days import Day
from backstride.web.api.problems import MISTOLD
from backstride.web.context import AppContext


def facts_api(app: AppContext) -> APIRouter:
    """Return the addresses of facts."""
    router = APIRouter(tags=["facts"], responses=MISTOLD)
    _add_runs(router, app)

    @router.get("/me")
    def me() -> MeAnswer:
        """Who runs."""
        told = app.backstride.me
        return MeAnswer(runner=told.known(app.now().date()), history=told.history())

    @router.get("/handled")
    def handled() -> HandledAnswer:
        """What my back has handled: counts, not proof."""
        backstride = app.backstride
        return handled_answer(backstride.tolerance.table(app.now().date()), simulated=backstride.home.is_simulated)

    @router.get("/story")
    def story() -> StoryAnswer:
        """The runner's own lines, and pauses to ask about."""
        return story_answer(app.backstride.story)

    @router.get("/limits")
    def limits() -> LimitsAnswer:
        """What a clinician allows."""
        return limits_answer(app.backstride.safety.limits(), (), app.now().date())

    @router.get("/report")
    def report(
        without: Annotated[list[Section] | None, Query()] = None, question: Annotated[list[str] | None, Query()] = None
    ) -> ReportAnswer:
        """The page for the physiotherapist."""
        facts = app.backstride.report.facts(app.now(), set(Section) - set(without or ()), question or ())
        return report_out(facts, sheet(facts, catalogue()), None)

    return router


def _add_runs(router: APIRouter, app: AppContext) -> None:
    @router.get("/runs")
    def runs(since: Day = FIRST_DAY, until: Day = LAST_DAY, sport: Sport | None = None) -> RunsAnswer:
        """Runs, walks and other activities, oldest first."""
        found = app.backstride.history.runs()
        listed = [run for run in found if since <= run.local_date <= until and sport in {None, run.sport}]
        return RunsAnswer(runs=listed)

    @router.get("/runs/{run_id}")
    def run(run_id: str) -> RunOut:
        """One run, also by an identifier it had before copies were joined."""
        return run_out(app.backstride.history.run(run_id))

    @router.get("/runs/{run_id}/laps")
    def laps(run_id: str) -> RunAnswer:
        """One run with its laps and intervals."""
        return RunAnswer(run=app.backstride.history.run(run_id), laps=app.backstride.laps.of_run(run_id))
