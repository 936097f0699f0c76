"""The command `backstride`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from backstride import __version__
from backstride.cli import (
    answer,
    body,
    body_log,
    check,
    claims,
    cohort,
    demo,
    diary,
    diary_tables,
    experiment,
    explain,
    export,
    handled,
    homes,
    imports,
    kit,
    learn,
    limits,
    load,
    me,
    plan,
    report,
    runs,
    serve,
    story,
    today,
)
from backstride.cli.errors import FAILED, exit_code_of, recognised
from backstride.cli.options import opened_homes
from backstride.cli.output import aside, complain, never_stumble, texts
from backstride.cli.plain_params import PlainGroup
from backstride.store.log import log_of, where_it_broke

app = typer.Typer(
    name="backstride",
    cls=PlainGroup,
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
app.command("check")(check.check)
app.command("unlock")(check.unlock)
app.command("limits")(limits.limits)
app.command("today")(today.today)
app.command("flare")(today.flare)
app.command("handled")(handled.handled)
app.command("story")(story.story)
app.command("shoes")(kit.shoes)
app.command("weight")(kit.weight)
app.command("tests")(body_log.hold_tests)
app.command("exercises")(body_log.exercises)
app.command("questionnaires")(body_log.questionnaires)
app.command("explain")(explain.explain)
app.command("demo")(demo.demo)
app.command("body")(body.body)
app.command("load")(load.load)
app.command("claims")(claims.claims)
app.command("ask")(claims.ask)
app.command("report")(report.report)
app.command("export")(export.export)
app.command("cohort")(cohort.cohort)
app.command("serve")(serve.serve)
app.command("backup")(homes.backup)
app.command("restore")(homes.restore)
app.command("forget")(homes.forget)
app.command("doctor")(homes.doctor)

diary_app = typer.Typer(help="How your back felt, in half a minute.", no_args_is_help=True, rich_markup_mode="markdown")
for _name, _command in (
    ("add", diary.add),
    ("list", diary.list_),
    ("edit", diary.edit),
    ("undo", diary.undo),
    ("remove", diary.remove),
    ("history", diary.history),
    ("mode", diary.mode),
    ("import", diary_tables.import_),
    ("export", diary_tables.export),
):
    diary_app.command(_name)(_command)
app.add_typer(diary_app, name="diary")
app.add_typer(learn.app, name="learn")
app.add_typer(experiment.app, name="experiment")

plan_app = typer.Typer(rich_markup_mode="markdown")
plan_app.callback(invoke_without_command=True)(plan.plan)
for _name, _command in (
    ("show", plan.show),
    ("why", plan.why),
    ("adapt", plan.adapt),
    ("export", plan.export),
):
    plan_app.command(_name)(_command)
app.add_typer(plan_app, name="plan")


def run() -> None:
    """Run the command line: problems become one sentence and an exit code, never a trace of the program."""
    never_stumble()
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 - the last stop; what is not in the table is a defect and is logged
        problem = recognised(error)
        code = exit_code_of(problem)
        complain(problem) if code is not None else _defect(problem)
        sys.exit(FAILED if code is None else code)


def _defect(problem: Exception) -> None:
    """Say that the program broke, and keep where, without anything that the home holds."""
    where = where_it_broke(problem)
    for home in opened_homes():
        log_of(home).error(where)
    aside().print(texts().say("broken", where=where), markup=False)
