"""What one's own days say, from a home: the questions that stand, the stop sign, legs and painkillers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backstride.diary.fields import LegSign
from backstride.learn import Direction, Horizon, Question
from backstride.learn.question import DifferentOutcomes, TooManyQuestions
from backstride.services.learning.asking import QuestionStands
from backstride.services.learning.learning import NothingEstimated

NONE = {"none_of_these": True}


@pytest.fixture
def home(new_home, copies, lives):
    backstride = new_home()
    template = lives.template_of(backstride, copies["alone.fit"])
    return backstride, lambda *days, told=None, **knobs: lives.live(
        backstride, template, lives.history(*days, **knobs), **(told or {})
    )


def next_morning(answer):
    return answer.at(Horizon.NEXT_MORNING)


def test_a_planted_effect_is_found_in_the_runners_own_home(home):
    backstride, live = home
    now = live(240, effect=1.5)
    told = backstride.learning.learnt(now)
    first = next_morning(told.answers[0])
    assert first.verdict.direction is Direction.HARMS
    assert first.effect.low < 1.5 < first.effect.high
    assert (told.asked.main.exposure, told.asked.main.chosen) == ("run_min", False)
    assert "run_min" not in {one.exposure for one in told.described}


@pytest.fixture
def helped(home):
    backstride, live = home
    return lambda **told: (backstride, live(240, effect=-2.0, told=told))


def test_an_effect_for_the_better_is_called_better(helped):
    backstride, now = helped()
    assert next_morning(backstride.learning.learnt(now).answers[0]).verdict.direction is Direction.HELPS


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"painkiller": True}, "veto-painkillers-rose"),
        ({"leg_pain": 2}, "veto-leg-pain-rose"),
        ({"leg_signs": frozenset({LegSign.TINGLING})}, "veto-leg-signs-rose"),
    ],
)
def test_nothing_is_called_better_after_which_legs_or_painkillers_were_worse(helped, told, reason):
    backstride, now = helped(**told)
    first = next_morning(backstride.learning.learnt(now).answers[0])
    assert first.verdict.direction is Direction.CANNOT_TELL
    assert reason in first.verdict.reasons


@pytest.mark.parametrize(("sign", "judged"), [(None, True), ("saddle_numbness", False), ("weight_loss", False)])
def test_nothing_is_judged_while_a_stop_sign_stands(home, sign, judged):
    backstride, live = home
    now = live(240, effect=1.5)
    backstride.safety.answer({**NONE, sign: "yes"} if sign else NONE, now)
    told = backstride.learning.learnt(now)
    first = next_morning(told.answers[0])
    assert (first.effect is not None) is judged
    assert ("stop-sign" in first.verdict.reasons) is not judged
    assert (told.asked.seen_on is not None) is judged


def test_days_after_today_count_for_nothing(home):
    backstride, live = home
    now = live(200, effect=1.5)
    assert backstride.learning.table((now - timedelta(days=60)).date()).table.days <= 141


def test_a_home_without_days_answers_nothing(home):
    backstride, _ = home
    from datetime import UTC, datetime

    told = backstride.learning.learnt(datetime(2026, 11, 22, 8, tzinfo=UTC))
    assert told.answers == ()
    assert told.missing is None
    with pytest.raises(NothingEstimated):
        backstride.learning.posterior(datetime(2026, 11, 22, 8, tzinfo=UTC))


def test_the_difference_to_act_on_is_fixed_before_looking(home):
    backstride, live = home
    now = live(120)
    learning = backstride.learning
    learning.ask(Question("run_min", act_on=0.6), now)
    learning.ask(Question("run_min", act_on=0.8), now)
    assert learning.learnt(now).asked.main.act_on == 0.8
    with pytest.raises(QuestionStands, match=r"0\.8 points"):
        learning.ask(Question("run_min", act_on=0.5), now + timedelta(days=90))
    with pytest.raises(QuestionStands):
        learning.ask(Question("long_run"), now)
    assert learning.ask(Question("run_min", act_on=0.8), now).main.act_on == 0.8
    assert learning.ask(Question("long_run"), now + timedelta(days=91)).main.exposure == "long_run"


def test_the_usual_question_may_be_exchanged_but_not_changed_after_looking(home):
    backstride, live = home
    now = live(120)
    backstride.learning.learnt(now)
    with pytest.raises(QuestionStands):
        backstride.learning.ask(Question("run_min", act_on=0.5), now)
    assert backstride.learning.ask(Question("climb_m"), now).main.chosen


def test_at_most_two_questions_beside_the_main_one(home):
    backstride, live = home
    now = live(120)
    learning = backstride.learning
    for name in ("long_run", "climb_m"):
        learning.ask(Question(name), now, beside=True)
    told = learning.learnt(now)
    assert [answer.question.exposure for answer in told.answers] == ["run_min", "long_run", "climb_m"]
    assert [answer.main for answer in told.answers] == [True, False, False]
    with pytest.raises(TooManyQuestions):
        learning.ask(Question("run_load"), now, beside=True)
    with pytest.raises(DifferentOutcomes):
        learning.ask(Question("long_run", outcome="function"), now, beside=True)
    later = learning.ask(Question("run_load"), now + timedelta(days=91), beside=True)
    assert [one.exposure for one in later.beside] == ["climb_m", "run_load"]


def test_what_was_asked_stays_kept_when_it_changes(home):
    backstride, live = home
    now = live(60)
    first = backstride.learning.ask(Question("run_min"), now)
    again = backstride.learning.ask(Question("run_min", contrast=30.0), now)
    assert again == replace(first, main=replace(first.main, contrast=30.0))


def test_the_posterior_is_that_of_the_questions_that_stand(home):
    backstride, live = home
    now = live(240, effect=1.5)
    told = next_morning(backstride.learning.learnt(now).answers[0]).effect
    draws = backstride.learning.posterior(now)
    assert draws["run_min_next_morning"].mean() == pytest.approx(told.value, abs=0.05)
    assert len(draws["chain"]) == 4000
