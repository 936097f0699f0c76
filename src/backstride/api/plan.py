"""Plans, as JSON answers: a plan's own sessions and rules, with their sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal, TypedDict, Unpack

from backstride.api.schema import Answer, shape, stands_for
from backstride.api.today import BackOut
from backstride.diary.gate import GateState
from backstride.plan.clashes import Clash
from backstride.plan.done import Done, Status
from backstride.plan.exercises import exercises
from backstride.plan.living import Adaptation, Change, Difference
from backstride.plan.propose import Proposal
from backstride.plan.rules import rules
from backstride.plan.sessions import Dose, Reason, Session, SessionKind
from backstride.plan.steps import WorkoutBlock, WorkoutStep, workout
from backstride.services.planning.other_sports import SportOfDay
from backstride.services.planning.state import CurrentPlan
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import long_day


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonOut(Reason):
    """A rule that shaped a session.

    Parameters
    ----------
    sentence : str
        The rule in plain words.
    kind : str
        hard or preference.
    custom : bool
        Whether the rule is our own choice.
    strength : str
        What it rests on.
    source : sequence of str
        Keys of references.bib.
    """

    sentence: str
    kind: str
    custom: bool
    strength: str
    source: Sequence[str]


@stands_for(Reason)
def reason_out(told: Reason) -> ReasonOut:
    """Return a reason with its rule."""
    rule = rules()[told.rule]
    return ReasonOut(
        **shape(told),
        sentence=catalogue().say(rule.message),
        kind=rule.kind,
        custom=rule.custom,
        strength=rule.strength,
        source=rule.source,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseOut(Dose):
    """How much of one exercise.

    Parameters
    ----------
    name : str
        Its name for people.
    tag : str
        What it trains.
    muscles : sequence of str
        Groups of the body model.
    source : sequence of str
        Keys of references.bib.
    """

    name: str
    tag: str
    muscles: Sequence[str]
    source: Sequence[str]


@stands_for(Dose)
def dose_out(told: Dose) -> DoseOut:
    """Return how much of one exercise, with the exercise."""
    known = exercises()[told.exercise]
    name = catalogue().say(known.message)
    return DoseOut(**shape(told), name=name, tag=known.tag, muscles=known.muscles, source=known.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOut:
    """One step of a workout.

    Parameters
    ----------
    name : str
        Its name for people.
    length : str
        time_s, distance_m, repetitions or button.
    value : float
        Seconds, metres or repetitions; 0 for the button.
    rest : bool
        Whether it is rest.
    """

    name: str
    length: str
    value: float
    rest: bool


@stands_for(WorkoutStep)
def step_out(told: WorkoutStep) -> StepOut:
    """Return a step under its name for people."""
    return StepOut(name=catalogue().say(told.name), length=told.length, value=told.value, rest=told.rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOut:
    """One session on one day.

    Parameters
    ----------
    id : str
        Day and slot; stays the same when a new plan changes the session.
    date : date
        Local date.
    kind : SessionKind
        What it is.
    title : str
        Its name for people.
    minutes : int
        How long it takes. [min]
    running_distance_m : float
        Distance covered running. [m]
    running_minutes, fast_minutes, hill_minutes : float
        Time running; of it fast; of it uphill. [min]
    steps : sequence of WorkoutBlock
        Its structure, for the watch.
    exercises : sequence of Dose
        Exercises of a strength or mobility session.
    reasons : sequence of Reason
        The rules that shaped it, the one that mattered most first.
    """

    id: str
    date: date
    kind: SessionKind
    title: str
    minutes: int
    running_distance_m: float
    running_minutes: float
    fast_minutes: float
    hill_minutes: float
    steps: Sequence[WorkoutBlock]
    exercises: Sequence[Dose]
    reasons: Sequence[Reason]


@stands_for(Session)
def session_out(told: Session) -> SessionOut:
    """Return a session under its name for people, with the steps that a watch is given."""
    held = {name: value for name, value in shape(told).items() if name != "blocks"}
    return SessionOut(**held, id=told.id, title=title_of(told), steps=workout(told))


def title_of(session: Session) -> str:
    """Return what a session is called."""
    return catalogue().say(f"session-{session.kind.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClashOut(Clash):
    """What cannot be had together, and what to give.

    Parameters
    ----------
    message : str
        The same in a sentence.
    """

    message: str


@stands_for(Clash)
def clash_out(told: Clash) -> ClashOut:
    """Return a clash with its sentence."""
    message = f"clash-{told.give.value}"
    return ClashOut(**shape(told), message=catalogue().say(message, value=int(told.value or 0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceOut:
    """One session that is not as it was.

    Parameters
    ----------
    date : date
        The day.
    change : Change
        added, removed or changed.
    before, after : Session or None
        The session in the old and in the new plan.
    message : str
        The same in a sentence.
    """

    date: date
    change: Change
    before: Session | None
    after: Session | None
    message: str


@stands_for(Difference)
def difference_out(told: Difference) -> DifferenceOut:
    """Return a difference with its sentence."""
    session = told.after or told.before
    title, minutes = (title_of(session), session.minutes) if session else ("", 0)
    message = catalogue().say(f"plan-{told.change.value}", day=told.day, session=title, minutes=minutes)
    return DifferenceOut(date=told.day, change=told.change, before=told.before, after=told.after, message=message)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneOut:
    """What became of one session.

    Parameters
    ----------
    date : date
        The day.
    status : Status
        as_planned, shorter, longer, missed or extra.
    kind : SessionKind or None
        What was planned; null for an extra run.
    planned_m, done_m : float
        Running that was planned, and that was done. [m]
    done_sets : int
        Sets of its exercises that were logged.
    """

    date: date
    status: Status
    kind: SessionKind | None
    planned_m: float
    done_m: float
    done_sets: int


@stands_for(Done)
def done_out(told: Done) -> DoneOut:
    """Return what became of a session beside what was planned."""
    return DoneOut(
        date=told.day,
        status=told.status,
        kind=told.planned.kind if told.planned else None,
        planned_m=told.planned.running_distance_m if told.planned else 0.0,
        done_m=told.done_m,
        done_sets=told.done_sets,
    )


@dataclass(frozen=True, kw_only=True)
class PlanAnswer(Answer):
    """A plan, or what stands against one.

    Parameters
    ----------
    goal : str or None
        What the plan aims at; null without a plan.
    start : date or None
        Its first day.
    weeks : int or None
        Its length. [week]
    sessions : sequence of Session
        In the order of days.
    clashes : sequence of Clash
        What cannot be had together.
    gate : GateState or None
        Where the safety check stands: go or gentle.
    back : BackOut or None
        The state of the back that the plan follows.
    other_sports : sequence of SportOfDay
        What is done beside running: on days of the plan that have been, and usually on a weekday.
    accepted_at : datetime or None
        When it was accepted; null for a proposal.
    note : str
        When it was made and how long it is valid.
    simulated : bool
        Whether the runner is made up.
    """

    schema: Literal["backstride/plan/2"] = "backstride/plan/2"
    goal: str | None = None
    start: date | None = None
    weeks: int | None = None
    sessions: Sequence[Session] = ()
    clashes: Sequence[Clash] = ()
    gate: GateState | None = None
    back: BackOut | None = None
    other_sports: Sequence[SportOfDay] = ()
    accepted_at: datetime | None = None
    note: str = ""
    simulated: bool = False


@dataclass(frozen=True, kw_only=True)
class AdaptAnswer(Answer):
    """What a plan becomes, as a difference.

    Parameters
    ----------
    causes : sequence of str
        Rules the old plan would have broken; goal when the goal changed.
    differences : sequence of Difference
        What changes.
    plan : PlanAnswer
        What it becomes.
    """

    schema: Literal["backstride/plan-adapt/2"] = "backstride/plan-adapt/2"
    causes: Sequence[str]
    differences: Sequence[Difference]
    plan: PlanAnswer


@dataclass(frozen=True, kw_only=True)
class PlanShowAnswer(Answer):
    """The accepted plan as it stands today, and what became of its sessions so far.

    Parameters
    ----------
    plan : PlanAnswer
        As it stands today.
    causes : sequence of str
        Rules for which it is no longer as it was accepted.
    differences : sequence of Difference
        What changed since it was accepted.
    done : sequence of Done
        What became of its sessions so far.
    """

    schema: Literal["backstride/plan-show/2"] = "backstride/plan-show/2"
    plan: PlanAnswer
    causes: Sequence[str]
    differences: Sequence[Difference]
    done: Sequence[Done]


@dataclass(frozen=True, kw_only=True)
class PlanWhyAnswer(Answer):
    """The sessions of a day with the rules that shaped them.

    Parameters
    ----------
    date : date
        The day.
    sessions : sequence of Session
        Its sessions.
    note : str
        When it was made and how long it is valid.
    """

    schema: Literal["backstride/plan-why/2"] = "backstride/plan-why/2"
    date: date
    sessions: Sequence[Session]
    note: str


@dataclass(frozen=True, kw_only=True)
class PlanExportAnswer(Answer):
    """What was written for calendars and watches.

    Parameters
    ----------
    files : sequence of str
        What was written.
    feed : str or None
        Address of the calendar below the local server; null unless asked for.
    note : str
        When it was made and how long it is valid.
    """

    schema: Literal["backstride/plan-export/1"] = "backstride/plan-export/1"
    files: Sequence[str]
    feed: str | None
    note: str


class Around(TypedDict):
    """What stands around a plan: the safety check, the state of the back, and whether the runner is made up."""

    gate: GateState
    back: BackOut
    other_sports: Sequence[SportOfDay]
    simulated: bool


def validity(now: datetime) -> str:
    """Return when it was made and how long it is valid."""
    return catalogue().say("plan-validity", day=long_day(now))


def plan_answer(found: Proposal) -> PlanAnswer:
    """Return a plan, or what stands against one, by itself."""
    if found.plan is None:
        return PlanAnswer(clashes=found.clashes)
    plan = found.plan
    return PlanAnswer(goal=plan.goal, start=plan.start, weeks=plan.weeks, sessions=plan.sessions, clashes=found.clashes)


def proposal_answer(
    found: Proposal, now: datetime, *, accepted_at: datetime | None = None, **around: Unpack[Around]
) -> PlanAnswer:
    """Return a plan as of a moment, with where the safety check stands.

    Parameters
    ----------
    found : Proposal
        The plan, or what stands against one.
    now : datetime
        This moment, local, with offset.
    accepted_at : datetime or None
        When it was accepted; None for a proposal.
    **around
        The safety check, the state of the back, and whether the runner is made up.
    """
    accepted = accepted_at if found.plan else None
    return replace(plan_answer(found), note=validity(now), accepted_at=accepted, **around)


def show_answer(found: CurrentPlan, done: Iterable[Done], now: datetime, **around: Unpack[Around]) -> PlanShowAnswer:
    """Return the accepted plan as it stands today, and what became of it so far; see `proposal_answer`."""
    adaptation, accepted_at = found.adaptation, found.accepted.accepted_at
    proposal = Proposal(found.plan, adaptation.clashes)
    return PlanShowAnswer(
        plan=proposal_answer(proposal, now, accepted_at=accepted_at, **around),
        causes=adaptation.causes,
        differences=adaptation.differences,
        done=tuple(done),
    )


def adapt_answer(told: Adaptation) -> AdaptAnswer:
    """Return what a plan becomes."""
    plan = plan_answer(Proposal(told.plan, told.clashes))
    return AdaptAnswer(causes=told.causes, differences=told.differences, plan=plan)


def why_answer(day: date, found: Sequence[Session], now: datetime) -> PlanWhyAnswer:
    """Return the sessions of a day."""
    return PlanWhyAnswer(date=day, sessions=found, note=validity(now))
