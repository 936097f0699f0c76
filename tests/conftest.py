"""Fixtures shared by all tests; what is missing on a machine is a skip with a reason, or a failure where it is required."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.clusters import Cluster, cluster

# What Backstride remembers outside homes must not land among what it remembers for the person who runs the tests.
os.environ["BACKSTRIDE_STATE"] = tempfile.mkdtemp(prefix="backstride-state-")

# Commands speak the terminal's language; tests read English wherever they run.
os.environ["LC_ALL"] = "C.UTF-8"

REQUIRED = frozenset(filter(None, os.environ.get("BACKSTRIDE_REQUIRE", "").split(",")))
"""Names of what this machine must have: ``browser``, ``node``, ``data``."""

# No test asserts seconds, and a check of a change must not hang on luck; by hand every run looks somewhere else.
settings.register_profile(
    "backstride", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(REQUIRED)
)
settings.load_profile("backstride")


def missing(name: str, reason: str) -> None:
    """Skip because something is not on this machine, or fail where it is required."""
    if name in REQUIRED:
        pytest.fail(f"{name} is required here: {reason}")
    pytest.skip(f"needs {name}: {reason}")


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of real files."""
    named = os.environ.get("BACKSTRIDE_DATA")
    if not named or not Path(named).is_dir():
        missing("data", "BACKSTRIDE_DATA names no folder")
    return Path(str(named))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of this machine's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        missing("browser", "no chromium on the PATH")
    return str(found)


@pytest.fixture(scope="session")
def dask_there() -> None:
    """Dask, an extra that the default install has not."""
    if find_spec("distributed") is None:
        missing("dask", "the extra is not installed")


@pytest.fixture(scope="session")
def dask_cluster(dask_there: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler with two workers on loopback."""
    with cluster(tmp_path_factory.mktemp("dask")) as made:
        yield made


@pytest.fixture(scope="session")
def node() -> str:
    """The path of this machine's Node.js."""
    found = shutil.which("node")
    if found is None:
        missing("node", "no node on the PATH")
    return str(found)


@pytest.fixture(scope="session")
def npm(node: str) -> Callable[..., None]:
    """Runs Node's package manager in a folder."""
    found = shutil.which("npm", path=f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    if found is None:
        missing("node", "no npm beside it")

    def run(folder: Path, *arguments: str) -> None:
        done = subprocess.run([str(found), *arguments], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]

    return run
