"""The rules of single runs: longest, growing, after a gap, gentle, pain, conditions, a professional's limits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.diary.conditions import leaves_out
from backstride.diary.jumps import GENTLE
from backstride.diary.ladder import Rung
from backstride.plan.check.usual import daily_with, own_weeks, share_of
from backstride.plan.check.violation import Violation
from backstride.plan.goals import target
from backstride.plan.inputs import PlanInputs
from backstride.plan.ladder import rung_on
from backstride.plan.rules import figure
from backstride.plan.sessions import Plan, Session, SessionKind

_METRE = 0.5
"""Distances are written in tens of metres; half a metre is arithmetic, not running. [m]"""


@dataclass(frozen=True, slots=True)
class _Run:
    """All running of one planned day, what was run before it, and what a way back leaves of the usual longest run."""

    day: date
    metres: float
    sessions: tuple[Session, ...]
    longest_before: float
    own_longest: float
    race: bool = False

    @property
    def grows(self) -> bool:
        return self.metres > self.longest_before + _METRE

    @property
    def minutes(self) -> float:
        return sum(session.minutes for session in self.sessions)

    @property
    def only_run_walk(self) -> bool:
        return all(session.kind is SessionKind.RUN_WALK for session in self.sessions)

    @property
    def hard(self) -> bool:
        return any(session.fast_minutes + session.hill_minutes > 0 for session in self.sessions)


def broken(plan: Plan, inputs: PlanInputs) -> Iterator[Violation]:
    """Yield what single runs break: the longest (frandsen_2025), a gap, pain (silbernagel_2007), conditions, limits.

    Returns
    -------
    iterator of Violation
        Distances [m] and minutes [min].
    """
    runs = _planned(plan, inputs)
    for run in runs:
        yield from _race(run, inputs) if run.race else _longest(run)
        yield from _clinician(run, inputs)
        yield from _gentle(run, inputs)
        yield from _pain(run, inputs)
        yield from _condition(run, inputs)
    yield from _grows_once([run for run in runs if not run.race], inputs)
    yield from _usual_day(runs, inputs)
    yield from _new_and_heavy(runs, inputs)


def _planned(plan: Plan, inputs: PlanInputs) -> Sequence[_Run]:
    done: list[tuple[date, float]] = [(run.day, run.running_m) for run in inputs.runs]
    daily, own = daily_with(plan, inputs), own_weeks(inputs)
    found = []
    for day in sorted({session.date for session in plan.sessions if session.runs}):
        sessions = tuple(session for session in plan.on(day) if session.runs)
        metres = sum(session.running_distance_m for session in sessions)
        before, race = _longest_before(day, done), sessions[0].kind is SessionKind.RACE
        share = share_of(day - timedelta(days=day.weekday()), daily, own.week_m)
        back = share * own.longest_m if share < 1.0 else 0.0
        found.append(_Run(day, metres, sessions, before, back, race))
        done.append((day, min(metres, figure("longest", "ratio_max") * before) if race and before > 0 else metres))
    return found


def _longest_before(day: date, done: Sequence[tuple[date, float]]) -> float:
    window = timedelta(days=figure("longest", "window_days"))
    return max((metres for when, metres in done if day - window < when < day), default=0.0)


def _longest(run: _Run) -> Iterator[Violation]:
    if run.longest_before <= 0:
        yield from _after_gap(run)
        return
    bound = max(figure("longest", "ratio_max") * run.longest_before, run.own_longest)
    if run.metres > bound + _METRE:
        yield Violation("longest", run.day, run.metres, bound)


def _race(run: _Run, inputs: PlanInputs) -> Iterator[Violation]:
    """A race may be longer than any run before it where the longest of 30 days is most of it, and nothing hurts."""
    far = target(inputs.goal, inputs.speed_m_per_s or 0.0).race_m or 0.0
    prepared = figure("race", "prepared_ratio") * run.metres
    if run.day != inputs.race or run.metres > max(far, figure("longest", "ratio_max") * run.longest_before) + _METRE:
        yield Violation("race", run.day, run.metres, far)
    if run.longest_before < prepared - _METRE:
        yield Violation("longest", run.day, run.longest_before, prepared)


def _usual_day(runs: Sequence[_Run], inputs: PlanInputs) -> Iterator[Violation]:
    own = own_weeks(inputs)
    if own.week_m < figure("usual_week", "from_m"):
        return
    for run in runs:
        usual = own.of_weekday(run.day.weekday())
        bound = own.longest_m if usual is None else figure("usual_day", "ratio_max") * usual
        if (
            not run.race
            and (run.day - inputs.weeks_from).days < figure("usual_day", "days")
            and run.metres > bound + _METRE
        ):
            yield Violation("usual_day", run.day, run.metres, bound)


def _after_gap(run: _Run) -> Iterator[Violation]:
    minutes_max = figure("return_after_gap", "minutes_max")
    running_max = figure("return_after_gap", "running_minutes_max")
    running = sum(session.running_minutes for session in run.sessions)
    if 0 < run.metres <= run.own_longest + _METRE and run.only_run_walk:
        return
    if not run.only_run_walk or run.minutes > minutes_max:
        yield Violation("return_after_gap", run.day, run.minutes, minutes_max)
    if running > running_max + 1e-6 or running <= 0:
        yield Violation("return_after_gap", run.day, running, running_max)


def _grows_once(runs: Sequence[_Run], inputs: PlanInputs) -> Iterator[Violation]:
    window = figure("longest_grows_once", "window_days")
    grown = _grown_before(inputs)
    for run in runs:
        if run.grows:
            if grown is not None and (run.day - grown).days < window:
                yield Violation("longest_grows_once", run.day, (run.day - grown).days, window)
            grown = run.day


def _grown_before(inputs: PlanInputs) -> date | None:
    """Return the last day on which the longest run of 30 days grew before the plan."""
    by_day: Mapping[date, float] = {}
    for run in sorted(inputs.runs, key=lambda one: one.day):
        by_day = {**by_day, run.day: max(by_day.get(run.day, 0.0), run.running_m)}
    dated = list(by_day.items())
    grown = [day for day, metres in dated if metres > _longest_before(day, dated) + _METRE]
    return max(grown, default=None)


def _clinician(run: _Run, inputs: PlanInputs) -> Iterator[Violation]:
    limits = inputs.limits
    if limits is None:
        return
    if limits.forbids_running(run.day):
        yield Violation("clinician", run.day, run.metres, 0.0)
    if limits.minutes_max is not None and run.minutes > limits.minutes_max:
        yield Violation("clinician", run.day, run.minutes, limits.minutes_max)
    if limits.run_walk_only and not run.only_run_walk:
        yield Violation("clinician", run.day)


def _gentle(run: _Run, inputs: PlanInputs) -> Iterator[Violation]:
    if not inputs.gentle_on(run.day):
        return
    if not run.only_run_walk or run.hard or run.minutes > GENTLE.minutes_max:
        yield Violation("gentle", run.day, run.minutes, GENTLE.minutes_max)
    if (run.grows or run.race) and run.longest_before > 0:
        yield Violation("gentle", run.day, run.metres, run.longest_before)


def _pain(run: _Run, inputs: PlanInputs) -> Iterator[Violation]:
    rung = rung_on(inputs.standing, inputs.start, run.day)
    if rung >= Rung.CROSS_TRAINING:
        yield Violation("pain", run.day, run.metres, 0.0)
    if rung is Rung.RUN_WALK and (not run.only_run_walk or run.minutes > figure("pain", "run_walk_minutes_max")):
        yield Violation("pain", run.day, run.minutes, figure("pain", "run_walk_minutes_max"))
    if rung >= Rung.HOLD and (run.hard or run.race or (run.grows and run.longest_before > 0)):
        yield Violation("pain", run.day, run.metres, run.longest_before)
    easier = figure("pain", "easier_ratio") * run.longest_before
    if rung >= Rung.EASIER and run.longest_before > 0 and run.metres > easier + _METRE:
        yield Violation("pain", run.day, run.metres, easier)


def _condition(run: _Run, inputs: PlanInputs) -> Iterator[Violation]:
    left_out = leaves_out(inputs.conditions)
    allowed = inputs.limits is not None and inputs.limits.may_run is True
    if not allowed and left_out & {"everything_without_clinician", "impact_without_clinician"}:
        yield Violation("condition", run.day, run.metres, 0.0)
    if "high_speed_running" in left_out and any(session.fast_minutes > 0 for session in run.sessions):
        yield Violation("condition", run.day, sum(session.fast_minutes for session in run.sessions), 0.0)


def _new_and_heavy(runs: Sequence[_Run], inputs: PlanInputs) -> Iterator[Violation]:
    if not runs or inputs.bmi is None or inputs.bmi <= figure("new_and_heavy", "bmi_over") or not _is_new(inputs):
        return
    first = runs[0].day
    days = figure("new_and_heavy", "days")
    metres = sum(run.metres for run in runs if (run.day - first).days < days)
    if metres >= figure("new_and_heavy", "below_m"):
        yield Violation("new_and_heavy", first, metres, figure("new_and_heavy", "below_m"))


def _is_new(inputs: PlanInputs) -> bool:
    since = inputs.start - timedelta(weeks=figure("new_and_heavy", "look_back_weeks"))
    weeks = {run.day.isocalendar()[:2] for run in inputs.runs if run.day >= since and run.running_m > 0}
    return len(weeks) < figure("new_and_heavy", "new_below_weeks")
