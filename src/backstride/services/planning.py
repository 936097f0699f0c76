"""Plans: proposed, accepted, shown, explained, changed and handed out, all behind the one gate."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Protocol

from backstride.diary.kit import ExerciseSet, Worn
from backstride.diary.tolerance import Measure
from backstride.plan.done import Done, done_against_planned
from backstride.plan.inputs import PastRun, PlanInputs
from backstride.plan.living import Adaptation, adapt
from backstride.plan.propose import Proposal, propose
from backstride.plan.reasons import why
from backstride.plan.sessions import RUNNING, Plan, Reason, Session, SessionKind
from backstride.runner import Runner
from backstride.services.classified import advice, fact
from backstride.services.diary import Diary
from backstride.services.diary_ports import DiaryRecords
from backstride.services.gate import Gate
from backstride.services.handled import HandledTable
from backstride.services.plan_inputs import Known, past_runs, plan_inputs
from backstride.services.plan_ports import PlanRecords
from backstride.services.plan_values import AcceptedPlan, PlanWishes
from backstride.services.ports import Records
from backstride.services.running_days import is_run
from backstride.services.today import Planned


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
class Planning:
    """The use cases around plans.

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

    @advice
    def propose(self, wishes: PlanWishes, start: date | None, *, now: datetime) -> Proposal:
        """Give a plan for what the runner wishes; nothing is kept.

        Parameters
        ----------
        wishes : PlanWishes
            What the runner wishes.
        start : date or None
            First day; the next day without a run yet when None.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        InputsDoNotFit
            If a run lies on or after the start.
        """
        self.gate.require_plan(now)
        found = propose(self._inputs(wishes, start or self._next_day(now.date()), now.date()))
        return found if found.plan is None or _holds_something(found.plan) else replace(found, plan=None)

    @advice
    def accept(self, wishes: PlanWishes, start: date | None, *, now: datetime) -> Proposal:
        """Keep the plan that `propose` gives for the same wishes; one that no rule lets through is not kept.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        InputsDoNotFit
            If a run lies on or after the start.
        StartIsPast
            If the start lies before today.
        """
        if start is not None and start < now.date():
            raise StartIsPast(start, now.date())
        found = self.propose(wishes, start, now=now)
        if found.plan is not None:
            self.records.accept_plan(AcceptedPlan(now, wishes, found.plan))
        return found

    @advice
    def current(self, *, now: datetime) -> CurrentPlan:
        """Give the accepted plan as it stands today.

        What the hard rules no longer allow, after pain, a missed week, new limits or gentle mode, is never shown: the
        rest of the plan is given as it has to be, with the difference.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        NoPlanYet
            If none was accepted.
        """
        self.gate.require_plan(now)
        return self._current(now.date())

    @advice
    def why(self, day: date, *, now: datetime) -> tuple[tuple[Session, tuple[Reason, ...]], ...]:
        """Give the sessions of a day, each with the rules that shaped it.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        NoPlanYet
            If none was accepted.
        DayNotInPlan
            If the plan does not reach that day.
        """
        return why(self.current(now=now).plan, day)

    @advice
    def adapt(self, wishes: PlanWishes | None = None, *, now: datetime) -> CurrentPlan:
        """Give what the accepted plan becomes, also for other wishes; nothing is kept.

        Parameters
        ----------
        wishes : PlanWishes or None
            New wishes; those it was accepted with when None. Its last day stays.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        NoPlanYet
            If none was accepted.
        """
        self.gate.require_plan(now)
        return self._current(now.date(), wishes)

    @advice
    def accept_change(self, wishes: PlanWishes | None = None, *, now: datetime) -> CurrentPlan:
        """Keep what `adapt` gives, if anything changes; the plan before stays in the history.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        NoPlanYet
            If none was accepted.
        """
        found = self.adapt(wishes, now=now)
        told = wishes or found.accepted.wishes
        changes = found.adaptation.causes or told != found.accepted.wishes
        if changes and found.adaptation.plan is not None:
            self.records.accept_plan(AcceptedPlan(now, told, found.plan, found.adaptation.causes))
        return found

    @advice
    def history(self, *, now: datetime) -> tuple[AcceptedPlan, ...]:
        """Give every plan that was accepted, the first one first.

        Raises
        ------
        GateClosed
            If the gate is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        """
        self.gate.require_plan(now)
        return tuple(self.records.accepted_plans())

    @fact
    def done(self, today: date) -> tuple[Done, ...]:
        """Give what became of the planned sessions before today, extra runs included; nothing without a plan.

        What is still ahead is not told.
        """
        held = self.records.accepted_plans()
        if not held:
            return ()
        sets = self.records.told(ExerciseSet)
        return done_against_planned(held[-1].plan, self._ran(held[-1].wishes), sets, today)

    @fact
    def wishes(self) -> PlanWishes | None:
        """Give what the runner wished for last, or None before the first accepted plan."""
        held = self.records.accepted_plans()
        return held[-1].wishes if held else None

    @fact
    def calendar_secret(self) -> str:
        """Give the secret part of the calendar's address."""
        return self.records.calendar_secret()

    @fact
    def calendar_owner(self) -> str:
        """Give a name without meaning that keeps this runner's calendar events apart from anybody else's."""
        return sha256(self.records.calendar_secret().encode()).hexdigest()[:12]

    def _current(self, today: date, wishes: PlanWishes | None = None) -> CurrentPlan:
        held = self.records.accepted_plans()
        if not held:
            raise NoPlanYet
        accepted = held[-1]
        found = self._adapted(accepted, wishes or accepted.wishes, today)
        past = tuple(one for one in accepted.plan.sessions if one.date < self._first_open(accepted.plan, today))
        rest = found.plan
        sessions = (*past, *(rest.sessions if rest else ()))
        plan = replace(accepted.plan, goal=rest.goal if rest else accepted.plan.goal, sessions=sessions)
        kept = {one.id for one in sessions}
        before = {one.id: one for old in held for one in old.plan.sessions if one.date >= today}
        return CurrentPlan(accepted, plan, found, tuple(one for name, one in before.items() if name not in kept))

    def _adapted(self, accepted: AcceptedPlan, wishes: PlanWishes, today: date) -> Adaptation:
        start = self._first_open(accepted.plan, today)
        if start > accepted.plan.end:
            return Adaptation(replace(accepted.plan, start=start, weeks=1, sessions=()))
        return adapt(accepted.plan, self._inputs(wishes, start, today))

    def _first_open(self, plan: Plan, today: date) -> date:
        return max(plan.start, self._next_day(today))

    def _next_day(self, today: date) -> date:
        """Give the first day that may still be planned: today, or tomorrow once something was run today."""
        midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
        near = self.records.runs_started(midnight - timedelta(days=1), midnight + timedelta(days=2))
        ran = any(is_run(run) and run.local_date == today for run in near)
        return today + timedelta(days=1) if ran else today

    def _inputs(self, wishes: PlanWishes, start: date, today: date) -> PlanInputs:
        tables = {table.measure: table for table in self.handled.table(today).tables}
        distance = tables.get(Measure.DISTANCE_M)
        known = Known(
            today=today,
            record=self.gate.record(),
            runs=self.records.runs(),
            worn=self.records.told(Worn),
            entries=self.diary.entries(),
            runner=self.runner(today),
            handled_m=distance.start if distance else None,
        )
        return plan_inputs(known, wishes, start)

    def _ran(self, wishes: PlanWishes) -> tuple[PastRun, ...]:
        ran = [run for run in self.records.runs() if is_run(run)]
        return past_runs(ran, self.records.told(Worn), calibrated=wishes.treadmill_calibrated)


def planned_on(planning: Planning, day: date) -> Planned | None:
    """Give what the accepted plan, as it stands, has on a day: for today's question, which is behind the gate itself.

    Parameters
    ----------
    planning : Planning
        The plans.
    day : date
        The day asked about.
    """
    try:
        plan = planning._current(day).plan  # noqa: SLF001 - the one caller inside, whose own gate was passed
    except NoPlanYet:
        return None
    runs = [one for one in plan.on(day) if one.kind in RUNNING]
    if not runs:
        return None
    before = [one for one in plan.sessions if one.date < day and one.kind is runs[0].kind]
    grows = bool(before) and runs[0].running_distance_m > before[-1].running_distance_m
    return Planned(runs[0].minutes, grows)


def _holds_something(plan: Plan) -> bool:
    """Tell whether there is a session at all: weeks of rest days are no plan."""
    return any(one.kind is not SessionKind.REST for one in plan.sessions)


class NoPlanYet(LookupError):
    """A plan was asked for before one was accepted."""

    def __init__(self) -> None:
        super().__init__(
            "there is no accepted plan yet; 'backstride plan --goal \"10 km\"' proposes one, with --accept it is kept"
        )


class StartIsPast(ValueError):
    """A plan was to be kept that starts before today."""

    def __init__(self, start: date, today: date) -> None:
        super().__init__(f"{start} is past; a plan that is kept starts on {today} or later")
