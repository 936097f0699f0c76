"""Real nulls: one person's real diary joined to somebody else's real runs, many times shifted by whole weeks.

No run of another person, and none of another season, can have moved this diary: every direction is false.
Run as ``BACKSTRIDE_DATA=FOLDER python benchmarks/learn_real_nulls.py [--shifts 40]``; prints JSON.
"""

import argparse
import csv
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from backstride.formats.fit.read import read_fit
from backstride.learn import DailyTable, Direction, Horizon, Question, answer_questions
from backstride.runs.recording import Sport

Floats = NDArray[np.float64]
Scores = Mapping[date, float]

FEWEST_SCORES = 25
SORENESS_TO_TEN = 2.0


def diaries(folder: Path) -> Iterator[tuple[str, Scores]]:
    """Return each person's first score of each day by region, and each wellness diary's soreness."""
    for path in sorted((folder / "diary/pain-by-region").glob("Participant*.csv")):
        if path.stem.endswith("New") or not (path.parent / f"{path.stem}New.csv").exists():
            yield from _regions(path)
    for path in sorted((folder / "diary/wellness").glob("*/wellness.csv")):
        with path.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        days = {
            date.fromisoformat(r["effective_time_frame"][:10]): float(r["soreness"]) * SORENESS_TO_TEN
            for r in rows[::-1]
        }
        yield f"{path.parent.name} soreness", days


def _regions(path: Path) -> Iterator[tuple[str, Scores]]:
    with path.open(encoding="utf-8") as file:
        wanted = ("startyear", "startmonth", "startday", "intensity")
        rows = [row for row in csv.DictReader(file) if all(row.get(name) for name in wanted)]
    for region in sorted({row["name"] for row in rows if "appi" not in row["name"]}):
        days: dict[date, float] = {}
        for row in rows:
            if row["name"] == region and 0.0 <= float(row["intensity"]) <= 10.0:
                day = date(int(row["startyear"]), int(row["startmonth"]), int(row["startday"]))
                days.setdefault(day, round(float(row["intensity"]), 1))
        yield f"{path.stem} {region}", days


def runners(folder: Path) -> Iterator[tuple[str, Floats]]:
    """Return the minutes of running of each day: the watch history, and each wellness diary's sessions."""
    minutes: defaultdict[date, float] = defaultdict(float)
    for path in sorted((folder / "fit/history").glob("*.fit")):
        for recording in read_fit(path.read_bytes(), path.name).recordings:
            if recording.sport is Sport.RUNNING and recording.summary.timer_s:
                minutes[recording.start.date()] += recording.summary.timer_s / 60.0
    yield "watch history", _daily(minutes)
    for path in sorted((folder / "diary/wellness").glob("*/srpe.csv")):
        sessions: defaultdict[date, float] = defaultdict(float)
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["duration_min"]:
                    sessions[datetime.fromisoformat(row["end_date_time"]).date()] += float(row["duration_min"])
        if len(sessions) >= FEWEST_SCORES:
            yield f"{path.parent.name} sessions", _daily(sessions)


def _daily(by_day: Mapping[date, float]) -> Floats:
    first, last = min(by_day), max(by_day)
    return np.array([by_day.get(date.fromordinal(o), 0.0) for o in range(first.toordinal(), last.toordinal() + 1)])


def joined(scores: Scores, doses: Floats, shift_weeks: int) -> DailyTable:
    """Return a diary's days with somebody else's doses, which start again when they end."""
    first, last = min(scores), max(scores)
    days = (last - first).days + 1
    column = np.full(days, np.nan)
    for day, score in scores.items():
        column[(day - first).days] = score
    dose = np.resize(np.roll(doses, 7 * shift_weeks), days)
    return DailyTable(first, {"back_morning": column, "run_min": np.minimum(dose, 1440.0)})


def main() -> None:
    """Print what was said, by diary and in all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shifts", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    folder = Path(os.environ["BACKSTRIDE_DATA"])
    exposures = list(runners(folder))
    total: Counter[str] = Counter()
    for name, scores in diaries(folder):
        if len(scores) < FEWEST_SCORES:
            continue
        said: Counter[str] = Counter()
        for number in range(told.shifts):
            rng = np.random.default_rng([told.seed, number])
            whose, doses = exposures[number % len(exposures)]
            if whose.split()[0] == name.split()[0]:
                continue
            answer = answer_questions(joined(scores, doses, int(rng.integers(1, 52))), [Question("run_min")], rng)[0]
            first, second = answer.at(Horizon.NEXT_MORNING), answer.at(Horizon.SECOND_MORNING)
            false = {Direction.HARMS, Direction.HELPS} & {first.verdict.direction, second.verdict.direction}
            said["histories"] += 1
            said["false"] += bool(false)
            said["numbers"] += first.effect is not None
            said["covers_zero"] += first.effect is not None and first.effect.low <= 0.0 <= first.effect.high
            said[str(first.verdict.direction)] += 1
            said.update(f"reason {reason}" for reason in first.verdict.reasons[:1])
        total.update(said)
        print(json.dumps({"diary": name, "scores": len(scores), **said}), flush=True)
    print(json.dumps({"diary": "all", "exposures": [name for name, _ in exposures], **total}))


if __name__ == "__main__":
    main()
