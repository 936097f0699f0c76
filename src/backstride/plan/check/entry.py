"""The rules at the door: gate, age and the like, time at hand, hard work only after four weeks of go."""

from collections.abc import Iterator

from backstride.diary.gate import GateState, opens
from backstride.plan.check.violation import Violation
from backstride.plan.goals import Goal, target
from backstride.plan.inputs import PlanInputs
from backstride.plan.rules import figure
from backstride.plan.sessions import HARD_WORK, Plan, SessionKind


def broken(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    """Yield what is broken at the door: the gate (finucane_2020), refusals, time, hard work too early."""
    planned = [session for session in plan.sessions if session.kind is not SessionKind.REST]
    if planned and not opens(inputs.gate):
        yield Violation("gate", planned[0].date)
    if planned and inputs.refusals:
        yield Violation("no_plan", planned[0].date)
    yield from _time(plan, inputs)
    yield from _four_weeks(plan, inputs)


def _time(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    for day in sorted({session.date for session in plan.sessions}):
        taken = sum(session.minutes for session in plan.on(day))
        if taken > inputs.minutes_on(day):
            yield Violation("availability", day, taken, inputs.minutes_on(day))
        running = sum(session.runs for session in plan.on(day))
        if running > 1:
            yield Violation("availability", day, running, 1)


def _four_weeks(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    needed = figure("four_weeks_of_go", "days")
    aim = target(Goal(plan.goal), 1.0)
    waits = aim.needs_four_weeks_of_go and aim.instead is not None
    smaller = target(aim.instead, 1.0).longest_m or 0.0 if aim.instead is not None else 0.0
    most = max([smaller, *(run.running_m for run in inputs.runs)])
    for session in plan.sessions:
        days = _days_of_go(inputs, (session.date - inputs.start).days)
        if waits and days < needed and session.running_distance_m > most + 0.5:
            yield Violation("four_weeks_of_go", session.date, days, needed)
    for session in plan.sessions:
        hard = session.kind in HARD_WORK or session.fast_minutes + session.hill_minutes > 0
        days = _days_of_go(inputs, (session.date - inputs.start).days)
        if hard and days < needed:
            yield Violation("four_weeks_of_go", session.date, days, needed)


def _days_of_go(inputs: PlanInputs, ahead: int) -> int:
    if inputs.gate is not GateState.GO or inputs.go_since is None:
        return 0
    return (inputs.start - inputs.go_since).days + ahead
