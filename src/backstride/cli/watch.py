"""`backstride import --watch`: what appears in a folder is taken in until Ctrl-C."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import sleep

import typer

from backstride.cli.errors import MISUSE
from backstride.cli.output import aside, out, texts
from backstride.formats.appearing import LOOKS_EVERY_S, Appearing


def watch(folder: Path, bring: Callable[[tuple[Path, ...]], object], wait: Callable[[float], None] = sleep) -> None:
    """Take in what is in a folder and what appears there, until it is interrupted.

    Parameters
    ----------
    folder : Path
        The folder.
    bring : callable
        Imports files and says what came of it.
    wait : callable
        Waits between two looks. [s]
    """
    if not folder.is_dir():
        aside().print(texts().say("import-watch-no-folder", folder=str(folder)), markup=False)
        raise typer.Exit(MISUSE)
    out().print(texts().say("import-watch", folder=str(folder)), markup=False)
    looked_at = Appearing(folder)
    looked_at.look()
    with suppress(KeyboardInterrupt):
        while True:
            if found := looked_at.look():
                bring(found)
            wait(LOOKS_EVERY_S)
