"""Instants as files write them, and those whose unit was wrong."""

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.formats.clock import DIVISORS, end_in_name, instant, mend, possible
from backstride.formats.tracks import rising

MODERN = st.integers(
    int(datetime(2010, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2040, 1, 1, tzinfo=UTC).timestamp())
)


@given(start=MODERN, factor=st.sampled_from([1000, 100]), count=st.integers(2, 50))
def test_a_clock_too_large_by_a_factor_is_brought_back(start: int, factor: int, count: int) -> None:
    true = start + np.arange(count, dtype=float)
    mended = mend(true * factor)
    assert mended.divisor == factor
    assert np.allclose(mended.epoch_s, true, atol=1e-3)


@given(start=MODERN, count=st.integers(2, 50))
def test_where_only_the_start_was_too_large_the_steps_are_kept(start: int, count: int) -> None:
    mended = mend(100.0 * start + np.arange(count))
    assert np.allclose(mended.epoch_s, start + np.arange(count), atol=1e-3)


@given(start=MODERN, count=st.integers(2, 50))
def test_a_sane_clock_is_left_alone(start: int, count: int) -> None:
    true = start + np.arange(count, dtype=float)
    assert mend(true).divisor == 1
    assert np.array_equal(mend(true).epoch_s, true)


def test_a_known_end_decides_between_100_and_101() -> None:
    true = datetime(2025, 6, 1, tzinfo=UTC).timestamp() + np.arange(100.0)
    wrong = 100 * true + true[0]
    mended = mend(wrong, known_end_s=float(true[-1]))
    assert mended.divisor == 101
    assert np.allclose(mended.epoch_s, true, atol=1e-2)


def test_the_years_in_question_are_a_hundred_times_the_2020s() -> None:
    for year in (7525, 7612):
        wrong = instant(f"{year}-07-01T00:00:00Z")
        assert wrong is not None
        back = mend(np.array([wrong.epoch_s, wrong.epoch_s + 100]))
        assert back.divisor == 100
        assert datetime.fromtimestamp(float(back.epoch_s[0]), UTC).year in {2025, 2026}


@pytest.mark.parametrize("wrong", [-1e12, 1e18, 3.0])
def test_what_nothing_explains_is_not_mended(wrong: float) -> None:
    assert mend(np.array([wrong, wrong])).divisor == 0
    assert not any(possible(wrong / divisor) for divisor in DIVISORS)


@pytest.mark.parametrize(
    ("text", "epoch"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T02:00:00+02:00", 0),
        ("1970-01-01 00:00:01", 1),
        ("1970-1-1T00:00:01.5Z", 1.5),
        ("1970-01-01T00:00:01,25Z", 1.25),
        ("1970-01-02", 86400),
        ("10000-01-01T00:00:00Z", 253402300800),
        ("+012000-01-01T00:00:00Z", 316516204800),
        ("1970-01-01T00:00:60Z", 60),
        ("yesterday", None),
        ("2020-13-01T00:00:00Z", None),
        ("", None),
    ],
)
def test_instants_in_many_forms(text: str, epoch: float | None) -> None:
    read = instant(text)
    assert (None if read is None else read.epoch_s) == epoch


def test_an_identifier_that_counts_down_hides_the_end() -> None:
    assert end_in_name("a/9223370305872635507.gpx") == 1730982140.3
    assert end_in_name("9223372036854775807.gpx") is None
    assert end_in_name("run.gpx") is None


@given(st.lists(st.integers(0, 30).map(float), min_size=1, max_size=40))
def test_what_is_kept_always_rises(times: list[float]) -> None:
    kept = np.array(times)[rising(np.array(times))]
    assert np.all(np.diff(kept) > 0)
    assert len(kept) >= 0.8 * len(set(times))
