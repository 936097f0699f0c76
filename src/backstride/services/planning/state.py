"""The accepted plan as it stands today, worked out from what the home holds."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from backstride.diary.kit import ExerciseSet, Worn
from backstride.diary.tolerance import Measure
from backstride.dose.days import DatedRun
from backstride.plan.inputs import PastRun, PlanInputs, Worse
from backstride.plan.living import Adaptation, adapt
from backstride.plan.sessions import Plan, Session
from backstride.runner import Runner
from backstride.services.diary.entries import Diary
from backstride.services.diary.hold_tests import HoldTests
from backstride.services.diary.tolerance import ToleranceTable
from backstride.services.gate import Gate
from backstride.services.learning.learning import Learning
from backstride.services.plan_values import AcceptedPlan, PlanPreferences
from backstride.services.planning.inputs import Known, Said, easy_speed, past_runs, plan_inputs
from backstride.services.planning.witnesses import hard_runs, is_loaded, left_in_reserve, strength_steps
from backstride.services.ports import Records, SampleFiles
from backstride.services.running_days import is_run
from backstride.services.safety.back import Back, state_on

WORSE_RULE: Final = "worse_for_you"
"""Why a plan changes when the runner's own days show something else than when it was accepted."""


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
    records : Records
        Runs, diary, gate and accepted plans.
    diary : Diary
        The scores.
    tolerance : ToleranceTable
        What the back has handled.
    runner : callable
        Gives the runner as known on a day.
    tests : HoldTests
        Strength tests.
    back : Back
        What the back may do.
    learning : Learning
        What the runner's own days show.
    samples : SampleFiles
        Runs second by second.
    """

    gate: Gate
    records: Records
    diary: Diary
    tolerance: ToleranceTable
    runner: Callable[[date], Runner]
    tests: HoldTests
    back: Back
    learning: Learning
    samples: SampleFiles


def current_plan(
    sources: PlanSources, today: date, preferences: PlanPreferences | None = None, worse: frozenset[Worse] | None = None
) -> CurrentPlan:
    """Return the accepted plan as it stands today, also for other preferences; who calls it has passed the gate.

    Parameters
    ----------
    sources : PlanSources
        What plans are made from.
    today : date
        The local day.
    preferences : PlanPreferences or None
        Other preferences; those it was accepted with when None.
    worse : frozenset of Worse or None
        What the runner's own days show worse mornings after; as it was when the plan was accepted when None.

    Raises
    ------
    NoPlanYet
        If none was accepted.
    """
    held = sources.records.accepted_plans()
    if not held:
        raise NoPlanYet
    accepted = held[-1]
    told = accepted.worse if worse is None else worse
    found = _adapted(sources, accepted, preferences or accepted.preferences, (today, told))
    past = tuple(one for one in accepted.plan.sessions if one.date < first_open(sources, accepted.plan, today))
    rest = found.plan
    sessions = (*past, *(rest.sessions if rest else ()))
    plan = replace(accepted.plan, goal=rest.goal if rest else accepted.plan.goal, sessions=sessions)
    kept = {one.id for one in sessions}
    before = {one.id: one for old in held for one in old.plan.sessions if one.date >= today}
    return CurrentPlan(accepted, plan, found, tuple(one for name, one in before.items() if name not in kept))


def first_open(sources: PlanSources, plan: Plan, today: date) -> date:
    """Return the first day of a plan that may still change."""
    return max(plan.start, next_day(sources, today))


def next_day(sources: PlanSources, today: date) -> date:
    """Return the first day that may still be planned: today, or tomorrow once something was run today."""
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    near = sources.records.runs_started(midnight - timedelta(days=1), midnight + timedelta(days=2))
    has_run = any(is_run(run) and run.local_date == today for run in near)
    return today + timedelta(days=1) if has_run else today


def inputs_of(  # noqa: PLR0913, PLR0917  all that a plan is made from
    sources: PlanSources,
    preferences: PlanPreferences,
    start: date,
    today: date,
    worse: frozenset[Worse] = frozenset(),
    began: date | None = None,
) -> PlanInputs:
    """Return what a plan is made from on a day.

    Parameters
    ----------
    sources : PlanSources
        What plans are made from.
    preferences : PlanPreferences
        What the runner prefers.
    start, today : date
        First day that is planned, and the local day.
    worse : frozenset of Worse
        What the runner's own days show worse mornings after.
    began : date or None
        First day of the plan that this one goes on with.

    Raises
    ------
    InputsDoNotFit
        If a run lies in the plan's time.
    """
    tables = {table.measure: table for table in sources.tolerance.table(today).tables}
    distance = tables.get(Measure.DISTANCE_M)
    known = Known(
        today=today,
        record=sources.gate.record(),
        runs=sources.records.runs(),
        worn=sources.records.told(Worn),
        entries=sources.diary.entries(),
        back=state_on(sources.back, today),
        runner=sources.runner(today),
        tolerated_m=distance.start if distance else None,
        said=_said(sources, start, today, worse),
    )
    return plan_inputs(known, preferences, start, began)


def ran(sources: PlanSources, preferences: PlanPreferences) -> tuple[PastRun, ...]:
    """Return every run as a plan counts it."""
    runs = [run for run in sources.records.runs() if is_run(run)]
    return past_runs(runs, sources.records.told(Worn), calibrated=preferences.treadmill_calibrated)


def _said(sources: PlanSources, start: date, today: date, worse: frozenset[Worse]) -> Said:
    every = sources.records.runs()
    runs = [run for run in every if is_run(run)]
    dated = [DatedRun(run.run_id, run.start, run.local_date, run.facts, run.load) for run in every]
    return Said(
        hard=hard_runs(runs, sources.samples, start, easy_speed(runs)),
        worse=worse,
        loaded=is_loaded(dated, today),
        strength_steps=strength_steps(sources.tests.all_progress(today)),
        left_in_reserve=left_in_reserve(sources.records.told(ExerciseSet), today),
    )


def _adapted(
    sources: PlanSources, accepted: AcceptedPlan, preferences: PlanPreferences, known: tuple[date, frozenset[Worse]]
) -> Adaptation:
    today, worse = known
    start = first_open(sources, accepted.plan, today)
    if start > accepted.plan.end:
        return Adaptation(replace(accepted.plan, start=start, weeks=1, sessions=()))
    also = (WORSE_RULE,) if worse != accepted.worse else ()
    return adapt(accepted.plan, inputs_of(sources, preferences, start, today, worse, accepted.plan.start), also)


class NoPlanYet(LookupError):
    """A plan was asked for before one was accepted."""

    def __init__(self) -> None:
        super().__init__(
            "there is no accepted plan yet; 'backstride plan --goal \"10 km\"' proposes one, with --accept it is kept"
        )
