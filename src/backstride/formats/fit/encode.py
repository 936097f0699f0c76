"""The encoder of FIT files: blocks of messages by the names of the profile, to bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from backstride.formats.fit.checksum import checksum
from backstride.formats.fit.profile import BaseType, ProfileField, base_named, message_named
from backstride.runs.recording import FloatArray

PROTOCOL_VERSION: Final = 0x20
"""2.0: the first with developer fields."""
PROFILE_VERSION: Final = 21171
"""Version of the profile whose names are used, times 1000."""

_DEVELOPER: Final = 0x20
_DEFINITION: Final = 0x40
_LOCAL_MESSAGES: Final = 16
_MOST_TEXT: Final = 254

_Raw = npt.NDArray[Any]
Value = float | str | None


@dataclass(frozen=True, eq=False, slots=True)
class DeveloperColumn:
    """A developer field of a block: developer index, number, base type and what it holds."""

    index: int
    number: int
    base: BaseType
    raw: _Raw


@dataclass(frozen=True, eq=False, slots=True)
class Block:
    """Messages of one kind and layout that follow each other.

    Parameters
    ----------
    definition : bytes
        Their definition message without its header byte.
    has_developer : bool
        Whether it defines developer fields.
    rows : ndarray of uint8, shape (n, size)
        Their bytes without header byte.
    """

    definition: bytes
    has_developer: bool
    rows: npt.NDArray[np.uint8]


class NoSuchField(LookupError):
    """A message was to be written with a field that the profile does not know."""

    def __init__(self, message: str, name: str) -> None:
        known = ", ".join(sorted(field.name for field in message_named(message).fields.values()))
        super().__init__(f"message {message} has no field {name!r}; known are {known}")


def raw_values(values: FloatArray, base: BaseType, scale: float = 1.0, offset: float = 0.0) -> _Raw:
    """Return numbers as they are written: raw = (value + offset) * scale, rounded; what does not fit as missing.

    Parameters
    ----------
    values : ndarray, shape (n,)
        NaN is missing.
    base : BaseType
        How they are written.
    scale, offset : float
        Of the field.
    """
    scaled = (np.asarray(values, dtype=np.float64) + offset) * scale
    kind = np.dtype("<" + base.kind)
    if base.invalid is None:
        return scaled.astype(kind)
    limits = np.iinfo(kind)
    rounded = np.rint(scaled)
    fits = (rounded >= limits.min) & (rounded <= limits.max)
    raw = np.full(len(scaled), base.invalid, dtype=kind)
    raw[fits] = rounded[fits].astype(kind)
    return raw


def raw_text(text: str | None) -> _Raw:
    """Return one text as it is written: UTF-8 with a zero byte at its end."""
    raw = (text or "").encode("utf-8")[:_MOST_TEXT].decode("utf-8", "ignore").encode("utf-8") + b"\0"
    return np.frombuffer(raw, dtype=np.uint8).reshape(1, -1)


def block(message: str, columns: Mapping[str, FloatArray], developer: Sequence[DeveloperColumn] = ()) -> Block:
    """Return many messages of one kind.

    Parameters
    ----------
    message : str
        Name in the profile, e.g. ``record``.
    columns : Mapping of str to ndarray, each of shape (n,)
        Fields by name, in their units; NaN is missing.
    developer : sequence of DeveloperColumn
        Developer fields, as written.

    Raises
    ------
    NoSuchField
        If the profile has no such field.
    """
    fields = [_field(message, name) for name in columns]
    raws = [raw_values(columns[field.name], field.base, field.scale, field.offset) for field in fields]
    return _block(message, fields, raws, developer)


def one(message: str, **values: Value) -> Block:
    """Return one message; a field that is None is left out.

    Parameters
    ----------
    message : str
        Name in the profile.
    **values : float, str or None
        Fields by name, in their units.

    Raises
    ------
    NoSuchField
        If the profile has no such field.
    """
    told = {name: value for name, value in values.items() if value is not None}
    fields = [_field(message, name) for name in told]
    return _block(message, fields, [_raw(field, told[field.name]) for field in fields])


def _raw(field: ProfileField, value: float | str) -> _Raw:
    if isinstance(value, str):
        return raw_text(value)
    return raw_values(np.array([value], dtype=np.float64), field.base, field.scale, field.offset)


def _field(message: str, name: str) -> ProfileField:
    found = next((field for field in message_named(message).fields.values() if field.name == name), None)
    if found is None:
        raise NoSuchField(message, name)
    return found


def _bytes(raw: _Raw) -> npt.NDArray[np.uint8]:
    return np.ascontiguousarray(raw).view(np.uint8).reshape(len(raw), -1)


def _block(
    message: str, fields: Sequence[ProfileField], raws: Sequence[_Raw], developer: Sequence[DeveloperColumn] = ()
) -> Block:
    plain = [_bytes(raw) for raw in raws]
    added = [_bytes(column.raw) for column in developer]
    head = b"\0\0" + message_named(message).number.to_bytes(2, "little") + bytes([len(fields)])
    sizes = b"".join(bytes([f.number, raw.shape[1], f.base.code]) for f, raw in zip(fields, plain, strict=True))
    told = b"".join(bytes([c.number, raw.shape[1], c.index]) for c, raw in zip(developer, added, strict=True))
    tail = bytes([len(developer)]) + told if developer else b""
    return Block(head + sizes + tail, bool(developer), np.hstack([*plain, *added]))


def fit_bytes(blocks: Sequence[Block]) -> bytes:
    """Return the FIT file that holds some blocks, with header and both checksums.

    Parameters
    ----------
    blocks : sequence of Block
        In the order of the file; a layout that is still in force is not defined again.
    """
    locals_: dict[bytes, int] = {}
    written: list[bytes] = []
    for found in blocks:
        if found.definition not in locals_:
            if len(locals_) == _LOCAL_MESSAGES:
                locals_.clear()
            locals_[found.definition] = len(locals_)
            flags = _DEFINITION | (_DEVELOPER if found.has_developer else 0) | locals_[found.definition]
            written.append(bytes([flags]) + found.definition)
        heads = np.full((len(found.rows), 1), locals_[found.definition], dtype=np.uint8)
        written.append(np.hstack([heads, found.rows]).tobytes())
    return _framed(b"".join(written))


def _framed(data: bytes) -> bytes:
    head = (
        bytes([14, PROTOCOL_VERSION])
        + PROFILE_VERSION.to_bytes(2, "little")
        + len(data).to_bytes(4, "little")
        + b".FIT"
    )
    whole = head + checksum(head).to_bytes(2, "little") + data
    return whole + checksum(whole).to_bytes(2, "little")


def developer_column(index: int, number: int, values: FloatArray, base: str = "float64") -> DeveloperColumn:
    """Return a developer field of a block, unscaled.

    Parameters
    ----------
    index, number : int
        Developer index and field number, as its field_description says.
    values : ndarray, shape (n,)
        NaN is missing.
    base : str
        Name of its base type.
    """
    return DeveloperColumn(index, number, base_named(base), raw_values(values, base_named(base)))
