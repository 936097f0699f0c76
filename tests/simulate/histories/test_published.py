"""What is published about the daily model is what it does now."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from backstride.simulate.histories.cells import Kind, load_cells
from backstride.simulate.histories.gates import FALSE_LIMIT, MEAN_FALSE_LIMIT, mean_false_rate

ROOT = Path(__file__).parents[3]
MODELS = ROOT / "docs" / "models"


@pytest.fixture(scope="module")
def tables():
    spec = importlib.util.spec_from_file_location("learn_tables", ROOT / "benchmarks" / "learn_tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["learn_tables"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def content() -> dict:
    return json.loads((MODELS / "learn-gates.json").read_text(encoding="utf-8"))


def test_the_model_has_not_moved_on(tables, content: dict) -> None:
    now = tables.fingerprint(content["seed"])
    assert set(now) == set(content["fingerprint"])
    for name, band in content["fingerprint"].items():
        assert now[name] == pytest.approx(band, abs=2e-3, nan_ok=True), f"{name}: run `{content['command']}` again"


def test_every_cell_is_published(content: dict) -> None:
    assert {(each["kind"], each["name"]) for each in content["cells"]} == {(c.kind.value, c.name) for c in load_cells()}


def test_the_page_is_made_from_the_file(tables, content: dict) -> None:
    assert (MODELS / "learn-tables.md").read_text(encoding="utf-8") == tables.page(content)


def test_published_false_rates_keep_the_limits_or_are_named_in_the_card(tables, content: dict) -> None:
    results = tables.results_of(content)
    card = (MODELS / "learn.md").read_text(encoding="utf-8").replace("\n  ", " ")
    assert mean_false_rate(results) <= MEAN_FALSE_LIMIT
    for result in results:
        if result.cell.kind is Kind.NULL and result.false_lower > FALSE_LIMIT:
            assert result.cell.name in card
