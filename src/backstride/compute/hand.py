"""What runs in a Dask worker: it hands each piece of work to a process of its own, which can be stopped from outside.

The Dask worker sees bytes and passes them on: neither the work nor what it is about is opened there.
"""

import contextlib
import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from socket import socketpair
from typing import Any, Final

from backstride._version import __version__
from backstride.compute.worker import Limits
from backstride.services.ports import Stopped

_STARTING_S: Final = 120.0
"""A process that is not ready after this long cannot be started; cold disks of a cluster are slow. [s]"""
_LOOK_S: Final = 0.25
"""How often somebody looks whether the work is still wanted. [s]"""
_PROGRAM: Final = "from backstride.compute.worker import serve_parent; serve_parent()"

_OF_THREAD: Final = threading.local()


def version_here() -> str:
    """Return the version of the program on this worker."""
    return __version__


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms work is done.

    Parameters
    ----------
    limits : Limits
        What one piece may take.
    preload : tuple of str
        Modules that are loaded before the first piece.
    """

    limits: Limits
    preload: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parcel:
    """One piece of work, closed.

    Parameters
    ----------
    content : bytes
        Pickled ``(work, job, seconds)``, as `backstride.compute.worker.serve` takes it.
    seconds : float
        Processor time that it may take. [s]
    """

    content: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class Done:
    """What came of some parcels.

    Parameters
    ----------
    results : list of bytes
        Pickled, in the order of the parcels.
    took_s : float
        How long they took on the clock, without the start of a process. [s]
    """

    results: list[bytes]
    took_s: float


def perform(parcels: Sequence[Parcel], terms: Terms) -> Done:
    """Return the results of some pieces of work, or why they were stopped.

    Parameters
    ----------
    parcels : sequence of Parcel
        What is to be done.
    terms : Terms
        Limits, and what is loaded first.
    """
    hand = getattr(_OF_THREAD, "hand", None)
    if hand is None or hand.terms != terms:
        if hand is not None:
            hand.end()
        hand = _OF_THREAD.hand = _Hand(terms)
        with contextlib.suppress(EOFError, OSError):
            hand.start()
    unwanted, begun = _is_unwanted(), time.monotonic()
    results = [hand.do(one.content, terms.limits.on_the_clock(one.seconds), unwanted) for one in parcels]
    return Done(results, time.monotonic() - begun)


def _is_unwanted() -> Callable[[], bool]:
    """Return what says whether nobody waits for the task of this thread any longer."""
    from distributed import get_worker  # noqa: PLC0415 - there only where Dask is

    worker = get_worker()
    key = worker.get_current_task()

    def unwanted() -> bool:
        task = worker.state.tasks.get(key)
        return task is None or task.state == "cancelled"

    return unwanted


@dataclass(eq=False)
class _Hand:
    """One process that does one piece of work after the other; a lost one is replaced."""

    terms: Terms
    process: subprocess.Popen[bytes] | None = None
    line: Any = field(default=None, repr=False)

    def do(self, parcel: bytes, clock_s: float, unwanted: Callable[[], bool]) -> bytes:
        """Return what the process says of a parcel, or why it says nothing."""
        try:
            if self.process is None:
                self.start()
            self.line.send_bytes(parcel)
            told = self._heard(time.monotonic() + clock_s, unwanted)
        except (EOFError, OSError):
            told = pickle.dumps(self.terms.limits.reason(self.end(), Stopped.DIED))
        if told == _OUT_OF_MEMORY:
            self.end()
        return told

    def end(self) -> int | None:
        """Stop the process and return its exit code."""
        process, self.process = self.process, None
        if self.line is not None:
            self.line.close()
        if process is None:
            return None
        # one that ends by itself says with its code why
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(_LOOK_S)
        process.kill()
        return process.wait()

    def _heard(self, until: float, unwanted: Callable[[], bool]) -> bytes:
        while not self.line.poll(_LOOK_S):
            if time.monotonic() >= until or unwanted():
                self.end()
                return pickle.dumps(Stopped.TIME)
        told: bytes = self.line.recv_bytes()
        return told

    def start(self) -> None:
        """Start the process and wait until it is ready."""
        here, there = socketpair()
        with here, there:
            environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
            self.process = subprocess.Popen(  # noqa: S603 - this very program
                [sys.executable, "-c", _PROGRAM, str(there.fileno())],
                pass_fds=[there.fileno()],
                stdin=subprocess.DEVNULL,
                env=environment,
            )
            self.line = Connection(here.detach())
        self.line.send(self.terms)
        if not self.line.poll(_STARTING_S):
            raise OSError
        self.line.recv()


_OUT_OF_MEMORY: Final = pickle.dumps(Stopped.MEMORY)
