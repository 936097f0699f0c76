"""`backstride import`: bring what the watch left behind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.api.imports import ImportLogAnswer, import_answer
from backstride.bootstrap import LOCAL, Backstride, place_of_work
from backstride.cli.errors import FAILED, MISUSE
from backstride.cli.options import HomeOption, JsonOption, SchedulerOption, opened
from backstride.cli.output import aside, out, print_json, progress, texts
from backstride.cli.watch import watch
from backstride.findings import Severity
from backstride.runs.file_format import watch_suffixes
from backstride.services.importing.held import Held, held
from backstride.services.importing.import_runs import FileOutcome, ImportReport
from backstride.services.records import ImportLogRow, ImportOutcome

SHOWN = 12
"""Files with something to say that the terminal lists; the log and --json have all. [files]"""


def import_(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help=f"Files, folders and archives: {' '.join(watch_suffixes())} .gz .zip export.xml"),
    ] = None,
    watched: Annotated[
        Path | None, typer.Option("--watch", metavar="FOLDER", help="Go on taking in what appears in this folder.")
    ] = None,
    log: Annotated[bool, typer.Option("--log", help="Show the log of all imports instead.")] = False,
    scheduler: SchedulerOption = LOCAL,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Import watch files, folders and archives; what is known already is not imported twice.

    Reads files of watches (also .gz), .zip, and whole Strava, Garmin, Polar, Suunto and Apple Health exports.

    Example: `backstride import ~/Downloads/export_1234.zip ~/garmin`
    """
    backstride = opened(context, home)
    if log:
        _show_log(backstride.records.import_log(), json=json)
        return
    if not paths and watched is not None:
        watch(watched, lambda found: _brought(backstride, found, json=json))
        return
    if not paths:
        aside().print(texts().say("import-nothing-named"), markup=False)
        raise typer.Exit(MISUSE)
    if scheduler != LOCAL:  # its workers stand elsewhere, and know a file by its whole path
        backstride = replace(backstride, workers=lambda: place_of_work(scheduler))
        paths = [path.absolute() for path in paths]
    report = _brought(backstride, paths, json=json)
    if watched is not None:
        watch(watched, lambda found: _brought(backstride, found, json=json))
    elif report.out_of_room or not report.any_usable:
        raise typer.Exit(FAILED)


def _brought(backstride: Backstride, paths: Sequence[Path], *, json: bool) -> ImportReport:
    """Import some paths and say what came of it; where nothing could be used, why is the last that is said."""
    with backstride.writing("importing"), progress(texts().say("import-reading")) as tell:
        report = backstride.import_runs(paths, datetime.now(UTC), tell)
    home_holds = held(backstride.records.runs())
    if json:
        print_json(import_answer(report, home_holds))
        return report
    _print(report)
    if report.any_usable:
        _print_held(home_holds, sum(map(_worth_saying, report.files)))
    return report


def _print(report: ImportReport) -> None:
    say = texts().say
    if not any(report.counts.values()):
        out().print(say("import-nothing-found"))
    for outcome, count in report.counts.items():
        if count:
            out().print(f"{count:>6}  {say(f'import-outcome-{outcome.value}', count=count)}")
    worth = [file for file in report.files if _worth_saying(file)]
    for file in worth[:SHOWN]:
        out().print(f"\n{file.path}", style="bold", markup=False)
        for finding in file.findings:
            out().print(f"  {texts().finding(finding)}", markup=False)
    if len(worth) > SHOWN:
        out().print("\n" + say("import-more", count=len(worth) - SHOWN))
    for finding in report.findings:
        out().print("\n" + texts().finding(finding), style="bold", markup=False)


def _print_held(holds: Held, to_look_at: int) -> None:
    """Say what the home holds now, what needs a look, and what to do next."""
    say = texts().say
    if not holds.runs and not holds.others:
        return
    first, last = (day.isoformat() if day else "" for day in (holds.first_day, holds.last_day))
    lines = [say("import-held", runs=holds.runs, first=first, last=last)]
    lines += [say("import-held-others", others=holds.others)] if holds.others else []
    lines += [say("import-held-joined", joined=holds.joined)] if holds.joined else []
    lines += [say("import-held-look", files=to_look_at)] if to_look_at else []
    out().print("\n" + " ".join(lines), markup=False)
    out().print(say("import-held-next"), markup=False)


def _worth_saying(file: FileOutcome) -> bool:
    if file.outcome in {ImportOutcome.FAILED, ImportOutcome.SALVAGED}:
        return True
    return any(finding.severity is not Severity.NOTE for finding in file.findings)


def _show_log(rows: Sequence[ImportLogRow], *, json: bool) -> None:
    if json:
        print_json(ImportLogAnswer(lines=rows))
        return
    if not rows:
        out().print(texts().say("import-log-empty"))
    for row in rows:
        out().print(f"{row.at:%Y-%m-%d %H:%M} UTC  {row.outcome.value:<9} {row.path}", soft_wrap=True)
        for finding in row.findings:
            out().print(f"    {texts().finding(finding)}")
