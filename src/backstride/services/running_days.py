"""Runs on their diary days, and the diary's scores around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from backstride.diary.body_map import spreads
from backstride.diary.entries import Entry, mornings
from backstride.diary.fields import EntryKind
from backstride.diary.moments import diary_day
from backstride.diary.pain_rules import Decision, Ruling, RunScores, rule, usual, usual_leg
from backstride.diary.tolerance import RunningDay
from backstride.dose.days import DatedRun
from backstride.services.records import RunRow
from backstride.services.zones import tzinfo_of


@dataclass(frozen=True, slots=True)
class Ran:
    """A run on the clock of its place.

    Parameters
    ----------
    run_id : str
        The run.
    start, end : datetime
        Local times with offset.
    minutes : float
        Time of running. [min]
    distance_m : float or None
        Distance covered running; None where nothing tells. [m]
    climb_m : float or None
        Height gained; None where nothing tells. [m]
    """

    run_id: str
    start: datetime
    end: datetime
    minutes: float
    distance_m: float | None
    climb_m: float | None

    @property
    def day(self) -> date:
        """Return its diary day: a run ending at 00:30 belongs to that evening."""
        return diary_day(self.end)


def rans(runs: Iterable[RunRow]) -> tuple[Ran, ...]:
    """Return what was run, oldest first; walks and other sports are left out."""
    return tuple(sorted((_ran(run) for run in runs if is_run(run)), key=lambda one: one.start))


def is_run(run: RunRow) -> bool:
    """Whether an activity counts as a run, by the one rule of `DatedRun.ran`."""
    return DatedRun(run.run_id, run.start, run.local_date, run.facts, run.load).ran


def running_days(ran: Sequence[Ran]) -> tuple[RunningDay, ...]:
    """Return all running of each diary day together; a sum with an unknown part is unknown."""
    by_day: dict[date, list[Ran]] = {}
    for one in ran:
        by_day.setdefault(one.day, []).append(one)
    return tuple(
        RunningDay(
            day,
            sum(one.minutes for one in ones),
            _whole([one.distance_m for one in ones]),
            _whole([one.climb_m for one in ones]),
        )
        for day, ones in sorted(by_day.items())
    )


def rulings(ran: Sequence[Ran], entries: Sequence[Entry]) -> tuple[tuple[date, Ruling], ...]:
    """Return what the pain rules say after each running day, oldest first.

    Parameters
    ----------
    ran : sequence of Ran
        What was run; of two runs on a day the scores of both are taken together.
    entries : sequence of Entry
        Entries of any kind.
    """
    found: list[tuple[date, Ruling]] = []
    for day in sorted({one.day for one in ran}):
        downs = [on for on, ruling in found if ruling.decision in {Decision.STEP_DOWN, Decision.STOP_AND_ASK}]
        start = min(one.start for one in ran if one.day == day)
        found.append((day, rule(scores_around(day, start, entries), downs, day)))
    return tuple(found)


def scores_around(day: date, start: datetime, entries: Sequence[Entry]) -> RunScores:
    """Return the scores around the running of one day.

    Before is the last score of that day given before the start; during is the highest given after it on that day; the
    next morning is the morning of the next calendar day.

    Parameters
    ----------
    day : date
        The diary day.
    start : datetime
        Start of its first run, local, with offset.
    entries : sequence of Entry
        Entries of any kind.
    """
    before = [one for one in entries if one.day == day and one.at <= start and one.back_pain is not None]
    after = [one for one in entries if one.day == day and one.at > start and one.kind is EntryKind.AFTER_RUN]
    morning = next((one for one in mornings(entries) if one.day == day + timedelta(days=1)), None)
    told = [*after, *([morning] if morning else [])]
    last = max(before, key=lambda one: one.at, default=None)
    return RunScores(
        before=last.back_pain if last else None,
        during=_highest(one.back_pain for one in after),
        next_morning=morning.back_pain if morning else None,
        leg_before=last.leg_pain if last else None,
        leg_during=_highest(one.leg_pain for one in after),
        leg_next_morning=morning.leg_pain if morning else None,
        usual=usual(entries, day + timedelta(days=1)),
        usual_leg=usual_leg(entries, day + timedelta(days=1)),
        as_usual=morning.as_usual if morning else None,
        new_leg_sign=_new_in_leg([one for one in entries if one.at <= start], told),
        bony_spot=any(one.bony_spot for one in told),
        woke_at_night=bool(morning and morning.woke_at_night),
        painkiller=any(one.near_painkiller for one in (*before[-1:], *told)),
    )


def _new_in_leg(earlier: Sequence[Entry], told: Sequence[Entry]) -> bool:
    """Whether a leg sign or mark appeared that was not there in the fourteen entries before."""
    known = earlier[-14:]
    signs = frozenset().union(*(one.leg_signs for one in known))
    marks = frozenset().union(*(one.regions for one in known))
    return any(one.leg_signs - signs or spreads(marks, one.regions) for one in told)


def _ran(run: RunRow) -> Ran:
    start = run.start.astimezone(tzinfo_of(run.zone))
    facts = run.facts
    share = 1.0 if facts.running_share is None else facts.running_share
    return Ran(
        run.run_id,
        start,
        (run.start + timedelta(seconds=facts.elapsed_s)).astimezone(tzinfo_of(run.zone)),
        facts.moving_s * share / 60,
        facts.running_distance_m,
        facts.climb_m,
    )


def _whole(parts: Sequence[float | None]) -> float | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _highest(scores: Iterable[int | None]) -> int | None:
    return max((score for score in scores if score is not None), default=None)
