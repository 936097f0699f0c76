"""Which sessions an experiment may be drawn over: easy runs that the accepted plan holds as it stands."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from backstride.plan.sessions import SessionKind
from backstride.services.planning.planning import Planning
from backstride.services.planning.state import NoPlanYet


def easy_days(planning: Planning, now: datetime) -> tuple[date, ...] | None:
    """Return the days from today on whose only run is an easy one, None where no plan was accepted.

    Parameters
    ----------
    planning : Planning
        The plan; what pain, limits or missed weeks have taken out of it is gone.
    now : datetime
        This moment, local, with offset.

    Raises
    ------
    GateClosed, NoPlanForYou
        If nothing may be suggested.
    """
    found = days_with_runs(planning, now)
    return None if found is None else tuple(sorted(day for day, kinds in found.items() if kinds == [SessionKind.EASY]))


def days_with_runs(planning: Planning, now: datetime) -> Mapping[date, Sequence[SessionKind]] | None:
    """Return the kinds of runs on each day from today on, None where no plan was accepted.

    Parameters
    ----------
    planning : Planning
        The plan as it stands.
    now : datetime
        This moment, local, with offset.

    Raises
    ------
    GateClosed, NoPlanForYou
        If nothing may be suggested.
    """
    try:
        plan = planning.current(now=now).plan
    except NoPlanYet:
        return None
    ahead = [one for one in plan.sessions if one.date >= now.date() and one.runs]
    return {one.date: [other.kind for other in ahead if other.date == one.date] for one in ahead}
