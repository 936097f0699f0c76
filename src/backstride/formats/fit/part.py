"""Parts: what a decoder hands on for each FIT file among the bytes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backstride.formats.fit.table import NO_ROWS, Table


class Problem(StrEnum):
    """What was wrong with the frame or the structure of a file."""

    CUT_SHORT = "fit-cut-short"
    BROKEN = "fit-broken"
    CHECKSUM_WRONG = "fit-checksum-wrong"
    HEADER_WRONG = "fit-header-wrong"
    SIZE_WRONG = "fit-size-wrong"
    BYTES_AFTER_END = "fit-bytes-after-end"


DAMAGE = frozenset({Problem.CUT_SHORT, Problem.BROKEN, Problem.CHECKSUM_WRONG})
"""Problems after which content may be lost or altered."""


@dataclass(frozen=True, eq=False, slots=True)
class Part:
    """One FIT file of a chain, decoded.

    Parameters
    ----------
    tables : Mapping of str to Table
        Known messages by name.
    problems : Mapping of Problem to int
        What was wrong, with the byte at which it was seen or the count of bytes concerned.
    """

    tables: Mapping[str, Table]
    problems: Mapping[Problem, int]

    def table(self, name: str) -> Table:
        """Return the messages of one name; empty where there are none."""
        return self.tables.get(name, NO_ROWS)

    @property
    def damaged(self) -> bool:
        """Whether content may be lost or altered."""
        return not DAMAGE.isdisjoint(self.problems)


Decoder = Callable[[bytes], Sequence[Part]]
"""Returns the FIT files of a chain; empty where the bytes are no FIT file."""
