"""The diary as a table on a page: known and strange columns, faults at their field, nothing lost on the way."""

import html
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from backstride.web.limits import TABLE_BYTES

STRANGE = "date,ache,cheer\n2026-11-02,40,2\n2026-11-03,60,5\n"
MEANT = {
    "kind": "morning", "when": "date", "to_1": "back_pain", "low_1": "0", "high_1": "100", "to_2": "mood",
    "low_2": "1", "high_2": "5", "less_2": "yes",
}  # fmt: skip


def plain(page: str) -> str:
    return html.unescape(page).replace("\u2068", "").replace("\u2069", "")


def test_a_strange_table_is_explained_and_brought_in(visitor: Any) -> None:
    look = visitor.post("/diary/table", table=STRANGE)
    assert look.status_code == 200
    assert "2 rows, 3 columns." in plain(look.text)
    assert "The column “ache”" in plain(look.text)
    brought = visitor.post("/diary/table/bring", table=STRANGE, **MEANT)
    assert "2 kept, 0 were there already, of 2 rows" in plain(brought.text)
    told = [(one.back_pain, one.mood) for one in visitor.home.diary.entries()]
    assert told == [(4, 8), (6, 0)]
    again = visitor.post("/diary/table/bring", table=STRANGE, **MEANT)
    assert "0 kept, 2 were there already" in plain(again.text)


def test_common_names_need_no_explaining_and_the_told_zone_counts(visitor: Any) -> None:
    table = "Date,Pain,Notes\n2026-11-02T22:05,4,long day\n2026-11-03,6,\n"
    look = plain(visitor.post("/diary/table", table=table).text)
    assert "Its columns have common names" in look
    assert 'id="kind"' not in look
    assert 'id="kind"' in visitor.post("/diary/table", table=table, explain="yes").text
    brought = plain(visitor.post("/diary/table/bring", table=table).text)
    assert "2 kept" in brought
    assert "Europe/Berlin" in brought
    told = [(one.back_pain, one.day.isoformat(), one.at.isoformat()) for one in visitor.home.diary.entries()]
    assert told[0] == (4, "2026-11-02", "2026-11-02T22:05:00+01:00")
    assert told[1][:2] == (6, "2026-11-03")


@pytest.mark.parametrize(
    ("changed", "at", "says"),
    [
        ({"when": ""}, "when", "Choose one column with a date, or three"),
        ({"when_month": "ache"}, "when", "Choose one column with a date, or three"),
        ({"when": "nothing"}, "when", "Choose one column with a date, or three"),
        ({"kind": ""}, "kind", "Say what each row is."),
        ({"to_1": "effort"}, "to_1", "not asked in that kind of entry"),
        ({"to_1": "", "to_2": ""}, "to_0", "Say of at least one column"),
        ({"low_1": "none"}, "low_1", "“none” is not a number"),
        ({"high_1": "0"}, "low_1", "two different ones"),
        ({"high_1": ""}, "low_1", "two different ones"),
    ],
)
def test_what_cannot_be_meant_is_said_at_its_field_and_nothing_is_lost(
    visitor: Any, changed: dict[str, str], at: str, says: str
) -> None:
    answer = visitor.post("/diary/table/bring", table=STRANGE, **{**MEANT, **changed})
    page = plain(answer.text)
    assert answer.status_code == 422
    assert says in page
    assert f'id="{at}-fault-1"' in page
    assert STRANGE in page
    assert '<option value="back_pain" selected>' in page or "to_1" in changed
    assert not visitor.home.diary.entries()


def test_one_bad_cell_is_told_with_its_row_and_costs_nothing_else(visitor: Any) -> None:
    table = "date,ache,cheer\n2026-11-02,11,5\n2026-11-03,2,5\nsoon,2,5\n"
    told = {"kind": "morning", "when": "date", "to_1": "back_pain", "to_2": "mood"}
    page = plain(visitor.post("/diary/table/bring", table=table, **told).text)
    assert "row 2, back_pain: " in page
    assert "row 4: " in page
    assert [(one.back_pain, one.mood) for one in visitor.home.diary.entries()] == [(None, 5), (2, 5)]


@pytest.mark.parametrize(("table", "says"), [("", "This file is empty."), ("a\0b,c\n1,2\n", "no table of text"),
                                             ("date,pain\n", "no rows below its first line")])  # fmt: skip
def test_what_is_no_table_is_said_on_the_page(visitor: Any, table: str, says: str) -> None:
    answer = visitor.client.post("/diary/table", files={"file": ("x.csv", table.encode())})
    assert answer.status_code == 422
    assert says in plain(answer.text)


def test_a_file_of_a_spreadsheet_in_windows_letters_is_read_and_carried_on(visitor: Any) -> None:
    answer = visitor.client.post("/diary/table", files={"file": ("x.csv", "Tag;Müde\n2026-11-02;3\n".encode("cp1252"))})
    assert "The column “Müde”" in plain(answer.text)
    assert "Tag;Müde\n2026-11-02;3" in plain(answer.text)


def test_what_goes_out_comes_back_as_it_was(visitor: Any, homes: Any, tmp_path: Path) -> None:
    visitor.post("/diary", kind="morning", back_pain="2", note='=SUM(A1), "wind"', regions=["back_left", "thigh_left"])
    plain_file = visitor.client.get("/diary/table/diary.csv")
    assert plain_file.headers["content-disposition"] == 'attachment; filename="diary.csv"'
    assert "SUM" not in plain_file.text
    whole = visitor.client.get("/diary/table/diary.csv", params={"own_words": "yes"})
    other = type(visitor)(homes, tmp_path / "other", "bare")
    look = other.client.post("/diary/table", files={"file": ("diary.csv", whole.content)})
    assert "This is a table that this diary wrote." in plain(look.text)
    brought = other.post("/diary/table/bring", table=whole.text)
    assert "1 kept" in plain(brought.text)
    mine, theirs = visitor.home.diary.entries()[0], other.home.diary.entries()[0]
    assert (mine.note, mine.regions, mine.back_pain) == (theirs.note, theirs.regions, theirs.back_pain)


def test_a_jump_in_a_table_makes_the_questions_due_and_says_so(visitor: Any) -> None:
    visitor.answer_no()
    day = (visitor.wall.now - timedelta(days=1)).date()
    told = {"kind": "morning", "when": "date", "to_1": "back_pain"}
    page = plain(visitor.post("/diary/table/bring", table=f"date,pain\n{day},8\n", **told).text)
    assert '<a href="/check/questions">' in page


def test_a_table_larger_than_any_diary_is_refused(visitor: Any) -> None:
    answer = visitor.client.post("/diary/table", files={"file": ("x.csv", b"a,b\n" + b"1,2\n" * (TABLE_BYTES // 4))})
    assert answer.status_code == 413


def test_both_real_shapes_are_known_on_the_page(visitor: Any, data_folder: Path) -> None:
    files = [*sorted((data_folder / "diary" / "pain-by-region").glob("Participant*Pain*.csv"))[:2]]
    files += sorted((data_folder / "diary" / "wellness").glob("p01/[sw]*.csv"))
    for file in files:
        look = visitor.client.post("/diary/table", files={"file": (file.name, file.read_bytes())})
        assert "This is a known kind of table" in plain(look.text), file
        brought = visitor.client.post("/diary/table/bring", files={"file": (file.name, file.read_bytes())})
        assert "kept" in plain(brought.text)
    assert visitor.home.diary.entries()
