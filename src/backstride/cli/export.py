"""`backstride export`: everything as plain tables."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.homes import ExportAnswer
from backstride.cli.errors import FAILED
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import aside, out, print_json, texts
from backstride.plain_text import file_name
from backstride.report.table_files import TableKind, table_files
from backstride.store.private import private_folder, write_private


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The folder to write into; made if needed, and it must be empty.")],
    kind: Annotated[TableKind, typer.Option("--format", help="How the tables are written.")] = TableKind.CSV,
    own_words: Annotated[bool, typer.Option("--own-words", help="Also names and notes in your own words.")] = False,
    sensitive: Annotated[bool, typer.Option("--sensitive", help="Also days of the period.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Write everything you told and ran as plain tables: runs, days, diary, tests, exercises, scores, shoes.

    Positions and original files are not in them; `backstride backup` takes those along.

    Example: `backstride export my-tables --format parquet`
    """
    backstride = opened(context, home)
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
