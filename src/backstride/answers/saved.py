"""What came of saving in the diary, as a JSON answer."""

from backstride.answers.diary import due_out
from backstride.contracts.common import FindingOut
from backstride.contracts.diary import DiarySavedAnswer, EntryOut
from backstride.services.diary_values import Saved
from backstride.texts.catalogue import catalogue


def saved_out(saved: Saved) -> DiarySavedAnswer:
    """Give what was kept, what stood against it, and what made the safety questions due again."""
    return DiarySavedAnswer(
        entry=None if saved.entry is None else EntryOut.of(saved.entry),
        findings=[FindingOut.of(finding, catalogue().finding(finding)) for finding in saved.findings],
        due_again=due_out(saved.triggers),
        conditions=list(saved.conditions),
    )
