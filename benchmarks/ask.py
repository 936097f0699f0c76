"""How much processor time an answer to a free question takes: the first of a process, and those after it.

Run as ``python benchmarks/ask.py [HOME]``; HOME is a home with many years of runs. Also how many questions of a list
written before anybody looked lead to the right place, in the half that ways were added with and in the half held out.
"""

import json
import sys
import time
import tomllib
from collections import Counter
from datetime import UTC, datetime
from hashlib import sha256
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


LIST = Path(__file__).parents[1] / "tests" / "claims" / "data" / "questions_terse.toml"


def is_held_out(question: str) -> bool:
    """Whether a question is in the half that no way was added with."""
    return bool(int(sha256(question.encode()).hexdigest(), 16) % 2)


def rated(question: str, wanted: list[str]) -> str:
    """Return how a question was led: ``right``, ``missed`` or ``wrong``; that nothing is filed answers like nothing."""
    from backstride.claims.ask import ask  # noqa: PLC0415  its import is measured

    found = ask(question).destination
    refused = not found or found.startswith("help:")
    if found in wanted or (refused and "none" in wanted):
        return "right"
    return "missed" if refused else "wrong"


def halves() -> dict[str, dict[str, float]]:
    """Return the shares of each half. [%]"""
    counts = {False: Counter[str](), True: Counter[str]()}
    for one in tomllib.loads(LIST.read_text("utf-8"))["asked"]:
        counts[is_held_out(one["question"])][rated(one["question"], one["to"])] += 1
    names = {False: "learned_from", True: "held_out"}
    return {
        names[half]: {"questions": held.total(), **{how: 100 * n / held.total() for how, n in held.items()}}
        for half, held in counts.items()
    }


def _timed(run: object) -> float:
    assert callable(run)
    start = time.process_time()
    run()
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    told: dict[str, dict[str, object]] = {"place": dict(alone()), **{f"list_{k}": dict(v) for k, v in halves().items()}}
    if len(sys.argv) > 1:
        told["whole_answer"] = dict(with_home(Path(sys.argv[1])))
    sys.stdout.write(json.dumps(told, indent=1) + "\n")
