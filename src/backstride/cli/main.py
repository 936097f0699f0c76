"""The command `backstride`."""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer

from backstride._version import __version__
from backstride.cli.language import speak_as_terminal, terminal_language
from backstride.cli.lazy import lazy_app
from backstride.cli.streams import never_stumble
from backstride.cli.table import COMMANDS
from backstride.texts.catalogue import speaking

app = lazy_app(
    COMMANDS,
    name="backstride",
    help="What does running do to my lower back? Studies, physics and your own days, side by side.",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

COLLECTED_AFTER: Final = (30_000, 50, 50)
"""So many more values are made than freed before garbage is looked for. Loading makes values that stay; looking after
every 700 of them, as Python does by itself, is a seventh of the time it takes to start."""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"backstride {__version__}")
        raise typer.Exit


@app.callback()
def backstride(
    context: typer.Context,
    home: Annotated[Path | None, typer.Option(help="Data folder.", envvar="BACKSTRIDE_HOME")] = None,
    _version_wanted: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """What does running do to my lower back?"""
    context.obj = home
    speak_as_terminal(context)


def run() -> None:
    """Run the command line: problems become one sentence and an exit code, never a trace of the program."""
    gc.set_threshold(*COLLECTED_AFTER)
    never_stumble()
    os.umask(0o077)  # whatever a command writes is for its owner alone
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 - the last stop; what is not in the table is a defect and is logged
        with speaking(terminal_language()):
            _end(error)


def _end(error: Exception) -> NoReturn:
    """Say what went wrong and end with its code; what no table knows is a defect of the program."""
    from backstride.cli.errors import FAILED, exit_code_of, recognised
    from backstride.cli.output import complain

    problem = recognised(error)
    code = exit_code_of(problem)
    complain(problem) if code is not None else _defect(problem)
    sys.exit(FAILED if code is None else code)


def _defect(problem: Exception) -> None:
    """Say that the program broke, and keep where, without anything that the home holds."""
    from backstride.cli.options import opened_homes
    from backstride.cli.output import aside, texts
    from backstride.store.log import log_of, where_it_broke

    where = where_it_broke(problem)
    for home in opened_homes():
        log_of(home).error(where)
    aside().print(texts().say("broken", where=where), markup=False)
