"""`backstride learn`: what one's own days show; `learn why` one exposure; `learn check` the release gates."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final

import numpy as np
import typer
from rich.table import Table

from backstride.cli.learn_out import cell_answer, learn_answer
from backstride.cli.options import JsonOption
from backstride.cli.output import out, print_json, progress, texts
from backstride.contracts import learn as contract
from backstride.learn import Question, TableRead, answer_questions, fit_questions, read_rows
from backstride.learn.answer import Answer
from backstride.learn.forecast import Outlook, days_to_gate, outlook
from backstride.learn.question import Horizon
from backstride.learn.table import DailyTable
from backstride.learn.verdict import Direction
from backstride.simulate.histories.cells import load_cells
from backstride.simulate.histories.gates import collect, plan_units, run_unit
from backstride.simulate.histories.results import line_of, read_lines
from backstride.simulate.histories.tally import Tally

app = typer.Typer(help="What do my own days show?", invoke_without_command=True, no_args_is_help=False)

GATE_HISTORIES: Final = 2000
GATE_SEED: Final = 20261122

TableOption = Annotated[
    Path, typer.Option("--table", exists=True, dir_okay=False, help="Daily table as CSV: date and columns.")
]
SeedOption = Annotated[int, typer.Option("--seed", help="Seed of the calculation.")]
ActOnOption = Annotated[
    float | None, typer.Option("--act-on-points", min=0.1, max=10.0, help="The difference you would act on.")
]
OutcomeOption = Annotated[str, typer.Option("--outcome", help="How it felt: a column of the daily table.")]


@app.callback()
def learn(
    context: typer.Context,
    table: Annotated[
        Path | None, typer.Option("--table", exists=True, dir_okay=False, help="Daily table as CSV.")
    ] = None,
    question: Annotated[
        str, typer.Option("--question", help="The main question: a column of what you did.")
    ] = "run_min",
    beside: Annotated[list[str] | None, typer.Option("--beside", help="Up to two questions beside it.")] = None,
    outcome: OutcomeOption = "back_morning",
    act_on_points: ActOnOption = None,
    phases: Annotated[
        bool, typer.Option("--phases", help="You lived through planned phases with and without.")
    ] = False,
    seed: SeedOption = 1,
    json: JsonOption = False,
) -> None:
    """Answer the main question and up to two beside it from a daily table.

    Example: `backstride learn --table days.csv --question run_min`
    """
    if context.invoked_subcommand is not None:
        return
    if table is None:
        raise typer.BadParameter("name a daily table with --table", param_hint="--table")
    questions = [Question(question, None, outcome, act_on_points, phases=phases)]
    questions += [Question(name, None, outcome, act_on_points) for name in beside or ()]
    tell(read_table(table), questions, seed, json=json, with_checks=False)


@app.command()
def why(
    exposure: Annotated[str, typer.Argument(help="A column of what you did, e.g. run_min.")],
    table: TableOption,
    contrast: Annotated[float | None, typer.Option("--contrast", help="Amount against none, in its unit.")] = None,
    outcome: OutcomeOption = "back_morning",
    act_on_points: ActOnOption = None,
    seed: SeedOption = 1,
    json: JsonOption = False,
) -> None:
    """Show what one answer rests on: data, checks, what is taken for granted, what is missing.

    Example: `backstride learn why run_min --table days.csv`
    """
    tell(read_table(table), [Question(exposure, contrast, outcome, act_on_points)], seed, json=json, with_checks=True)


@app.command()
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


def read_table(path: Path) -> TableRead:
    """Give the daily table of a CSV file with its findings."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        return read_rows(list(csv.DictReader(file)))


def tell(read: TableRead, questions: Sequence[Question], seed: int, *, json: bool, with_checks: bool) -> None:
    """Answer questions from a table that was read, and print them."""
    answers: tuple[Answer, ...] = ()
    missing: Outlook | None = None
    if read.table is not None:
        answers = answer_questions(read.table, questions, np.random.default_rng(seed))
        missing = what_is_missing(read.table, answers[0], seed)
    if json:
        print_json(learn_answer(answers, missing, read.findings, texts()))
        return
    for finding in read.findings:
        out().print(texts().finding(finding), markup=False)
    spoken = learn_answer(answers, missing, read.findings, texts())
    for question in spoken.questions:
        _show(question, with_checks=with_checks)


def what_is_missing(table: DailyTable, answer: Answer, seed: int) -> Outlook | None:
    """Give the outlook of a main question that cannot be answered yet."""
    first = answer.at(Horizon.NEXT_MORNING)
    if first.verdict.direction is not Direction.CANNOT_TELL:
        return None
    if first.effect is None:
        return days_to_gate(table, answer.evidence)
    rng = np.random.default_rng([seed, 2])
    fitted = fit_questions(table, [answer.question], rng)
    return outlook(table, answer.question, fitted, rng, act_on=answer.act_on)


def _show(question: contract.QuestionOut, *, with_checks: bool) -> None:
    say = texts().say
    exposure, outcome = say(f"learn-exposure-{question.exposure}"), say(f"learn-outcome-{question.outcome}")
    unit, amount = question.contrast_unit, f"{question.contrast:g}"
    out().print(say("learn-question", exposure=exposure, contrast=amount, unit=unit, outcome=outcome), markup=False)
    table = Table(show_header=False, box=None)
    for part in question.horizons:
        effect = part.effect
        number = (
            say("learn-effect", value=f"{effect.value:+.1f}", low=f"{effect.low:+.1f}", high=f"{effect.high:+.1f}")
            if effect
            else ""
        )
        table.add_row(say(f"learn-horizon-{part.horizon}"), part.verdict.message, number)
    out().print(table)
    for line in _lines_below(question, with_checks=with_checks):
        out().print(line, markup=False)


def _lines_below(question: contract.QuestionOut, *, with_checks: bool) -> Iterator[str]:
    say, first = texts().say, question.horizons[0]
    yield from (say(f"learn-reason-{reason}") for reason in first.verdict.reasons)
    counts = question.evidence
    yield say("learn-data", pairs=counts.pairs, **{"with": counts.pairs_with, "without": counts.pairs_without})
    if question.outlook is not None:
        yield question.outlook.message
    if with_checks:
        yield from (check.message for check in first.checks)
        yield from question.assumptions
