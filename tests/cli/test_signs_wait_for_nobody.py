"""A stop sign binds from every command while somebody else holds the home; the commands are listed by the program."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from typer import main
from typer.testing import CliRunner

from backstride.bootstrap import Backstride, open_backstride
from backstride.cli.main import app
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateState, opens
from backstride.runner import Change
from backstride.store.home import Home, writer

NONE = {"none_of_these": True}
WORDS = "numb between the legs since this morning"
Arguments = Callable[[Backstride, Path], tuple[str, ...]]


def _answers(_home: Backstride, folder: Path) -> tuple[str, ...]:
    (folder / "answers.json").write_text(json.dumps({"saddle_numbness": "yes"}), encoding="utf-8")
    return ("check", "--answers", str(folder / "answers.json"))


def _soon(_home: Backstride, folder: Path) -> tuple[str, ...]:
    (folder / "soon.json").write_text(json.dumps({**NONE, "night_pain": "yes"}), encoding="utf-8")
    return ("check", "--answers", str(folder / "soon.json"))


def _edit(home: Backstride, _folder: Path) -> tuple[str, ...]:
    return ("diary", "edit", home.diary.entries()[0].entry_id, "--note", WORDS)


def _undo(home: Backstride, _folder: Path) -> tuple[str, ...]:
    return ("diary", "undo", home.diary.entries()[0].entry_id)


def _table(_home: Backstride, folder: Path) -> tuple[str, ...]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    table = f"kind,at,recorded_at,note\nmorning,{now},{now},{WORDS}\n"
    (folder / "diary.csv").write_text(table, encoding="utf-8")
    return ("diary", "import", str(folder / "diary.csv"))


SIGNS: dict[str, list[Arguments]] = {
    "check": [_answers, _soon],
    "diary add": [
        lambda home, folder: ("diary", "add", "morning", "--note", WORDS),
        lambda home, folder: ("diary", "add", "morning", "--back-pain", "9"),
        lambda home, folder: ("diary", "add", "morning", "--leg-pain", "4"),
    ],
    "diary edit": [_edit],
    "diary undo": [_undo],
    "diary import": [_table],
    "ask": [lambda home, folder: ("ask", WORDS)],
    "story": [lambda home, folder: ("story", "--line", WORDS), lambda home, folder: ("story", "--earlier", WORDS)],
    "today": [
        lambda home, folder: ("today", "--back-pain", "9", "--leg", "nothing", "--settled", "settled"),
        lambda home, folder: ("today", "--back-pain", "2", "--leg", "new_or_worse", "--settled", "settled"),
    ],
}
"""Commands that a stop sign may come through, with what brings one."""
TELL_NO_SIGN = {
    "a professional's word, not a sign of the runner": "unlock, limits",
    "only shows or hands out": "answer, flare, handled, explain, conditions, body, load, claims, report, export, cohort, doctor, "
    "diary list, diary history, diary export, plan, plan show, plan why, plan export, serve, demo, backup",
    "files, people, things and days, not how somebody is": "me, import, runs, runs add, runs apart, runs delete, runs edit, "
    "runs show, runs together, shoes, weight, restore, forget, diary mode, diary remind, diary remove, plan adapt, "
    "phone list, phone revoke, service remove, service show, service write",
    "an assistant's questions, which read facts and come through asking": "mcp",
    "numbers of tests and sets, which are asked for behind the gate": "tests, exercises, questionnaires",
    "questions about days and sealed protocols": "learn, learn ask, learn check, learn export, learn table, learn why, "
    "experiment new, experiment next, experiment report, experiment result, experiment show, experiment stop",
}
"""Commands that no stop sign comes through, and why."""


def leaves(command: object, path: tuple[str, ...] = ()) -> Iterator[str]:
    below = getattr(command, "commands", {})
    for name, one in below.items():
        loaded = getattr(command, "loaded", None)
        yield from leaves(loaded(name) if loaded else one, (*path, name))
    if not below or getattr(command, "invoke_without_command", False):
        yield " ".join(path)


def quiet() -> set[str]:
    return {name.strip() for names in TELL_NO_SIGN.values() for name in names.split(",")}


def test_every_command_is_known_to_bring_signs_or_not():
    every = set(leaves(main.get_command(app)))
    assert every == quiet() | set(SIGNS)
    assert not quiet() & set(SIGNS)


@pytest.fixture
def home(tmp_path: Path) -> Backstride:
    opened = open_backstride(tmp_path / "home")
    now = datetime.now(UTC) - timedelta(minutes=10)
    opened.me.tell(Change(date(2020, 1, 1), birth_year=1988, zone="Etc/UTC"), now)
    entry = opened.diary.save(EntryKind.EVENING, {"note": WORDS}, now - timedelta(hours=20)).entry
    assert entry is not None
    opened.diary.edit(entry.entry_id, {"note": "all fine"}, now)
    opened.safety.answer(NONE, now + timedelta(minutes=1))
    assert opened.safety.state(now + timedelta(minutes=2)).state is GateState.GO
    return opened


@contextmanager
def held(home: Home) -> Iterator[None]:
    """An import that does not end: the write lock and the database are held."""
    connection = sqlite3.connect(home.database, isolation_level=None)
    with writer(home, "importing"):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")
            connection.close()


@pytest.mark.parametrize(
    ("name", "number"), [(name, number) for name, ways in SIGNS.items() for number in range(len(ways))]
)
def test_a_sign_binds_at_once_from_every_command_while_the_home_is_held(home, tmp_path, name, number):
    arguments = SIGNS[name][number](home, tmp_path)
    before = len(home.diary.entries())
    with held(home.home):
        said = CliRunner().invoke(app, [*arguments, "--home", str(home.home.folder)])
        again = open_backstride(home.home.folder)
        assert not opens(again.safety.state(datetime.now(UTC)).state), said.output
        if name == "check":
            assert said.exit_code == 0, said.output
        if name.startswith("diary add"):
            assert said.exit_code == 0, said.output
            assert len(again.diary.entries()) == before + 1
    after = open_backstride(home.home.folder)
    assert not opens(after.safety.state(datetime.now(UTC)).state)
    if name.startswith("diary add"):
        assert len(after.diary.entries()) == before + 1
        assert len(after.diary.history(after.diary.entries()[-1].entry_id)) == 1


def test_a_gate_that_waits_for_the_write_lock_is_seen(home, tmp_path, monkeypatch):
    """Seeded: without the journal the sign is lost while the home is held."""
    monkeypatch.setattr("backstride.store.journal.Journal.append", lambda self, value: None)
    with held(home.home):
        CliRunner().invoke(app, [*_answers(home, tmp_path), "--home", str(home.home.folder)])
        assert opens(open_backstride(home.home.folder).safety.state(datetime.now(UTC)).state)
