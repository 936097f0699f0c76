"""Made-up runs to test on."""

from datetime import UTC, datetime

import numpy as np
import pytest

from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, RunPlan, easy_pieces
from backstride.simulate.routes import TIERGARTEN, loop
from backstride.simulate.run import SimulatedRun, simulate_run
from backstride.simulate.watch import STRAP

START = datetime(2025, 5, 1, 16, 0, tzinfo=UTC)


def an_easy_plan(minutes: float = 45.0, climb_m: float = 40.0, lights_per_km: float = 0.6) -> RunPlan:
    route = loop(TIERGARTEN, 5000.0, climb_m, np.random.default_rng(7))
    return RunPlan(START, Kind.EASY, easy_pieces(Person(), minutes), route, TIERGARTEN.zone, lights_per_km)


@pytest.fixture(scope="session")
def easy_plan() -> RunPlan:
    return an_easy_plan()


@pytest.fixture(scope="session")
def easy_run(easy_plan: RunPlan) -> SimulatedRun:
    return simulate_run(Person(), easy_plan, np.random.default_rng(11), STRAP)
