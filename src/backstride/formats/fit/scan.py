"""Where every message of a FIT file lies: one pass over the structure that looks at no value."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]

MOST_DEFINITIONS: Final = 4096
"""More different layouts than this in one file are damage; real files hold a few dozen."""

MOST_TIMES: Final = 4_000_000
"""More compressed times than this are damage; at one a second they would last 46 days."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field lies in its message: number, first byte, size [byte], base type; developer index or None."""

    number: int
    start: int
    size: int
    base: int
    developer: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of one local message are laid out."""

    message: int
    order: str
    """numpy's byte order, ``<`` or ``>``."""
    places: tuple[Place, ...]
    size: int


@dataclass(frozen=True, eq=False, slots=True)
class Rows:
    """All messages of one layout.

    Parameters
    ----------
    layout : Layout
        How each is laid out.
    offsets : ndarray of int, shape (n,)
        First byte of each, after its header byte. [byte]
    ticks : ndarray of int, shape (n,), or None
        Low five bits of the time where the header byte carries them. [s]
    """

    layout: Layout
    offsets: IntArray
    ticks: IntArray | None = None


class Break(StrEnum):
    """Why a scan stopped before the end of the data."""

    CUT = "cut"
    UNDEFINED = "undefined"
    BAD_DEFINITION = "bad_definition"


@dataclass(frozen=True, eq=False, slots=True)
class Scan:
    """What a scan found: rows in order of first appearance, and where and why it stopped early."""

    rows: tuple[Rows, ...]
    stopped_at: int
    stopped_by: Break | None = None


@dataclass(slots=True)
class _Group:
    layout: Layout
    offsets: "array[int]" = field(default_factory=lambda: array("q"))
    ticks: "array[int]" = field(default_factory=lambda: array("b"))


class _Unreadable(Exception):
    def __init__(self, reason: Break) -> None:
        super().__init__(reason)
        self.reason = reason


def _places(data: bytes, at: int, count: int, start: int, *, developer: bool) -> tuple[Place, ...]:
    places = []
    for position in range(at, at + 3 * count, 3):
        number, size, kind = data[position : position + 3]
        places.append(Place(number, start, size, 13 if developer else kind & 0x1F, kind if developer else None))
        start += size
    return tuple(places)


def _definition_end(data: bytes, at: int, end: int, *, developer: bool) -> int:
    """Return where a definition ends, or stop where it does not fit."""
    if at + 6 > end:
        raise _Unreadable(Break.CUT)
    after = at + 6 + 3 * data[at + 5]
    if developer and after < end:
        after += 1 + 3 * data[after]
    elif developer:
        raise _Unreadable(Break.CUT)
    if after > end:
        raise _Unreadable(Break.CUT)
    return after


def _layout(data: bytes, at: int, end: int, *, developer: bool) -> tuple[Layout, int]:
    """Read the definition message whose header byte is at `at`."""
    after = _definition_end(data, at, end, developer=developer)
    if data[at + 2] > 1:
        raise _Unreadable(Break.BAD_DEFINITION)
    big = data[at + 2] == 1
    count = data[at + 5]
    places = _places(data, at + 6, count, 0, developer=False)
    size = sum(place.size for place in places)
    if developer:
        second = at + 6 + 3 * count
        places += _places(data, second + 1, data[second], size, developer=True)
        size = sum(place.size for place in places)
    message = int.from_bytes(data[at + 3 : at + 5], "big" if big else "little")
    return Layout(message, ">" if big else "<", places, size), after


class _Scanner:
    """The state of one pass: which layout each local message number has now."""

    def __init__(self, data: bytes, end: int) -> None:
        self.data = data
        self.end = end
        self.known: dict[tuple[bytes, bool], tuple[_Group, _Group]] = {}
        self.plain: list[_Group | None] = [None] * 16
        self.timed: list[_Group | None] = [None] * 16

    def define(self, at: int) -> int:
        """Take a definition in and return where it ends."""
        head = self.data[at]
        layout, after = _layout(self.data, at, self.end, developer=bool(head & 0x20))
        key = self.data[at + 2 : after], bool(head & 0x20)
        groups = self.known.get(key)
        if groups is None:
            if len(self.known) >= MOST_DEFINITIONS:
                raise _Unreadable(Break.BAD_DEFINITION)
            groups = self.known[key] = (_Group(layout), _Group(layout))
        self.plain[head & 0x0F], self.timed[head & 0x0F] = groups
        return after

    def walk(self, at: int) -> tuple[int, Break | None]:
        """Go through the data and return where and why it ended."""
        reason: Break | None = None
        while at < self.end and reason is None:
            if self.data[at] & 0xC0 == 0x40:
                try:
                    at = self.define(at)
                except _Unreadable as stop:
                    reason = stop.reason
            else:
                at, reason = self.stretch(at)
        return at, reason

    def stretch(self, at: int) -> tuple[int, Break | None]:
        """Go through data messages up to the next definition, the end or damage."""
        data, end, plain, timed = self.data, self.end, self.plain, self.timed
        while at < end:
            head = data[at]
            if head & 0xC0 == 0x40:
                break
            group = plain[head & 0x0F] if head < 0x80 else timed[(head >> 5) & 3]
            if group is None:
                return at, Break.UNDEFINED
            after = at + 1 + group.layout.size
            if after > end:
                return at, Break.CUT
            if head >= 0x80:
                if len(group.ticks) == MOST_TIMES:
                    return at, Break.BAD_DEFINITION
                group.ticks.append(head & 0x1F)
                group.offsets.append(at + 1)
            elif after > at + 1:
                group.offsets.append(at + 1)
            at = after
        return at, None

    def rows(self) -> Sequence[Rows]:
        """Return what was found."""
        groups = [group for pair in self.known.values() for group in pair if len(group.offsets)]
        return [_rows(group) for group in groups]


def _rows(group: _Group) -> Rows:
    ticks = np.frombuffer(group.ticks, dtype=np.int8).astype(np.int64) if len(group.ticks) else None
    return Rows(group.layout, np.frombuffer(group.offsets, dtype=np.int64), ticks)


def scan(data: bytes, start: int, end: int) -> Scan:
    """Find every message between two bytes.

    Parameters
    ----------
    data : bytes
        The file.
    start, end : int
        First byte of the messages and first byte behind them. [byte]

    Returns
    -------
    Scan
        Everything before the first damage; work and memory grow with the number of bytes, whatever they say.
    """
    scanner = _Scanner(data, end)
    stopped_at, reason = scanner.walk(start)
    return Scan(tuple(scanner.rows()), stopped_at, reason)
