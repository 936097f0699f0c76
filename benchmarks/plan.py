"""How long a plan takes against the limit of one second, whether any of many random runners gets a broken rule, and how
much each week of their plans has of the usual one.

python benchmarks/plan.py            speed, and 200 random runners
python benchmarks/plan.py 10000      speed, and 10,000 random runners (about 40 minutes on one core)
python benchmarks/plan.py 10000 10   speed, and as many of 10,000 random runners as ten minutes allow
"""

import json
import sys
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from statistics import median
from types import ModuleType

from backstride.diary.gate import GateState
from backstride.plan.check import violations
from backstride.plan.check.coach import objections, week_ratios
from backstride.plan.goals import Goal
from backstride.plan.inputs import PastRun, PlanInputs
from backstride.plan.propose import propose
from backstride.plan.rules import figure

LIMIT_S = 1.0
START = date(2026, 11, 23)


def _made_up(name: str) -> ModuleType:
    path = Path(__file__).parents[1] / "tests" / "plan" / f"{name}.py"
    spec = spec_from_file_location(name, path)
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


@dataclass
class Tally:
    """What was found."""

    done: int = 0
    without_plan: dict[str, int] = field(default_factory=dict)
    broken: dict[str, list[int]] = field(default_factory=dict)
    objections: dict[str, list[int]] = field(default_factory=dict)
    ratios: dict[str, list[float]] = field(default_factory=dict)

    def add(self, seed: int, inputs: PlanInputs) -> None:
        """Add one runner."""
        self.done += 1
        proposal = propose(inputs)
        if proposal.plan is None:
            why = "+".join(rule for clash in proposal.clashes for rule in clash.rules)
            self.without_plan[why] = self.without_plan.get(why, 0) + 1
            return
        for kind, found in ((self.broken, violations), (self.objections, objections)):
            for one in found(proposal.plan, inputs):
                kind.setdefault(one.rule, []).append(seed)
        for _, ratio, rules in week_ratios(proposal.plan, inputs):
            self.ratios.setdefault(_reason(ratio, rules), []).append(ratio)

    def told(self) -> dict[str, object]:
        """Return the figures."""
        whole = [one for found in self.ratios.values() for one in found]
        return {
            "without_plan": self.without_plan,
            "broken_rules": self.broken,
            "objections": {rule: sorted(set(seeds))[:20] for rule, seeds in self.objections.items()},
            "whole_weeks": len(whole),
            "week_over_usual_percentiles_5_25_50_75_95": _percentiles(whole),
            "weeks_by_reason": {
                why: {"weeks": len(found), "percentiles_5_25_50_75_95": _percentiles(found)}
                for why, found in sorted(self.ratios.items(), key=lambda item: -len(item[1]))
            },
        }


def _reason(ratio: float, rules: frozenset[str]) -> str:
    """Return the rule that is written on a week for being under the usual one."""
    if ratio >= figure("usual_week", "ratio_min"):
        return "as usual or more"
    order = ("clinician", "condition", "pain", "gentle", "coming_back", "race", "lighter_week", "load_of_last_week")
    more = ("one_change", "availability", "from_what_was_handled", "worse_for_you", "new_and_heavy", "longest")
    return next((rule for rule in (*order, *more) if rule in rules), "none")


def _percentiles(found: list[float]) -> list[float]:
    ordered = sorted(found)
    return (
        [round(ordered[min(int(share * len(ordered)), len(ordered) - 1)], 2) for share in (0.05, 0.25, 0.5, 0.75, 0.95)]
        if ordered
        else []
    )


def _attack(count: int, minutes: float) -> dict[str, object]:
    """Try as many runners of each kind: those who try everything, and those who are met."""
    makers = {"anything": _made_up("attackers").attacker, "ordinary": _made_up("ordinary").ordinary}
    tallies = {kind: Tally() for kind in makers}
    until = time.monotonic() + 60.0 * minutes
    for seed in range(count // 2):
        if time.monotonic() > until:
            break
        for kind, make in makers.items():
            tallies[kind].add(seed, make(seed))
    done = {"random_runners": sum(one.done for one in tallies.values()), "asked_for": count}
    return {**done, **{kind: tally.told() for kind, tally in tallies.items()}}


if __name__ == "__main__":
    runners, minutes = [*map(int, sys.argv[1:]), *(200, 1440)[len(sys.argv) - 1 :]]
    print(json.dumps({**_speed(5), **_attack(runners, minutes)}, indent=1))
