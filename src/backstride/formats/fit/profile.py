"""The part of the FIT profile that Backstride knows: messages, fields, base types and names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from backstride.package_data import load_toml


@dataclass(frozen=True, slots=True)
class BaseType:
    """How a field's bytes are read.

    Parameters
    ----------
    name : str
        Name in the FIT protocol.
    code : int
        Number in a definition message.
    kind : str
        numpy kind and size without byte order, e.g. ``u2``; ``S`` for text.
    size : int
        Size of one element. [byte]
    invalid : int or None
        Raw value that means missing; None where that is a not-a-number.
    """

    name: str
    code: int
    kind: str
    size: int
    invalid: int | None


TEXT: Final = 7
BYTE: Final = 13

BASE_TYPES: Final[Mapping[int, BaseType]] = MappingProxyType(
    {
        base.code & 0x1F: base
        for base in (
            BaseType("enum", 0x00, "u1", 1, 0xFF),
            BaseType("sint8", 0x01, "i1", 1, 0x7F),
            BaseType("uint8", 0x02, "u1", 1, 0xFF),
            BaseType("sint16", 0x83, "i2", 2, 0x7FFF),
            BaseType("uint16", 0x84, "u2", 2, 0xFFFF),
            BaseType("sint32", 0x85, "i4", 4, 0x7FFFFFFF),
            BaseType("uint32", 0x86, "u4", 4, 0xFFFFFFFF),
            BaseType("string", 0x07, "S", 1, 0),
            BaseType("float32", 0x88, "f4", 4, None),
            BaseType("float64", 0x89, "f8", 8, None),
            BaseType("uint8z", 0x0A, "u1", 1, 0),
            BaseType("uint16z", 0x8B, "u2", 2, 0),
            BaseType("uint32z", 0x8C, "u4", 4, 0),
            BaseType("byte", 0x0D, "u1", 1, 0xFF),
            BaseType("sint64", 0x8E, "i8", 8, 0x7FFFFFFFFFFFFFFF),
            BaseType("uint64", 0x8F, "u8", 8, 0xFFFFFFFFFFFFFFFF),
            BaseType("uint64z", 0x90, "u8", 8, 0),
        )
    }
)
"""Every base type by the low five bits of its number; the high bit only repeats that it has a byte order."""


@dataclass(frozen=True, slots=True)
class ProfileField:
    """A known field: value = raw / scale - offset."""

    name: str
    number: int
    base: BaseType
    scale: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class ProfileMessage:
    """A known message with its fields by number."""

    name: str
    number: int
    fields: Mapping[int, ProfileField]


def _message(name: str, entry: Mapping[str, Any]) -> ProfileMessage:
    fields = (
        ProfileField(field, **facts | {"base": base_named(facts["base"])}) for field, facts in entry["fields"].items()
    )
    return ProfileMessage(name, entry["number"], {field.number: field for field in fields})


def base_named(name: str) -> BaseType:
    """Return a base type by its name in the FIT protocol, e.g. ``uint16``."""
    return next(base for base in BASE_TYPES.values() if base.name == name)


def _profile() -> Mapping[str, Any]:
    return load_toml("backstride.formats.fit", "profile.toml")


@cache
def messages() -> Mapping[int, ProfileMessage]:
    """Return every known message by its global number."""
    known = (_message(name, entry) for name, entry in _profile()["messages"].items())
    return {message.number: message for message in known}


@cache
def message_named(name: str) -> ProfileMessage:
    """Return a known message by its name, e.g. ``record``."""
    return next(message for message in messages().values() if message.name == name)


def name_of(kind: str, number: float | None) -> str | None:
    """Return the profile's name of a number, or None where it has none.

    Parameters
    ----------
    kind : str
        ``file``, ``sport``, ``sub_sport``, ``event``, ``event_type``, ``intensity`` or ``manufacturer``.
    number : float or None
        As read from a file.

    Examples
    --------
    >>> name_of("sport", 1.0)
    'running'
    """
    if number is None or number != number:  # noqa: PLR0124  not-a-number is not itself
        return None
    found = _profile()[kind].get(str(int(number)))
    return None if found is None else str(found)


def number_of(kind: str, name: str) -> int | None:
    """Return the number of a name of the profile, or None where it has none.

    Examples
    --------
    >>> number_of("sub_sport", "trail")
    3
    """
    return next((int(number) for number, known in _profile()[kind].items() if known == name), None)
