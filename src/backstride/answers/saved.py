"""What came of saving in the diary, as a JSON answer."""

from backstride.answers.diary import due_out
from backstride.api.diary import DiarySavedAnswer, EntryOut
from backstride.services.diary.values import Saved


def saved_out(saved: Saved) -> DiarySavedAnswer:
    """Return what was kept, what stood against it, and what made the safety questions due again."""
    return DiarySavedAnswer(
        entry=None if saved.entry is None else EntryOut.of(saved.entry),
        findings=saved.findings,
        due_again=due_out(saved.triggers),
        conditions=list(saved.conditions),
    )
