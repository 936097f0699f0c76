"""Wishes for a plan as they are typed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from backstride.plan.goals import named
from backstride.plan.sessions import SessionKind
from backstride.services.plan_values import MINUTES_UNTOLD, PlanWishes, WishesDoNotFit

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def minutes_of(days: str | None, minutes: str | None, before: Sequence[int] = MINUTES_UNTOLD) -> tuple[int, ...]:
    """Give the free minutes of Monday to Sunday.

    Parameters
    ----------
    days : str or None
        Days with time, e.g. ``mon,wed,sat``; all that have minutes when None.
    minutes : str or None
        Minutes of every day, e.g. ``45``, or of some, e.g. ``mon=30,sat=90``.
    before : sequence of int
        What holds where nothing was typed. [min]

    Raises
    ------
    WishesDoNotFit
        If a day or a number cannot be read.

    Examples
    --------
    >>> minutes_of("mon,wed,sat", "45")
    (45, 0, 45, 0, 0, 45, 0)
    >>> minutes_of(None, "sat=90", (30,) * 7)
    (30, 30, 30, 30, 30, 90, 30)
    """
    found = list(before)
    for part in (minutes or "").replace(" ", "").lower().split(","):
        day, _, number = part.rpartition("=")
        if part and not number.isdigit():
            raise WishesDoNotFit(f"minutes are one number such as 45, or some such as mon=30,sat=90; got {minutes!r}")
        for index in [_index(day)] if day else range(7) if part else ():
            found[index] = int(number)
    if days is None:
        return tuple(found)
    free = {_index(day) for day in days.replace(" ", "").split(",") if day}
    untold = [MINUTES_UNTOLD[n] if minutes is None and not found[n] else found[n] for n in range(7)]
    return tuple(untold[n] if n in free else 0 for n in range(7))


def kinds_of(typed: Sequence[str]) -> frozenset[SessionKind]:
    """Give the kinds of session that were named.

    Raises
    ------
    WishesDoNotFit
        If there is no such kind.
    """
    known = {kind.value for kind in SessionKind}
    names = [one.strip().lower().replace("-", "_").replace(" ", "_") for one in typed]
    if unknown := [name for name in names if name not in known]:
        raise WishesDoNotFit(f"no session is called {', '.join(unknown)}; known are {', '.join(sorted(known))}")
    return frozenset(map(SessionKind, names))


def wishes_of(
    before: PlanWishes | None,
    *,
    goal: str | None,
    weeks: int | None,
    minutes: tuple[int, ...],
    like: Sequence[str] | None,
    dislike: Sequence[str] | None,
    equipment: Sequence[str] | None,
    treadmill: bool | None,
    calibrated: bool | None,
    not_on: Sequence[datetime] | None,
) -> PlanWishes | None:
    """Give what was typed on top of the last wishes; None while no goal was ever named.

    Raises
    ------
    NoSuchGoal
        If no goal has that name.
    WishesDoNotFit
        If one of the others is outside what a plan can have.
    """
    aim = named(goal) if goal is not None else before.goal if before else None
    if aim is None:
        return None
    held = before or PlanWishes(aim)
    return PlanWishes(
        goal=aim,
        weeks=held.weeks if weeks is None else weeks,
        minutes=minutes,
        likes=held.likes if like is None else kinds_of(like),
        dislikes=held.dislikes if dislike is None else kinds_of(dislike),
        equipment=held.equipment if equipment is None else frozenset(one.strip().lower() for one in equipment),
        treadmill=held.treadmill if treadmill is None else treadmill,
        treadmill_calibrated=held.treadmill_calibrated if calibrated is None else calibrated,
        not_on=held.not_on if not_on is None else frozenset(one.date() for one in not_on),
    )


def _index(day: str) -> int:
    if day[:3].lower() not in DAYS:
        raise WishesDoNotFit(f"no day is called {day!r}; known are {', '.join(DAYS)}")
    return DAYS.index(day[:3].lower())
