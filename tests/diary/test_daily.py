"""One row per day: what was told, where it belongs, and nothing in place of what was not."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backstride.diary.daily import DiaryDay, diary_days
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind, LegSign, Reason, Treatment
from backstride.learn.columns import COLUMNS

DAY = date(2026, 11, 22)


def entry(kind: EntryKind, hour: int, day: int = 0, **told: object) -> Entry:
    at = datetime(2026, 11, 22, hour, tzinfo=UTC) + timedelta(days=day)
    return Entry(f"{kind}{day}{hour}", "r1", kind, at, at, **told)  # type: ignore[arg-type]


def test_a_day_holds_what_was_told_on_it() -> None:
    entries = [
        entry(
            EntryKind.MORNING,
            7,
            back_pain=2,
            leg_pain=0,
            sleep_h=7.5,
            painkiller=False,
            treatment=frozenset({Treatment.NONE}),
        ),
        entry(EntryKind.BEFORE_RUN, 17, back_pain=1),
        entry(EntryKind.AFTER_RUN, 18, back_pain=3, mood=8),
        entry(EntryKind.AFTER_RUN, 20, back_pain=2),
        entry(EntryKind.EVENING, 21, back_pain=2, ill=False, leg_signs=frozenset({LegSign.TINGLING})),
    ]
    assert diary_days(entries) == (DiaryDay(DAY, 2, 0, 2, 1, 3, None, 8, 1, 0, 0, 0, 7.5),)


def test_days_without_an_entry_are_empty_rows() -> None:
    days = diary_days([entry(EntryKind.MORNING, 7, back_pain=0), entry(EntryKind.MORNING, 7, day=2, back_pain=0)])
    assert [row.back_morning for row in days] == [0, None, 0]
    assert days[1] == DiaryDay(DAY + timedelta(days=1))
    assert diary_days([]) == ()


def test_the_score_that_decided_is_kept_when_a_run_is_left_out_for_the_back() -> None:
    for reason, score in ((Reason.BACK, 6), (None, 6), (Reason.WEATHER, None)):
        days = diary_days([entry(EntryKind.SKIPPED_BECAUSE, 17, back_pain=6, reason=reason)])
        assert days[0].back_before_run == score


def test_a_run_after_midnight_belongs_to_the_evening_and_the_morning_to_its_date() -> None:
    after = entry(EntryKind.AFTER_RUN, 0, day=1, back_pain=3)
    next_morning = entry(EntryKind.MORNING, 3, day=1, back_pain=4)
    assert [(row.back_after_run, row.back_morning) for row in diary_days([after, next_morning])] == [
        (3, None),
        (None, 4),
    ]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10)), min_size=1, unique_by=lambda pair: pair[0]))
def test_no_morning_is_invented_or_lost(told: list[tuple[int, int]]) -> None:
    days = diary_days([entry(EntryKind.MORNING, 7, day=n, back_pain=score) for n, score in told])
    found = {(row.day - DAY).days: row.back_morning for row in days if row.back_morning is not None}
    assert found == dict(told)


def test_the_names_are_those_of_the_daily_table() -> None:
    own = set(DiaryDay.__slots__) - {"day", "leg_sign", "mood_later"}
    assert own <= set(COLUMNS)
