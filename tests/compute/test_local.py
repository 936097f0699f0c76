import os
import subprocess
import sys
import time
from types import MappingProxyType

import pytest

from backstride.compute.local import FEW, LocalProcesses


def square(number: int) -> int:
    return number * number


def square_or_die(number: int) -> int:
    if number == 7:
        os._exit(1)
    return number * number


def square_or_hang(number: int) -> int:
    if number == 7:
        time.sleep(600)
    return number * number


def die(number: int) -> int:
    os._exit(number or 1)


def read_only(number: int) -> MappingProxyType[str, int]:
    return MappingProxyType({"number": number})


@pytest.mark.parametrize("count", [0, 1, FEW, FEW + 1, 40])
@pytest.mark.parametrize("workers", [1, 2])
def test_every_job_comes_back_once_with_its_result(workers, count):
    done = list(LocalProcesses(workers).map_unordered(square, range(count)))
    assert sorted(done) == [(number, number * number) for number in range(count)]


def test_a_job_that_takes_its_process_down_is_given_up_and_the_others_are_not():
    done = dict(LocalProcesses(2).map_unordered(square_or_die, range(20)))
    assert done.pop(7) is None
    assert done == {number: number * number for number in range(20) if number != 7}


def test_a_job_that_never_ends_is_given_up_and_the_others_are_not():
    done = dict(LocalProcesses(2, limit_s=3.0).map_unordered(square_or_hang, range(12)))
    assert done.pop(7) is None
    assert done == {number: number * number for number in range(12) if number != 7}


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
    assert all(result is None for _, result in done)


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
