"""The rows of diary and safety check, in SQLite beside the others of the home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

import sqlalchemy as sa

from backstride.services.ports import RevisionTaken
from backstride.store import schema
from backstride.store.codec import from_json, to_json
from backstride.store.gate_rows import GateWatch, SqlGateRecords
from backstride.store.home import RUNNER_ID, HomeIsBusy
from backstride.store.journal import Journal
from backstride.store.records import database_of, is_locked

if TYPE_CHECKING:
    from backstride.diary.fields import EntryKind
    from backstride.diary.history import Revision
    from backstride.services.records import RunRow

Told = TypeVar("Told")

TOLD_KINDS: Final[Mapping[str, str]] = {
    "backstride.diary.modes.DiaryMode": "mode",
    "backstride.services.diary.values.Reminder": "reminder",
    "backstride.services.diary.values.SignHandedOver": "sign_handed_over",
    "backstride.diary.timeline.Recalled": "recalled",
    "backstride.diary.timeline.StoryLine": "story",
    "backstride.diary.back_history.BackHistory": "back_history",
    "backstride.diary.kit.Shoe": "shoe",
    "backstride.services.diary.values.DefaultShoe": "default_shoe",
    "backstride.diary.kit.Worn": "worn",
    "backstride.diary.kit.ExerciseSet": "exercise_set",
    "backstride.diary.hold_tests.TestResult": "test_result",
    "backstride.diary.questionnaires.QuestionnaireScore": "questionnaire",
    "backstride.diary.weight.WeightLog": "weight",
    "backstride.services.learning.values.AskedQuestions": "questions",
    "backstride.services.learning.values.KeptExperiment": "experiment",
    "backstride.services.records.OneRun": "one_run",
    "backstride.runs.by_hand.HandRun": "hand_run",
}
"""Names under which what was told is kept; a name once used is never given to something else.

Classes stand here by where they are, so that a home is opened without loading all of them.
"""
_NOTES_TAKEN: Final = "notes_taken"
"""Under this name is kept how many lines of the journal of notes the database holds."""


def told_name(kind: type[object]) -> str:
    """Return the name under which what was told of a kind is kept."""
    return TOLD_KINDS[f"{kind.__module__}.{kind.__qualname__}"]


def told_kinds() -> Mapping[str, type[Any]]:
    """Return every kind by its name, all of them loaded."""
    places = {name: place.rpartition(".") for place, name in TOLD_KINDS.items()}
    return {name: getattr(import_module(module), kind) for name, (module, _, kind) in places.items()}


class SqlDiaryRecords(SqlGateRecords):
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
        super().__init__(engine, watch, runner_id)
        self._notes = Journal(database_of(engine).with_name("notes.journal"))
        self._revisions_read: dict[tuple[str, int, str], Revision] = {}
        self._revisions_in_order: tuple[Revision, ...] = ()

    def close(self) -> None:
        """Let go of the database and of all that was read from it; the next call opens it anew."""
        self._revisions_read = {}
        self._revisions_in_order = ()
        super().close()

    def runs_started(self, since: datetime, until: datetime) -> Sequence[RunRow]:
        """Return what was recorded between two instants, oldest first, without reading all the rest."""
        from backstride.services.records import RunRow

        table = schema.RUN
        # starts are kept as text; a day to each side holds whatever offset they were written with
        first, last = ((moment + timedelta(days=n)).date().isoformat() for moment, n in ((since, -1), (until, 2)))
        query = sa.select(table.c.body).where(
            table.c.runner_id == self.runner_id, table.c.start >= first, table.c.start < last
        )
        with self._connection() as connection:
            near = [from_json(RunRow, body) for (body,) in connection.execute(query)]
        return sorted((run for run in near if since <= run.start <= until), key=lambda run: run.start)

    def version(self) -> str:
        """Return what differs whenever anything differs that an answer rests on, also notes that wait."""
        return f"{super().version()} {self._notes.signature()}"

    def revisions(self, entry_id: str | None = None) -> Sequence[Revision]:
        """Every version of every diary entry, or of one, in the order saved; only what came since is read anew."""
        mine = schema.DIARY_REVISION.c.runner_id == self.runner_id
        waiting = [one for one in self._waiting() if entry_id in {None, one.entry_id}]
        if entry_id is not None:
            return _in_order(self._revisions(mine & (schema.DIARY_REVISION.c.entry_id == entry_id)), waiting)
        return _in_order(self._every_revision(mine), waiting)

    def _every_revision(self, mine: sa.ColumnElement[bool]) -> Sequence[Revision]:
        is_settled = self._open is None
        with self._connection() as connection:
            # versions are only ever added, so that as many as before are the same as before
            count = connection.execute(
                sa.select(sa.func.count()).select_from(schema.DIARY_REVISION).where(mine)
            ).scalar()
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
        first, last = _text(since, -day), _text(until, 2 * day)
        at: sa.ColumnElement[Any] = sa.literal_column(schema.AT)
        near = sa.select(table.c.entry_id).where(table.c.runner_id == self.runner_id, at >= first, at < last)
        if kind is not None:
            near = near.where(sa.literal_column(schema.KIND) == str(kind))
        waiting = self._waiting()
        meant = {one.entry_id for one in waiting if _is_near(one, first, last, kind)}
        wanted = table.c.entry_id.in_(near.distinct()) | table.c.entry_id.in_(sorted(meant))
        found = self._revisions((table.c.runner_id == self.runner_id) & wanted)
        known = meant | {one.entry_id for one in found}
        return _in_order(found, [one for one in waiting if one.entry_id in known])

    def first_diary_day(self) -> date | None:
        """Return the local date of the earliest time that any version of a diary entry speaks about."""
        table = schema.DIARY_REVISION
        at: sa.ColumnElement[Any] = sa.literal_column(schema.AT)
        query = sa.select(sa.func.min(at)).where(table.c.runner_id == self.runner_id)
        with self._connection() as connection:
            first = connection.execute(query).scalar()
        days = [one.entry.at.date() for one in self._waiting() if one.entry is not None]
        return min([*days, *([] if first is None else [datetime.fromisoformat(first).date()])], default=None)

    def _revisions(self, wanted: sa.ColumnElement[bool]) -> list[Revision]:
        table = schema.DIARY_REVISION
        query = sa.select(table).where(wanted).order_by(table.c.saved_at, table.c.number)
        with self._connection() as connection:
            return [self._revision(row) for row in connection.execute(query)]

    def _revision(self, row: sa.Row[Any]) -> Revision:
        key = (row.entry_id, row.number, row.saved_at)
        kept = self._revisions_read.get(key)
        if kept is None:
            kept = self._revisions_read[key] = _revision(row.entry_id, row.number, row.saved_at, row.body)
        return kept

    def put_revision(self, revision: Revision) -> None:
        """Add a version of a diary entry; where somebody else writes to the database, it waits in the journal of notes.

        Raises
        ------
        RevisionTaken
            If somebody else saved a version with this number meanwhile.
        """
        row = _revision_row(revision)
        try:
            with self.hurried():
                self._insert_revision(row)
        except sa.exc.IntegrityError as taken:
            raise RevisionTaken(revision.entry_id, revision.number) from taken
        except (HomeIsBusy, sa.exc.OperationalError) as busy:
            if isinstance(busy, sa.exc.OperationalError) and not is_locked(busy):
                raise
            self._notes.append({"runner": self.runner_id, **row})

    def _insert_revision(self, row: Mapping[str, Any]) -> None:
        with self._connection() as connection:
            connection.execute(sa.insert(schema.DIARY_REVISION), {"runner_id": self.runner_id, **row})

    def take_in(self) -> None:
        """Let the database hold what only the journals hold, unless somebody else writes to it right now."""
        super().take_in()
        if self._waiting_lines():
            with suppress(HomeIsBusy, sa.exc.OperationalError), self.hurried():
                for line in self._waiting_lines():
                    self._take_in_note(line)
                self.put_home_facts({_NOTES_TAKEN: str(len(self._notes.values()))})

    def _take_in_note(self, line: Any) -> None:
        if line is None or line["runner"] != self.runner_id:
            return
        mine = schema.DIARY_REVISION.c
        wanted = (mine.runner_id == self.runner_id) & (mine.entry_id == line["entry_id"])
        held = {one.number: one for one in self._revisions(wanted)}
        if _line_revision(line) in held.values():
            return
        # somebody else saved a version under this number meanwhile: this one was told later, and both are kept
        number = line["number"] if line["number"] not in held else max(held) + 1
        self._insert_revision({**{name: line[name] for name in ("entry_id", "saved_at", "body")}, "number": number})

    def _waiting_lines(self) -> Sequence[Any]:
        """Return the lines of the journal of notes that the database does not hold yet."""
        if self._notes.signature() is None:
            return ()
        return self._notes.values()[int(self.home_facts().get(_NOTES_TAKEN, 0)) :]

    def _waiting(self) -> Sequence[Revision]:
        lines = [one for one in self._waiting_lines() if one is not None and one["runner"] == self.runner_id]
        return [_line_revision(line) for line in lines]

    def told(self, kind: type[Told]) -> Sequence[Told]:
        """What the runner told of a kind, as it stands, in the order first told."""
        table = schema.TOLD
        query = (
            sa.select(table.c.key, table.c.body)
            .where(table.c.runner_id == self.runner_id, table.c.kind == told_name(kind))
            .order_by(table.c.number)
        )
        with self._connection() as connection:
            latest: dict[str, Any] = {str(key): body for key, body in connection.execute(query)}
        return [from_json(kind, body) for body in latest.values() if body is not None]

    def tell(self, value: object, key: str, told_at: datetime) -> None:
        """Keep something the runner told; the same key again replaces it, and the earlier version stays kept."""
        self._tell(told_name(type(value)), key, told_at, to_json(value))

    def take_back(self, kind: type[object], key: str, told_at: datetime) -> None:
        """Take back what was told under a key; its versions stay kept."""
        self._tell(told_name(kind), key, told_at, None)

    def _tell(self, kind: str, key: str, told_at: datetime, body: object) -> None:
        self._put(schema.TOLD, [{"kind": kind, "key": key, "told_at": told_at.isoformat(), "body": body}])


def _text(day: date, more: timedelta) -> str:
    """Return a day as times are kept; a calendar that ends here ends the search."""
    try:
        return (day + more).isoformat()
    except OverflowError:
        return day.isoformat()


def _revision(entry_id: str, number: int, saved_at: str, body: Any) -> Revision:
    from backstride.diary.entries import Entry
    from backstride.diary.history import Revision

    entry = None if body is None else from_json(Entry, body)
    return Revision(entry_id, number, datetime.fromisoformat(saved_at), entry)


def _line_revision(line: Any) -> Revision:
    return _revision(line["entry_id"], line["number"], line["saved_at"], line["body"])


def _revision_row(revision: Revision) -> Mapping[str, Any]:
    return {
        "entry_id": revision.entry_id,
        "number": revision.number,
        "saved_at": revision.saved_at.isoformat(),
        "body": None if revision.entry is None else to_json(revision.entry),
    }


def _in_order(kept: Sequence[Revision], waiting: Sequence[Revision]) -> Sequence[Revision]:
    """Return versions in the order saved, those that wait for the database among them."""
    known = {(one.entry_id, one.number, one.saved_at) for one in kept} if waiting else set()
    new = [one for one in waiting if (one.entry_id, one.number, one.saved_at) not in known]
    return sorted([*kept, *new], key=lambda one: (one.saved_at, one.number)) if new else kept


def _is_near(revision: Revision, first: str, last: str, kind: EntryKind | None) -> bool:
    entry = revision.entry
    return entry is not None and kind in {None, entry.kind} and first <= entry.at.isoformat() < last
