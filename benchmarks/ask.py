"""How much processor time an answer to a free question takes: the first of a process, and those after it.

Run as ``python benchmarks/ask.py [HOME]``; HOME is a home with many years of runs.
"""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

QUESTIONS = (
    "is a treadmill better for my back?",
    "what do I do today my back has flared up",
    "how long should I hold a plank",
    "paracetamol before a long run",
    "does running wear out my discs",
    "how do I get back to running",
    "what did my mornings show",
    "how do I bake bread",
)


def alone() -> dict[str, float]:
    """Return how long finding the place takes, without a home. [ms]"""
    start = time.process_time()
    from backstride.claims.ask import ask  # noqa: PLC0415  its import is measured

    ask(QUESTIONS[0])
    first = time.process_time() - start
    each = [_timed(lambda text=text: ask(text)) for text in QUESTIONS for _ in range(5)]
    return {"first_with_import_ms": 1000 * first, "median_ms": median(each), "slowest_ms": max(each)}


def with_home(home: Path) -> dict[str, float]:
    """Return how long a whole answer takes, cards and all, from an opened home. [ms]"""
    from backstride.bootstrap import open_backstride  # noqa: PLC0415  not loaded where only the place is measured

    backstride = open_backstride(home)
    now = datetime.now(UTC)
    first = _timed(lambda: backstride.claims.ask(QUESTIONS[0], now))
    each = [_timed(lambda text=text: backstride.claims.ask(text, now)) for text in QUESTIONS]
    return {"first_ms": first, "median_ms": median(each), "slowest_ms": max(each)}


def _timed(run: object) -> float:
    assert callable(run)
    start = time.process_time()
    run()
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    told = {"place": alone()}
    if len(sys.argv) > 1:
        told["whole_answer"] = with_home(Path(sys.argv[1]))
    sys.stdout.write(json.dumps(told, indent=1) + "\n")
