"""Journeys in a real browser: the first start by keyboard, bringing runs, finding one, forgetting everything."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from backstride.runs.recording import Sport
from backstride.simulate.demo import DEMO_SEED, demo_season

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def watch_files(homes: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Two genuine files of the made-up runner."""
    home = homes.bare_home(tmp_path_factory.mktemp("files") / "home")
    runs = [one for one in demo_season(DEMO_SEED, homes.NOW.date()).recordings if one.sport is Sport.RUNNING]
    return [str(path) for path in sorted(home.demo_files(runs[-2:]).iterdir())]


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Any]:
    """Opens a window of its own server on a home of some kind; closes both after the test."""
    script = str(Path(__file__).with_name("serve_homes.py"))
    held: list[Any] = []

    def _opened(kind: str, width: int = 320, scheme: str = "light", **more: Any) -> tuple["Page", str]:
        server = subprocess.Popen(
            [sys.executable, script, kind, str(tmp_path / f"{kind}{len(held)}")], stdout=subprocess.PIPE, text=True
        )
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", **more
        )
        held.extend((context.close, server.terminate, lambda: server.communicate(timeout=30)))
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(url)
        return page, f"http://{urlsplit(url).netloc}"

    yield _opened
    for close in held:
        close()


def _axe_problems(page: "Page") -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the extra [browser]").Axe()
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
    answer = axe.run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]})
    assert answer.response["passes"], "axe looked at nothing"
    return [f"{each['id']}: {node['html'][:120]}" for each in answer.response["violations"] for node in each["nodes"]]


def _clean(page: "Page", width: int) -> None:
    assert _axe_problems(page) == [], page.url
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url


def _tab_to(page: "Page", wanted: str, most: int = 80) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"no way to {wanted} by keyboard")


def test_the_first_start_goes_by_keyboard_alone_and_advice_stays_locked(opened: Any) -> None:
    page, root = opened("empty")
    page.wait_for_url("**/start")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    _clean(page, 320)
    _tab_to(page, "#birth_year")
    page.keyboard.type("1985")
    _tab_to(page, "form[action='/start/about'] button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/start/runs")
    _clean(page, 320)
    _tab_to(page, "a[href='/start/check']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/start/check")
    _clean(page, 320)
    _tab_to(page, "form[action='/start/later'] button")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Before I suggest anything").wait_for()
    assert page.url == root + "/"
    assert said == []


def test_files_are_chosen_followed_and_become_a_run_with_its_map(opened: Any, watch_files: list[str]) -> None:
    page, root = opened("bare", 1280)
    page.goto(root + "/data")
    page.get_by_label("Files or archives").set_input_files(watch_files)
    page.get_by_role("button", name="Bring them").click()
    page.wait_for_url("**/data/imports/*")
    page.get_by_role("heading", name="What came of this import?").wait_for()
    _clean(page, 1280)
    page.get_by_role("link", name="Look at the runs").click()
    page.wait_for_url("**/runs")
    page.locator(".runs a").first.click()
    page.get_by_role("heading", name="How was this run against my usual?").wait_for()
    way = page.locator(".picture-wide .chart-way").bounding_box()
    assert way is not None
    assert min(way["width"], way["height"]) > 10
    assert page.locator(".picture-wide .chart-curve").count() >= 2
    _clean(page, 1280)


def test_without_the_script_a_plain_form_brings_runs_too(opened: Any, watch_files: list[str]) -> None:
    page, root = opened("bare", java_script_enabled=False)
    page.goto(root + "/data")
    assert not page.get_by_label("Or a whole folder").is_visible()
    page.get_by_label("Files or archives").set_input_files(watch_files[0])
    page.get_by_role("button", name="Bring them").click()
    page.get_by_role("link", name="See what came of it").click()
    page.get_by_role("heading", name="What came of this import?").wait_for()


def test_a_run_is_found_looked_at_and_left_to_its_neighbour(opened: Any) -> None:
    page, root = opened("full", scheme="dark")
    page.goto(root + "/runs")
    _clean(page, 320)
    page.reload()
    page.get_by_text("Look for runs").click()
    page.get_by_label("At least km").fill("1")
    page.get_by_role("button", name="Look", exact=True).click()
    page.wait_for_url("**from=1**")
    page.locator(".runs a").first.click()
    page.get_by_role("heading", name="How was this run against my usual?").wait_for()
    _clean(page, 320)
    here = page.url
    page.get_by_role("link", name="Run before").click()
    page.wait_for_url(lambda url: url != here)
    page.get_by_role("link", name="Run after").click()
    page.wait_for_url(here)
    page.goto(root + "/")
    _clean(page, 320)
    page.goto(root + "/settings")
    _clean(page, 320)
    page.get_by_label("Hide numbers and maps").check()
    page.locator("form[action='/settings/shown'] button").click()
    page.get_by_text("Numbers are hidden.").wait_for()
    page.goto(here)
    page.get_by_text("The map is hidden with the numbers.").wait_for()
    assert page.locator(".chart-way").count() == 0
    _clean(page, 320)


def test_everything_is_forgotten_after_the_word_and_the_start_begins_anew(opened: Any, watch_files: list[str]) -> None:
    page, root = opened("told", scheme="dark")
    page.goto(root + "/data")
    _clean(page, 320)
    page.get_by_label("Type “forget” to go on").fill("forget it")
    page.get_by_role("button", name="Forget everything now").click()
    page.get_by_text("Nothing was removed.").first.wait_for()
    page.get_by_label("Type “forget” to go on").fill("forget")
    page.get_by_role("button", name="Forget everything now").click()
    page.get_by_text("Everything is gone. This home is empty.").wait_for()
    page.goto(root + "/diary")
    assert page.get_by_text("Blue daily pair").count() == 0
    page.goto(root + "/")
    page.wait_for_url("**/start")
