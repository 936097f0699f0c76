"""Sessions from what the optimiser placed on each day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from backstride.diary.conditions import exercise_rules
from backstride.plan.inputs import PlanInputs
from backstride.plan.optimiser.day_slots import RUNNING_SHARE_MAX, DaySlot, speed_m_per_s
from backstride.plan.optimiser.outline import WeekOutline
from backstride.plan.optimiser.placing import Placed, cross_minutes, strength_minutes
from backstride.plan.rules import figure
from backstride.plan.sessions import CROSS_TRAINING, Session, SessionKind
from backstride.plan.shapes import (
    hard_work_fits,
    length,
    run_walk,
    run_walk_length,
    running_minutes,
    steady,
    with_hard_work,
)
from backstride.plan.strength import mobility_doses, strength_doses

_PREFERRED = {"incline_walk": SessionKind.WALK, "cycle": SessionKind.CYCLE}
_MOBILITY_MINUTES = 10


def sessions(inputs: PlanInputs, weeks: Sequence[WeekOutline], days: Mapping[date, Placed]) -> tuple[Session, ...]:
    """Return the sessions of every day, in order; a day without any is a rest day.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    weeks : sequence of WeekOutline
        What each week is for.
    days : Mapping of date to Placed
        What stands on each day.

    Returns
    -------
    tuple of Session
        Minutes [min] and distances [m] as they are planned; run-walks by neason_2024 while running comes back.
    """
    return tuple(one for number, week in enumerate(weeks) for one in _week(inputs, number, week, days))


def _week(inputs: PlanInputs, number: int, week: WeekOutline, days: Mapping[date, Placed]) -> Iterator[Session]:
    turns = _Turns(number)
    for slot in week.slots:
        here = list(_day(inputs, week, slot, days[slot.day], turns))
        strength = turns.strength + any(one.kind is SessionKind.STRENGTH for one in here)
        turns = _Turns(number, strength, turns.cross_training + days[slot.day].cross_training)
        yield from here or [Session(slot.day, SessionKind.REST)]


@dataclass(frozen=True, slots=True)
class _Turns:
    """Number of the week, and of what was placed in it before."""

    week: int
    strength: int = 0
    cross_training: int = 0


def _day(inputs: PlanInputs, week: WeekOutline, slot: DaySlot, one: Placed, turns: _Turns) -> Iterator[Session]:
    left = slot.minutes
    if one.running_m > 0:
        run = _run(inputs, week, slot, one)
        left -= run.minutes
        yield run
    if one.strength:
        minutes = min(int(strength_minutes(slot)), left)
        doses = strength_doses(inputs, minutes, turns.week, turns.strength)
        if doses and minutes >= 5:
            left -= minutes
            yield Session(slot.day, SessionKind.STRENGTH, minutes, exercises=doses)
    if one.cross_training:
        minutes = min(int(cross_minutes(slot)), left)
        left -= minutes
        yield Session(slot.day, cross_kind(inputs, slot, turns.week + turns.cross_training), minutes)
    stretches = SessionKind.MOBILITY in inputs.likes and not slot.walk_only and one.running_m > 0
    if stretches and left >= _MOBILITY_MINUTES and (doses := mobility_doses(inputs)):
        yield Session(slot.day, SessionKind.MOBILITY, _MOBILITY_MINUTES, exercises=doses)


def _run(inputs: PlanInputs, week: WeekOutline, slot: DaySlot, one: Placed) -> Session:
    speed = speed_m_per_s(inputs)
    running = running_minutes(one.running_m, speed)
    if one.race:
        blocks = steady(one.running_m)
        return Session(slot.day, SessionKind.RACE, length(running), one.running_m, running, blocks=blocks)
    until = figure("run_walk_first", "running_minutes_until")
    new = week.usual_m <= 0 and running_minutes(week.longest_m, speed) < 2.0 * until
    returning = (week.run_walk or new) and (week.back or running < until)
    if one.after_gap or slot.run_walk_only or returning:
        return _run_walk(week, slot, one, running)
    minutes = length(running)
    base = Session(slot.day, SessionKind.EASY, minutes, one.running_m, running, blocks=steady(one.running_m))
    if one.hard and week.hard and hard_work_fits(one.running_m, week.hard.kind, week.hard.minutes, speed):
        kind, amount = week.hard.kind, week.hard.minutes
        uphill = kind is SessionKind.HILLS
        return replace(
            base,
            kind=kind,
            fast_minutes=0.0 if uphill else amount,
            hill_minutes=amount if uphill else 0.0,
            blocks=with_hard_work(kind, one.running_m, amount, speed),
        )
    return replace(base, kind=SessionKind.LONG) if one.long else base


def _run_walk(week: WeekOutline, slot: DaySlot, one: Placed, running: float) -> Session:
    first = one.after_gap and not week.back
    longest = min(slot.running_minutes_max, figure("return_after_gap", "minutes_max")) if first else None
    minutes = length(run_walk_length(longest or slot.running_minutes_max, running / RUNNING_SHARE_MAX))
    minutes = min(minutes, int(slot.running_minutes_max))
    blocks = run_walk(minutes, running)
    return Session(slot.day, SessionKind.RUN_WALK, minutes, one.running_m, running, blocks=blocks)


def cross_kind(inputs: PlanInputs, slot: DaySlot, turn: int) -> SessionKind:
    """Return what takes the place of a run: what is liked, then what suits a condition, never what is disliked.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    slot : DaySlot
        The day.
    turn : int
        How many there were before; things that are equally liked take turns.

    Returns
    -------
    SessionKind
        One of `CROSS_TRAINING`; walking where nothing else is left.
    """
    if slot.walk_only:
        return SessionKind.WALK
    known = [name for name in sorted(inputs.conditions) if name in exercise_rules()]
    suits = [_PREFERRED[one] for name in known for one in exercise_rules()[name].prefers if one in _PREFERRED]
    liked = [kind for kind in CROSS_TRAINING if kind in inputs.likes and (not suits or kind in suits)]
    offered = liked or suits or [kind for kind in CROSS_TRAINING if kind is SessionKind.WALK]
    kept = [kind for kind in offered if kind not in inputs.dislikes] or [SessionKind.WALK]
    return kept[turn % len(kept)]
