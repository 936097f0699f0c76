"""Random runners who try everything: histories, limits, pain, conditions, hardly any time, and greed."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from backstride.diary.conditions import exercise_rules
from backstride.diary.gate import GateState
from backstride.diary.ladder import Rung, Standing
from backstride.diary.limits import ClinicianLimits
from backstride.plan.goals import Goal
from backstride.plan.inputs import Changed, PastRun, PlanInputs, Thing, Worse
from backstride.plan.sessions import SessionKind

FIRST = date(2026, 11, 23)


def attacker(seed: int) -> PlanInputs:
    """Inputs of one random runner; the same seed gives the same runner."""
    rng = Random(seed)
    start = FIRST + timedelta(days=rng.randrange(14))
    weeks = rng.choice([1, 2, 4, 8, 12, 12, 12, 16])
    ahead = 7 * weeks
    return PlanInputs(
        start=start,
        weeks=weeks,
        goal=rng.choice(list(Goal)),
        minutes=tuple(rng.choice([0, 0, 15, 30, 45, 60, 120, 200]) for _ in range(7)),
        runs=tuple(_history(rng, start)),
        gate=rng.choice([GateState.GO] * 5 + [GateState.GENTLE]),
        go_since=rng.choice([None, start - timedelta(days=rng.randrange(90))]),
        gentle_until=rng.choice([None, start + timedelta(days=rng.randrange(21))]),
        limits=_limits(rng, start) if rng.random() < 0.25 else None,
        conditions=frozenset(rng.sample(sorted(exercise_rules()), rng.choice([0, 0, 0, 1, 2]))),
        standing=Standing.on_rung(rng.choice([Rung.FREE] * 4 + list(Rung)), start),
        in_pain=rng.random() < 0.5,
        tolerated_m=rng.choice([None, None, rng.uniform(1000, 15000)]),
        bmi=rng.choice([None, 22.0, 31.0, 36.0]),
        speed_m_per_s=rng.choice([None, 1.8, 2.5, 3.2, 4.0]),
        unknown_weeks=frozenset(FIRST - timedelta(weeks=rng.randrange(1, 20)) for _ in range(rng.choice([0, 0, 3, 8]))),
        blocked=_blocked(rng, start, ahead),
        tests=tuple(start + timedelta(days=rng.randrange(ahead)) for _ in range(rng.choice([0, 1]))),
        changes=tuple(
            Changed(start + timedelta(days=rng.randrange(-5, ahead)), rng.choice(list(Thing)))
            for _ in range(rng.choice([0, 0, 1, 3]))
        ),
        likes=frozenset(rng.sample(list(SessionKind), rng.choice([0, 1, 3]))),
        dislikes=frozenset(rng.sample(list(SessionKind), rng.choice([0, 1]))),
        equipment=frozenset(rng.sample(["band", "weight", "step"], rng.randrange(4))),
        treadmill=rng.random() < 0.2,
        race=start + timedelta(days=rng.randrange(ahead)) if rng.random() < 0.3 else None,
        worse=frozenset(rng.sample(list(Worse), rng.choice([0, 0, 1, 3]))),
        loaded=rng.random() < 0.3,
        strength_steps=rng.choice([-1, 0, 0, 1]),
        began=rng.choice([None, None, start - timedelta(days=rng.randrange(1, 20))]),
    )


def _history(rng, start):
    kind = rng.choice(["empty", "one", "gap", "regular", "greedy", "sparse", "big"])
    if kind == "empty":
        return []
    if kind == "one":
        return [PastRun(start - timedelta(days=rng.randrange(1, 60)), 2000.0)]
    last = 45 if kind == "gap" else rng.randrange(1, 12)
    days = rng.randrange(40, 200)
    share = {"sparse": 0.1, "big": 0.8}.get(kind, 0.45)
    length = 25000.0 if kind == "big" else rng.uniform(1000, 20000)
    return [
        PastRun(
            start - timedelta(days=ago),
            round(length * rng.uniform(0.3, 1.5) * (1 + (days - ago) / days * (kind == "greedy")), 1),
            fast_minutes=rng.choice([0, 0, 0, 2, 10, 20]),
            hill_minutes=rng.choice([0, 0, 0, 4]),
        )
        for ago in range(last, days)
        if rng.random() < share
    ]


def _limits(rng, start):
    return ClinicianLimits(
        recorded_at=datetime(2026, 11, 1, tzinfo=UTC),
        given_on=date(2026, 10, 30),
        given_by="physiotherapist",
        may_run=rng.choice([None, True, True, False]),
        minutes_max=rng.choice([None, 10, 20, 30, 45]),
        run_walk_only=rng.random() < 0.4,
        no_impact_until=rng.choice([None, start + timedelta(days=rng.randrange(60))]),
        no_loaded_bending=rng.random() < 0.3,
        no_back_bending=rng.random() < 0.3,
        lift_max_kg=rng.choice([None, 0.0, 10.0]),
        exercises=tuple(rng.sample(["bird_dog", "bridge", "plank", "back_extension", "deadlift"], rng.randrange(3))),
    )


def _blocked(rng, start, ahead):
    some = frozenset(start + timedelta(days=rng.randrange(ahead)) for _ in range(rng.choice([0, 0, 5, 20])))
    away = frozenset(start + timedelta(days=n) for n in range(7, 50)) if rng.random() < 0.1 else frozenset()
    return some | away
