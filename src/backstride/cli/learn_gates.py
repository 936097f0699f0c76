"""Counts of the release gates as a JSON answer."""

import math
from collections.abc import Sequence

from backstride.api import learn as contract
from backstride.simulate.histories.cells import Kind, load_cells, load_worlds
from backstride.simulate.histories.gates import CellResult, mean_false_rate


def cell_answer(results: Sequence[CellResult], histories: int, seed: int, command: str) -> contract.LearnCheckAnswer:
    """Return the counts of the gates for JSON.

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
    grid, worlds = ([each for each in results if each.cell.world is world] for world in (False, True))
    null = [each for each in grid if each.cell.kind is Kind.NULL]
    wanted = len(load_cells()) + len(load_worlds())
    complete = len(results) == wanted and all(each.tally.histories >= histories for each in results)
    return contract.LearnCheckAnswer(
        seed=seed,
        histories_wanted=histories,
        command=command,
        complete=complete,
        mean_false_rate=mean_false_rate(null) if null else None,
        null_cells=[_null_cell(each) for each in null],
        planted_cells=[_planted_cell(each) for each in grid if each.cell.kind is Kind.PLANTED],
        worlds=_worlds(worlds),
    )


def _worlds(results: Sequence[CellResult]) -> list[contract.WorldOut]:
    names = dict.fromkeys(each.cell.name for each in results)
    return [_world([each for each in results if each.cell.name == name]) for name in names]


def _world(lived: Sequence[CellResult]) -> contract.WorldOut:
    null = next((each for each in lived if each.cell.kind is Kind.NULL), None)
    planted = next((each for each in lived if each.cell.kind is Kind.PLANTED), None)
    return contract.WorldOut(
        name=lived[0].cell.name,
        hidden=lived[0].cell.hidden,
        histories=min(each.tally.histories for each in lived),
        false_direction=_rate(null, "wrong_direction"),
        false_difference=_rate(planted, "wrong_difference"),
        wrong_direction=_rate(planted, "wrong_direction"),
        upper=max(each.wrong_upper for each in lived),
        power=None if planted is None else planted.power,
        peer_power=_rate(planted, "peer_found"),
        peer_wrong=max((_rate(each, "peer_wrong") or 0.0 for each in lived), default=None),
        coverage90=None if planted is None else _known(planted.coverage),
        passes=all(each.passes for each in lived),
    )


def _rate(result: CellResult | None, name: str) -> float | None:
    return None if result is None else getattr(result.tally, name) / max(result.tally.histories, 1)


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
