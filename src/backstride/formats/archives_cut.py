"""Zips whose end is missing, read by the headers that stand before each member."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Final

from backstride.formats.archives_ratio import swells

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_LOCAL_MARK: Final = b"PK\x03\x04"
_DESCRIPTOR_MARK: Final = b"PK\x07\x08"
_EMPTY: Final = b"PK\x05\x06" + bytes(18)
_LATER: Final = 0x08
"""Flag: the sizes follow after the member."""
_UTF8: Final = 0x800
_CHUNK: Final = 1 << 16
_MOST: Final = 200_000


class CutZip(zipfile.ZipFile):
    """A zip without its list of members, as far as it goes.

    Parameters
    ----------
    stream : binary file
        The archive, which it closes at its own end.

    Raises
    ------
    BadZipFile
        If not even one whole member stands at its beginning.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(io.BytesIO(_EMPTY))
        self._stream = stream
        self.filelist = list(_members(stream))
        if not self.filelist:
            stream.close()
            raise zipfile.BadZipFile
        self.fp = stream

    def close(self) -> None:
        """Close the archive."""
        super().close()
        self._stream.close()


def _members(stream: IO[bytes]) -> Iterator[zipfile.ZipInfo]:
    end = stream.seek(0, os.SEEK_END)
    at = 0
    for _ in range(_MOST):
        stream.seek(at)
        head = stream.read(_LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != _LOCAL_MARK:
            return
        info, begin = _info(stream, head, at)
        if info.flag_bits & _LATER and not info.compress_size:
            at = _measure(stream, info, begin)
        else:
            at = begin + info.compress_size
        if at <= 0 or at > end:
            if not swells(info.file_size, info.compress_size):
                info.compress_size = end - begin
            if info.compress_size > 0:
                yield info
            return
        yield info


def _info(stream: IO[bytes], head: bytes, at: int) -> tuple[zipfile.ZipInfo, int]:
    _, _, flags, method, _, _, crc, packed, size, name_length, extra_length = _LOCAL.unpack(head)
    name, extra = stream.read(name_length), stream.read(extra_length)
    info = zipfile.ZipInfo(name.decode("utf-8" if flags & _UTF8 else "cp437", errors="replace") or "?")
    info.orig_filename = info.filename
    info.header_offset, info.flag_bits, info.compress_type, info.CRC = at, flags, method, crc
    info.file_size, info.compress_size = _large(extra, size, packed)
    return info, at + _LOCAL.size + name_length + extra_length


def _large(extra: bytes, size: int, packed: int) -> tuple[int, int]:
    """Sizes above 4 GB stand in an extra field."""
    if 0xFFFFFFFF not in {size, packed}:
        return size, packed
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        if kind == 1 and length >= 16 and len(extra) >= 20:
            return struct.unpack("<QQ", extra[4:20])
        extra = extra[4 + length :]
    return 0, 0


def _measure(stream: IO[bytes], info: zipfile.ZipInfo, begin: int) -> int:
    """Find where a member ends whose size follows it, by unpacking it; negative where it is cut or a bomb."""
    if info.compress_type != zipfile.ZIP_DEFLATED:
        return -1
    stream.seek(begin)
    inflate, checksum = zlib.decompressobj(-15), 0
    try:
        while not inflate.eof:
            piece = inflate.unconsumed_tail or stream.read(_CHUNK)
            if not piece:
                return _cut(info, stream, begin)
            out = inflate.decompress(piece, _CHUNK)
            checksum = zlib.crc32(out, checksum)
            info.file_size += len(out)
            info.compress_size = stream.tell() - begin - len(inflate.unconsumed_tail)
            if swells(info.file_size, info.compress_size):
                return -1
    except zlib.error:
        return _cut(info, stream, begin)
    ends = stream.tell() - len(inflate.unused_data)
    info.compress_size, info.CRC = ends - begin, checksum
    return _after_descriptor(stream, ends)


def _cut(info: zipfile.ZipInfo, stream: IO[bytes], begin: int) -> int:
    info.compress_size = stream.tell() - begin
    info.file_size = max(info.file_size, 1)
    return -1


def _after_descriptor(stream: IO[bytes], at: int) -> int:
    """The sizes after a member come with or without a mark, in 32 or 64 bits."""
    stream.seek(at)
    tail = stream.read(28)
    for length in (16, 12, 24, 20):
        if tail[length : length + 2] == b"PK" and (tail[:4] == _DESCRIPTOR_MARK) == (length in {16, 24}):
            return at + length
    return at + 16
