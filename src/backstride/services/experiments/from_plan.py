"""Which sessions an experiment may be drawn over: easy runs that the accepted plan holds as it stands."""

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
    try:
        plan = planning.current(now=now).plan
    except NoPlanYet:
        return None
    ahead = [one for one in plan.sessions if one.date >= now.date() and one.runs]
    per_day = {one.date: [other for other in ahead if other.date == one.date] for one in ahead}
    return tuple(sorted(day for day, ones in per_day.items() if [one.kind for one in ones] == [SessionKind.EASY]))
