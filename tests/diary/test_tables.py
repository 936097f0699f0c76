"""Entries out to rows and back, and foreign tables, two real ones among them."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.diary.body_map import Region
from backstride.diary.entries import OWN_WORDS, Entry
from backstride.diary.fields import EntryKind, LegSign
from backstride.diary.reading import Frame
from backstride.diary.tables import ColumnMap, Target, entry_row, read_foreign_row, read_own_row
from backstride.texts.catalogue import catalogue

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
FRAME = Frame("e1", "r1", EntryKind.MORNING, NOW)
OSLO = ZoneInfo("Europe/Oslo")

mornings = st.builds(
    Entry,
    entry_id=st.just("e1"),
    runner_id=st.just("r1"),
    kind=st.just(EntryKind.MORNING),
    at=st.integers(0, 2000).map(lambda n: NOW - timedelta(days=n, minutes=n)),
    recorded_at=st.just(NOW),
    back_pain=st.integers(0, 10),
    leg_pain=st.none() | st.integers(0, 10),
    sleep_h=st.none() | st.floats(0, 24),
    ill=st.none() | st.booleans(),
    regions=st.frozensets(st.sampled_from(list(Region))),
    leg_signs=st.frozensets(st.sampled_from(list(LegSign))),
    note=st.none() | st.text(st.characters(categories=["L", "N"]), min_size=1),
)


@given(mornings)
def test_a_row_gives_its_entry_back(entry: Entry) -> None:
    assert read_own_row(entry_row(entry, own_words=True), "e1", "r1", NOW).entry == entry


@given(mornings)
def test_own_words_stay_at_home_unless_asked_for(entry: Entry) -> None:
    assert not OWN_WORDS & set(entry_row(entry))


def test_what_was_not_told_is_empty_in_the_table() -> None:
    row = entry_row(Entry("e1", "r1", EntryKind.MORNING, NOW, NOW, back_pain=0))
    assert (row["back_pain"], row["leg_pain"], row["ill"]) == ("0", "", "")


def test_an_unknown_kind_is_a_finding() -> None:
    draft = read_own_row({"kind": "noon"}, "e1", "r1", NOW)
    assert catalogue().finding(draft.findings[0])


def test_faults_name_their_row() -> None:
    columns = ColumnMap(("date",), {"pain": Target("back_pain")})
    far = read_foreign_row({"date": "2026-11-01", "pain": "12"}, columns, FRAME, OSLO, 7)
    undated = read_foreign_row({"date": "soon", "pain": "2"}, columns, FRAME, OSLO, 8)
    assert far is not None
    assert undated is not None
    assert [f.where for f in (*far.findings, *undated.findings)] == ["row 7, back_pain", "row 8"]
    assert catalogue().finding(undated.findings[0])


def test_one_bad_cell_does_not_cost_the_row() -> None:
    columns = ColumnMap(("date",), {"pain": Target("back_pain"), "mood": Target("mood")})
    draft = read_foreign_row({"date": "2026-11-01", "pain": "12", "mood": "6"}, columns, FRAME, OSLO, 7)
    assert draft is not None
    assert draft.entry is not None
    assert (draft.entry.back_pain, draft.entry.mood) == (None, 6)
    assert [(f.where, f.severity) for f in draft.findings] == [("row 7, back_pain", "warning")]


def test_foreign_scales_are_laid_on_ours() -> None:
    columns = ColumnMap(("date",), {"soreness": Target("soreness", 1, 5, reversed=True)})
    for told, score in (("5", 0), ("3", 5), ("1", 10)):
        draft = read_foreign_row({"date": "2026-11-01", "soreness": told}, columns, FRAME, OSLO, 1)
        assert draft is not None
        assert draft.entry is not None
        assert draft.entry.soreness == score


def drafts(path: Path, columns: ColumnMap) -> tuple[int, int, int]:
    with path.open(encoding="utf-8", newline="") as file:
        found = [read_foreign_row(row, columns, FRAME, OSLO, n) for n, row in enumerate(csv.DictReader(file), 2)]
    meant = [draft for draft in found if draft is not None]
    return len(found), len(meant), sum(draft.entry is not None for draft in meant)


@pytest.mark.data
def test_a_real_table_of_wellness_is_read(data_folder: Path) -> None:
    scale = {"low": 1.0, "high": 5.0, "missing": frozenset({"0"})}
    columns = ColumnMap(
        ("effective_time_frame",),
        {
            "sleep_duration_h": Target("sleep_h", missing=frozenset({"0"})),
            "sleep_quality": Target("sleep", **scale),
            "mood": Target("mood", **scale),
            "soreness": Target("soreness", **scale, reversed=True),
            "stress": Target("stress", **scale, reversed=True),
        },
    )
    for path in sorted((data_folder / "diary" / "wellness").glob("*/wellness.csv")):
        rows, meant, read = drafts(path, columns)
        assert rows == meant > 0
        assert rows - read <= 2  # two rows hold nothing but zeros, which stand for nothing told


@pytest.mark.data
def test_a_real_table_of_pain_by_region_is_read(data_folder: Path) -> None:
    backs = frozenset({"Back pain", "Low Back Pain", "Back Pain", "Lower Back Pain"})
    columns = ColumnMap(
        ("startday", "startmonth", "startyear"),
        {"intensity": Target("back_pain", 0, 10)},
        only=("name", backs),
        when_else="date",
    )
    totals = [
        drafts(path, columns) for path in sorted((data_folder / "diary" / "pain-by-region").glob("Participant*.csv"))
    ]
    meant, read = sum(total[1] for total in totals), sum(total[2] for total in totals)
    assert meant > 50
    assert read == meant


def test_a_time_without_offset_is_read_where_the_person_lived() -> None:
    columns = ColumnMap(("when",), {"pain": Target("back_pain")})
    draft = read_foreign_row({"when": "2026-07-01T07:30", "pain": "2"}, columns, FRAME, OSLO, 1)
    assert draft is not None
    assert draft.entry is not None
    assert draft.entry.at.utcoffset() == timedelta(hours=2)
