"""What a strength session holds: one exercise for each part of the body that suits the runner, in turns."""

from collections.abc import Sequence
from typing import Final

from backstride.plan.exercises import Exercise, Tag, exercises, suits
from backstride.plan.inputs import PlanInputs
from backstride.plan.sessions import Dose

PARTS: Final = ("back", "hip_back", "hip_front", "legs", "hip_side", "trunk_front", "calf", "trunk_side")
"""Parts of the body, the ones a runner's back has most use of first."""
MINUTES_EACH: Final = 5.0
"""One exercise with its rests. [min]"""
STEP_WEEKS: Final = 3
"""Weeks before the next harder exercise is offered; chosen. [week]"""


def strength_doses(inputs: PlanInputs, minutes: float, week: int, session: int) -> tuple[Dose, ...]:
    """Return the exercises of one strength session.

    What a professional asked for comes first. Then one exercise for each part: the easiest that suits in the first
    weeks and the next harder ones later; the two sessions of a week begin at different parts. The side plank stays
    behind everything else while there is pain.

    Two sessions a week with one exercise for each part of the body follow bull_2020 and steiger_2012; which part comes
    first is our own (backstride_judgement).

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    minutes : float
        Length of the session. [min]
    week, session : int
        Number of the week in the plan, and of the session in the week, from 0.

    Returns
    -------
    tuple of Dose
        As many as five minutes each leave room for, at least one where any suits.
    """
    room = max(int(minutes // MINUTES_EACH), 1)
    asked = inputs.limits.exercises if inputs.limits else ()
    first = [one for one in map(exercises().get, asked) if one is not None and _fits(one, inputs)]
    parts = PARTS[:4] if session % 2 == 0 else (PARTS[0], *PARTS[4:])
    order = (*parts, *(part for part in PARTS if part not in parts))
    chosen = [one for part in order if (one := _for_part(part, inputs, week)) is not None]
    if inputs.in_pain:
        chosen.sort(key=lambda one: one.optional)
    names = dict.fromkeys([*first, *chosen])
    return tuple(_dose(one, inputs) for one in list(names)[:room])


def mobility_doses(inputs: PlanInputs) -> tuple[Dose, ...]:
    """Return the mobility exercises that suit, in the order of the catalogue."""
    return tuple(_dose(one, inputs) for one in exercises().values() if one.tag is Tag.MOBILITY and _fits(one, inputs))


def _for_part(part: str, inputs: PlanInputs, week: int) -> Exercise | None:
    suiting = [one for one in exercises().values() if one.part == part and _fits(one, inputs)]
    if not suiting:
        return None
    ladder = _easiest_first(suiting)
    return ladder[min(max(week // STEP_WEEKS + inputs.strength_steps, 0), len(ladder) - 1)]


def _easiest_first(found: Sequence[Exercise]) -> Sequence[Exercise]:
    """Return exercises from easy to hard, by how many easier ones lead up to each, whether they suit or not."""
    return sorted(found, key=lambda one: (one.optional, _depth(one), one.id))


def _depth(one: Exercise) -> int:
    below = [other for other in exercises().values() if other.harder == one.id]
    return 1 + max(map(_depth, below), default=-1)


def _fits(one: Exercise, inputs: PlanInputs) -> bool:
    return one.equipment <= inputs.equipment and suits(one, inputs.conditions, inputs.limits)


def _dose(one: Exercise, inputs: PlanInputs) -> Dose:
    limit = inputs.limits.lift_max_kg if inputs.limits else None
    return Dose(
        exercise=one.id,
        sets=one.sets,
        repetitions=one.repetitions,
        hold_s=one.hold_s,
        left_in_reserve=one.left_in_reserve,
        load_kg_max=limit if "weight" in one.equipment else None,
    )
