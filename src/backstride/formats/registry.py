"""The reader for each kind of file."""

import importlib
import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from backstride.formats.apple import read_apple_export
from backstride.formats.found import Stream
from backstride.formats.lists import read_garmin_gear_list, read_garmin_list, read_garmin_nights, read_strava_list
from backstride.formats.sources import SourceKind
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import Reading
from backstride.services.records import Content


@dataclass(frozen=True, slots=True)
class OfBytes:
    """A reader of bytes in memory, as a reader of content; picklable."""

    read: Callable[[bytes, str], Reading]

    def __call__(self, content: Content, where: str) -> Reading:
        """Read the bytes."""
        return self.read(content.data, where)


@dataclass(frozen=True, slots=True)
class OfFormat:
    """The reader of one format of activity files, loaded when the first such file is read; picklable.

    It is ``read_NAME`` of `backstride.formats.NAME`, or of its module ``read`` where it is a folder.
    """

    format: FileFormat

    def __call__(self, content: Content, where: str) -> Reading:
        """Read the bytes."""
        return self.reader(content.data, where)

    @property
    def reader(self) -> Callable[[bytes, str], Reading]:
        """Return the function that reads.

        Raises
        ------
        NoReader
            If nobody wrote it.
        """
        name = f"backstride.formats.{self.format}"
        found = importlib.util.find_spec(name)
        if found is None:
            raise NoReader(self.format)
        module = importlib.import_module(f"{name}.read" if found.submodule_search_locations else name)
        read: Callable[[bytes, str], Reading] | None = getattr(module, f"read_{self.format}", None)
        if read is None:
            raise NoReader(self.format)
        return read


def read_apple_content(content: Content, where: str) -> Reading:
    """Read an Apple Health export, which is streamed."""
    if not isinstance(content.stream, Stream):
        raise AppleNeedsStream(where)
    return read_apple_export(content.stream.locator, where)


READERS: Final[Mapping[str, Callable[[Content, str], Reading]]] = MappingProxyType(
    {
        **{one.value: OfFormat(one) for one in FileFormat if one.suffix},
        SourceKind.APPLE_EXPORT.value: read_apple_content,
        SourceKind.STRAVA_ACTIVITIES_CSV.value: OfBytes(read_strava_list),
        SourceKind.GARMIN_SUMMARIES_JSON.value: OfBytes(read_garmin_list),
        SourceKind.GARMIN_GEAR_JSON.value: OfBytes(read_garmin_gear_list),
        SourceKind.GARMIN_SLEEP_JSON.value: OfBytes(read_garmin_nights),
        SourceKind.POLAR_SESSION_JSON.value: OfFormat(FileFormat.POLAR),
        SourceKind.SUUNTO_LOG_JSON.value: OfFormat(FileFormat.SUUNTO),
    }
)


class NoReader(LookupError):
    """A format of activity files has no reader."""

    def __init__(self, wanted: FileFormat) -> None:
        super().__init__(f"nothing reads {wanted}: write read_{wanted} in backstride/formats/{wanted}.py")


class AppleNeedsStream(TypeError):
    """An Apple Health export was given in memory; it can be many gigabytes."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{where}: an Apple Health export must be given as a stream")
