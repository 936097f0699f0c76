"""Sessions as structured workouts for a watch: steps by time, distance or repetitions, and repeats."""

from dataclasses import dataclass
from enum import StrEnum

from backstride.plan.exercises import exercises
from backstride.plan.sessions import Session, SessionKind, Step


class Length(StrEnum):
    """How a step ends."""

    TIME_S = "time_s"
    DISTANCE_M = "distance_m"
    REPETITIONS = "repetitions"
    BUTTON = "button"


@dataclass(frozen=True, slots=True)
class WorkoutStep:
    """One step.

    Parameters
    ----------
    name : str
        Message of the catalogue that names it.
    length : Length
        How it ends.
    value : float
        Seconds, metres or repetitions; 0 for the button.
    rest : bool
        Whether it is rest.
    exercise : str
        Exercise it belongs to; empty for running.
    """

    name: str
    length: Length
    value: float = 0.0
    rest: bool = False
    exercise: str = ""


@dataclass(frozen=True, slots=True)
class WorkoutBlock:
    """Steps done once or several times."""

    steps: tuple[WorkoutStep, ...]
    repeats: int = 1


def workout(session: Session) -> tuple[WorkoutBlock, ...]:
    """Return the structure of a session; one step by time where it has none of its own.

    Parameters
    ----------
    session : Session
        Of any kind; rest has no steps.

    Returns
    -------
    tuple of WorkoutBlock
        Steps by time [s], distance [m], repetitions [1] or button.

    Examples
    --------
    >>> from datetime import date
    >>> block = workout(Session(date(2026, 3, 2), SessionKind.WALK, 30))[0]
    >>> block.steps[0].length.value, block.steps[0].value
    ('time_s', 1800.0)
    """
    if session.exercises:
        return tuple(_exercise(session, index) for index in range(len(session.exercises)))
    if session.blocks:
        return tuple(WorkoutBlock(tuple(map(_step, block.steps)), block.repeats) for block in session.blocks)
    if session.kind is SessionKind.REST:
        return ()
    name = f"session-{session.kind.value}"
    return (WorkoutBlock((WorkoutStep(name, Length.TIME_S, session.minutes * 60.0),)),)


def _step(step: Step) -> WorkoutStep:
    name = f"step-{step.kind.value}"
    rest = step.kind.value in {"walk", "recover"}
    if step.distance_m is not None:
        return WorkoutStep(name, Length.DISTANCE_M, step.distance_m, rest)
    return WorkoutStep(name, Length.TIME_S, float(step.duration_s or 0), rest)


def _exercise(session: Session, index: int) -> WorkoutBlock:
    dose = session.exercises[index]
    name = exercises()[dose.exercise].message
    if dose.hold_s is not None:
        work = WorkoutStep(name, Length.TIME_S, float(dose.hold_s), exercise=dose.exercise)
    else:
        work = WorkoutStep(name, Length.REPETITIONS, float(dose.repetitions or 0), exercise=dose.exercise)
    return WorkoutBlock((work, WorkoutStep("step-set-rest", Length.TIME_S, float(dose.rest_s), rest=True)), dose.sets)
