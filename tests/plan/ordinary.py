"""Random runners as they are met: a habit with its noise, a break or a lighter week here and there, a goal, some pain."""

from datetime import date, timedelta
from random import Random

from backstride.diary.gate import GateState
from backstride.diary.ladder import Rung, Standing
from backstride.plan.goals import Goal
from backstride.plan.inputs import PastRun, PlanInputs

FIRST = date(2026, 11, 23)
LONGEST_SHARE = {2: 0.55, 3: 0.45, 4: 0.38, 5: 0.34, 6: 0.3}


def ordinary(seed: int) -> PlanInputs:
    """Inputs of one random runner; the same seed gives the same runner."""
    rng = Random(f"ordinary {seed}")
    start = FIRST + timedelta(days=rng.randrange(14))
    weeks = rng.choice([8, 12, 12, 16])
    km = rng.choice([rng.uniform(6, 20), rng.uniform(15, 45), rng.uniform(35, 80)])
    runs = min(max(round(km / 9), 2), 6)
    days = sorted(rng.sample(range(6), runs - 1))
    goal = _goal(rng, km)
    race = start + timedelta(days=7 * rng.randrange(weeks // 2, weeks) + 6 - start.weekday())
    return PlanInputs(
        start=start,
        weeks=weeks,
        goal=goal,
        minutes=(*(rng.choice([60, 75, 90, 120]) + (60 if n >= 5 else 0) for n in range(6)), 240),
        runs=_history(rng, start, km * 1000.0, (*days, 6)),
        gate=GateState.GO,
        go_since=start - timedelta(days=rng.choice([0, 3, 20, 45, 60])),
        standing=Standing.on_rung(rng.choice([Rung.FREE] * 5 + [Rung.HOLD, Rung.EASIER, Rung.RUN_WALK]), start),
        in_pain=rng.random() < 0.5,
        speed_m_per_s=rng.uniform(2.2, 3.6),
        race=race if rng.random() < 0.4 else None,
        loaded=rng.random() < 0.1,
    )


def _goal(rng, km):
    goals = [Goal.KEEP_WELL, Goal.FIVE_KM, Goal.TEN_KM]
    goals += [Goal.HALF_MARATHON] if km >= 20 else []
    goals += [Goal.MARATHON] if km >= 40 else []
    return rng.choice(goals)


def _history(rng, start, week_m, days):
    monday = start - timedelta(days=start.weekday())
    away = rng.choice([0, 0, 0, 0, 1, 2, 4, 8, 14])
    found = []
    for back in range(30, 0, -1):
        if back <= away or rng.random() < 0.04:
            continue
        share = rng.choice([1.0] * 8 + [0.7, 0.3]) * rng.uniform(0.85, 1.15)
        longest = LONGEST_SHARE[len(days)]
        for day in days:
            part = longest if day == 6 else (1.0 - longest) / (len(days) - 1)
            metres = round(week_m * share * part * rng.uniform(0.85, 1.15), 1)
            found.append(PastRun(monday - timedelta(weeks=back) + timedelta(days=day), metres))
    return tuple(found)
