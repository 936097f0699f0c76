"""The outline: what each week is for, and the most that the rules which reach over weeks leave it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from backstride.plan.goals import Goal, Target, target
from backstride.plan.inputs import PlanInputs, Worse
from backstride.plan.optimiser.hard_work import HardWork, changes_elsewhere, hard_work
from backstride.plan.optimiser.ledger import Ledger, State, monday_of, new_and_heavy
from backstride.plan.optimiser.room import RUNNING_SHARE_MAX, Room, rooms, speed_m_per_s
from backstride.plan.rules import figure

_RECENT_DAYS = 14
"""Coming back is measured against the longest run of so many days. [days]"""


@dataclass(frozen=True, slots=True)
class WeekOutline:
    """One calendar week of the plan.

    Parameters
    ----------
    monday : date
        Its Monday; the plan may begin later in it.
    rooms : tuple of Room
        Its days inside the plan.
    long_day : date or None
        Day of the longest run.
    light, grows : bool
        A lighter week; a week in which distance may grow.
    restart : bool
        Begins after a gap: every run has the same short length.
    longest_m : float
        Wanted length of the longest run. [m]
    week_m : float
        Wanted running from here on in this week. [m]
    run_m_max : Mapping
        The most a run on each day may have. [m]
    run_walk : bool
        Runs are run-walks, because running has to come back first.
    runs, strength, cross_training : int
        Wanted sessions.
    hard : HardWork or None
        Hard work of this week.
    """

    monday: date
    rooms: tuple[Room, ...]
    long_day: date | None
    light: bool
    grows: bool
    restart: bool
    longest_m: float
    week_m: float
    run_m_max: Mapping[date, float]
    run_walk: bool
    runs: int
    strength: int
    cross_training: int
    hard: HardWork | None


@dataclass(frozen=True, slots=True)
class Course:
    """Where the plan starts, where it leads, how far a race is, over how many weeks, and how many of them grow."""

    longest_now: float
    longest_goal: float
    week_now: float
    week_goal: float
    weeks: int
    runs: int
    hard_work: bool
    race_m: float
    grows_until: int


def course(inputs: PlanInputs, goal: Goal, book: Ledger) -> Course:
    """Return where the plan starts and where it leads.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    goal : Goal
        What it aims at.
    book : Ledger
        What was run before it.

    Returns
    -------
    Course
        Longest run and week, now and at the goal [m].
    """
    return _course(inputs, target(goal, speed_m_per_s(inputs)), book, len(mondays_of(inputs)))


def mondays_of(inputs: PlanInputs) -> tuple[date, ...]:
    """Return the Monday of every calendar week that the plan touches."""
    return tuple(sorted({monday_of(room.day) for room in rooms(inputs)}))


def week_outline(inputs: PlanInputs, way: Course, state: State, inside: tuple[Room, ...], index: int) -> WeekOutline:
    """Return the outline of one calendar week, after all weeks before it are settled.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    way : Course
        Where it leads.
    state : State
        What was run up to this week, done and planned.
    inside : tuple of Room
        The days of the week that lie in the plan.
    index : int
        Number of the week in the plan, from 0.

    Returns
    -------
    WeekOutline
        Wanted longest run and week, and the most of each day. [m]
    """
    monday = monday_of(inside[0].day)
    book = state.book
    regular = is_light(way.weeks, index) and not _is_near_race(inputs.race, monday)
    enough = book.usual(monday) >= figure("lighter_week", "from_week_m")
    lighter = enough and (regular or is_around_race(inputs.race, monday))
    work = hard_work(inputs, state, inside, steps_up=_steps_up(way.weeks, index), wanted=way.hard_work and not lighter)
    held = (work is not None and work.grows) or changes_elsewhere(inputs, state, monday)
    held = held or (inputs.loaded and index == 0)
    return _week(inputs, way, state, inside, _Turn(index, lighter, not lighter and not held, held), work)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Which week it is, whether it is a lighter one, may grow, and is held because something else changes."""

    index: int
    light: bool
    may_grow: bool
    held: bool


def _steps_up(count: int, index: int) -> bool:
    every = int(figure("lighter_week", "every_weeks"))
    return (count - 1 - index) % every == every - 1


def is_light(count: int, index: int) -> bool:
    """Whether a week is a lighter one: every fourth, counted back from the last but one, never at once.

    Examples
    --------
    >>> [is_light(8, index) for index in range(8)]
    [False, False, True, False, False, False, True, False]
    """
    every = int(figure("lighter_week", "every_weeks"))
    return count >= every and index > 1 and (count - 1 - index) % every == 1


def is_around_race(race: date | None, monday: date) -> bool:
    """Whether a week is lighter for a race: its own week, the next, and the one before where the race is early.

    Examples
    --------
    >>> [is_around_race(date(2026, 3, 15), date(2026, 3, day)) for day in (2, 9, 16, 23)]
    [False, True, True, False]
    """
    if race is None:
        return False
    weeks = (monday_of(race) - monday).days // 7
    early = race.weekday() < figure("race", "late_weekday")
    return weeks in {0, -1} or (weeks == 1 and early)


def _is_near_race(race: date | None, monday: date) -> bool:
    return race is not None and (monday_of(race) - monday).days // 7 in {-2, -1, 0, 1}


def runs_wanted(inputs: PlanInputs, book: Ledger) -> int:
    """Return how many runs a week should have: three or four, or as many as somebody frequent is used to.

    Returns
    -------
    int
        Three or four as in neason_2024, at most six. [1]
    """
    fewest, most = int(figure("runs_per_week", "fewest")), int(figure("runs_per_week", "most"))
    weeks = 4
    recent = {day for day in book.longest if 0 < (inputs.start - day).days <= 7 * weeks and book.longest[day] > 0}
    usual = round(len(recent) / weeks)
    most_of_frequent = int(figure("runs_per_week", "most_of_frequent"))
    return min(usual, most_of_frequent) if usual > most else max(usual, fewest)


def _course(inputs: PlanInputs, aim: Target, book: Ledger, weeks: int) -> Course:
    speed = speed_m_per_s(inputs)
    before = book.before(inputs.start)
    longest_now = min(before, inputs.handled_m) if inputs.handled_m else before
    week_now = book.usual(monday_of(inputs.start))
    first = figure("run_walk_first", "running_minutes_until") * 60.0 * speed
    longest_goal = aim.longest_m if aim.longest_m is not None else (longest_now or first)
    longest_goal = longest_now if longest_now and Worse.DISTANCE in inputs.worse else max(longest_goal, longest_now)
    week_goal = max(week_now, aim.runs_of_longest * longest_goal) if aim.longest_m else (week_now or 2.5 * longest_goal)
    race_m = aim.race_m or longest_goal
    runs = runs_wanted(inputs, book)
    until = _weeks_to_race(inputs, weeks)
    return Course(longest_now, longest_goal, week_now, week_goal, weeks, runs, aim.hard_work, race_m, until)


def _weeks_to_race(inputs: PlanInputs, weeks: int) -> int:
    """Return how many weeks may grow: those before the days that are lighter for a race, or all."""
    if inputs.race is None:
        return weeks
    early = inputs.race.weekday() < figure("race", "late_weekday")
    found = (monday_of(inputs.race) - monday_of(inputs.start)).days // 7 - early
    return found if 0 < found < weeks else weeks


def _week(  # noqa: PLR0913, PLR0917  all that a week is made of
    inputs: PlanInputs, way: Course, state: State, inside: tuple[Room, ...], turn: _Turn, work: HardWork | None
) -> WeekOutline:
    book, monday = state.book, monday_of(inside[0].day)
    free = [room for room in inside if room.running and book.left_on(room.day) > 0]
    restart = bool(free) and all(book.before(room.day) <= 0 for room in free)
    if not restart:
        free = [room for room in free if book.before(room.day) > 0]
    elif turn.held:
        free, restart = [], False
    long_room = _long_room(inputs, free)
    runs = min(way.runs, len(free))
    if restart:
        each = restart_m(inputs, book, free, runs)
        limits = {room.day: each for room in free}
        longest, week_m = each, each * runs
    else:
        limits = {room.day: _most(inputs, book, room, room is long_room, turn) for room in free}
        longest = min(limits[long_room.day], _long_wanted(way, state, turn, monday)) if long_room else 0.0
        week_m = max(min(_week_wanted(way, state, longest, turn, monday), runs * longest), 0.0)
        if long_room and long_room.day == inputs.race:
            longest = min(_most(inputs, book, long_room, True, replace(turn, light=False)), way.race_m)  # noqa: FBT003
            limits = {**limits, long_room.day: longest}
            week_m = min(week_m * figure("race", "before_ratio"), (runs - 1) * longest) + longest
    speed = speed_m_per_s(inputs)
    until = figure("run_walk_first", "running_minutes_until") * 60.0 * speed
    run_walk = restart or (bool(free) and max(book.before(room.day) for room in free) < until)
    return WeekOutline(
        monday=monday,
        rooms=inside,
        long_day=long_room.day if long_room else None,
        light=turn.light,
        grows=turn.may_grow,
        restart=restart,
        longest_m=longest,
        week_m=min(week_m, sum(limits.values())),
        run_m_max=limits,
        run_walk=run_walk,
        runs=runs if longest > 0 else 0,
        strength=min(int(figure("strength_per_week", "days")), sum(room.strength for room in inside)),
        cross_training=min(int(figure("cross_training", "days")) + (0 if runs else 2), len(inside)),
        hard=None if run_walk else work,
    )


def restart_m(inputs: PlanInputs, book: Ledger, free: Sequence[Room], runs: int) -> float:
    """Return the running of each session in the first week after a gap.

    Returns
    -------
    float
        At most ten minutes (backstride_judgement), and what the week and somebody new and heavy may have
        (nielsen_2014). [m]
    """
    speed = speed_m_per_s(inputs)
    minutes = figure("return_after_gap", "running_minutes_max")
    shortest = min(room.running_minutes_max for room in free) * RUNNING_SHARE_MAX
    week = book.left_on(free[0].day)
    if new_and_heavy(inputs):
        week = min(week, figure("new_and_heavy", "below_m") - 10.0)
    return min(minutes * 60.0 * speed, shortest * 60.0 * speed, week / max(runs, 1))


def _most(inputs: PlanInputs, book: Ledger, room: Room, is_long: bool, turn: _Turn) -> float:  # noqa: FBT001
    reference = book.before(room.day)
    if not turn.may_grow:
        reference = min(reference, book.longest_of_weeks(monday_of(room.day)))
    grows = is_long and turn.may_grow and room.grows and book.may_grow(room.day)
    ratio = figure("longest", "ratio_max") if grows else 1.0
    light = figure("lighter_week", "longest_ratio") if turn.light else 1.0
    time = room.running_minutes_max * (RUNNING_SHARE_MAX if room.run_walk_only else 1.0) * 60.0
    return min(reference * ratio * light * room.share_of_longest, time * speed_m_per_s(inputs))


def _wanted(way: Course, state: State, turn: _Turn) -> float:
    """Return the length the longest run should have: the same share more in each week left, no faster than that."""
    recent = _recent_longest(state) if state.planned else way.longest_now
    if recent <= 0:
        return way.longest_goal
    if turn.index > way.grows_until:
        return min(recent, way.longest_goal)
    left = sum(not is_light(way.weeks, n) and not _is_held(way, n) for n in range(turn.index, way.grows_until))
    wanted = float(recent * max(way.longest_goal / recent, 1.0) ** (1.0 / max(left, 1)))
    bounded = min(wanted, recent * figure("coming_back", "ratio_max"))
    return bounded * (figure("lighter_week", "longest_ratio") if turn.light else 1.0)


def _long_wanted(way: Course, state: State, turn: _Turn, monday: date) -> float:
    """Return the same, but not more than its share of what the week may hold, where there are enough runs. [m]"""
    wanted = _wanted(way, state, turn)
    if way.runs < figure("long_share", "from_runs"):
        return wanted
    return min(wanted, figure("long_share", "ratio_max") * state.book.week_cap(monday))


def _is_held(way: Course, index: int) -> bool:
    return way.hard_work and _steps_up(way.weeks, index)


def _recent_longest(state: State) -> float:
    """Return the longest planned run of the last two weeks in which something was planned. [m]"""
    last = state.planned[-1][0]
    return max(metres for day, metres in state.planned if (last - day).days < _RECENT_DAYS)


def _week_wanted(way: Course, state: State, longest: float, turn: _Turn, monday: date) -> float:
    """Return the running a week should have: so many times its longest run, moving from what is usual to the goal's."""
    book = state.book
    goal = way.week_goal / way.longest_goal if way.longest_goal > 0 else 0.0
    now = way.week_now / way.longest_now if way.longest_now > 0 and way.week_now > 0 else goal
    wanted = longest * (now + (goal - now) * (turn.index + 1) / way.weeks)
    if turn.light:
        wanted = figure("lighter_week", "week_ratio") * book.usual(monday)
    if turn.held:
        wanted = min(wanted, book.most_of_weeks(monday))
    return min(wanted, book.week_cap(monday)) - book.weeks.get(monday, 0.0)


def _long_room(inputs: PlanInputs, free: Sequence[Room]) -> Room | None:
    """Return the day of the longest run: the weekday with the most time, late in the week, and always the same."""
    race = [room for room in free if room.day == inputs.race]
    if race:
        return race[0]
    weekday = max(range(7), key=lambda n: (min(inputs.minutes[n], 240), n))
    same = [room for room in free if room.day.weekday() == weekday]
    return same[0] if same else max(free, key=lambda room: (room.minutes, room.day), default=None)
