"""What runs were beside the usual ones: synthetic rows with known answers, and a real runner's years."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from backstride.diary.kit import ExerciseSet, Surface, Worn
from backstride.learn import COLUMNS
from backstride.learn.columns import Role
from backstride.runs.facts import RunFacts
from backstride.runs.recording import Sport
from backstride.runs.speed import Origin
from backstride.services.learning.daily_table import daily_rows
from backstride.services.learning.exposures import SET_MIN, beside_usual, strength_minutes, strength_on
from backstride.services.records import RunRow, ZoneSource

FIRST = date(2026, 1, 5)


def run(number: int, *, speed: float = 3.0, cadence: float | None = 170.0, activity: str = "running") -> RunRow:
    start = datetime(FIRST.year, FIRST.month, FIRST.day, 7, tzinfo=UTC) + timedelta(days=2 * number)
    facts = RunFacts(
        Sport.RUNNING, speed * 1800.0, 1800.0, 1850.0, None, Origin.DERIVED, 10.0, 10.0, Origin.DERIVED, 1.0, 0.0,
        speed * 1800.0, cadence, None, has_dynamics=False, treadmill=False,
    )  # fmt: skip
    sport = Sport.RUNNING if activity == "running" else Sport.CROSS_TRAINING
    facts = replace(facts, sport=sport)
    return RunRow(str(number), sport, activity, start, "UTC", ZoneSource.FILE, start.date(), facts, None, ())


def worn(number: int, shoe: str | None, surface: Surface | None = None) -> Worn:
    return Worn(str(number), FIRST + timedelta(days=2 * number), 5400.0, shoe, surface)


@pytest.fixture
def usual() -> list[RunRow]:
    return [run(n) for n in range(8)]


def test_a_run_is_fast_beside_the_runs_before_it_and_never_beside_later_ones(usual):
    marks = beside_usual([*usual, run(8, speed=3.3), run(9, speed=3.05)], ())
    assert [marks.fast[str(n)] for n in (4, 5, 8, 9)] == [None, False, True, False]


def test_steps_are_quick_for_the_pace_not_because_of_it(usual):
    only_faster, quicker = run(8, speed=3.5, cadence=175.0), run(9, cadence=177.0)
    marks = beside_usual([*usual, only_faster, quicker, run(10, cadence=None)], ())
    assert [marks.quick_steps[str(n)] for n in (8, 9, 10)] == [False, True, None]


def test_another_pair_is_one_that_is_not_the_most_worn_of_late(usual):
    kit = [worn(n, "blue") for n in range(8)] + [worn(8, "red"), worn(9, "blue"), worn(10, None)]
    marks = beside_usual([*usual, run(8), run(9), run(10)], kit)
    assert [marks.other_shoe[str(n)] for n in (8, 9, 10)] == [True, False, None]


def test_nothing_is_said_of_shoes_or_ground_that_nobody_told(usual):
    marks = beside_usual(usual, ())
    assert set(marks.other_shoe.values()) == set(marks.trail.values()) == {None}


def test_ground_is_taken_from_what_was_told(usual):
    marks = beside_usual(usual, [worn(6, None, Surface.TRAIL), worn(7, None, Surface.TREADMILL)])
    assert [marks.trail["6"], marks.trail["7"], marks.treadmill["7"], marks.treadmill["6"]] == [
        True,
        False,
        True,
        False,
    ]


def test_strength_is_what_the_watch_timed_or_the_log_holds_whichever_is_more():
    gym = run(3, activity="strength_training")
    sets = [ExerciseSet("back extension", FIRST, repetitions=10)] * 3
    done = strength_minutes([gym, run(4)], sets)
    assert done == {FIRST: 3 * SET_MIN, gym.local_date: gym.facts.elapsed_s / 60.0}
    assert strength_on(FIRST + timedelta(days=1), done) == 0.0
    assert strength_on(FIRST - timedelta(days=1), done) is None
    assert strength_on(gym.local_date + timedelta(days=29), done) is None


def test_the_daily_table_holds_them_and_leaves_unknown_ones_empty(usual):
    kit = [worn(n, "blue", Surface.ROAD) for n in range(8)] + [worn(8, "red", Surface.TRAIL)]
    rows = {
        row["date"]: row for row in daily_rows([], [*usual, run(8, speed=3.3, cadence=185.0)], date(2026, 3, 1), kit)
    }
    last = rows[(FIRST + timedelta(days=16)).isoformat()]
    names = ("fast_min", "cadence_up_min", "other_shoe_min", "trail_min", "run_min")
    assert [last[name] for name in names] == [30.0] * 5
    first = rows[FIRST.isoformat()]
    assert [first[name] for name in names] == [None, None, None, 0.0, 30.0]
    rest = rows[(FIRST + timedelta(days=15)).isoformat()]
    assert [rest[name] for name in names] == [0.0] * 5


def test_every_exposure_of_the_contract_can_be_filled_from_a_home():
    """No column may be asked about that nothing ever fills."""
    from backstride.services.learning.daily_table import _Doing

    filled = {*_Doing.of([], FIRST, ()).columns, "strength_min"}
    assert {name for name, column in COLUMNS.items() if column.role is Role.EXPOSURE} == filled


def test_a_real_runners_years_fill_what_their_files_tell(data_folder, tmp_path):
    from backstride.bootstrap import Backstride, open_backstride
    from backstride.compute.local import LocalProcesses

    files = sorted((data_folder / "fit" / "history").glob("*.fit"))[:30]
    if not files:
        pytest.skip("BACKSTRIDE_DATA holds no fit/history")
    opened = open_backstride(tmp_path / "home")
    home = Backstride(opened.home, opened.records, opened.samples, lambda: LocalProcesses(workers=0))
    now = datetime(2026, 11, 22, tzinfo=UTC)
    with home.writing("testing"):
        home.import_runs(files, now, lambda *_: None)
    read = home.learning.table(now.date())
    assert read.table is not None
    known = {name: read.table.column(name) for name in ("run_min", "fast_min", "cadence_up_min", "climb_m")}
    assert all(np.nansum(values) >= 0.0 and np.sum(~np.isnan(values)) > 20 for values in known.values())
    assert 0.0 < np.mean(known["fast_min"][known["run_min"] > 0.0] > 0.0) < 0.6
    assert np.all(
        known["fast_min"][~np.isnan(known["fast_min"])] <= known["run_min"][~np.isnan(known["fast_min"])] + 1e-9
    )


def test_a_logged_set_counts_for_two_minutes_with_its_rest():
    sets = [ExerciseSet("plank", FIRST, repetitions=1)] * 5
    assert strength_minutes([], sets) == {FIRST: 10.0}
