"""`backstride service`: pages that are there whenever one is logged in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from backstride.cli.errors import FAILED
from backstride.cli.options import HomeOption, folder_of
from backstride.cli.output import out, texts
from backstride.cli.service_units import UNITS, Manager, file_of, in_words, manager_here, serve_command
from backstride.store.private import write_private

app = typer.Typer(
    rich_markup_mode="markdown",
    no_args_is_help=True,
    help="Let this machine serve the pages by itself, and undo that again.",
)
OPENING: Final = "open.html"
"""In the home: leads a browser to the pages, while they are served."""

ByOption = Annotated[Manager | None, typer.Option("--by", help="What starts it; this system's own if not said.")]


@app.command("write")
def write(
    context: typer.Context,
    by: ByOption = None,
    port: Annotated[int, typer.Option(help="Port on this machine; any free one if not said.")] = 0,
    home: HomeOption = None,
) -> None:
    """Write the file that lets this machine serve the pages by itself, and say how to start it. Nothing is started.

    Example: `backstride service write`
    """
    manager = by or manager_here()
    folder = folder_of(context, home).expanduser().absolute()
    file = file_of(manager, Path.home())
    write_private(file, UNITS[manager].text(serve_command(folder, folder / OPENING, port)))
    say = texts().say
    _print(say("service-written", file=str(file)))
    _print_commands("service-start", UNITS[manager].start, file)
    _print(say("service-open", file=(folder / OPENING).as_uri()))
    _print_commands("service-undo", [*UNITS[manager].undo, ["backstride", "service", "remove"]], file)


@app.command("show")
def show(by: ByOption = None) -> None:
    """Show whether the file is there, and what stands in it.

    Example: `backstride service show`
    """
    manager = by or manager_here()
    file = file_of(manager, Path.home())
    if not file.exists():
        _print(texts().say("service-none", file=str(file)))
        raise typer.Exit(FAILED)
    coding = "utf-16" if manager is Manager.WINDOWS else "utf-8"
    _print(texts().say("service-there", file=str(file)))
    _print(file.read_bytes().decode(coding).rstrip())
    _print(texts().say("service-opens", file=OPENING))


@app.command("remove")
def remove(by: ByOption = None) -> None:
    """Remove the file again, and say how to end what it started.

    Example: `backstride service remove`
    """
    manager = by or manager_here()
    file = file_of(manager, Path.home())
    if not file.exists():
        _print(texts().say("service-none", file=str(file)))
        raise typer.Exit(FAILED)
    file.unlink()
    _print(texts().say("service-removed", file=str(file)))
    _print_commands("service-end", UNITS[manager].undo, file)


def _print_commands(message: str, commands: Sequence[Sequence[str]], file: Path) -> None:
    _print(texts().say(message))
    for command in commands:
        _print(f"  {in_words(command, file)}")


def _print(text: str) -> None:
    out().print(text, markup=False, soft_wrap=True)
