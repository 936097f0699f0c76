"""A plan from inputs, with what stands against what was asked for."""

from dataclasses import dataclass

from backstride.diary.gate import GateState, opens
from backstride.diary.ladder import Rung
from backstride.plan.clashes import Clash, Give
from backstride.plan.compose import sessions
from backstride.plan.goals import Goal, target
from backstride.plan.inputs import WEEKS_MAX, PlanInputs, Worse
from backstride.plan.optimiser import Earlier, Outcome, optimised
from backstride.plan.optimiser.day_slots import day_slots, locked_days, speed_m_per_s
from backstride.plan.reasons import with_reasons
from backstride.plan.rules import figure
from backstride.plan.sessions import Plan

REACHED_SHARE = 0.97
"""A longest run this near to the goal has reached it; distances are cut back to whole tens of metres. [1]"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan, or none, with what stands against what was asked for.

    Parameters
    ----------
    plan : Plan or None
        The plan; None when nothing of ours fits.
    clashes : tuple of Clash
        What could not be had together, and what to give.
    """

    plan: Plan | None
    clashes: tuple[Clash, ...] = ()


def propose(inputs: PlanInputs, earlier: Earlier | None = None) -> Proposal:
    """Return the plan that keeps every hard rule and costs least in preferences.

    The same inputs give the same plan. A goal that the rules do not let one reach in time still gets the plan that
    leads towards it, with a clash that says how many weeks are missing.

    Parameters
    ----------
    inputs : PlanInputs
        Everything it depends on.
    earlier : Earlier or None
        Days of an earlier plan, kept where the rules leave room.

    Returns
    -------
    Proposal
        Sessions of all weeks, distances in whole tens of metres [m]; growth as frandsen_2025 looked at it, strength
        work as bull_2020 asks, the rest named in `backstride.plan.rules`.
    """
    closed = _closed(inputs)
    if closed:
        return Proposal(None, closed)
    goal, smaller = _goal(inputs)
    if not any(slot.minutes for slot in day_slots(inputs)):
        return Proposal(None, (*smaller, Clash(("availability",), Give.MORE_DAYS, 2.0)))
    found = optimised(inputs, goal, earlier)
    if found.outcome is Outcome.INFEASIBLE:
        return Proposal(None, (*smaller, Clash(("return_after_gap", "availability"), Give.MORE_MINUTES, 30.0)))
    plan = Plan(inputs.start, inputs.weeks, goal.value, sessions(inputs, found.weeks, found.days))
    clashes = (*smaller, *_not_reached(plan, inputs, goal), *_race(plan, inputs, goal))
    return Proposal(with_reasons(plan, inputs, found.weeks), clashes)


def _closed(inputs: PlanInputs) -> tuple[Clash, ...]:
    found = []
    if not opens(inputs.gate):
        asks = inputs.gate in {GateState.NEVER_ASKED, GateState.STALE}
        found.append(Clash(("gate",), Give.SAFETY_CHECK if asks else Give.ASK_SOMEONE))
    if inputs.refusals:
        found.append(Clash(("no_plan", *map(str, inputs.refusals)), Give.NOTHING))
    return tuple(found)


def _goal(inputs: PlanInputs) -> tuple[Goal, tuple[Clash, ...]]:
    """Return the goal that may be aimed at, with a clash where it has to wait, or is smaller than what was asked for.

    The wait for four weeks of a clear safety check holds those weeks only: a plan that is longer goes on to the goal.
    """
    aim = target(inputs.goal, speed_m_per_s(inputs))
    waits = locked_days(inputs)
    if not aim.needs_four_weeks_of_go or waits <= 0 or aim.instead is None:
        return inputs.goal, ()
    clash = Clash(("four_weeks_of_go",), Give.SMALLER_GOAL, min(waits, figure("four_weeks_of_go", "days")), aim.instead)
    return (inputs.goal if waits < 7 * inputs.weeks else aim.instead), (clash,)


def _not_reached(plan: Plan, inputs: PlanInputs, goal: Goal) -> tuple[Clash, ...]:
    wanted = target(goal, speed_m_per_s(inputs)).longest_m
    if Worse.DISTANCE in inputs.worse:
        return ()
    longest = max((session.running_distance_m for session in plan.sessions), default=0.0)
    if wanted is None or longest >= REACHED_SHARE * wanted:
        return ()
    if inputs.standing.rung is Rung.ASK:
        return (Clash(("pain",), Give.ASK_SOMEONE),)
    if longest <= 0:
        return (_no_running(inputs),)
    by_time = _time_for(wanted, inputs)
    if by_time is not None:
        return (by_time,)
    weeks, step = longest, 0
    while weeks < REACHED_SHARE * wanted and step < WEEKS_MAX * 2:
        step += 1
        weeks *= 1.0 if step % 4 == 3 else figure("longest", "ratio_max")
    return (Clash(("longest", "longest_grows_once"), Give.MORE_WEEKS, float(step)),)


def _race(plan: Plan, inputs: PlanInputs, goal: Goal) -> tuple[Clash, ...]:
    """Say when the rules leave less than the race for its day: what is planned then is what they leave."""
    far = target(goal, speed_m_per_s(inputs)).race_m
    if inputs.race is None or far is None or not plan.start <= inputs.race <= plan.end:
        return ()
    planned = sum(one.running_distance_m for one in plan.on(inputs.race))
    if planned >= REACHED_SHARE * far:
        return ()
    return (Clash(("longest", "race"), Give.YOUR_CHOICE, round(planned / 1000.0, 1)),)


def _no_running(inputs: PlanInputs) -> Clash:
    limits = inputs.limits
    if limits is not None and (limits.may_run is False or limits.no_impact_until is not None):
        return Clash(("clinician",), Give.ASK_SOMEONE)
    if not any(slot.running for slot in day_slots(inputs)):
        if any(slot.minutes >= figure("return_after_gap", "minutes_max") for slot in day_slots(inputs)):
            return Clash(("condition",), Give.ASK_SOMEONE)
        return Clash(("availability",), Give.MORE_MINUTES, 30.0)
    return Clash(("availability",), Give.MORE_DAYS, 2.0)


def _time_for(wanted: float, inputs: PlanInputs) -> Clash | None:
    """Return the clash when the longest free time is too short for the goal's longest run."""
    needed = wanted * REACHED_SHARE / speed_m_per_s(inputs) / 60.0
    days = day_slots(inputs)
    free = max((slot.running_minutes_max for slot in days if slot.running), default=0.0)
    if free >= needed:
        return None
    limited = any(slot.running_minutes_max < slot.minutes for slot in days if slot.running)
    give = Give.ASK_SOMEONE if limited else Give.MORE_MINUTES
    return Clash(("clinician",) if limited else ("availability",), give, round(needed - free))
