"""The daily model on runners of another simulator, which shares no code and no form with the one in the package.

Pain follows a second-order memory, a volatility that follows its own shocks, flare regimes, moving averages, a season
or a trend; runs follow a weekly habit, the score, the felt pain, pain felt later in the day (written down or not), or
a coin; a run does its amount's worth, or the same however long it is; scores go missing in bursts.

Run as ``python benchmarks/learn_other_simulator.py [--histories 50]``; prints one JSON line a setting.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from backstride.learn import DailyTable, Direction, Horizon, Question, answer_questions

Floats = NDArray[np.float64]
RUN_MIN = 45.0


@dataclass(frozen=True, slots=True)
class Setting:
    """One kind of runner."""

    days: int = 365
    kind: str = "ar2"
    decides: str = "score"
    reverse: float = 0.8
    fixed_minutes: bool = False
    missing: str = "burst"
    level: float = 3.0
    effect: float = 0.0
    any_run: bool = True
    carried: float = 0.3
    relief: bool = False
    later: float = 0.0
    notes: bool = False


@dataclass(slots=True)
class Swing:
    """Pain that owes nothing to running, one day after the other."""

    kind: str
    last: list[float] = field(default_factory=lambda: [0.0, 0.0])
    shocks: list[float] = field(default_factory=lambda: [0.0, 0.0])
    spread: float = 1.0
    flaring: bool = False

    def step(self, rng: np.random.Generator) -> float:
        value = _STEPS.get(self.kind, _ar1)(self, rng)
        self.last = [value, self.last[0]]
        return value


def _ar1(swing: Swing, rng: np.random.Generator) -> float:
    return 0.7 * swing.last[0] + float(rng.normal(0, 0.8))


def _ar2(swing: Swing, rng: np.random.Generator) -> float:
    return 0.9 * swing.last[0] - 0.25 * swing.last[1] + float(rng.normal(0, 0.9))


def _volatile(swing: Swing, rng: np.random.Generator) -> float:
    swing.spread = float(np.sqrt(0.1 + 0.25 * swing.shocks[0] ** 2 + 0.65 * swing.spread**2))
    swing.shocks[0] = swing.spread * float(rng.normal())
    return 0.6 * swing.last[0] + swing.shocks[0]


def _regime(swing: Swing, rng: np.random.Generator) -> float:
    swing.flaring = bool(rng.uniform() < (0.88 if swing.flaring else 0.03))
    return 0.5 * swing.last[0] + float(rng.normal(0, 0.7))


def _moving(swing: Swing, rng: np.random.Generator) -> float:
    now, (one, two) = float(rng.normal(0, 0.8)), swing.shocks
    swing.shocks = [now, one]
    return now + 0.7 * one + 0.4 * two


_STEPS: dict[str, Callable[[Swing, np.random.Generator], float]] = {
    "ar2": _ar2,
    "volatile": _volatile,
    "regime": _regime,
    "moving": _moving,
}


def slow(setting: Setting, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Return weekday differences, and what changes over the whole history."""
    week, days = rng.normal(0, 0.3, 7), np.arange(setting.days)
    season = rng.uniform(0, 1.2) if setting.kind == "season" else 0.0
    phase = rng.uniform(0, 6)
    trend = rng.normal(0, 2) if setting.kind == "trend" else 0.0
    return week, trend * (days / setting.days - 0.5) + season * np.sin(2 * np.pi * days / 180 + phase)


def live(setting: Setting, rng: np.random.Generator) -> DailyTable:
    """Return the days of one runner."""
    week, slowly = slow(setting, rng)
    habit, swing = rng.choice([0, 1], 7, p=[0.5, 0.5]), Swing(setting.kind)
    score, dose, carry = np.full(setting.days, np.nan), np.zeros(setting.days), 0.0
    values, noted = [swing.step(rng) for _ in range(setting.days + 1)], np.full(setting.days, np.nan)
    for t, value in enumerate(values[:-1]):
        done = 0.0 if t == 0 else float(dose[t - 1] > 0) if setting.any_run else dose[t - 1] / RUN_MIN
        carry = setting.carried * carry + setting.effect * done
        felt = setting.level + value + week[t % 7] + slowly[t] + 2.5 * swing.flaring + carry
        score[t] = np.clip(np.round(felt + rng.normal(0, 0.4)), 0, 10)
        usual = float(np.nanmean(score[max(0, t - 28) : t + 1]))
        ahead = felt + setting.later * (values[t + 1] - value)
        noted[t] = np.clip(np.round(ahead), 0, 10)
        above = {"score": score[t], "felt": felt, "later": ahead}.get(setting.decides, usual) - usual
        reverse = -setting.reverse if setting.relief else setting.reverse
        odds = (1.2 if habit[t % 7] else -1.6) - reverse * above - (0.8 if t and dose[t - 1] else 0.0)
        if rng.uniform() < 1 / (1 + np.exp(-odds)):
            dose[t] = RUN_MIN if setting.fixed_minutes else max(15.0, rng.normal(RUN_MIN, 12))
    columns = {"back_morning": logged(score, setting.missing, rng), "run_min": dose}
    return DailyTable(date(2023, 3, 7), columns | ({"back_before_run": noted} if setting.notes else {}))


def logged(score: Floats, missing: str, rng: np.random.Generator) -> Floats:
    """Return the scores that are written down."""
    kept, t = score.copy(), 0
    if missing == "anywhere":
        kept[rng.uniform(size=score.size) < 0.2] = np.nan
        return kept
    while t < score.size:
        t += int(rng.exponential(25))
        gap = int(rng.exponential(4)) + 1
        kept[t : t + gap] = np.nan
        t += gap
    return kept


def counts(setting: Setting, histories: int, seed: int) -> dict[str, float | int]:
    """Count what is said about so many runners of a setting."""
    found = {"harms": 0, "helps": 0, "no_difference": 0, "either": 0, "numbers": 0, "covered": 0, "error": 0.0}
    found |= {"false_direction": 0, "false_no_difference": 0}
    directions = {Direction.HARMS, Direction.HELPS}
    for number in range(histories):
        table = live(setting, np.random.default_rng([seed, number]))
        answer = answer_questions(table, [Question("run_min")], np.random.default_rng(number))[0]
        first, second = answer.at(Horizon.NEXT_MORNING), answer.at(Horizon.SECOND_MORNING)
        said = first.verdict.direction
        found["harms"] += said is Direction.HARMS
        found["helps"] += said is Direction.HELPS
        found["no_difference"] += said is Direction.NO_DIFFERENCE
        wrong = ((said, setting.effect), (second.verdict.direction, setting.effect * setting.carried))
        found["false_direction"] += any(_wrong(direction, truth) for direction, truth in wrong)
        found["false_no_difference"] += said is Direction.NO_DIFFERENCE and abs(setting.effect) >= 1.0
        found["either"] += bool({said, second.verdict.direction} & directions)
        if first.effect is not None:
            found["numbers"] += 1
            found["covered"] += first.effect.low <= setting.effect <= first.effect.high
            found["error"] += first.effect.value - setting.effect
    return found


def _wrong(direction: Direction, truth: float) -> bool:
    return (direction is Direction.HARMS and truth <= 0.0) or (direction is Direction.HELPS and truth >= 0.0)


def settings() -> Iterator[tuple[int, Setting]]:
    """Return every setting with its seed."""
    for days in (120, 365):
        for kind in ("ar2", "volatile", "regime", "moving", "season", "trend"):
            yield 11, Setting(days, kind)
    plain = Setting()
    yield 12, replace(plain, decides="felt", reverse=1.2)
    yield 12, replace(plain, decides="habit")
    yield 12, replace(plain, reverse=2.0)
    yield 12, replace(plain, fixed_minutes=True)
    yield 12, replace(plain, fixed_minutes=True, reverse=2.0)
    yield 12, replace(plain, level=1.0)
    yield 12, replace(plain, level=0.3)
    yield 12, replace(plain, relief=True)
    yield 12, replace(plain, level=6.0, kind="regime")
    yield 12, replace(plain, missing="anywhere", kind="volatile", reverse=1.5)
    hidden = replace(plain, decides="later", reverse=1.5)
    for form in (hidden, replace(hidden, fixed_minutes=True), replace(hidden, any_run=False)):
        for later in (0.5, 0.8):
            for effect in (0.0, 1.0):
                yield 14, replace(form, later=later, effect=effect)
    yield 14, replace(hidden, later=0.8, relief=True)
    yield 14, replace(hidden, later=0.8, notes=True)
    yield 14, replace(hidden, later=0.8, notes=True, effect=1.0)
    for form in (replace(plain, any_run=False), replace(plain, fixed_minutes=True), plain):
        for effect in (1.0, -1.0):
            yield 13, replace(form, effect=effect)


def main() -> None:
    """Print all counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--histories", type=int, default=50)
    told = parser.parse_args()
    for seed, setting in settings():
        print(json.dumps({**asdict(setting), **counts(setting, told.histories, seed)}), flush=True)


if __name__ == "__main__":
    main()
