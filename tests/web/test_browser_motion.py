"""The body in motion in a real browser: drawn, played, turned, scrubbed by keyboard, and quiet in the console."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SOFTWARE_GL = ["--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
               "--ignore-gpu-blocklist", "--disable-background-networking", "--no-first-run"]  # fmt: skip
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
READY = "[data-stage][data-ready=yes]"
TONES = """() => {
  const from = document.querySelector('.stage-canvas');
  const copy = new OffscreenCanvas(from.width, from.height).getContext('2d');
  copy.drawImage(from, 0, 0);
  const { data } = copy.getImageData(0, 0, from.width, from.height);
  const tones = new Set();
  let drawn = 0, sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] < 10) continue;
    drawn += 1;
    sum += data[at] * (at % 7919) + data[at + 1] * (at % 104729);
    tones.add((data[at] >> 3) * 1024 + (data[at + 1] >> 3) * 32 + (data[at + 2] >> 3));
  }
  return { share: drawn / (data.length / 4), tones: tones.size, sum };
}"""


@pytest.fixture(scope="module")
def address(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The opened address of a real server."""
    script = str(Path(__file__).with_name("serve_homes.py"))
    home = str(tmp_path_factory.mktemp("motion") / "home")
    process = subprocess.Popen([sys.executable, script, "full", home], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.communicate(timeout=30)


@pytest.fixture(scope="module")
def painter(browser: "Browser", chromium: str) -> Iterator["Browser"]:
    """A Chromium that draws in 3-D without a graphics card."""
    launched = browser.browser_type.launch(executable_path=chromium, args=SOFTWARE_GL)
    yield launched
    launched.close()


class Visit:
    """A window with everything that it said and asked for."""

    def __init__(self, painter: "Browser", url: str, **settings: Any) -> None:
        self.context = painter.new_context(**{"reduced_motion": "reduce", **settings})
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(url)
        self.root = f"http://{urlsplit(url).netloc}"

    def open(self, path: str) -> "Page":
        self.page.goto(self.root + path)
        self.page.wait_for_selector(READY)
        return self.page


@pytest.fixture
def visit(painter: "Browser", address: str) -> Iterator[Any]:
    opened: list[Visit] = []

    def _visit(width: int = 640, scheme: Literal["light", "dark"] = "light", **more: Any) -> Visit:
        opened.append(Visit(painter, address, viewport={"width": width, "height": 640}, color_scheme=scheme, **more))
        return opened[-1]

    yield _visit
    for each in opened:
        each.context.close()


def _axe_problems(page: "Page") -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the extra [browser]").Axe()
    answer = axe.run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]})
    assert answer.response["passes"], "axe looked at nothing"
    return [f"{each['id']}: {node['html'][:120]}" for each in answer.response["violations"] for node in each["nodes"]]


def _until_drawn(page: "Page") -> dict[str, float]:
    page.wait_for_function(f"() => ({TONES})().share > 0.02")
    return dict(page.evaluate(TONES))


def _wait_percent_changes(page: "Page", before: str) -> None:
    page.wait_for_function("was => document.querySelector('[data-stage]').dataset.percent !== was", arg=before)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1000), ("dark", 320)])
def test_it_is_drawn_clean_silent_alone_and_fits(visit: Any, scheme: Literal["light", "dark"], width: int) -> None:
    seen = visit(width, scheme)
    page = seen.open("/body")
    told = _until_drawn(page)
    assert 0.03 < told["share"] < 0.9
    assert told["tones"] > 60
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
    assert _axe_problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.said == []
    assert {urlsplit(url).hostname for url in seen.asked} == {"127.0.0.1"}


def test_it_plays_stops_turns_and_shows_load(visit: Any) -> None:
    seen = visit()
    page = seen.open("/body")
    first = _until_drawn(page)
    stage = page.locator("[data-stage]")
    page.get_by_role("button", name="Play", exact=True).click()
    _wait_percent_changes(page, "15")
    page.get_by_role("button", name="Stop", exact=True).click()
    assert _until_drawn(page)["sum"] != first["sum"]
    left = stage.get_attribute("data-from-left")
    page.get_by_role("button", name="Turn left").click()
    page.wait_for_function("was => document.querySelector('[data-stage]').dataset.fromLeft !== was", arg=left)
    before = _until_drawn(page)["sum"]
    page.get_by_label("Load on the low back", exact=True).click()
    page.wait_for_function(f"was => ({TONES})().sum !== was", arg=before)
    assert seen.said == []


def test_the_scrubber_and_the_body_answer_to_keys(visit: Any) -> None:
    page = visit().open("/body")
    _until_drawn(page)
    scrubber = page.get_by_label("Where in the stride, in percent")
    scrubber.focus()
    before = str(page.locator("[data-stage]").get_attribute("data-percent"))
    page.keyboard.press("PageUp")
    _wait_percent_changes(page, before)
    assert "body weights on the low back" in str(scrubber.get_attribute("aria-valuetext"))
    assert "body weights on the low back" in page.locator("[data-now]").inner_text()
    canvas = page.locator(".stage-canvas")
    canvas.focus()
    for key, name in (("ArrowLeft", "fromLeft"), (".", "percent")):
        was = page.evaluate(f"document.querySelector('[data-stage]').dataset.{name}")
        page.keyboard.press(key)
        page.wait_for_function(f"was => document.querySelector('[data-stage]').dataset.{name} !== was", arg=was)
    place = page.locator("[data-cursor]").first.get_attribute("transform")
    page.keyboard.press(".")
    page.wait_for_function("was => [...document.querySelectorAll('[data-cursor]')].every(each => each.getAttribute('transform') !== was)", arg=place)  # fmt: skip


def test_it_starts_by_itself_only_where_movement_is_welcome(visit: Any) -> None:
    still = visit().open("/body")
    assert still.get_by_role("button", name="Play", exact=True).is_visible()
    moving = visit(reduced_motion="no-preference").open("/body")
    moving.get_by_role("button", name="Stop", exact=True).wait_for()
    _wait_percent_changes(moving, "15")


def test_two_bodies_stand_side_by_side(visit: Any) -> None:
    seen = visit()
    one = _until_drawn(seen.open("/body"))
    page = seen.open("/body?show=usual&beside=trunk_sway%3D3")
    assert _until_drawn(page)["share"] > one["share"]
    assert _axe_problems(page) == []
    assert seen.said == []


def test_without_script_the_body_stands_still(visit: Any) -> None:
    seen = visit(java_script_enabled=False)
    seen.page.goto(f"{seen.root}/body")
    assert seen.page.locator("img[data-still]").is_visible()
    assert not seen.page.get_by_role("button", name="Play", exact=True).is_visible()
    seen.page.get_by_label("Show").select_option("walking")
    seen.page.get_by_role("button", name="Show it").click()
    assert seen.page.get_by_label("Show").input_value() == "walking"


def _shown(page: "Page") -> list[float]:
    ends = page.locator("[data-live]").get_attribute("data-shown") or ""
    return [float(each) for each in ends.split()]


def test_the_cycle_reads_out_what_is_pointed_at_and_moves_by_key(visit: Any) -> None:
    seen = visit()
    page = seen.open("/body")
    page.wait_for_selector("[data-live][data-ready=yes]")
    picture = page.locator("[data-live] .picture >> visible=true")
    picture.hover()
    said = picture.locator(".chart-says")
    assert "body weights" in said.inner_text()
    picture.focus()
    page.keyboard.press("ArrowRight")
    first = said.inner_text()
    page.keyboard.press("ArrowRight")
    assert said.inner_text() != first
    page.get_by_role("button", name="Nearer").last.click()
    page.wait_for_selector("[data-live][data-shown]")
    low, high = _shown(page)
    assert 0 < low < high < 100
    assert page.locator("[data-cursor]").count()
    assert _axe_problems(page) == []
    assert seen.said == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_every_day_moves_and_zooms(visit: Any, scheme: Literal["light", "dark"], width: int) -> None:
    seen = visit(width, scheme)
    seen.page.goto(f"{seen.root}/days")
    seen.page.wait_for_selector("[data-live][data-ready=yes]")
    seen.page.get_by_role("button", name="Nearer").click()
    seen.page.wait_for_selector("[data-live][data-shown]")
    before = _shown(seen.page)
    picture = seen.page.locator(".picture-narrow" if width < 704 else ".picture-wide")
    box = picture.bounding_box()
    assert box
    seen.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + box["width"] / 2 + 60, box["y"] + 60, steps=4)
    seen.page.mouse.up()
    seen.page.wait_for_function("was => document.querySelector('[data-live]').dataset.shown !== was", arg=" ".join(
        f"{end:g}" for end in before))  # fmt: skip
    assert _axe_problems(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.said == []
