"""A short run of the long fuzz of every reader, always with the same inputs."""

import importlib.util
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).parents[3] / "benchmarks" / "fuzz_files.py"
SEED = 20_000_000
INPUTS = 1_200


@pytest.mark.skipif(not FUZZ.exists(), reason="benchmarks are not here")
@pytest.mark.filterwarnings("ignore")
def test_no_input_breaks_a_reader_or_takes_two_seconds():
    spec = importlib.util.spec_from_file_location("fuzz_files", FUZZ)
    assert spec is not None
    assert spec.loader is not None
    fuzz = importlib.util.module_from_spec(spec)
    sys.modules["fuzz_files"] = fuzz
    spec.loader.exec_module(fuzz)
    tally = fuzz.fuzzed(INPUTS, SEED)
    assert tally.broken == []
    assert set(tally.tried.values()) == {INPUTS // len(fuzz.MAKERS)}
