"""Everything of a home as plain tables, for the runner to take along."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from backstride.services.classified import fact
from backstride.services.diary.body_log import ExerciseLog, Questionnaires
from backstride.services.diary.exchange import DiaryExchange
from backstride.services.diary.gear import Kit
from backstride.services.diary.hold_tests import HoldTests
from backstride.services.learning.learning import Learning
from backstride.services.records import RunRow
from backstride.services.reporting.cohort import Cell, Row, run_cells
from backstride.services.runs.history import History
from backstride.services.zones import tzinfo_of

SENSITIVE: Final = frozenset({"period"})
"""Columns that stay here unless they are asked for."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The use case of taking everything along.

    Parameters
    ----------
    history, learning, diary, tests, exercises, questionnaires, kit : use cases
        Whose rows are given.
    """

    history: History
    learning: Learning
    diary: DiaryExchange
    tests: HoldTests
    exercises: ExerciseLog
    questionnaires: Questionnaires
    kit: Kit

    @fact
    def all(self, today: date, *, sensitive: bool = False, own_words: bool = False) -> Mapping[str, Sequence[Row]]:
        """Return every table under its name; positions are in none of them.

        Parameters
        ----------
        today : date
            Nothing after it counts.
        sensitive : bool
            Whether days of the period are taken along.
        own_words : bool
            Whether notes and names in the runner's own words are taken along.
        """
        days = [_without_sensitive(row, sensitive=sensitive) for row in self.learning.rows(today)]
        diary = self.diary.export_table(own_words=own_words)
        return {
            "runs": [_run(run, own_words=own_words) for run in self.history.runs()],
            "days": days,
            "diary": [dict(row) for row in diary],
            "tests": [_plain(one) for each in self.tests.all_progress(today) for one in each.results],
            "exercises": [_plain(one) for one in self.exercises.sets()],
            "questionnaires": [_plain(one) for each in self.questionnaires.scores() for one in each.scores],
            "shoes": [_plain(each.shoe) for each in self.kit.shoes()],
        }


def _without_sensitive(row: Row, *, sensitive: bool) -> Row:
    return {name: cell for name, cell in row.items() if sensitive or name not in SENSITIVE}


def _run(run: RunRow, *, own_words: bool) -> Row:
    words = {"name": run.name, "note": run.note, "gear": run.gear} if own_words else {}
    start = run.start.astimezone(tzinfo_of(run.zone)).isoformat()
    return {"id": run.run_id, "start": start, "local_date": run.local_date.isoformat(), **run_cells(run), **words}


def _plain(told: Any) -> Row:
    return {name: _cell(value) for name, value in asdict(told).items()}


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return float(value)
    if value is None or isinstance(value, str | int | float):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)
