"""`backstride cohort`: many runners side by side, for a researcher."""

import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table as Printed

from backstride.api.cohort import CohortAnswer, ColumnOut
from backstride.bootstrap import Backstride, local_processes, open_backstride
from backstride.cli.options import JsonOption
from backstride.cli.output import aside, out, print_json, progress, texts
from backstride.report.cohort_files import cohort_files, dictionary_rows, rows_in
from backstride.services.reporting.cohort import Cohort, Part, Told
from backstride.services.reporting.cohort_columns import Table
from backstride.store.home import Home
from backstride.store.private import private_folder, write_private


def cohort(
    folder: Annotated[Path, typer.Argument(help="Holds one subfolder for each runner: a home, or watch files.")],
    parquet: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write the tables and their data dictionary here.")
    ] = None,
    sensitive: Annotated[
        bool, typer.Option("--sensitive", help="Take painkillers, visits, illness and cycle along.")
    ] = False,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Nothing after this day counts; today if not said.")
    ] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; as many as the machine has cores.")] = None,
    json: JsonOption = False,
) -> None:
    """Put many runners side by side, without anything that names them.

    Example: `backstride cohort runners/ --parquet tables/`
    """
    day = today.date() if today else date.today()  # noqa: DTZ011 - the researcher's own calendar
    processes = local_processes()
    case = Cohort(replace(processes, workers=workers) if workers else processes, told_of)
    with progress(texts().say("cohort-reading")) as tell:
        parts = case(folder, day, tell, sensitive=sensitive)
    if parquet:
        _write(parts, parquet, sensitive=sensitive)
    if json:
        print_json(cohort_out(parts, sensitive=sensitive))
    else:
        _show(parts, parquet)


def told_of(folder: Path, today: date) -> Told:
    """Return what one runner's folder holds: a home as it is, watch files by way of a home that is thrown away.

    Parameters
    ----------
    folder : Path
        The runner's folder.
    today : date
        The day of the runner's figures.
    """
    if Home(folder).database.exists():
        return _told(open_backstride(folder), today)
    with tempfile.TemporaryDirectory(prefix="backstride-cohort-") as made:
        alone = replace(local_processes(), workers=0)
        backstride = replace(open_backstride(Path(made) / "home"), workers=lambda: alone)
        backstride.import_runs([folder], datetime.now(UTC), lambda _done, _total, _what: None)
        return _told(backstride, today)


def _told(backstride: Backstride, today: date) -> Told:
    return Told(
        backstride.me.known(today), backstride.history.runs(), backstride.diary.days(), backstride.home.is_simulated
    )


def column_out(row: "Mapping[str, Any]") -> ColumnOut:
    """Return a row of the data dictionary."""
    return ColumnOut(**row)


def cohort_out(parts: Sequence[Part], *, sensitive: bool) -> CohortAnswer:
    """Return a cohort for JSON."""
    findings = [finding for part in parts for finding in part.findings]
    return CohortAnswer(
        dictionary=[column_out(row) for row in dictionary_rows(texts(), sensitive=sensitive)],
        runners=[dict(row) for row in rows_in(parts, Table.RUNNERS)],
        runs=[dict(row) for row in rows_in(parts, Table.RUNS)],
        days=[dict(row) for row in rows_in(parts, Table.DAYS)],
        findings=findings,
    )


def _write(parts: Sequence[Part], folder: Path, *, sensitive: bool) -> None:
    private_folder(folder)
    for name, content in cohort_files(parts, texts(), sensitive=sensitive):
        write_private(folder / name, content)


def _show(parts: Sequence[Part], written: Path | None) -> None:
    say = texts().say
    runs = Counter(row["runner"] for row in rows_in(parts, Table.RUNS) if row["sport"] == "running")
    table = Printed(box=None)
    for name in ("runner", "runs", "diary", "days"):
        table.add_column(say(f"cohort-head-{name}"), justify="left" if name == "runner" else "right")
    for row in rows_in(parts, Table.RUNNERS):
        counts = (runs[row["runner"]], row["diary_days"], row["days_known"])
        table.add_row(str(row["runner"]), *(f"{count or 0:,.0f}" for count in counts))
    out().print(table)
    for finding in (one for part in parts for one in part.findings):
        aside().print(texts().finding(finding), markup=False)
    if written:
        out().print(say("cohort-written", folder=str(written)), markup=False)
