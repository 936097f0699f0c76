import gzip
import itertools
import json
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backstride.bootstrap import Backstride
from backstride.diary.fields import EntryKind
from backstride.services.importing.import_runs import ImportReport
from backstride.services.records import ImportOutcome, OneRun
from backstride.services.runs.history import RunsFarApart

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ONE = ["one.fit", "one.gpx", "one.tcx", "one-late.fit"]
ALL = [*ONE, "two-a.fit", "two-b.fit", "alone.fit"]


def silent(done: int, total: int | None, what: str) -> None:
    """Tell nobody."""


def bring(backstride: Backstride, paths: Sequence[Path]) -> ImportReport:
    with backstride.writing("testing"):
        return backstride.import_runs(paths, NOW, silent)


def told(report: ImportReport) -> dict[str, str]:
    return {Path(file.path).name: file.outcome.value for file in report.files}


def state(backstride: Backstride) -> dict[str, object]:
    """Everything that must not depend on the order of import."""
    found = {}
    for run in backstride.records.runs():
        gait = backstride.samples.read_gait(run.run_id)
        sources = tuple(sorted((source.recording, source.shift_s) for source in run.sources))
        facts = (run.sport, run.activity, run.start, run.local_date, run.facts, run.load, run.sources[0].recording)
        found[run.run_id] = (sources, facts, np.nansum(gait.distance_m), np.nansum(gait.contact_ms))
    return found


def test_four_tellings_of_one_run_are_one_run(copies, new_home):
    backstride = new_home()
    report = bring(backstride, [copies[name] for name in ONE])
    (run,) = backstride.records.runs()
    assert len(run.sources) == 4
    assert told(report) == {"one.fit": "imported", "one.gpx": "merged", "one.tcx": "merged", "one-late.fit": "merged"}
    assert run.facts.has_dynamics


def test_a_run_split_in_two_is_not_joined(copies, new_home):
    backstride = new_home()
    bring(backstride, [copies["two-a.fit"], copies["two-b.fit"]])
    assert len(backstride.records.runs()) == 2


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(ALL), cut=st.integers(0, len(ALL)))
def test_the_order_of_import_does_not_matter(copies, new_home, order, cut):
    backstride, straight = new_home(), new_home()
    bring(straight, [copies[name] for name in ALL])
    bring(backstride, [copies[name] for name in order[:cut]])
    bring(backstride, [copies[name] for name in order[cut:]])
    assert state(backstride) == state(straight)


def test_importing_again_changes_nothing_and_says_same(copies, new_home):
    backstride = new_home()
    bring(backstride, list(copies.values()))
    before = state(backstride)
    again = bring(backstride, list(copies.values()))
    assert set(told(again).values()) == {"same"}
    assert state(backstride) == before


def test_a_merge_can_be_undone_and_stays_undone(copies, new_home):
    backstride = new_home()
    bring(backstride, [copies["one.fit"], copies["one.gpx"]])
    (merged,) = backstride.records.runs()
    parts = backstride.history.apart(merged.run_id, silent)
    assert len(parts) == 2
    bring(backstride, [copies["one.tcx"], copies["alone.fit"]])
    keys = {source.recording for source in merged.sources}
    assert all(len(keys & {source.recording for source in run.sources}) < 2 for run in backstride.records.runs())


def test_an_undone_merge_can_be_taken_back(copies, new_home):
    backstride = new_home()
    bring(backstride, [copies["one.fit"], copies["one.gpx"]])
    before = state(backstride)
    (merged,) = backstride.records.runs()
    one, _ = backstride.history.apart(merged.run_id, silent)
    backstride.history.together([one.run_id], silent)
    assert state(backstride) == before


def test_an_undone_merge_of_many_is_taken_back_by_any_part_or_by_its_old_name(copies, new_home):
    backstride = new_home()
    bring(backstride, [copies["one.fit"], copies["one.gpx"], copies["one.tcx"]])
    before = state(backstride)
    (merged,) = backstride.records.runs()
    for name in (merged.run_id, None):
        parts = backstride.history.apart(merged.run_id, silent)
        assert len(parts) == 3
        backstride.history.together([name or parts[-1].run_id], silent)
        assert state(backstride) == before


def test_an_identifier_that_went_leads_to_the_joined_run(copies, new_home):
    backstride = new_home()
    bring(backstride, [copies["one.fit"]])
    (alone,) = backstride.records.runs()
    bring(backstride, [copies["one.gpx"]])
    (joined,) = backstride.records.runs()
    assert backstride.history.run(alone.run_id) == joined


def test_archives_are_containers_and_their_members_count(copies, new_home, tmp_path):
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.write(copies["one.fit"], "activities/1.fit")
        archive.writestr("activities/2.gpx.gz", gzip.compress(copies["one.gpx"].read_bytes()))
        archive.writestr("media/picture.jpg", b"\xff\xd8 no activity")
    report = bring(new_home(), [tmp_path / "export.zip"])
    assert report.counts[ImportOutcome.IMPORTED] == 1
    assert report.counts[ImportOutcome.MERGED] == 1
    assert report.counts[ImportOutcome.SKIPPED] == 1
    outcomes = [file.outcome for file in report.files]
    assert outcomes.count(ImportOutcome.CONTAINER) == 1
    assert sum(report.counts.values()) == len(outcomes) - 1


def test_the_same_bytes_twice_in_one_import_count_once(copies, new_home, tmp_path):
    for name in ("a.fit", "b.fit"):
        (tmp_path / name).write_bytes(copies["alone.fit"].read_bytes())
    backstride = new_home()
    report = bring(backstride, [tmp_path])
    assert told(report) == {"a.fit": "imported", "b.fit": "same"}
    assert len(backstride.records.runs()) == 1


@pytest.mark.parametrize(
    ("name", "content", "outcome"),
    [
        ("empty.fit", b"", "failed"),
        ("cut.fit", None, "salvaged"),
        ("notes.txt", b"not an activity", "skipped"),
        ("broken.gpx", b"<gpx><trk>", "failed"),
    ],
)
def test_every_file_has_one_outcome_with_a_reason(copies, new_home, tmp_path, name, content, outcome):
    whole = copies["alone.fit"].read_bytes()
    (tmp_path / name).write_bytes(whole[: len(whole) // 2] if content is None else content)
    (file,) = bring(new_home(), [tmp_path / name]).files
    assert file.outcome.value == outcome
    assert file.findings


def test_a_path_that_is_not_there_fails_with_a_reason(new_home, tmp_path):
    report = bring(new_home(), [tmp_path / "nowhere"])
    assert not report.any_usable
    assert report.files[0].findings[0].code == "source-missing"


def test_a_salvaged_file_stays_salvaged_when_it_comes_again(copies, new_home, tmp_path):
    whole = copies["alone.fit"].read_bytes()
    (tmp_path / "cut.fit").write_bytes(whole[: len(whole) // 2])
    backstride = new_home()
    for _ in range(2):
        assert told(bring(backstride, [tmp_path / "cut.fit"])) == {"cut.fit": "salvaged"}


def test_original_bytes_are_kept(copies, new_home):
    backstride = new_home()
    bring(backstride, list(copies.values()))
    kept = {path.read_bytes() for path in backstride.home.originals.rglob("*") if path.is_file()}
    assert kept == {path.read_bytes() for path in copies.values()}


STRAVA = """Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Gear,Filename,Perceived Exertion,Elapsed Time,Distance
1,"May 8, 2026, 5:00:00 PM",Evening loop,Run,1210,3.1,Blue shoes,activities/1.fit,4,1210.0,3100.0
2,"May 20, 2026, 5:00:00 PM",By hand,Run,1800,5.0,Blue shoes,,6,1800.0,5000.0
"""


def strava_export(folder: Path, copies: dict[str, Path]) -> Path:
    (folder / "activities").mkdir(parents=True)
    (folder / "activities.csv").write_text(STRAVA, encoding="utf-8")
    (folder / "activities" / "1.fit").write_bytes(copies["alone.fit"].read_bytes())
    return folder


def test_a_strava_list_gives_names_gear_effort_and_runs_without_file(copies, new_home, tmp_path):
    backstride = new_home()
    report = bring(backstride, [strava_export(tmp_path / "export", copies)])
    told_runs = [(run.name, run.gear, run.facts.effort.rating.value) for run in backstride.records.runs()]
    assert told_runs == [("Evening loop", "Blue shoes", 4.0), ("By hand", "Blue shoes", 6.0)]
    assert told(report) == {"activities.csv": "imported", "1.fit": "imported"}


def test_a_list_that_comes_later_still_speaks_of_known_files(copies, new_home, tmp_path):
    late, whole = new_home(), new_home()
    export = strava_export(tmp_path / "export", copies)
    bring(late, [export / "activities" / "1.fit"])
    bring(late, [export])
    bring(whole, [export])
    assert [(run.run_id, run.name, run.gear) for run in late.records.runs()] == [
        (run.run_id, run.name, run.gear) for run in whole.records.runs()
    ]


def test_a_file_that_comes_after_its_line_joins_it(copies, new_home, tmp_path):
    backstride = new_home()
    export = strava_export(tmp_path / "export", copies)
    held = (export / "activities" / "1.fit").read_bytes()
    (export / "activities" / "1.fit").unlink()
    bring(backstride, [export])
    assert len(backstride.records.runs()) == 2
    (export / "activities" / "1.fit").write_bytes(held)
    bring(backstride, [export])
    runs = backstride.records.runs()
    assert [run.name for run in runs] == ["Evening loop", "By hand"]
    assert {source.format for source in runs[0].sources} == {"fit", "strava"}


def test_all_orders_of_three_tellings_agree(copies, new_home):
    names = ("one.fit", "one.gpx", "one-late.fit")
    states = []
    for order in itertools.permutations(names):
        backstride = new_home()
        for name in order:
            bring(backstride, [copies[name]])
        states.append(state(backstride))
    assert all(one == states[0] for one in states)


def garmin_export(folder: Path, copies: dict[str, Path]) -> Path:
    """A Garmin account export: the lists, and watch files in a zip of their own."""
    fitness = folder / "DI_CONNECT" / "DI-Connect-Fitness"
    uploads = folder / "DI_CONNECT" / "DI-Connect-Uploaded-Files"
    fitness.mkdir(parents=True)
    uploads.mkdir(parents=True)
    began = int(datetime(2026, 5, 8, 17, tzinfo=UTC).timestamp() * 1000)
    activity = {
        "activityId": 77,
        "name": "Berlin Running",
        "activityType": "running",
        "beginTimestamp": began,
        "startTimeLocal": began + 7_200_000,
        "duration": 1_200_000.0,
        "distance": 310_000.0,
        "workoutRpe": 40,
    }
    gear = {
        "gearDTOS": [{"gearPk": 5, "displayName": "Red shoes"}],
        "gearActivityDTOs": {"5": [{"gearPk": 5, "activityId": 77}]},
    }
    (fitness / "me_0_summarizedActivities.json").write_text(json.dumps([{"summarizedActivitiesExport": [activity]}]))
    (fitness / "me_gear.json").write_text(json.dumps([gear]))
    with zipfile.ZipFile(uploads / "UploadedFiles_0-_Part1.zip", "w") as archive:
        archive.write(copies["alone.fit"], "me_1.fit")
        archive.write(copies["one.fit"], "me_2.fit")
    with zipfile.ZipFile(folder.with_suffix(".zip"), "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    return folder.with_suffix(".zip")


def test_a_garmin_export_gives_runs_with_effort_and_gear(copies, new_home, tmp_path):
    backstride = new_home()
    report = bring(backstride, [garmin_export(tmp_path / "export", copies)])
    told_runs = {
        run.name: (run.gear, run.facts.effort and run.facts.effort.rating.value) for run in backstride.records.runs()
    }
    assert told_runs["Berlin Running"] == ("Red shoes", 4.0)
    assert report.counts[ImportOutcome.IMPORTED] == 2
    assert report.counts[ImportOutcome.SKIPPED] == 2
    assert [file.outcome for file in report.files].count(ImportOutcome.CONTAINER) == 2


def test_runs_are_called_one_by_hand_and_that_is_undone_by_hand(copies, new_home):
    backstride = new_home()
    bring(backstride, [copies["one.fit"], copies["alone.fit"], copies["two-a.fit"]])
    one, two, alone = backstride.records.runs()
    assert [run.local_date.day for run in (one, two, alone)] == [4, 6, 8]
    with pytest.raises(RunsFarApart, match="they are two runs"):
        backstride.history.together([one.run_id, alone.run_id], silent)
    assert backstride.records.told(OneRun) == []


def test_what_was_called_one_stays_one_until_it_is_taken_apart(copies, new_home):
    backstride = new_home()
    bring(backstride, [copies["two-a.fit"]])
    bring(backstride, [copies["two-b.fit"]])
    found = backstride.records.runs()
    if len(found) == 1:
        found = backstride.history.apart(found[0].run_id, silent)
    metres = sum(run.facts.distance_m for run in found)
    (joined,) = backstride.history.together([run.run_id for run in found], silent)
    assert joined.facts.distance_m == pytest.approx(metres, rel=0.02)
    bring(backstride, [copies["alone.fit"]])
    assert len(backstride.records.runs()) == 2
    parts = backstride.history.apart(joined.run_id, silent)
    assert len(parts) == 2
    assert backstride.records.told(OneRun) == []


def test_nights_that_a_watch_told_fill_the_days_of_a_diary_that_do_not_tell(new_home, tmp_path):
    backstride = new_home()
    sleep = {"calendarDate": "2026-11-20", "sleepStartTimestampGMT": "2026-11-19T22:00:00.0"}
    nights = [sleep | {"deepSleepSeconds": 3600, "lightSleepSeconds": 14400, "remSleepSeconds": 7200}]
    nights += [nights[0] | {"calendarDate": day} for day in ("2026-11-21", "2026-10-01")]
    (tmp_path / "1_sleepData.json").write_text(json.dumps(nights), encoding="utf-8")
    report = bring(backstride, [tmp_path])
    assert told(report) == {"1_sleepData.json": "skipped"}
    for day, slept in ((20, {}), (21, {"sleep_h": 5.5})):
        at = datetime(2026, 11, day, 7, tzinfo=UTC)
        backstride.diary.save(EntryKind.MORNING, {"back_pain": 2, **slept}, at)
    assert {one.day.isoformat(): one.sleep_h for one in backstride.diary.days()} == {
        "2026-11-20": 7.0,
        "2026-11-21": 5.5,
    }
