"""Years of runs, looked through; one run beside the usual one; what pages keep about themselves."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from backstride.bootstrap import open_backstride
from backstride.diary.fields import EntryKind
from backstride.diary.kit import Shoe
from backstride.dose.beside_usual import Trait
from backstride.runs.facts import RunFacts
from backstride.runs.recording import Sport
from backstride.runs.speed import Origin
from backstride.services.home.page_settings import Shown
from backstride.services.records import RunRow, ZoneSource
from backstride.services.runs.history import NoSuchRun
from backstride.services.runs.listing import PAGE_RUNS, Kind, Wanted

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)


def run(ago: int, km: float = 8.0, sport: Sport = Sport.RUNNING, **more) -> RunRow:
    start = NOW - timedelta(days=ago)
    told = RunFacts(
        sport, km * 1000, km * 330, km * 330, None, Origin.ABSENT, 20.0, 20.0, Origin.MEASURED,
        1.0 if sport is Sport.RUNNING else 0.0, 0.0, km * 1000 if sport is Sport.RUNNING else 0.0, 168.0, None,
        has_dynamics=False, treadmill=more.get("treadmill", False),
    )  # fmt: skip
    return RunRow(
        f"run{ago:05d}", sport, str(sport), start, "UTC", ZoneSource.FILE, start.date(), told, None, (), **more
    )


@pytest.fixture
def home(tmp_path):
    return open_backstride(tmp_path)


def kept(home, *rows):
    home.records.replace_runs([], rows)
    return home.runs


def ids(found):
    return [row.run.run_id for row in found.rows]


def test_runs_come_newest_first_by_year_with_their_sums(home):
    runs = kept(home, run(1), run(2, 12.0), run(400), run(3, sport=Sport.WALKING), run(4, sport=Sport.CROSS_TRAINING))
    found = runs.find(Wanted(year=2026))
    assert ids(found) == ["run00001", "run00002"]
    assert found.years == ((2026, 2), (2025, 1))
    assert (found.found, found.distance_m) == (2, 20_000.0)
    assert found.months[10] == 20_000.0
    assert runs.find(Wanted()).months is None
    assert runs.newest_year() == 2026


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(words="hill WOOD"), ["run00001"]),
        (Wanted(words="hill road"), []),
        (Wanted(words="blue"), ["run00002"]),
        (Wanted(shoe_id="blue-id"), ["run00002"]),
        (Wanted(from_m=9000.0), ["run00002"]),
        (Wanted(to_m=8000.0), ["run00001", "run00003"]),
        (Wanted(kind=Kind.TREADMILL), ["run00003"]),
        (Wanted(kind=Kind.WALKS), ["run00004"]),
        (Wanted(kind=Kind.OTHER), ["run00005"]),
        (Wanted(kind=Kind.ALL, from_m=8000.0), ["run00001", "run00002", "run00003", "run00004", "run00005"]),
    ],
    ids=str,
)
def test_what_is_looked_for_is_found_and_nothing_else(home, wanted, expected):
    home.kit.tell_shoe(Shoe("blue-id", "Blue daily pair", gear_id="g1"), NOW)
    runs = kept(
        home, run(1, name="Hills in the wood"), run(2, 10.0, gear="g1"), run(3, treadmill=True),
        run(4, sport=Sport.WALKING), run(5, sport=Sport.CROSS_TRAINING),
    )  # fmt: skip
    assert ids(runs.find(wanted)) == expected


def test_many_runs_come_in_pages_and_a_page_that_is_not_there_is_the_last(home):
    runs = kept(home, *(run(ago) for ago in range(1, PAGE_RUNS + 11)))
    first, last = runs.find(Wanted()), runs.find(Wanted(page=99))
    assert (len(first.rows), first.pages) == (PAGE_RUNS, 2)
    assert (len(last.rows), last.page) == (10, 2)
    assert not set(ids(first)) & set(ids(last))


def test_a_run_much_longer_than_those_before_is_marked_however_long_ago(home):
    runs = kept(home, *(run(ago) for ago in range(1, 400, 3)), run(200, 20.0))
    marked = {row.run.run_id: row.longer.ratio for row in runs.find(Wanted()).rows if row.longer}
    assert marked == {"run00200": pytest.approx(2.5)}
    assert runs.sheet("run00200").longer.ratio == pytest.approx(2.5)


def test_a_sheet_shows_the_usual_the_neighbours_and_the_diary_of_run_day_and_next_morning(home):
    runs = kept(home, *(run(ago) for ago in range(3, 30, 3)))
    day = NOW - timedelta(days=6)
    for kind, at, told in (
        (EntryKind.AFTER_RUN, day, {"back_pain": "2", "run_id": "run00006"}),
        (EntryKind.MORNING, day + timedelta(days=1), {"back_pain": "3", "leg_pain": "0"}),
        (EntryKind.MORNING, day + timedelta(days=2), {"back_pain": "1", "leg_pain": "0"}),
        (EntryKind.AFTER_RUN, day + timedelta(hours=1), {"back_pain": "5", "run_id": "run00009"}),
    ):
        assert home.diary.save(kind, told, at).entry is not None
    sheet = runs.sheet("run00006")
    assert sheet.usual.runs == 7
    assert (sheet.earlier.run_id, sheet.later.run_id) == ("run00009", "run00003")
    assert [entry.back_pain for entry in sheet.entries] == [2, 3]


def test_another_activity_has_a_sheet_without_a_usual(home):
    runs = kept(home, run(1, sport=Sport.CROSS_TRAINING), run(2))
    sheet = runs.sheet("run00001")
    assert (sheet.usual, sheet.earlier, sheet.worn) == (None, None, None)
    assert runs.gait(sheet.run) is None
    assert runs.placed(sheet.run) is None


def test_a_run_that_was_never_there_is_refused_by_name(home):
    with pytest.raises(NoSuchRun, match="nowhere"):
        home.runs.sheet("nowhere")


def test_how_pages_are_shown_is_kept(home):
    assert home.page_settings.shown() == Shown()
    home.page_settings.choose(Shown(hides_numbers=True, has_started=True))
    assert open_backstride(home.home.folder).page_settings.shown() == Shown(hides_numbers=True, has_started=True)


def test_a_second_look_on_one_day_is_the_same_visit(home):
    settings = home.page_settings
    assert settings.looked(NOW) is None
    assert settings.looked(NOW + timedelta(hours=3)) is None
    assert settings.looked(NOW + timedelta(days=2)) == NOW
    assert settings.looked(NOW + timedelta(days=2, hours=1)) == NOW


def test_the_version_of_a_home_differs_after_whatever_an_answer_rests_on(home):
    seen = {home.records.version()}
    home.records.replace_runs([], [run(1)])
    seen.add(home.records.version())
    home.diary.save(EntryKind.MORNING, {"back_pain": "3"}, NOW)
    seen.add(home.records.version())
    home.kit.tell_shoe(Shoe("", "Blue"), NOW)
    seen.add(home.records.version())
    home.safety.answer({"none_of_these": True}, NOW)
    seen.add(home.records.version())
    assert len(seen) == 5
    before = home.records.version()
    home.page_settings.looked(NOW)
    assert home.records.version() == before


def test_the_log_of_an_import_is_told_by_outcome_and_in_parts(home, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.fit").write_bytes(b"no watch wrote this" + bytes([number]))
    (folder / "words.txt").write_text("hello")
    home.import_runs([folder], NOW, lambda *_, **__: None)
    (one,) = home.import_log.imports()
    assert (one.at, one.files) == (NOW, 4)
    shown = [row for outcome in one.counts for row in home.import_log.files(one.at, outcome)]
    assert len(shown) == 4
    assert len(home.import_log.files(one.at, first=1, most=2)) == 2
    assert home.import_log.files(NOW + timedelta(days=1)) == []


def test_forgetting_leaves_an_empty_home_that_goes_on(home):
    kept(home, run(1))
    home.diary.save(EntryKind.MORNING, {"back_pain": "3"}, NOW)
    home.safety.answer({"none_of_these": True}, NOW)
    home.forget_everything(NOW)
    assert (list(home.records.runs()), list(home.diary.entries()), home.gate.record().checks) == ([], [], ())
    home.diary.save(EntryKind.MORNING, {"back_pain": "4"}, NOW)
    assert [one.back_pain for one in home.diary.entries()] == [4]


def test_each_run_shows_what_stood_out_and_how_the_back_was(home):
    rows = [run(ago, 8.0 + ago % 3) for ago in range(60, 1, -2)]
    hilly = run(1)
    runs = kept(home, *rows, replace(hilly, facts=replace(hilly.facts, climb_m=200.0)))
    for ago, score in ((1, 2), (0, 4)):
        at = NOW - timedelta(days=ago)
        home.diary.save(EntryKind.MORNING, {"at": at.isoformat(), "back_pain": str(score)}, at)
    newest, *earlier = runs.find(Wanted()).rows
    assert (newest.beside.stood_out, newest.beside.ratio) == (Trait.CLIMB, 10.0)
    assert (newest.morning, newest.morning_after) == (2, 4)
    assert {one.beside.stood_out for one in earlier} == {None}
    assert earlier[0].morning_after == 2
