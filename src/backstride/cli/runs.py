"""`backstride runs`: what was imported."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Final, Literal

import typer
from rich.table import Table

from backstride.bootstrap import Backstride
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import out, print_json, progress, texts
from backstride.cli.show import distance, duration
from backstride.runner import Units
from backstride.runs.summary import Sport
from backstride.services.records import RunRow, ZoneRule

DATE = ["%Y-%m-%d"]
Justify = Literal["left", "right"]


def runs(
    context: typer.Context,
    since: Annotated[datetime | None, typer.Option(formats=DATE, help="First local date to list.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=DATE, help="Last local date to list.")] = None,
    sport: Annotated[Sport | None, typer.Option(help="Only this kind.")] = None,
    apart: Annotated[
        str | None, typer.Option(metavar="ID", help="Undo a merge: these recordings are not one run.")
    ] = None,
    together: Annotated[str | None, typer.Option(metavar="ID", help="Take --apart back.")] = None,
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
    backstride = opened(context, home)
    first, last = _day(since, date.min), _day(until, date.max)
    if apart or together or assume_zone:
        listed = _changed(backstride, apart, together, assume_zone and ZoneRule(first, last, assume_zone))
    else:
        listed = [run for run in backstride.history.runs() if first <= run.local_date <= last]
    shown = [run for run in listed if sport is None or run.sport is sport]
    if json:
        from backstride.api.runs import RunsAnswer

        print_json(RunsAnswer(runs=shown))
    else:
        _print(shown, backstride.me.known(date.today()).units)  # noqa: DTZ011 - the runner's own calendar


def _day(told: datetime | None, otherwise: date) -> date:
    return otherwise if told is None else told.date()


def _changed(
    backstride: Backstride, apart: str | None, together: str | None, rule: ZoneRule | str | None
) -> Sequence[RunRow]:
    with backstride.writing("changing runs"), progress(texts().say("me-recomputing")) as tell:
        if apart:
            return backstride.history.apart(apart, tell)
        if together:
            return backstride.history.together(together, tell)
        if isinstance(rule, ZoneRule):
            return backstride.history.assume_zone(rule, tell)
    return ()


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
        "" if facts.steps is None else f"{facts.steps.value:,.0f}",
        "" if facts.effort is None else f"{facts.effort.rating.value:.0f}",
        "+".join(sorted(source.format for source in run.sources)),
        run.run_id,
        run.name or "",
    )
