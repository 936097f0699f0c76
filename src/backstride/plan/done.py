"""Done against planned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backstride.diary.kit import ExerciseSet
from backstride.plan.inputs import PastRun
from backstride.plan.sessions import Plan, Session, SessionKind

AS_PLANNED_SHARE = 0.1
"""A run this near to its plan was as planned; chosen. [1]"""


class Status(StrEnum):
    """What became of a session."""

    AS_PLANNED = "as_planned"
    SHORTER = "shorter"
    LONGER = "longer"
    MISSED = "missed"
    EXTRA = "extra"
    """Run without being planned."""


@dataclass(frozen=True, slots=True)
class Done:
    """One session with what became of it.

    Parameters
    ----------
    day : date
        The day.
    status : Status
        What became of it.
    planned : Session or None
        What was planned; None for an extra run.
    done_m : float
        Running that was done. [m]
    done_sets : int
        Sets of its exercises that were logged.
    """

    day: date
    status: Status
    planned: Session | None
    done_m: float = 0.0
    done_sets: int = 0


def done_against_planned(
    plan: Plan, runs: Sequence[PastRun], log: Sequence[ExerciseSet], today: date
) -> tuple[Done, ...]:
    """Return what became of every run and every strength session before a day, extra runs included.

    Cross-training and rest are not followed up: nobody has to account for a walk.

    Parameters
    ----------
    plan : Plan
        The plan.
    runs : sequence of PastRun
        Runs that were done.
    log : sequence of ExerciseSet
        Exercise log.
    today : date
        Days before this one are looked at.

    Returns
    -------
    tuple of Done
        By day; a run within a tenth of its distance was as planned (backstride_judgement). [m]
    """
    past = [session for session in plan.sessions if session.date < today]
    ran = {run.day: sum(one.running_m for one in runs if one.day == run.day) for run in runs}
    found = [*_runs(past, ran), *_strength(past, log)]
    planned_days = {session.date for session in past if session.runs}
    extra = (day for day in ran if plan.start <= day < today and day not in planned_days)
    found += [Done(day, Status.EXTRA, None, ran[day]) for day in extra]
    return tuple(sorted(found, key=lambda one: (one.day, one.status)))


def _runs(past: Sequence[Session], ran: dict[date, float]) -> Iterator[Done]:
    for session in past:
        if session.runs:
            metres = ran.get(session.date, 0.0)
            yield Done(session.date, _status(metres, session.running_distance_m), session, metres)


def _status(done_m: float, planned_m: float) -> Status:
    if done_m <= 0:
        return Status.MISSED
    if done_m < planned_m * (1 - AS_PLANNED_SHARE):
        return Status.SHORTER
    return Status.LONGER if done_m > planned_m * (1 + AS_PLANNED_SHARE) else Status.AS_PLANNED


def _strength(past: Sequence[Session], log: Sequence[ExerciseSet]) -> Iterator[Done]:
    for session in past:
        if session.kind is SessionKind.STRENGTH:
            wanted = sum(dose.sets for dose in session.exercises)
            sets = sum(one.on == session.date for one in log)
            status = Status.MISSED if sets == 0 else Status.SHORTER if sets < wanted else Status.AS_PLANNED
            yield Done(session.date, status, session, done_sets=sets)
