"""Groups of commands that are loaded when they are used: a table names each one, its place and its line of help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, ClassVar, Final

import typer
from typer.core import TyperCommand
from typer.main import get_command, get_group

from backstride.cli.plain_params import PlainGroup, with_plain_text

MARKUP: Final = "markdown"


@dataclass(frozen=True, slots=True)
class Later:
    """Where a command is and what it is for, known before it is loaded.

    Parameters
    ----------
    place : str
        Module below `backstride.cli` and name in it, e.g. ``kit:shoes``; a function, or the app of a group.
    help : str
        The first paragraph of its help, as the list of commands shows it.
    """

    place: str
    help: str

    def load(self) -> Any:
        """Return the function or the app, importing its module now."""
        module, _, name = self.place.partition(":")
        return getattr(import_module(f"backstride.cli.{module}"), name)


class LazyGroup(PlainGroup):
    """A group whose help needs no command and whose command needs no other."""

    table: ClassVar[Mapping[str, Later]] = {}

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for name, later in self.table.items():
            self.add_command(TyperCommand(name, help=later.help), name)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command that is to run, loaded."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command if name is None else with_plain_text(self.loaded(name)), rest

    def loaded(self, name: str) -> Any:
        """Return a command with its options, importing its module now."""
        later = self.table.get(name)
        return self.commands[name] if later is None else command_of(name, later.load())


def lazy_app(table: Mapping[str, Later], **settings: Any) -> typer.Typer:
    """Return an app whose commands are those of a table.

    Parameters
    ----------
    table : mapping of str to Later
        Every command, in the order of the help.
    **settings
        Whatever else the app is given.
    """
    group = type("TableGroup", (LazyGroup,), {"table": table})
    return typer.Typer(cls=group, no_args_is_help=True, rich_markup_mode=MARKUP, **settings)


def command_of(name: str, held: typer.Typer | Callable[..., Any]) -> Any:
    """Return the command of a function, or the group of an app, under a name."""
    if isinstance(held, typer.Typer):
        group = get_group(held)
        group.name = name
        return group
    alone = typer.Typer(add_completion=False, rich_markup_mode=MARKUP)
    alone.command(name)(held)
    return get_command(alone)
