"""Why a session is what it is: the rules that shaped it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from backstride.diary.conditions import exercise_rules
from backstride.diary.ladder import Rung
from backstride.dose.days import monday_of
from backstride.plan.inputs import PlanInputs
from backstride.plan.ladder import rung_on
from backstride.plan.optimiser.course import weeks_before_race
from backstride.plan.optimiser.ledger import Ledger, ledger, new_and_heavy
from backstride.plan.optimiser.outline import WeekOutline
from backstride.plan.rules import figure
from backstride.plan.sessions import CROSS_TRAINING, HARD_WORK, Plan, Reason, Session, SessionKind

SURE_WEEKS = 2
"""This week and the next are a plan; later ones are what it becomes if mornings stay as usual. Chosen. [week]"""
_NEAR = 0.97
"""A value this near to its bound was shaped by it. [1]"""


def with_reasons(plan: Plan, inputs: PlanInputs, weeks: Sequence[WeekOutline]) -> Plan:
    """Return the plan with the rules that shaped each session.

    Parameters
    ----------
    plan : Plan
        The plan.
    inputs : PlanInputs
        What it was made from.
    weeks : sequence of WeekOutline
        What each week is for.

    Returns
    -------
    Plan
        Each session with values and bounds in the rule's unit. [m, min or 1]
    """
    by_monday = {week.monday: week for week in weeks}
    book = ledger(inputs)
    totals = {
        monday: sum(one.running_distance_m for one in plan.sessions if monday_of(one.date) == monday)
        + book.weeks.get(monday, 0.0)
        for monday in by_monday
    }
    found = []
    for session in plan.sessions:
        week = by_monday[monday_of(session.date)]
        around = _Around(inputs, week, book, totals[week.monday])
        reasons = tuple(_reasons(session, plan, around))
        found.append(replace(session, reasons=reasons))
        if session.runs:
            book = book.with_run(session.date, session.running_distance_m)
    return replace(plan, sessions=tuple(found))


def why(plan: Plan, day: date) -> tuple[tuple[Session, tuple[Reason, ...]], ...]:
    """Return the sessions of a day, each with the rules that shaped it.

    Returns
    -------
    tuple of tuple
        Session and its reasons, values in the rule's unit.

    Raises
    ------
    DayNotInPlan
        If the plan does not reach that day.
    """
    if not plan.start <= day <= plan.end:
        raise DayNotInPlan(day, plan)
    return tuple((session, session.reasons) for session in plan.on(day))


def why_less(held: Sequence[Session]) -> str | None:
    """Return the rule that leaves a week clearly less than the usual one; None where it does not have less.

    Parameters
    ----------
    held : sequence of Session
        The sessions of the week.

    Returns
    -------
    str or None
        Name of a rule (backstride_judgement).
    """
    for session in reversed(held):
        rules = [reason.rule for reason in session.reasons]
        if "usual_week" in rules:
            return rules[rules.index("usual_week") + 1]
    return None


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a session: inputs, its week, what was run before it, and all of the week. [m]"""

    inputs: PlanInputs
    week: WeekOutline
    book: Ledger
    total: float


def _reasons(session: Session, plan: Plan, around: _Around) -> Iterator[Reason]:
    inputs, week = around.inputs, around.week
    yield from _state(session, inputs)
    yield from _under_usual(around)
    if session.runs:
        yield from _bounds(session, around)
        yield from _choices(session, around)
    elif session.kind is SessionKind.REST:
        yield from _rest(session, plan, inputs)
    elif session.kind is SessionKind.STRENGTH:
        yield Reason("strength_per_week", None, figure("strength_per_week", "days"))
        yield from _around_long(session, week)
        if inputs.strength_steps:
            yield Reason("strength_tests", float(inputs.strength_steps))
        if any(name in exercise_rules() and exercise_rules()[name].leaves_out for name in inputs.conditions):
            yield Reason("condition")
    elif session.kind in CROSS_TRAINING:
        yield Reason("cross_training", session.minutes, figure("cross_training", "minutes"))
        if session.kind in inputs.likes:
            yield Reason("likes")
    elif session.kind is SessionKind.MOBILITY:
        yield Reason("likes")


def _state(session: Session, inputs: PlanInputs) -> Iterator[Reason]:
    rung = rung_on(inputs.standing, inputs.start, session.date)
    if inputs.limits is not None and session.kind is not SessionKind.REST:
        yield Reason("clinician", session.minutes, inputs.limits.minutes_max)
    if rung is not Rung.FREE:
        yield Reason("pain", float(rung))
    if inputs.gentle_on(session.date):
        yield Reason("gentle")


def _under_usual(around: _Around) -> Iterator[Reason]:
    """Say why a whole week has clearly less than the usual one."""
    week = around.week
    began = around.inputs.began
    whole = len(week.slots) == 7 or (began is not None and began <= week.monday)
    if whole and around.total < figure("usual_week", "ratio_min") * week.usual_m:
        yield Reason("usual_week", around.total, week.usual_m)
        yield Reason(week.lowered_by[0])


def _bounds(session: Session, around: _Around) -> Iterator[Reason]:
    metres, book = session.running_distance_m, around.book
    before = book.before(session.date)
    if session.kind is SessionKind.RACE:
        return
    if before <= 0 and not around.week.back:
        yield Reason("return_after_gap", session.running_minutes, figure("return_after_gap", "running_minutes_max"))
    elif session.kind is SessionKind.RUN_WALK:
        yield Reason("run_walk_first", session.running_minutes, figure("run_walk_first", "running_minutes_until"))
    if before > 0 and metres >= before * _NEAR:
        yield Reason("longest", metres, before * figure("longest", "ratio_max"))
        if not book.may_grow(session.date):
            yield Reason("longest_grows_once")
    held, most = book.fullest_around(session.date)
    if held + metres >= most * _NEAR:
        yield Reason("week_cap", held + metres, most)
    if new_and_heavy(around.inputs) and before <= metres:
        yield Reason("new_and_heavy", around.total, figure("new_and_heavy", "below_m"))


def _choices(session: Session, around: _Around) -> Iterator[Reason]:
    week, handled = around.week, around.inputs.tolerated_m
    weeks = weeks_before_race(around.inputs, week.monday)
    if session.date == around.inputs.race or (week.light and weeks is not None and -1 <= weeks <= 2):
        yield Reason("race", session.running_distance_m if session.date == around.inputs.race else None)
    elif week.light:
        yield Reason("lighter_week")
    if around.inputs.loaded and week.slots[0].day == around.inputs.start:
        yield Reason("load_of_last_week")
    if around.inputs.worse and session.date == week.long_day:
        yield Reason("worse_for_you")
    if session.kind in HARD_WORK:
        yield Reason("four_weeks_of_go")
        yield Reason("hard_work_apart", session.fast_minutes + session.hill_minutes)
    if not week.grows and not week.light:
        yield Reason("one_change")
    if handled and around.book.before(session.date) > handled:
        yield Reason("from_what_was_handled", session.running_distance_m, handled)
    yield Reason("goal", session.running_distance_m, week.longest_m)
    yield Reason("runs_per_week", float(week.runs))


def _rest(session: Session, plan: Plan, inputs: PlanInputs) -> Iterator[Reason]:
    if inputs.minutes_on(session.date) == 0:
        yield Reason("availability", 0.0)
    if session.date + timedelta(days=1) in inputs.hard_days:
        yield Reason("nothing_hard_before_test")
    beside = (session.date - timedelta(days=1), session.date + timedelta(days=1))
    if any(one.runs for day in beside for one in plan.on(day)):
        yield Reason("rest_between_runs")
    yield Reason("rest_day", None, figure("rest_day", "days"))


def _around_long(session: Session, week: WeekOutline) -> Iterator[Reason]:
    if week.long_day is not None and (week.long_day - session.date).days not in {0, 1}:
        yield Reason("strength_apart")


class DayNotInPlan(LookupError):
    """A day was asked for that the plan does not reach."""

    def __init__(self, day: date, plan: Plan) -> None:
        super().__init__(f"the plan runs from {plan.start} to {plan.end}; {day} is not in it")
