"""From the bytes of a field to numbers or texts, for all rows of a layout at once."""

from typing import Any

import numpy as np
import numpy.typing as npt

from backstride.formats.fit.profile import BASE_TYPES, BYTE, TEXT, BaseType
from backstride.formats.fit.scan import IntArray, Place, Rows
from backstride.runs.recording import FloatArray

_MOST_TEXT = 255


def _base(code: int, size: int) -> BaseType | None:
    """Return how to read one element, for sizes too small for their type as the whole number of that size."""
    base = BASE_TYPES.get(code)
    if base is None or base.code == TEXT or not size:
        return None
    if size % base.size == 0:
        return base
    if base.kind[0] == "f" or size not in (1, 2, 4):
        return None
    return BaseType("byte", BYTE, f"u{size}", size, 0 if base.invalid == 0 else 256**size - 1)


def elements(size: int, code: int) -> int:
    """Return how many numbers a field holds; 0 where it holds none that can be read."""
    base = _base(code, size)
    return 0 if base is None else size // base.size


def raw_numbers(data: bytes, rows: Rows, place: Place, element: int = 0) -> FloatArray | None:
    """Return a field of every row as it is written, invalid values as NaN; None where it holds no number.

    Parameters
    ----------
    data : bytes
        The file.
    rows : Rows
        Which rows.
    place : Place
        Where the field lies in a row.
    element : int
        Which element of an array.
    """
    base = _base(place.base, place.size)
    if base is None:
        return None
    kind = np.dtype(rows.layout.order + base.kind)
    overlapping: npt.NDArray[Any] = np.ndarray((len(data) - base.size + 1,), dtype=kind, buffer=data, strides=(1,))
    raw = overlapping[rows.offsets + place.start + element * base.size]
    numbers = raw.astype(np.float64)
    numbers[~np.isfinite(numbers) if base.invalid is None else raw == base.invalid] = np.nan
    return numbers


def unscaled(numbers: FloatArray, scale: float, offset: float) -> FloatArray:
    """Return value = raw / scale - offset."""
    if scale != 1.0:
        numbers /= scale
    if offset:
        numbers -= offset
    return numbers


def texts(data: bytes, offsets: IntArray, start: int, size: int) -> list[str | None]:
    """Return a field of every row as text, cut at its first zero byte; bytes that are no UTF-8 are replaced."""
    fields = (data[at + start : at + start + min(size, _MOST_TEXT)] for at in offsets.tolist())
    words = (raw.split(b"\0", 1)[0].decode("utf-8", "replace").strip() for raw in fields)
    return [word or None for word in words]
