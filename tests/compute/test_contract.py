"""What every place of work does, be it the processes of this machine or the workers of a scheduler."""

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from backstride.compute.dask_workers import DaskWorkers
from backstride.compute.local import LocalProcesses
from backstride.compute.worker import Limits
from backstride.services.ports import Stopped
from tests.compute import pieces
from tests.compute.pieces import SEVEN, square

Place = Callable[..., Any]
COUNT = 12
OTHERS = {number: number * number for number in range(COUNT) if number != SEVEN}


@dataclass(frozen=True)
class Impatient(Limits):
    """Limits under which the clock gives no more time than the processor."""

    def on_the_clock(self, processor_s: float) -> float:
        return processor_s


@pytest.fixture(params=["local", "dask"])
def place(request: pytest.FixtureRequest) -> Place:
    """Where work is done: two workers under limits that a test chooses."""
    if request.param == "local":
        return lambda limits=Limits(): LocalProcesses(2, limits)  # noqa: B008 - frozen
    address = request.getfixturevalue("dask_cluster").address
    return lambda limits=Limits(): DaskWorkers(address, limits)  # noqa: B008 - frozen


@pytest.mark.parametrize("count", [0, 1, 5, 40, 3000])
def test_every_job_comes_back_once_with_its_own_result(place: Place, count: int) -> None:
    done = list(place().map_unordered(square, range(count)))
    assert sorted(done) == [(number, number * number) for number in range(count)]


@pytest.mark.parametrize(
    ("work", "why"),
    [
        (pieces.square_or_die, Stopped.DIED),
        (pieces.square_or_spin, Stopped.TIME),
        (pieces.square_or_swell, Stopped.MEMORY),
        (pieces.square_or_raise, Stopped.RAISED),
        (pieces.unsendable, Stopped.RAISED),
    ],
)
def test_a_job_that_breaks_is_given_up_with_the_reason_and_the_others_are_not(
    place: Place, work: Callable[[int], int], why: Stopped
) -> None:
    done = dict(place(Limits(processor_s=1.0, memory_bytes=256 << 20)).map_unordered(work, range(COUNT)))
    assert done.pop(SEVEN) is why
    assert done == OTHERS


def test_a_process_killed_from_outside_costs_the_job_it_had(place: Place, tmp_path: Path) -> None:
    jobs = [(tmp_path, number) for number in range(COUNT)]
    killer = threading.Thread(target=lambda: os.kill(int(the_pid_in(tmp_path)), signal.SIGKILL))
    killer.start()
    done = {number: result for (_, number), result in place().map_unordered(pieces.say_who_and_wait_or_not, jobs)}
    killer.join()
    assert done.pop(SEVEN) is Stopped.DIED
    assert done == {number: number for number in OTHERS}


def test_a_job_that_waits_for_ever_is_given_up_by_the_clock(place: Place) -> None:
    done = dict(place(Impatient(processor_s=1.5)).map_unordered(pieces.square_or_sleep, range(COUNT)))
    assert done.pop(SEVEN) is Stopped.TIME
    assert done == OTHERS


def test_each_job_has_its_own_limit_also_alone(place: Place) -> None:
    of_job = {SEVEN: 1.0}
    there = place(Limits(processor_s=600.0))
    assert list(there.map_unordered(pieces.square_or_spin, [SEVEN], of_job.get)) == [(SEVEN, Stopped.TIME)]


def test_read_only_mappings_come_back(place: Place) -> None:
    done = dict(place().map_unordered(pieces.read_only, range(8)))
    assert done[3] == {"number": 3}


def test_jobs_are_drawn_in_their_order_and_only_as_fast_as_results_come(place: Place) -> None:
    drawn = []

    def jobs():
        for number in range(500):
            drawn.append(number)
            yield number

    results = place().map_unordered(square, jobs())
    next(results)
    assert drawn == list(range(len(drawn)))
    assert len(drawn) < 40
    results.close()


def test_what_is_done_is_told_while_the_rest_goes_on(place: Place, tmp_path: Path) -> None:
    jobs = [(tmp_path, SEVEN), *((tmp_path, number) for number in range(5))]
    results = place().map_unordered(pieces.say_who_and_wait_or_not, jobs)
    assert sorted(number for (_, number), _ in (next(results) for _ in range(5))) == [0, 1, 2, 3, 4]
    results.close()


def test_who_stops_asking_stops_the_work(place: Place, tmp_path: Path) -> None:
    results = place().map_unordered(pieces.say_who_and_wait_or_not, [(tmp_path, SEVEN), *[(tmp_path, 1)] * 3])
    next(results)
    pid = the_pid_in(tmp_path)
    results.close()
    until = time.monotonic() + 20.0
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()


def the_pid_in(folder: Path) -> str:
    until = time.monotonic() + 20.0
    while not (found := [path.stem for path in folder.glob("*.pid")]) and time.monotonic() < until:
        time.sleep(0.05)
    return found[0]
