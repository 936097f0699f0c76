"""Files of three made-up runs: one of which four devices and exporters tell, one split in two, one alone."""

import importlib.util
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.compute.local import LocalProcesses
from backstride.formats.fit.write import write_activity
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, RunPlan, easy_pieces
from backstride.simulate.routes import TIERGARTEN, loop
from backstride.simulate.run import SimulatedRun, simulate_run
from backstride.simulate.watch import STRAP
from tools.made_files.copies import gpx_like, second_device, split_in_two
from tools.made_files.write_gpx import write_gpx
from tools.made_files.write_tcx import write_tcx

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def made_run(start: datetime, minutes: float, seed: int) -> SimulatedRun:
    rng = np.random.default_rng(seed)
    person = Person()
    route = loop(TIERGARTEN, 3000.0, 10.0, rng)
    plan = RunPlan(start, Kind.EASY, easy_pieces(person, minutes), route, "Europe/Berlin")
    return simulate_run(person, plan, rng, STRAP)


@pytest.fixture(scope="session")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Files by name."""
    folder = tmp_path_factory.mktemp("copies")
    start = datetime(2026, 5, 4, 17, 0, tzinfo=UTC)
    one, two, alone = (made_run(start + timedelta(days=2 * n), 20, n) for n in range(3))
    rng = np.random.default_rng(9)
    first, second = split_in_two(two.recording, 500.0)
    held = {
        "one.fit": write_activity(one.recording),
        "one.gpx": write_gpx(gpx_like(one.recording)),
        "one.tcx": write_tcx(one.recording),
        "one-late.fit": write_activity(second_device(Person(), one, rng, 120)),
        "two-a.fit": write_activity(first),
        "two-b.fit": write_activity(second),
        "alone.fit": write_activity(alone.recording),
    }
    for name, content in held.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in held}


@pytest.fixture
def new_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Backstride]:
    """Open a fresh home that works in this process."""

    def make() -> Backstride:
        opened = open_backstride(tmp_path_factory.mktemp("home"))
        return Backstride(opened.home, opened.records, opened.samples, lambda: LocalProcesses(workers=0))

    return make


@pytest.fixture(scope="session")
def lives() -> ModuleType:
    """Made-up histories with a known truth, to fill homes with."""
    spec = importlib.util.spec_from_file_location("lives", Path(__file__).with_name("lives.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
