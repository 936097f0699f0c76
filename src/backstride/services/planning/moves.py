"""Sessions moved to another day by the runner: tried, and kept where no hard rule stands against it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from backstride.plan.moving import MOVED, Move, moved
from backstride.services.classified import advice
from backstride.services.gate import Gate
from backstride.services.plan_values import AcceptedPlan
from backstride.services.planning.state import PlanSources, current_plan, first_open, inputs_of


@dataclass(frozen=True, slots=True)
class PlanMoves:
    """The use cases around moving sessions.

    Parameters
    ----------
    gate : Gate
        The one gate.
    sources : PlanSources
        What plans are made from and kept in.
    """

    gate: Gate
    sources: PlanSources

    @advice
    def attempt(self, session_id: str, to: date, *, now: datetime) -> Move:
        """Return what the accepted plan becomes when a session goes to another day, and what stands against it.

        Raises
        ------
        GateClosed, NoPlanForYou, NoPlanYet
            As their classes say.
        NothingToMove
            If there is no such session ahead, or the day lies outside of the plan.
        """
        self.gate.require_plan(now)
        today = now.date()
        current = current_plan(self.sources, today)
        start, told = first_open(self.sources, current.plan, today), current.accepted
        inputs = inputs_of(self.sources, told.preferences, start, today, told.worse, current.plan.start)
        return moved(current.plan, session_id, to, inputs)

    @advice
    def keep(self, session_id: str, to: date, *, now: datetime, shorter: bool = False) -> Move:
        """Keep what `attempt` gives, unless a hard rule stands against it; the plan before stays in the history.

        Parameters
        ----------
        session_id : str
            The session.
        to : date
            Its new day.
        now : datetime
            This moment, local, with offset.
        shorter : bool
            Whether its runs are cut back to what the rules leave them.

        Raises
        ------
        GateClosed, NoPlanForYou, NoPlanYet
            As their classes say.
        NothingToMove
            If there is no such session ahead, or the day lies outside of the plan.
        """
        found = self.attempt(session_id, to, now=now)
        current = current_plan(self.sources, now.date())
        if shorter:
            found = found.as_shorter([one for one in current.plan.sessions if one.date >= found.plan.start])
        if found.may_be_kept and found.differences:
            past = tuple(one for one in current.plan.sessions if one.date < found.plan.start)
            plan = replace(current.plan, sessions=(*past, *found.plan.sessions))
            told = current.accepted
            self.sources.records.accept_plan(AcceptedPlan(now, told.preferences, plan, (MOVED,), told.worse))
        return found
