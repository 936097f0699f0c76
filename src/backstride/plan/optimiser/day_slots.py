"""What one day leaves time and permission for, before any running is placed."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from typing import Final

from backstride.diary.conditions import leaves_out
from backstride.diary.gate import GateState
from backstride.diary.jumps import GENTLE
from backstride.diary.ladder import Rung
from backstride.plan.inputs import PlanInputs
from backstride.plan.ladder import rung_on
from backstride.plan.rules import figure, table

SHORTEST_MINUTES: Final = 12
"""A session shorter than this is not planned; chosen. [min]"""
RUNNING_SHARE_MAX: Final = 2 / 3
"""Share of a run-walk that is run at most; chosen. [1]"""


@dataclass(frozen=True, slots=True)
class DaySlot:
    """What a day leaves time and permission for.

    Parameters
    ----------
    day : date
        The day.
    minutes : int
        Free minutes. [min]
    running : bool
        Whether it may hold running.
    running_minutes_max : float
        Longest session that contains running. [min]
    run_walk_only, grows, hard : bool
        Only run-walk; may be longer than before; may hold hard work.
    share_of_longest : float
        How much of the longest before it may have. [1]
    strength, cross_training, walk_only : bool
        What may stand beside it.
    """

    day: date
    minutes: int
    running: bool
    running_minutes_max: float
    run_walk_only: bool
    grows: bool
    hard: bool
    share_of_longest: float
    strength: bool
    cross_training: bool
    walk_only: bool


def speed_m_per_s(inputs: PlanInputs) -> float:
    """Return the easy running speed a plan counts with: the runner's own, else a slow one.

    Returns
    -------
    float
        Our own choice where it is unknown (backstride_judgement). [m/s]
    """
    return inputs.speed_m_per_s or float(table("pace")["speed_unknown_m_per_s"])


def day_slots(inputs: PlanInputs) -> tuple[DaySlot, ...]:
    """Return the slot of every day of the plan.

    Returns
    -------
    tuple of DaySlot
        In the order of days: minutes [min] and shares of the longest run [1].
    """
    days = (inputs.start + timedelta(days=n) for n in range(7 * inputs.weeks))
    return tuple(_day_slot(inputs, day) for day in days if inputs.end is None or day <= inputs.end)


def _day_slot(inputs: PlanInputs, day: date) -> DaySlot:
    rung = rung_on(inputs.standing, inputs.start, day)
    gentle = inputs.gentle_on(day)
    minutes = inputs.minutes_on(day)
    running_max = min(float(minutes), _limit(inputs), *_gentle_and_pain(rung, gentle=gentle))
    run_walk = gentle or rung is Rung.RUN_WALK or (inputs.limits is not None and inputs.limits.run_walk_only)
    may_run = rung < Rung.CROSS_TRAINING and _may_run(inputs, day)
    enough = minutes >= SHORTEST_MINUTES
    return DaySlot(
        day=day,
        minutes=minutes,
        running=may_run and running_max >= SHORTEST_MINUTES,
        running_minutes_max=running_max,
        run_walk_only=run_walk,
        grows=not gentle and rung is Rung.FREE,
        hard=not gentle and not run_walk and rung is Rung.FREE and _four_weeks_of_go(inputs, day),
        share_of_longest=figure("pain", "easier_ratio") if rung >= Rung.EASIER else 1.0,
        strength=enough and rung < Rung.CROSS_TRAINING,
        cross_training=enough,
        walk_only=rung is Rung.ASK,
    )


def _limit(inputs: PlanInputs) -> float:
    return inf if inputs.limits is None or inputs.limits.minutes_max is None else float(inputs.limits.minutes_max)


def _gentle_and_pain(rung: Rung, *, gentle: bool) -> tuple[float, float]:
    return (
        float(GENTLE.minutes_max) if gentle else inf,
        figure("pain", "run_walk_minutes_max") if rung is Rung.RUN_WALK else inf,
    )


def _may_run(inputs: PlanInputs, day: date) -> bool:
    limits = inputs.limits
    if limits is not None and limits.forbids_running(day):
        return False
    needs_word = leaves_out(inputs.conditions) & {"everything_without_clinician", "impact_without_clinician"}
    return not needs_word or (limits is not None and limits.may_run is True)


def locked_days(inputs: PlanInputs) -> int:
    """Return how many days of the plan wait for four weeks of a clear safety check; all while it is not.

    Returns
    -------
    int
        From the start of the plan on (backstride_judgement). [days]
    """
    needed = int(figure("four_weeks_of_go", "days"))
    if inputs.gate is not GateState.GO or inputs.go_since is None:
        return 7 * inputs.weeks
    return max(needed - (inputs.start - inputs.go_since).days, 0)


def _four_weeks_of_go(inputs: PlanInputs, day: date) -> bool:
    if inputs.gate is not GateState.GO or inputs.go_since is None:
        return False
    return (day - inputs.go_since).days >= figure("four_weeks_of_go", "days")
