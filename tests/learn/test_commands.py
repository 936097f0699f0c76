"""The commands learn and experiment, from a daily table in a file to JSON and sentences."""

import csv
import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from backstride.cli import experiment, learn
from backstride.cli.experiment import ProtocolWasChanged
from backstride.diary.gate import GateClosed
from backstride.simulate.histories import Knobs, simulate_history

CLI = CliRunner()


@pytest.fixture
def table_file(tmp_path: Path):
    def write(**knobs: object) -> Path:
        table = simulate_history(Knobs(**knobs), np.random.default_rng(4)).table
        path = tmp_path / "days.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["date", *table.columns])
            for i in range(table.days):
                cells = ["" if np.isnan(v[i]) else v[i] for v in table.columns.values()]
                writer.writerow([table.start + timedelta(days=i), *cells])
        return path

    return write


def answered(app: object, *words: object) -> dict:
    result = CLI.invoke(app, [str(word) for word in words] + ["--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_learn_as_json(table_file) -> None:
    told = answered(learn.app, "--table", table_file(days=300, effect=1.5))
    first = told["questions"][0]["horizons"][0]
    assert told["schema"] == "backstride/learn/1"
    assert first["verdict"]["direction"] == "harms"
    assert set(first["effect"]) == {"value", "low", "high", "level", "unit"}
    assert first["effect"]["low"] < 1.5 < first["effect"]["high"]
    assert "goes along with" in first["verdict"]["message"]
    assert {check["name"] for check in first["checks"]} >= {"negative-control", "shifted-placebo"}


def test_too_early_says_what_is_missing(table_file) -> None:
    told = answered(learn.app, "--table", table_file(days=20))
    first = told["questions"][0]
    assert first["horizons"][0]["effect"] is None
    assert first["outlook"]["pairs_missing"] > 0
    assert first["outlook"]["days_to_gate"] > 0


def test_why_speaks_in_sentences(table_file) -> None:
    result = CLI.invoke(learn.app, ["why", "run_min", "--table", str(table_file(days=90))], catch_exceptions=False)
    assert result.exit_code == 0
    assert "Tomorrow’s run cannot change today’s pain" in result.stdout
    assert "{" not in result.stdout
    assert "???" not in result.stdout


def test_bad_table_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text("date,back_morning,run_min\n2026-01-05,1,0\n2026-01-05,8,45\n", encoding="utf-8")
    told = answered(learn.app, "--table", path)
    assert told["questions"] == []
    assert told["findings"][0]["code"] == "table-day-twice"


def test_no_table_is_misuse() -> None:
    assert CLI.invoke(learn.app, []).exit_code == 2


def test_gates_resume_where_they_stopped(tmp_path: Path) -> None:
    kept = tmp_path / "gates.jsonl"
    words = ["check", "--histories", "4", "--seed", "9", "--cell", "60 days, reverse 0", "--resume", str(kept)]
    whole = answered(learn.app, *words)
    lines = kept.read_text().splitlines()
    kept.write_text("\n".join([*lines[:-1], lines[-1][:30]]) + "\n")
    assert answered(learn.app, *words) == whole
    assert not whole["complete"]
    assert {cell["histories"] for cell in whole["null_cells"]} == {4}
    assert CLI.invoke(learn.app, ["check", "--shard", "x"]).exit_code == 2


@pytest.fixture
def planned(tmp_path: Path) -> Path:
    path = tmp_path / "easy.csv"
    days = [date(2024, 2, 1) + timedelta(days=3 * i) for i in range(48)]
    path.write_text("date\n" + "\n".join(map(str, days)) + "\n", encoding="utf-8")
    return path


def safety(tmp_path: Path, **answers: str) -> Path:
    path = tmp_path / "check.json"
    told = {"answered_at": "2024-01-30T08:00:00+01:00", "age_years": 40, "answers": {"none_of_these": True, **answers}}
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_experiment_from_seal_to_result(tmp_path: Path, planned: Path, table_file) -> None:
    file = tmp_path / "sealed.json"
    table = table_file(days=300)
    words = ["time-of-day", file, "--days", planned, "--table", table, "--today", "2024-02-01"]
    sealed = answered(experiment.app, "new", *words, "--safety-check", safety(tmp_path))
    assert sealed["pairs"] == 24
    assert sealed["power"]["0.5"] < sealed["power"]["2"]
    arms = {answered(experiment.app, "next", file, "--today", day)["today"] for day in ("2024-02-01", "2024-02-04")}
    assert arms == {"a", "b"}
    assert answered(experiment.app, "next", file, "--today", "2024-02-02")["today"] is None
    assert "first_arm" not in CLI.invoke(experiment.app, ["show", str(file)]).stdout
    found = answered(experiment.app, "result", file, "--table", table, "--today", "2024-12-01")
    assert found["complete"] == 24
    assert 0.0 < found["p_value"] <= 1.0
    assert found["verdict"]["direction"] != "harms"


@pytest.mark.parametrize(
    ("answers", "today"),
    [
        (None, "2024-02-01"),
        ({}, "2024-06-01"),
        ({"saddle_numbness": "yes"}, "2024-02-01"),
        ({"both_legs": "not_sure"}, "2024-02-01"),
    ],
)
def test_no_experiment_without_an_open_gate(tmp_path: Path, planned: Path, answers: dict | None, today: str) -> None:
    file = tmp_path / "sealed.json"
    words = ["new", "time-of-day", str(file), "--days", str(planned), "--today", today]
    words += [] if answers is None else ["--safety-check", str(safety(tmp_path, **answers))]
    with pytest.raises(GateClosed):
        CLI.invoke(experiment.app, words, catch_exceptions=False)
    assert not file.exists()


def test_a_changed_protocol_is_noticed(tmp_path: Path, planned: Path) -> None:
    file = tmp_path / "sealed.json"
    words = ["time-of-day", file, "--days", planned, "--today", "2024-02-01", "--safety-check", safety(tmp_path)]
    answered(experiment.app, "new", *words)
    file.write_text(file.read_text().replace('"act_on": 1.0', '"act_on": 0.3'), encoding="utf-8")
    with pytest.raises(ProtocolWasChanged):
        CLI.invoke(experiment.app, ["show", str(file)], catch_exceptions=False)


def test_nothing_heavy_is_loaded_before_a_fit() -> None:
    code = "import sys, backstride.cli.learn, backstride.cli.experiment; print([m for m in ('numba','scipy','altair','mujoco') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
