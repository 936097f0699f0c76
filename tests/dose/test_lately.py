"""What running asked lately: against the usual, with its date where it is long ago, and what stood out."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.dose.lately import OLD_DAYS, lately


def _weeks(make, count: int, running_m: float = 8_000.0) -> list:
    """Three runs a week: Monday, Wednesday, Saturday."""
    return [make.dated(7 * week + day, running_m) for week in range(count) for day in (0, 2, 5)]


def test_without_a_run_there_is_nothing(make) -> None:
    assert lately([], make.day) is None


@pytest.mark.parametrize("times", [0.5, 1.0, 1.6])
def test_the_last_full_week_stands_over_the_usual_one(make, times) -> None:
    runs = [*_weeks(make, 16), *(make.dated(7 * 16 + day, 8_000.0 * times) for day in (0, 2, 5)), make.dated(7 * 17)]
    found = lately(runs, make.day + timedelta(days=7 * 17 + 1))
    assert found is not None
    assert found.week == make.day + timedelta(weeks=16)
    assert found.ratio == pytest.approx(times, rel=0.02)
    assert not found.is_old


def test_with_few_weeks_there_is_no_ratio(make) -> None:
    found = lately(_weeks(make, 3), make.day + timedelta(days=22))
    assert found is not None
    assert (found.ratio, found.week, found.measure, found.usual_weeks) == (None, None, "", 0)
    assert (found.runs, found.running_m) == (9, 72_000.0)


def test_an_old_history_speaks_of_its_own_end(make) -> None:
    runs = _weeks(make, 20)
    last = max(run.day for run in runs)
    old, then = lately(runs, last + timedelta(days=400)), lately(runs, last + timedelta(days=2))
    assert old is not None
    assert then is not None
    assert old.is_old
    assert (old.until, old.last_run) == (last, last)
    assert old.ratio == pytest.approx(1.0, rel=0.02)
    assert not then.is_old
    assert abs(old.runs - then.runs) <= 1


@given(st.integers(0, 400))
def test_it_is_old_exactly_after_four_weeks(make, later) -> None:
    runs = _weeks(make, 6)
    found = lately(runs, max(run.day for run in runs) + timedelta(days=later))
    assert found is not None
    assert found.is_old == (later > OLD_DAYS)


def test_the_latest_run_that_is_far_from_usual_stands_out(make) -> None:
    runs = [*_weeks(make, 10), make.dated(7 * 10, 20_000.0), make.dated(7 * 10 + 2, 8_000.0)]
    found = lately(runs, make.day + timedelta(days=7 * 10 + 3))
    assert found is not None
    assert found.stood_out is not None
    assert found.stood_out.local_date == make.day + timedelta(days=70)
    assert "longer" in found.stood_out.unusual
    alike = lately(_weeks(make, 10), make.day + timedelta(days=71))
    assert alike is not None
    assert alike.stood_out is None
