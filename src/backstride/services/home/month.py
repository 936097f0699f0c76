"""What lies on each day of a month: runs, other sports, how the back felt, tests, exercises and experiments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from backstride.diary.hold_tests import TestResult
from backstride.diary.kit import ExerciseSet
from backstride.dose.days import days_between
from backstride.services.classified import advice, fact
from backstride.services.diary.lately import entries_of_days
from backstride.services.gate import Gate
from backstride.services.learning.values import KeptExperiment
from backstride.services.ports import Records
from backstride.services.records import RunRow
from backstride.services.running_days import is_run


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of a day.

    Parameters
    ----------
    run_id : str
        The run.
    distance_m : float or None
        Distance covered running; None where nothing tells. [m]
    """

    run_id: str
    distance_m: float | None


@dataclass(frozen=True, slots=True)
class DayHeld:
    """What is known of one day.

    Parameters
    ----------
    day : date
        The local day.
    runs : tuple of Ran
        What was run.
    others : tuple of str
        Walks and other sports, by run identifier.
    pain : int or None
        Highest score of the back told on it. [0 to 10]
    is_told : bool
        Whether the diary holds anything about it.
    tests : tuple of str
        Strength tests that were done.
    sets : int
        Sets of exercises that were logged.
    in_experiment : bool
        Whether an experiment drew it.
    """

    day: date
    runs: tuple[Ran, ...] = ()
    others: tuple[str, ...] = ()
    pain: int | None = None
    is_told: bool = False
    tests: tuple[str, ...] = ()
    sets: int = 0
    in_experiment: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """The use case.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : Records
        Runs, diary, tests, exercises and experiments.
    """

    gate: Gate
    records: Records

    @fact
    def days(self, first: date, last: date, today: date) -> Sequence[DayHeld]:
        """Return what is known of each day of a stretch; of days ahead nothing is told.

        Parameters
        ----------
        first, last : date
            Its ends.
        today : date
            The local day.
        """
        until = min(last, today)
        start, end = (datetime.combine(one, time(), UTC) for one in (first, last + timedelta(days=1)))
        runs = self.records.runs_started(start - timedelta(days=1), end + timedelta(days=1))
        told = entries_of_days(self.records, first, until)
        tests, sets = self.records.told(TestResult), self.records.told(ExerciseSet)
        drawn = self._drawn(first, until)
        return tuple(
            DayHeld(
                day,
                tuple(Ran(one.run_id, one.facts.run_m) for one in runs if _on(one, day) and is_run(one)),
                tuple(one.run_id for one in runs if _on(one, day) and not is_run(one)),
                max((one.back_pain for one in told if one.day == day and one.back_pain is not None), default=None),
                any(one.day == day for one in told),
                tuple(dict.fromkeys(one.identifier for one in tests if one.on == day)),
                sum(one.on == day for one in sets),
                day in drawn,
            )
            for day in days_between(first, last)
        )

    @advice
    def drawn_ahead(self, first: date, last: date, *, now: datetime) -> frozenset[date]:
        """Return the days ahead on which an experiment that goes on wants a session; which one stays sealed.

        Raises
        ------
        GateClosed, NoPlanForYou
            As their classes say.
        """
        self.gate.require_plan(now)
        return self._drawn(max(first, now.date() + timedelta(days=1)), last)

    def _drawn(self, first: date, last: date) -> frozenset[date]:
        return frozenset(
            day
            for kept in self.records.told(KeptExperiment)
            for pair in kept.pairs
            for day in (pair.first_day, pair.second_day)
            if first <= day <= last and (kept.stopped_on is None or day <= kept.stopped_on)
        )


def _on(run: RunRow, day: date) -> bool:
    return run.local_date == day
