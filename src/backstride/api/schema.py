"""How a shape of the domain becomes JSON: under its own names, with its own docstring as description.

A frozen dataclass of the domain stands in an answer as it is, and a whole `Answer` is one that names its schema. What
differs is declared once: a function that `stands_for` a class gives what is written in its place wherever it occurs,
e.g. a finding with its sentence.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from inspect import cleandoc, getdoc
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast, get_type_hints

from backstride._version import __version__
from backstride.findings import Finding, FindingValue
from backstride.texts.catalogue import catalogue

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

MADE_BY: Final = f"backstride {__version__}"

Function = TypeVar("Function", bound=Callable[[Any], Any])
Schema = dict[str, Any]

_PARAMETERS: Final = re.compile(r"\n\nParameters\n-+\n(?P<body>.*?)(?=\n\n\w[^\n]*\n-+\n|\Z)", re.DOTALL)
_SECTION: Final = re.compile(r"\n\n\w[^\n]*\n-+\n.*", re.DOTALL)
_NAMES: Final = re.compile(r"^(?P<names>\w+(?:, \w+)*) : .*$", re.MULTILINE)
_STANDS_FOR: Final[dict[type, Callable[[Any], Any]]] = {}
_ALSO: Final[dict[type, tuple[str, ...]]] = {}


class Written:
    """What is written as JSON by itself: every shape of the domain in it is described, ordered and said."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return pydantic's schema with every shape of the domain in it described, ordered and said."""
        return dressed(source, handler)


@dataclass(frozen=True, kw_only=True)
class Answer(Written):
    """A whole JSON answer; each names its own schema. Adding a field keeps the number, changing one raises it.

    Parameters
    ----------
    schema : str
        Name and number of this answer's schema.
    made_by : str
        The program and version that made this answer.
    """

    schema: str
    made_by: str = MADE_BY


def stands_for(kind: type) -> Callable[[Function], Function]:
    """Return the decorator of a function whose result is written in place of values of a class."""

    def registered(function: Function) -> Function:
        _STANDS_FOR[kind] = function
        return function

    return registered


def also(kind: type, *properties: str) -> None:
    """Let properties of a class be written after its fields, each described by its own docstring."""
    _ALSO[kind] = properties


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingOut:
    """Something about the data that one should know.

    Parameters
    ----------
    severity : str
        note, warning or error.
    code : str
        Identifier of this kind of finding.
    where : str
        Place in the data; may be empty.
    values : Mapping
        What the sentence was made from.
    message : str
        The sentence for people.
    """

    severity: str
    code: str
    where: str
    values: Mapping[str, FindingValue]
    message: str


@stands_for(Finding)
def finding_out(finding: Finding) -> FindingOut:
    """Return a finding with its sentence."""
    return FindingOut(
        severity=finding.severity.value,
        code=finding.code,
        where=finding.where,
        values=finding.values,
        message=catalogue().finding(finding),
    )


def shape(value: Any) -> dict[str, Any]:
    """Return the fields of a dataclass by name, so that an answer can hold them all and add its own."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


@cache
def adapter(kind: Any) -> "TypeAdapter[Any]":
    """Return what writes answers of a class and knows their schema."""
    from pydantic import TypeAdapter  # only where an answer is written as JSON

    return TypeAdapter(kind)


def json_text(answer: Answer, indent: int | None = None) -> str:
    """Return an answer as JSON."""
    kind: Any = type(answer)
    return adapter(kind).dump_json(answer, indent=indent).decode("utf-8")


def json_schema(kind: Any) -> dict[str, Any]:
    """Return the JSON schema of an answer."""
    return adapter(kind).json_schema(mode="serialization")


@cache
def described(kind: type) -> tuple[str, Mapping[str, str]]:
    """Return what a class says of itself and of each of its fields, from its numpydoc docstring.

    Parameters
    ----------
    kind : type
        A class whose fields stand under *Parameters*, several of one kind in one entry.

    Returns
    -------
    str, Mapping of str to str
        The text above the sections, and the description by field.
    """
    words: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        found = _PARAMETERS.search("\n\n" + cleandoc(one.__doc__ or ""))
        words |= dict(_entries(found["body"])) if found else {}
    return _flat(_SECTION.sub("", "\n\n" + (getdoc(kind) or ""))), words


def _entries(body: str) -> Iterator[tuple[str, str]]:
    heads = list(_NAMES.finditer(body))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        said = _flat(body[head.end() : following.start() if following else len(body)])
        yield from ((name, said) for name in head["names"].split(", "))


def _flat(text: str) -> str:
    return " ".join(text.replace("``", "").split())


def dressed(source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
    """Return pydantic's schema of a class with every shape of the domain in it described, ordered and said."""
    schema = handler(source)
    _dress(cast("Schema", schema), handler, set())
    return schema


def _dress(part: Any, handler: "GetCoreSchemaHandler", seen: set[int]) -> None:
    """Walk a schema of pydantic and say how each shape of the domain in it is written and described."""
    if isinstance(part, list | tuple):
        for one in part:
            _dress(one, handler, seen)
    if not isinstance(part, dict) or id(part) in seen:
        return
    seen.add(id(part))
    if part.get("type") == "definition-ref":
        _dress(handler.resolve_ref_schema(cast("CoreSchema", part)), handler, seen)
        return
    is_written = part.get("serialization", {}).get("function") is _mapping
    for name, one in part.items():
        if not (is_written and name == "serialization"):
            _dress(one, handler, seen)
    if not is_written:
        _write(part, handler)


def _write(part: Schema, handler: "GetCoreSchemaHandler") -> None:
    from pydantic_core import core_schema

    kind = part.get("type")
    if kind == "dataclass" and part["cls"] in _STANDS_FOR:
        part["serialization"] = _replaced(_STANDS_FOR[part["cls"]], handler)
    elif kind == "dataclass":
        _describe(part)
        part["schema"]["computed_fields"] = [_computed(part["cls"], name, handler) for name in _also(part["cls"])]
    elif kind in {"set", "frozenset"}:
        part["serialization"] = _plainly(sorted, core_schema.list_schema(part.get("items_schema")))
    elif kind == "datetime":
        part["serialization"] = _plainly(datetime.isoformat, core_schema.str_schema())
    elif kind == "dict":
        part["serialization"] = core_schema.wrap_serializer_function_ser_schema(
            _mapping, schema=cast("Any", dict(part))
        )


def _replaced(make: Callable[[Any], Any], handler: "GetCoreSchemaHandler") -> Any:
    made = handler.generate_schema(get_type_hints(make)["return"])
    _dress(made, handler, set())
    return _plainly(make, made)


def _mapping(value: Any, write: Callable[[Any], Any]) -> Any:
    return write(dict(value) if isinstance(value, Mapping) else value)


def _plainly(write: Callable[[Any], Any], written: "CoreSchema") -> Any:
    from pydantic_core import core_schema

    return core_schema.plain_serializer_function_ser_schema(write, return_schema=written)


def _describe(part: Schema) -> None:
    summary, words = described(part["cls"])
    _say(part, summary)
    inside = {field.name for field in fields(part["cls"]) if field.metadata.get("inside")}
    for field in part["schema"]["fields"]:
        if field["schema"]["type"] == "default":  # what is written is always there
            field["schema"] = field["schema"]["schema"]
        if field["name"] in words:
            _say(field, words[field["name"]])
        if field["name"] in inside:
            field["serialization_exclude"] = True


def _also(kind: type) -> list[str]:
    return [name for one in reversed(kind.__mro__) for name in _ALSO.get(one, ())]


def _computed(kind: type, name: str, handler: "GetCoreSchemaHandler") -> Any:
    from pydantic_core import core_schema

    read = getattr(kind, name).fget
    result = handler.generate_schema(get_type_hints(read)["return"])
    field: Any = core_schema.computed_field(name, result)
    _say(field, _flat(getdoc(read) or ""))
    return field


def _say(part: Schema, words: str) -> None:
    part.setdefault("metadata", {}).setdefault("pydantic_js_updates", {})["description"] = words


def day(told: date | None) -> str | None:
    """Return a day as ISO 8601, or None."""
    return None if told is None else told.isoformat()
