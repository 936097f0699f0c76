"""Everything as plain tables: whole, readable, without what was not asked for."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from hypothesis import given
from hypothesis import strategies as st

from backstride.report.table_files import TableKind, table_files, zipped

ROWS = [{"day": "2026-11-01", "score": 3.0}, {"day": "2026-11-02", "score": None, "word": 'a, "b"\nc'}]


def test_a_home_gives_its_tables(say: Callable[..., Any], watch_files: Path, tmp_path: Path) -> None:
    say("import", *sorted(watch_files.glob("0[0-2].fit")))
    say("diary", "add", "morning", "--back-pain", "2", "--note", "slept badly")
    told = say("export", tmp_path / "tables", "--json").json
    assert told["rows"]["runs"] == 3
    held = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "tables").iterdir()}
    assert set(held) == {"runs.csv", "days.csv", "diary.csv"}
    assert "slept badly" not in "".join(held.values())
    assert len(list(csv.DictReader(io.StringIO(held["runs.csv"])))) == 3
    again = say("export", tmp_path / "tables")
    assert again.code == 1
    assert "Choose an empty or a new folder" in again.err


def test_own_words_come_along_when_asked_for(say: Callable[..., Any], tmp_path: Path) -> None:
    say("diary", "add", "morning", "--back-pain", "2", "--note", "slept badly")
    assert say("export", tmp_path / "tables", "--own-words", "--format", "parquet").code == 0
    assert "slept badly" in pq.read_table(tmp_path / "tables" / "diary.parquet").to_pydict()["note"]


def test_both_kinds_hold_the_same_rows() -> None:
    (_, comma), (_, columns) = (next(table_files({"days": ROWS}, kind)) for kind in TableKind)
    read = list(csv.DictReader(io.StringIO(comma.decode())))
    assert [row["word"] for row in read] == ["", 'a, "b"\nc']
    assert pq.read_table(io.BytesIO(columns)).to_pydict() == {
        "day": ["2026-11-01", "2026-11-02"], "score": [3.0, None], "word": [None, 'a, "b"\nc']
    }  # fmt: skip


@given(st.lists(st.floats(-1e6, 1e6) | st.none(), min_size=1, max_size=9))
def test_a_zip_of_the_same_rows_is_the_same_file(scores: list[float | None]) -> None:
    rows = [{"score": score} for score in scores]
    first, second = (zipped(table_files({"one": rows, "none": []}, TableKind.CSV)) for _ in range(2))
    assert first == second
    assert zipfile.ZipFile(io.BytesIO(first)).namelist() == ["one.csv"]
