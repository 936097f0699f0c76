"""Independent pieces of work spread over this machine's processes."""

import copyreg
import multiprocessing
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Any, Final, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

FEW: Final = 4
"""So few jobs are done at once, here: starting processes would take longer. [jobs]"""

_WINDOW_PER_WORKER: Final = 4


@dataclass(frozen=True, slots=True)
class LocalProcesses:
    """Processes of this machine, started when there is enough to do.

    Parameters
    ----------
    workers : int
        How many processes; 1 does everything in this one.
    limit_s : float
        A piece of work that takes longer than this is given up. [s]
    preload : tuple of str
        Modules that the processes load before their first work.
    """

    workers: int = os.cpu_count() or 1
    limit_s: float = 300.0
    preload: tuple[str, ...] = ()

    def map_unordered(self, work: Callable[[Job], Result], jobs: Iterable[Job]) -> Iterator[tuple[Job, Result | None]]:
        """Give each job with its result as they come; None where the work took its process down or ran out of time.

        Parameters
        ----------
        work : callable
            A picklable function of one job.
        jobs : iterable
            Drawn from only as fast as results come, so a long list of large jobs stays out of memory.

        Notes
        -----
        Where processes cannot be started at all, everything is done in this one.
        """
        queue = iter(jobs)
        first = list(islice(queue, FEW + 1))
        if len(first) <= FEW or self.workers == 1:
            yield from ((job, work(job)) for job in first)
            yield from ((job, work(job)) for job in queue)
            return
        yield from self._spread(work, _chain(first, queue))

    def _spread(self, work: Callable[[Job], Result], jobs: Iterator[Job]) -> Iterator[tuple[Job, Result | None]]:
        while True:
            unfinished = yield from self._until_broken(work, jobs)
            if not unfinished:
                return
            if self._alone(abs, 1) is None:
                yield from ((job, work(job)) for job in _chain(unfinished, jobs))
                return
            for job in unfinished:
                yield job, self._alone(work, job)

    def _until_broken(
        self, work: Callable[[Job], Result], jobs: Iterator[Job]
    ) -> Generator[tuple[Job, Result | None], None, list[Job]]:
        running: dict[Future[Result], Job] = {}
        drawn: list[Job] = []
        pool = self._pool(self.workers)

        def start(most: int) -> None:
            for job in islice(jobs, most):
                drawn.append(job)
                running[pool.submit(work, job)] = job
                drawn.pop()

        try:
            start(self.workers * _WINDOW_PER_WORKER)
            while running:
                done, _ = wait(running, timeout=self.limit_s, return_when=FIRST_COMPLETED)
                if not done:
                    _end(pool)
                    return list(running.values())
                for future in done:
                    result = future.result()
                    yield running.pop(future), result
                    start(1)
        except BrokenExecutor:
            return [*running.values(), *drawn]
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
        return []

    def _alone(self, work: Callable[[Job], Result], job: Job) -> Result | None:
        pool = self._pool(1)
        try:
            return pool.submit(work, job).result(timeout=self.limit_s)
        except (BrokenExecutor, TimeoutError):
            _end(pool)
            return None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        if method == "forkserver":
            context.set_forkserver_preload(list(self.preload))
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_send_read_only_mappings)


def _send_read_only_mappings() -> None:
    """Teach this process to send read-only mappings to another one."""
    copyreg.pickle(MappingProxyType, _as_plain)


def _as_plain(mapping: MappingProxyType[Any, Any]) -> tuple[Callable[..., MappingProxyType[Any, Any]], tuple[Any]]:
    return _read_only, (dict(mapping),)


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


_send_read_only_mappings()


def _chain(first: list[Job], rest: Iterator[Job]) -> Iterator[Job]:
    yield from first
    yield from rest


def _end(pool: ProcessPoolExecutor) -> None:
    """End the pool's own processes: one of them hangs."""
    for process in list((pool._processes or {}).values()):  # noqa: SLF001 - the executor offers no other way before 3.14
        process.terminate()
