"""`backstride learn check`: the release gates on simulated runners."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final

import typer

from backstride.cli.learn_gates import cell_answer
from backstride.cli.options import JsonOption
from backstride.cli.output import out, print_json, progress, texts
from backstride.simulate.histories.cells import load_cells
from backstride.simulate.histories.gates import collect, plan_units, run_unit
from backstride.simulate.histories.results import line_of, read_lines
from backstride.simulate.histories.tally import Tally

GATE_HISTORIES: Final = 2000
GATE_SEED: Final = 20261122


def check(
    histories: Annotated[
        int, typer.Option("--histories", min=1, help="Simulated runners in each cell.")
    ] = GATE_HISTORIES,
    seed: Annotated[int, typer.Option("--seed", help="Seed of the whole run.")] = GATE_SEED,
    shard: Annotated[str, typer.Option("--shard", help="Which part of the work, e.g. 2/8.")] = "1/1",
    resume: Annotated[Path | None, typer.Option("--resume", help="File that keeps finished work.")] = None,
    cell: Annotated[list[str] | None, typer.Option("--cell", help="Only cells whose name holds this.")] = None,
    json: JsonOption = False,
) -> None:
    """Run the release gates again on simulated runners.

    Example: `backstride learn check --histories 50 --resume gates.jsonl`
    """
    which, _, number = shard.partition("/")
    if not (which.isdigit() and number.isdigit()):
        raise typer.BadParameter("a shard is written as 2/8", param_hint="--shard")
    cells = [each for each in load_cells() if not cell or any(part in each.name for part in cell)]
    done = dict(read_lines(_lines(resume), seed))
    units = [unit for unit in plan_units(cells, histories, (int(which), int(number))) if unit.key not in done]
    with progress(texts().say("learn-check-doing")) as tell_progress:
        for place, unit in enumerate(units, start=1):
            done[unit.key] = run_unit(unit, seed)
            _keep(resume, line_of(unit, seed, done[unit.key]))
            tell_progress(place, len(units), unit.cell.name)
    command = f"backstride learn check --histories {histories} --seed {seed}"
    show_check(done, histories, seed, command, json=json)


def show_check(done: Mapping[str, Tally], histories: int, seed: int, command: str, *, json: bool) -> None:
    """Print what the counts say, as JSON or as a table."""
    answer = cell_answer(collect(done), histories, seed, command)
    if json:
        print_json(answer)
        return
    rate = "—" if answer.mean_false_rate is None else f"{answer.mean_false_rate:.1%}"
    cells = len(answer.null_cells) + len(answer.planted_cells)
    out().print(texts().say("learn-check-done", cells=cells, histories=histories, rate=rate), markup=False)
    failing = [each.name for each in answer.null_cells if not each.passes]
    failing += [each.name for each in answer.planted_cells if not each.passes]
    for name in failing:
        out().print(texts().say("learn-check-fails", name=name), markup=False)
    if not answer.complete:
        out().print(texts().say("learn-check-incomplete"), markup=False)


def _lines(path: Path | None) -> Iterator[str]:
    if path is not None and path.exists():
        yield from path.read_text(encoding="utf-8").splitlines()


def _keep(path: Path | None, line: str) -> None:
    if path is not None:
        with path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
