"""Plans at the command line: proposed, kept, shown, explained, changed and handed out, and refused behind the gate."""

import json
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import fitdecode
import numpy as np
import pytest
from icalendar import Calendar
from typer import testing
from typer.testing import CliRunner

from backstride.bootstrap import open_backstride
from backstride.cli.errors import exit_code_of
from backstride.cli.main import app
from backstride.cli.plan_typed import kinds_of, minutes_of
from backstride.diary.limits import ClinicianLimits
from backstride.diary.questions import Group, questions
from backstride.formats.fit.write import write_activity
from backstride.plan.goals import Goal
from backstride.plan.sessions import Plan, Session, SessionKind
from backstride.runner import Change
from backstride.services.plan_values import AcceptedPlan, PlanPreferences, PreferencesDoNotFit
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, RunPlan, easy_pieces
from backstride.simulate.routes import TIERGARTEN, loop
from backstride.simulate.run import simulate_run
from backstride.simulate.watch import STRAP

ZONE = "Europe/Berlin"
TODAY = datetime.now(ZoneInfo(ZONE)).date()
"""The day of the home, which need not be the day of the machine."""
NONE = {"none_of_these": True}
EMERGENCIES = [question.identifier for question in questions() if question.group is Group.EMERGENCY]
ENTRANCES = {
    "propose": ("plan", "--goal", "10 km"),
    "accept": ("plan", "--goal", "10 km", "--accept"),
    "show": ("plan", "show"),
    "why": ("plan", "why", (TODAY + timedelta(days=1)).isoformat()),
    "adapt": ("plan", "adapt"),
    "accept a change": ("plan", "adapt", "--accept"),
    "calendar": ("plan", "export", "--ics", "OUT/plan.ics"),
    "watch": ("plan", "export", "--fit", "OUT/watch"),
    "address of the calendar": ("plan", "export", "--feed"),
}
"""Every way to a plan at the command line."""
SESSION_WORDS = ("Easy run", "Long easy run", "Run and walk", "Strength", "Elliptical", "km of running", "BEGIN:VEVENT")


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return " ".join((self.out + self.err).split())

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def read(text: str) -> Any:
    """A JSON answer with its fields as attributes."""
    return json.loads(text, object_hook=lambda held: SimpleNamespace(**held))


@pytest.fixture(autouse=True, scope="module")
def _built_once():
    with pytest.MonkeyPatch.context() as patch:
        command = testing._get_command(app)
        patch.setattr(testing, "_get_command", lambda _: command)
        yield


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Said]:
    """Run a command in this process, on a home of this test's own."""

    def run(*arguments: object, home: Path = tmp_path / "home") -> Said:
        typed = [str(one).replace("OUT", str(tmp_path)) for one in arguments]
        done = CliRunner().invoke(app, typed, env={"BACKSTRIDE_HOME": str(home), "COLUMNS": "500"})
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            code = exit_code_of(done.exception)
            if code is None:
                raise done.exception
            return Said(code, done.stdout, str(done.exception))
        return Said(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def asked(told: Callable[..., Said], tmp_path: Path) -> Callable[..., Said]:
    """An adult whose gate is open and who has never run."""
    told("me", "--birth-year", "1988", "--mass-kg", "70", "--height-m", "1.75", "--zone", ZONE)
    answer(told, tmp_path, NONE)
    return told


def answer(told: Callable[..., Said], folder: Path, answers: dict[str, object]) -> Said:
    path = folder / "answers.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    return told("check", "--answers", path, "--json")


def no_to_all() -> dict[str, object]:
    return {question.identifier: "no" for question in questions()}


def advises(said: Said) -> bool:
    return any(word in said.all for word in SESSION_WORDS)


def test_never_asked_every_entrance_is_refused_with_the_way_to_go(told, tmp_path):
    for name, typed in ENTRANCES.items():
        said = told(*typed)
        assert said.code == 3, name
        assert "backstride check" in said.all
        assert not advises(said)
    assert not list(tmp_path.glob("plan.ics"))


def keep_a_plan(home: Path) -> None:
    """Keep a plan of one session each day, as an earlier day with an open gate would have left it."""
    backstride = open_backstride(home)
    days = [TODAY + timedelta(days=n) for n in range(14)]
    sessions = tuple(Session(day, SessionKind.EASY, 30, 4000.0, 25.0) for day in days)
    plan = Plan(TODAY, 2, "10_km", sessions)
    backstride.records.accept_plan(AcceptedPlan(backstride.now(), PlanPreferences(Goal.TEN_KM, 2), plan))


@pytest.mark.parametrize("reply", ["yes", "not_sure"])
@pytest.mark.parametrize("sign", EMERGENCIES)
def test_each_emergency_answer_alone_closes_every_entrance_to_plans(asked, tmp_path, sign, reply):
    keep_a_plan(tmp_path / "home")
    answer(asked, tmp_path, {**no_to_all(), sign: reply})
    for name, typed in ENTRANCES.items():
        said = asked(*typed)
        assert said.code == 3, name
        assert "112" in said.all
        assert "Delete the workouts already on your watch" in said.all
        assert not advises(said), name
    assert not (tmp_path / "plan.ics").exists()
    assert not (tmp_path / "watch").exists()


def test_a_refusal_is_json_for_programs(told):
    said = told("plan", "--goal", "10 km", "--json")
    assert said.code == 3
    assert read(said.out).gate.state == "never_asked"


def test_an_entrance_that_leaks_would_be_seen(asked):
    """The seeded failure: with an open gate the words that the table looks for are there."""
    assert advises(asked(*ENTRANCES["propose"]))
    asked(*ENTRANCES["accept"])
    assert advises(asked(*ENTRANCES["show"]))


@pytest.mark.parametrize(
    ("told_of", "birth_year", "says"),
    [
        ({}, TODAY.year - 17, "18"),
        ({"pregnant_or_birth_within_year": "yes"}, 1988, "birth"),
        ({"surgery_within_year": "yes"}, 1988, "professional"),
    ],
)
def test_for_some_people_no_plan_is_made_whatever_the_gate_says(told, tmp_path, told_of, birth_year, says):
    told("me", "--birth-year", birth_year, "--zone", ZONE)
    answer(told, tmp_path, {**no_to_all(), **told_of})
    for name, typed in ENTRANCES.items():
        said = told(*typed)
        assert said.code == 3, name
        assert not advises(said)
    assert says in told(*ENTRANCES["propose"]).all


def test_surgery_gets_a_plan_inside_the_limits_that_were_typed(told, tmp_path):
    told("me", "--birth-year", "1988", "--zone", ZONE)
    told("limits", "--by", "surgeon", "--may-run", "--minutes-max", "20", "--run-walk-only", "--review-on", in_days(90))
    answer(told, tmp_path, {**no_to_all(), "surgery_within_year": "yes"})
    unlocked = told(
        "unlock",
        "--by",
        "surgeon",
        "--on",
        TODAY,
        "--said",
        "run and walk",
        "--allowed",
        "usual",
        "--until",
        in_days(60),
    )
    assert unlocked.code == 0
    said = told("plan", "--goal", "return to running", "--json")
    runs = [one for one in said.json["sessions"] if one["running_distance_m"] > 0]
    assert runs
    assert {one["kind"] for one in runs} == {"run_walk"}
    assert max(one["minutes"] for one in runs) <= 20


def in_days(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def test_a_plan_without_a_past_starts_with_half_an_hour_of_run_and_walk(asked):
    told = read(asked("plan", "--goal", "run 30 minutes", "--start", in_days(1), "--json").out)
    first = next(one for one in told.sessions if one.running_distance_m > 0)
    assert (first.kind, first.minutes <= 30, first.running_minutes <= 10) == ("run_walk", True, True)
    assert told.start == in_days(1)
    assert told.weeks == 12
    assert told.note.endswith("Valid only while your safety check is.")
    assert told.accepted_at is None


def test_the_same_home_gives_the_same_plan(asked):
    typed = ("plan", "--goal", "5 km", "--start", in_days(3), "--json")
    assert asked(*typed).json["sessions"] == asked(*typed).json["sessions"]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Runs three times a week until 46 days ago, and none since."""
    folder = tmp_path_factory.mktemp("ran")
    route = loop(TIERGARTEN, 3000.0, 5.0, np.random.default_rng(1))
    for number, ago in enumerate(range(46, 76, 3)):
        start = datetime.combine(TODAY - timedelta(days=ago), datetime.min.time(), UTC) + timedelta(hours=7)
        plan = RunPlan(start, Kind.EASY, easy_pieces(Person(), 20), route, "Europe/Berlin")
        recording = simulate_run(Person(), plan, np.random.default_rng(number), STRAP).recording
        (folder / f"{number:02d}.fit").write_bytes(write_activity(recording))
    return folder


def test_after_45_days_without_running_the_first_session_is_run_and_walk(asked, ran):
    asked("import", ran)
    told = asked("plan", "--goal", "10 km", "--json").json
    first = next(one for one in told["sessions"] if one["running_distance_m"] > 0)
    assert first["kind"] == "run_walk"
    assert first["minutes"] <= 30
    assert first["running_minutes"] <= 10
    assert_keeps_the_rules(told["sessions"])


def assert_keeps_the_rules(sessions: list[dict[str, Any]]) -> None:
    """The longest of 30 days before bounds every run, and grows once in seven days (written anew, for the plan only)."""
    runs = [(date.fromisoformat(s["date"]), s["running_distance_m"]) for s in sessions if s["running_distance_m"] > 0]
    grown: list[date] = []
    for index, (day, metres) in enumerate(runs):
        window = [m for d, m in runs[:index] if 1 <= (day - d).days <= 30]
        if window:
            assert metres <= 1.1 * max(window) + 0.5
            if metres > max(window) + 0.5:
                grown.append(day)
    assert all((later - earlier).days >= 7 for earlier, later in pairwise(grown))


def test_the_rules_written_anew_see_a_plan_that_breaks_them():
    days = [{"date": in_days(2 * n), "running_distance_m": 5000.0 * 1.1**n} for n in range(12)]
    with pytest.raises(AssertionError):
        assert_keeps_the_rules(days)


def test_what_is_kept_is_shown_explained_and_stays(asked):
    assert asked("plan", "show").code == 2
    asked("plan", "--goal", "5 km", "--days", "tue,thu,sat", "--minutes", "45", "--start", in_days(1), "--accept")
    shown = read(asked("plan", "show", "--json").out)
    assert shown.plan.accepted_at
    assert shown.causes == []
    trained = {date.fromisoformat(one.date).weekday() for one in shown.plan.sessions if one.kind != "rest"}
    assert trained <= {1, 3, 5}
    day = next(one.date for one in shown.plan.sessions if one.running_distance_m > 0)
    why = read(asked("plan", "why", day, "--json").out)
    assert why.sessions[0].reasons
    assert "Our own rule" in asked("plan", "why", day).out
    adapted = read(asked("plan", "adapt", "--json").out)
    assert (adapted.causes, adapted.differences) == ([], [])
    assert asked("plan", "why", "2020-01-01").code == 2


def test_other_preferences_change_the_rest_and_are_kept_only_when_accepted(asked):
    asked("plan", "--goal", "5 km", "--start", in_days(1), "--accept")
    change = ("plan", "adapt", "--days", "mon,sat", "--json")
    assert "availability" in asked(*change).json["causes"]
    assert asked("plan", "show", "--json").json["causes"] == []
    asked("plan", "adapt", "--days", "mon,sat", "--accept")
    shown = asked("plan", "show", "--json").json
    days = {date.fromisoformat(one["date"]).weekday() for one in shown["plan"]["sessions"] if one["kind"] != "rest"}
    assert days <= {0, 5}


def test_a_journey_leaves_its_days_free_and_the_plan_starts_from_where_the_runner_is(asked):
    asked("plan", "--goal", "5 km", "--start", in_days(1), "--accept")
    away = [word for n in range(1, 8) for word in ("--not-on", in_days(n))]
    assert "availability" in asked("plan", "adapt", *away, "--accept", "--json").json["causes"]
    sessions = asked("plan", "show", "--json").json["plan"]["sessions"]
    first = next(one for one in sessions if one["kind"] != "rest")
    assert first["date"] > in_days(7)


def test_no_time_at_all_is_a_clash_that_says_what_to_give(asked):
    said = asked("plan", "--goal", "10 km", "--minutes", "0")
    assert said.code == 1
    assert "Free at least 2 days a week" in said.all
    assert asked("plan", "--goal", "10 km", "--minutes", "0", "--json").json["clashes"][0]["give"] == "more_days"


def test_weeks_of_rest_days_are_no_plan(asked):
    said = asked("plan", "--goal", "10 km", "--minutes", "5", "--accept")
    assert said.code == 1
    assert "more minutes on one day would do it" in said.all
    assert asked("plan", "show").code == 2


def test_a_goal_out_of_reach_gets_the_way_towards_it_and_says_how_long_it_takes(asked):
    said = asked("plan", "--goal", "10 km", "--weeks", "4", "--json")
    assert said.code == 0
    assert said.json["sessions"]
    assert said.json["clashes"][0]["give"] == "more_weeks"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("--goal", "moon"), "no goal is called 'moon'"),
        ((), "Name a goal"),
        (("--goal", "10 km", "--weeks", "40"), "1 to 26"),
        (("--goal", "10 km", "--days", "funday"), "no day is called"),
        (("--goal", "10 km", "--minutes", "mon"), "mon=30"),
        (("--goal", "10 km", "--equipment", "rope"), "known are band"),
        (("--goal", "10 km", "--like", "chess"), "no session is called"),
        (("--goal", "10 km", "--start", "2026-01-01", "--accept"), "is past"),
    ],
)
def test_what_cannot_be_is_refused_and_says_what_would_be_right(asked, typed, says):
    said = asked("plan", *typed)
    assert said.code == 2
    assert says in said.all


def test_preferences_are_read_as_typed():
    assert minutes_of("mon,wed", None) == (60, 0, 60, 0, 0, 0, 0)
    assert minutes_of(None, "30, sat=90") == (30, 30, 30, 30, 30, 90, 30)
    assert kinds_of(["Run-walk"]) == {SessionKind.RUN_WALK}
    with pytest.raises(PreferencesDoNotFit, match="mon=30"):
        minutes_of(None, "sat=long")


def test_the_calendar_is_read_by_a_parser_and_says_how_long_it_is_valid(asked, tmp_path):
    asked("plan", "--goal", "5 km", "--start", in_days(1), "--accept")
    written = read(asked("plan", "export", "--ics", "OUT/plan.ics", "--json").out)
    assert written.files == [str(tmp_path / "plan.ics")]
    first = Calendar.from_ical((tmp_path / "plan.ics").read_bytes())
    assert "Valid only while your safety check is" in str(first["x-wr-caldesc"])
    events = first.walk("VEVENT")
    assert len(events) > 12
    assert all(str(TODAY.year) in str(event["description"]) for event in events)
    asked("plan", "adapt", "--days", "mon,sat", "--accept")
    asked("plan", "export", "--ics", "OUT/plan.ics")
    again = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    uids = [str(event["uid"]) for event in again]
    assert len(uids) == len(set(uids))
    assert {str(event["uid"]) for event in events} <= set(uids)
    assert any(event.get("status") == "CANCELLED" for event in again)


def test_workouts_are_read_back_and_say_how_long_they_are_valid(asked, tmp_path):
    asked("plan", "--goal", "5 km", "--start", in_days(1), "--accept")
    files = asked("plan", "export", "--fit", "OUT/watch", "--json").json["files"]
    assert files
    last = max(date.fromisoformat(Path(one).name[:10]) for one in files)
    assert last < TODAY + timedelta(days=14)
    for path in files:
        with fitdecode.FitReader(path) as reader:
            frames = [one for one in reader if isinstance(one, fitdecode.FitDataMessage)]
        notes = [one.get_value("notes") for one in frames if one.name == "workout_step" and one.has_field("notes")]
        assert notes
        assert notes[0].endswith("Valid only while your safety check is.")
    assert asked("plan", "export").code == 2


def test_the_address_of_the_calendar_stays_and_its_secret_is_kept_in_the_home(asked, tmp_path):
    asked("plan", "--goal", "5 km", "--start", in_days(1), "--accept")
    address = asked("plan", "export", "--feed", "--json").json["feed"]
    assert re.fullmatch(r"/calendar/[\w-]{40,}\.ics", address)
    assert asked("plan", "export", "--feed", "--json").json["feed"] == address
    with sqlite3.connect(tmp_path / "home" / "backstride.db") as database:
        held = database.execute("SELECT value FROM home_fact WHERE name = 'calendar_secret'").fetchone()
    assert held[0] in address


def test_a_home_named_before_the_part_is_the_one_used(asked, tmp_path):
    asked("plan", "--goal", "5 km", "--start", in_days(1), "--accept")
    elsewhere = asked("plan", "--home", tmp_path / "other", "show")
    assert elsewhere.code == 3


def test_json_and_preferences_are_taken_before_a_part_and_race_and_tests_are_kept(asked):
    race, test = in_days(20), in_days(5)
    asked("plan", "--goal", "5 km", "--start", in_days(1), "--race-on", race, "--test-on", test, "--accept")
    before, after = asked("plan", "--json", "show"), asked("plan", "show", "--json")
    assert before.json["plan"]["sessions"] == after.json["plan"]["sessions"]
    there = next(one for one in before.json["plan"]["sessions"] if one["date"] == race and one["running_distance_m"])
    assert "race" in {reason["rule"] for reason in there["reasons"]}
    assert asked("plan", "adapt", "--like", "swim", "--json").code == 0
    assert asked("plan", "--json", "adapt").json["schema"] == "backstride/plan-adapt/2"


def test_gentle_mode_says_so_and_plans_no_growth(told, tmp_path):
    backstride = open_backstride(tmp_path / "home")
    now = backstride.now()
    backstride.me.tell(Change(date(2020, 1, 1), birth_year=1988), now)
    backstride.safety.tell_limits(ClinicianLimits(now, TODAY, "physiotherapist", minutes_max=15, may_run=True))
    answer(told, tmp_path, NONE)
    said = told("plan", "--goal", "10 km", "--json").json
    runs = [one for one in said["sessions"] if one["running_distance_m"] > 0]
    assert max(one["minutes"] for one in runs) <= 15
