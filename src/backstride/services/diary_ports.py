"""What the use cases around safety and diary need from outside, as a protocol; the store fulfils it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol, TypeVar

from backstride.diary.check import SafetyCheck
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateRecord
from backstride.diary.history import Revision
from backstride.diary.limits import ClinicianLimits
from backstride.diary.triggers import Trigger
from backstride.diary.unlock import Unlock
from backstride.services.ports import Records
from backstride.services.records import RunRow

Told = TypeVar("Told")

GateEvent = SafetyCheck | Unlock | Trigger | ClinicianLimits
"""What the gate is decided from; only ever added to."""


class DiaryRecords(Protocol):
    """The rows of one runner's diary and safety check."""

    @property
    def runner_id(self) -> str:
        """Whose rows they are."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written inside is kept together or not at all."""
        ...

    def gate_record(self) -> GateRecord:
        """Everything this runner's gate is decided from."""
        ...

    def add_to_gate(self, event: GateEvent) -> None:
        """Add a check, an unlock, a trigger or limits; nothing of it is ever changed or removed."""
        ...

    def put_last_seen(self, day: date) -> None:
        """Keep the latest local day on which this home was used."""
        ...

    def runs_started(self, since: datetime, until: datetime) -> Sequence[RunRow]:
        """Return what was recorded between two instants, oldest first, without reading all the rest."""
        ...

    def revisions(self, entry_id: str | None = None) -> Sequence[Revision]:
        """Every version of every diary entry, or of one, in the order saved."""
        ...

    def revisions_of_days(self, since: date, until: date, kind: EntryKind | None = None) -> Sequence[Revision]:
        """Every version of the entries of some days, perhaps of one kind, without reading those of other days.

        An entry counts when one of its versions speaks about these days or the day to either side.
        """
        ...

    def first_diary_day(self) -> date | None:
        """Return the local date of the earliest time that any version of a diary entry speaks about."""
        ...

    def put_revision(self, revision: Revision) -> None:
        """Add a version of a diary entry.

        Raises
        ------
        RevisionTaken
            If somebody else saved a version with this number meanwhile.
        """
        ...

    def told(self, kind: type[Told]) -> Sequence[Told]:
        """What the runner told of a kind, as it stands, in the order first told."""
        ...

    def tell(self, value: object, key: str, told_at: datetime) -> None:
        """Keep something the runner told; the same key again replaces it, and the earlier version stays kept."""
        ...

    def take_back(self, kind: type[object], key: str, told_at: datetime) -> None:
        """Take back what was told under a key; its versions stay kept."""
        ...


class HomeRecords(Records, DiaryRecords, Protocol):
    """All rows of one runner's home."""


class CountryFinder(Protocol):
    """The country of a time zone, without a network."""

    def __call__(self, zone: str) -> str | None:
        """Return the two letters of a zone's country, or None where it has none."""
        ...


class RevisionTaken(Exception):
    """Two saves of one entry came at the same moment; the later one has to look again."""

    def __init__(self, entry_id: str, number: int) -> None:
        super().__init__(f"version {number} of entry {entry_id} was saved by somebody else just now")
