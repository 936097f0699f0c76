"""Where a plan leads: the wanted week and the wanted longest run, from what is usual to what the goal asks for."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import inf

from backstride.dose.days import monday_of
from backstride.plan.goals import Target
from backstride.plan.habit import Habit
from backstride.plan.inputs import PlanInputs, Worse
from backstride.plan.optimiser.day_slots import day_slots, speed_m_per_s
from backstride.plan.optimiser.ledger import Ledger, State, share_after
from backstride.plan.rules import figure

_RECENT_DAYS = 14
"""Growing is measured against the longest run of so many days. [days]"""
_RECENT_WEEKS = 3
"""A full week is as much as the fullest of so many planned weeks, a lighter one left out. [week]"""


@dataclass(frozen=True, slots=True)
class Course:
    """Where the plan starts, where it leads, how far a race is, over how many weeks, and how many of them grow.

    Parameters
    ----------
    habit : Habit
        What is usual.
    longest_now, longest_goal, week_now, week_goal : float
        The longest run and the week at the start and at the end. [m]
    weeks, runs : int
        Calendar weeks of the plan, and runs in one.
    aim : Target
        What the goal asks for.
    race_m : float
        How far the race is. [m]
    grows_from, grows_until : int
        Number of the first week that may aim at the goal, and of the first that is lighter for a race.
    locked_m : float
        The longest run until then. [m]
    """

    habit: Habit
    longest_now: float
    longest_goal: float
    week_now: float
    week_goal: float
    weeks: int
    runs: int
    aim: Target
    race_m: float
    grows_from: int
    grows_until: int
    locked_m: float

    @property
    def by_habit(self) -> bool:
        """Whether there is a usual week to start from.

        Returns
        -------
        bool
            From 6 km a week on (backstride_judgement).
        """
        return self.habit.week_m >= figure("usual_week", "from_m")


@dataclass(frozen=True, slots=True)
class Turn:
    """Which week it is.

    Parameters
    ----------
    monday : date
        Its Monday.
    index : int
        Its number in the plan.
    light, may_grow, held, back : bool
        A lighter week; one that may grow; one that is held because something else changes; one on the way back.
    ratio : float
        How much of a full week a lighter one has. [1]
    """

    monday: date
    index: int
    light: bool
    may_grow: bool
    held: bool
    back: bool
    ratio: float


def mondays_of(inputs: PlanInputs) -> tuple[date, ...]:
    """Return the Monday of every calendar week that the plan touches.

    Returns
    -------
    tuple of date
        In order.
    """
    return tuple(sorted({monday_of(slot.day) for slot in day_slots(inputs)}))


def course_to(inputs: PlanInputs, aim: Target, book: Ledger, locked: tuple[int, float]) -> Course:
    """Return where the plan starts and where it leads.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    aim : Target
        What the goal asks for.
    book : Ledger
        What was run.
    locked : tuple of int and float
        How many weeks wait before the goal may be aimed at, and the longest run of the smaller one. [m]

    Returns
    -------
    Course
        Distances of start and end (backstride_judgement). [m]
    """
    speed, own, weeks = speed_m_per_s(inputs), book.habit, len(mondays_of(inputs))
    before = own.longest_m or book.before(inputs.start)
    longest_now = min(before, inputs.tolerated_m) if inputs.tolerated_m else before
    week_now = own.week_m or book.usual(monday_of(inputs.start))
    first = figure("run_walk_first", "running_minutes_until") * 60.0 * speed
    longest_goal = aim.longest_m if aim.longest_m is not None else (longest_now or first)
    worse = longest_now > 0 and Worse.DISTANCE in inputs.worse
    longest_goal = longest_now if worse else max(longest_goal, longest_now)
    runs = _runs(inputs, own, book)
    times = min(aim.runs_of_longest, 1.0 + figure("long_share", "others_ratio") * (runs - 1))
    enough = max(week_now * (1.0 if worse else aim.week_growth), times * longest_goal)
    return Course(
        habit=own,
        longest_now=longest_now,
        longest_goal=longest_goal,
        week_now=week_now,
        week_goal=enough if aim.longest_m else (week_now or 2.5 * longest_goal),
        weeks=weeks,
        runs=runs,
        aim=aim,
        race_m=aim.race_m or longest_goal,
        grows_from=locked[0],
        grows_until=_weeks_to_race(inputs, weeks, aim),
        locked_m=max(locked[1], longest_now),
    )


def week_wanted(way: Course, state: State, turn: Turn) -> float:
    """Return the running a week should have for somebody with a usual week. [m]

    A full week has the usual one at least and moves towards the goal's in equal steps; somebody who comes back gets the
    part of it that the weeks without leave, and then a little more each week.

    Returns
    -------
    float
        Before the rules bound it (backstride_judgement). [m]
    """
    if turn.back:
        return _coming_back(way, state, turn)
    full = _recent_week(way, state, turn)
    if turn.light:
        return turn.ratio * full
    left = _growing_weeks(way, turn) if state.planned else 0
    grown = full * max(way.week_goal / full, 1.0) ** (1.0 / left) if turn.may_grow and left else full
    wanted = max(way.habit.week_m, min(grown, full * figure("longest", "ratio_max")))
    return min(wanted, state.book.most_of_weeks(turn.monday)) if turn.held else wanted


def long_wanted(way: Course, state: State, turn: Turn, week_m: float) -> float:
    """Return how long the longest run should be, at most its share of the week where there are enough runs. [m]

    Parameters
    ----------
    way : Course
        Where the plan leads.
    state : State
        What stands before the week.
    turn : Turn
        Which week it is.
    week_m : float
        Running of the week. [m]

    Returns
    -------
    float
        Before the rules bound it (backstride_judgement). [m]
    """
    wanted = _longest(way, state, turn)
    if turn.back:
        before = state.book.before(turn.monday) * figure("coming_back", "longest_ratio_max") or inf
        wanted = min(way.longest_now, way.habit.longest_m * week_m / way.habit.week_m, before)
    if way.runs < figure("long_share", "from_runs"):
        return wanted
    return min(wanted, figure("long_share", "ratio_max") * week_m)


def is_light(count: int, index: int) -> bool:
    """Whether a week is a lighter one: every fourth, counted back from the last but one, never at once.

    Returns
    -------
    bool
        Every fourth is our own choice (backstride_judgement).
    """
    every = int(figure("lighter_week", "every_weeks"))
    return count >= every and index > 1 and (count - 1 - index) % every == 1


def steps_up(count: int, index: int) -> bool:
    """Whether it is the turn of a week to step up with hard work: the one after a lighter one.

    Returns
    -------
    bool
        Every fourth is our own choice (backstride_judgement).
    """
    every = int(figure("lighter_week", "every_weeks"))
    return (count - 1 - index) % every == every - 1


def weeks_before_race(inputs: PlanInputs, monday: date) -> int | None:
    """Return how many weeks after a Monday the week of the race is; below zero afterwards, None without one.

    Returns
    -------
    int or None
        0 in its own week. [week]
    """
    return None if inputs.race is None else (monday_of(inputs.race) - monday).days // 7


def race_ratio(inputs: PlanInputs, aim: Target, monday: date) -> float | None:
    """Return how much of a full week the weeks around a race have; None for all others. [1]

    The week of the race counts without the race.

    Returns
    -------
    float or None
        Our own choice (backstride_judgement). [1]
    """
    weeks = weeks_before_race(inputs, monday)
    if weeks is None or inputs.race is None:
        return None
    if weeks == 0:
        return figure("race", "before_ratio")
    if weeks == -1:
        return figure("race", "after_ratio") if aim.taper else figure("lighter_week", "week_ratio")
    early = weeks == 1 and inputs.race.weekday() < figure("race", "late_weekday")
    if early:
        return figure("race", "early_ratio")
    return aim.taper[weeks - 1] if 0 < weeks <= len(aim.taper) else None


def _weeks_to_race(inputs: PlanInputs, weeks: int, aim: Target) -> int:
    """Return how many weeks may grow: those before the days that are lighter for a race, or all."""
    mondays = mondays_of(inputs)
    lighter = [n for n, monday in enumerate(mondays) if race_ratio(inputs, aim, monday) is not None]
    return lighter[0] if lighter and lighter[0] > 0 else weeks


def _runs(inputs: PlanInputs, own: Habit, book: Ledger) -> int:
    """Return how many runs a week should have: what is usual, or three or four for somebody without a habit."""
    fewest, most = int(figure("runs_per_week", "fewest")), int(figure("runs_per_week", "most"))
    if own.runs:
        return min(own.runs, int(figure("runs_per_week", "most_of_frequent")))
    weeks = 4
    recent = {day for day in book.longest if 0 < (inputs.start - day).days <= 7 * weeks and book.longest[day] > 0}
    return min(max(round(len(recent) / weeks), fewest), most)


def _coming_back(way: Course, state: State, turn: Turn) -> float:
    book, usual = state.book, way.habit.week_m
    away = book.weeks_below(turn.monday)
    last = max((book.seven_days(turn.monday - timedelta(weeks=n)) for n in range(1, min(away, 2) + 1)), default=inf)
    at_once, grown = share_after(away) * usual, figure("coming_back", "ratio_wanted") * last
    wanted = min(max(at_once, grown), usual)
    return min(wanted, book.most_of_weeks(turn.monday)) if turn.held else wanted


def _recent_week(way: Course, state: State, turn: Turn) -> float:
    """Return what a full week has by now. [m]"""
    if not state.planned:
        return way.habit.week_m
    first = monday_of(state.planned[0][0])
    back = (turn.monday - timedelta(weeks=n) for n in range(1, _RECENT_WEEKS + 1))
    planned = (state.book.weeks.get(monday, 0.0) for monday in back if monday >= first)
    return max(way.habit.week_m, *planned, 0.0)


def _longest(way: Course, state: State, turn: Turn) -> float:
    """Return the length the longest run should have: the same share more in each week left, no faster than that. [m]"""
    recent = _recent_longest(state) if state.planned else way.longest_now
    if way.by_habit and turn.index <= 1:
        recent = max(recent, way.longest_now)
    if turn.light:
        return recent * _light_longest(turn)
    if recent <= 0:
        return way.longest_goal
    if turn.index > way.grows_until:
        return min(max(recent, way.longest_now), way.longest_goal)
    left = max(_growing_weeks(way, turn), 1)
    grown = float(recent * max(way.longest_goal / recent, 1.0) ** (1.0 / left))
    wanted = min(grown, recent * figure("coming_back", "ratio_max"))
    return min(wanted, way.locked_m) if turn.index < way.grows_from else wanted


def _light_longest(turn: Turn) -> float:
    """Return how much of the longest run a lighter week has: less of it before a race than of the week. [1]"""
    regular = turn.ratio >= figure("lighter_week", "week_ratio")
    return figure("lighter_week", "longest_ratio") if regular else turn.ratio - figure("race", "long_less")


def _recent_longest(state: State) -> float:
    """Return the longest planned run of the last two weeks in which something was planned. [m]"""
    last = state.planned[-1][0]
    return max(metres for day, metres in state.planned if (last - day).days < _RECENT_DAYS)


def _growing_weeks(way: Course, turn: Turn) -> int:
    """Return how many weeks are left that may grow, this one included."""
    ahead = range(max(turn.index, way.grows_from), way.grows_until)
    return sum(not is_light(way.weeks, n) and not (way.aim.hard_work and steps_up(way.weeks, n)) for n in ahead)
