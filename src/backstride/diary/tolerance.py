"""What my back has handled: counts of running days that were followed by a morning as usual. Described, not proven."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from math import inf
from types import MappingProxyType
from typing import Final

from backstride.diary.entries import Entry, mornings
from backstride.diary.intervals import share
from backstride.diary.pain_rules import USUAL_MORNINGS, is_usual, usual, usual_leg
from backstride.estimates import Estimate

FIRST_SHOWN_DAYS: Final = 14
"""The table is shown from the second week of mornings on. [days]"""
START_RUNS_MIN: Final = 3
"""A band is a starting point from so many known mornings on."""
START_SHARE_MIN: Final = 0.75
"""Share of mornings as usual from which a band is a starting point; our choice. [1]"""


class Measure(StrEnum):
    """By what running days are sorted."""

    MINUTES = "minutes"
    DISTANCE_M = "distance_m"
    CLIMB_M = "climb_m"
    DAYS_IN_A_ROW = "days_in_a_row"


BANDS: Final[Mapping[Measure, tuple[float, ...]]] = MappingProxyType(
    {
        Measure.MINUTES: (0.0, 20.0, 40.0, 60.0, 90.0, 120.0, inf),
        Measure.DISTANCE_M: (0.0, 4000.0, 8000.0, 12000.0, 16000.0, 21100.0, inf),
        Measure.CLIMB_M: (0.0, 50.0, 150.0, 300.0, 600.0, inf),
        Measure.DAYS_IN_A_ROW: (0.0, 1.0, 2.0, 3.0, inf),
    }
)
"""Ends of the bands: over the lower end, up to and with the upper one. [min, m, m, days]"""


UNITS: Final[Mapping[Measure, str]] = MappingProxyType(
    {Measure.MINUTES: "min", Measure.DISTANCE_M: "m", Measure.CLIMB_M: "m", Measure.DAYS_IN_A_ROW: "d"}
)


class Outcome(StrEnum):
    """How the morning after a running day was."""

    SETTLED = "settled"
    """As usual."""
    ROSE = "rose"
    """Above usual, in the back or at all in the leg."""
    UNKNOWN = "unknown"
    """Not scored, nothing usual yet, or within 8 hours of a painkiller."""


@dataclass(frozen=True, slots=True)
class RunningDay:
    """All running of one diary day together, for there is one morning after it.

    Parameters
    ----------
    day : date
        The diary day.
    minutes : float
        Time of running. [min]
    distance_m : float or None
        Distance; None on a treadmill that was not calibrated. [m]
    climb_m : float or None
        Height gained; None when not known. [m]
    """

    day: date
    minutes: float
    distance_m: float | None = None
    climb_m: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One band of one measure.

    Parameters
    ----------
    over : float
        Lower end, not included. [unit of the measure]
    up_to : float or None
        Upper end, included; None is no end. [unit of the measure]
    times : int
        Running days in it.
    settled, rose, unknown : int
        How their next mornings were.
    settled_share : Estimate or None
        Share of known mornings that were as usual; None without a known one. [1]
    """

    over: float
    up_to: float | None
    times: int
    settled: int
    rose: int
    unknown: int
    settled_share: Estimate | None

    @property
    def never_tried(self) -> bool:
        """Whether nothing was run in this band."""
        return self.times == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """The table of one measure, and where a plan may start.

    Parameters
    ----------
    measure : Measure
        By what it is sorted.
    bands : tuple of Row
        The bands, up to the first one never tried above the highest run.
    start : float or None
        The most that settled in the highest band of an unbroken row of bands that mostly settled. [unit of the measure]
    """

    measure: Measure
    bands: tuple[Row, ...]
    start: float | None

    @property
    def unit(self) -> str:
        """Unit of the bands and of the start."""
        return UNITS[self.measure]


def outcome(day: date, entries: Sequence[Entry]) -> Outcome:
    """Return how the morning after a running day was.

    Parameters
    ----------
    day : date
        The diary day of the run; its morning is the next calendar day.
    entries : sequence of Entry
        Entries of any kind.
    """
    after = next((one for one in mornings(entries) if one.day == day + timedelta(days=1)), None)
    ordinary = usual(entries, day + timedelta(days=1))
    if after is None or after.back_pain is None:
        return Outcome.UNKNOWN
    if after.as_usual is False or _leg_rose(after, entries) or _rose(after.back_pain, ordinary):
        return Outcome.ROSE
    if after.near_painkiller or (ordinary is None and after.as_usual is None):
        return Outcome.UNKNOWN
    return Outcome.SETTLED


def outcomes(days: Iterable[RunningDay], entries: Sequence[Entry]) -> Mapping[date, Outcome]:
    """Return how the morning after each running day was, by the day of the run.

    Parameters
    ----------
    days : iterable of RunningDay
        Days with running.
    entries : sequence of Entry
        Entries of any kind.
    """
    scored = mornings(entries)
    with_leg = [one for one in scored if one.leg_pain is not None]
    return {one.day: outcome(one.day, _near(one.day, scored, with_leg)) for one in days}


def handled(
    measure: Measure,
    days: Sequence[RunningDay],
    entries: Sequence[Entry],
    found: Mapping[date, Outcome] | None = None,
) -> Handled:
    """Return what the back has handled, sorted by a measure.

    Parameters
    ----------
    measure : Measure
        By what to sort.
    days : sequence of RunningDay
        Days with running; of days before the first scored morning nothing can be known.
    entries : sequence of Entry
        Entries of any kind.
    found : Mapping of date to Outcome, optional
        What `outcomes` gave for these days, where several measures are asked for.
    """
    after = outcomes(days, entries) if found is None else found
    told = [(value, after[one.day]) for one, value in _valued(measure, days)]
    rows = tuple(_row(over, up_to, told) for over, up_to in pairwise(BANDS[measure]))
    highest = max((n for n, row in enumerate(rows) if row.times), default=-1)
    shown = rows[: highest + 2]
    return Handled(measure=measure, bands=shown, start=_start(shown, told))


def is_shown(entries: Sequence[Entry], today: date) -> bool:
    """Whether the table is shown yet: from the second week after the first scored morning on."""
    scored = mornings(entries)
    return bool(scored) and (today - scored[0].day).days >= FIRST_SHOWN_DAYS


def _near(day: date, scored: Sequence[Entry], with_leg: Sequence[Entry]) -> Sequence[Entry]:
    """Return the mornings that `outcome` looks at: the next one, and those before it that decide what is usual."""
    near = [_last(some, day + timedelta(days=1)) for some in (with_leg, scored)]
    return tuple({one.day: one for some in near for one in some}.values())


def _last(scored: Sequence[Entry], until: date) -> Sequence[Entry]:
    end = bisect_right(scored, until, key=lambda one: one.day)
    return scored[max(end - USUAL_MORNINGS - 1, 0) : end]


def _valued(measure: Measure, days: Sequence[RunningDay]) -> Iterable[tuple[RunningDay, float]]:
    in_a_row = 0
    before: date | None = None
    for one in sorted(days, key=lambda day: day.day):
        in_a_row = in_a_row + 1 if before == one.day - timedelta(days=1) else 1
        before = one.day
        value = float(in_a_row) if measure is Measure.DAYS_IN_A_ROW else getattr(one, measure)
        if value is not None:
            yield one, float(value)


def _row(over: float, up_to: float, told: Sequence[tuple[float, Outcome]]) -> Row:
    inside = [found for value, found in told if over < value <= up_to or (value == over == 0)]
    counts = {name: inside.count(name) for name in Outcome}
    known = counts[Outcome.SETTLED] + counts[Outcome.ROSE]
    estimate = share(counts[Outcome.SETTLED], known) if known else None
    return Row(
        over=over,
        up_to=None if up_to == inf else up_to,
        times=len(inside),
        settled=counts[Outcome.SETTLED],
        rose=counts[Outcome.ROSE],
        unknown=counts[Outcome.UNKNOWN],
        settled_share=estimate,
    )


def _start(rows: Sequence[Row], told: Sequence[tuple[float, Outcome]]) -> float | None:
    start = None
    for row in rows:
        if row.times == 0:
            continue
        enough = row.settled + row.rose >= START_RUNS_MIN
        if not enough or row.settled_share is None or row.settled_share.value < START_SHARE_MIN:
            break
        start = max(
            value for value, found in told if found is Outcome.SETTLED and (row.up_to is None or value <= row.up_to)
        )
    return start


def _rose(score: int, ordinary: float | None) -> bool:
    return ordinary is not None and not is_usual(score, ordinary)


def _leg_rose(after: Entry, entries: Sequence[Entry]) -> bool:
    ordinary = usual_leg(entries, after.day) or 0.0
    return (after.leg_pain is not None and after.leg_pain > ordinary) or bool(after.leg_signs)
