"""Which rung of the ladder of pain a plan may count on for a day that is still ahead."""

from datetime import date, timedelta
from typing import Final

from backstride.diary.ladder import UP_MORNINGS, Rung, Standing

ASKED_WITHIN_DAYS: Final = 7
"""A plan draws running again from a week on, for who was asked by then. Chosen. [days]"""


def rung_on(now: Standing, start: date, day: date) -> Rung:
    """Return the rung a plan may count on for a day, if every morning until then is as usual.

    Parameters
    ----------
    now : Standing
        Where the runner stands.
    start, day : date
        First day of the plan, from which is counted where the standing does not say its day, and the day asked about.
    """
    today = now.day or start
    if day <= today:
        return now.rung
    rung, first = now.after, _first_up(now, today)
    if now.rung is Rung.ASK:
        if (day - today).days < ASKED_WITHIN_DAYS:
            return Rung.ASK
        rung, first = Rung.RUN_WALK, today + timedelta(days=ASKED_WITHIN_DAYS + UP_MORNINGS)
    ups = 0 if day < first else 1 + (day - first).days // UP_MORNINGS
    least = Rung.HOLD if now.grows_from is not None and day < now.grows_from else Rung.FREE
    return Rung(max(rung - ups, least))


def _first_up(now: Standing, today: date) -> date:
    soonest = today + timedelta(days=now.mornings_left)
    return soonest if now.not_before is None else max(soonest, now.not_before)
