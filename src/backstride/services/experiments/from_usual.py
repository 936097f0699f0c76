"""Which days an experiment may be drawn over where there is no plan: those on which the runner usually runs."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from backstride.services.running_days import Ran

USUAL_WEEKS: Final = 8
"""So many last weeks say on which weekdays somebody runs. Chosen. [week]"""
AHEAD_WEEKS: Final = 16
"""So many weeks ahead are offered. Chosen. [week]"""
SHARE: Final = 0.5
"""A weekday counts where it held a run in at least this share of the weeks with running. Chosen. [1]"""


def usual_days(ran: Sequence[Ran], today: date, *, longest: bool = False) -> tuple[date, ...]:
    """Return the days ahead that a runner's usual week has a run on, without that of the longest unless asked for.

    Parameters
    ----------
    ran : sequence of Ran
        What was run.
    today : date
        The local day; the first that is offered.
    longest : bool
        Whether the day of the longest run is among them.

    Returns
    -------
    tuple of date
        Empty where nothing was run in the last weeks.
    """
    since = today - timedelta(weeks=USUAL_WEEKS)
    lately = [one for one in ran if since <= one.day < today]
    weeks = len({(today - one.day - timedelta(days=1)).days // 7 for one in lately})
    held = Counter(weekday for weekday, _ in {(one.day.weekday(), one.day) for one in lately})
    usual = {weekday for weekday, times in held.items() if times >= SHARE * weeks}
    minutes = {day: [one.minutes for one in lately if one.day.weekday() == day] for day in usual}
    if len(usual) > 1 and not longest:
        usual -= {max(usual, key=lambda day: (sum(minutes[day]) / len(minutes[day]), day))}
    ahead = (today + timedelta(days=n) for n in range(7 * AHEAD_WEEKS))
    return tuple(day for day in ahead if day.weekday() in usual)
