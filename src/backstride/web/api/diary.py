"""The diary."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from backstride.api.diary import DiaryAnswer, DiaryHistoryAnswer, DiarySavedAnswer, diary_out, saved_out
from backstride.diary.fields import EntryKind
from backstride.services.diary.values import Saved
from backstride.web.api.days import Day
from backstride.web.api.problems import MISTOLD
from backstride.web.context import AppContext


class EntryIn(BaseModel):
    """A new entry."""

    model_config = ConfigDict(extra="forbid")
    kind: EntryKind
    told: Mapping[str, Any] = Field(description="Fields as they are typed; `at` is the local time it speaks about.")


class ChangeIn(BaseModel):
    """A change of an entry; what is not named stays, an empty value takes a field back."""

    model_config = ConfigDict(extra="forbid")
    told: Mapping[str, Any]
    base: int | None = Field(default=None, description="The version it was made from; the last one if not said.")


def diary_api(app: AppContext) -> APIRouter:
    """Return the addresses of the diary."""
    router = APIRouter(tags=["diary"], prefix="/diary", responses=MISTOLD)

    @router.get("")
    def entries(since: Day | None = None, until: Day | None = None) -> DiaryAnswer:
        """The entries as they stand, oldest first."""
        return diary_out(app.backstride.diary_modes, app.backstride.diary.entries(since, until), app.now().date())

    @router.post("")
    def save(entry: EntryIn) -> DiarySavedAnswer:
        """Write an entry. What is not told stays untold."""
        return saved_out(app.backstride.diary.save(entry.kind, entry.told, app.now()))

    @router.patch("/{entry_id}")
    def edit(entry_id: str, change: ChangeIn) -> DiarySavedAnswer:
        """Change an entry; every version is kept."""
        return saved_out(app.backstride.diary.edit(entry_id, change.told, app.now(), change.base))

    @router.delete("/{entry_id}")
    def take_out(entry_id: str) -> DiarySavedAnswer:
        """Take an entry out; undo brings it back."""
        app.backstride.diary.take_out(entry_id, app.now())
        return saved_out(Saved(None, (), {}))

    @router.post("/{entry_id}/undo")
    def undo(entry_id: str) -> DiarySavedAnswer:
        """Bring back the version before the last one."""
        return saved_out(Saved(app.backstride.diary.undo(entry_id, app.now()), (), {}))

    @router.get("/{entry_id}/history")
    def history(entry_id: str) -> DiaryHistoryAnswer:
        """Every version of an entry."""
        return DiaryHistoryAnswer(versions=app.backstride.diary.history(entry_id))

    return router
