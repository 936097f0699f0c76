"""`backstride experiment`: seal one, ask what today is, see what it showed."""

import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.experiments import (
    ExperimentAnswer,
    ExperimentPreviewAnswer,
    experiment_answer,
    found_answer,
    preview_answer,
)
from backstride.bootstrap import Backstride
from backstride.charts.effects import effect_chart_svg
from backstride.charts.series import on_paper
from backstride.cli.errors import FAILED, REFUSED
from backstride.cli.options import HomeOption, JsonOption, opened, within
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.refusal import refusing
from backstride.diary.gate import GateClosed, GateState
from backstride.learn.experiments.protocol import SEED_BITS
from backstride.learn.question import ACT_ON_POINTS
from backstride.report.learn_words import pairs_chart
from backstride.services.experiments.around import is_over
from backstride.services.experiments.kept import EXPECTED_POINTS, PAIRS, ExperimentStopped, Wanted

PICTURE_PX = 640

app = typer.Typer(
    help="Find out by a fair experiment between sessions that you plan anyway.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)


@app.command()
def new(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="run-walk, cadence, shoes, treadmill, time-of-day, run-day or strength.")],
    day: Annotated[
        list[datetime] | None,
        typer.Option("--day", formats=["%Y-%m-%d"], help="A day with an easy run in your plan; all if not said."),
    ] = None,
    pairs: Annotated[int | None, within(PAIRS, "How many pairs at most.")] = None,
    act_on_points: Annotated[
        float | None, within(ACT_ON_POINTS, "The difference you would act on; 1, or 2 if usually high.")
    ] = None,
    expect_points: Annotated[float | None, within(EXPECTED_POINTS, "What you expect of B against A.")] = None,
    shoe: Annotated[
        list[str] | None, typer.Option("--shoe", help="Shoe A, then shoe B; 'backstride shoes' names them.")
    ] = None,
    set_by_professional: Annotated[
        bool, typer.Option("--set-by-professional", help="A professional set what one side leaves out.")
    ] = False,
    seed: Annotated[int | None, typer.Option("--seed", help="Decides the order; drawn if not said, and kept.")] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only show what it could find; nothing is sealed.")
    ] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Seal an experiment over the easy runs of your plan. Nothing is added, moved or lengthened.

    Neighbouring days become pairs; a coin decides which of the two is A. Strength on or off is lived in phases. The
    safety check has to say go. Look first with --preview. At a terminal you are asked what you expect.

    Example: `backstride experiment new time-of-day --preview`
    """
    backstride = opened(context, home)
    now = backstride.now()
    days = tuple(one.date() for one in day or ())
    wanted = Wanted(kind, days, act_on_points, pairs, expect_points, tuple(shoe or ()), set_by_professional)
    with _refusing(backstride, json=json):
        found = preview_answer(backstride.experiments.preview(wanted, now=now))
    if preview:
        _tell_preview(found, json=json)
        return
    if expect_points is None and not json and sys.stdin.isatty():
        _tell_preview(found, json=False)
        wanted = replace(wanted, expectation=_asked_expectation())
    drawn = secrets.randbits(SEED_BITS) if seed is None else seed
    with _refusing(backstride, json=json), backstride.writing("sealing an experiment"):
        kept = backstride.experiments.start(wanted, drawn, now=now)
    message = texts().say("experiment-sealed", pairs=len(kept.pairs))
    _tell(experiment_answer(kept, message, before=True), json=json)


@app.command("next")
def next_(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Say what today's session becomes; all other days stay sealed.

    Ends with 3 when the safety check is not open, or when your diary says that the experiment has to stop.

    Example: `backstride experiment next`
    """
    backstride = opened(context, home)
    with _refusing(backstride, json=json), backstride.writing("opening today's session"):
        try:
            arm = backstride.experiments.next(now=backstride.now())
        except ExperimentStopped as stopped:
            _tell(experiment_answer(stopped.kept, texts().say("experiment-stopped"), over=True), json=json)
            raise typer.Exit(REFUSED) from stopped
    kept = backstride.experiments.latest()
    name = "none" if arm is None else f"{kept.kind}-{arm}"
    _tell(experiment_answer(kept, texts().say(f"experiment-today-{name}"), today=arm), json=json)


@app.command()
def show(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Show what was fixed at the start, without the order.

    Example: `backstride experiment show`
    """
    backstride = opened(context, home)
    kept, today = backstride.experiments.latest(), backstride.now().date()
    over = is_over(kept, today)
    message = texts().say("experiment-ended" if over else "experiment-sealed", pairs=len(kept.pairs))
    _tell(experiment_answer(kept, message, before=True, over=over), json=json)


@app.command()
def stop(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """End the experiment early. What was done stays kept, and is analysed as it was fixed.

    Example: `backstride experiment stop`
    """
    backstride = opened(context, home)
    with backstride.writing("ending an experiment"):
        kept = backstride.experiments.stop(backstride.now())
    _tell(experiment_answer(kept, texts().say("experiment-ended"), over=True), json=json)


@app.command()
def result(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Analyse the experiment as it was fixed: every complete pair as drawn, missed and swapped ones counted.

    Example: `backstride experiment result`
    """
    backstride = opened(context, home)
    with backstride.writing("analysing an experiment"):
        found = backstride.experiments.result(backstride.now())
    _tell(found_answer(found), json=json)


@app.command()
def report(
    context: typer.Context,
    svg: Annotated[
        Path | None, typer.Option("--svg", help="Also draw every pair into this file; it must not be there yet.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Print the whole report of the experiment, item by item as CENT 2015 asks.

    Example: `backstride experiment report --svg pairs.svg`
    """
    backstride = opened(context, home)
    with backstride.writing("analysing an experiment"):
        found = found_answer(backstride.experiments.result(backstride.now()))
    _draw_pairs(found, svg)
    if json:
        print_json(found)
        return
    out().print(texts().say("experiment-report-title"), style="bold", markup=False)
    for item in found.report:
        out().print(f"- {item.message}", markup=False)


def _draw_pairs(found: ExperimentAnswer, file: Path | None) -> None:
    if file is None:
        return
    if file.exists():
        aside().print(texts().say("cmd-diary-export-there", file=str(file)), markup=False)
        raise typer.Exit(FAILED)
    chart = pairs_chart(found, texts())
    if chart is None:
        aside().print(texts().say("learn-nothing-to-draw"), markup=False)
    else:
        from backstride.store.private import write_private

        write_private(file, on_paper(effect_chart_svg(chart, PICTURE_PX)).encode())


def _asked_expectation() -> float | None:
    """Ask once what is expected; anything that is no number leaves it open."""
    told = typer.prompt(texts().say("experiment-expect-question"), default="", show_default=False)
    try:
        return min(max(float(told), EXPECTED_POINTS.low), EXPECTED_POINTS.high)
    except ValueError:
        return None


def _tell_preview(found: ExperimentPreviewAnswer, *, json: bool) -> None:
    if json:
        print_json(found)
        return
    for line in found.notes:
        out().print(line, markup=False)


@contextmanager
def _refusing(backstride: Backstride, *, json: bool) -> Iterator[None]:
    """Say why the gate refuses, and of gentle days that they have no experiments."""
    with refusing(backstride, json=json):
        try:
            yield
        except GateClosed as closed:
            if closed.reading.state is GateState.GENTLE and not json:
                aside().print(texts().say("experiment-not-gentle"), markup=False)
            raise


def _tell(answer: ExperimentAnswer, *, json: bool) -> None:
    if json:
        print_json(answer)
        return
    for line in (answer.message, *answer.notes):
        out().print(line, markup=False)
