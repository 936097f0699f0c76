"""An import that is killed at any moment goes on with nothing lost or doubled."""

import os
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest

from backstride.bootstrap import open_backstride


def state(home: Path) -> dict[str, object]:
    backstride = open_backstride(home)
    files = {key: (file.read, file.settled) for key, file in backstride.records.known_files().items()}
    runs = {
        run.run_id: (
            sorted(source.recording for source in run.sources),
            run.facts,
            run.load,
            run.local_date,
            len(backstride.samples.read_gait(run.run_id)),
        )
        for run in backstride.records.runs()
    }
    originals = sorted(path.name for path in backstride.home.originals.rglob("*") if path.is_file())
    return {"files": {key: read for key, (read, _) in files.items()}, "runs": runs, "originals": originals}


def unsettled(home: Path) -> int:
    return sum(file.settled is None for file in open_backstride(home).records.known_files().values())


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2])
def test_a_killed_import_goes_on(watch_files, tmp_path, command, say, seed):
    def started(home):
        return subprocess.Popen(
            [*command, "import", str(watch_files)],
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "BACKSTRIDE_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    began = time.monotonic()
    assert started(tmp_path / "straight").wait() == 0
    whole_s = time.monotonic() - began
    killed, kills = tmp_path / "killed", 0
    for share in np.random.default_rng(seed).uniform(0.2, 0.8, 4):
        process = started(killed)
        time.sleep(share * whole_s)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            kills += 1
        process.wait()
    assert kills >= 1
    assert say("import", watch_files, "--json", home=killed).code == 0
    assert state(killed) == state(tmp_path / "straight")
    assert unsettled(killed) == 0
