"""The release gates: the grid, its bookkeeping, six cells of it, and a peer that must fail."""

import numpy as np
import pytest

from backstride.simulate.histories.cells import MOST_CELLS, Kind, load_cells
from backstride.simulate.histories.examined import examine_naively
from backstride.simulate.histories.gates import (
    FALSE_LIMIT,
    SUITE_CELLS,
    NoSuchShard,
    clopper_pearson_lower,
    collect,
    mean_false_rate,
    plan_units,
    run_history,
    run_unit,
)
from backstride.simulate.histories.results import line_of, read_lines
from backstride.simulate.histories.tally import Tally

SEED = 41
CELLS = {cell.name: cell for cell in load_cells()}


def test_grid_is_fixed_and_small_enough() -> None:
    cells = load_cells()
    assert len(cells) <= MOST_CELLS
    assert len({(cell.kind, cell.name) for cell in cells}) == len(cells)
    assert {cell.kind for cell in cells} == set(Kind)
    assert all(cell.knobs.effect == 0.0 for cell in cells if cell.kind is Kind.NULL)
    assert all(cell.knobs.effect or cell.knobs.effect_second for cell in cells if cell.kind is Kind.PLANTED)


def test_shards_share_the_work_without_loss() -> None:
    whole = plan_units(load_cells(), 60)
    parts = [unit for i in (1, 2, 3) for unit in plan_units(load_cells(), 60, (i, 3))]
    assert sorted(unit.key for unit in whole) == sorted(unit.key for unit in parts)
    assert sum(unit.count for unit in whole) == 60 * len(load_cells())
    with pytest.raises(NoSuchShard):
        plan_units(load_cells(), 60, (4, 3))


def test_units_add_up_and_lines_survive_a_cut() -> None:
    cell = CELLS["no weekday rhythm"]
    units = plan_units([cell], 30)
    lines = [line_of(unit, SEED, run_unit(unit, SEED)) for unit in units]
    read = read_lines([*lines, lines[0][:20], "[]"], SEED)
    assert set(read) == {unit.key for unit in units}
    result = collect(read, [cell])[0]
    assert result.tally.histories == 30
    assert read_lines(lines, SEED + 1) == {}


def test_tallies_add() -> None:
    one = Tally(histories=2, harms=1, marks={"a": 1})
    assert one.plus(one) == Tally(histories=4, harms=2, marks={"a": 2})


def test_a_history_is_the_same_wherever_it_runs() -> None:
    cell = CELLS["no flares"]
    assert run_history(cell, 7, SEED) == run_history(cell, 7, SEED)


@pytest.mark.parametrize(("hits", "tries", "low"), [(0, 100, 0.0), (100, 2000, 0.0408), (5, 5, 0.4782)])
def test_clopper_pearson(hits: int, tries: int, low: float) -> None:
    assert clopper_pearson_lower(hits, tries) == pytest.approx(low, abs=2e-4)


@pytest.mark.slow
@pytest.mark.parametrize("name", SUITE_CELLS)
def test_nothing_is_found_in_nothing(name: str) -> None:
    cell = CELLS[name]
    results = collect({unit.key: run_unit(unit, SEED) for unit in plan_units([cell], 100)}, [cell])
    assert results[0].tally.histories == 100
    assert results[0].passes, (name, results[0].false_rate)
    assert mean_false_rate(results) <= FALSE_LIMIT


@pytest.mark.parametrize("name", ["memory 0.6, reverse 1.5, 30 % missing", "skewed swing, reverse 1.5, 30 % missing"])
def test_a_spreadsheet_fails_the_same_cells(name: str) -> None:
    cell = CELLS[name]
    units = plan_units([cell], 100)
    results = collect({unit.key: run_unit(unit, SEED, examine_naively) for unit in units}, [cell])
    assert not results[0].passes
    assert results[0].false_rate > 0.5


@pytest.mark.slow
def test_intervals_hold_what_was_planted() -> None:
    cell = CELLS["1 points, 120 days"]
    result = collect({unit.key: run_unit(unit, SEED) for unit in plan_units([cell], 100)}, [cell])[0]
    assert result.passes, result.coverage_free
    assert abs(result.bias) < 0.1
    assert result.power > 0.4
    assert np.isfinite(result.coverage_second)
