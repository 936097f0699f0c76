"""What is read once is not read again, and never shown when it is no longer so."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from backstride.bootstrap import open_backstride
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.history import Revision
from backstride.runs.facts import RunFacts
from backstride.runs.recording import Sport
from backstride.runs.speed import Origin
from backstride.services.records import RunRow, ZoneSource

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
FACTS = RunFacts(
    Sport.RUNNING, 5000.0, 1500.0, 1500.0, None, Origin.ABSENT, None, None, Origin.ABSENT, 1.0, 0.0, 5000.0, None, None,
    has_dynamics=False, treadmill=False,
)  # fmt: skip


def run(run_id: str) -> RunRow:
    return RunRow(run_id, Sport.RUNNING, "running", NOW, "UTC", ZoneSource.FILE, NOW.date(), FACTS, None, ())


def revision(number: int, words: str) -> Revision:
    return Revision("one", number, NOW, Entry("one", "me", EntryKind.EVENING, NOW, NOW, could_do=words))


def ids(records):
    return [one.run_id for one in records.runs()]


def words(records):
    return [one.entry.could_do for one in records.revisions()]


def test_runs_are_read_anew_after_another_program_replaced_some(tmp_path):
    mine, other = open_backstride(tmp_path).records, open_backstride(tmp_path).records
    mine.replace_runs([], [run("a")])
    assert ids(mine) == ids(other) == ["a"]
    assert mine.runs() is mine.runs()
    other.replace_runs(["a"], [run("b")])
    assert ids(mine) == ids(other) == ["b"]


def test_runs_taken_back_by_a_failed_transaction_are_not_shown(tmp_path):
    records = open_backstride(tmp_path).records
    records.replace_runs([], [run("a")])
    with pytest.raises(KeyError), records.transaction():
        records.replace_runs(["a"], [run("b")])
        assert ids(records) == ["b"]
        raise KeyError
    assert ids(records) == ["a"]


def test_entries_are_read_anew_after_another_program_saved_one(tmp_path):
    mine, other = open_backstride(tmp_path).records, open_backstride(tmp_path).records
    mine.put_revision(revision(1, "stairs"))
    assert words(mine) == words(other) == ["stairs"]
    other.put_revision(revision(2, "a box"))
    assert words(mine) == ["stairs", "a box"]
    assert words(mine) == words(other)


def test_an_entry_taken_back_by_a_failed_transaction_is_not_shown(tmp_path):
    records = open_backstride(tmp_path).records
    with pytest.raises(KeyError), records.transaction():
        records.put_revision(revision(1, "never"))
        assert words(records) == ["never"]
        raise KeyError
    later = replace(revision(1, "really"), saved_at=NOW.replace(hour=9))
    records.put_revision(later)
    assert words(records) == ["really"]
