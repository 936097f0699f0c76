"""The posterior as columns: it is the posterior, it goes through Parquet, and ArviZ reads it."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backstride.learn import Question, fit_questions
from backstride.learn.export import posterior_columns
from backstride.learn.fit import effect_posterior
from backstride.simulate.histories import Knobs, simulate_history
from backstride.store.posterior import write_posterior


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
    from pyarrow import parquet

    columns = posterior_columns(fitted, ("run_min",), np.random.default_rng(2))
    write_posterior(tmp_path / "posterior.parquet", columns)
    read = parquet.read_table(tmp_path / "posterior.parquet")
    np.testing.assert_array_equal(read["run_min_next_morning"].to_numpy(), columns["run_min_next_morning"])
    assert read.column_names[:2] == ["chain", "draw"]


def recipe() -> str:
    """The lines of the model card that read the file."""
    page = Path(__file__).parents[2] / "docs" / "models" / "learn.md"
    (found,) = re.findall(r"```python\n(import arviz.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return str(found)


def test_arviz_recipe_of_the_docs(fitted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("arviz", reason="needs the extra oracle: ArviZ")
    monkeypatch.chdir(tmp_path)
    write_posterior(Path("posterior.parquet"), posterior_columns(fitted, ("run_min",), np.random.default_rng(2)))
    held: dict[str, Any] = {}
    exec(recipe(), held)
    told = held["summary"].loc["run_min_next_morning", "mean"]
    assert float(told) == pytest.approx(effect_posterior(fitted, 0, 2.0).mean, abs=0.06)


def test_the_recipe_names_columns_that_the_file_has(fitted) -> None:
    columns = posterior_columns(fitted, ("run_min",), np.random.default_rng(2))
    assert {"chain", "draw"} <= set(columns)
    assert '("chain", "draw")' in recipe()
    compile(recipe(), "learn.md", "exec")
