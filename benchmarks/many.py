"""What many runners, trials and histories cost, from ten to ten thousand, and how well a scheduler spreads them.

Homes are one made-up runner's under many names: the database of a home with sixty runs and a diary of fourteen months
lies on the disk once, and each home names it. Prints JSON; `python benchmarks/many.py --help` says the parts.
"""

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from backstride.bootstrap import in_this_process, open_backstride
from backstride.cli.cohort import told_of
from backstride.report.cohort_files import CohortTables, packed, schemas, unpacked
from backstride.report.growing_tables import GrowingTables
from backstride.services.home.demo import diary_of
from backstride.services.reporting.cohort import Row, rows_of
from backstride.services.reporting.cohort_columns import Table
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.texts.catalogue import catalogue

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
RUNS = 60
DAYS_JOINED = 60
WORKERS = 2
_LOOK_S = 0.05
QUIET = {"DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "60s"}


def prototype(folder: Path) -> Path:
    """Make the home that all others name."""
    season = demo_season(DEMO_SEED, NOW.date())
    backstride = replace(open_backstride(folder), workers=in_this_process)
    backstride.import_runs([backstride.demo_files(season.recordings[-RUNS:])], NOW, lambda *_, **__: None)
    backstride.diary_exchange.bring(diary_of(season.days, backstride.records.runner_id), NOW)
    backstride.home.mark_simulated()
    backstride.records.close()
    return folder


def homes(made: Path, count: int, folder: Path) -> Path:
    """Give so many homes, each with the same database under its own name."""
    folder.mkdir()
    for number in range(count):
        home = folder / f"runner {number:06d}"
        home.mkdir()
        for name in ("backstride.db", "simulated"):
            if (made / name).exists():
                os.link(made / name, home / name)
    return folder


def measured(command: list[str], address: str | None, pids: list[int]) -> dict[str, float]:
    """Run a command of ours; return seconds by the clock, processor seconds with all helpers, and its memory [MB]."""
    environment = os.environ | ({"BACKSTRIDE_SCHEDULER": address} if address else {})
    before, begun = sum(_spent(pids).values()), time.perf_counter()
    words = [sys.executable, "-m", "backstride", *command]
    started = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
    spent: dict[int, float] = {}
    while True:
        spent |= _spent([started.pid])
        ended, status, usage = os.wait4(started.pid, os.WNOHANG)
        if ended:
            break
        time.sleep(_LOOK_S)
    started.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - begun
    assert started.returncode in {0, 1}, command  # gates of few histories end with 1
    helped = sum(spent.values()) + sum(_spent(pids).values()) - before
    return {"clock_s": round(took, 2), "processor_s": round(helped, 2), "memory_mb": round(usage.ru_maxrss / 1024)}


def _spent(pids: list[int]) -> dict[int, float]:
    """Return the processor time of programs and of all that they started, by process. [s]"""
    ticks, spent = os.sysconf("SC_CLK_TCK"), {}
    for pid in _with_children(pids):
        with suppress(OSError):
            told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
            spent[pid] = (int(told[11]) + int(told[12])) / ticks
    return spent


def _with_children(pids: list[int]) -> Iterator[int]:
    for pid in pids:
        yield pid
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            with suppress(OSError):
                yield from _with_children([int(child) for child in task.read_text(encoding="ascii").split()])


@contextmanager
def scheduler(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start a scheduler and two workers on loopback, each a program of its own."""
    told = folder / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    quiet: dict[str, Any] = {"env": os.environ | QUIET, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = [
        subprocess.Popen(
            [*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", told],
            **quiet,
        )
    ]
    try:
        while not told.exists():
            time.sleep(0.1)
        address = json.loads(told.read_text(encoding="utf-8"))["address"]
        worker = [*dask, "worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
        started += [subprocess.Popen(worker, cwd=folder, **quiet) for _ in range(WORKERS)]
        yield address, started
    finally:
        for one in started:
            one.kill()
            one.wait()


def cohort_command(runners: Path, into: Path, address: str | None) -> list[str]:
    """Return the words that put homes side by side."""
    here = [] if address else ["--workers", str(WORKERS)]
    return ["cohort", str(runners), "--parquet", str(into), "--today", str(NOW.date()), *here]


def costs(made: Path, scratch: Path, most: int) -> list[dict[str, float]]:
    """Return the cost of cohorts of ten times ten times ten runners."""
    found = []
    for count in (10**n for n in range(1, 6) if 10**n <= most):
        runners = homes(made, count, scratch / f"homes-{count}")
        spent = measured(cohort_command(runners, scratch / f"out-{count}", None), None, [])
        table = pq.read_table(scratch / f"out-{count}" / "runners.parquet")
        assert (table.num_rows, table["failed"].null_count) == (count, count)
        found.append({"runners": count, **spent})
        print(json.dumps(found[-1]), file=sys.stderr)
        shutil.rmtree(runners)
    return found


def joined_costs(made: Path, scratch: Path, most: int) -> list[dict[str, float]]:
    """Return the cost of what one machine does alone, whoever reads the homes: keeping and putting together rows."""
    found = []
    rows = rows_of(told_of(made, NOW.date()), "r00001", NOW.date())
    few = {table: each[-DAYS_JOINED:] for table, each in rows.items()}
    for count in (10**n for n in range(1, 7) if 10**n <= most):
        begun = time.process_time()
        tables = GrowingTables(scratch / f"joined-{count}", schemas(sensitive=False))
        tables.begin({})
        names = [f"r{number:05d}" for number in range(count)]
        for name in names:
            tables.add_tables(name, unpacked(packed(few, sensitive=False)))
        packing_s = _packing_s(few)
        CohortTables(tables, names, 5).write(catalogue())
        spent = time.process_time() - begun - count * packing_s
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found.append({"runners": count, "ms_a_runner": round(1000 * spent / count, 2), "memory_mb": round(memory)})
        print(json.dumps(found[-1]), file=sys.stderr)
    return found


def _packing_s(rows: Mapping[Table, Sequence[Row]]) -> float:
    """Return the processor time of packing one runner, which the workers do."""
    begun = time.process_time()
    for _ in range(20):
        packed(rows, sensitive=False)
    return (time.process_time() - begun) / 20


def history_costs(scratch: Path, most: int) -> list[dict[str, float]]:
    """Return the cost of so many histories held against the gates."""
    found = []
    for count in (10**n for n in range(1, 6) if 10**n <= most):
        words = gates_command(count, scratch / f"gates-{count}.jsonl")
        found.append({"histories": count, **measured(words, None, [])})
        print(json.dumps(found[-1]), file=sys.stderr)
    return found


def gates_command(histories: int, kept: Path, address: str | None = None) -> list[str]:
    """Return the words that hold histories of one kind of runner against the gates; each is lived twice."""
    here = [] if address else ["--workers", str(WORKERS)]
    cell = ["--part", "worlds", "--cell", "typical runner, 90 days"]
    return ["learn", "check", *cell, "--histories", str(max(1, histories // 2)), "--resume", str(kept), *here]


def trial_folder(scratch: Path, count: int) -> Path:
    """Make motion files of somebody who bends a little and back."""
    folder = scratch / f"trials-{count}"
    folder.mkdir()
    times = np.linspace(0.0, 0.5, 26)
    for number in range(count):
        bend = (4.0 + 0.01 * number) * (1.0 - np.cos(2.0 * np.pi * times))
        rows = np.column_stack([times, -bend, np.full(26, 0.93), 0.0 * bend, bend, bend])
        names = ["time", "pelvis_tilt", "pelvis_ty", "lumbar_extension", "hip_flexion_r", "hip_flexion_l"]
        lines = ["\t".join(f"{value:.6f}" for value in row) for row in rows]
        text = "\n".join(["bend", "version=1", "inDegrees=yes", "endheader", "\t".join(names), *lines, ""])
        (folder / f"{number:06d}.mot").write_text(text, encoding="ascii")
    return folder


def body_command(trials: Path, into: Path, address: str | None) -> list[str]:
    """Return the words that compute a folder of motions."""
    here = [] if address else ["--workers", str(WORKERS)]
    who = ["--mass-kg", "70", "--height-m", "1.75", "--sex", "m"]
    return ["body", str(trials), *who, "--parquet", str(into), *here]


def trial_costs(scratch: Path, most: int) -> list[dict[str, float]]:
    """Return the cost of so many trials of half a second."""
    found = []
    for count in (10**n for n in range(1, 6) if 10**n <= most):
        words = body_command(trial_folder(scratch, count), scratch / f"loads-{count}", None)
        found.append({"trials": count, **measured(words, None, [])})
        print(json.dumps(found[-1]), file=sys.stderr)
    return found


def efficiency(made: Path, scratch: Path, sizes: dict[str, int], pairs: int) -> dict[str, list[dict[str, float]]]:
    """Return what the same work costs with two local processes and with two workers of a scheduler, in turns."""
    runners, trials = homes(made, sizes["cohort"], scratch / "homes"), trial_folder(scratch, sizes["body"])
    words: dict[str, Callable[[Path, str | None], list[str]]] = {
        "cohort": lambda into, address: cohort_command(runners, into, address),
        "body": lambda into, address: body_command(trials, into, address),
        "gates": lambda into, address: gates_command(sizes["gates"], into, address),
    }
    found: dict[str, list[dict[str, float]]] = {}
    with scheduler(scratch) as (address, programs):
        pids = [one.pid for one in programs]
        for name, command in words.items():
            if not sizes[name]:
                continue
            measured(command(scratch / f"{name}-warm", address), address, pids)
            found[name] = []
            for pair in range(pairs):
                here = measured(command(scratch / f"{name}-here-{pair}", None), None, [])
                there = measured(command(scratch / f"{name}-there-{pair}", address), address, pids)
                by = {
                    f"efficiency_by_{unit}": round(here[f"{unit}_s"] / there[f"{unit}_s"], 3)
                    for unit in ("clock", "processor")
                }
                found[name].append(
                    {**{f"here_{k}": v for k, v in here.items()}, **{f"there_{k}": v for k, v in there.items()}, **by}
                )
                print(name, json.dumps(found[name][-1]), file=sys.stderr)
    return found


def kills(made: Path, scratch: Path, count: int) -> dict[str, int]:
    """Kill a cohort at random moments and start it again until it ends; nothing may be lost or doubled."""
    chance, runners = random.Random(1), homes(made, 20, scratch / "killed-homes")
    whole = measured(cohort_command(runners, scratch / "whole", None), None, [])["clock_s"]
    wanted = {
        name: pq.read_table(scratch / "whole" / f"{name}.parquet").num_rows for name in ("runners", "runs", "days")
    }
    done = {"kills": 0, "tables": 0, "lost_or_doubled": 0}
    while done["kills"] < count:
        into = scratch / f"killed-{done['tables']}"
        while True:
            words = [sys.executable, "-m", "backstride", *cohort_command(runners, into, None)]
            started = subprocess.Popen(words, stdout=subprocess.DEVNULL, start_new_session=True)
            try:
                if started.wait(chance.uniform(0.3, 1.0) * whole) == 0:
                    break
            except subprocess.TimeoutExpired:
                os.killpg(started.pid, signal.SIGKILL)
                started.wait()
                done["kills"] += 1
        found = {name: pq.read_table(into / f"{name}.parquet").num_rows for name in wanted}
        names = pq.read_table(into / "runners.parquet")["runner"].to_pylist()
        done["tables"] += 1
        done["lost_or_doubled"] += found != wanted or len(set(names)) != len(names)
    return done


def main() -> None:
    """Measure the parts that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runners", type=int, default=1000, help="Most runners of a cohort; 0 leaves it out.")
    parser.add_argument("--joined", type=int, default=1000, help="Most runners whose rows are put together.")
    parser.add_argument("--histories", type=int, default=100, help="Most histories; 0 leaves them out.")
    parser.add_argument("--trials", type=int, default=10, help="Most trials; 0 leaves them out.")
    parser.add_argument("--sizes", default="200,4,100", help="Runners, trials and histories for the efficiency.")
    parser.add_argument("--pairs", type=int, default=0, help="Turns of here and there; 0 leaves the efficiency out.")
    parser.add_argument("--kills", type=int, default=0, help="Kills of a cohort.")
    told = parser.parse_args()
    found: dict[str, Any] = {"benchmark": "many", "processors": os.cpu_count(), "workers": WORKERS}
    with tempfile.TemporaryDirectory(prefix="backstride-many-") as folder:
        scratch = Path(folder)
        os.environ["BACKSTRIDE_STATE"] = str(scratch / "state")
        made = prototype(scratch / "prototype") if told.runners or told.joined or told.pairs or told.kills else scratch
        found["cohort"] = costs(made, scratch, told.runners)
        found["joined"] = joined_costs(made, scratch, told.joined)
        found["gates"] = history_costs(scratch, told.histories)
        found["body"] = trial_costs(scratch, told.trials)
        if told.pairs:
            sizes = dict(zip(("cohort", "body", "gates"), map(int, told.sizes.split(",")), strict=True))
            found["efficiency"] = efficiency(made, scratch, sizes, told.pairs)
        if told.kills:
            found["kills"] = kills(made, scratch, told.kills)
    found["highest_memory_mb"] = round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
