"""Twelve simulated runners whose plans are goldens, each with what a physiotherapist would check."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from backstride.diary.gate import GateState
from backstride.diary.ladder import Rung, Standing
from backstride.diary.limits import ClinicianLimits
from backstride.plan.goals import Goal
from backstride.plan.inputs import Changed, PastRun, PlanInputs, Thing
from backstride.plan.living import adapt
from backstride.plan.propose import Proposal, propose
from backstride.plan.sessions import SessionKind

START = date(2026, 11, 23)
EVENINGS = (45, 60, 45, 60, 45, 120, 150)


@dataclass(frozen=True)
class Case:
    """One runner."""

    name: str
    who: str
    check: str
    inputs: PlanInputs
    jump_in_week_3: bool = False


def weeks_of(count, days, *, before=START):
    """Runs on some days before the start of each week: {days after Monday: metres}."""
    monday = before - timedelta(days=before.weekday())
    return tuple(
        PastRun(monday - timedelta(weeks=n) + timedelta(days=after), metres)
        for n in range(count, 0, -1)
        for after, metres in sorted(days.items())
    )


def inputs(goal, **more):
    """A runner with the gate at go for six weeks and evenings free."""
    usual = {
        "start": START,
        "weeks": 12,
        "minutes": EVENINGS,
        "gate": GateState.GO,
        "go_since": START - timedelta(days=42),
    }
    return PlanInputs(goal=goal, **{**usual, **more})


AFTER_SURGERY = ClinicianLimits(
    recorded_at=datetime(2026, 11, 20, 9, tzinfo=UTC),
    given_on=date(2026, 11, 19),
    given_by="surgeon and physiotherapist",
    may_run=True,
    minutes_max=30,
    run_walk_only=True,
    no_loaded_bending=True,
    lift_max_kg=5.0,
    exercises=("bridge", "bird_dog", "dead_bug"),
    review_on=date(2027, 3, 1),
)

CASES = (
    Case(
        "novice_with_pain",
        "Has not run for years, back pain for four months, wants to run for 30 minutes.",
        "Whether run-walk three times a week is what this person wants to start with, and whether the legs cope.",
        inputs(Goal.RUN_30_MINUTES, in_pain=True, bmi=24.0),
    ),
    Case(
        "marathoner",
        "Runs 57 km in five runs a week, longest 20 km, safety check at go for six weeks, 16 weeks to a marathon.",
        "Whether brisk work and growing long runs sit well together, and how the mornings after long runs were.",
        inputs(
            Goal.MARATHON,
            weeks=16,
            minutes=(75, 75, 75, 75, 60, 150, 240),
            runs=weeks_of(14, {1: 9000.0, 2: 8000.0, 3: 12000.0, 5: 8000.0, 6: 20000.0}),
            speed_m_per_s=3.1,
            equipment=frozenset({"weight", "step", "band"}),
        ),
    ),
    Case(
        "after_disc_surgery",
        "Disc surgery five months ago; the surgeon wrote: run-walk only, 30 minutes, no loaded bending, lift 5 kg.",
        "That nothing leaves the written limits, that the exercises are the ones asked for, and the date of review.",
        inputs(
            Goal.RETURN_TO_RUNNING,
            limits=AFTER_SURGERY,
            conditions=frozenset({"surgery_within_year"}),
            equipment=frozenset({"weight"}),
        ),
    ),
    Case(
        "heavy_beginner",
        "New to running, body mass index 34, wants to return to running.",
        "Whether less than 3 km in the first week is little enough, and whether shoes and joints are comfortable.",
        inputs(Goal.RETURN_TO_RUNNING, bmi=34.0, likes=frozenset({SessionKind.CYCLE})),
    ),
    Case(
        "only_weekends",
        "Runs 6 and 8 km on weekends, has no other time, wants 10 km.",
        "That two days in a row are well taken, since there is no day between them.",
        inputs(
            Goal.TEN_KM, minutes=(0, 0, 0, 0, 0, 120, 120), runs=weeks_of(12, {5: 6000.0, 6: 8000.0}), speed_m_per_s=2.7
        ),
    ),
    Case(
        "pain_jump_in_week_3",
        "Runs 25 km a week towards 10 km; in week 3 a run goes to 7 of 10 and the morning after is not as usual.",
        "What brought the pain up, whether anything runs into a leg, and when two usual mornings came in a row.",
        inputs(
            Goal.TEN_KM,
            runs=weeks_of(12, {1: 6000.0, 3: 6000.0, 5: 5000.0, 6: 8000.0}),
            speed_m_per_s=2.8,
            in_pain=True,
        ),
        jump_in_week_3=True,
    ),
    Case(
        "gap_of_45_days",
        "Ran 30 km a week, then not at all for 45 days, wants 10 km again.",
        "Why there was a break, and whether running comes back slowly enough for calves and tendons.",
        inputs(
            Goal.TEN_KM,
            runs=weeks_of(10, {1: 8000.0, 3: 8000.0, 6: 14000.0}, before=START - timedelta(days=44)),
            speed_m_per_s=2.8,
        ),
    ),
    Case(
        "one_run_of_2_km",
        "One run of 2 km four days ago and nothing before it, wants 5 km.",
        "That the plan does not take one run for a habit.",
        inputs(Goal.FIVE_KM, runs=(PastRun(START - timedelta(days=4), 2000.0),)),
    ),
    Case(
        "gentle_mode",
        "Ran 20 km a week; a jump of pain five days ago, safety check answered again and clear.",
        "Whether half an hour of run-walk is right now, or walking alone.",
        inputs(
            Goal.FIVE_KM,
            runs=weeks_of(12, {1: 6000.0, 3: 6000.0, 6: 8000.0}),
            speed_m_per_s=2.6,
            gate=GateState.GENTLE,
            go_since=None,
            gentle_until=START + timedelta(days=8),
            in_pain=True,
        ),
    ),
    Case(
        "brittle_bones",
        "Osteoporosis told in the safety check, no professional has said anything about running yet.",
        "Whether impact is wise at all, and which bending to leave out; until then there is no running here.",
        inputs(
            Goal.FIVE_KM,
            conditions=frozenset({"osteoporosis_or_vertebral_fracture"}),
            equipment=frozenset({"weight", "band"}),
        ),
    ),
    Case(
        "narrow_canal_likes_cycling",
        "Spinal stenosis, runs 15 km a week on flat ground, likes cycling, wants to keep the back well.",
        "Whether leg symptoms come with walking or running, and that back-bending exercises are out.",
        inputs(
            Goal.KEEP_WELL,
            runs=weeks_of(12, {1: 5000.0, 3: 5000.0, 6: 5000.0}),
            speed_m_per_s=2.5,
            conditions=frozenset({"stenosis"}),
            likes=frozenset({SessionKind.CYCLE, SessionKind.MOBILITY}),
        ),
    ),
    Case(
        "new_shoes_and_hills",
        "Runs 32 km a week, wants a half marathon, likes hills, new shoes in week 2, a hold test in week 4.",
        "That shoes, hills and distance do not change in the same week, and that the day before the test is easy.",
        inputs(
            Goal.HALF_MARATHON,
            minutes=(60, 60, 60, 60, 60, 120, 180),
            runs=weeks_of(12, {1: 7000.0, 3: 7000.0, 5: 6000.0, 6: 12000.0}),
            speed_m_per_s=2.9,
            likes=frozenset({SessionKind.HILLS, SessionKind.SWIM}),
            changes=(Changed(START + timedelta(days=8), Thing.SHOES),),
            tests=(START + timedelta(days=24),),
            equipment=frozenset({"step"}),
        ),
    ),
)


@cache
def planned(case):
    """The proposal of a case, and the inputs it holds for; after the jump for the one who has it."""
    first = propose(case.inputs)
    if not case.jump_in_week_3:
        return first, case.inputs
    today = START + timedelta(days=17)
    done = tuple(
        PastRun(one.date, one.running_distance_m) for one in first.plan.sessions if one.runs and one.date < today
    )
    jump = Standing.on_rung(Rung.RUN_WALK, today)
    now = replace(case.inputs, start=today, runs=(*case.inputs.runs, *done), standing=jump)
    found = adapt(first.plan, now)
    return Proposal(found.plan, found.clashes), replace(now, weeks=found.plan.weeks)


def golden(case):
    """What a golden file holds of a plan."""
    proposal, _ = planned(case)
    return {
        "goal": proposal.plan.goal,
        "clashes": [[*clash.rules, clash.give.value, clash.value] for clash in proposal.clashes],
        "sessions": [
            {
                "date": session.date.isoformat(),
                "kind": session.kind.value,
                "minutes": session.minutes,
                "running_distance_m": session.running_distance_m,
                "running_minutes": session.running_minutes,
                "exercises": [dose.exercise for dose in session.exercises],
                "rules": [reason.rule for reason in session.reasons],
            }
            for session in proposal.plan.sessions
            if session.kind is not SessionKind.REST
        ],
    }


def write_goldens():
    """Write the goldens anew, after a change that was meant."""
    import json
    from pathlib import Path

    here = Path(__file__).parent
    for case in CASES:
        found = golden(case)
        sessions = ",\n".join("  " + json.dumps(one) for one in found.pop("sessions"))
        head = json.dumps(found)[:-1]
        (here / "goldens" / f"{case.name}.json").write_text(
            f'{head},\n "sessions": [\n{sessions}\n]}}\n', encoding="utf-8"
        )


if __name__ == "__main__":
    write_goldens()
