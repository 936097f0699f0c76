"""What can be wrong with a motion file; light, so that the table of exit codes loads no kernel."""

from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar

Made = TypeVar("Made")

KNOWN: Final = ("c3d", "mot", "sto", "trc")
"""Endings of motion files that are read."""

MARKERS: Final = ("c3d", "trc")
"""Those of them that hold markers."""


class MotionFileProblem(ValueError):
    """A motion file that cannot be read."""


class NotAnOpenSimTable(MotionFileProblem):
    """A file was read as .mot or .sto that is none."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"not a .mot or .sto table: {reason}")


class NotATrcFile(MotionFileProblem):
    """A file was read as .trc that is none."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"not a .trc marker file: {reason}")


class NotAC3dFile(MotionFileProblem):
    """A file was read as .c3d that is none."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"not a .c3d file that can be read: {reason}")


class MotionKindUnknown(MotionFileProblem):
    """A motion file was given whose kind is not read."""

    def __init__(self, ending: str) -> None:
        super().__init__(
            f"a motion file ends in {', '.join('.' + kind for kind in KNOWN)}, not in {ending or 'nothing'}"
        )


class MotionTooShort(MotionFileProblem):
    """A motion was given that is over before anything can be said of it."""

    def __init__(self, frames: int, lasts_s: float, needed_s: float) -> None:
        self.frames, self.lasts_s = frames, lasts_s
        super().__init__(
            f"the motion has {frames} frames and lasts {lasts_s:.2f} s; needed are 8 frames and {needed_s:.2f} s, "
            "better a whole stride"
        )


class StandingNotMarkers(MotionFileProblem):
    """A standing trial was given that holds no markers."""

    def __init__(self, ending: str) -> None:
        known = " or ".join("." + kind for kind in MARKERS)
        super().__init__(f"a standing trial is a file of markers and ends in {known}, not in {ending or 'nothing'}")


class TrialsUnreadable(ValueError):
    """A folder of motions gives no trials, or its list cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)


class TableKindUnknown(ValueError):
    """A table was asked for in a format that is not written."""

    def __init__(self, ending: str) -> None:
        super().__init__(f"a table of curves ends in .csv or .parquet, not in {ending or 'nothing'}")


def in_a_sentence(
    problem: Callable[[str], MotionFileProblem],
) -> Callable[[Callable[[bytes], Made]], Callable[[bytes], Made]]:
    """Return a decorator for readers of motion files: whatever the bytes do to one becomes its own problem.

    Parameters
    ----------
    problem : callable
        Makes the problem from a reason.
    """

    def netted(read: Callable[[bytes], Made]) -> Callable[[bytes], Made]:
        @wraps(read)
        def caught(content: bytes) -> Made:
            try:
                return read(content)
            except MotionFileProblem:
                raise
            except Exception as error:
                raise problem(f"its parts do not fit each other ({type(error).__name__})") from error

        return caught

    return netted
