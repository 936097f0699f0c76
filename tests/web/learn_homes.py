"""Homes for the pages of one's own days: a year of mornings and runs with known truth, and experiments."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import ModuleType

import numpy as np

from backstride.bootstrap import Backstride
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.plan.goals import Goal
from backstride.runs.facts import RunFacts
from backstride.runs.recording import Sport
from backstride.runs.speed import Origin
from backstride.services.experiments.kept import Wanted
from backstride.services.plan_values import PlanPreferences
from backstride.services.records import RunRow, ZoneSource
from backstride.simulate.histories import Knobs, simulate_history

DAYS = 240


def lived_home(homes: ModuleType, folder: Path) -> Backstride:
    """A home with an open gate and eight months of days that end yesterday; running hurts by a point."""
    backstride = homes.bare_home(folder)
    backstride.safety.answer({"none_of_these": True}, homes.NOW - timedelta(days=2))
    table = simulate_history(Knobs(days=DAYS, effect=1.5), np.random.default_rng(4)).table
    first = homes.NOW.date() - timedelta(days=DAYS)
    dose, scores = table.column("run_min"), table.column("back_morning")
    days = [first + timedelta(days=n) for n in range(DAYS)]
    backstride.records.replace_runs(
        [], [_run(homes, day, float(m)) for day, m in zip(days, dose, strict=True) if m > 0]
    )
    told = [_morning(homes, day, score) for day, score in zip(days, scores, strict=True) if not np.isnan(score)]
    backstride.diary_exchange.bring(told, homes.NOW)
    return backstride


def planned_home(homes: ModuleType, folder: Path) -> Backstride:
    """A home of somebody with calm mornings who ran every other day for eight weeks and has a plan."""
    backstride = homes.bare_home(folder)
    today = homes.NOW.date()
    backstride.records.replace_runs([], [_run(homes, today - timedelta(days=n), 30.0) for n in range(2, 58, 2)])
    calm = [_morning(homes, today - timedelta(days=n), 1.0 + n % 2) for n in range(40)]
    backstride.diary_exchange.bring(calm, homes.NOW)
    backstride.safety.answer({"none_of_these": True}, homes.NOW)
    backstride.planning.accept(PlanPreferences(Goal.KEEP_WELL, 12), None, now=homes.NOW)
    return backstride


def finished_home(homes: ModuleType, folder: Path) -> Backstride:
    """A home whose experiment of twelve pairs is over: evenings were two points worse."""
    backstride = homes.bare_home(folder)
    start = homes.NOW.date() - timedelta(days=60)
    begun = homes.NOW - timedelta(days=60)
    backstride.safety.answer({"none_of_these": True}, begun)
    days = tuple(start + timedelta(days=2 * n) for n in range(26))
    kept = backstride.experiments.start(Wanted("time-of-day", days, 1.0, expectation=1.0), 5, now=begun)
    arms = {one.first_day: one.first_arm for one in kept.pairs}
    arms |= {one.second_day: "b" if one.first_arm == "a" else "a" for one in kept.pairs}
    runs = [_run(homes, day, 40.0, hour=7 if arm == "a" else 18) for day, arm in arms.items()]
    backstride.records.replace_runs([], runs)
    later = timedelta(days=1)
    told = [
        _morning(homes, day + later, 1 + (n % 3 == 0) + 2 * (arm == "b")) for n, (day, arm) in enumerate(arms.items())
    ]
    backstride.diary_exchange.bring(told, homes.NOW)
    backstride.safety.answer({"none_of_these": True}, homes.NOW - timedelta(days=1))
    return backstride


def _moment(homes: ModuleType, day: date, hour: int = 7) -> datetime:
    return datetime.combine(day, time(hour), homes.ZONE)


def _morning(homes: ModuleType, day: date, score: float) -> Entry:
    at = _moment(homes, day)
    return Entry(f"morning-{day}", "me", EntryKind.MORNING, at, at, back_pain=round(score))


def _run(homes: ModuleType, day: date, minutes: float, hour: int = 17) -> RunRow:
    moving, start = 60.0 * minutes, _moment(homes, day, hour)
    facts = RunFacts(
        Sport.RUNNING, 2.7 * moving, moving, moving, None, Origin.DERIVED, 10.0, 10.0, Origin.DERIVED, 1.0, 0.0,
        2.7 * moving, 168.0, None, has_dynamics=False, treadmill=False,
    )  # fmt: skip
    return RunRow(
        f"run-{start:%Y%m%d%H}", Sport.RUNNING, "running", start, "Europe/Berlin", ZoneSource.FILE, day, facts, None, ()
    )
