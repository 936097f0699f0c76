"""Independent pieces of work spread over the workers of a Dask scheduler, on this machine or on many."""

import logging
import pickle
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count, islice, repeat
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import uuid4

from backstride._version import __version__
from backstride.compute.hand import Parcel, Terms, perform, version_here
from backstride.compute.worker import Limits
from backstride.services.ports import Stopped

if TYPE_CHECKING:
    from distributed import Client, Future

Job = TypeVar("Job")
Result = TypeVar("Result")

_LOG: Final = logging.getLogger("backstride.compute")

_CONNECTING_S: Final = 10.0
_FIRST_WORKER_S: Final = 60.0
"""A cluster's queue may take its time before the first worker is there. [s]"""
_LOOK_S: Final = 2.0
"""How often the workers are counted. [s]"""
_AHEAD: Final = 2
"""Tasks under way for each thread of the workers, so that none of them waits for the line."""
_TASK_S: Final = 0.5
"""What a task of several quick jobs should take, far above what its way costs. [s]"""
_MOST_IN_TASK: Final = 64


@dataclass(frozen=True, slots=True)
class DaskWorkers:
    """The workers of a Dask scheduler; each does its pieces in a process of its own, under the same limits as here.

    Parameters
    ----------
    address : str
        Of the scheduler, as in ``tcp://127.0.0.1:8786``.
    limits : Limits
        What one piece of work may take; what takes more is stopped, and only that.
    preload : tuple of str
        Modules that those processes load before their first work.
    patience_s : float
        How long no worker may be there before the work is given up. [s]
    """

    address: str
    limits: Limits = field(default_factory=Limits)
    preload: tuple[str, ...] = ()
    patience_s: float = 600.0

    def map_unordered(
        self,
        work: Callable[[Job], Result],
        jobs: Iterable[Job],
        processor_s: Callable[[Job], float] | None = None,
    ) -> Iterator[tuple[Job, Result | Stopped]]:
        """Yield each job with its result as they come, or with why it was stopped.

        Parameters
        ----------
        work : callable
            A picklable function of one job.
        jobs : iterable
            Drawn from only as fast as results come. What a job names by path, every worker must find there.
        processor_s : callable, optional
            Processor time that a job may take; without it that of the limits. [s]

        Raises
        ------
        DaskNotInstalled, SchedulerNotThere, NoWorkersThere, WorkersDiffer, SchedulerLost
            If nothing can be done there. What was yielded before stands.

        Notes
        -----
        Where a Dask worker is lost with its machine, what it had in hand is done once more by another one. A piece
        that four workers were lost with is given up as one that kills its process.
        """
        with _connected(self) as client:
            flow = _Flow(client, self, work, processor_s or (lambda _: self.limits.processor_s))
            yield from flow.results(iter(jobs))


def _connected(owner: DaskWorkers) -> "Client":
    """Return a client of the scheduler, once it has a worker and all workers run this version."""
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError:
        raise DaskNotInstalled from None
    try:
        client = Client(owner.address, timeout=_CONNECTING_S, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as problem:
        raise SchedulerNotThere(owner.address) from problem
    try:
        _look_at_workers(client, owner)
    except BaseException:
        client.close()
        raise
    return client


def _look_at_workers(client: "Client", owner: DaskWorkers) -> None:
    """Wait for the first worker, and refuse any that runs another version."""
    try:
        client.wait_for_workers(1, timeout=min(_FIRST_WORKER_S, owner.patience_s))
    except TimeoutError as problem:
        raise NoWorkersThere(owner.address) from problem
    found = set(client.run(version_here, on_error="return").values())
    if found != {__version__}:
        raise WorkersDiffer(found)


@dataclass(eq=False)
class _Flow:
    """One long piece of work on its way through a scheduler; quick jobs travel several in a task."""

    client: "Client"
    owner: DaskWorkers
    work: Callable[[Any], Any]
    processor_s: Callable[[Any], float]
    under_way: "dict[str, tuple[Sequence[Any], Future]]" = field(default_factory=dict)
    """Jobs by the key of their task."""
    done: "SimpleQueue[Future]" = field(default_factory=SimpleQueue)
    again: deque[Any] = field(default_factory=deque)
    """Jobs whose tasks were lost with their workers, to be tried one by one."""
    threads: int = 0
    looked: float = -_LOOK_S
    """When the threads of the workers were counted, on the monotonic clock. [s]"""
    seen: float = field(default_factory=time.monotonic)
    """When a worker was there, on the monotonic clock. [s]"""
    job_s: float = _TASK_S
    """What a job takes, lately. [s]"""

    def results(self, jobs: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
        """Yield results until nothing is left; whoever stops asking stops the work."""
        name = uuid4().hex
        keys = (f"backstride-{name}-{number}" for number in count())
        try:
            while True:
                self._count()
                while len(self.under_way) < _AHEAD * self.threads and (some := self._next(jobs)):
                    self._submit(next(keys), some)
                if self.threads and not self.under_way:
                    return
                yield from self._finished()
        finally:
            if self.under_way:
                self.client.cancel([future for _, future in self.under_way.values()], force=True)

    def _count(self) -> None:
        now = time.monotonic()
        if now - self.looked < _LOOK_S:
            return
        try:
            self.threads, self.looked = sum(self.client.nthreads().values()), now
        except (OSError, TimeoutError, ValueError) as problem:
            raise SchedulerLost(self.owner.address) from problem
        if self.threads:
            self.seen = now
        elif now - self.seen > self.owner.patience_s:
            raise NoWorkersThere(self.owner.address)

    def _next(self, jobs: Iterator[Any]) -> Sequence[Any]:
        """Return what the next task is about: as many jobs as take about `_TASK_S`."""
        if self.again:
            return [self.again.popleft()]
        return list(islice(jobs, max(1, min(_MOST_IN_TASK, int(_TASK_S / self.job_s)))))

    def _submit(self, key: str, jobs: Sequence[Any]) -> None:
        import cloudpickle  # noqa: PLC0415 - comes with Dask, and sends what a script defines by itself

        parcels = [
            Parcel(cloudpickle.dumps((self.work, job, seconds)), seconds)
            for job, seconds in zip(jobs, map(self.processor_s, jobs), strict=True)
        ]
        terms = Terms(self.owner.limits, self.owner.preload)
        future = self.client.submit(perform, parcels, terms, key=key, pure=False)
        self.under_way[key] = (jobs, future)
        future.add_done_callback(self.done.put)

    def _finished(self) -> Iterator[tuple[Any, Any]]:
        """Yield the results of the tasks that have ended by now, after waiting a moment for the first."""
        ended: list[Future] = []
        with suppress(Empty):
            ended.append(self.done.get(timeout=_LOOK_S))
            while True:
                ended.append(self.done.get_nowait())
        for future in ended:
            jobs, _ = self.under_way.pop(future.key)
            yield from zip(jobs, self._told(future, jobs), strict=False)

    def _told(self, future: "Future", jobs: Sequence[Any]) -> Iterator[Any]:
        """Yield the results of a task; nothing where its jobs are tried again one by one."""
        from distributed.scheduler import KilledWorker  # noqa: PLC0415 - an extra

        try:
            done = future.result()
        except KilledWorker:
            if len(jobs) == 1:
                yield Stopped.DIED
            else:
                self.again.extend(jobs)
        except CancelledError as problem:
            raise SchedulerLost(self.owner.address) from problem
        except Exception:  # noqa: BLE001 - told as a value, so that the other pieces go on
            _LOG.exception("a task failed on its way")
            yield from repeat(Stopped.RAISED, len(jobs))
        else:
            self.job_s = max(1e-4, done.took_s / len(jobs))
            yield from map(pickle.loads, done.results)


class SchedulerProblem(Exception):
    """Work cannot be spread over the workers of a scheduler."""


class DaskNotInstalled(SchedulerProblem):
    """A scheduler was named, and Dask is not there."""

    def __init__(self) -> None:
        super().__init__('a scheduler needs Dask: pip install "backstride[dask]"')


class SchedulerNotThere(SchedulerProblem):
    """No scheduler answers under the address."""

    def __init__(self, address: str) -> None:
        super().__init__(f"no Dask scheduler answers at {address}; start one: dask scheduler --host 127.0.0.1")


class NoWorkersThere(SchedulerProblem):
    """The scheduler has no workers."""

    def __init__(self, address: str) -> None:
        super().__init__(f"the scheduler at {address} has no workers; start some: dask worker {address}")


class WorkersDiffer(SchedulerProblem):
    """A worker runs another version, so that its figures could be others."""

    def __init__(self, found: Iterable[object]) -> None:
        told = ", ".join(sorted(str(one) for one in found))
        super().__init__(f"all workers must run Backstride {__version__}; they say: {told}")


class SchedulerLost(SchedulerProblem):
    """The scheduler went away in the middle."""

    def __init__(self, address: str) -> None:
        super().__init__(f"the scheduler at {address} went away; what was finished is kept, start again to go on")
