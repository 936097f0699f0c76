"""`backstride demo`: a made-up runner, from watch files to the answer."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from backstride.bootstrap import open_backstride
from backstride.cli.answer import say_answer
from backstride.cli.handled import show_handled
from backstride.cli.options import HomeOption, JsonOption
from backstride.cli.output import out, progress, texts
from backstride.services.home.demo import Demo as DemoCase
from backstride.store.backup import HomeIsThere


def demo(
    context: typer.Context,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The demo's last day; today if not said.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Import a made-up runner's year of watch files and diary into a temporary home and print what they say.

    Example: `backstride demo`
    """
    day = today.date() if today else date.today()  # noqa: DTZ011 - the runner's own calendar
    folder = new_demo_home(home or context.obj, day)
    backstride = open_backstride(folder)
    say_answer(backstride, day, is_now=today is None, json=json)
    if json:
        return
    out().print()
    show_handled(backstride.tolerance.table(day), simulated=True)
    out().print("\n" + texts().say("demo-next", folder=str(folder)), markup=False)


def new_demo_home(folder: Path | None = None, day: date | None = None) -> Path:
    """Make a home of the made-up runner and return its folder.

    Parameters
    ----------
    folder : Path or None
        Where; a temporary folder if not said.
    day : date or None
        The demo's last day; today if not said.

    Raises
    ------
    HomeIsThere
        If the folder holds something already.
    """
    folder = folder or Path(tempfile.mkdtemp(prefix="backstride-demo-"))
    if folder.exists() and any(folder.iterdir()):
        raise HomeIsThere(folder)
    backstride = open_backstride(folder)
    backstride.home.mark_simulated()
    with backstride.writing("making the demo"), progress(texts().say("import-reading")) as tell:
        made = DemoCase(backstride.me, backstride.diary_exchange, lambda: backstride.import_runs, backstride.demo_files)
        made(day or date.today(), datetime.now(UTC), tell)  # noqa: DTZ011 - the runner's own calendar
    return folder
