"""Plans: proposed, accepted, shown, explained, changed and handed out, all behind the one gate."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from backstride.diary.kit import ExerciseSet
from backstride.diary.today import Planned
from backstride.plan.done import Done, done_against_planned
from backstride.plan.inputs import PlanInputs
from backstride.plan.propose import Proposal, propose
from backstride.plan.reasons import why
from backstride.plan.sessions import RUNNING, Plan, Reason, Session, SessionKind
from backstride.services.classified import advice, fact
from backstride.services.gate import Gate
from backstride.services.plan_values import AcceptedPlan, PlanPreferences
from backstride.services.planning.other_sports import SportOfDay, sports_done, usual_sports
from backstride.services.planning.state import (
    CurrentPlan,
    NoPlanYet,
    PlanSources,
    current_plan,
    inputs_of,
    next_day,
    ran,
)
from backstride.services.planning.today import OfPlan
from backstride.services.planning.witnesses import worse_after


@dataclass(frozen=True, slots=True)
class Planning:
    """The use cases around plans.

    Parameters
    ----------
    gate : Gate
        The one gate.
    sources : PlanSources
        What plans are made from and kept in.
    """

    gate: Gate
    sources: PlanSources

    @advice
    def propose(self, preferences: PlanPreferences | None, start: date | None, *, now: datetime) -> Proposal:
        """Return a plan for what the runner prefers; nothing is kept.

        Parameters
        ----------
        preferences : PlanPreferences or None
            What the runner prefers; None while no goal was ever named.
        start : date or None
            First day; the next day without a run yet when None.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed, NoPlanForYou, NoGoalYet
            As their classes say.
        InputsDoNotFit
            If a run lies on or after the start.
        """
        self.gate.require_plan(now)
        found = propose(self._inputs(_with_goal(preferences), start, now))
        return found if found.plan is None or _holds_something(found.plan) else replace(found, plan=None)

    @advice
    def accept(self, preferences: PlanPreferences | None, start: date | None, *, now: datetime) -> Proposal:
        """Keep the plan that `propose` gives for the same preferences; one that no rule lets through is not kept.

        Raises
        ------
        GateClosed, NoPlanForYou, NoGoalYet
            As their classes say.
        InputsDoNotFit
            If a run lies on or after the start.
        StartIsPast
            If the start lies before today.
        """
        if start is not None and start < now.date():
            raise StartIsPast(start, now.date())
        found = self.propose(preferences, start, now=now)
        if found.plan is not None:
            worse = worse_after(self.sources.learning, now)
            self.sources.records.accept_plan(AcceptedPlan(now, _with_goal(preferences), found.plan, worse=worse))
        return found

    @advice
    def current(self, *, now: datetime) -> CurrentPlan:
        """Return the accepted plan as it stands today.

        What the hard rules no longer allow, after pain, a missed week, new limits or gentle mode, is never shown: the
        rest of the plan is given as it has to be, with the difference.

        Raises
        ------
        GateClosed, NoPlanForYou, NoPlanYet
            As their classes say.
        """
        self.gate.require_plan(now)
        return current_plan(self.sources, now.date())

    @advice
    def why(self, day: date, *, now: datetime) -> tuple[tuple[Session, tuple[Reason, ...]], ...]:
        """Return the sessions of a day, each with the rules that shaped it.

        Raises
        ------
        GateClosed, NoPlanForYou, NoPlanYet
            As their classes say.
        DayNotInPlan
            If the plan does not reach that day.
        """
        return why(self.current(now=now).plan, day)

    @advice
    def adapt(self, preferences: PlanPreferences | None = None, *, now: datetime) -> CurrentPlan:
        """Return what the accepted plan becomes, also for other preferences; nothing is kept.

        Parameters
        ----------
        preferences : PlanPreferences or None
            New preferences; those it was accepted with when None. Its last day stays.
        now : datetime
            This moment, local, with offset.

        Raises
        ------
        GateClosed, NoPlanForYou, NoPlanYet
            As their classes say.
        """
        self.gate.require_plan(now)
        return current_plan(self.sources, now.date(), preferences, worse_after(self.sources.learning, now))

    @advice
    def accept_change(self, preferences: PlanPreferences | None = None, *, now: datetime) -> CurrentPlan:
        """Keep what `adapt` gives, if anything changes; the plan before stays in the history.

        Raises
        ------
        GateClosed, NoPlanForYou, NoPlanYet
            As their classes say.
        """
        found = self.adapt(preferences, now=now)
        told = preferences or found.accepted.preferences
        changes = found.adaptation.causes or told != found.accepted.preferences
        if changes and found.adaptation.plan is not None:
            worse = worse_after(self.sources.learning, now)
            kept = AcceptedPlan(now, told, found.plan, found.adaptation.causes, worse)
            self.sources.records.accept_plan(kept)
        return found

    @advice
    def history(self, *, now: datetime) -> tuple[AcceptedPlan, ...]:
        """Return every plan that was accepted, the first one first.

        Raises
        ------
        GateClosed, NoPlanForYou
            As their classes say.
        """
        self.gate.require_plan(now)
        return tuple(self.sources.records.accepted_plans())

    @fact
    def done(self, today: date) -> tuple[Done, ...]:
        """Return what became of the planned sessions before today, extra runs included; nothing without a plan.

        What is still ahead is not told.
        """
        held = self.sources.records.accepted_plans()
        if not held:
            return ()
        sets = self.sources.records.told(ExerciseSet)
        return done_against_planned(held[-1].plan, ran(self.sources, held[-1].preferences), sets, today)

    @fact
    def other_sports(self, today: date) -> tuple[SportOfDay, ...]:
        """Return what is done beside running: on the days of the accepted plan so far, and usually.

        Those of days that have been come first, each with its day.
        """
        held, runs = self.sources.records.accepted_plans(), self.sources.records.runs()
        first = held[-1].plan.start if held else today
        return (*sports_done(runs, first, today), *usual_sports(runs, today))

    @fact
    def preferences(self) -> PlanPreferences | None:
        """Return what the runner wished for last, or None before the first accepted plan."""
        held = self.sources.records.accepted_plans()
        return held[-1].preferences if held else None

    @fact
    def calendar_secret(self) -> str:
        """Return the secret part of the calendar's address."""
        return self.sources.records.calendar_secret()

    @fact
    def calendar_owner(self) -> str:
        """Return a name without meaning that keeps this runner's calendar events apart from anybody else's."""
        return sha256(self.sources.records.calendar_secret().encode()).hexdigest()[:12]

    def _inputs(self, preferences: PlanPreferences, start: date | None, now: datetime) -> PlanInputs:
        today, worse = now.date(), worse_after(self.sources.learning, now)
        return inputs_of(self.sources, preferences, start or next_day(self.sources, today), today, worse)


def _with_goal(preferences: PlanPreferences | None) -> PlanPreferences:
    if preferences is None:
        raise NoGoalYet
    return preferences


def planned_on(sources: PlanSources, day: date) -> OfPlan | None:
    """Return what the accepted plan, as it stands, has on a day: for today's question, which asks the gate itself.

    Parameters
    ----------
    sources : PlanSources
        What plans are made from.
    day : date
        The day asked about.

    Returns
    -------
    OfPlan or None
        None where there is no plan for that day.
    """
    try:
        current = current_plan(sources, day)
    except NoPlanYet:
        return None
    plan = current.plan
    if not current.accepted.plan.start <= day <= current.accepted.plan.end:
        return None
    runs = [one for one in plan.on(day) if one.kind in RUNNING]
    beside = tuple(one for one in plan.on(day) if one.kind not in RUNNING and one.kind is not SessionKind.REST)
    if not runs:
        return OfPlan(None, beside)
    before = [one for one in plan.sessions if one.date < day and one.kind is runs[0].kind]
    return OfPlan(
        Planned(
            runs[0].minutes,
            grows=bool(before) and runs[0].running_distance_m > before[-1].running_distance_m,
            run_walk=runs[0].kind is SessionKind.RUN_WALK,
            shorter=_metres(plan, day) < _metres(current.accepted.plan, day),
        ),
        beside,
    )


def _metres(plan: Plan, day: date) -> float:
    return sum(one.running_distance_m for one in plan.on(day))


def _holds_something(plan: Plan) -> bool:
    """Whether there is a session at all: weeks of rest days are no plan."""
    return any(one.kind is not SessionKind.REST for one in plan.sessions)


class NoGoalYet(ValueError):
    """A plan was asked for before any goal was named."""

    def __init__(self) -> None:
        super().__init__("a plan needs a goal, e.g. 10 km")


class StartIsPast(ValueError):
    """A plan was to be kept that starts before today."""

    def __init__(self, start: date, today: date) -> None:
        super().__init__(f"{start} is past; a plan that is kept starts on {today} or later")
