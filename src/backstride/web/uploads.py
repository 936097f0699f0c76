"""Files that a page is given, written straight into the home: nothing of them goes elsewhere, not even for a moment."""

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import TYPE_CHECKING, BinaryIO, Final

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from backstride.store.private import create_private, private_folder

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

IMPORT_BYTES: Final = 4 * 1024**3
"""Most that one upload may bring. Chosen: whole exports have up to about two gigabytes. [byte]"""
SHARED_BYTES: Final = 256 * 1024**2
"""Most that a phone may share at once. Chosen: a day of running has under ten megabytes. [byte]"""
ROOM_BYTES: Final = 256 * 1024**2
"""So much room stays free on the disk. Chosen. [byte]"""
NAME_LETTERS: Final = 120
FILES_MAX: Final = 20_000
"""Most files of one upload. Chosen: three a day for eighteen years. [files]"""
_ODD: Final = re.compile(r"[\x00-\x1f\x7f<>:\"|?*]")


class UploadRefused(Exception):
    """An upload cannot be taken.

    Parameters
    ----------
    why : str
        Code of the finding that says it.
    """

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the upload is refused: {why}")


@dataclass(slots=True)
class _Part:
    """One part of a form while it comes in."""

    name: bytes = b""
    value: bytes = b""
    disposition: bytes = b""
    file: BinaryIO | None = None


@dataclass(slots=True)
class _Sink:
    """Writes the files of a form to a folder as their pieces come."""

    folder: Path
    held: ExitStack
    part: _Part = field(default_factory=_Part)
    names: set[str] = field(default_factory=set)

    def begun(self) -> None:
        self.part = _Part()

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self.part.name += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self.part.value += data[start:end]

    def header_ended(self) -> None:
        if self.part.name.lower() == b"content-disposition":
            self.part.disposition = self.part.value
        self.part.name = self.part.value = b""

    def headers_ended(self) -> None:
        _, told = parse_options_header(self.part.disposition)
        given = told.get(b"filename", b"").decode("utf-8", "replace")
        if not given:
            return
        if len(self.names) >= FILES_MAX:
            raise UploadRefused("upload-too-many")
        path = self.folder / self._free(safe_name(given))
        private_folder(path.parent)
        self.part.file = self.held.enter_context(create_private(path))

    def data(self, data: bytes, start: int, end: int) -> None:
        if self.part.file is not None:
            self.part.file.write(data[start:end])

    def ended(self) -> None:
        if self.part.file is not None:
            self.part.file.close()

    def _free(self, name: str) -> str:
        """Return a name that no file of this upload has, whatever the letter case of the disk."""
        number, path, free = 1, PurePosixPath(name), name
        while free.casefold() in self.names:
            number += 1
            free = str(path.with_name(f"{number}-{path.name}"))
        self.names.add(free.casefold())
        return free


def safe_name(given: str) -> str:
    r"""Return a name below a folder, whatever a browser calls a file.

    Parameters
    ----------
    given : str
        As it was sent; may hold folders, and anything else.

    Examples
    --------
    >>> safe_name("../../etc/passwd")
    'etc/passwd'
    >>> safe_name("C:\\runs\\a?.fit")
    'C_/runs/a_.fit'
    """
    parts = [_ODD.sub("_", part).strip().strip(".")[-NAME_LETTERS:] for part in given.replace("\\", "/").split("/")]
    return "/".join([part for part in parts if part][-8:]) or "file"


async def take_upload(pieces: AsyncIterator[bytes], content_type: str, folder: Path) -> int:
    """Write the files of a form below a folder and give how many they are; empty ones that nobody chose are none.

    Parameters
    ----------
    pieces : async iterator of bytes
        The body of the request, as it comes.
    content_type : str
        Its content type, with the boundary.
    folder : Path
        Where the files go; made where absent, and removed again where nothing is taken.

    Raises
    ------
    UploadRefused
        If it is no form with files, holds none, or there are too many.
    """
    kind, told = parse_options_header(content_type)
    if kind != b"multipart/form-data" or b"boundary" not in told:
        raise UploadRefused("upload-unreadable")
    private_folder(folder)
    try:
        with ExitStack() as held:
            sink = _Sink(folder, held)
            parser = MultipartParser(told[b"boundary"], _callbacks(sink))
            async for piece in pieces:
                parser.write(piece)
            parser.finalize()
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, FormParserError):
            raise UploadRefused("upload-unreadable") from error
        raise
    if not sink.names:
        shutil.rmtree(folder, ignore_errors=True)
        raise UploadRefused("upload-empty")
    return len(sink.names)


def has_room(folder: Path, wanted_bytes: int) -> bool:
    """Whether a disk has room for an upload and for the copy that is kept.

    Parameters
    ----------
    folder : Path
        A folder on the disk.
    wanted_bytes : int
        Size of the upload. [byte]
    """
    return shutil.disk_usage(folder).free > 2 * wanted_bytes + ROOM_BYTES


def folder_name(now: datetime) -> str:
    """Return the name under which an upload is remembered, the same moment never twice."""
    return f"uploaded {now:%Y-%m-%d %H.%M.%S} {token_hex(3)}"


def _callbacks(sink: _Sink) -> "MultipartCallbacks":
    return {
        "on_part_begin": sink.begun,
        "on_header_field": sink.header_name,
        "on_header_value": sink.header_value,
        "on_header_end": sink.header_ended,
        "on_headers_finished": sink.headers_ended,
        "on_part_data": sink.data,
        "on_part_end": sink.ended,
    }
