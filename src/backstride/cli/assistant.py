"""`backstride mcp`: an assistant on this machine may ask."""

from dataclasses import replace
from typing import Annotated

import typer

from backstride.cli.errors import FAILED
from backstride.cli.options import HomeOption, opened, write_lock
from backstride.cli.output import aside, out, texts


def mcp(
    context: typer.Context,
    on: Annotated[bool | None, typer.Option("--on/--off", help="Let an assistant ask, or no longer.")] = None,
    home: HomeOption = None,
) -> None:
    """Let an assistant on this machine ask: facts and questions, advice behind the same gate. Off until --on.

    Example: `backstride mcp --on`
    """
    backstride = opened(context, home)
    settings, say = backstride.page_settings, texts().say
    if on is not None:
        with write_lock(backstride, "choosing whether an assistant may ask", wanted=True):
            settings.choose(replace(settings.shown(), answers_assistants=on))
        out().print(say("assistant-on" if on else "assistant-off"), markup=False)
        return
    if not settings.shown().answers_assistants:
        aside().print(say("assistant-is-off"), soft_wrap=True)
        raise typer.Exit(FAILED)
    try:
        from backstride.web.assistant import Assistant
    except ModuleNotFoundError as missing:
        aside().print(say("assistant-needs-extra", extra="backstride[assistant]"), soft_wrap=True)
        raise typer.Exit(FAILED) from missing
    from backstride.web.context import AppContext

    Assistant(AppContext(backstride)).run()
