"""Entries: what is told is kept, what is not told is missing, and every fault is found at its field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.bounds import Bounds, OutOfBounds
from backstride.diary import modes, reading
from backstride.diary.body_map import Region, leg_marks, spreads
from backstride.diary.entries import Entry, ghosts, mornings
from backstride.diary.fields import FIELDS, EntryKind, fields_of
from backstride.diary.history import NothingToUndo, changes, current, merged, next_revision, undo
from backstride.diary.modes import (
    Mode,
    NoQuestionStated,
    asks_this_morning,
    asks_too_rarely,
    daily_mode,
    mode_on,
    paused,
    reminds,
    resumed,
    shows_pain_graph,
    starting_mode,
)
from backstride.diary.moments import diary_day, morning_after
from backstride.diary.reading import Draft, Frame, read_entry
from backstride.texts.catalogue import catalogue

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
DAY = NOW.date()


def typed(kind: EntryKind = EntryKind.MORNING, imported: bool = False, **fields: object) -> Draft:
    return read_entry(Frame("e1", "r1", kind, NOW, imported), fields)


def morning(score: int | None, days_ago: int = 0, **fields: object) -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry(f"m{days_ago}", "r1", EntryKind.MORNING, at, at, back_pain=score, **fields)  # type: ignore[arg-type]


def test_a_whole_morning_is_read() -> None:
    draft = typed(
        could_do="walked the dog", back_pain="2", leg_pain=0, regions="back_left;thigh_right", sleep_h="7,5", ill="no"
    )
    assert draft.findings == ()
    assert draft.entry is not None
    assert (draft.entry.back_pain, draft.entry.leg_pain, draft.entry.sleep_h, draft.entry.ill) == (2, 0, 7.5, False)
    assert draft.entry.regions == {Region.BACK_LEFT, Region.THIGH_RIGHT}
    assert draft.entry.stiffness is None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("back_pain", "11", "diary-score-outside"),
        ("back_pain", -1, "diary-score-outside"),
        ("back_pain", "2.5", "diary-score-not-whole"),
        ("back_pain", "ouch", "diary-not-a-number"),
        ("back_pain", "nan", "diary-not-a-number"),
        ("back_pain", True, "diary-not-a-number"),
        ("sleep_h", 25, "diary-hours-outside"),
        ("sleep_h", "inf", "diary-not-a-number"),
        ("ill", "perhaps", "diary-not-yes-or-no"),
        ("regions", "nose", "diary-not-offered"),
        ("regions", 3, "diary-not-offered"),
        ("painkiller_at", "yesterday", "diary-not-a-time"),
        ("painkiller_at", "2026-11-22T07:00", "diary-time-without-offset"),
        ("painkiller_at", "2026-11-22T23:00+00:00", "diary-in-future"),
        ("at", "2026-11-23T08:00+00:00", "diary-in-future"),
        ("at", "2026-11-01T08:00+00:00", "diary-too-long-ago"),
        ("effort", 5, "diary-field-not-asked-here"),
        ("shoe_size", 42, "diary-unknown-field"),
        ("note", "x" * 5000, "diary-text-too-long"),
    ],
)
def test_each_fault_is_found_at_its_field_and_nothing_is_lost(field: str, value: object, code: str) -> None:
    draft = typed(**{"stiffness": 3, field: value})
    assert draft.entry is None
    assert [(finding.where, finding.code) for finding in draft.findings] == [(field, code)]
    assert draft.typed == {"stiffness": 3, field: value}
    assert catalogue().finding(draft.findings[0])


def test_all_faults_are_told_at_once() -> None:
    assert {f.where for f in typed(back_pain=11, leg_pain="x", ill="hm").findings} == {"back_pain", "leg_pain", "ill"}


def test_nothing_typed_is_no_entry() -> None:
    assert [f.code for f in typed(back_pain="", note=None).findings] == ["diary-nothing-told"]


def test_back_dating_reaches_seven_days_and_a_file_further() -> None:
    assert typed(at=NOW - timedelta(days=7), back_pain=2).entry
    assert typed(at=NOW - timedelta(days=8), back_pain=2).entry is None
    assert typed(imported=True, at=NOW - timedelta(days=900), back_pain=2).entry


@given(st.sampled_from(list(EntryKind)), st.data())
def test_what_is_told_comes_back_and_the_rest_is_missing(kind: EntryKind, data: st.DataObject) -> None:
    scores = [field.name for field in fields_of(kind) if field.holds == "score"]
    told = data.draw(st.dictionaries(st.sampled_from(scores), st.integers(0, 10), min_size=1))
    entry = typed(kind, **told).entry
    assert entry is not None
    for name in scores:
        assert getattr(entry, name) == told.get(name)


def test_function_is_asked_before_pain_everywhere() -> None:
    for kind in EntryKind:
        names = [field.name for field in fields_of(kind)]
        pains = [n for n, name in enumerate(names) if name in {"back_pain", "leg_pain"}]
        assert names.index("went_well") < min(pains, default=99)
    assert next(iter(FIELDS)) == "could_do"


def test_an_unlogged_morning_is_missing_and_not_zero() -> None:
    entries = [morning(2, 3), morning(None, 2, mood=5), morning(0, 1)]
    assert [one.back_pain for one in mornings(entries)] == [2, 0]


def test_of_two_mornings_on_a_day_the_later_typed_holds() -> None:
    first = morning(2)
    assert (
        mornings([replace(first, entry_id="b", recorded_at=NOW + timedelta(hours=1), back_pain=4), first])[0].back_pain
        == 4
    )


def test_ghosts_come_from_the_last_entry_of_the_kind() -> None:
    assert ghosts([morning(1, 2), morning(3, 1)], EntryKind.MORNING) == morning(3, 1)
    assert ghosts([morning(1)], EntryKind.WEEKLY) is None


@pytest.mark.parametrize(
    ("ended", "morning_day"),
    [
        (datetime(2026, 11, 22, 23, 50, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 0, 30, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 6, 30, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 10, 24, 23, 50, tzinfo=ZoneInfo("Europe/Berlin")), date(2026, 10, 25)),
        (datetime(2026, 3, 29, 3, 30, tzinfo=ZoneInfo("Europe/Berlin")), date(2026, 3, 29)),
    ],
)
def test_a_late_run_meets_its_next_morning(ended: datetime, morning_day: date) -> None:
    assert morning_after(ended) == morning_day


def test_a_journey_keeps_the_wall_clock_of_the_place() -> None:
    evening_in_tokyo = datetime(2026, 11, 22, 23, 50, tzinfo=timezone(timedelta(hours=9)))
    next_morning_in_berlin = datetime(2026, 11, 23, 7, 0, tzinfo=timezone(timedelta(hours=1)))
    assert diary_day(evening_in_tokyo) == date(2026, 11, 22)
    assert replace(morning(1), at=next_morning_in_berlin).day == morning_after(evening_in_tokyo)


def test_a_painkiller_counts_for_eight_hours() -> None:
    assert morning(1, painkiller_at=NOW - timedelta(hours=8)).near_painkiller
    assert not morning(1, painkiller_at=NOW - timedelta(hours=8, minutes=1)).near_painkiller
    assert not morning(1).near_painkiller
    assert morning(1, painkiller=True).near_painkiller


def test_the_leg_begins_below_the_buttock() -> None:
    assert leg_marks({Region.BUTTOCK_LEFT, Region.THIGH_LEFT}) == {Region.THIGH_LEFT}
    assert spreads({Region.THIGH_LEFT}, {Region.THIGH_LEFT, Region.BELOW_KNEE_LEFT})
    assert not spreads({Region.THIGH_LEFT}, {Region.BUTTOCK_LEFT})


def test_edits_are_history_and_undo_goes_back() -> None:
    first = next_revision([], "m0", morning(2), NOW)
    second = next_revision([first], "m0", morning(5), NOW)
    assert [entry.back_pain for entry in current([first, second])] == [5]
    back = undo([first, second], "m0", NOW)
    assert [entry.back_pain for entry in current([first, second, back])] == [2]
    assert current([first, undo([first], "m0", NOW)]) == ()
    assert changes(morning(2), morning(5)) == {"back_pain": (2, 5)}
    with pytest.raises(NothingToUndo):
        undo([first], "other", NOW)


def test_two_tabs_lose_nothing() -> None:
    base = morning(2)
    merged_entry, findings = merged(base, replace(base, mood=7), replace(base, stiffness=4))
    assert (merged_entry.mood, merged_entry.stiffness, findings) == (7, 4, ())
    both, told = merged(base, replace(base, back_pain=3), replace(base, back_pain=4))
    assert both.back_pain == 4
    assert [(f.code, f.where) for f in told] == [("diary-both-changed", "back_pain")]
    new, clash = merged(None, morning(2), replace(morning(None), mood=3))
    assert (new.back_pain, new.mood, clash) == (2, 3, ())


def test_everybody_starts_light() -> None:
    assert starting_mode(DAY).mode is Mode.LIGHT


def test_light_asks_two_mornings_a_week_and_draws_no_pain() -> None:
    light = starting_mode(DAY)
    assert sum(asks_this_morning(light, DAY + timedelta(days=n)) for n in range(7)) == 2
    assert not shows_pain_graph(light, DAY)


def test_a_question_about_days_says_where_light_mode_asks_too_rarely_for_it() -> None:
    light, every = starting_mode(DAY), [DAY - timedelta(days=n) for n in range(14)]
    assert asks_too_rarely(light, DAY, every[::4])
    assert not asks_too_rarely(light, DAY, every)
    assert not asks_too_rarely(daily_mode(DAY, "x"), DAY, [])


def test_daily_is_for_a_question_and_ends_by_itself() -> None:
    daily = daily_mode(DAY, "do long runs follow me?")
    assert all(asks_this_morning(daily, DAY + timedelta(days=n)) for n in range(85))
    assert mode_on(daily, DAY + timedelta(weeks=12, days=1)) is Mode.LIGHT
    assert daily_mode(DAY, "x", DAY + timedelta(days=9)).until == DAY + timedelta(days=9)
    with pytest.raises(NoQuestionStated):
        daily_mode(DAY, "  ")


def test_a_pause_loses_nothing() -> None:
    daily = daily_mode(DAY, "x")
    assert mode_on(paused(daily), DAY) is Mode.PAUSED
    assert not asks_this_morning(paused(daily), DAY)
    assert resumed(paused(daily)) == daily


def test_one_reminder_a_day_and_none_after_three_ignored() -> None:
    daily = daily_mode(DAY, "x")
    days = [DAY - timedelta(days=n) for n in (1, 2, 3)]
    assert reminds(daily, DAY, [], None)
    assert not reminds(daily, DAY, [DAY], None)
    assert not reminds(daily, DAY, [], DAY)
    assert not reminds(daily, DAY, days, None)
    assert reminds(daily, DAY, days, DAY - timedelta(days=1))
    assert not reminds(paused(daily), DAY, [], None)


def _light_by_default() -> None:
    assert modes.starting_mode(DAY).mode is Mode.LIGHT


SEEDS: list[tuple[object, str, object, Callable[[], None]]] = [
    (modes, "starting_mode", lambda today: daily_mode(today, "x"), _light_by_default),
    (modes, "IGNORED_REMINDERS_MAX", 99, test_one_reminder_a_day_and_none_after_three_ignored),
    (modes, "DAILY_WEEKS_MAX", 999, test_daily_is_for_a_question_and_ends_by_itself),
    (
        reading,
        "SCORE",
        Bounds(0, 100),
        lambda: test_each_fault_is_found_at_its_field_and_nothing_is_lost("back_pain", "11", "diary-score-outside"),
    ),
]


@pytest.mark.parametrize(("place", "name", "broken", "harm_test"), SEEDS)
def test_breaking_a_rule_breaks_its_test(
    monkeypatch: pytest.MonkeyPatch, place: object, name: str, broken: object, harm_test: Callable[[], None]
) -> None:
    monkeypatch.setattr(place, name, broken)
    # an entry out of bounds cannot even be made
    with pytest.raises((AssertionError, OutOfBounds)):
        harm_test()
