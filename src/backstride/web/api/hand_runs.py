"""Runs that no watch saw."""

from fastapi import APIRouter
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from backstride.api.runs import RunOut, run_out
from backstride.diary.kit import Surface
from backstride.runs.by_hand import HandRun
from backstride.web.api.problems import MISTOLD
from backstride.web.context import AppContext
from backstride.web.write_lock import holds_write_lock


class RunTold(BaseModel):
    """A run as somebody tells it."""

    model_config = ConfigDict(extra="forbid")
    start: AwareDatetime = Field(description="When it began, with the offset of its place.")
    minutes: float = Field(description="How long it was, without rests.")
    distance_m: float | None = None
    effort: float | None = Field(default=None, description="How hard it felt, 0 to 10.")
    is_walk: bool = False
    treadmill: bool = False
    surface: Surface | None = None


class RunRetold(BaseModel):
    """A change of a run that was told; what is not named stays."""

    model_config = ConfigDict(extra="forbid")
    start: AwareDatetime | None = None
    minutes: float | None = None
    distance_m: float | None = None
    effort: float | None = None
    is_walk: bool | None = None
    treadmill: bool | None = None
    surface: Surface | None = None


def hand_runs_api(app: AppContext) -> APIRouter:
    """Return the addresses of runs told by hand."""
    router = APIRouter(tags=["runs"], prefix="/runs", responses=MISTOLD, dependencies=[holds_write_lock(app)])

    @router.post("")
    def add(told: RunTold) -> RunOut:
        """Add a run that no watch saw; where a file tells the same run, both are one."""
        run = HandRun(key="", **told.model_dump(exclude={"surface"}))
        return run_out(app.backstride.hand_runs.add(run, app.now(), _silent, surface=told.surface))

    @router.patch("/{run_id}")
    def change(run_id: str, told: RunRetold) -> RunOut:
        """Change a run that was told by hand."""
        changes = told.model_dump(exclude={"surface"}, exclude_unset=True)
        return run_out(app.backstride.hand_runs.change(run_id, changes, app.now(), _silent, surface=told.surface))

    @router.delete("/{run_id}", status_code=204)
    def take_out(run_id: str) -> None:
        """Take out a run that was told by hand; what a file tells of it stays."""
        app.backstride.hand_runs.take_out(run_id, app.now(), _silent)

    return router


def _silent(done: int, total: int | None, what: str) -> None:
    """Tell nobody: one run is made anew before the answer is there."""
