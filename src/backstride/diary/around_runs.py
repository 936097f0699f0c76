"""The diary's scores around each day with running, and what the pain rules say of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from backstride.diary.body_map import spreads
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.pain_rules import MORNING_TOLERANCE, RunScores

LEG_KNOWN_ENTRIES: Final = 14
"""A leg sign is new when none of so many entries before the run had it."""


@dataclass(frozen=True, slots=True)
class BackRun:
    """All running of one diary day, as far as the back is asked about it.

    Parameters
    ----------
    day : date
        The diary day.
    start : datetime
        Start of its first run, local, with offset.
    minutes : float
        Time of running. [min]
    distance_m : float or None
        Distance covered running; None where nothing tells. [m]
    """

    day: date
    start: datetime
    minutes: float = 0.0
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual for a back before a day.

    Parameters
    ----------
    back, leg : float or None
        Median of the last 14 scored mornings; None while there are too few. [0 to 10]
    tolerance : int
        So far above it a morning is still as usual for this back. [points]
    """

    back: float | None = None
    leg: float | None = None
    tolerance: int = MORNING_TOLERANCE


def scores_around(run: BackRun, near: Sequence[Entry], usual: Usual) -> RunScores:
    """Return the scores around the running of one day.

    Before is the last score of that day given before the start; during is the highest given after it on that day; the
    next morning is the morning of the next calendar day.

    Parameters
    ----------
    run : BackRun
        The running of that day.
    near : sequence of Entry
        Entries of the weeks before, of the day and of the morning after, oldest first.
    usual : Usual
        What was usual before that morning.
    """
    before = [one for one in near if one.day == run.day and one.at <= run.start and one.back_pain is not None]
    after = [one for one in near if one.day == run.day and one.at > run.start and one.kind is EntryKind.AFTER_RUN]
    morning = morning_of(near, run.day + timedelta(days=1))
    told = [*after, *([morning] if morning else [])]
    last = max(before, key=lambda one: one.at, default=None)
    return RunScores(
        before=last.back_pain if last else None,
        during=_highest(one.back_pain for one in after),
        next_morning=morning.back_pain if morning else None,
        leg_before=last.leg_pain if last else None,
        leg_during=_highest(one.leg_pain for one in after),
        leg_next_morning=morning.leg_pain if morning else None,
        usual=usual.back,
        usual_leg=usual.leg,
        tolerance=usual.tolerance,
        as_usual=morning.as_usual if morning else None,
        new_leg_sign=_new_in_leg([one for one in near if one.at <= run.start], told),
        bony_spot=any(one.bony_spot for one in told),
        woke_at_night=bool(morning and morning.woke_at_night),
        painkiller=any(one.near_painkiller for one in (*before[-1:], *told)),
    )


def morning_of(entries: Sequence[Entry], day: date) -> Entry | None:
    """Return the morning of a day; of two the one typed later."""
    found = [one for one in entries if one.kind is EntryKind.MORNING and one.day == day]
    return max(found, key=lambda one: one.recorded_at, default=None)


def _new_in_leg(earlier: Sequence[Entry], told: Sequence[Entry]) -> bool:
    known = earlier[-LEG_KNOWN_ENTRIES:]
    signs = frozenset().union(*(one.leg_signs for one in known))
    marks = frozenset().union(*(one.regions for one in known))
    return any(one.leg_signs - signs or spreads(marks, one.regions) for one in told)


def _highest(scores: Iterable[int | None]) -> int | None:
    return max((score for score in scores if score is not None), default=None)
