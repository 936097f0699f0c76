"""The pain rules, jumps, today and the flare card."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.bounds import OutOfBounds
from backstride.diary import comparison, flare, jumps, pain_rules
from backstride.diary import today as today_module
from backstride.diary.body_map import Region
from backstride.diary.comparison import MorningsAfter, Veto, vetoes_better
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind, LegSign
from backstride.diary.flare import Flare, Phase, may_run_again
from backstride.diary.gate import GateReading, GateState, Why
from backstride.diary.jumps import GENTLE, triggers
from backstride.diary.limits import ClinicianLimits
from backstride.diary.pain_rules import Decision, PainRule, Ruling, RunScores, is_usual, rule, usual
from backstride.diary.today import Leg, Settled, Situation, Suggestion, Taps, TodayRule, today_answer
from backstride.diary.triggers import Cause

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
ORDER = list(Decision)
SCORES = st.integers(0, 10)
GO = GateReading(GateState.GO, Why.NOTHING_TICKED)
OPEN_GENTLE = GateReading(GateState.GENTLE, Why.AFTER_A_JUMP)


def decided(before: int | None, during: int | None, morning: int | None = 2, **more: object) -> Decision:
    return rule(RunScores(before, during, morning, **{"usual": 2.0, **more}), [], DAY).decision  # type: ignore[arg-type]


def morning(score: int | None, days_ago: int = 0, **more: object) -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry(f"m{days_ago}", "r1", EntryKind.MORNING, at, at, back_pain=score, **more)  # type: ignore[arg-type]


def test_the_whole_table_of_before_and_during() -> None:
    # rows: before 0..6, columns: during 0..10; c carry on, h hold, d step down
    table = ["cccdddddddd", "ccccddddddd", "cccchdddddd", "ccccchddddd", "ccccccddddd", "ccccccddddd", "ccccccddddd"]
    letters = {Decision.CARRY_ON: "c", Decision.HOLD: "h", Decision.STEP_DOWN: "d"}
    found = ["".join(letters[decided(before, during)] for during in range(11)) for before in range(7)]
    assert found == table


@given(st.none() | SCORES, SCORES, SCORES, st.none() | SCORES, st.booleans())
def test_more_pain_never_frees(
    before: int | None, during: int, later: int, next_morning: int | None, painkiller: bool
) -> None:
    low, high = sorted((during, later))
    first, second = (decided(before, score, next_morning, painkiller=painkiller) for score in (low, high))
    assert ORDER.index(first) <= ORDER.index(second)


@given(st.none() | SCORES, st.none() | SCORES, st.none() | SCORES, st.none() | SCORES)
def test_a_painkiller_score_never_steps_up(
    before: int | None, during: int | None, after: int | None, leg: int | None
) -> None:
    assert decided(before, during, after, leg_during=leg, painkiller=True) is not Decision.CARRY_ON


@given(SCORES, SCORES, SCORES, SCORES)
def test_a_worse_leg_always_steps_down_or_stops(before: int, during: int, leg_before: int, rise: int) -> None:
    scores = RunScores(before, during, 0, leg_before, leg_before + 1 + rise, usual=2.0, usual_leg=float(leg_before))
    assert ORDER.index(rule(scores, [], DAY).decision) >= ORDER.index(Decision.STEP_DOWN)


def test_a_leg_better_and_a_back_the_same_carries_on() -> None:
    assert decided(2, 2, 2, leg_before=3, leg_during=2, leg_next_morning=1, usual_leg=3.0) is Decision.CARRY_ON


def test_new_leg_pain_stops() -> None:
    found = rule(RunScores(2, 2, 2, leg_before=0, leg_during=1, usual=2.0), [], DAY)
    assert found == Ruling(Decision.STOP_AND_ASK, (PainRule.NEW_LEG_SIGN, PainRule.LEG_WORSE))


@pytest.mark.parametrize("sign", ["new_leg_sign", "bony_spot", "woke_at_night"])
def test_each_stop_sign_stops(sign: str) -> None:
    assert decided(0, 0, 0, **{sign: True}) is Decision.STOP_AND_ASK


def test_stepping_down_twice_in_seven_days_stops() -> None:
    worse = RunScores(2, 7, 2, usual=2.0)
    assert rule(worse, [DAY - timedelta(days=7)], DAY).decision is Decision.STEP_DOWN
    assert rule(worse, [DAY - timedelta(days=6)], DAY).rules[0] is PainRule.STEPPED_DOWN_TWICE


def test_what_was_not_scored_only_holds() -> None:
    assert decided(2, None) is Decision.HOLD
    assert decided(2, 2, None) is Decision.HOLD
    assert decided(None, 3, 2) is Decision.CARRY_ON
    assert decided(None, 4, 2) is Decision.HOLD


def test_the_next_morning_decides() -> None:
    assert decided(2, 2, 3) is Decision.CARRY_ON
    assert decided(2, 2, 4) is Decision.STEP_DOWN
    assert decided(2, 2, 2, as_usual=False) is Decision.STEP_DOWN
    assert decided(2, 2, 4, usual=None) is Decision.STEP_DOWN
    assert decided(2, 2, None, as_usual=True) is Decision.CARRY_ON


def test_usual_is_the_median_of_fourteen_scored_mornings() -> None:
    entries = [*(morning(9, n) for n in range(30, 50)), *(morning(n % 3, n) for n in range(1, 15)), morning(None, 20)]
    assert usual(entries, DAY) == 1.0
    assert usual(entries[:2], DAY) is None
    assert is_usual(3, 2.0)
    assert not is_usual(4, 2.5)


def causes(entry: Entry, earlier: list[Entry]) -> set[Cause]:
    return {one.cause for one in triggers(entry, earlier)}


def test_jumps_of_pain_are_found() -> None:
    steady = [morning(2, n) for n in range(4, 20)]
    assert causes(morning(4), steady) == set()
    assert causes(morning(5), steady) == {Cause.SCORE_JUMPED}
    assert causes(morning(7), []) == {Cause.SCORE_HIGH}
    raised = [*steady, morning(4, 3), morning(4, 1)]
    assert causes(morning(4), raised) == {Cause.SCORE_STAYED_UP}
    assert causes(morning(4), [*steady, morning(4, 1)]) == set()


def test_the_first_leg_mark_and_words_trigger() -> None:
    leg = morning(2, regions=frozenset({Region.THIGH_LEFT}))
    assert causes(leg, []) == {Cause.FIRST_LEG_MARK}
    assert causes(leg, [replace(leg, entry_id="x")]) == set()
    assert causes(morning(2, leg_signs=frozenset({LegSign.TINGLING})), []) == {Cause.FIRST_LEG_MARK}
    found = triggers(morning(2, note="good, but numb between my legs"), [])
    assert [(one.cause, one.signs) for one in found] == [(Cause.WORDS_IN_NOTE, ("saddle_numbness",))]


def answer(
    pain: int = 1, leg: Leg = Leg.NOTHING, settled: Settled = Settled.SETTLED, gate: GateReading = GO, **more: object
) -> tuple[Suggestion, TodayRule]:
    taps = Taps(pain, leg, settled, bool(more.pop("painkiller", False)), bool(more.pop("ill", False)))
    situation = Situation(DAY, **{"usual": 1.0, "planned_minutes": 40, "last_run": DAY - timedelta(days=2), **more})  # type: ignore[arg-type]
    found = today_answer(gate, taps, situation)
    return found.suggestion, found.rule


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, (Suggestion.AS_PLANNED, TodayRule.NOTHING_AGAINST)),
        ({"pain": 3}, (Suggestion.SHORTER, TodayRule.TWO_ABOVE_USUAL)),
        ({"pain": 5, "usual": 5.0}, (Suggestion.AS_PLANNED, TodayRule.NOTHING_AGAINST)),
        ({"pain": 5, "usual": 3.0}, (Suggestion.RUN_WALK, TodayRule.FOUR_OR_FIVE)),
        ({"pain": 6, "usual": 5.0}, (Suggestion.WALK, TodayRule.OVER_FIVE)),
        ({"pain": 4}, (Suggestion.ASK_SOMEONE, TodayRule.JUMP)),
        ({"pain": 7, "usual": 7.0}, (Suggestion.ASK_SOMEONE, TodayRule.JUMP)),
        ({"leg": Leg.NEW_OR_WORSE}, (Suggestion.ASK_SOMEONE, TodayRule.LEG_SIGN)),
        ({"leg": Leg.AS_USUAL}, (Suggestion.AS_PLANNED, TodayRule.NOTHING_AGAINST)),
        ({"settled": Settled.NOT_YET}, (Suggestion.RUN_WALK, TodayRule.NOT_SETTLED)),
        ({"settled": Settled.NOT_YET, "pain": 4, "usual": 4.0}, (Suggestion.WALK, TodayRule.NOT_SETTLED)),
        ({"gate": OPEN_GENTLE}, (Suggestion.RUN_WALK, TodayRule.GENTLE)),
        ({"last_run": DAY - timedelta(days=30)}, (Suggestion.RUN_WALK, TodayRule.LONG_GAP)),
        ({"last_run": None}, (Suggestion.RUN_WALK, TodayRule.LONG_GAP)),
        ({"ill": True}, (Suggestion.REST, TodayRule.ILL)),
        ({"planned_minutes": None}, (Suggestion.REST, TodayRule.NOTHING_PLANNED)),
        ({"painkiller": True, "planned_grows": True}, (Suggestion.SHORTER, TodayRule.PAINKILLER)),
        ({"painkiller": True}, (Suggestion.AS_PLANNED, TodayRule.NOTHING_AGAINST)),
        ({"last_ruling": Ruling(Decision.STOP_AND_ASK, ())}, (Suggestion.ASK_SOMEONE, TodayRule.LAST_RUN_STOPPED)),
        ({"last_ruling": Ruling(Decision.STEP_DOWN, ())}, (Suggestion.SHORTER, TodayRule.LAST_RUN_STEPPED_DOWN)),
        (
            {"last_ruling": Ruling(Decision.HOLD, ()), "planned_grows": True},
            (Suggestion.SHORTER, TodayRule.LAST_RUN_HELD),
        ),
        ({"limits": ClinicianLimits(NOW, DAY, "GP", may_run=False)}, (Suggestion.WALK, TodayRule.LIMIT_NO_RUNNING)),
        (
            {"limits": ClinicianLimits(NOW, DAY, "GP", run_walk_only=True)},
            (Suggestion.RUN_WALK, TodayRule.LIMIT_RUN_WALK),
        ),
        ({"limits": ClinicianLimits(NOW, DAY, "GP", minutes_max=20)}, (Suggestion.SHORTER, TodayRule.LIMIT_MINUTES)),
    ],
)
def test_today(told: dict[str, object], expected: tuple[Suggestion, TodayRule]) -> None:
    assert answer(**told) == expected  # type: ignore[arg-type]


def test_the_shortest_bound_holds() -> None:
    situation = Situation(DAY, 1.0, 40, limits=ClinicianLimits(NOW, DAY, "GP", minutes_max=20))
    assert today_answer(OPEN_GENTLE, Taps(1, Leg.NOTHING, Settled.NOT_RUN), situation).minutes_max == 20
    assert GENTLE.minutes_max == 30
    with pytest.raises(OutOfBounds):
        today_answer(GO, Taps(11, Leg.NOTHING, Settled.NOT_RUN), situation)


@given(SCORES, SCORES, st.sampled_from(list(Settled)), st.booleans())
def test_a_higher_score_today_never_frees(one: int, other: int, settled: Settled, painkiller: bool) -> None:
    low, high = (
        list(Suggestion).index(answer(pain, settled=settled, painkiller=painkiller)[0]) for pain in sorted((one, other))
    )
    assert low <= high


def test_the_flare_card_opens_and_closes() -> None:
    bad = Flare(DAY)
    assert flare.phase(bad, DAY + timedelta(days=2), 2) is Phase.FIRST_DAYS
    assert not may_run_again(bad, DAY + timedelta(days=2), 2)
    assert may_run_again(bad, DAY + timedelta(days=3), 2)
    assert not may_run_again(bad, DAY + timedelta(days=3), 1)
    assert flare.phase(bad, DAY + timedelta(days=14), 1) is Phase.COMING_BACK
    assert flare.phase(bad, DAY + timedelta(days=14), 2) is Phase.OVER


def test_leg_up_and_back_down_is_never_better() -> None:
    before, after = MorningsAfter(4, 1, 0.1, 0.1), MorningsAfter(2, 1.2, 0.2, 0.3)
    assert vetoes_better(before, after) == tuple(Veto)
    assert vetoes_better(before, replace(before, back_mean=2)) == ()


def test_the_veto_sees_each_of_the_three_alone() -> None:
    before = MorningsAfter(4, 1, 0.1, 0.1)
    for name in ("leg_mean", "leg_sign_share", "painkiller_share"):
        assert comparison.vetoes_better(before, replace(before, back_mean=1, **{name: 2}))


BROKEN: list[tuple[object, str, object, Callable[[], None]]] = [
    (comparison, "vetoes_better", lambda _, __: (), test_the_veto_sees_each_of_the_three_alone),
    (pain_rules, "HOLD_MAX", 6, test_the_whole_table_of_before_and_during),
    (pain_rules, "RISE_HELD", 3, test_the_whole_table_of_before_and_during),
    (pain_rules, "_holds", lambda _: (), test_a_painkiller_score_never_steps_up),
    (pain_rules, "_leg_is_worse", lambda _: False, test_a_worse_leg_always_steps_down_or_stops),
    (pain_rules, "STEP_DOWN_WINDOW_DAYS", 0, test_stepping_down_twice_in_seven_days_stops),
    (pain_rules, "USUAL_MORNINGS", 99, test_usual_is_the_median_of_fourteen_scored_mornings),
    (jumps, "JUMP", 4, test_jumps_of_pain_are_found),
    (jumps, "STAYED_UP_MORNINGS", 4, test_jumps_of_pain_are_found),
    (flare, "RE_ENTRY_MORNINGS", 0, test_the_flare_card_opens_and_closes),
    (
        today_module,
        "LONG_GAP_DAYS",
        60,
        lambda: test_today({"last_run": DAY - timedelta(days=30)}, (Suggestion.RUN_WALK, TodayRule.LONG_GAP)),
    ),
]


@pytest.mark.parametrize(("place", "name", "broken", "harm_test"), BROKEN)
def test_breaking_a_rule_breaks_its_test(
    monkeypatch: pytest.MonkeyPatch, place: object, name: str, broken: object, harm_test: Callable[[], None]
) -> None:
    monkeypatch.setattr(place, name, broken)
    with pytest.raises((AssertionError, BaseExceptionGroup)):
        harm_test()
