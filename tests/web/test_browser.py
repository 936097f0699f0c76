"""The page in a real browser: readable by everybody, silent, alone, and never wider than a phone."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VIEWS = [("light", 1280, 900), ("dark", 1280, 900), ("light", 768, 1024), ("light", 320, 720), ("dark", 320, 720)]
SHOWN = ["full_page", "first_week_page", "empty_page"]
SEEN = [("full_page", view) for view in VIEWS] + [(name, view) for name in SHOWN[1:] for view in VIEWS[1:4:2]]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def addresses(chromium: str) -> Iterator[dict[str, str]]:
    """The opened address of a real server for each page, by its name."""
    script = str(Path(__file__).with_name("serve_pages.py"))
    running = {
        name: subprocess.Popen([sys.executable, script, name], stdout=subprocess.PIPE, text=True) for name in SHOWN
    }
    yield {name: process.stdout.readline().strip() for name, process in running.items() if process.stdout}
    for process in running.values():
        process.terminate()
        process.communicate(timeout=10)


class Visit:
    """A page in the browser, with everything that it said and asked for."""

    def __init__(self, browser: "Browser", url: str, scheme: Literal["light", "dark"], width: int, height: int) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        self.page: Page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.failed: list[str] = []
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("requestfailed", lambda request: self.failed.append(request.url))
        self.page.goto(url)


@pytest.fixture
def visit(browser: "Browser", addresses: dict[str, str]) -> Iterator[Any]:
    """Opens pages and closes them after the test."""
    opened: list[Visit] = []

    def _visit(
        name: str = "full_page", scheme: Literal["light", "dark"] = "light", width: int = 1280, height: int = 900
    ) -> Visit:
        opened.append(Visit(browser, addresses[name], scheme, width, height))
        return opened[-1]

    yield _visit
    for each in opened:
        each.context.close()


def _axe_problems(page: "Page") -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the extra [browser]").Axe()
    answer = axe.run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
    assert answer.response["passes"], "axe looked at nothing"
    return [f"{each['id']}: {node['html'][:120]}" for each in answer.response["violations"] for node in each["nodes"]]


def _open_all(page: "Page") -> None:
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")


@pytest.mark.parametrize(("name", "view"), SEEN, ids=str)
def test_a_page_is_clean_silent_alone_and_fits(visit: Any, name: str, view: tuple[str, int, int]) -> None:
    scheme, width, height = view
    seen = visit(name, scheme, width, height)
    _open_all(seen.page)
    assert _axe_problems(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.said == []
    assert seen.failed == []
    assert {urlsplit(url).hostname for url in seen.asked} == {"127.0.0.1"}


def test_axe_sees_a_seeded_failure(visit: Any) -> None:
    page = visit().page
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\">')")
    assert any(problem.startswith("image-alt") for problem in _axe_problems(page))


def test_the_token_leaves_the_address_and_the_history(visit: Any) -> None:
    page = visit().page
    assert "token" not in page.url
    assert page.evaluate("history.length") <= 2
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate("document.referrer") == ""


def test_the_file_that_opens_the_browser_leads_to_the_page(browser: "Browser", tmp_path: Path) -> None:
    """From a file a strict cookie would not go along, were it not for a page of our own in between."""
    started = tmp_path / "started"
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\necho "$@" > {started}\n', encoding="ascii")
    script.chmod(0o755)
    command = [sys.executable, str(Path(__file__).with_name("serve_pages.py")), "full_page", "with_browser"]
    environment = {**os.environ, "DISPLAY": ":99", "BROWSER": f"{script} %s"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        while not started.exists() or not started.read_text(encoding="utf-8"):
            time.sleep(0.05)
        context = browser.new_context()
        page = context.new_page()
        page.goto(started.read_text(encoding="utf-8").strip())
        page.wait_for_selector("h1")
        assert page.title() != "Backstride"
        assert "token" not in page.url
        assert page.url.startswith("http://127.0.0.1:")
        context.close()
        running.terminate()


def test_reloading_needs_no_token(visit: Any) -> None:
    page = visit().page
    page.reload()
    assert page.title().startswith("How much have I run lately?")


def test_another_visitor_without_the_token_is_refused(browser: "Browser", addresses: dict[str, str]) -> None:
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(addresses["full_page"].partition("?")[0])
    assert answer is not None
    assert answer.status == 403
    assert _axe_problems(page) == []
    context.close()


def test_nothing_written_into_a_page_runs_or_paints(visit: Any) -> None:
    page = visit().page
    page.goto(page.url + "inline")
    assert page.title() == "Inline"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"


def test_a_form_of_an_own_page_passes_the_policy(visit: Any) -> None:
    page = visit().page
    page.goto(page.url + "form")
    page.get_by_role("button").click()
    assert page.locator("h1").inner_text() == "Kept"


def test_a_form_of_another_site_is_refused(visit: Any, addresses: dict[str, str]) -> None:
    seen = visit()
    target = seen.page.url + "kept"
    answers: list[int] = []
    seen.page.on("response", lambda response: answers.append(response.status))
    # A page of another site, answered by the browser itself, with the cookie in the same jar.
    seen.context.route(
        "http://elsewhere.example/",
        lambda route: route.fulfill(
            content_type="text/html", body=f'<form method="post" action="{target}"><button>x</button></form>'
        ),
    )
    seen.page.goto("http://elsewhere.example/")
    seen.page.get_by_role("button").click()
    seen.page.wait_for_url(target)
    assert answers[-1] == 403
    assert seen.page.locator("h1").inner_text() != "Cache"


def test_everything_is_reached_by_keyboard_and_seen(visit: Any) -> None:
    page = visit(width=320, height=720).page
    shown = "[...document.querySelectorAll('a, summary, input, button, [tabindex=\"0\"]')].filter(each => each.getClientRects().length)"
    wanted = page.evaluate(f"{shown}.length")
    reached = set()
    for _ in range(wanted):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            "[document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineStyle]"
        )
        assert outline == "solid", name
        reached.add(page.evaluate(f"{shown}.indexOf(document.activeElement)"))
    assert reached == set(range(wanted))


def test_the_skip_link_comes_first_and_skips(visit: Any) -> None:
    page = visit().page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_reason_opens_by_keyboard(visit: Any) -> None:
    page = visit().page
    reason = page.locator("summary", has_text="How do we know?").nth(1)
    text = page.get_by_text("5,205 runners")
    opened = page.locator("#marked").locator("xpath=..").locator("summary")
    assert not text.is_visible()
    opened.focus()
    page.keyboard.press("Enter")
    assert text.is_visible()
    assert reason.count() == 1


@pytest.mark.parametrize(("width", "shown"), [(320, ".picture-narrow"), (1280, ".picture-wide")])
def test_one_picture_of_each_chart_is_shown_in_its_size(visit: Any, width: int, shown: str) -> None:
    page = visit(width=width).page
    visible = [each for each in page.locator("figure .chart").all() if each.is_visible()]
    assert len(visible) == 2
    assert page.locator(f"figure {shown} .chart").first.is_visible()
    scale = page.evaluate(
        "() => { const svg = [...document.querySelectorAll('.chart')].find(each => each.getBoundingClientRect().width);"
        " return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width }"
    )
    assert 0.95 <= scale <= 1.4


def test_targets_are_large_enough_to_touch(visit: Any) -> None:
    page = visit(width=320, height=720).page
    for each in page.locator("summary:visible, header a:not(.skip):visible").all():
        box = each.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_on_paper_the_page_is_light_and_without_what_only_screens_need(visit: Any) -> None:
    page = visit(scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator("header nav").is_visible()
    assert not page.locator(".how").first.is_visible()
    lightness = page.evaluate("getComputedStyle(document.querySelector('.card')).color")
    assert sum(int(part) for part in lightness.removeprefix("rgb(").removesuffix(")").split(",")) < 200


def test_with_text_twice_as_large_nothing_is_cut(visit: Any) -> None:
    page = visit(width=640, height=900).page
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_with_reduced_motion_nothing_moves(visit: Any) -> None:
    moving = visit().page.evaluate(
        "[...document.querySelectorAll('*')].filter(each => parseFloat(getComputedStyle(each).transitionDuration) > 0"
        " || getComputedStyle(each).animationName !== 'none').length"
    )
    assert moving == 0
