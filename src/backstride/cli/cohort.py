"""`backstride cohort`: many runners side by side, for a researcher."""

import csv
import io
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import Annotated, Any, Final

import pyarrow.parquet as pq
import typer
from rich.table import Table as Printed

from backstride.api.cohort import CohortAnswer, ColumnOut
from backstride.bootstrap import LOCAL, Backstride, in_this_process, looked_into, open_backstride, place_of_work
from backstride.cli.options import JsonOption, SchedulerOption, WorkersOption
from backstride.cli.output import aside, out, print_json, progress, texts
from backstride.findings import Finding
from backstride.report.cohort_files import CohortTables, packed, read_numbers, schemas, unpacked, write_numbers
from backstride.report.growing_tables import GrowingTables, asked_before
from backstride.services.ports import Compute
from backstride.services.reporting.cohort import Cohort, Enrolled, Told, enrolled
from backstride.services.reporting.cohort_columns import Table
from backstride.services.reporting.disclosure import SMALLEST_CELL
from backstride.store.home import Home
from backstride.texts.figures import number

SHOWN: Final = 20
"""Runners that the terminal lists; the tables have all. [runners]"""
_NUMBERS: Final = "numbers.csv"


def cohort(
    folder: Annotated[Path, typer.Argument(help="Holds one subfolder for each runner: a home, or watch files.")],
    parquet: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write the tables and their data dictionary here.")
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(
            help="Keep here, as CSV, which folder is which runner, so that later tables use the same numbers."
        ),
    ] = None,
    smallest_cell: Annotated[
        int, typer.Option("--smallest-cell", min=1, help="Leave out whatever fewer runners share.")
    ] = SMALLEST_CELL,
    sensitive: Annotated[
        bool, typer.Option("--sensitive", help="Take painkillers, visits, illness and cycle along.")
    ] = False,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Nothing after this day counts; today if not said.")
    ] = None,
    scheduler: SchedulerOption = LOCAL,
    workers: WorkersOption = None,
    json: JsonOption = False,
) -> None:
    """Put many runners side by side, without anything that names them.

    Killed in the middle, it goes on where it was when it is started again.

    Example: `backstride cohort runners/ --parquet tables/`
    """
    with ExitStack() as stack:
        into = parquet or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="backstride-cohort-")))
        tables = GrowingTables(into, schemas(sensitive=sensitive))
        runners, day = _begun(tables, folder.absolute(), key, today, sensitive=sensitive)
        findings = _read(tables, runners, day, place_of_work(scheduler, workers), sensitive=sensitive)
        CohortTables(tables, [one.name for one in runners], smallest_cell).write(texts())
        tables.forget_parts()
        if json:
            print_json(cohort_out(into, findings, smallest_cell, with_rows=parquet is None))
        else:
            _show(into, findings, runners, parquet, smallest_cell)


def _begun(
    tables: GrowingTables, folder: Path, key: Path | None, today: datetime | None, *, sensitive: bool
) -> tuple[Sequence[Enrolled], date]:
    """Return the runners and the day; where work was begun, those it was begun with."""
    before = asked_before(tables.folder) or {}
    said = today.date().isoformat() if today else before.get("today")
    day = date.fromisoformat(said) if said else date.today()  # noqa: DTZ011 - the researcher's own calendar
    numbers = key or tables.parts / _NUMBERS
    known = read_numbers(numbers)
    runners = enrolled(folder, known, SystemRandom())
    tables.begin({"what": "cohort", "folder": str(folder), "today": day.isoformat(), "sensitive": sensitive})
    write_numbers(numbers, runners, known)
    return runners, day


def _read(
    tables: GrowingTables, runners: Sequence[Enrolled], day: date, compute: Compute, *, sensitive: bool
) -> Sequence[Finding]:
    """Read every home that is not finished, and return why some could not be read; the next start tries those again."""
    findings: list[Finding] = []
    left = [one for one in runners if one.name not in tables]
    case = Cohort(compute, told_of, partial(packed, sensitive=sensitive))
    with progress(texts().say("cohort-reading")) as tell:
        for done, part in enumerate(case(left, day, sensitive=sensitive), len(runners) - len(left) + 1):
            tables.add_tables(part.runner.name, unpacked(part.packed), passing=part.finding is not None)
            if part.finding:
                findings.append(part.finding)
            tell(done, len(runners), part.runner.name)
    return sorted(findings, key=lambda one: one.where)


def told_of(folder: Path, today: date) -> Told:
    """Return what one runner's folder holds: a home as it is, watch files by way of a home that is thrown away.

    Parameters
    ----------
    folder : Path
        The runner's folder; nothing in it is changed.
    today : date
        The day of the runner's figures.
    """
    if Home(folder).database.exists():
        with looked_into(folder) as backstride:
            return _told(backstride, today)
    with tempfile.TemporaryDirectory(prefix="backstride-cohort-") as made:
        backstride = replace(open_backstride(Path(made) / "home"), workers=in_this_process)
        backstride.import_runs([folder], datetime.now(UTC), lambda _done, _total, _what: None)
        return _told(backstride, today)


def _told(backstride: Backstride, today: date) -> Told:
    return Told(
        backstride.me.known(today), backstride.history.runs(), backstride.diary.days(), backstride.home.is_simulated
    )


def column_out(row: "Mapping[str, Any]") -> ColumnOut:
    """Return a row of the data dictionary, as its file has it."""
    numbers = {name: float(row[name]) if row[name] else None for name in ("lowest", "highest")}
    figures = {name: float(row[name]) for name in ("rounded_to", "smallest_cell")}
    return ColumnOut(**{**row, **numbers, **figures})


def cohort_out(folder: Path, findings: Sequence[Finding], smallest_cell: int, *, with_rows: bool) -> CohortAnswer:
    """Return a cohort for JSON."""
    return CohortAnswer(
        dictionary=[column_out(row) for row in _dictionary_in(folder)],
        smallest_cell=smallest_cell,
        runners=_rows(folder, Table.RUNNERS),
        runs=_rows(folder, Table.RUNS) if with_rows else None,
        days=_rows(folder, Table.DAYS) if with_rows else None,
        findings=findings,
    )


def _dictionary_in(folder: Path) -> Sequence[Mapping[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / "dictionary.csv").read_text(encoding="utf-8-sig"))))


def _rows(folder: Path, table: Table) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(folder / f"{table.value}.parquet").to_pylist()
    return rows


def _show(
    folder: Path, findings: Sequence[Finding], runners: Sequence[Enrolled], written: Path | None, smallest_cell: int
) -> None:
    say, rows = texts().say, _rows(folder, Table.RUNNERS)
    table = Printed(box=None)
    for name in ("runner", "runs", "diary", "days"):
        table.add_column(say(f"cohort-head-{name}"), justify="left" if name == "runner" else "right")
    for row in rows[:SHOWN]:
        counts = (row[name] for name in ("runs", "diary_days", "days_known"))
        table.add_row(row["runner"], *("" if count is None else number(count, ",.0f") for count in counts))
    out().print(table)
    out().print(say("cohort-counted", runners=len(rows), shown=min(len(rows), SHOWN)), markup=False)
    if len(rows) < smallest_cell:
        out().print(say("cohort-too-few", smallest=smallest_cell), markup=False)
    folders = {one.name: one.folder.name for one in runners}
    for finding in findings:
        aside().print(f"{folders[finding.where]}: {texts().finding(finding)}", markup=False)
    if written:
        out().print(say("cohort-written", folder=str(written), smallest=smallest_cell), markup=False)
