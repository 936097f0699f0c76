"""The optimiser: week after week an outline, a mixed-integer programme that places sessions, and an exact pass."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backstride.dose.days import monday_of
from backstride.plan.goals import Goal
from backstride.plan.inputs import PlanInputs
from backstride.plan.optimiser.allocate import allocated
from backstride.plan.optimiser.course import mondays_of
from backstride.plan.optimiser.day_slots import day_slots
from backstride.plan.optimiser.ledger import first_state
from backstride.plan.optimiser.outline import WeekOutline, course, week_outline
from backstride.plan.optimiser.placing import Earlier, Placed, placed
from backstride.plan.optimiser.programme import Outcome

__all__ = ["Earlier", "Optimised", "Outcome", "Placed", "WeekOutline", "optimised"]


@dataclass(frozen=True, slots=True)
class Optimised:
    """What the optimiser found.

    Parameters
    ----------
    outcome : Outcome
        The worst outcome of all weeks.
    weeks : tuple of WeekOutline
        What each week is for.
    days : Mapping
        What stands on each day; empty where a week has no solution.
    """

    outcome: Outcome
    weeks: tuple[WeekOutline, ...]
    days: Mapping[date, Placed]


def optimised(inputs: PlanInputs, goal: Goal, earlier: Earlier | None = None) -> Optimised:
    """Return what stands on each day of a plan.

    Weeks are solved one after another, because the rules that reach over weeks (the longest of 30 days, the middle of
    four weeks) look only back: what a week may have is a number once the weeks before it are settled.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    goal : Goal
        What it aims at.
    earlier : Earlier or None
        An earlier plan to stay near to.

    Returns
    -------
    Optimised
        Distances of every day [m]; no days where a week has no solution.
    """
    state = first_state(inputs)
    way = course(inputs, goal, state.book)
    days_of_plan = day_slots(inputs)
    weeks: list[WeekOutline] = []
    days: dict[date, Placed] = {}
    worst = Outcome.BEST
    for index, monday in enumerate(mondays_of(inputs)):
        inside = tuple(slot for slot in days_of_plan if monday_of(slot.day) == monday)
        week = week_outline(inputs, way, state, inside, index)
        outcome, found = placed(inputs, week, state, earlier)
        if outcome is Outcome.INFEASIBLE:
            return Optimised(outcome, (*weeks, week), {})
        exact, state = allocated(inputs, week, state, found)
        weeks.append(week)
        days |= exact
        worst = outcome if outcome is Outcome.GOOD else worst
    return Optimised(worst, tuple(weeks), days)
