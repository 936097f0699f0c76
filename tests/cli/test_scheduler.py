"""The same commands with their work done by the workers of a scheduler."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.clusters import Cluster


def test_an_import_gives_the_same_runs_wherever_its_work_is_done(
    say: Callable[..., Any], watch_files: Path, dask_cluster: Cluster, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    assert say("import", watch_files, home=here).code == 0
    assert say("import", watch_files, home=there, env={"BACKSTRIDE_SCHEDULER": dask_cluster.address}).code == 0
    assert say("runs", "--json", home=there).json == say("runs", "--json", home=here).json


@pytest.mark.slow
def test_gates_count_the_same_wherever_they_run(say: Callable[..., Any], dask_cluster: Cluster) -> None:
    words = ("learn", "check", "--part", "worlds", "--cell", "training blocks", "--histories", "2", "--json")
    there = say(*words, "--scheduler", dask_cluster.address)
    assert there.code == 0, there.err
    assert there.json == say(*words).json


def test_a_scheduler_that_is_not_there_is_one_sentence(say: Callable[..., Any], watch_files: Path) -> None:
    said = say("import", watch_files, "--scheduler", "tcp://127.0.0.1:1")
    assert (said.code, "no Dask scheduler answers" in said.err) == (1, True)
