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
from backstride.diary.back_state import back_state
from backstride.diary.body_map import Region
from backstride.diary.check import Answer, SafetyCheck
from backstride.diary.comparison import MorningsAfter, Veto, vetoes_better
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind, LegSign
from backstride.diary.flare import Phase
from backstride.diary.gate import GateRecord
from backstride.diary.jumps import triggers
from backstride.diary.ladder import Rung, Standing, Told
from backstride.diary.limits import ClinicianLimits
from backstride.diary.pain_rules import Decision, PainRule, Ruling, RunScores, is_usual, rule, usual
from backstride.diary.questions import questions
from backstride.diary.today import Leg, Planned, Settled, Situation, Suggestion, Taps, TapsSoFar, today_answer
from backstride.diary.triggers import Cause

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
ORDER = list(Decision)
SCORES = st.integers(0, 10)
RECORD = GateRecord("r1", checks=(SafetyCheck(NOW, {one.identifier: Answer.NO for one in questions()}, 38),))


def decided(before: int | None, during: int | None, morning: int | None = 2, **more: object) -> Decision:
    return rule(RunScores(before, during, morning, **{"usual": 2.0, **more})).decision  # type: ignore[arg-type]


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
    assert ORDER.index(rule(scores).decision) >= ORDER.index(Decision.STEP_DOWN)


def test_a_leg_better_and_a_back_the_same_carries_on() -> None:
    assert decided(2, 2, 2, leg_before=3, leg_during=2, leg_next_morning=1, usual_leg=3.0) is Decision.CARRY_ON


def test_new_leg_pain_stops() -> None:
    found = rule(RunScores(2, 2, 2, leg_before=0, leg_during=1, usual=2.0))
    assert found == Ruling(Decision.STOP_AND_ASK, (PainRule.NEW_LEG_SIGN, PainRule.LEG_WORSE))


@pytest.mark.parametrize("sign", ["new_leg_sign", "bony_spot", "woke_at_night"])
def test_each_stop_sign_stops(sign: str) -> None:
    assert decided(0, 0, 0, **{sign: True}) is Decision.STOP_AND_ASK


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
    entries: list[Entry] | None = None, record: GateRecord = RECORD, **situation: object
) -> tuple[Suggestion, str, int | None]:
    told = Told([*(morning(1, n) for n in range(1, 15)), *(entries or [])])
    state = back_state(told, record, DAY)
    known = Situation(**{"last_run": DAY - timedelta(days=2), "longest_minutes": 60, **situation})  # type: ignore[arg-type]
    found = today_answer(state, known)
    return found.suggestion, str(found.rule), found.minutes_max


def limited(**limits: object) -> GateRecord:
    return replace(RECORD, limits=(ClinicianLimits(NOW, DAY, "GP", **limits),))  # type: ignore[arg-type]


def test_today_is_one_order_by_what_binds() -> None:
    before_run = Entry("b", "r1", EntryKind.BEFORE_RUN, NOW, NOW, back_pain=1, settled=False)
    planned = Planned(40)
    cases: list[tuple[tuple[Suggestion, str, int | None], tuple[Suggestion, str, int | None]]] = [
        (answer(), (Suggestion.AS_USUAL, "nothing_against", None)),
        (answer(planned=planned), (Suggestion.AS_PLANNED, "nothing_against", 40)),
        (answer(has_plan=True), (Suggestion.REST, "nothing_planned", None)),
        (answer(has_plan=True, planned=planned), (Suggestion.AS_PLANNED, "nothing_against", 40)),
        (answer(has_plan=True, planned=Planned(40, run_walk=True)), (Suggestion.RUN_WALK, "nothing_against", 40)),
        (answer([morning(3)], planned=planned), (Suggestion.SHORTER, "above_usual", 30)),
        (answer([morning(3)], has_plan=True, planned=planned), (Suggestion.AS_PLANNED, "above_usual", 40)),
        (
            answer([morning(3)], has_plan=True, planned=Planned(20, shorter=True)),
            (Suggestion.SHORTER, "above_usual", 20),
        ),
        (answer([morning(4)]), (Suggestion.WALK, "jump", None)),
        (answer([morning(7)], has_plan=True, planned=planned), (Suggestion.WALK, "jump", None)),
        (answer([before_run], planned=planned), (Suggestion.SHORTER, "stepped_down", 30)),
        (answer([morning(1, ill=True)], planned=planned), (Suggestion.REST, "ill", None)),
        (
            answer([morning(1, painkiller=True)], planned=Planned(40, grows=True)),
            (Suggestion.SHORTER, "painkiller", None),
        ),
        (answer([morning(1, painkiller=True)], planned=planned), (Suggestion.AS_PLANNED, "painkiller", 40)),
        (answer([morning(1, woke_at_night=True)]), (Suggestion.ASK_SOMEONE, "woke_at_night", None)),
        (answer(last_run=DAY - timedelta(days=30)), (Suggestion.RUN_WALK, "long_gap", 30)),
        (answer(last_run=None), (Suggestion.RUN_WALK, "long_gap", 30)),
        (answer(record=GateRecord("r1")), (Suggestion.ASK_SOMEONE, "gate", None)),
        (answer(record=limited(may_run=False)), (Suggestion.WALK, "limit_no_running", None)),
        (answer(record=limited(run_walk_only=True), planned=planned), (Suggestion.RUN_WALK, "limit_run_walk", 30)),
        (answer(record=limited(minutes_max=20), planned=planned), (Suggestion.SHORTER, "limit_minutes", 20)),
        (answer(record=limited(minutes_max=20), last_run=None), (Suggestion.RUN_WALK, "long_gap", 20)),
    ]
    assert [(found, wanted) for found, wanted in cases if found != wanted] == []


def test_minutes_of_running_are_told_only_beside_a_run_walk() -> None:
    asks = back_state(Told([morning(2, bony_spot=True)]), RECORD, DAY)
    assert today_answer(asks, Situation()).running_minutes_max is None
    first = today_answer(back_state(Told(), RECORD, DAY), Situation())
    assert (first.suggestion, first.running_minutes_max) == (Suggestion.RUN_WALK, 10)


@given(SCORES, SCORES, st.booleans(), st.booleans())
def test_a_higher_score_today_never_frees(one: int, other: int, painkiller: bool, has_plan: bool) -> None:
    low, high = (
        list(Suggestion).index(
            answer([morning(score, painkiller=painkiller)], has_plan=has_plan, planned=Planned(40))[0]
        )
        for score in sorted((one, other))
    )
    assert low <= high or has_plan


def test_the_flare_card_follows_the_ladder() -> None:
    found = [flare.phase(Standing.on_rung(rung, DAY)) for rung in Rung]
    assert found == [Phase.OVER, *[Phase.COMING_BACK] * 3, *[Phase.FIRST_DAYS] * 2]


def test_taps_are_kept_as_a_score_before_a_run() -> None:
    assert TapsSoFar(2, settled=Settled.NOT_YET, ill=True).entry == {"back_pain": 2, "settled": False, "ill": True}
    assert TapsSoFar(2, settled=Settled.NOT_RUN, painkiller=True).entry == {"back_pain": 2, "painkiller": True}
    assert TapsSoFar(leg=Leg.NEW_OR_WORSE).entry == TapsSoFar(11).entry == {}
    with pytest.raises(OutOfBounds):
        Taps(11, Leg.NOTHING, Settled.NOT_RUN)


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
    (pain_rules, "USUAL_MORNINGS", 99, test_usual_is_the_median_of_fourteen_scored_mornings),
    (jumps, "JUMP", 4, test_jumps_of_pain_are_found),
    (jumps, "STAYED_UP_MORNINGS", 4, test_jumps_of_pain_are_found),
    (today_module, "LONG_GAP_DAYS", 60, test_today_is_one_order_by_what_binds),
]


@pytest.mark.parametrize(("place", "name", "broken", "harm_test"), BROKEN)
def test_breaking_a_rule_breaks_its_test(
    monkeypatch: pytest.MonkeyPatch, place: object, name: str, broken: object, harm_test: Callable[[], None]
) -> None:
    monkeypatch.setattr(place, name, broken)
    with pytest.raises((AssertionError, BaseExceptionGroup)):
        harm_test()
