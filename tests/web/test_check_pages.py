"""The safety check as pages: no sign slips through, nothing advises behind a closed gate, and opening it takes words."""

import html
import re
from datetime import timedelta
from itertools import cycle
from typing import Any

import pytest

from backstride.diary.emergency import emergency_card
from backstride.diary.flare import STEPS as FLARE_STEPS
from backstride.diary.gate import GateState
from backstride.diary.hold_tests import hold_tests
from backstride.diary.questions import Group, questions
from backstride.diary.today import Suggestion
from backstride.texts.catalogue import catalogue
from backstride.web.navigation import PLACES

EMERGENCIES = [one.identifier for one in questions() if one.group is Group.EMERGENCY and not one.asked_from_age]
EVERY_NTH = 2
"""Each sign is looked for on every other page, and each page after every other sign; the gate itself is swept below pages."""
OTHERS = ["cancer_ever", "spine_surgery_ever"]
PATHS = [place.path for place in PLACES] + ["/flare", "/diary/table"]
ADVICE = (
    [f"suggestion-{one}" for one in Suggestion]
    + [f"test-{name}-how" for name in hold_tests()]
    + [message for steps in FLARE_STEPS.values() for message in steps]
    + ["gentle-if-clinician-agrees"]
)
PLAN_START = "A plan would start"


def said(page: str) -> str:
    """What a person reads."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


def advice_in(text: str) -> list[str]:
    """Every piece of advice that a text gives."""
    given = [name for name in ADVICE if catalogue().say(name) in text]
    return given + ([PLAN_START] if PLAN_START in text else [])


def tapped(visitor: Any) -> str:
    """What the page of today says after three taps."""
    return said(visitor.post("/today", back_pain="1", leg="nothing", settled="settled", minutes="30").text)


def everything(visitor: Any) -> str:
    """What all pages say, and the answer to three taps."""
    return " ".join([*(said(visitor.get(path)) for path in PATHS), tapped(visitor)])


def step(visitor: Any, number: int, **answers: str) -> Any:
    visitor.wall.now += timedelta(seconds=20)
    return visitor.post("/check/questions", **{**answers, "step": str(number)})


# Every sign at every page


@pytest.mark.parametrize(("sign", "answer"), [*zip(EMERGENCIES, cycle(["yes", "not_sure"]), strict=False)])
def test_one_emergency_answer_alone_stops_all_advice_and_is_said_everywhere(
    visitor: Any, sign: str, answer: str
) -> None:
    visitor.answer_no()
    assert tapped(visitor).count(catalogue().say("suggestion-run_walk")) == 1
    answered = step(visitor, 1, **{sign: answer})
    assert (answered.status_code, answered.headers["location"]) == (303, "/check/stop")
    for path in (*PATHS[EMERGENCIES.index(sign) % EVERY_NTH :: EVERY_NTH], "/"):
        text = said(visitor.get(path))
        assert catalogue().say(emergency_card([sign], "DE").lines[0], numbers="112") in text, path
        assert advice_in(text) == [], path
    assert advice_in(tapped(visitor)) == []
    stop = said(visitor.get("/check/stop"))
    assert catalogue().say(f"sign-{sign}-say") in stop
    assert "112" in stop


def test_the_search_for_advice_sees_advice(regular: Any) -> None:
    text = everything(regular)
    assert {"suggestion-as_planned", "test-floor_trunk_hold-how", PLAN_START} <= set(advice_in(text))


@pytest.mark.parametrize("sign", OTHERS)
def test_a_sign_for_somebodys_look_closes_advice(visitor: Any, sign: str) -> None:
    visitor.home.safety.answer({"none_of_these": True, sign: "yes"}, visitor.wall())
    assert advice_in(everything(visitor)) == []
    assert catalogue().say("gate-see_someone") in said(visitor.get("/today"))


def test_never_asked_and_29_days_old_are_locked_and_a_clear_answer_opens(visitor: Any) -> None:
    assert advice_in(everything(visitor)) == []
    assert "Before I suggest anything: yes/no questions" in said(visitor.get("/today"))
    assert "Before I suggest anything" in said(visitor.get("/"))
    visitor.answer_no()
    assert "suggestion-run_walk" in advice_in(everything(visitor))
    visitor.wall.now += timedelta(days=29)
    assert advice_in(everything(visitor)) == []
    assert "They count for 28 days." in said(visitor.get("/check"))


def test_a_clock_set_back_is_locked(visitor: Any) -> None:
    visitor.answer_no()
    visitor.get("/today")
    visitor.wall.now -= timedelta(days=3)
    assert advice_in(everything(visitor)) == []
    assert "date went back" in said(visitor.get("/check"))


def test_facts_stay_open_behind_a_closed_gate(visitor: Any) -> None:
    visitor.home.safety.answer({"none_of_these": True, "both_legs": "yes"}, visitor.wall())
    assert visitor.post("/diary", kind="morning", back_pain="3").status_code == 303
    assert "back 3" in said(visitor.get("/diary"))
    assert visitor.post("/kit/shoes", model="Blue").status_code == 303
    assert visitor.post("/strength/log", exercise="Walk").status_code == 303


# The questions


def test_three_steps_of_no_open_advice_and_nothing_says_cleared(visitor: Any) -> None:
    page = step(visitor, 1, none_of_these="true")
    assert page.status_code == 200
    assert "Step 2 of 3" in said(page.text)
    carried = dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', page.text))
    assert carried["bladder_change"] == "no"
    second = step(visitor, 2, **{**carried, "none_of_these": "true"})
    assert visitor.home.safety.state(visitor.wall()).state is GateState.NEVER_ASKED
    carried = dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', second.text))
    third = step(visitor, 3, **{**carried, "none_of_these": "true"})
    assert third.headers["location"] == "/check"
    text = said(visitor.get("/check"))
    assert "Advice is open." in text
    assert "that does not mean nothing is wrong" in text
    assert "cleared" not in text.lower()


def test_an_open_question_is_asked_again_at_its_place_and_answers_stay(visitor: Any) -> None:
    answer = step(visitor, 1, bladder_change="no", go_on="true")
    assert answer.status_code == 422
    assert "Choose an answer." in said(answer.text)
    assert re.search(r'id="bladder_change"(?![^>]*aria-invalid)', answer.text)
    assert re.search(r'id="bowel_change"[^>]*aria-invalid="true"', answer.text)
    assert 'name="bladder_change" value="no" checked' in answer.text
    assert visitor.home.safety.latest() is None


def test_an_emergency_answer_counts_at_once_with_others_still_open(visitor: Any) -> None:
    assert step(visitor, 1, fever_very_unwell="yes", go_on="true").headers["location"] == "/check/stop"


def test_none_of_these_does_not_overrule_a_yes(visitor: Any) -> None:
    assert step(visitor, 1, both_legs_nerves="yes", none_of_these="true").headers["location"] == "/check/stop"


def test_an_answer_that_is_not_offered_counts_as_none(visitor: Any) -> None:
    answer = step(visitor, 1, **{**dict.fromkeys(EMERGENCIES, "no"), "bladder_change": "rather_not_say"})
    assert answer.status_code == 422
    assert re.search(r'id="bladder_change"[^>]*aria-invalid="true"', answer.text)


def test_rather_not_say_is_offered_once_and_is_not_a_no(visitor: Any) -> None:
    page = visitor.get("/check/questions")
    assert page.count('value="rather_not_say"') == 1
    assert "If yes, handle it as an emergency." in said(page)
    visitor.home.safety.answer({"none_of_these": True, "sexual_function_change": "rather_not_say"}, visitor.wall())
    assert advice_in(everything(visitor)) == []


# Unlocking

SPOKEN = {
    "examined_by": "doctor at the hospital",
    "examined_on": "2026-11-22",
    "said": "Walking is fine.",
    "allowed": "gentle",
    "until": "2027-01-10",
}


@pytest.fixture
def stopped(visitor: Any) -> Any:
    visitor.home.safety.answer({"none_of_these": True, "saddle_numbness": "yes"}, visitor.wall())
    visitor.wall.now += timedelta(hours=3)
    return visitor


def test_unlocking_takes_who_when_what_and_until(stopped: Any) -> None:
    assert stopped.post("/check/unlock", **SPOKEN).headers["location"] == "/check?done=saved"
    assert stopped.home.safety.state(stopped.wall()).state is GateState.GENTLE
    assert "If your clinician agrees:" in tapped(stopped)


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("examined_by", "", "Nothing is written here yet."),
        ("said", "   ", "Nothing is written here yet."),
        ("examined_on", "", "Nothing is written here yet."),
        ("examined_on", "yesterday", "“yesterday” is not a date."),
        ("examined_on", "2026-11-20", "It needs a look after the sign."),
        ("examined_on", "2026-12-24", "has not been yet."),
        ("until", "2026-01-01", "Choose an end that is still to come"),
        ("until", "2029-01-01", "Choose an end that is still to come"),
        ("allowed", "everything", "“everything” is not one of the answers."),
    ],
)
def test_each_bad_part_of_an_unlock_is_said_at_its_field_and_nothing_typed_is_lost(
    stopped: Any, field: str, typed: str, fault: str
) -> None:
    answer = stopped.post("/check/unlock", **{**SPOKEN, field: typed})
    assert answer.status_code == 422
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)
    place = answer.text.index(f'id="{field}-fault-1"')
    assert fault in said(answer.text[place - 100 :])
    for name, kept in SPOKEN.items():
        assert (kept if name != field else typed).strip() in answer.text
    assert stopped.home.safety.state(stopped.wall()).state is GateState.EMERGENCY


def test_no_unlock_in_the_same_hour(stopped: Any) -> None:
    stopped.wall.now -= timedelta(hours=2, minutes=30)
    answer = stopped.post("/check/unlock", **SPOKEN)
    assert answer.status_code == 422
    assert "stays locked for at least 60 minutes" in said(answer.text)


def test_a_new_yes_locks_again(stopped: Any) -> None:
    stopped.post("/check/unlock", **SPOKEN)
    stopped.wall.now += timedelta(hours=1)
    assert step(stopped, 1, leg_weakness_worse="not_sure").headers["location"] == "/check/stop"
    assert advice_in(everything(stopped)) == []


def test_there_is_nothing_to_unlock_where_nothing_is_locked(visitor: Any) -> None:
    visitor.answer_no()
    assert visitor.client.get("/check/unlock").headers["location"] == "/check"
    assert visitor.post("/check/unlock", **SPOKEN).headers["location"] == "/check"
    assert visitor.client.get("/check/stop").headers["location"] == "/check"


# Limits

LIMITS = {
    "given_by": "physio",
    "given_on": "2026-11-20",
    "may_run": "yes",
    "minutes_max": "25",
    "review_on": "2026-12-20",
}


def test_limits_are_kept_shown_and_stand_above_today(visitor: Any) -> None:
    visitor.answer_no()
    assert visitor.post("/check/limits", **LIMITS, run_walk_only="yes", exercises="Bridge\r\nWalk").status_code == 303
    text = said(visitor.get("/check"))
    assert "physio, Fri 20 Nov 2026" in text
    assert "Bridge, Walk" in text
    assert "Your clinician said run and walk only." in tapped(visitor)
    assert 'value="25"' in visitor.get("/check/limits")


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("given_by", "", "Nothing is written here yet."),
        ("given_on", "2026-12-01", "has not been yet."),
        ("given_on", "20.11.", "is not a date."),
        ("minutes_max", "0", "cannot be a limit. Write 1 to 600."),
        ("minutes_max", "many", "is not a number."),
        ("minutes_max", "2.5", "is not a whole number."),
        ("minutes_max", "nan", "is not a number."),
        ("lift_max_kg", "900", "cannot be a limit. Write 0 to 300."),
        ("review_on", "2026-11-01", "is already over."),
    ],
)
def test_each_bad_limit_is_said_at_its_field_and_nothing_typed_is_lost(
    visitor: Any, field: str, typed: str, fault: str
) -> None:
    answer = visitor.post("/check/limits", **{**LIMITS, field: typed})
    assert answer.status_code == 422
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)
    assert fault in said(answer.text)
    assert visitor.home.safety.limits() is None
    for name, kept in {**LIMITS, field: typed}.items():
        assert name == "may_run" or f'value="{kept}"' in answer.text
