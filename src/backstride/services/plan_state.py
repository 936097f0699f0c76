"""The accepted plan as it stands today, worked out from what the home holds."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from backstride.diary.kit import Worn
from backstride.diary.tolerance import Measure
from backstride.plan.inputs import PastRun, PlanInputs
from backstride.plan.living import Adaptation, adapt
from backstride.plan.sessions import Plan, Session
from backstride.runner import Runner
from backstride.services.diary import Diary
from backstride.services.diary_ports import DiaryRecords
from backstride.services.gate import Gate
from backstride.services.handled import HandledTable
from backstride.services.plan_inputs import Known, past_runs, plan_inputs
from backstride.services.plan_ports import PlanRecords
from backstride.services.plan_values import AcceptedPlan, PlanWishes
from backstride.services.ports import Records
from backstride.services.running_days import is_run


class PlanningRecords(Records, DiaryRecords, PlanRecords, Protocol):
    """All rows that a plan is made from and kept in."""


@dataclass(frozen=True, slots=True)
class CurrentPlan:
    """The accepted plan as it stands today.

    Parameters
    ----------
    accepted : AcceptedPlan
        As it was accepted.
    plan : Plan
        The same with what has to change for what happened since; every session from today on keeps every hard rule.
    adaptation : Adaptation
        What has to change, and why; nothing without a cause.
    removed : tuple of Session
        Sessions of accepted plans that are no more, from today on.
    """

    accepted: AcceptedPlan
    plan: Plan
    adaptation: Adaptation
    removed: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class PlanSources:
    """What a plan is made from.

    Parameters
    ----------
    gate : Gate
        The one gate.
    records : PlanningRecords
        Runs, diary, gate and accepted plans.
    diary : Diary
        The scores.
    handled : HandledTable
        What the back has handled.
    runner : callable
        Gives the runner as known on a day.
    """

    gate: Gate
    records: PlanningRecords
    diary: Diary
    handled: HandledTable
    runner: Callable[[date], Runner]


def current_plan(sources: PlanSources, today: date, wishes: PlanWishes | None = None) -> CurrentPlan:
    """Give the accepted plan as it stands today, also for other wishes; who calls it has passed the gate.

    Raises
    ------
    NoPlanYet
        If none was accepted.
    """
    held = sources.records.accepted_plans()
    if not held:
        raise NoPlanYet
    accepted = held[-1]
    found = _adapted(sources, accepted, wishes or accepted.wishes, today)
    past = tuple(one for one in accepted.plan.sessions if one.date < first_open(sources, accepted.plan, today))
    rest = found.plan
    sessions = (*past, *(rest.sessions if rest else ()))
    plan = replace(accepted.plan, goal=rest.goal if rest else accepted.plan.goal, sessions=sessions)
    kept = {one.id for one in sessions}
    before = {one.id: one for old in held for one in old.plan.sessions if one.date >= today}
    return CurrentPlan(accepted, plan, found, tuple(one for name, one in before.items() if name not in kept))


def first_open(sources: PlanSources, plan: Plan, today: date) -> date:
    """Give the first day of a plan that may still change."""
    return max(plan.start, next_day(sources, today))


def next_day(sources: PlanSources, today: date) -> date:
    """Give the first day that may still be planned: today, or tomorrow once something was run today."""
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    near = sources.records.runs_started(midnight - timedelta(days=1), midnight + timedelta(days=2))
    has_run = any(is_run(run) and run.local_date == today for run in near)
    return today + timedelta(days=1) if has_run else today


def inputs_of(sources: PlanSources, wishes: PlanWishes, start: date, today: date) -> PlanInputs:
    """Give what a plan is made from on a day.

    Raises
    ------
    InputsDoNotFit
        If a run lies in the plan's time.
    """
    tables = {table.measure: table for table in sources.handled.table(today).tables}
    distance = tables.get(Measure.DISTANCE_M)
    known = Known(
        today=today,
        record=sources.gate.record(),
        runs=sources.records.runs(),
        worn=sources.records.told(Worn),
        entries=sources.diary.entries(),
        runner=sources.runner(today),
        handled_m=distance.start if distance else None,
    )
    return plan_inputs(known, wishes, start)


def ran(sources: PlanSources, wishes: PlanWishes) -> tuple[PastRun, ...]:
    """Give every run as a plan counts it."""
    runs = [run for run in sources.records.runs() if is_run(run)]
    return past_runs(runs, sources.records.told(Worn), calibrated=wishes.treadmill_calibrated)


def _adapted(sources: PlanSources, accepted: AcceptedPlan, wishes: PlanWishes, today: date) -> Adaptation:
    start = first_open(sources, accepted.plan, today)
    if start > accepted.plan.end:
        return Adaptation(replace(accepted.plan, start=start, weeks=1, sessions=()))
    return adapt(accepted.plan, inputs_of(sources, wishes, start, today))


class NoPlanYet(LookupError):
    """A plan was asked for before one was accepted."""

    def __init__(self) -> None:
        super().__init__(
            "there is no accepted plan yet; 'backstride plan --goal \"10 km\"' proposes one, with --accept it is kept"
        )
