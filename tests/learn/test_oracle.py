"""Agreement with NUTS on one short history; several longer ones are in benchmarks/learn_oracle.py."""

import importlib.util
import sys
from pathlib import Path

import pytest

from backstride.simulate.histories import Knobs


@pytest.mark.slow
def test_means_and_interval_ends_agree_with_nuts() -> None:
    pytest.importorskip("numpyro", reason="needs the extra oracle: NumPyro")
    path = Path(__file__).parents[2] / "benchmarks" / "learn_oracle.py"
    spec = importlib.util.spec_from_file_location("learn_oracle", path)
    assert spec is not None
    assert spec.loader is not None
    oracle = importlib.util.module_from_spec(spec)
    sys.modules["learn_oracle"] = oracle
    spec.loader.exec_module(oracle)
    for each in oracle.compare("60 days", Knobs(days=60, missing=0.2, effect=1.0), 3, 1500)[:2]:
        assert each.nuts_effective > 300
        assert abs(each.mean_difference) < 0.05
        assert max(abs(each.low_difference), abs(each.high_difference)) < 0.1
