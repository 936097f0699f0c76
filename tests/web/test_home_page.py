"""The first page: one answer for everybody, three rows that speak, one action, and nothing more than can be read."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from backstride.claims.overall import ABOUT, overall_studies
from backstride.claims.store import studies
from backstride.claims.study import On, Says
from backstride.texts.catalogue import catalogue

MOST_WORDS = 400


def said(html: str) -> str:
    """What is read before anything is opened."""
    closed = re.sub(r"<details.*?</details>|<(style|title|desc|head|script)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", closed).replace("\u00a0", " ").split())


def rows(html: str) -> list[str]:
    """The three rows."""
    found = re.findall(r"<dt>(.*?)</dt>.*?</dd>\s*<dd>(.*?)</dd>", html, flags=re.DOTALL)
    return [f"{title}: {text}" for title, text in found]


@pytest.mark.parametrize("kind", ["bare", "told", "full"])
def test_everybody_gets_an_answer_at_once(visitor_of: Any, tmp_path: Any, kind: str) -> None:
    page = visitor_of(kind, tmp_path / "home").get("/")
    assert "Most runners go a year without back pain." in said(page)
    assert [row.partition(":")[0] for row in rows(page)] == ["For most people", "Your runs", "Your days"]
    assert len(said(page).split()) <= MOST_WORDS
    assert "claims" not in said(page).lower()


def test_somebody_without_a_file_reads_what_is_known_and_needs_no_diary(visitor: Any) -> None:
    found = rows(visitor.get("/"))
    assert "No run is known yet." in found[1]
    assert "You need no diary unless your back hurts, or you want to know." in found[2]


def test_an_old_history_says_when_it_was(homes: Any, visitor: Any) -> None:
    homes.import_runs(visitor.home, range(-90, -50))
    page = visitor.get("/")
    last = max(run.local_date for run in visitor.home.records.runs() if run.facts.running_distance_m).isoformat()
    assert f"Your last known run was on {last}." in rows(page)[1]
    assert 'class="chart-bar"' in page


def test_there_is_one_action_and_none_while_the_gate_is_closed(homes: Any, visitor: Any) -> None:
    homes.import_runs(visitor.home, range(-12, 0))
    assert catalogue().say("overall-action-today") not in visitor.get("/")
    visitor.answer_no()
    assert catalogue().say("overall-action-today") in visitor.get("/")


def test_the_first_page_asks_for_a_score_only_on_mornings_that_the_diary_asks(homes: Any, visitor: Any) -> None:
    write = catalogue().say("overall-action-diary")
    sunday, monday = visitor.wall.now, visitor.wall.now + timedelta(days=1)
    homes.morning(visitor.home, sunday - timedelta(days=1), {"back_pain": "1"})
    assert (sunday.weekday(), write in visitor.get("/")) == (6, False)
    visitor.wall.now = monday
    assert write in visitor.get("/")
    homes.morning(visitor.home, monday - timedelta(minutes=5), {"back_pain": "1"})
    assert write not in visitor.get("/")


def test_page_terminal_and_json_say_the_same(regular: Any) -> None:
    for _ in range(200):
        page = regular.get("/")
        if catalogue().say("overall-days-working") not in page:
            break
    answer = json.loads(regular.get("/api/v1/answer"))
    assert answer["sentence"] in said(page)
    assert [f"{row['title']}: {row['says']}" for row in answer["rows"]] == rows(page)


def test_the_sentence_on_studies_is_said_only_while_every_verdict_behind_it_points_its_way() -> None:
    assert overall_studies().holds
    assert overall_studies() == overall_studies(studies())
    for name in ABOUT:
        turned = [_turned(study, name) for study in studies()]
        assert not overall_studies(turned).holds, name


def _turned(study: Any, claim: str) -> Any:
    """The same study with the opposite findings on one claim."""
    other = {
        Says.FOR: Says.NO_DIFFERENCE,
        Says.NO_DIFFERENCE: Says.FOR,
        Says.AGAINST: Says.FOR,
        Says.MIXED: Says.NO_DIFFERENCE,
    }
    findings = tuple(
        replace(one, on=tuple(On(on.claim, other[on.says], on.covers) if on.claim == claim else on for on in one.on))
        for one in study.findings
    )
    return replace(study, findings=findings)
