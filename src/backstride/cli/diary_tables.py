"""`backstride diary import` and `backstride diary export`: the diary as a table."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.diary import DiaryExportAnswer, DiaryImportAnswer
from backstride.cli.diary import print_due
from backstride.cli.errors import FAILED, MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import aside, out, print_json, texts
from backstride.diary.entries import OWN_WORDS, TOLD
from backstride.diary.tables import ColumnMap
from backstride.findings import Finding
from backstride.formats.csv_out import csv_bytes
from backstride.formats.diary_csv import read_table
from backstride.formats.json_text import read_json
from backstride.plain_text import file_name
from backstride.services.diary.columns import COMMON, ColumnsUnreadable, common_columns, read_columns, shape_of, shapes
from backstride.services.diary.values import TableIn
from backstride.store.private import write_private

SHOWN = 12
"""Findings that the terminal lists; --json has all."""


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A table as CSV: our own, a known one, or any with --columns.")],
    columns: Annotated[
        str | None, typer.Option(help="Name of a known shape, or a JSON file that says what the columns mean.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Bring a diary from a table. A row that was brought before changes nothing.

    Known shapes: wellness, session-effort, pain-by-region. For others write what the columns mean, for example
    {"when": "date", "columns": {"pain": "back_pain", "mood": {"field": "mood", "low": 1, "high": 5}}}

    Example: `backstride diary import wellness.csv`
    """
    backstride = opened(context, home)
    rows = _rows(file)
    if isinstance(rows, Finding):
        _end(file, "", TableIn(0, 0, 0, (rows,)), "", json=json)
        raise typer.Exit(FAILED)
    name, mapping = _columns(columns, rows)
    now = backstride.now()
    found = backstride.diary_exchange.import_table(rows, mapping, now)
    _end(file, name, found, str(backstride.clock.zone(now) or now.tzinfo), json=json)
    if not found.saved + found.known:
        raise typer.Exit(FAILED)


def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The CSV file to make; it must not be there yet.")],
    own_words: Annotated[bool, typer.Option("--own-words", help="Also what you wrote in your own words.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Write the diary as a table. What you wrote in your own words stays out unless you ask for it.

    Example: `backstride diary export diary.csv`
    """
    rows = opened(context, home).diary_exchange.export_table(own_words=own_words)
    if file.exists():
        aside().print(texts().say("cmd-diary-export-there", file=file_name(file)), markup=False)
        raise typer.Exit(FAILED)
    told = [name for name in TOLD if own_words or name not in OWN_WORDS]
    write_private(file, csv_bytes(rows, ["kind", "at", "recorded_at", *told]))
    if json:
        print_json(DiaryExportAnswer(file=file_name(file), rows=len(rows), own_words=own_words))
    else:
        out().print(texts().say("cmd-diary-exported", count=len(rows), file=file_name(file)), markup=False)


def _rows(file: Path) -> Sequence[Mapping[str, str]] | Finding:
    try:
        return read_table(file.read_bytes())
    except OSError as problem:
        aside().print(f"{file}: {problem.strerror}", markup=False)
        raise typer.Exit(MISUSE) from problem


def _columns(named: str | None, rows: Sequence[Mapping[str, str]]) -> tuple[str, ColumnMap | None]:
    name = named or shape_of(list(rows[0]))
    if name is None and (common := common_columns(list(rows[0]))) is not None:
        return COMMON, common
    if name is None:
        raise ColumnsUnreadable(f"the columns are {', '.join(rows[0])}; say with --columns what they mean")
    if name == "own":
        return name, None
    if name in shapes():
        return name, shapes()[name]
    try:
        raw = read_json(Path(name).read_bytes())
    except (OSError, ValueError) as problem:
        raise ColumnsUnreadable(f"{name} is neither {', '.join(shapes())} nor a JSON file") from problem
    return name, read_columns(raw)


def _end(file: Path, name: str, found: TableIn, zone: str, *, json: bool) -> None:
    if json:
        print_json(
            DiaryImportAnswer(
                file=file_name(file),
                columns=name,
                rows=found.rows,
                saved=found.saved,
                known=found.known,
                findings=found.findings,
                due_again=found.triggers,
                zone=zone,
            )
        )
        return
    out().print(texts().say("cmd-diary-imported", saved=found.saved, known=found.known, rows=found.rows), markup=False)
    if zone:
        out().print(texts().say("cmd-diary-import-zone", zone=zone), markup=False)
    for finding in found.findings[:SHOWN]:
        aside().print(f"{finding.where}: {texts().finding(finding)}".lstrip(": "), markup=False)
    if len(found.findings) > SHOWN:
        aside().print(texts().say("cmd-diary-import-more", count=len(found.findings) - SHOWN), markup=False)
    print_due(found.triggers)
