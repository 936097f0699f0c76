"""Pages and commands speak the language that was told, else the reader's own, and stop cards are whole in it."""

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from backstride.bootstrap import open_backstride
from backstride.cli.main import app
from backstride.diary.emergency import emergency_card
from backstride.diary.questions import Group, questions
from backstride.texts.catalogue import SOURCE_LANGUAGE, catalogue, languages, speaking
from backstride.texts.gate_sentences import emergency_lines

GERMAN = {"accept-language": "de-AT, en;q=0.4"}


def test_a_browser_reads_its_language_until_another_is_told(visitor: Any) -> None:
    client = visitor.client
    for path in ("/", "/diary", "/check/questions", "/pocket", "/no-such-page"):
        assert '<html lang="de">' in client.get(path, headers=GERMAN).text, path
        assert '<html lang="en">' in client.get(path).text, path
    visitor.post("/settings/shown", language="de", units="metric")
    for headers in ({}, {"accept-language": "en-GB"}):
        assert "Wie geht es deinem Rücken?" in client.get("/diary", headers=headers).text
    visitor.post("/settings/shown", language="klingon", units="metric")
    assert visitor.home.page_settings.language() == "de"
    visitor.post("/settings/shown", language="", units="metric")
    assert "How is your back?" in client.get("/diary").text


def test_a_command_speaks_as_told_else_as_its_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(*typed: str) -> str:
        return CliRunner().invoke(app, ["--home", str(tmp_path / "home"), *typed]).output

    assert "Language" in said("me")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert "Sprache" in said("me")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "Sprache" in said("me", "--language", "de")
    assert "Sprache" in said("me")
    assert open_backstride(tmp_path / "home").language() == "de"
    assert "keine Sprache" in said("me", "--language", "klingon")
    assert "Language" in said("me", "--language", "auto")


@pytest.mark.parametrize("code", [one for one in languages() if one != SOURCE_LANGUAGE])
def test_no_line_of_a_stop_card_is_english_elsewhere(code: str) -> None:
    def lines() -> set[str]:
        signs = [one.identifier for one in questions() if one.group is Group.EMERGENCY]
        return {line for sign in signs for line in emergency_lines(catalogue(), emergency_card((sign,), "DE"))}

    english = lines()
    with speaking(code):
        assert not english & lines()
