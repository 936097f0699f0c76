"""What a home holds once an import is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backstride.services.records import RunRow
from backstride.services.running_days import is_run


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a home holds.

    Parameters
    ----------
    runs : int
        Runs.
    others : int
        Walks and other activities.
    first_day, last_day : date or None
        Days of the first and the last run; None without any.
    joined : int
        Runs and others that came in more than one file and count once.
    """

    runs: int
    others: int
    first_day: date | None
    last_day: date | None
    joined: int


def held(rows: Sequence[RunRow]) -> Held:
    """Return what a home holds.

    Parameters
    ----------
    rows : sequence of RunRow
        Every run and other activity.
    """
    days = [row.local_date for row in rows if is_run(row)]
    return Held(
        runs=len(days),
        others=len(rows) - len(days),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        joined=sum(len(row.sources) > 1 for row in rows),
    )
