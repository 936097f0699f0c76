"""Five thousand runs from stored gait to loads and amounts, in two processes, with the memory each needs.

Gaits of 40 minutes lie as Parquet files in a temporary folder, a hundred to a file, as a history keeps its months.
Prints JSON: seconds in all, seconds by the load model alone, a worker's highest memory after a tenth and at the end.
"""

import json
import resource
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from backstride.compute.in_order import all_in_order
from backstride.dose.amount import amount, over_days
from backstride.dose.days import DatedRun
from backstride.dose.model import RunLoad
from backstride.dose.table_load import TableLoad
from backstride.runner import Runner, Sex
from backstride.runs.facts import RunFacts
from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import Sport
from backstride.runs.speed import Origin
from tools.place import place_here

RUNS, SECONDS, PER_FILE, LIMIT_S = 5000, 2400, 100, 60.0
RUNNER = Runner(sex=Sex.MALE, birth_year=1985, mass_kg=70.0, height_m=1.75)
FIRST = date(2012, 1, 1)
COLUMNS = ("speed_m_per_s", "cadence_spm", "contact_ms", "grade_percent", "heart_rate_bpm")
OTHERS = ("distance_m", "altitude_m", "step_length_m", "oscillation_mm", "power_w", "balance_left_percent")


def stored(folder: Path) -> list[Path]:
    """Write made-up gaits."""
    rng = np.random.default_rng(1)
    paths = []
    for first in range(0, RUNS, PER_FILE):
        speed = rng.uniform(2.4, 4.2, (PER_FILE, 1)) + rng.normal(0, 0.15, (PER_FILE, SECONDS))
        table = {
            "speed_m_per_s": speed,
            "cadence_spm": 134.95 + 10.92 * speed + rng.normal(0, 3, speed.shape),
            "contact_ms": 330 - 28 * speed + rng.normal(0, 5, speed.shape),
            "grade_percent": rng.normal(0, 1, speed.shape),
            "heart_rate_bpm": 120 + 8 * speed,
        }
        paths.append(folder / f"{first}.parquet")
        pq.write_table(pa.table({name: pa.array(v.ravel().astype(np.float32)) for name, v in table.items()}), paths[-1])
    return paths


def gait_of(columns: dict[str, np.ndarray], start: datetime) -> Gait:
    """One run's columns as a gait."""
    nothing = np.full(SECONDS, np.nan)
    full = {name: columns[name].astype(np.float64) for name in COLUMNS} | dict.fromkeys(OTHERS, nothing)
    origin = MappingProxyType({name: Origin.MEASURED if name in columns else Origin.ABSENT for name in full})
    return Gait(start=start, state=np.full(SECONDS, int(State.RUNNING), dtype=np.int8), origin=origin, **full)


def loads(path: Path) -> tuple[list[RunLoad], float, float]:
    """All runs of a file: loads, seconds by the model, and this worker's highest memory so far in megabytes."""
    table = {
        name: column.to_numpy()
        for name, column in zip(COLUMNS, pq.read_table(path, columns=list(COLUMNS)).columns, strict=True)
    }
    model, found, spent = TableLoad(), [], 0.0
    for run in range(PER_FILE):
        part = slice(run * SECONDS, (run + 1) * SECONDS)
        day = FIRST + timedelta(days=int(path.stem) + run)
        gait = gait_of({name: column[part] for name, column in table.items()}, datetime(2012, 1, 1, tzinfo=UTC))
        start = time.process_time()
        found.append(model(gait, RUNNER, day))
        spent += time.process_time() - start
    return found, spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def dated(number: int, load: RunLoad) -> DatedRun:
    """A run with its load, one a day."""
    start = datetime(2012, 1, 1, 6, tzinfo=UTC) + timedelta(days=number)
    metres = 3.2 * SECONDS
    facts = RunFacts(
        sport=Sport.RUNNING,
        distance_m=metres,
        moving_s=SECONDS,
        elapsed_s=SECONDS,
        steps=load.steps,
        steps_origin=Origin.MEASURED,
        climb_m=10.0,
        descent_m=10.0,
        climb_origin=Origin.MEASURED,
        running_share=1.0,
        walking_share=0.0,
        running_distance_m=metres,
        cadence_mean_spm=168.0,
        effort=None,
        has_dynamics=True,
        treadmill=False,
    )
    return DatedRun(str(number), start, start.date(), facts, load)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        paths = stored(Path(folder))
        start = time.perf_counter()
        results = all_in_order(place_here(), loads, paths)
        runs = [dated(n, load) for n, load in enumerate(load for found, _, _ in results for load in found)]
        amounts = [amount(run, runs[max(0, n - 200) : n]) for n, run in enumerate(runs)]
        sums = [over_days(runs[max(0, n - 40) : n + 1], run.day, 28) for n, run in enumerate(runs)]
        whole = time.perf_counter() - start
    assert len(amounts) == len(sums) == RUNS
    found = {
        "benchmark": "load_history",
        "runs": RUNS,
        "seconds_of_running": RUNS * SECONDS,
        "whole_s": round(whole, 1),
        "model_cpu_s": round(sum(spent for _, spent, _ in results), 1),
        "over_limit": round(whole / LIMIT_S, 2),
        "memory_mb_after_a_tenth": round(max(memory for _, _, memory in results[: len(results) // 10])),
        "memory_mb_at_the_end": round(max(memory for _, _, memory in results)),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
