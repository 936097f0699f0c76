"""What the page "how does my body move when I run?" shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from backstride.charts.model import Table
from backstride.estimates import Estimate


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its value in an address, its label, and whether it is chosen."""

    value: str
    label: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A still of one moment: its address and what it shows."""

    address: str
    shown: str


@dataclass(frozen=True, slots=True)
class Told:
    """One line about a what-if: what changes, and how."""

    quantity: str
    shown: str


@dataclass(frozen=True, slots=True)
class MotionPage:
    """How does my body move when I run?

    Parameters
    ----------
    movements, changes : sequence of Option
        What can be shown, and what it can be set beside; no changes for what is not a run.
    titles : sequence of str
        What is shown, from left to right.
    chosen, beside : str
        Codes of both; the second is empty for nothing.
    peak : str
        The load on the low back in words.
    moments : sequence of Moment
        Stills through the stride; the first is what stands until the browser draws.
    cycle_pictures, everyday_pictures : sequence of Markup
        Charts for a phone and for a wider page; no cycle for a pose.
    cycle_table, everyday_table : Table or None
        The same as tables.
    told : sequence of Told
        What the change does.
    assumes : sequence of str
        Messages on what is assumed.
    outside : sequence of str
        Reasons why few people like this runner were measured.
    work : sequence of tuple
        Muscle groups and their peak work, for researchers. [1]
    hides_trunk : bool
        Whether the work of the trunk's muscles is for researchers only.
    is_example : bool
        Whether no run is known yet.
    is_moving : bool
        Whether it moves at all.
    refused : str
        Why neither load nor work is given; empty where they are.
    """

    movements: Sequence[Option]
    changes: Sequence[Option]
    titles: Sequence[str]
    chosen: str
    beside: str
    peak: str
    moments: Sequence[Moment]
    cycle_pictures: Sequence[Markup]
    everyday_pictures: Sequence[Markup]
    cycle_table: Table | None
    everyday_table: Table
    told: Sequence[Told]
    assumes: Sequence[str]
    outside: Sequence[str]
    work: Sequence[tuple[str, Estimate]]
    hides_trunk: bool
    is_example: bool
    is_moving: bool
    refused: str = ""

    @property
    def query(self) -> str:
        """What an address says of what is shown."""
        return urlencode({"show": self.chosen, "beside": self.beside} if self.beside else {"show": self.chosen})
