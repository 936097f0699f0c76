"""The reader for each kind of file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from backstride.formats.apple import read_apple_export
from backstride.formats.fit.read import read_fit
from backstride.formats.found import Stream
from backstride.formats.gpx import read_gpx
from backstride.formats.lists import read_garmin_gear_list, read_garmin_list, read_strava_list
from backstride.formats.sources import SourceKind
from backstride.formats.tcx import read_tcx
from backstride.runs.recording import Reading
from backstride.services.records import Content


@dataclass(frozen=True, slots=True)
class OfBytes:
    """A reader of bytes in memory, as a reader of content; picklable."""

    read: Callable[[bytes, str], Reading]

    def __call__(self, content: Content, where: str) -> Reading:
        """Read the bytes."""
        return self.read(content.data, where)


def read_apple_content(content: Content, where: str) -> Reading:
    """Read an Apple Health export, which is streamed."""
    if not isinstance(content.stream, Stream):
        raise AppleNeedsStream(where)
    return read_apple_export(content.stream.locator, where)


READERS: Final[Mapping[str, Callable[[Content, str], Reading]]] = MappingProxyType(
    {
        SourceKind.FIT.value: OfBytes(read_fit),
        SourceKind.GPX.value: OfBytes(read_gpx),
        SourceKind.TCX.value: OfBytes(read_tcx),
        SourceKind.APPLE_EXPORT.value: read_apple_content,
        SourceKind.STRAVA_ACTIVITIES_CSV.value: OfBytes(read_strava_list),
        SourceKind.GARMIN_SUMMARIES_JSON.value: OfBytes(read_garmin_list),
        SourceKind.GARMIN_GEAR_JSON.value: OfBytes(read_garmin_gear_list),
    }
)


class AppleNeedsStream(TypeError):
    """An Apple Health export was given in memory; it can be many gigabytes."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{where}: an Apple Health export must be given as a stream")
