"""`backstride demo`: a made-up runner, from watch files to the answer."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.bootstrap import Backstride, open_backstride
from backstride.cli.answer import answer_out, show
from backstride.cli.options import HomeOption, JsonOption
from backstride.cli.output import out, print_json, progress, texts
from backstride.services.demo import Demo
from backstride.store.backup import HomeIsThere


def demo(
    context: typer.Context,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The demo's last day; today if not said.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Import a made-up runner's year of watch files into a temporary home and print the answer.

    Example: `backstride demo`
    """
    folder: Path = home or context.obj or Path(tempfile.mkdtemp(prefix="backstride-demo-"))
    if folder.exists() and any(folder.iterdir()):
        raise HomeIsThere(folder)
    day = today.date() if today else date.today()  # noqa: DTZ011 - the runner's own calendar
    backstride = open_backstride(folder)
    fill(backstride, day)
    told = backstride.history.answer(day)
    if json:
        print_json(answer_out(told, simulated=True))
        return
    show(told, backstride.me.known(day).units, simulated=True)
    out().print("\n" + texts().say("demo-next", folder=str(folder)), markup=False)


def fill(backstride: Backstride, day: date) -> None:
    """Fill a home with the made-up runner."""
    with backstride.writing("making the demo"), progress(texts().say("import-reading")) as tell:
        backstride.home.mark_simulated()
        Demo(backstride.me, backstride.import_runs, backstride.demo_files)(day, datetime.now(UTC), tell)
