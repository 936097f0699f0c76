"""Every text that a command takes is plain text: what cannot be kept is refused before anything begins."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import typer
from typer.core import TyperGroup

from backstride.bounds import DayOutOfBounds, day_within
from backstride.plain_text import TextNotPlain, first_not_plain


class PlainGroup(TyperGroup):
    """A group whose commands take no text that cannot be kept."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command by its name, held to plain text."""
        found = super().get_command(ctx, cmd_name)
        return None if found is None else with_plain_text(found)


def with_plain_text(command: Any) -> Any:
    """Return a command that looks at its texts, and at those of its parts, before it begins.

    Paths have a type of their own and may hold any bytes, as names on a disk do.
    """
    if getattr(command, "takes_plain_text", False):
        return command
    invoke, get_command = command.invoke, getattr(command, "get_command", None)

    def looked_at(ctx: Any) -> Any:
        refuse_not_plain(ctx)
        return invoke(ctx)

    command.takes_plain_text, command.invoke = True, looked_at
    if get_command is not None:
        command.get_command = lambda ctx, name: _held(get_command(ctx, name))
    return command


def refuse_not_plain(ctx: Any) -> None:
    """Refuse texts that cannot be kept, as misuse that names the option.

    Raises
    ------
    typer.BadParameter
        If one holds a character that cannot be kept.
    """
    params = {param.name: param for param in ctx.command.params}
    for name, value in ctx.params.items():
        for day in _days(value):
            try:
                day_within(day)
            except DayOutOfBounds as beyond:
                raise typer.BadParameter(str(beyond), ctx=ctx, param=params.get(name)) from beyond
        for text in _texts(value):
            found = first_not_plain(text)
            if found is not None:
                raise typer.BadParameter(str(TextNotPlain(name, *found)), ctx=ctx, param=params.get(name))


def _held(command: Any) -> Any:
    return None if command is None else with_plain_text(command)


def _days(value: object) -> Iterator[date]:
    for each in value if isinstance(value, list | tuple) else (value,):
        if isinstance(each, datetime):
            yield each.date()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value.replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
