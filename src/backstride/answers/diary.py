"""The diary, as JSON answers."""

from collections.abc import Sequence
from datetime import date

from backstride.api.diary import (
    DiaryAnswer,
    DueOut,
    EntryOut,
)
from backstride.bootstrap import Backstride
from backstride.diary.entries import Entry
from backstride.diary.modes import asks_this_morning, mode_on
from backstride.diary.triggers import Trigger
from backstride.texts.catalogue import catalogue


def diary_out(backstride: Backstride, entries: Sequence[Entry], today: date) -> DiaryAnswer:
    """Return entries, and how often the diary asks.

    Parameters
    ----------
    backstride : Backstride
        The home.
    entries : sequence of Entry
        Those to give.
    today : date
        The local day.
    """
    held = backstride.diary_modes.mode(today)
    return DiaryAnswer(
        mode=mode_on(held, today),
        until=held.until.isoformat() if held.until else None,
        question=held.question,
        asks_today=asks_this_morning(held, today),
        entries=[EntryOut.of(entry) for entry in entries],
    )


def due_out(triggers: Sequence[Trigger]) -> list[DueOut]:
    """Return what made the safety questions due again, for JSON."""
    say = catalogue().say
    return [DueOut(cause=one.cause, signs=list(one.signs), message=say(f"cause-{one.cause}")) for one in triggers]
