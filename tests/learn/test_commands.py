"""The command learn, from a daily table in a file to JSON and sentences."""

import csv
import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from typer.testing import CliRunner

from backstride.cli import learn
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
    result = CLI.invoke(learn.app, ["--table", str(path), "--json"], catch_exceptions=False)
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["questions"] == []
    assert told["findings"][0]["code"] == "table-day-twice"


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("date,back_morning,km\n2026-01-05,1,5\n", "table-column-wanted", "name it run_min"),
        ("date,pain,run_min\n2026-01-05,1,5\n", "table-column-wanted", "name it back_morning"),
        ("date,back_morning,run_min\n31/01/2026,1,5\n", "table-date-form", "2026-01-31"),
        ("day,back_morning,run_min\n2026-01-05,1,5\n", "table-no-date-column", "named date"),
    ],
)
def test_a_table_in_another_form_gets_the_sentence_that_helps(tmp_path: Path, text: str, code: str, says: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text(text, encoding="utf-8")
    result = CLI.invoke(learn.app, ["--table", str(path), "--json"], catch_exceptions=False)
    found = {one["code"]: one["message"] for one in json.loads(result.stdout)["findings"]}
    assert says in found[code]


def test_a_difference_that_nobody_named_is_not_said_to_be_yours(table_file) -> None:
    path = table_file(days=120, effect=1.5)
    bare = CLI.invoke(learn.app, ["--table", str(path)]).output
    named = CLI.invoke(learn.app, ["--table", str(path), "--act-on-points", "2"]).output
    assert "You would act on a difference of 2" in " ".join(named.split())
    assert "You would act on" not in " ".join(bare.split())
    assert "You named no difference" in " ".join(bare.split())


def test_the_gates_end_with_1_where_a_kind_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["check", "--part", "worlds", "--cell", "training blocks", "--histories", "3", "--seed", "9"]
    passed = CLI.invoke(learn.app, words, catch_exceptions=False)
    assert passed.exit_code == 0
    assert "training blocks" in passed.output
    monkeypatch.setattr("backstride.simulate.histories.gates.FALSE_LIMIT", -1.0)
    failed = CLI.invoke(learn.app, words, catch_exceptions=False)
    assert failed.exit_code == 1
    assert "Does not hold: training blocks" in failed.output


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


def test_nothing_heavy_is_loaded_before_a_fit() -> None:
    code = "import sys, backstride.cli.learn, backstride.cli.experiment; print([m for m in ('numba','scipy','mujoco') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_differences_are_drawn_into_a_file(table_file, tmp_path: Path) -> None:
    picture, words = tmp_path / "effects.svg", ["--table", str(table_file(days=120, effect=1.0)), "--svg"]
    assert CLI.invoke(learn.app, [*words, str(picture)]).exit_code == 0
    drawn = ET.fromstring(picture.read_text(encoding="utf-8"))
    assert drawn.tag.endswith("svg")
    assert {each.get("class") for each in drawn.iter()} >= {"chart-own", "chart-middle", "chart-small chart-band"}
    assert CLI.invoke(learn.app, [*words, str(picture)]).exit_code == 1
