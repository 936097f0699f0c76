"""The daily table: a contract, a frozen value and a validator that explains."""

import pickle
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.learn import COLUMNS, DailyTable, read_rows
from backstride.learn.table import ColumnsOfDifferentLength, NoRowsSince, NoSuchColumn

DAY = date(2026, 1, 5)


def rows(scores: list[object], runs: list[object]) -> list[dict[str, object]]:
    days = [date.fromordinal(DAY.toordinal() + i).isoformat() for i in range(len(scores))]
    return [{"date": d, "back_morning": s, "run_min": r} for d, s, r in zip(days, scores, runs, strict=True)]


def codes(read: object) -> list[str]:
    return [finding.code for finding in read.findings]


def test_table_is_frozen() -> None:
    table = DailyTable(DAY, {"back_morning": np.array([1.0, 2.0])})
    with pytest.raises(ValueError, match="read-only"):
        table.columns["back_morning"][0] = 9.0
    with pytest.raises(TypeError):
        table.columns["run_min"] = np.zeros(2)


def test_table_does_not_share_the_callers_array() -> None:
    mine = np.array([1.0, 2.0])
    table = DailyTable(DAY, {"back_morning": mine})
    mine[0] = 9.0
    assert table.column("back_morning")[0] == 1.0


def test_unknown_column_is_misuse() -> None:
    with pytest.raises(NoSuchColumn, match="back_morning"):
        DailyTable(DAY, {"backache": [1.0]})
    with pytest.raises(NoSuchColumn):
        DailyTable(DAY, {"back_morning": [1.0]}).column("backache")


@pytest.mark.parametrize("columns", [{"back_morning": [1.0], "run_min": [1.0, 2.0]}, {"back_morning": []}, {}])
def test_columns_of_different_length_are_misuse(columns: dict[str, list[float]]) -> None:
    with pytest.raises(ColumnsOfDifferentLength):
        DailyTable(DAY, columns)


def test_table_travels_to_another_process() -> None:
    table = DailyTable(DAY, {"back_morning": [1.0, 2.0]})
    other = pickle.loads(pickle.dumps(table))
    assert other.start == DAY
    assert other.column("back_morning").tolist() == [1.0, 2.0]
    with pytest.raises(ValueError, match="read-only"):
        other.columns["back_morning"][0] = 9.0


def test_since_cuts_and_refuses() -> None:
    table = DailyTable(DAY, {"back_morning": [1.0, 2.0, 3.0]})
    assert table.since(date(2026, 1, 6)).column("back_morning").tolist() == [2.0, 3.0]
    assert table.since(date(2025, 1, 1)).days == 3
    with pytest.raises(NoRowsSince):
        table.since(date(2026, 2, 1))


def test_empty_cells_are_unknown_not_zero() -> None:
    table = read_rows(rows([3, "", None], [45, "", 0])).table
    assert table is not None
    assert np.isnan(table.column("back_morning")[1:]).all()
    assert np.isnan(table.column("run_min")[1])
    assert table.column("run_min")[2] == 0.0


def test_days_without_a_row_are_unknown() -> None:
    read = read_rows([{"date": "2026-01-05", "back_morning": 1}, {"date": "2026-01-09", "back_morning": 2}])
    assert read.table is not None
    assert read.table.days == 5
    assert np.isnan(read.table.column("back_morning")[1:4]).all()


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ([], "table-empty"),
        ([{"date": "yesterday", "back_morning": 1}], "table-empty"),
        ([{"date": "2026-01-05", "back_morning": 1}, {"date": "2026-01-05", "back_morning": 7}], "table-day-twice"),
        ([{"date": "2026-01-05", "person": "a"}, {"date": "2026-01-06", "person": "b"}], "table-two-people"),
        (
            [{"date": "2026-01-05", "back_morning": 1}, {"date": "7525-01-05", "back_morning": 1}],
            "table-dates-far-apart",
        ),
        ([{"date": "2026-01-05", "mileage": 1}], "table-no-columns"),
    ],
)
def test_rows_that_make_no_table_say_why(bad: list[dict[str, object]], code: str) -> None:
    read = read_rows(bad)
    assert read.table is None
    assert code in codes(read)


@pytest.mark.parametrize(
    ("cell", "code"), [("eleven", "table-not-a-number"), (11, "table-out-of-range"), (-1, "table-out-of-range")]
)
def test_bad_cells_become_unknown_with_a_finding(cell: object, code: str) -> None:
    read = read_rows(rows([3, cell], [0, 0]))
    assert read.table is not None
    assert np.isnan(read.table.column("back_morning")[1])
    assert codes(read) == [code]


def test_unknown_columns_are_left_out_with_a_note() -> None:
    read = read_rows([{"date": "2026-01-05", "back_morning": 1, "mileage": 3}])
    assert codes(read) == ["table-unknown-column"]


@given(
    st.lists(
        st.one_of(st.none(), st.text(max_size=4), st.floats(allow_nan=True), st.integers(-5, 20)),
        min_size=1,
        max_size=20,
    )
)
def test_no_cell_breaks_the_reader_and_nothing_leaves_its_range(cells: list[object]) -> None:
    read = read_rows(rows(cells, [0] * len(cells)))
    assert read.table is not None
    scores = read.table.column("back_morning")
    known = scores[~np.isnan(scores)]
    assert ((known >= COLUMNS["back_morning"].low) & (known <= COLUMNS["back_morning"].high)).all()


def test_order_of_rows_does_not_matter() -> None:
    given_rows = rows([1, 2, 3, 4], [0, 45, 0, 30])
    forwards, backwards = read_rows(given_rows).table, read_rows(given_rows[::-1]).table
    assert forwards is not None
    assert backwards is not None
    assert forwards.column("run_min").tolist() == backwards.column("run_min").tolist()


def test_pain_stiffness_and_function_make_one_finer_score() -> None:
    rows = [
        {"date": f"2026-01-{day:02d}", "back_morning": 4, "stiffness": 3, "function": 6 if day != 20 else ""}
        for day in range(1, 31)
    ]
    score = read_rows(rows).table.column("morning_score")
    assert score[0] == pytest.approx((4 + 3 + 4) / 3)
    assert np.isnan(score[19])  # a morning without every part has none
    alone = read_rows([{"date": "2026-01-01", "back_morning": 4}]).table
    assert "morning_score" not in alone.columns
