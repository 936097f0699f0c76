"""Counts of the release gates as a JSON answer."""

import math
from collections.abc import Sequence

from backstride.contracts import learn as contract
from backstride.simulate.histories.cells import Kind, load_cells
from backstride.simulate.histories.gates import CellResult, mean_false_rate


def cell_answer(results: Sequence[CellResult], histories: int, seed: int, command: str) -> contract.LearnCheckAnswer:
    """Give the counts of the gates for JSON.

    Parameters
    ----------
    results : sequence of CellResult
        Cells that have any history.
    histories : int
        Wanted in each cell.
    seed : int
        Seed of the run.
    command : str
        What makes these counts again.
    """
    null = [each for each in results if each.cell.kind is Kind.NULL]
    complete = len(results) == len(load_cells()) and all(each.tally.histories >= histories for each in results)
    return contract.LearnCheckAnswer(
        seed=seed,
        histories_wanted=histories,
        command=command,
        complete=complete,
        mean_false_rate=mean_false_rate(results) if null else None,
        null_cells=[_null_cell(each) for each in null],
        planted_cells=[_planted_cell(each) for each in results if each.cell.kind is Kind.PLANTED],
    )


def _null_cell(result: CellResult) -> contract.NullCellOut:
    return contract.NullCellOut(
        name=result.cell.name,
        histories=result.tally.histories,
        false_rate=result.false_rate,
        false_low=result.false_lower,
        coverage90=_known(result.coverage),
        bias=_known(result.bias),
        no_difference_rate=result.tally.no_difference / result.tally.histories,
        stopped_share=result.stopped_share,
        passes=result.passes,
    )


def _planted_cell(result: CellResult) -> contract.PlantedCellOut:
    return contract.PlantedCellOut(
        name=result.cell.name,
        histories=result.tally.histories,
        effect=result.cell.knobs.effect,
        coverage90=_known(result.coverage_free),
        coverage90_all=_known(result.coverage),
        coverage90_second=_known(result.coverage_second),
        bias=_known(result.bias),
        power=result.power,
        stopped_share=result.stopped_share,
        passes=bool(result.passes),
    )


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
