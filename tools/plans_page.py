"""The page of the documentation that shows what eight made-up runners are given, and what a coach says of it.

Run as ``python -m tools.plans_page docs/plans.md``; a test compares what lies there with what this would write.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from backstride.diary.gate import GateState
from backstride.diary.pain_rules import Decision
from backstride.dose.days import monday_of
from backstride.plan.goals import Goal
from backstride.plan.habit import habit
from backstride.plan.inputs import PastRun, PlanInputs
from backstride.plan.ladder import DatedDecision, standing
from backstride.plan.living import adapt
from backstride.plan.propose import propose
from backstride.plan.reasons import why_less
from backstride.plan.sessions import Plan, Session, SessionKind
from backstride.texts.catalogue import catalogue

START: Final = date(2026, 11, 23)
FIGURES: Final = Path("docs/validation/plan_weeks.json")
_EVENINGS: Final = (60, 75, 75, 75, 60, 120, 180)


@dataclass(frozen=True, slots=True)
class Runner:
    """One made-up runner.

    Parameters
    ----------
    name, who, comment : str
        A short name, what is known, and what a coach says of the plan.
    inputs : PlanInputs
        What the plan is made from.
    later : callable or None
        What the plan becomes after something happened; None where nothing does.
    """

    name: str
    who: str
    comment: str
    inputs: PlanInputs
    later: Callable[[PlanInputs, Plan], Plan] | None = None


def page(folder: Path) -> str:
    """Give the page: the weeks of all side by side, then each plan, then many random runners.

    Parameters
    ----------
    folder : Path
        Where the repository lies.
    """
    plans = {one: planned(one) for one in RUNNERS}
    parts = [_HEAD, *_side_by_side(plans)]
    for number, (one, plan) in enumerate(plans.items(), 1):
        parts += [f"## {number}. {one.name}\n", f"{one.who}\n", *_weeks(one, plan), f"**A coach:** {one.comment}\n"]
    return "\n".join([*parts, *_many(folder / FIGURES)])


def planned(one: Runner) -> Plan:
    """Give the plan of a runner, as it stands after what happened."""
    plan = propose(one.inputs).plan
    assert plan is not None
    return one.later(one.inputs, plan) if one.later else plan


def _side_by_side(plans: Mapping[Runner, Plan]) -> Iterator[str]:
    yield "Running of each week in kilometres, side by side; the usual week of each stands first.\n"
    yield f"| week | {' | '.join(one.name for one in plans)} |"
    yield f"| --- | {' | '.join('---:' for _ in plans)} |"
    yield f"| usual | {' | '.join(_km(habit(one.inputs).week_m) for one in plans)} |"
    for n in range(max(plan.weeks for plan in plans.values())):
        monday = START + timedelta(weeks=n)
        cells = (_km(_metres(_of_week(plan, monday))) if n < plan.weeks else "" for plan in plans.values())
        yield f"| {n + 1} | {' | '.join(cells)} |"
    yield ""


def _weeks(one: Runner, plan: Plan) -> Iterator[str]:
    usual = habit(one.inputs).week_m
    yield "| week from | km | of usual | why less | sessions |"
    yield "| --- | ---: | ---: | --- | --- |"
    for monday in sorted({monday_of(session.date) for session in plan.sessions}):
        held = _of_week(plan, monday)
        metres = _metres(held)
        share = f"{100 * metres / usual:.0f} %" if usual >= 6000 else ""
        rule = why_less(held)
        why = catalogue().say(f"why-less-{rule.replace('_', '-')}") if rule else ""
        shown = ", ".join(_cell(session) for session in held if session.kind is not SessionKind.REST)
        yield f"| {monday} | {metres / 1000:.1f} | {share} | {why} | {shown or 'rest'} |"
    yield ""


def _of_week(plan: Plan, monday: date) -> Sequence[Session]:
    return [one for one in plan.sessions if 0 <= (one.date - monday).days < 7]


def _metres(held: Sequence[Session]) -> float:
    return sum(one.running_distance_m for one in held)


def _km(metres: float) -> str:
    return f"{metres / 1000:.1f}"


def _cell(session: Session) -> str:
    far = f" {session.running_distance_m / 1000:.1f}" if session.runs else f" {session.minutes} min"
    hard = session.fast_minutes + session.hill_minutes
    inside = f" ({hard:.0f} min of it)" if hard else ""
    return f"{session.date:%a} {session.kind.value.replace('_', ' ')}{far}{inside}"


def _many(path: Path) -> Iterator[str]:
    found = json.loads(path.read_text("utf-8"))
    yield "## Many random runners\n"
    yield (
        f"`benchmarks/plan.py {found['asked_for']}`: {found['random_runners']:,} random runners, half of them trying everything "
        "(hardly any time, limits, pain, wild histories), half of them ordinary: a habit with its noise, breaks, races and "
        "some pain. Of every whole calendar week: its running over the usual week, 5th, 25th, 50th, 75th and 95th of a "
        f"hundred. Twelve weeks take {found['plan_12_weeks_cpu_s']} s of processor time.\n"
    )
    for kind in ("ordinary", "anything"):
        told = found[kind]
        broken = sum(len(seeds) for seeds in told["broken_rules"].values())
        objected = sum(len(seeds) for seeds in told["objections"].values())
        without = sum(told["without_plan"].values())
        yield f"**{kind.capitalize()}**: broken hard rules {broken}, objections of the coach {objected}, without a plan {without}.\n"
        yield "| what is written on the week | weeks | 5 | 25 | 50 | 75 | 95 |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
        for why, row in told["weeks_by_reason"].items():
            cells = " | ".join(f"{100 * one:.0f} %" for one in row["percentiles_5_25_50_75_95"])
            yield f"| {why.replace('_', ' ')} | {row['weeks']:,} | {cells} |"
        yield ""


def _history(weeks: int, days: Mapping[int, float], *, before: date = START) -> tuple[PastRun, ...]:
    """Give runs on some days of the weeks before a day: metres by days after Monday."""
    mondays = (monday_of(before) - timedelta(weeks=n) for n in range(weeks, 0, -1))
    return tuple(PastRun(monday + timedelta(days=after), m) for monday in mondays for after, m in sorted(days.items()))


def _inputs(goal: Goal, days: Mapping[int, float], **more: object) -> PlanInputs:
    base = PlanInputs(
        start=START,
        weeks=12,
        goal=goal,
        minutes=_EVENINGS,
        runs=_history(20, days),
        gate=GateState.GO,
        go_since=START - timedelta(days=42),
        speed_m_per_s=2.8,
    )
    return replace(base, **more)


def _done(plan: Plan, until: date) -> tuple[PastRun, ...]:
    return tuple(PastRun(one.date, one.running_distance_m) for one in plan.sessions if one.runs and one.date < until)


def _goes_on(inputs: PlanInputs, plan: Plan, today: date, away: date, **more: object) -> Plan:
    """Give the plan as it stands on a day, done as planned until another."""
    now = replace(inputs, start=today, runs=(*inputs.runs, *_done(plan, away)), **more)
    rest = adapt(plan, now).plan
    assert rest is not None
    past = tuple(one for one in plan.sessions if one.date < away)
    ill = tuple(Session(away + timedelta(days=n), SessionKind.REST) for n in range((today - away).days))
    return replace(plan, sessions=(*past, *ill, *rest.sessions))


def _after_flu(inputs: PlanInputs, plan: Plan) -> Plan:
    return _goes_on(inputs, plan, START + timedelta(weeks=4), START + timedelta(weeks=3))


def _after_flare(inputs: PlanInputs, plan: Plan) -> Plan:
    today = START + timedelta(days=16)
    jump = standing([DatedDecision(today, Decision.STEP_DOWN)])
    return _goes_on(inputs, plan, today, today, standing=jump, in_pain=True)


RUNNERS: Final = (
    Runner(
        "beginner with mornings of 3",
        "Woman, body mass index 28, four runs of 1.5 to 2.2 km in four weeks, mornings of 3 that stay as usual; wants 5 km.",
        "Three half hours from the first week, as in the one trial of running for sore backs, and run- "
        "walk until twenty minutes go in one piece. Mornings of 3 that stay as usual are no reason to "
        "wait; if one is 2 above, repeat the week. From 1.9 to 4.9 km in the first week is a step, but "
        "the three kilometres more are taken in turns with walking. I would not mind 5 km two weeks "
        "earlier or later.",
        _inputs(
            Goal.FIVE_KM,
            {},
            runs=tuple(
                PastRun(START - timedelta(days=ago), m) for ago, m in ((24, 1500.0), (17, 1800.0), (10, 2000.0), (4, 2200.0))
            ),
            in_pain=True,
            bmi=28.0,
            speed_m_per_s=2.1,
        ),
    ),
    Runner(
        "42 km a week, half marathon",
        "Man of 42, four runs of 9, 9, 8 and 16 km every week; wants a half marathon in 12 weeks.",
        "Starts at his 42 km on his own four days and never falls under them but in lighter weeks and "
        "before the race. 115 % in the tenth week is enough. One session at race pace each week, never "
        "next to the long run. The longest run is 18 km; some would go to 20. Nobody knows his race pace: "
        "he chooses it.",
        _inputs(
            Goal.HALF_MARATHON,
            {1: 9000.0, 3: 9000.0, 5: 8000.0, 6: 16000.0},
            minutes=(90, 90, 0, 90, 0, 90, 150),
            race=START + timedelta(days=83),
        ),
    ),
    Runner(
        "eight weeks off after 30 km",
        "Woman of 47, 30 km a week in three runs until eight weeks ago, mornings of 1; wants 10 km again.",
        "A third of the old volume in run-walk, then about a seventh more each week: 85 % in week eight, "
        "all of it in week nine. The long run is held to the week's share, so that the first weeks are "
        "even. No brisk work on the way back. Where mornings are not as usual the week is repeated and "
        "all of this takes longer. No study tells this pace; it is our own.",
        _inputs(
            Goal.TEN_KM,
            {},
            runs=_history(20, {1: 8000.0, 3: 8000.0, 6: 14000.0}, before=START - timedelta(weeks=8)),
            in_pain=True,
        ),
    ),
    Runner(
        "65 km a week, marathon",
        "Man of 36, runs of 8, 13, 10, 12 and 22 km every week, safety check answered today; a marathon on a date in 16 weeks.",
        "His five days keep their lengths, 8, 13, 10, 12 and 22 km. The safety check is new, so the long "
        "run waits for four weeks and nothing else does. Then 30 km twice, a lighter week in four, three "
        "weeks of taper, and the marathon on its Sunday with a free day before it. Race pace comes late "
        "and is little for a marathon, 15 to 35 minutes; who has run faster work lately starts higher.",
        _inputs(
            Goal.MARATHON,
            {1: 8000.0, 2: 13000.0, 3: 10000.0, 5: 12000.0, 6: 22000.0},
            weeks=16,
            minutes=(120, 120, 120, 120, 120, 150, 240),
            go_since=START,
            speed_m_per_s=3.1,
            race=START + timedelta(days=16 * 7 - 1),
        ),
    ),
    Runner(
        "recurring pain",
        "33 km a week in four runs, mornings of 3 of which 34 of 45 were as usual; wants to keep the back well.",
        "Nothing to take away: the usual week stays, a lighter one in four, strength twice. After a bad "
        "morning the run of that day changes, not the next twelve weeks. I would look at which runs come "
        "before the worse mornings.",
        _inputs(
            Goal.KEEP_WELL,
            {0: 7000.0, 2: 7000.0, 4: 7000.0, 6: 12000.0},
            standing=standing([DatedDecision(START - timedelta(days=1), Decision.HOLD)]),
            in_pain=True,
        ),
    ),
    Runner(
        "a week of flu",
        "36 km a week in four runs towards 10 km; the fourth week of the plan is spent in bed.",
        "One week in bed costs one week at 87 %, on the same days, and strides wait until the old volume "
        "stands. Running again when fever is gone and stairs are easy is said elsewhere; the plan only "
        "counts.",
        _inputs(Goal.TEN_KM, {1: 8000.0, 3: 8000.0, 5: 7000.0, 6: 13000.0}),
        _after_flu,
    ),
    Runner(
        "a flare of 7 in week three",
        "28 km a week in four runs towards 10 km; on the Wednesday of week three the back is at 7.",
        "The rest of the week is cut to half of the longest run and nothing hard; if mornings settle, 80 "
        "% in the next week and all of it two weeks later. It is drawn for mornings that go back to "
        "usual; if they do not, the step stays and the weeks are drawn anew.",
        _inputs(Goal.TEN_KM, {1: 6000.0, 3: 6000.0, 5: 6000.0, 6: 10000.0}, in_pain=True),
        _after_flare,
    ),
    Runner(
        "only weekends free",
        "20 km a week, 8 on Saturdays and 12 on Sundays, no other time; wants a half marathon.",
        "Two days in a row are not what I would choose, but there is no day between them: the shorter run "
        "stands first and no brisk work is planned beside the long one. 28.8 km on two days is a lot; one "
        "evening of half an hour in the week would do more than longer Saturdays.",
        _inputs(Goal.HALF_MARATHON, {5: 8000.0, 6: 12000.0}, minutes=(0, 0, 0, 0, 0, 150, 180)),
    ),
)

_HEAD: Final = """# Eight plans

Eight made-up runners and the plans that Backstride makes for them. Nobody here is real, and no plan was tried on people.
A number behind a run is its running distance in kilometres; a day that is not named is a rest day. Weeks after the next
are drawn as they are if mornings stay as usual. *Of usual* is the week over the usual one, and where a whole week has less
than nine tenths of it, the rule says why. The rules and their sources are in [the model card](models/plan.md).
"""

if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(Path(__file__).parents[1]), encoding="utf-8")
