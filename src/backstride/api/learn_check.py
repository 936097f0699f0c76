"""Counts of the release gates, as a JSON answer."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.simulate.histories.cells import Kind, load_cells, load_worlds
from backstride.simulate.histories.gates import CellResult, mean_false_rate


@dataclass(frozen=True, slots=True, kw_only=True)
class NullCellOut:
    """A cell of the grid with nothing planted.

    Parameters
    ----------
    name : str
        Name.
    histories : int
        Histories.
    false_rate : float
        Share with a direction on either morning.
    false_low : float
        Lower 95 % Clopper-Pearson bound.
    coverage90 : float or None
        Coverage90.
    bias : float or None
        Bias.
    no_difference_rate : float
        No difference rate.
    stopped_share : float
        Share that a trigger or gate turns away.
    passes : bool
        Passes.
    """

    name: str
    histories: int
    false_rate: float
    false_low: float
    coverage90: float | None
    bias: float | None
    no_difference_rate: float
    stopped_share: float
    passes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedCellOut:
    """A cell of the grid with a planted effect.

    Parameters
    ----------
    name : str
        Name.
    histories : int
        Histories.
    effect : float
        Effect.
    coverage90 : float or None
        Among histories that no trigger stops.
    coverage90_all : float or None
        Coverage90 all.
    coverage90_second : float or None
        Coverage90 second.
    bias : float or None
        Bias.
    power : float
        Power.
    stopped_share : float
        Stopped share.
    passes : bool
        Passes.
    """

    name: str
    histories: int
    effect: float
    coverage90: float | None
    coverage90_all: float | None
    coverage90_second: float | None
    bias: float | None
    power: float
    stopped_share: float
    passes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldOut:
    """A world, lived with nothing planted and with a point planted the next morning: both errors.

    Parameters
    ----------
    name : str
        Name.
    hidden : bool
        Whether what decides about running is not in the diary.
    histories : int
        Of each of the two.
    false_direction : float or None
        Share with a direction of either morning, nothing planted.
    false_difference : float or None
        Share with no difference said although a point was planted.
    wrong_direction : float or None
        Share with a wrong direction although a point was planted.
    upper : float
        Upper 95 % Clopper-Pearson bound of the larger of both errors.
    power : float or None
        Share in which the planted point was found.
    peer_power : float or None
        The same of a regression on the last score, same margin and chance.
    peer_wrong : float or None
        Its share of wrong answers, the larger of both errors.
    coverage90 : float or None
        Share of 90 % intervals that hold the planted point.
    passes : bool
        Passes.
    """

    name: str
    hidden: bool
    histories: int
    false_direction: float | None
    false_difference: float | None
    wrong_direction: float | None
    upper: float
    power: float | None
    peer_power: float | None
    peer_wrong: float | None
    coverage90: float | None
    passes: bool


@dataclass(frozen=True, kw_only=True)
class LearnCheckAnswer(Answer):
    """The release gates, run again.

    Parameters
    ----------
    seed : int
        Seed.
    histories_wanted : int
        Histories wanted.
    command : str
        Command.
    complete : bool
        Whether every cell has all its histories.
    mean_false_rate : float or None
        Mean false rate.
    null_cells : sequence of NullCellOut
        Null cells.
    planted_cells : sequence of PlantedCellOut
        Planted cells.
    worlds : sequence of WorldOut
        Worlds.
    """

    schema: Literal["backstride/learn-check/1"] = "backstride/learn-check/1"
    seed: int
    histories_wanted: int
    command: str
    complete: bool
    mean_false_rate: float | None
    null_cells: Sequence[NullCellOut]
    planted_cells: Sequence[PlantedCellOut]
    worlds: Sequence[WorldOut] = ()


def cell_answer(results: Sequence[CellResult], histories: int, seed: int, command: str) -> LearnCheckAnswer:
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
    return LearnCheckAnswer(
        seed=seed,
        histories_wanted=histories,
        command=command,
        complete=complete,
        mean_false_rate=mean_false_rate(null) if null else None,
        null_cells=[_null_cell(each) for each in null],
        planted_cells=[_planted_cell(each) for each in grid if each.cell.kind is Kind.PLANTED],
        worlds=_worlds(worlds),
    )


def _worlds(results: Sequence[CellResult]) -> list[WorldOut]:
    names = dict.fromkeys(each.cell.name for each in results)
    return [_world([each for each in results if each.cell.name == name]) for name in names]


def _world(lived: Sequence[CellResult]) -> WorldOut:
    null = next((each for each in lived if each.cell.kind is Kind.NULL), None)
    planted = next((each for each in lived if each.cell.kind is Kind.PLANTED), None)
    return WorldOut(
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


def _null_cell(result: CellResult) -> NullCellOut:
    return NullCellOut(
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


def _planted_cell(result: CellResult) -> PlantedCellOut:
    return PlantedCellOut(
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
