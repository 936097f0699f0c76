"""The page of the documentation that shows what eight made-up runners are given, and what a coach says of it.

Run as ``python -m tools.plans_page docs/plans.md``; a test compares what lies there with what this would write.
"""

import json
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from backstride.diary.around_runs import BackRun
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GENTLE_DAYS, GateState
from backstride.diary.ladder import Rung, Standing, Told, standing
from backstride.dose.days import monday_of
from backstride.plan.goals import Goal
from backstride.plan.habit import habit
from backstride.plan.inputs import PastRun, PlanInputs
from backstride.plan.living import adapt
from backstride.plan.propose import propose
from backstride.plan.reasons import why_less
from backstride.plan.sessions import Plan, Session, SessionKind
from backstride.texts.catalogue import catalogue

START: Final = date(2026, 11, 23)
FIGURES: Final = Path("docs/validation/plan_weeks.json")
_WORDS: Final = Path(__file__).with_suffix(".toml")
_EVENINGS: Final = (60, 75, 75, 75, 60, 120, 180)


@dataclass(frozen=True, slots=True)
class Runner:
    """One made-up runner.

    Parameters
    ----------
    name : str
        A short name, under which its words stand in plans_page.toml.
    inputs : PlanInputs
        What the plan is made from.
    later : callable or None
        What the plan becomes after something happened; None where nothing does.
    """

    name: str
    inputs: PlanInputs
    later: Callable[[PlanInputs, Plan], Plan] | None = None


def page(folder: Path) -> str:
    """Return the page: the weeks of all side by side, then each plan, then many random runners.

    Parameters
    ----------
    folder : Path
        Where the repository lies.
    """
    plans = {one: planned(one) for one in RUNNERS}
    words = tomllib.loads(_WORDS.read_text("utf-8"))
    told = {row["name"]: row for row in words["runner"]}
    parts = [f"# Eight plans\n{words['page']}", *_side_by_side(plans)]
    for number, (one, plan) in enumerate(plans.items(), 1):
        row = told[one.name]
        parts += [f"## {number}. {one.name}\n", f"{row['who']}\n", *_weeks(one, plan), f"**A coach:** {row['coach']}\n"]
    return "\n".join([*parts, *_many(folder / FIGURES, words["many"])])


def planned(one: Runner) -> Plan:
    """Return the plan of a runner, as it stands after what happened."""
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
        why = catalogue().say(f"why-less-{rule}") if rule else ""
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


def _many(path: Path, words: str) -> Iterator[str]:
    found = json.loads(path.read_text("utf-8"))
    yield "## Many random runners\n"
    speed = f"Twelve weeks take {found['plan_12_weeks_cpu_s']} s of processor time."
    done = f"{found['random_runners']:,} random runners were done in the time there was"
    yield f"`benchmarks/plan.py {found['asked_for']}`, of which {done}, {words} {speed}\n"
    for kind in ("ordinary", "anything"):
        told = found[kind]
        broken = sum(len(seeds) for seeds in told["broken_rules"].values())
        objected = sum(len(seeds) for seeds in told["objections"].values())
        without = sum(told["without_plan"].values())
        counts = f"broken hard rules {broken}, objections of the coach {objected}, without a plan {without}"
        yield f"**{kind.capitalize()}**: {counts}.\n"
        yield "| what is written on the week | weeks | 5 | 25 | 50 | 75 | 95 |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
        for why, row in told["weeks_by_reason"].items():
            cells = " | ".join(f"{100 * one:.0f} %" for one in row["percentiles_5_25_50_75_95"])
            yield f"| {why.replace('_', ' ')} | {row['weeks']:,} | {cells} |"
        yield ""


def _history(weeks: int, days: Mapping[int, float], *, before: date = START) -> tuple[PastRun, ...]:
    """Return runs on some days of the weeks before a day: metres by days after Monday."""
    mondays = (monday_of(before) - timedelta(weeks=n) for n in range(weeks, 0, -1))
    return tuple(PastRun(monday + timedelta(days=after), m) for monday in mondays for after, m in sorted(days.items()))


def _inputs(goal: Goal, days: Mapping[int, float], **more: Any) -> PlanInputs:
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


def _goes_on(inputs: PlanInputs, plan: Plan, today: date, away: date, **more: Any) -> Plan:
    """Return the plan as it stands on a day, done as planned until another."""
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
    jump = Standing.on_rung(Rung.CROSS_TRAINING, today).held_until(today + timedelta(days=GENTLE_DAYS), today)
    return _goes_on(inputs, plan, today, today, standing=jump, in_pain=True)


def _recurring() -> Standing:
    """Return where 45 mornings with a mean of 3 lead: 34 of them at 3, every fourth two above or below in turns."""
    found = []
    for n in range(45):
        day = START - timedelta(days=45 - n)
        at = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
        score = 3 if n % 4 else (5, 1)[n // 4 % 2]
        found.append(Entry(f"morning-{n}", "made-up", EntryKind.MORNING, at, at, back_pain=score))
    run_days = (START - timedelta(weeks=w) + timedelta(days=d) for w in range(1, 7) for d in (0, 2, 4, 6))
    runs = tuple(
        BackRun(day, datetime(day.year, day.month, day.day, 18, tzinfo=UTC), 45.0, 7000.0) for day in sorted(run_days)
    )
    return standing(Told(entries=tuple(found), runs=runs), START)


RUNNERS: Final = (
    Runner(
        "beginner with mornings of 3",
        _inputs(
            Goal.FIVE_KM,
            {},
            runs=tuple(
                PastRun(START - timedelta(days=ago), m)
                for ago, m in ((24, 1500.0), (17, 1800.0), (10, 2000.0), (4, 2200.0))
            ),
            in_pain=True,
            bmi=28.0,
            speed_m_per_s=2.1,
        ),
    ),
    Runner(
        "42 km a week, half marathon",
        _inputs(
            Goal.HALF_MARATHON,
            {1: 9000.0, 3: 9000.0, 5: 8000.0, 6: 16000.0},
            minutes=(90, 90, 0, 90, 0, 90, 150),
            race=START + timedelta(days=83),
        ),
    ),
    Runner(
        "eight weeks off after 30 km",
        _inputs(
            Goal.TEN_KM,
            {},
            runs=_history(20, {1: 8000.0, 3: 8000.0, 6: 14000.0}, before=START - timedelta(weeks=8)),
            in_pain=True,
        ),
    ),
    Runner(
        "65 km a week, marathon",
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
        _inputs(
            Goal.KEEP_WELL,
            {0: 7000.0, 2: 7000.0, 4: 7000.0, 6: 12000.0},
            standing=_recurring(),
            in_pain=True,
        ),
    ),
    Runner(
        "a week of flu",
        _inputs(Goal.TEN_KM, {1: 8000.0, 3: 8000.0, 5: 7000.0, 6: 13000.0}),
        _after_flu,
    ),
    Runner(
        "a flare of 7 in week three",
        _inputs(Goal.TEN_KM, {1: 6000.0, 3: 6000.0, 5: 6000.0, 6: 10000.0}, in_pain=True),
        _after_flare,
    ),
    Runner(
        "only weekends free",
        _inputs(Goal.HALF_MARATHON, {5: 8000.0, 6: 12000.0}, minutes=(0, 0, 0, 0, 0, 150, 180)),
    ),
)

if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(Path(__file__).parents[1]), encoding="utf-8")
