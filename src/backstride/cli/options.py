"""Options that many commands share."""

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from backstride.bootstrap import Backstride, open_backstride
from backstride.bounds import Bounds
from backstride.cli.language import speak_as_told
from backstride.store.home import Home, default_folder
from backstride.store.log import log_of

HomeOption = Annotated[
    Path | None, typer.Option("--home", help="Data folder (or BACKSTRIDE_HOME).", show_default=False)
]
_JSON_WANTED: Final = "backstride.json"
_OPENED: Final[list[Home]] = []


def within(bounds: Bounds, told: str, *names: str) -> Any:
    """Return an option that takes what lies within bounds; its help and its complaint say both ends.

    Parameters
    ----------
    bounds : Bounds
        What it can be, as the domain declares it.
    told : str
        Its help, a sentence.
    *names : str
        Its names, where the argument's own will not do.
    """

    def held(value: float | None) -> float | None:
        if value is not None and not bounds.has(value):
            raise typer.BadParameter(f"{value:g} cannot be taken; it can be {bounds}.")
        return value

    ends = f"{bounds.low:g} to {bounds.high:g}"
    return typer.Option(*names, callback=held, help=f"{told.removesuffix('.')} ({ends}).", show_default=False)


def _also_before_the_part(context: typer.Context, wanted: bool) -> bool:
    """Return JSON also when it was asked for before the part of a command: `plan --json show` is `plan show --json`."""
    found: bool = wanted or context.meta.get(_JSON_WANTED, False)
    context.meta[_JSON_WANTED] = found
    return found


JsonOption = Annotated[
    bool,
    typer.Option(
        "--json", help="Print the answer as JSON (documented in docs/schema).", callback=_also_before_the_part
    ),
]

SchedulerOption = Annotated[
    str,
    typer.Option(
        "--scheduler",
        envvar="BACKSTRIDE_SCHEDULER",
        metavar="local|ADDRESS",
        help="Where the work is done: the processes of this machine, or the workers of a Dask scheduler "
        "(or BACKSTRIDE_SCHEDULER).",
    ),
]

WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", min=1, help="Processes of this machine; as many as it has cores.", show_default=False),
]


def opened(context: typer.Context, home: Path | None) -> Backstride:
    """Open the home that the command names, else the one named before it, else the environment's, else the platform's.

    Parameters
    ----------
    context : typer.Context
        Holds the home named before the command.
    home : Path or None
        The home named after it.
    """
    backstride = open_backstride(folder_of(context, home))
    _OPENED.append(backstride.home)
    log_of(backstride.home).info("%s", context.command_path)
    speak_as_told(context, backstride)
    return backstride


def opened_homes() -> Sequence[Home]:
    """Return the homes that this command has opened."""
    return tuple(_OPENED)


def write_lock(backstride: Backstride, doing: str, *, wanted: bool) -> AbstractContextManager[None]:
    """Hold the home's write lock where something is told; looking needs none."""
    return backstride.writing(doing) if wanted else nullcontext()


def folder_of(context: typer.Context, home: Path | None) -> Path:
    """Return the folder that `opened` would open."""
    told = os.environ.get("BACKSTRIDE_HOME")
    return home or context.obj or (Path(told) if told else default_folder())
