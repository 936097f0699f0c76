"""How a back presents itself: counted from the diary of four weeks, nothing made of what was not told."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from backstride.diary.body_map import Region
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind, LegSign
from backstride.diary.presentation import Jump, Presentation, Scored, presentation

TODAY = date(2026, 11, 22)


def morning(days_ago: int, pain: int | None = None, **told: Any) -> Entry:
    at = datetime.combine(TODAY - timedelta(days=days_ago), time(7), UTC)
    return Entry(f"m{days_ago}", "me", EntryKind.MORNING, at, at, back_pain=pain, **told)


def test_an_empty_diary_says_nothing() -> None:
    assert presentation([], TODAY) == Presentation(places={}, leg_signs={})


def test_worst_latest_usual_and_the_jump_are_found() -> None:
    diary = [morning(n, 2) for n in range(20, 5, -1)] + [morning(5, 7), morning(4, 4), morning(3, 2)]
    seen = presentation(diary, TODAY)
    assert (seen.scored, seen.usual) == (18, 2.0)
    assert seen.worst == Scored(TODAY - timedelta(days=5), 7)
    assert seen.latest == Scored(TODAY - timedelta(days=3), 2)
    assert seen.jumps == (Jump(TODAY - timedelta(days=5), 7, 2.0),)


def test_places_legs_and_nights_are_counted_where_they_were_told() -> None:
    left, leg = frozenset({Region.BACK_LEFT}), frozenset({LegSign.TINGLING})
    diary = [
        morning(40, 9, regions=frozenset({Region.BACK_RIGHT})),
        morning(3, 2, regions=left, woke_at_night=False),
        morning(2, 3, regions=left | {Region.THIGH_LEFT}, leg_pain=4, leg_signs=leg, woke_at_night=True),
        morning(1, 1),
    ]
    seen = presentation(diary, TODAY)
    assert seen.places == {Region.BACK_LEFT: 2, Region.THIGH_LEFT: 1}
    assert (seen.placed, seen.night_asked, seen.nights) == (2, 2, 1)
    assert seen.leg_worst == Scored(TODAY - timedelta(days=2), 4)
    assert seen.leg_signs == {LegSign.TINGLING: 1}


def test_what_comes_after_the_day_does_not_count() -> None:
    assert presentation([morning(-1, 8), morning(1, 2)], TODAY).worst == Scored(TODAY - timedelta(days=1), 2)
