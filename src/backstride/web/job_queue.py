"""Long work of the server: done one after another in the background, looked at from any page."""

import logging
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from threading import Condition, Thread
from time import sleep
from typing import Final, Protocol

from backstride.store.home import HomeIsBusy

_LOG: Final = logging.getLogger("backstride.web")
LOOKS_AGAIN_AFTER_S: Final = 1.0
"""While somebody else writes to the home, it is tried again so often. [s]"""


class Stage(StrEnum):
    """How far a piece of work is."""

    WAITING = "waiting"
    """Somebody else writes to the home."""
    LOOKING = "looking"
    """It is found out how much there is to do."""
    READING = "reading"
    JOINING = "joining"
    """Runs are made of what was read."""
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work, as it stands.

    Parameters
    ----------
    number : int
        Which, counted from the server's start.
    kind : str
        What it is: ``import`` or ``recompute``.
    stage : Stage
        How far it is.
    done : int
        How many of its parts are done.
    total : int or None
        Of how many; None while that is not known.
    holder : str
        What somebody else does who writes to the home.
    """

    number: int
    kind: str
    stage: Stage = Stage.LOOKING
    done: int = 0
    total: int | None = None
    holder: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it has ended, well or not."""
        return self.stage in {Stage.DONE, Stage.FAILED}


class Tell(Protocol):
    """Told how far a piece of work is."""

    def __call__(self, stage: Stage, done: int = 0, total: int | None = None) -> None:
        """Say how far it is."""
        ...


@dataclass(frozen=True, slots=True)
class _Job:
    """A piece of work to be done."""

    work: Work
    write_lock: Callable[[], AbstractContextManager[None]]
    do: Callable[[Tell], None]


@dataclass
class JobQueue:
    """Does one piece of work after another, in a thread of its own that lives while there is something to do."""

    _waiting: deque[_Job] = field(default_factory=deque)
    _guard: Condition = field(default_factory=Condition)
    _thread: Thread | None = None
    _now: Work | None = None
    _count: int = 0

    @property
    def now(self) -> Work | None:
        """The piece of work that is going on, or else the last one; None before the first."""
        return self._now

    @property
    def is_busy(self) -> bool:
        """Whether something is going on or waits."""
        with self._guard:
            return self._thread is not None

    def submit(
        self, kind: str, write_lock: Callable[[], AbstractContextManager[None]], do: Callable[[Tell], None]
    ) -> int:
        """Add a piece of work and return its number; it begins once what is before it is done.

        Parameters
        ----------
        kind : str
            What it is.
        write_lock : callable
            Gives the home's one write lock, held while it is done.
        do : callable
            Does it, and tells how far it is.
        """
        with self._guard:
            self._count += 1
            work = Work(self._count, kind)
            self._waiting.append(_Job(work, write_lock, do))
            if self._thread is None:
                self._now = work
                self._thread = Thread(target=self._work, name="backstride jobs", daemon=True)
                self._thread.start()
            return self._count

    def wait(self, most_s: float) -> bool:
        """Wait until nothing is left to do, and tell whether that came in time.

        Parameters
        ----------
        most_s : float
            Longest wait. [s]
        """
        with self._guard:
            return self._guard.wait_for(lambda: self._thread is None, most_s)

    def _work(self) -> None:
        while True:
            with self._guard:
                if not self._waiting:
                    self._thread = None
                    self._guard.notify_all()
                    return
                job = self._waiting.popleft()
            self._do(job)

    def _do(self, job: _Job) -> None:
        def tell(stage: Stage, done: int = 0, total: int | None = None) -> None:
            self._now = replace(job.work, stage=stage, done=done, total=total)

        self._now = job.work
        try:
            self._held(job, tell)
        except Exception as error:  # noqa: BLE001  whatever went wrong with one piece of work, the next one is done
            # no message and no trace: they may hold paths and values
            _LOG.error("%s failed with %s", job.work.kind, type(error).__name__)
            tell(Stage.FAILED)
        else:
            done = self._now
            tell(Stage.DONE, done.done, done.total)

    def _held(self, job: _Job, tell: Tell) -> None:
        while not self._tried(job, tell):
            sleep(LOOKS_AGAIN_AFTER_S)

    def _tried(self, job: _Job, tell: Tell) -> bool:
        try:
            with job.write_lock():
                job.do(tell)
        except HomeIsBusy as busy:
            self._now = replace(job.work, stage=Stage.WAITING, holder=busy.doing)
            return False
        return True
