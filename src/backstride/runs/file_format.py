"""The formats of activity files: one enumeration with who is trusted first, and how a file is recognised."""

from enum import StrEnum
from typing import Self


class FileFormat(StrEnum):
    """Where a recording was read from.

    Each member is its name, its place in the order whose samples are taken, its place in the order whose clock a run
    keeps, and, where such a file stands for itself, how it is recognised: its suffix, and the root of its XML.

    Parameters
    ----------
    samples_rank : int
        0 for the one whose samples are taken first, where two recordings are otherwise as good.
    clock_rank : int
        0 for the one whose clock a run keeps: a watch writes UTC, exports are where zones get lost.
    suffix : str
        Of files of this format; empty where they are lists in an archive.
    xml_root : str
        Name of the outermost element; empty where it is no XML.

    Examples
    --------
    >>> FileFormat("gpx").suffix, FileFormat.FIT.clock_rank
    ('.gpx', 0)
    """

    samples_rank: int
    clock_rank: int
    suffix: str
    xml_root: str

    FIT = "fit", 0, 0, ".fit", ""
    TCX = "tcx", 1, 3, ".tcx", "TrainingCenterDatabase"
    POLAR = "polar", 2, 6, "", ""
    """A session of Polar's account export."""
    SUUNTO = "suunto", 3, 7, "", ""
    """The log of a Suunto watch as JSON."""
    GPX = "gpx", 4, 4, ".gpx", "gpx"
    STRAVA = "strava", 5, 2, "", ""
    """Strava's list of activities."""
    APPLE = "apple", 6, 1, "", ""
    """Apple Health's export."""
    GARMIN = "garmin", 7, 5, "", ""
    """Garmin's summaries."""
    HAND = "hand", 8, 8, "", ""
    """Told by the runner."""

    def __new__(cls, name: str, samples_rank: int, clock_rank: int, suffix: str, xml_root: str) -> Self:
        """Return a member; one without its ranks is refused when the module is loaded."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.samples_rank, member.clock_rank = samples_rank, clock_rank
        member.suffix, member.xml_root = suffix, xml_root
        return member


def watch_suffixes() -> tuple[str, ...]:
    """Return the suffixes of files that stand for themselves, the most trusted first.

    Examples
    --------
    >>> watch_suffixes()
    ('.fit', '.tcx', '.gpx')
    """
    return tuple(one.suffix for one in sorted(FileFormat, key=lambda one: one.samples_rank) if one.suffix)
