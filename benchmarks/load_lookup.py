"""Look up all levels and groups with bands, second by second, on one core, beside scipy's interpolator in the same run.

Prints JSON: seconds of running looked up per second, for the package, for its sums over a run, and for scipy.
"""

import json
import time
from collections.abc import Callable

import numpy as np
from scipy.interpolate import RegularGridInterpolator

from backstride.dose.lookup import CHUNK, Who, looked_up, own_table, weights
from backstride.dose.table import load_table
from backstride.runner import Sex

SECONDS = 200_000
AIM_PER_S = 1_000_000


def per_second(work: Callable[[], object], seconds: int) -> float:
    """Best of five: other people's work on the machine only slows."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return seconds / min(times)


def main() -> None:
    """Measure and print."""
    rng = np.random.default_rng(1)
    own = own_table(load_table(), "running", Who(Sex.MALE, 70.0, 1.75))
    speed = rng.uniform(2.0, 5.0, SECONDS)
    cadence = rng.uniform(0.9, 1.1, SECONDS) * np.interp(speed, own.axes.speeds_m_per_s, own.axes.usual_cadence_spm)
    share = cadence / np.interp(speed, own.axes.speeds_m_per_s, own.axes.usual_cadence_spm)
    grid = own.rows.reshape(len(own.axes.speeds_m_per_s), len(own.axes.cadences), -1)
    peer = RegularGridInterpolator((own.axes.speeds_m_per_s, own.axes.cadences), grid)

    def summed() -> None:
        total = np.zeros(len(own.rows))
        for start in range(0, SECONDS, CHUNK):
            total += weights(own.axes, speed[start : start + CHUNK], cadence[start : start + CHUNK]).sum(axis=0)
        assert np.isfinite(total @ own.rows).all()

    def chunked() -> None:
        for start in range(0, SECONDS, CHUNK):
            looked_up(own, speed[start : start + CHUNK], cadence[start : start + CHUNK])

    points = np.column_stack([speed, share])
    few = SECONDS // 10
    mine = per_second(chunked, SECONDS)
    theirs = per_second(lambda: [peer(points[i : i + 2000]) for i in range(0, few, 2000)], few)
    found = {
        "benchmark": "load_lookup",
        "values_per_second_of_running": int(own.rows.shape[1]),
        "seconds_per_s": round(mine),
        "summed_seconds_per_s": round(per_second(summed, SECONDS)),
        "scipy_seconds_per_s": round(theirs),
        "over_scipy": round(mine / theirs, 1),
        "over_aim": round(mine / AIM_PER_S, 2),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
