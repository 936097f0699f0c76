"""What a strength session holds: one exercise for each part of the body that suits the runner, in turns."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from backstride.plan.exercises import Exercise, Tag, exercises, suits
from backstride.plan.inputs import PlanInputs
from backstride.plan.sessions import Dose

PARTS: Final = ("back", "hip_back", "hip_front", "legs", "hip_side", "trunk_front", "calf", "trunk_side")
"""Parts of the body, the ones a runner's back has most use of first."""
MINUTES_EACH: Final = 5.0
"""One exercise with its rests. [min]"""
HOLD_STEP_S: Final = 10
"""A hold grows by so much; chosen. [s]"""
RESERVE: Final = 2
"""Two more would have been possible: so much is meant to be left, and so much more speaks for a harder step; chosen."""
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
    since = week + (inputs.start - inputs.weeks_from).days // 7
    chosen = [one for part in order if (one := _for_part(part, inputs, since)) is not None]
    if inputs.in_pain:
        chosen.sort(key=lambda one: exercises()[one.exercise].optional)
    by_name = {one.id: _dose(one, inputs, min(since, _weeks_of_growth(one))) for one in first}
    doses = {**by_name, **{one.exercise: one for one in chosen if one.exercise not in by_name}}
    return tuple(doses.values())[:room]


def mobility_doses(inputs: PlanInputs) -> tuple[Dose, ...]:
    """Return the mobility exercises that suit, in the order of the catalogue."""
    return tuple(_dose(one, inputs) for one in exercises().values() if one.tag is Tag.MOBILITY and _fits(one, inputs))


def _for_part(part: str, inputs: PlanInputs, week: int) -> Dose | None:
    """Return the dose of a part of the body in a week: more of one exercise, then a harder one, then load."""
    suiting = [one for one in exercises().values() if one.part == part and _fits(one, inputs)]
    if not suiting:
        return None
    ladder = _easiest_first(suiting)
    level = max(week + STEP_WEEKS * inputs.strength_steps + _told(ladder, inputs, week), 0)
    place = min(level // STEP_WEEKS, len(ladder) - 1)
    return _dose(ladder[place], inputs, level - STEP_WEEKS * place)


def _told(ladder: Sequence[Exercise], inputs: PlanInputs, week: int) -> int:
    """Return how many levels the last sets speak for: back where too little was left, on where far more was."""
    scheduled = ladder[min(max(week, 0) // STEP_WEEKS, len(ladder) - 1)]
    left = dict(inputs.left_in_reserve).get(scheduled.id)
    if left is None:
        return 0
    meant = scheduled.left_in_reserve or RESERVE
    return -1 if left < meant else STEP_WEEKS if left >= meant + RESERVE else 0


def _easiest_first(found: Sequence[Exercise]) -> Sequence[Exercise]:
    """Return exercises from easy to hard, by how many easier ones lead up to each, whether they suit or not."""
    return sorted(found, key=lambda one: (one.optional, _depth(one), one.id))


def _depth(one: Exercise) -> int:
    below = [other for other in exercises().values() if other.harder == one.id]
    return 1 + max(map(_depth, below), default=-1)


def _fits(one: Exercise, inputs: PlanInputs) -> bool:
    return one.equipment <= inputs.equipment and suits(one, inputs.conditions, inputs.limits)


def _dose(one: Exercise, inputs: PlanInputs, grown: int = 0) -> Dose:
    """Return how much of an exercise after so many weeks with it: more each week up to its most, then heavier."""
    limit = inputs.limits.lift_max_kg if inputs.limits else None
    room = _weeks_of_growth(one)
    heavier = max(grown - room, 0) if one.tag is not Tag.MOBILITY else 0
    more = 0 if heavier else min(grown, room)
    load = one.load if one.load in inputs.equipment or one.load in one.equipment else ""
    return Dose(
        exercise=one.id,
        sets=one.sets if grown or one.sets < 3 or one.tag is Tag.MOBILITY else one.sets - 1,
        repetitions=None if one.repetitions is None else min(one.repetitions + 2 * more, one.repetitions_most or 100),
        hold_s=None if one.hold_s is None else min(one.hold_s + HOLD_STEP_S * more, one.hold_most_s or one.hold_s),
        left_in_reserve=one.left_in_reserve,
        load_kg_max=limit if "weight" in {*one.equipment, load if heavier else ""} else None,
        rest_s=one.rest_s,
        tempo=one.tempo,
        load=(load or "slower") if heavier else "",
        steps=heavier if load else min(heavier, 1),
    )


def _weeks_of_growth(one: Exercise) -> int:
    """Return how many weeks an exercise grows before it is made heavier."""
    if one.hold_s is not None:
        return ceil(((one.hold_most_s or one.hold_s) - one.hold_s) / HOLD_STEP_S)
    return ceil(((one.repetitions_most or one.repetitions or 0) - (one.repetitions or 0)) / 2)
