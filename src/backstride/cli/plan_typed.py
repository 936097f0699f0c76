"""Preferences for a plan as they are typed."""

from collections.abc import Sequence
from typing import Final

from backstride.plan.sessions import SessionKind
from backstride.services.plan_values import MINUTES_UNTOLD, PreferencesDoNotFit

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def minutes_of(days: str | None, minutes: str | None, before: Sequence[int] = MINUTES_UNTOLD) -> tuple[int, ...]:
    """Return the free minutes of Monday to Sunday.

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
    PreferencesDoNotFit
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
            raise PreferencesDoNotFit(
                f"minutes are one number such as 45, or some such as mon=30,sat=90; got {minutes!r}"
            )
        for index in [_index(day)] if day else range(7) if part else ():
            found[index] = int(number)
    if days is None:
        return tuple(found)
    free = {_index(day) for day in days.replace(" ", "").split(",") if day}
    untold = [MINUTES_UNTOLD[n] if minutes is None and not found[n] else found[n] for n in range(7)]
    return tuple(untold[n] if n in free else 0 for n in range(7))


def kinds_of(typed: Sequence[str]) -> frozenset[SessionKind]:
    """Return the kinds of session that were named.

    Raises
    ------
    PreferencesDoNotFit
        If there is no such kind.
    """
    known = {kind.value for kind in SessionKind}
    typed = [one.strip().lower().replace("-", "_").replace(" ", "_") for one in typed]
    names = ["mobility" if one in {"stretching", "stretches"} else one for one in typed]
    if unknown := [name for name in names if name not in known]:
        raise PreferencesDoNotFit(f"no session is called {', '.join(unknown)}; known are {', '.join(sorted(known))}")
    return frozenset(map(SessionKind, names))


def _index(day: str) -> int:
    if day[:3].lower() not in DAYS:
        raise PreferencesDoNotFit(f"no day is called {day!r}; known are {', '.join(DAYS)}")
    return DAYS.index(day[:3].lower())
