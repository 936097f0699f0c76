"""Archives: members of nested zips and gzips by locator, under limits, never written to disk by their names."""

import atexit
import os
import stat
import struct
import tempfile
import zipfile
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Self

from backstride.findings import Finding, Severity
from backstride.formats.archives_cut import CutZip
from backstride.formats.archives_ratio import FREE_BYTES, MOST_RATIO, swells

DEEPEST: Final = 3
"""Zips inside zips inside a zip; exports of accounts need two. [archives]"""
MOST_MEMBERS: Final = 200_000
"""A Garmin account of 13 years holds some ten thousand. [files]"""
MOST_FILE_BYTES: Final = 256 << 20
"""Largest file that is loaded whole; a day of FIT at 1 Hz has a few megabytes. [B]"""
MOST_STREAM_BYTES: Final = 64 << 30
"""Largest file that is read as a stream. [B]"""

_IN_MEMORY_BYTES: Final = 32 << 20
_CHUNK: Final = 1 << 16
_LOCAL_HEADER: Final = struct.Struct("<4s5H3I2H")
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})
_OPEN_ARCHIVES: Final = 4

Unreadable: Final = (zipfile.BadZipFile, OSError, EOFError, zlib.error, ValueError, RuntimeError)
"""What the standard library raises on damaged or hostile archives."""


@dataclass(frozen=True, slots=True)
class Locator:
    """Where bytes lie; small, picklable, good in any process.

    Parameters
    ----------
    path : str
        The file on disk.
    members : tuple of int
        Index of the member in each archive on the way in; empty for the file itself.
    gzipped : bool
        Whether the bytes there are gzipped.
    """

    path: str
    members: tuple[int, ...] = ()
    gzipped: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a locator leads to.

    Parameters
    ----------
    data : bytes or None
        The bytes, as far as they could be had; None where there are none.
    findings : tuple of Finding
        What was damaged; of severity ERROR where `data` is None.
    """

    data: bytes | None
    findings: tuple[Finding, ...] = ()


class TooLarge(ValueError):
    """A compressed stream gives more than its size can honestly hold."""

    def __init__(self, size: int) -> None:
        super().__init__(f"more than {size} bytes come out")


class _Shelf:
    """The archives this process has open, the last few used; a forked child opens its own."""

    def __init__(self) -> None:
        self._open: OrderedDict[tuple[int, str, tuple[int, ...], int], tuple[zipfile.ZipFile, IO[bytes]]] = (
            OrderedDict()
        )

    def archive(self, path: str, members: tuple[int, ...] = ()) -> zipfile.ZipFile:
        """Return the archive at a place, opened.

        Raises
        ------
        BadZipFile, OSError
            If there is none.
        """
        key = (os.getpid(), path, members, Path(path).stat().st_mtime_ns)
        if key not in self._open:
            stream = self._stream(path, members)
            self._open[key] = (_zip(stream), stream)
            while len(self._open) > _OPEN_ARCHIVES:
                self._close(last=False)
        self._open.move_to_end(key)
        return self._open[key][0]

    def _close(self, *, last: bool) -> None:
        for thing in self._open.popitem(last=last)[1]:
            thing.close()

    def _stream(self, path: str, members: tuple[int, ...]) -> IO[bytes]:
        return self._spooled(path, members) if members else Path(path).open("rb")

    def _spooled(self, path: str, members: tuple[int, ...]) -> IO[bytes]:
        """Copy an inner archive to memory, or to a file without a name where it is large."""
        outer = self.archive(path, members[:-1])
        spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES)  # noqa: SIM115 (lives as long as the archive)
        try:
            with _member(outer, members[-1]) as stream:
                while chunk := stream.read(_CHUNK):
                    spool.write(chunk)
        except TooLarge:
            spool.close()
            raise
        except Unreadable:
            despite = _despite_checksum(Locator(path, members))
            if not despite:
                spool.close()
                raise
            spool.seek(0)
            spool.write(despite)
        spool.seek(0)
        return spool

    def close(self) -> None:
        """Close all archives of this process."""
        while self._open:
            self._close(last=True)


def _zip(stream: IO[bytes]) -> zipfile.ZipFile:
    """Open an archive; a stream that holds none is closed."""
    try:
        return zipfile.ZipFile(stream)
    except zipfile.BadZipFile:
        return CutZip(stream)
    except BaseException:
        stream.close()
        raise


SHELF: Final = _Shelf()
"""The open archives of this process."""
atexit.register(SHELF.close)


def refused(info: zipfile.ZipInfo, where: str) -> Finding | None:
    """Return why a member is not read at all, None where it may be.

    Parameters
    ----------
    info : ZipInfo
        The member.
    where : str
        Its path as shown to people.
    """
    if stat.S_ISLNK(info.external_attr >> 16):
        return Finding("archive-member-link", Severity.WARNING, where)
    if info.flag_bits & 0x1:
        return Finding("archive-member-locked", Severity.ERROR, where)
    if info.compress_type not in _METHODS:
        return Finding("archive-method-unknown", Severity.ERROR, where, {"method": info.compress_type})
    if info.file_size > MOST_STREAM_BYTES or swells(info.file_size, info.compress_size):
        return Finding("archive-swells", Severity.ERROR, where, {"bytes": info.file_size})
    return None


def unsafe_name(name: str) -> bool:
    """Whether a member's name points outside the archive.

    Examples
    --------
    >>> unsafe_name("../../etc/passwd"), unsafe_name("activities/1.fit.gz")
    (True, False)
    """
    bare = name.replace("\\", "/")
    return bare.startswith("/") or ".." in bare.split("/") or "\0" in name or bare[1:2] == ":"


@contextmanager
def opened(locator: Locator) -> Iterator[IO[bytes]]:
    """Return the bytes at a locator as a stream, unpacked; for files too large to load.

    Raises
    ------
    OSError, BadZipFile, EOFError, zlib.error
        If they cannot be read, possibly in the midst.
    """
    if locator.members:
        raw: IO[bytes] = _member(SHELF.archive(locator.path, locator.members[:-1]), locator.members[-1])
    else:
        raw = open(locator.path, "rb")  # noqa: PTH123, SIM115 (closed below, with the stream around it)
    with raw:
        yield _Gunzipped(raw) if locator.gzipped else raw  # type: ignore[misc]


def _member(archive: zipfile.ZipFile, index: int) -> IO[bytes]:
    """Return a member as a stream that ends in `TooLarge` where more comes out than its bytes can honestly hold."""
    info = archive.infolist()[index]
    return _Measured(archive.open(info), min(info.compress_size, _length(archive)))  # type: ignore[return-value]


def _length(archive: zipfile.ZipFile) -> int:
    """Return how many bytes an archive has, whatever it says of its members. [B]"""
    assert archive.fp is not None
    at = archive.fp.tell()
    try:
        return archive.fp.seek(0, os.SEEK_END)
    finally:
        archive.fp.seek(at)


class _Measured:
    """A member of a zip under the limits: sizes that an archive tells, before or after a member, are only claims."""

    def __init__(self, raw: IO[bytes], packed: int) -> None:
        self._raw, self._packed, self._size = raw, packed, 0

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the member."""
        self._raw.close()

    def read(self, size: int = _CHUNK) -> bytes:
        """Return up to so many bytes."""
        given = self._raw.read(size)
        self._size += len(given)
        if self._size > MOST_STREAM_BYTES or swells(self._size, self._packed):
            raise TooLarge(self._size)
        return given


class _Gunzipped:
    """A gzip as a stream of what is in it, under the limits."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw, self._inflate, self._ready = raw, zlib.decompressobj(31), b""
        self._packed = self._size = 0

    def read(self, size: int = _CHUNK) -> bytes:
        """Return up to so many bytes; an empty answer is the end."""
        while not self._ready:
            if self._inflate.eof:
                rest = self._inflate.unused_data or self._raw.read(_CHUNK)
                if not rest.startswith(b"\x1f\x8b"):
                    return b""
                self._inflate = zlib.decompressobj(31)
            else:
                rest = self._inflate.unconsumed_tail or self._raw.read(_CHUNK)
                if not rest:
                    raise EOFError
            self._feed(rest)
        given, self._ready = self._ready[:size], self._ready[size:]
        return given

    def _feed(self, packed: bytes) -> None:
        self._packed += len(packed) - len(self._inflate.unconsumed_tail)
        self._ready = self._inflate.decompress(packed, _CHUNK)
        self._size += len(self._ready)
        if swells(self._size, self._packed):
            raise TooLarge(self._size)


def load(locator: Locator, where: str = "") -> Loaded:
    """Return the bytes at a locator; of damaged ones what comes before the damage, with a finding.

    Parameters
    ----------
    locator : Locator
        Where they lie.
    where : str
        The path as shown to people, for findings.

    Returns
    -------
    Loaded
        Never raises on bad data.
    """
    parts: list[bytes] = []
    try:
        with opened(locator) as stream:
            size = 0
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > MOST_FILE_BYTES:
                    return Loaded(None, (Finding("source-too-large", Severity.ERROR, where, {"bytes": size}),))
                parts.append(chunk)
    except TooLarge as error:
        return Loaded(None, (Finding("archive-swells", Severity.ERROR, where, {"problem": str(error)}),))
    except Unreadable as error:
        return _damaged(locator, b"".join(parts), where, error)
    return Loaded(b"".join(parts))


def _damaged(locator: Locator, before: bytes, where: str, error: Exception) -> Loaded:
    problem = str(error) or type(error).__name__
    whole = b"" if locator.gzipped else _despite_checksum(locator)
    data = max(before, whole, key=len)
    if not data:
        code = "source-unreadable" if isinstance(error, OSError) and error.errno else "source-unpackable"
        return Loaded(None, (Finding(code, Severity.ERROR, where, {"problem": problem}),))
    return Loaded(data, (Finding("source-broken", Severity.WARNING, where, {"problem": problem, "bytes": len(data)}),))


def _despite_checksum(locator: Locator) -> bytes:
    """Return a deflated or stored member as far as it can be unpacked, whatever its checksum says."""
    if not locator.members:
        return b""
    try:
        archive = SHELF.archive(locator.path, locator.members[:-1])
        info = archive.infolist()[locator.members[-1]]
        assert archive.fp is not None
        honest = max(FREE_BYTES, MOST_RATIO * min(info.compress_size, _length(archive)))
        most = min(info.file_size, MOST_FILE_BYTES, honest)
        archive.fp.seek(info.header_offset)
        return inflated(archive.fp, info.compress_type, info.compress_size, most)
    except (*Unreadable, struct.error):
        return b""


def inflated(stream: IO[bytes], method: int, packed: int, most: int) -> bytes:
    """Return the member whose local header the stream stands at, as far as it can be unpacked."""
    header = _LOCAL_HEADER.unpack(stream.read(_LOCAL_HEADER.size))
    stream.read(header[9] + header[10])
    data = stream.read(min(packed, MOST_FILE_BYTES))
    if method == zipfile.ZIP_STORED:
        return data
    inflate, out = zlib.decompressobj(-15), bytearray()
    try:
        for at in range(0, len(data), 512):
            out += inflate.decompress(data[at : at + 512], max(1, most - len(out)))
            if len(out) >= most:
                break
    except zlib.error:
        pass
    return bytes(out)
