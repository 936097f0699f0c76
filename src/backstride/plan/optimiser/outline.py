"""The outline: what each week is for, and the most that the rules which reach over weeks leave it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from types import MappingProxyType

from backstride.dose.days import monday_of
from backstride.plan.goals import Goal, target
from backstride.plan.inputs import PlanInputs
from backstride.plan.optimiser.course import (
    Course,
    Turn,
    course_to,
    is_light,
    long_wanted,
    race_ratio,
    steps_up,
    week_wanted,
    weeks_before_race,
)
from backstride.plan.optimiser.day_slots import RUNNING_SHARE_MAX, DaySlot, locked_days, speed_m_per_s
from backstride.plan.optimiser.hard_work import HardWork, changes_elsewhere, hard_work
from backstride.plan.optimiser.ledger import Ledger, State, new_and_heavy
from backstride.plan.rules import figure


@dataclass(frozen=True, slots=True)
class WeekOutline:
    """One calendar week of the plan.

    Parameters
    ----------
    monday : date
        Its Monday; the plan may begin later in it.
    slots : tuple of DaySlot
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
    race : bool
        Whether its longest run is the race, whole.
    back : bool
        On the way back to the usual week.
    usual_m : float
        The usual week; 0 while there is none. [m]
    own_day_m : Mapping
        What each of the runner's own weekdays should have. [m]
    lowered_by : tuple of str
        The rules that leave the week less than the usual one.
    runs, strength, cross_training : int
        Wanted sessions.
    hard : HardWork or None
        Hard work of this week.
    """

    monday: date
    slots: tuple[DaySlot, ...]
    long_day: date | None
    light: bool
    grows: bool
    restart: bool
    longest_m: float
    week_m: float
    run_m_max: Mapping[date, float]
    run_walk: bool
    race: bool
    back: bool
    usual_m: float
    own_day_m: Mapping[date, float]
    lowered_by: tuple[str, ...]
    runs: int
    strength: int
    cross_training: int
    hard: HardWork | None


def course(inputs: PlanInputs, goal: Goal, book: Ledger) -> Course:
    """Return where the plan starts and where it leads.

    Returns
    -------
    Course
        With the weeks that wait for four weeks of go (backstride_judgement). [m]
    """
    aim = target(goal, speed := speed_m_per_s(inputs))
    smaller = target(aim.instead, speed).longest_m if aim.needs_four_weeks_of_go and aim.instead else None
    locked = (-(-locked_days(inputs) // 7), smaller or 0.0) if smaller else (0, inf)
    return course_to(inputs, aim, book, locked)


def week_outline(inputs: PlanInputs, way: Course, state: State, inside: tuple[DaySlot, ...], index: int) -> WeekOutline:
    """Return the outline of one calendar week, after all weeks before it are settled.

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    way : Course
        Where it leads.
    state : State
        What was run up to this week, done and planned.
    inside : tuple of DaySlot
        The days of the week that lie in the plan.
    index : int
        Number of the week in the plan, from 0.

    Returns
    -------
    WeekOutline
        Wanted longest run and week, and the most of each day. [m]
    """
    monday = monday_of(inside[0].day)
    back = way.by_habit and state.book.share(monday) < 1.0
    light, ratio = _lightness(inputs, way, state.book, index, monday)
    light = light and not back
    back = back or (way.by_habit and _is_building(state.book, monday))
    wanted = way.aim.hard_work and not light and not back
    work = hard_work(
        inputs, state, inside, steps_up=steps_up(way.weeks, index), wanted=wanted, race_pace=way.aim.race_pace
    )
    held = (work is not None and work.grows) or (changes_elsewhere(inputs, state, monday) and _ran(state, monday))
    held = held or (inputs.loaded and index == 0)
    return _week(
        inputs, way, state, inside, Turn(monday, index, light, not light and not held, held, back, ratio), work
    )


def _is_building(book: Ledger, monday: date) -> bool:
    """Whether no week of the last four held about the usual one."""
    weeks = max(book.seven_days(monday - timedelta(weeks=n)) for n in range(1, 5))
    return weeks < figure("coming_back", "built_from") * book.habit.week_m


def _ran(state: State, monday: date) -> bool:
    """Whether there was any running in the four weeks before; coming back to it is no change beside another."""
    return state.book.most_of_weeks(monday) > 0


def _lightness(inputs: PlanInputs, way: Course, book: Ledger, index: int, monday: date) -> tuple[bool, float]:
    """Return whether a week is a lighter one, and how much of a full week it has."""
    around = race_ratio(inputs, way.aim, monday)
    if way.week_now < figure("lighter_week", "from_week_m") > book.usual(monday):
        return False, 1.0
    if around is not None:
        return True, around
    weeks = weeks_before_race(inputs, monday)
    near = weeks is not None and weeks in range(-2, len(way.aim.taper) + 2)
    return is_light(way.weeks, index) and not near, figure("lighter_week", "week_ratio")


def _week(  # noqa: PLR0913, PLR0917  all that a week is made of
    inputs: PlanInputs, way: Course, state: State, inside: tuple[DaySlot, ...], turn: Turn, work: HardWork | None
) -> WeekOutline:
    book = state.book
    restart, free = _free(inputs, state, inside, turn)
    long_slot = _long_slot(inputs, way, free)
    part = _part_of_week(way, inside)
    runs = min(_runs_of_part(way, turn, inside), len(free))
    if restart:
        each = restart_m(inputs, way, book, free, runs)
        limits = {slot.day: each for slot in free}
        longest, week_m = each, each * runs
    else:
        limits = {slot.day: _most(inputs, book, slot, slot is long_slot, turn) for slot in free}
        most = min(limits[long_slot.day], _own_most(way, inside)) if long_slot else 0.0
        longest, week_m = _amounts(way, state, turn, most, (runs, part))
        if long_slot and long_slot.day == inputs.race:
            longest = race_m(inputs, way, book, long_slot)
            limits = {**limits, long_slot.day: longest}
            week_m += longest
    run_walk = _is_run_walk(inputs, book, free, turn, restart=restart)
    return WeekOutline(
        monday=turn.monday,
        slots=inside,
        long_day=long_slot.day if long_slot else None,
        light=turn.light,
        grows=turn.may_grow,
        restart=restart,
        longest_m=longest,
        week_m=min(week_m, sum(limits.values())),
        run_m_max=limits,
        run_walk=run_walk,
        race=_is_race(inputs, way, book, long_slot, longest),
        back=turn.back,
        usual_m=way.habit.week_m if way.by_habit else 0.0,
        own_day_m=_own_days(way, limits, long_slot, (runs, week_m - longest)),
        lowered_by=_lowered_by(inputs, way, turn, inside),
        runs=runs if longest > 0 else 0,
        strength=min(
            round(figure("strength_per_week", "days") * len(inside) / 7), sum(slot.strength for slot in inside)
        ),
        cross_training=max(min(_cross_training(runs), len(inside)) - (_own_sports(inputs, inside) if runs else 0), 0),
        hard=None if run_walk else work,
    )


def _own_sports(inputs: PlanInputs, inside: Sequence[DaySlot]) -> int:
    """Return on how many days of a week another sport is usual."""
    return sum(slot.day.weekday() in inputs.sports_on for slot in inside)


def _cross_training(runs: int) -> int:
    """Return how many sessions take the place of a run: none beside many runs, more where there is no running."""
    if runs >= figure("cross_training", "none_from_runs"):
        return 0
    return int(figure("cross_training", "days")) + (0 if runs else 2)


def _free(inputs: PlanInputs, state: State, inside: Sequence[DaySlot], turn: Turn) -> tuple[bool, Sequence[DaySlot]]:
    """Return whether running starts anew in a week, and the days that may hold some."""
    book = state.book
    free = [slot for slot in inside if slot.running and (book.left_on(slot.day) > 0 or slot.day == inputs.race)]
    restart = bool(free) and all(book.before(slot.day) <= 0 for slot in free)
    if restart:
        return (False, []) if turn.held else (True, free)
    return False, [slot for slot in free if book.before(slot.day) > 0]


def _runs(way: Course, turn: Turn) -> int:
    fewest = int(figure("runs_per_week", "fewest"))
    if turn.back:
        return min(max(way.runs, fewest - 1), int(figure("runs_per_week", "most_coming_back")))
    if not way.by_habit:
        return max(way.runs, fewest)
    return way.runs if way.runs > 1 or turn.index < figure("runs_per_week", "own_for_weeks") else way.runs + 1


def _part_of_week(way: Course, inside: Sequence[DaySlot]) -> float:
    """Return how much of a usual week lies on some days of it; more than all where the whole week counts. [1]"""
    own = way.habit.by_weekday
    if len(inside) == 7 or not way.by_habit or not own:
        return inf
    part = sum(own.get(slot.day.weekday(), 0.0) for slot in inside) / sum(own.values())
    return max(part, 1.0 / max(way.runs, 1)) if part else part


def _runs_of_part(way: Course, turn: Turn, inside: Sequence[DaySlot]) -> int:
    """Return how many runs some days of a week should have: as many as the runner has on them, one at least."""
    own, runs = way.habit.by_weekday, _runs(way, turn)
    if len(inside) == 7 or not way.by_habit or not own:
        return runs
    return min(max(sum(slot.day.weekday() in own for slot in inside), 1), runs)


def _own_most(way: Course, inside: Sequence[DaySlot]) -> float:
    """Return the longest run of a part of a week that holds no day of long runs: the usual one on its days. [m]"""
    own = way.habit.by_weekday
    days = {slot.day.weekday() for slot in inside}
    if len(inside) == 7 or not way.by_habit or not own or way.habit.long_weekday in days:
        return inf
    return max((own[day] for day in days if day in own), default=min(own.values()))


def _amounts(way: Course, state: State, turn: Turn, most: float, here: tuple[int, float]) -> tuple[float, float]:
    """Return the longest run and the running from here on in this week, the race left out. [m]"""
    book, (runs, part) = state.book, here
    cap = book.week_cap(turn.monday)
    if way.by_habit:
        wanted = min(week_wanted(way, state, turn), cap)
        longest = min(most, long_wanted(way, state, turn, wanted))
    else:
        longest = min(most, long_wanted(way, state, turn, cap))
        wanted = min(_of_beginner(way, state, longest, turn), cap)
    return longest, max(min(wanted - book.weeks.get(turn.monday, 0.0), part * wanted, runs * longest), 0.0)


def _of_beginner(way: Course, state: State, longest: float, turn: Turn) -> float:
    """Return the running of a week: so many times its longest run, moving from what is usual to the goal's."""
    book = state.book
    goal = way.week_goal / way.longest_goal if way.longest_goal > 0 else 0.0
    now = way.week_now / way.longest_now if way.longest_now > 0 and way.week_now > 0 else goal
    even = figure("run_walk_first", "even_ratio") * _runs(way, turn) * longest
    wanted = max(longest * (now + (goal - now) * (turn.index + 1) / way.weeks), way.habit.week_m, even)
    if turn.light:
        wanted = turn.ratio * book.usual(turn.monday)
    return min(wanted, book.most_of_weeks(turn.monday)) if turn.held else wanted


def _is_run_walk(inputs: PlanInputs, book: Ledger, free: Sequence[DaySlot], turn: Turn, *, restart: bool) -> bool:
    if restart:
        return True
    if turn.back and book.weeks_below(turn.monday) >= figure("coming_back", "run_walk_from_weeks"):
        return book.share(turn.monday) < figure("coming_back", "run_walk_below")
    until = figure("run_walk_first", "running_minutes_until") * 60.0 * speed_m_per_s(inputs)
    return bool(free) and max(book.before(slot.day) for slot in free) < until


def _own_days(
    way: Course, limits: Mapping[date, float], long: DaySlot | None, beside: tuple[int, float]
) -> Mapping[date, float]:
    """Return what each of the runner's own weekdays should have of a week beside its longest run. [m]"""
    own, (runs, rest_m) = way.habit.by_weekday, beside
    if not way.by_habit or rest_m <= 0 or runs > len(own):
        return MappingProxyType({})
    days = {day: own[day.weekday()] for day in limits if day.weekday() in own and (long is None or day != long.day)}
    return MappingProxyType({day: usual * rest_m / sum(days.values()) for day, usual in days.items()})


def _lowered_by(inputs: PlanInputs, way: Course, turn: Turn, inside: Sequence[DaySlot]) -> tuple[str, ...]:
    """Return the rules that leave a week less than the usual one, the one that leaves least first."""
    limits = inputs.limits is not None
    pain = any(slot.share_of_longest < 1.0 or (not slot.strength and slot.cross_training) for slot in inside)
    around = weeks_before_race(inputs, turn.monday)
    found = {
        "clinician": limits,
        "condition": not limits and not any(slot.running or not slot.minutes for slot in inside),
        "pain": pain,
        "gentle": any(inputs.gentle_on(slot.day) for slot in inside),
        "coming_back": turn.back,
        "race": turn.light and around is not None and around in range(-1, 3),
        "lighter_week": turn.light,
        "load_of_last_week": turn.held and inputs.loaded and turn.index == 0,
        "one_change": turn.held,
        "availability": _little_time(inputs, way, inside),
        "from_what_was_handled": inputs.tolerated_m is not None and inputs.tolerated_m > 0,
        "worse_for_you": bool(inputs.worse),
        "new_and_heavy": new_and_heavy(inputs),
        "week_cap": True,
    }
    return tuple(rule for rule, true in found.items() if true)


def _little_time(inputs: PlanInputs, way: Course, inside: Sequence[DaySlot]) -> bool:
    """Whether there are fewer days than usual, or less time on them than the usual week takes."""
    speed = speed_m_per_s(inputs)
    metres = sorted((slot.minutes * 60.0 * speed for slot in inside if slot.minutes), reverse=True)[: way.runs]
    own = max(way.habit.runs, 1)
    return len(inside) < 7 or len(metres) < own or sum(min(one, way.longest_now) for one in metres) < way.habit.week_m


def race_m(inputs: PlanInputs, way: Course, book: Ledger, slot: DaySlot) -> float:
    """Return how far the race on a day is planned: all of it where it is prepared, else what the rules leave. [m]

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    way : Course
        Where the plan leads.
    book : Ledger
        What was run before.
    slot : DaySlot
        The day of the race.

    Returns
    -------
    float
        Whole or in part (backstride_judgement). [m]
    """
    before = book.before(slot.day)
    time = slot.running_minutes_max * (RUNNING_SHARE_MAX if slot.run_walk_only else 1.0) * 60.0
    prepared = is_prepared(way, book, slot)
    growing = figure("longest", "ratio_max") if slot.grows and book.may_grow(slot.day) else 1.0
    far = way.race_m if prepared else min(before * growing * slot.share_of_longest, book.left_on(slot.day), way.race_m)
    return max(min(far, time * speed_m_per_s(inputs)), 0.0)


def _is_race(inputs: PlanInputs, way: Course, book: Ledger, slot: DaySlot | None, metres: float) -> bool:
    if slot is None or slot.day != inputs.race:
        return False
    return is_prepared(way, book, slot) and metres >= way.race_m - 1.0


def is_prepared(way: Course, book: Ledger, slot: DaySlot) -> bool:
    """Whether a race may be run whole: the longest run before it is most of it, and nothing stands against it.

    Returns
    -------
    bool
        From six tenths of the race on (backstride_judgement).
    """
    enough = book.before(slot.day) >= figure("race", "prepared_ratio") * way.race_m
    return way.aim.race_m is not None and enough and slot.hard


def restart_m(inputs: PlanInputs, way: Course, book: Ledger, free: Sequence[DaySlot], runs: int) -> float:
    """Return the running of each session in the first week after a gap. [m]

    Parameters
    ----------
    inputs : PlanInputs
        What the plan is made from.
    way : Course
        Where the plan leads.
    book : Ledger
        What was run before.
    free : sequence of DaySlot
        Days that may hold running.
    runs : int
        How many will.

    Returns
    -------
    float
        The same for each (backstride_judgement). [m]
    """
    speed, day = speed_m_per_s(inputs), free[0].day
    shortest = min(slot.running_minutes_max for slot in free) * RUNNING_SHARE_MAX
    week, own = book.left_on(day), book.own_longest(day)
    if new_and_heavy(inputs):
        week = min(week, figure("new_and_heavy", "below_m") - 10.0)
    minutes = figure("return_after_gap", "running_minutes_max") * 60.0 * speed
    if own > minutes and way.by_habit:
        week = min(week, book.share(monday_of(day)) * way.habit.week_m)
        minutes = own
    return min(minutes, shortest * 60.0 * speed, week / max(runs, 1))


def _most(inputs: PlanInputs, book: Ledger, slot: DaySlot, is_long: bool, turn: Turn) -> float:  # noqa: FBT001
    light = figure("lighter_week", "longest_ratio") if turn.light else 1.0
    time = slot.running_minutes_max * (RUNNING_SHARE_MAX if slot.run_walk_only else 1.0) * 60.0
    bound = book.longest_bound(slot.day, grows=is_long and turn.may_grow and slot.grows, weeks=not turn.may_grow)
    bounds = (bound * light * slot.share_of_longest, time * speed_m_per_s(inputs))
    return min(*bounds, book.own_day(slot.day, inputs.weeks_from))


def _long_slot(inputs: PlanInputs, way: Course, free: Sequence[DaySlot]) -> DaySlot | None:
    """Return the day of the longest run: the runner's own, or the weekday with the most time, late in the week."""
    race = [slot for slot in free if slot.day == inputs.race]
    if race:
        return race[0]
    own = [slot for slot in free if slot.day.weekday() == way.habit.long_weekday and way.by_habit]
    enough = [slot for slot in own if slot.running_minutes_max * 60.0 * speed_m_per_s(inputs) >= way.longest_now]
    if enough:
        return enough[0]
    weekday = max(range(7), key=lambda n: (min(inputs.minutes[n], 240), n))
    same = [slot for slot in free if slot.day.weekday() == weekday]
    return same[0] if same else max(free, key=lambda slot: (slot.minutes, slot.day), default=None)
