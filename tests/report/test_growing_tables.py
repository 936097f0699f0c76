"""Tables that grow on the disk: whatever a kill leaves, what was finished stands once and in order."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.report import growing_tables
from backstride.report.begun import BegunOtherwise
from backstride.report.growing_tables import GrowingTables

SCHEMAS: Mapping[str, pa.Schema] = {
    "ones": pa.schema([("name", pa.string())]),
    "manys": pa.schema([("name", pa.string()), ("number", pa.float64())]),
}


def rows_of(name: str, count: int = 3) -> Mapping[str, list[dict[str, object]]]:
    return {"ones": [{"name": name}], "manys": [{"name": name, "number": float(n)} for n in range(count)]}


def begun(folder: Path) -> GrowingTables:
    tables = GrowingTables(folder, SCHEMAS)
    tables.begin({"what": "test"})
    return tables


@settings(max_examples=15)
@given(
    order=st.permutations([f"n{number}" for number in range(12)]),
    counts=st.lists(st.integers(0, 4), min_size=12, max_size=12),
)
def test_pieces_come_out_in_the_order_asked_for_whatever_order_they_came_in(tmp_path_factory, order, counts) -> None:
    folder = tmp_path_factory.mktemp("tables")
    for name, count in zip(order, counts, strict=True):
        tables = begun(folder)
        tables.add(name, rows_of(name, count))
        tables.flush()
    wanted = sorted(order)
    tables = begun(folder)
    assert tables.write("ones", tables.pieces("ones", wanted)) == 12
    tables.write("manys", tables.pieces("manys", wanted))
    assert pq.read_table(folder / "ones.parquet")["name"].to_pylist() == wanted
    by_name = dict(zip(order, counts, strict=True))
    assert pq.read_table(folder / "manys.parquet")["name"].to_pylist() == [n for n in wanted for _ in range(by_name[n])]


def test_what_passes_is_in_the_tables_of_this_time_alone(tmp_path: Path) -> None:
    tables = begun(tmp_path)
    tables.add("a", rows_of("a"))
    tables.add("b", rows_of("b"), passing=True)
    tables.write("ones", tables.pieces("ones", ["a", "b"]))
    assert pq.read_table(tmp_path / "ones.parquet")["name"].to_pylist() == ["a", "b"]
    assert "a" in begun(tmp_path)
    assert "b" not in begun(tmp_path)


def test_something_else_is_not_begun_over_it(tmp_path: Path) -> None:
    begun(tmp_path)
    with pytest.raises(BegunOtherwise, match="what differ"):
        GrowingTables(tmp_path, SCHEMAS).begin({"what": "other"})


KILLED = """
import os, random, signal, sys
from pathlib import Path
sys.path[:0] = [{root!r}]
from tests.report.test_growing_tables import begun, rows_of
from backstride.report import growing_tables
growing_tables._PART_S = 0.0
die_at = int(sys.argv[2])
steps = 0
def count(event, arguments):
    global steps
    if event in ("open", "os.rename", "os.mkdir", "os.remove"):
        steps += 1
        if steps == die_at: os.kill(os.getpid(), signal.SIGKILL)
tables = begun(Path(sys.argv[1]))
sys.addaudithook(count)
for number in range(4):
    name = f"n{{number}}"
    if name not in tables: tables.add(name, rows_of(name))
tables.flush()
for name in ("ones", "manys"): tables.write(name, tables.pieces(name, [f"n{{n}}" for n in range(4)]))
"""


def test_killed_at_any_step_and_started_again_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    code = KILLED.format(root=str(Path(__file__).parents[2]))
    killed = 0
    for die_at in range(1, 51, 5):
        folder = tmp_path / str(die_at)
        first = subprocess.run([sys.executable, "-c", code, str(folder), str(die_at)], check=False)
        killed += first.returncode == -signal.SIGKILL
        subprocess.run([sys.executable, "-c", code, str(folder), "0"], check=True)
        assert pq.read_table(folder / "ones.parquet")["name"].to_pylist() == ["n0", "n1", "n2", "n3"]
        assert pq.read_table(folder / "manys.parquet").num_rows == 12
        assert [path for path in folder.iterdir() if path.name.startswith(".part-")] == []
    assert killed >= 5


def test_few_parts_are_in_memory_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing_tables, "_ROWS_IN_GROUP", 1000)
    tables = begun(tmp_path)
    for number in range(40):
        tables.add(f"n{number}", rows_of(f"n{number}", 500))
        tables.flush()
    rows = tables.write("manys", tables.pieces("manys", [f"n{number}" for number in range(40)]))
    assert rows == 20_000
    assert pq.ParquetFile(tmp_path / "manys.parquet").num_row_groups == 20
    assert (tmp_path / "manys.parquet").stat().st_mode & 0o777 == 0o600
