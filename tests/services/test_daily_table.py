from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from backstride.diary.daily import DiaryDay
from backstride.learn import Question, read_rows
from backstride.services.learning.daily_table import daily_rows


@pytest.fixture(scope="module")
def runs(copies, tmp_path_factory):
    """Three runs two days apart, of which one stands in two halves."""
    from datetime import UTC, datetime

    from backstride.bootstrap import Backstride, open_backstride
    from backstride.compute.local import LocalProcesses

    opened = open_backstride(tmp_path_factory.mktemp("home"))
    backstride = Backstride(opened.home, opened.records, opened.samples, lambda: LocalProcesses(workers=0))
    with backstride.writing("testing"):
        backstride.import_runs(list(copies.values()), datetime(2026, 11, 22, tzinfo=UTC), lambda *_: None)
    return backstride.records.runs()


LAST = date(2026, 5, 8)
LATER = date(2026, 11, 22)


def test_a_day_known_to_be_without_a_run_is_zero_and_an_unknown_day_is_empty(runs):
    diary = [DiaryDay(LAST + timedelta(days=n), back_morning=2.0) for n in range(1, 15)]
    rows = {row["date"]: row for row in daily_rows(diary, runs, LATER)}
    assert rows["2026-05-05"]["run_min"] == 0.0
    assert "run_min" not in rows["2026-05-15"]
    assert rows["2026-05-15"]["back_morning"] == 2.0


def test_halves_of_one_day_are_summed(runs):
    rows = {row["date"]: row for row in daily_rows([], runs, LATER)}
    halves = [run for run in runs if run.local_date == date(2026, 5, 6)]
    assert len(halves) == 2
    assert rows["2026-05-06"]["run_min"] == pytest.approx(
        sum(run.facts.moving_s * run.facts.running_share / 60 for run in halves)
    )


def test_a_run_left_out_because_of_the_back_makes_its_day_known(runs):
    day = LAST + timedelta(days=40)
    rows = {row["date"]: row for row in daily_rows([DiaryDay(day, back_before_run=6.0)], runs, LATER)}
    assert rows[day.isoformat()]["run_min"] == 0.0


def test_load_is_counted_in_usual_runs(runs):
    rows = daily_rows([], runs, LATER)
    loads = [row["run_load"] for row in rows if row.get("run_min")]
    assert all(0.3 < load < 2.5 for load in loads)


def test_nothing_after_today_counts(runs):
    rows = daily_rows([DiaryDay(LATER, back_morning=1.0)], runs, date(2026, 5, 5))
    assert rows[-1]["date"] == "2026-05-04"


def test_nothing_known_gives_no_rows():
    assert daily_rows([], [], LATER) == ()


def test_the_rows_are_a_daily_table_and_too_few_days_cannot_tell(runs):
    from backstride.learn import answer_questions

    diary = [DiaryDay(date(2026, 5, 4) + timedelta(days=n), back_morning=float(n % 3)) for n in range(8)]
    read = read_rows(daily_rows(diary, runs, LATER))
    assert read.table is not None
    assert not read.findings
    (told,) = answer_questions(read.table, [Question("run_min")], np.random.default_rng(1))
    assert all(one.verdict.direction.value == "cannot_tell_yet" for one in told.horizons)


@pytest.mark.parametrize(("at", "early"), [((6, 30), True), ((11, 59), True), ((12, 0), False), ((18, 5), False)])
def test_a_run_is_early_that_starts_before_noon_on_the_clock_of_its_place(runs, at, early):
    local = datetime(2026, 5, 6, *at, tzinfo=ZoneInfo("America/Lima"))
    one = replace(runs[0], start=local.astimezone(UTC), zone="America/Lima", local_date=local.date())
    (row,) = [row for row in daily_rows([], [one], LATER) if row["date"] == "2026-05-06"]
    assert row["early_run_min"] == (row["run_min"] if early else 0.0)
    assert row["run_min"] > 0
