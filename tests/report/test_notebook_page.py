"""The notebook page runs as it is written."""

import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

import backstride
from backstride.simulate.histories import Knobs, simulate_history

PAGE = Path(__file__).parents[2] / "docs" / "notebook.md"


def made_up_days() -> str:
    """Half a year of somebody whose mornings after a run are two points worse."""
    table = simulate_history(Knobs(days=180, effect=2.0, missing=0.2), np.random.default_rng(3)).table
    columns = [table.column(name) for name in ("back_morning", "run_min")]
    rows = (
        f"{table.start + timedelta(days=n)},{'' if np.isnan(score) else score:},{minutes:.0f}"
        for n, (score, minutes) in enumerate(zip(*columns, strict=True))
    )
    return "\n".join(("date,back_morning,run_min", *rows))


def test_every_block_of_the_page_runs_one_after_the_other(jog: Path, tmp_path: Path) -> None:
    assert jog.parent == tmp_path
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert len(blocks) >= 7
    (tmp_path / "days.csv").write_text(made_up_days(), encoding="utf-8")
    (tmp_path / "page.py").write_text("\n".join(blocks), encoding="utf-8")
    told = subprocess.run([sys.executable, "page.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert re.search(r"L5/S1: \d\.\d\d \(\d\.\d\d to \d\.\d\d\) BW", told.stdout)
    assert "% of the cycle" in told.stdout
    assert "What 45 minutes" in told.stdout or "running" in told.stdout.lower()
    assert (tmp_path / "days.svg").read_text(encoding="utf-8").startswith("<")
    assert "same_movement_other_muscles" in told.stdout


def test_importing_the_package_loads_nothing_heavy_and_knows_no_other_names() -> None:
    code = "import sys, backstride; print([m for m in ('mujoco', 'numba', 'scipy', 'numpy') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
    with pytest.raises(AttributeError, match="luck"):
        _ = backstride.luck
