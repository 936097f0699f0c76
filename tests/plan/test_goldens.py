"""Twelve simulated runners: their plans are what they were; the page shows eight more as they are."""

import json
from pathlib import Path

import pytest

from backstride.api.plan import adapt_answer, plan_answer
from backstride.api.schema import json_text
from backstride.plan.check import violations
from backstride.plan.living import adapt
from tools.plans_page import page

GOLDENS = Path(__file__).parent / "goldens"
NAMES = sorted(path.stem for path in GOLDENS.glob("*.json"))


def test_there_are_twelve(twelve):
    assert sorted(case.name for case in twelve.CASES) == NAMES
    assert len(NAMES) == 12


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_is_what_it_was_and_breaks_nothing(twelve, name):
    case = next(one for one in twelve.CASES if one.name == name)
    proposal, now = twelve.planned(case)
    assert violations(proposal.plan, now) == ()
    assert twelve.golden(case) == json.loads((GOLDENS / f"{name}.json").read_text(encoding="utf-8"))


def test_the_page_shows_the_plans_as_they_are():
    root = Path(__file__).parents[2]
    assert (root / "docs" / "plans.md").read_text("utf-8") == page(root), "python -m tools.plans_page docs/plans.md"


def test_answers_are_whole(twelve):
    case = twelve.CASES[0]
    proposal, now = twelve.planned(case)
    answer = json.loads(json_text(plan_answer(proposal)))
    assert answer["schema"] == "backstride/plan/2"
    assert {"date", "kind", "running_distance_m"} <= set(answer["sessions"][0])
    assert answer["sessions"][0]["reasons"][0]["sentence"]
    assert answer["clashes"][0]["message"]
    changed = json.loads(json_text(adapt_answer(adapt(proposal.plan, now))))
    assert changed["schema"] == "backstride/plan-adapt/2"
    assert changed["differences"] == []
