"""The gate: which answers open it, and everything that must leave it locked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.diary import check as check_module
from backstride.diary import gate
from backstride.diary import unlock as unlock_module
from backstride.diary.check import Answer, AnswerNotOffered, SafetyCheck, UnknownQuestion, missing, read_answers
from backstride.diary.conditions import allows, allows_maximal_tests, exercise_rules
from backstride.diary.gate import GateClosed, GateRecord, GateState, Why, opens, reading, require_open, state
from backstride.diary.limits import ClinicianLimits, current_limits, limits_findings
from backstride.diary.moments import MomentWithoutOffset
from backstride.diary.permission import NoPlan, plan_refusals
from backstride.diary.questions import Group, questions, questions_by_identifier, questions_for
from backstride.diary.triggers import Cause, Trigger
from backstride.diary.unlock import Allowed, Unlock, unlock_findings
from backstride.texts.catalogue import catalogue

DAY = date(2026, 11, 3)
MOMENT = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
EMERGENCY = [q.identifier for q in questions() if q.group is Group.EMERGENCY]
SOON = [q.identifier for q in questions() if q.group is Group.SOON]
CONDITIONS = [q.identifier for q in questions() if q.group is Group.CONDITION and not q.symptom_rule_only]


def answered(at: datetime = MOMENT, **told: str) -> SafetyCheck:
    return SafetyCheck(at, read_answers({"none_of_these": True, **told}))


def record(*checks: SafetyCheck, **more: object) -> GateRecord:
    return GateRecord("r1", checks, **more)  # type: ignore[arg-type]


def unlock(check: SafetyCheck, hours: float = 30, **changes: object) -> Unlock:
    at = check.answered_at + timedelta(hours=hours)
    whole = Unlock(
        at, at.date(), "hospital doctor", "run easy", Allowed.USUAL, at.date() + timedelta(days=60), gate.flagged(check)
    )
    return replace(whole, **changes)


def test_all_no_opens_for_28_days_and_not_for_29() -> None:
    clear = record(answered())
    assert state(clear, DAY) is GateState.GO
    assert state(clear, DAY + timedelta(days=28)) is GateState.GO
    assert state(clear, DAY + timedelta(days=29)) is GateState.STALE


def test_never_asked_is_locked() -> None:
    assert state(record(), DAY) is GateState.NEVER_ASKED
    with pytest.raises(GateClosed) as closed:
        require_open(record(), DAY)
    assert closed.value.reading.why is Why.NOT_ANSWERED


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
@pytest.mark.parametrize("identifier", EMERGENCY)
def test_each_emergency_sign_alone_locks(identifier: str, answer: str) -> None:
    found = reading(record(answered(**{identifier: answer})), DAY)
    assert (found.state, found.signs) == (GateState.EMERGENCY, (identifier,))


@pytest.mark.parametrize("identifier", SOON)
def test_each_soon_sign_locks_and_unsure_asks_first(identifier: str) -> None:
    assert state(record(answered(**{identifier: "yes"})), DAY) is GateState.SEE_SOMEONE
    assert state(record(answered(**{identifier: "not_sure"})), DAY) is GateState.ASK_FIRST


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
@pytest.mark.parametrize("identifier", CONDITIONS)
def test_each_condition_asks_first(identifier: str, answer: str) -> None:
    assert state(record(answered(**{identifier: answer})), DAY) is GateState.ASK_FIRST


def test_a_condition_under_the_ordinary_rules_opens() -> None:
    assert state(record(answered(hypermobility_or_scoliosis="yes")), DAY) is GateState.GO


def test_declining_is_not_a_no_and_can_be_answered_later() -> None:
    declined = answered(sexual_function_change="rather_not_say")
    assert state(record(declined), DAY) is GateState.ASK_FIRST
    later = answered(MOMENT + timedelta(minutes=1))
    assert state(record(declined, later), DAY) is GateState.GO
    worse = answered(MOMENT + timedelta(minutes=1), sexual_function_change="yes")
    assert state(record(declined, worse), DAY) is GateState.EMERGENCY


@given(st.sets(st.sampled_from([q.identifier for q in questions()]), min_size=1))
def test_leaving_any_question_out_never_opens(left_out: set[str]) -> None:
    answers = {q.identifier: Answer.NO for q in questions() if q.identifier not in left_out}
    partial = SafetyCheck(MOMENT, answers)
    assert {q.identifier for q in missing(partial)} == left_out
    assert state(record(partial), DAY) is GateState.NEVER_ASKED
    assert state(record(answered(MOMENT - timedelta(days=1)), partial), DAY) is GateState.STALE


@given(
    st.dictionaries(st.sampled_from([q.identifier for q in questions()]), st.sampled_from(["yes", "no", "not_sure"]))
)
def test_only_a_whole_check_without_signs_opens(told: dict[str, str]) -> None:
    found = state(record(SafetyCheck(MOMENT, read_answers(told))), DAY)
    signs = {name for name, value in told.items() if value != "no"} - {"hypermobility_or_scoliosis"}
    assert opens(found) == (not signs and len(told) == len(questions()))


def test_a_half_answered_check_cannot_hide_a_sign() -> None:
    flag = answered(both_legs="yes")
    half = SafetyCheck(MOMENT + timedelta(days=1), {"both_legs": Answer.NO})
    assert state(record(flag, half), DAY + timedelta(days=1)) is GateState.EMERGENCY


@given(st.permutations([answered(), answered(both_legs="yes"), SafetyCheck(MOMENT, {"both_legs": Answer.NO})]))
def test_of_checks_at_one_instant_the_strictest_holds(checks: list[SafetyCheck]) -> None:
    assert state(record(*checks), DAY) is GateState.EMERGENCY
    clear_and_half = [one for one in checks if not gate.flagged(one)]
    assert state(record(*clear_and_half), DAY) is GateState.STALE


@pytest.mark.parametrize("order", [1, -1])
def test_of_checks_at_one_instant_conditions_and_ended_permissions_hold(order: int) -> None:
    told = answered(osteoporosis_or_vertebral_fracture="yes")
    said = replace(unlock(told), until=DAY + timedelta(days=3))
    both = record(*(answered(), told)[::order], unlocks=(said,))
    assert [one.identifier for one in gate.known_conditions(both)] == ["osteoporosis_or_vertebral_fracture"]
    assert reading(both, DAY + timedelta(days=4)).why is Why.UNLOCK_ENDED


@pytest.mark.parametrize("order", [1, -1])
def test_of_words_and_limits_at_one_instant_the_narrower_binds(order: int) -> None:
    flag = answered(both_legs="yes")
    words = (unlock(flag), unlock(flag, allowed=Allowed.GENTLE))[::order]
    assert state(record(flag, unlocks=words), DAY + timedelta(days=2)) is GateState.GENTLE
    given = (ClinicianLimits(MOMENT, DAY, "GP", may_run=True), ClinicianLimits(MOMENT, DAY, "GP", may_run=False))
    bound = current_limits(given[::order])
    assert bound is not None
    assert bound.may_run is False
    minutes = (ClinicianLimits(MOMENT, DAY, "GP", minutes_max=20), ClinicianLimits(MOMENT, DAY, "GP"))
    both = current_limits(minutes[::order])
    assert both is not None
    assert both.minutes_max == 20


def test_a_later_no_does_not_take_an_emergency_sign_back() -> None:
    flag = answered(bladder_change="yes")
    assert state(record(flag, answered(MOMENT + timedelta(days=1))), DAY + timedelta(days=40)) is GateState.EMERGENCY


@pytest.mark.parametrize("cause", list(Cause))
def test_every_trigger_locks_until_asked_again(cause: Cause) -> None:
    locked = record(answered(), triggers=(Trigger(MOMENT + timedelta(hours=1), cause),))
    assert state(locked, DAY) is GateState.STALE
    again = replace(locked, checks=(*locked.checks, answered(MOMENT + timedelta(hours=2))))
    jump = cause in gate.JUMPS_OF_PAIN
    assert state(again, DAY) is (GateState.GENTLE if jump else GateState.GO)
    assert state(again, DAY + timedelta(days=14)) is GateState.GO


def test_a_clock_set_back_locks_and_a_journey_does_not() -> None:
    used = record(answered(), last_seen=DAY + timedelta(days=20))
    assert reading(used, DAY + timedelta(days=10)).why is Why.CLOCK_SET_BACK
    assert state(used, DAY + timedelta(days=19)) is GateState.GO
    assert gate.with_last_seen(used, DAY) == DAY + timedelta(days=20)


def test_a_stale_check_stays_stale_when_the_clock_goes_back() -> None:
    used = record(answered(), last_seen=DAY + timedelta(days=40))
    assert not any(opens(state(used, DAY + timedelta(days=n))) for n in range(41))


def test_a_second_profile_inherits_nothing() -> None:
    assert state(gate.own_record([record(answered())], "r2"), DAY) is GateState.NEVER_ASKED
    assert state(gate.own_record([record(answered())], "r1"), DAY) is GateState.GO


def test_an_unlock_opens_what_it_allows_until_it_ends() -> None:
    flag = answered(both_legs="yes")
    whole = unlock(flag)
    assert state(record(flag, unlocks=(whole,)), DAY + timedelta(days=2)) is GateState.GO
    gentle = replace(whole, allowed=Allowed.GENTLE)
    assert state(record(flag, unlocks=(gentle,)), DAY + timedelta(days=2)) is GateState.GENTLE
    nothing = replace(whole, allowed=Allowed.NOTHING_YET)
    assert state(record(flag, unlocks=(nothing,)), DAY + timedelta(days=2)) is GateState.EMERGENCY
    ends = replace(whole, until=DAY + timedelta(days=5))
    assert reading(record(flag, unlocks=(ends,)), DAY + timedelta(days=6)).why is Why.UNLOCK_ENDED


def test_an_unlock_that_lacks_something_cannot_widen_one_that_does_not() -> None:
    flag = answered(both_legs="yes")
    whole = unlock(flag, allowed=Allowed.GENTLE)
    click = unlock(flag, hours=40, examined_by="")
    assert state(record(flag, unlocks=(whole, click)), DAY + timedelta(days=2)) is GateState.GENTLE


def test_of_several_unlocks_the_most_cautious_holds() -> None:
    flag = answered(spine_surgery_ever="yes", cancer_ever="yes")
    first = unlock(flag)
    second = unlock(flag, hours=40, allowed=Allowed.GENTLE)
    assert state(record(flag, unlocks=(first, second)), DAY + timedelta(days=2)) is GateState.GENTLE
    wider = unlock(flag, hours=50)
    assert state(record(flag, unlocks=(first, second, wider)), DAY + timedelta(days=3)) is GateState.GO


def test_a_clear_check_does_not_widen_what_a_professional_allowed() -> None:
    flag = answered(both_legs="yes")
    gentle = unlock(flag, allowed=Allowed.GENTLE, until=DAY + timedelta(days=40))
    spoken = record(flag, answered(MOMENT + timedelta(days=20)), unlocks=(gentle,))
    assert state(spoken, DAY + timedelta(days=40)) is GateState.GENTLE
    assert state(spoken, DAY + timedelta(days=41)) is GateState.GO


def test_a_later_word_of_nothing_yet_takes_an_earlier_permission_back() -> None:
    flag = answered(both_legs="yes")
    worse = unlock(flag, hours=50, allowed=Allowed.NOTHING_YET)
    assert state(record(flag, unlocks=(unlock(flag), worse)), DAY + timedelta(days=3)) is GateState.EMERGENCY


@pytest.mark.parametrize("identifier", ["both_legs", "night_pain"])
def test_any_new_yes_locks_again(identifier: str) -> None:
    flag = answered(**{identifier: "yes"})
    again = answered(MOMENT + timedelta(days=4), **{identifier: "yes"})
    locked = state(record(flag, again, unlocks=(unlock(flag),)), DAY + timedelta(days=4))
    assert not opens(locked)


def test_a_professionals_word_about_a_standing_fact_outlasts_a_check() -> None:
    flag = answered(spine_surgery_ever="yes")
    again = answered(MOMENT + timedelta(days=28), spine_surgery_ever="yes")
    spoken = record(flag, again, unlocks=(unlock(flag),))
    assert state(spoken, DAY + timedelta(days=29)) is GateState.GO
    third = answered(MOMENT + timedelta(days=80), spine_surgery_ever="yes")
    assert not opens(state(replace(spoken, checks=(*spoken.checks, third)), DAY + timedelta(days=80)))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"examined_by": " "}, "unlock-who-missing"),
        ({"said": ""}, "unlock-said-missing"),
        ({"examined_on": DAY - timedelta(days=1)}, "unlock-before-flag"),
        ({"examined_on": DAY + timedelta(days=30)}, "unlock-in-future"),
        ({"recorded_at": MOMENT + timedelta(minutes=59), "examined_on": DAY}, "unlock-same-hour"),
        ({"until": DAY - timedelta(days=1)}, "unlock-until-outside"),
        ({"until": DAY + timedelta(days=800)}, "unlock-until-outside"),
        ({"signs": ()}, "unlock-sign-left-out"),
    ],
)
def test_an_unlock_that_lacks_something_is_refused_and_never_counts(changes: dict[str, object], code: str) -> None:
    flag = answered(both_legs="yes")
    lacking = unlock(flag, **changes)
    assert code in {finding.code for finding in unlock_findings(lacking, flag)}
    assert all(catalogue().finding(finding) for finding in unlock_findings(lacking, flag))
    assert not opens(state(record(flag, unlocks=(lacking,)), DAY + timedelta(days=2)))


def test_a_see_someone_sign_may_be_unlocked_within_the_hour() -> None:
    flag = answered(night_pain="yes")
    assert not unlock_findings(unlock(flag, hours=0.5), flag)


def test_limits_past_their_review_ask_again() -> None:
    limits = ClinicianLimits(MOMENT, DAY, "physio", review_on=DAY + timedelta(days=7))
    limited = record(answered(), limits=(limits,))
    assert state(limited, DAY + timedelta(days=7)) is GateState.GO
    assert reading(limited, DAY + timedelta(days=8)).why is Why.REVIEW_DUE


def test_limits_are_checked_at_the_field() -> None:
    wrong = ClinicianLimits(
        MOMENT, DAY + timedelta(days=1), "", minutes_max=0, lift_max_kg=-1, review_on=DAY - timedelta(days=1)
    )
    assert {f.where for f in limits_findings(wrong)} == {
        "given_by",
        "given_on",
        "minutes_max",
        "lift_max_kg",
        "review_on",
    }
    assert all(catalogue().finding(finding) for finding in limits_findings(wrong))
    assert limits_findings(ClinicianLimits(MOMENT, DAY, "physio", minutes_max=30)) == ()


def test_limits_forbid_running_by_word_and_by_date() -> None:
    limits = ClinicianLimits(MOMENT, DAY, "physio", no_impact_until=DAY + timedelta(days=3))
    assert limits.forbids_running(DAY)
    assert not limits.forbids_running(DAY + timedelta(days=3))
    assert replace(limits, no_impact_until=None, may_run=False).forbids_running(DAY)


def test_answers_refuse_what_is_not_asked_or_offered() -> None:
    with pytest.raises(UnknownQuestion, match="bladder_or_bowel_change"):
        read_answers({"bladder_or_bowel_change": "no"})
    for wrong in ({"both_legs": "maybe"}, {"both_legs": None}, {"both_legs": True}, {"none_of_these": "yes"}):
        with pytest.raises(AnswerNotOffered):
            read_answers(wrong)
    with pytest.raises(AnswerNotOffered):
        SafetyCheck(MOMENT, {"both_legs": Answer.RATHER_NOT_SAY})
    with pytest.raises(UnknownQuestion):
        SafetyCheck(MOMENT, {"nose": Answer.NO})
    with pytest.raises(MomentWithoutOffset):
        SafetyCheck(datetime(2026, 11, 3, 8))  # noqa: DTZ001 - the refusal is the point


def test_none_of_these_never_overrides_a_yes() -> None:
    assert read_answers({"none_of_these": True, "both_legs": "yes"})["both_legs"] is Answer.YES


def test_lost_height_is_asked_from_forty_five_or_at_unknown_age_and_the_tearing_pain_at_any() -> None:
    asked = {age: {q.identifier for q in questions_for(age)} for age in (30, 45, None)}
    assert {age: "shorter_or_hunched" in found for age, found in asked.items()} == {30: False, 45: True, None: True}
    assert all("belly_tearing_or_pulsing" in found for found in asked.values())


def test_a_question_that_is_asked_no_more_keeps_its_meaning() -> None:
    retired = [q for q in questions_by_identifier().values() if q.replaced_by]
    assert retired
    assert not {q.identifier for q in retired} & {q.identifier for q in questions_for(None)}
    assert all(name in questions_by_identifier() for q in retired for name in q.replaced_by)
    told = answered(both_legs="yes")
    assert state(record(told), DAY) is GateState.EMERGENCY
    old = SafetyCheck(MOMENT, {name: a for name, a in answered().answers.items() if name != "both_legs_nerves"})
    assert state(record(old), DAY) is GateState.NEVER_ASKED  # what is new is asked, not taken for a no


def test_a_lasting_fact_can_be_answered_for_once_and_for_all() -> None:
    """A skin cancer that was cured thirty years ago does not lock somebody every year."""
    flag, decades = answered(cancer_ever="yes"), timedelta(days=30 * 365)
    lasting = replace(unlock(flag), until=DAY + decades, allowed=Allowed.USUAL)
    assert state(record(flag, unlocks=(lasting,)), DAY) is GateState.GO
    later = replace(flag, answered_at=MOMENT + timedelta(days=400))
    assert state(record(flag, later, unlocks=(lasting,)), DAY + timedelta(days=400)) is GateState.GO
    for not_lasting in ("night_pain", "both_legs_nerves"):
        new = answered(**{not_lasting: "yes"})
        assert state(record(new, unlocks=(replace(lasting, signs=(not_lasting,)),)), DAY) is not GateState.GO


def test_every_condition_has_its_exercise_rule_and_every_question_a_source() -> None:
    named = {q.identifier for q in questions() if q.group is Group.CONDITION}
    assert named == set(exercise_rules())
    assert all(q.source for q in questions())
    asked_no_more = [q for q in questions_by_identifier().values() if q.replaced_by]
    assert len(questions_by_identifier()) == len(questions()) + len(asked_no_more)


def test_conditions_leave_exercises_out() -> None:
    assert not allows({"loaded_back_bending"}, ["stenosis"])
    assert allows({"loaded_back_bending"}, ["hypermobility_or_scoliosis"])
    assert not allows(set(), ["surgery_within_year"])
    assert not allows_maximal_tests(["no_breath_holding", "stenosis"])
    assert allows_maximal_tests([])


@pytest.mark.parametrize(
    ("told", "age", "reason"),
    [
        ({}, 17, NoPlan.UNDER_18),
        ({}, None, NoPlan.AGE_UNKNOWN),
        ({"pregnant_or_birth_within_year": "yes"}, 30, NoPlan.PREGNANT_OR_BIRTH_WITHIN_YEAR),
        ({"pregnant_or_birth_within_year": "not_sure"}, 30, NoPlan.PREGNANT_OR_BIRTH_WITHIN_YEAR),
        ({"surgery_within_year": "yes"}, 30, NoPlan.SURGERY_WITHOUT_LIMITS),
    ],
)
def test_nobody_is_planned_for_who_must_not_be(told: dict[str, str], age: int | None, reason: NoPlan) -> None:
    assert plan_refusals(record(answered(**told)), age, DAY) == (reason,)


def test_surgery_and_pregnancy_may_be_planned_for_inside_limits() -> None:
    limits = (ClinicianLimits(MOMENT, DAY, "surgeon", review_on=DAY + timedelta(days=7)),)
    assert plan_refusals(record(answered(surgery_within_year="yes"), limits=limits), 30, DAY) == ()
    assert plan_refusals(record(answered(surgery_within_year="yes"), limits=limits), 30, DAY + timedelta(days=8))
    for around_birth in ("pregnant", "after_birth", "pregnant_or_birth_within_year"):
        told = answered(**{around_birth: "yes"})
        assert plan_refusals(record(told), 30, DAY)
        assert plan_refusals(record(told, limits=limits), 30, DAY) == ()


def test_five_minutes_later_nobody_unlocks_an_emergency() -> None:
    flag = answered(both_legs="yes")
    soon = unlock(flag, hours=5 / 60)
    assert state(record(flag, unlocks=(soon,)), DAY) is GateState.EMERGENCY


SEEDS: list[tuple[Callable[[pytest.MonkeyPatch], None], Callable[[], None]]] = [
    (
        lambda m: m.setattr(gate, "_strictness", lambda _: 0),
        test_of_checks_at_one_instant_the_strictest_holds,
    ),
    (lambda m: m.setattr(gate, "STALE_AFTER_DAYS", 29), test_all_no_opens_for_28_days_and_not_for_29),
    (lambda m: m.setattr(gate, "missing", lambda check: ()), test_leaving_any_question_out_never_opens),
    (lambda m: m.setattr(gate, "emergency_signs", lambda check: ()), test_a_half_answered_check_cannot_hide_a_sign),
    (lambda m: m.setattr(gate, "DATE_LINE_DAYS", 999), test_a_clock_set_back_locks_and_a_journey_does_not),
    (
        lambda m: m.setattr(gate, "GENTLE_DAYS", 0),
        lambda: test_every_trigger_locks_until_asked_again(Cause.SCORE_JUMPED),
    ),
    (
        lambda m: m.setattr(gate, "own_record", lambda records, _: next(iter(records))),
        test_a_second_profile_inherits_nothing,
    ),
    (
        lambda m: m.setattr(unlock_module, "EMERGENCY_WAIT", timedelta(0)),
        test_five_minutes_later_nobody_unlocks_an_emergency,
    ),
    (
        lambda m: (
            m.setattr(check_module, "_answered", lambda *_: ()),
            m.setattr(gate, "unlock_findings", lambda *_: ()),
        ),  # type: ignore[func-returns-value]
        lambda: test_each_emergency_sign_alone_locks("saddle_numbness", "not_sure"),
    ),
    (
        lambda m: m.setattr("backstride.diary.permission.ADULT_AGE_YEARS", 10),
        lambda: test_nobody_is_planned_for_who_must_not_be({}, 17, NoPlan.UNDER_18),
    ),
]


@pytest.mark.parametrize(("break_it", "harm_test"), SEEDS)
def test_breaking_a_rule_breaks_its_test(
    monkeypatch: pytest.MonkeyPatch, break_it: Callable[[pytest.MonkeyPatch], None], harm_test: Callable[[], None]
) -> None:
    break_it(monkeypatch)
    with pytest.raises((AssertionError, BaseExceptionGroup)):
        harm_test()
