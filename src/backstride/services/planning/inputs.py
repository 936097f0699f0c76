"""What a plan is made from, read from the home."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from statistics import median
from types import MappingProxyType
from typing import Final

from backstride.diary.back_state import BackState
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateReading, GateRecord, GateState, Why, known_conditions, reading
from backstride.diary.kit import Surface, Worn
from backstride.diary.limits import current_limits
from backstride.diary.permission import plan_refusals
from backstride.dose.days import DatedRun, known_days, monday_of
from backstride.dose.weeks import WeekFacts, usual_weeks, week_facts
from backstride.plan.inputs import Changed, PastRun, PlanInputs, Thing, Worse
from backstride.plan.rules import figure
from backstride.runner import Runner
from backstride.services.plan_values import PlanPreferences
from backstride.services.planning.other_sports import usual_sports, weekdays_of
from backstride.services.records import RunRow
from backstride.services.running_days import is_run

PAIN_DAYS: Final = 14
"""Pain within so many days counts as pain now; our choice. [days]"""
HISTORY_DAYS: Final = 392
"""Runs of so many days before a plan are looked at: what was usual before the longest plan began. [days]"""
SPEED_RUNS: Final = 12
"""The easy speed is the middle of so many last runs, from three on; our choice."""
GO_DAYS: Final = 60
"""How far back the gate's history is read; no rule asks for more than four weeks. [days]"""


@dataclass(frozen=True, slots=True)
class Said:
    """What the other parts say to a plan.

    Parameters
    ----------
    hard : Mapping
        Fast and uphill minutes by identifier of the run. [min]
    worse : frozenset of Worse
        What the runner's own days show worse mornings after.
    loaded : bool
        Whether the last week asked clearly more of the back than usual.
    strength_steps : int
        Steps on the ladder of exercises that strength tests speak for.
    left_in_reserve : Mapping
        How many more of each exercise would have been possible in its last session.
    """

    hard: Mapping[str, tuple[float, float]] = field(default_factory=lambda: MappingProxyType({}))
    worse: frozenset[Worse] = frozenset()
    loaded: bool = False
    strength_steps: int = 0
    left_in_reserve: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


NOTHING_SAID: Final = Said()


@dataclass(frozen=True, slots=True)
class Known:
    """What the home holds on a day.

    Parameters
    ----------
    today : date
        The local day.
    record : GateRecord
        What the gate is decided from.
    runs : sequence of RunRow
        Every activity.
    worn : sequence of Worn
        What was said about the ground of runs.
    entries : sequence of Entry
        Every diary entry.
    back : BackState
        What the back may do today, and why.
    runner : Runner
        Who runs.
    tolerated_m : float or None
        The most the back has handled. [m]
    said : Said
        What the other parts say.
    """

    today: date
    record: GateRecord
    runs: Sequence[RunRow]
    worn: Sequence[Worn]
    entries: Sequence[Entry]
    back: BackState
    runner: Runner
    tolerated_m: float | None
    said: Said = NOTHING_SAID

    @property
    def weeks(self) -> Sequence[WeekFacts]:
        """Every week of the home, as every page counts them."""
        dated = [DatedRun(run.run_id, run.start, run.local_date, run.facts) for run in self.runs]
        days = known_days([run.day for run in dated], [one.day for one in self.entries])
        return week_facts(dated, days, self.today)


def plan_inputs(known: Known, preferences: PlanPreferences, start: date, began: date | None = None) -> PlanInputs:
    """Return what a plan is made from; the same home, preferences and days give the same inputs.

    Parameters
    ----------
    known : Known
        What the home holds.
    preferences : PlanPreferences
        What the runner prefers.
    start : date
        First day of the plan.
    began : date or None
        First day of the plan that this one goes on with; what was usual is what was usual then.

    Raises
    ------
    InputsDoNotFit
        If a run lies in the plan's time.
    """
    now = reading(known.record, known.today)
    sports = usual_sports(known.runs, began or start)
    ran = [run for run in known.runs if is_run(run) and run.local_date >= start - timedelta(days=HISTORY_DAYS)]
    return PlanInputs(
        start=start,
        weeks=preferences.weeks,
        goal=preferences.goal,
        minutes=preferences.minutes,
        runs=past_runs(ran, known.worn, known.said.hard, calibrated=preferences.treadmill_calibrated),
        gate=now.state,
        go_since=go_since(known.record, known.today),
        gentle_until=gentle_until(now, known.today),
        refusals=plan_refusals(known.record, known.runner.age_years(known.today), known.today),
        limits=current_limits(known.record.limits),
        conditions=frozenset(question.identifier for question in known_conditions(known.record)),
        standing=known.back.standing,
        in_pain=_in_pain(known),
        tolerated_m=_handled(known.tolerated_m, ran, start),
        bmi=_bmi(known.runner),
        speed_m_per_s=easy_speed(ran),
        unknown_weeks=unknown_weeks([run for run in known.runs if is_run(run)], known.entries),
        blocked=preferences.not_on | ({known.today} if known.back.ill else frozenset()),
        tests=tuple(sorted(preferences.test_on)),
        race=preferences.race_on,
        worse=known.said.worse,
        loaded=known.said.loaded,
        strength_steps=known.said.strength_steps,
        left_in_reserve=tuple(sorted(known.said.left_in_reserve.items())),
        changes=new_kit(known.worn, start),
        likes=preferences.likes,
        dislikes=preferences.dislikes,
        equipment=preferences.equipment,
        sports_on=weekdays_of(sports, strength=False),
        strength_on=weekdays_of(sports, strength=True),
        treadmill=preferences.treadmill,
        usual_weeks=tuple(week.monday for week in usual_weeks(known.weeks, monday_of(began or start))),
    )


def past_runs(
    ran: Iterable[RunRow],
    worn: Sequence[Worn] = (),
    hard: Mapping[str, tuple[float, float]] = NOTHING_SAID.hard,
    *,
    calibrated: bool = False,
) -> tuple[PastRun, ...]:
    """Return runs as the planner counts them, oldest first.

    A treadmill's distance is no reference until the runner says that it is right. A run of which nothing tells how
    fast or how hilly it was counts as easy and level, so that hard work starts from none.

    Parameters
    ----------
    ran : iterable of RunRow
        Runs.
    worn : sequence of Worn
        What was said about their ground.
    hard : Mapping
        Fast and uphill minutes by identifier of the run. [min]
    calibrated : bool
        Whether the treadmill's distances are right.
    """
    belts = {one.run_id for one in worn if one.surface is Surface.TREADMILL}
    found = []
    for run in sorted(ran, key=lambda one: one.start):
        on_belt = run.treadmill or run.facts.treadmill or run.run_id in belts
        metres = 0.0 if on_belt and not calibrated else run.facts.running_distance_m or 0.0
        fast, uphill = hard.get(run.run_id, (0.0, 0.0))
        found.append(PastRun(run.local_date, metres, round(fast, 2), round(uphill, 2)))
    return tuple(found)


def new_kit(worn: Sequence[Worn], start: date) -> tuple[Changed, ...]:
    """Return the first day of each pair and each surface in the week before a plan; the first one ever is no change."""
    shoes = [(one.on, one.shoe_id) for one in worn if one.shoe_id is not None]
    ground = [(one.on, one.surface.value) for one in worn if one.surface is not None]
    found = [Changed(day, Thing.SHOES) for day in _first_days(shoes, start)]
    return (*found, *(Changed(day, Thing.SURFACE) for day in _first_days(ground, start)))


def _first_days(told: Sequence[tuple[date, str]], start: date) -> Sequence[date]:
    first: dict[str, date] = {}
    for day, name in told:
        first[name] = min(day, first.get(name, day))
    ever = min(first.values(), default=start)
    return sorted({day for day in first.values() if day > ever and start - timedelta(days=7) <= day < start})


def easy_speed(ran: Sequence[RunRow]) -> float | None:
    """Return the middle speed of the last runs, or None with fewer than three that tell. [m/s]"""
    told = []
    for run in sorted(ran, key=lambda one: one.start):
        share = 1.0 if run.facts.running_share is None else run.facts.running_share
        seconds = run.facts.moving_s * share
        if seconds > 0 and run.facts.running_distance_m:
            told.append(run.facts.running_distance_m / seconds)
    return round(median(told[-SPEED_RUNS:]), 2) if len(told) >= 3 else None


def unknown_weeks(ran: Iterable[RunRow], entries: Iterable[Entry]) -> frozenset[date]:
    """Return the Mondays of weeks with a run that the diary tells of and no file holds.

    A week in which nothing tells of a run counts as a week without running: a gap must not keep the usual high.
    """
    days = {run.local_date for run in ran}
    told = {one.day for one in entries if one.kind is EntryKind.AFTER_RUN}
    near = {day + timedelta(days=n) for day in days for n in (-1, 0, 1)}
    return frozenset(monday_of(day) for day in told - near)


def go_since(record: GateRecord, today: date) -> date | None:
    """Return the day since which the gate has stood at go without a break, or None while it does not.

    The gate is read anew as it stood after each event and at the end of each day; a check that was due and answered
    on the same day is no break. Nothing before two months ago is looked at.

    Parameters
    ----------
    record : GateRecord
        Everything the gate is decided from.
    today : date
        The local day.
    """
    found = None
    for back in range(GO_DAYS + 1):
        day = today - timedelta(days=back)
        if not all(state is GateState.GO for state in _states_of(record, day)):
            break
        found = day
    return found


def gentle_until(now: GateReading, today: date) -> date | None:
    """Return the last day of running gently; None where a professional's word ends it.

    After a jump of pain the ladder of pain says what may be run, and that nothing grows: the gentle gate itself leaves
    out tests and experiments.
    """
    if now.state is GateState.GENTLE and now.why is Why.AFTER_A_JUMP:
        return today - timedelta(days=1)
    return None


def _states_of(record: GateRecord, day: date) -> Iterable[GateState]:
    moments = [moment for moment in _moments(record) if moment.date() == day]
    for moment in moments:
        yield reading(_as_of(record, moment), day).state
    yield reading(_as_of(record, day), day).state


def _moments(record: GateRecord) -> Sequence[datetime]:
    found = [one.answered_at for one in record.checks] + [one.recorded_at for one in record.unlocks]
    return [*found, *(one.at for one in record.triggers), *(one.recorded_at for one in record.limits)]


def _as_of(record: GateRecord, until: datetime | date) -> GateRecord:
    """Return the record as it stood after a moment, or at the end of a day."""

    def kept(moment: datetime) -> bool:
        return moment <= until if isinstance(until, datetime) else moment.date() <= until

    return replace(
        record,
        checks=tuple(one for one in record.checks if kept(one.answered_at)),
        unlocks=tuple(one for one in record.unlocks if kept(one.recorded_at)),
        triggers=tuple(one for one in record.triggers if kept(one.at)),
        limits=tuple(one for one in record.limits if kept(one.recorded_at)),
        last_seen=None,
    )


def _in_pain(known: Known) -> bool:
    since = known.today - timedelta(days=PAIN_DAYS)
    return any((one.back_pain or 0) > 0 for one in known.entries if since <= one.day <= known.today)


def _handled(start_m: float | None, ran: Sequence[RunRow], start: date) -> float | None:
    """Return where a plan starts: what the back has handled, but not under half of the longest run of the last 30 days.

    The table counts in bands: one morning more or less must not send somebody who runs each week back to the beginning.
    """
    if start_m is None:
        return None
    since = start - timedelta(days=figure("longest", "window_days"))
    lately = [run.facts.running_distance_m or 0.0 for run in ran if since <= run.local_date < start]
    return max(start_m, figure("pain", "easier_ratio") * max(lately, default=0.0))


def _bmi(runner: Runner) -> float | None:
    if runner.mass_kg is None or runner.height_m is None:
        return None
    return runner.mass_kg / runner.height_m**2
