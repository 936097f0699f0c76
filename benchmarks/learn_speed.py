"""Runner-years per second: one core, start and cold compile, scaling, two processes, statsmodels beside it.

Processor time, because the machine may be shared; over processes wall time.

Run as ``python benchmarks/learn_speed.py``; prints JSON. statsmodels (extra `oracle`) is timed when it is installed.
"""

# ruff: noqa: PLC0415  (the peers are an extra and loaded only where they are timed)
import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

import numpy as np

from backstride.bootstrap import LOCAL, place_of_work
from backstride.compute.in_order import all_in_order
from backstride.learn import DailyTable, Question, answer_questions
from backstride.simulate.histories import Knobs, simulate_history

YEAR = Knobs(days=365, missing=0.2, reverse=0.5)
FLOOR = Knobs(days=365, missing=0.2, level=1.0)
ONE_ANSWER = (
    "import numpy as np; from backstride.learn import Question, answer_questions; "
    "from backstride.simulate.histories import Knobs, simulate_history; "
    "t = simulate_history(Knobs(days=365, missing=0.2, level={level}), np.random.default_rng(1)).table; "
    "answer_questions(t, [Question('run_min')], np.random.default_rng(1))"
)


def tables(knobs: Knobs, count: int) -> list[DailyTable]:
    """Return simulated runner-years."""
    return [simulate_history(knobs, np.random.default_rng([5, i])).table for i in range(count)]


def answer(table: DailyTable) -> str:
    """Answer the main question: one picklable piece of work."""
    return str(
        answer_questions(table, [Question("run_min")], np.random.default_rng(1))[0].horizons[0].verdict.direction
    )


def per_year_s(years: Sequence[DailyTable]) -> float:
    """Return processor seconds for one answer on one core, warm."""
    answer(years[0])
    start = time.process_time()
    for year in years:
        answer(year)
    return (time.process_time() - start) / len(years)


def from_start_s(level: float, cache: str | None) -> float:
    """Return processor seconds of a whole process that answers once."""
    told = {**os.environ, **({"NUMBA_CACHE_DIR": cache} if cache else {})}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", ONE_ANSWER.format(level=level)], check=True, env=told)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def over_processes_s(count: int, processes: int) -> float:
    """Return seconds for so many runner-years over processes, their start included."""
    years = tables(YEAR, count)
    start = time.perf_counter()
    all_in_order(place_of_work(os.environ.get("BACKSTRIDE_SCHEDULER", LOCAL), processes, ()), answer, years)
    return time.perf_counter() - start


def statsmodels_s(count: int) -> dict[str, float] | None:
    """Return seconds of one statsmodels fit of the same scores, as SARIMAX and as a local level with a dose."""
    if importlib.util.find_spec("statsmodels") is None:
        return None
    import warnings

    from statsmodels.tsa.statespace.sarimax import SARIMAX
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    warnings.simplefilter("ignore")
    spent = {"sarimax": 0.0, "local_level": 0.0}
    for table in tables(YEAR, count):
        scores, dose = table.column("back_morning")[1:], np.nan_to_num(table.column("run_min")[:-1])[:, None] / 45.0
        start = time.process_time()
        SARIMAX(scores, exog=dose, order=(1, 0, 0), trend="c").fit(disp=False)
        middle = time.process_time()
        UnobservedComponents(scores, "llevel", exog=dose).fit(disp=False)
        spent["sarimax"] += (middle - start) / count
        spent["local_level"] += (time.process_time() - middle) / count
    return spent


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=40)
    parser.add_argument("--many", type=int, default=1000)
    told = parser.parse_args()
    normal, censored = per_year_s(tables(YEAR, told.years)), per_year_s(tables(FLOOR, told.years // 2))
    few, many = over_processes_s(told.many // 4, 2), over_processes_s(told.many, 2)
    peers = statsmodels_s(5)
    with tempfile.TemporaryDirectory() as empty:
        cold = from_start_s(3.0, empty)
        cold_censored = from_start_s(1.0, empty)
    print(
        json.dumps(
            {
                "runner_year_s": normal,
                "runner_year_censored_s": censored,
                "runner_years_per_s_one_core": 1.0 / normal,
                "start_included_s": from_start_s(3.0, None),
                "start_included_censored_s": from_start_s(1.0, None),
                "cold_compile_s": cold,
                "cold_compile_censored_added_s": cold_censored,
                "years_two_processes_s": {str(told.many // 4): few, str(told.many): many},
                "scaling_exponent": float(np.log(many / few) / np.log(4.0)),
                "statsmodels_fit_s": peers,
                "ratio_to_sarimax": None if peers is None else peers["sarimax"] / normal,
                "load_average": os.getloadavg()[0],
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
