"""What one touch of the diary costs after a month and after ten years of diary, in one home each, as JSON.

Each morning and each run has been told by several touches, so that there are several versions of each entry.
Run it with `python benchmarks/diary_touch.py [--years 10] [--touches 40]`.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Final

from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.history import Revision

VERSIONS: Final = 3
RUNS_PER_WEEK: Final = 3
NOW: Final = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def told(days: int) -> Iterator[Revision]:
    """Return the versions of a diary that was kept every day."""
    for back in range(days, 0, -1):
        at = NOW - timedelta(days=back)
        kinds = [EntryKind.MORNING] + [EntryKind.AFTER_RUN] * (back % 7 < RUNS_PER_WEEK)
        for kind in kinds:
            for number in range(1, VERSIONS + 1):
                entry_id = f"{kind}-{back}"
                entry = Entry(entry_id, "me", kind, at, at, back_pain=back % 4, function=7 if number > 1 else None)
                yield Revision(entry_id, number, at + timedelta(seconds=number), entry)


def home_of(folder: Path, days: int) -> Backstride:
    """Return a home with a diary of so many days."""
    home = open_backstride(folder)
    with home.records.transaction():
        for revision in told(days):
            home.records.put_revision(revision)
    return home


def seconds(touch: Callable[[int], object], touches: int) -> float:
    """Return the median time of a touch. [s]"""
    times = []
    for number in range(touches):
        began = time.perf_counter()
        touch(number)
        times.append(time.perf_counter() - began)
    return median(times)


def measured(folder: Path, days: int, touches: int) -> dict[str, float]:
    """Return what a first touch, a further touch, and a look at the last two weeks cost. [s]"""
    home_of(folder, days)
    home = open_backstride(folder)
    first = home.diary.save(EntryKind.MORNING, {"back_pain": "1", "note": "warming up"}, NOW)
    if first.entry is None:
        raise RuntimeError(first.findings)
    entry_id = first.entry.entry_id
    diary, later = home.diary, [NOW + timedelta(seconds=n) for n in range(touches)]
    return {
        "new": seconds(lambda n: diary.save(EntryKind.AFTER_RUN, {"effort": "3"}, later[n]), touches),
        "touch": seconds(lambda n: diary.edit(entry_id, {"back_pain": str(n % 4)}, later[n]), touches),
        "two_weeks": seconds(lambda _: diary.entries(NOW.date() - timedelta(days=14)), touches),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--touches", type=int, default=40)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        month = measured(Path(folder) / "month", 30, asked.touches)
        years = measured(Path(folder) / "years", 365 * asked.years, asked.touches)
    ratios = {f"{name}_ratio": years[name] / month[name] for name in month}
    print(json.dumps({"years": asked.years, "month_s": month, "years_s": years, **ratios}, indent=1))


if __name__ == "__main__":
    main()
