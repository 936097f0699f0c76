"""Server time and size of every page on a home with ten years of simulated runs and diary.

Prints JSON: for each page the median and the slowest of several views, and the first view after the server's start, in
milliseconds of processor time, so that others at work on the machine do not count; the median on the clock beside it;
and the bytes of a first view with its style sheets and scripts, as they are and compressed. One season
of the demo is imported as genuine files; its rows are repeated backwards, moved by whole weeks, until ten years are
full. ``--markdown`` prints the same as a table, ``--home FOLDER`` keeps the home and uses it again.
"""

import argparse
import gzip
import json
import re
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.entries import Entry
from backstride.diary.history import Revision
from backstride.services.home.demo import Demo
from backstride.services.records import RunRow
from backstride.services.runs.listing import Wanted
from backstride.web.access import Access
from backstride.web.app import create_app
from backstride.web.local import page_sources
from backstride.web.navigation import PLACES

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
YEARS = 10
SEASON = timedelta(weeks=61)
VIEWS = 4
LONG_S = 2.0
"""A page that takes longer is looked at only twice."""
QUIET_S = 0.005
LIMIT_MS = 100.0
LIMIT_BYTES = 300_000
ASSET = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def ten_years(folder: Path) -> Backstride:
    """Return a home with ten years of runs and diary, made where it is not there yet."""
    is_new = not (folder / "backstride.db").exists()
    backstride = open_backstride(folder)
    if is_new:
        backstride.home.mark_simulated()
        with backstride.writing("benchmark"):
            _demo(backstride)
            _repeat(backstride)
        backstride.safety.answer({"none_of_these": True}, NOW - timedelta(days=2))
    return backstride


def _demo(backstride: Backstride) -> None:
    demo = Demo(backstride.me, backstride.diary_exchange, lambda: backstride.import_runs, backstride.demo_files)
    demo(NOW.date(), NOW, lambda *_, **__: None)


def _repeat(backstride: Backstride) -> None:
    records, times = backstride.records, int(timedelta(days=365.25 * YEARS) / SEASON)
    runs, entries = list(records.runs()), list(backstride.diary.entries())
    with records.transaction():
        for back in range(1, times + 1):
            for days in (0, 1):  # twice, so that three thousand runs and walks come together
                by = back * SEASON + timedelta(days=days)
                records.replace_runs([], (_earlier_run(run, by) for run in runs))
            for entry in entries:
                records.put_revision(_earlier_entry(entry, back))


def _earlier_run(run: RunRow, by: timedelta) -> RunRow:
    moved = sha256(f"{run.run_id} {by}".encode()).hexdigest()[:12]
    return replace(run, run_id=moved, start=run.start - by, local_date=run.local_date - by, sources=())


def _earlier_entry(entry: Entry, back: int) -> Revision:
    by, name = back * SEASON, f"{entry.entry_id}-{back}"
    told = replace(entry, entry_id=name, at=entry.at - by, recorded_at=entry.recorded_at - by, run_id=None)
    return Revision(name, 1, told.recorded_at, told)


def pages(backstride: Backstride) -> Iterator[str]:
    """Return the addresses that are looked at: every place that pages lead to, and what lies below some."""
    yield from dict.fromkeys(place.path for place in PLACES)
    last = backstride.runs.find(Wanted()).rows[0].run.run_id
    yield from (f"/runs/{last}", "/runs?year=all", "/runs?words=run&from=10", "/diary?kind=weekly", "/start")


def client_of(backstride: Backstride) -> TestClient:
    """Return a browser on a freshly started server."""
    access = Access("benchmark", 8000)
    app = create_app(page_sources(backstride, lambda: NOW), access)
    client = TestClient(app, base_url="http://127.0.0.1:8000", headers={"sec-fetch-site": "same-origin"})
    client.get("/about", params={"token": access.token})
    return client


def settle() -> None:
    """Wait until nothing is worked out in the background."""
    while True:
        before = time.process_time()
        time.sleep(0.1)
        if time.process_time() - before < QUIET_S:
            return


def looked_at(client: TestClient, path: str) -> dict[str, object]:
    """Measure one page."""
    views, waits = [], []
    for number in range(VIEWS + 1):
        settle()
        start, began = time.process_time(), time.perf_counter()
        answer = client.get(path)
        views.append((time.process_time() - start) * 1000)
        waits.append((time.perf_counter() - began) * 1000)
        if number and waits[-1] > LONG_S * 1000:
            break
    bodies = [answer.content, *(client.get(url).content for url in dict.fromkeys(ASSET.findall(answer.text)))]
    return {
        "page": path if len(path) < 40 and "/runs/" not in path else "/runs/ID",
        "status": answer.status_code,
        "median_ms": round(statistics.median(views[1:]), 1),
        "slowest_ms": round(max(views[1:]), 1),
        "first_ms": round(views[0], 1),
        "median_on_the_clock_ms": round(statistics.median(waits[1:]), 1),
        "bytes": sum(map(len, bodies)),
        "compressed_bytes": sum(len(gzip.compress(body)) for body in bodies),
    }


def measured(folder: Path) -> dict[str, object]:
    """Measure every page."""
    backstride = ten_years(folder)
    held = {"runs": len(backstride.records.runs()), "diary_entries": len(backstride.diary.entries())}
    fresh = open_backstride(folder)
    client = client_of(fresh)
    found = [looked_at(client, path) for path in pages(backstride)]
    return {
        "on": datetime.now(UTC).date().isoformat(),
        "years": YEARS,
        **held,
        "over_100_ms": [one["page"] for one in found if float(str(one["median_ms"])) > LIMIT_MS],
        "over_300_kb": [one["page"] for one in found if int(str(one["compressed_bytes"])) > LIMIT_BYTES],
        "pages": found,
    }


def table(told: Mapping[str, Any]) -> str:
    """Return the figures as a table."""
    head = ["| page | median, ms | slowest, ms | first view, ms | compressed, kB |", "| --- | --- | --- | --- | --- |"]
    names = ("median_ms", "slowest_ms", "first_ms")
    rows = [
        f"| `{one['page']}` | {' | '.join(str(one[name]) for name in names)} | {one['compressed_bytes'] / 1000:.0f} |"
        for one in told["pages"]
    ]
    return "\n".join([*head, *rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--markdown", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        told = measured(asked.home or Path(scratch) / "home")
    sys.stdout.write(table(told) if asked.markdown else json.dumps(told, indent=2))
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
