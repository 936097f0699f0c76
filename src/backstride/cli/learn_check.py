"""`backstride learn check`: the release gates on simulated runners."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.table import Table

from backstride.api.learn_check import LearnCheckAnswer, WorldOut, cell_answer
from backstride.bootstrap import LOCAL, place_of_work
from backstride.cli.errors import FAILED
from backstride.cli.options import JsonOption, SchedulerOption, WorkersOption
from backstride.cli.output import out, print_json, progress, texts
from backstride.services.ports import Stopped
from backstride.simulate.histories.cells import load_cells, load_worlds
from backstride.simulate.histories.gates import collect, plan_units, run_unit
from backstride.simulate.histories.results import line_of, read_lines
from backstride.simulate.histories.tally import Tally
from backstride.texts.figures import number


class Part(StrEnum):
    """What of the release gates is run."""

    WORLDS = "worlds"
    GRID = "grid"
    ALL = "all"


HISTORY_S: Final = 60.0
"""Processor time that a history may take, far above what it takes; a unit that takes more stays undone. [s]"""
GATE_HISTORIES: Final = 2000
GATE_SEED: Final = 20261122


def check(
    histories: Annotated[
        int, typer.Option("--histories", min=1, help="Simulated runners in each cell.")
    ] = GATE_HISTORIES,
    seed: Annotated[int, typer.Option("--seed", help="Seed of the whole run.")] = GATE_SEED,
    shard: Annotated[str, typer.Option("--shard", help="Which part of the work, e.g. 2/8.")] = "1/1",
    resume: Annotated[Path | None, typer.Option("--resume", help="File that keeps finished work.")] = None,
    part: Annotated[
        Part, typer.Option("--part", help="The worlds in which both errors are counted, the grid, or all.")
    ] = Part.ALL,
    cell: Annotated[list[str] | None, typer.Option("--cell", help="Only cells whose name holds this.")] = None,
    scheduler: SchedulerOption = LOCAL,
    workers: WorkersOption = None,
    json: JsonOption = False,
) -> None:
    """Count on simulated runners how often something false is said, and how often a point is found.

    Every world is lived once with nothing to find and once with a point. Ends with 1 where a kind of runner fails.

    Example: `backstride learn check --part worlds --histories 50 --resume gates.jsonl`
    """
    which, _, number = shard.partition("/")
    if not (which.isdigit() and number.isdigit()):
        raise typer.BadParameter("a shard is written as 2/8", param_hint="--shard")
    known = (*(load_cells() if part is not Part.WORLDS else ()), *(load_worlds() if part is not Part.GRID else ()))
    cells = [each for each in known if not cell or any(name in each.name for name in cell)]
    done = dict(read_lines(_lines(resume), seed))
    units = [unit for unit in plan_units(cells, histories, (int(which), int(number))) if unit.key not in done]
    with progress(texts().say("learn-check-doing")) as tell_progress:
        compute = place_of_work(scheduler, workers, (run_unit.__module__,))
        results = compute.map_unordered(partial(run_unit, seed=seed), units, lambda unit: unit.count * HISTORY_S)
        for place, (unit, told) in enumerate(results, start=1):
            if not isinstance(told, Stopped):
                done[unit.key] = told
                _keep(resume, line_of(unit, seed, told))
            tell_progress(place, len(units), unit.cell.name)
    command = f"backstride learn check --part {part} --histories {histories} --seed {seed}"
    show_check(done, histories, seed, command, json=json)


def show_check(done: Mapping[str, Tally], histories: int, seed: int, command: str, *, json: bool) -> None:
    """Print what the counts say, as JSON or as a table.

    Raises
    ------
    typer.Exit
        With 1 where any kind of runner fails.
    """
    answer = cell_answer(collect(done, (*load_cells(), *load_worlds())), histories, seed, command)
    failing = [each.name for each in answer.null_cells if not each.passes]
    failing += [each.name for each in answer.planted_cells if not each.passes]
    failing += [each.name for each in answer.worlds if not each.passes]
    if json:
        print_json(answer)
    else:
        _print(answer, failing)
    if failing:
        raise typer.Exit(FAILED)


def _print(answer: LearnCheckAnswer, failing: list[str]) -> None:
    say = texts().say
    if answer.worlds:
        out().print(_worlds_table(answer.worlds))
        out().print(say("learn-check-worlds-note"), markup=False)
    if answer.null_cells or answer.planted_cells:
        rate = "—" if answer.mean_false_rate is None else f"{answer.mean_false_rate:.1%}"
        cells = len(answer.null_cells) + len(answer.planted_cells)
        done = say("learn-check-done", cells=cells, histories=answer.histories_wanted, rate=rate)
        out().print(done, markup=False)
    for name in failing:
        out().print(say("learn-check-fails", name=name), markup=False)
    if not answer.complete:
        out().print(say("learn-check-incomplete"), markup=False)


def _worlds_table(worlds: Sequence[WorldOut]) -> Table:
    names = ("world", "runners", "false", "alike", "wrong", "upper", "found", "peer-found", "peer-wrong")
    table = Table(*(texts().say(f"learn-check-{name}") for name in names), box=None)
    for one in worlds:
        shares = (one.false_direction, one.false_difference, one.wrong_direction, one.upper, one.power)
        peers = (one.peer_power, one.peer_wrong)
        name = texts().say("learn-check-hidden", name=one.name) if one.hidden else one.name
        table.add_row(name, str(one.histories), *(_percent(share) for share in (*shares, *peers)))
    return table


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{number(100 * share, '.0f')} %"


def _lines(path: Path | None) -> Iterator[str]:
    if path is not None and path.exists():
        yield from path.read_text(encoding="utf-8").splitlines()


def _keep(path: Path | None, line: str) -> None:
    if path is not None:
        with path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
