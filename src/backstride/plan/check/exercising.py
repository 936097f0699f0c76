"""The rules of strength work and everything beside running."""

from collections.abc import Iterator

from backstride.diary.ladder import Rung
from backstride.plan.check.violation import Violation
from backstride.plan.exercises import exercises, suits
from backstride.plan.inputs import PlanInputs
from backstride.plan.ladder import rung_on
from backstride.plan.sessions import Plan, SessionKind


def broken(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    """Yield what exercises break: pain, conditions (giangregorio_2014), a professional's limits.

    Returns
    -------
    iterator of Violation
        Weights where they are too heavy. [kg]
    """
    for session in plan.sessions:
        rung = rung_on(inputs.standing, inputs.start, session.date)
        if rung >= Rung.CROSS_TRAINING and session.kind is SessionKind.STRENGTH:
            yield Violation("pain", session.date)
        if rung is Rung.ASK and session.kind not in {SessionKind.WALK, SessionKind.REST}:
            yield Violation("pain", session.date)
        for dose in session.exercises:
            exercise = exercises()[dose.exercise]
            if not suits(exercise, inputs.conditions, inputs.limits):
                asked = inputs.limits is not None and not suits(exercise, frozenset(), inputs.limits)
                yield Violation("clinician" if asked else "condition", session.date)
            if _too_heavy(dose.load_kg_max, inputs, weight="weight" in exercise.equipment):
                yield Violation("clinician", session.date, dose.load_kg_max or 0.0, _lift_max(inputs))


def _lift_max(inputs: PlanInputs) -> float:
    return inputs.limits.lift_max_kg if inputs.limits and inputs.limits.lift_max_kg is not None else float("inf")


def _too_heavy(load_kg_max: float | None, inputs: PlanInputs, *, weight: bool) -> bool:
    """Whether a weight may go above what a professional said; a weight without a limit of its own may."""
    if not weight or _lift_max(inputs) == float("inf"):
        return False
    return load_kg_max is None or load_kg_max > _lift_max(inputs)
