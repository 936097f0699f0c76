"""The sessions of the accepted plan as files for a watch."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from backstride.formats.fit.workout import write_workout
from backstride.plan.sessions import Plan, SessionKind

Say = Callable[..., str]


def plan_workouts(plan: Plan, since: date, days: int, made_at: datetime, say: Say) -> Iterator[tuple[str, bytes]]:
    """Give the name and the content of a FIT workout file for each session of some days, rest left out.

    Parameters
    ----------
    plan : Plan
        The plan.
    since : date
        First day.
    days : int
        How many days. [days]
    made_at : datetime
        This moment, with offset.
    say : callable
        Gives a sentence by message name and values.
    """
    for session in plan.sessions:
        near = since <= session.date < since + timedelta(days=days)
        if near and session.kind is not SessionKind.REST:
            yield f"{session.date.isoformat()}-{session.kind.value}.fit", write_workout(session, made_at, say)
