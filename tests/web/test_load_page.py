"""The page on what my running asks of my low back: everyday things first, weeks against the usual, and what if."""

import html
import re
from datetime import date
from typing import Any

import pytest

from backstride.runner import Change, Sex

_TAGS = re.compile(r"<[^>]+>")


def said(page: str) -> str:
    """What a person reads."""
    return " ".join(html.unescape(_TAGS.sub(" ", page)).replace("\u00a0", " ").split())


def chosen(visitor: Any, what: str, **more: str) -> Any:
    return visitor.client.get("/load", params={"what": what, **more})


def test_my_easy_run_stands_beside_everyday_things_with_bands(regular: Any) -> None:
    page = regular.get("/load")
    text = said(page)
    assert "<title>What does my running ask of my low back?" in page
    for line in ("Standing", "Walking", "A stair step", "My easy run", "My hard run"):
        assert line in text
    assert re.search(r"My easy run \d\.\d \(\d\.\d to \d\.\d\) body weights", text)
    assert "Few people like you were measured, so the bands are wider: few women were measured" in text
    assert "Load is not harm. Discs and bones need it" in text
    assert "Nobody can compute when a back has recovered." in text
    assert page.count('class="chart-estimate"') == 5


def test_muscle_work_is_not_shown_while_no_group_passed(regular: Any) -> None:
    text = said(regular.get("/load"))
    assert "It got 16 right, and no group of muscles passed." in text
    assert "The figures are in the JSON, for researchers." in text
    assert "Works the back" not in text
    assert "strengthen" not in text


def test_cadence_is_told_as_steps_and_forces_and_the_spine_is_not(regular: Any) -> None:
    text = said(regular.get("/load"))
    assert "If my steps were 5 % quicker, at the same speed" in text
    assert "Steps per kilometre +5 %" in text
    assert "The model cannot tell for load at L5/S1, muscle work" in text
    assert "In one study of 15 runners" in text


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("glutes=0.7", "Same movement, other muscles. "),
        ("trunk_lean=5", "Another movement, with the muscles as they are. "),
        ("mass=5", "This changes what the legs and the back carry. "),
        ("speed=-0.5", "This changes what the watch sees. "),
    ],
)
def test_each_kind_of_what_if_says_which_it_is(regular: Any, what: str, kind: str) -> None:
    text = said(chosen(regular, what).text)
    assert kind in text
    assert sum(one in text for one in ("Same movement, other muscles. ", "Another movement, with the muscles")) <= 1


@pytest.mark.parametrize("what", ["socks=1", "cadence", "glutes=0.1", "speed=-9", "mass=900"])
def test_what_cannot_be_changed_is_said_at_the_field(regular: Any, what: str) -> None:
    answer = chosen(regular, what)
    assert answer.status_code == 422
    assert f"“{what}”" in said(answer.text) or f'"{what}"' in said(answer.text)


def test_a_lighter_body_is_neither_offered_nor_answered_at_a_body_mass_index_of_21(regular: Any) -> None:
    assert "mass=-5%" not in regular.get("/load")
    answer = chosen(regular, "mass=-5%", no_worries="yes")
    assert answer.status_code == 422
    assert "only asked about where nothing speaks against it" in said(answer.text)


def test_a_lighter_body_is_offered_where_nothing_speaks_against_it(homes: Any, visitor: Any) -> None:
    homes.import_runs(visitor.home, range(-10, 0))
    visitor.home.me.tell(Change(date(2026, 1, 1), sex=Sex.FEMALE, mass_kg=80.0), visitor.wall())
    assert "mass=-5%" in visitor.get("/load")
    assert chosen(visitor, "mass=-5%").status_code == 422
    text = said(chosen(visitor, "mass=-5%", no_worries="yes").text)
    assert "weight coaching did not reduce back pain" in text
    assert "Lighter is not better." in text


def test_a_told_posture_is_kept_and_a_lean_that_nobody_has_is_asked_again(visitor: Any) -> None:
    assert "you hold your trunk" in said(visitor.get("/load"))
    refused = visitor.post("/load/posture", trunk_lean_deg="70")
    assert refused.status_code == 422
    assert "70 is not between -10 and 35." in said(refused.text)
    assert visitor.post("/load/posture", trunk_lean_deg="8,5").status_code == 303
    assert visitor.home.me.known(visitor.wall().date()).trunk_lean_deg == 8.5
    assert "You told a forward lean of 8 degrees" in said(visitor.get("/load"))


def test_without_runs_it_says_what_is_missing_and_the_way_there(visitor: Any) -> None:
    page = visitor.get("/load")
    assert "With three runs, your own easy and hard run stand here" in said(page)
    assert 'href="/data"' in page
    assert 'name="what"' not in page


def test_in_pregnancy_there_is_no_load_on_the_page(homes: Any, visitor: Any) -> None:
    homes.import_runs(visitor.home, range(-10, 0))
    ticked = {"none_of_these": True, "pregnant_or_birth_within_year": "yes"}
    visitor.home.safety.answer(ticked, visitor.wall())
    page = visitor.get("/load")
    assert "gives no loads in pregnancy" in said(page)
    assert "body weights" not in said(page).partition("How these figures are made")[0]
    assert 'name="what"' not in page


def test_in_pregnancy_no_page_gives_a_load(homes: Any, visitor: Any) -> None:
    homes.import_runs(visitor.home, range(-10, 0))
    ticked = {"none_of_these": True, "pregnant_or_birth_within_year": "yes"}
    visitor.home.safety.answer(ticked, visitor.wall())
    run = visitor.home.run_load.last(visitor.wall().date())
    for path in ("/", "/load", f"/runs/{run}", "/body", "/back", "/report"):
        assert not re.search(r"\d\.\d (body weights|\()", said(visitor.get(path))), path
