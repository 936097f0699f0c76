"""What the gate is decided from, in the database and in the journal beside it, and what is known of the home itself."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from typing import Final, Protocol

import sqlalchemy as sa

from backstride.diary.gate import GateRecord
from backstride.services.ports import GateEvent
from backstride.store import schema
from backstride.store.gate_events import KeptEvent, events_of_lines, joined, kept_event, record_of
from backstride.store.home import PATIENCE_MS, RUNNER_ID, HomeIsBusy, gate_journal_beside
from backstride.store.journal import Journal
from backstride.store.records import SqlRecords, database_of

_LAST_SEEN: Final = "last_seen"
_HURRY_MS: Final = 50
"""So long what is kept in another way already waits for the database. [ms]"""


class GateWatch(Protocol):
    """Looks whether the home is the one that was left."""

    def look(self, records: "SqlGateRecords") -> None:
        """Look before the gate is decided; where the home is another one, its questions are made due."""
        ...

    def grew(self, records: "SqlGateRecords") -> None:
        """Remember outside the home that an event was added."""
        ...

    def took_in(self, count: int) -> None:
        """Remember beside the database how many events it holds."""
        ...


class Unwatched:
    """Looks at nothing: rows that are read for themselves."""

    def look(self, records: "SqlGateRecords") -> None:
        """Look at nothing."""

    def grew(self, records: "SqlGateRecords") -> None:
        """Remember nothing."""

    def took_in(self, count: int) -> None:
        """Remember nothing."""


class SqlGateRecords(SqlRecords):
    """All rows of one runner, those of the gate included.

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

    def home_facts(self) -> Mapping[str, str]:
        """What is kept about this home itself, by name."""
        return {str(name): str(value) for name, value in self._rows(schema.HOME_FACT, "name", "name", "value")}

    def put_home_facts(self, facts: Mapping[str, str]) -> None:
        """Keep or replace what is known about this home itself."""
        self._put(schema.HOME_FACT, ({"name": name, "value": value} for name, value in facts.items()))
