"""How long a plan takes against the limit of two seconds, and whether any of many random runners gets a broken rule.

python benchmarks/plan.py            speed, and 200 random runners
python benchmarks/plan.py 10000      speed, and 10,000 random runners (about an hour on one core)
python benchmarks/plan.py 10000 10   speed, and as many of 10,000 random runners as ten minutes allow
"""

import json
import sys
import time
from datetime import date, timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from statistics import median
from types import ModuleType

from backstride.diary.gate import GateState
from backstride.plan.check import violations
from backstride.plan.goals import Goal
from backstride.plan.inputs import PastRun, PlanInputs
from backstride.plan.propose import propose

LIMIT_S = 2.0
START = date(2026, 11, 23)


def _attackers() -> ModuleType:
    path = Path(__file__).parents[1] / "tests" / "plan" / "attackers.py"
    spec = spec_from_file_location("attackers", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _runner() -> PlanInputs:
    runs = tuple(
        PastRun(START - timedelta(weeks=week) + timedelta(days=day), metres)
        for week in range(1, 13)
        for day, metres in ((1, 5000.0), (3, 5000.0), (6, 8000.0))
    )
    return PlanInputs(
        start=START,
        weeks=12,
        goal=Goal.TEN_KM,
        minutes=(45, 60, 45, 60, 45, 120, 150),
        runs=runs,
        gate=GateState.GO,
        go_since=START - timedelta(days=42),
        speed_m_per_s=2.8,
    )


def _speed(times: int) -> dict[str, float]:
    propose(_runner())
    wall, cpu = [], []
    for _ in range(times):
        begun, begun_cpu = time.perf_counter(), time.process_time()
        propose(_runner())
        wall.append(time.perf_counter() - begun)
        cpu.append(time.process_time() - begun_cpu)
    return {
        "plan_12_weeks_wall_s": round(median(wall), 3),
        "plan_12_weeks_cpu_s": round(median(cpu), 3),
        "share_of_limit": round(median(wall) / LIMIT_S, 3),
    }


def _attack(count: int, minutes: float) -> dict[str, object]:
    module = _attackers()
    broken: dict[str, list[int]] = {}
    none = done = 0
    until = time.monotonic() + 60.0 * minutes
    for seed in range(count):
        if time.monotonic() > until:
            break
        done += 1
        inputs = module.attacker(seed)
        plan = propose(inputs).plan
        none += plan is None
        for one in violations(plan, inputs) if plan is not None else ():
            broken.setdefault(one.rule, []).append(seed)
    return {"random_runners": done, "asked_for": count, "without_plan": none, "broken_rules": broken}


if __name__ == "__main__":
    runners, minutes = [*map(int, sys.argv[1:]), *(200, 1440)[len(sys.argv) - 1 :]]
    print(json.dumps({**_speed(5), **_attack(runners, minutes)}, indent=1))
