"""The diary at the command line: every field, edits, undo, tables in and out, and the demo's diary."""

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer import testing
from typer.testing import CliRunner

from backstride.cli import diary_fields
from backstride.cli.errors import exit_code_of
from backstride.cli.main import app
from backstride.diary.fields import FIELDS, EntryKind, Holds


def read(text: str) -> Any:
    """A JSON answer with its fields as attributes."""
    return json.loads(text, object_hook=lambda held: SimpleNamespace(**held))


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True, scope="module")
def _built_once():
    with pytest.MonkeyPatch.context() as patch:
        command = testing._get_command(app)
        patch.setattr(testing, "_get_command", lambda _: command)
        yield


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Said]:
    def run(*arguments: object) -> Said:
        env = {"BACKSTRIDE_HOME": str(tmp_path / "home"), "COLUMNS": "500"}
        done = CliRunner().invoke(app, list(map(str, arguments)), env=env)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            code = exit_code_of(done.exception)
            if code is None:
                raise done.exception
            return Said(code, done.stdout, str(done.exception))
        return Said(done.exit_code, done.stdout, done.stderr)

    return run


EXAMPLES = {
    Holds.SCORE: "4",
    Holds.HOURS: "7.5",
    Holds.YES_NO: "no",
    Holds.MOMENT: "2026-01-02T07:30+01:00",
    Holds.TEXT: "went for a walk",
}


def example(name: str) -> str:
    field = FIELDS[name]
    return next(iter(field.options)) if field.options else EXAMPLES[field.holds]


@pytest.mark.parametrize("kind", EntryKind)
def test_every_field_of_a_kind_can_be_told_and_comes_back(told, kind):
    names = [name for name, field in FIELDS.items() if kind in field.kinds]
    options = [
        part
        for name in names
        for part in (diary_fields._OPTION.get(name, "--" + name.replace("_", "-")), example(name))
    ]
    saved = read(told("diary", "add", kind, *options, "--json").out)
    assert saved.entry is not None
    assert set(vars(saved.entry.told)) == set(names)


def test_bad_input_is_told_at_its_field_with_exit_two(told):
    refused = told("diary", "add", "--back-pain", "11", "--json")
    assert refused.code == 2
    saved = read(refused.out)
    assert saved.entry is None
    assert [(one.where, one.message) for one in saved.findings] == [("back_pain", "11 is not between 0 and 10.")]
    assert told("diary", "add").code == 2
    assert "back_pain: 11 is not between 0 and 10." in told("diary", "add", "--back-pain", "11").err


def test_edit_history_undo_and_remove(told):
    saved = json.loads(told("diary", "add", "--back-pain", "2", "--mood", "5", "--json").out)["entry"]["entry_id"]
    assert told("diary", "edit", saved, "--back-pain", "3", "--mood", "").code == 0
    versions = read(told("diary", "history", saved, "--json").out).versions
    assert [vars(version.entry.told) for version in versions] == [{"back_pain": "2", "mood": "5"}, {"back_pain": "3"}]
    assert json.loads(told("diary", "undo", saved, "--json").out)["entry"]["told"]["mood"] == "5"
    assert told("diary", "remove", saved).code == 0
    assert read(told("diary", "list", "--json").out).entries == []
    assert told("diary", "undo", saved).code == 0
    assert "back_pain 2" in told("diary", "list").out
    assert told("diary", "edit", "abc", "--mood", "5").code == 2
    assert told("diary", "undo", "abc").code == 2


def test_words_in_a_note_say_where_the_questions_are(told):
    said = told("diary", "add", "--note", "numb down there since lunch")
    assert said.code == 0
    assert "sound like one of the stop signs" in said.out
    assert "backstride check" in said.out


def test_the_questions_are_asked_at_a_terminal_and_the_last_answer_is_one_key(monkeypatch):
    asked: list[str] = []

    def answer(text: str, **_: object) -> str:
        asked.append(text)
        return "=" if "[= 2]" in text else ""

    monkeypatch.setattr(diary_fields.typer, "prompt", answer)
    assert diary_fields.ask(EntryKind.MORNING, {"back_pain": "2", "mood": "6"}) == {"back_pain": "2"}
    assert any("[= 6]" in text for text in asked)
    assert asked[0].startswith("What could you do yesterday?")


def test_modes_are_chosen_and_shown(told):
    assert json.loads(told("diary", "mode", "--json").out)["mode"] == "light"
    assert told("diary", "mode", "--daily-for", " ").code == 2
    chosen = json.loads(told("diary", "mode", "--daily-for", "Do long runs follow me?", "--json").out)
    assert (chosen["mode"], chosen["question"]) == ("daily", "Do long runs follow me?")
    assert "Paused" in told("diary", "mode", "--pause").out
    assert json.loads(told("diary", "mode", "--resume", "--json").out)["mode"] == "daily"
    assert json.loads(told("diary", "mode", "--light", "--json").out)["mode"] == "light"


def test_the_diary_goes_out_and_comes_in(told, tmp_path):
    told("diary", "add", "--back-pain", "2", "--note", "private")
    made = read(told("diary", "export", tmp_path / "a.csv", "--json").out)
    assert (made.rows, made.own_words) == (1, False)
    assert "private" not in (tmp_path / "a.csv").read_text()
    assert told("diary", "export", tmp_path / "a.csv").code == 1
    told("diary", "export", tmp_path / "b.csv", "--own-words")
    with (tmp_path / "b.csv").open(newline="") as file:
        assert next(csv.DictReader(file))["note"] == "private"


def test_a_foreign_table_is_read_by_what_somebody_says_of_its_columns(told, tmp_path):
    table, columns = tmp_path / "t.csv", tmp_path / "c.json"
    table.write_text("day;hurt;how\n2020-01-01;3;5\n2020-01-02;30;x\nsoon;1;1\n", encoding="utf-8")
    assert told("diary", "import", table).code == 2
    columns.write_text(
        '{"when": "day", "columns": {"hurt": "back_pain", "how": {"field": "mood", "low": 1, "high": 5}}}'
    )
    brought = read(told("diary", "import", table, "--columns", columns, "--json").out)
    assert (brought.rows, brought.saved, brought.known) == (3, 1, 0)
    assert {finding.where.split(",")[0] for finding in brought.findings} == {"row 3", "row 4"}
    (entry,) = read(told("diary", "list", "--json").out).entries
    assert (entry.day, vars(entry.told)) == ("2020-01-01", {"back_pain": "3", "mood": "10"})


@pytest.mark.parametrize("data", [b"", b"\0\0", b"a,b\n", b"one\ntwo\n"])
def test_a_file_that_is_no_table_fails_and_loses_nothing(told, tmp_path, data):
    (tmp_path / "t.csv").write_bytes(data)
    assert told("diary", "import", tmp_path / "t.csv").code == 1
    assert told("diary", "import", tmp_path / "none.csv").code == 2


@pytest.mark.data
def test_real_tables_are_recognised_by_their_columns(told, data_folder):
    folder = data_folder / "diary"
    found = {}
    for path in ("wellness/p01/wellness.csv", "wellness/p01/srpe.csv", "pain-by-region/Participant8Pain.csv"):
        answer = read(told("diary", "import", folder / path, "--json").out)
        found[answer.columns] = answer.saved
    assert found == {"wellness": 138, "session-effort": 22, "pain-by-region": 15}


def test_the_other_commands_keep_and_show(told):
    told("exercises", "plank", "--hold-s", "30", "--sets", "2")
    assert json.loads(told("exercises", "--json").out)["last_week"] == {"plank": 2}
    assert told("exercises", "plank", "--effort", "11").code == 2
    assert told("questionnaires", "roland_morris_24", "--score", "25").code == 2
    told("questionnaires", "roland_morris_24", "--score", "7")
    forms = json.loads(told("questionnaires", "--json").out)["questionnaires"]
    assert list(next(form for form in forms if form["identifier"] == "roland_morris_24")["scores"].values()) == [7]
    told("shoes", "--add", "Blue pair", "--before-km", "120")
    (shoe,) = read(told("shoes", "--json").out).shoes
    assert shoe.distance_m == 120_000
    assert told("shoes", "--default", "nope").code == 2
    told("story", "--line", "It began after a move.", "--on", "2020-05-01")
    assert json.loads(told("story", "--json").out)["lines"][0]["on"] == "2020-05-01"
    assert told("story", "--gap", "2020-05-01", "--was-back", "yes").code == 2
    kept = read(told("tests", "sit_to_stand_30_s", "--value", "14", "--json").out)
    assert (kept.tests[0].results, kept.tests[0].change, kept.tests[0].how) == (1, "practice", "")
    assert told("tests", "handstand", "--value", "14").code == 2
    assert "Your legs" not in told("explain").out
    assert not json.loads(told("handled", "--json").out)["shown"]
