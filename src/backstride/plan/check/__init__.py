"""The independent checker: which hard rules a plan breaks. It shares nothing with the optimiser but the figures."""

from backstride.plan.check import entry, exercising, running, weekly
from backstride.plan.check.violation import Violation
from backstride.plan.inputs import PlanInputs
from backstride.plan.sessions import Plan

__all__ = ["Violation", "violations"]


def violations(plan: Plan, inputs: PlanInputs) -> tuple[Violation, ...]:
    """Return every hard rule that a plan breaks; nothing when it breaks none.

    Every session that contains running counts, of whatever kind, and all running of one day together, so that a run cut
    in two is still one.

    Figures and their sources stand in `backstride.plan.rules`: the longest run after frandsen_2025, somebody new and
    heavy after nielsen_2014, the rest mostly our own (backstride_judgement).

    Parameters
    ----------
    plan : Plan
        The plan.
    inputs : PlanInputs
        What it was made from; its runs all lie before the plan.

    Returns
    -------
    tuple of Violation
        By day; value and bound in the rule's unit. [m, min, day or 1]
    """
    parts = (entry, running, weekly, exercising)
    found = [one for part in parts for one in part.broken(plan, inputs)]
    return tuple(sorted(found, key=lambda one: (one.day, one.rule, one.value)))
