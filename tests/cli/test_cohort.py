"""Many runners side by side: what is taken along, what is not."""

import csv
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.diary.daily import DiaryDay
from backstride.runner import Runner, Sex
from backstride.services.reporting.cohort import Told, rows_of
from backstride.services.reporting.cohort_columns import DICTIONARY, Table
from backstride.texts.catalogue import catalogue
from tests.clusters import Cluster

TODAY = date(2026, 11, 20)


@pytest.fixture
def runners(tmp_path: Path, watch_files: Path) -> Path:
    """A folder of three: two with watch files, one whose home is broken."""
    folder = tmp_path / "runners"
    for name in ("anna-schmidt", "bert"):
        (folder / name).mkdir(parents=True)
        for file in sorted(watch_files.glob("*.fit"))[:2]:
            shutil.copy(file, folder / name)
    broken = folder / "zoe"
    broken.mkdir()
    (broken / "backstride.db").write_bytes(b"not a database")
    return folder


def test_each_subfolder_is_a_runner_and_nothing_names_them(
    say: Callable[..., Any], runners: Path, tmp_path: Path
) -> None:
    said = say("cohort", runners, "--json", "--today", TODAY, "--smallest-cell", 1, "--key", tmp_path / "key.csv")
    told = said.json
    failed = {row["runner"]: row["failed"] for row in told["runners"]}
    assert sorted(failed) == ["r00001", "r00002", "r00003"]
    (broken,) = [name for name, why in failed.items() if why]
    assert [finding["where"] for finding in told["findings"]] == [broken]
    counts = Counter(row["runner"] for row in told["runs"])
    assert sorted(counts) == sorted(set(failed) - {broken})
    assert len(set(counts.values())) == 1
    for secret in ("anna", "schmidt", "2026-", str(runners)):
        assert secret not in said.out
    assert min(row["study_day"] for row in told["days"]) == 0
    with (tmp_path / "key.csv").open(encoding="utf-8") as file:
        numbers = {row["folder"]: row["runner"] for row in csv.DictReader(file)}
    assert numbers["zoe"] == broken
    again = say("cohort", runners, "--json", "--today", TODAY, "--smallest-cell", 1, "--key", tmp_path / "key.csv").json
    assert {row["runner"]: row["failed"] for row in again["runners"]} == failed


def test_the_tables_hold_what_the_dictionary_says(say: Callable[..., Any], runners: Path, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    assert say("cohort", runners, "--parquet", out, "--smallest-cell", 2).code == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "days.parquet", "dictionary.csv", "runners.parquet", "runs.parquet",
    ]  # fmt: skip
    with (out / "dictionary.csv").open(encoding="utf-8-sig") as file:
        listed = list(csv.DictReader(file))
    held = [(table.value, name) for table in Table for name in pq.read_schema(out / f"{table.value}.parquet").names]
    assert [(row["table"], row["name"]) for row in listed] == held
    assert {row["smallest_cell"] for row in listed} == {"2.0"}
    assert ("days", "painkiller") not in held


def test_a_cohort_that_nobody_may_see_is_empty_and_says_so(say: Callable[..., Any], runners: Path) -> None:
    told = say("cohort", runners, "--json").json
    shown = {cell for row in told["runners"] for name, cell in row.items() if name not in {"runner", "failed"}}
    assert shown == {None}
    assert (told["runs"], told["days"], told["smallest_cell"]) == ([], [], 5)
    assert "--smallest-cell 1" in say("cohort", runners).out


def test_homes_are_read_and_not_changed(say: Callable[..., Any], runners: Path, watch_files: Path) -> None:
    home = runners / "cem"
    assert say("import", watch_files, home=home).code == 0
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*") if "-shm" not in path.name}
    rows = say("cohort", runners, "--json", "--smallest-cell", 1).json["runners"]
    assert sum(row["runs"] or 0 for row in rows) > 30
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_the_workers_of_a_scheduler_give_the_same_tables(
    say: Callable[..., Any], runners: Path, tmp_path: Path, dask_cluster: Cluster
) -> None:
    words = ("cohort", runners, "--json", "--today", TODAY, "--smallest-cell", 1, "--key", tmp_path / "key.csv")
    here = say(*words)
    there = say(*words, "--scheduler", dask_cluster.address)
    assert there.out == here.out
    assert not (dask_cluster.folder / ".local").exists()


def test_a_folder_without_runners_is_refused(say: Callable[..., Any], tmp_path: Path) -> None:
    said = say("cohort", tmp_path / "nowhere")
    assert said.code == 2
    assert "one subfolder for each runner" in said.err


def test_every_column_says_what_it_means() -> None:
    for columns in DICTIONARY.values():
        for column in columns:
            assert catalogue().say(f"cohort-column-{column.name.replace('_', '-')}")


@given(
    start=st.dates(date(2015, 1, 1), date(2026, 1, 1)),
    scores=st.lists(st.floats(0, 10), min_size=1, max_size=20),
    sensitive=st.booleans(),
)
def test_days_are_counted_from_the_first_and_sensitive_columns_stay_away(
    start: date, scores: list[float], sensitive: bool
) -> None:
    diary = [DiaryDay(start + timedelta(days=n), back_morning=score, painkiller=1.0) for n, score in enumerate(scores)]
    told = Told(Runner(sex=Sex.FEMALE, birth_year=1987, height_m=1.683, mass_kg=61.7), (), diary)
    rows = rows_of(told, "r007", TODAY, sensitive=sensitive)
    assert [row["study_day"] for row in rows[Table.DAYS]] == list(range(len(scores)))
    assert all(("painkiller" in row) == sensitive for row in rows[Table.DAYS])
    (runner,) = rows[Table.RUNNERS]
    assert (runner["age_years"], runner["height_m"], runner["mass_kg"]) == (40.0, 1.7, 60.0)
    assert [row["back_morning"] for row in rows[Table.DAYS]] == [round(score) for score in scores]
