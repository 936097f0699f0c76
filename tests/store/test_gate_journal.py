"""What the gate is decided from is kept whoever writes, and no older copy of a home takes it away."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateState, Why
from backstride.runner import Change
from backstride.store.anchor import state_folder
from backstride.store.home import Home
from backstride.store.identity import forget_identity
from backstride.store.journal import Journal

NONE = {"none_of_these": True}
SIGN = {"saddle_numbness": "yes"}
NOW = datetime.now(UTC)
SOON = NOW + timedelta(minutes=5)


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    """What is put back is seen by the wall clock, so that a test begins now, however late the suite comes to it."""
    now = datetime.now(UTC)
    monkeypatch.setitem(globals(), "NOW", now)
    monkeypatch.setitem(globals(), "SOON", now + timedelta(minutes=5))


@pytest.fixture
def home(tmp_path: Path) -> Backstride:
    opened = open_backstride(tmp_path / "home")
    opened.me.tell(Change(date(2020, 1, 1), birth_year=1988, zone="Etc/UTC"), NOW)
    opened.safety.answer(NONE, NOW)
    assert opened.safety.state(NOW).state is GateState.GO
    return opened


@contextmanager
def database_held(home: Home) -> Iterator[None]:
    """Somebody writes to the database and does not end."""
    connection = sqlite3.connect(home.database, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


def fresh(home: Backstride) -> Backstride:
    """The same home, opened by another process as it were."""
    return open_backstride(home.home.folder)


def rows(home: Backstride) -> int:
    return home.records.gate_events()


# Whoever writes


def test_a_sign_binds_at_once_while_the_database_is_held(home):
    with database_held(home.home), home.writing("importing"):
        assert home.safety.answer(SIGN, SOON).state is GateState.EMERGENCY
        assert fresh(home).safety.state(SOON).state is GateState.EMERGENCY
        assert rows(home) == 1
    assert fresh(home).safety.state(SOON).state is GateState.EMERGENCY
    assert rows(home) == 2


def test_what_waited_is_taken_in_once_and_in_the_order_told(home):
    with database_held(home.home):
        for minute in range(3):
            home.safety.answer({**NONE, "night_pain": "no"}, NOW + timedelta(minutes=minute + 1))
    for _ in range(3):
        fresh(home)
    assert rows(home) == 4
    checks = home.records.gate_record().checks
    assert [one.answered_at for one in checks] == [NOW + timedelta(minutes=minute) for minute in range(4)]


def test_the_database_alone_and_the_journal_alone_tell_the_same(home):
    home.safety.answer(SIGN, SOON)
    told = home.records.gate_record()
    home.home.gate_journal.unlink()
    assert fresh(home).records.gate_record() == told


def test_a_line_cut_off_by_a_kill_takes_no_other_along(home):
    """The line before it and the one after it are read; the cut one makes the questions due."""
    journal = home.home.gate_journal
    whole = journal.read_bytes()
    home.safety.answer(SIGN, SOON)
    for length in (len(whole) + 1, len(whole) + 20, len(journal.read_bytes()) - 2):
        journal.write_bytes(journal.read_bytes()[:length])
        assert fresh(home).safety.state(SOON).state is GateState.EMERGENCY
        Journal(journal).append({"runner": "other", "kind": "trigger", "body": {}})
        assert fresh(home).safety.state(SOON).state is GateState.EMERGENCY


def test_a_damaged_line_makes_the_questions_due_until_they_are_answered(home):
    journal = home.home.gate_journal
    journal.write_bytes(journal.read_bytes().replace(b"answered_at", b"answered_xx"))
    damaged = fresh(home)
    assert damaged.safety.state(NOW).state is GateState.STALE
    assert damaged.safety.answer(NONE, SOON).state is GateState.GO
    assert fresh(home).safety.state(SOON).state is GateState.GO


# Older copies

Put = Callable[[Path, Path], None]


def _copied_over(kept: Path, folder: Path) -> None:
    shutil.copytree(kept, folder, dirs_exist_ok=True)


def _mirrored(kept: Path, folder: Path) -> None:
    """As a snapshot or a mirror does it: what was not there then is not there now; places on the disk stay."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not (kept / path.relative_to(folder)).exists():
            path.rmdir() if path.is_dir() else path.unlink()
    for path in kept.rglob("*"):
        target = folder / path.relative_to(kept)
        target.mkdir(exist_ok=True) if path.is_dir() else target.write_bytes(path.read_bytes())


def _swapped(kept: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(kept, folder)


BACK = pytest.mark.parametrize("put_back", [_copied_over, _mirrored, _swapped])


@BACK
def test_a_copy_put_back_over_the_home_brings_no_open_gate(home, tmp_path, put_back: Put):
    """cp -a home bk; check with a sign; cp -a bk/. home/."""
    home.records.close()
    shutil.copytree(home.home.folder, tmp_path / "bk")
    home.safety.answer(SIGN, SOON)
    home.records.close()
    put_back(tmp_path / "bk", home.home.folder)
    back = fresh(home)
    assert back.safety.state(SOON).state is GateState.EMERGENCY
    assert back.safety.answer(NONE, SOON + timedelta(minutes=1)).state is GateState.EMERGENCY


@BACK
def test_a_copy_put_back_without_a_sign_makes_the_questions_due_once(home, tmp_path, put_back: Put):
    home.records.close()
    shutil.copytree(home.home.folder, tmp_path / "bk")
    home.diary.save(EntryKind.MORNING, {"back_pain": 8}, SOON)
    home.records.close()
    put_back(tmp_path / "bk", home.home.folder)
    back = fresh(home)
    assert back.safety.state(SOON).state is GateState.STALE
    later = SOON + timedelta(minutes=1)
    assert back.safety.answer(NONE, later).state in {GateState.GO, GateState.GENTLE}
    for _ in range(2):
        assert fresh(home).safety.state(later).state in {GateState.GO, GateState.GENTLE}


@BACK
def test_two_steps_back_bring_no_open_gate_either(home, tmp_path, put_back: Put):
    """The newest copy was taken before the roll-back was noticed; put back later it is an old one all the same."""
    home.records.close()
    shutil.copytree(home.home.folder, tmp_path / "old")
    home.safety.answer(NONE, NOW + timedelta(minutes=1))
    home.records.close()
    shutil.copytree(home.home.folder, tmp_path / "newest")
    put_back(tmp_path / "old", home.home.folder)
    noticed = fresh(home)
    noticed.safety.answer(SIGN, SOON)
    noticed.records.close()
    put_back(tmp_path / "newest", home.home.folder)
    assert fresh(home).safety.state(SOON).state not in {GateState.GO, GateState.GENTLE}


def test_without_what_is_remembered_outside_a_mirror_would_bring_the_gate_along(home, tmp_path, monkeypatch):
    """Seeded: nothing inside the folder can know."""
    monkeypatch.setattr("backstride.store.identity._is_anchored", lambda records, facts: True)
    monkeypatch.setattr("backstride.store.identity.write_anchor", lambda token, anchor: False)
    home.records.close()
    shutil.copytree(home.home.folder, tmp_path / "bk")
    home.safety.answer(SIGN, SOON)
    home.records.close()
    _mirrored(tmp_path / "bk", home.home.folder)
    assert fresh(home).safety.state(SOON).state is GateState.GO


# The second error


def test_a_healthy_home_is_asked_nothing_again(home):
    for minute in range(5):
        assert fresh(home).safety.state(NOW + timedelta(minutes=minute)).state is GateState.GO


def test_where_nothing_is_remembered_any_more_the_questions_are_due_once(home):
    forget_identity(home.home)
    again = fresh(home)
    assert (again.safety.state(SOON).state, again.safety.state(SOON).why) == (GateState.STALE, Why.TRIGGERED)
    assert again.safety.answer(NONE, SOON).state is GateState.GO
    assert fresh(home).safety.state(SOON).state is GateState.GO


def test_where_nothing_can_be_remembered_nobody_is_locked(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="ascii")
    monkeypatch.setenv("BACKSTRIDE_STATE", str(tmp_path / "file" / "below"))
    home = open_backstride(tmp_path / "home")
    home.safety.answer(NONE, NOW)
    assert fresh(home).safety.state(NOW).state is GateState.GO


@pytest.mark.parametrize("damage", [b"", b"{", b'{"events": "many"}', b"\xff\xfe", b"[]"])
def test_damage_to_what_is_remembered_makes_the_questions_due_and_nothing_worse(home, damage):
    (anchor,) = [one for one in (state_folder() / "homes").iterdir() if one.stem == identity(home)]
    anchor.write_bytes(damage)
    assert fresh(home).safety.state(SOON).state is GateState.STALE
    assert fresh(home).safety.answer(NONE, SOON).state is GateState.GO


@pytest.mark.parametrize("name", ["identity", "gate-mark", "gate.journal"])
@pytest.mark.parametrize("damage", [b"", b"\xff\x00", b"999999999999", None])
def test_damage_to_small_files_of_the_home_breaks_nothing(home, name, damage):
    path = home.home.folder / name
    path.unlink() if damage is None else path.write_bytes(damage)
    again = fresh(home)
    assert again.safety.state(NOW).state in {GateState.GO, GateState.STALE}
    assert again.safety.answer(NONE, SOON).state is GateState.GO
    assert fresh(home).safety.state(SOON).state is GateState.GO


def test_what_is_forgotten_is_remembered_nowhere(home):
    token = identity(home)
    home.forget_everything(SOON)
    assert not [one for one in (state_folder() / "homes").iterdir() if one.stem == token]


def test_what_is_remembered_holds_no_answers_unless_a_sign_stands(home):
    token = identity(home)
    told = (state_folder() / "homes" / f"{token}.json").read_text(encoding="utf-8")
    assert "night_pain" not in told
    home.safety.answer(SIGN, SOON)
    told = (state_folder() / "homes" / f"{token}.json").read_text(encoding="utf-8")
    assert "saddle_numbness" in told
    assert "night_pain" not in told


def identity(home: Backstride) -> str:
    return (home.home.folder / "identity").read_text(encoding="ascii").strip()


# Under a running program


@pytest.mark.parametrize("in_place", [True, False])
def test_a_database_replaced_under_a_running_program_is_noticed_at_the_next_look(home, tmp_path, in_place):
    other = open_backstride(tmp_path / "other")
    other.safety.answer(NONE, NOW)
    other.safety.answer(NONE, SOON)
    other.records.close()
    if in_place:
        home.records.close()
        for suffix in ("-wal", "-shm"):
            Path(f"{home.home.database}{suffix}").unlink(missing_ok=True)
        home.home.database.write_bytes(other.home.database.read_bytes())
    else:
        (tmp_path / "new.db").write_bytes(other.home.database.read_bytes())
        (tmp_path / "new.db").replace(home.home.database)
    assert home.safety.state(SOON).state is GateState.STALE
