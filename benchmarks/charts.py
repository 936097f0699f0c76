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
from datetime import date, timedelta
from typing import Any

import numpy as np
import uvicorn
from playwright.sync_api import CDPSession, Page, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from backstride.charts.engine import engine_script
from backstride.charts.live import vega_lite
from backstride.charts.model import Curve, CurveChart
from backstride.charts.series import chart_svg, table_of
from backstride.services.every_day import usual_before
from backstride.web.assets import assets
from backstride.web.headers import CONTENT_POLICY
from backstride.web.server import listen

YEARS = 10
WHEELS = 60
DRAGS = 90
FRAME_MS = 1000.0 / 60.0
PAGE = """<!doctype html><title>x</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/tokens.css">
<link rel="stylesheet" href="/static/charts.css"><script type="module" src="/static/live.js"></script>
<div data-live="/chart.json" data-engine="/vega.js"><button data-live-start>go</button>
<p data-live-status data-loading="" data-failed="failed"></p><div data-live-chart></div><div data-live-tools hidden>
</div></div>"""
WATCH = """() => { window.frames_ms = []; let before = performance.now();
  const next = (now) => { window.frames_ms.push(now - before); before = now; requestAnimationFrame(next); };
  requestAnimationFrame(next); }"""


def ten_years(seed: int) -> CurveChart:
    """Give ten years of made-up running, day by day."""
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
    """Give a small app with the product's own policy, script and chart."""
    headers = {"content-security-policy": CONTENT_POLICY}

    def asset(request: Request) -> Response:
        found = assets()[request.path_params["name"]]
        return Response(found.content, media_type=found.media_type)

    return Starlette(
        routes=[
            Route("/", lambda _: HTMLResponse(PAGE, headers=headers)),
            Route("/chart.json", lambda _: JSONResponse({"chart": vega_lite(chart)})),
            Route("/vega.js", lambda _: Response(engine_script(), media_type="text/javascript")),
            Route("/static/{name}", asset),
        ]
    )


def frames(page: Page, *, on_chart: bool) -> tuple[list[float], float]:
    """Give the times between frames while zooming and dragging, and the page's own work per movement. [ms]

    The work is counted on the clock of the page's thread, so that what else the machine does leaves no mark on it. It
    includes painting, which a graphics card would do.
    """
    clock = page.context.new_cdp_session(page)
    clock.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.mouse.move(640, 160)
    before = worked_ms(clock)
    page.evaluate(WATCH)
    for at in range(WHEELS):
        page.mouse.wheel(0, -40 if at < WHEELS // 2 else 40)
        page.wait_for_timeout(16)
    page.mouse.down()
    for at in range(DRAGS):
        page.mouse.move(640 + 3 * (at if at < DRAGS // 2 else DRAGS - at), 160)
        page.wait_for_timeout(16)
    page.mouse.up()
    assert page.locator("canvas").count() == int(on_chart)
    per_movement = (worked_ms(clock) - before) / (WHEELS + DRAGS)
    return [float(each) for each in page.evaluate("window.frames_ms")], per_movement


def worked_ms(clock: CDPSession) -> float:
    """Give how long the page's thread has worked. [ms]"""
    metrics = clock.send("Performance.getMetrics")["metrics"]
    return 1000.0 * float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def told(found: tuple[list[float], float]) -> dict[str, Any]:
    """Give the middle and the slow end of the frames, and the work."""
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
        page.goto(root)
        empty = frames(page, on_chart=False)
        started = time.perf_counter()
        page.get_by_role("button").click()
        page.wait_for_selector("[data-ready=yes]", timeout=120_000)
        shown_s = time.perf_counter() - started
        moving = frames(page, on_chart=True)
        browser.close()
    server.should_exit = True
    assert not problems, problems
    return {"empty_page": told(empty), "moving": told(moving), "shown_after_s": round(shown_s, 2)}


def drawn_ms(chart: CurveChart) -> float:
    """Give the time of the picture and table that the server draws. [ms]"""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        chart_svg(chart, 512)
        table_of(chart)
        times.append(1000.0 * (time.perf_counter() - started))
    return round(min(times), 1)


if __name__ == "__main__":
    chart = ten_years(1)
    engine_script()
    found = measured(chart)
    share = found["moving"]["work_per_movement_ms"] / FRAME_MS
    json.dump(
        {
            "days": len(chart.along),
            "curves_and_bands": 3,
            "browser": found,
            "work_per_movement_over_a_frame": round(share, 2),
            "engine_kb": round(len(engine_script()) / 1000),
            "specification_kb": round(len(json.dumps(vega_lite(chart))) / 1000),
            "server_picture_and_table_ms": drawn_ms(chart),
        },
        sys.stdout,
        indent=1,
    )
    sys.stdout.write("\n")
