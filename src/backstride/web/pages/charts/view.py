"""What the page "how much have I run, day by day?" shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from backstride.charts.model import Table


@dataclass(frozen=True, slots=True)
class DaysPage:
    """Every day of all years.

    Parameters
    ----------
    pictures : sequence of Markup
        The chart for a phone and for a wider page.
    table : Table or None
        The same as a table; None without a run.
    """

    pictures: Sequence[Markup] = ()
    table: Table | None = None
