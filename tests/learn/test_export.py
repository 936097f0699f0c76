"""The posterior as columns: it is the posterior, it goes through Parquet, and ArviZ reads it."""

from pathlib import Path

import numpy as np
import pytest

from backstride.learn import Question, fit_questions
from backstride.learn.export import posterior_columns
from backstride.learn.fit import effect_posterior
from backstride.simulate.histories import Knobs, simulate_history


@pytest.fixture(scope="module")
def fitted():
    table = simulate_history(Knobs(days=150, effect=1.0, missing=0.2), np.random.default_rng(4)).table
    return fit_questions(table, [Question("run_min")], np.random.default_rng(1))


def test_draws_are_the_posterior(fitted) -> None:
    columns = posterior_columns(fitted, ("run_min",), np.random.default_rng(2), draws=20_000)
    for index, name in enumerate(("run_min_next_morning", "run_min_second_morning", "weeks")):
        exact = effect_posterior(fitted, index, 2.0)
        assert columns[name].mean() == pytest.approx(exact.mean, abs=0.03)
        assert np.quantile(columns[name], 0.95) == pytest.approx(exact.quantile(0.95), abs=0.06)
    assert ((columns["phi"] > 0) & (columns["phi"] < 0.99)).all()
    assert set(np.unique(columns["memory"])) <= {14.0, 21.0, 30.0, 42.0}


def test_parquet_round_trip(fitted, tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    columns = posterior_columns(fitted, ("run_min",), np.random.default_rng(2))
    parquet.write_table(pa.table(dict(columns)), tmp_path / "posterior.parquet")
    read = parquet.read_table(tmp_path / "posterior.parquet")
    np.testing.assert_array_equal(read["run_min_next_morning"].to_numpy(), columns["run_min_next_morning"])
    assert read.column_names[:2] == ["chain", "draw"]


def test_arviz_recipe_of_the_docs(fitted) -> None:
    arviz = pytest.importorskip("arviz", reason="needs the extra oracle: ArviZ")
    columns = posterior_columns(fitted, ("run_min",), np.random.default_rng(2))
    data = arviz.from_dict(posterior={name: v[None, :] for name, v in columns.items() if name not in {"chain", "draw"}})
    summary = arviz.summary(data, var_names=["run_min_next_morning"])
    assert summary.loc["run_min_next_morning", "mean"] == pytest.approx(effect_posterior(fitted, 0, 2.0).mean, abs=0.06)
