"""What the page of guided exercise shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from backstride.diary.permission import NoPlan
from backstride.plan.exercises import Exercise, exercises
from backstride.plan.sessions import Dose
from backstride.services.planning.exercise_guide import OfferedExercise
from backstride.web.frame import LockView


@dataclass(frozen=True, slots=True)
class StepView:
    """One exercise of the row.

    Parameters
    ----------
    dose : Dose
        How much of it.
    easier : Dose or None
        What may take its place; None where nothing easier suits.
    """

    dose: Dose
    easier: Dose | None = None


@dataclass(frozen=True, slots=True)
class GuidedPage:
    """Do my exercises with me.

    Parameters
    ----------
    lock : LockView or None
        Why there is no advice.
    no_plan : sequence of NoPlan
        Why nothing is suggested to this runner.
    fit_today : bool
        Whether the state of the back leaves strength work today.
    steps : sequence of StepView
        The exercises, in order; empty where nothing suits.
    of_plan : date or None
        Day of the plan that they come from; None where they stand on their own.
    sitting : str
        A name of this one sitting, by which what was done is kept once however often it is sent.
    """

    lock: LockView | None = None
    no_plan: Sequence[NoPlan] = ()
    fit_today: bool = True
    steps: Sequence[StepView] = ()
    of_plan: date | None = None
    sitting: str = ""


def steps_of(doses: Sequence[Dose], offered: Sequence[OfferedExercise]) -> Sequence[StepView]:
    """Return the steps of doses; whatever does not suit is left out, and so is its place.

    Parameters
    ----------
    doses : sequence of Dose
        What is to be done.
    offered : sequence of OfferedExercise
        Every exercise, with what leaves it out.
    """
    suits = {one.exercise.id for one in offered if not one.left_out_by}
    return [
        StepView(one, dose_of(exercises()[easier]) if (easier := exercises()[one.exercise].easier) in suits else None)
        for one in doses
        if one.exercise in suits
    ]


def own_doses(offered: Sequence[OfferedExercise]) -> Sequence[Dose]:
    """Return one exercise for each part of the body: what a professional asked for, else the easiest that suits.

    What needs something that is not there is left out.

    Parameters
    ----------
    offered : sequence of OfferedExercise
        Every exercise, with what leaves it out.
    """
    found: dict[str, Exercise] = {}
    for one in sorted(offered, key=lambda each: (not each.asked_for, _steps_up(each.exercise))):
        is_wanted = one.asked_for or not (one.exercise.optional or one.exercise.tag == "mobility")
        if is_wanted and not one.left_out_by and not one.lacks:
            found.setdefault(one.exercise.part, one.exercise)
    return [dose_of(one) for one in found.values()]


def dose_of(exercise: Exercise) -> Dose:
    """Return the first dose of an exercise."""
    plain = Dose(exercise.id, exercise.sets, exercise.repetitions, exercise.hold_s, exercise.left_in_reserve)
    return replace(plain, rest_s=exercise.rest_s, tempo=exercise.tempo)


def _steps_up(exercise: Exercise) -> int:
    """Return how many easier ones lead up to an exercise."""
    return 1 + _steps_up(exercises()[exercise.easier]) if exercise.easier else 0
