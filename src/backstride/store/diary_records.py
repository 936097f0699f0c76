"""The rows of diary and safety check, in SQLite beside the others of the home."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVar

import sqlalchemy as sa

from backstride.diary.check import SafetyCheck
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateRecord
from backstride.diary.history import Revision
from backstride.diary.hold_tests import TestResult
from backstride.diary.kit import ExerciseSet, Shoe, Worn
from backstride.diary.limits import ClinicianLimits
from backstride.diary.modes import DiaryMode
from backstride.diary.questionnaires import QuestionnaireScore
from backstride.diary.timeline import Recalled, StoryLine
from backstride.diary.triggers import Trigger
from backstride.diary.unlock import Unlock
from backstride.diary.weight import WeightLog
from backstride.services.diary_ports import GateEvent, RevisionTaken
from backstride.services.diary_values import DefaultShoe, Reminder
from backstride.services.learning_values import AskedQuestions, KeptExperiment
from backstride.services.records import RunRow
from backstride.store import schema
from backstride.store.codec import from_json, to_json
from backstride.store.home import RUNNER_ID
from backstride.store.records import SqlRecords

Told = TypeVar("Told")

GATE_KINDS: Final[Mapping[str, type[Any]]] = {
    "check": SafetyCheck,
    "unlock": Unlock,
    "trigger": Trigger,
    "limits": ClinicianLimits,
}
TOLD_KINDS: Final[Mapping[type[Any], str]] = {
    DiaryMode: "mode",
    Reminder: "reminder",
    Recalled: "recalled",
    StoryLine: "story",
    Shoe: "shoe",
    DefaultShoe: "default_shoe",
    Worn: "worn",
    ExerciseSet: "exercise_set",
    TestResult: "test_result",
    QuestionnaireScore: "questionnaire",
    WeightLog: "weight",
    AskedQuestions: "questions",
    KeptExperiment: "experiment",
}
"""Names under which what was told is kept; a name once used is never given to something else."""
_LAST_SEEN: Final = "last_seen"


class SqlDiaryRecords(SqlRecords):
    """All rows of one runner, those of diary and safety check included.

    Parameters
    ----------
    engine : sqlalchemy.Engine
        The database.
    gate_grew : callable
        Told how many gate events there are, once they are kept; the home remembers it outside the database.
    runner_id : str
        Whose rows.
    """

    def __init__(
        self, engine: sa.Engine, gate_grew: Callable[[int], None] = lambda _: None, runner_id: str = RUNNER_ID
    ) -> None:
        super().__init__(engine, runner_id)
        self._gate_grew = gate_grew
        self._revisions_read: dict[tuple[str, int, str], Revision] = {}
        self._revisions_in_order: tuple[Revision, ...] = ()

    def close(self) -> None:
        """Let go of the database and of all that was read from it; the next call opens it anew."""
        self._revisions_read = {}
        self._revisions_in_order = ()
        super().close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept together or not at all; inner ones join the outer."""
        outermost = self._open is None
        with super().transaction():
            yield
        if outermost and getattr(self._here, "gate_grew", False):
            self._here.gate_grew = False
            self._gate_grew(self.gate_events())

    @property
    def runner_id(self) -> str:
        """Whose rows they are."""
        return self._runner_id

    def gate_record(self) -> GateRecord:
        """Everything this runner's gate is decided from."""
        rows = self._rows(schema.GATE_EVENT, "number", "kind", "body")
        held: dict[str, list[Any]] = {kind: [] for kind in GATE_KINDS}
        for kind, body in rows:
            held[kind].append(from_json(GATE_KINDS[kind], body))
        seen = self.home_facts().get(_LAST_SEEN)
        return GateRecord(
            self.runner_id,
            tuple(held["check"]),
            tuple(held["unlock"]),
            tuple(held["trigger"]),
            tuple(held["limits"]),
            None if seen is None else date.fromisoformat(seen),
        )

    def add_to_gate(self, event: GateEvent) -> None:
        """Add a check, an unlock, a trigger or limits; nothing of it is ever changed or removed."""
        kind = next(name for name, held in GATE_KINDS.items() if isinstance(event, held))
        with self.transaction():
            self._put(schema.GATE_EVENT, [{"kind": kind, "body": to_json(event)}])
            self._here.gate_grew = True

    def gate_events(self) -> int:
        """How many events the gate is decided from."""
        return len(self._rows(schema.GATE_EVENT, "number", "number"))

    def put_last_seen(self, day: date) -> None:
        """Keep the latest local day on which this home was used.

        Where a long import holds the database, the next look at the gate keeps the day instead.
        """
        with suppress(sa.exc.OperationalError):
            self.put_home_facts({_LAST_SEEN: day.isoformat()})

    def runs_started(self, since: datetime, until: datetime) -> Sequence[RunRow]:
        """Give what was recorded between two instants, oldest first, without reading all the rest."""
        table = schema.RUN
        # starts are kept as text; a day to each side holds whatever offset they were written with
        first, last = ((moment + timedelta(days=n)).date().isoformat() for moment, n in ((since, -1), (until, 2)))
        query = sa.select(table.c.body).where(
            table.c.runner_id == self.runner_id, table.c.start >= first, table.c.start < last
        )
        with self._connection() as connection:
            near = [from_json(RunRow, body) for (body,) in connection.execute(query)]
        return sorted((run for run in near if since <= run.start <= until), key=lambda run: run.start)

    def revisions(self, entry_id: str | None = None) -> Sequence[Revision]:
        """Every version of every diary entry, or of one, in the order saved; only what came since is read anew."""
        table = schema.DIARY_REVISION
        mine = table.c.runner_id == self.runner_id
        if entry_id is not None:
            return self._revisions(mine & (table.c.entry_id == entry_id))
        is_settled = self._open is None
        with self._connection() as connection:
            # versions are only ever added, so that as many as before are the same as before
            count = connection.execute(sa.select(sa.func.count()).select_from(table).where(mine)).scalar()
            if count == len(self._revisions_in_order):
                return self._revisions_in_order
            found = tuple(self._revisions(mine))
        if is_settled:
            self._revisions_in_order = found
        return found

    def revisions_of_days(self, since: date, until: date, kind: EntryKind | None = None) -> Sequence[Revision]:
        """Every version of the entries of some days, perhaps of one kind, without reading those of other days.

        An entry counts when one of its versions speaks about these days or the day to either side.
        """
        table, day = schema.DIARY_REVISION, timedelta(days=1)
        at: sa.ColumnElement[Any] = sa.literal_column(schema.AT)
        near = sa.select(table.c.entry_id).where(
            table.c.runner_id == self.runner_id, at >= _text(since, -day), at < _text(until, 2 * day)
        )
        if kind is not None:
            near = near.where(sa.literal_column(schema.KIND) == str(kind))
        return self._revisions((table.c.runner_id == self.runner_id) & table.c.entry_id.in_(near.distinct()))

    def first_diary_day(self) -> date | None:
        """Give the local date of the earliest time that any version of a diary entry speaks about."""
        table = schema.DIARY_REVISION
        at: sa.ColumnElement[Any] = sa.literal_column(schema.AT)
        query = sa.select(sa.func.min(at)).where(table.c.runner_id == self.runner_id)
        with self._connection() as connection:
            first = connection.execute(query).scalar()
        return None if first is None else datetime.fromisoformat(first).date()

    def _revisions(self, wanted: sa.ColumnElement[bool]) -> list[Revision]:
        table = schema.DIARY_REVISION
        query = sa.select(table).where(wanted).order_by(table.c.saved_at, table.c.number)
        with self._connection() as connection:
            return [self._revision(row) for row in connection.execute(query)]

    def _revision(self, row: sa.Row[Any]) -> Revision:
        key = (row.entry_id, row.number, row.saved_at)
        kept = self._revisions_read.get(key)
        if kept is None:
            kept = self._revisions_read[key] = _revision(row)
        return kept

    def put_revision(self, revision: Revision) -> None:
        """Add a version of a diary entry.

        Raises
        ------
        RevisionTaken
            If somebody else saved a version with this number meanwhile.
        """
        row = {
            "runner_id": self.runner_id,
            "entry_id": revision.entry_id,
            "number": revision.number,
            "saved_at": revision.saved_at.isoformat(),
            "body": None if revision.entry is None else to_json(revision.entry),
        }
        try:
            with self._connection() as connection:
                connection.execute(sa.insert(schema.DIARY_REVISION), row)
        except sa.exc.IntegrityError as taken:
            raise RevisionTaken(revision.entry_id, revision.number) from taken

    def told(self, kind: type[Told]) -> Sequence[Told]:
        """What the runner told of a kind, as it stands, in the order first told."""
        table = schema.TOLD
        query = (
            sa.select(table.c.key, table.c.body)
            .where(table.c.runner_id == self.runner_id, table.c.kind == TOLD_KINDS[kind])
            .order_by(table.c.number)
        )
        with self._connection() as connection:
            latest: dict[str, Any] = {str(key): body for key, body in connection.execute(query)}
        return [from_json(kind, body) for body in latest.values() if body is not None]

    def tell(self, value: object, key: str, told_at: datetime) -> None:
        """Keep something the runner told; the same key again replaces it, and the earlier version stays kept."""
        self._tell(TOLD_KINDS[type(value)], key, told_at, to_json(value))

    def take_back(self, kind: type[object], key: str, told_at: datetime) -> None:
        """Take back what was told under a key; its versions stay kept."""
        self._tell(TOLD_KINDS[kind], key, told_at, None)

    def _tell(self, kind: str, key: str, told_at: datetime, body: object) -> None:
        self._put(schema.TOLD, [{"kind": kind, "key": key, "told_at": told_at.isoformat(), "body": body}])

    def home_facts(self) -> Mapping[str, str]:
        """What is kept about this home itself, by name."""
        return {str(name): str(value) for name, value in self._rows(schema.HOME_FACT, "name", "name", "value")}

    def put_home_facts(self, facts: Mapping[str, str]) -> None:
        """Keep or replace what is known about this home itself."""
        self._put(schema.HOME_FACT, ({"name": name, "value": value} for name, value in facts.items()))


def _text(day: date, more: timedelta) -> str:
    """Give a day as times are kept; a calendar that ends here ends the search."""
    try:
        return (day + more).isoformat()
    except OverflowError:
        return day.isoformat()


def _revision(row: sa.Row[Any]) -> Revision:
    entry = None if row.body is None else from_json(Entry, row.body)
    return Revision(row.entry_id, row.number, datetime.fromisoformat(row.saved_at), entry)
