"""The frame of a FIT file: header, size, checksums, and where the next file of a chain begins."""

from dataclasses import dataclass
from typing import Final

from backstride.formats.fit.checksum import checksum

SIGNATURE: Final = b".FIT"
_SHORT, _LONG = 12, 14
_LEAST_SIGNATURE = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """Where one FIT file lies among the bytes and what its frame says.

    Parameters
    ----------
    header, start, end : int
        First byte of the header, of the messages, and behind the messages. [byte]
    cut : bool
        Whether the bytes end before the file does.
    header_sound, data_sound : bool
        Whether the checksums are right; a header without checksum is sound.
    size_sound : bool
        Whether the size in the header is that of the file.
    after : int
        First byte behind the file and its checksum. [byte]
    """

    header: int
    start: int
    end: int
    cut: bool
    header_sound: bool
    data_sound: bool
    size_sound: bool
    after: int


def looks_like_header(data: bytes, at: int) -> bool:
    """Say whether a FIT file could begin here, even one whose signature has two bad bytes."""
    found = data[at + 8 : at + 12]
    return sum(a == b for a, b in zip(found, SIGNATURE, strict=False)) >= _LEAST_SIGNATURE


def next_header(data: bytes, at: int) -> int | None:
    """Return where the next whole header begins at or behind a byte."""
    found = data.find(SIGNATURE, at + 8)
    while found >= 0:
        if data[found - 8] in (_SHORT, _LONG):
            return found - 8
        found = data.find(SIGNATURE, found + 1)
    return None


def _header_size(data: bytes, at: int) -> int:
    told = data[at]
    if told in (_SHORT, _LONG):
        return told
    return _SHORT if at + _SHORT < len(data) and data[at + _SHORT] & 0xF0 == 0x40 else _LONG


def _word(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _header_sound(data: bytes, at: int, size: int) -> bool:
    if data[at] not in (_SHORT, _LONG) or data[at + 8 : at + 12] != SIGNATURE:
        return False
    told = _word(data, at + 12) if size == _LONG and at + _LONG <= len(data) else 0
    return told in (0, checksum(data[at : at + 12]))


def frame(data: bytes, at: int) -> Frame:
    """Return the frame of the FIT file that begins at a byte where `looks_like_header` holds."""
    size = _header_size(data, at)
    start = min(at + size, len(data))
    told = int.from_bytes(data[at + 4 : at + 8], "little")
    end = start + told
    header_sound = _header_sound(data, at, size)
    if told and end + 2 <= len(data):
        data_sound = checksum(memoryview(data)[at:end]) == _word(data, end)
        return Frame(at, start, end, False, header_sound, data_sound, True, end + 2)  # noqa: FBT003
    return _open_frame(data, at, start, header_sound=header_sound)


def _open_frame(data: bytes, at: int, start: int, *, header_sound: bool) -> Frame:
    """Return the frame of a file that should go on behind the last byte, or says that it holds nothing."""
    following = next_header(data, start)
    after = len(data) if following is None else following
    end = max(after - 2, start)
    whole = end > start and checksum(memoryview(data)[at:end]) == _word(data, end)
    return Frame(at, start, end if whole else after, not whole, header_sound, whole, False, after)  # noqa: FBT003
