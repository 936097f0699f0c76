"""What the calendar shows."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.diary.permission import NoPlan
from backstride.dose.days import monday_of
from backstride.runner import Units
from backstride.services.home.month import DayHeld
from backstride.web.frame import LockView
from backstride.web.pages.plan.view import DayView


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """One day of the calendar.

    Parameters
    ----------
    held : DayHeld
        What is known of it.
    planned : DayView
        What the plan has on it, and what became of it; nothing behind a closed gate.
    in_experiment : bool
        Whether an experiment drew it.
    """

    held: DayHeld
    planned: DayView
    in_experiment: bool = False

    @property
    def day(self) -> date:
        """The day."""
        return self.held.day

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of it and nothing planned."""
        return not (self.planned.sessions or self.in_experiment) and self.held == DayHeld(self.day)


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """What lies in this month?

    Parameters
    ----------
    month : date
        Its first day.
    days : sequence of DayOfMonth
        Whole weeks from Monday, the ends of other months among them.
    chosen : DayOfMonth or None
        The day that is opened.
    lock : LockView or None
        Why nothing ahead is shown.
    no_plan : sequence of NoPlan
        Why nothing is suggested to this runner.
    days_to_move_to : sequence of date
        Days to which a session may go.
    units : Units
        What the runner wants to read.
    """

    month: date
    days: Sequence[DayOfMonth]
    chosen: DayOfMonth | None = None
    lock: LockView | None = None
    no_plan: Sequence[NoPlan] = ()
    days_to_move_to: Sequence[date] = ()
    units: Units = Units.METRIC

    @property
    def weeks(self) -> Sequence[Sequence[DayOfMonth]]:
        """The days, seven by seven."""
        return [self.days[at : at + 7] for at in range(0, len(self.days), 7)]

    @property
    def before(self) -> date:
        """The first day of the month before."""
        return (self.month - timedelta(days=1)).replace(day=1)

    @property
    def after(self) -> date:
        """The first day of the month after."""
        return (self.month + timedelta(days=31)).replace(day=1)


def ends_of(day: date) -> tuple[date, date]:
    """Return the Monday before and the Sunday after the month of a day.

    Examples
    --------
    >>> ends_of(date(2026, 11, 14))
    (datetime.date(2026, 10, 26), datetime.date(2026, 12, 6))
    """
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return monday_of(day.replace(day=1)), monday_of(last) + timedelta(days=6)
