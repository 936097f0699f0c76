"""The notebook page runs as it is written."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import backstride

PAGE = Path(__file__).parents[2] / "docs" / "notebook.md"


def test_every_block_of_the_page_runs_one_after_the_other(jog: Path, tmp_path: Path) -> None:
    assert jog.parent == tmp_path
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
