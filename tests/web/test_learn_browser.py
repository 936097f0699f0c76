"""The pages of one's own days and of experiments in a real browser: clean, silent, and fitting on a phone and a desk."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def addresses(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The opened address of a real server for each kind of home."""
    assert chromium
    script = str(Path(__file__).with_name("serve_learn.py"))
    running = {
        kind: subprocess.Popen(
            [sys.executable, script, kind, str(tmp_path_factory.mktemp(kind) / "home")],
            stdout=subprocess.PIPE,
            text=True,
        )
        for kind in ("lived", "finished")
    }
    yield {kind: process.stdout.readline().strip() for kind, process in running.items() if process.stdout}
    for process in running.values():
        process.terminate()
        process.communicate(timeout=10)


def _problems(page: "Page") -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the extra [browser]").Axe()
    answer = axe.run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]})
    assert answer.response["passes"], "axe looked at nothing"
    return [f"{each['id']}: {node['html'][:120]}" for each in answer.response["violations"] for node in each["nodes"]]


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_pages_are_clean_silent_and_fit(browser: "Browser", addresses: dict[str, str], scheme: str, width: int) -> None:
    for url in addresses.values():
        size = {"width": width, "height": 800}
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        page, said = context.new_page(), list[str]()
        page.set_default_timeout(60_000)
        page.on("console", lambda message, said=said: said.append(message.text))
        page.goto(url)
        root = f"http://{urlsplit(url).netloc}"
        page.goto(f"{root}/learn")
        look = page.get_by_role("button", name="Look at the answer")
        if look.count():
            assert _problems(page) == []
            look.click()
        page.wait_for_selector("dl.rows")
        for path in ("/learn", "/learn/experiments"):
            page.goto(root + path)
            page.wait_for_selector("dl.rows, #new, #found")
            page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
            assert _problems(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert said == []
        context.close()
