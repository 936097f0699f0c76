"""The rows of a home, in SQLite."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from secrets import token_hex
from threading import local
from typing import Any, Final
from urllib.parse import unquote_to_bytes

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from backstride.plain_text import mended
from backstride.runner import Change
from backstride.services.records import (
    ImportLogRow,
    ImportOutcome,
    KnownFile,
    RecordingRow,
    RemarkRow,
    RunRow,
    ZoneRule,
)
from backstride.store import schema
from backstride.store.codec import from_json, from_text, to_json
from backstride.store.home import RUNNER_ID, HomeIsBusy, HomeIsUnreadable, file_of

_RUNS_VERSION: Final = "runs_version"
"""A fresh value under this name whenever runs are replaced, by whatever program."""

_UNREADABLE: Final = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}
)

_ADDED_TO: Final = (
    schema.RUNNER_CHANGE,
    schema.ZONE_RULE,
    schema.GATE_EVENT,
    schema.DIARY_REVISION,
    schema.TOLD,
    schema.ACCEPTED_PLAN,
    schema.NIGHT,
)
"""Tables that are only ever added to."""


class SqlRecords:
    """The rows of one runner, read and written through one engine.

    Outside a `transaction` each call is one of its own; a transaction belongs to the thread that opened it.
    """

    def __init__(self, engine: sa.Engine, runner_id: str = RUNNER_ID) -> None:
        self._engine = engine
        self._runner_id = runner_id
        self._here = local()
        self._runs_read: tuple[str | None, tuple[RunRow, ...]] | None = None

    def close(self) -> None:
        """Let go of the database and of all that was read from it; the next call opens it anew."""
        self._runs_read = None
        self._engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept together or not at all; inner ones join the outer."""
        if self._open is not None:
            yield
            return
        with _said_plainly(self.folder), self._engine.begin() as connection:
            self._here.open = connection
            try:
                yield
            finally:
                self._here.open = None

    @property
    def folder(self) -> Path:
        """The folder in which the database lies."""
        return database_of(self._engine).parent

    @property
    def _open(self) -> sa.Connection | None:
        found: sa.Connection | None = getattr(self._here, "open", None)
        return found

    @contextmanager
    def _connection(self) -> Iterator[sa.Connection]:
        with self.transaction():
            if self._open is None:
                raise RuntimeError
            yield self._open

    def _rows(self, table: sa.Table, order: str, *columns: str) -> list[sa.Row[Any]]:
        wanted = [table.c[name] for name in columns]
        query = sa.select(*wanted).where(table.c.runner_id == self._runner_id).order_by(table.c[order])
        with self._connection() as connection:
            return list(connection.execute(query))

    def _put(self, table: sa.Table, rows: Iterable[Mapping[str, object]]) -> None:
        owned = [{"runner_id": self._runner_id, **_texts_mended(row)} for row in rows]
        if not owned:
            return
        statement = insert(table)
        keys = [column.name for column in table.primary_key]
        changed = {name: statement.excluded[name] for name in owned[0] if name not in keys}
        if changed and set(keys) <= set(owned[0]):
            statement = statement.on_conflict_do_update(index_elements=keys, set_=changed)
        elif set(keys) <= set(owned[0]):
            statement = statement.on_conflict_do_nothing()
        with self._connection() as connection:
            connection.execute(statement, owned)

    def known_files(self) -> Mapping[str, KnownFile]:
        """Every file whose bytes were seen, by content hash, in the order of arrival."""
        rows = self._rows(schema.FILE, "sequence", "content_hash", "body")
        return {str(key): from_json(KnownFile, body) for key, body in rows}

    def put_files(self, rows: Iterable[KnownFile]) -> None:
        """Keep or replace what is known of files."""
        self._put(
            schema.FILE,
            (
                {
                    "content_hash": row.content_hash,
                    "sequence": row.sequence,
                    "settled": row.settled,
                    "body": to_json(row),
                }
                for row in rows
            ),
        )

    def recordings(self) -> Sequence[RecordingRow]:
        """Every recording, in the order of arrival."""
        rows = self._rows(schema.RECORDING, "sequence", "body", "track", "heart")
        return [_recording(body, track, heart) for body, track, heart in rows]

    def put_recordings(self, rows: Iterable[RecordingRow]) -> None:
        """Keep or replace recordings."""
        self._put(schema.RECORDING, (_recording_columns(row) for row in rows))

    def drop_recording(self, key: str) -> None:
        """Remove a recording that was told by hand."""
        table = schema.RECORDING
        with self._connection() as connection:
            mine = (table.c.runner_id == self._runner_id) & (table.c.key == key)
            connection.execute(sa.delete(table).where(mine))

    def remarks(self) -> Sequence[RemarkRow]:
        """What lists say of activities in other files."""
        return [from_json(RemarkRow, body) for (body,) in self._rows(schema.REMARK, "key", "body")]

    def put_remarks(self, rows: Iterable[RemarkRow]) -> None:
        """Keep or replace what lists say."""
        self._put(schema.REMARK, ({"key": row.key, "body": to_json(row)} for row in rows))

    def paths(self) -> Mapping[str, str]:
        """Content hash of what was last seen under each path."""
        return {str(path): str(hashed) for path, hashed in self._rows(schema.FILE_PATH, "path", "path", "content_hash")}

    def put_paths(self, paths: Mapping[str, str]) -> None:
        """Keep which content was seen under which path."""
        self._put(schema.FILE_PATH, ({"path": path, "content_hash": hashed} for path, hashed in paths.items()))

    def runs(self) -> Sequence[RunRow]:
        """Every run and other activity, oldest first; read anew only after somebody replaced some."""
        with self.transaction():
            version = self._runs_version()
            if self._runs_read is None or self._runs_read[0] != version:
                self._runs_read = (version, tuple(self._all_runs()))
            return self._runs_read[1]

    def _all_runs(self) -> Iterator[RunRow]:
        table = schema.RUN
        body = sa.type_coerce(table.c.body, sa.Text)
        query = sa.select(body).where(table.c.runner_id == self._runner_id).order_by(table.c.start)
        with self._connection() as connection:
            yield from (from_text(RunRow, text) for (text,) in connection.execute(query))

    def _runs_version(self) -> str | None:
        fact = schema.HOME_FACT
        query = sa.select(fact.c.value).where(fact.c.runner_id == self._runner_id, fact.c.name == _RUNS_VERSION)
        with self._connection() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else str(found)

    def version(self) -> str:
        """Return what differs whenever anything differs that an answer rests on; the same for two looks at the same."""
        parts = [self._runs_version() or "", str(file_of(database_of(self._engine)))]
        with self._connection() as connection:
            for table in _ADDED_TO:
                mine = table.c.runner_id == self._runner_id
                last: sa.ColumnElement[int] = sa.literal_column("rowid", sa.Integer)
                query = sa.select(sa.func.count(), sa.func.max(last)).select_from(table).where(mine)
                parts.extend(str(each) for each in connection.execute(query).one())
        return " ".join(parts)

    def replace_runs(self, gone: Iterable[str], come: Iterable[RunRow]) -> None:
        """Take away runs and put others in their place; what went leads to what holds its recordings."""
        arrivals = list(come)
        with self._connection() as connection:
            for run_id in gone:
                self._remember_alias(connection, run_id)
                for table in (schema.RUN, schema.RUN_RECORDING):
                    mine = (table.c.runner_id == self._runner_id) & (table.c.run_id == run_id)
                    connection.execute(sa.delete(table).where(mine))
            self._put(schema.RUN, (_run_columns(row) for row in arrivals))
            self._put(
                schema.RUN_RECORDING,
                ({"recording": source.recording, "run_id": row.run_id} for row in arrivals for source in row.sources),
            )
            self._put(schema.HOME_FACT, [{"name": _RUNS_VERSION, "value": token_hex(8)}])

    def _remember_alias(self, connection: sa.Connection, run_id: str) -> None:
        table = schema.RUN_RECORDING
        query = sa.select(sa.func.min(table.c.recording)).where(
            table.c.runner_id == self._runner_id, table.c.run_id == run_id
        )
        first = connection.execute(query).scalar()
        if first is not None:
            self._put(schema.RUN_ALIAS, [{"was": run_id, "recording": first}])

    def resolve_run(self, run_id: str) -> str | None:
        """Return the identifier that a run has today, or None where no run ever had it."""
        run, alias, part = schema.RUN, schema.RUN_ALIAS, schema.RUN_RECORDING
        with self._connection() as connection:
            here = sa.select(run.c.run_id).where(run.c.runner_id == self._runner_id, run.c.run_id == run_id)
            moved = (
                sa.select(part.c.run_id)
                .join(alias, (alias.c.recording == part.c.recording) & (alias.c.runner_id == part.c.runner_id))
                .where(alias.c.runner_id == self._runner_id, alias.c.was == run_id)
            )
            found = connection.execute(here).scalar() or connection.execute(moved).scalar()
        return None if found is None else str(found)

    def vetoes(self) -> frozenset[frozenset[str]]:
        """Pairs of recordings that the runner said are not one run."""
        rows = self._rows(schema.VETO, "one", "one", "other")
        return frozenset(frozenset({str(one), str(other)}) for one, other in rows)

    def put_vetoes(self, pairs: Iterable[frozenset[str]]) -> None:
        """Keep pairs of recordings that are not one run."""
        ordered = [sorted(pair) for pair in pairs]
        self._put(schema.VETO, ({"one": one, "other": other} for one, other in ordered))

    def drop_vetoes(self, recordings: Iterable[str]) -> None:
        """Forget every pair that names one of these recordings."""
        keys, veto = list(recordings), schema.VETO
        named = veto.c.one.in_(keys) | veto.c.other.in_(keys)
        with self._connection() as connection:
            connection.execute(sa.delete(veto).where((veto.c.runner_id == self._runner_id) & named))

    def log_import(self, rows: Iterable[ImportLogRow]) -> None:
        """Add to the log of imports."""
        self._put(schema.IMPORT_LOG, ({"body": to_json(row)} for row in rows))

    def import_log(self) -> Sequence[ImportLogRow]:
        """The log of imports, oldest first."""
        return [from_json(ImportLogRow, body) for (body,) in self._rows(schema.IMPORT_LOG, "number", "body")]

    def import_moments(self) -> Sequence[tuple[datetime, Mapping[ImportOutcome, int]]]:
        """Every import with how many files ended how, the last one first."""
        log = schema.IMPORT_LOG
        at, outcome = sa.func.json_extract(log.c.body, "$.at"), sa.func.json_extract(log.c.body, "$.outcome")
        query = (
            sa.select(at, outcome, sa.func.count())
            .where(log.c.runner_id == self._runner_id)
            .group_by(at, outcome)
            .order_by(sa.func.max(log.c.number).desc())
        )
        found: dict[datetime, dict[ImportOutcome, int]] = {}
        with self._connection() as connection:
            for moment, ended, count in connection.execute(query):
                found.setdefault(datetime.fromisoformat(moment), {})[ImportOutcome(ended)] = count
        return sorted(found.items(), reverse=True)

    def import_files(
        self, at: datetime, outcome: ImportOutcome | None, first: int, most: int
    ) -> Sequence[ImportLogRow]:
        """Return some files of one import in the order found, of one outcome or of all."""
        log = schema.IMPORT_LOG
        query = (
            sa.select(log.c.body)
            .where(log.c.runner_id == self._runner_id)
            .where(sa.func.json_extract(log.c.body, "$.at") == to_json(at))
            .order_by(log.c.number)
        )
        if outcome is not None:
            query = query.where(sa.func.json_extract(log.c.body, "$.outcome") == outcome.value)
        with self._connection() as connection:
            rows = connection.execute(query.offset(first).limit(most))
            return [from_json(ImportLogRow, body) for (body,) in rows]

    def changes(self) -> Sequence[Change]:
        """What the runner told about themselves, in the order told."""
        return [from_json(Change, body) for (body,) in self._rows(schema.RUNNER_CHANGE, "number", "body")]

    def put_change(self, change: Change, told_at: datetime) -> None:
        """Add to what the runner told."""
        self._put(schema.RUNNER_CHANGE, [{"told_at": told_at.isoformat(), "body": to_json(change)}])

    def zone_rules(self) -> Sequence[ZoneRule]:
        """Zones the runner gave for spans in which files did not say, in the order told."""
        return [from_json(ZoneRule, body) for (body,) in self._rows(schema.ZONE_RULE, "number", "body")]

    def put_zone_rule(self, rule: ZoneRule) -> None:
        """Add a zone for a span."""
        self._put(schema.ZONE_RULE, [{"body": to_json(rule)}])

    def weighings(self) -> Sequence[tuple[date, float]]:
        """Body mass on days, as archives told. [kg]"""
        rows = self._rows(schema.WEIGHING, "local_date", "local_date", "mass_kg")
        return [(date.fromisoformat(str(day)), float(str(mass))) for day, mass in rows]

    def nights(self) -> Mapping[date, float]:
        """Time asleep by the day of waking, as watches told. [h]"""
        rows = self._rows(schema.NIGHT, "local_date", "local_date", "asleep_h")
        return {date.fromisoformat(str(day)): float(str(hours)) for day, hours in rows}

    def put_nights(self, rows: Iterable[tuple[date, float]]) -> None:
        """Keep time asleep by the day of waking. [h]"""
        self._put(schema.NIGHT, ({"local_date": day.isoformat(), "asleep_h": hours} for day, hours in rows))

    def put_weighings(self, rows: Iterable[tuple[date, float]]) -> None:
        """Keep body mass on days. [kg]"""
        self._put(schema.WEIGHING, ({"local_date": day.isoformat(), "mass_kg": mass} for day, mass in rows))


@contextmanager
def _said_plainly(folder: Path) -> Iterator[None]:
    """Say that somebody else writes, or that the database cannot be read, in words of the home."""
    try:
        yield
    except (sa.exc.DatabaseError, sqlite3.DatabaseError) as problem:
        if is_locked(problem):
            raise HomeIsBusy(folder, "another program") from problem
        if _is_unreadable(problem):
            raise HomeIsUnreadable(folder) from problem
        raise


def database_of(engine: sa.Engine) -> Path:
    """Return the file of a database."""
    return Path(os.fsdecode(unquote_to_bytes(str(engine.url.database).removeprefix("file:"))))


def is_locked(problem: Exception) -> bool:
    """Whether a database refused because somebody else writes to it."""
    return _code(problem) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _is_unreadable(problem: Exception) -> bool:
    """Whether what lies there is no database of a home, or not a whole one."""
    return _code(problem) in _UNREADABLE or str(getattr(problem, "orig", problem)).startswith("no such table")


def _code(problem: Exception) -> int:
    """Return SQLite's own code of a problem; 0 where it has none."""
    code: int = getattr(getattr(problem, "orig", problem), "sqlite_errorcode", 0)
    return code & 0xFF


def _texts_mended(row: Mapping[str, object]) -> dict[str, object]:
    return {name: mended(value) if isinstance(value, str) else value for name, value in row.items()}


def _run_columns(row: RunRow) -> dict[str, object]:
    return {
        "run_id": row.run_id,
        "sport": row.sport,
        "start": row.start.isoformat(),
        "local_date": row.local_date.isoformat(),
        "body": to_json(row),
    }


def _recording_columns(row: RecordingRow) -> dict[str, object]:
    fingerprint = row.fingerprint
    return {
        "key": row.key,
        "file_hash": row.file_hash,
        "sequence": row.sequence,
        "start": row.start.isoformat(),
        "track": fingerprint.track,
        "heart": fingerprint.heart,
        "body": to_json(replace(row, fingerprint=replace(fingerprint, track=b"", heart=b""))),
    }


def _recording(body: Any, track: Any, heart: Any) -> RecordingRow:
    row = from_json(RecordingRow, body)
    return replace(row, fingerprint=replace(row.fingerprint, track=track, heart=heart))
