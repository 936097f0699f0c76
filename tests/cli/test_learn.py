"""`backstride learn` and `backstride experiment` on a home."""

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from backstride.cli.errors import exit_code_of
from backstride.cli.main import app

ZONE = "Europe/Berlin"
TODAY = datetime.now(ZoneInfo(ZONE)).date()
"""The day of the home, which need not be the day of the machine."""


def answer_in(text: str) -> Any:
    """A JSON answer with its fields as attributes."""
    return json.loads(text, object_hook=lambda held: SimpleNamespace(**held))


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def say(tmp_path, monkeypatch) -> Callable[..., Said]:
    """Run a command on a home of this test's own, in this process; problems end as `run` ends them."""
    monkeypatch.setenv("BACKSTRIDE_HOME", str(tmp_path / "home"))

    def run(*words: object) -> Said:
        done = CliRunner().invoke(app, [str(word) for word in words])
        if done.exception is None or isinstance(done.exception, SystemExit):
            return Said(done.exit_code, done.stdout, done.stderr)
        code = exit_code_of(done.exception)
        assert code is not None, done.exception
        return Said(code, done.stdout, done.stderr + str(done.exception))

    return run


@pytest.fixture
def diary(tmp_path):
    """A hundred mornings, and a run left out each fourth day, so that a day is known to be without one."""
    path = tmp_path / "mine.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["kind", "at", "back_pain", "painkiller"])
        for n in range(100):
            day = TODAY - timedelta(days=100 - n)
            rows.writerow(["morning", f"{day}T07:00:00+01:00", (n * 7) % 4, "no"])
    return path


@pytest.fixture
def home(say, diary):
    say("me", "--birth-year", 1988, "--zone", ZONE)
    assert say("diary", "import", diary).code == 0
    return say


def test_learn_without_a_run_says_so_and_gives_no_number(home):
    told = answer_in(home("learn", "--json").out)
    (question,) = told.questions
    assert question.exposure == "run_min"
    assert "no-exposure" in question.horizons[0].verdict.reasons
    assert all(part.effect is None for part in question.horizons)
    assert told.asked is not None
    assert told.asked.seen_on is None
    assert "There is no day with it yet" in home("learn").out


def test_an_empty_home_is_told_what_is_missing(say):
    shown = say("learn")
    assert shown.code == 0
    assert "backstride diary add" in " ".join(shown.out.split())
    assert say("learn", "--json").json["questions"] == []


def test_a_question_is_asked_kept_and_shown(home):
    asked = home("learn", "ask", "climb_m", "--contrast", "50", "--act-on-points", "0.7", "--json")
    told = answer_in(asked.out).asked.main
    assert (told.exposure, told.contrast, told.act_on_points, told.chosen) == ("climb_m", 50.0, 0.7, True)
    assert home("learn", "--json").json["questions"][0]["exposure"] == "climb_m"
    beside = home("learn", "ask", "run_min", "--beside", "--json").json["asked"]["beside"]
    assert [one["exposure"] for one in beside] == ["run_min"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["ask", "back_morning"], "not something one does"),
        (["ask", "sprints"], "no column 'sprints'"),
        (["ask", "run_min", "--contrast", "0"], "above 0"),
        (["ask", "run_min", "--outcome", "run_min"], "not an outcome"),
        (["ask", "long_run", "--beside", "--outcome", "function"], "about one outcome"),
        (["why", "back_morning"], "not something one does"),
        (["why", "run_min", "--act-on-points", "1"], "goes with --table"),
        (["--question", "climb_m"], "goes with --table"),
        (["check", "--shard", "9/8"], "shard"),
    ],
)
def test_misuse_ends_with_two_and_says_what_would_be_right(home, words, says):
    refused = home("learn", *words)
    assert refused.code == 2
    assert says in " ".join(refused.err.replace("│", " ").split())


def test_the_daily_table_is_one_that_learn_reads(home, tmp_path):
    wrote = home("learn", "table", "--csv", tmp_path / "days.csv", "--json")
    assert answer_in(wrote.out).rows == 100
    read = home("learn", "--table", tmp_path / "days.csv", "--json").json
    assert read["questions"][0]["evidence"]["scored_days"] == 100
    assert read["findings"] == []
    assert home("learn", "table", "--csv", tmp_path / "days.csv").code == 1


def test_nothing_is_exported_before_anything_is_estimated(home, tmp_path):
    refused = home("learn", "export", "--parquet", tmp_path / "p.parquet")
    assert refused.code == 1
    assert "no-exposure" in refused.err
    assert not (tmp_path / "p.parquet").exists()


def days(first: int, count: int) -> list[str]:
    named = (TODAY + timedelta(days=first + 2 * n) for n in range(count))
    return [word for day in named for word in ("--day", str(day))]


def test_no_experiment_before_the_safety_check(home):
    refused = home("experiment", "new", "time-of-day", *days(0, 4), "--json")
    assert refused.code == 3
    told = answer_in(refused.out)
    assert (told.gate.state, told.said.go_to) == ("never_asked", "check")
    assert "backstride check" in home("experiment", "new", "time-of-day", *days(0, 4)).err
    assert home("experiment", "show").code == 2


@pytest.fixture
def open_home(home, tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"none_of_these": True}), encoding="utf-8")
    assert home("check", "--answers", answers).code == 0
    return home


def test_an_experiment_is_sealed_opened_day_by_day_and_analysed(open_home):
    sealed = answer_in(open_home("experiment", "new", "time-of-day", *days(0, 26), "--seed", 5, "--json").out)
    assert sealed.pairs == 13
    assert sealed.power is not None
    assert vars(sealed.power)["0.5"] <= vars(sealed.power)["2"]
    assert "expect" in " ".join(sealed.notes)
    today = open_home("experiment", "next", "--json").json
    assert today["today"] in {"a", "b"}
    assert today["fingerprint"] == sealed.fingerprint
    shown = open_home("experiment", "show")
    assert "first_arm" not in shown.out + open_home("experiment", "show", "--json").out
    found = answer_in(open_home("experiment", "result", "--json").out)
    assert (found.complete, found.missed, found.verdict.direction) == (0, 0, "cannot_tell_yet")
    assert {item.code for item in found.report} >= {"design", "sequence", "flow", "verdict"}
    assert open_home("experiment", "new", "cadence", *days(0, 4)).code == 2
    assert open_home("experiment", "stop", "--json").json["stopped_by"] == ["own-choice"]
    stopped = open_home("experiment", "next", "--json")
    assert (stopped.code, stopped.json["stopped_by"]) == (3, ["own-choice"])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["swimming", *days(0, 4)], "no experiment 'swimming'"),
        (["treadmill", *days(0, 4)], "cannot start yet"),
        (["shoes", *days(0, 4)], "cannot start yet"),
        (["shoes", "--shoe", "x", "--shoe", "y", *days(0, 4)], "no pair of shoes x"),
        (["time-of-day", *days(0, 1)], "two planned easy sessions"),
        (["time-of-day", *days(-2, 4)], "before today"),
    ],
)
def test_an_experiment_that_cannot_be_is_refused_and_nothing_is_kept(open_home, words, says):
    refused = open_home("experiment", "new", *words)
    assert refused.code == 2
    assert says in " ".join(refused.err.split())
    assert open_home("experiment", "show").code == 2


def test_a_leg_that_shows_something_new_closes_the_experiment(open_home):
    open_home("experiment", "new", "time-of-day", *days(0, 26))
    open_home("diary", "add", "morning", "--back-pain", 1, "--leg-pain", 3)
    refused = open_home("experiment", "next", "--json")
    assert refused.code == 3
    assert refused.json["gate"]["state"] == "stale"
