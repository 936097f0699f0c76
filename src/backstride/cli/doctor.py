"""`backstride doctor`: whether the folder that holds everything is sound, and what to do where it is not."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from textwrap import wrap
from typing import Annotated, Final

import typer

from backstride.api.homes import DoctorAnswer
from backstride.cli.errors import FAILED
from backstride.cli.options import HomeOption, JsonOption, folder_of
from backstride.cli.output import out, print_json, progress, texts
from backstride.findings import Finding
from backstride.plain_text import file_name
from backstride.store.health import Health, examine
from backstride.store.home import Home
from backstride.texts.figures import number

WIDTH: Final = 80
"""Lines are no longer, also in a pipe. [characters]"""


def doctor(
    context: typer.Context,
    mend: Annotated[
        bool, typer.Option("--repair", help="Mend what can be mended; move aside what cannot be used, delete nothing.")
    ] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Look whether the data folder is sound. Shows counts and sizes, never what you wrote or where you ran.

    With --repair, what comes from original files is worked out again, and what cannot be used is moved aside.

    Example: `backstride doctor --repair`
    """
    folder = folder_of(context, home).expanduser().absolute()
    done: tuple[Finding, ...] = ()
    if mend:
        done, health = _repaired(folder)
    else:
        health = examine(Home(folder))
    if json:
        print_json(_health_out(health, done))
    else:
        for line in health_lines(health, done, width=min(out().width, WIDTH)):
            out().print(line, markup=False)
    if not health.is_sound:
        raise typer.Exit(FAILED)


def _repaired(folder: Path) -> tuple[tuple[Finding, ...], Health]:
    from backstride.cli.repair import repair

    with progress(texts().say("doctor-repairing")) as tell:
        repaired = repair(folder, datetime.now().astimezone(), tell)
    return repaired.done, repaired.health


def _health_out(health: Health, done: Sequence[Finding]) -> DoctorAnswer:
    told = {
        name: getattr(health, name) for name in [field.name for field in fields(DoctorAnswer)] if hasattr(health, name)
    }
    told["folder"] = file_name(told["folder"])
    return DoctorAnswer(**{**told, "findings": health.findings, "repaired": done}, sound=health.is_sound)


def health_lines(health: Health, done: Sequence[Finding], width: int) -> Iterator[str]:
    """Yield how a home is, in lines that fit."""
    say = texts().say
    if done:
        yield from _listed(say("doctor-repaired"), done, width)
        yield ""
    if health.findings:
        head = "doctor-left" if done else "doctor-notes" if health.is_sound else "doctor-damaged"
        yield from _listed(say(head), health.findings, width)
        if not health.is_sound and not done:
            yield from wrap(say("doctor-repair-how"), width)
        yield ""
    if health.is_sound:
        yield say("doctor-sound")
    for name, value in _figures(health):
        yield from wrap(f"{name}: {value}", width, subsequent_indent="  ")


def _listed(title: str, findings: Sequence[Finding], width: int) -> Iterator[str]:
    yield title
    for one in findings:
        yield from wrap(texts().finding(one), width, initial_indent="- ", subsequent_indent="  ")


def _figures(health: Health) -> Iterator[tuple[str, str]]:
    say = texts().say
    yield say("doctor-folder"), file_name(health.folder)
    yield say("doctor-database"), say("doctor-database-sound", sound=health.database_sound)
    yield say("doctor-schema"), f"{health.schema_found} / {health.schema_known}"
    mb = number(health.originals_bytes / 1e6, ",.1f")
    yield say("doctor-originals"), say("doctor-originals-count", count=health.originals, mb=mb)
    yield say("doctor-samples"), say("doctor-megabytes", mb=number(health.samples_bytes / 1e6, ",.1f"))
    yield say("doctor-private"), say("doctor-private-told", private=health.private)
    yield say("doctor-rows"), ", ".join(f"{name} {count:,}" for name, count in health.rows.items() if count)
