"""What the back has handled: counts, intervals, and where a plan may start."""

from datetime import UTC, date, datetime, timedelta
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.diary import tolerance
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind, LegSign
from backstride.diary.intervals import NoSuchCount, share
from backstride.diary.tolerance import Measure, Outcome, RunningDay, handled, is_shown, outcome

FIRST = date(2026, 9, 1)


def morning(n: int, score: int | None, **more: object) -> Entry:
    at = datetime(2026, 9, 1, 7, tzinfo=UTC) + timedelta(days=n)
    return Entry(f"m{n}", "r1", EntryKind.MORNING, at, at, back_pain=score, **more)  # type: ignore[arg-type]


def diary(scores: dict[int, int], days: int = 60) -> list[Entry]:
    return [morning(n, scores.get(n, 1)) for n in range(days)]


def run(n: int, km: float = 5, minutes: float = 30, climb: float | None = 20) -> RunningDay:
    return RunningDay(FIRST + timedelta(days=n), minutes, km * 1000, climb)


def test_every_running_day_is_counted_once() -> None:
    days = [run(n, km) for n, km in ((10, 3), (12, 5), (14, 9), (16, 9), (18, 30))]
    table = handled(Measure.DISTANCE_M, days, diary({15: 4}))
    assert [((row.up_to or 0) / 1000, row.times, row.settled, row.rose) for row in table.bands] == [
        (4, 1, 1, 0),
        (8, 1, 1, 0),
        (12, 2, 1, 1),
        (16, 0, 0, 0),
        (21.1, 0, 0, 0),
        (0, 1, 1, 0),
    ]
    assert table.bands[3].never_tried


def test_one_band_above_the_highest_is_named_as_never_tried() -> None:
    table = handled(Measure.MINUTES, [run(10, minutes=35)], diary({}))
    assert [(row.up_to, row.never_tried) for row in table.bands] == [(20, True), (40, False), (60, True)]


def test_days_in_a_row_are_counted() -> None:
    table = handled(Measure.DAYS_IN_A_ROW, [run(n) for n in (10, 11, 12, 20)], diary({13: 5}))
    assert [(row.up_to, row.times, row.rose) for row in table.bands] == [
        (1, 2, 0),
        (2, 1, 0),
        (3, 1, 1),
        (None, 0, 0),
    ]


def test_a_missing_morning_is_unknown_and_not_settled() -> None:
    entries = [one for one in diary({}) if one.day != FIRST + timedelta(days=11)]
    assert outcome(FIRST + timedelta(days=10), entries) is Outcome.UNKNOWN
    row = handled(Measure.MINUTES, [run(10)], entries).bands[1]
    assert (row.times, row.settled, row.unknown, row.settled_share) == (1, 0, 1, None)


def test_a_morning_on_a_painkiller_cannot_settle_but_can_rise() -> None:
    at = datetime(2026, 9, 12, 5, tzinfo=UTC)
    calm = [*diary({}, 11), morning(11, 1, painkiller_at=at)]
    bad = [*diary({}, 11), morning(11, 6, painkiller_at=at)]
    assert outcome(FIRST + timedelta(days=10), calm) is Outcome.UNKNOWN
    assert outcome(FIRST + timedelta(days=10), bad) is Outcome.ROSE


@pytest.mark.parametrize("leg", [{"leg_pain": 1}, {"leg_signs": frozenset({LegSign.TINGLING})}, {"as_usual": False}])
def test_a_leg_or_the_runners_own_no_is_never_settled(leg: dict[str, object]) -> None:
    entries = [*diary({}, 11), morning(11, 0, **leg)]
    assert outcome(FIRST + timedelta(days=10), entries) is Outcome.ROSE


def test_the_first_mornings_have_no_usual() -> None:
    assert outcome(FIRST, diary({})) is Outcome.UNKNOWN
    assert outcome(FIRST, [morning(1, 1, as_usual=True)]) is Outcome.SETTLED


def test_the_start_is_what_settled_and_never_above_a_band_that_did_not() -> None:
    good = [run(n, 5) for n in (10, 12, 14)]
    longer = [run(n, 10) for n in (20, 22, 24, 26)]
    assert handled(Measure.DISTANCE_M, good[:2], diary({})).start is None
    assert handled(Measure.DISTANCE_M, good, diary({})).start == 5000
    assert handled(Measure.DISTANCE_M, good + longer, diary({})).start == 10000
    assert handled(Measure.DISTANCE_M, good + longer, diary({21: 4, 23: 4})).start == 5000
    assert handled(Measure.DISTANCE_M, good + longer, diary({11: 4, 13: 4})).start is None


def test_it_is_shown_from_week_two() -> None:
    assert not is_shown(diary({}), FIRST + timedelta(days=13))
    assert is_shown(diary({}), FIRST + timedelta(days=14))
    assert not is_shown([], FIRST)


@given(st.lists(st.tuples(st.integers(0, 50), st.floats(0.1, 60)), max_size=30, unique_by=lambda pair: pair[0]))
def test_nothing_is_lost_or_counted_twice(runs: list[tuple[int, float]]) -> None:
    table = handled(Measure.DISTANCE_M, [run(n, km) for n, km in runs], diary({5: 9, 20: 9}))
    assert sum(row.times for row in table.bands) == len(runs)
    assert all(row.times == row.settled + row.rose + row.unknown for row in table.bands)
    assert table.start is None or table.start <= max(km for _, km in runs) * 1000


def test_twelve_of_twelve_is_not_certain() -> None:
    # all of 12: the lower end solves p**12 = .025
    found = share(12, 12)
    assert found.low == pytest.approx(0.025 ** (1 / 12), abs=1e-9)
    assert found.high == 1.0


def test_five_of_seven_agrees_with_the_beta_quantiles() -> None:
    beta = pytest.importorskip("scipy.stats").beta
    found = share(5, 7)
    assert found.low == pytest.approx(beta.ppf(0.025, 5, 3), abs=1e-9)
    assert found.high == pytest.approx(beta.ppf(0.975, 6, 2), abs=1e-9)


@pytest.mark.parametrize("tries", [3, 8, 20])
@pytest.mark.parametrize("true_share", [0.05, 0.3, 0.7, 0.95])
def test_the_interval_holds_the_truth_at_least_as_often_as_it_says(tries: int, true_share: float) -> None:
    held = sum(
        comb(tries, hits) * true_share**hits * (1 - true_share) ** (tries - hits)
        for hits in range(tries + 1)
        if share(hits, tries).low <= true_share <= share(hits, tries).high
    )
    assert held >= 0.95


@pytest.mark.parametrize(("hits", "tries"), [(0, 0), (-1, 3), (4, 3)])
def test_counts_that_cannot_be_are_refused(hits: int, tries: int) -> None:
    with pytest.raises(NoSuchCount):
        share(hits, tries)


def test_calling_a_missing_morning_settled_breaks_its_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tolerance, "outcome", lambda *_: Outcome.SETTLED)
    with pytest.raises(AssertionError):
        test_a_missing_morning_is_unknown_and_not_settled()
