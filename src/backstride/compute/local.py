"""Independent pieces of work spread over this machine's processes, each under limits of time and memory."""

import copyreg
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from types import MappingProxyType
from typing import Any, Final, TypeVar

from backstride.compute.worker import READY, Limits, attempted, serve
from backstride.services.ports import Stopped

Job = TypeVar("Job")
Result = TypeVar("Result")

IN_THIS_PROCESS: Final = 0
"""So many workers mean that everything is done here, without limits of time and memory."""

_STARTING_S: Final = 60.0
"""A process that is not ready after this long cannot be started. [s]"""


@dataclass(frozen=True, slots=True)
class LocalProcesses:
    """Processes of this machine, started when there is something to do, replaced when one is lost.

    Parameters
    ----------
    workers : int
        How many processes at most; 0 does everything in this one, where nothing can be stopped from outside.
    limits : Limits
        What one piece of work may take; what takes more is stopped, and only that.
    preload : tuple of str
        Modules that the processes load before their first work.
    """

    workers: int = os.cpu_count() or 1
    limits: Limits = field(default_factory=Limits)
    preload: tuple[str, ...] = ()

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
            Drawn from only as fast as results come, so a long list of large jobs stays out of memory.
        processor_s : callable, optional
            Processor time that a job may take; without it that of the limits. [s]

        Notes
        -----
        Where processes cannot be started at all, everything is done in this one.
        """
        queue = iter(jobs)
        if self.workers > IN_THIS_PROCESS:
            crew = _Crew(self, work, processor_s or (lambda _: self.limits.processor_s))
            yield from crew.results(queue)
            queue = crew.left(queue)
        yield from ((job, attempted(work, job)) for job in queue)


@dataclass(eq=False)
class _Worker:
    """A process with its line to this one."""

    process: Any
    line: Connection
    until: float
    """Moment after which it is given up, on the monotonic clock. [s]"""
    ready: bool = False
    busy: bool = False
    job: Any = None

    def end(self) -> int | None:
        """Stop the process and return its exit code."""
        self.line.close()
        if self.process.is_alive():
            self.process.kill()
        self.process.join()
        code: int | None = self.process.exitcode
        self.process.close()
        return code


@dataclass(eq=False)
class _Crew:
    """The workers of one long piece of work."""

    owner: LocalProcesses
    work: Callable[[Any], Any]
    processor_s: Callable[[Any], float]
    workers: list[_Worker] = field(default_factory=list)
    waiting: deque[Any] = field(default_factory=deque)
    """Jobs that were drawn and not handed out yet."""
    can_start: bool = True

    def results(self, jobs: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
        """Yield results until nothing is left to do, or no process can be started."""
        try:
            while True:
                self._draw(jobs)
                self._hand_out()
                if not self.workers:
                    return
                yield from self._finished()
                if not self.waiting and not any(one.busy for one in self.workers):
                    self._draw(jobs)
                    if not self.waiting:
                        return
        finally:
            for one in self.workers:
                one.end()

    def left(self, jobs: Iterator[Any]) -> Iterator[Any]:
        """Yield the jobs that no process took."""
        yield from self.waiting
        yield from jobs

    def _draw(self, jobs: Iterator[Any]) -> None:
        """Have one job more at hand than there are workers free, so that none of them waits for it."""
        idle = sum(not one.busy for one in self.workers)
        self.waiting.extend(islice(jobs, max(0, idle + 1 - len(self.waiting))))

    def _hand_out(self) -> None:
        for one in self.workers:
            if self.waiting and one.ready and not one.busy:
                self._give(one, self.waiting.popleft())
        coming = sum(not one.ready for one in self.workers)
        if len(self.waiting) > coming and len(self.workers) < self.owner.workers and self.can_start:
            self._start()

    def _give(self, one: _Worker, job: Any) -> None:
        seconds = self.processor_s(job)
        one.job, one.busy, one.until = job, True, time.monotonic() + self.owner.limits.on_the_clock(seconds)
        try:
            one.line.send((self.work, job, seconds))
        except OSError:
            one.until = 0.0

    def _start(self) -> None:
        context = _context(self.owner.preload)
        here, there = context.Pipe()
        process = context.Process(target=serve, args=(there, self.owner.limits), daemon=True)
        try:
            process.start()
        except (OSError, RuntimeError, EOFError):
            self.can_start = False
            here.close()
        else:
            self.workers.append(_Worker(process, here, time.monotonic() + _STARTING_S))
        finally:
            there.close()

    def _finished(self) -> Iterator[tuple[Any, Any]]:
        active = [one for one in self.workers if one.busy or not one.ready]
        if not active:
            return
        nearest = max(0.0, min(one.until for one in active) - time.monotonic())
        spoke = set(wait([one.line for one in active], timeout=nearest))
        for one in active:
            if one.line in spoke:
                yield from self._heard(one)
            elif time.monotonic() >= one.until:
                yield from self._lost(one, Stopped.TIME)

    def _heard(self, one: _Worker) -> Iterator[tuple[Any, Any]]:
        try:
            told = one.line.recv()
        except (EOFError, OSError):
            yield from self._lost(one, Stopped.DIED)
            return
        if told == READY and not one.ready:
            one.ready = True
            return
        job, one.job, one.busy = one.job, None, False
        if told is Stopped.MEMORY:
            self.workers.remove(one)
            one.end()
        yield job, told

    def _lost(self, one: _Worker, why: Stopped) -> Iterator[tuple[Any, Any]]:
        """Let a worker go whose process ended or hangs; a process that was never ready cannot be started here."""
        self.workers.remove(one)
        code = one.end()
        self.can_start = self.can_start and one.ready
        if one.busy:
            yield one.job, self.owner.limits.reason(code, why)


def _context(preload: tuple[str, ...]) -> Any:
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["backstride.compute.local", *preload])
    return context


def _as_plain(mapping: MappingProxyType[Any, Any]) -> tuple[Callable[..., MappingProxyType[Any, Any]], tuple[Any]]:
    return _read_only, (dict(mapping),)


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


copyreg.pickle(MappingProxyType, _as_plain)
