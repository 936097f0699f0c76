"""The pages of claims, of asking and of how the back works: what they show, and that a stop sign comes first."""

import html
import re
from pathlib import Path
from typing import Any

import pytest

from backstride.claims.claim import claims
from backstride.claims.mechanics import mechanics
from backstride.store.home import writer
from backstride.texts.catalogue import catalogue

SAY = catalogue().say
QUESTIONS = [SAY(f"claim-{claim.id}-question") for claim in claims()]


def said(page: str) -> str:
    """What a person reads."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


def face(page: str) -> str:
    """What the card shows before anything is opened."""
    (card,) = re.findall(r'<section class="card card-answer".*?</section>', page, re.DOTALL)
    return said(re.sub(r"<details.*?</details>", " ", card, flags=re.DOTALL))


def test_every_claim_is_listed_with_its_answer(regular: Any) -> None:
    text = said(regular.get("/claims"))
    assert all(question in text for question in QUESTIONS)


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_a_claim_has_a_page_with_a_calm_face(regular: Any, claim: Any) -> None:
    page = regular.get(f"/claims/{claim.id}")
    shown = face(page)
    assert page.count("<h1") == 1
    assert SAY(f"claim-{claim.id}-question") in shown
    assert all(SAY(f"witness-short-{name}") in shown for name in ("studies", "physics", "you"))
    assert "%" not in shown
    assert re.search(r"\b(19|20)\d\d\b|et al|\bdoi\b", shown) is None
    line = re.search(r'<p class="lead">(.*?)</p>', page)
    assert line is not None
    longest = 50 if said(line[1]).startswith((SAY("claim-line-depends"), SAY("claim-line-silent"))) else 20
    assert len(said(line[1]).split()) <= longest
    for row in re.findall(r"<dd>(.*?)</dd>", page.split('class="rows"')[1].split("</dl>")[0], re.DOTALL):
        assert len(said(row).split()) <= 16


def test_a_load_stands_beside_everyday_things_and_its_line(regular: Any) -> None:
    text = said(regular.get("/claims/wears_discs"))
    assert SAY("load-is-not-harm") in text
    assert "Standing" in text
    assert "Your usual run" in text
    assert "few women were measured" in text


def test_what_ifs_of_both_kinds_are_labelled(regular: Any) -> None:
    text = said(regular.get("/claims/weak_hips_core"))
    assert SAY("computed-says-weaker") in text
    assert SAY("computed-says-form") in text


def test_an_action_stands_only_behind_an_open_gate(regular: Any, visitor: Any) -> None:
    assert "Try:" in face(regular.get("/claims/core_exercises"))
    for claim in claims():
        assert "Try:" not in visitor.get(f"/claims/{claim.id}")


def test_an_unknown_claim_and_page_are_not_found(visitor: Any) -> None:
    assert visitor.client.get("/claims/tredmill").status_code == 404
    assert visitor.client.get("/back/knee").status_code == 404


# Asking


def test_a_question_gets_the_card_of_its_claim(regular: Any) -> None:
    answer = regular.post("/ask", question="is a tredmill better for my bakc?")
    assert answer.status_code == 200
    assert SAY("claim-treadmill-question") in face(answer.text)


def test_something_else_has_no_answer(regular: Any) -> None:
    text = said(regular.post("/ask", question="how do I bake bread?").text)
    assert SAY("ask-no-answer") in text
    assert not any(question in text for question in QUESTIONS)


def test_an_empty_question_asks_again(visitor: Any) -> None:
    answer = visitor.post("/ask", question="  ")
    assert (answer.status_code, answer.headers["location"]) == (303, "/ask")


def stopped(page: str) -> None:
    text = said(page)
    assert "Go to an emergency department today" in text
    assert not any(question in text for question in QUESTIONS)
    assert 'class="card' not in page
    assert text.index("Stop") < text.index("Go to an emergency department today")


def test_emergency_words_show_the_stop_card_alone_and_close_the_gate(regular: Any, visitor: Any) -> None:
    visitor.answer_no()
    assert "Try:" in visitor.get("/claims/core_exercises")
    stopped(visitor.post("/ask", question="my back hurts and I cant pee, is running bad?").text)
    assert "Try:" not in visitor.get("/claims/core_exercises")


def test_the_stop_card_comes_also_while_somebody_else_writes_or_the_home_fails(
    visitor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writer(visitor.home.home, "importing"):
        stopped(visitor.post("/ask", question="numb down there since my run").text)

    def broken(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(type(visitor.home.claims), "ask", broken)
    stopped(visitor.post("/ask", question="numb down there since my run").text)


def test_what_was_typed_is_escaped(visitor: Any) -> None:
    page = visitor.post("/ask", question='"><img src=x onerror=alert(1)> treadmill').text
    assert "<img" not in page


# How the back works


@pytest.mark.parametrize("page", mechanics(), ids=lambda page: page.id)
def test_a_page_on_how_the_back_works_has_figures_for_the_runner(regular: Any, visitor: Any, page: Any) -> None:
    text = said(regular.get(f"/back/{page.id}"))
    assert all(said(SAY(message)) in text for message in page.messages)
    assert SAY("load-is-not-harm") in text
    assert "Your usual run" in text
    assert SAY("mechanics-no-runs") in said(visitor.get(f"/back/{page.id}"))


def test_all_pages_are_listed(visitor: Any) -> None:
    page = visitor.get("/back")
    assert all(f'href="/back/{one.id}"' in page for one in mechanics())


# An answer of the own days that is looked at for the first time


def test_while_somebody_else_writes_no_answer_is_looked_at_and_the_page_says_who(
    visitor: Any, homes: Any, tmp_path: Path
) -> None:
    told = type(visitor)(homes, tmp_path / "told", "told")
    asked = told.home.learning.asked(told.wall().date())
    assert asked.seen_on is None
    with writer(told.home.home, "importing"):
        answer = told.client.get("/claims/can_worsen")
        assert answer.status_code == 503
        assert SAY("busy-title") in said(answer.text)
        typed = told.post("/ask", question="does running make my back worse?")
        assert typed.status_code == 503
        assert "does running make my back worse?" in html.unescape(typed.text)
        assert told.home.learning.asked(told.wall().date()).seen_on is None
    assert told.post("/claims/can_worsen").headers["location"] == "/claims/can_worsen"
    assert told.post("/claims").headers["location"] == "/claims"
    assert SAY("claim-can_worsen-question") in face(told.get("/claims/can_worsen"))
