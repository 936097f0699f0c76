"""Reading back only as far as it takes gives what reading the whole diary would give."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.body_map import Region
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.history import Revision, current
from backstride.diary.jumps import triggers
from backstride.services.diary import lately as diary_lately
from backstride.services.diary.lately import before, entries_of_days, last_day, last_of_kind, told_before
from backstride.store.diary_records import SqlDiaryRecords

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
TODAY = NOW.date()
PAGES = st.lists(
    st.tuples(
        st.integers(0, 400),
        st.sampled_from([EntryKind.MORNING, EntryKind.MORNING, EntryKind.EVENING, EntryKind.AFTER_RUN]),
        st.integers(0, 10) | st.none(),
        st.booleans(),
        st.integers(1, 3),
        st.booleans(),
    ),
    max_size=60,
)


def versions(pages: Sequence[tuple[int, EntryKind, int | None, bool, int, bool]]) -> list[Revision]:
    """Versions of entries: moved by an hour with each edit, some taken out again."""
    made = []
    for n, (back, kind, score, leg, edits, is_out) in enumerate(pages):
        at = NOW - timedelta(days=back, hours=n % 9)
        regions = frozenset({Region.THIGH_LEFT}) if leg else frozenset()
        for number in range(1, edits + 1):
            moved = at - timedelta(hours=5 * number)
            entry = Entry(f"entry-{n}", "me", kind, moved, moved, back_pain=score, function=7, regions=regions)
            made.append(Revision(entry.entry_id, number, moved, None if is_out and number == edits > 1 else entry))
    return made


def home_of(folder: Path, kept: Sequence[Revision]) -> Backstride:
    home = open_backstride(folder)
    with home.records.transaction():
        for revision in kept:
            home.records.put_revision(revision)
    return home


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pages=PAGES, score=st.integers(0, 10), leg=st.booleans(), first=st.sampled_from([3, 60]))
def test_what_is_read_back_decides_as_the_whole_diary_does(
    tmp_path_factory, pages, score: int, leg: bool, first: int
) -> None:
    diary_lately.FIRST_LOOK_DAYS, usual = first, diary_lately.FIRST_LOOK_DAYS  # type: ignore[misc]
    try:
        kept = versions(pages)
        home = home_of(tmp_path_factory.mktemp("home") / "home", kept)
        whole = current(kept)
        regions = frozenset({Region.BELOW_KNEE_RIGHT}) if leg else frozenset()
        entry = Entry("new", "me", EntryKind.MORNING, NOW, NOW, back_pain=score, regions=regions)
        assert triggers(entry, told_before(home.records, entry)) == triggers(entry, before(entry, whole))
        for since in (TODAY - timedelta(days=200), TODAY - timedelta(days=9)):
            assert entries_of_days(home.records, since, TODAY) == tuple(
                one for one in whole if since <= one.day <= TODAY
            )
        assert last_day(home.records, TODAY) == max((one.day for one in whole if one.day <= TODAY), default=None)
        for kind in EntryKind:
            mine = [one for one in whole if one.kind is kind and one.day <= TODAY]
            assert last_of_kind(home.records, kind, TODAY) == max(
                mine, key=lambda one: (one.at, one.recorded_at), default=None
            )
    finally:
        diary_lately.FIRST_LOOK_DAYS = usual  # type: ignore[misc]


def test_saving_reads_no_more_of_a_long_diary_than_of_a_short_one(tmp_path, monkeypatch) -> None:
    read: list[int] = []
    plain = SqlDiaryRecords._revisions

    def counted(self: SqlDiaryRecords, wanted: object) -> list[Revision]:
        found = plain(self, wanted)  # type: ignore[arg-type]
        read.append(len(found))
        return found

    counts = []
    for days in (200, 3000):
        pages = [(back, EntryKind.MORNING, back % 4, back % 50 == 0, 2, False) for back in range(1, days)]
        home = home_of(tmp_path / str(days), versions(pages))
        monkeypatch.setattr(SqlDiaryRecords, "_revisions", counted)
        read.clear()
        saved = home.diary.save(EntryKind.MORNING, {"back_pain": "3", "regions": ["thigh_left"]}, NOW)
        assert saved.entry is not None
        home.diary.edit(saved.entry.entry_id, {"note": "warm"}, NOW + timedelta(seconds=1))
        home.diary.entries(TODAY - timedelta(days=14))
        home.diary_modes.remind(NOW)
        counts.append(sum(read))
        monkeypatch.undo()
    assert 0 < counts[1] <= counts[0]


def test_an_empty_diary_has_no_last_day(tmp_path) -> None:
    home = open_backstride(tmp_path)
    assert last_day(home.records, TODAY) is None
    assert home.records.first_diary_day() is None
    assert home.diary.entries(date.min, date.max) == ()
