"""`backstride export`: everything as plain tables."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.homes import ExportAnswer, FhirExportAnswer
from backstride.bootstrap import Backstride
from backstride.cli.errors import FAILED, MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import aside, out, print_json, texts
from backstride.plain_text import file_name
from backstride.report.table_files import TableKind, table_files
from backstride.store.private import private_folder, write_private


def export(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(help="The folder to write into; made if needed, and it must be empty.")
    ] = None,
    kind: Annotated[TableKind, typer.Option("--format", help="How the tables are written.")] = TableKind.CSV,
    own_words: Annotated[bool, typer.Option("--own-words", help="Also names and notes in your own words.")] = False,
    sensitive: Annotated[bool, typer.Option("--sensitive", help="Also days of the period.")] = False,
    fhir: Annotated[
        Path | None, typer.Option("--fhir", help="Write a FHIR bundle to this file: scores, runs and answers.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Write everything you told and ran as plain tables: runs, days, diary, tests, exercises, scores, shoes.

    Positions and original files are not in them; `backstride backup` takes those along. With --fhir a clinic's program
    gets scores, runs and answers without a name; what you wrote in your own words stays here.

    Example: `backstride export my-tables --format parquet`
    """
    backstride = opened(context, home)
    if fhir is not None:
        _bundle(backstride, fhir)
        if json and folder is None:
            print_json(FhirExportAnswer(file=file_name(fhir)))
        elif not json:
            out().print(texts().say("cmd-exported-fhir", file=file_name(fhir)), markup=False)
    if folder is None:
        if fhir is None:
            aside().print(texts().say("cmd-export-how"), markup=False)
            raise typer.Exit(MISUSE)
        return
    if folder.exists() and any(folder.iterdir()):
        aside().print(texts().say("cmd-export-not-empty", folder=file_name(folder)), markup=False)
        raise typer.Exit(FAILED)
    private_folder(folder)
    tables = backstride.tables.all(date.today(), sensitive=sensitive, own_words=own_words)  # noqa: DTZ011 - own calendar
    for name, content in table_files(tables, kind):
        write_private(folder / name, content)
    rows = {name: len(told) for name, told in tables.items()}
    if json:
        print_json(ExportAnswer(folder=file_name(folder), rows=rows))
    else:
        written = ", ".join(f"{name} {count:,}" for name, count in rows.items() if count)
        out().print(texts().say("cmd-exported", folder=file_name(folder), written=written or "0"), markup=False)


def _bundle(backstride: Backstride, file: Path) -> None:
    from backstride.report.fhir import fhir_json

    if file.exists():
        aside().print(texts().say("cmd-diary-export-there", file=file_name(file)), markup=False)
        raise typer.Exit(FAILED)
    now = backstride.now()
    write_private(file, fhir_json(backstride.fhir_source(now.date()), now, texts()))
