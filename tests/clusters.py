"""A real scheduler with two workers on this machine, for what is spread over many."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
QUIET = {
    "DASK_DISTRIBUTED__DASHBOARD__LINK": "",
    "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False",
    "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "60s",
}


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator["Cluster"]:
    """Start a scheduler and its workers on loopback, and end them again."""
    with ExitStack() as stack:
        made = Cluster(folder, stack)
        made.start_scheduler()
        for _ in range(workers):
            made.add_worker()
        yield made


class Cluster:
    """A scheduler with its workers, each a program of its own."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self.address = folder, ""
        self.scheduler: subprocess.Popen[bytes] | None = None
        self.workers: list[subprocess.Popen[bytes]] = []
        self._stack = stack
        # a worker knows no home: what it reads it is given
        self._environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", **QUIET
        }  # fmt: skip

    def start_scheduler(self) -> None:
        """Start the scheduler on a free port, which it writes down."""
        told = self.folder / "scheduler.json"
        self.scheduler = self._start(
            "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told)
        )
        self.address = _address_in(told)

    def add_worker(self) -> subprocess.Popen[bytes]:
        """Start one more worker without a nanny, so that it can be killed."""
        one = self._start(
            "worker", self.address, "--no-nanny", "--nthreads", "1", "--death-timeout", "60", "--no-dashboard", "--host", "127.0.0.1",
            "--local-directory", str(self.folder),
        )  # fmt: skip
        self.workers.append(one)
        return one

    def _start(self, *what: str) -> subprocess.Popen[bytes]:
        log = self._stack.enter_context((self.folder / f"{what[0]}.log").open("ab"))
        started = subprocess.Popen(
            [sys.executable, "-m", "dask", *what], env=self._environment, cwd=self.folder, stdout=log, stderr=log
        )
        self._stack.callback(_end, started)
        return started


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _address_in(file: Path) -> str:
    until = time.monotonic() + 60.0
    while time.monotonic() < until:
        try:
            return str(json.loads(file.read_text(encoding="utf-8"))["address"])
        except (FileNotFoundError, json.JSONDecodeError):
            time.sleep(0.1)
    raise TimeoutError(file.parent)
