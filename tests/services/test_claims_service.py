"""Claims and questions from a home: what the three witnesses get, when an action is named, and stop signs first."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from backstride.bootstrap import Backstride
from backstride.claims.by_physics import physics_witness
from backstride.claims.claim import claim_named, claims
from backstride.claims.mechanics import mechanics_named
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateState, Why
from backstride.diary.hold_tests import TestResult
from backstride.diary.triggers import Cause
from backstride.learn import Question
from backstride.learn.experiments import Arm
from backstride.runner import Change, Runner
from backstride.services.claims.claims import Claims
from backstride.services.classified import Class, class_of
from backstride.services.experiments.kept import Wanted, protocol_of
from backstride.services.planning.usual_run import usual_model

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NONE = {"none_of_these": True}
EMERGENCY = "my back hurts and i cant pee since this morning"


def one(backstride, name, now=NOW):
    (found,) = backstride.claims.cards([claim_named(name)], now)
    return found


@pytest.fixture
def adult(new_home) -> Backstride:
    backstride = new_home()
    backstride.me.tell(Change(date(2020, 1, 1), birth_year=1988, zone="Europe/Berlin", mass_kg=70.0), NOW)
    return backstride


@pytest.fixture
def lived(new_home, copies, lives):
    backstride = new_home()
    template = lives.template_of(backstride, copies["alone.fit"])
    return backstride, lambda *days, **knobs: lives.live(backstride, template, lives.history(*days, **knobs))


def test_an_empty_home_answers_every_claim_by_studies_alone(new_home):
    cards = new_home().claims.cards(claims(), NOW)
    assert [card.claim for card in cards] == list(claims())
    assert {card.action for card in cards} == {None}
    assert {card.physics.verdict for card in cards if card.claim.physics.compute} == {"not_computed"}
    assert {card.you.verdict for card in cards if card.claim.you.exposure} == {"no_diary"}


def test_an_action_is_named_only_behind_an_open_gate(adult):
    assert one(adult, "treadmill").action is None
    adult.safety.answer(NONE, NOW)
    assert one(adult, "treadmill").action is not None
    adult.claims.ask(EMERGENCY, NOW + timedelta(minutes=1))
    assert one(adult, "treadmill", NOW + timedelta(minutes=2)).action is None


def test_no_action_is_named_to_somebody_for_whom_no_plan_is_made(new_home):
    backstride = new_home()
    backstride.safety.answer(NONE, NOW)
    assert backstride.gate.reading(NOW).state is GateState.GO
    assert one(backstride, "treadmill").action is None


def test_words_of_an_emergency_give_the_stop_card_alone_and_make_the_questions_due(adult):
    adult.safety.answer(NONE, NOW)
    told = adult.claims.ask(EMERGENCY, NOW + timedelta(minutes=1))
    assert told.cards == ()
    assert told.asked.matches == ()
    assert told.stop is not None
    assert told.stop.numbers == ("112",)
    reading = adult.gate.reading(NOW + timedelta(minutes=2))
    assert (reading.state, reading.why) == (GateState.STALE, Why.TRIGGERED)
    cause = adult.safety.cause(NOW + timedelta(minutes=2))
    assert (cause.cause, cause.signs) == (Cause.WORDS_IN_NOTE, told.asked.signs)


def test_an_ordinary_question_is_answered_and_leaves_the_gate_as_it_was(adult):
    adult.safety.answer(NONE, NOW)
    told = adult.claims.ask("is a treadmill better for my back?", NOW + timedelta(minutes=1))
    assert told.cards[0].claim.id == "treadmill"
    assert told.stop is None
    assert adult.gate.reading(NOW + timedelta(minutes=2)).state is GateState.GO


def test_a_question_without_an_answer_has_no_cards(adult):
    told = adult.claims.ask("how do I bake bread?", NOW)
    assert (told.cards, told.stop) == ((), None)


def test_the_own_days_speak_of_the_question_that_stands_and_of_no_other(lived):
    backstride, live = lived
    now = live(240, effect=1.5)
    assert backstride.claims.looks_at_answers([claim_named("can_worsen")], now.date())
    assert one(backstride, "can_worsen", now).you.verdict == "worse"
    assert not backstride.claims.looks_at_answers([claim_named("can_worsen")], now.date())
    assert one(backstride, "treadmill", now).you.verdict == "not_asked"


def test_a_claim_about_another_question_looks_at_no_answer(lived):
    backstride, live = lived
    now = live(120)
    one(backstride, "treadmill", now)
    assert backstride.learning.asked(now.date()).seen_on is None
    assert not backstride.claims.looks_at_answers([claim_named("treadmill")], now.date())


def test_the_own_days_are_not_judged_while_a_stop_sign_stands(lived):
    backstride, live = lived
    now = live(240, effect=1.5)
    backstride.learning.ask(Question("run_min"), now)
    backstride.safety.answer({"bladder_change": "yes"}, now)
    assert one(backstride, "can_worsen", now).you.verdict == "stopped"


def test_the_model_speaks_at_the_usual_pace_of_three_runs_or_more(lived):
    backstride, live = lived
    now = live(60)
    runs, runner, record = backstride.records.runs(), Runner(mass_kg=70.0, height_m=1.75), backstride.gate.record()
    model = usual_model(runs, runner, now.date(), record)
    assert model.usual.speed_m_per_s == pytest.approx(
        runs[0].facts.running_distance_m / runs[0].facts.moving_s, rel=0.8
    )
    assert physics_witness(claim_named("body_weight"), model).verdict == "grows"
    assert physics_witness(claim_named("weak_hips_core"), model).verdict == "told"
    assert usual_model(runs[:2], runner, now.date(), record) is None
    assert usual_model(runs, runner, now.date() + timedelta(days=400), record) is None


def test_the_model_is_silent_about_somebody_pregnant(lived):
    backstride, live = lived
    now = live(60)
    backstride.me.tell(Change(now.date(), mass_kg=70.0), now)
    assert one(backstride, "body_weight", now).physics.verdict == "grows"
    page = mechanics_named("step")
    assert backstride.how_backs_work.beside(page, now).figures
    backstride.safety.answer({**NONE, "pregnant_or_birth_within_year": "yes"}, now)
    assert one(backstride, "body_weight", now).physics.verdict == "not_computed"
    assert backstride.how_backs_work.beside(page, now).figures == ()


SESSIONS = tuple(date(2026, 3, 2) + timedelta(days=2 * n) for n in range(28))


def at(day: date, hour: int = 7) -> datetime:
    return datetime.combine(day, time(hour), UTC)


@pytest.fixture
def experimented(adult, copies, lives):
    """Fourteen pairs, quicker steps by a coin; the back is three points better in the mornings after them."""
    template = lives.template_of(adult, copies["alone.fit"])
    adult.records.replace_runs([], [lives.run_on(template, day, 40.0) for day in SESSIONS])
    adult.safety.answer(NONE, at(SESSIONS[0]))
    kept = adult.experiments.start(Wanted("cadence", SESSIONS), 5, now=at(SESSIONS[0]))
    protocol = protocol_of(kept)
    for day in SESSIONS:
        arm = next(arm for pair in protocol.pairs if (arm := pair.arm_on(day)) is not None)
        morning = at(day + timedelta(days=1))
        score = (1 if arm is Arm.B else 4) + day.day % 2
        adult.diary.save(EntryKind.MORNING, {"at": morning.isoformat(), "back_pain": str(score)}, morning)
    return adult


def test_an_experiment_speaks_once_it_is_over(experimented):
    during = one(experimented, "form_and_cadence", at(SESSIONS[-2]))
    assert during.you.verdict == "not_asked"
    after = one(experimented, "form_and_cadence", at(SESSIONS[-1] + timedelta(days=2)))
    assert (after.you.verdict, after.you.strength) == ("better", 2)
    assert one(experimented, "treadmill", at(SESSIONS[-1] + timedelta(days=2))).you.verdict == "not_asked"


def test_an_experiment_is_not_told_while_a_stop_sign_stands(experimented):
    later = at(SESSIONS[-1] + timedelta(days=2))
    experimented.safety.answer({"bladder_change": "yes"}, later)
    assert one(experimented, "form_and_cadence", later + timedelta(minutes=5)).you.verdict == "stopped"


def test_own_tests_are_counted(adult):
    assert one(adult, "strengthens_back").you.verdict == "tests_none"
    adult.hold_tests.tell(TestResult("floor_trunk_hold", NOW.date(), 60.0, 0, 0), NOW)
    found = one(adult, "strengthens_back").you
    assert (found.verdict, found.sentence.values["done"]) == ("tests_few", 1)


def test_every_use_case_is_a_fact():
    assert {class_of(Claims, name) for name in ("cards", "ask", "looks_at_answers")} == {Class.FACT}
