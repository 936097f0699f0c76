"""In which language a command speaks: the one the runner told, else the terminal's."""

import os
from typing import TYPE_CHECKING, Final

import typer

from backstride.texts.catalogue import SOURCE_LANGUAGE, first_spoken, languages, speaking

if TYPE_CHECKING:
    from backstride.bootstrap import Backstride

_SAYS: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal says its language; the first that says anything holds."""
AS_THE_DEVICE: Final = "auto"
"""What takes a told language back."""


def terminal_language() -> str:
    """Return the language of the terminal, or English where there are no texts in it."""
    said = next((told for name in _SAYS if (told := os.environ.get(name))), "")
    return first_spoken([said]) or SOURCE_LANGUAGE


def speak_as_terminal(context: typer.Context) -> None:
    """Speak as the terminal does until the command ends."""
    context.with_resource(speaking(terminal_language()))


def speak_as_told(context: typer.Context, backstride: "Backstride") -> None:
    """Speak the language that the runner of a home told, else the terminal's, until the command ends."""
    context.with_resource(speaking(backstride.language() or terminal_language()))


def language_told(typed: str) -> str:
    """Return the language that was typed; empty for the terminal's and the browser's own."""
    code = typed.strip().casefold()
    if code not in {AS_THE_DEVICE, *languages()}:
        from backstride.cli.output import texts

        raise typer.BadParameter(texts().say("me-language-how", typed=typed, offered=" ".join(languages())))
    return "" if code == AS_THE_DEVICE else code
