"""How smoothly ten years of daily data move and zoom in a browser, beside an empty page in the same window.

Frames are measured while a wheel zooms and a hand drags: the time from one painted frame to the next. A Chromium
without a window and without a graphics card paints them, so a person's machine is faster. Prints JSON.
"""

import json
import shutil
import statistics
import sys
import threading
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
import uvicorn
from playwright.sync_api import CDPSession, Page, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from backstride.charts.inline import as_document
from backstride.charts.model import Curve, CurveChart
from backstride.charts.series import chart_svg, table_of, windowed
from backstride.services.runs.every_day import usual_before
from backstride.web.assets import assets
from backstride.web.headers import CONTENT_POLICY
from backstride.web.server import listen

YEARS = 10
WHEELS = 60
DRAGS = 90
FRAME_MS = 1000.0 / 60.0
WIDTH_PX = 1200
EMPTY = '<!doctype html><title>x</title><link rel="icon" href="data:,">'
PAGE = """<!doctype html><title>x</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/tokens.css"><link rel="stylesheet" href="/static/backstride.css">
<link rel="stylesheet" href="/static/charts.css"><script type="module" src="/static/charts.js"></script>
<div data-live="/chart.svg"><div class="picture">{picture}</div><div data-live-tools hidden></div></div>"""
WATCH = """() => { window.frames_ms = []; let before = performance.now();
  const next = (now) => { window.frames_ms.push(now - before); before = now; requestAnimationFrame(next); };
  requestAnimationFrame(next); }"""


def ten_years(seed: int) -> CurveChart:
    """Return ten years of made-up running, day by day."""
    random = np.random.default_rng(seed)
    daily = random.gamma(2.0, 4.0, YEARS * 365) * (random.random(YEARS * 365) < 0.5)
    week = np.convolve(daily, np.ones(7))[: len(daily)]
    usual = usual_before(week)
    days = [date(2016, 11, 22) + timedelta(days=at) for at in range(len(week))]

    def known(values: np.ndarray) -> list[float | None]:
        return [None if np.isnan(value) else round(float(value), 1) for value in values]

    low, middle, high = (known(usual[:, place]) for place in range(3))
    curves = [Curve("Seven days", known(week)), Curve("Usual", middle, low, high)]
    return CurveChart("days", "Every day", "Ten years.", "km", days, "day", curves)


def app(chart: CurveChart) -> Starlette:
    """Return a small app with the product's own policy, script and chart."""
    headers = {"content-security-policy": CONTENT_POLICY}

    def asset(request: Request) -> Response:
        found = assets()[request.path_params["name"]]
        return Response(found.content, media_type=found.media_type)

    def stretch(request: Request) -> Response:
        low, high = (float(request.query_params[name]) for name in ("low", "high"))
        return Response(as_document(chart_svg(windowed(chart, low, high), WIDTH_PX)), media_type="image/svg+xml")

    return Starlette(
        routes=[
            Route("/empty", lambda _: HTMLResponse(EMPTY, headers=headers)),
            Route("/", lambda _: HTMLResponse(PAGE.format(picture=chart_svg(chart, WIDTH_PX)), headers=headers)),
            Route("/chart.svg", stretch),
            Route("/static/{name}", asset),
        ]
    )


def frames(page: Page, *, on_chart: bool) -> tuple[list[float], float]:
    """Return the times between frames while zooming and dragging, and the page's own work per movement. [ms]

    The work is counted on the clock of the page's thread, so that what else the machine does leaves no mark on it. It
    includes painting, which a graphics card would do.
    """
    clock = page.context.new_cdp_session(page)
    clock.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.mouse.move(640, 120)
    page.keyboard.down("Control")  # the wheel of a page scrolls it unless this is held
    before = worked_ms(clock)
    page.evaluate(WATCH)
    for at in range(WHEELS):
        page.mouse.wheel(0, -40 if at < WHEELS // 2 else 40)
        page.wait_for_timeout(16)
    page.keyboard.up("Control")
    page.mouse.down()
    for at in range(DRAGS):
        page.mouse.move(640 + 3 * (at if at < DRAGS // 2 else DRAGS - at), 120)
        page.wait_for_timeout(16)
    page.mouse.up()
    assert bool(page.locator("[data-shown]").count()) == on_chart
    per_movement = (worked_ms(clock) - before) / (WHEELS + DRAGS)
    return [float(each) for each in page.evaluate("window.frames_ms")], per_movement


def worked_ms(clock: CDPSession) -> float:
    """Return how long the page's thread has worked. [ms]"""
    metrics = clock.send("Performance.getMetrics")["metrics"]
    return 1000.0 * float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def told(found: tuple[list[float], float]) -> dict[str, Any]:
    """Return the middle and the slow end of the frames, and the work."""
    ordered = sorted(found[0])
    return {
        "work_per_movement_ms": round(found[1], 1),
        "median_ms": round(statistics.median(ordered), 1),
        "p95_ms": round(ordered[int(0.95 * (len(ordered) - 1))], 1),
        "longest_ms": round(ordered[-1], 1),
        "frames": len(ordered),
    }


def measured(chart: CurveChart) -> dict[str, Any]:
    """Measure in a browser."""
    listening = listen(0)
    server = uvicorn.Server(uvicorn.Config(app(chart), log_level="error", lifespan="off", ws="none"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    root = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium") or "chromium", args=["--headless", "--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 480})
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text))
        page.goto(root + "empty")
        empty = frames(page, on_chart=False)
        started = time.perf_counter()
        page.goto(root)
        page.wait_for_selector("[data-ready=yes]", timeout=120_000)
        shown_s = time.perf_counter() - started
        moving = frames(page, on_chart=True)
        browser.close()
    server.should_exit = True
    assert not problems, problems
    return {"empty_page": told(empty), "moving": told(moving), "shown_after_s": round(shown_s, 2)}


def least_ms(make: Callable[[], object]) -> float:
    """Return the least processor time of five. [ms]"""
    times = []
    for _ in range(5):
        started = time.process_time()
        make()
        times.append(1000.0 * (time.process_time() - started))
    return round(min(times), 1)


if __name__ == "__main__":
    chart = ten_years(1)
    END = (date(2016, 11, 22) + timedelta(days=len(chart.along) - 1)).toordinal()
    found = measured(chart)
    share = found["moving"]["work_per_movement_ms"] / FRAME_MS
    json.dump(
        {
            "days": len(chart.along),
            "curves_and_bands": 3,
            "browser": found,
            "work_per_movement_over_a_frame": round(share, 2),
            "script_kb": round(len(assets()["charts.js"].content) / 1000, 1),
            "picture_kb": round(len(chart_svg(chart, WIDTH_PX)) / 1000),
            "server_picture_and_table_ms": least_ms(lambda: (chart_svg(chart, 512), table_of(chart))),
            "server_picture_of_a_year_ms": least_ms(lambda: chart_svg(windowed(chart, END - 365, END), WIDTH_PX)),
        },
        sys.stdout,
        indent=1,
    )
    sys.stdout.write("\n")
