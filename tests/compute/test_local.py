import os
import subprocess
import sys
import time
from dataclasses import replace
from types import MappingProxyType

import pytest

from backstride.compute.local import LocalProcesses
from backstride.compute.worker import Limits
from backstride.services.ports import Stopped

SEVEN = 7


def square(number: int) -> int:
    return number * number


def square_or_die(number: int) -> int:
    if number == SEVEN:
        os._exit(1)
    return number * number


def square_or_sleep(number: int) -> int:
    if number == SEVEN:
        time.sleep(600)
    return number * number


def square_or_spin(number: int) -> int:
    if number == SEVEN:
        "a" * 10**7 in ("ab" * 10**7)  # noqa: B015 - long work inside one call that no signal handler interrupts
        while True:
            sorted(range(10**6))
    return number * number


def square_or_swell(number: int) -> int:
    if number == SEVEN:
        return len(bytearray(1 << 30))
    return number * number


def square_or_raise(number: int) -> int:
    if number == SEVEN:
        raise ArithmeticError
    return number * number


def unsendable(number: int) -> object:
    return (lambda: number) if number == SEVEN else number * number


def die(number: int) -> int:
    os._exit(number or 1)


def read_only(number: int) -> MappingProxyType[str, int]:
    return MappingProxyType({"number": number})


@pytest.mark.parametrize("count", [0, 1, 4, 5, 40])
@pytest.mark.parametrize("workers", [0, 1, 2])
def test_every_job_comes_back_once_with_its_result(workers, count):
    done = list(LocalProcesses(workers).map_unordered(square, range(count)))
    assert sorted(done) == [(number, number * number) for number in range(count)]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("work", "why"),
    [
        (square_or_die, Stopped.DIED),
        (square_or_spin, Stopped.TIME),
        (square_or_swell, Stopped.MEMORY),
        (square_or_raise, Stopped.RAISED),
        (unsendable, Stopped.RAISED),
    ],
)
def test_a_job_that_breaks_is_given_up_with_the_reason_and_the_others_are_not(work, why, workers):
    count = 12
    processes = LocalProcesses(workers, Limits(processor_s=1.0, memory_bytes=256 << 20))
    done = dict(processes.map_unordered(work, range(count)))
    assert done.pop(SEVEN) is why
    assert done == {number: number * number for number in range(count) if number != SEVEN}


def test_a_job_alone_is_watched_as_well():
    processes = LocalProcesses(2, Limits(processor_s=1.0))
    assert list(processes.map_unordered(square_or_spin, [SEVEN])) == [(SEVEN, Stopped.TIME)]


def test_work_within_its_limits_is_never_stopped():
    processes = LocalProcesses(2, Limits(processor_s=5.0, memory_bytes=1 << 30))
    done = dict(processes.map_unordered(square, range(3000)))
    assert len(done) == 3000
    assert not any(isinstance(result, Stopped) for result in done.values())


def test_a_job_that_waits_for_ever_is_given_up_by_the_clock(monkeypatch):
    monkeypatch.setattr(Limits, "on_the_clock", lambda _, seconds: seconds)
    done = dict(LocalProcesses(2, Limits(processor_s=1.5)).map_unordered(square_or_sleep, range(12)))
    assert done.pop(SEVEN) is Stopped.TIME
    assert len(done) == 11


def test_each_job_has_its_own_limit():
    processes = LocalProcesses(1, Limits(processor_s=600.0))
    done = dict(processes.map_unordered(square_or_spin, range(9), lambda number: 1.0 if number == SEVEN else 600.0))
    assert done.pop(SEVEN) is Stopped.TIME
    assert len(done) == 8


def test_work_done_here_tells_failures_as_values_too():
    done = dict(replace(LocalProcesses(), workers=0).map_unordered(square_or_raise, range(9)))
    assert done.pop(SEVEN) is Stopped.RAISED
    assert len(done) == 8


def test_read_only_mappings_come_back():
    done = dict(LocalProcesses(2).map_unordered(read_only, range(8)))
    assert done[3] == {"number": 3}


def test_jobs_are_drawn_only_as_fast_as_results_come():
    drawn = []

    def jobs():
        for number in range(500):
            drawn.append(number)
            yield number

    results = LocalProcesses(2).map_unordered(square, jobs())
    next(results)
    assert len(drawn) < 40
    results.close()


@pytest.mark.parametrize("count", [9, 15])
def test_no_job_is_lost_when_processes_break_at_once(count):
    done = list(LocalProcesses(2).map_unordered(die, range(count)))
    assert sorted(number for number, _ in done) == list(range(count))
    assert all(result is Stopped.DIED for _, result in done)


def test_where_processes_cannot_start_the_work_is_done_here(tmp_path):
    code = (
        "from backstride.compute.local import LocalProcesses\n"
        "done = list(LocalProcesses(2).map_unordered(abs, range(40)))\n"
        "assert sorted(done) == [(n, n) for n in range(40)], done\n"
        "print('all')\n"
    )
    # a program read from standard input has no file that another process could load
    told = subprocess.run([sys.executable, "-"], input=code, capture_output=True, text=True, check=False, timeout=60)
    assert told.stdout == "all\n", told.stderr
