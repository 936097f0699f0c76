"""Which days and weeks are known: a day without a recording is a rest day only where the watch was in use around it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final

from backstride.dose.model import RunLoad
from backstride.runs.run_facts import RunFacts
from backstride.runs.summary import Sport

IN_USE_DAYS: Final = 7
"""Between two recordings at most this far apart the watch counts as in use. Chosen: most runners run at least weekly.
[day]"""

RUN_IN_A_WALK_M: Final = 500.0
"""So much running makes a run of a walk; less is crossing a street. Chosen. [m]"""


OTHER_AT_LEAST_S: Final = 1800.0
"""So much of another activity makes a day no rest day. Chosen; how much each loads the back is not known. [s]"""


@dataclass(frozen=True, slots=True)
class DatedRun:
    """A run, walk or cross-training on its local day.

    Parameters
    ----------
    id : str
        Identifier of the run.
    start : datetime
        Instant of its start; aware.
    day : date
        Local day on which it started.
    facts : RunFacts
        What is known of it.
    load : RunLoad or None
        What it asked; None for cross-training, and where loads are not given.
    """

    id: str
    start: datetime
    day: date
    facts: RunFacts
    load: RunLoad | None = None

    @property
    def ran(self) -> bool:
        """Whether it counts as a run: called one and not only walked, or a walk with half a kilometre of running."""
        if self.facts.sport is Sport.RUNNING:
            return self.facts.running_share != 0.0
        return self.facts.sport is Sport.WALKING and self.running_m >= RUN_IN_A_WALK_M

    @property
    def is_other(self) -> bool:
        """Whether it was half an hour or more of another activity, a walk among them."""
        return not self.ran and max(self.facts.moving_s, self.facts.elapsed_s) >= OTHER_AT_LEAST_S

    @property
    def on_foot(self) -> bool:
        """Whether it was a run or a walk."""
        return self.facts.sport is not Sport.CROSS_TRAINING

    @property
    def running_m(self) -> float:
        """Distance of the run; 0 where unknown. [m]"""
        return self.facts.run_m or 0.0


def known_days(recorded: Collection[date], told: Collection[date] = ()) -> frozenset[date]:
    """Return the days of which it is known whether the runner ran.

    A day is known when something was recorded on it (a run, a walk, a ride), when it lies between two recordings no
    more than seven days apart, or when the runner told about it. Days before the first and after the last recording are
    unknown, and so is today until something is recorded: a missing file is not a rest day.

    Parameters
    ----------
    recorded : collection of date
        Days with a recording of any kind.
    told : collection of date
        Days the runner told about, as in a diary.

    Returns
    -------
    frozenset of date
        Days with and days without a run; seven days are our own choice (backstride_judgement).

    Examples
    --------
    >>> found = known_days([date(2026, 3, 1), date(2026, 3, 4), date(2026, 3, 20)])
    >>> sorted(day.day for day in found)
    [1, 2, 3, 4, 20]
    """
    ordered = sorted(set(recorded))
    known = {*ordered, *told}
    for before, after in pairwise(ordered):
        if (after - before).days <= IN_USE_DAYS:
            known.update(days_between(before, after))
    return frozenset(known)


def days_between(first: date, last: date) -> tuple[date, ...]:
    """Return every day from one to another, both included; none when they are the wrong way round.

    Examples
    --------
    >>> [day.day for day in days_between(date(2026, 2, 27), date(2026, 3, 1))]
    [27, 28, 1]
    """
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def monday_of(day: date) -> date:
    """Return the Monday on or before a day.

    Examples
    --------
    >>> monday_of(date(2026, 3, 1))
    datetime.date(2026, 2, 23)
    """
    return day - timedelta(days=day.weekday())
