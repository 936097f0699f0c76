"""The page, the JSON answers and the commands of claims."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from backstride.api.claim_out import claim_out
from backstride.api.claims import ClaimsAnswer
from backstride.api.schema import json_text
from backstride.claims.ask import ask
from backstride.claims.card import Known, card
from backstride.claims.claim import claim_named, claims
from backstride.claims.display import KNOWN, known
from backstride.claims.from_table import FromTable
from backstride.claims.scale import Direction, Name, Sentence, Witness, silent
from backstride.claims.store import studies
from backstride.cli import claims as commands
from backstride.cli.explain import explain
from backstride.diary.gate import GateState
from backstride.dose.steady import Ask
from backstride.runner import Sex
from backstride.services.claims.claims import Answered
from backstride.texts.catalogue import catalogue
from backstride.texts.claim_words import figure_words
from tools.claims_page import anchor, page

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("BACKSTRIDE_HOME", str(tmp_path / "home"))
    app = typer.Typer()
    app.command("claims")(commands.claims)
    app.command("ask")(commands.ask)
    app.command("explain")(explain)
    return lambda *words: CliRunner().invoke(app, list(words))


def test_the_page_is_what_would_be_written_now() -> None:
    assert (DOCS / "claims.md").read_text("utf-8") == page(DOCS), "python -m tools.claims_page docs/claims.md"


def test_every_link_of_the_table_leads_to_a_claim() -> None:
    text = page(DOCS)
    for claim in claims():
        question = catalogue().say(f"claim-{claim.id}-question")
        assert f"](#{anchor(question)})" in text
        assert f"\n## {question}\n" in text


def test_every_figure_is_said_with_unit_and_band_or_that_none_was_read() -> None:
    figures = [figure for one in studies() for finding in one.findings for figure in finding.figures]
    for figure in figures:
        said = figure_words(catalogue(), figure)
        assert figure.unit in said
        assert any(mark in said for mark in ("interval", "spread as printed", "over studies")), said
    assert sum("no interval given" in figure_words(catalogue(), figure) for figure in figures) < len(figures) / 2


def test_the_json_answer_holds_every_claim_with_its_sources() -> None:
    told = json.loads(json_text(ClaimsAnswer(claims=[claim_out(card(claim)) for claim in claims()])))
    assert told["schema"] == "backstride/claims/2"
    assert [one["id"] for one in told["claims"]] == [claim.id for claim in claims()]
    assert all(finding["source"] for one in told["claims"] for finding in one["findings"])
    assert {one["action"] for one in told["claims"]} == {None}, "nobody was asked the safety questions here"


def test_every_strength_of_every_witness_has_its_word() -> None:
    assert {(name, n) for name in Name for n in range(4)} == set(KNOWN)
    assert all(catalogue().has(word) for word in KNOWN.values() if word)
    words = {n: KNOWN[Name.STUDIES, n] for n in range(4)}
    assert len(set(words.values())) == 4
    said = Sentence("claim-line-silent")
    assert known(silent(Name.YOU, said, "too_early")) == "confidence-too-early"
    assert known(silent(Name.YOU, said, "no_column")) == ""
    assert known(Witness(Name.PHYSICS, "above", Direction.FOR, 1, said)) == "confidence-rough"


def test_reading_claims_loads_nothing_heavy() -> None:
    code = "import sys, backstride.claims.card, backstride.claims.ask; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numba", "scipy", "mujoco", "pyarrow", "sqlalchemy"} & set(loaded)


# Commands


def test_claims_are_listed(run) -> None:
    done = run("claims")
    assert done.exit_code == 0, done.output
    assert "backstride claims why" in done.output


def test_one_claim_is_told_with_its_studies_and_their_limits(run) -> None:
    done = run("claims", "why", "wears_discs")
    assert done.exit_code == 0, done.output
    assert "belavy_2017" in done.output
    assert "Nobody was over 50." in done.output
    assert "Try:" not in done.output


@pytest.mark.parametrize("words", [("why",), ("nonsense",), ("why", "shoes", "treadmill")])
def test_a_misused_command_ends_with_two(run, words) -> None:
    assert run("claims", *words).exit_code == 2


def test_asking_gives_a_card(run) -> None:
    done = run("ask", "is a tredmill", "better for my back?")
    assert done.exit_code == 0, done.output
    assert "Is a treadmill better for my back?" in done.output


def test_asking_something_else_says_that_there_is_no_answer(run) -> None:
    done = run("ask", "how do I bake bread?")
    assert "I have no answer to that." in done.output


@pytest.mark.parametrize("flag", [[], ["--json"]])
def test_emergency_words_give_the_stop_card_and_no_claim(run, flag) -> None:
    done = run("ask", "my back hurts and I cant pee, is running bad?", *flag)
    questions = [catalogue().say(f"claim-{claim.id}-question") for claim in claims()]
    assert not any(question in done.output for question in questions)
    if flag:
        told = json.loads(done.output)
        assert (told["outcome"], told["claims"], told["near"]) == ("stop_first", [], [])
        assert "112" in told["stop_lines"][0]
    else:
        assert done.output.startswith("Stop\nGo to an emergency department today")
        assert "You ticked" not in done.output


def test_json_of_an_answer_and_of_none(run) -> None:
    answered = json.loads(run("ask", "--json", "do planks help back pain").output)
    assert answered["outcome"] == "answered"
    assert answered["claims"][0]["id"] == "core_exercises"
    none = json.loads(run("ask", "--json", "how do I bake bread").output)
    assert (none["outcome"], none["claims"]) == ("no_answer", [])


def test_what_is_asked_keeps_the_gate() -> None:
    found = ask("are planks good for back pain")
    told = {
        state: commands.ask_out(Answered(found, (card(claim_named("core_exercises"), Known(gate=state)),)))
        for state in (GateState.STALE, GateState.GO)
    }
    assert told[GateState.STALE].claims[0].action is None
    assert told[GateState.GO].claims[0].action == "Try: two 15-minute strength sessions a week, chosen in your plan."


# How the back works, at the command line


def test_a_page_on_how_the_back_works_is_read_at_the_command_line(run) -> None:
    done = run("explain", "discs")
    assert done.exit_code == 0, done.output
    assert "What do my discs do when I run?" in done.output
    assert "Kingsley and others, 2012" in done.output
    everything = run("explain")
    assert "explanations of words" in everything.output
    assert "load_and_pain" in everything.output


def test_json_of_how_the_back_works_holds_sources_and_no_figures_without_runs(run) -> None:
    told = json.loads(run("explain", "step", "--json").output)
    (page,) = told["mechanics"]
    assert page["sources"]
    assert page["computed"] == []
    assert told["explanations"] == []


def test_the_model_is_shown_kind_by_kind_with_bands_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    usual = Ask("running", 2.8, 168.0, sex=Sex.FEMALE, mass_kg=60.0, height_m=1.68, age_years=38.0)
    commands.show_why(card(claim_named("form_and_cadence"), Known(FromTable(usual))))
    printed = " ".join(capsys.readouterr().out.split())
    assert catalogue().say("load-is-not-harm") in printed
    assert catalogue().say("computed-says-cadence") in printed
    assert "the model cannot tell" in printed
    assert "[fukuchi_2017]" in printed
    assert "few women were measured" in printed
