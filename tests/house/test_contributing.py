"""CONTRIBUTING.md names files that are there, and as many test functions as there are."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FILES_AT_MOST = {
    "A field in an answer": 3,
    "An exercise": 3,
    "A claim": 2,
    "A file format": 3,
    "An exposure to learn from": 3,
}
"""So many files a recipe may cost by hand. [files]"""


def recipes() -> dict[str, str]:
    parts = re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:]
    return {part.partition("\n")[0]: part.partition("\n")[2] for part in parts}


def test_every_path_on_the_page_is_there():
    named = re.findall(r"`((?:src|tests|benchmarks|docs|tools)/[\w./-]+|[A-Z]+\.md)`", PAGE)
    assert len(named) > 15
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_there_are_five_recipes_and_none_costs_more_than_it_should():
    assert len(recipes()) == 5
    steps = {name: len(re.findall(r"^\d\. ", text, re.MULTILINE)) for name, text in recipes().items()}
    assert max(steps.values()) <= 3
    assert {name: steps[name] for name in FILES_AT_MOST if steps[name] > FILES_AT_MOST[name]} == {}


def test_the_number_of_test_functions_is_true():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests").rglob("test_*.py")]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    count = sum(node.name.startswith("test_") for node in functions)
    (told,) = re.findall(r"about ([\d,]+) test functions", PAGE)
    assert abs(int(told.replace(",", "")) / count - 1.0) < 0.1, f"there are {count}"


def test_every_makefile_target_on_the_page_is_there():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make (\w+)`", PAGE)) <= targets
