"""`backstride runs`: what was run; one of them with its laps; runs joined and taken apart by hand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer
from rich.table import Table

from backstride.bootstrap import Backstride
from backstride.cli.hand_runs import add, delete, edit
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import out, print_json, progress, texts
from backstride.cli.show import distance, duration, minutes_and_seconds, pace
from backstride.runner import Units
from backstride.runs.summary import Sport
from backstride.services.ports import Progress
from backstride.services.records import RunRow, ZoneRule
from backstride.texts.figures import number

if TYPE_CHECKING:
    from backstride.services.runs.laps import LapOfRun

DATE = ["%Y-%m-%d"]
Justify = Literal["left", "right"]


app = typer.Typer(invoke_without_command=True, no_args_is_help=False, rich_markup_mode="markdown")

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="A run, as `backstride runs` lists it.")]


@app.callback()
def runs(
    context: typer.Context,
    since: Annotated[datetime | None, typer.Option(formats=DATE, help="First local date to list.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=DATE, help="Last local date to list.")] = None,
    sport: Annotated[Sport | None, typer.Option(help="Only this kind.")] = None,
    assume_zone: Annotated[
        str | None,
        typer.Option(metavar="ZONE", help="Zone of runs between --since and --until whose files do not say."),
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """List runs, walks and other activities, oldest first.

    Example: `backstride runs --since 2026-10-01 --sport running`
    """
    if home is not None:
        context.obj = home
    if context.invoked_subcommand is not None:
        return
    backstride = opened(context, home)
    first, last = _day(since, date.min), _day(until, date.max)
    if assume_zone:
        with _telling(backstride) as tell:
            listed = backstride.history.assume_zone(ZoneRule(first, last, assume_zone), tell)
    else:
        listed = [run for run in backstride.history.runs() if first <= run.local_date <= last]
    _show([run for run in listed if sport is None or run.sport is sport], backstride, json=json)


@app.command()
def show(context: typer.Context, run: IdArgument, home: HomeOption = None, json: JsonOption = False) -> None:
    """Show one run with its laps and intervals.

    Example: `backstride runs show 1d2734df662e`
    """
    backstride = opened(context, home)
    found, laps = backstride.history.run(run), backstride.laps.of_run(run)
    if json:
        from backstride.api.runs import RunAnswer

        print_json(RunAnswer(run=found, laps=laps))
        return
    units = backstride.me.known(date.today()).units  # noqa: DTZ011 - the runner's own calendar
    _print([found], units)
    out().print(_lap_table(laps, units) if laps else texts().say("runs-no-laps"))
    if laps:
        out().print(texts().say("run-laps-how"))


@app.command()
def apart(context: typer.Context, run: IdArgument, home: HomeOption = None, json: JsonOption = False) -> None:
    """Take a run apart again: its recordings are not one run. Nothing joins them until you say so.

    Example: `backstride runs apart 1d2734df662e`
    """
    backstride = opened(context, home)
    with _telling(backstride) as tell:
        listed = backstride.history.apart(run, tell)
    _show(listed, backstride, json=json)


@app.command()
def together(
    context: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Runs, as `backstride runs` lists them.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Say that runs are one run, or, with one of them, take back that it was taken apart.

    Example: `backstride runs together 1d2734df662e 9f3ab1c004d7`
    """
    backstride = opened(context, home)
    with _telling(backstride) as tell:
        listed = backstride.history.together(ids, tell)
    _show(listed, backstride, json=json)


app.command()(add)
app.command()(edit)
app.command()(delete)


@contextmanager
def _telling(backstride: Backstride) -> Iterator[Progress]:
    with backstride.writing("changing runs"), progress(texts().say("me-recomputing")) as tell:
        yield tell


def _show(listed: Sequence[RunRow], backstride: Backstride, *, json: bool) -> None:
    if json:
        from backstride.api.runs import RunsAnswer

        print_json(RunsAnswer(runs=listed))
    else:
        _print(listed, backstride.me.known(date.today()).units)  # noqa: DTZ011 - the runner's own calendar


def _day(told: datetime | None, otherwise: date) -> date:
    return otherwise if told is None else told.date()


def _print(listed: Sequence[RunRow], units: Units) -> None:
    say = texts().say
    if not listed:
        out().print(say("runs-none"))
        return
    table = Table(box=None, header_style="bold")
    left_out = next((names for width, names in _LEFT_OUT if out().width < width), frozenset())
    shown = [at for at, (column, _) in enumerate(_COLUMNS) if column not in left_out]
    for column, justify in (_COLUMNS[at] for at in shown):
        table.add_column(say(f"runs-column-{column}"), justify=justify, no_wrap=column != "name")
    for run in listed:
        cells = _cells(run, units)
        table.add_row(*(cells[at] for at in shown))
    out().print(table)


def _lap_table(laps: Sequence["LapOfRun"], units: Units) -> Table:
    say = texts().say
    table = Table(box=None, header_style="bold")
    for name in ("number", "distance", "time", "pace", "heart", "steps", "contact", "load"):
        table.add_column(say(f"run-lap-{name}"), justify="right")
    for lap in laps:
        table.add_row(
            f"{lap.number}, {say(f'run-lap-kind-{lap.kind}')}" if lap.kind else f"{lap.number}",
            distance(lap.distance_m, units, digits=2),
            minutes_and_seconds(lap.time_s),
            pace(lap.speed_m_per_s, units),
            _whole(lap.heart_rate_bpm),
            _whole(lap.cadence_spm),
            _whole(lap.contact_ms),
            "" if lap.compression_peak_bw is None else number(lap.compression_peak_bw.value, ".1f"),
        )
    return table


def _whole(value: float | None) -> str:
    return "" if value is None else number(value, ".0f")


_COLUMNS: Final[tuple[tuple[str, Justify], ...]] = (
    ("day", "left"),
    ("what", "left"),
    ("distance", "right"),
    ("moving", "right"),
    ("steps", "right"),
    ("effort", "right"),
    ("from", "left"),
    ("id", "left"),
    ("name", "left"),
)


_LEFT_OUT: Final[tuple[tuple[int, frozenset[str]], ...]] = (
    (72, frozenset({"what", "steps", "effort", "from", "name"})),
    (110, frozenset({"effort", "from"})),
)
"""Columns that a terminal narrower than so many characters does not show; ``--json`` has everything."""


def _cells(run: RunRow, units: Units) -> tuple[str, ...]:
    facts = run.facts
    return (
        run.local_date.isoformat(),
        run.activity.replace("_", " "),
        distance(facts.distance_m, units),
        duration(facts.moving_s),
        "" if facts.steps is None else number(facts.steps.value, ",.0f"),
        "" if facts.effort is None else number(facts.effort.rating.value, ".0f"),
        "+".join(sorted(source.format for source in run.sources)),
        run.run_id,
        run.name or "",
    )
