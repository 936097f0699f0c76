"""The safety check at the command line: what it takes, what it refuses, and that no entrance advises behind it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer import testing
from typer.testing import CliRunner

from backstride.bootstrap import open_backstride
from backstride.cli.errors import exit_code_of
from backstride.cli.main import app
from backstride.diary.emergency import emergency_card
from backstride.diary.questions import Group, questions
from backstride.runner import Change
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import emergency_lines

TODAY = datetime.now().astimezone().date()
NONE = {"none_of_these": True}
EMERGENCIES = [question.identifier for question in questions() if question.group is Group.EMERGENCY]
TAPS = ("--back-pain", "2", "--leg", "nothing", "--settled", "settled", "--planned-minutes", "30")
ENTRANCES = {
    "today": ("today", *TAPS),
    "tests": ("tests",),
    "one test": ("tests", "sit_to_stand_30_s"),
    "a timed test": ("tests", "sit_to_stand_30_s", "--timer"),
    "weight what-if": ("weight", "--what-if"),
}
"""Every way to this room's advice at the command line."""
SAYS_SOMETHING = (
    "suggestion-as_planned",
    "suggestion-shorter",
    "suggestion-run_walk",
    "flare-keep-moving",
    "test-sit_to_stand_30_s-how",
    "test-floor_trunk_hold-how",
)


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


@pytest.fixture(autouse=True, scope="module")
def _built_once():
    """Building the commands anew for each call takes longer than most of them."""
    with pytest.MonkeyPatch.context() as patch:
        command = testing._get_command(app)
        patch.setattr(testing, "_get_command", lambda _: command)
        yield


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Said]:
    """Run a command in this process, on a home of this test's own."""

    def run(*arguments: object, home: Path = tmp_path / "home") -> Said:
        done = CliRunner().invoke(app, list(map(str, arguments)), env={"BACKSTRIDE_HOME": str(home), "COLUMNS": "500"})
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            code = exit_code_of(done.exception)
            if code is None:
                raise done.exception
            return Said(code, done.stdout, str(done.exception))
        return Said(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def answers(tmp_path: Path, told: Callable[..., Said]) -> Callable[[Any], Said]:
    """Answer the check from a file."""

    def answer(raw: Any, *more: object, **where: Path) -> Said:
        (tmp_path / "answers.json").write_text(json.dumps(raw), encoding="utf-8")
        return told("check", "--answers", tmp_path / "answers.json", *more, **where)

    return answer


def adult(home: Path) -> None:
    now = datetime.now().astimezone()
    open_backstride(home).me.tell(Change(date(2020, 1, 1), birth_year=1968, zone="Europe/Berlin"), now)


def test_never_asked_refuses_says_why_and_where_to_go(told):
    refused = told("today", *TAPS)
    assert refused.code == 3
    assert "Before I suggest anything" in refused.err
    assert "backstride check" in refused.err
    assert refused.out == ""


def test_none_of_these_opens_and_never_says_more_than_it_may(told, answers, tmp_path):
    adult(tmp_path / "home")
    said = answers(NONE)
    assert said.code == 0
    assert "that does not mean nothing is wrong" in said.out
    assert not {"cleared", "safe", "healthy", "fine"} & set(said.all.casefold().replace(".", " ").split())
    assert told("today", *TAPS).code == 0


def test_the_state_as_json(told, answers):
    before = read(told("check", "--json").out)
    assert (before.gate.state, before.gate.open) == ("never_asked", False)
    assert len(before.still_open) == len(before.questions) == len(questions())
    after = read(answers(NONE, "--json").out)
    assert (after.gate.state, after.gate.open, after.still_open) == ("go", True, [])
    assert {question.answered for question in after.questions} == {"no"}
    assert "stop sign, not a check-up" in after.note


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ({"bladder_or_bowel_change": "yes"}, "unknown question: bladder_or_bowel_change"),
        ({**NONE, "back_hurts": "no"}, "unknown question: back_hurts"),
        ({"both_legs": "perhaps"}, "both_legs is 'perhaps'"),
        ({"both_legs": True}, "both_legs is True"),
        ({"both_legs": "rather_not_say"}, "both_legs"),
        ({"none_of_these": "yes"}, "none_of_these is 'yes'"),
        ([], "holds no answers"),
        ({}, "holds no answers"),
    ],
)
def test_wrong_answers_are_misuse_and_keep_nothing(told, answers, raw, says):
    refused = answers(raw)
    assert refused.code == 2
    assert says in refused.all
    assert told("check", "--json").out.count('"answered":null') == len(questions())


def test_a_file_that_is_no_json_or_not_there_is_misuse(told, tmp_path):
    (tmp_path / "a.json").write_text("yes", encoding="utf-8")
    assert told("check", "--answers", tmp_path / "a.json").code == 2
    assert told("check", "--answers", tmp_path / "b.json").code == 2


def leaks(told: Callable[..., Said], home: Path) -> list[str]:
    """Return the entrances that do not refuse, or that say something of advice all the same."""
    say = catalogue().say
    advice = [say(name) for name in SAYS_SOMETHING]
    found = []
    for name, command in ENTRANCES.items():
        for json_too in ((), ("--json",)) if name == "today" else (("--json",),):
            said = told(*command, *json_too, home=home)
            if said.code != 3 or any(text in said.all for text in advice):
                found.append(f"{name} {json_too}")
            if json_too:
                assert not read(said.out).gate.open
    return found


@pytest.mark.slow
@pytest.mark.parametrize("sign", EMERGENCIES)
@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_each_emergency_answer_alone_closes_every_entrance(told, answers, tmp_path, sign, answer):
    home = tmp_path / "signed"
    adult(home)
    shown = answers({**NONE, sign: answer}, home=home)
    say = catalogue().say
    for said in (shown, told("today", *TAPS, home=home)):
        for line in emergency_lines(catalogue(), emergency_card([sign], "DE")):
            assert line in said.all
        assert "112" in said.all
    assert leaks(told, home) == []
    kept = told("tests", "sit_to_stand_30_s", "--value", "12", home=home)
    assert kept.code == 0
    assert say("test-sit_to_stand_30_s-how") not in kept.all


def test_where_help_is_in_a_flare_is_said_at_every_state_of_the_gate(told, answers, tmp_path):
    """The signs that need help today come first, with the number, and no question is the price of it."""
    adult(tmp_path / "home")
    say = catalogue().say
    helps, settles = say("flare-get-help", numbers="112"), say("flare-most-settle")
    never_asked = told("flare")
    assert (never_asked.code, helps in never_asked.all, settles in never_asked.all) == (0, True, True)
    assert never_asked.all.index(helps) < never_asked.all.index(settles)
    assert say("flare-keep-moving") not in never_asked.all
    answers({**NONE, "saddle_numbness": "yes"})
    signed = told("flare")
    assert (signed.code, helps in signed.all, settles in signed.all) == (0, True, False)


def test_the_three_cards_have_words_of_their_own(told, answers, tmp_path):
    """A racing heart, a hurt spine and a numb saddle are not told the same."""
    said = {}
    for sign in ("chest_pain_or_faint", "major_injury", "saddle_numbness", "leg_clot_signs"):
        home = tmp_path / sign
        adult(home)
        said[sign] = answers({**NONE, sign: "yes"}, home=home).all
    nerves = catalogue().say("stop-nerves-why-now")
    assert [sign for sign, text in said.items() if nerves in text] == ["saddle_numbness"]
    assert "Call 112 now." in said["chest_pain_or_faint"]
    moved = "Nobody should move a person with a hurt spine"
    assert [sign for sign, text in said.items() if moved in text] == ["major_injury"]
    assert "See a doctor today." in said["leg_clot_signs"]


def test_an_entrance_without_the_gate_is_seen(told, tmp_path, monkeypatch):
    """Seeded: an open gate lets the entrances through, and the table notices each."""
    from backstride.diary.gate import reading

    adult(tmp_path / "home")
    monkeypatch.setattr("backstride.services.gate.require_open", reading)
    found = []
    for name, command in ENTRANCES.items():
        if "--timer" not in command and told(*command).code != 3:
            found.append(name)
    assert found == ["today", "tests", "one test", "weight what-if"]


def test_the_answer_carries_no_action_line_behind_a_closed_gate(told, answers):
    answers({**NONE, "both_legs": "yes"})
    assert json.loads(told("answer", "--json").out)["action"] is None


@pytest.mark.parametrize("days", [29, 400])
def test_an_old_check_closes_every_entrance(told, tmp_path, days):
    home = tmp_path / "old"
    adult(home)
    then = datetime.now().astimezone() - timedelta(days=days)
    open_backstride(home).safety.answer(NONE, then)
    assert leaks(told, home) == []
    assert "count for 28 days" in told("today", *TAPS, home=home).err


def test_a_clock_set_back_closes_every_entrance(told, tmp_path):
    home = tmp_path / "back"
    adult(home)
    backstride = open_backstride(home)
    backstride.safety.answer(NONE, datetime.now().astimezone())
    backstride.safety.state(datetime.now().astimezone() + timedelta(days=5))
    assert leaks(told, home) == []
    assert "date went back" in told("today", *TAPS, home=home).err


def test_a_restored_backup_closes_every_entrance(told, answers, tmp_path):
    adult(tmp_path / "home")
    answers(NONE)
    assert told("today", *TAPS).code == 0
    told("backup", tmp_path / "kept.zip")
    assert told("restore", tmp_path / "kept.zip", "--home", tmp_path / "two").code == 0
    assert leaks(told, tmp_path / "two") == []
    assert "came back from a copy" in told("today", *TAPS, home=tmp_path / "two").err
    assert told("today", *TAPS).code == 0


def test_facts_stay_open_behind_a_closed_gate(told, answers, tmp_path):
    answers({**NONE, "both_legs": "yes"})
    assert told("diary", "add", "morning", "--back-pain", "3").code == 0
    for command in (("diary", "list"), ("handled",), ("runs",), ("explain",), ("story",), ("shoes",), ("limits",)):
        assert told(*command).code == 0
    assert told("diary", "export", tmp_path / "diary.csv").code == 0


def test_unlock_needs_who_when_and_what_and_not_within_the_hour(told, answers):
    answers({**NONE, "both_legs": "yes"})
    assert told("unlock").code == 2
    today = TODAY.isoformat()
    spoken = ("--on", today, "--until", (TODAY + timedelta(days=20)).isoformat(), "--allowed", "usual", "--json")
    refused = read(told("unlock", *spoken).out)
    assert not refused.kept
    codes = {finding.code for finding in refused.findings}
    assert codes == {"unlock-who-missing", "unlock-said-missing", "unlock-same-hour"}
    assert refused.gate.state == "emergency"


def test_unlock_after_a_look_opens_again(told, tmp_path):
    home = tmp_path / "seen"
    adult(home)
    then = datetime.now().astimezone() - timedelta(days=2)
    open_backstride(home).safety.answer({**NONE, "both_legs": "yes"}, then)
    spoken = ("--by", "GP", "--said", "run easy", "--allowed", "usual", "--on", TODAY.isoformat())
    until = (TODAY + timedelta(days=20)).isoformat()
    assert told("unlock", *spoken, "--until", until, home=home).code == 0
    assert told("today", *TAPS, home=home).code == 0


def test_limits_are_kept_shown_and_bind_today(told, answers, tmp_path):
    adult(tmp_path / "home")
    answers(NONE)
    said = told("limits", "--by", "physio", "--no-running", "--minutes-max", "20")
    assert said.code == 0
    held = json.loads(told("limits", "--json").out)["limits"]
    assert (held["may_run"], held["minutes_max"]) == (False, 20)
    assert json.loads(told("today", *TAPS, "--json").out)["suggestion"] == "walk"
    assert told("limits", "--by", "physio", "--minutes-max", "0").code == 2


def test_today_needs_its_three_answers(told, answers, tmp_path):
    adult(tmp_path / "home")
    answers(NONE)
    assert told("today").code == 0
    assert told("today", "--back-pain", "2").code == 2
    assert told("today", "--back-pain", "11", *TAPS[2:]).code == 2


def test_for_some_nothing_is_planned(told, answers, tmp_path):
    answers(NONE)
    refused = told("today", *TAPS)
    assert refused.code == 3
    assert "year of birth" in refused.err
    assert "backstride me" in refused.err
    assert json.loads(told("today", *TAPS, "--json").out)["reasons"] == ["age_unknown"]


def test_a_normal_weight_runner_finds_no_lighter_scenario(told, answers):
    told("me", "--height-m", "1.80", "--mass-kg", "61.5", "--birth-year", "1990")
    answers(NONE)
    said = told("weight", "--what-if", "--no-eating-worries", "--json")
    assert [one["identifier"] for one in json.loads(said.out)["scenarios"]] == ["carried_5_kg"]


def test_a_rule_that_forgot_the_body_mass_index_is_seen(told, answers, monkeypatch):
    """Seeded: were the lighter scenario offered to everybody, the test above would say so."""
    monkeypatch.setattr("backstride.diary.weight.LIGHTER_FROM_BMI_KG_PER_M2", 10.0)
    told("me", "--height-m", "1.80", "--mass-kg", "61.5", "--birth-year", "1990")
    answers(NONE)
    said = told("weight", "--what-if", "--no-eating-worries", "--json")
    assert len(json.loads(said.out)["scenarios"]) == 2


def test_the_weight_log_is_off_until_asked_for(told):
    assert told("weight", "--kg", "70").code == 2
    assert json.loads(told("weight", "--on", "--kg", "70", "--json").out)["weights"][0]["mass_kg"] == 70
    assert json.loads(told("weight", "--off", "--json").out) | {"made_by": ""} == {
        "schema": "backstride/weight/1",
        "made_by": "",
        "on": False,
        "weights": [],
        "scenarios": [],
    }


def test_the_questions_are_asked_at_a_terminal(monkeypatch, tmp_path):
    from backstride.cli import check

    class Terminal:
        def isatty(self) -> bool:
            return True

    lines = iter(["n"] * len(EMERGENCIES) + ["none", "x", "2?"])
    monkeypatch.setattr(check.sys, "stdin", Terminal())
    monkeypatch.setattr(check.typer, "prompt", lambda text, **_: next(lines))
    backstride = open_backstride(tmp_path)
    raw = check._ask(backstride)
    assert len(raw) == len(questions())
    assert [name for name, answer in raw.items() if answer == "not_sure"] == ["osteoporosis_or_vertebral_fracture"]
