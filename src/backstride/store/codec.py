"""Frozen values to JSON and back, by their annotations."""

import json
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from backstride.plain_text import LINE_LETTERS_MAX, mended, mended_data

Value = TypeVar("Value")


_AS_THEY_ARE: Final = frozenset({float, int, bool, type(None)})
"""Most of what lies in a row; nothing has to be looked at."""


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def to_json(value: object) -> Any:
    """Return a frozen value as plain JSON data.

    Parameters
    ----------
    value : object
        A dataclass, mapping, sequence, enumeration, date or plain value, nested at will.
    """
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if is_dataclass(kind):
        return {name: to_json(getattr(value, name)) for name in _names(kind)}
    if isinstance(value, Mapping):
        return {mended(str(key)): to_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [to_json(item) for item in value]
    return _plain(value)


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return mended(value)
    return value.decode("ascii") if isinstance(value, bytes) else value


def from_json(kind: type[Value], data: Any) -> Value:
    """Return a frozen value back from plain JSON data.

    Parameters
    ----------
    kind : type
        The value's class; its annotations say how fields are read.
    data : object
        What `to_json` gave.

    Raises
    ------
    pydantic.ValidationError
        If the data does not fit the annotations: the home was written by something else.
    """
    adapter = _adapter(cast("Hashable", kind))
    try:
        value: Value = adapter.validate_python(data)
    except ValidationError:
        value = _mended(adapter, data)
    return value


def _mended(adapter: TypeAdapter[Value], data: Any) -> Value:
    """Return a value whose texts were kept by something that did not look at them: shown mended, kept as they are."""
    readable = mended_data(data)
    try:
        return adapter.validate_python(readable)
    except ValidationError:
        return adapter.validate_python(mended_data(readable, LINE_LETTERS_MAX))


def from_text(kind: type[Value], text: str) -> Value:
    """Return a frozen value back from JSON text, twice as fast as from plain data.

    Parameters
    ----------
    kind : type
        The value's class; its annotations say how fields are read.
    text : str
        What `to_json` gave, written as JSON.

    Raises
    ------
    pydantic.ValidationError
        If the text does not fit the annotations: the home was written by something else.
    """
    adapter = _adapter(cast("Hashable", kind))
    try:
        value: Value = adapter.validate_json(text)
    except ValidationError:
        value = _mended(adapter, json.loads(text))
    return value
