"""The fuzz of the JSON edges, for a moment: see benchmarks/fuzz_api.py."""

import importlib.util
import sys
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

FUZZ = Path(__file__).parents[2] / "benchmarks" / "fuzz_api.py"
INPUTS = 400


@pytest.fixture
def fuzz(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    monkeypatch.setenv("BACKSTRIDE_STATE", str(tmp_path / "state"))
    spec = importlib.util.spec_from_file_location("fuzz_api", FUZZ)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fuzz_api"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_no_json_breaks_an_edge(fuzz: ModuleType) -> None:
    tally = fuzz.fuzzed(INPUTS, seed=1, minutes=5)
    assert tally.broken == []
    assert sum(tally.tried.values()) == INPUTS


def test_the_fuzz_meets_every_address(fuzz: ModuleType) -> None:
    names = set(fuzz.Edges().names())
    assert {f"{method} {path}" for method, path, *_ in fuzz.addresses()} < names
    assert {"answers file", "columns file"} < names


def test_a_server_error_is_seen(fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fuzz can fail: an edge that breaks is told."""

    def breaks(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(fuzz, "read_columns", breaks)
    edges, tally = fuzz.Edges(), fuzz.Tally(fuzz.CPU_S_MAX)
    for number in range(20):
        tally.one("columns file", number, partial(edges.try_one, "columns file"))
    assert tally.broken
