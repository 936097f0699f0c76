"""What the made-up runner's last runs asked: a figure that moves needs a line under "Scientific changes"."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backstride.dose.amount import amount
from backstride.dose.days import DatedRun
from backstride.dose.over_time import over_time
from backstride.dose.own_runs import own_runs
from backstride.dose.reference_scale import COMPRESSION
from backstride.dose.steady import steady_load
from backstride.dose.table_load import TableLoad
from backstride.estimates import Estimate
from backstride.runner import Change
from backstride.runs.refine import refine
from backstride.services.importing.figures import Figure
from backstride.simulate.demo import DEMO_SEED, demo_season

GOLDEN = Path(__file__).with_name("goldens") / "demo_loads.json"
TODAY = date(2026, 11, 22)
RECORDINGS = 40


def _told() -> dict[str, Any]:
    """Everything that a golden holds, as plain numbers."""
    season = demo_season(DEMO_SEED, TODAY)
    known = season.person.runner
    change = Change(date(2020, 1, 1), known.sex, known.birth_year, known.height_m, known.mass_kg)
    figure = Figure(TableLoad(), (change,))
    runs = []
    for number, raw in enumerate(season.recordings[-RECORDINGS:]):
        recording, _ = refine(raw)
        made = figure(recording)
        runs.append(DatedRun(f"{number}", recording.start, recording.start.date(), made.facts, made.load))
    ran = [run for run in runs if run.ran]
    over = over_time(runs, TODAY)
    return {
        "last_run": _run(ran[-1], runs),
        "easy_peak": _three(steady_load(own_runs(runs, known, TODAY)["my_easy_run"]).table[COMPRESSION].whole),
        "minutes_28": over.sums[1].counts.minutes,
        "load_time_28": _three(over.sums[1].counts.load_time_bw_s),
        "rest_28": over.rest.rest_days,
        "long_runs": [run.id for run in over.long_runs],
        "unusual": {one.id: list(one.unusual) for one in over.recent if one.unusual},
    }


def _run(run: DatedRun, runs: list[DatedRun]) -> dict[str, Any]:
    told, load = amount(run, runs), run.load
    assert load is not None
    assert load.levels is not None
    assert load.groups is not None
    return {
        "day": run.day.isoformat(),
        "steps": told.counts.steps.value,
        "against_usual": dict(told.against_usual),
        "places": [] if told.rank is None else list(told.rank.places.values()),
        "vertical": _three(load.running_peak_bw),
        "net": _three(load.net_peak_bw),
        "L5S1": _three(load.levels["L5S1"].compression_peak_bw),
        "L5S1_mean": _three(load.levels["L5S1"].compression_mean_bw),
        "multifidus": _three(load.groups["multifidus"].activation_peak),
        "outside_measured": list(load.outside_measured),
    }


def _three(estimate: Estimate | None) -> list[float]:
    assert estimate is not None
    return [estimate.low, estimate.value, estimate.high]


def _flat(value: Any, name: str = "") -> dict[str, Any]:
    if isinstance(value, dict):
        return {key: one for part, inner in value.items() for key, one in _flat(inner, f"{name}.{part}").items()}
    if isinstance(value, list):
        return {key: one for part, inner in enumerate(value) for key, one in _flat(inner, f"{name}[{part}]").items()}
    return {name: value}


def test_what_the_made_up_runner_s_runs_asked_has_not_moved() -> None:
    told, golden = _flat(_told()), _flat(json.loads(GOLDEN.read_text(encoding="utf-8")))
    assert set(told) == set(golden)
    for name, value in golden.items():
        expected = value if isinstance(value, str) else pytest.approx(value, rel=1e-3)
        assert told[name] == expected, name
