"""What the pages of the plan show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from backstride.diary.permission import NoPlan
from backstride.plan.clashes import Clash
from backstride.plan.done import Done
from backstride.plan.living import Difference
from backstride.plan.reasons import SURE_WEEKS, why_less
from backstride.plan.sessions import Session
from backstride.runner import Units
from backstride.web.forms import Form
from backstride.web.frame import LockView


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of the calendar.

    Parameters
    ----------
    day : date
        The day.
    sessions : sequence of Session
        What stands on it; rest is left out.
    done : sequence of Done
        What became of it, for a day that has been.
    is_planned : bool
        Whether it lies in the plan.
    may_change : bool
        Whether a session may be moved from and to it.
    sports : sequence of str
        Other sports in words: done, or usual on the weekday.
    """

    day: date
    sessions: Sequence[Session] = ()
    done: Sequence[Done] = ()
    is_planned: bool = True
    may_change: bool = False
    sports: Sequence[str] = ()

    @property
    def is_rest(self) -> bool:
        """Whether it is a rest day of the plan."""
        return self.is_planned and not self.sessions and not self.done and not self.sports


@dataclass(frozen=True, slots=True)
class WeekView:
    """One week of the calendar.

    Parameters
    ----------
    monday : date
        Its Monday.
    days : sequence of DayView
        Seven days.
    running_m : float
        Running planned in it. [m]
    is_now : bool
        Whether today lies in it.
    why_less : str or None
        The rule that leaves it clearly less running than the usual week.
    if_mornings : bool
        Whether it is the first of the weeks that are drawn for mornings as usual.
    """

    monday: date
    days: Sequence[DayView]
    running_m: float
    is_now: bool = False
    why_less: str | None = None
    if_mornings: bool = False


@dataclass(frozen=True, slots=True)
class MoveView:
    """A session that the runner wants on another day.

    Parameters
    ----------
    session_id : str
        The session.
    to : date
        Its new day.
    differences : sequence of Difference
        What would not be as it was.
    objections : sequence of str
        Hard rules that stand against it, by name.
    notes : sequence of str
        Preferences that speak against it, by name.
    shorter : sequence of Difference
        What would be different with runs cut back until no rule objects; nothing where that does not help.
    """

    session_id: str
    to: date
    differences: Sequence[Difference]
    objections: Sequence[str]
    notes: Sequence[str]
    shorter: Sequence[Difference] = ()


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What the plan becomes, with its causes; nothing is kept yet.

    Parameters
    ----------
    differences : sequence of Difference
        What is not as it was.
    causes : sequence of str
        Rules for which it changes, by name.
    wished : bool
        Whether other preferences are the cause, which are then sent along.
    """

    differences: Sequence[Difference]
    causes: Sequence[str]
    wished: bool = False


@dataclass(frozen=True, slots=True)
class BackView:
    """The state of the back that the plan follows.

    Parameters
    ----------
    rung : str
        What holds today.
    lines : sequence of str
        By which entry, and what lifts it.
    """

    rung: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The next weeks, or what stands before them.

    Parameters
    ----------
    lock : LockView or None
        Why there is no advice.
    no_plan : sequence of NoPlan
        Why no plan is made for this runner.
    goal : str
        What it leads to; empty without a plan.
    weeks : sequence of WeekView
        The calendar.
    proposed : bool
        Whether it is a proposal that is not kept yet.
    change, move : ChangeView, MoveView or None
        What could be kept.
    clashes : sequence of Clash
        What cannot be had together.
    form : Form
        The preferences.
    feed : str
        Address of the calendar; empty without a plan.
    is_gentle : bool
        Whether the condition of gentle mode stands.
    back : BackView or None
        The state of the back; None while there is no advice.
    sport_load : str
        Of which other sports it is not known what they ask of the back; may be empty.
    units : Units
        What the runner wants to read.
    """

    lock: LockView | None = None
    no_plan: Sequence[NoPlan] = ()
    goal: str = ""
    weeks: Sequence[WeekView] = ()
    proposed: bool = False
    change: ChangeView | None = None
    move: MoveView | None = None
    clashes: Sequence[Clash] = ()
    form: Form = field(default_factory=Form)
    feed: str = ""
    is_gentle: bool = False
    back: BackView | None = None
    sport_load: str = ""
    units: Units = Units.METRIC

    @property
    def days_to_move_to(self) -> Sequence[date]:
        """Days to which a session may go."""
        return [day.day for week in self.weeks for day in week.days if day.may_change]


@dataclass(frozen=True, slots=True)
class PlanDayPage:
    """One day of the plan: what is planned and why.

    Parameters
    ----------
    lock : LockView or None
        Why there is no advice.
    no_plan : sequence of NoPlan
        Why no plan is made for this runner.
    day : date or None
        The day.
    sessions : sequence of Session
        What stands on it, rest included.
    days_to_move_to : sequence of date
        Days to which its sessions may go; empty when they stay.
    units : Units
        What the runner wants to read.
    """

    lock: LockView | None = None
    no_plan: Sequence[NoPlan] = ()
    day: date | None = None
    sessions: Sequence[Session] = ()
    days_to_move_to: Sequence[date] = ()
    units: Units = Units.METRIC


def weeks_of(
    sessions: Sequence[Session], done: Sequence[Done], today: date, changes_from: date
) -> tuple[WeekView, ...]:
    """Return the calendar of sessions, week by week from Monday.

    Parameters
    ----------
    sessions : sequence of Session
        Of the plan, in the order of days.
    done : sequence of Done
        What became of those that have been.
    today : date
        The local day.
    changes_from : date
        First day on which something may be moved; after the last one for a proposal.
    """
    mondays = sorted({one.date.toordinal() - one.date.weekday() for one in sessions})
    return tuple(_week(monday, sessions, done, (today, changes_from)) for monday in mondays)


def _week(monday: int, sessions: Sequence[Session], done: Sequence[Done], around: tuple[date, date]) -> WeekView:
    today, changes_from = around
    inside = [one for one in sessions if 0 <= one.date.toordinal() - monday < 7]
    planned = {one.date for one in inside}
    days = tuple(
        DayView(
            day=day,
            sessions=[one for one in inside if one.date == day and one.slot != "rest"],
            done=[one for one in done if one.day == day],
            is_planned=day in planned,
            may_change=day in planned and day >= changes_from,
        )
        for day in map(date.fromordinal, range(monday, monday + 7))
    )
    first = date.fromordinal(monday)
    later = date.fromordinal(changes_from.toordinal() - changes_from.weekday() + 7 * SURE_WEEKS)
    metres, is_now = sum(one.running_distance_m for one in inside), first <= today <= days[-1].day
    return WeekView(first, days, metres, is_now, why_less(inside), first == later)
