"""What has been run up to a day, done and planned: the exact bounds that the next run must keep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice
from math import inf

from backstride.dose.days import monday_of
from backstride.plan.habit import Habit, habit
from backstride.plan.inputs import PlanInputs
from backstride.plan.rules import figure


@dataclass(frozen=True, slots=True)
class Ledger:
    """Running by day, and the day on which the longest run last grew.

    Parameters
    ----------
    longest : Mapping
        Longest running of each day. [m]
    days, weeks : Mapping
        All running of each day, and of each week by its Monday. [m]
    grown : date or None
        When the longest of 30 days last grew.
    unknown : frozenset of date
        Mondays of weeks nobody knows.
    weekdays : frozenset of int
        Weekdays on which a week begins: Monday, and the day on which the plan does.
    first_planned : date or None
        First day of planned running.
    habit : Habit
        What was usual when the plan began.
    """

    longest: Mapping[date, float]
    days: Mapping[date, float]
    weeks: Mapping[date, float]
    grown: date | None
    unknown: frozenset[date]
    weekdays: frozenset[int] = frozenset({0})
    first_planned: date | None = None
    habit: Habit = field(default_factory=Habit)

    def before(self, day: date) -> float:
        """Return the longest run of the 30 days that end with a day, the day left out (window of frandsen_2025).

        Returns
        -------
        float
            0 where nothing was run. [m]

        Examples
        --------
        >>> book = Ledger({date(2026, 3, 1): 8000.0}, {}, {}, None, frozenset())
        >>> book.before(date(2026, 3, 2)), book.before(date(2026, 3, 1)), book.before(date(2026, 4, 1))
        (8000.0, 0.0, 0.0)
        """
        days = int(figure("longest", "window_days"))
        return max(self.longest.get(day - timedelta(days=n), 0.0) for n in range(1, days))

    def may_grow(self, day: date) -> bool:
        """Whether a week has passed since the longest grew.

        Returns
        -------
        bool
            True where it never grew; a week is our own choice (backstride_judgement).
        """
        return self.grown is None or (day - self.grown).days >= figure("longest_grows_once", "window_days")

    def left_on(self, day: date) -> float:
        """Return what a day may hold so that no week with it in them holds too much.

        Returns
        -------
        float
            Negative where one does already. [m]
        """
        held, most = self.fullest_around(day)
        return most - held

    def fullest_around(self, day: date) -> tuple[float, float]:
        """Return what the week nearest to its bound holds, of all that a day lies in, and that bound.

        Returns
        -------
        tuple of float
            Held, and the most it may hold. [m]
        """
        spans = ((self.seven_days(first), self.week_cap(first)) for first in self.firsts_around(day))
        return min(spans, key=lambda span: span[1] - span[0])

    def firsts_around(self, day: date) -> tuple[date, ...]:
        """Return the first day of every week that a day lies in."""
        back = (day - timedelta(days=n) for n in range(7))
        return tuple(first for first in back if first.weekday() in self.weekdays)

    def seven_days(self, first: date) -> float:
        """Return the running of seven days from a day on. [m]"""
        return sum(self.days.get(first + timedelta(days=n), 0.0) for n in range(7))

    def week_cap(self, first: date) -> float:
        """Return the most that seven days from a day on may hold: on the way back a part of the usual week. [m]

        Seven days that begin in a week hold as much as the fuller of the two weeks that they touch.
        """
        usual, own, share = self.usual(first), self.habit.week_m, self.share(first)
        least = figure("week_cap", "more_m")
        if own >= figure("usual_week", "from_m") and share < 1.0:
            monday = monday_of(first)
            touched = (share, *(self.share(monday + timedelta(weeks=n)) for n in (0, 1) if monday != first))
            return max(own * max(touched), least)
        return max(usual + least, figure("week_cap", "ratio_max") * usual, own * share)

    def share(self, first: date) -> float:
        """Return how much of the usual week the seven days from a day on may hold at once; a part after less. [1]

        A break of weeks leaves less of it; each week that was run again lets the next one grow by its share.

        Returns
        -------
        float
            From 0 to 1 (backstride_judgement). [1]
        """
        usual = self.habit.week_m
        if usual <= 0:
            return 0.0
        away = self.weeks_below(first)
        last = max(self._last_spans(first, min(away, 2)), default=0.0)
        if away == 0 or (away == 1 and self._last_spans(first, 1)[0] >= figure("coming_back", "light_from") * usual):
            return 1.0
        return min(max(share_after(away), figure("coming_back", "ratio_max") * last / usual), 1.0)

    def weeks_below(self, first: date) -> int:
        """Return how many times seven days before a day held clearly less than the usual week, without a full one.

        Returns
        -------
        int
            Full is from eight tenths on (backstride_judgement). [week]
        """
        full = figure("coming_back", "full_from") * self.habit.week_m
        most = int(figure("coming_back", "weeks_max")) + 1
        return next((n for n in range(most) if self.seven_days(first - timedelta(weeks=n + 1)) >= full), most)

    def _last_spans(self, first: date, count: int) -> list[float]:
        return [self.seven_days(first - timedelta(weeks=n)) for n in range(1, count + 1)]

    def own_longest(self, day: date) -> float:
        """Return how much of the usual longest run somebody who comes back may run on a day; 0 for all others. [m]

        Returns
        -------
        float
            Nothing for those who are not on a way back (backstride_judgement). [m]
        """
        share = self.share(monday_of(day))
        return share * self.habit.longest_m if share < 1.0 else 0.0

    def longest_bound(self, day: date, *, grows: bool, weeks: bool = False) -> float:
        """Return the most that one run on a day may have. [m]

        Parameters
        ----------
        day : date
            The day.
        grows : bool
            Whether it may be longer than before, as long as a week has passed since the longest grew.
        weeks : bool
            Whether it may not be longer than in the four calendar weeks before either.

        Returns
        -------
        float
            A tenth more than the longest of 30 days at most (frandsen_2025). [m]
        """
        before = self.before(day)
        reference = min(before, self.longest_of_weeks(monday_of(day))) if weeks else before
        if not (grows and self.may_grow(day)):
            return reference
        return max(reference * figure("longest", "ratio_max"), self.own_longest(day))

    def own_day(self, day: date, begin: date) -> float:
        """Return the most that a day of the plan's first week may have, by what is usual on it; no bound later. [m]

        Returns
        -------
        float
            Infinite where nothing binds (backstride_judgement). [m]
        """
        if self.habit.week_m < figure("usual_week", "from_m") or (day - begin).days >= figure("usual_day", "days"):
            return inf
        usual = self.habit.by_weekday.get(day.weekday())
        return self.habit.longest_m if usual is None else figure("usual_day", "ratio_max") * usual

    def usual(self, first: date) -> float:
        """Return the middle of the last four known times seven days before a day; what is missing is nothing.

        Returns
        -------
        float
            Mean of the second and the third of them. [m]

        Examples
        --------
        >>> weeks = {date(2026, 3, 2) - timedelta(weeks=n): 1000.0 * n for n in range(1, 5)}
        >>> Ledger({}, weeks, {}, None, frozenset()).usual(date(2026, 3, 2))
        2500.0
        """
        count = int(figure("week_cap", "weeks"))
        back = (first - timedelta(weeks=n) for n in range(1, int(figure("week_cap", "look_back_weeks")) + 1))
        known = list(islice((self.seven_days(one) for one in back if not self._is_unknown(one)), count))
        low_to_high = sorted([*known, *[0.0] * (count - len(known))])
        return (low_to_high[count // 2 - 1] + low_to_high[count // 2]) / 2

    def _is_unknown(self, first: date) -> bool:
        return bool(self.unknown) and not self.unknown.isdisjoint(
            {monday_of(first), monday_of(first + timedelta(days=6))}
        )

    def most_of_weeks(self, monday: date) -> float:
        """Return the fullest of the four weeks before. [m]"""
        return max(self.weeks.get(one, 0.0) for one in _weeks_before(monday))

    def longest_of_weeks(self, monday: date) -> float:
        """Return the longest run of the four calendar weeks before. [m]"""
        return max(self.longest.get(one + timedelta(days=n), 0.0) for one in _weeks_before(monday) for n in range(7))

    def with_run(self, day: date, metres: float, *, planned: bool = True) -> "Ledger":
        """Return the ledger with one more run.

        Parameters
        ----------
        day : date
            Its day.
        metres : float
            Running; more on a day with a run adds up. [m]
        planned : bool
            Whether it is a run of the plan.

        Returns
        -------
        Ledger
            A new one; this one stays.
        """
        monday = monday_of(day)
        return replace(
            self,
            longest={**self.longest, day: max(self.longest.get(day, 0.0), metres)},
            days={**self.days, day: self.days.get(day, 0.0) + metres},
            weeks={**self.weeks, monday: self.weeks.get(monday, 0.0) + metres},
            grown=day if metres > self.before(day) + 0.5 else self.grown,
            first_planned=self.first_planned or (day if planned else None),
        )


@dataclass(frozen=True, slots=True)
class State:
    """Everything that weeks hand on to the next one.

    Parameters
    ----------
    book : Ledger
        What was run.
    fast, hill : Mapping
        Hard minutes of each week by its Monday. [min]
    planned : tuple of (date, float)
        Runs of the plan. [m]
    last_run, last_strength, last_hard : bool
        Whether the day before held a run, strength work, or the longest run or hard work.
    """

    book: Ledger
    fast: Mapping[date, float]
    hill: Mapping[date, float]
    planned: tuple[tuple[date, float], ...] = ()
    last_run: bool = False
    last_strength: bool = False
    last_hard: bool = False

    def most_before(self, minutes: Mapping[date, float], monday: date) -> float:
        """Return the most hard minutes of the four weeks before. [min]"""
        return max(minutes.get(one, 0.0) for one in _weeks_before(monday))


def first_state(inputs: PlanInputs) -> State:
    """Return the state before the first day of the plan."""
    fast: dict[date, float] = {}
    hill: dict[date, float] = {}
    for run in inputs.runs:
        fast[monday_of(run.day)] = fast.get(monday_of(run.day), 0.0) + run.fast_minutes
        hill[monday_of(run.day)] = hill.get(monday_of(run.day), 0.0) + run.hill_minutes
    ran = any(run.day == inputs.start - timedelta(days=1) for run in inputs.runs)
    return State(ledger(inputs), fast, hill, last_run=ran)


def ledger(inputs: PlanInputs) -> Ledger:
    """Return the ledger of what was run before the plan."""
    longest: dict[date, float] = {}
    days: dict[date, float] = {}
    weeks: dict[date, float] = {}
    for run in inputs.runs:
        longest[run.day] = max(longest.get(run.day, 0.0), run.running_m)
        days[run.day] = days.get(run.day, 0.0) + run.running_m
        weeks[monday_of(run.day)] = weeks.get(monday_of(run.day), 0.0) + run.running_m
    known = Ledger(longest, days, weeks, None, inputs.unknown_weeks, frozenset({0, inputs.weeks_from.weekday()}))
    known = replace(known, habit=habit(inputs))
    grown = [day for day, metres in longest.items() if metres > known.before(day) + 0.5]
    return replace(known, grown=max(grown, default=None))


def new_and_heavy(inputs: PlanInputs) -> bool:
    """Whether the first week of running has to stay below three kilometres (nielsen_2014).

    Returns
    -------
    bool
        With a body mass index over 30 and fewer than four weeks with running in the last 26.
    """
    if inputs.bmi is None or inputs.bmi <= figure("new_and_heavy", "bmi_over"):
        return False
    since = inputs.start - timedelta(weeks=figure("new_and_heavy", "look_back_weeks"))
    weeks = {monday_of(run.day) for run in inputs.runs if run.day >= since and run.running_m > 0}
    return len(weeks) < figure("new_and_heavy", "new_below_weeks")


def left_for_new(book: Ledger, day: date, planned: Sequence[tuple[date, float]]) -> float:
    """Return what the first seven days of running may still hold for somebody new and heavy (nielsen_2014).

    Returns
    -------
    float
        Less than three kilometres in all; infinite after these days. [m]
    """
    if book.first_planned is not None and (day - book.first_planned).days >= figure("new_and_heavy", "days"):
        return inf
    return figure("new_and_heavy", "below_m") - 10.0 - sum(metres for _, metres in planned)


def share_after(weeks: int) -> float:
    """Return how much of the usual week may follow so many weeks below it. [1]

    Returns
    -------
    float
        Our own choice (backstride_judgement). [1]

    Examples
    --------
    >>> [round(share_after(weeks), 2) for weeks in (1, 2, 4, 8, 12, 30)]
    [0.8, 0.7, 0.5, 0.35, 0.25, 0.0]
    """
    if weeks > figure("coming_back", "weeks_max"):
        return 0.0
    if weeks > figure("coming_back", "weeks_third"):
        return figure("coming_back", "share_long")
    less = figure("coming_back", "share_less_a_week") * (weeks - 1)
    return max(figure("coming_back", "share_first") - less, figure("coming_back", "share_third"))


def _weeks_before(monday: date) -> Sequence[date]:
    return [monday - timedelta(weeks=n) for n in range(1, int(figure("one_change", "look_back_weeks")) + 1)]
