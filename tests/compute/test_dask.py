"""What only a scheduler and its workers can meet."""

import signal
from collections import Counter
from pathlib import Path

import pytest

from backstride.compute import dask_workers
from backstride.compute.dask_workers import (
    DaskNotInstalled,
    DaskWorkers,
    NoWorkersThere,
    SchedulerLost,
    SchedulerNotThere,
    WorkersDiffer,
)
from tests.clusters import Cluster, cluster
from tests.compute import pieces

pytestmark = pytest.mark.usefixtures("dask_there")


def test_a_worker_killed_in_the_middle_costs_once_more_what_it_had_in_hand(tmp_path: Path) -> None:
    jobs = [(tmp_path, number) for number in range(60)]
    with cluster(tmp_path) as made:
        done = []
        for (_, number), result in DaskWorkers(made.address).map_unordered(pieces.note_and_square, jobs):
            done.append((number, result))
            if len(done) == 10:
                made.workers[0].send_signal(signal.SIGKILL)
                made.add_worker()
    assert sorted(done) == [(number, number * number) for number in range(60)]
    begun = Counter((tmp_path / "begun").read_text(encoding="ascii").split())
    assert len(begun) == 60
    assert max(begun.values()) <= 2


def test_a_scheduler_that_goes_away_says_so_and_what_came_stands(tmp_path: Path) -> None:
    with cluster(tmp_path) as made:
        results = DaskWorkers(made.address).map_unordered(pieces.square_slowly, range(5000))
        assert next(results)[1] is not None
        made.scheduler.send_signal(signal.SIGKILL)
        with pytest.raises(SchedulerLost, match="start again to go on"):
            list(results)


def test_no_scheduler_and_no_workers_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_workers, "_CONNECTING_S", 0.5)
    with pytest.raises(SchedulerNotThere, match="dask scheduler"):
        list(DaskWorkers("tcp://127.0.0.1:1").map_unordered(abs, [1]))
    with cluster(tmp_path, workers=0) as made, pytest.raises(NoWorkersThere, match="dask worker"):
        list(DaskWorkers(made.address, patience_s=0.5).map_unordered(abs, [1]))


def test_workers_of_another_version_are_refused(dask_cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_workers, "__version__", "0.0.0")
    with pytest.raises(WorkersDiffer, match=r"must run Backstride 0\.0\.0"):
        list(DaskWorkers(dask_cluster.address).map_unordered(abs, [1]))


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(DaskNotInstalled, match=r"backstride\[dask\]"):
        list(DaskWorkers("tcp://127.0.0.1:1").map_unordered(abs, [1]))


def test_workers_know_no_home_of_their_machine(dask_cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKSTRIDE_HOME", "/of/whoever/asks")
    done = list(DaskWorkers(dask_cluster.address).map_unordered(pieces.home_of_the_machine, range(3)))
    assert [said for _, said in done] == [()] * 3
