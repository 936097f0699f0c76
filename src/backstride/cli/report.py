"""`backstride report`: the page for the physiotherapist."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import out, print_json, texts
from backstride.report.pdf import pdf_of
from backstride.report.sheet import Sheet, sheet
from backstride.report.sheet_json import report_out
from backstride.services.reporting.values import Section
from backstride.store.private import write_private


def report(
    context: typer.Context,
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the printed pages here.")] = None,
    without: Annotated[list[Section] | None, typer.Option(help="A section to leave out; may be repeated.")] = None,
    question: Annotated[
        list[str] | None, typer.Option(help="A question for the visit; may be repeated, up to three.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Show or print the note for the physiotherapist: an open sign first, then your back, runs and questions.

    Example: `backstride report --pdf visit.pdf --question "May I run down hills?"`
    """
    backstride = opened(context, home)
    picked = set(Section) - set(without or ())
    facts = backstride.report.facts(backstride.now(), picked, question or ())
    page = sheet(facts, texts())
    if pdf:
        write_private(pdf, pdf_of(page, facts.made_at.date(), texts()))
    if json:
        print_json(report_out(facts, page, pdf))
        return
    if pdf:
        out().print(texts().say("report-written", file=str(pdf)), markup=False)
        return
    _show(page)


def _show(page: Sheet) -> None:
    out().print(page.title, style="bold", markup=False)
    out().print(page.made, markup=False)
    for line in page.flag.lines:
        out().print(line, markup=False)
    for about, said in page.headline:
        out().print(f"{about}: {said}", markup=False)
    for block in page.blocks:
        out().print("\n" + block.title, style="bold", markup=False)
        for picture in block.pictures:
            out().print(picture.description, markup=False)
        if block.rows:
            table = Table(*block.head, box=None, show_header=bool(block.head))
            for row in block.rows:
                table.add_row(*row)
            out().print(table)
        for line in block.lines:
            out().print(line, markup=False)
    out().print("\n" + texts().say("report-footer"), markup=False)
