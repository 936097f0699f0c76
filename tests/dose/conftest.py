"""Gaits, facts and dated runs with known truth."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType, SimpleNamespace
from typing import Final

import numpy as np
import pytest

from backstride.dose.days import DatedRun
from backstride.dose.model import RunLoad
from backstride.estimates import Estimate
from backstride.runner import Runner, Sex
from backstride.runs.facts import RunFacts
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import Sport
from backstride.runs.speed import Origin

MEASURED_RUNNER: Final = Runner(sex=Sex.MALE, birth_year=1990, mass_kg=70.0, height_m=1.78)
DAY: Final = date(2026, 3, 2)
"""A Monday."""

COLUMNS: Final = (
    "altitude_m", "cadence_spm", "step_length_m", "contact_ms", "oscillation_mm", "heart_rate_bpm", "power_w", "balance_left_percent",
)  # fmt: skip


def walk_or_run(seconds: int = 600, state: State = State.RUNNING, **columns: float) -> Gait:
    """A gait of constant columns; those not named are unknown."""
    given = {"speed_m_per_s": 3.0, "grade_percent": 0.0} | columns
    full = {name: np.full(seconds, given.get(name, np.nan)) for name in (*COLUMNS, "speed_m_per_s", "grade_percent")}
    origin = {name: Origin.MEASURED if name in given else Origin.ABSENT for name in full}
    return Gait(
        start=datetime(2026, 3, 2, 6, tzinfo=UTC),
        distance_m=np.arange(seconds) * given["speed_m_per_s"],
        state=np.full(seconds, int(state), dtype=np.int8),
        origin=MappingProxyType(origin | {"distance_m": Origin.MEASURED}),
        **full,
    )


def facts(running_m: float = 10_000.0, sport: Sport = Sport.RUNNING) -> RunFacts:
    """Facts of a run of a distance."""
    on_foot = sport is not Sport.CROSS_TRAINING
    share = 1.0 if sport is Sport.RUNNING else 0.0
    count = Estimate(running_m, 0.97 * running_m, 1.03 * running_m, 0.9, "steps")
    return RunFacts(
        sport, running_m, running_m / 3, running_m / 3, count if on_foot else None, Origin.MEASURED, 10.0, 10.0, Origin.MEASURED,
        share, 1 - share, running_m * share if on_foot else None, 166.0, None, False, False,
    )  # fmt: skip


def load(peaks_bw: float = 20_000.0) -> RunLoad:
    """A load of a sum of peaks."""
    total = Estimate(peaks_bw, 0.9 * peaks_bw, 1.1 * peaks_bw, 0.9, "BW")
    return RunLoad("test/1", total, peaks_bw, 0.0, None, None, total, 0.0, 0.0, ("sex_unknown",))


def dated(days_in: int, running_m: float = 10_000.0, sport: Sport = Sport.RUNNING, hour: int = 6) -> DatedRun:
    """A run so many days after the Monday `DAY`."""
    day = DAY + timedelta(days=days_in)
    start = datetime.combine(day, time(hour), tzinfo=UTC)
    known = load(2 * running_m) if sport is not Sport.CROSS_TRAINING else None
    return DatedRun(f"{days_in}-{hour}", start, day, facts(running_m, sport), known)


def every(step: int, first: int, last: int, running_m: float = 10_000.0) -> list[DatedRun]:
    """A run every so many days."""
    return [dated(day, running_m) for day in range(first, last, step)]


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """Makers of gaits and runs."""
    known: Mapping[str, object] = {"runner": MEASURED_RUNNER, "day": DAY}
    return SimpleNamespace(gait=walk_or_run, dated=dated, every=every, after=lambda n: DAY + timedelta(days=n), **known)
