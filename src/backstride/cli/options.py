"""Options that many commands share."""

import os
from pathlib import Path
from typing import Annotated

import typer

from backstride.bootstrap import Backstride, open_backstride
from backstride.store.home import default_folder

HomeOption = Annotated[
    Path | None, typer.Option("--home", help="Data folder (or BACKSTRIDE_HOME).", show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the answer as JSON (documented in docs/schema).")]


def opened(context: typer.Context, home: Path | None) -> Backstride:
    """Open the home that the command names, else the one named before it, else the environment's, else the platform's.

    Parameters
    ----------
    context : typer.Context
        Holds the home named before the command.
    home : Path or None
        The home named after it.
    """
    return open_backstride(folder_of(context, home))


def folder_of(context: typer.Context, home: Path | None) -> Path:
    """Give the folder that `opened` would open."""
    told = os.environ.get("BACKSTRIDE_HOME")
    return home or context.obj or (Path(told) if told else default_folder())
