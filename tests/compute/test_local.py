"""What only the processes of this machine do; what every place of work does stands in `test_contract.py`."""

import subprocess
import sys
from dataclasses import replace

import pytest

from backstride.compute.local import LocalProcesses
from backstride.services.ports import Stopped
from tests.compute.pieces import SEVEN, die, square, square_or_raise


def test_work_done_here_tells_failures_as_values_too():
    done = dict(replace(LocalProcesses(), workers=0).map_unordered(square_or_raise, range(9)))
    assert done.pop(SEVEN) is Stopped.RAISED
    assert len(done) == 8


@pytest.mark.parametrize("count", [0, 1, 4, 5, 40])
@pytest.mark.parametrize("workers", [0, 1])
def test_few_workers_do_all_of_it(workers, count):
    done = list(LocalProcesses(workers).map_unordered(square, range(count)))
    assert done == [(number, number * number) for number in range(count)]


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
