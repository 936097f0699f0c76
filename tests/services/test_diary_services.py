"""The diary on a real home: days, tabs, tables, kills; and what runs and mornings say together."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from threading import Barrier, Thread
from zoneinfo import ZoneInfo

import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.bounds import OutOfBounds
from backstride.diary.fields import EntryKind
from backstride.diary.flare import Phase
from backstride.diary.hold_tests import Change as Seen
from backstride.diary.hold_tests import NoTest, TestResult
from backstride.diary.kit import ExerciseSet, Shoe, Surface
from backstride.diary.ladder import Cause, Rung
from backstride.diary.modes import Mode, NoQuestionStated, mode_on
from backstride.diary.questionnaires import QuestionnaireScore
from backstride.diary.timeline import StoryLine, WasItTheBack
from backstride.diary.today import Leg, Planned, Settled, Suggestion, Taps, TapsSoFar, TodayRule
from backstride.diary.tolerance import Measure
from backstride.formats.csv_out import csv_bytes
from backstride.formats.diary_csv import read_table
from backstride.runner import Change
from backstride.runs.facts import RunFacts
from backstride.runs.file_format import FileFormat
from backstride.runs.recording import Sport
from backstride.runs.speed import Origin
from backstride.services.diary.body_log import DayAhead, WeightLogIsOff
from backstride.services.diary.columns import ColumnsUnreadable, common_columns, read_columns, shape_of, shapes
from backstride.services.diary.gear import NoRunToWearIn, NoSuchShoe
from backstride.services.diary.story import StoryIsFull, StoryLineEmpty
from backstride.services.diary.values import NoSuchEntry
from backstride.services.gate import TestNotOffered
from backstride.services.records import RunRow, Source, ZoneRule, ZoneSource
from backstride.services.safety.back import state_on
from backstride.texts.back_sentences import BackSentences
from backstride.texts.catalogue import catalogue

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 8, tzinfo=timezone(timedelta(hours=1)))
MORNING = EntryKind.MORNING


def made_run(start: datetime, km: float = 8.0, zone: str = "Europe/Berlin", **more: object) -> RunRow:
    seconds = 360.0 * km
    facts = RunFacts(
        sport=Sport.RUNNING,
        distance_m=1000 * km,
        moving_s=seconds,
        elapsed_s=seconds,
        steps=None,
        steps_origin=Origin.ABSENT,
        climb_m=20.0,
        descent_m=20.0,
        climb_origin=Origin.ABSENT,
        running_share=1.0,
        walking_share=0.0,
        running_distance_m=1000 * km,
        cadence_mean_spm=None,
        effort=None,
        has_dynamics=False,
        treadmill=False,
    )
    local = start.astimezone(ZoneInfo(zone))
    run_id = f"run-{start.astimezone(UTC):%Y%m%d%H%M}"
    source = Source(run_id, run_id, FileFormat.FIT, "a.fit")
    told = {"zone_source": ZoneSource.FILE, **more}
    return RunRow(
        run_id, Sport.RUNNING, "running", start.astimezone(UTC), zone, told.pop("zone_source"), local.date(), facts,
        None, (source,), **told,
    )  # fmt: skip


@pytest.fixture
def home(tmp_path) -> Backstride:
    opened = open_backstride(tmp_path / "home")
    opened.me.tell(Change(date(2020, 1, 1), birth_year=1988, zone="Europe/Berlin"), NOW)
    return opened


def run_on(home: Backstride, *runs: RunRow) -> None:
    home.records.replace_runs((), runs)


def mornings(home: Backstride, first: date, scores: list[int | None], zone: ZoneInfo = BERLIN) -> None:
    for n, score in enumerate(scores):
        at = datetime(first.year, first.month, first.day, 7, tzinfo=zone) + timedelta(days=n)
        if score is not None:
            assert home.diary.save(MORNING, {"back_pain": score}, at).entry is not None


# Which day, and which clock


def test_a_run_at_2350_and_the_next_morning_fall_on_the_right_days(home):
    mornings(home, date(2026, 10, 1), [2] * 20 + [5])
    run_on(home, made_run(datetime(2026, 10, 20, 23, 50, tzinfo=BERLIN)))
    after = home.diary.save(EntryKind.AFTER_RUN, {"back_pain": 3}, datetime(2026, 10, 21, 0, 50, tzinfo=BERLIN)).entry
    assert after.day == date(2026, 10, 20)
    (table,) = [one for one in home.tolerance.table(date(2026, 10, 30)).tables if one.measure is Measure.DISTANCE_M]
    assert [(row.times, row.settled, row.rose) for row in table.bands if row.times] == [(1, 0, 1)]


def test_a_day_that_ends_at_midnight_would_miss_the_morning(home, monkeypatch):
    """Seeded: by the calendar's day the run of 23:50 would be asked for a morning that nobody has lived yet."""
    mornings(home, date(2026, 10, 1), [2] * 20 + [5])
    run_on(home, made_run(datetime(2026, 10, 20, 23, 50, tzinfo=BERLIN)))
    monkeypatch.setattr("backstride.services.running_days.diary_day", lambda moment: moment.date())
    (table,) = [one for one in home.tolerance.table(date(2026, 10, 30)).tables if one.measure is Measure.DISTANCE_M]
    assert [(row.rose, row.unknown) for row in table.bands if row.times] == [(0, 1)]


@pytest.mark.parametrize("night", [date(2026, 10, 24), date(2026, 3, 28)])
def test_the_night_in_which_the_clocks_change(home, night):
    run_on(home, made_run(datetime(night.year, night.month, night.day, 23, 50, tzinfo=BERLIN)))
    instant = datetime(night.year, night.month, night.day, 23, 50, tzinfo=BERLIN) + timedelta(hours=8)
    saved = home.diary.save(MORNING, {"back_pain": 2}, home.clock.local(instant.astimezone(UTC)))
    assert saved.entry.day == night + timedelta(days=1)
    assert saved.entry.at.utcoffset() == datetime(2026, night.month, night.day + 1, 12, tzinfo=BERLIN).utcoffset()


def test_on_a_journey_the_morning_after_a_run_is_that_places_morning(home):
    tokyo = ZoneInfo("Asia/Tokyo")
    mornings(home, date(2026, 10, 1), [2] * 20)
    run_on(home, made_run(datetime(2026, 10, 20, 21, 0, tzinfo=tokyo), zone="Asia/Tokyo"))
    home.records.put_zone_rule(ZoneRule(date(2026, 10, 18), date(2026, 10, 25), "Asia/Tokyo"))
    local = home.clock.local(datetime(2026, 10, 21, 7, 0, tzinfo=tokyo).astimezone(UTC))
    assert local.utcoffset() == timedelta(hours=9)
    assert home.diary.save(MORNING, {"back_pain": 6}, local).entry.day == date(2026, 10, 21)
    (table,) = [one for one in home.tolerance.table(date(2026, 10, 30)).tables if one.measure is Measure.DISTANCE_M]
    assert [row.rose for row in table.bands if row.times] == [1]


def test_the_home_zone_decides_the_day_and_never_where_the_last_run_was(home):
    """At 22:05 in Brussels an entry belongs to that day, wherever the file of the last run says that it was."""
    at = datetime(2026, 3, 15, 21, 5, tzinfo=UTC)
    run_on(home, made_run(at - timedelta(hours=3), zone="Asia/Shanghai"))
    assert home.clock.local(at).isoformat() == "2026-03-15T22:05:00+01:00"
    assert home.diary.save(MORNING, {"back_pain": 2}, home.clock.local(at)).entry.day == date(2026, 3, 15)
    home.records.put_zone_rule(ZoneRule(date(2026, 3, 15), date(2026, 3, 16), "Asia/Tokyo"))
    assert home.clock.local(at).utcoffset() == timedelta(hours=9)


def test_a_zone_that_the_runner_only_assumed_does_not_move_the_clock(home):
    at = datetime(2026, 7, 10, 12, tzinfo=UTC)
    run_on(home, made_run(at - timedelta(hours=3), zone="America/New_York", zone_source=ZoneSource.RUNNER))
    assert home.clock.local(at).utcoffset() == timedelta(hours=2)


def test_a_typed_time_without_offset_is_meant_where_the_runner_was(home):
    entry = home.diary.save(MORNING, {"back_pain": 2, "at": "2026-11-21T07:30"}, NOW).entry
    assert entry.at.isoformat() == "2026-11-21T07:30:00+01:00"


# Saving, editing, tabs


@pytest.mark.parametrize(
    ("typed", "where", "code"),
    [
        ({"back_pain": 11}, "back_pain", "diary-score-outside"),
        ({"back_pain": "2.5"}, "back_pain", "diary-score-not-whole"),
        ({"back_pain": 2, "at": "2026-11-23T07:00"}, "at", "diary-in-future"),
        ({"back_pain": 2, "at": "2026-11-01T07:00"}, "at", "diary-too-long-ago"),
        ({"back_pain": 2, "at": "yesterday"}, "at", "diary-not-a-time"),
        ({"pain": 2}, "pain", "diary-unknown-field"),
        ({}, "", "diary-nothing-told"),
    ],
)
def test_bad_input_is_told_at_its_field_and_nothing_is_lost(home, typed, where, code):
    saved = home.diary.save(MORNING, typed, NOW)
    assert saved.entry is None
    assert (saved.findings[0].where, saved.findings[0].code) == (where, code)
    assert saved.typed == typed
    assert home.diary.entries() == ()


def test_the_same_save_twice_is_one_entry(home):
    home.diary.save(MORNING, {"back_pain": 2}, NOW)
    home.diary.save(MORNING, {"back_pain": 2}, NOW)
    assert len(home.diary.entries()) == 1


def test_ghosts_are_the_last_answers_and_are_never_saved(home):
    home.diary.save(MORNING, {"back_pain": 2, "sleep_h": 7.5}, NOW - timedelta(days=1))
    assert home.diary.ghosts(MORNING, NOW.date())["back_pain"] == "2"
    assert home.diary.save(MORNING, {"mood": 6}, NOW).entry.back_pain is None
    assert home.diary.ghosts(EntryKind.WEEKLY, NOW.date()) == {}


def test_two_tabs_lose_nothing(home):
    entry = home.diary.save(MORNING, {"back_pain": 2, "mood": 5}, NOW).entry
    home.diary.edit(entry.entry_id, {"back_pain": "3", "mood": "5", "note": ""}, NOW, base=1)
    second = home.diary.edit(entry.entry_id, {"back_pain": "2", "mood": "7", "note": "late"}, NOW, base=1)
    assert (second.entry.back_pain, second.entry.mood, second.entry.note) == (3, 7, "late")
    assert second.findings == ()
    third = home.diary.edit(entry.entry_id, {"mood": "1"}, NOW, base=1)
    assert [(one.code, one.where) for one in third.findings] == [("diary-both-changed", "mood")]
    assert [one.entry.mood for one in home.diary.history(entry.entry_id)] == [5, 5, 7, 1]


def test_two_saves_at_the_same_moment_both_count(home):
    entry = home.diary.save(MORNING, {"back_pain": 2}, NOW).entry
    together, problems = Barrier(4), []

    def edit(field: str) -> None:
        together.wait()
        problems.extend(home.diary.edit(entry.entry_id, {field: 7}, NOW, base=1).findings)

    threads = [Thread(target=edit, args=(name,)) for name in ("mood", "sleep", "stress", "stiffness")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = home.diary.entry(entry.entry_id)
    assert problems == []
    assert (kept.back_pain, kept.mood, kept.sleep, kept.stress, kept.stiffness) == (2, 7, 7, 7, 7)
    assert [one.number for one in home.diary.history(entry.entry_id)] == [1, 2, 3, 4, 5]


def test_an_old_entry_can_be_edited_but_not_moved_into_the_past(home):
    old = home.diary.save(MORNING, {"back_pain": 2}, NOW - timedelta(days=60)).entry
    assert home.diary.edit(old.entry_id, {"mood": 4}, NOW).entry.mood == 4
    moved = home.diary.edit(old.entry_id, {"at": "2026-08-01T07:00"}, NOW)
    assert [one.code for one in moved.findings] == ["diary-too-long-ago"]


def test_undo_goes_back_and_forth_and_brings_back_what_was_taken_out(home):
    entry = home.diary.save(MORNING, {"back_pain": 2}, NOW).entry
    home.diary.edit(entry.entry_id, {"back_pain": 4}, NOW)
    assert home.diary.undo(entry.entry_id, NOW).back_pain == 2
    assert home.diary.undo(entry.entry_id, NOW).back_pain == 4
    home.diary.take_out(entry.entry_id, NOW)
    assert home.diary.entries() == ()
    assert home.diary.undo(entry.entry_id, NOW).back_pain == 4
    assert len(home.diary.history(entry.entry_id)) == 6


def test_what_is_not_there_is_refused_by_name(home):
    for call in (
        lambda: home.diary.entry("abc"),
        lambda: home.diary.edit("abc", {}, NOW),
        lambda: home.diary.take_out("abc", NOW),
        lambda: home.diary.history("abc"),
    ):
        with pytest.raises(NoSuchEntry, match="abc"):
            call()


WRITING = """
import sys
from datetime import datetime, timedelta
from pathlib import Path
from backstride.bootstrap import open_backstride
from backstride.diary.fields import EntryKind
diary = open_backstride(Path(sys.argv[1])).diary
now = datetime.fromisoformat("2026-11-22T08:00:00+01:00")
print("ready", flush=True)
for n in range(100_000):
    saved = diary.save(EntryKind.MORNING, {"back_pain": n % 6, "note": "word " * 200}, now + timedelta(seconds=n))
    print(saved.entry.entry_id, flush=True)
"""


@pytest.mark.parametrize("wait_s", [0.05, 0.21, 0.4])
def test_a_kill_mid_write_loses_at_most_the_entry_being_written(tmp_path, wait_s):
    with subprocess.Popen([sys.executable, "-c", WRITING, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        time.sleep(wait_s)
        os.kill(process.pid, signal.SIGKILL)
        told = process.stdout.read().split()
    connection = sqlite3.connect(tmp_path / "backstride.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    kept = {entry.entry_id for entry in open_backstride(tmp_path).diary.entries()}
    assert set(told) <= kept
    assert len(kept) - len(told) <= 1


# How often it asks


def test_everybody_starts_light_and_daily_is_chosen_for_a_question_with_an_end(home):
    assert home.diary_modes.mode(NOW.date()).mode is Mode.LIGHT
    with pytest.raises(NoQuestionStated):
        home.diary_modes.choose_daily(" ", NOW)
    held = home.diary_modes.choose_daily("Do long runs follow me?", NOW)
    assert held.until == NOW.date() + timedelta(weeks=12)
    assert mode_on(home.diary_modes.mode(NOW.date()), held.until + timedelta(days=1)) is Mode.LIGHT
    home.diary_modes.pause(NOW)
    assert mode_on(home.diary_modes.mode(NOW.date()), NOW.date()) is Mode.PAUSED
    assert mode_on(home.diary_modes.resume(NOW), NOW.date()) is Mode.DAILY
    assert home.diary_modes.choose_light(NOW).mode is Mode.LIGHT


def test_one_reminder_a_day_and_none_after_three_ignored(home):
    home.diary_modes.choose_daily("Do long runs follow me?", NOW)
    told = [home.diary_modes.remind(NOW + timedelta(hours=6 * n)) for n in range(20)]
    assert sum(told) == 3
    assert all(not (a and b) for a, b in pairwise(told))


# Tables


def test_a_table_goes_out_without_own_words_and_comes_back_as_it_was(home, tmp_path):
    home.diary.save(MORNING, {"back_pain": 2, "note": "=SUM(A1)", "regions": "back_left;back_right"}, NOW)
    assert "note" not in home.diary_exchange.export_table()[0]
    rows = home.diary_exchange.export_table(own_words=True)
    read = read_table(csv_bytes(rows, list(rows[0])))
    other = open_backstride(tmp_path / "other")
    brought = other.diary_exchange.import_table(read, None, NOW)
    assert (brought.rows, brought.saved, brought.findings) == (1, 1, ())
    (entry,) = other.diary.entries()
    assert (entry.back_pain, entry.note, len(entry.regions)) == (2, "=SUM(A1)", 2)
    again = other.diary_exchange.import_table(read, None, NOW + timedelta(days=1))
    assert (again.saved, again.known) == (0, 1)


def test_a_spreadsheet_runs_nothing_of_somebodys_words():
    assert b"'=SUM(A1)" in csv_bytes([{"note": "=SUM(A1)"}], ["note"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "diary-table-empty"),
        (b" \n", "diary-table-empty"),
        (b"a,b\n\0\0", "diary-table-not-text"),
        (b"a,b\n", "diary-table-without-rows"),
        (b"hello\nworld", "diary-table-without-rows"),
    ],
)
def test_what_is_no_table_is_said(data, code):
    assert read_table(data).code == code


def test_tables_of_other_alphabets_and_separators_are_read():
    assert read_table("\ufeffa;b\n1;zwölf\n".encode())[0] == {"a": "1", "b": "zwölf"}
    assert read_table("a;b\n1;zwölf\n".encode("cp1252"))[0]["b"] == "zwölf"


def test_a_table_from_years_ago_triggers_nothing_and_one_from_last_week_does(home):
    columns = read_columns({"when": "date", "columns": {"pain": "back_pain"}})
    old = home.diary_exchange.import_table([{"date": "2019-03-01", "pain": "9"}], columns, NOW)
    assert (old.saved, old.triggers) == (1, ())
    fresh = home.diary_exchange.import_table([{"date": "2026-11-20", "pain": "9"}], columns, NOW)
    assert len(fresh.triggers) == 1


@pytest.mark.parametrize(
    "raw",
    [
        {"columns": {"a": "back_pain"}},
        {"when": "date", "columns": {"a": "pain"}},
        {"when": ["a", "b"], "columns": {"a": "back_pain"}},
        {"when": "date", "columns": ["a"]},
        {"when": "date", "columns": {"a": 3}},
        {"when": "date", "columns": {"a": "back_pain"}, "kind": "noon"},
    ],
)
def test_a_mapping_that_cannot_be_meant_is_refused(raw):
    with pytest.raises(ColumnsUnreadable, match="cannot be read"):
        read_columns(raw)


@pytest.mark.data
def test_both_real_shapes_are_known_and_read(data_folder, tmp_path):
    kept = {}
    for path in sorted((data_folder / "diary").glob("*/**/*.csv")):
        rows = read_table(path.read_bytes())
        shape = shape_of(list(rows[0]))
        if shape is None:
            continue
        home = open_backstride(tmp_path / path.parent.name / path.stem)
        home.me.tell(Change(date(2015, 1, 1), zone="Europe/Oslo"), NOW)
        brought = home.diary_exchange.import_table(rows, shapes()[shape], NOW)
        kept.setdefault(shape, []).append((brought.rows, brought.saved + brought.known))
        assert home.diary_exchange.import_table(rows, shapes()[shape], NOW).saved == 0
    assert set(kept) == {"wellness", "session-effort", "pain-by-region"}
    for shape, counts in kept.items():
        rows, entries = (sum(column) for column in zip(*counts, strict=True))
        assert entries >= 0.95 * rows, shape


# Runs and mornings together


def test_the_table_of_what_was_handled_comes_from_runs_and_mornings(home):
    first = date(2026, 9, 1)
    mornings(home, first, [2] * 60)
    runs = [made_run(datetime(2026, 9, 1 + n, 18, tzinfo=BERLIN), km=6 if n % 2 else 14) for n in range(0, 28, 2)]
    run_on(home, *runs, made_run(datetime(2020, 1, 1, 18, tzinfo=BERLIN), km=40))
    assert not home.tolerance.table(first + timedelta(days=13)).shown
    found = home.tolerance.table(date(2026, 10, 20))
    assert found.shown
    by_measure = {table.measure: table for table in found.tables}
    distance = by_measure[Measure.DISTANCE_M]
    assert sum(row.times for row in distance.bands) == 14
    assert distance.bands[-1].never_tried
    assert sum(row.settled + row.rose + row.unknown for row in distance.bands) == 14
    settled = next(row for row in distance.bands if row.settled)
    assert settled.settled_share.low < settled.settled_share.value
    assert distance.start == 14000


MORNING_AT_FOUR = (
    "This morning, after 8 km yesterday, your back was 4 of 10, 2 above its usual. "
    "So today is for running and walking in turns."
)


def test_the_state_of_the_back_names_the_very_entry_and_what_lifts_it(home):
    mornings(home, date(2026, 11, 1), [2] * 20 + [4])
    run_on(home, made_run(datetime(2026, 11, 20, 18, tzinfo=BERLIN)))
    home.diary.save(EntryKind.AFTER_RUN, {"back_pain": 3}, datetime(2026, 11, 20, 19, 30, tzinfo=BERLIN))
    home.safety.answer({"none_of_these": True}, NOW)
    state = state_on(home.back, date(2026, 11, 21))
    assert (state.rung, state.why, state.entry.day) == (Rung.RUN_WALK, Cause.FOUR_OR_FIVE, date(2026, 11, 21))
    assert BackSentences(catalogue()).lines(state) == (
        MORNING_AT_FOUR,
        "This is for today. If your back is at 3 or less, you run easy, up to half of your longest run tomorrow.",
    )


def test_a_leg_that_is_new_asks_whatever_the_back_did(home):
    mornings(home, date(2026, 11, 1), [3] * 20)
    home.diary.save(
        EntryKind.AFTER_RUN, {"back_pain": 0, "leg_signs": "tingling"}, datetime(2026, 11, 20, 20, tzinfo=BERLIN)
    )
    assert state_on(home.back, date(2026, 11, 21)).standing.cause is Cause.LEG_SIGN


def test_a_score_near_a_painkiller_never_steps_up(home):
    mornings(home, date(2026, 11, 1), [3] * 20 + [7])
    for day in (22, 23, 24):
        at = datetime(2026, 11, day, 7, tzinfo=BERLIN)
        home.diary.save(EntryKind.MORNING, {"back_pain": 1, "painkiller": "yes"}, at)
    assert state_on(home.back, date(2026, 11, 24)).standing.rung is Rung.CROSS_TRAINING


def test_today_names_what_decided_and_keeps_the_score(home):
    mornings(home, date(2026, 11, 1), [2] * 21)
    run_on(home, made_run(datetime(2026, 11, 20, 18, tzinfo=BERLIN)))
    home.safety.answer({"none_of_these": True}, NOW)
    taps = Taps(2, Leg.NOTHING, Settled.SETTLED)
    plain = home.today.answer(taps, now=NOW, planned=Planned(30)).answer
    assert (plain.suggestion, plain.rule) == (Suggestion.AS_PLANNED, TodayRule.NOTHING_AGAINST)
    assert home.today.answer(taps, now=NOW).answer.suggestion is Suggestion.AS_USUAL
    kept = [one for one in home.diary.entries() if one.kind is EntryKind.BEFORE_RUN]
    assert [(one.back_pain, one.settled) for one in kept] == [(2, True)]
    home.today.hear(TapsSoFar.of(taps), NOW)
    assert len([one for one in home.diary.entries() if one.kind is EntryKind.BEFORE_RUN]) == 1
    worse = home.today.answer(Taps(2, Leg.NEW_OR_WORSE, Settled.SETTLED), now=NOW, planned=Planned(30)).answer
    assert worse.suggestion is Suggestion.ASK_SOMEONE


def test_where_help_is_and_that_most_flares_settle_is_said_before_any_question_is_answered(home):
    mornings(home, date(2026, 11, 1), [2] * 20 + [7])
    at = datetime(2026, 11, 21, 9, tzinfo=BERLIN)
    told = home.flare.facts(at)
    assert told.began == at.date()
    assert told.steps[0] == "flare-get-help"
    assert "flare-most-settle" in told.steps


def test_beside_an_emergency_sign_the_flare_card_only_says_where_help_is(home):
    home.safety.answer({"none_of_these": True, "saddle_numbness": "yes"}, NOW)
    assert home.flare.facts(NOW).steps == ("flare-get-help", "flare-get-help-soon")


def test_the_flare_card_opens_by_itself_after_the_check(home):
    mornings(home, date(2026, 11, 1), [2] * 20 + [7])
    at = datetime(2026, 11, 21, 9, tzinfo=BERLIN)
    assert home.flare.began(at.date()) == date(2026, 11, 21)
    home.safety.answer({"none_of_these": True}, at)
    card = home.flare.card(now=at)
    assert card.steps[0] == "flare-keep-moving"
    assert not card.may_run_again
    mornings(home, date(2026, 11, 22), [2, 2, 2])
    later = home.flare.card(now=datetime(2026, 11, 24, 9, tzinfo=BERLIN))
    assert (later.phase, later.usual_mornings, later.may_run_again) == (Phase.COMING_BACK, 1, True)


# What is remembered, worn, done


def test_gaps_are_asked_about_once_and_marked_recalled(home):
    days = [datetime(2025, 1, 1, 18, tzinfo=BERLIN) + timedelta(days=2 * n) for n in range(40)]
    run_on(home, *(made_run(day) for n, day in enumerate(days) if not 15 <= n < 25))
    (gap,) = home.story.candidates()
    assert (gap.first, gap.days) == (date(2025, 1, 30), 21)
    home.story.recall(gap, WasItTheBack.YES, NOW)
    assert home.story.candidates() == ()
    assert home.story.timeline() == (gap,)
    home.story.recall(gap, WasItTheBack.NO, NOW)
    assert home.story.timeline() == ()


def test_the_story_has_three_dated_lines(home):
    for year in (2019, 2021, 2023):
        home.story.write(StoryLine(date(year, 5, 1), f"in {year}"), NOW)
    with pytest.raises(StoryIsFull):
        home.story.write(StoryLine(date(2024, 5, 1), "and"), NOW)
    with pytest.raises(StoryLineEmpty):
        home.story.write(StoryLine(date(2023, 5, 1), " "), NOW)
    assert [line.text for line in home.story.write(StoryLine(date(2021, 5, 1), "other"), NOW)][1] == "other"
    assert len(home.story.strike(date(2019, 5, 1), NOW)) == 2


def test_shoes_named_by_imported_runs_are_there_already(home):
    start = datetime(2026, 5, 1, 18, tzinfo=BERLIN)
    runs = [made_run(start + timedelta(days=n), km=10, gear="Blue pair" if n < 3 else None) for n in range(5)]
    run_on(home, *runs)
    (use,) = home.kit.shoes()
    assert (use.shoe.model, use.distance_m, use.runs) == ("Blue pair", 30_000, 3)
    red = home.kit.tell_shoe(Shoe("", "Red pair", distance_before_m=100_000), NOW)
    home.kit.choose_default(red.shoe_id, NOW)
    by_name = {one.shoe.model: (one.distance_m, one.runs) for one in home.kit.shoes()}
    assert by_name == {"Blue pair": (30_000, 3), "Red pair": (120_000, 2)}
    home.kit.wear(runs[0].run_id, NOW, red.shoe_id, Surface.TRAIL)
    assert {one.run_id: one.surface for one in home.kit.worn()}[runs[0].run_id] is Surface.TRAIL
    home.kit.tell_shoe(Shoe(use.shoe.shoe_id, "Blue pair, old", gear_id="Blue pair"), NOW)
    assert {one.shoe.model: one.runs for one in home.kit.shoes()} == {"Blue pair, old": 2, "Red pair": 3}


def test_shoes_and_runs_that_are_not_there_are_refused(home):
    with pytest.raises(NoSuchShoe):
        home.kit.choose_default("x", NOW)
    with pytest.raises(NoRunToWearIn):
        home.kit.wear("x", NOW, surface=Surface.ROAD)


def test_tests_are_offered_with_go_and_a_low_usual_and_practice_comes_first(home):
    home.safety.answer({"none_of_these": True}, NOW)
    assert {reason for offer in home.hold_tests.offers(now=NOW) for reason in offer.refusals} == {
        NoTest.USUAL_NOT_KNOWN
    }
    with pytest.raises(TestNotOffered):
        home.hold_tests.start("floor_trunk_hold", now=NOW)
    mornings(home, date(2026, 11, 10), [2] * 12)
    assert home.hold_tests.start("floor_trunk_hold", now=NOW).most == 240
    seen = [
        home.hold_tests.tell(TestResult("floor_trunk_hold", NOW.date(), value), NOW + timedelta(minutes=n)).change
        for n, value in enumerate((50, 70, 70, 100, 106))
    ]
    assert seen == [Seen.PRACTICE, Seen.PRACTICE, *[Seen.NO_CHANGE_WE_CAN_SEE] * 2, Seen.MORE]
    with pytest.raises(OutOfBounds):
        home.hold_tests.tell(TestResult("floor_trunk_hold", NOW.date(), 300), NOW)


def test_tests_wait_while_the_usual_is_four(home):
    mornings(home, date(2026, 11, 10), [4] * 12)
    home.safety.answer({"none_of_these": True}, NOW)
    assert {reason for offer in home.hold_tests.offers(now=NOW) for reason in offer.refusals} == {NoTest.USUAL_TOO_HIGH}


def test_exercises_scores_and_weights_are_kept(home):
    home.exercise_log.tell(ExerciseSet("back extension", NOW.date(), 12, effort=7), NOW)
    assert home.exercise_log.last_week(NOW.date()) == {"back extension": 1}
    with pytest.raises(DayAhead):
        home.exercise_log.tell(ExerciseSet("x", NOW.date() + timedelta(days=1)), NOW)
    assert home.questionnaires.tell(QuestionnaireScore("roland_morris_24", NOW.date(), 12), NOW) == ()
    assert home.questionnaires.tell(QuestionnaireScore("roland_morris_24", NOW.date(), 25), NOW)[0].where == "score"
    (scores,) = home.questionnaires.scores()
    assert (scores.scores[0].score, scores.important_change) == (12, 5.0)
    with pytest.raises(WeightLogIsOff):
        home.weight.tell(70, NOW)
    home.weight.turn(on=True, now=NOW)
    home.weight.tell(70, NOW)
    assert home.weight.turn(on=False, now=NOW).weights_kg == ()
    assert home.weight.turn(on=True, now=NOW).weights_kg == ((NOW.date(), 70.0),)


def test_the_made_up_runner_has_a_diary(tmp_path):
    from backstride.services.home.demo import diary_of
    from backstride.simulate.day import DiaryDay

    at = datetime(2026, 11, 1, 7, tzinfo=BERLIN)
    pages = [
        DiaryDay(at.date(), at, 8, 2, 0, 7.0, 7, 6, None, False, skipped_because="back"),
        DiaryDay(date(2026, 11, 2)),
        DiaryDay(date(2026, 11, 3), after_run_at=at + timedelta(days=2), back_pain_after_run=3, effort=4),
    ]
    found = list(diary_of(pages, "me"))
    assert [entry.kind for entry in found] == [MORNING, EntryKind.SKIPPED_BECAUSE, EntryKind.AFTER_RUN]
    home = open_backstride(tmp_path)
    assert home.diary_exchange.bring(found, NOW).saved == 3
    assert home.diary_exchange.bring(found, NOW).saved == 0


def test_the_table_looks_at_no_more_mornings_than_it_needs_and_says_the_same():
    from backstride.diary import tolerance
    from backstride.diary.entries import Entry
    from backstride.diary.entries import mornings as scored_mornings

    at = datetime(2026, 1, 1, 7, tzinfo=BERLIN)
    told = [
        Entry(
            f"e{n}", "me", MORNING, at + timedelta(days=n), at, back_pain=(n * 7) % 5, leg_pain=n % 2 if n % 9 else None
        )
        for n in range(200)
        if n % 6
    ]
    scored = scored_mornings(told)
    with_leg = [one for one in scored if one.leg_pain is not None]
    days = [at.date() + timedelta(days=n) for n in range(200)]
    assert [tolerance.outcome(day, tolerance._near(day, scored, with_leg)) for day in days] == [
        tolerance.outcome(day, scored) for day in days
    ]


@pytest.mark.parametrize("cell", ["nan", "inf", "-inf", "1e999", "99999999999999999999"])
def test_a_cell_without_end_is_a_finding_of_its_row(home, cell):
    columns = read_columns({"when": "date", "columns": {"pain": {"field": "back_pain", "low": 1, "high": 5}}})
    brought = home.diary_exchange.import_table([{"date": "2026-11-20", "pain": cell}], columns, NOW)
    assert (brought.saved, len(brought.findings)) == (0, 1)


@pytest.mark.parametrize(
    "told",
    [
        {"low": float("nan"), "high": 5},
        {"low": 1, "high": float("inf")},
        {"low": 1e308, "high": "x"},
        {"low": [], "high": 1},
    ],
)
def test_a_scale_without_end_is_no_scale(told):
    with pytest.raises(ColumnsUnreadable):
        read_columns({"when": "date", "columns": {"pain": {"field": "back_pain", **told}}})


@pytest.mark.parametrize("hour", [24, -1, 1e999, "x"])
def test_an_hour_is_one_of_a_day(hour):
    with pytest.raises(ColumnsUnreadable):
        read_columns({"when": "date", "columns": {"pain": "back_pain"}, "hour": hour})


@pytest.mark.parametrize("when", ["0001-01-01", "9999-12-31", "99999999999999999999"])
def test_a_row_of_no_day_that_can_be_is_a_finding(home, when):
    columns = read_columns({"when": "date", "columns": {"pain": "back_pain"}})
    assert home.diary_exchange.import_table([{"date": when, "pain": "2"}], columns, NOW).findings


def test_tables_with_common_names_need_no_mapping_and_times_are_those_of_the_told_zone(home):
    rows = [
        {"Date": "2026-11-20", "Back pain": "3", "Notes": "stairs"},
        {"Date": "2026-11-21", "Back pain": "2", "Notes": ""},
    ]
    common = common_columns(list(rows[0]))
    assert common is not None
    assert home.diary_exchange.import_table(rows, common, NOW).saved == 2
    told = home.diary.entries()
    assert [(one.day.day, one.back_pain, one.note) for one in told] == [(20, 3, "stairs"), (21, 2, None)]
    assert common_columns(["date", "back_morning", "run_min"]).columns.keys() == {"back_morning"}
    assert common_columns(["date", "weight"]) is None
    own = [{"kind": "morning", "at": "2026-11-19T07:00", "back_pain": "4"}]
    assert home.diary_exchange.import_table(own, None, NOW).saved == 1
    assert home.diary.entries()[0].at.isoformat() == "2026-11-19T07:00:00+01:00"
