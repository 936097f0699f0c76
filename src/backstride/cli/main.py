"""The command `backstride`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from backstride import __version__
from backstride.cli import answer, demo, homes, imports, me, runs, serve
from backstride.cli.errors import exit_code_of
from backstride.cli.output import complain

app = typer.Typer(
    name="backstride",
    help="What does running do to my lower back? Studies, physics and your own days, side by side.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


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


app.command("me")(me.me)
app.command("import")(imports.import_)
app.command("runs")(runs.runs)
app.command("answer")(answer.answer)
app.command("demo")(demo.demo)
app.command("serve")(serve.serve)
app.command("backup")(homes.backup)
app.command("restore")(homes.restore)
app.command("forget")(homes.forget)
app.command("doctor")(homes.doctor)


def run() -> None:
    """Run the command line: problems become one sentence and an exit code, never a trace of the program."""
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as problem:
        code = exit_code_of(problem)
        if code is None:
            raise
        complain(problem)
        sys.exit(code)
