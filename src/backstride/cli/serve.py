"""`backstride serve`: the local web app."""

from pathlib import Path
from typing import Annotated

import typer

from backstride.bootstrap import open_backstride
from backstride.cli.demo import new_demo_home
from backstride.cli.errors import FAILED
from backstride.cli.options import HomeOption, folder_of
from backstride.cli.output import complain, out, texts


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option(help="Port on this machine; any free one if not said.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    opening_file: Annotated[
        Path | None,
        typer.Option(help="Keep the address in this file, which leads a browser to it, instead of printing it."),
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Show the made-up runner instead.")] = False,
    watch: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="Take in what appears in this folder.")
    ] = None,
    home: HomeOption = None,
) -> None:
    """Show the answer as a page, on this machine only. Ends with Ctrl-C.

    Example: `backstride serve --demo`
    """
    # the web framework takes half a second to load, and no other command needs it
    from backstride.web.context import AppContext
    from backstride.web.local import serve_home
    from backstride.web.server import PortTaken

    backstride = open_backstride(new_demo_home() if demo else folder_of(context, home))
    try:
        opening = None if opening_file is None else opening_file.absolute()
        serve_home(
            AppContext(backstride, watched=watch), port=port, open_browser=not no_browser, say=_tell, opening=opening
        )
    except PortTaken as taken:
        complain(taken)
        raise typer.Exit(FAILED) from taken


def _tell(address: str) -> None:
    out().print(texts().say("serve-open", address=address), markup=False, soft_wrap=True)
    out().print(texts().say("serve-stop"))
