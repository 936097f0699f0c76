"""A session on another day, as the runner wants it: allowed unless a hard rule stands against it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from backstride.plan.check import violations
from backstride.plan.check.violation import Violation
from backstride.plan.fitting import shortened
from backstride.plan.inputs import PlanInputs
from backstride.plan.living import Difference, differences, remaining
from backstride.plan.sessions import Plan, Reason, Session, SessionKind

MOVED = "moved"
"""Name of the rule that says why a moved session stands where it does."""


@dataclass(frozen=True, slots=True)
class Move:
    """What a plan becomes when a session goes to another day.

    Parameters
    ----------
    plan : Plan
        The rest of the plan with the session on its new day.
    differences : tuple of Difference
        What is not as it was.
    objections : tuple of Violation
        Hard rules that it would break; it can be kept only when there is none.
    notes : tuple of str
        Preferences that speak against it, by name of the rule; it can be kept all the same.
    shorter : Plan or None
        The same with runs cut back until no rule stands against it; None where that is not needed or does not help.
    """

    plan: Plan
    differences: tuple[Difference, ...]
    objections: tuple[Violation, ...]
    notes: tuple[str, ...]
    shorter: Plan | None = None

    @property
    def may_be_kept(self) -> bool:
        """Whether no hard rule stands against it."""
        return not self.objections

    def as_shorter(self, before: Sequence[Session]) -> "Move":
        """Return the move with its runs cut back in place of the one that rules object to, where there is one.

        Parameters
        ----------
        before : sequence of Session
            The rest of the plan as it was.

        Returns
        -------
        Move
            Without objections where there is a shorter one, else itself.
        """
        if self.shorter is None:
            return self
        return Move(self.shorter, differences(before, self.shorter.sessions), (), self.notes)


def moved(plan: Plan, session_id: str, to: date, inputs: PlanInputs) -> Move:
    """Return what the rest of a plan becomes when a session goes to another day.

    A session of the same kind of slot on that day comes back in exchange. The rest of the plan stays as it is: what a
    later run may not be any more stands among the objections, and `Move.shorter` says what would do.

    Parameters
    ----------
    plan : Plan
        The plan.
    session_id : str
        The session.
    to : date
        Its new day.
    inputs : PlanInputs
        What is known now; its start is the first day that may change.

    Returns
    -------
    Move
        The rest of the plan with the session on its new day; objections are hard rules, notes are preferences
        (`backstride.plan.rules`).

    Raises
    ------
    NothingToMove
        If no session of that name lies on or after the first day that may change, or the day is outside of it.
    """
    rest = remaining(plan, inputs.start)
    found = next((one for one in rest.sessions if one.id == session_id and one.kind is not SessionKind.REST), None)
    if found is None or not inputs.start <= to <= plan.end:
        raise NothingToMove(session_id, to, inputs.start, plan.end)
    now = replace(inputs, weeks=rest.weeks, end=plan.end, began=plan.start)
    new = replace(rest, sessions=_exchanged(rest.sessions, found, to))
    old = set(violations(rest, now))
    against = tuple(one for one in violations(new, now) if one not in old)
    notes = tuple(dict.fromkeys(_notes(new, found, to)))
    return Move(new, differences(rest.sessions, new.sessions), against, notes, _shorter(new, now) if against else None)


def _shorter(plan: Plan, inputs: PlanInputs) -> Plan | None:
    """Return a plan with runs cut back until it breaks nothing, or None where cutting back does not help."""
    found = replace(plan, sessions=shortened(plan.sessions, inputs))
    return None if violations(found, inputs) else found


def _exchanged(sessions: Sequence[Session], found: Session, to: date) -> tuple[Session, ...]:
    there = next((one for one in sessions if one.date == to and one.slot == found.slot), None)
    new = [one for one in sessions if one not in {found, there} and one.kind is not SessionKind.REST]
    new.append(_on(found, to))
    if there is not None and there is not found:
        new.append(_on(there, found.date))
    filled = {one.date for one in new}
    days = {one.date for one in sessions}
    new += [Session(day, SessionKind.REST) for day in days - filled]
    return tuple(sorted(new, key=lambda one: (one.date, one.slot)))


def _on(session: Session, day: date) -> Session:
    kept = tuple(one for one in session.reasons if one.rule != MOVED)
    return replace(session, date=day, reasons=(Reason(MOVED), *kept))


def _notes(plan: Plan, moved_one: Session, to: date) -> Iterator[str]:
    beside = (to - timedelta(days=1), to + timedelta(days=1))
    if moved_one.runs and any(one.runs for day in beside for one in plan.on(day)):
        yield "rest_between_runs"
    if moved_one.kind is SessionKind.STRENGTH:
        near = [one for day in (to, beside[1]) for one in plan.on(day)]
        if any(one.kind is SessionKind.LONG for one in near):
            yield "strength_apart"
    monday = to - timedelta(days=to.weekday())
    week = [monday + timedelta(days=n) for n in range(7)]
    if all(any(one.kind is not SessionKind.REST for one in plan.on(day)) for day in week):
        yield "rest_day"


class NothingToMove(LookupError):
    """A session was to be moved that the rest of the plan does not hold, or to a day outside of it."""

    def __init__(self, session_id: str, to: date, first: date, last: date) -> None:
        super().__init__(f"nothing called {session_id!r} can go to {to}; what may move lies from {first} to {last}")
