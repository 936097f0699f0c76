"""Nothing in a cohort's tables is shared by fewer runners than it says."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.diary.daily import DiaryDay
from backstride.report.cohort_files import CohortTables, packed, schemas, unpacked
from backstride.report.growing_tables import GrowingTables
from backstride.runner import Runner, Sex
from backstride.services.reporting.cohort import Told, rows_of
from backstride.services.reporting.cohort_columns import Table
from backstride.services.reporting.disclosure import WHO
from backstride.texts.catalogue import catalogue

TODAY = date(2026, 11, 20)
START = date(2026, 1, 5)
K = 3

told = st.builds(
    lambda sex, born, height, mass, scores, sleep: Told(
        Runner(sex=sex, birth_year=born, height_m=height, mass_kg=mass),
        (),
        [DiaryDay(START + timedelta(days=n), back_morning=score, sleep_h=sleep) for n, score in enumerate(scores)],
    ),
    st.sampled_from([Sex.FEMALE, Sex.MALE]),
    st.sampled_from([1950, 1987, 1988, 1990]),
    st.sampled_from([1.50, 1.70, 1.71, 2.05]),
    st.sampled_from([45.0, 61.0, 62.0, 120.0]),
    st.lists(st.integers(0, 10).map(float), min_size=1, max_size=9),
    st.sampled_from([None, 4.0, 7.5, 8.0]),
)


def written(runners: list[Told], folder: Path, k: int = K) -> Mapping[Table, list[dict[str, Any]]]:
    tables = GrowingTables(folder, schemas(sensitive=False))
    tables.begin({})
    names = [f"r{number:05d}" for number in range(len(runners))]
    for name, one in zip(names, runners, strict=True):
        tables.add_tables(name, unpacked(packed(rows_of(one, name, TODAY), sensitive=False)))
    CohortTables(tables, names, k).write(catalogue())
    return {table: pq.read_table(folder / f"{table.value}.parquet").to_pylist() for table in Table}


@settings(max_examples=25)
@given(st.lists(told, min_size=1, max_size=12))
def test_nothing_is_shown_that_fewer_than_k_share(
    tmp_path_factory: pytest.TempPathFactory, runners: list[Told]
) -> None:
    shown = written(runners, tmp_path_factory.mktemp("cohort"))
    who = Counter(tuple(row[name] for name in WHO) for row in shown[Table.RUNNERS])
    assert all(count >= K for cells, count in who.items() if any(cell is not None for cell in cells))
    last = max((row["study_day"] for row in shown[Table.DAYS]), default=-1)
    held = [[row for row in rows_of(one, "r", TODAY)[Table.DAYS] if row["study_day"] <= last] for one in runners]
    for name in {name for row in shown[Table.DAYS] for name in row} - {"runner"}:
        of_each = [[row[name] for row in rows if row[name] is not None] for rows in held]
        for value in {row[name] for row in shown[Table.DAYS]} - {None}:
            assert sum(any(cell >= value for cell in cells) for cells in of_each) >= K
            assert sum(any(cell <= value for cell in cells) for cells in of_each) >= K


def test_the_longest_and_the_rarest_are_left_out_and_nothing_is_moved(tmp_path: Path) -> None:
    def one(days: int, score: float, **who: Any) -> Told:
        diary = [DiaryDay(START + timedelta(days=n), back_morning=score) for n in range(days)]
        return Told(
            Runner(**({"sex": Sex.FEMALE, "birth_year": 1987, "height_m": 1.7, "mass_kg": 60.0} | who)), (), diary
        )

    runners = [one(3, 2.0), one(3, 2.0), one(4, 3.0), one(4, 4.0), one(9, 10.0), one(3, 2.0, mass_kg=140.0)]
    shown = written(runners, tmp_path)
    days = shown[Table.DAYS]
    assert max(row["study_day"] for row in days) == 3  # the days that three runners reach
    assert {row["back_morning"] for row in days} == {2.0, 3.0, None}
    assert [row["mass_kg"] for row in shown[Table.RUNNERS]] == [60.0] * 5 + [None]
    assert {row["height_m"] for row in shown[Table.RUNNERS]} == {1.7, None}


def test_the_dates_of_a_history_cannot_be_told_from_its_rows(tmp_path: Path) -> None:
    def shifted(weeks: int) -> Told:
        first = date(2024, 1, 1) + timedelta(weeks=weeks)
        return Told(Runner(), (), [DiaryDay(first + timedelta(days=n), back_morning=1.0) for n in range(20)])

    rows = [rows_of(shifted(weeks), "r00001", TODAY)[Table.DAYS] for weeks in (0, 7, 100)]
    assert rows[0] == rows[1] == rows[2]
