"""A home that an earlier Backstride hurt with texts nobody can show opens again, and nothing of it is lost."""

import json
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backstride.bootstrap import open_backstride
from backstride.diary.kit import Shoe
from backstride.diary.timeline import StoryLine
from backstride.store.codec import from_json, from_text, to_json
from backstride.store.migrate import HEAD_REVISION

FIXTURE = Path(__file__).parent / "homes" / "0004.sql"
AT = "2026-11-20T08:00:00+01:00"
ENTRY = {"entry_id": "e1", "runner_id": "me", "kind": "morning", "at": AT, "recorded_at": AT, "back_pain": 3}
QUESTION = {"exposure": "run_min", "outcome": "back_morning", "contrast": 45.0, "asked_on": "2026-11-01"}


def hurt_home(folder: Path, note: str, act_on: float = 1.0) -> Path:
    with sqlite3.connect(folder / "backstride.db") as old:
        old.executescript(FIXTURE.read_text(encoding="utf-8"))
        body = json.dumps({**ENTRY, "note": note})
        old.execute("INSERT INTO diary_revision VALUES ('me', 'e1', 1, ?, ?)", (AT, body))
        for kind, key, told in (
            ("story", "2026-11-01", {"on": "2026-11-01", "text": note}),
            ("shoe", "s1", {"shoe_id": "s1", "model": note}),
            ("questions", "questions", {"main": {**QUESTION, "act_on": act_on}, "beside": []}),
        ):
            row = ("me", kind, key, AT, json.dumps(told))
            old.execute("INSERT INTO told (runner_id, kind, key, told_at, body) VALUES (?, ?, ?, ?, ?)", row)
    old.close()
    return folder


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("gr\udcfcn", "grün"),
        ("gr\udcc3\udcbcn", "grün"),
        ("a\0b", "a\u2400b"),
        ("half \ud83d", "half \ufffd"),
        ("whole \ud83d\ude00", "whole \U0001f600"),
        ("e\u0301 \x1b[31m", "é \u241b[31m"),
    ],
)
def test_a_hurt_home_opens_and_says_what_it_can(note: str, shown: str, tmp_path: Path) -> None:
    home = open_backstride(hurt_home(tmp_path, note))
    entry = home.diary.entry("e1")
    assert (entry.note, entry.back_pain) == (shown, 3)
    assert shown in [line.text for line in home.story.lines()]
    assert shown in [use.shoe.model for use in home.kit.shoes()]
    (copy,) = (tmp_path / "before-migration").glob("*.db")
    with sqlite3.connect(copy) as before:
        held = before.execute("SELECT body FROM diary_revision WHERE entry_id = 'e1'").fetchone()[0]
    before.close()
    assert json.loads(held)["note"] == json.loads(json.dumps(note))


@pytest.mark.parametrize("act_on", [-5.0, 0.0, 1e9, float("nan"), float("inf")])
def test_a_question_that_was_kept_out_of_bounds_is_asked_within_them(act_on: float, tmp_path: Path) -> None:
    home = open_backstride(hurt_home(tmp_path, "fine", act_on))
    asked = home.learning.asked(date(2026, 11, 30))
    assert 0.1 <= asked.main.act_on <= 10.0


def test_a_home_that_is_well_is_left_as_it_is(tmp_path: Path) -> None:
    open_backstride(hurt_home(tmp_path, "grün, 早安"))
    with sqlite3.connect(tmp_path / "backstride.db") as now:
        assert now.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD_REVISION,)
        assert not now.execute("SELECT 1 FROM home_fact WHERE name = 'rows_mended'").fetchone()
    now.close()


def test_what_is_kept_is_plain_whatever_was_given(tmp_path: Path) -> None:
    home = open_backstride(hurt_home(tmp_path, "fine"))
    records: Any = home.records
    records.put_home_facts({"odd": "a\udcfc\0"})
    assert records.home_facts()["odd"] == "aü\u2400"
    assert json.dumps(to_json({"k\ud800": ["\udcfc"]}), ensure_ascii=False).encode() == '{"k\ufffd": ["ü"]}'.encode()


def test_texts_that_slipped_by_are_read_all_the_same() -> None:
    assert from_json(StoryLine, {"on": "2026-11-01", "text": "gr\udcfcn"}).text == "grün"
    assert from_text(StoryLine, json.dumps({"on": "2026-11-01", "text": "a\0"})).text == "a\u2400"
    assert len(from_json(Shoe, {"shoe_id": "s", "model": "x" * 9000}).model) == 500
