"""What my running asks of my low back, in a real browser: readable by everybody, by keyboard and in print."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PATHS = ["/load", "/load?what=glutes%3D0.7", "/load?what=speed%3D-0.5", "/load?what=socks%3D1"]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The opened address of a real server on a home with runs."""
    script, folder = Path(__file__).with_name("serve_homes.py"), tmp_path_factory.mktemp("load") / "home"
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
def test_the_page_is_clean_fits_and_answers_by_keyboard_and_prints(
    browser: Any, address: str, scheme: Any, width: int
) -> None:
    size = {"width": width, "height": 800}
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(urlsplit(request.url).hostname))
    page.goto(address)
    root = f"http://{urlsplit(address).netloc}"
    for path in PATHS:
        page.goto(root + path)
        page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
        assert _problems(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.goto(root + "/load")
    page.get_by_label("Change one thing").select_option(label="If I carried 5 kg")
    page.get_by_role("button", name="Show").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="If I carried 5 kg").wait_for()
    page.emulate_media(media="print")
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.get_by_role("table").first.is_visible()
    assert set(asked) == {"127.0.0.1"}
    context.close()
