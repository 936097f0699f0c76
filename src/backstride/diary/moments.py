"""Which day something belongs to, across midnight, journeys and changes of the clock."""

from datetime import date, datetime, timedelta
from typing import Final

DAY_BEGINS_HOUR: Final = 4
"""Before four in the morning it is still the evening before: a run ending at 00:30 belongs to that evening. [h]"""

DATE_LINE_DAYS: Final = 1
"""A journey across the date line may move the local date back by one day; anything more is a clock set back. [days]"""


def diary_day(moment: datetime) -> date:
    """Return the diary day of a moment, from the clock on the wall where it happened.

    Parameters
    ----------
    moment : datetime
        Local time with its offset.

    Raises
    ------
    MomentWithoutOffset
        If the moment does not say where it was.

    Examples
    --------
    >>> from datetime import timezone
    >>> diary_day(datetime(2026, 11, 23, 0, 30, tzinfo=timezone.utc))
    datetime.date(2026, 11, 22)
    """
    day = with_offset(moment).date()
    return day - timedelta(days=1) if moment.hour < DAY_BEGINS_HOUR else day


def morning_after(moment: datetime) -> date:
    """Return the date of the first morning after a moment: the day whose morning score answers for it.

    Parameters
    ----------
    moment : datetime
        Local time with its offset, usually the end of a run.
    """
    return diary_day(moment) + timedelta(days=1)


def with_offset(moment: datetime) -> datetime:
    """Return the moment back if it says where it was.

    Raises
    ------
    MomentWithoutOffset
        If it carries no offset.
    """
    if moment.utcoffset() is None:
        raise MomentWithoutOffset(moment)
    return moment


class MomentWithoutOffset(ValueError):
    """A time was given without saying in which zone."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(f"{moment.isoformat()} has no offset; write it as {moment.isoformat()}+00:00")
