"""The page for the physiotherapist: what goes in, what stands first, and how it prints."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backstride.bootstrap import Backstride
from backstride.diary.back_history import BackHistory, DayPattern
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateState
from backstride.diary.hold_tests import TestResult
from backstride.diary.kit import ExerciseSet
from backstride.diary.limits import ClinicianLimits
from backstride.diary.timeline import StoryLine
from backstride.report.pdf import pages_as_pictures, pdf_of
from backstride.report.sheet import Sheet, sheet
from backstride.runner import Change, Sex
from backstride.services.reporting.report import weeks_of
from backstride.services.reporting.values import QuestionsDoNotFit, Section
from backstride.texts.catalogue import catalogue

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=ZoneInfo("Europe/Berlin"))
WEEKS = 20


@pytest.fixture
def told(new_home: Callable[[], Backstride], copies: Any) -> Backstride:
    """A home in which everything that the page can show was told."""
    home = new_home()
    about = Change(date(2026, 1, 1), Sex.FEMALE, 1985, 1.7, 62.0, "Europe/Berlin")
    home.me.tell(about, NOW)
    home.import_runs([copies["one.fit"], copies["alone.fit"]], NOW, lambda *_: None)
    home.safety.answer({"none_of_these": True}, NOW - timedelta(days=1))
    for week in range(WEEKS):
        for day in (0, 3):
            at = NOW - timedelta(weeks=week, days=day)
            scores = {"back_pain": (week + day) % 4, "leg_pain": 0, "function": 8, "at": at, "regions": ["back_left"]}
            home.diary.save(EntryKind.MORNING, scores, at)
        home.diary.save(EntryKind.WEEKLY, {"confidence": 6, "at": at}, at)
    for name, value in (("floor_trunk_hold", 60.0), ("side_plank_knees", 40.0), ("sit_to_stand_30_s", 14.0)):
        for days in (40, 20, 5):
            on = (NOW - timedelta(days=days)).date()
            home.hold_tests.tell(
                TestResult(name, on, value + days, pain_before=1, pain_highest=1), NOW - timedelta(days=days)
            )
    for exercise in ("plank", "bridge", "bird_dog", "dead_bug", "calf_raise", "split_squat"):
        home.exercise_log.tell(ExerciseSet(exercise, (NOW - timedelta(days=2)).date(), repetitions=8), NOW)
    home.story.tell_history(
        BackHistory(
            began_on=date(2026, 3, 4),
            began_with="lifting a box out of the car",
            day_pattern=DayPattern.MORNING,
            worse_with="sitting over an hour",
            eased_by="walking",
            earlier="two weeks in 2021, went by itself",
            care="doctor in May, six visits to a physiotherapist",
            medicines="ibuprofen now and then",
            work="desk, eight hours",
            goal="10 km in spring",
        ),
        NOW,
    )
    for month in (3, 6, 9):
        home.story.write(
            StoryLine(date(2026, month, 1), "It came back after a long drive and went with walking. " * 3), NOW
        )
    home.safety.tell_limits(
        ClinicianLimits(NOW, NOW.date(), "physiotherapist", True, 40, run_walk_only=True, review_on=date(2026, 12, 20))
    )
    return home


def made(home: Backstride, **wishes: Any) -> Sheet:
    return sheet(home.report.facts(NOW, **wishes), catalogue())


def test_a_full_page_prints_on_one_side_with_methods_behind_it(told: Backstride) -> None:
    page = made(told, questions=["May I run down hills? " * 6] * 3)
    shown = ["feeling", "history", "runs", "tests", "tried", "learnt", "story", "questions"]
    assert [block.name for block in page.blocks] == shown
    assert len(pages_as_pictures(page, NOW.date(), catalogue())) == 2
    printed = pdf_of(page, NOW.date(), catalogue())
    assert printed.startswith(b"%PDF")
    assert str(told.home.folder).encode() not in printed
    assert pdf_of(page, NOW.date(), catalogue()) == printed


def test_what_binds_and_what_was_told_stands_on_it(told: Backstride) -> None:
    page = made(told)
    assert any("physiotherapist" in line and "40" in line for line in page.flag.lines)
    said = {
        block.name: " ".join([*block.lines, *(cell for row in block.rows for cell in row)]) for block in page.blocks
    }
    assert "Trunk hold from the floor" in said["tests"]
    assert "This is your first one that counts" in said["tests"]
    assert "Front plank" in said["tried"]
    assert "long drive" in said["story"]
    feeling = next(block for block in page.blocks if block.name == "feeling")
    assert [picture.title.split()[0] for picture in feeling.pictures] == ["Morning", "Where,"]
    assert "desk, eight hours" in said["history"]


@pytest.mark.parametrize("section", Section)
def test_what_is_left_out_is_nowhere(told: Backstride, section: Section) -> None:
    page = made(told, sections=set(Section) - {section})
    assert section not in [block.name for block in page.blocks]
    assert ("woman" in page.made) == (section is not Section.PERSON)


def test_an_open_sign_stands_first(told: Backstride) -> None:
    told.safety.answer({"bladder_change": "not_sure"}, NOW)
    page = made(told)
    assert page.is_flagged
    assert page.flag.lines[0] == "Stop"
    assert any("emergency department" in line for line in page.flag.lines)
    assert len(pages_as_pictures(page, NOW.date(), catalogue())) == 2


def test_a_new_home_says_what_is_missing(new_home: Callable[[], Backstride]) -> None:
    page = made(new_home())
    assert page.is_flagged
    assert "not answered" in page.flag.lines[0]
    assert len(pages_as_pictures(page, NOW.date(), catalogue())) == 2


def test_no_gate_is_asked_for_it(told: Backstride) -> None:
    facts = told.report.facts(NOW)
    assert facts.gate.state in {GateState.GO, GateState.GENTLE}
    told.safety.answer({"both_legs": "yes"}, NOW)
    assert told.report.facts(NOW).weeks == facts.weeks


@pytest.mark.parametrize("questions", [["?"] * 4, ["x" * 161]])
def test_more_than_there_is_room_for_is_refused(told: Backstride, questions: list[str]) -> None:
    with pytest.raises(QuestionsDoNotFit):
        told.report.facts(NOW, questions=questions)


def test_weeks_without_scores_are_gaps(told: Backstride) -> None:
    entries = [one for one in told.diary.entries() if not date(2026, 9, 1) < one.day < date(2026, 10, 1)]
    weeks = weeks_of(entries, NOW.date())
    assert len(weeks) == WEEKS
    assert [week.back for week in weeks].count(None) >= 3
    assert all(week.back_low <= week.back <= week.back_high for week in weeks if week.back is not None)
    assert weeks_of([replace(entries[0], back_pain=None)], entries[0].day)[0].back is None


def test_an_answer_nobody_looked_at_is_not_given_away(
    new_home: Callable[[], Backstride], lives: Any, copies: Any
) -> None:
    home = new_home()
    now = lives.live(home, lives.template_of(home, copies["alone.fit"]), lives.history(240, effect=1.5))
    home.safety.answer({"none_of_these": True}, now)
    assert home.learning.waits_to_be_seen(now)
    closed = home.report.facts(now)
    assert closed.learnt is None
    block = next(block for block in sheet(closed, catalogue()).blocks if block.name == "learnt")
    assert "has not looked at it yet" in block.lines[0]
    assert home.learning.asked(now.date()).seen_on is None
    home.learning.look(now)
    assert home.report.facts(now).learnt is not None
