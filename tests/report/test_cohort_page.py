"""The page with the first three figures of a cohort runs as it is written."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np

from backstride.report.cohort_files import CohortTables, schemas
from backstride.report.growing_tables import GrowingTables
from backstride.simulate.histories import Knobs, simulate_history
from backstride.texts.catalogue import catalogue

PAGE = Path(__file__).parents[2] / "docs" / "cohort.md"
RUNNERS = 12


def made_up_cohort(folder: Path) -> None:
    """Tables of runners whose mornings after a run are a point worse, and of one whose home could not be read."""
    tables = GrowingTables(folder, schemas(sensitive=False))
    tables.begin({})
    names = [f"r{number:05d}" for number in range(1, RUNNERS + 1)]
    for number, name in enumerate(names):
        table = simulate_history(Knobs(days=90, effect=1.0), np.random.default_rng(number)).table
        columns = {key: table.column(key) for key in ("back_morning", "run_min")}
        days = [
            {"runner": name, "study_day": float(n), "weekday": float(n % 7)}
            | {key: None if np.isnan(column[n]) else float(column[n]) for key, column in columns.items()}
            for n in range(90)
        ]
        tables.add(name, {"runners": [{"runner": name, "sex": "f"}], "days": days})
    tables.add("r00013", {"runners": [{"runner": "r00013", "failed": "HomeIsDamaged"}]}, passing=True)
    CohortTables(tables, [*names, "r00013"], 5).write(catalogue())


def test_every_block_of_the_page_runs_and_draws(tmp_path: Path) -> None:
    made_up_cohort(tmp_path / "tables")
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    (tmp_path / "page.py").write_text("\n".join(blocks), encoding="utf-8")
    told = subprocess.run([sys.executable, "page.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert f"{RUNNERS + 1} runners, 1 could not be read" in told.stdout
    found = re.search(r"(\d+) runners, middle difference ([+-]\d\.\d) points", told.stdout)
    assert found is not None
    assert int(found[1]) >= RUNNERS // 2
    for name in ("known", "volume", "mornings"):
        drawn = ET.fromstring((tmp_path / f"{name}.svg").read_text(encoding="utf-8"))
        assert any(each.tag.endswith(("path", "polyline")) for each in drawn.iter())
