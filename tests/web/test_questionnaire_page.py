"""Questionnaires on a page: whose they are, a score to keep, and how it has changed."""

import html
import re
from typing import Any

import pytest

from backstride.diary.questionnaires import questionnaires


def said(page: str) -> str:
    plain = html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u2068", "").replace("\u2069", "")
    return " ".join(plain.split())


def test_every_questionnaire_says_what_it_is_and_whose_it_is(visitor: Any) -> None:
    text = said(visitor.get("/questionnaires"))
    for form in questionnaires().values():
        for told in (form.name, form.version, form.licence, form.scoring, *form.source):
            assert told in text
        assert form.wording_ships or form.why_not in text
    assert text.count("No score yet.") == len(questionnaires())


def test_scores_are_kept_with_the_change_that_people_notice(visitor: Any) -> None:
    for on, score in (("2026-09-01", "12"), ("2026-10-01", "9"), ("2026-11-01", "6")):
        answer = visitor.post("/questionnaires/roland_morris_24", score=score, on=on)
        assert answer.headers["location"] == "/questionnaires?done=saved"
    text = said(visitor.get("/questionnaires"))
    assert "Sun 1 Nov 2026 6 6 less" in text
    assert "Tue 1 Sep 2026 12 first" in text
    assert "A change of 5 or more from your first score" in text
    assert "Your last score has changed by that much." in text
    visitor.post("/questionnaires/roland_morris_24", score="8", on="2026-11-20")
    assert "Your last score has not changed by that much." in said(visitor.get("/questionnaires"))
    visitor.post("/questionnaires/own_goal_0_10", score="4")
    assert "Nobody has measured which change people notice here." in said(visitor.get("/questionnaires"))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"score": "25"}, "25 is not between 0 and 24"),
        ({"score": "3.5"}, "3.5 is not a whole number"),
        ({"score": "many"}, "“many” is not a number"),
        ({"score": ""}, "Nothing is written here yet"),
        ({"score": "3", "on": "2027-01-01"}, "has not been yet"),
        ({"score": "3", "on": "soon"}, "“soon” is not a date"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_kept(
    visitor: Any, typed: dict[str, str], says: str
) -> None:
    answer = visitor.post("/questionnaires/roland_morris_24", **typed)
    assert answer.status_code == 422
    assert says in said(answer.text)
    assert f'value="{typed["score"]}"' in answer.text
    assert not visitor.home.questionnaires.scores()


def test_a_questionnaire_that_is_not_there_has_no_page(visitor: Any) -> None:
    assert visitor.post("/questionnaires/oswestry_2", score="3").status_code == 404
