"""A command line to talk to, and a folder of small made-up watch files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema_rs
import numpy as np
import pytest

from backstride.formats.fit.write import write_activity
from backstride.simulate.person import Person
from backstride.simulate.plans import Kind, RunPlan, easy_pieces
from backstride.simulate.routes import TIERGARTEN, loop
from backstride.simulate.run import simulate_run
from backstride.simulate.watch import STRAP
from tools.made_files.copies import gpx_like
from tools.made_files.write_gpx import write_gpx

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
COMMAND = [sys.executable, "-c", "from backstride.cli.main import run; run()"]


@dataclass(frozen=True)
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was said as JSON, held to the schema that it names."""
        answer = json.loads(self.out)
        name = answer["schema"].removeprefix("backstride/").replace("/", "-")
        schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
        jsonschema_rs.validate(schema, answer)
        return answer


@pytest.fixture(scope="session")
def command() -> list[str]:
    return COMMAND


@pytest.fixture
def say(tmp_path: Path) -> Callable[..., Said]:
    """Run a command on a home of this test's own."""

    def run(*arguments: object, home: Path = tmp_path / "home", env: dict[str, str] | None = None) -> Said:
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env={**ENVIRONMENT, "HOME": str(home.parent), "BACKSTRIDE_HOME": str(home), **(env or {})},
        )
        return Said(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def watch_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty short runs as FIT files, ten of them as GPX as well."""
    folder = tmp_path_factory.mktemp("watch")
    route = loop(TIERGARTEN, 2000.0, 5.0, np.random.default_rng(1))
    for number in range(30):
        start = datetime(2026, 9, 1, 6, tzinfo=UTC) + timedelta(days=2 * number)
        plan = RunPlan(start, Kind.EASY, easy_pieces(Person(), 6), route, "Europe/Berlin")
        recording = simulate_run(Person(), plan, np.random.default_rng(number), STRAP).recording
        (folder / f"{number:02d}.fit").write_bytes(write_activity(recording))
        if number % 3 == 0:
            (folder / f"{number:02d}.gpx").write_bytes(write_gpx(gpx_like(recording)))
    return folder
