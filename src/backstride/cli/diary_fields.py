"""Every field of the diary as an option of a command, and as a question at the terminal."""

import inspect
from collections.abc import Callable, Container, Mapping
from functools import wraps
from typing import Annotated, Any

import typer

from backstride.cli.output import out, texts
from backstride.diary.fields import FIELDS, EntryKind, Field, Holds, fields_of

_OFFERS = {
    Holds.SCORE: "0 to 10",
    Holds.HOURS: "hours, with decimals",
    Holds.YES_NO: "yes or no",
    Holds.MOMENT: "a time such as 2026-11-22T07:30",
    Holds.TEXT: "in your own words",
}
_SAME = "="
_OPTION = {"treatment": "--care"}
"""Options that are called otherwise than their field, because of how the field's name reads."""


def with_field_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command whose ``told`` argument is filled from one option per field of the diary.

    Parameters
    ----------
    command : callable
        Takes a keyword argument ``told`` with the fields that were typed.
    """

    @wraps(command)
    def taking_fields(**given: Any) -> None:
        told = {name: given.pop(name) for name in FIELDS}
        command(
            **given, told={name: _several(FIELDS[name], value) for name, value in told.items() if value is not None}
        )

    own = [one for one in inspect.signature(command).parameters.values() if one.name != "told"]
    options = [
        inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_annotation(field))
        for field in FIELDS.values()
    ]
    plain = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own]
    vars(taking_fields)["__signature__"] = inspect.Signature([*plain, *options])
    hints = {name: hint for name, hint in command.__annotations__.items() if name != "told"}
    taking_fields.__annotations__ = hints | {option.name: option.annotation for option in options}
    return taking_fields


def ask(kind: EntryKind, usual: Mapping[str, Any], known: Container[str] = ()) -> Mapping[str, Any]:
    """Ask the fields of a kind at the terminal: Enter leaves a field untold, ``=`` takes the last answer.

    Parameters
    ----------
    kind : EntryKind
        When the entry is made.
    usual : Mapping
        The last answers, shown faintly.
    known : container of str
        Fields that need not be asked.
    """
    out().print(texts().say(f"diary-kind-{kind}"), style="bold", markup=False)
    out().print(texts().say("cmd-diary-how-to-answer"), markup=False)
    asked = (field for field in fields_of(kind) if field.name != "run_id" and field.name not in known)
    told = {field.name: _ask_one(field, usual.get(field.name)) for field in asked}
    return {name: value for name, value in told.items() if value}


def _ask_one(field: Field, last: object) -> Any:
    offers = f" ({offered(field)})" if field.holds not in {Holds.SCORE, Holds.TEXT} else ""
    faintly = "" if last is None else f" [{_SAME} {last}]"
    typed = typer.prompt(f"{texts().say(field.wording)}{offers}{faintly}", default="", show_default=False)
    return last if typed.strip() == _SAME and last is not None else _several(field, typed.strip())


def offered(field: Field) -> str:
    """Return what a field can hold, in a few words."""
    if field.options is None:
        return _OFFERS[field.holds]
    several = "some of " if field.holds is Holds.SOME_OF else ""
    return several + ", ".join(str(option) for option in field.options)


def _annotation(field: Field) -> Any:
    help_text = "the run's identifier, from `backstride runs`" if field.name == "run_id" else offered(field)
    option = typer.Option(
        _OPTION.get(field.name, f"--{field.name.replace('_', '-')}"), help=help_text, show_default=False
    )
    return Annotated[str | None, option]


def _several(field: Field, value: str) -> str:
    return value.replace(",", ";") if field.holds is Holds.SOME_OF else value
