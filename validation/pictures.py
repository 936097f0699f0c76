"""Pictures of every page for the documentation: ``python -m validation.pictures``, with Chromium and the extra [browser].

The made-up runner's home is served from a temporary folder, with the safety check answered. Each page is seen on a desk
and on a phone, in light and in dark; the pictures go to docs/pictures and the page that shows them to docs/pages.md.
"""

import base64
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from backstride.bootstrap import open_backstride
from backstride.cli.demo import new_demo_home
from backstride.texts.catalogue import catalogue
from backstride.web.navigation import PLACES, Place

DOCS: Final = Path(__file__).parents[1] / "docs"
QUALITY: Final = 36
WAIT_MS: Final = 1500
MOST_BYTES: Final = 1_500_000
ARGUMENTS: Final = ("--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")

Scheme = Literal["light", "dark"]
SEEN: Final[tuple[tuple[str, int, int, float, Scheme], ...]] = (
    ("desk-light", 1280, 900, 0.45, "light"),
    ("desk-dark", 1280, 900, 0.45, "dark"),
    ("phone-light", 320, 640, 0.75, "light"),
    ("phone-dark", 320, 640, 0.75, "dark"),
)
"""Name, width and height [px], share of the size in which it is kept, and theme."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the made-up runner's home and return its address."""
    home = new_demo_home(folder)
    backstride = open_backstride(home)
    backstride.safety.answer({"none_of_these": True}, backstride.now())
    command = [sys.executable, "-m", "backstride", "serve", "--no-browser", "--home", str(home)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield next(word for line in process.stdout for word in line.split() if word.startswith("http://"))
    finally:
        process.terminate()
        process.wait(timeout=30)


def taken(browser: Browser, address: str, to: Path) -> Iterator[tuple[Place, str]]:
    """Take every picture, and return the place with the title of its page."""
    root = f"http://{urlsplit(address).netloc}"
    for name, width, height, scale, scheme in SEEN:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto(address)
        for place in PLACES:
            page.goto(root + place.path)
            if place.path == "/body":
                page.wait_for_selector("[data-stage][data-ready=yes]")
                page.locator("[data-stage]").evaluate("stage => stage.scrollIntoView({block: 'center'})")
            page.wait_for_timeout(WAIT_MS if place.path == "/body" else 100)
            (to / f"{file_name(place)}-{name}.webp").write_bytes(picture(page, width, height, scale))
            yield place, page.title().partition(" · ")[0]
        context.close()


def picture(page: Page, width: int, height: int, scale: float) -> bytes:
    """Return what the window shows, as WebP."""
    asked: dict[str, Any] = {
        "format": "webp",
        "quality": QUALITY,
        "clip": {"x": 0, "y": page.evaluate("scrollY"), "width": width, "height": height, "scale": scale},
    }
    return base64.b64decode(page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)["data"])


def file_name(place: Place) -> str:
    """Return how the pictures of a place begin."""
    return place.path.strip("/") or "home"


def written(titles: dict[str, str]) -> str:
    """Return the page that shows the pictures."""
    rows = "\n".join(section(place, titles[place.path]) for place in PLACES)
    return (
        "# The pages\n\nEvery page of the local app on the made-up runner, on a desk and on a phone, in light and in "
        "dark. Made by `make pictures`.\n\n" + rows
    )


def section(place: Place, title: str) -> str:
    """Return one page with its pictures."""
    name = catalogue().say(place.wording)
    shots = " ".join(
        f"![{name}, {kind.replace('-', ', ')}](pictures/{file_name(place)}-{kind}.webp)" for kind, *_ in SEEN
    )
    return f"## {name}\n\n`{place.path}`: {title}\n\n{shots}\n"


def main() -> None:
    """Take the pictures and write the page."""
    folder = DOCS / "pictures"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with tempfile.TemporaryDirectory() as home, served(Path(home) / "home") as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGUMENTS))
        titles = {place.path: title for place, title in taken(browser, address, folder)}
        browser.close()
    (DOCS / "pages.md").write_text(written(titles), encoding="utf-8")
    size = sum(file.stat().st_size for file in folder.iterdir())
    sys.stderr.write(f"{len(titles)} pages, {size / 1000:.0f} kB\n")
    if size > MOST_BYTES:
        sys.exit(f"the pictures are larger than {MOST_BYTES / 1000:.0f} kB")


if __name__ == "__main__":
    main()
