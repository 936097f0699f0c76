"""The sessions of the accepted plan as files for a watch."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from io import BytesIO

from backstride.formats.fit.workout import write_workout
from backstride.plan.sessions import Plan, SessionKind

Say = Callable[..., str]


def plan_workouts(plan: Plan, since: date, days: int, made_at: datetime, say: Say) -> Iterator[tuple[str, bytes]]:
    """Return the name and the content of a FIT workout file for each session of some days, rest left out.

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


def zipped_workouts(plan: Plan, days: int, made_at: datetime, say: Say) -> bytes:
    """Return the same files in one archive, from the day on which it is made.

    Parameters
    ----------
    plan : Plan
        The plan.
    days : int
        How many days. [days]
    made_at : datetime
        This moment, local, with offset.
    say : callable
        Gives a sentence by message name and values.
    """
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in plan_workouts(plan, made_at.date(), days, made_at, say):
            archive.writestr(name, content)
    return held.getvalue()
