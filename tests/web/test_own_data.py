"""Questions to one's own data: what they mean, and figures that are those of the pages."""

from datetime import date
from pathlib import Path

import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.claims.ask import Asked
from backstride.services.claims.own_data import Dosed, OwnHandled
from backstride.services.claims.own_figures import OwnMornings, OwnRuns, Topic, days_of, own_mornings, topic_of
from backstride.services.runs.listing import Wanted
from backstride.texts.catalogue import catalogue
from backstride.texts.own_sentences import OwnSentences
from tests.web.homes import NOW, full_home

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Backstride:
    return full_home(tmp_path_factory.mktemp("own") / "home")


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("how far this week", date(2026, 11, 16), TODAY),
        ("how far last week", date(2026, 11, 9), date(2026, 11, 15)),
        ("last month", date(2026, 10, 1), date(2026, 10, 31)),
        ("in the last 3 weeks", date(2026, 11, 2), TODAY),
        ("in december", date(2025, 12, 1), date(2025, 12, 31)),
        ("since september", date(2026, 9, 1), TODAY),
        ("in 2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("last year", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_question_means_the_days_that_it_names(question: str, since: date, until: date) -> None:
    assert days_of(question, TODAY) == (since, until)


def test_a_question_that_names_no_time_names_no_days() -> None:
    assert days_of("how far do I run", TODAY) is None


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("when did I last run", Topic.LAST),
        ("my longest run", Topic.LONGEST),
        ("how much did I climb", Topic.CLIMB),
        ("how fast do I run", Topic.PACE),
        ("what is my cadence", Topic.CADENCE),
        ("how far did I run last week", Topic.DISTANCE),
    ],
)
def test_what_is_asked_is_read_from_the_words(question: str, topic: Topic) -> None:
    assert topic_of(question) is topic


def test_runs_are_those_of_the_page_of_runs(home: Backstride) -> None:
    told = home.own_data.answer(Asked("how far did I run this year", places=("runs",)), NOW)
    shown = home.runs.find(Wanted(year=TODAY.year))
    assert isinstance(told, OwnRuns)
    assert (told.runs, told.distance_m) == (shown.found, pytest.approx(shown.distance_m))
    assert f"{shown.found} runs" in OwnSentences(catalogue()).say(told)


def test_the_longest_and_the_last_run_are_named_with_their_day(home: Backstride) -> None:
    rows = home.runs.find(Wanted()).rows
    for question, wanted in (
        ("my longest run", max(rows, key=lambda row: row.run.facts.distance_m or 0.0)),
        ("when did I last run", rows[0]),
    ):
        told = home.own_data.answer(Asked(question, places=("runs",)), NOW)
        assert isinstance(told, OwnRuns)
        assert told.one == wanted.run
        assert str(wanted.run.local_date.day) in OwnSentences(catalogue()).say(told)


def test_mornings_are_counted_with_their_mean_and_their_worst(home: Backstride) -> None:
    told = home.own_data.answer(Asked("what did my mornings show", places=("learn",)), NOW)
    assert isinstance(told, OwnMornings)
    assert told.scored == 27
    assert told.highest == 3
    assert "1.6 of 10 on average" in OwnSentences(catalogue()).say(told)
    assert own_mornings("my mornings", (), TODAY) is None


def test_an_exercise_is_answered_with_its_dose_only_while_the_gate_is_open(home: Backstride, tmp_path: Path) -> None:
    asked = Asked("how long plank", places=("exercise:plank",))
    told = home.own_data.answer(asked, NOW)
    assert isinstance(told, Dosed)
    assert "hold 20 seconds" in OwnSentences(catalogue()).say(told)
    locked = open_backstride(tmp_path / "new").own_data.answer(asked, NOW)
    assert locked == Dosed(why_not="locked")
    assert "safety questions" in OwnSentences(catalogue()).say(locked)


def test_what_was_handled_and_the_week_are_said(home: Backstride) -> None:
    handled = home.own_data.answer(Asked("what has my back handled", places=("handled",)), NOW)
    assert isinstance(handled, OwnHandled)
    for place in ("handled", "load", "explain:step"):
        told = home.own_data.answer(Asked("", places=(place,)), NOW)
        assert len(OwnSentences(catalogue()).say(told).split()) >= 5, place


def test_without_runs_and_mornings_nothing_is_made_up(tmp_path: Path) -> None:
    empty = open_backstride(tmp_path / "empty")
    answers = {place: empty.own_data.answer(Asked("", places=(place,)), NOW) for place in ("runs", "learn", "handled")}
    assert set(answers.values()) == {None}
    assert OwnSentences(catalogue()).say(None) == ""
