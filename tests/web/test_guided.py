"""Exercises with a timer: what suits, what is written down once, and a sitting that goes on without a network."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from backstride.diary.limits import ClinicianLimits
from backstride.plan.exercises import exercises
from backstride.plan.goals import Goal
from backstride.plan.sessions import SessionKind
from backstride.services.plan_values import PlanPreferences

PATH = "/exercises/guided"


def steps(page: str, *, easier: bool = False) -> list[str]:
    """Exercises in order; those that may take a place apart from the others."""
    found = re.findall(
        r'<li class="guided-step" data-step data-number="\d+"( data-easier hidden)? data-exercise="(\w+)"', page
    )
    return [name for is_easier, name in found if bool(is_easier) == easier]


def test_on_its_own_it_is_one_exercise_for_each_part_and_easier_ones_are_ready(visitor: Any) -> None:
    visitor.answer_no()
    page = visitor.get(PATH)
    named = steps(page)
    parts = [exercises()[name].part for name in named]
    assert len(parts) == len(set(parts)) >= 4
    assert [exercises()[one].easier for one in named if exercises()[one].easier] == steps(page, easier=True)
    assert f'href="{PATH}"' in visitor.get("/exercises")


def test_a_day_of_the_plan_brings_its_exercises_and_what_does_not_suit_is_no_way_out(visitor: Any) -> None:
    visitor.answer_no()
    visitor.home.planning.accept(PlanPreferences(Goal.TEN_KM, 12), None, now=visitor.wall())
    plan = visitor.home.planning.current(now=visitor.wall()).plan
    session = next(one for one in plan.sessions if one.kind is SessionKind.STRENGTH)
    assert steps(visitor.get(f"{PATH}?day={session.date}")) == [dose.exercise for dose in session.exercises]
    assert f"{PATH}?day={session.date}" in visitor.get(f"/plan/day/{session.date}")
    now = visitor.wall()
    visitor.home.safety.tell_limits(ClinicianLimits(now, now.date(), "GP", may_run=True, no_loaded_bending=True))
    page = visitor.get(PATH)
    left_out = {one.exercise.id for one in visitor.home.exercise_guide.offered(now=now) if one.left_out_by}
    assert left_out
    assert not left_out & {*steps(page), *steps(page, easier=True)}


def test_nothing_is_guided_behind_a_closed_gate_or_on_a_day_without_strength(visitor: Any) -> None:
    assert steps(visitor.get(PATH)) == []
    visitor.home.safety.answer({"none_of_these": True, "both_legs": "yes"}, visitor.wall())
    assert steps(visitor.get(PATH)) == []


@pytest.mark.parametrize(
    ("done", "kept"),
    [
        (["plank:2:hold_s:20", "bridge:1:repetitions:10"], 3),
        (["plank:0:hold_s:20"], 0),
        (["moonwalk:1:hold_s:20"], None),
        (["plank:99:hold_s:20"], None),
        (["plank:1:effort:20"], None),
        (["plank:1:hold_s:-4"], None),
        (["plank"], None),
    ],
)
def test_what_was_done_is_written_down_once_however_often_it_is_sent(
    visitor: Any, done: list[str], kept: int | None
) -> None:
    on = visitor.wall().date() - timedelta(days=1)
    for _ in range(3):
        answer = visitor.post(PATH, sitting="one", on=on, done=done)
        visitor.wall.now += timedelta(minutes=1)
    assert answer.status_code == (404 if kept is None else 303)
    sets = visitor.home.exercise_log.sets()
    assert len(sets) == (kept or 0)
    assert {one.on for one in sets} <= {on}
    if kept:
        visitor.post(PATH, sitting="one", on=on, done=["plank:3:hold_s:20", "bridge:1:repetitions:10"])
        assert len(visitor.home.exercise_log.sets()) == 4
        assert visitor.post(PATH, sitting="two", on=on + timedelta(days=9), done=done).status_code == 404


@pytest.fixture(scope="module")
def address(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The opened address of a real server on a home with an open gate, no plan, and two holds that a professional asked for."""
    script = str(Path(__file__).with_name("serve_homes.py"))
    folder = str(tmp_path_factory.mktemp("told") / "home")
    with subprocess.Popen([sys.executable, script, "asked", folder], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


HEARS = "window.heard = 0; const start = OscillatorNode.prototype.start; OscillatorNode.prototype.start = function (...at) { window.heard += 1; return start.apply(this, at); }"


@pytest.mark.browser
def test_a_sitting_without_a_network_is_timed_heard_and_handed_over_once(browser: Any, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900}, has_touch=True)
    page = context.new_page()
    page.add_init_script(HEARS)
    page.clock.install()
    root = f"http://{urlsplit(address).netloc}"
    page.goto(address)
    page.goto(root + PATH)
    context.set_offline(True)
    holds = page.locator("[data-step]:not([data-easier])[data-kind=hold_s]")
    assert holds.count() >= 1
    while not page.locator("[data-step][data-kind=hold_s]:visible").count():
        page.get_by_role("button", name="Next exercise").tap()
    page.get_by_role("button", name="Start").tap()
    seconds = int(page.locator("[data-step]:visible").get_attribute("data-amount"))
    page.clock.run_for(1000 * (seconds - 1))
    assert page.locator("[data-clock]").inner_text() == "1"
    page.clock.run_for(1500)
    assert page.evaluate("window.heard") == 4
    page.get_by_text("Rest.", exact=True).wait_for()
    page.get_by_role("button", name="Go on now").tap()
    page.get_by_label("No sound").check()
    assert page.get_by_text("Set 2 of").is_visible()
    swap = page.get_by_role("button", name="Something easier")
    assert swap.is_visible() == bool(page.locator("[data-step]:visible + [data-easier]").count())
    page.get_by_role("button", name="Write down what I did").tap()
    page.get_by_text("Kept in this browser.").wait_for()
    page.get_by_role("button", name="Write down what I did").tap()
    context.set_offline(False)
    page.wait_for_function("() => localStorage.getItem('backstride-guided') === '[]'")
    page.goto(root + "/strength")
    assert page.locator("#log ~ .listed li", has_text="22 Nov").count() == 1
    assert page.evaluate("localStorage.getItem('backstride-guided')") == "[]"
    context.close()
