"""What a file is, by its first bytes and then by its name."""

import codecs
import re
import zlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from backstride.formats.strava_columns import looks_like_activities
from backstride.formats.xml_text import root_name
from backstride.runs.file_format import FileFormat

HEAD_BYTES: Final = 8192
"""So many first bytes tell what a file is. [B]"""


class SourceKind(StrEnum):
    """What a file is that is not one activity's: exports and lists in them, or nothing that can be read."""

    APPLE_EXPORT = "apple_export"
    STRAVA_ACTIVITIES_CSV = "strava_activities_csv"
    GARMIN_SUMMARIES_JSON = "garmin_summaries_json"
    GARMIN_GEAR_JSON = "garmin_gear_json"
    GARMIN_SLEEP_JSON = "garmin_sleep_json"
    POLAR_SESSION_JSON = "polar_session_json"
    SUUNTO_LOG_JSON = "suunto_log_json"
    OTHER = "other"


Kind = FileFormat | SourceKind
"""What a file is: a format of activity files, or an export."""

_ROOTS: Final[Mapping[str, Kind]] = {
    **{one.xml_root: one for one in FileFormat if one.xml_root},
    "HealthData": SourceKind.APPLE_EXPORT,
}
_JSON: Final[tuple[tuple[SourceKind, frozenset[str], str], ...]] = (
    (SourceKind.GARMIN_SUMMARIES_JSON, frozenset({"summarizedActivitiesExport"}), "summarizedactivities.json"),
    (SourceKind.GARMIN_GEAR_JSON, frozenset({"gearDTOS"}), "_gear.json"),
    (SourceKind.GARMIN_SLEEP_JSON, frozenset({"sleepStartTimestampGMT", "calendarDate", "deepSleepSeconds"}), ""),
    (SourceKind.POLAR_SESSION_JSON, frozenset({"startTime", "exercises", "durationMillis"}), ""),
    (SourceKind.POLAR_SESSION_JSON, frozenset({"startTime", "exercises", "duration", "exportVersion"}), ""),
    (SourceKind.SUUNTO_LOG_JSON, frozenset({"DeviceLog"}), ""),
)
"""Exports in JSON: what each is, names that stand in its first bytes, and how its file is called."""
_SUFFIXES: Final = {one.suffix: one for one in FileFormat if one.suffix}
_DOCUMENTS: Final = re.compile(
    r"\.(docx|xlsx|pptx|od[tsp]|kmz|jar|apk|epub|numbers|pages|key|usdz|mbtiles)$", re.IGNORECASE
)
_PACKED: Final[Mapping[str, bytes]] = {
    "7z": b"7z\xbc\xaf\x27\x1c",
    "rar": b"Rar!\x1a\x07",
    "xz": b"\xfd7zXZ\x00",
    "bz2": b"BZh",
    "zst": b"\x28\xb5\x2f\xfd",
}
"""First bytes of archives that are not looked into."""
_HIDDEN: Final = frozenset({"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "system volume information"})


def hidden(name: str) -> bool:
    """Whether an operating system put a file there, or hides it.

    Examples
    --------
    >>> hidden("__MACOSX/activities/._1.fit"), hidden("activities/1.fit")
    (True, False)
    """
    parts = [part for part in re.split(r"[/\\]", name) if part not in {"", ".", ".."}]
    return any(part.startswith(".") or part.casefold() in _HIDDEN for part in parts)


def is_zip(head: bytes, name: str) -> bool:
    """Whether a file is an archive to look into; documents that are zips by make are not."""
    return head[:4] in {b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"} and not _DOCUMENTS.search(name)


def is_gzip(head: bytes) -> bool:
    """Whether a file is gzipped."""
    return head[:2] == b"\x1f\x8b"


def not_unpacked(head: bytes) -> str:
    r"""Return the kind of an archive that is not looked into, empty for anything else.

    Parameters
    ----------
    head : bytes
        Its first bytes, out of any gz around it.

    Examples
    --------
    >>> not_unpacked(b"7z\xbc\xaf\x27\x1c"), not_unpacked(b"PK")
    ('7z', '')
    """
    if head[257:262] == b"ustar":
        return "tar"
    return next((name for name, mark in _PACKED.items() if head.startswith(mark)), "")


def gunzipped_head(head: bytes) -> bytes:
    """Return the first bytes of what is gzipped, as far as they can be had."""
    inflate = zlib.decompressobj(31)
    out = bytearray()
    try:
        for at in range(0, len(head), 256):
            out += inflate.decompress(head[at : at + 256], HEAD_BYTES - len(out))
            if len(out) >= HEAD_BYTES:
                break
    except zlib.error:
        pass
    return bytes(out)


def kind_of(name: str, head: bytes) -> Kind:
    """Return what a file is.

    Parameters
    ----------
    name : str
        Its name; counts only where the bytes do not say. A final ``.gz`` is overlooked.
    head : bytes
        Its first bytes, unpacked.
    """
    if head[8:12] == b".FIT":
        return FileFormat.FIT
    bare = name.casefold().removesuffix(".gz")
    text = _text(head)
    if text.lstrip()[:1] == "<":
        root = root_name(text)
        if root in _ROOTS:
            return _ROOTS[root]
    if (bare.endswith(".csv") or "," in text[:400]) and looks_like_activities(text):
        return SourceKind.STRAVA_ACTIVITIES_CSV
    if text.lstrip()[:1] in {"{", "["}:
        told = next((kind for kind, marks, end in _JSON if marks <= _marks(text) or (end and bare.endswith(end))), None)
        if told is not None:
            return told
    named: Kind | None = next((kind for suffix, kind in _SUFFIXES.items() if bare.endswith(suffix)), None)
    return SourceKind.OTHER if named is None else named


def _marks(text: str) -> frozenset[str]:
    """Return the names that stand in JSON."""
    return frozenset(re.findall(r'"(\w+)"\s*:', text))


def lacks_root(head: bytes) -> bool:
    """Whether a file begins as XML does, and so long a prologue follows that its root is not among the first bytes."""
    text = _text(head)
    return len(head) >= HEAD_BYTES and text.lstrip()[:2] in {"<?", "<!"} and not root_name(text)


def _text(head: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, errors="ignore")
    if head[:4] == b"<\x00?\x00":
        return head.decode("utf-16-le", errors="ignore")
    return head.decode("utf-8", errors="replace")
