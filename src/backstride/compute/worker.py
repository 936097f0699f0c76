"""What a worker process does: one job after the other, under limits that the operating system holds."""

import contextlib
import importlib
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar

from backstride.services.ports import Stopped

if sys.platform != "win32":
    import resource

Job = TypeVar("Job")
Result = TypeVar("Result")

_LOG: Final = logging.getLogger("backstride.compute")
_LOG.addHandler(logging.NullHandler())

READY: Final = "ready"
"""Said by a worker once it can take work."""

_CLOCK_FACTOR: Final = 10.0
_CLOCK_EXTRA_S: Final = 60.0
_OUT_OF_TIME: Final = -getattr(signal, "SIGXCPU", 24)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one piece of work may take.

    Parameters
    ----------
    processor_s : float
        Processor time. [s]
    memory_bytes : int
        Memory beyond what the process holds when it is ready. [B]
    """

    processor_s: float = 120.0
    memory_bytes: int = 2 << 30

    def on_the_clock(self, processor_s: float) -> float:
        """Return how long work may take by the clock, for machines that are busy and files that never answer. [s]"""
        return processor_s * _CLOCK_FACTOR + _CLOCK_EXTRA_S if sys.platform != "win32" else processor_s * 3

    def reason(self, code: int | None, why: Stopped) -> Stopped:
        """Return why a process is gone, from its exit code and what was seen from outside."""
        return Stopped.TIME if code == _OUT_OF_TIME else why


def attempted(work: Callable[[Job], Result], job: Job) -> Result | Stopped:
    """Return what a piece of work gives; a failure is written to the log and told as a value."""
    try:
        return work(job)
    except MemoryError:
        return Stopped.MEMORY
    except Exception:  # noqa: BLE001 - told as a value, so that the other pieces go on
        _LOG.exception("a piece of work failed")
        return Stopped.RAISED


def serve(line: Connection, limits: Limits) -> None:
    """Do the work that comes along a line until it is closed.

    Parameters
    ----------
    line : Connection
        Brings ``(work, job, processor_s)``, takes results.
    limits : Limits
        What each may take.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    importlib.import_module("backstride.compute.local")  # teaches this process to send read-only mappings
    _limit_memory(limits.memory_bytes)
    line.send(READY)
    while True:
        try:
            work, job, processor_s = line.recv()
        except (EOFError, OSError):
            return
        except MemoryError:
            line.send(Stopped.MEMORY)
            continue
        _limit_processor(processor_s)
        _send(line, attempted(work, job))


def serve_parent() -> None:
    """Serve the program that started this one over the socket whose number stands on the command line, and end with it.

    The first thing that comes along says the limits and what is loaded before the first work.
    """
    parent = os.getppid()
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    line = Connection(int(sys.argv[1]))
    terms = line.recv()
    for module in terms.preload:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    serve(line, terms.limits)


def _end_with(parent: int) -> None:
    """End this process in the middle of its work once nobody is left to take the result."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)


def _send(line: Connection, result: Any) -> None:
    try:
        line.send(result)
    except MemoryError:
        line.send(Stopped.MEMORY)
    except OSError:
        return
    except Exception:  # noqa: BLE001 - whatever cannot be sent
        _LOG.exception("a result could not be sent")
        line.send(Stopped.RAISED)


def _limit_processor(processor_s: float) -> None:
    """Let the operating system end this process when it has taken so much more processor time."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + processor_s) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _limit_memory(memory_bytes: int) -> None:
    """Let requests for more memory fail, so that a swelling file does not take the whole machine with it."""
    if sys.platform == "win32":
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = _held_bytes() + memory_bytes
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _held_bytes() -> int:
    """Return how much private memory this process has asked for so far, 0 where the system does not say. [B]"""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123 (a file of the kernel)
            return int(told.read().split()[5]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0
