"""The notebook page runs as it is written."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import backstride

PAGE = Path(__file__).parents[2] / "docs" / "notebook.md"


def write_jog(path: Path) -> None:
    """Write two strides of made-up running as OpenSim writes joint angles."""
    times = np.arange(0.0, 1.52, 0.02)
    phase = 2.0 * np.pi * times / 0.74
    columns = {
        "time": times, "pelvis_tilt": np.full_like(times, -10.0), "pelvis_tx": 0.0 * times,
        "pelvis_ty": 0.95 + 0.03 * np.cos(2.0 * phase), "lumbar_extension": -8.0 + 2.0 * np.cos(2.0 * phase),
        "hip_flexion_r": 20.0 + 30.0 * np.cos(phase), "hip_flexion_l": 20.0 - 30.0 * np.cos(phase),
        "knee_angle_r": 50.0 + 30.0 * np.sin(phase), "knee_angle_l": 50.0 - 30.0 * np.sin(phase),
    }  # fmt: skip
    rows = "\n".join("\t".join(f"{value:.5f}" for value in row) for row in zip(*columns.values(), strict=True))
    path.write_text("jog\ninDegrees=yes\nendheader\n" + "\t".join(columns) + "\n" + rows + "\n", encoding="utf-8")


def test_every_block_of_the_page_runs_one_after_the_other(tmp_path: Path) -> None:
    write_jog(tmp_path / "jog.mot")
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert len(blocks) >= 7
    (tmp_path / "page.py").write_text("\n".join(blocks), encoding="utf-8")
    told = subprocess.run([sys.executable, "page.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert re.search(r"L5/S1: \d\.\d\d \(\d\.\d\d to \d\.\d\d\) BW", told.stdout)
    assert "% of the cycle" in told.stdout
    assert "same_movement_other_muscles" in told.stdout


def test_importing_the_package_loads_nothing_heavy_and_knows_no_other_names() -> None:
    code = "import sys, backstride; print([m for m in ('mujoco', 'numba', 'scipy', 'numpy') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
    with pytest.raises(AttributeError, match="luck"):
        _ = backstride.luck
