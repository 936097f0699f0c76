"""`backstride body`: from a file on disk to figures, without loading the kernel for anyone else."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import numpy as np
import pytest
import typer
from typer.testing import CliRunner

from backstride.cli.body import body

app = typer.Typer()
app.command()(body)
WHO = ["--mass-kg", "70", "--height-m", "1.75", "--sex", "m"]

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


@pytest.fixture(scope="module")
def sway(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .mot file of a person bending a little and back."""
    times = np.linspace(0.0, 0.5, 26)
    bend = 4.0 * (1.0 - np.cos(2.0 * np.pi * times))
    names = ["time", "pelvis_tilt", "pelvis_ty", "lumbar_extension", "hip_flexion_r", "hip_flexion_l"]
    rows = np.column_stack([times, -bend, np.full(26, 0.93), 0.0 * bend, bend, bend])
    path = tmp_path_factory.mktemp("motion") / "sway.mot"
    table = "\n".join("\t".join(f"{value:.6f}" for value in row) for row in rows)
    path.write_text("sway\nversion=1\ninDegrees=yes\nendheader\n" + "\t".join(names) + "\n" + table + "\n")
    return path


def test_json_holds_the_promised_names(sway: Path) -> None:
    result = CliRunner().invoke(app, [str(sway), *WHO, "--json"])
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    jsonschema_rs.validate(json.loads((SCHEMAS / "body-1.json").read_text(encoding="utf-8")), told)
    assert told["schema"] == "backstride/body/1"
    peak = told["levels"]["L5S1"]["compression_peak_bw"]
    assert peak["low"] <= peak["value"] <= peak["high"]
    assert peak["unit"] == "BW"
    assert told["groups"]["multifidus"]["activation_peak"]["value"] > 0.0
    assert told["forces"] == "from the motion"
    still, moving = (told["comparison"][name]["compression_bw"]["L5S1"]["value"] for name in ("standing", "walking"))
    assert 1.2 < moving / still < 4.0
    assert told["cycle"] is None
    assert told["muscle_work_for"] == "researchers"


def test_people_read_tables_and_files_are_written(sway: Path, tmp_path: Path) -> None:
    files = ["--figures", str(tmp_path / "f"), "--table", str(tmp_path / "t.csv"), "--scene", str(tmp_path / "s.json")]
    result = CliRunner().invoke(app, [str(sway), *WHO, *files])
    assert result.exit_code == 0, result.output
    for words in ("Load is not harm", "L5/S1", "on a stair, standing still", "walking, most in a step"):
        assert words in result.stdout
    assert (tmp_path / "f" / "loads.svg").read_text().startswith("<svg")
    assert "L5S1_compression_bw_high" in (tmp_path / "t.csv").read_text().splitlines()[0]
    scene = json.loads((tmp_path / "s.json").read_text())
    assert len(scene["activations"]) == len(scene["times_s"])
    assert len(scene["activations"][0]) == len(scene["muscles"])
    assert len(scene["bones"][0]["place_m"]) == len(scene["times_s"])
    assert (tmp_path / "s.json").stat().st_size < 500_000


def test_the_command_loads_no_kernel_before_it_runs() -> None:
    code = "import sys, backstride.body, backstride.cli.body; print([m for m in ('mujoco', 'numba', 'scipy') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
