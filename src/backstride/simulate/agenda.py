"""Which session a made-up runner takes on a day: kind, length, route, hour."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from backstride.simulate import plans
from backstride.simulate.habits import Habits
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, Piece, RunPlan
from backstride.simulate.routes import Place, Route, loop, track

RETURN_DAYS: Final = 14
"""After a gap for the back the runner returns with running and walking in turn for this long; chosen. [d]"""

TREADMILL_CHANCE: Final = 0.06
HILLS_CHANCE: Final = 0.12


@dataclass(frozen=True, eq=False, slots=True)
class Home:
    """The routes a runner knows at one place."""

    place: Place
    easy: tuple[Route, ...]
    hilly: Route
    oval: Route


def home_at(place: Place, rng: np.random.Generator) -> Home:
    """Return three usual loops, a hilly one and a track near a place."""
    loops = tuple(loop(place, length_m, 25.0, rng) for length_m in (3200.0, 5000.0, 8300.0))
    return Home(place, loops, loop(place, 6000.0, 140.0, rng), track(place))


def kind_of(habits: Habits, index: int, weekday: int, rng: np.random.Generator) -> Kind:
    """Return what sort of run a day of the season holds."""
    if _returning(habits, index):
        return Kind.RUN_WALK
    if index == habits.spike_day or weekday == 6:
        return Kind.LONG
    draw = rng.random()
    if draw < TREADMILL_CHANCE:
        return Kind.TREADMILL
    if draw < TREADMILL_CHANCE + HILLS_CHANCE:
        return Kind.HILLS
    return Kind.INTERVALS if weekday == 3 and draw > 0.5 else Kind.EASY


def minutes_of(habits: Habits, index: int, kind: Kind, above_usual: float, rng: np.random.Generator) -> float:
    """Return how long the runner means to run: usual length, longer on Sundays, shorter with pain. [min]."""
    if index == habits.spike_day:
        return 2.0 * habits.minutes * habits.long_run_factor
    usual = habits.minutes * (habits.long_run_factor if kind is Kind.LONG else 1.0)
    shorter = max(1.0 - habits.shorter_per_point * above_usual, 0.5)
    return float(np.clip(usual * shorter * rng.lognormal(0.0, 0.15), 15.0, 1.3 * usual))


@dataclass(frozen=True, slots=True)
class Aim:
    """What sort of session, and how long where the sort leaves it open [min]."""

    kind: Kind
    minutes: float


def run_plan(person: Person, home: Home, day: date, aim: Aim, rng: np.random.Generator) -> RunPlan:
    """Return the plan of a session.

    Parameters
    ----------
    person : Person
        Who runs.
    home : Home
        Routes of the place where they are.
    day : date
        Local day.
    aim : Aim
        What they set out for.
    rng : numpy.random.Generator
        Route and hour.
    """
    lights = 0.0 if aim.kind is Kind.INTERVALS else 0.25
    route = _route(home, aim.kind, rng)
    return RunPlan(start_on(day, home.place, rng), aim.kind, _pieces(person, aim), route, home.place.zone, lights)


def start_on(day: date, place: Place, rng: np.random.Generator) -> datetime:
    """Return an hour of the day in local time of a place: mornings at weekends, else after work."""
    hour = 9.0 if day.weekday() >= 5 else 17.5
    since = timedelta(seconds=round(3600.0 * (hour + rng.uniform(0.0, 1.75))))
    local = datetime.combine(day, time(), ZoneInfo(place.zone)) + since
    return local.astimezone(ZoneInfo("UTC"))


def _returning(habits: Habits, index: int) -> bool:
    if habits.back_gap_day is None:
        return False
    back = habits.back_gap_day + habits.back_gap_days
    return back <= index < back + RETURN_DAYS


def _route(home: Home, kind: Kind, rng: np.random.Generator) -> Route | None:
    if kind is Kind.TREADMILL:
        return None
    if kind is Kind.INTERVALS:
        return home.oval
    return home.hilly if kind is Kind.HILLS else home.easy[int(rng.integers(len(home.easy)))]


def _pieces(person: Person, aim: Aim) -> tuple[Piece, ...]:
    if aim.kind is Kind.INTERVALS:
        return plans.interval_pieces(person, repeats=max(round((aim.minutes - 18.0) / 3.5), 3))
    if aim.kind is Kind.RUN_WALK:
        return plans.run_walk_pieces(person, repeats=7)
    if aim.kind is Kind.LONG:
        return plans.long_pieces(person, aim.minutes)
    return plans.walk_pieces(aim.minutes) if aim.kind is Kind.WALK else plans.easy_pieces(person, aim.minutes)
