"""The rows of diary and safety check, in SQLite beside the others of the home."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol, TypeVar

import sqlalchemy as sa

from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateRecord
from backstride.diary.history import Revision
from backstride.diary.hold_tests import TestResult
from backstride.diary.kit import ExerciseSet, Shoe, Worn
from backstride.diary.modes import DiaryMode
from backstride.diary.questionnaires import QuestionnaireScore
from backstride.diary.timeline import Recalled, StoryLine
from backstride.diary.weight import WeightLog
from backstride.services.diary_ports import GateEvent, RevisionTaken
from backstride.services.diary_values import DefaultShoe, Reminder
from backstride.services.learning_values import AskedQuestions, KeptExperiment
from backstride.services.records import RunRow
from backstride.store import schema
from backstride.store.codec import from_json, to_json
from backstride.store.gate_events import KeptEvent, events_of_lines, joined, kept_event, record_of
from backstride.store.home import PATIENCE_MS, RUNNER_ID, HomeIsBusy, gate_journal_beside
from backstride.store.journal import Journal
from backstride.store.records import SqlRecords, database_of

Told = TypeVar("Told")

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
_HURRY_MS: Final = 50
"""So long what is kept in another way already waits for the database. [ms]"""


class GateWatch(Protocol):
    """Looks whether the home is the one that was left."""

    def look(self, records: "SqlDiaryRecords") -> None:
        """Look before the gate is decided; where the home is another one, its questions are made due."""
        ...

    def grew(self, records: "SqlDiaryRecords") -> None:
        """Remember outside the home that an event was added."""
        ...

    def took_in(self, count: int) -> None:
        """Remember beside the database how many events it holds."""
        ...


class Unwatched:
    """Looks at nothing: rows that are read for themselves."""

    def look(self, records: "SqlDiaryRecords") -> None:
        """Look at nothing."""

    def grew(self, records: "SqlDiaryRecords") -> None:
        """Remember nothing."""

    def took_in(self, count: int) -> None:
        """Remember nothing."""


class SqlDiaryRecords(SqlRecords):
    """All rows of one runner, those of diary and safety check included.

    Parameters
    ----------
    engine : sqlalchemy.Engine
        The database.
    watch : GateWatch or None
        Looks whether this is the home that was left, before every look at the gate; None for nobody.
    runner_id : str
        Whose rows.
    """

    def __init__(self, engine: sa.Engine, watch: GateWatch | None = None, runner_id: str = RUNNER_ID) -> None:
        super().__init__(engine, runner_id)
        self._watch = watch or Unwatched()
        self._journal = Journal(gate_journal_beside(database_of(engine)))
        self._gate_read: tuple[object, Mapping[str, KeptEvent], Sequence[KeptEvent]] = (None, {}, ())
        self._record_read: tuple[Mapping[str, KeptEvent], str | None, GateRecord] | None = None
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
        if outermost and getattr(self._here, "took_in", False):
            self._here.took_in = False
            self._watch.took_in(self.gate_events())

    def version(self) -> str:
        """Return what differs whenever anything differs that an answer rests on, also what only the journal holds."""
        return f"{super().version()} {self._journal.signature()}"

    @property
    def runner_id(self) -> str:
        """Whose rows they are."""
        return self._runner_id

    def gate_record(self) -> GateRecord:
        """Everything this runner's gate is decided from."""
        self._watch.look(self)
        return self.kept_record()

    def kept_record(self) -> GateRecord:
        """Everything this runner's gate is decided from, without another look at whether this is still the home."""
        events, seen = self.kept_events(), self.home_facts().get(_LAST_SEEN)
        read = self._record_read
        if read is None or read[0] is not events or read[1] != seen:
            day = None if seen is None else date.fromisoformat(seen)
            self._record_read = read = (events, seen, record_of(events.values(), self.runner_id, day))
        return read[2]

    def kept_events(self) -> Mapping[str, KeptEvent]:
        """Every event of the gate by identifier, those of the database first, then what only the journal holds."""
        return self._events_and_waiting()[0]

    def _events_and_waiting(self) -> tuple[Mapping[str, KeptEvent], Sequence[KeptEvent]]:
        """Return every event, and those that the database does not hold yet."""
        state = (*self._gate_rows_state(), self._journal.signature())
        if self._gate_read[0] != state:
            rows = self._gate_rows()
            told = joined(rows, events_of_lines(self._journal.values(), self.runner_id, rows))
            held = joined(rows)
            self._gate_read = (state, told, tuple(one for name, one in told.items() if name not in held))
        return self._gate_read[1], self._gate_read[2]

    def add_to_gate(self, event: GateEvent) -> None:
        """Add a check, an unlock, a trigger or limits; nothing of it is ever changed or removed.

        It is added to the journal at once, whoever writes to the home meanwhile.
        """
        self._watch.look(self)
        self.keep_event(kept_event(event))
        self._watch.grew(self)

    def keep_event(self, event: KeptEvent) -> None:
        """Add an event to the journal, and to the database where that can be written now."""
        try:
            self._journal.append(event.line(self.runner_id))
        except OSError:
            self._insert_events([event])
        self.take_in()

    def take_in(self) -> None:
        """Let the database hold what the journal holds, unless somebody else writes to it right now."""
        if self._events_and_waiting()[1]:
            with suppress(HomeIsBusy, sa.exc.OperationalError), self.hurried():
                self._insert_events(self._events_and_waiting()[1])

    def _insert_events(self, events: Sequence[KeptEvent]) -> None:
        with self.transaction():
            self._put(schema.GATE_EVENT, [{"kind": one.kind, "body": one.body} for one in events])
            self._here.took_in = True

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Hold the database for writing; where somebody else does, hardly wait for it."""
        with self._connection() as connection:
            held = connection.connection.dbapi_connection
            connection.exec_driver_sql(f"PRAGMA busy_timeout={_HURRY_MS}")
            try:
                if not getattr(held, "in_transaction", False):
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout={PATIENCE_MS}")

    def _gate_rows(self) -> Sequence[KeptEvent]:
        return [KeptEvent(kind, body) for kind, body in self._rows(schema.GATE_EVENT, "number", "kind", "body")]

    def _gate_rows_state(self) -> tuple[int, int]:
        table = schema.GATE_EVENT
        mine = sa.select(sa.func.count(), sa.func.coalesce(sa.func.max(table.c.number), 0))
        with self._connection() as connection:
            count, last = connection.execute(mine.where(table.c.runner_id == self.runner_id)).one()
        return count, last

    def gate_events(self) -> int:
        """How many events the database holds."""
        return self._gate_rows_state()[0]

    def put_last_seen(self, day: date) -> None:
        """Keep the latest local day on which this home was used.

        Where a long import holds the database, the next look at the gate keeps the day instead.
        """
        with suppress(HomeIsBusy, sa.exc.OperationalError), self.hurried():
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
