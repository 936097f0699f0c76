"""Answers on standard output, progress and complaints on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from rich.console import Console

from backstride.services.ports import Progress as ProgressPort
from backstride.texts.catalogue import Catalogue, catalogue

if TYPE_CHECKING:
    from backstride.api.schema import Answer

IN_A_PIPE: Final = 1000
"""What reads a pipe has no width, so nothing is wrapped or cut there. [characters]"""


def texts() -> Catalogue:
    """Return the message catalogue of the language that is spoken."""
    return catalogue()


@cache
def out() -> Console:
    """Return the console for answers."""
    at_terminal = sys.stdout.isatty()
    return _verbatim(soft_wrap=not at_terminal, width=None if at_terminal else IN_A_PIPE)


@cache
def aside() -> Console:
    """Return the console for progress and complaints."""
    return _verbatim(stderr=True)


def _verbatim(**more: Any) -> Console:
    """Return a console that prints what it is given: the ``:AB:`` of a fingerprint is no picture of a blood group."""
    return Console(highlight=False, markup=False, emoji=False, **more)


def print_json(answer: "Answer") -> None:
    """Print a JSON answer: indented for people at a terminal, on one line in a pipe."""
    from backstride.api.schema import json_text

    indent = 2 if sys.stdout.isatty() else None
    sys.stdout.write(json_text(answer, indent) + "\n")


def complain(problem: Exception) -> None:
    """Say on standard error what went wrong and what to do."""
    aside().print(str(problem), style="bold", markup=False)


@contextmanager
def progress(doing: str) -> Iterator[ProgressPort]:
    """Show how far a long piece of work is, on standard error and only at a terminal.

    Parameters
    ----------
    doing : str
        What is being done, in a word or two.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=aside(), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(doing, total=None)

        def tell(done: int, total: int | None, what: str) -> None:
            bar.update(task, completed=done, total=total, description=f"{doing} {_last_part(what)}")

        yield tell


def _last_part(path: str) -> str:
    return path.rsplit("/", 1)[-1][:40]
