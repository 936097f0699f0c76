"""The answers of `backstride plan --json`, `plan why --json` and `plan adapt --json`."""

from collections.abc import Callable, Sequence
from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, FileName, Part
from backstride.plan.clashes import Clash
from backstride.plan.done import Done
from backstride.plan.exercises import exercises
from backstride.plan.living import Adaptation, Difference
from backstride.plan.propose import Proposal
from backstride.plan.rules import rules
from backstride.plan.sessions import Dose, Plan, Reason, Session
from backstride.plan.steps import WorkoutBlock, workout

Say = Callable[..., str]


class ReasonOut(Part):
    """A rule that shaped a session."""

    rule: str = Field(description="Name of the rule.")
    sentence: str = Field(description="The rule in plain words.")
    kind: str = Field(description="hard or preference.")
    custom: bool = Field(description="Whether the rule is our own choice.")
    strength: str = Field(description="What it rests on.")
    source: list[str] = Field(description="Keys of references.bib.")
    value: float | None = Field(description="What the session has, in the rule's unit.")
    bound: float | None = Field(description="What the rule allows or wants, in the rule's unit.")

    @classmethod
    def of(cls, reason: Reason, say: Say) -> "ReasonOut":
        """Give a reason for JSON."""
        rule = rules()[reason.rule]
        return cls(
            rule=rule.id,
            sentence=say(rule.message),
            kind=rule.kind,
            custom=rule.custom,
            strength=rule.strength,
            source=list(rule.source),
            value=reason.value,
            bound=reason.bound,
        )


class DoseOut(Part):
    """How much of one exercise."""

    exercise: str
    name: str
    tag: str = Field(description="What it trains.")
    muscles: list[str] = Field(description="Groups of the body model.")
    sets: int
    repetitions: int | None
    hold_s: int | None = Field(description="Hold in each set. [s]")
    left_in_reserve: int | None = Field(description="Stop while so many more would still go.")
    load_kg_max: float | None = Field(description="Heaviest weight a professional allows. [kg]")
    source: list[str]

    @classmethod
    def of(cls, dose: Dose, say: Say) -> "DoseOut":
        """Give a dose for JSON."""
        known = exercises()[dose.exercise]
        return cls(
            exercise=dose.exercise,
            name=say(known.message),
            tag=known.tag,
            muscles=list(known.muscles),
            sets=dose.sets,
            repetitions=dose.repetitions,
            hold_s=dose.hold_s,
            left_in_reserve=dose.left_in_reserve,
            load_kg_max=dose.load_kg_max,
            source=list(known.source),
        )


class StepOut(Part):
    """One step of a workout."""

    name: str
    length: str = Field(description="time_s, distance_m, repetitions or button.")
    value: float
    rest: bool


class BlockOut(Part):
    """Steps done once or several times."""

    repeats: int
    steps: list[StepOut]

    @classmethod
    def of(cls, block: WorkoutBlock, say: Say) -> "BlockOut":
        """Give a block for JSON."""
        steps = [
            StepOut(name=say(step.name), length=step.length, value=step.value, rest=step.rest) for step in block.steps
        ]
        return cls(repeats=block.repeats, steps=steps)


class SessionOut(Part):
    """One session on one day."""

    id: str = Field(description="Day and slot; stays the same when a new plan changes the session.")
    date: str = Field(description="Local date.")
    kind: str
    title: str
    minutes: int
    running_distance_m: float = Field(description="Distance covered running. [m]")
    running_minutes: float
    fast_minutes: float
    hill_minutes: float
    steps: list[BlockOut]
    exercises: list[DoseOut]
    reasons: list[ReasonOut]

    @classmethod
    def of(cls, session: Session, say: Say) -> "SessionOut":
        """Give a session for JSON."""
        return cls(
            id=session.id,
            date=session.date.isoformat(),
            kind=session.kind,
            title=say(f"session-{session.kind.value.replace('_', '-')}"),
            minutes=session.minutes,
            running_distance_m=session.running_distance_m,
            running_minutes=session.running_minutes,
            fast_minutes=session.fast_minutes,
            hill_minutes=session.hill_minutes,
            steps=[BlockOut.of(block, say) for block in workout(session)],
            exercises=[DoseOut.of(dose, say) for dose in session.exercises],
            reasons=[ReasonOut.of(reason, say) for reason in session.reasons],
        )


class ClashOut(Part):
    """What cannot be had together, and what to give."""

    rules: list[str]
    give: str
    value: float | None
    goal: str
    message: str

    @classmethod
    def of(cls, clash: Clash, say: Say) -> "ClashOut":
        """Give a clash for JSON."""
        message = say(f"clash-{clash.give.value.replace('_', '-')}", value=int(clash.value or 0))
        return cls(rules=list(clash.rules), give=clash.give, value=clash.value, goal=clash.goal, message=message)


class PlanAnswer(Answer):
    """A plan, or what stands against one."""

    schema_name: Literal["backstride/plan/1"] = Field(default="backstride/plan/1", alias="schema")
    goal: str | None = Field(description="What the plan aims at; null without a plan.")
    start: str | None
    weeks: int | None
    sessions: list[SessionOut]
    clashes: list[ClashOut]
    gate: str | None = Field(default=None, description="Where the safety check stands: go or gentle.")
    accepted_at: str | None = Field(default=None, description="When it was accepted; null for a proposal.")
    note: str = Field(default="", description="When it was made and how long it is valid.")
    simulated: bool = Field(default=False, description="Whether the runner is made up.")

    @classmethod
    def of(cls, proposal: Proposal, say: Say) -> "PlanAnswer":
        """Give a proposal for JSON."""
        clashes = [ClashOut.of(clash, say) for clash in proposal.clashes]
        return _plan_answer(proposal.plan, clashes, say)


class DifferenceOut(Part):
    """One session that is not as it was."""

    date: str
    change: str = Field(description="added, removed or changed.")
    before: SessionOut | None
    after: SessionOut | None
    message: str

    @classmethod
    def of(cls, one: Difference, say: Say) -> "DifferenceOut":
        """Give a difference for JSON."""
        session = one.after or one.before
        title = say(f"session-{session.kind.value.replace('_', '-')}") if session else ""
        minutes = session.minutes if session else 0
        return cls(
            date=one.day.isoformat(),
            change=one.change,
            before=SessionOut.of(one.before, say) if one.before else None,
            after=SessionOut.of(one.after, say) if one.after else None,
            message=say(f"plan-{one.change.value}", day=one.day, session=title, minutes=minutes),
        )


class AdaptAnswer(Answer):
    """What a plan becomes, as a difference."""

    schema_name: Literal["backstride/plan-adapt/1"] = Field(default="backstride/plan-adapt/1", alias="schema")
    causes: list[str] = Field(description="Rules the old plan would have broken; goal when the goal changed.")
    differences: list[DifferenceOut]
    plan: PlanAnswer

    @classmethod
    def of(cls, adaptation: Adaptation, say: Say) -> "AdaptAnswer":
        """Give an adaptation for JSON."""
        clashes = [ClashOut.of(clash, say) for clash in adaptation.clashes]
        return cls(
            causes=list(adaptation.causes),
            differences=[DifferenceOut.of(one, say) for one in adaptation.differences],
            plan=_plan_answer(adaptation.plan, clashes, say),
        )


class DoneOut(Part):
    """What became of one session."""

    date: str
    status: str = Field(description="as_planned, shorter, longer, missed or extra.")
    kind: str | None = Field(description="What was planned; null for an extra run.")
    planned_m: float = Field(description="Running that was planned. [m]")
    done_m: float = Field(description="Running that was done. [m]")
    done_sets: int

    @classmethod
    def of(cls, one: Done) -> "DoneOut":
        """Give what became of a session for JSON."""
        return cls(
            date=one.day.isoformat(),
            status=one.status,
            kind=one.planned.kind if one.planned else None,
            planned_m=one.planned.running_distance_m if one.planned else 0.0,
            done_m=one.done_m,
            done_sets=one.done_sets,
        )


class PlanShowAnswer(Answer):
    """The accepted plan as it stands today, and what became of its sessions so far."""

    schema_name: Literal["backstride/plan-show/1"] = Field(default="backstride/plan-show/1", alias="schema")
    plan: PlanAnswer
    causes: list[str] = Field(description="Rules for which it is no longer as it was accepted.")
    differences: list[DifferenceOut] = Field(description="What changed since it was accepted.")
    done: list[DoneOut]


class PlanWhyAnswer(Answer):
    """The sessions of a day with the rules that shaped them."""

    schema_name: Literal["backstride/plan-why/1"] = Field(default="backstride/plan-why/1", alias="schema")
    date: str
    sessions: list[SessionOut]
    note: str = Field(description="When it was made and how long it is valid.")


class PlanExportAnswer(Answer):
    """What was written for calendars and watches."""

    schema_name: Literal["backstride/plan-export/1"] = Field(default="backstride/plan-export/1", alias="schema")
    files: list[FileName]
    feed: str | None = Field(description="Address of the calendar below the local server; null unless asked for.")
    note: str = Field(description="When it was made and how long it is valid.")


def _plan_answer(plan: Plan | None, clashes: Sequence[ClashOut], say: Say) -> PlanAnswer:
    return PlanAnswer(
        goal=plan.goal if plan else None,
        start=plan.start.isoformat() if plan else None,
        weeks=plan.weeks if plan else None,
        sessions=[SessionOut.of(session, say) for session in plan.sessions] if plan else [],
        clashes=list(clashes),
    )
