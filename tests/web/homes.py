"""Homes of a made-up runner for the tests of pages: nothing told yet, and everything told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from fastapi import FastAPI

from backstride.bootstrap import Backstride, open_backstride
from backstride.compute.local import LocalProcesses
from backstride.diary.fields import EntryKind
from backstride.diary.hold_tests import TestResult
from backstride.diary.kit import ExerciseSet, Shoe
from backstride.diary.timeline import StoryLine
from backstride.runner import Change, Sex
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.web.access import Access
from backstride.web.app import create_app
from backstride.web.local import page_sources

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=ZONE)
MORNINGS = 30
MANY = 1000
"""So many browsers visit one server of the tests."""
RECORDINGS = 10


@dataclass
class Wall:
    """A clock that a test sets."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def empty_home(folder: Path) -> Backstride:
    """A home in which nothing at all was told."""
    return open_backstride(folder)


def bare_home(folder: Path) -> Backstride:
    """A home in which only the runner is known."""
    backstride = open_backstride(folder)
    backstride.home.mark_simulated()
    told = Change(date(2026, 1, 1), sex=Sex.FEMALE, birth_year=1985, height_m=1.7, mass_kg=62.0, zone="Europe/Berlin")
    backstride.me.tell(told, NOW)
    return backstride


def full_home(folder: Path) -> Backstride:
    """A home with runs, a month of mornings, shoes, tests, a story, and an open gate."""
    backstride = told_home(folder)
    import_runs(backstride, range(-RECORDINGS, 0))
    return backstride


def told_home(folder: Path) -> Backstride:
    """The same without runs."""
    backstride = bare_home(folder)
    backstride.safety.answer({"none_of_these": True}, NOW - timedelta(days=2))
    _write_mornings(backstride)
    _write_rest(backstride)
    return backstride


def morning(backstride: Backstride, at: datetime, told: Mapping[str, object]) -> None:
    """Write down a morning at its own time."""
    saved = backstride.diary.save(EntryKind.MORNING, {name: value for name, value in told.items() if value}, at)
    assert saved.entry is not None, saved.findings


def import_runs(backstride: Backstride, numbers: Iterable[int]) -> None:
    """Import some of the made-up runner's files, counted from the last one backwards."""
    recordings = demo_season(DEMO_SEED, NOW.date()).recordings
    files = backstride.demo_files([recordings[number] for number in numbers])
    alone = replace(backstride, workers=lambda: LocalProcesses(0))
    with alone.writing("importing"):
        alone.import_runs([files], NOW, lambda *_, **__: None)


def _write_mornings(backstride: Backstride) -> None:
    for ago in range(MORNINGS, 0, -1):
        at = NOW - timedelta(days=ago, minutes=40)
        score = 3 if ago % 11 == 0 else 1 + ago % 2
        told = {"could_do": "Stairs and work, no trouble" if ago % 5 == 0 else "", "function": "8"}
        morning(backstride, at, {**told, "back_pain": str(score), "leg_pain": "0", "sleep": "7"})


def _write_rest(backstride: Backstride) -> None:
    kit, today = backstride.kit, NOW.date()
    usual = kit.tell_shoe(Shoe("", "Blue daily pair", today - timedelta(days=200), 120_000.0, 8.0), NOW)
    kit.tell_shoe(Shoe("", "Old trail pair", distance_before_m=640_000.0, retired_on=today - timedelta(days=30)), NOW)
    kit.choose_default(usual.shoe_id, NOW)
    for ago, held in ((21, 61.0), (14, 78.0), (7, 80.0)):
        done = TestResult("floor_trunk_hold", today - timedelta(days=ago), held, 1, 2)
        backstride.hold_tests.tell(done, NOW - timedelta(days=ago))
    backstride.exercise_log.tell(ExerciseSet("Back extension", today - timedelta(days=1), 12, effort=6), NOW)
    backstride.story.write(StoryLine(date(2021, 5, 2), "Lifted a box and could not run for a month."), NOW)


HOMES: Mapping[str, Callable[[Path], Backstride]] = {
    "empty": empty_home,
    "bare": bare_home,
    "told": told_home,
    "full": full_home,
}


def app_of(backstride: Backstride, access: Access, wall: Wall) -> FastAPI:
    """The app on a home, at the time that a clock shows."""
    return create_app(page_sources(backstride, wall), access)
