"""`backstride learn`: what one's own days show; `learn why` one exposure; `learn ask` fixes the questions."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from backstride.api.learn import LearnAnswer, LearnAskAnswer, LearnExportAnswer, learn_answer, learnt_answer
from backstride.bootstrap import Backstride
from backstride.charts.effects import effect_chart_svg
from backstride.charts.series import on_paper
from backstride.cli.errors import FAILED
from backstride.cli.learn_check import check
from backstride.cli.learn_show import show_answer, show_asked
from backstride.cli.options import HomeOption, JsonOption, opened, within, write_lock
from backstride.cli.output import aside, out, print_json, texts
from backstride.formats.csv_out import csv_bytes
from backstride.learn import COLUMNS, Question, answer_questions
from backstride.learn.question import ACT_ON_POINTS
from backstride.plain_text import file_name
from backstride.report.learn_words import effect_chart
from backstride.report.own_days import read_table
from backstride.services.diary.tests_over_time import tests_over_time
from backstride.services.learning.learning import Learnt, what_is_missing
from backstride.store.posterior import write_posterior
from backstride.store.private import write_private

PICTURE_PX = 640

app = typer.Typer(invoke_without_command=True, no_args_is_help=False, rich_markup_mode="markdown")

TableOption = Annotated[
    Path | None,
    typer.Option("--table", exists=True, dir_okay=False, help="A daily table as CSV instead of your own home."),
]
SeedOption = Annotated[int, typer.Option("--seed", help="Seed of the calculation on a table.")]
ActOnOption = Annotated[float | None, within(ACT_ON_POINTS, "The difference you would act on.", "--act-on-points")]
ContrastOption = Annotated[float | None, typer.Option("--contrast", help="Amount against none, in its unit.")]
OutcomeOption = Annotated[str, typer.Option("--outcome", help="How it felt: a column of the daily table.")]
PhasesOption = Annotated[bool, typer.Option("--phases", help="You lived through planned phases with and without.")]
SvgOption = Annotated[
    Path | None, typer.Option("--svg", help="Also draw the differences into this file; it must not be there yet.")
]
ExposureArgument = Annotated[str, typer.Argument(help="A column of what you did, e.g. run_min.")]


@app.callback()
def learn(
    context: typer.Context,
    table: TableOption = None,
    question: Annotated[str, typer.Option("--question", help="The main question to a table.")] = "run_min",
    beside: Annotated[list[str] | None, typer.Option("--beside", help="Up to two beside it, to a table.")] = None,
    outcome: OutcomeOption = "back_morning",
    act_on_points: ActOnOption = None,
    phases: PhasesOption = False,
    seed: SeedOption = 1,
    svg: SvgOption = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Say what your own runs and diary show: one main question, at most two beside it, and counts of the rest.

    Your home answers the questions that `learn ask` fixed. The options --question, --beside, --outcome,
    --act-on-points, --phases and --seed go with --table.

    Example: `backstride learn`
    """
    if home is not None:
        context.obj = home
    if context.invoked_subcommand is not None:
        return
    if table is not None:
        questions = [Question(question, None, outcome, act_on_points, phases=phases)]
        questions += [Question(name, None, outcome, act_on_points) for name in beside or ()]
        found = _drawn(_of_table(table, questions, seed), svg)
        _tell(found, json=json)
        _end_without_table(found)
        return
    _refuse_table_options(context)
    backstride = opened(context, None)
    tests = tests_over_time(backstride.hold_tests, backstride.now().date())
    found = _drawn(learnt_answer(_learnt(backstride), tests), svg)
    _tell(found, json=json, simulated=backstride.home.is_simulated)
    if not json and backstride.diary_modes.asks_too_rarely(backstride.now().date()):
        out().print(texts().say("learn-asks-daily"), markup=False)


@app.command()
def why(
    context: typer.Context,
    exposure: ExposureArgument,
    table: TableOption = None,
    contrast: ContrastOption = None,
    outcome: OutcomeOption = "back_morning",
    act_on_points: ActOnOption = None,
    seed: SeedOption = 1,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Show what one answer rests on: data, checks, what is taken for granted, what is missing.

    In your home only a question that `learn ask` fixed gets a verdict; of anything else you see counts. The options
    --contrast, --outcome, --act-on-points and --seed go with --table.

    Example: `backstride learn why run_min`
    """
    if table is not None:
        asked = Question(exposure, contrast, outcome, act_on_points)
        found = _of_table(table, [asked], seed)
        _tell(found, json=json, with_checks=True)
        _end_without_table(found)
        return
    _refuse_table_options(context)
    subject = Question(exposure).exposure
    backstride = opened(context, home)
    told = only(_learnt(backstride), subject)
    _tell(learnt_answer(told), json=json, with_checks=True, simulated=backstride.home.is_simulated)


@app.command()
def ask(
    context: typer.Context,
    exposure: ExposureArgument,
    beside: Annotated[bool, typer.Option("--beside", help="Ask it beside the main question.")] = False,
    contrast: ContrastOption = None,
    outcome: OutcomeOption = "back_morning",
    act_on_points: ActOnOption = None,
    phases: PhasesOption = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Choose your main question, and the difference you would act on, before you look.

    It stands for a quarter of a year once you have seen an answer. Two more may go beside it.

    Example: `backstride learn ask run_min --contrast 45 --act-on-points 1`
    """
    question = Question(exposure, contrast, outcome, act_on_points, phases=phases)
    backstride = opened(context, home)
    with backstride.writing("keeping a question"):
        found = backstride.learning.ask(question, backstride.now(), beside=beside)
    if json:
        print_json(LearnAskAnswer(asked=found))
    else:
        show_asked(found)


@app.command("table")
def table_(
    context: typer.Context,
    file: Annotated[Path, typer.Option("--csv", help="The CSV file to make; it must not be there yet.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Write your daily table: what you did and how it felt, one row a day, as `learn --table` reads it.

    Example: `backstride learn table --csv days.csv`
    """
    backstride = opened(context, home)
    rows = backstride.learning.rows(backstride.now().date())
    _refuse_there(file)
    write_private(file, csv_bytes(rows, ["date", *COLUMNS]))
    _end(LearnExportAnswer(file=file_name(file), rows=len(rows)), "learn-table-written", json=json)


@app.command()
def export(
    context: typer.Context,
    file: Annotated[Path, typer.Option("--parquet", help="The Parquet file to make; it must not be there yet.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Write draws of everything that was estimated for your questions, for ArviZ or any table reader.

    Example: `backstride learn export --parquet posterior.parquet`
    """
    backstride = opened(context, home)
    _refuse_there(file)
    with _looking(backstride):
        draws = backstride.learning.posterior(backstride.now())
    write_posterior(file, draws)
    rows = len(draws["draw"])
    _end(LearnExportAnswer(file=file_name(file), rows=rows), "learn-export-written", json=json)


app.command()(check)


def only(told: Learnt, exposure: str) -> Learnt:
    """Return what was learnt about one exposure alone: its answer if it was asked, else its counts."""
    answers = tuple(one for one in told.answers if one.question.exposure == exposure)
    missing = told.missing if any(one.main for one in answers) else None
    described = tuple(one for one in told.described if one.exposure == exposure)
    return replace(told, answers=answers, described=described, missing=missing)


def _learnt(backstride: Backstride) -> Learnt:
    with _looking(backstride):
        return backstride.learning.learnt(backstride.now())


def _looking(backstride: Backstride) -> AbstractContextManager[None]:
    """Hold the write lock for the first look, which is remembered."""
    first = backstride.learning.asked(backstride.now().date()).seen_on is None
    return write_lock(backstride, "answering", wanted=first)


def _of_table(path: Path, questions: Sequence[Question], seed: int) -> LearnAnswer:
    read = read_table(path)
    if read.table is None:
        return learn_answer((), None, read.findings)
    answers = answer_questions(read.table, questions, np.random.default_rng(seed))
    return learn_answer(answers, what_is_missing(read.table, answers[0], seed), read.findings)


def _end_without_table(found: LearnAnswer) -> None:
    """End with 1 where nothing could be read of a table."""
    if not found.questions:
        raise typer.Exit(FAILED)


def _drawn(answer: LearnAnswer, file: Path | None) -> LearnAnswer:
    """Draw the differences of the main question into a file, where one is wanted and there are any."""
    if file is None:
        return answer
    _refuse_there(file)
    chart = effect_chart(answer.questions[0], "effects", texts()) if answer.questions else None
    if chart is None:
        aside().print(texts().say("learn-nothing-to-draw"), markup=False)
    else:
        write_private(file, on_paper(effect_chart_svg(chart, PICTURE_PX)).encode())
    return answer


def _tell(answer: LearnAnswer, *, json: bool, with_checks: bool = False, simulated: bool = False) -> None:
    if json:
        print_json(answer)
    else:
        show_answer(answer, with_checks=with_checks, simulated=simulated)


def _end(answer: LearnExportAnswer, message: str, *, json: bool) -> None:
    if json:
        print_json(answer)
    else:
        out().print(texts().say(message, rows=answer.rows, file=answer.file), markup=False)


def _refuse_there(file: Path) -> None:
    if file.exists():
        aside().print(texts().say("cmd-diary-export-there", file=file_name(file)), markup=False)
        raise typer.Exit(FAILED)


def _refuse_table_options(context: typer.Context) -> None:
    """Refuse options that only a table takes, so that none is silently left out."""
    for name in ("question", "beside", "outcome", "contrast", "act_on_points", "phases", "seed"):
        source = context.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            raise typer.BadParameter(texts().say("learn-with-table"), param_hint=f"--{name.replace('_', '-')}")
