"""Claims, asking and how the back works in a real browser: readable by everybody, by keyboard, without script."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

NARROW = 400
"""Up to so many pixels every other page is looked at; the others are at home in both. [px]"""
PATHS = ["/claims", "/claims/weak_hips_core", "/claims/how_often", "/ask", "/back", "/back/hips"]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The opened address of a real server on a home with runs."""
    script, folder = Path(__file__).with_name("serve_homes.py"), tmp_path_factory.mktemp("claims") / "home"
    process = subprocess.Popen([sys.executable, str(script), "full", str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.communicate(timeout=30)


def _problems(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the extra [browser]").Axe()
    answer = axe.run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]})
    assert answer.response["passes"], "axe looked at nothing"
    return [f"{each['id']}: {node['html'][:120]}" for each in answer.response["violations"] for node in each["nodes"]]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_pages_are_clean_fit_and_answer_by_keyboard(browser: Any, address: str, scheme: Any, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    page, said, asked = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(urlsplit(request.url).hostname))
    page.goto(address)
    root = f"http://{urlsplit(address).netloc}"
    for path in PATHS if width > NARROW else PATHS[::2]:
        page.goto(root + path)
        page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
        assert _problems(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.goto(root + "/ask")
    page.get_by_role("textbox", name="Your question").focus()
    page.keyboard.type("is a tredmill better for my back")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Is a treadmill better for my back?").wait_for()
    assert _problems(page) == []
    page.get_by_role("textbox", name="Your question").fill("my back hurts and I cant pee")
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Stop").wait_for()
    assert page.locator(".card").count() == 0
    assert _problems(page) == []
    assert said == []
    assert set(asked) == {"127.0.0.1"}
    context.close()
