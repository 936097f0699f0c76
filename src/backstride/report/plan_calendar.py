"""The calendar of the accepted plan, made anew at every request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from backstride.diary.gate import GateClosed
from backstride.formats.ics import calendar, stopped_calendar
from backstride.plan.sessions import Plan
from backstride.services.gate import NoPlanForYou
from backstride.services.planning.planning import Planning
from backstride.services.planning.state import NoPlanYet

Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class PlanCalendar:
    """The accepted plan as an iCalendar file, made anew each time it is asked for.

    Parameters
    ----------
    planning : Planning
        The plans.
    say : callable
        Gives a sentence by message name and values.
    reminders : callable
        Gives when the feed reminds of the diary, from a moment on.
    """

    planning: Planning
    say: Say
    reminders: Callable[[datetime], Sequence[datetime]] = lambda _: ()

    def file(self, now: datetime) -> bytes:
        """Return the plan as it stands now.

        Raises
        ------
        GateClosed, NoPlanForYou, NoPlanYet
            As their classes say.
        """
        found = self.planning.current(now=now)
        return calendar(found.plan, self.planning.calendar_owner(), now, self.say, found.removed)

    def feed(self, now: datetime) -> bytes:
        """Return the same to a calendar that asks by itself and cannot read a refusal.

        Behind a closed gate it holds one event for the whole day, which says that the plan stopped, and no session.
        Without a plan it holds reminders of the diary, where those are wanted.
        """
        reminders, owner = self.reminders(now), self.planning.calendar_owner()
        try:
            found = self.planning.current(now=now)
            return calendar(found.plan, owner, now, self.say, found.removed, reminders)
        except (GateClosed, NoPlanForYou):
            return stopped_calendar(now.date(), now, self.say)
        except NoPlanYet:
            return calendar(Plan(now.date(), 1, "", ()), owner, now, self.say, reminders=reminders)
