"""The living plan: changed only for a cause, shown as a difference, accepted or not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from backstride.plan.check import violations
from backstride.plan.clashes import Clash
from backstride.plan.inputs import PlanInputs
from backstride.plan.optimiser import Earlier
from backstride.plan.propose import propose
from backstride.plan.sessions import Plan, Session, SessionKind


class Change(StrEnum):
    """What happened to a session."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One session that is not as it was.

    Parameters
    ----------
    day : date
        The day.
    change : Change
        What happened.
    before, after : Session or None
        The session in the old and in the new plan.
    """

    day: date
    change: Change
    before: Session | None
    after: Session | None


@dataclass(frozen=True, slots=True)
class Adaptation:
    """What a plan becomes.

    Parameters
    ----------
    plan : Plan or None
        The rest of the plan from the day of adapting; None when it has to stop.
    differences : tuple of Difference
        What is not as it was; nothing when there was no cause.
    causes : tuple of str
        Rules that the old plan would have broken from here on; ``goal`` when the goal changed.
    clashes : tuple of Clash
        What cannot be had together.
    """

    plan: Plan | None
    differences: tuple[Difference, ...] = ()
    causes: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()


def adapt(plan: Plan, inputs: PlanInputs, also: Sequence[str] = ()) -> Adaptation:
    """Return the rest of a plan after what happened.

    Nothing changes while the rest of the plan keeps every hard rule with what was really run, the back's scores, the
    gate and the limits as they are now. When it would break one, the rest is planned anew near to the old days, and
    every week that may stay as it was stays.

    `also` names causes from outside, as a race that was told.

    Parameters
    ----------
    plan : Plan
        The plan so far.
    inputs : PlanInputs
        What is known now; its start is the first day that may change, its weeks are set here.

    Returns
    -------
    Adaptation
        The rest of the plan, what is not as it was, and why.
    """
    rest = remaining(plan, inputs.start)
    now = replace(inputs, weeks=rest.weeks, end=plan.end, began=plan.start)
    causes = tuple(dict.fromkeys((*(one.rule for one in violations(rest, now)), *also)))
    if plan.goal != inputs.goal.value and not _smaller_goal_still_holds(plan, now):
        causes = (*causes, "goal")
    if not causes:
        return Adaptation(rest)
    proposal = propose(now, earlier_days(rest))
    if proposal.plan is None:
        return Adaptation(None, differences(rest.sessions, ()), causes, proposal.clashes)
    kept = proposal.plan if "goal" in causes or also else _kept(rest, proposal.plan, now)
    return Adaptation(kept, differences(rest.sessions, kept.sessions), causes, proposal.clashes)


def remaining(plan: Plan, start: date) -> Plan:
    """Return what is left of a plan from a day on.

    Parameters
    ----------
    plan : Plan
        The plan.
    start : date
        First day that is left.

    Returns
    -------
    Plan
        With as many whole weeks as reach its end, at least one. [week]
    """
    weeks = max(((plan.end - start).days + 7) // 7, 1)
    return Plan(start, weeks, plan.goal, tuple(one for one in plan.sessions if one.date >= start))


def earlier_days(plan: Plan) -> Earlier:
    """Return the days of a plan that a new one should keep to.

    Returns
    -------
    Earlier
        Days with a run, and days with strength work.
    """
    runs = frozenset(one.date for one in plan.sessions if one.runs)
    strength = frozenset(one.date for one in plan.sessions if one.kind is SessionKind.STRENGTH)
    return Earlier(runs, strength)


def differences(before: Sequence[Session], after: Sequence[Session]) -> tuple[Difference, ...]:
    """Return what is not as it was, by the slot of the day; rest days and reasons are not compared.

    Parameters
    ----------
    before, after : sequence of Session
        Of the old and the new plan.

    Returns
    -------
    tuple of Difference
        In the order of days.

    Examples
    --------
    >>> was = Session(date(2026, 3, 2), SessionKind.EASY, 30, 4000.0)
    >>> now = Session(date(2026, 3, 2), SessionKind.EASY, 40, 5000.0)
    >>> differences([was], [now])[0].change.value, differences([was], [was])
    ('changed', ())
    """
    old = {one.id: one for one in before if one.kind is not SessionKind.REST}
    new = {one.id: one for one in after if one.kind is not SessionKind.REST}
    found = []
    for name in sorted(old.keys() | new.keys()):
        was, now = old.get(name), new.get(name)
        if was is None and now is not None:
            found.append(Difference(now.date, Change.ADDED, None, now))
        elif now is None and was is not None:
            found.append(Difference(was.date, Change.REMOVED, was, None))
        elif was is not None and now is not None and replace(was, reasons=()) != replace(now, reasons=()):
            found.append(Difference(now.date, Change.CHANGED, was, now))
    return tuple(found)


def _kept(rest: Plan, new: Plan, inputs: PlanInputs) -> Plan:
    """Return the new plan with every old week that breaks nothing put back, again until none can be."""
    mondays = sorted({one.date - timedelta(days=one.date.weekday()) for one in new.sessions})
    before: Plan | None = None
    while new != before:
        before = new
        for monday in mondays:
            new = _with_week_of(rest, new, monday, inputs)
    return new


def _with_week_of(rest: Plan, new: Plan, monday: date, inputs: PlanInputs) -> Plan:
    """Return the new plan with one old week in it, or as it is where that breaks something."""
    week = frozenset(monday + timedelta(days=n) for n in range(7))
    old = tuple(one for one in rest.sessions if one.date in week)
    if not old or old == tuple(one for one in new.sessions if one.date in week):
        return new
    others = tuple(one for one in new.sessions if one.date not in week)
    tried = replace(new, sessions=tuple(sorted((*others, *old), key=lambda one: (one.date, one.slot))))
    return new if violations(tried, inputs) else tried


def _smaller_goal_still_holds(plan: Plan, inputs: PlanInputs) -> bool:
    """Whether the plan aims lower than asked for because the rules still ask for it."""
    proposal = propose(replace(inputs, weeks=1, end=None))
    return proposal.plan is not None and proposal.plan.goal == plan.goal
