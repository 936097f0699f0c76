"""What was entered on a phone while the computer was not seen, taken over once and in order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateReading
from backstride.diary.moments import with_offset
from backstride.diary.questions import questions
from backstride.findings import Finding, Severity
from backstride.services.classified import fact
from backstride.services.diary.entries import Diary
from backstride.services.diary.values import SignHandedOver
from backstride.services.ports import Records

CLOCKS_AGREE: Final = timedelta(minutes=2)
"""Our choice: clocks of a phone and of this machine that differ by less are taken for the same."""


@dataclass(frozen=True, slots=True)
class Entered:
    """One thing that was entered on a phone.

    Parameters
    ----------
    client_id : str
        Made by the phone, never the same for two things.
    at : datetime
        When, on the phone's clock, with offset.
    kind : EntryKind or None
        What kind of diary entry; None for stop signs.
    told : Mapping
        Fields of the entry with what was typed.
    signs : tuple of str
        Identifiers of stop signs that are so.
    """

    client_id: str
    at: datetime
    kind: EntryKind | None
    told: Mapping[str, Any]
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one of them.

    Parameters
    ----------
    client_id : str
        Which.
    findings : tuple of Finding
        What stands against it; empty where it is kept, now or before.
    """

    client_id: str
    findings: tuple[Finding, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Whether the home holds it, so that the phone may let go of it."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class HandingOver:
    """Takes over what phones hold.

    Parameters
    ----------
    records : Records
        The rows of the home.
    diary : Diary
        Keeps entries.
    answer : callable
        Keeps answers to safety questions, and gives where the gate stands after them.
    """

    records: Records
    diary: Diary
    answer: Callable[[Mapping[str, object], datetime], GateReading]

    @fact
    def take(self, entered: Sequence[Entered], sent_at: datetime, now: datetime) -> Sequence[Taken]:
        """Take over what a phone holds, in its order; whatever was taken over before changes nothing.

        Parameters
        ----------
        entered : sequence of Entered
            What it holds, the first one first.
        sent_at : datetime
            When it sends, on its own clock: a clock that is wrong by the same all along is set right by it.
        now : datetime
            This moment, local, with offset.
        """
        ahead = with_offset(sent_at) - now
        wrong_by = ahead if abs(ahead) > CLOCKS_AGREE else timedelta(0)
        return tuple(self._taken(one, wrong_by, now) for one in entered)

    def _taken(self, one: Entered, wrong_by: timedelta, now: datetime) -> Taken:
        identifiers = {question.identifier for question in questions()}
        known = [sign for sign in one.signs if sign in identifiers]
        if known:
            self._bind(one.client_id, known, now)
        if len(known) < len(one.signs):  # of another version: the phone holds it and says so, it is not dropped
            return Taken(one.client_id, (Finding("handed-over-sign-unknown", Severity.ERROR),))
        if one.kind is None:
            return Taken(one.client_id)
        # a clock that was set meanwhile may still lie ahead; nothing was written later than now
        at = min(_moved(one.at, -wrong_by, now), now)
        saved = self.diary.hand_over(one.client_id, one.kind, {**one.told, "at": at.isoformat()}, now)
        return Taken(one.client_id, saved.findings if saved.entry is None else ())

    def _bind(self, client_id: str, signs: Sequence[str], now: datetime) -> None:
        """Let stop signs bind as of now, which no earlier unlock speaks about; told once, they bind once."""
        if any(held.client_id == client_id for held in self.records.told(SignHandedOver)):
            return
        self.answer(dict.fromkeys(signs, "yes"), now)
        self.records.tell(SignHandedOver(client_id), client_id, now)


def _moved(at: datetime, by: timedelta, otherwise: datetime) -> datetime:
    """Return a moment moved; what lies outside every calendar is another moment."""
    try:
        return with_offset(at) + by
    except OverflowError:
        return otherwise
