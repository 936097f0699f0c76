"""What a coach would object to though no hard rule is broken: the checker's second half."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from backstride.diary.conditions import leaves_out
from backstride.diary.ladder import Rung
from backstride.plan.check.usual import OwnWeeks, daily_with, own_weeks, share_of
from backstride.plan.check.violation import Violation
from backstride.plan.check.weekly import cap_of
from backstride.plan.inputs import PlanInputs
from backstride.plan.ladder import rung_on
from backstride.plan.rules import figure
from backstride.plan.sessions import HARD_WORK, Plan, Session, SessionKind

SHORTEST_OF_RUNNER_MIN: Final = 12.0
"""Somebody who runs 15 km a week is not sent out for less, unless pain, a limit or a gap says so. [min]"""
_RUNNER_M: Final = 15000.0


def objections(plan: Plan, inputs: PlanInputs) -> tuple[Violation, ...]:
    """Return what a coach would object to in a plan as it was proposed; nothing when there is nothing.

    A whole week under nine tenths of the usual one without a reason that is true, hard days in a row, runs too short to
    be worth a day, two lighter weeks in a row, a race that does not stand on its day, and a long run that is no longer
    than another of its week.

    Parameters
    ----------
    plan : Plan
        The plan.
    inputs : PlanInputs
        What it was made from.

    Returns
    -------
    tuple of Violation
        Value and bound in the unit of the rule (backstride_judgement). [1, min]
    """
    own, daily = own_weeks(inputs), daily_with(plan, inputs)
    parts = (
        _usual_week(plan, inputs, own, daily),
        _hard_days(plan),
        _short(plan, inputs, own, daily),
        _race(plan, inputs),
        _long_in_name_only(plan),
    )
    return tuple(one for part in parts for one in part)


def week_ratios(plan: Plan, inputs: PlanInputs) -> tuple[tuple[date, float, frozenset[str]], ...]:
    """Return each whole calendar week of a plan with its running over the usual one, and the rules written on it.

    Returns
    -------
    tuple of tuple
        Monday, share [1] and names of rules; nothing without a usual week (backstride_judgement).
    """
    own = own_weeks(inputs).week_m
    if own < figure("usual_week", "from_m"):
        return ()
    return tuple((monday, _metres(held) / own, _rules(held)) for monday, held in _whole_weeks(plan))


def _usual_week(plan: Plan, inputs: PlanInputs, own: OwnWeeks, daily: Mapping[date, float]) -> Iterator[Violation]:
    least = figure("usual_week", "ratio_min")
    light_before = False
    for monday, ratio, told in week_ratios(plan, inputs):
        true = _true(monday, inputs, own, daily)
        light = "lighter_week" in told and ratio < least
        if ratio < least - 1e-6 and ("usual_week" not in told or not told & true or (light and light_before)):
            yield Violation("usual_week", monday, ratio, least)
        light_before = light


def _true(monday: date, inputs: PlanInputs, own: OwnWeeks, daily: Mapping[date, float]) -> frozenset[str]:
    """Return the reasons for less than the usual week that hold in a week."""
    days = [monday + timedelta(days=n) for n in range(7)]
    limits = inputs.limits is not None
    race = None if inputs.race is None else (inputs.race - monday).days // 7
    needs_word = leaves_out(inputs.conditions) & {"everything_without_clinician", "impact_without_clinician"}
    found = {
        "clinician": limits,
        "condition": bool(needs_word),
        "pain": any(rung_on(inputs.standing, inputs.start, day) >= Rung.HOLD for day in days),
        "gentle": any(inputs.gentle_on(day) for day in days),
        "coming_back": share_of(monday, daily, own.week_m) < 1.0 or _is_building(monday, daily, own),
        "race": race is not None and -1 <= race <= 2,
        "lighter_week": True,
        "one_change": any(monday <= change.day <= days[-1] for change in inputs.changes),
        "load_of_last_week": inputs.loaded,
        "availability": _little_time(days, inputs, own),
        "from_what_was_handled": inputs.tolerated_m is not None and inputs.tolerated_m < own.longest_m,
        "worse_for_you": bool(inputs.worse),
        "week_cap": _capped(days, inputs, own, daily),
        "longest": max((daily.get(monday - timedelta(days=n), 0.0) for n in range(1, 30)), default=0.0) < own.longest_m,
    }
    return frozenset(rule for rule, true in found.items() if true)


def _capped(days: Sequence[date], inputs: PlanInputs, own: OwnWeeks, daily: Mapping[date, float]) -> bool:
    """Whether seven days around a week hold about as much as they may."""
    around = {day - timedelta(days=n) for day in days for n in range(7)}
    firsts = [day for day in around if day.weekday() in {0, inputs.weeks_from.weekday()}]
    held = {first: sum(daily.get(first + timedelta(days=n), 0.0) for n in range(7)) for first in firsts}
    return any(metres >= 0.95 * cap_of(first, daily, inputs, own.week_m) for first, metres in held.items())


def _is_building(monday: date, daily: Mapping[date, float], own: OwnWeeks) -> bool:
    """Whether no week of the last four held about the usual one."""
    weeks = ([daily.get(monday - timedelta(days=7 * n - d), 0.0) for d in range(7)] for n in range(1, 5))
    return max(map(sum, weeks)) < figure("coming_back", "built_from") * own.week_m


def _little_time(days: Sequence[date], inputs: PlanInputs, own: OwnWeeks) -> bool:
    speed = inputs.speed_m_per_s or 2.1
    free = sorted((inputs.minutes_on(day) * 60.0 * speed for day in days if inputs.minutes_on(day)), reverse=True)
    runs = int(own.runs)
    return len(free) < max(runs, 1) or sum(min(one, own.longest_m) for one in free[: max(runs, 3)]) < own.week_m


def _hard_days(plan: Plan) -> Iterator[Violation]:
    hard = HARD_WORK | {SessionKind.LONG, SessionKind.RACE}
    days = {one.date: one.kind for one in plan.sessions if one.kind in hard}
    for day, kind in sorted(days.items()):
        after = days.get(day + timedelta(days=1))
        if after is not None and {kind, after} & HARD_WORK:
            yield Violation("hard_work_apart", day, 2, 1)


def _short(plan: Plan, inputs: PlanInputs, own: OwnWeeks, daily: Mapping[date, float]) -> Iterator[Violation]:
    if own.week_m < _RUNNER_M or inputs.limits is not None or inputs.tolerated_m is not None:
        return
    for one in plan.sessions:
        monday = one.date - timedelta(days=one.date.weekday())
        free = rung_on(inputs.standing, inputs.start, one.date) is Rung.FREE and not inputs.gentle_on(one.date)
        back = share_of(monday, daily, own.week_m) < 1.0 or _is_building(monday, daily, own)
        time = inputs.minutes_on(one.date) > 2 * SHORTEST_OF_RUNNER_MIN
        lighter = {reason.rule for reason in one.reasons} & {"lighter_week", "race"}
        if one.runs and free and time and not back and not lighter and one.running_minutes < SHORTEST_OF_RUNNER_MIN:
            yield Violation("even_runs", one.date, one.running_minutes, SHORTEST_OF_RUNNER_MIN)


def _race(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    if inputs.race is None or not plan.start <= inputs.race <= plan.end:
        return
    others = [one.date for one in plan.sessions if one.kind is SessionKind.RACE and one.date != inputs.race]
    for day in others:
        yield Violation("race", day)


def _long_in_name_only(plan: Plan) -> Iterator[Violation]:
    least = figure("long_share", "above_others_ratio")
    for one in plan.sessions:
        monday = one.date - timedelta(days=one.date.weekday())
        week = [x for x in plan.sessions if 0 <= (x.date - monday).days < 7 and x.runs and x is not one]
        other = max((x.running_distance_m for x in week), default=0.0)
        if one.kind is SessionKind.LONG and one.running_distance_m < least * other - 1e-6:
            yield Violation("long_share", one.date, one.running_distance_m / other, least)


def _whole_weeks(plan: Plan) -> Iterator[tuple[date, Sequence[Session]]]:
    mondays = {one.date - timedelta(days=one.date.weekday()) for one in plan.sessions}
    for monday in sorted(mondays):
        held = [one for one in plan.sessions if 0 <= (one.date - monday).days < 7]
        if len({one.date for one in held}) == 7:
            yield monday, held


def _metres(held: Sequence[Session]) -> float:
    return sum(one.running_distance_m for one in held)


def _rules(held: Sequence[Session]) -> frozenset[str]:
    return frozenset(reason.rule for one in held for reason in one.reasons)
