"""Questionnaires, hold tests, kit, weight, the day-0 timeline and the explanations."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.diary import hold_tests as hold_tests_module
from backstride.diary import weight
from backstride.diary.check import SafetyCheck, read_answers
from backstride.diary.emergency import emergency_card
from backstride.diary.explanations import explanations
from backstride.diary.gate import GateRecord
from backstride.diary.hold_tests import (
    Change,
    NoTest,
    TestResult,
    change,
    hold_tests,
    must_stop,
    refusals,
    scored_results,
)
from backstride.diary.kit import ExerciseSet, Shoe, Worn, sets_by_exercise, shoe_distance_m, with_default
from backstride.diary.limits import ClinicianLimits
from backstride.diary.questionnaires import (
    QuestionnaireScore,
    UnknownQuestionnaire,
    important_change,
    questionnaires,
    score_findings,
)
from backstride.diary.questions import StopCard
from backstride.diary.timeline import Candidate, Pause, Recalled, WasItTheBack, back_pain_timeline, candidates
from backstride.diary.triggers import Cause, Trigger
from backstride.diary.weight import WeightLog, mass_scenarios
from backstride.package_data import load_toml
from backstride.runner import Runner

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
HOLD = hold_tests()["floor_trunk_hold"]


def clear(**told: str) -> GateRecord:
    return GateRecord("r1", (SafetyCheck(NOW, read_answers({"none_of_these": True, **told})),))


def test_no_questionnaire_ships_words_that_are_not_ours() -> None:
    shipped = {name for name, form in questionnaires().items() if form.wording_ships}
    assert shipped == {"pain_0_10", "own_goal_0_10"}
    assert all(form.licence and form.version and form.source and form.scoring for form in questionnaires().values())
    assert all(form.why_not for form in questionnaires().values() if not form.wording_ships)


def test_the_change_that_matters_is_the_larger_of_points_and_share() -> None:
    assert important_change("roland_morris_24", 10) == 5
    assert important_change("roland_morris_24", 20) == pytest.approx(6)
    assert important_change("pain_0_10", 3) == 2
    assert important_change("own_goal_0_10", 3) is None
    with pytest.raises(UnknownQuestionnaire):
        important_change("mood_ring", 3)


def test_a_score_is_checked_at_its_field() -> None:
    wrong = QuestionnaireScore("roland_morris_24", DAY + timedelta(days=1), 24.5)
    assert [f.code for f in score_findings(wrong, DAY)] == [
        "questionnaire-outside",
        "questionnaire-not-whole",
        "questionnaire-in-future",
    ]
    assert score_findings(QuestionnaireScore("oswestry", DAY, 12.5), DAY) == ()


@pytest.mark.parametrize(
    ("record", "usual", "age", "reason"),
    [
        (GateRecord("r1"), 1.0, 30, NoTest.GATE_NOT_GO),
        (
            replace(clear(), triggers=(Trigger(NOW - timedelta(days=1), Cause.SCORE_JUMPED),)),
            1.0,
            30,
            NoTest.GATE_NOT_GO,
        ),
        (clear(), 4.0, 30, NoTest.USUAL_TOO_HIGH),
        (clear(), None, 30, NoTest.USUAL_NOT_KNOWN),
        (clear(), 1.0, 17, NoTest.NOT_AN_ADULT),
        (clear(), 1.0, None, NoTest.NOT_AN_ADULT),
        (
            replace(clear(), limits=(ClinicianLimits(NOW, DAY, "GP", no_back_bending=True),)),
            1.0,
            30,
            NoTest.CLINICIANS_LIMITS,
        ),
    ],
)
def test_a_hold_test_needs_go_and_usual_below_four(
    record: GateRecord, usual: float | None, age: int | None, reason: NoTest
) -> None:
    assert reason in refusals(HOLD, record, usual, age, DAY)


def test_a_hold_test_is_offered_when_nothing_stands_against_it() -> None:
    assert refusals(HOLD, clear(), 3.5, 30, DAY) == ()
    assert refusals(HOLD, clear(no_breath_holding="yes"), 1.0, 30, DAY) == (NoTest.GATE_NOT_GO, NoTest.CONDITION)


def test_a_test_stops_at_two_more_pain_and_at_240_seconds() -> None:
    assert must_stop(HOLD, 20, 1, 3)
    assert must_stop(HOLD, 240, 1, 1)
    assert not must_stop(HOLD, 239, 1, 2)


def results(*values: float) -> list[TestResult]:
    return [TestResult("floor_trunk_hold", DAY + timedelta(days=n), value) for n, value in enumerate(values)]


def test_practice_and_noise_come_before_change() -> None:
    assert change(HOLD, results(60, 80), in_pain=True) is Change.PRACTICE
    assert [one.value for one in scored_results(HOLD, results(60, 80, 85, 119))] == [85, 119]
    assert change(HOLD, results(60, 80, 85, 119), in_pain=True) is Change.NO_CHANGE_WE_CAN_SEE
    assert change(HOLD, results(60, 80, 85, 121), in_pain=True) is Change.MORE
    assert change(HOLD, results(60, 80, 121, 85), in_pain=True) is Change.LESS
    assert change(HOLD, results(60, 80, 85, 121), in_pain=False) is Change.NO_CHANGE_WE_CAN_SEE


def test_the_noise_is_the_measured_one() -> None:
    # 1.96 * sqrt(2) * 11.6 s = 32.2 s and * 17.4 s = 48.2 s
    assert HOLD.noise_with_pain is not None
    assert HOLD.noise_without_pain is not None
    assert 1.96 * 2**0.5 * 11.6 <= HOLD.noise_with_pain <= 36
    assert HOLD.noise_without_pain == pytest.approx(1.96 * 2**0.5 * 17.4, abs=0.5)
    unmeasured = hold_tests()["sit_to_stand_30_s"]
    assert (
        change(
            unmeasured, [replace(one, identifier=unmeasured.identifier) for one in results(1, 1, 9, 99)], in_pain=True
        )
        is Change.NOISE_NOT_KNOWN
    )


def test_shoes_add_up() -> None:
    shoe = Shoe("s1", "Old Faithful", distance_before_m=100_000)
    worn = [Worn("a", DAY, 5000, "s1"), Worn("b", DAY - timedelta(days=70), 7000, "s1"), Worn("c", DAY, 9000, "s2")]
    assert shoe_distance_m(shoe, worn) == 112_000
    assert shoe_distance_m(shoe, worn, since=DAY - timedelta(days=60)) == 5000
    assert with_default(Worn("d", DAY, 1.0), "s1").shoe_id == "s1"
    assert with_default(worn[2], "s1").shoe_id == "s2"


def test_sets_are_counted() -> None:
    log = [
        ExerciseSet("hip_hinge", DAY, 8),
        ExerciseSet("hip_hinge", DAY, 8),
        ExerciseSet("plank", DAY - timedelta(days=9), hold_s=30),
    ]
    assert sets_by_exercise(log, DAY - timedelta(days=6), DAY) == {"hip_hinge": 2}


def lighter(bmi: float, birth_year: int | None = 1990, worries: bool | None = False, **told: str) -> bool:
    runner = Runner(birth_year=birth_year, height_m=1.7, mass_kg=bmi * 1.7**2)
    check = SafetyCheck(NOW, read_answers({"none_of_these": True, **told}))
    return any(
        one.identifier == "lighter_5_percent"
        for one in weight.mass_scenarios(runner, check, DAY, eating_worries=worries)
    )


def test_a_light_runner_finds_no_lighter_scenario() -> None:
    assert not lighter(19)
    assert not lighter(24.9)
    assert lighter(25.1)


@pytest.mark.parametrize("question", weight.FORBIDS_LIGHTER)
@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_any_worry_hides_the_lighter_scenario(question: str, answer: str) -> None:
    assert not lighter(30, **{question: answer})


def test_the_unknown_never_opens_the_lighter_scenario() -> None:
    assert not lighter(30, birth_year=None)
    assert not lighter(30, birth_year=2010)
    assert not lighter(30, worries=None)
    assert not lighter(30, worries=True)
    assert mass_scenarios(Runner(), None, DAY, eating_worries=False) == ()
    heavy = Runner(birth_year=1990, height_m=1.7, mass_kg=95)
    assert [one.mass_kg for one in mass_scenarios(heavy, None, DAY, eating_worries=False)] == [100]


@given(st.floats(12, 24.99), st.booleans() | st.none())
def test_below_25_nothing_lighter_is_ever_offered(bmi: float, worries: bool | None) -> None:
    assert not lighter(bmi, worries=worries)


def test_the_weight_log_is_off_until_asked_for() -> None:
    assert not WeightLog().asked_for


def years() -> dict[date, float]:
    first = date(2025, 1, 6)
    distances = {first + timedelta(days=n): 5000.0 for n in range(0, 420, 2)}
    gap = {first + timedelta(days=n) for n in range(200, 230)}
    return {
        day: metres * (0.3 if 300 <= (day - first).days < 342 else 1)
        for day, metres in distances.items()
        if day not in gap
    }


def test_gaps_and_drops_are_found_once() -> None:
    found = candidates(years())
    assert [one.kind for one in found] == [Pause.GAP, Pause.DROP]
    assert found[0].days == 31
    assert found[1].first <= date(2025, 1, 6) + timedelta(days=308) <= found[1].last
    answered = [Recalled(found[0], WasItTheBack.YES, NOW), Recalled(found[1], WasItTheBack.NO, NOW)]
    assert candidates(years(), answered) == ()
    assert back_pain_timeline(answered) == (found[0],)


def test_ten_days_without_running_are_a_gap_and_nine_are_not() -> None:
    for pause, gaps in ((9, 0), (10, 1)):
        assert len(candidates({DAY: 1.0, DAY + timedelta(days=pause + 1): 1.0})) == gaps
    assert candidates({}) == ()


def test_a_gap_knows_its_ends() -> None:
    found = candidates({DAY: 1.0, DAY + timedelta(days=21): 1.0})
    assert found == (Candidate(Pause.GAP, DAY + timedelta(days=1), DAY + timedelta(days=20)),)


def test_the_stop_card_names_the_number_and_what_was_ticked() -> None:
    card = emergency_card(["saddle_numbness"], "de")
    assert (card.kind, card.numbers, card.says) == (StopCard.NERVES, ("112",), ("sign-saddle_numbness-say",))
    assert emergency_card([], None).numbers == ("112", "999", "911")


def test_every_explanation_has_a_source() -> None:
    assert all(one.source and len(one.messages) == 3 for one in explanations())


def test_offering_lighter_from_18_breaks_its_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weight, "LIGHTER_FROM_BMI_KG_PER_M2", 18.0)
    with pytest.raises(AssertionError):
        test_a_light_runner_finds_no_lighter_scenario()


def test_forgetting_the_questions_breaks_their_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weight, "FORBIDS_LIGHTER", ())
    with pytest.raises(AssertionError):
        test_any_worry_hides_the_lighter_scenario("periods_or_fuelling", "yes")


def test_letting_gentle_test_breaks_its_test(monkeypatch: pytest.MonkeyPatch) -> None:
    def blind(_: GateRecord, __: date) -> object:
        return type("Reading", (), {"state": hold_tests_module.GateState.GO})()

    monkeypatch.setattr(hold_tests_module, "reading", blind)
    with pytest.raises(AssertionError):
        test_a_hold_test_needs_go_and_usual_below_four(GateRecord("r1"), 1.0, 30, NoTest.GATE_NOT_GO)


def test_ignoring_what_is_usual_breaks_its_test(monkeypatch: pytest.MonkeyPatch) -> None:
    loosened = {**load_toml("backstride.diary", "data/hold_tests.toml"), "usual_below": 11}
    monkeypatch.setattr(hold_tests_module, "load_toml", lambda *_: loosened)
    with pytest.raises(AssertionError):
        test_a_hold_test_needs_go_and_usual_below_four(clear(), 4.0, 30, NoTest.USUAL_TOO_HIGH)
