"""`backstride claims` and `backstride ask`: what they say, what comes first, and how they end."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner

from backstride.bootstrap import open_backstride
from backstride.claims.claim import claims
from backstride.cli import claims as command
from backstride.cli.errors import MISUSE, REFUSED, exit_code_of
from backstride.cli.main import app
from backstride.diary.gate import GateState
from backstride.runner import Change
from backstride.texts.catalogue import catalogue

say = catalogue().say
EMERGENCY = "my back hurts and i cant pee since this morning"
NONE = {"none_of_these": True}


def read(text: str) -> Any:
    """A JSON answer with its fields as attributes."""
    return json.loads(text, object_hook=lambda held: SimpleNamespace(**held))


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return " ".join((self.out + self.err).split())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def told(home: Path) -> Callable[..., Said]:
    def run(*arguments: str) -> Said:
        done = CliRunner().invoke(app, list(arguments), env={"BACKSTRIDE_HOME": str(home), "COLUMNS": "500"})
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            code = exit_code_of(done.exception)
            return Said(1 if code is None else code, done.stdout, done.stderr + str(done.exception))
        return Said(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def opened_gate(home: Path) -> None:
    backstride = open_backstride(home)
    now = datetime.now().astimezone()
    backstride.me.tell(Change(now.date(), birth_year=1988, zone="Europe/Berlin"), now)
    backstride.safety.answer(NONE, now)


def state_of(home: Path) -> GateState:
    backstride = open_backstride(home)
    return backstride.gate.reading(backstride.now()).state


def test_every_claim_is_shown_with_its_name_and_answer(told):
    said = told("claims")
    assert said.code == 0
    for claim in claims():
        assert claim.id in said.out
        assert say(f"claim-{claim.id}") in said.out


def test_a_narrow_terminal_leaves_out_what_one_claim_says_as_well(told, monkeypatch):
    monkeypatch.setattr(command, "WIDE", 2000)
    said = told("claims")
    assert say("claims-column-studies") not in said.out
    assert all(claim.id in said.out for claim in claims())


def test_one_claim_is_shown_with_its_studies(told):
    said = told("claims", "why", "treadmill")
    assert said.code == 0
    assert "vanhooren_2020" in said.out
    assert say("claims-page-column-limits") in said.out


def test_json_holds_every_claim_with_sources(told):
    answer = read(told("claims", "--json").out)
    assert [one.id for one in answer.claims] == [claim.id for claim in claims()]
    assert all(finding.source for one in answer.claims for finding in one.findings)
    assert not answer.simulated


@pytest.mark.parametrize("arguments", [("claims", "why", "nothing"), ("claims", "treadmill"), ("claims", "why")])
def test_misuse_ends_with_two_and_says_what_would_be_right(told, arguments):
    said = told(*arguments)
    assert (said.code, said.out) == (MISUSE, "")
    assert "treadmill" in said.err if "nothing" in arguments else "why NAME" in said.err


def test_a_question_is_answered(told):
    said = told("ask", "is", "a", "treadmill", "better", "for", "my", "back?")
    assert said.code == 0
    assert said.out.strip().startswith(say("claim-treadmill-question"))
    assert "backstride claims why treadmill" in said.out


@pytest.mark.parametrize("question", ["how do I bake bread", "does running hurt my knees"])
def test_a_question_without_an_answer_says_so(told, question):
    said = told("ask", question)
    assert said.code == 0
    assert said.out.startswith(say("ask-no-answer"))
    assert read(told("ask", question, "--json").out).outcome == "no_answer"


@pytest.mark.usefixtures("opened_gate")
def test_an_action_is_named_while_the_gate_is_open_and_no_longer_after_words_of_an_emergency(told, home):
    action = say("claim-action-compare_treadmill")
    assert action in told("claims", "why", "treadmill").out
    assert told("ask", EMERGENCY).code == REFUSED
    assert state_of(home) is GateState.STALE
    assert action not in told("claims", "why", "treadmill").all


@pytest.mark.parametrize(
    "question", [EMERGENCY, "is a treadmill good, and i cannot feel my legs any more", "numb down below after a run"]
)
def test_words_of_an_emergency_show_the_stop_card_and_no_ordinary_answer(told, question):
    said = told("ask", question)
    assert (said.code, said.out) == (REFUSED, "")
    assert say("stop-nerves-why-now") in said.all
    assert not any(say(f"claim-{claim.id}-question") in said.all for claim in claims())
    answer = told("ask", question, "--json")
    assert answer.code == REFUSED
    found = read(answer.out)
    assert (found.outcome, found.claims, found.near) == ("stop_first", [], [])
    assert found.signs
    assert found.numbers


@pytest.mark.usefixtures("opened_gate")
def test_the_stop_card_has_the_number_of_the_home_zone(told):
    assert say("stop-nerves-do", numbers="112") in told("ask", EMERGENCY).all


@pytest.mark.usefixtures("opened_gate")
@pytest.mark.parametrize(
    "question", ["I had breast cancer and now my back hurts", "my back hurts and I have thin bones"]
)
def test_a_sign_that_somebody_should_see_is_answered_by_its_card_alone(told, home, question):
    said = told("ask", question)
    assert (said.code, said.out) == (REFUSED, "")
    assert say("see-someone-title") in said.all
    assert "backstride check" not in said.all
    assert not any(say(f"claim-{claim.id}-question") in said.all for claim in claims())
    found = read(told("ask", question, "--json").out)
    assert (found.outcome, found.claims, found.near) == ("see_someone", [], [])
    assert state_of(home) is GateState.STALE


@pytest.mark.usefixtures("opened_gate")
def test_after_a_card_nobody_is_sent_to_the_questionnaire(told):
    assert "backstride check" not in told("ask", EMERGENCY).all


def test_the_stop_card_is_shown_even_where_the_home_cannot_be_opened(told, home):
    home.write_text("not a folder", encoding="utf-8")
    said = told("ask", EMERGENCY)
    assert said.code != 0
    assert say("stop-nerves-why-now") in said.all


@pytest.mark.usefixtures("opened_gate")
def test_the_stop_sign_is_kept_while_somebody_else_writes(told, home):
    with open_backstride(home).writing("testing"):
        assert told("ask", EMERGENCY).code == REFUSED
    assert state_of(home) is GateState.STALE


def test_the_made_up_runner_is_said_to_be_made_up(told, home):
    open_backstride(home).home.mark_simulated()
    assert told("claims", "why", "shoes").out.splitlines()[0] == say("simulated")
    assert read(told("claims", "why", "shoes", "--json").out).simulated


def test_the_command_line_starts_without_heavy_libraries():
    seen = "import sys, backstride.cli.main; print([m for m in ('scipy', 'numba', 'mujoco') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
