"""The plan in a real browser: a session goes to another day by keyboard and by dragging, and a rule objects in words."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The opened address of a real server on a home with an open gate."""
    script = str(Path(__file__).with_name("serve_homes.py"))
    folder = str(tmp_path_factory.mktemp("told") / "home")
    with subprocess.Popen([sys.executable, script, "told", folder], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture(scope="module")
def page(browser: "Browser", address: str) -> Iterator["Page"]:
    """A window on the plan of that home, made and kept through the page itself."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
    window = context.new_page()
    said: list[str] = []
    window.on("console", lambda message: said.append(message.text))
    window.on("pageerror", lambda error: said.append(str(error)))
    window.goto(address)
    window.goto(_plan(address))
    window.get_by_role("button", name="Look what comes of it").click()
    window.get_by_role("button", name="Keep this plan").click()
    window.get_by_role("heading", name="Week by week").wait_for()
    yield window
    assert said == []
    context.close()


def _plan(address: str) -> str:
    return f"http://{urlsplit(address).netloc}/plan"


def _axe_problems(page: "Page") -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the extra [browser]").Axe()
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]})
    return [f"{one['id']}: {node['html'][:100]}" for one in found.response["violations"] for node in one["nodes"]]


def _reach(page: "Page", wanted: str) -> None:
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"no way to {wanted} by keyboard")


def test_a_session_is_moved_by_keyboard_alone(page: "Page", address: str) -> None:
    page.goto(_plan(address))
    _reach(page, ".session-strength a")
    day = page.evaluate("document.activeElement.closest('[data-day]').dataset.day")
    page.keyboard.press("Enter")
    page.wait_for_url("**/plan/day/*")
    _reach(page, "#to-strength")
    page.keyboard.type("Sat")
    to = page.locator("#to-strength").input_value()
    assert to != day
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Move it to").wait_for()
    assert page.evaluate("document.activeElement.hasAttribute('data-change')")
    assert page.locator(".differences li").count() >= 2
    assert _axe_problems(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/plan?done=saved")
    assert page.locator(f"[data-day='{to}'] .session-strength").count() == 1


def test_a_dragged_session_meets_a_rule_that_objects_in_words_and_says_what_would_do(
    page: "Page", address: str
) -> None:
    page.goto(_plan(address))
    runs = page.locator("[data-day] .session-run[data-session]")
    days: list[Any] = page.eval_on_selector_all(
        "[data-day]:has(.session-run)", "all => all.map(each => each.dataset.day)"
    )
    assert runs.count() == len(days) > 3
    long_day, before = days[3], days[2]
    run = page.locator(f"[data-day='{long_day}'] .session-run .session-much")
    run.drag_to(page.locator(f"[data-day='{before}'] .day-name"))
    page.get_by_role("heading", name="it cannot go to").wait_for()
    assert page.locator(".objection").count() >= 1
    assert not page.get_by_role("button", name="Move it", exact=True).is_visible()
    shorter = page.get_by_role("button", name="Move it, with shorter runs")
    assert shorter.is_visible() == (page.locator(".differences li").count() > 0)
    page.get_by_role("link", name="Leave it as it was").click()
    page.get_by_role("heading", name="Week by week").wait_for()
    assert page.locator(f"[data-day='{long_day}'] .session-run").count() == 1


def test_a_month_is_walked_by_arrow_keys_and_a_day_is_opened_by_enter(page: "Page", address: str) -> None:
    page.goto(f"http://{urlsplit(address).netloc}/calendar?month=2026-11")
    assert page.get_by_role("grid", name="November 2026").get_by_role("gridcell").count() == 42
    assert page.locator(".cell-link[tabindex='0']").count() == 1
    page.locator(".cell-link[tabindex='0']").focus()
    for key, number in (("ArrowDown", "29"), ("ArrowLeft", "28"), ("Home", "23"), ("End", "29"), ("ArrowUp", "22")):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.querySelector('.cell-number').textContent") == number
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**/calendar?day=2026-11-23#day")
    page.get_by_role("heading", name="Mon 23 Nov 2026").wait_for()
    page.locator(".cell-link[tabindex='0']").focus()
    page.keyboard.press("PageDown")
    page.get_by_role("heading", name="December 2026").wait_for()
    assert _axe_problems(page) == []


@pytest.mark.parametrize("path", ["/plan", "/calendar"])
def test_a_session_is_moved_by_a_finger_that_holds_it_first(
    browser: "Browser", address: str, page: "Page", path: str
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 900}, has_touch=True, storage_state=page.context.storage_state()
    )
    window = context.new_page()
    window.goto(f"http://{urlsplit(address).netloc}{path}")
    session = window.locator("[data-session*=strength]").first
    session.scroll_into_view_if_needed()
    window.evaluate("window.scrollBy(0, 250)")
    here = session.bounding_box()
    day = window.evaluate("one => one.closest('[data-day]').dataset.day", session.element_handle())
    target = window.locator(f"[data-day]:not([data-day='{day}'])").nth(3)
    there = target.bounding_box()
    assert here is not None
    assert there is not None
    (x, y), (to_x, to_y) = _middle(here), _middle(there)
    finger = context.new_cdp_session(window)
    _touch(finger, "touchStart", x, y)
    window.locator(".is-dragged").wait_for()
    for part in (0.3, 0.7, 1.0):
        _touch(finger, "touchMove", x + part * (to_x - x), y + part * (to_y - y))
    window.locator(".is-target").wait_for()
    _touch(finger, "touchEnd")
    window.locator("[data-change] h2").wait_for()
    assert window.url.endswith("/plan/move")
    context.close()


def _middle(box: Any) -> tuple[float, float]:
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _touch(finger: Any, kind: str, *at: float) -> None:
    points = [{"x": at[0], "y": at[1]}] if at else []
    finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_the_pages_are_clean_on_a_phone_in_the_dark(browser: "Browser", address: str, page: "Page") -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 800}, color_scheme="dark", storage_state=page.context.storage_state()
    )
    window = context.new_page()
    page.goto(_plan(address))
    day = page.locator(".session-strength a").first.get_attribute("href")
    for path in ("/plan", "/exercises", day, "/calendar", "/exercises/guided"):
        window.goto(f"http://{urlsplit(address).netloc}{path}")
        window.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
        assert _axe_problems(window) == [], path
        assert window.evaluate("document.documentElement.scrollWidth") <= 320, path
    context.close()
