"""What the use cases need from outside, as protocols; the adapters fulfil them and the bootstrap joins them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from backstride.diary.check import SafetyCheck
    from backstride.diary.fields import EntryKind
    from backstride.diary.gate import GateRecord
    from backstride.diary.history import Revision
    from backstride.diary.limits import ClinicianLimits
    from backstride.diary.triggers import Trigger
    from backstride.diary.unlock import Unlock
    from backstride.findings import Finding
    from backstride.runner import Change
    from backstride.runs.gait import Gait
    from backstride.runs.recording import Recording
    from backstride.services.plan_values import AcceptedPlan
    from backstride.services.records import (
        Content,
        ImportLogRow,
        ImportOutcome,
        KnownFile,
        RecordingRow,
        RemarkRow,
        RunRow,
        ZoneRule,
    )

Job = TypeVar("Job")
Result = TypeVar("Result")
Told = TypeVar("Told")

GateEvent: TypeAlias = "SafetyCheck | Unlock | Trigger | ClinicianLimits"
"""What the gate is decided from; only ever added to."""


class Stopped(StrEnum):
    """Why a piece of work gave no result."""

    DIED = "died"
    """Its process ended."""
    TIME = "time"
    MEMORY = "memory"
    RAISED = "raised"
    """It raised an exception, which stands in the log."""


class FoundFile(Protocol):
    """A file found by walking paths and archives."""

    @property
    def path(self) -> str:
        """As shown to people; a member of an archive names the archive first."""
        ...

    @property
    def kind(self) -> str:
        """What it is, by its content."""
        ...

    @property
    def container(self) -> bool:
        """Whether it is an archive, whose members are found as well."""
        ...

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it; a finding of severity ERROR says that it cannot be used."""
        ...

    def load(self) -> Content | Finding:
        """Return its bytes, or say why they cannot be had."""
        ...


class Originals(Protocol):
    """Original bytes, kept for ever under their content hash."""

    def keep(self, pieces: Iterable[bytes], content_hash: str) -> None:
        """Keep bytes given in pieces; keeping the same bytes again changes nothing."""
        ...

    def load(self, content_hash: str) -> bytes:
        """Return kept bytes back."""
        ...


class SampleFiles(Protocol):
    """Samples of recordings and gait of runs, written whole or not at all."""

    def write_recording(self, key: str, recording: Recording) -> None:
        """Keep a recording under its key."""
        ...

    def read_recording(self, key: str) -> Recording:
        """Return a recording back."""
        ...

    def drop(self, key: str) -> None:
        """Remove what is kept of a recording and of the run that it alone is."""
        ...

    def write_gait(self, run_id: str, gait: Gait) -> None:
        """Keep the gait of a run under its identifier."""
        ...

    def read_gait(self, run_id: str) -> Gait:
        """Return the gait of a run back."""
        ...


class Records(Protocol):
    """The rows of one runner's home."""

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written inside is kept together or not at all."""
        ...

    def known_files(self) -> Mapping[str, KnownFile]:
        """Every file whose bytes were seen, by content hash."""
        ...

    def put_files(self, rows: Iterable[KnownFile]) -> None:
        """Keep or replace what is known of files."""
        ...

    def recordings(self) -> Sequence[RecordingRow]:
        """Every recording, in the order of arrival."""
        ...

    def put_recordings(self, rows: Iterable[RecordingRow]) -> None:
        """Keep or replace recordings."""
        ...

    def drop_recording(self, key: str) -> None:
        """Remove a recording that was told by hand."""
        ...

    def remarks(self) -> Sequence[RemarkRow]:
        """What lists say of activities in other files."""
        ...

    def put_remarks(self, rows: Iterable[RemarkRow]) -> None:
        """Keep or replace what lists say."""
        ...

    def paths(self) -> Mapping[str, str]:
        """Content hash of what was last seen under each path."""
        ...

    def put_paths(self, paths: Mapping[str, str]) -> None:
        """Keep which content was seen under which path."""
        ...

    def runs(self) -> Sequence[RunRow]:
        """Every run and other activity, oldest first."""
        ...

    def replace_runs(self, gone: Iterable[str], come: Iterable[RunRow]) -> None:
        """Take away runs and put others in their place; what went leads to what holds its recordings."""
        ...

    def resolve_run(self, run_id: str) -> str | None:
        """Return the identifier that a run has today, or None where no run ever had it."""
        ...

    def vetoes(self) -> frozenset[frozenset[str]]:
        """Pairs of recordings that the runner said are not one run."""
        ...

    def put_vetoes(self, pairs: Iterable[frozenset[str]]) -> None:
        """Keep pairs of recordings that are not one run."""
        ...

    def drop_vetoes(self, recordings: Iterable[str]) -> None:
        """Forget every pair that names one of these recordings."""
        ...

    def log_import(self, rows: Iterable[ImportLogRow]) -> None:
        """Add to the log of imports."""
        ...

    def import_log(self) -> Sequence[ImportLogRow]:
        """The log of imports, oldest first."""
        ...

    def changes(self) -> Sequence[Change]:
        """What the runner told about themselves, in the order told."""
        ...

    def put_change(self, change: Change, told_at: datetime) -> None:
        """Add to what the runner told."""
        ...

    def zone_rules(self) -> Sequence[ZoneRule]:
        """Zones the runner gave for spans in which files did not say."""
        ...

    def put_zone_rule(self, rule: ZoneRule) -> None:
        """Add a zone for a span."""
        ...

    def weighings(self) -> Sequence[tuple[date, float]]:
        """Body mass on days, as archives told. [kg]"""
        ...

    def nights(self) -> Mapping[date, float]:
        """Time asleep by the day of waking, as watches told. [h]"""
        ...

    def put_nights(self, rows: Iterable[tuple[date, float]]) -> None:
        """Keep time asleep by the day of waking. [h]"""
        ...

    def put_weighings(self, rows: Iterable[tuple[date, float]]) -> None:
        """Keep body mass on days. [kg]"""
        ...

    @property
    def runner_id(self) -> str:
        """Whose rows they are."""
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

    def accepted_plans(self) -> Sequence[AcceptedPlan]:
        """Every plan that was accepted, the first one first."""
        ...

    def accept_plan(self, accepted: AcceptedPlan) -> None:
        """Add an accepted plan; those before it stay kept."""
        ...

    def calendar_secret(self) -> str:
        """Return the secret part of the calendar's address, made at the first call."""
        ...

    def import_moments(self) -> Sequence[tuple[datetime, Mapping[ImportOutcome, int]]]:
        """Every import with how many files ended how, the last one first."""
        ...

    def import_files(
        self, at: datetime, outcome: ImportOutcome | None, first: int, most: int
    ) -> Sequence[ImportLogRow]:
        """Return some files of one import in the order found, of one outcome or of all."""
        ...

    def home_facts(self) -> Mapping[str, str]:
        """What is kept, by name."""
        ...

    def put_home_facts(self, facts: Mapping[str, str]) -> None:
        """Keep or replace some of it."""
        ...

    def version(self) -> str:
        """Return what differs whenever anything differs that an answer rests on."""
        ...

    def close(self) -> None:
        """Let go of the database and of all that was read from it; the next call opens it anew."""
        ...


class ZoneFinder(Protocol):
    """The time zone of a place, without a network."""

    def __call__(self, latitude_deg: float, longitude_deg: float) -> str | None:
        """Return the IANA zone of a place, or None at sea."""
        ...


class Compute(Protocol):
    """Where many independent pieces of work are done."""

    def map_unordered(
        self,
        work: Callable[[Job], Result],
        jobs: Iterable[Job],
        processor_s: Callable[[Job], float] | None = None,
    ) -> Iterator[tuple[Job, Result | Stopped]]:
        """Yield each job with its result as they come, or with why it was stopped; `processor_s` limits each [s]."""
        ...


class Progress(Protocol):
    """Told how far a long piece of work is."""

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Say that `done` of `total` are done."""
        ...


class CountryFinder(Protocol):
    """The country of a time zone, without a network."""

    def __call__(self, zone: str) -> str | None:
        """Return the two letters of a zone's country, or None where it has none."""
        ...


class RevisionTaken(Exception):
    """Two saves of one entry came at the same moment; the later one has to look again."""

    def __init__(self, entry_id: str, number: int) -> None:
        super().__init__(f"version {number} of entry {entry_id} was saved by somebody else just now")
