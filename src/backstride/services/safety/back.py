"""The state of the back in a home: worked out here, and read by whatever suggests anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from backstride.diary.back_state import BackState, back_state
from backstride.diary.entries import Entry, mornings
from backstride.diary.gate import GateRecord
from backstride.diary.hold_tests import TestResult
from backstride.diary.ladder import LOOK_BACK_DAYS, Told
from backstride.diary.tolerance import RunningDay
from backstride.services.classified import advice, fact
from backstride.services.diary.entries import Diary
from backstride.services.gate import Gate
from backstride.services.records import RunRow
from backstride.services.running_days import back_runs, rans, running_days

SHOWN_DAYS: Final = 7
"""So many days are shown as tiles, today the last. [days]"""
READ_DAYS: Final = LOOK_BACK_DAYS + 98
"""The diary is read so far back: what was usual before the first day is made of fourteen mornings. [days]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackDay:
    """One of the last days: what was run, and how the back was.

    Parameters
    ----------
    day : date
        Local day.
    running_m : float or None
        Distance covered running; None where nothing tells how far. [m]
    running_min : float
        Time of running. [min]
    morning : int or None
        Score of that morning. [0 to 10]
    highest : int or None
        Highest score told on the day. [0 to 10]
    """

    day: date
    running_m: float | None
    running_min: float
    morning: int | None
    highest: int | None


def back_now(
    record: GateRecord, runs: Sequence[RunRow], entries: Sequence[Entry], tests: Sequence[TestResult], today: date
) -> BackState:
    """Return the state of the back on a day.

    Parameters
    ----------
    record : GateRecord
        Safety checks, professionals' words and limits.
    runs : sequence of RunRow
        Activities, at least of the last half year.
    entries : sequence of Entry
        The diary, at least of the last half year.
    tests : sequence of TestResult
        Hold tests.
    today : date
        The local day.
    """
    since = today - timedelta(days=READ_DAYS)
    near = back_runs(rans(run for run in runs if run.local_date >= since))
    lately = tuple(one for one in entries if since <= one.day <= today)
    return back_state(Told(lately, near, [one for one in tests if one.on >= since]), record, today)


@dataclass(frozen=True, slots=True)
class Back:
    """The use cases around the state of the back.

    Parameters
    ----------
    gate : Gate
        The one gate.
    diary : Diary
        The scores.
    """

    gate: Gate
    diary: Diary

    @advice
    def state(self, *, now: datetime) -> BackState:
        """Return what the back may do today, by which entry, and what lifts it.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed
            If the gate is not open.
        """
        return state_on(self, now.date())

    @fact
    def days(self, today: date) -> tuple[BackDay, ...]:
        """Return the last seven days with their running and scores, today the last."""
        first = today - timedelta(days=SHOWN_DAYS - 1)
        ran = {one.day: one for one in running_days(rans(_runs(self, first, today)))}
        entries = self.diary.entries(first, today)
        scores: Mapping[date, int | None] = {one.day: one.back_pain for one in mornings(entries)}
        return tuple(self._day(first + timedelta(days=n), ran, entries, scores) for n in range(SHOWN_DAYS))

    @staticmethod
    def _day(
        day: date, ran: Mapping[date, RunningDay], entries: Sequence[Entry], scores: Mapping[date, int | None]
    ) -> BackDay:
        here = ran.get(day)
        told = [one.back_pain for one in entries if one.day == day and one.back_pain is not None]
        return BackDay(
            day=day,
            running_m=here.distance_m if here else 0.0,
            running_min=here.minutes if here else 0.0,
            morning=scores.get(day),
            highest=max(told, default=None),
        )


def state_on(back: Back, today: date) -> BackState:
    """Return the state of the back for a use case that has passed the gate itself, or suggests nothing.

    Parameters
    ----------
    back : Back
        Where it is worked out from.
    today : date
        The local day.
    """
    since = today - timedelta(days=READ_DAYS)
    record, tests = back.gate.record(), back.gate.records.told(TestResult)
    return back_now(record, _runs(back, since, today), back.diary.entries(since, today), tests, today)


def runs_near(back: Back, today: date) -> Sequence[RunRow]:
    """Return the activities of the last half year."""
    return _runs(back, today - timedelta(days=READ_DAYS), today)


def _runs(back: Back, since: date, until: date) -> Sequence[RunRow]:
    begin, end = (datetime.combine(day, time(), UTC) for day in (since, until))
    return back.gate.records.runs_started(begin - timedelta(days=1), end + timedelta(days=2))
