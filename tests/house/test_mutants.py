"""The faults that the mutation run puts into the code: one place each, and never into words."""

import ast
import tomllib
from pathlib import Path

from tools.mutants import mutants
from tools.mutation_page import ACCEPTED, page

ROOT = Path(__file__).parents[2]
SOURCE = '''"""Words with 3 in them."""
LIMIT: int = 3


def told(x: float, y: float = 2.0) -> bool:
    """Say 4."""
    if x > LIMIT and not y:
        return x - y < 0.5
    return f"{x} is 7"
'''


def test_each_kind_of_fault_is_put():
    found = {one.name for one in mutants(SOURCE)}
    assert found >= {
        "module: 3 -> 4",
        "told: 2.0 -> 4.0",
        "told: x > LIMIT and (not y) -> x > LIMIT or not y",
        "told: x > LIMIT -> x >= LIMIT",
        "told: not y -> y",
        "told: x - y < 0.5 -> None",
        "told: x - y -> x + y",
        "told: 0.5 -> 1.0",
    }
    assert not any("Say" in name or "7 -> 8" in name for name in found)


def test_every_mutant_can_be_read_and_differs():
    file = ROOT / "src/backstride/learn/evidence.py"
    source = file.read_text(encoding="utf-8")
    every = list(mutants(source))
    assert len(every) > 100
    assert all(one.source != source and ast.parse(one.source) for one in every)


def test_survivors_are_accepted_with_a_reason_where_they_still_are():
    rows = tomllib.loads(ACCEPTED.read_text(encoding="utf-8"))["accepted"]
    gone = []
    for row in rows:
        assert len(row["why"]) > 20, row
        source = (ROOT / "src/backstride" / row["file"]).read_text(encoding="utf-8")
        if not any(one.name == row["mutant"] for one in mutants(source)):
            gone.append(row["mutant"])
    assert gone == [], "these places are no longer there: take them out of benchmarks/mutation_accepted.toml"


def test_the_page_counts_what_a_run_wrote():
    row = {"file": "a.py", "line": 1, "tests": 2}
    rows = [row | {"mutant": "f: 1 -> 2", "became": "killed"}, row | {"mutant": "f: 3 -> 4", "became": "survived"}]
    text = "".join(page([{"rooms": {"a": rows}}]))
    assert "| `a` | 2 | 1 | 0 | 1 | 50 % |" in text
    assert "- `a.py`, `f: 3 -> 4`" in text
